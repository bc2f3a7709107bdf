//! The trie over words that phrases are found by.

use std::borrow::Cow;

use super::edges::{Edge, Edges};
use super::roots::Roots;
use crate::heap_size::heap_size;
use crate::prepared::{expressed, prepared};
use crate::scan::WordId;
use crate::stored::{Output, Stored};

/// The tries of the built-in tables, by their numbers.
static BUILTIN: &[Trie] = prepared!("tries.rs");

/// Where the words of each phrase lead.
#[derive(Debug, Clone)]
pub(super) struct Trie {
    /// The first is none.
    pub(super) nodes: Cow<'static, [Node]>,
    pub(super) roots: Roots,
    pub(super) edges: Edges,
}

/// Where some words lead.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    /// The numbers of the first and last phrase that end here, from 1; 0 for none.
    pub(super) first: u32,
    pub(super) last: u32,
    /// A sieve of the words with which a phrase goes on from here, one bit
    /// for each, so that few look-ups of an edge are in vain.
    pub(super) onward: u64,
}

impl Node {
    const LEAF: Self = Self { first: 0, last: 0, onward: 0 };
}

impl Default for Trie {
    fn default() -> Self {
        let nodes = vec![Node::LEAF].into();
        Self { nodes, roots: Roots::default(), edges: Edges::default() }
    }
}

impl Trie {
    /// Makes room for so many more phrases, most of them of words that no other
    /// starts with.
    pub(super) fn reserve(&mut self, phrases: usize) {
        self.nodes.to_mut().reserve(phrases);
        self.edges.reserve(phrases / 4);
    }

    /// The node that `words` lead to, made where there is none.
    pub(super) fn node(&mut self, words: &[WordId]) -> u32 {
        let nodes = self.nodes.to_mut();
        let mut node = 0;
        for &word in words {
            let new = nodes.len() as u32;
            let child = match node {
                0 => self.roots.get_or_add(word, new),
                _ => self.edges.get_or_add(node, word, new),
            };
            if child == new {
                nodes.push(Node::LEAF);
                nodes[node as usize].onward |= sieve_bit(word);
            }
            node = child;
        }
        node
    }

    /// Lets the phrase of this `number` end at `node`, and tells which one did
    /// before it.
    pub(super) fn end(&mut self, node: u32, number: u32) -> Option<u32> {
        let Node { first, last, .. } = &mut self.nodes.to_mut()[node as usize];
        let before = std::mem::replace(last, number);
        if before == 0 {
            *first = number;
        }
        (before != 0).then_some(before)
    }
}

/// The place of `word` in the sieve of a node.
pub(super) fn sieve_bit(word: WordId) -> u64 {
    1 << (word.index() % 64)
}

heap_size!(Node { first, last, onward });
expressed!(Trie { nodes, roots, edges });

impl Stored for Trie {
    fn write(&self, out: &mut Output) {
        out.keep("tries.rs", self);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        BUILTIN.get(usize::read(input)?).cloned()
    }
}
