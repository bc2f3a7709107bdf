//! `sekitar`, `sekira`, `kurang lebih` before a date or a time of day.

use super::Reader;
use crate::lexicon::{CalendarWord, Cue, Roles};
use crate::value::Modifier;

/// The maximum number of atoms of a modifier of nearness.
const MAX_MODIFIER_ATOMS: usize = 3;

impl Reader<'_> {
    /// The modifier that ends right before atom `at`, or before the `bulan` or `tahun`
    /// there. Only nearness modifies a date: `lebih dari` compares lengths, and `hingga
    /// pukul 16.00` gives the end of an interval.
    pub(in crate::numbers) fn modifier_before(&self, at: usize) -> Option<Modifier> {
        if !self.beside(at.wrapping_sub(1)).intersects(Roles::NAME) {
            return self.nearness_before(at);
        }
        let name = (1..=2).filter_map(|length| at.checked_sub(length)).find(
            |start| matches!(self.word(*start), Some((CalendarWord::Names(_), end)) if end == at),
        );
        self.nearness_before(name.unwrap_or(at))
    }

    /// The modifier of nearness that ends right before atom `at`.
    fn nearness_before(&self, at: usize) -> Option<Modifier> {
        let last = self.scan.word(at.checked_sub(1)?);
        if !self.numerals.beside.of(last).intersects(Roles::NEAR) || !self.scan.follows(at) {
            return None;
        }
        let wanted = Cue::ModifierBefore(Modifier::About);
        let starts = (1..=MAX_MODIFIER_ATOMS).filter_map(|length| at.checked_sub(length));
        let mut near = false;
        for start in starts {
            self.numerals.cues.each_at(self.scan, start, |hit| {
                near |= hit.end == at && hit.phrase.term == wanted;
            });
        }
        near.then_some(Modifier::About)
    }
}
