//! The edges of a trie over words.

use std::borrow::Cow;

use crate::heap_size::heap_size;
use crate::prepared::expressed;
use crate::scan::WordId;

/// The edges of all nodes: an open-addressed hash table, at most half full, whose
/// rows are found by a multiplicative hash. Key and value are side by side, since a
/// text asks for few edges, and each look-up is a cache miss.
#[derive(Debug, Clone, Default)]
pub(super) struct Edges {
    /// A power of two of rows, or none.
    pub(super) rows: Cow<'static, [Edge]>,
    /// The number of edges.
    pub(super) count: usize,
}

/// An edge from one node to another. No edge starts at node 0, which marks an empty
/// row.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Edge {
    pub(super) from: u32,
    /// The id of the word that it is for.
    pub(super) word: u32,
    pub(super) to: u32,
}

impl Edge {
    fn is(&self, from: u32, word: WordId) -> bool {
        self.from == from && self.word as usize == word.index()
    }
}

impl Edges {
    /// The least number of rows.
    const MIN_ROWS: usize = 64;

    /// The node to which `word` leads from node `from`.
    #[inline]
    pub(super) fn get(&self, from: u32, word: WordId) -> Option<u32> {
        let edge = self.rows.get(self.find(from, word))?;
        (edge.from == from).then_some(edge.to)
    }

    /// The node to which `word` leads from node `from`, set to `new` if there was
    /// none.
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

    /// Makes room for `edges` more edges.
    pub(super) fn reserve(&mut self, edges: usize) {
        let len = 2 * (self.count + edges);
        if len > self.rows.len() {
            self.grow(len);
        }
    }

    /// Moves all edges to a table of at least `len` rows. One row must stay empty, to
    /// end the search for an edge that is not there.
    #[cold]
    fn grow(&mut self, len: usize) {
        let len = len.next_power_of_two().max(Self::MIN_ROWS);
        let rows = std::mem::replace(&mut self.rows, vec![Edge::default(); len].into());
        for edge in rows.iter().filter(|edge| edge.from != 0) {
            let at = self.find(edge.from, WordId::of_index(edge.word as usize));
            self.rows.to_mut()[at] = *edge;
        }
    }

    /// The row of an edge, or the empty row where it would be added.
    #[inline]
    fn find(&self, from: u32, word: WordId) -> usize {
        let mask = self.rows.len().wrapping_sub(1);
        let key = u64::from(from) << 32 | word.index() as u64;
        // All bits of the key reach the high bits of the product.
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
        fn agree_with_a_map(
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
