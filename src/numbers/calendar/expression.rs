//! Whole date expressions: a stretch of the calendar, its part (`akhir
//! Desember 2023`), and two of them joined (`Januari hingga September 2025`).

use super::point::{Grain, Point};
use super::reader::{Read, Reader};
use crate::lexicon::{CalendarWord, MonthForm, Named, Roles};
use crate::scan::{Class, Gap, is_dash};
use crate::value::DatePart;

/// A point or interval of the calendar, as a date expression states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) from: Point,
    /// The other end of an interval.
    pub(super) to: Option<Point>,
    pub(super) part: Option<DatePart>,
    /// The weekday written beside `from`.
    pub(super) weekday: Option<u8>,
}

/// A point, or both ends of an interval.
pub(super) type Ends = (Point, Option<Point>);

impl Stretch {
    pub(super) fn of(from: Point) -> Self {
        Self { from, to: None, part: None, weekday: None }
    }

    pub(super) fn between(from: Point, to: Point) -> Self {
        Self { to: Some(to), ..Self::of(from) }
    }

    pub(super) fn ends(&self) -> Ends {
        (self.from, self.to)
    }

    /// The weekday, if the stretch is nothing more.
    pub(super) fn lone_weekday(&self) -> Option<u8> {
        match self.ends() {
            (Point::Weekday(weekday), None) => Some(weekday),
            _ => None,
        }
    }
}

