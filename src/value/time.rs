//! The values of dates, clock times and durations.

use super::amount::Modifier;
use super::named_enum;
use smol_str::SmolStr;

/// A date as the text states it.
///
/// Dates are in EDTF (ISO 8601-2, levels 1 and 2): `2024-11-13`, `2025-04`, `XXXX-01-25`, `199X`,
/// `18XX`, quarters and halves of a year (`2023-34`, `2025-40`), intervals
/// (`2025-04-21/2025-04-24`). EDTF has no weekdays: one alone is in the form of TIMEX3,
/// `XXXX-WXX-4` for a Thursday, and so are the ends of `XXXX-WXX-1/XXXX-WXX-5`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DateValue {
    /// What the text says, in EDTF, or TIMEX3 for a weekday.
    pub edtf: SmolStr,
    /// `awal`, `pertengahan`, `akhir` of it.
    pub part: Option<DatePart>,
    /// The full date, in EDTF, where the text leaves out the year, or all but the
    /// weekday, and the article gives it away.
    pub resolved: Option<SmolStr>,
    /// Whether the weekday written beside the date is not the day it fell on.
    pub weekday_differs: bool,
    /// `sekitar` and its like before it.
    pub modifier: Option<Modifier>,
}

named_enum! {
    /// A part of a month, a year or another stretch.
    pub enum DatePart {
        /// `awal`.
        Start = "start",
        /// `pertengahan`.
        Middle = "middle",
        /// `akhir`.
        End = "end",
    }
}

/// A clock time, in ISO 8601 (`10:00`, `10:00+07:00`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TimeValue {
    /// The time, or both ends of a range.
    pub clock: ClockTime,
    /// `sekitar` and its like before it.
    pub modifier: Option<Modifier>,
}

/// One time of day, or two ends.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum ClockTime {
    /// One time.
    Exact(SmolStr),
    /// From one time to another.
    Range {
        /// The earlier end.
        min: SmolStr,
        /// The later end.
        max: SmolStr,
    },
}

/// A length of time, in ISO 8601 (`P3M`, `PT5H`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DurationValue {
    /// The length, or both ends of a range.
    pub length: DurationLength,
    /// `sekitar`, `lebih dari` and their like beside it.
    pub modifier: Option<Modifier>,
}

/// One length, two ends, or an order of magnitude.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DurationLength {
    /// One length.
    Exact(SmolStr),
    /// From one length to another: `12 hingga 20 bulan`.
    Range {
        /// The shorter end.
        min: SmolStr,
        /// The longer end.
        max: SmolStr,
    },
    /// Only its order: `puluhan tahun` is `P10Y`.
    Indefinite {
        /// The shortest length of that order.
        magnitude: SmolStr,
    },
}
