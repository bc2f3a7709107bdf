//! What a run counts.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::mem;

use serde::{Deserialize, Serialize};
use tandai::{SpanKind, Value};

/// What has come so far and what was found in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counts {
    /// Records, and files that could not be opened.
    pub(crate) records: u64,
    /// Records and files that could not be read.
    pub(crate) rejects: u64,
    /// The bytes of the records.
    pub(crate) bytes: u64,
    pub(crate) found: Found,
}

/// How many of each kind were found; in files, a number for each name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<String, u64>", into = "BTreeMap<String, u64>")]
pub(crate) struct Found {
    /// The counts of the kinds of the scheme, in the order of [`SpanKind::ALL`].
    of_scheme: [u64; SpanKind::ALL.len()],
    /// The counts of the user's own kinds, by name.
    own: BTreeMap<String, u64>,
}

impl Counts {
    pub(crate) const fn articles(&self) -> u64 {
        self.records.saturating_sub(self.rejects)
    }
}

impl Found {
    /// Counts one more.
    pub(crate) fn count(&mut self, value: &Value) {
        match value {
            Value::OwnName(own) => self.add_own(&own.kind, 1),
            value => self.of_scheme[value.kind() as usize] += 1,
        }
    }

    fn add_own(&mut self, kind: &str, number: u64) {
        match self.own.get_mut(kind) {
            Some(count) => *count += number,
            None => _ = self.own.insert(kind.to_owned(), number),
        }
    }

    /// Takes over what `other` has counted, and empties it.
    pub(crate) fn take(&mut self, other: &mut Self) {
        for (count, more) in self.of_scheme.iter_mut().zip(&mut other.of_scheme) {
            *count += mem::take(more);
        }
        for (kind, more) in &mut other.own {
            self.add_own(kind, mem::take(more));
        }
    }

    pub(crate) fn total(&self) -> u64 {
        self.of_scheme.iter().chain(self.own.values()).sum()
    }

    /// Kinds of which there are any, in alphabetical order.
    fn by_name(&self) -> BTreeMap<&str, u64> {
        let of_scheme = SpanKind::ALL.iter().map(|kind| kind.name()).zip(self.of_scheme);
        let own = self.own.iter().map(|(kind, &count)| (kind.as_str(), count));
        of_scheme.chain(own).filter(|&(_, count)| count > 0).collect()
    }

    /// Kinds and their numbers, the most frequent first.
    pub(crate) fn by_frequency(&self) -> Vec<(&str, u64)> {
        let mut kinds: Vec<_> = self.by_name().into_iter().collect();
        kinds.sort_by_key(|&(_, count)| Reverse(count));
        kinds
    }
}

impl From<BTreeMap<String, u64>> for Found {
    fn from(numbers: BTreeMap<String, u64>) -> Self {
        let mut found = Self { own: numbers, ..Self::default() };
        for (kind, count) in SpanKind::ALL.iter().zip(&mut found.of_scheme) {
            *count = found.own.remove(kind.name()).unwrap_or_default();
        }
        found
    }
}

impl From<Found> for BTreeMap<String, u64> {
    fn from(found: Found) -> Self {
        found.by_name().into_iter().map(|(kind, count)| (kind.to_owned(), count)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A value of a kind of the scheme.
    fn programme() -> Value {
        Value::Programme("jht".into())
    }

    /// One of a kind of the user's own.
    fn own() -> Value {
        let pipeline =
            tandai::Pipeline::builtin().unwrap().with_pattern("ship", "KM Kirana").unwrap();
        pipeline.spans("KM Kirana").annotations.remove(0).value
    }

    #[test]
    fn counts_add_up_and_come_with_the_most_frequent_first() {
        let (mut all, mut chunk) = (Found::default(), Found::default());
        for value in [own(), programme(), own(), own()] {
            chunk.count(&value);
        }
        all.count(&programme());
        all.take(&mut chunk);
        all.take(&mut chunk);
        assert_eq!(all.by_frequency(), [("ship", 3), ("programme", 2)]);
        assert_eq!((all.total(), chunk.total()), (5, 0));
    }

    #[test]
    fn files_have_names() {
        let mut found = Found::default();
        for value in [own(), programme(), own()] {
            found.count(&value);
        }
        let json = serde_json::to_string(&found).unwrap();
        assert_eq!(json, r#"{"programme":1,"ship":2}"#);
        assert_eq!(serde_json::from_str::<Found>(&json).unwrap(), found);
    }
}
