//! A point of the calendar, as far as the text states it.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use crate::numbers::iso::{Iso, four, two};

/// The number of months of a year.
pub(super) const MONTHS: u8 = 12;

/// A century, a year, a month, a day …; what is missing is `None`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Point {
    /// The years without their last two digits: 18 for the nineteenth century. Before Christ,
    /// minus its number: -11 for the eleventh.
    Century(i8),
    /// The years without their last digit: 199 for the nineties.
    Decade(u16),
    /// A year, counted as astronomers do: the year 1 before Christ is 0.
    Year(i16),
    /// A quarter (33 to 36) or a half (40, 41) of a year.
    YearPart {
        year: Option<i16>,
        code: u8,
    },
    Month {
        year: Option<i16>,
        month: u8,
    },
    Day {
        year: Option<i16>,
        month: Option<u8>,
        day: u8,
    },
    /// Monday is 1.
    Weekday(u8),
}

/// The precision of a point, from coarse to fine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    Century,
    Decade,
    Year,
    YearPart,
    Month,
    Day,
    Weekday,
}

impl Point {
    /// A day, if the calendar has it.
    pub(super) fn day(year: Option<i16>, month: u8, day: u8) -> Option<Point> {
        // Without a year, 29 February is possible.
        Date::new(year.unwrap_or(2000), month as i8, day as i8).ok()?;
        Some(Point::Day { year, month: Some(month), day })
    }

    pub(super) fn grain(self) -> Grain {
        match self {
            Point::Century(_) => Grain::Century,
            Point::Decade(_) => Grain::Decade,
            Point::Year(_) => Grain::Year,
            Point::YearPart { .. } => Grain::YearPart,
            Point::Month { .. } => Grain::Month,
            Point::Day { .. } => Grain::Day,
            Point::Weekday(_) => Grain::Weekday,
        }
    }

    /// The year of the point, if it has one.
    pub(super) fn year(self) -> Option<i16> {
        match self {
            Point::Year(year) => Some(year),
            Point::YearPart { year, .. } | Point::Month { year, .. } | Point::Day { year, .. } => {
                year
            }
            Point::Century(_) | Point::Decade(_) | Point::Weekday(_) => None,
        }
    }

    /// The month that the point is or lies in, if it has one.
    pub(super) fn month(self) -> Option<u8> {
        match self {
            Point::Month { month, .. } => Some(month),
            Point::Day { month, .. } => month,
            _ => None,
        }
    }

    /// Whether the point recurs each year, as its year is missing.
    pub(super) fn lacks_year(self) -> bool {
        matches!(self.grain(), Grain::YearPart | Grain::Month | Grain::Day) && self.year().is_none()
    }

    /// The point in `year`, if it has no year of its own.
    pub(super) fn in_year(self, year: i16) -> Point {
        match self {
            Point::YearPart { year: None, code } => Point::YearPart { year: Some(year), code },
            Point::Month { year: None, month } => Point::Month { year: Some(year), month },
            Point::Day { year: None, month, day } => Point::Day { year: Some(year), month, day },
            point => point,
        }
    }

    /// The point with the month and year of `other`, if it is a day without them.
    pub(super) fn in_month_of(self, other: Point) -> Point {
        match (self, other) {
            (Point::Day { month: None, day, .. }, Point::Day { year, month, .. }) => {
                Point::Day { year, month, day }
            }
            (point, _) => point,
        }
    }

    /// A day in the middle of the point, if its year is known and the day exists.
    pub(super) fn middle(self) -> Option<Date> {
        let (year, month, day) = match self {
            Point::Century(century) => (i16::from(century) * 100 + 50, 1, 1),
            Point::Decade(decade) => (decade as i16 * 10 + 5, 1, 1),
            Point::Year(year) => (year, 7, 1),
            Point::YearPart { year, code } => (year?, middle_month(code), 15),
            Point::Month { year, month } => (year?, month, 15),
            Point::Day { year, month, day } => (year?, month?, day),
            Point::Weekday(_) => return None,
        };
        Date::new(year, month as i8, day as i8).ok()
    }

    /// The date of the point, if it is a full day.
    pub(super) fn exact_day(self) -> Option<Date> {
        self.middle().filter(|_| self.grain() == Grain::Day)
    }

