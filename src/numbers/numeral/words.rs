//! Numbers below a thousand in words, with decimals and halves.

use super::digits::Digits;
use super::{Powers, Reader};
use crate::decimal::Decimal;
use crate::lexicon::{NumberWord, Roles};

/// A number in words, without powers from `ribu` on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spelled {
    pub(super) value: Decimal,
    /// One past its last atom.
    pub(super) end: usize,
}

impl Reader<'_> {
    /// The number below a thousand at atom `start`, with its decimals behind `koma` or its
    /// `setengah`: `dua ratus tiga puluh satu`.
    pub(super) fn spelled_at(&self, start: usize) -> Option<Spelled> {
        let (value, end) = self.below_thousand(start)?;
        let whole = Spelled { value: Decimal::from_integer(value.into()), end };
        if let Some(with_decimals) = self.decimals_of(whole) {
            return Some(with_decimals);
        }
        Some(self.half_of_one_more(whole).unwrap_or(whole))
    }

    /// A whole number below a thousand, and where it ends.
    pub(super) fn below_thousand(&self, start: usize) -> Option<(u32, usize)> {
        let Some((hundreds, at)) = self.hundreds_at(start) else {
            return self.below_hundred(start);
        };
        let behind = self.joined(at).then(|| self.below_hundred(at)).flatten();
        // `dua ratus tiga ratus`: the second hundred starts another number.
        Some(match behind {
            Some((rest, end)) if rest > 0 => (hundreds + rest, end),
            _ => (hundreds, at),
        })
    }

    /// The hundreds at atom `start`, and where they end.
    fn hundreds_at(&self, start: usize) -> Option<(u32, usize)> {
        match (self.word(start)?, self.next_word(start)) {
            (NumberWord::OnePower(2), _) => Some((100, start + 1)),
            (NumberWord::Hundreds(digit), _) => Some((100 * u32::from(digit), start + 1)),
            (NumberWord::Digit(digit), Some(NumberWord::Power(2))) if digit > 0 => {
                Some((100 * u32::from(digit), start + 2))
            }
            _ => None,
        }
    }

    /// The number of tens of the hundreds at atom `start` with `puluhan` behind them, and the powers
    /// from there on: `seratus dua puluhan juta`.
    pub(super) fn rough_tens_at(&self, start: usize) -> Option<(Decimal, Powers)> {
        const TENS_OF_HUNDRED: u32 = 10;
        let (hundreds, at) = self.hundreds_at(start)?;
        let (digit, order) = (self.next_word(at - 1)?, self.next_word(at)?);
        let (NumberWord::Digit(digit @ 2..), NumberWord::Order(1)) = (digit, order) else {
            return None;
        };
        let tens = Decimal::from_integer((hundreds / TENS_OF_HUNDRED + u32::from(digit)).into());
        let behind = self.powers_at(at + 2, 3);
        Some((tens, Powers { power: behind.power + 1, about: true, ..behind }))
    }

    /// A whole number below a hundred, and where it ends.
    fn below_hundred(&self, start: usize) -> Option<(u32, usize)> {
        use NumberWord::*;
        let after = start + 1;
        match (self.word(start)?, self.next_word(start)) {
            (OneTeen, _) => Some((11, after)),
            (OneDozen, _) => Some((12, after)),
            (OnePower(1), _) => Some((10, after)),
            (Teens(digit), _) => Some((10 + u32::from(digit), after)),
            (Tens(digit), _) => Some(self.with_unit(10 * u32::from(digit), start)),
            (Digit(digit), Some(Teen)) if digit > 1 => Some((10 + u32::from(digit), after + 1)),
            (Digit(digit), Some(Power(1))) if digit > 0 => {
                Some(self.with_unit(10 * u32::from(digit), after))
            }
            (Digit(_), Some(Teen | Power(1 | 2))) => None,
            (Digit(digit), _) => Some((digit.into(), after)),
            _ => None,
        }
    }

    /// The `tens` that end with atom `last` and the digit behind them, and where they end.
    fn with_unit(&self, tens: u32, last: usize) -> (u32, usize) {
        match self.lone_digit_after(last) {
            Some(unit) if unit > 0 => (tens + unit, last + 2),
            _ => (tens, last + 1),
        }
    }

    /// The digit word behind atom `at`, unless the next word makes tens or hundreds of
    /// it.
    fn lone_digit_after(&self, at: usize) -> Option<u32> {
        let Some(NumberWord::Digit(digit)) = self.next_word(at) else { return None };
        match self.next_word(at + 1) {
            Some(NumberWord::Teen | NumberWord::Power(1 | 2)) => None,
            _ => Some(digit.into()),
        }
    }

    /// The powers behind the spelled number from atom `start` to `end`; behind one digit also
    /// `puluhan` and `ratusan`: `dua puluhan orang`, `lima ratusan juta`.
    pub(super) fn powers_behind(&self, start: usize, end: usize) -> Powers {
        match (self.word(start), self.next_word(start)) {
            (Some(NumberWord::Digit(2..)), Some(NumberWord::Order(order @ 1..=2))) => {
                let behind = self.powers_at(start + 2, 3);
                Powers { power: behind.power + u32::from(order), about: true, ..behind }
            }
            _ => self.powers_at(end, 3),
        }
    }

    /// The `whole` number with the decimals behind it: `tiga koma nol lima`, and `tiga koma
    /// dua puluh lima` as some say it.
    pub(super) fn decimals_of(&self, whole: Spelled) -> Option<Spelled> {
        let point = whole.end.checked_sub(1).filter(|at| self.is_point_after(*at))? + 1;
        let first = point + 1;
        let (mut value, mut scale, mut at) = (whole.value, 0, first);
        while let Some(NumberWord::Digit(digit)) = self.word(at).filter(|_| self.joined(at)) {
            if matches!(self.next_word(at), Some(NumberWord::Teen | NumberWord::Power(1 | 2))) {
                break;
            }
            scale += 1;
            value = value.checked_add(Decimal::new(digit.into(), scale)?)?;
            at += 1;
        }
        if at == first && self.joined(first) {
            let (digits, end) = self.below_thousand(first)?;
            let scale = if digits < 100 { 2 } else { 3 };
            value = value.checked_add(Decimal::new(digits.into(), scale)?)?;
            at = end;
        }
        (at > first).then_some(Spelled { value, end: at })
    }

    /// Whether the decimal `koma` follows atom `at`.
    fn is_point_after(&self, at: usize) -> bool {
        self.next_word(at) == Some(NumberWord::Point)
    }

    /// The `whole` number and a half: `satu setengah`, `dua setengah`.
    fn half_of_one_more(&self, whole: Spelled) -> Option<Spelled> {
        let end = whole.end;
        // `dua setengahnya` is half of two things.
        let is_half = self.next_word(end - 1)? == NumberWord::Half && !self.has_clitic(end);
        let value = is_half.then(|| whole.value.checked_add(half()?))??;
        Some(Spelled { value, end: end + 1 })
    }

    /// The value of digits with a half and a power or unit behind it, but not of a year: `2 setengah
    /// juta`, `2 setengah jam`.
    pub(super) fn half_after_digits(&self, digits: &Digits) -> Option<Decimal> {
        if self.next_word(digits.end - 1)? != NumberWord::Half {
            return None;
        }
        let next = digits.end + 1;
        let unit = || self.beside.at(self.scan, next).intersects(Roles::UNIT);
        let counts = self.powers_at(next, 3).power > 0 || digits.value < 100.into() && unit();
        counts.then(|| digits.value.checked_add(half()?))?
    }
}

/// One half.
pub(super) fn half() -> Option<Decimal> {
    Decimal::new(5, 1)
}