impl Reader<'_> {
    /// The longest date expression that starts at atom `at`.
    pub(super) fn expression(&self, at: usize) -> Read<Stretch> {
        self.expression_led_by(self.word(at), at)
    }

    /// The longest date expression at atom `at`, where the calendar `word` starts, if one
    /// does.
    pub(super) fn expression_led_by(&self, word: Read<CalendarWord>, at: usize) -> Read<Stretch> {
        let (stretch, end) = self.operand(word, at)?;
        let joined = if self.may_be_joined(end) { self.interval(at, stretch, end) } else { None };
        joined.or(Some((stretch, end)))
    }

    /// Whether a dash or a word at atom `at` may join two dates, or name the era of a year.
    #[inline]
    pub(super) fn may_be_joined(&self, at: usize) -> bool {
        self.beside(at).intersects(Roles::HYPHEN.union(Roles::WIDE).union(Roles::BEHIND_DATE))
    }

    /// The end of the date that starts at atom `at`, if one does.
    pub(in crate::numbers) fn date_at(&self, at: usize) -> Option<usize> {
        self.whole(at).map(|(_, end)| end)
    }

    /// The stretch at atom `at`, with its part before or behind it; `word` starts there.
    fn operand(&self, word: Read<CalendarWord>, at: usize) -> Read<Stretch> {
        if self.scan.is_digits(at) {
            let (stretch, end) = self.led_by_digits(at)?;
            return Some(match (stretch.from, stretch.to) {
                (Point::Year(_), None) if self.beside(end).intersects(Roles::BEHIND_DATE) => {
                    self.with_part_behind(stretch, end)
                }
                _ => (stretch, end),
            });
        }
        let Some((CalendarWord::Part(part), behind)) = word else {
            return self.led_by_word(word, at);
        };
        let (stretch, end) =
            self.whole(self.past_names(behind)).filter(|_| self.scan.follows(behind))?;
        let takes_part = stretch.to.is_none() && stretch.from.grain() < Grain::Day;
        takes_part.then_some((Stretch { part: Some(part), ..stretch }, end))
    }

    /// Past `bulan`, `tahun` or `tanggal`.
    fn past_names(&self, at: usize) -> usize {
        let at = self.past_name(at, Named::Day);
        let at = self.past_name(at, Named::Month);
        self.past_name(self.past_name(at, Named::Year), Named::Decade)
    }

    /// A stretch without a part.
    fn whole(&self, at: usize) -> Read<Stretch> {
        match self.scan.is_digits(at) {
            true => self.led_by_digits(at),
            false => self.led_by_word(self.word(at), at),
        }
    }

    /// A stretch without a part at atom `at`, where the calendar `word` starts, if one
    /// does.
    fn led_by_word(&self, word: Read<CalendarWord>, at: usize) -> Read<Stretch> {
        match word {
            Some((CalendarWord::Weekday { number, also_week }, end)) => {
                let this_week = also_week && self.is_this_week(at, end);
                if this_week { None } else { self.weekday(number, end) }
            }
            Some((CalendarWord::Month { .. }, _)) => {
                self.month_day_year(at).map(one).or_else(|| self.sure_month(at))
            }
            Some((CalendarWord::YearPart(_), _)) => self.year_part(at),
            Some((CalendarWord::HalfCode { number }, end)) => {
                self.half_by_code(number, at, end).map(one)
            }
            Some((CalendarWord::Names(Named::Century), _)) => self.century(at),
            None if self.spells_a_day(at) => self.day_month(at).map(one),
            _ => None,
        }
    }

    /// Whether a number in words at atom `at` may be a day.
    pub(super) fn spells_a_day(&self, at: usize) -> bool {
        const GOES_ON: Roles =
            Roles::NUMBER.union(Roles::BEHIND_DAY).union(Roles::SIGN).union(Roles::GLUED);
        let next = at + 1;
        self.beside(next).intersects(GOES_ON)
            && self.number_word(at).is_some()
            && (self.number_word(next).is_some() || self.day_goes_on(next))
    }

    /// A stretch whose first atom is digits; their number and the next atom decide which
    /// rules can read it.
    fn led_by_digits(&self, at: usize) -> Read<Stretch> {
        match self.scan.get(at)?.len() {
            1 | 2 => {
                let day = self.led_by_day(at).or_else(|| self.of_era(at));
                let year = || self.named_short_year(at).map(one);
                day.or_else(|| self.lone_day(at)).or_else(year).or_else(|| self.months(at))
            }
            4 => {
                let glued = self.scan.glued(at + 1);
                let date = || if glued { self.placed(at, self.numeric_date(at)) } else { None };
                self.of_era(at).or_else(date).or_else(|| self.years(at))
            }
            3 => self.of_era(at),
            _ => None,
        }
    }

    /// The years of a stated era at atom `at`, asked for only where one may be stated.
    fn of_era(&self, at: usize) -> Read<Stretch> {
        if self.may_be_joined(at + 1) { self.years_of_era(at) } else { None }
    }

    /// A stretch whose first atom is the digits of a day or of a short year.
    fn led_by_day(&self, at: usize) -> Read<Stretch> {
        let behind = at + 1;
        match self.scan.sign(behind) {
            Some(',') => self.listed_day(at),
            Some('/' | '.') if self.scan.is_digits(behind + 1) => {
                self.placed(at, self.numeric_date(at))
            }
            Some('/' | '.') => self.placed(at, self.named_date(at)),
            Some(sign) if is_dash(sign) => self.led_by_day_and_dash(at),
            sign => match self.word(behind) {
                Some((CalendarWord::Month { .. } | CalendarWord::Names(Named::Month), _)) => {
                    if self.is_stage_of_months(at) {
                        return None;
                    }
                    self.placed(at, self.day_month(at).map(one))
                }
                Some((CalendarWord::YearPart(_), year)) => self.quarter_before_sign(at, year),
                Some((CalendarWord::To, _)) => self.placed(at, self.days(at)),
                Some((CalendarWord::And, _)) if self.is_stage_of_months(at + 2) => None,
                Some((CalendarWord::And, _)) => {
                    self.placed(at, self.days(at)).or_else(|| self.listed_day(at))
                }
                // `90an`
                _ if sign.is_none() && self.scan.glued(behind) => self.years(at),
                _ => None,
            },
        }
    }

    /// A stretch whose first atom is the digits of a day or short year with a dash behind
    /// them: `28-feb`, `15-16 Oktober`, `8-5-2011`, but not `2-1`.
    fn led_by_day_and_dash(&self, at: usize) -> Read<Stretch> {
        let other = at + 2;
        if self.scan.is_digits(other) && !self.day_goes_on(other + 1) {
            return None;
        }
        let date = self.named_date(at).or_else(|| self.numeric_date(at));
        self.placed(at, date).or_else(|| self.years(at)).or_else(|| self.listed_day(at))
    }

    /// Whether what follows the digits at atom `at` can make a date of them, by
    /// [`Self::day_goes_on`]; behind a comma, another number or word of a list has to be
    /// possible.
    #[inline]
    pub(super) fn day_may_go_on(&self, at: usize) -> bool {
        const LISTED: Roles = Roles::DIGITS.union(Roles::NUMBER).union(Roles::BEHIND_DAY);
        const SIGNED: Roles =
            Roles::SLASH.union(Roles::HYPHEN).union(Roles::WIDE).union(Roles::BEHIND_DAY);
        let behind = self.beside(at + 1);
        if !behind.intersects(Roles::SIGN) {
            let asked = behind.intersects(Roles::BEHIND_DAY.union(Roles::GLUED));
            return asked && self.day_goes_on(at + 1);
        }
        let next = || self.beside(at + 2);
        let asked = if behind.intersects(Roles::DOT) {
            let next = next();
            next.intersects(Roles::GLUED)
                && (next.intersects(Roles::WORD) || self.beside(at + 3).intersects(Roles::DOT))
        } else if behind.intersects(Roles::COMMA) {
            behind.intersects(Roles::GLUED) && next().intersects(LISTED)
        } else {
            behind.intersects(SIGNED)
        };
        asked && self.day_goes_on(at + 1)
    }

    /// Whether atom `at` can make a date of the number before it: a sign, a suffix, or a
    /// word that follows a day.
    pub(super) fn day_goes_on(&self, at: usize) -> bool {
        self.scan.get(at).is_some_and(|atom| match atom.class {
            Class::Other => self.sign_goes_on_day(at),
            Class::Word | Class::Digits => {
                let suffix = atom.gap == Gap::None && self.is_about_suffix(at);
                suffix || self.word(at).is_some_and(|(word, _)| word.follows_day())
            }
        })
    }

    /// Whether the sign at atom `at` can make a date of the number before it.
    fn sign_goes_on_day(&self, at: usize) -> bool {
        match self.scan.sign(at) {
            // `25.01.2024`, `28.feb`, but neither `20.797` nor `2.5`.
            Some('.') => {
                self.scan.glued(at + 1)
                    && (self.scan.is(at + 2, '.') || self.word(at + 1).is_some())
            }
            Some(',') => self.scan.glued(at) && !self.is_last_of_list(at + 1),
            Some('/') => true,
            // `&` is a word.
            Some(sign) => is_dash(sign) || self.word(at).is_some(),
            None => false,
        }
    }

    /// Whether the digits at atom `at` are decimals or the last of a list without a month,
    /// so that no date continues behind them.
    fn is_last_of_list(&self, at: usize) -> bool {
        let behind = at + 1;
        self.scan.is_digits(at) && self.scan.sign(behind).is_none() && self.word(behind).is_none()
    }

    /// A day or days with their month by name.
    pub(super) fn named_date(&self, at: usize) -> Read<Stretch> {
        self.days(at).or_else(|| self.day_month(at).map(one))
    }

    /// The `date` that starts at atom `at`, unless it continues something to its left, with
    /// the weekday in brackets that may follow.
    fn placed(&self, at: usize, date: Read<Stretch>) -> Read<Stretch> {
        let (stretch, end) =
            date.filter(|_| self.alone || !self.torn_left(at) || self.behind_year_of_era(at))?;
        Some(match self.weekday_in_brackets(end) {
            Some((weekday, end)) => (Stretch { weekday: Some(weekday), ..stretch }, end),
            None => (stretch, end),
        })
    }

    /// A decade, a year, or years from one to another.
    fn years(&self, at: usize) -> Read<Stretch> {
        let decade = self.decade(at).filter(|_| !self.torn_left(at));
        let (point, end) = decade.or_else(|| self.bare_year(at))?;
        let tail = match point {
            Point::Year(year) => self.year_range_tail(year, end),
            _ => None,
        };
        Some(match tail {
            Some((last, end)) => (Stretch::between(decade_before(point, last), last), end),
            None => (Stretch::of(point), end),
        })
    }

    /// A day or days without a month, behind a word that announces them: `tanggal 15`,
    /// `tanggal 13-15`.
    fn lone_day(&self, at: usize) -> Read<Stretch> {
        let lone = |day| Point::Day { year: None, month: None, day };
        let announced = self.announced_day(at) || self.is_other_day(at);
        let (day, end) = self.day(at).filter(|_| announced)?;
        let last = self.joined(end).and_then(|at| self.day(at)).filter(|(last, _)| day < *last);
        let end = last.map_or(end, |(_, end)| end);
        let other_calendar = self.end_of(end, |word| word == CalendarWord::HijriMonth).is_some();
        let stretch = Stretch { to: last.map(|(last, _)| lone(last)), ..Stretch::of(lone(day)) };
        (!other_calendar && !self.torn_right(end)).then_some((stretch, end))
    }

    /// A month; an abbreviation only with a year, as one end of an interval or where one must end or
    /// start: `Jan hingga akhir Nov 2021`, `sejak Okt`.
    fn sure_month(&self, at: usize) -> Read<Stretch> {
        let ((point, form), end) = self.month_year(at)?;
        let joined = || {
            let before = at.checked_sub(2).filter(|_| self.dash(at - 1).is_some());
            let last = self.dash(end).or_else(|| self.joined_by_word(at, end));
            let past_part = |at| self.end_of(at, |word| matches!(word, CalendarWord::Part(_)));
            last.is_some_and(|last| self.month(past_part(last).unwrap_or(last)).is_some())
                || before.is_some_and(|first| self.month(first).is_some())
                || matches!(self.word_before(at), Some(CalendarWord::Since | CalendarWord::To))
                    && !self.scan.is_capitalised(end)
        };
        let sure = form != MonthForm::Short || self.alone || point.year().is_some() || joined();
        sure.then_some((Stretch::of(point), end))
    }

    /// The stretch `first` joined with the one behind it.
    fn interval(&self, at: usize, first: Stretch, end: usize) -> Read<Stretch> {
        let dash = self.dash(end);
        let behind = dash.or_else(|| self.joined_by_word(at, end))?;
        let second = self.past_names(behind);
        // `1 Oktober 2018-29 Mei 2019`: the dash tears the second day off no longer number.
        let glued_day = || {
            let day = dash.is_some() && first.from.grain() == Grain::Day;
            if day { self.day_month(second).map(one) } else { None }
        };
        let (second, end) = self.operand(self.word(second), second).or_else(glued_day)?;
        if first.to.is_some() || second.to.is_some() {
            return None;
        }
        let to = second.from;
        let from = before(decade_before(first.from, to), to);
        let fits = from.grain() == to.grain() || fit_though_unlike(from, to, dash.is_some());
        let ordered = match (from.middle(), to.middle()) {
            (Some(first), Some(last)) => first < last,
            _ => from != to,
        };
        let stretch = Stretch { from, to: Some(to), part: None, weekday: first.weekday };
        (fits && ordered).then_some((stretch, end))
    }
}

