//! What a length of time has behind its first number and unit: shorter lengths (`3 jam
//! 20 menit`, `empat tahun dan enam bulan`) or a half of the unit (`satu bulan setengah`).

use super::counted::{Counted, counted_at};
use super::duration::{Length, MAX_NUMBERS, seconds_behind_minutes};
use super::expression::{Expression, Setting};
use super::reader::Reader;
use crate::lexicon::{Cue, Designator, TimeUnit};
use crate::scan::Gap;

impl Reader<'_> {
    /// Extends a length of time by the shorter ones behind it.
    #[inline(never)]
    pub(super) fn take_remainder(&self, expression: &mut Expression<'_>) {
        for _ in 1..MAX_NUMBERS {
            if self.take_shorter(expression).is_none() {
                break;
            }
        }
    }

    /// Extends a length of time by one shorter length behind it, if there is one.
    fn take_shorter(&self, expression: &mut Expression<'_>) -> Option<()> {
        let end = expression.end;
        let behind = end + usize::from(self.scan.is(end, ',') && self.scan.glued(end));
        let joined = || self.may_start_cue_behind(behind);
        if self.scan.gap_before(behind) != Gap::Space || self.is_no_number(behind) && !joined() {
            return None;
        }
        let longer = match (&expression.remainder, &expression.counted) {
            (Some(length), _) => **length,
            (None, Some(Counted::Time(unit))) => {
                // Behind a range, it extends the upper end: `0-7 tahun 11 bulan`.
                let upper = expression.last.as_deref().or(expression.first.numeral())?;
                Length::of(upper.value, *unit)?
            }
            _ => return None,
        };
        if expression.remainder.is_none()
            && expression.last.is_none()
            && self.numeral_reader.is_half_behind(end)
        {
            self.take_half(expression);
            return None;
        }
        // `empat tahun dan enam bulan`
        let next = self.end_of_cue(Cue::And, behind).unwrap_or(behind);
        let next = self.side_at(next, Setting::default())?;
        // `2 tahun 3 bulan, 40 hari terakhir` are two.
        if behind > end && self.time_tail_end(next.end).is_some() {
            return None;
        }
        let length = longer.and(shorter_behind(&longer, &next)?)?;
        expression.remainder = Some(length.into());
        (expression.end, expression.end_byte) = (next.end, next.end_byte);
        Some(())
    }

    /// Extends a length of time by the half of its unit behind it: `satu bulan setengah`; but
    /// not in `satu bulan setengah gaji`.
    fn take_half(&self, expression: &mut Expression<'_>) {
        let half = expression.end;
        let (Some(Counted::Time(unit)), Some(first)) =
            (&expression.counted, expression.first.numeral())
        else {
            return;
        };
        let counts = || counted_at(self.scan, self.numerals, half + 1).is_some();
        let phrase = || self.end_of_cue(Cue::NoNumber, half).is_some();
        if let Some(number) = first.with_half()
            && let Some(length) = Length::of(number, *unit)
            && !counts()
            && !phrase()
        {
            expression.remainder = Some(length.into());
            (expression.end, expression.end_byte) = (half + 1, self.scan.span(half..half + 1).end);
        }
    }
}

/// The length of time that `next` adds to the `longer` one before it. Behind minutes, the
/// unit of seconds with thousandths may be left out: `1 menit 39,991`.
fn shorter_behind(longer: &Length, next: &Expression<'_>) -> Option<Length> {
    let number = next.first.decimal()?;
    let behind_minutes = longer.ends_in_minutes();
    let unit = match &next.counted {
        Some(Counted::Time(unit)) => *unit,
        None if behind_minutes && number.scale() == 3 => {
            TimeUnit { count: 1, designator: Designator::Seconds }
        }
        _ => return None,
    };
    let number = match unit.designator {
        Designator::Seconds if behind_minutes => seconds_behind_minutes(number)?,
        _ => number,
    };
    Length::of(number.into(), unit)
}
