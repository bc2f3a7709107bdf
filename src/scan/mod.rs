//! The read-only scan of a text that entities and numbers share.
//!
//! A text is cut into *atoms*: maximal runs of letters, maximal runs of ASCII
//! digits, and every other visible character by itself. White space and
//! invisible characters are no atoms; they show in the [`Gap`] before the
//! next one. Each atom knows its word in the lexicon's vocabulary, so stages
//! compare small numbers instead of text; and what can start there, so that a
//! grammar asks only where one of its rules can begin ([`Scan::openings`]).
//!
//! `20.797` is the atoms `20` `.` `797`, and `COVID-19` is `COVID` `-` `19`,
//! all with no gap between: what belongs together is for the stages to say.

mod ahead;
mod atom;
mod chars;
mod cut;
mod edges;
mod fold;
mod head;
mod index;
mod lanes;
mod masks;
mod openings;
mod read;
mod rows;
mod vocabulary;

pub(crate) use ahead::Ahead;
pub(crate) use atom::{Atom, Class, Gap, Shape};
pub(crate) use chars::{BYTE_ROLES, CharRole};
pub(crate) use fold::fold;
pub(crate) use head::{HIGH_BITS, Head, letter_bits};
pub(crate) use lanes::Block;
pub(crate) use openings::{Opening, OpeningSet};
pub(crate) use rows::{ATOMS_OF_A_BLOCK, atoms_of_bits};
pub(crate) use vocabulary::{Vocabulary, WordId};

use crate::span::Span;
use rows::Rows;

/// A text cut into atoms.
#[derive(Debug)]
pub(crate) struct Scan<'t> {
    text: &'t str,
    atoms: Vec<Atom>,
    openings: Rows,
}

/// The memory of a scan, which another one can use again.
#[derive(Debug, Default)]
pub(crate) struct ScanBuffers {
    atoms: Vec<Atom>,
    openings: Rows,
}

impl<'t> Scan<'t> {
    /// Cuts `text`, looking its words up in `vocabulary`.
    ///
    /// The text must be shorter than 4 GiB; the pipeline sees to that.
    pub(crate) fn new(text: &'t str, vocabulary: &Vocabulary) -> Self {
        Self::new_in(ScanBuffers::default(), text, vocabulary)
    }

    /// The same in memory that was used before.
    pub(crate) fn new_in(buffers: ScanBuffers, text: &'t str, vocabulary: &Vocabulary) -> Self {
        let ScanBuffers { mut atoms, mut openings } = buffers;
        cut::cut(text, &mut atoms);
        read::read(text, &mut atoms, vocabulary, &mut openings);
        Self { text, atoms, openings }
    }

    /// Its memory.
    pub(crate) fn into_buffers(self) -> ScanBuffers {
        let Self { atoms, openings, .. } = self;
        ScanBuffers { atoms, openings }
    }

    /// The scan of `text` with every opening at every atom, for a grammar to
    /// show that it passes nothing by.
    #[cfg(test)]
    pub(crate) fn open_everywhere(text: &'t str, vocabulary: &Vocabulary) -> Self {
        let scan = Self::new(text, vocabulary);
        let openings = Rows::everywhere(scan.len());
        Self { openings, ..scan }
    }

    /// Only the atoms of `text`, without words and what they open.
    pub(crate) fn of_atoms(text: &'t str) -> Self {
        Self { text, atoms: cut::cut_short(text), openings: Rows::default() }
    }

    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    pub(crate) fn atoms(&self) -> &[Atom] {
        &self.atoms
    }

    /// Whether `opening` can start at atom `at`.
    #[inline]
    pub(crate) fn opens(&self, opening: Opening, at: usize) -> bool {
        self.openings.has(opening, at)
    }

    /// The first atom from `at` on where `opening` can start.
    #[inline]
    pub(crate) fn next_opening(&self, opening: Opening, at: usize) -> Option<usize> {
        self.openings.next(opening, at)
    }

