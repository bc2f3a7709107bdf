//! `sekitar`, `kurang lebih` before a date or a time of day, `lebih dari` before the latter.

use super::Reader;
use crate::lexicon::{CalendarWord, Cue, Roles};
use crate::value::Modifier;

/// The maximum number of atoms of a modifier before a date or a time of day.
const MAX_MODIFIER_ATOMS: usize = 3;

impl Reader<'_> {
    /// The modifier that ends right before the date at atom `at`, or before the `bulan` or
    /// `tahun` there. Only nearness modifies a date: `lebih dari` compares lengths, and `hingga
    /// Mei` gives the end of an interval.
    pub(in crate::numbers) fn modifier_before(&self, at: usize) -> Option<Modifier> {
        if !self.beside(at.wrapping_sub(1)).intersects(Roles::NAME) {
            return self.nearness_before(at);
        }
        let name = (1..=2).filter_map(|length| at.checked_sub(length)).find(
            |start| matches!(self.word(*start), Some((CalendarWord::Names(_), end)) if end == at),
        );
        self.nearness_before(name.unwrap_or(at))
    }

    /// The modifier that ends right before the time of day at atom `at`: `sekitar pukul 7`, `lebih
    /// dari jam 8`.
    pub(in crate::numbers) fn modifier_of_time(&self, at: usize) -> Option<Modifier> {
        match self.beside(at.wrapping_sub(1)).intersects(Roles::RIGHT_BEFORE) {
            true => self.longest_modifier_before(at),
            false => None,
        }
    }

    /// The modifier of nearness that ends right before atom `at`.
    fn nearness_before(&self, at: usize) -> Option<Modifier> {
        match self.beside(at.wrapping_sub(1)).intersects(Roles::NEAR) {
            true => {
                self.longest_modifier_before(at).filter(|modifier| *modifier == Modifier::About)
            }
            false => None,
        }
    }

    /// The modifier with the most words that ends right before atom `at`, unless its words also
    /// join the ends of a range, as `hingga` does.
    fn longest_modifier_before(&self, at: usize) -> Option<Modifier> {
        if !self.scan.follows(at) {
            return None;
        }
        let (mut longest, mut joins) = (None, false);
        for start in (1..=MAX_MODIFIER_ATOMS).filter_map(|length| at.checked_sub(length)) {
            self.numerals.cues.each_at(self.scan, start, |hit| match hit.phrase.term {
                Cue::ModifierBefore(modifier) if hit.end == at => longest = Some(modifier),
                Cue::RangeSign if hit.end == at => joins = true,
                _ => {}
            });
        }
        longest.filter(|_| !joins)
    }
}
