//! Lists of times: `jam 8, 11 dan 2 siang`, `pukul 07.00, 09.00, dan 11.00 WIB`.

use super::{Expression, Time};
use crate::numbers::amounts::counted_at;
use crate::numbers::calendar::Reader;

/// The maximum number of hours listed behind the first one.
const MAX_LISTED_HOURS: usize = 4;

/// The maximum number of times with minutes listed behind the first one, as in a timetable.
const MAX_LISTED_TIMES: usize = 12;

/// A time of a list, with its first atom and one past its last.
type Listed = (usize, Expression, usize);

impl Reader<'_> {
    /// The times that are listed behind the time `first`, which ends before atom `end`.
    pub(super) fn listed(&self, first: &mut Expression, end: usize) -> Vec<Listed> {
        match first {
            Expression { last: Some(_), .. } => Vec::new(),
            Expression { first: Time { hour_only: true, .. }, .. } => self.listed_hours(first, end),
            _ => self.listed_times(first, end),
        }
    }

    /// The times with minutes that are listed behind the time `first`, which ends before atom
    /// `end`: the `09.00` and `11.00 WIB` of `pukul 07.00, 09.00, dan 11.00 WIB`. Each is later than
    /// the one before, and what could be a decimal number counts nothing.
    fn listed_times(&self, first: &Expression, mut end: usize) -> Vec<Listed> {
        let mut times = Vec::new();
        let mut latest = first.last_minute();
        while times.len() < MAX_LISTED_TIMES {
            let other_zone = || {
                let slash = self.scan.joins(end, '/').then_some(end + 1);
                slash.filter(|_| first.zone.is_some())
            };
            let Some(at) = self.past_list_sign(end).or_else(other_zone) else { break };
            let read = self.hour_and_minutes(at).and_then(|_| self.clock(at));
            let Some((time, past)) = read else { break };
            let sure = time.zone.is_some() || time.period.is_some() || time.last.is_some();
            let rises = time.first_minute() > latest;
            let counts = || {
                self.torn_right(past)
                    || counted_at(self.scan, self.numerals, past).is_some()
                    || self.number_word(past).is_some()
            };
            if !rises || !sure && counts() {
                break;
            }
            latest = time.last_minute();
            end = past;
            times.push((at, Expression { announced: first.announced, ..time }, end));
        }
        times
    }

    /// The hours that are listed behind the hour `first`, which ends before atom `end`, each
    /// with its first atom and one past its last: the `11` and `2 siang` of `jam 8, 11 dan 2
    /// siang`. The last one has a part of the day, which an earlier hour of the same half day
    /// shares: `pukul 7 dan 8 malam`.
    fn listed_hours(&self, first: &mut Expression, mut end: usize) -> Vec<Listed> {
        let mut hours = Vec::new();
        for _ in 0..MAX_LISTED_HOURS {
            let Some(at) = self.past_list_sign(end) else { break };
            let Some((time, hour_end)) = self.time(at, true).filter(|(time, _)| time.hour_only)
            else {
                break;
            };
            let (period, past) = self.period(hour_end);
            let (zone, past) = self.zone(past);
            end = past;
            hours.push((at, Expression { first: time, period, zone, about: false, ..*first }, end));
        }
        let named = |(_, hour, _): &Listed| hour.period.is_some();
        hours.truncate(hours.iter().rposition(named).map_or(0, |last| last + 1));
        let mut shared = None;
        let earlier = hours.iter_mut().rev().map(|(_, hour, _)| hour);
        for hour in earlier.chain([first]) {
            let own = hour.period.map(|period| (period, hour.first.hour));
            let rising = shared.filter(|(_, next)| hour.first.hour < *next);
            shared = own.or(rising.map(|(period, _)| (period, hour.first.hour)));
            hour.period = shared.map(|(period, _)| period);
        }
        hours
    }
}

impl Expression {
    /// The minute of the day at which it starts.
    pub(super) fn first_minute(&self) -> u16 {
        self.first.minute_of_day()
    }

    /// The minute of the day at which it ends.
    pub(super) fn last_minute(&self) -> u16 {
        self.last.unwrap_or(self.first).minute_of_day()
    }
}

impl Time {
    pub(super) fn minute_of_day(self) -> u16 {
        u16::from(self.hour) * 60 + u16::from(self.minute)
    }
}
