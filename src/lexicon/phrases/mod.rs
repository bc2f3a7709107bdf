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
mod stored;
#[cfg(test)]
mod tests;
mod trie;

use std::num::NonZeroU32;

pub(crate) use roles::{HasRole, RoleSet};
use trie::Trie;

use super::case::CaseRule;
use super::surface::read_words;
use super::tsv::Row;
use crate::error::Error;
use crate::heap_size::{HeapSize, heap_size};
use crate::scan::{OpeningSet, Vocabulary, WordId};
use crate::stored::stored;

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
    trie: Trie,
    /// What the phrases behind each root do, by its node, where that is asked.
    roles: Vec<RoleSet>,
    /// Room for those of the phrase that is added.
    words: Vec<WordId>,
    /// Whether a comma or slash stands in any phrase.
    separated: bool,
    /// What a phrase of this term opens.
    opens: fn(&T) -> OpeningSet,
    /// The number of what it does.
    role: Option<fn(&T) -> u32>,
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
            trie: Trie::default(),
            roles: Vec::new(),
            words: Vec::new(),
            separated: false,
            opens,
            role: None,
        }
    }

    /// Makes room for so many more phrases, most of them of words that no other
    /// starts with.
    pub(crate) fn reserve(&mut self, phrases: usize) {
        self.phrases.reserve(phrases);
        self.trie.reserve(phrases);
    }

    /// Adds `surface` from line `row` of file number `file`, and tells its words.
    pub(crate) fn add(
        &mut self,
        vocabulary: &mut Vocabulary,
        surface: &str,
        case: CaseRule,
        term: T,
        source: (u16, &Row<'_>),
    ) -> Result<&[WordId], Error> {
        let separators = read_words(vocabulary, surface, &mut self.words)
            .map_err(|problem| source.1.error(problem))?;
        let node = self.trie.node(&self.words);
        vocabulary.open(self.words[0], (self.opens)(&term), case.needs_capital(surface));
        if let Some(role) = self.role {
            roles::add(&mut self.roles, self.trie.roots.get(self.words[0]), role(&term));
        }
        let source = EntrySource::of(source);
        self.separated |= separators != 0;
        self.phrases.push(Phrase { term, case, source, separators, next: 0 });
        let number = self.phrases.len() as u32;
        if let Some(before) = self.trie.end(node, number) {
            self.phrases[before as usize - 1].next = number;
        }
        Ok(&self.words)
    }

    /// All phrases.
    pub(crate) fn phrases(&self) -> &[Phrase<T>] {
        &self.phrases
    }
}

stored!(EntrySource { file, line });
stored!(Phrase<T> { term, case, source, separators, next });
heap_size!(PhraseTable<T> { phrases, trie, roles, words, separated, opens, role });
impl<T, U> HeapSize for fn(&T) -> U {}