    /// The first atom of `range` where `opening` can start.
    #[inline]
    pub(crate) fn next_opening_in(
        &self,
        opening: Opening,
        range: std::ops::Range<usize>,
    ) -> Option<usize> {
        self.openings.next_in(opening, range)
    }

    /// Every atom where `opening` can start.
    pub(crate) fn openings(&self, opening: Opening) -> impl Iterator<Item = usize> {
        self.openings.iter(opening)
    }

    /// How many blocks of [`ATOMS_OF_A_BLOCK`] the atoms are.
    pub(crate) fn blocks(&self) -> usize {
        self.openings.blocks()
    }

    /// The atoms of block number `block` where `opening` can start, one bit
    /// each: for what is told of many atoms at once.
    #[inline]
    pub(crate) fn opening_bits(&self, opening: Opening, block: usize) -> u64 {
        self.openings.block(opening, block)
    }

    pub(crate) fn len(&self) -> usize {
        self.atoms.len()
    }

    pub(crate) fn get(&self, i: usize) -> Option<&Atom> {
        self.atoms.get(i)
    }

    /// The surface of atom `i`, empty past the end.
    pub(crate) fn surface(&self, i: usize) -> &'t str {
        self.get(i).map_or("", |atom| atom.span().of(self.text))
    }

    /// The bytes of the surface of atom `i`, none past the end.
    #[inline]
    pub(crate) fn bytes(&self, i: usize) -> &'t [u8] {
        let bytes = self.text.as_bytes();
        self.get(i)
            .and_then(|atom| bytes.get(atom.start as usize..atom.end as usize))
            .unwrap_or(&[])
    }

    /// The word of atom `i`, [`WordId::UNKNOWN`] past the end.
    pub(crate) fn word(&self, i: usize) -> WordId {
        self.get(i).map_or(WordId::UNKNOWN, |atom| atom.word)
    }

    /// Whether atom `i` is the sign `c`.
    #[inline]
    pub(crate) fn is(&self, i: usize, c: char) -> bool {
        match u8::try_from(c) {
            Ok(byte) if byte.is_ascii() => self.sign_byte(i) == Some(byte),
            _ => self.sign(i) == Some(c),
        }
    }

    /// The first byte of the sign that atom `i` is, if it is one.
    #[inline]
    pub(crate) fn sign_byte(&self, i: usize) -> Option<u8> {
        let atom = self.get(i).filter(|atom| atom.class == Class::Other)?;
        self.text.as_bytes().get(atom.start as usize).copied()
    }

    /// The character that atom `i` is, if it is neither a word nor digits.
    #[inline]
    pub(crate) fn sign(&self, i: usize) -> Option<char> {
        let first = self.sign_byte(i)?;
        if first.is_ascii() { Some(first.into()) } else { self.surface(i).chars().next() }
    }

    /// What lies between atom `i` and the one before it; the edges of the
    /// text count as a paragraph's.
    pub(crate) fn gap_before(&self, i: usize) -> Gap {
        self.get(i).map_or(Gap::Paragraph, |atom| atom.gap)
    }

    /// Whether atom `i` stands right behind the one before it.
    pub(crate) fn glued(&self, i: usize) -> bool {
        self.gap_before(i) == Gap::None
    }

    /// Whether atom `i` stands behind the one before it in running text.
    pub(crate) fn follows(&self, i: usize) -> bool {
        self.gap_before(i) < Gap::Paragraph
    }

    /// Whether atom `i` is a word that starts with a capital.
    pub(crate) fn is_capitalised(&self, i: usize) -> bool {
        self.get(i).is_some_and(Atom::is_capitalised)
    }

    /// Whether atom `i` is a run of digits.
    pub(crate) fn is_digits(&self, i: usize) -> bool {
        self.get(i).is_some_and(Atom::is_digits)
    }

    /// The bytes that atoms `range` cover, without a clitic at the end.
    ///
    /// # Panics
    /// When `range` is empty or not of this scan.
    pub(crate) fn span(&self, range: std::ops::Range<usize>) -> Span {
        let first = &self.atoms[range.start];
        let last = &self.atoms[range.end - 1];
        Span::new(first.start as usize, last.stem_end())
    }
}
