//! Factors: the last one of `2x2 meter` has the unit and the others are numbers;
//! `3 x 24 jam` is one length of time.

use super::counted::Counted;
use super::duration::Length;
use super::expression::{Expression, Setting};
use super::reader::Reader;
use crate::lexicon::UnitClass;
use crate::scan::Scan;
use crate::value::Numeral;

/// The maximum number of factors of a product: length, breadth and height.
const MAX_FACTORS: usize = 3;

impl<'a> Reader<'a> {
    /// Whether `expression` is one of the factors of a measure.
    pub(super) fn is_measured_factor(&self, expression: &Expression<'_>) -> bool {
        if !is_multiplication_sign(self.scan, expression.end)
            && self.factor_before(expression.start).is_none()
        {
            return false;
        }
        let measured = match self.factors_from(expression.end).last() {
            Some(last) => is_measured(&last),
            None => is_measured(expression) && self.factor_before(expression.start).is_some(),
        };
        measured && self.starts_product(expression.start)
    }

    /// The product of `expression` and a length of time behind it, and where that ends.
    #[inline(never)]
    pub(super) fn multiplied_length(&self, expression: &Expression<'_>) -> Option<(Length, usize)> {
        let factor = self.factors_from(expression.end).next()?;
        let Some(Counted::Time(unit)) = factor.counted else { return None };
        let number = product(expression, &factor)?;
        let first = self.factor_before(expression.start).is_none();
        let free = first && self.starts_product(expression.start);
        free.then(|| Some((Length::of(number, unit)?, factor.end)))?
    }

    /// The factors behind a number in digits that ends before atom `end`.
    fn factors_from(&self, end: usize) -> impl Iterator<Item = Expression<'a>> {
        let mut end = end;
        let factors = std::iter::from_fn(move || {
            let digits = is_multiplication_sign(self.scan, end) && self.scan.is_digits(end + 1);
            let factor = digits.then(|| self.longest_at(end + 1, Setting::default()))??;
            end = factor.end;
            Some(factor)
        });
        factors.take(MAX_FACTORS - 1)
    }

    /// The last atom of the factor before the one that starts at atom `start`.
    fn factor_before(&self, start: usize) -> Option<usize> {
        let times = start.checked_sub(1).filter(|&at| is_multiplication_sign(self.scan, at))?;
        times.checked_sub(1).filter(|&at| self.scan.is_digits(at))
    }

    /// Whether no word or digits are glued to the product with the factor at atom `start`,
    /// unlike in `F2x2`.
    fn starts_product(&self, start: usize) -> bool {
        let firsts = std::iter::successors(Some(start), |&start| self.factor_before(start));
        let first = firsts.take(MAX_FACTORS).last().unwrap_or(start);
        !self.scan.glued(first)
            || first.checked_sub(1).is_some_and(|at| {
                self.scan.get(at).is_some_and(|atom| !atom.is_word() && !atom.is_digits())
            })
    }
}

/// Whether `expression` counts a unit of measurement.
pub(super) fn is_measured(expression: &Expression<'_>) -> bool {
    expression.class() == Some(UnitClass::Measure)
}

/// The product of two single numbers, the first without a unit; with a scale, it is an amount of
/// money for each of the other: `150rb x 6 bulan`.
fn product(one: &Expression<'_>, other: &Expression<'_>) -> Option<Numeral> {
    let plain = one.counted.is_none() && one.first.power() == 0;
    let single = plain && one.last.is_none() && other.last.is_none();
    match (one.first.numeral()?.value, other.first.numeral()?.value) {
        (Numeral::Decimal(one), Numeral::Decimal(other)) if single => {
            one.checked_mul(other).map(Numeral::Decimal)
        }
        _ => None,
    }
}

/// Whether atom `at` is a multiplication sign: the `x` of `3 x 4`.
#[inline]
pub(super) fn is_multiplication_sign(scan: &Scan<'_>, at: usize) -> bool {
    const SIGN: &[u8] = "×".as_bytes();
    scan.get(at).is_some_and(|atom| atom.len() <= SIGN.len())
        && matches!(scan.bytes(at), b"x" | b"X" | SIGN)
}
