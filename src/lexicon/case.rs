//! How the letters of a name must be cased for it to count.

use super::surface::PlainWords;
use super::tsv::Row;
use crate::error::Error;
use crate::scan::{Atom, Scan, Shape};
use crate::stored::{stored, stored_enum};

stored_enum! {
    /// How a surface must be cased to count.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub(crate) enum CaseRule {
        /// However it is written.
        #[default]
        Any,
        /// The first word starts with a capital.
        Capital,
        /// Every letter as in the lexicon, or all capitals where the entry has
        /// small letters.
        Exact(ExactCase),
    }
}

/// The letter case of an entry, word by word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ExactCase {
    /// Bit i: word i starts with a capital.
    capitals: u32,
    /// Bit i: all letters of word i are capitals, and there are two or more.
    uppers: u32,
}

impl CaseRule {
    /// The rule that the `case` cell of `row` names, for `phrase`.
    pub(super) fn of_row(row: &Row<'_>, phrase: &str) -> Result<Self, Error> {
        row.parsed("case", "any, capital or exact", |cell| Self::from_cell(cell, phrase))
    }

    pub(super) fn from_cell(cell: &str, phrase: &str) -> Option<Self> {
        match cell {
            "" | "any" => Some(Self::Any),
            "capital" => Some(Self::Capital),
            "exact" => Some(Self::exact(phrase)),
            _ => None,
        }
    }

    /// Whether `surface` counts only where its first atom has a capital.
    #[inline]
    pub(super) fn needs_capital(self, surface: &str) -> bool {
        self != Self::Any && surface.starts_with(char::is_uppercase)
    }

    /// Whether the atoms from `start` to `last` are cased so.
    #[inline]
    pub(super) fn fits(self, scan: &Scan<'_>, start: usize, last: usize) -> bool {
        match self {
            Self::Any => true,
            Self::Capital => scan.atoms()[start].is_capitalised(),
            Self::Exact(exact) => exact.fits(&scan.atoms()[start..=last]),
        }
    }

    /// That of `phrase` if it is a short form in capitals, which is never
    /// written otherwise.
    pub(super) fn of_short_form(phrase: &str) -> Option<Self> {
        (!phrase.contains(char::is_lowercase)).then(|| Self::exact(phrase))
    }

    /// Each letter as in `phrase`.
    pub(crate) fn exact(phrase: &str) -> Self {
        Self::Exact(ExactCase::of_plain(phrase).unwrap_or_else(|| ExactCase::of_scan(phrase)))
    }
}

impl ExactCase {
    /// That of a phrase of plain words.
    fn of_plain(phrase: &str) -> Option<Self> {
        let mut case = Self::default();
        for (i, word) in PlainWords::of(phrase).enumerate() {
            case.add(i, word?.shape());
        }
        Some(case)
    }

    /// That of any phrase.
    fn of_scan(phrase: &str) -> Self {
        let scan = Scan::of_atoms(phrase);
        let words = scan.atoms().iter().filter(|atom| atom.is_word() || atom.is_digits());
        let mut case = Self::default();
        words.enumerate().for_each(|(i, atom)| case.add(i, atom.shape));
        case
    }

    /// Takes in the shape of word `i`.
    fn add(&mut self, i: usize, shape: Shape) {
        let bit = 1u32.checked_shl(i as u32).unwrap_or_default();
        self.capitals |= if shape == Shape::Lower { 0 } else { bit };
        self.uppers |= if shape == Shape::Upper { bit } else { 0 };
    }
}

impl ExactCase {
    /// Whether `atoms` are cased so. A call, for few entries have this rule.
    #[inline(never)]
    fn fits(self, atoms: &[Atom]) -> bool {
        let words = atoms.iter().filter(|atom| atom.is_word() || atom.is_digits());
        words.take(32).enumerate().all(|(i, atom)| {
            let bit = |set: u32| set >> i & 1 == 1;
            (!bit(self.capitals) || atom.is_capitalised())
                && (bit(self.capitals) || !atom.is_capitalised() || atom.shape == Shape::Upper)
                && (!bit(self.uppers) || atom.shape == Shape::Upper)
        })
    }
}

stored!(ExactCase { capitals, uppers });

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn plain_words_are_cased_as_a_scan_has_them(phrase in "[A-Ca-c \\-.']{0,40}") {
            let exact = CaseRule::Exact(ExactCase::of_scan(&phrase));
            prop_assert_eq!(CaseRule::exact(&phrase), exact);
        }
    }
}
