//! Weekdays and the dates behind them: `Kamis (25/1)`, `Jumat
//! malam (26/1/2024)`, `Kamis, 13 November 2024`, `Senin-Rabu (9-11/9/2019)`.

use super::expression::{Stretch, one};
use super::point::Point;
use super::reader::{Read, Reader};
use crate::lexicon::{CalendarWord, Direction, Named};
use crate::scan::Gap;

impl Reader<'_> {
    /// The weekday `first`, which ends before atom `end`, with the date behind it or
    /// alone.
    pub(super) fn weekday(&self, first: u8, end: usize) -> Read<Stretch> {
        if let Some((stretch, end)) = self.date_behind_weekday(end) {
            return Some((Stretch { weekday: Some(first), ..stretch }, end));
        }
        let alone = |end| (Stretch::of(Point::Weekday(first)), end);
        self.weekdays(first, end)
            .or_else(|| Some(alone(self.past_unreadable_date(end)?)))
            .or(Some(alone(end)))
    }

    /// Two weekdays with their dates: `Senin dan Selasa (9-10/9)`.
    fn weekdays(&self, first: u8, at: usize) -> Read<Stretch> {
        let and = || self.end_of(at, |word| word == CalendarWord::And);
        let ((last, _), end) = self.weekday_name(self.joined(at).or_else(and)?)?;
        let (stretch, end) = self.date_behind_weekday(end)?;
        let Some(to) = stretch.to else {
            // A single date belongs to the second weekday.
            let days = (7 + last - first) % 7;
            let from = self.joined(at).and_then(|_| stretch.from.days_before(days))?;
            let between = Stretch::between(from, stretch.from);
            return (days > 0).then_some((Stretch { weekday: Some(first), ..between }, end));
        };
        let agrees = to.weekday().is_none_or(|is| is == last);
        Some((Stretch { weekday: agrees.then_some(first), ..stretch }, end))
    }

    /// Whether the weekday means a week: `minggu ini`, in lower case and without `hari`
    /// before it.
    pub(super) fn is_this_week(&self, at: usize, end: usize) -> bool {
        let lower_case = self.scan.get(at).is_some_and(|atom| !atom.is_capitalised());
        lower_case && !self.announced_weekday(at) && self.direction_behind(end).is_some()
    }

    /// Whether `hari` precedes atom `at`.
    fn announced_weekday(&self, at: usize) -> bool {
        self.word_before(at) == Some(CalendarWord::Names(Named::Weekday))
    }

    /// The weekday at atom `at`, and whether its word may also mean a week.
    fn weekday_name(&self, at: usize) -> Read<(u8, bool)> {
        match self.word(at)? {
            (CalendarWord::Weekday { number, also_week }, end) => Some(((number, also_week), end)),
            _ => None,
        }
    }

    /// The date behind a weekday, in brackets or not, past the words that may come
    /// between: `malam`, `kemarin`, `Kliwon`, `tanggal`.
    fn date_behind_weekday(&self, at: usize) -> Read<Stretch> {
        let next = self.past_words_between(at)?;
        if !self.scan.is(next, '(') {
            return self.full_date(next);
        }
        let inside = self.past_name(next + 1, Named::Day);
        match self.full_date(inside) {
            Some((stretch, end)) if self.scan.is(end, ')') => Some((stretch, end + 1)),
            Some((stretch, end)) => {
                let full = stretch.from.year().is_some() && self.is_left_open(end);
                full.then_some((stretch, end))
            }
            None => {
                let (date, end) = self.mistyped_date(inside)?;
                Some((Stretch::of(date?), end + 1))
            }
        }
    }

    /// Past the comma and the words at atom `at` that may come between a weekday and its
    /// date, if the paragraph continues there.
    fn past_words_between(&self, at: usize) -> Option<usize> {
        let comma = at + usize::from(self.scan.is(at, ',') && self.scan.gap_before(at) < Gap::Line);
        let mut next = comma;
        for _ in 0..MAX_WORDS_BETWEEN {
            let Some(end) = self.end_of(next, stands_between) else { break };
            next = end + usize::from(self.scan.is(end, ',') && self.scan.glued(end));
        }
        self.scan.follows(next).then_some(next)
    }

    /// Whether the bracket around a date that ends before atom `end` is never closed: `Kamis
    /// (19/9/2019.`
    fn is_left_open(&self, end: usize) -> bool {
        matches!(self.scan.sign(end), Some('.' | ',' | '/')) || !self.scan.follows(end)
    }

    /// Past the bracket behind a weekday that ends before atom `at`, if the digits in it are
    /// meant for a date that the calendar does not have: `Selasa (27/55/2025)`.
    fn past_unreadable_date(&self, at: usize) -> Option<usize> {
        let bracket = self.past_words_between(at).filter(|next| self.scan.is(*next, '('))?;
        let (date, end) = self.mistyped_date(bracket + 1)?;
        date.is_none().then_some(end + 1)
    }

    /// A date with its day.
    fn full_date(&self, at: usize) -> Read<Stretch> {
        match self.scan.is_digits(at) {
            true => {
                self.numeric(at).or_else(|| self.days(at)).or_else(|| self.day_month(at).map(one))
            }
            false => self.day_month(at).or_else(|| self.month_day_year(at)).map(one),
        }
    }

    /// The weekday in brackets behind its date: `25 Januari 2024 (Kamis)`.
    pub(super) fn weekday_in_brackets(&self, at: usize) -> Read<u8> {
        if !self.scan.is(at, '(') || self.scan.gap_before(at) > Gap::Space {
            return None;
        }
        let ((weekday, _), end) = self.weekday_name(at + 1)?;
        self.scan.is(end, ')').then_some((weekday, end + 1))
    }

    /// Whether the weekday without a date at atom `at` is a weekday: not a week, a name or
    /// an ordinary word in lower case.
    pub(super) fn weekday_company(&self, at: usize, end: usize) -> bool {
        let Some(((_, also_week), _)) = self.weekday_name(at) else { return true };
        if self.alone || self.announced_weekday(at) {
            return true;
        }
        if !self.scan.is_capitalised(at) {
            return !also_week && self.is_placed_weekday(at, end);
        }
        let is_named = || {
            self.word_before(at) == Some(CalendarWord::NameHead)
                && self.scan.gap_before(at) < Gap::Line
        };
        if is_named() {
            return false;
        }
        // `Minggu lalu`, but not `Minggu siang tadi`, `Minggu kemarin`.
        let relative = |word| match word {
            CalendarWord::Relative(direction) => direction != Direction::PastDay,
            _ => false,
        };
        let week = self.counted(at)
            || self.scan.follows(end) && self.end_of(end, relative).is_some()
            || self.numeral_reader.ordinal_at(end).is_some()
            || self.is_number_of_week(end);
        !also_week || !week
    }

    /// Whether the Roman number of a week of its month stands at atom `at`: `Minggu III Oktober`.
    fn is_number_of_week(&self, at: usize) -> bool {
        /// The maximum number of weeks that a month has days of.
        const MAX_WEEKS: u16 = 5;
        // `Minggu I Oktober`, but not `Minggu I Wayan …`
        let goes_on = |end| self.month(end).is_some() || !self.is_name(end);
        let week = self.roman(at).filter(|(week, end)| *week <= MAX_WEEKS && goes_on(*end));
        self.is_name(at) && week.is_some()
    }

    /// Whether the words beside it make a weekday of a word in lower case: `senin pagi`,
    /// `senin depan`, `pada senin`.
    fn is_placed_weekday(&self, at: usize, end: usize) -> bool {
        let day_time = |word| matches!(word, CalendarWord::DayPeriod { .. });
        self.word_before(at).is_some_and(CalendarWord::announces_date)
            || self.scan.follows(end) && self.end_of(end, day_time).is_some()
            || self.direction_behind(end).is_some()
    }

    /// Whether a number precedes atom `at`: `dua Minggu`.
    fn counted(&self, at: usize) -> bool {
        let before = at.checked_sub(1).filter(|_| self.scan.gap_before(at) <= Gap::Space);
        before.is_some_and(|i| self.scan.atoms()[i].is_digits() || self.number_word(i).is_some())
    }

    /// The future, if a word right before a date means it: `besok Senin`, `besok (Senin)`.
    pub(super) fn future_before(&self, at: usize) -> Option<Direction> {
        let bracket = usize::from(at > 0 && self.scan.is(at - 1, '('));
        match self.word_before(at - bracket)? {
            CalendarWord::Relative(direction @ Direction::Future) => Some(direction),
            _ => None,
        }
    }

    /// The direction by a word behind a date: `lalu`, `mendatang`, `malam nanti`, `(besok)`.
    pub(super) fn direction_behind(&self, at: usize) -> Option<Direction> {
        let at = self.past_day_period(at);
        let bracket = usize::from(self.scan.is(at, '('));
        match self.word(at + bracket).filter(|_| self.scan.follows(at))? {
            (CalendarWord::Relative(direction), end) if bracket == 0 || self.scan.is(end, ')') => {
                Some(direction)
            }
            _ => None,
        }
    }

    /// Past the part of the day at atom `at`, in the same paragraph: `Jumat malam`; else `at`.
    pub(super) fn past_day_period(&self, at: usize) -> usize {
        let end = self.end_of(at, |word| matches!(word, CalendarWord::DayPeriod { .. }));
        end.filter(|_| self.scan.follows(at)).unwrap_or(at)
    }
}

/// The maximum number of words between a weekday and its date.
const MAX_WORDS_BETWEEN: usize = 3;

/// Whether `word` may come between a weekday and its date.
fn stands_between(word: CalendarWord) -> bool {
    use CalendarWord as Word;
    matches!(
        word,
        Word::DayPeriod { .. }
            | Word::Relative(_)
            | Word::MarketDay
            | Word::Names(Named::Day)
            | Word::Zone { .. }
    )
}
