//! The read-only scan of a text that entities and numbers share.
//!
//! A text is cut into *atoms*: maximal runs of letters, maximal runs of ASCII
//! digits, and every other visible character by itself. White space and
//! invisible characters are no atoms; the [`Gap`] before the next atom stands
//! for them. Each atom has the id of its word in the lexicon's vocabulary, so
//! stages compare small numbers instead of text. The scan also records what can
//! start at each atom, so that a grammar looks only where one of its rules can
//! begin ([`Scan::openings`]).
//!
//! `20.797` is the atoms `20` `.` `797`, and `COVID-19` is `COVID` `-` `19`,
//! all without gaps: which of them belong together is up to the stages.

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
pub(crate) use chars::{
    BYTE_ROLES, CharRole, closes_quotation, is_apostrophe, is_dash, is_minus, joins_words,
};
pub(crate) use fold::fold;
pub(crate) use head::{HIGH_BITS, Head, letter_bits};
pub(crate) use lanes::Block;
pub(crate) use openings::{Opening, OpeningSet};
pub(crate) use rows::{ATOMS_PER_BLOCK, Behind, atoms_of_bits};
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

/// The memory of a scan, which the next scan can reuse.
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

    /// Like [`Self::new`], in the memory of an earlier scan.
    pub(crate) fn new_in(buffers: ScanBuffers, text: &'t str, vocabulary: &Vocabulary) -> Self {
        let ScanBuffers { mut atoms, mut openings } = buffers;
        cut::cut(text, &mut atoms);
        read::read(text, &mut atoms, vocabulary, &mut openings);
        Self { text, atoms, openings }
    }

    /// The memory of this scan, for another one.
    pub(crate) fn into_buffers(self) -> ScanBuffers {
        let Self { atoms, openings, .. } = self;
        ScanBuffers { atoms, openings }
    }

    /// The scan of `text` with the openings of `opened` at every atom, in which the grammars
    /// that they belong to must find what they find in the true scan.
    #[cfg(test)]
    pub(crate) fn open_everywhere(
        text: &'t str,
        vocabulary: &Vocabulary,
        opened: OpeningSet,
    ) -> Self {
        let scan = Self::new(text, vocabulary);
        let openings = scan.openings.open_everywhere(opened, scan.len());
        Self { openings, ..scan }
    }

    /// Only the atoms of `text`, without their words and openings.
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

    /// Every atom where `opening` can start, right behind one where `before` can.
    pub(crate) fn openings_behind(
        &self,
        before: Opening,
        opening: Opening,
    ) -> impl Iterator<Item = usize> {
        self.openings.iter_behind(before, opening)
    }

    /// The number of blocks of [`ATOMS_PER_BLOCK`] atoms.
    pub(crate) fn blocks(&self) -> usize {
        self.openings.blocks()
    }

    /// The atoms of block number `block` where `opening` can start, one bit
    /// each, for tests of many atoms at once.
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

    /// The text of atom `i`, empty past the end.
    #[inline(never)]
    pub(crate) fn surface(&self, i: usize) -> &'t str {
        self.get(i).map_or("", |atom| atom.span().of(self.text))
    }

    /// The bytes of atom `i`, none past the end.
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

    /// The first byte of atom `i`, if it is a sign: neither a word nor digits.
    #[inline]
    pub(crate) fn sign_byte(&self, i: usize) -> Option<u8> {
        let atom = self.get(i).filter(|atom| atom.class == Class::Other)?;
        self.text.as_bytes().get(atom.start as usize).copied()
    }

    /// The character of atom `i`, if it is a sign: neither a word nor digits.
    #[inline]
    pub(crate) fn sign(&self, i: usize) -> Option<char> {
        let first = self.sign_byte(i)?;
        if first.is_ascii() { Some(first.into()) } else { self.sign_beyond_ascii(i) }
    }

    /// The first character of atom `i`. Few signs lie beyond ASCII, so that this is compiled
    /// once, apart from where signs are asked for.
    #[cold]
    fn sign_beyond_ascii(&self, i: usize) -> Option<char> {
        self.surface(i).chars().next()
    }

    /// The gap between atom `i` and the one before it; at the edges of the text
    /// it is that of a paragraph.
    pub(crate) fn gap_before(&self, i: usize) -> Gap {
        self.get(i).map_or(Gap::Paragraph, |atom| atom.gap)
    }

    /// Whether nothing stands between atom `i` and the one before it.
    pub(crate) fn glued(&self, i: usize) -> bool {
        self.gap_before(i) == Gap::None
    }

    /// Whether atom `i` is the sign `c`, with nothing between it and the atoms on both sides.
    #[inline]
    pub(crate) fn joins(&self, i: usize, c: char) -> bool {
        self.glued(i) && self.glued(i + 1) && self.is(i, c)
    }

    /// The sign that atom `i` is, if it is one of the `wanted`, with nothing between it and the
    /// atoms on both sides.
    #[inline]
    pub(crate) fn joint(&self, i: usize, wanted: impl Fn(char) -> bool) -> Option<char> {
        let sign = if self.glued(i) && self.glued(i + 1) { self.sign(i) } else { None };
        sign.filter(|sign| wanted(*sign))
    }

    /// Whether atom `i` is in the same paragraph as the one before it.
    pub(crate) fn follows(&self, i: usize) -> bool {
        self.gap_before(i) < Gap::Paragraph
    }

    /// Whether atom `i` is a word that starts with a capital.
    pub(crate) fn is_capitalised(&self, i: usize) -> bool {
        self.get(i).is_some_and(Atom::is_capitalised)
    }

    /// Whether atom `i` is a word in capitals.
    pub(crate) fn is_upper(&self, i: usize) -> bool {
        self.get(i).is_some_and(|atom| atom.shape == Shape::Upper)
    }

    /// Whether atom `i` is a word that starts with no capital.
    pub(crate) fn is_lower_case_word(&self, i: usize) -> bool {
        self.get(i).is_some_and(|atom| atom.is_word() && !atom.is_capitalised())
    }

    /// Whether atom `i` is a run of digits.
    pub(crate) fn is_digits(&self, i: usize) -> bool {
        self.get(i).is_some_and(Atom::is_digits)
    }

    /// The text of the atoms of `range`, without a clitic at the end.
    ///
    /// # Panics
    /// If `range` is empty or reaches past the last atom.
    pub(crate) fn text_of(&self, range: std::ops::Range<usize>) -> &'t str {
        self.span(range).of(self.text)
    }

    /// The bytes that the atoms of `range` cover, without a clitic at the end.
    ///
    /// # Panics
    /// If `range` is empty or reaches past the last atom.
    pub(crate) fn span(&self, range: std::ops::Range<usize>) -> Span {
        let first = &self.atoms[range.start];
        let last = &self.atoms[range.end - 1];
        Span::new(first.start as usize, last.stem_end())
    }
}
