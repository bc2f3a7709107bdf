//! The edges of a trie over words.

use std::borrow::Cow;

use crate::prepared::expressed;
use crate::scan::WordId;

/// The node behind a node and a word: an open-addressed table, at most half
/// full, whose rows are found by one multiplication.
#[derive(Debug, Clone, Default)]
pub(super) struct Edges {
    /// The node and the word of each edge as one number; as many as a power of
    /// two, or none. No edge is behind node 0: that is an empty place.
    pub(super) keys: Cow<'static, [u64]>,
    /// The nodes behind them.
    pub(super) nodes: Cow<'static, [u32]>,
    pub(super) count: usize,
}

impl Edges {
    /// So many places there are at the least.
    const LEAST: usize = 64;

    /// The node to which `word` leads from node `from`.
    #[inline]
    pub(super) fn get(&self, from: u32, word: WordId) -> Option<u32> {
        let key = key(from, word);
        let at = self.find(key);
        (*self.keys.get(at)? == key).then(|| self.nodes[at])
    }

    /// The same, `new` if there was none.
    #[inline]
    pub(super) fn get_or_add(&mut self, from: u32, word: WordId, new: u32) -> u32 {
        if 2 * self.count >= self.keys.len() {
            self.grow((2 * self.keys.len()).max(Self::LEAST));
        }
        let key = key(from, word);
        let at = self.find(key);
        if self.keys[at] != key {
            (self.keys.to_mut()[at], self.nodes.to_mut()[at]) = (key, new);
            self.count += 1;
        }
        self.nodes[at]
    }

    /// Makes room for so many more.
    pub(super) fn reserve(&mut self, edges: usize) {
        let len = (2 * (self.count + edges)).next_power_of_two();
        if len > self.keys.len() {
            self.grow(len);
        }
    }

    /// Moves them to as many places as `len`.
    #[cold]
    fn grow(&mut self, len: usize) {
        let keys = std::mem::replace(&mut self.keys, vec![0; len].into());
        let nodes = std::mem::replace(&mut self.nodes, vec![0; len].into());
        for (&key, &node) in keys.iter().zip(&*nodes).filter(|(key, _)| **key != 0) {
            let at = self.find(key);
            (self.keys.to_mut()[at], self.nodes.to_mut()[at]) = (key, node);
        }
    }

    /// The place of an edge, or the empty one where it would be.
    #[inline]
    fn find(&self, key: u64) -> usize {
        let mask = self.keys.len().wrapping_sub(1);
        // The high bits are those that all of the key went into.
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self.keys.get(at).is_some_and(|other| *other != key && *other != 0) {
            at = (at + 1) & mask;
        }
        at
    }
}

fn key(from: u32, word: WordId) -> u64 {
    u64::from(from) << 32 | word.index() as u64
}

expressed!(Edges { keys, nodes, count });

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lead_where_those_of_a_map_do(pairs in prop::collection::vec((1u32..40, 0usize..40), 0..400)) {
            let (mut edges, mut map) = (Edges::default(), HashMap::new());
            for (new, &(from, word)) in (1..).zip(&pairs) {
                let word = WordId::of_index(word);
                prop_assert_eq!(edges.get(from, word), map.get(&(from, word)).copied());
                let to = *map.entry((from, word)).or_insert(new);
                prop_assert_eq!(edges.get_or_add(from, word, new), to);
            }
            for (&(from, word), &to) in &map {
                prop_assert_eq!(edges.get(from, word), Some(to));
            }
        }
    }
}
