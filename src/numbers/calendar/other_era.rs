//! Days and years of other calendars, which are no spans: `1 Syawal 1446 H`, `Nyepi Saka 1947`,
//! `Waisak 2569 BE`. A slash may join them to the same day or year of the civil calendar, which is
//! one: `1 Syawal 1446 H/31 Maret 2025`.

use std::ops::RangeInclusive;

use super::reader::Reader;
use super::written::MAX_LISTED_DAYS;
use crate::lexicon::{CalendarWord, Named, Roles};

/// The years of the Javanese calendar, whose months are those of the Hijri one, since 2015.
const JAVANESE: RangeInclusive<i16> = 1948..=1970;

impl Reader<'_> {
    /// The end of the Hijri date at atom `at`, or of a list of days that ends in one: `1 Syawal
    /// 1444 H`, `11, 12, dan 13 Zulhijah`.
    pub(super) fn hijri(&self, at: usize) -> Option<usize> {
        let mut day = at;
        for _ in 0..MAX_LISTED_DAYS {
            if !self.beside(day + 1).intersects(Roles::BEHIND_DATE.union(Roles::COMMA)) {
                return None;
            }
            if let Some(end) = self.hijri_month(day) {
                return Some(end);
            }
            day = self.past_list_sign(day + 1).filter(|day| self.day(*day).is_some())?;
        }
        None
    }

    /// The end of the Hijri month, with the year that may follow, behind the day at atom `day`.
    fn hijri_month(&self, day: usize) -> Option<usize> {
        let name = day + 1;
        let month = self.end_of(name, |word| word == CalendarWord::HijriMonth)?;
        if !self.scan.follows(name) || self.digits(day, 1..=2).is_none() {
            return None;
        }
        let year = self.past_name(month, Named::Year);
        let is_other = |year: &i16| *year < 1500 || JAVANESE.contains(year);
        let plain = || self.four_digit_year(year).filter(|(year, _)| is_other(year));
        self.hijri_year(year).or_else(|| plain().map(|(_, end)| end)).or(Some(month))
    }

    /// The end of the Hijri year at atom `at`, whose era `H` follows.
    pub(super) fn hijri_year(&self, at: usize) -> Option<usize> {
        if !self.beside(at + 1).intersects(Roles::BEHIND_DATE) {
            return None;
        }
        let end = self.end_of(at + 1, |word| word == CalendarWord::HijriEra)?;
        (self.scan.follows(at + 1) && self.digits(at, 3..=4).is_some()).then_some(end)
    }

    /// The end of the four digits at atom `at`, behind a word that makes them a year of another
    /// calendar, and of the two capitals of its era: `Nyepi Saka 1947`, `Waisak 2569 BE`.
    pub(super) fn year_behind_era(&self, at: usize) -> Option<usize> {
        let (year, end) = self.digits(at, 4..=4)?;
        let CalendarWord::BeforeEraYear { first, last } = self.word_before(at)? else {
            return None;
        };
        let abbreviated = self.beside(end).contains(Roles::UPPER.union(Roles::SPACE))
            && self.scan.bytes(end).len() == 2;
        (first..=last).contains(&year).then_some(end + usize::from(abbreviated))
    }

    /// Whether a year of another calendar and a slash precede atom `at`: `1441 H/2020`, `Nyepi
    /// Saka 1947/2025`.
    pub(super) fn behind_year_of_era(&self, at: usize) -> bool {
        let Some(slash) = at.checked_sub(1).filter(|slash| self.scan.joins(*slash, '/')) else {
            return false;
        };
        let ends = |year: usize| self.year_behind_era(year) == Some(slash);
        let era = slash.checked_sub(1);
        era.is_some_and(|era| {
            self.end_of(era, |word| word == CalendarWord::HijriEra).is_some()
                || ends(era)
                || era > 0 && ends(era - 1)
        })
    }

    /// Whether a slash at atom `slash` joins the year before it to a Hijri year: `2025/1446 H`.
    pub(super) fn is_before_hijri_year(&self, slash: usize) -> bool {
        self.scan.joins(slash, '/') && self.hijri_year(slash + 1).is_some()
    }
}
