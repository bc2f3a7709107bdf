//! Clock times: `pukul 10.00 WIB`, `jam 9 pagi`, `08.00-15.00 WIB`.
//!
//! ```text
//! list       = expression ((","| and) (hour day_period? | expression) | "/" expression)*
//! expression = clock? time (join clock? time)? (zone day_period?)?
//! time       = hour ("." | ":") minutes (… seconds)? | hour day_period? | setengah hour
//! ```
//!
//! An hour and its minutes look like a decimal number. Without `pukul` before
//! them they are a time only with a zone, a part of the day, `waktu setempat` or
//! `waktu Madinah` behind them, right behind a date, as the first and last of a
//! schedule (`09.55-10.40`), before the same time in another zone, before the
//! two sides of a match, or in a [`timetable`].

mod list;
#[cfg(test)]
mod tests;
mod timetable;

use super::calendar::{Read, Reader, Taken, small};
use super::iso::{Iso, two};
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{CalendarWord, NumberWord};
use crate::scan::{Atom, Gap, Opening, joins_words};
use crate::value::{ClockTime, Modifier, SmolStr, TimeValue, Value};

/// A time of day, as far as the text states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Time {
    hour: u8,
    minute: u8,
    second: Option<u8>,
    /// Whether only the hour is written.
    hour_only: bool,
}

/// The hours of the day that a word such as `malam` covers.
#[derive(Debug, Clone, Copy)]
struct Period {
    from: u8,
    to: u8,
}

/// A time or two, with what stands around them.
#[derive(Debug, Clone, Copy)]
struct Expression {
    /// The first atom.
    start: usize,
    /// One past the last atom.
    end: usize,
    announced: bool,
    first: Time,
    last: Option<Time>,
    period: Option<Period>,
    zone: Option<i8>,
    /// Whether `-an` makes its hour approximate: `jam 12-an`.
    about: bool,
}

/// Adds every clock time of the text. Returns the atoms of those with minutes, in order:
/// no number in them counts what follows, as in `pukul 07.00 korban …`.
pub(super) fn candidates(reader: &Reader<'_>, out: &mut Vec<Candidate>) -> Vec<Taken> {
    let (mut next, mut taken, mut earlier) = (0, Vec::new(), None);
    while let Some(at) = reader.scan.next_opening(Opening::Clock, next) {
        let read = if reader.may_be_clock(at) { reader.clock(at) } else { None };
        let found = read.filter(|time| reader.is_time(time, earlier.as_ref()));
        let Some(mut time) = found else {
            next = at + 1;
            continue;
        };
        for other in reader.listed(&mut time) {
            out.push(reader.candidate(&time));
            time = other;
        }
        out.push(reader.candidate(&time));
        let Expression { start, end, .. } = time;
        if !time.last.unwrap_or(time.first).hour_only {
            let span = reader.scan.span(start..end);
            taken.push(Taken { span, start, end, sure: true });
            earlier = Some(time);
        }
        next = end;
    }
    taken
}

/// The clock time that the whole text is, or the atom from which on it cannot be read.
pub(super) fn whole(reader: &Reader<'_>) -> Result<TimeValue, usize> {
    let time = reader.clock(0).ok_or_else(|| reader.clock_word(0).unwrap_or(0))?;
    if !reader.is_evidently_time(&time) {
        return Err(0);
    }
    if time.end < reader.scan.len() { Err(time.end) } else { Ok(time.value()) }
}

