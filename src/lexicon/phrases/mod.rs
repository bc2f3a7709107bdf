//! The phrases of a lexicon, ready to be found in a scanned text.
//!
//! A trie over words: one walk from an atom finds every phrase that starts
//! there ([`search`]). Letter case, runs of white space, a line break, hyphens and the dots
//! of short forms are the matcher's business, so that a lexicon lists `Kab
//! Situbondo` once and `KAB. SITUBONDO` is found too.

mod edges;
mod roles;
mod roots;
mod search;
#[cfg(test)]
mod tests;

use std::num::NonZeroU32;

use edges::Edges;
use roles::Roles;
pub(crate) use roles::{HasRole, RoleSet};
use roots::Roots;

use super::case::CaseRule;
use super::surface::read_words;
use super::tsv::Row;
use crate::error::Error;
use crate::heap_size::{HeapSize, heap_size};
use crate::scan::{OpeningSet, Vocabulary, WordId};

/// What a phrase denotes and where the lexicon says so.
#[derive(Debug, Clone)]
pub(crate) struct Phrase<T> {
    pub(crate) term: T,
    pub(crate) case: CaseRule,
    pub(crate) source: EntrySource,
    /// Bit i: a comma or slash may stand before word i, counted from 0.
    separators: u32,
    /// The number of the next phrase with the same words, from 1; 0 for none.
    next: u32,
}

/// The line of a lexicon table that an entry comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct EntrySource {
    /// Its number among the table files of the lexicon.
    pub(crate) file: u16,
    /// From 1.
    pub(crate) line: NonZeroU32,
}

impl EntrySource {
    /// Line `row` of file number `file`.
    pub(crate) fn of((file, row): (u16, &Row<'_>)) -> Self {
        Self { file, line: NonZeroU32::new(row.line as u32).unwrap_or(NonZeroU32::MIN) }
    }
}

/// A phrase found: the atoms it covers.
#[derive(Debug)]
pub(crate) struct Hit<'l, T> {
    pub(crate) start: usize,
    /// One past the last atom.
    pub(crate) end: usize,
    pub(crate) phrase: &'l Phrase<T>,
}

impl<T> Clone for Hit<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Hit<'_, T> {}

/// Phrases, ready to be found.
#[derive(Debug)]
pub(crate) struct PhraseTable<T> {
    phrases: Vec<Phrase<T>>,
    /// The first is none.
    nodes: Vec<Node>,
    roots: Roots,
    edges: Edges,
    /// What the phrases do, where that is asked.
    roles: Option<Roles<T>>,
    /// Those of the phrase that was added last.
    words: Vec<WordId>,
    /// Whether a comma or slash stands in any phrase.
    separated: bool,
    /// What a phrase of this term opens.
    opens: fn(&T) -> OpeningSet,
}

#[derive(Debug)]
struct Node {
    /// The numbers of the first and last phrase that end here, from 1; 0 for none.
    first: u32,
    last: u32,
    /// A sieve of the words with which a phrase goes on from here, one bit
    /// for each, so that few look-ups of an edge are in vain.
    onward: u64,
}

impl Node {
    fn leaf() -> Self {
        Self { first: 0, last: 0, onward: 0 }
    }
}

/// A table that is asked only at places found otherwise.
impl<T> Default for PhraseTable<T> {
    fn default() -> Self {
        Self::opening(|_| OpeningSet::NONE)
    }
}

impl<T> PhraseTable<T> {
    /// A table that is looked for along the whole text: `opens` tells what a
    /// phrase of a term can start.
    pub(crate) fn opening(opens: fn(&T) -> OpeningSet) -> Self {
        Self {
            phrases: Vec::new(),
            nodes: vec![Node::leaf()],
            roots: Roots::default(),
            edges: Edges::default(),
            roles: None,
            words: Vec::new(),
            separated: false,
            opens,
        }
    }

    /// Makes room for so many more phrases, most of them of words that no other
    /// starts with.
    pub(crate) fn reserve(&mut self, phrases: usize) {
        self.phrases.reserve(phrases);
        self.nodes.reserve(phrases);
        self.edges.reserve(phrases / 4);
    }

    /// Adds `surface` from line `row` of file number `file`.
    pub(crate) fn add(
        &mut self,
        vocabulary: &mut Vocabulary,
        surface: &str,
        case: CaseRule,
        term: T,
        source: (u16, &Row<'_>),
    ) -> Result<(), Error> {
        let separators = read_words(vocabulary, surface, &mut self.words)
            .map_err(|problem| source.1.error(problem))?;
        let node = self.node();
        vocabulary.open(self.words[0], (self.opens)(&term), case.needs_capital(surface));
        if let Some(roles) = &mut self.roles {
            roles.add(self.roots.get(self.words[0]), &term);
        }
        let source = EntrySource::of(source);
        self.separated |= separators != 0;
        self.phrases.push(Phrase { term, case, source, separators, next: 0 });
        let number = self.phrases.len() as u32;
        let Node { first, last, .. } = &mut self.nodes[node as usize];
        match std::mem::replace(last, number) {
            0 => *first = number,
            before => self.phrases[before as usize - 1].next = number,
        }
        Ok(())
    }

    /// The words of the phrase that was added last.
    pub(super) fn last_words(&self) -> &[WordId] {
        &self.words
    }

    /// The node that the words lead to, made where there is none.
    fn node(&mut self) -> u32 {
        let mut node = 0;
        for (i, &word) in self.words.iter().enumerate() {
            let new = self.nodes.len() as u32;
            let child = match i {
                0 => self.roots.get_or_add(word, new),
                _ => self.edges.get_or_add(node, word, new),
            };
            if child == new {
                self.nodes.push(Node::leaf());
                self.nodes[node as usize].onward |= sieve_bit(word);
            }
            node = child;
        }
        node
    }

    /// All phrases.
    pub(crate) fn phrases(&self) -> &[Phrase<T>] {
        &self.phrases
    }
}

/// The place of `word` in the sieve of a node.
fn sieve_bit(word: WordId) -> u64 {
    1 << (word.index() % 64)
}

heap_size!(inline: EntrySource);
heap_size! {
    Phrase<T> { term, case, source, separators, next }
    PhraseTable<T> { phrases, nodes, roots, edges, roles, words, separated, opens }
    Node { first, last, onward }
}
impl<T, U> HeapSize for fn(&T) -> U {}
