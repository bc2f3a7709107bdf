//! The labels that numbers pass on to the next ones of a list: both numbers of `RT 03 dan 04` are
//! identifiers, but in `tipe 36 dan 1 unit gereja` the second one counts what follows it.

use super::counted::counted_at;
use super::left_context::{Note, ReadNumber};
use super::reader::Reader;
use super::walk::Walk;
use crate::lexicon::{Cue, Label, UnitClass};

impl Reader<'_> {
    /// The label that a number with `label` passes on to the next: `Halaman 2 dari 3`,
    /// `Pasal 3 dan 4`, `Pasal 5 angka 1`. In a list of scores, the next number is a score
    /// too: `21-16, 22-24`.
    pub(super) fn label_carried_on(&self, end: usize, label: Option<Label>) -> Option<Note<Label>> {
        let identified = label == Some(Label::Identifier);
        let what = if identified { Label::Identifier } else { Label::Score };
        let comma = self.scan.is(end, ',').then_some(end + 1);
        let after = comma.unwrap_or(end);
        let word = self.cue_behind(after, |cue| match cue {
            Cue::Of | Cue::And | Cue::RangeSign => Some(()),
            Cue::Citation => identified.then_some(()),
            _ => None,
        });
        // `KM 35 & 52`
        let sign = || self.scan.is(after, '&').then_some(after + 1);
        let until = word.map(|((), end)| end).or_else(sign).or(comma)?;
        Some(Note::new(what, until))
    }

    /// The label that the last number passes on to the one at atom `at`, `bare` digits or not. Words do
    /// not continue a list of digits: `Pasal 11, satu hal`.
    pub(super) fn label_carried_to(&self, at: usize, bare: bool, walk: &Walk<'_>) -> Option<Label> {
        let label = Note::right_before(walk.label, at).filter(|_| self.scan.is_digits(at))?;
        let counts = !bare
            && label == Label::Identifier
            && self.counts_behind_identifier(at, walk.read.last());
        (!counts).then_some(label)
    }

    /// Whether the digits at atom `at`, joined to the identifier whose number is `before`, count the
    /// noun behind them. Identifiers rise, mostly by one (`lantai 2 dan 3 gedung`, `Pasal 5 dan 12
    /// undang-undang`), so that a lower number is a count, as is another one of things or any of persons
    /// or households.
    fn counts_behind_identifier(&self, at: usize, before: Option<&ReadNumber>) -> bool {
        let Some(phrase) = counted_at(self.scan, self.numerals, at + 1) else { return false };
        let Some(class) = phrase.counted.class() else { return false };
        if matches!(self.scan.bytes(at), [b'0', ..]) || self.scan.is_digits(phrase.end) {
            return false;
        }
        let number = |at: usize| self.scan.surface(at).parse::<u32>().ok();
        let numbers = || before.and_then(|read| number(read.start)).zip(number(at));
        let counts = match class {
            UnitClass::Person => return true,
            UnitClass::Item => {
                numbers().is_some_and(|(first, second)| second.checked_sub(1) != Some(first))
            }
            UnitClass::Matter => numbers().is_some_and(|(first, second)| second < first),
            _ => false,
        };
        counts && self.scan.is_lower_case_word(at + 1)
    }
}