/// Whether two points of different precision are the ends of an interval: behind a word if
/// both years are stated, or if they are a month and a day without a year (`Maret hingga 9
/// April`); behind a dash only a year and a later part of a year (`2014-Juni 2019`).
fn fit_though_unlike(from: Point, to: Point, dashed: bool) -> bool {
    let full = from.year().is_some() && to.year().is_some();
    if dashed {
        return full && from.grain() == Grain::Year && to.grain() < Grain::Day;
    }
    let month_or_day = |point: Point| matches!(point.grain(), Grain::Month | Grain::Day);
    full || from.year().is_none() && month_or_day(from) && month_or_day(to)
}

/// A point and where it ends, as a stretch.
pub(super) fn one((point, end): (Point, usize)) -> (Stretch, usize) {
    (Stretch::of(point), end)
}

/// Makes a decade of a year that is joined with a decade: the `1980` of `1980 hingga
/// 1990-an`.
fn decade_before(from: Point, to: Point) -> Point {
    match (from, to) {
        (Point::Year(year), Point::Decade(_)) if year % 10 == 0 => Point::Decade(year as u16 / 10),
        _ => from,
    }
}

/// The point `from` in the year that makes it end before `to`, if `to` has a year.
pub(super) fn before(from: Point, to: Point) -> Point {
    let (Some(year), true) = (to.year(), from.lacks_year()) else { return from };
    let same = from.in_year(year);
    match (same.middle(), to.middle()) {
        (Some(first), Some(last)) if first > last => from.in_year(year - 1),
        _ => same,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lexicon::Lexicon;
    use crate::scan::Scan;

    impl Reader<'_> {
        /// What [`Self::led_by_digits`] reads, by every rule, whatever follows the digits.
        fn by_every_rule(&self, at: usize) -> Read<Stretch> {
            let (named, numeric) = (|| self.named_date(at), || self.numeric_date(at));
            let date = match self.scan.sign(at + 1) {
                Some('/' | '.') => numeric().or_else(named),
                _ => named().or_else(numeric),
            };
            let era = || self.years_of_era(at);
            let date = || self.placed(at, date).or_else(|| self.years(at));
            let day = || self.listed_day(at).or_else(|| self.lone_day(at));
            let short_year = || self.named_short_year(at).map(one);
            match self.scan.get(at)?.len() {
                1 | 2 => {
                    let months = || self.months(at);
                    date().or_else(era).or_else(day).or_else(short_year).or_else(months)
                }
                4 => era().or_else(date),
                3 => era(),
                _ => None,
            }
        }
    }

    /// Pieces of dates in digits, and pieces that look like them.
    const PIECES: &str = "5 10 31 08 lima belas 2019 2020 1441 90 97 an / . , - – ( ) Mei Sep Agustus bulan tahun tanggal \
        hingga s.d. s/d dan antara & Kamis H Syawal akhir era orang 'an : SM Masehi";

    proptest! {
        #[test]
        fn no_rule_left_out_by_what_follows_digits_reads_them(
            pieces in prop::collection::vec(
                (prop::sample::select(PIECES.split_whitespace().collect::<Vec<_>>()), 0usize..4),
                1..10,
            ),
            alone in any::<bool>(),
        ) {
            let gaps = ["", "", " ", "\n"];
            let text: String = pieces.iter().flat_map(|&(piece, gap)| [gaps[gap], piece]).collect();
            let lexicon = Lexicon::builtin().unwrap();
            let scan = Scan::new(&text, &lexicon.vocabulary);
            let mut reader = Reader::of_text(&scan, &lexicon);
            reader.alone = alone;
            for at in 0..scan.len() {
                let next = at + 1;
                let spelled = reader.number_word(at).is_some()
                    && (reader.number_word(next).is_some() || reader.day_goes_on(next));
                prop_assert_eq!(reader.spells_a_day(at), spelled, "{} in {}", at, text);
            }
            for at in (0..scan.len()).filter(|&at| scan.is_digits(at)) {
                let read = reader.led_by_digits(at);
                prop_assert_eq!(read, reader.by_every_rule(at), "{} in {}", at, text);
                let asked = scan.atoms()[at].len() > 2
                    || reader.day_may_go_on(at)
                    || reader.is_announced(at);
                prop_assert!(asked || read.is_none(), "{} in {}", at, text);
            }
        }
    }
}
