//! Lengths of time, written as ISO 8601 durations.

use smol_str::SmolStrBuilder;

use crate::decimal::Decimal;
use crate::lexicon::{Designator, TimeUnit};
use crate::value::{Numeral, SmolStr};

/// A length of time: its parts, the largest unit first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::numbers) struct Length {
    parts: [Option<Part>; 2 * MAX_NUMBERS],
}

/// The maximum number of numbers in a length of time, each of two parts at most: `29
/// tahun 9 bulan 20 hari`.
pub(super) const MAX_NUMBERS: usize = 3;

/// A designator of a unit of time, and how many of the unit.
type Part = (Designator, Decimal);

impl Length {
    /// The length of `number` units. Half a year is six months; a fraction that is no
    /// whole number of the next smaller unit stays a fraction (`P2.3Y`).
    pub(super) fn of(number: Numeral, unit: TimeUnit) -> Option<Self> {
        let Numeral::Decimal(number) = number else { return None };
        let total = number.checked_mul(u64::from(unit.count).into())?;
        let length = |first, second| Self { parts: [first, second, None, None, None, None] };
        if total.to_integer().is_some() {
            return Some(length(Some((unit.designator, total)), None));
        }
        let whole = total.trunc();
        let rest = total.checked_sub(whole)?;
        let smaller = smaller(unit.designator).and_then(|(designator, factor)| {
            let rest = rest.checked_mul(factor.into())?;
            rest.to_integer().is_some().then_some((designator, rest))
        });
        let whole = (whole != Decimal::ZERO).then_some((unit.designator, whole));
        Some(match (whole, smaller) {
            (_, None) => length(Some((unit.designator, total)), None),
            (None, smaller) => length(smaller, None),
            (whole, smaller) => length(whole, smaller),
        })
    }

    /// This length and a `shorter` one behind it: `2 tahun 6 bulan`.
    pub(super) fn and(self, shorter: Self) -> Option<Self> {
        let (last, _) = self.parts().last()?;
        let (first, _) = shorter.parts().next()?;
        let mut parts = self.parts().chain(shorter.parts());
        let both = Self { parts: std::array::from_fn(|_| parts.next()) };
        (last < first).then_some(both)
    }

    /// Whether its smallest unit is the minute.
    pub(super) fn ends_in_minutes(&self) -> bool {
        self.parts().last().is_some_and(|(designator, _)| designator == Designator::Minutes)
    }

    fn parts(&self) -> impl Iterator<Item = Part> {
        self.parts.into_iter().flatten()
    }

    /// The length as an ISO 8601 duration: `P2Y6M`, `PT1H30M`.
    pub(super) fn iso(&self) -> SmolStr {
        let mut iso = SmolStrBuilder::new();
        iso.push('P');
        let mut in_time = false;
        for (designator, number) in self.parts() {
            let (is_time, letter) = letter(designator);
            if is_time && !in_time {
                iso.push('T');
                in_time = true;
            }
            // Writing to memory cannot fail.
            let _infallible = number.write_to(&mut iso);
            iso.push(letter);
        }
        iso.finish()
    }
}

/// The seconds that `number` means behind minutes, where timekeepers write thousandths
/// behind a dot as well: `1 menit 38.773 detik`.
pub(super) fn seconds_behind_minutes(number: Decimal) -> Option<Decimal> {
    if number < 1000.into() { Some(number) } else { number.scaled_down(3) }
}

/// The length of `number` units in seconds, with months and years of average length.
pub(super) fn seconds(number: Numeral, unit: TimeUnit) -> Option<Decimal> {
    let one: u64 = match unit.designator {
        Designator::Years => 31_557_600,
        Designator::Months => 2_629_800,
        Designator::Weeks => 604_800,
        Designator::Days => 86_400,
        Designator::Hours => 3_600,
        Designator::Minutes => 60,
        Designator::Seconds => 1,
    };
    let Numeral::Decimal(number) = number else { return None };
    number.checked_mul(u64::from(unit.count).into())?.checked_mul(one.into())
}

/// Whether a designator belongs behind the `T` of a duration, and its letter.
fn letter(designator: Designator) -> (bool, char) {
    match designator {
        Designator::Years => (false, 'Y'),
        Designator::Months => (false, 'M'),
        Designator::Weeks => (false, 'W'),
        Designator::Days => (false, 'D'),
        Designator::Hours => (true, 'H'),
        Designator::Minutes => (true, 'M'),
        Designator::Seconds => (true, 'S'),
    }
}

/// The next smaller unit that divides a unit evenly, and how many of it make one.
fn smaller(designator: Designator) -> Option<(Designator, u64)> {
    match designator {
        Designator::Years => Some((Designator::Months, 12)),
        Designator::Weeks => Some((Designator::Days, 7)),
        Designator::Days => Some((Designator::Hours, 24)),
        Designator::Hours => Some((Designator::Minutes, 60)),
        Designator::Minutes => Some((Designator::Seconds, 60)),
        // Months have no fixed number of days.
        Designator::Months | Designator::Seconds => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_go_over_into_the_next_smaller_unit() {
        let length = |number: &str, count, designator| {
            let number: Decimal = number.parse().unwrap();
            Length::of(number.into(), TimeUnit { count, designator }).unwrap().iso()
        };
        assert_eq!(length("3", 1, Designator::Months), "P3M");
        assert_eq!(length("0.5", 1, Designator::Years), "P6M");
        assert_eq!(length("1.5", 1, Designator::Years), "P1Y6M");
        assert_eq!(length("2.3", 1, Designator::Years), "P2.3Y");
        assert_eq!(length("1.5", 1, Designator::Hours), "PT1H30M");
        assert_eq!(length("2", 3, Designator::Months), "P6M");
    }
}