impl Reader<'_> {
    /// The candidate for the `time`.
    fn candidate(&self, time: &Expression) -> Candidate {
        let rule = match time {
            Expression { announced: true, .. } => "time.announced",
            Expression { zone: Some(_), .. } => "time.zone",
            _ => "time.schedule",
        };
        let rough = || time.about.then_some(Modifier::About);
        let modifier = self.modifier_of_time(time.start).or_else(rough);
        let value = TimeValue { modifier, ..time.value() };
        let span = self.scan.span(time.start..time.end);
        Candidate::value(span, Value::Time(value), Origin::rule(rule))
    }

    /// Whether a clock time may start at atom `at`: digits start one only where
    /// two digits of minutes follow.
    fn may_be_clock(&self, at: usize) -> bool {
        !self.scan.is_digits(at) || self.alone || self.digits(at + 2, 2..=2).is_some()
    }

    /// The longest reading of a clock time, or of two, at atom `at`.
    fn clock(&self, at: usize) -> Option<Expression> {
        let (announced, first_at) = match self.clock_word(at) {
            Some(end) => (true, end),
            None => (false, at),
        };
        let (first, end) = self.time(first_at, announced)?;
        let rough = self.numeral_reader.end_of_suffix(end);
        let (period, zone, end) = self.period_and_zone(rough.unwrap_or(end));
        // `sore jam 4`
        let before = || if announced && first.hour_only { self.period_before(at) } else { None };
        let period = period.or_else(before);
        let about = rough.is_some();
        let one = Expression { start: at, end, announced, first, last: None, period, zone, about };
        Some(self.time_range(one))
    }

    /// The time `one`, with a second time behind it if there is one.
    fn time_range(&self, one: Expression) -> Expression {
        let second = || {
            let joined = self.joined_behind(one.start, one.end)?;
            let at = self.clock_word(joined).unwrap_or(joined);
            let broken = || if one.announced { self.broken_time(at) } else { None };
            let (last, end) =
                self.time(at, one.announced && one.first.hour_only).or_else(broken)?;
            let (period, zone, end) = self.period_and_zone(end);
            // `jam 7 pagi sampai pukul 12.30`: hours with minutes count to 24.
            let shared_by_first = one.period.filter(|_| last.hour_only);
            // `jam 10 sampai jam 10 malam`: half a day, not nothing.
            let shared_by_last = period.filter(|_| one.first.hour != last.hour);
            let first_period = one.period.or(shared_by_last);
            let last = Time { hour: in_period(last.hour, period.or(shared_by_first)), ..last };
            let first = Time { hour: in_period(one.first.hour, first_period), ..one.first };
            // The hours already are those of the period.
            let zone = zone.or(one.zone);
            Some(Expression { end, first, last: Some(last), period: None, zone, ..one })
        };
        second().unwrap_or(one)
    }

    /// Past `pukul` or `jam`, unless it is what the number before it counts: `3 jam`, `mesin 40 PK. 12
    /// orang selamat`.
    fn clock_word(&self, at: usize) -> Option<usize> {
        let (CalendarWord::Clock { also_hours }, end) = self.word(at)? else { return None };
        let hour = self.past_dot(end);
        let number = at.checked_sub(1).filter(|_| self.scan.gap_before(at) <= Gap::Space);
        let counts = |at| self.scan.is_digits(at) || self.counts_hours(at);
        let is_unit = || also_hours || self.numerals.measure_at(self.scan, at).is_some();
        // `tahun 2019 jam 10.30`, `9 Desember 2020 jam 7 pagi`
        let is_time = |year| {
            self.hour_and_minutes(hour).is_some()
                || self.four_digit_year(year).is_some() && self.digits(hour, 1..=2).is_some()
        };
        let counted = number.is_some_and(|at| counts(at) && is_unit() && !is_time(at));
        (!counted).then_some(hour)
    }

    /// Whether the word at atom `at` may count hours: a number word, but not the `ke` of `digeser ke
    /// jam 9`.
    fn counts_hours(&self, at: usize) -> bool {
        self.number_word(at).is_some_and(|word| word != NumberWord::OrdinalMark)
    }

    /// The time at atom `at`; an hour alone only if a word announced it.
    fn time(&self, at: usize, announced: bool) -> Read<Time> {
        if announced && !self.scan.follows(at) {
            return None;
        }
        if let Some((time, end)) = self.hour_and_minutes(at) {
            return Some((time, end));
        }
        if announced && let Some((time, end)) = self.broken_time(at) {
            return Some((time, end));
        }
        // `jam 9 Mei` is a day.
        if !announced && !self.alone || self.date_at(at).is_some() {
            return None;
        }
        let half = self.number_word(at) == Some(NumberWord::Half);
        let hour_at = at + usize::from(half);
        let spelled =
            || self.numeral_reader.numeral_at(hour_at).filter(|hour| hour.spelled).and_then(small);
        let (hour, end) = self.digits(hour_at, 1..=2).or_else(spelled)?;
        let torn = || self.torn_right(end) && self.dash(end).is_none();
        if hour > 24 || torn() && self.numeral_reader.end_of_suffix(end).is_none() {
            return None;
        }
        let hour = hour as u8;
        let (hour, minute) = if half { ((hour + 11) % 12, 30) } else { (hour, 0) };
        Some((Time { hour, minute, second: None, hour_only: true }, end))
    }

    /// The time at atom `at` with its minutes: `10.00`, `19:30`, `20.15.40`.
    fn hour_and_minutes(&self, at: usize) -> Read<Time> {
        let (hour, end) = self.digits(at, 1..=2)?;
        let sign = self.scan.joint(end, |sign| matches!(sign, '.' | ':'))?;
        let (minute, end) = self.digits(end + 1, 2..=2)?;
        let second = self.scan.joins(end, sign).then(|| self.digits(end + 1, 2..=2)).flatten();
        let end = second.map_or(end, |(_, end)| end);
        let second = second.map(|(second, _)| second as u8);
        if hour > 24 || minute > 59 || second.is_some_and(|second| second > 59) {
            return None;
        }
        let (hour, minute) = (hour as u8, minute as u8);
        Some((Time { hour, minute, second, hour_only: false }, end))
    }

    /// The time whose minutes stand apart from the full stop of its hour: on the next line,
    /// in a text with a line break behind each full stop (`pukul 19.` and `00 WIB`), or
    /// behind a blank, if a zone follows.
    fn broken_time(&self, at: usize) -> Read<Time> {
        let (hour, stop) = self.digits(at, 2..=2)?;
        let next = self.past_dot(stop);
        let broken = next > stop && !self.scan.glued(next);
        let (minute, end) = self.digits(next, 2..=2).filter(|_| broken)?;
        let on_next_line = || self.scan.gap_before(next) > Gap::Space && !self.counts_at(end);
        let zoned = || self.zone(end).0.is_some() || self.is_local_time(end);
        if hour > 24 || minute > 59 || !zoned() && !on_next_line() {
            return None;
        }
        Some((Time { hour: hour as u8, minute: minute as u8, second: None, hour_only: false }, end))
    }

    /// The part of the day at atom `at` and its end, or none and `at`.
    fn period(&self, at: usize) -> (Option<Period>, usize) {
        match self.word(at) {
            Some((CalendarWord::DayPeriod { from, to }, end))
                if self.scan.gap_before(at) < Gap::Line =>
            {
                (Some(Period { from, to }), end)
            }
            _ => (None, at),
        }
    }

    /// The part of the day and the zone at atom `at`, in either order, and where they end: `7 malam
    /// WIB`, `07.00 WIB pagi`.
    fn period_and_zone(&self, at: usize) -> (Option<Period>, Option<i8>, usize) {
        let (period, end) = self.period(at);
        let (zone, end) = self.zone(end);
        match (period, zone) {
            (None, Some(_)) => {
                let (period, end) = self.period(end);
                (period, zone, end)
            }
            _ => (period, zone, end),
        }
    }

    /// The part of the day right before atom `at`, as in `sore jam 4`.
    fn period_before(&self, at: usize) -> Option<Period> {
        match self.word_before(at)? {
            CalendarWord::DayPeriod { from, to } => Some(Period { from, to }),
            _ => None,
        }
    }

    /// The zone at atom `at` and its end, or none and `at`.
    fn zone(&self, at: usize) -> (Option<i8>, usize) {
        let bracket = usize::from(self.scan.is(at, '('));
        match self.word(at + bracket) {
            Some((CalendarWord::Zone { offset }, end)) if self.scan.follows(at) => {
                if bracket == 0 {
                    return (Some(offset), end);
                }
                if self.scan.is(end, ')') { (Some(offset), end + 1) } else { (None, at) }
            }
            _ => (None, at),
        }
    }

    /// Whether the `time`, a whole text, shows that it is one: `5` and `10-15` are numbers.
    fn is_evidently_time(&self, time: &Expression) -> bool {
        let hour = |time: &Time| time.hour_only && time.minute == 0;
        let in_words = || (0..time.end).any(|at| self.period(at).0.is_some());
        let hours = hour(&time.first) && time.last.as_ref().is_none_or(hour);
        !hours || time.announced || time.zone.is_some() || in_words()
    }

    /// Whether it is a time in a running text, and not a decimal number, a score or a rate;
    /// `earlier` is the time before it.
    fn is_time(&self, time: &Expression, earlier: Option<&Expression>) -> bool {
        // Without a word that announces them, only hours with their minutes are read.
        if time.announced {
            return true;
        }
        let at = time.start;
        let is_zoned = || time.zone.is_some() || self.is_local_time(time.end);
        let is_placed = || self.is_behind_date(at) || self.is_scheduled(time);
        let lacks_a_blank = || self.is_glued_to_word(at) || self.is_behind_year_and_comma(at);
        let is_in_part_of_day = time.period.is_some();
        let has_colon = || self.scan.is(at + 1, ':');
        if self.torn_left(at) {
            is_zoned() && lacks_a_blank() || is_in_part_of_day && has_colon()
        } else {
            let is_of_two_digits = || self.digits(at, 2..=2).is_some();
            is_zoned()
                || is_placed()
                || is_in_part_of_day && (has_colon() || is_of_two_digits())
                || self.is_in_timetable(time, earlier)
        }
    }

    /// Whether `waktu setempat`, or `waktu` and a place, follows the minutes before atom `at`:
    /// `waktu Madinah`, `waktu di Spanyol`.
    fn is_local_time(&self, at: usize) -> bool {
        match self.word(at).filter(|_| self.scan.follows(at)) {
            Some((CalendarWord::LocalTime, _)) => true,
            Some((CalendarWord::LocalTimeOf, place)) => {
                let inside = self.end_of(place, |word| word == CalendarWord::BeforeDate);
                self.is_name(place) || inside.is_some_and(|place| self.is_name(place))
            }
            _ => false,
        }
    }

    /// Whether only a comma stands between a year and the time: `20 September 2025,14.55
    /// WIB`.
    fn is_behind_year_and_comma(&self, at: usize) -> bool {
        let year = at.checked_sub(2).filter(|_| self.scan.joins(at - 1, ','));
        year.is_some_and(|year| self.digits(year, 4..=4).is_some())
    }

    /// Whether the time stands as in a schedule, with two digits of the hour: `Balapan
    /// 09.55-10.40`, `Balapan 14.00 (19.00 WIB)`. A range of decimal numbers would count
    /// something.
    fn is_scheduled(&self, time: &Expression) -> bool {
        let Expression { start, end, .. } = *time;
        let range = || time.last.is_some() && !self.counts_at(end);
        let again = || {
            let zoned = self.clock(end + 1).filter(|again| again.zone.is_some());
            self.scan.is(end, '(') && zoned.is_some_and(|again| self.scan.is(again.end, ')'))
        };
        let scheduled = || range() || again() || self.is_before_a_match(end);
        self.digits(start, 2..=2).is_some() && !self.torn_right(end) && scheduled()
    }

    /// Whether the two sides of a match follow: `13.00: Garuda Bandung vs Rajawali`.
    fn is_before_a_match(&self, end: usize) -> bool {
        /// The maximum number of atoms of the first name, with the sign before it.
        const MAX_NAME_ATOMS: usize = 6;
        let on_line = |&at: &usize| self.scan.gap_before(at) < Gap::Line && !self.scan.is(at, ',');
        let versus = |word| word == CalendarWord::Versus;
        let mut atoms = (end..=end + MAX_NAME_ATOMS).take_while(on_line);
        let name = end + usize::from(self.scan.sign(end).is_some());
        self.scan.is_capitalised(name) && atoms.any(|at| self.end_of(at, versus).is_some())
    }

    /// Whether the time is glued to a word, as in a table that lost its cells: `Celsius07.00
    /// WIB`.
    fn is_glued_to_word(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.scan.get(before));
        self.scan.glued(at) && before.is_some_and(Atom::is_word)
    }

    /// Whether a date ends right before atom `at`: a month, a month and a year, or, before a
    /// time with a colon, a date in brackets or in digits, also with a sign between: `Selasa (10/9)
    /// 18:00`, `12/06/2025 | 10:30`.
    fn is_behind_date(&self, at: usize) -> bool {
        let month = |at| matches!(self.word_before(at), Some(CalendarWord::Month { .. }));
        let year = |at: usize| at.checked_sub(1).filter(|i| self.digits(*i, 4..=4).is_some());
        let in_digits = |year: usize| {
            year > 1
                && self.digits(year - 2, 1..=2).is_some()
                && self.scan.joint(year - 1, |sign| matches!(sign, '/' | '-')).is_some()
        };
        let before_colon = || {
            let slash = at.checked_sub(3).filter(|_| self.scan.is(at - 1, ')'));
            let signed =
                self.scan.sign(at - 1).is_some_and(|c| matches!(c, ',' | '|') || joins_words(c));
            slash.is_some_and(|slash| self.scan.joins(slash, '/'))
                || year(at - usize::from(signed)).is_some_and(|year| month(year) || in_digits(year))
        };
        let colon = at > 0 && self.scan.is(at + 1, ':') && self.digits(at, 2..=2).is_some();
        self.scan.follows(at)
            && (month(at) || year(at).is_some_and(month) || colon && before_colon())
    }
}

