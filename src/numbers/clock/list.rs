//! Lists of times: `jam 8, 11 dan 2 siang`, `pukul 07.00, 09.00, dan 11.00 WIB`.

use super::{Expression, Time};
use crate::numbers::amounts::counted_at;
use crate::numbers::calendar::Reader;

/// The maximum number of hours listed behind the first one.
const MAX_LISTED_HOURS: usize = 4;

/// The maximum number of times with minutes listed behind the first one, as in a timetable.
const MAX_LISTED_TIMES: usize = 12;

impl Reader<'_> {
    /// The times that are listed behind the time `first`.
    pub(super) fn listed(&self, first: &mut Expression) -> Vec<Expression> {
        match first {
            Expression { last: Some(_), .. } => Vec::new(),
            Expression { first: Time { hour_only: true, .. }, .. } => self.listed_hours(first),
            _ => self.listed_times(first),
        }
    }

    /// The times with minutes that are listed behind the time `first`: the `09.00` and `11.00 WIB` of
    /// `pukul 07.00, 09.00, dan 11.00 WIB`. Each is later than the one before, and what could be a
    /// decimal number counts nothing.
    fn listed_times(&self, first: &Expression) -> Vec<Expression> {
        let mut times = Vec::new();
        let (mut latest, mut end) = (first.last_minute(), first.end);
        while times.len() < MAX_LISTED_TIMES {
            let other_zone = || {
                let slash = self.scan.joins(end, '/').then_some(end + 1);
                slash.filter(|_| first.zone.is_some())
            };
            let Some(at) = self.past_list_sign(end).or_else(other_zone) else { break };
            let read = self.hour_and_minutes(at).and_then(|_| self.clock(at));
            let Some(time) = read else { break };
            let sure = time.zone.is_some() || time.period.is_some() || time.last.is_some();
            let rises = time.first_minute() > latest;
            let counts = || {
                self.torn_right(time.end)
                    || counted_at(self.scan, self.numerals, time.end).is_some()
                    || self.number_word(time.end).is_some()
            };
            if !rises || !sure && counts() {
                break;
            }
            (latest, end) = (time.last_minute(), time.end);
            times.push(Expression { announced: first.announced, ..time });
        }
        times
    }

    /// The hours that are listed behind the hour `first`: the `11` and `2 siang` of `jam 8, 11 dan 2
    /// siang`. The last one has a part of the day, which an earlier hour of the same half day
    /// shares: `pukul 7 dan 8 malam`.
    fn listed_hours(&self, first: &mut Expression) -> Vec<Expression> {
        let (mut hours, mut end) = (Vec::new(), first.end);
        for _ in 0..MAX_LISTED_HOURS {
            let Some(start) = self.past_list_sign(end) else { break };
            let hour = self.time(start, true).filter(|(hour, _)| hour.hour_only);
            let Some((hour, hour_end)) = hour else { break };
            let (period, zone, past) = self.period_and_zone(hour_end);
            end = past;
            let about = false;
            hours.push(Expression { start, end, first: hour, period, zone, about, ..*first });
        }
        let named = |hour: &Expression| hour.period.is_some();
        hours.truncate(hours.iter().rposition(named).map_or(0, |last| last + 1));
        let mut shared = None;
        for hour in hours.iter_mut().rev().chain([first]) {
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
