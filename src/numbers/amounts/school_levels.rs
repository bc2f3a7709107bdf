//! Bare counts behind the levels of schools: `Pencari kerja: SMA 640, SMP 40, SD 12`.
//!
//! A number behind a level is mostly that of a school: `SMA 3`. It counts in a list in which the
//! item before it has a count too, or in which two items of other levels follow.

use std::ops::Range;

use super::expression::Expression;
use super::reader::Reader;
use super::walk::Walk;
use crate::lexicon::{Cue, UnitClass};
use crate::scan::Gap;

/// The minimum number of items of a list of levels that no count stands before.
const MIN_ITEMS: usize = 3;

impl Reader<'_> {
    /// Whether the bare digits at atom `number` count those of the level of schools before them.
    pub(super) fn counts_school_level(&self, number: usize, walk: &Walk<'_>) -> bool {
        let Some(level) = number.checked_sub(1) else { return false };
        if self.end_of_level(level) != Some(number) || !self.may_count(number) {
            return false;
        }
        let next = self.past_separator(number + 1);
        if self.neighbour_before(&(level..number), walk).is_some() {
            return next.is_some() || self.ends_clause(number + 1);
        }
        // `Siswa SMP 1, SMA 2 dan SMK 3`
        if self.scan.bytes(number).len() == 1 {
            return false;
        }
        let name_of = |item: &Range<usize>| self.scan.text_of(item.start..item.end - 1);
        let other_item = |item: &Range<usize>| {
            let next = self.level_item_at(self.past_separator(item.end)?);
            next.filter(|next| name_of(next) != name_of(item))
        };
        std::iter::successors(self.level_item_at(level), other_item).take(MIN_ITEMS).count()
            == MIN_ITEMS
    }

    /// Whether what the `expression` seems to count is the level of the pupils counted before it:
    /// `2.140 siswa SD, 1.006 SMP`.
    pub(super) fn counts_pupils_of_level(
        &self,
        expression: &Expression<'_>,
        walk: &Walk<'_>,
    ) -> bool {
        let Some(pupils) = walk.read.last().filter(|_| {
            self.end_of_cue_at(Cue::SchoolLevel, expression.end_of_number()) == Some(expression.end)
        }) else {
            return false;
        };
        let level = pupils.end;
        let person = level.checked_sub(1).and_then(|at| self.numerals.class_at(self.scan, at));
        let listed = self.end_of_level(level).and_then(|end| self.past_separator(end));
        person == Some(UnitClass::Person) && listed == Some(expression.start)
    }

    /// The end of the level of schools that starts at atom `at`: `SMA`, `D3`.
    fn end_of_level(&self, at: usize) -> Option<usize> {
        let degree = matches!(self.scan.bytes(at), [b'D' | b'S'])
            && self.scan.glued(at + 1)
            && matches!(self.scan.bytes(at + 1), [b'1'..=b'4']);
        if degree { Some(at + 2) } else { self.end_of_cue_at(Cue::SchoolLevel, at) }
    }

    /// The level of schools at atom `at` with the bare number behind it.
    fn level_item_at(&self, at: usize) -> Option<Range<usize>> {
        let number = self.end_of_level(at)?;
        let counted = self.scan.gap_before(number) == Gap::Space && self.scan.is_digits(number);
        counted.then_some(at..number + 1)
    }
}