    /// The weekday of the point, if it is a full day.
    pub(super) fn weekday(self) -> Option<u8> {
        match self {
            Point::Day { .. } => Some(number_of(self.middle()?.weekday())),
            _ => None,
        }
    }

    /// The day that lies `days` before this one; without a year, in the same month.
    pub(super) fn days_before(self, days: u8) -> Option<Point> {
        match self {
            Point::Day { year: Some(_), .. } => {
                let date = self.middle()?.checked_sub(i32::from(days).days()).ok()?;
                Some(Point::of_date(date))
            }
            Point::Day { year: None, month: Some(month), day } => {
                Point::day(None, month, day.checked_sub(days)?)
            }
            _ => None,
        }
    }

    /// The point that is a full day.
    pub(super) fn of_date(date: Date) -> Point {
        let (month, day) = (date.month() as u8, date.day() as u8);
        Point::Day { year: Some(date.year()), month: Some(month), day }
    }

    /// Writes the point in EDTF (ISO 8601-2), with `X` for missing digits.
    pub(super) fn write_edtf(self, out: &mut Iso) {
        let missing = |part: Option<u8>| part.map_or(*b"XX", |part| two(part.into()));
        match self {
            Point::Century(century) => {
                push_sign(century < 0, out);
                let hundreds = if century < 0 { !century } else { century };
                out.push_all(two(hundreds.unsigned_abs().into()));
                out.push_all(*b"XX");
            }
            Point::Decade(decade) => {
                let [_, a, b, c] = four(decade);
                out.push_all([a, b, c, b'X']);
            }
            Point::Year(year) => {
                push_sign(year < 0, out);
                out.push_all(four_of_year(Some(year)));
            }
            Point::YearPart { year, code: part } | Point::Month { year, month: part } => {
                let ([a, b, c, d], [m, n]) = (four_of_year(year), two(part.into()));
                out.push_all([a, b, c, d, b'-', m, n]);
            }
            Point::Day { year, month, day } => {
                let ([a, b, c, d], [m, n]) = (four_of_year(year), missing(month));
                let [e, f] = two(day.into());
                out.push_all([a, b, c, d, b'-', m, n, b'-', e, f]);
            }
            Point::Weekday(weekday) => {
                out.push_all(*b"XXXX-WXX-");
                out.push(b'0' + weekday);
            }
        }
    }
}

/// Writes the minus sign of a year or century before Christ.
fn push_sign(negative: bool, out: &mut Iso) {
    if negative {
        out.push(b'-');
    }
}

/// The four digits of a year.
fn four_of_year(year: Option<i16>) -> [u8; 4] {
    year.map_or(*b"XXXX", |year| four(year.unsigned_abs()))
}

/// The number of a weekday in ISO 8601.
pub(super) fn number_of(weekday: Weekday) -> u8 {
    weekday.to_monday_one_offset() as u8
}

/// A month in the middle of a quarter or half year.
fn middle_month(code: u8) -> u8 {
    match code {
        33 => 2,
        34 => 5,
        35 => 8,
        36 => 11,
        40 => 4,
        _ => 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_edtf() {
        let cases = [
            ("18XX", Point::Century(18)),
            ("-10XX", Point::Century(-11)),
            ("-00XX", Point::Century(-1)),
            ("-0159", Point::Year(-159)),
            ("199X", Point::Decade(199)),
            ("2023", Point::Year(2023)),
            ("2023-34", Point::YearPart { year: Some(2023), code: 34 }),
            ("XXXX-06", Point::Month { year: None, month: 6 }),
            ("XXXX-01-25", Point::Day { year: None, month: Some(1), day: 25 }),
            ("XXXX-XX-15", Point::Day { year: None, month: None, day: 15 }),
            ("XXXX-WXX-4", Point::Weekday(4)),
        ];
        for (edtf, point) in cases {
            let mut out = Iso::default();
            point.write_edtf(&mut out);
            assert_eq!(out.as_str(), edtf);
        }
    }

    #[test]
    fn knows_which_days_there_are() {
        assert!(Point::day(None, 2, 29).is_some());
        assert!(Point::day(Some(2024), 2, 29).is_some());
        assert!(Point::day(Some(2025), 2, 29).is_none());
        assert!(Point::day(None, 4, 31).is_none());
        assert!(Point::day(None, 13, 1).is_none());
        assert_eq!(Point::day(Some(2024), 1, 25).unwrap().weekday(), Some(4));
    }
}
