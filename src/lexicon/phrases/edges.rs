//! The edges of a trie over words.

use std::borrow::Cow;

use crate::heap_size::heap_size;
use crate::prepared::expressed;
use crate::scan::WordId;

/// The node behind a node and a word: an open-addressed table, at most half
/// full, whose rows are found by one multiplication. What an edge leads to
/// stands beside it, for a text asks for few, and waits for memory each time.
#[derive(Debug, Clone, Default)]
pub(super) struct Edges {
    /// As many as a power of two, or none.
    pub(super) rows: Cow<'static, [Edge]>,
    pub(super) count: usize,
}

/// The way from a node to another one. None is behind node 0: that is an empty row.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Edge {
    pub(super) from: u32,
    /// The number of the word that it is for.
    pub(super) word: u32,
    pub(super) to: u32,
}

impl Edge {
    fn is(&self, from: u32, word: WordId) -> bool {
        self.from == from && self.word as usize == word.index()
    }
}

impl Edges {
    /// So many rows there are at the least.
    const LEAST: usize = 64;

    /// The node to which `word` leads from node `from`.
    #[inline]
    pub(super) fn get(&self, from: u32, word: WordId) -> Option<u32> {
        let edge = self.rows.get(self.find(from, word))?;
        (edge.from == from).then_some(edge.to)
    }

    /// The same, `new` if there was none.
    #[inline]
    pub(super) fn get_or_add(&mut self, from: u32, word: WordId, new: u32) -> u32 {
        if 2 * self.count >= self.rows.len() {
            self.grow(2 * self.rows.len());
        }
        let at = self.find(from, word);
        if self.rows[at].from == 0 {
            self.rows.to_mut()[at] = Edge { from, word: word.index() as u32, to: new };
            self.count += 1;
        }
        self.rows[at].to
    }

    /// Makes room for so many more.
    pub(super) fn reserve(&mut self, edges: usize) {
        let len = 2 * (self.count + edges);
        if len > self.rows.len() {
            self.grow(len);
        }
    }

    /// Moves them to `len` rows or more. One must stay empty, where the search
    /// for an edge that is not there ends.
    #[cold]
    fn grow(&mut self, len: usize) {
        let len = len.next_power_of_two().max(Self::LEAST);
        let rows = std::mem::replace(&mut self.rows, vec![Edge::default(); len].into());
        for edge in rows.iter().filter(|edge| edge.from != 0) {
            let at = self.find(edge.from, WordId::of_index(edge.word as usize));
            self.rows.to_mut()[at] = *edge;
        }
    }

    /// The row of an edge, or the empty one where it would be.
    #[inline]
    fn find(&self, from: u32, word: WordId) -> usize {
        let mask = self.rows.len().wrapping_sub(1);
        let key = u64::from(from) << 32 | word.index() as u64;
        // The high bits are those that all of the key went into.
        let mut at = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self.rows.get(at).is_some_and(|edge| edge.from != 0 && !edge.is(from, word)) {
            at = (at + 1) & mask;
        }
        at
    }
}

heap_size!(inline: Edge);
expressed!(Edges { rows, count });

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lead_where_those_of_a_map_do(
            room in 0usize..9,
            pairs in prop::collection::vec((1u32..40, 0usize..40), 0..400),
        ) {
            let (mut edges, mut map) = (Edges::default(), HashMap::new());
            edges.reserve(room);
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
