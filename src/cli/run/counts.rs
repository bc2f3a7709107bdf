//! What a run counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What has come so far and what was found in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counts {
    /// Records, and files that could not be opened.
    pub(crate) records: u64,
    /// Those of them that could not be read.
    pub(crate) rejects: u64,
    /// The bytes of the records.
    pub(crate) bytes: u64,
    pub(crate) found: Found,
}

/// How many of each kind were found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Found(BTreeMap<String, u64>);

impl Counts {
    pub(crate) const fn articles(&self) -> u64 {
        self.records.saturating_sub(self.rejects)
    }
}

impl Found {
    /// Counts `number` more of `kind`.
    pub(crate) fn add(&mut self, kind: &str, number: u64) {
        match self.0.get_mut(kind) {
            Some(count) => *count += number,
            None => _ = self.0.insert(kind.to_owned(), number),
        }
    }

    /// Takes over what `other` has counted, and empties it.
    pub(crate) fn take(&mut self, other: &mut Self) {
        for (kind, count) in &mut other.0 {
            self.add(kind, std::mem::take(count));
        }
    }

    pub(crate) fn total(&self) -> u64 {
        self.0.values().sum()
    }

    /// Kinds and their numbers, the most frequent first.
    pub(crate) fn by_frequency(&self) -> Vec<(&str, u64)> {
        let mut kinds: Vec<_> =
            self.0.iter().map(|(kind, &count)| (kind.as_str(), count)).collect();
        kinds.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
        kinds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_add_up_and_come_with_the_most_frequent_first() {
        let (mut all, mut chunk) = (Found::default(), Found::default());
        for (kind, number) in [("date", 2), ("money", 1), ("date", 3)] {
            chunk.add(kind, number);
        }
        all.add("money", 1);
        all.take(&mut chunk);
        all.take(&mut chunk);
        assert_eq!(all.by_frequency(), [("date", 5), ("money", 2)]);
        assert_eq!((all.total(), chunk.total()), (7, 0));
    }
}
