//! Numbers in digits that names end in, or that tell the age of who has one.

use super::Trial;
use crate::lexicon::{Cue, Roles};
use crate::numbers::amounts::counted::{ACRONYM, Counted};
use crate::numbers::amounts::expression::Expression;
use crate::scan::{Atom, Gap, Shape};

/// A word before a dot and a name that has at most so many letters is cut short.
const LETTERS_OF_ABBREVIATION: usize = 2;

impl Trial<'_, '_> {
    /// `KA 5512 relasi Bandung`, `Liga 2 Musim Ini`, `PM 2.5 partikel`: behind a
    /// name, with a noun behind it that no table has or that a capital makes
    /// part of the name.
    pub(super) fn is_part_of_a_name(&self) -> bool {
        let Some(counted @ Counted::Unit { class, .. }) = &self.expression.counted else {
            return false;
        };
        if !self.is_plain() && !self.is_dotted_pair() {
            return false;
        }
        let capital = self.source.scan.get(self.first.end).is_some_and(Atom::is_capitalised);
        let suspect = counted.may_be_of_a_name()
            && (class.is_none() || capital && !self.is_labelled(Cue::Rank));
        suspect && (self.follows_a_name() || class.is_none() && self.leads_with_nought())
    }

    /// Whether the atom before it is a name that a number can end.
    pub(super) fn follows_a_name(&self) -> bool {
        self.ends_a_name_at(self.expression.start)
    }

    /// `MA 10 dan 20`: behind another number, which ends a name.
    pub(super) fn follows_a_numbered_name(&self) -> bool {
        let source = self.source;
        let start = self.expression.start;
        let Some(number) = start.checked_sub(2).filter(|at| source.scan.is_digits(*at)) else {
            return false;
        };
        source.end_of_cue(Cue::And, start - 1) == Some(start) && self.ends_a_name_at(number)
    }

    /// `Juni 201`, `Mei 98`: a year that a slip cut short or that no date has.
    pub(super) fn follows_a_month(&self) -> bool {
        self.before.atom.any(Roles::CALENDAR_STOP)
            && self.source.scan.gap_before(self.expression.start) == Gap::Space
    }

    /// Whether the atom before the number at atom `start` is a name that a number can end.
    fn ends_a_name_at(&self, start: usize) -> bool {
        let source = self.source;
        let Some(before) = start.checked_sub(1) else { return false };
        let Some(atom) = source.scan.get(before) else { return false };
        let name = atom.is_capitalised() && source.numerals.stops.role(atom.word).is_none();
        // Not only its place gives `KLX 230` its capitals.
        let acronym = atom.shape == Shape::Upper && ACRONYM.contains(&atom.len());
        name && source.scan.gap_before(start) == Gap::Space
            && (acronym || !source.starts_sentence(before) || self.follows_abbreviation(before))
    }

    /// Whether the dot of a short word such as `Jl.` stands before the name at atom `name`.
    fn follows_abbreviation(&self, name: usize) -> bool {
        let scan = self.source.scan;
        let dot = name.checked_sub(1).filter(|dot| scan.is(*dot, '.') && scan.glued(*dot));
        let short = dot.and_then(|dot| scan.get(dot.checked_sub(1)?));
        short.is_some_and(|atom| atom.is_capitalised() && atom.len() <= LETTERS_OF_ABBREVIATION)
    }

    /// `Daerah Operasi (Daop) 1 Jakarta`.
    pub(super) fn follows_a_short_form(&self) -> bool {
        let scan = self.source.scan;
        let Some(bracket) = self.expression.start.checked_sub(3) else { return false };
        let bracketed = scan.is(bracket, '(') && scan.is(bracket + 2, ')');
        bracketed && scan.is_capitalised(bracket + 1) && scan.follows(self.expression.start)
    }

    /// `Ratna, 43`.
    pub(super) fn follows_a_name_and_comma(&self) -> bool {
        let name = self.expression.start.checked_sub(2);
        name.and_then(|name| self.source.scan.get(name)).is_some_and(Atom::is_capitalised)
    }

    /// `Siti Aminah (45 tahun)`: like the bare age, no length of time.
    pub(super) fn is_age_of_a_name(&self) -> bool {
        let scan = self.source.scan;
        let Expression { start, end, .. } = *self.expression;
        let name = start.checked_sub(2).and_then(|at| scan.get(at));
        self.sign_before() == Some('(')
            && scan.is(end, ')')
            && name.is_some_and(|atom| atom.is_word() && atom.is_capitalised())
    }

    /// `05`, but not `0`.
    pub(super) fn leads_with_nought(&self) -> bool {
        let scan = self.source.scan;
        matches!(scan.bytes(self.first.start), [b'0', _, ..])
    }
}
