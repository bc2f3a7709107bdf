//! The trie over words by which phrases are found.

use std::borrow::Cow;

use super::edges::{Edge, Edges};
use super::roots::Roots;
use crate::heap_size::heap_size;
use crate::prepared::{expressed, prepared};
use crate::scan::WordId;
use crate::stored::{Output, Stored};

/// The tries of the built-in tables, by their numbers.
static BUILTIN: &[Trie] = prepared!("tries.rs");

/// A trie whose edges are words.
#[derive(Debug, Clone)]
pub(super) struct Trie {
    /// The nodes; number 0 stands for none.
    pub(super) nodes: Cow<'static, [Node]>,
    pub(super) roots: Roots,
    pub(super) edges: Edges,
}

/// A node: where some words lead.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    /// The number of the first phrase that ends here, from 1; 0 for none.
    pub(super) first: u32,
    /// The number of the last phrase that ends here, from 1; 0 for none.
    pub(super) last: u32,
    /// A Bloom filter of the words with which phrases continue from here, with one bit
    /// per word: it rules out most edges that do not exist.
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
    /// Makes room for `phrases` more phrases, most of which start with a word of their
    /// own.
    pub(super) fn reserve(&mut self, phrases: usize) {
        self.nodes.to_mut().reserve(phrases);
        self.edges.reserve(phrases / 4);
    }

    /// The node that `words` lead to, added if there is none.
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
                nodes[node as usize].onward |= filter_bit(word);
            }
            node = child;
        }
        node
    }

    /// Lets the phrase of this `number` end at `node`, and returns the number of the
    /// last one that ended there before.
    pub(super) fn end(&mut self, node: u32, number: u32) -> Option<u32> {
        let Node { first, last, .. } = &mut self.nodes.to_mut()[node as usize];
        let before = std::mem::replace(last, number);
        if before == 0 {
            *first = number;
        }
        (before != 0).then_some(before)
    }
}

/// The bit of `word` in the Bloom filter of a node.
pub(super) fn filter_bit(word: WordId) -> u64 {
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