/// The hour of the day that `hour` means in the `period`: 8 `malam` is 20.
fn in_period(hour: u8, period: Option<Period>) -> u8 {
    let Some(Period { from, to }) = period else { return hour };
    let covers = |hour: &u8| {
        if from <= to { (from..=to).contains(hour) } else { *hour >= from || *hour <= to }
    };
    let half_day = hour % 12;
    [hour, half_day, half_day + 12].into_iter().find(covers).unwrap_or(hour)
}

impl Expression {
    fn value(&self) -> TimeValue {
        let first = Time { hour: in_period(self.first.hour, self.period), ..self.first };
        let clock = match self.last {
            Some(last) => ClockTime::Range { min: first.iso(self.zone), max: last.iso(self.zone) },
            None => ClockTime::Exact(first.iso(self.zone)),
        };
        TimeValue { clock, modifier: None }
    }
}

impl Time {
    /// The time in ISO 8601, with the offset of its zone.
    fn iso(self, zone: Option<i8>) -> SmolStr {
        let mut iso = Iso::default();
        iso.push_all(two(self.hour.into()));
        for part in [Some(self.minute), self.second].into_iter().flatten() {
            iso.push(b':');
            iso.push_all(two(part.into()));
        }
        if let Some(offset) = zone {
            iso.push(if offset < 0 { b'-' } else { b'+' });
            iso.push_all(two(offset.unsigned_abs().into()));
            iso.push_all(*b":00");
        }
        iso.as_str().into()
    }
}
