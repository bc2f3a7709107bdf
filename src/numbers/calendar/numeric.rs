//! Dates in digits alone: `25/1`, `26/1/2024`, `14/11/24`, `25.01.2024`,
//! `8-5-2011`, `9-11/9/2019`, and `2026-08-12`. The day comes first, unless a
//! year does, or, in brackets, a month before a number that can be no month:
//! `(9/19/2019)`.

use std::ops::RangeInclusive;

use super::expression::Stretch;
use super::point::Point;
use super::reader::{Read, Reader};
use super::year::RECENT;
use crate::lexicon::{CalendarWord, Roles};
use crate::scan::{Atom, Gap};

/// The maximum number of words of the place of a dateline.
const MAX_PLACE_WORDS: usize = 4;

impl Reader<'_> {
    /// A date in digits. Without a year it may be a fraction, and needs brackets around it
    /// or a word before it.
    pub(super) fn numeric_date(&self, at: usize) -> Read<Stretch> {
        let (stretch, end) = self.numeric(at)?;
        let bracketed = at > 0 && self.scan.is(at - 1, '(') && self.scan.is(end, ')');
        let sure = stretch.from.year().is_some() || self.alone || bracketed;
        let placed = || {
            self.announced_day(at)
                || self.is_dateline(at, end)
                || self.is_day_and_month(&stretch, at, end)
        };
        (sure || placed()).then_some((stretch, end))
    }

    /// Whether the `stretch` from atom `at` to `end` is a day and a month, as no fraction is, behind
    /// a word such as `per`, `sejak` or `sampai`, or joined to another such day: `per 31/8`, `1/9
    /// hingga 15/9`, `1/6 - 30/6`, `28/6 - 4/7`; or any day and month between such a word and
    /// `lalu`: `dimulai 3/5 lalu`; but not `sampai 1/3`.
    fn is_day_and_month(&self, stretch: &Stretch, at: usize, end: usize) -> bool {
        let announced = || {
            self.word_before(self.before_dot(at)) == Some(CalendarWord::To)
                || self.word_before(at).is_some_and(CalendarWord::announces_date)
                || self.is_joined_to_day_before(at)
        };
        let goes_on = || {
            let other = self.joined(end).and_then(|other| self.numeric(other));
            other.is_some_and(|(other, end)| {
                (is_no_fraction(&other) || other.from.year().is_some()) && !self.counts_at(end)
            })
        };
        self.scan.is(at + 1, '/')
            && !self.counts_at(end)
            && (is_no_fraction(stretch) && (stretch.to.is_some() || announced())
                || self.direction_behind(end).is_some() && announced()
                || goes_on())
    }

    /// Whether a dash joins the day at atom `at` to one with its month behind a slash: the `30/6` of
    /// `1/6 - 30/6`.
    fn is_joined_to_day_before(&self, at: usize) -> bool {
        let Some(slash) = at.checked_sub(3) else { return false };
        self.scan.is(slash, '/')
            && self.scan.is_digits(slash + 1)
            && self.dash(slash + 2) == Some(at)
    }

    /// Whether the day from atom `at` to `end` belongs to a dateline: `Jakarta, 7/5
    /// (ANTARA) -`.
    fn is_dateline(&self, at: usize, end: usize) -> bool {
        let place = |at: usize| self.scan.get(at).is_some_and(Atom::is_capitalised);
        let comma = at.checked_sub(1).filter(|comma| self.scan.is(*comma, ','));
        let first = comma.and_then(|comma| {
            let words = (comma.saturating_sub(MAX_PLACE_WORDS)..comma).rev();
            words.take_while(|at| place(*at)).find(|at| self.scan.gap_before(*at) >= Gap::Line)
        });
        first.is_some() && self.scan.is(end, '(') && place(end + 1)
    }

    /// The date in digits that starts at atom `at`.
    pub(super) fn numeric(&self, at: usize) -> Read<Stretch> {
        // A sign follows the first digits.
        if !self.beside(at + 1).intersects(Roles::SIGN) {
            return None;
        }
        if let Some((date, end)) = self.iso(at) {
            return Some((Stretch::of(date), end));
        }
        let (day, end) = self.day(at)?;
        if let Some(both) = self.between_days(day, end) {
            return Some(both);
        }
        if let Some((date, end)) = self.behind_day(day, end) {
            return Some((Stretch::of(date), end));
        }
        let (last, end) = self.day(self.dash(end)?)?;
        let (date, end) = self.behind_day(last, end).filter(|_| day < last)?;
        let Point::Day { year, month: Some(month), .. } = date else { return None };
        Some((Stretch::between(Point::day(year, month, day)?, date), end))
    }

    /// Two days in digits, of which only the last may have its year: `25/5-7/6/2025`. The month of
    /// the first `day` is behind the slash at atom `slash`.
    fn between_days(&self, day: u8, slash: usize) -> Read<Stretch> {
        let dash = slash + 2;
        if !self.beside(dash).intersects(Roles::HYPHEN.union(Roles::WIDE)) {
            return None;
        }
        let (month, _) = self.digits(slash + 1, 1..=2).filter(|_| self.scan.joins(slash, '/'))?;
        let (last, end) = self.day(self.dash(dash)?)?;
        let (to, end) = self.behind_day(last, end).filter(|_| self.scan.is(end, '/'))?;
        let Point::Day { year, month: Some(last_month), .. } = to else { return None };
        let from = Point::day(year, month as u8, day)?;
        ((month as u8) < last_month).then_some((Stretch::between(from, to), end))
    }

    /// The date whose month and perhaps year follow the `day`, all joined by one sign.
    fn behind_day(&self, day: u8, at: usize) -> Read<Point> {
        let torn = |slash| self.is_torn_slash(slash) && self.opens_bracket(at - 1);
        let glued = self.scan.joint(at, |sign| matches!(sign, '/' | '.' | '-'));
        let sign = glued.or_else(|| torn(at).then_some('/'))?;
        if sign == '/'
            && let Some(date) = self.month_and_year_in_one(day, at + 1)
        {
            return Some(date);
        }
        let (month, end) = self.digits(at + 1, 1..=2)?;
        let year = match sign {
            '/' if torn(end) => self.year_of(end + 1, 2..=4),
            '/' => self.year_behind(end, sign, 2..=4),
            // Two digits behind dots may be the seconds of a clock time.
            '.' => Some(self.year_behind(end, sign, if self.alone { 2 } else { 4 }..=4)?),
            _ => Some(self.year_behind(end, sign, 4..=4)?),
        };
        let (year, end) = year.map_or((None, end), |(year, end)| (Some(year), end));
        if self.torn_right(end) {
            return None;
        }
        let (first, second) = (day, month as u8);
        // `Kamis (9/19/2019)`
        let apart = sign == '/' && (self.alone || self.opens_bracket(at - 1));
        let month_first = || Point::day(Some(year.filter(|_| apart)?), first, second);
        Some((Point::day(year, second, first).or_else(month_first)?, end))
    }

    /// The date in brackets whose `day` precedes a slash and whose month and year, at atom
    /// `at`, a slip made one group of digits: `Senin (19/52026)`.
    fn month_and_year_in_one(&self, day: u8, at: usize) -> Read<Point> {
        const YEAR_DIGITS: usize = 4;
        let end = at + 1;
        if !self.scan.is_digits(at) || !self.opens_bracket(at - 2) || !self.scan.is(end, ')') {
            return None;
        }
        let digits = self.scan.surface(at);
        let (month, year) = digits.split_at_checked(digits.len().checked_sub(YEAR_DIGITS)?)?;
        let year = year.parse().ok().filter(|year| RECENT.contains(year))?;
        Some((Point::day(Some(year), month.parse().ok()?, day)?, end))
    }

    /// The date of the digits and signs from atom `at` to a closing bracket, behind a
    /// weekday, where a slip keeps [`Self::numeric`] from reading them: `(16/9/3019)`,
    /// `(20/9.2019)`, `(18//9/2019)`. A year that news cannot mean is left out; there is no
    /// date if the calendar lacks the day and month.
    pub(super) fn mistyped_date(&self, at: usize) -> Read<Option<Point>> {
        /// Four numbers, with two signs between each two of them at most.
        const MAX_ATOMS: usize = 10;
        let mut numbers = [None; 3];
        let mut groups = 0;
        let mut end = at;
        while !self.scan.is(end, ')') {
            let sign = matches!(self.scan.sign(end), Some('/' | '.'));
            let first = end == at;
            if end == at + MAX_ATOMS || !self.scan.glued(end) || first && sign {
                return None;
            }
            if !sign {
                let (number, _) = self.digits(end, 1..=usize::MAX)?;
                if let Some(slot) = numbers.get_mut(groups) {
                    *slot = Some(number);
                }
                groups += 1;
            }
            end += 1;
        }
        let [Some(day), month, year] = numbers else { return None };
        let day_and_month = || Some((u8::try_from(day).ok()?, u8::try_from(month?).ok()?));
        let year = year.map(|year| year as i16);
        let year = year.filter(|year| RECENT.contains(year) && groups == numbers.len());
        let date = day_and_month().and_then(|(day, month)| Point::day(year, month, day));
        Some((date, end))
    }

    /// Whether atom `at` is a slash with a blank on one side, as in `(16 /9/2019)`.
    pub(super) fn is_torn_slash(&self, at: usize) -> bool {
        let gaps = [at, at + 1].map(|at| self.scan.gap_before(at));
        self.scan.is(at, '/') && matches!(gaps, [Gap::Space, Gap::None] | [Gap::None, Gap::Space])
    }

    /// Whether atom `at` follows an opening bracket.
    fn opens_bracket(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|open| self.scan.is(open, '('))
    }

    /// The year behind `sign` at atom `at`, if its number of digits is in `lengths`.
    pub(super) fn year_behind(
        &self,
        at: usize,
        sign: char,
        lengths: RangeInclusive<usize>,
    ) -> Read<i16> {
        if !self.scan.joins(at, sign) {
            return None;
        }
        self.year_of(at + 1, lengths)
    }

    /// The year at atom `at`, if its number of digits is in `lengths`.
    fn year_of(&self, at: usize, lengths: RangeInclusive<usize>) -> Read<i16> {
        let (number, end) = self.digits(at, lengths)?;
        match number {
            0..100 => Some((century_of(number as i16), end)),
            1000..3000 => Some((number as i16, end)),
            _ => None,
        }
    }

    /// The date with its year first: `2026-08-12`.
    fn iso(&self, at: usize) -> Read<Point> {
        let (year, end) = self.four_digit_year(at)?;
        let sign = self.scan.joint(end, |sign| matches!(sign, '-' | '/'))?;
        let (month, end) = self.digits(end + 1, 2..=2)?;
        let (day, end) = self.digits(self.scan.joins(end, sign).then_some(end + 1)?, 2..=2)?;
        let date = Point::day(Some(year), month as u8, day as u8)?;
        (!self.torn_right(end)).then_some((date, end))
    }
}

/// Whether the stretch has a day with a month but no year, and the day is the greater number, as in
/// no fraction; and not `24/7`, which means always.
fn is_no_fraction(stretch: &Stretch) -> bool {
    let always = Point::day(None, 7, 24);
    let mut ends = [Some(stretch.from), stretch.to].into_iter().flatten();
    ends.any(|end| match end {
        Point::Day { year: None, month: Some(month), day } => day > month && Some(end) != always,
        _ => false,
    })
}

/// The year of two digits; news looks back further than ahead.
pub(super) fn century_of(year: i16) -> i16 {
    if year < 70 { 2000 + year } else { 1900 + year }
}
