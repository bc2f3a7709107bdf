//! The trie over words by which phrases are found. It knows phrases by their numbers,
//! and nothing of what they denote, so that its code is compiled once for all tables.

use std::borrow::Cow;

use super::edges::{Edge, Edges};
use super::roots::Roots;
use crate::heap_size::heap_size;
use crate::lexicon::case::CaseRule::{self, Any, Capital, Exact};
use crate::lexicon::case::ExactCase;
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
    /// The forms of the phrases; that of phrase number 1 is the first.
    pub(super) forms: Cow<'static, [Form]>,
    /// Whether any phrase has a comma or slash in it.
    pub(super) separated: bool,
}

/// What the text must have of a phrase beside its words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    pub(super) case: CaseRule,
    /// Bit i: a comma or slash may stand before word i, counted from 0.
    pub(super) separators: u32,
    /// The number of the next phrase with the same words; 0 for none.
    pub(super) next: u32,
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
        Self {
            nodes: vec![Node::LEAF].into(),
            roots: Roots::default(),
            edges: Edges::default(),
            forms: Cow::default(),
            separated: false,
        }
    }
}

impl Trie {
    /// Makes room for `phrases` more phrases, most of which start with a word of their
    /// own.
    pub(super) fn reserve(&mut self, phrases: usize) {
        self.nodes.to_mut().reserve(phrases);
        self.edges.reserve(phrases / 4);
        self.forms.to_mut().reserve(phrases);
    }

    /// Adds a phrase of these `words`, which are one at least.
    pub(super) fn add(&mut self, words: &[WordId], case: CaseRule, separators: u32) {
        let node = self.node(words);
        let forms = self.forms.to_mut();
        forms.push(Form { case, separators, next: 0 });
        let number = forms.len() as u32;
        let Node { first, last, .. } = &mut self.nodes.to_mut()[node as usize];
        match std::mem::replace(last, number) {
            0 => *first = number,
            before => forms[before as usize - 1].next = number,
        }
        self.separated |= separators != 0;
    }

    /// The node that `words` lead to, added if there is none.
    fn node(&mut self, words: &[WordId]) -> u32 {
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
}

/// The bit of `word` in the Bloom filter of a node.
pub(super) fn filter_bit(word: WordId) -> u64 {
    1 << (word.index() % 64)
}

heap_size!(inline: Node, Form);
expressed!(Trie { nodes, roots, edges, forms, separated });

impl Stored for Trie {
    fn write(&self, out: &mut Output) {
        out.keep("tries.rs", self);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        BUILTIN.get(usize::read(input)?).cloned()
    }
}
