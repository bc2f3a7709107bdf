//! Fractions: `setengah`, `sepertiga`, `tiga perempat`, `satu per lima`, `1/2`.

use super::{ParsedNumeral, Reader};
use crate::decimal::Decimal;
use crate::lexicon::NumberWord;
use crate::value::Numeral;

/// The largest denominator of a fraction in digits; `5/11` is a date.
const MAX_WRITTEN_DENOMINATOR: i64 = 10;

impl Reader<'_> {
    /// The fraction that starts at atom `start`, with the powers behind it.
    pub(super) fn fraction_at(&self, start: usize) -> Option<ParsedNumeral> {
        let (numerator, denominator, end) = self.ratio_at(start)?;
        let powers = self.powers_at(end, 3);
        let numerator = numerator.checked_mul(10i64.checked_pow(powers.power)?)?;
        Some(ParsedNumeral {
            start,
            end: powers.end,
            value: ratio(numerator, denominator)?,
            may_group: false,
            power: powers.power,
            spelled: self.scan.get(start)?.is_word(),
            about: powers.about,
        })
    }

    /// The numerator and denominator of a fraction, and where it ends.
    fn ratio_at(&self, start: usize) -> Option<(i64, i64, usize)> {
        match self.word(start) {
            None => return self.written_ratio_at(start),
            Some(NumberWord::Half) => return Some((1, 2, start + 1)),
            Some(NumberWord::OnePart(parts)) => return Some((1, parts.into(), start + 1)),
            Some(_) => {}
        }
        let (numerator, end) = self.below_thousand(start)?;
        let (denominator, end) = match self.next_word(end - 1)? {
            NumberWord::Part(parts) => (parts.into(), end + 1),
            NumberWord::Per if self.joined(end + 1) => self.below_thousand(end + 1)?,
            _ => return None,
        };
        // `satu per satu` is no fraction.
        (numerator < denominator).then_some((numerator.into(), denominator.into(), end))
    }

    /// The fraction in digits at atom `start`: `1/2`.
    fn written_ratio_at(&self, start: usize) -> Option<(i64, i64, usize)> {
        if !self.scan.joins(start + 1, '/') {
            return None;
        }
        let digits = |i| self.scan.surface(i).parse::<i64>().ok();
        let (numerator, denominator) = (digits(start)?, digits(start + 2)?);
        // `8/9/2019`.
        let goes_on = self.scan.is(start + 3, '/') && self.scan.glued(start + 3);
        let proper = 0 < numerator
            && numerator < denominator
            && denominator <= MAX_WRITTEN_DENOMINATOR
            && self.scan.surface(start).len() == 1
            && !self.scan.surface(start + 2).starts_with('0')
            // `Blok J 2/6`, `RAM 4/6GB`
            && greatest_common_divisor(numerator, denominator) == 1;
        (proper && !goes_on).then_some((numerator, denominator, start + 3))
    }
}

/// The quotient, as a decimal if it has finitely many digits, else in lowest terms.
fn ratio(numerator: i64, denominator: i64) -> Option<Numeral> {
    let (over, under) = (Decimal::from_integer(numerator), Decimal::from_integer(denominator));
    if let Some(value) = over.checked_div(under) {
        return Some(value.into());
    }
    let common = greatest_common_divisor(numerator, denominator);
    let (numerator, denominator) =
        (numerator.checked_div(common)?, denominator.checked_div(common)?);
    Some(Numeral::Ratio { numerator, denominator })
}

/// The greatest common divisor of two numbers that are not negative.
fn greatest_common_divisor(mut a: i64, mut b: i64) -> i64 {
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}
