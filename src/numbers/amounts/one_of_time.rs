//! Lengths of time that are one word: `sehari`, `setahun setengah`.

use super::counted::{Counted, counted_at};
use super::duration::Length;
use super::expression::Setting;
use super::left_context::LeftContext;
use super::reader::Reader;
use super::walk::Walk;
use crate::candidate::{Candidate, Origin};
use crate::decimal::Decimal;
use crate::kind::SpanKind;
use crate::lexicon::{Cue, Measure, Roles, UnitClass};
use crate::scan::Gap;
use crate::value::{Modifier, Numeral};

impl Reader<'_> {
    /// Adds the length of time that is one word (`sehari`, `setahun`), unless it is the
    /// base of a rate. Returns where to continue.
    pub(super) fn one_of_time(
        &self,
        at: usize,
        left: &LeftContext,
        walk: &mut Walk<'_>,
        out: &mut Vec<Candidate>,
    ) -> Option<usize> {
        let unit = self.numerals.one_of_time.get(&self.scan.word(at))?.unit;
        let end = at + 1;
        // `dua kali sehari`, `2 liter air sehari`, but `15 persen dalam sebulan terakhir`.
        let near = walk.last_end > 0 && walk.last_end + 1 >= at;
        // `senilai 5 juta dolar. Setahun kemudian …`
        let parted = self.scan.is(walk.last_end, '.') || self.scan.gap_before(at) >= Gap::Line;
        // `pukul 22.00 sehari sebelumnya`, but `dua kali sehari sebelum makan`
        let in_time = || {
            let often = at.checked_sub(1).is_some_and(|before| self.counts_times(before));
            self.end_of_cue(Cue::Interval, end).is_some() && !often
        };
        let per = (near && !parted && !self.is_within(at, walk) || left.rate.is_some())
            && self.time_tail_end(end).is_none()
            && !in_time();
        let often = || self.end_of_cue(Cue::RateBefore, end).is_some() || self.is_shared_out(at);
        // `setiap seminggu sekali`
        let is_rate = if per { left.rate.is_none() || !often() } else { often() };
        // `sehari-hari`, also without the hyphen.
        let hyphened = self.scan.is(end, '-') && self.scan.glued(end);
        let again = self.numerals.measure_at(self.scan, end);
        let doubled = again.is_some_and(|hit| hit.phrase.term == Measure::Time(unit));
        if is_rate || hyphened || doubled {
            return Some(end);
        }
        let (one, end) = self.one_or_one_and_a_half(end)?;
        let end = self.time_tail_end(end).unwrap_or(end);
        // `sebulan lebih`
        let counted = Counted::Time(unit);
        let behind = || self.modifier_behind(end, Some(&counted)).map(|(modifier, _)| modifier);
        let modifier = left.modifier.filter(|modifier| !self.is_up_to_a_time(at, end, *modifier));
        let length = (Length::of(one, unit)?, modifier.or_else(behind));
        self.push_length(at..end, length, Origin::rule("duration.one"), walk, out);
        Some(end)
    }

    /// Whether `dalam` or the like stands between the length of time at atom `at` and the number before
    /// it, which tells what happens within it: `27 ribu orang dalam sehari`; but not how often or how
    /// long something is each time, as in `dua kali dalam sehari`, `empat hari dalam seminggu`.
    fn is_within(&self, at: usize, walk: &Walk<'_>) -> bool {
        let Some(before) = at.checked_sub(1).filter(|before| walk.last_end == *before) else {
            return false;
        };
        let modifies =
            |cue| matches!(cue, Cue::ModifierAfter(_) | Cue::ModifierBehind(_)).then_some(());
        self.is_function(before)
            && self.cue_at(before, modifies).is_none()
            && walk.last_kind != Some(SpanKind::Duration)
            && !before.checked_sub(1).is_some_and(|counted| self.counts_times(counted))
    }

    /// Whether the `modifier` before the length of time from atom `start` to `end` is a `hingga` that
    /// leads to the time which the length is away: `hingga sehari sebelumnya`.
    fn is_up_to_a_time(&self, start: usize, end: usize, modifier: Modifier) -> bool {
        modifier == Modifier::AtMost
            && start.checked_sub(1).is_some_and(|before| self.ends_cue(Cue::RangeSign, before))
            && self.end_of_cue(Cue::Interval, end).is_some()
    }

    /// How many of a unit the single word before atom `end` stands for, one or one and a half, and
    /// where that ends: `setahun`, `setahun setengah`; but `sehari setengah gelas`.
    fn one_or_one_and_a_half(&self, end: usize) -> Option<(Numeral, usize)> {
        let half = self.numeral_reader.is_half_behind(end)
            && counted_at(self.scan, self.numerals, end + 1).is_none();
        let number = if half { Decimal::new(15, 1)? } else { 1.into() };
        Some((Numeral::Decimal(number), end + usize::from(half)))
    }

    /// Whether what stands behind the length of time at atom `at` is how often or how much it has of
    /// something, perhaps behind words about that number: `seminggu bisa tiga kali`, `Sehari 20
    /// pasien`; but neither `dalam sehari 20 pasien` nor `sehari dua hari`.
    fn is_shared_out(&self, at: usize) -> bool {
        /// The maximum number of words between the two: `bisa sampai`.
        const MAX_WORDS_BETWEEN: usize = 3;
        let setting = Setting { between: true, either: true, ..Setting::default() };
        let share = (at + 1..=at + 1 + MAX_WORDS_BETWEEN)
            .take_while(|at| self.scan.follows(*at))
            .find(|at| !self.beside(*at).intersects(Roles::RIGHT_BEFORE))
            .filter(|at| self.is_of_number(*at))
            .and_then(|number| self.longest_at(number, setting));
        let Some(share) = share else { return false };
        let lasts = || {
            let before = at.checked_sub(1).filter(|_| !self.starts_sentence(at));
            before.is_some_and(|before| {
                self.is_function(before) || self.beside(before).intersects(Roles::RIGHT_BEFORE)
            })
        };
        match &share.counted {
            Some(Counted::Time(_)) | None => false,
            Some(counted) => counted.class() == Some(UnitClass::Times) || !lasts(),
        }
    }
}
