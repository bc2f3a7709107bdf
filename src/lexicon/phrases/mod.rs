//! The phrases of a lexicon, ready to be found in a scanned text.
//!
//! A trie over words: one walk from an atom finds all phrases that start there
//! ([`walk`]). The matcher deals with letter case, white space, a line break,
//! hyphens and the dots of short forms, so that a lexicon lists `Kab Situbondo`
//! once and `KAB. SITUBONDO` is found as well.

mod edges;
mod roles;
mod roots;
mod search;
mod stored;
#[cfg(test)]
mod tests;
mod trie;
mod walk;

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

/// A phrase: what it denotes, and the line of the lexicon that it comes from.
#[derive(Debug, Clone)]
pub(crate) struct Phrase<T> {
    pub(crate) term: T,
    pub(crate) source: EntrySource,
}

/// The line of a lexicon table that an entry comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct EntrySource {
    /// The number of the file among the tables of the lexicon.
    pub(crate) file: u16,
    /// The number of the line, from 1.
    pub(crate) line: NonZeroU32,
}

impl EntrySource {
    /// The line of `row` in file number `file`.
    pub(crate) fn of((file, row): (u16, &Row<'_>)) -> Self {
        Self { file, line: NonZeroU32::new(row.line as u32).unwrap_or(NonZeroU32::MIN) }
    }
}

/// A phrase found in a text, and the atoms that it covers.
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

/// A set of phrases that can be found in a text.
#[derive(Debug)]
pub(crate) struct PhraseTable<T> {
    /// Phrase number 1 of the trie is the first.
    phrases: Vec<Phrase<T>>,
    trie: Trie,
    /// By the node of each root: the roles of the phrases behind it. Empty in a table
    /// without roles.
    roles: Vec<RoleSet>,
    /// A buffer for the words of the phrase that is being added.
    words: Vec<WordId>,
    /// What a phrase with this term opens.
    opens: fn(&T) -> OpeningSet,
    /// The number of the role of a term, in a table with roles.
    role: Option<fn(&T) -> u32>,
}

/// A table whose phrases open nothing: it is searched only at atoms that are found in
/// another way.
impl<T> Default for PhraseTable<T> {
    fn default() -> Self {
        Self::opening(|_| OpeningSet::NONE)
    }
}

impl<T> PhraseTable<T> {
    /// A table that is searched along the whole text: `opens` says what a phrase with
    /// a term can start.
    pub(crate) fn opening(opens: fn(&T) -> OpeningSet) -> Self {
        Self {
            phrases: Vec::new(),
            trie: Trie::default(),
            roles: Vec::new(),
            words: Vec::new(),
            opens,
            role: None,
        }
    }

    /// Makes room for `phrases` more phrases, most of which start with a word of their
    /// own.
    pub(crate) fn reserve(&mut self, phrases: usize) {
        self.phrases.reserve(phrases);
        self.trie.reserve(phrases);
    }

    /// Adds the phrase `surface` from the line `source`, and returns its words.
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
        self.trie.add(&self.words, case, separators);
        vocabulary.open(self.words[0], (self.opens)(&term), case.needs_capital(surface));
        if let Some(role) = self.role {
            roles::add(&mut self.roles, self.trie.roots.get(self.words[0]), role(&term));
        }
        self.phrases.push(Phrase { term, source: EntrySource::of(source) });
        Ok(&self.words)
    }

    /// All phrases, in the order in which they were added.
    pub(crate) fn phrases(&self) -> &[Phrase<T>] {
        &self.phrases
    }
}

stored!(EntrySource { file, line });
stored!(Phrase<T> { term, source });
heap_size!(PhraseTable<T> { phrases, trie, roles, words, opens, role });
impl<T, U> HeapSize for fn(&T) -> U {}
