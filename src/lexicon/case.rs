//! The letter case that the names of a lexicon must have in a text.

use super::surface::PlainWords;
use super::tsv::Row;
use crate::error::Error;
use crate::scan::{Atom, Scan, Shape};
use crate::stored::{stored, stored_enum};

stored_enum! {
    /// The letter case in which a phrase counts.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub(crate) enum CaseRule {
        /// Any case.
        #[default]
        Any,
        /// The first word starts with a capital.
        Capital,
        /// The case of the entry, word by word; words in capitals also count where
        /// the entry has lower case.
        Exact(ExactCase),
    }
}

/// The letter case of an entry, word by word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ExactCase {
    /// Bit i: word i starts with a capital.
    pub(super) capitals: u32,
    /// Bit i: word i has two letters or more, all of them capitals.
    pub(super) uppers: u32,
}

impl CaseRule {
    /// The rule for `phrase` that the cell under `case` of `row` names.
    pub(super) fn of_row(row: &Row<'_>, phrase: &str) -> Result<Self, Error> {
        row.parsed("case", "any, capital or exact", |cell| Self::from_cell(cell, phrase))
    }

    /// The rule for `phrase` that `cell` names, if it names one.
    pub(super) fn from_cell(cell: &str, phrase: &str) -> Option<Self> {
        match cell {
            "" | "any" => Some(Self::Any),
            "capital" => Some(Self::Capital),
            "exact" => Some(Self::exact(phrase)),
            _ => None,
        }
    }

    /// Whether `surface` counts only where its first atom starts with a capital.
    #[inline]
    pub(super) fn needs_capital(self, surface: &str) -> bool {
        self != Self::Any && surface.starts_with(char::is_uppercase)
    }

    /// Whether the atoms from `start` to `last` have the case that the rule needs.
    #[inline]
    pub(super) fn fits(self, scan: &Scan<'_>, start: usize, last: usize) -> bool {
        match self {
            Self::Any => true,
            Self::Capital => scan.atoms()[start].is_capitalised(),
            Self::Exact(exact) => exact.fits(&scan.atoms()[start..=last]),
        }
    }

    /// The exact case of `phrase` if that is a short form in capitals, which is
    /// never written in another way.
    pub(super) fn of_short_form(phrase: &str) -> Option<Self> {
        (!phrase.contains(char::is_lowercase)).then(|| Self::exact(phrase))
    }

    /// The exact case of `phrase`.
    pub(crate) fn exact(phrase: &str) -> Self {
        Self::Exact(ExactCase::of_plain(phrase).unwrap_or_else(|| ExactCase::of_scan(phrase)))
    }
}

impl ExactCase {
    /// The case of a phrase of plain words; `None` for any other phrase.
    fn of_plain(phrase: &str) -> Option<Self> {
        let mut case = Self::default();
        for (i, word) in PlainWords::of(phrase).enumerate() {
            case.add(i, word?.shape());
        }
        Some(case)
    }

    /// The case of any phrase.
    fn of_scan(phrase: &str) -> Self {
        let scan = Scan::of_atoms(phrase);
        let words = scan.atoms().iter().filter(|atom| atom.is_word() || atom.is_digits());
        let mut case = Self::default();
        words.enumerate().for_each(|(i, atom)| case.add(i, atom.shape));
        case
    }

    /// Adds the shape of word `i`.
    fn add(&mut self, i: usize, shape: Shape) {
        let bit = 1u32.checked_shl(i as u32).unwrap_or_default();
        self.capitals |= if shape == Shape::Lower { 0 } else { bit };
        self.uppers |= if shape == Shape::Upper { bit } else { 0 };
    }

    /// Whether `atoms` have this case. Not inlined, since few entries have this rule.
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
        fn plain_words_have_the_case_that_a_scan_finds(phrase in "[A-Ca-c \\-.']{0,40}") {
            let exact = CaseRule::Exact(ExactCase::of_scan(&phrase));
            prop_assert_eq!(CaseRule::exact(&phrase), exact);
        }
    }
}
