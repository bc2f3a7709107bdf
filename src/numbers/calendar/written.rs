//! Days and months by name: `13 November 2024`, `28-feb`, `Nov 2022`,
//! `15-16 Oktober`, `Januari 5, 2024`.

use super::expression::Stretch;
use super::numeric::century_of;
use super::point::Point;
use super::reader::{Read, Reader};
use super::short_year::OF_THE_REPUBLIC;
use crate::lexicon::{CalendarWord, MonthForm, Named, Roles};
use crate::numbers::amounts::counted_at;
use crate::scan::{Gap, Scan, is_apostrophe, is_dash, joins_words};

impl Reader<'_> {
    /// A day, its month, and perhaps their year.
    pub(super) fn day_month(&self, at: usize) -> Read<Point> {
        match self.day(at) {
            Some((day, end)) => self.month_of_day(day, end),
            // In words, only a full date is sure to be one, and what no name is: `tanggal lima Mei`,
            // `tujuh belas Agustus`, but not `Universitas Sebelas Maret`, `pekan ke dua Mei`.
            None => {
                let (day, end) = self.spelled(at).filter(|(day, _)| (1..=31).contains(day))?;
                let several = || end > at + 1 && self.scan.is_lower_case_word(at);
                let is_day = self.alone || self.announced_day(at) || several();
                self.month_of_day(day as u8, end)
                    .filter(|(date, _)| is_day || date.year().is_some())
            }
        }
    }

    /// The `day` with its month and perhaps year, which start at atom `at`.
    fn month_of_day(&self, day: u8, at: usize) -> Read<Point> {
        let sign = self.scan.joint(at, |sign| matches!(sign, '-' | '/' | '.'));
        let at = self.past_name(at + usize::from(sign.is_some()), Named::Month);
        let ((month, form), end) = self.month(at).filter(|_| self.scan.follows(at))?;
        // `10-Sep-19`.
        let signed_year = sign.and_then(|sign| self.year_behind(end, sign, 2..=2));
        if let Some((year, end)) = signed_year {
            return Some((Point::day(Some(year), month, day)?, end));
        }
        let end = if form == MonthForm::Short { self.past_dot_before_year(end) } else { end };
        let year = self.year_behind_day_and_month(end);
        if let Some((year, end)) = year.or_else(|| self.year_of_few_digits(end)) {
            return Some((Point::day(Some(year), month, day)?, end));
        }
        Some((Point::day(None, month, day)?, end))
    }

    /// Several days of a month: `15-16 Oktober`, `1 s.d. 5 Mei 2024`.
    pub(super) fn days(&self, at: usize) -> Read<Stretch> {
        let (first, end) = self.day(at).filter(|_| !self.is_tied_to_word(at))?;
        let joined = self.joined_behind(at, end)?;
        let (last, end) = self.day_month(joined)?;
        let Point::Day { year, month: Some(month), day } = last else { return None };
        let from = Point::day(year, month, first).filter(|_| first < day)?;
        Some((Stretch::between(from, last), end))
    }

    /// Whether a hyphen or plus ties the number at atom `at` to a word, so that it is no day by
    /// itself: `H-3 atau 28 Maret`, `G-20 dan 21 Mei`.
    fn is_tied_to_word(&self, at: usize) -> bool {
        let Some(word) = at.checked_sub(2).filter(|_| self.scan.glued(at)) else { return false };
        self.scan.sign(at - 1).is_some_and(|sign| sign == '+' || joins_words(sign))
            && self.scan.glued(at - 1)
            && self.scan.atoms()[word].is_word()
    }

    /// The day or days without a month at atom `at`, in a list whose last day has one: the `15` of
    /// `15, 16 dan 17 Oktober`, the `15-16` of `15-16 dan 26-27 Maret`.
    pub(super) fn listed_day(&self, at: usize) -> Read<Stretch> {
        let tied = || self.is_tied_to_word(at) || self.torn_left(at);
        let (first, end) = self.bare_days(at).filter(|_| !tied())?;
        let mut next = end;
        for _ in 0..MAX_LISTED_DAYS {
            let comma = next + usize::from(self.scan.is(next, ',') && self.scan.glued(next));
            let and = self.end_of(comma, |word| word == CalendarWord::And);
            if comma == next && and.is_none() {
                return None;
            }
            let day = and.unwrap_or(comma);
            if (and.is_some() || self.announced_day(at))
                && let Some((last, _)) = self.named_date(day)
            {
                let is = first.to.is_none() || self.are_days_of_list(at, &first, &last);
                return is.then_some((first, end));
            }
            (_, next) = self.bare_days(day)?;
        }
        None
    }

    /// A day or days without a month at atom `at`.
    fn bare_days(&self, at: usize) -> Read<Stretch> {
        let bare = |day| Point::Day { year: None, month: None, day };
        let (first, end) = self.day(at)?;
        let last = self.dash(end).and_then(|last| self.day(last));
        match last.filter(|(last, _)| first < *last) {
            Some((last, end)) => Some((Stretch::between(bare(first), bare(last)), end)),
            None => Some((Stretch::of(bare(first)), end)),
        }
    }

    /// Whether the `first` days of a list, at atom `at`, are no score or age: the `last` ones come
    /// later and are several as well, or a word or a number of the list stands before the first.
    fn are_days_of_list(&self, at: usize, first: &Stretch, last: &Stretch) -> bool {
        let ascends = match (first.to, last.from) {
            (Some(Point::Day { day: first, .. }), Point::Day { day: last, .. }) => first < last,
            _ => false,
        };
        let announced = || {
            let listed = at >= 2 && self.scan.is(at - 1, ',') && self.scan.is_digits(at - 2);
            listed
                || self.announced_day(at)
                || self.word_before(at).is_some_and(CalendarWord::announces_date)
        };
        ascends && (last.to.is_some() || announced())
    }

    /// Whether a word such as `tanggal` precedes atom `at`.
    pub(super) fn announced_day(&self, at: usize) -> bool {
        let before = at.wrapping_sub(1);
        self.beside(before).intersects(Roles::DAY)
            && self.scan.follows(at)
            && self.word(before) == Some((CalendarWord::Names(Named::Day), at))
    }

    /// Whether the digits at atom `at` are the second of two days without a month: the `24`
    /// of `tanggal 23 atau 24`.
    pub(super) fn is_other_day(&self, at: usize) -> bool {
        let first = at.wrapping_sub(2);
        self.beside(at.wrapping_sub(1)).intersects(Roles::BEHIND_DAY)
            && self.word(at - 1) == Some((CalendarWord::And, at))
            && self.day(first).is_some()
            && self.announced_day(first)
            && !self.counts_at(at + 1)
    }

    /// The year of two or three digits at atom `at`, behind a day and its month: `18 September
    /// 48`, `23 April 682`. A number that could count is none.
    fn year_of_few_digits(&self, at: usize) -> Read<i16> {
        let (year, end) = self.digits(at, 2..=3)?;
        let next = self.beside(end);
        let apart = self.scan.gap_before(at) == Gap::Space
            && next.contains(Roles::WORD.union(Roles::SPACE))
            && !next.intersects(Roles::NUMBER);
        if !apart || counted_at(self.scan, self.numerals, end).is_some() {
            return None;
        }
        match year {
            100.. => Some((year as i16, end)),
            _ => OF_THE_REPUBLIC.contains(&year).then_some((1900 + year as i16, end)),
        }
    }

    /// A month and perhaps its year, and the form of the month.
    pub(super) fn month_year(&self, at: usize) -> Read<(Point, MonthForm)> {
        let ((month, form), end) = self.month(at)?;
        let dot = if form == MonthForm::Short { self.past_dot_before_year(end) } else { end };
        let year = self.year_behind_month(dot).or_else(|| self.short_year_of_event(at, end));
        Some(match year {
            Some((year, end)) => ((Point::Month { year: Some(year), month }, form), end),
            None => ((Point::Month { year: None, month }, form), end),
        })
    }

    /// A date with its month first: `Januari 5, 2024`.
    pub(super) fn month_day_year(&self, at: usize) -> Read<Point> {
        let ((month, _), end) = self.month(at)?;
        let (day, end) = self.day(end)?;
        let (year, end) = self.four_digit_year(self.scan.is(end, ',').then_some(end + 1)?)?;
        Some((Point::day(Some(year), month, day)?, end))
    }

    /// The year behind a day and its month, also after a comma.
    fn year_behind_day_and_month(&self, at: usize) -> Read<i16> {
        if !self.scan.is(at, ',') || !self.scan.glued(at) {
            return self.year_behind_month(at);
        }
        self.year_in_digits(self.past_year_name(at + 1)?)
    }

    /// The year behind a month, after a hyphen, a slash or `tahun`.
    fn year_behind_month(&self, at: usize) -> Read<i16> {
        if !self.scan.follows(at) {
            return None;
        }
        let signed = self.scan.joint(at, |sign| matches!(sign, '-' | '/')).is_some();
        let at = self.past_year_name(at + usize::from(signed))?;
        self.year_in_digits(at).or_else(|| {
            let (year, end) = self.spelled(at)?;
            (1000..3000).contains(&year).then_some((year as i16, end))
        })
    }

    /// Past a `tahun` at atom `at`, if the paragraph continues there.
    fn past_year_name(&self, at: usize) -> Option<usize> {
        let year = self.past_name(at, Named::Year);
        self.scan.follows(year).then_some(year)
    }

    /// The year in four digits, or in two behind an apostrophe.
    fn year_in_digits(&self, at: usize) -> Read<i16> {
        self.four_digit_year(at).or_else(|| self.short_year(at)).or_else(|| {
            // `23 Maret 684 Masehi`
            let (year, end) = self.digits(at, 1..=3)?;
            let (year, end) = self.year_of_era(year, end)?;
            Some((year.year()?, end))
        })
    }

    /// The year of two digits behind an apostrophe: `'98`.
    fn short_year(&self, at: usize) -> Read<i16> {
        let apostrophe = self.scan.sign(at).is_some_and(is_apostrophe);
        let (year, end) = self.digits(at + 1, 2..=2).filter(|_| apostrophe)?;
        (self.scan.glued(at + 1) && !self.torn_right(end)).then_some((century_of(year as i16), end))
    }

    /// Past the full stop of a short month, if a year follows; else `at`.
    fn past_dot_before_year(&self, at: usize) -> usize {
        let past = self.past_dot(at);
        if self.digits(past, 4..=4).is_some() { past } else { at }
    }

    /// Past a dash or a word that joins the two ends of an interval.
    pub(in crate::numbers) fn joined(&self, at: usize) -> Option<usize> {
        self.dash(at).or_else(|| {
            let end = self.end_of(at, |word| word == CalendarWord::To)?;
            self.past_to(at, end)
        })
    }

    /// Past what joins the ends of an interval; `antara` may precede the first one, from
    /// atom `at` to `end`.
    pub(in crate::numbers) fn joined_behind(&self, at: usize, end: usize) -> Option<usize> {
        self.dash(end).or_else(|| self.joined_by_word(at, end))
    }

    /// Past a dash, or two hyphens in its place, with or without blanks around.
    #[inline]
    pub(in crate::numbers) fn dash(&self, at: usize) -> Option<usize> {
        let dash = self.scan.sign(at).is_some_and(is_dash);
        let end = || past_dash(self.scan, at);
        (dash && self.scan.follows(at) && self.scan.follows(end())).then(end)
    }

    /// Past a word such as `hingga`, with the last dot of `s.d.`, or past a `dan`, if
    /// `antara` precedes the first end, at atom `at`.
    pub(super) fn joined_by_word(&self, at: usize, end: usize) -> Option<usize> {
        match self.word(end)? {
            (CalendarWord::To, past) => self.past_to(end, past),
            (CalendarWord::And, past) => {
                (self.cue_before(at)? == CalendarWord::Between).then_some(past)
            }
            _ => None,
        }
    }

    /// Past the word such as `hingga` from atom `at` to `end`, and its dot.
    fn past_to(&self, at: usize, end: usize) -> Option<usize> {
        (self.scan.follows(at) && self.scan.follows(end)).then(|| self.past_dot(end))
    }
}

/// Past the dash at atom `at`, or past two hyphens in its place: `2019--2021`.
pub(in crate::numbers) fn past_dash(scan: &Scan<'_>, at: usize) -> usize {
    let second = at + 1;
    let doubled = scan.is(at, '-') && scan.is(second, '-') && scan.glued(second);
    second + usize::from(doubled)
}

/// The maximum length of a list of days.
pub(super) const MAX_LISTED_DAYS: usize = 8;
