//! Times that no word announces, known by the lines or the list that they stand in: timetables,
//! chronologies, the hours of prayer, the matches of a day.

use super::{Expression, Gap};
use crate::lexicon::{CalendarWord, Cue, Label, Named, UnitClass};
use crate::numbers::amounts::{Counted, counted_at};
use crate::numbers::calendar::Reader;

/// The maximum number of atoms between a time of a timetable and the next one.
const MAX_ATOMS_BETWEEN: usize = 40;

impl Reader<'_> {
    /// Whether the `time`, with two digits of the hour, is one of a timetable: its hour starts with a
    /// zero, as no count does, or the words around it show it, or the `earlier` time before it.
    pub(super) fn is_in_timetable(&self, time: &Expression, earlier: Option<&Expression>) -> bool {
        let Expression { start: at, end, .. } = *time;
        if self.digits(at, 2..=2).is_none() || self.torn_right(end) || self.is_measured(end) {
            return false;
        }
        // With seconds it is rather the result of a race.
        let has_clear_hour = || {
            self.scan.bytes(at).first() == Some(&b'0')
                && time.first.second.is_none()
                && !self.is_of_code(at)
                // `08.25 LS`
                && !self.starts_cue(Cue::Bearing, end)
        };
        has_clear_hour()
            || self.is_behind_time_of_day(at) && !self.counts_at(end)
            || self.is_line_of_timetable(time, earlier)
            || earlier.is_some_and(|earlier| self.is_item_of_timetable(time, earlier))
            || self.is_behind_a_match(time)
    }

    /// Whether a decimal number before atom `at` would measure something: `08.50 persen`,
    /// `02.15 juta`, `01.45 menit`.
    fn is_measured(&self, at: usize) -> bool {
        let counted = || counted_at(self.scan, self.numerals, at).map(|phrase| phrase.counted);
        self.is_scale(at)
            || match counted() {
                Some(Counted::Unit { class, .. }) => {
                    use UnitClass::{Measure, Score, Times};
                    matches!(class, Some(Measure | Score | Times))
                }
                counted => counted.is_some(),
            }
    }

    /// Whether `cue` starts at atom `at`.
    fn starts_cue(&self, cue: Cue, at: usize) -> bool {
        let mut starts = false;
        self.numerals.cues.each_at(self.scan, at, |hit| starts |= hit.phrase.term == cue);
        starts
    }

    /// Whether the digits at atom `at` are those of a code, a verse, a day or a length of time:
    /// `No. 02.15`, `Yunus 02:15`, `tanggal 02.11`, `menit 02.15`.
    fn is_of_code(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return false };
        let is_labelled = |word| self.starts_cue(Cue::Label(Label::Identifier), word);
        let is_verse = || self.scan.is(at + 1, ':') && self.is_name(before);
        let counted = || counted_at(self.scan, self.numerals, before).map(|phrase| phrase.counted);
        self.before_dot(at).checked_sub(1).is_some_and(is_labelled)
            || self.word_before(at) == Some(CalendarWord::Names(Named::Day))
            || is_verse()
            || self.is_of_register(at)
            || matches!(counted(), Some(Counted::Time(_)))
    }

    /// Whether the digits at atom `at` belong to the code of a register, which joins the letters
    /// before them by a dot and those behind by a slash: `XY.02.15/ABC`.
    fn is_of_register(&self, at: usize) -> bool {
        let slash = at + 3;
        let letters = at.checked_sub(2).filter(|_| self.scan.joins(at - 1, '.'));
        letters.is_some_and(|at| self.scan.is_upper(at)) && self.scan.joins(slash, '/')
    }

    /// Whether a part of the day, what happens at its hour or a verb such as `dimulai` stands on the
    /// line right before atom `at`: `sesi pagi 07.30`, `Magrib: 18.05`, `Rapat dimulai 10.20`.
    fn is_behind_time_of_day(&self, at: usize) -> bool {
        let colon = at.checked_sub(1).filter(|colon| self.scan.is(*colon, ':'));
        let word = self.word_before(colon.unwrap_or(at));
        use CalendarWord::{BeforeClock, DayPeriod, Held};
        matches!(word, Some(DayPeriod { .. } | BeforeClock | Held))
            && self.scan.gap_before(at) == Gap::Space
    }

    /// Whether atom `at` starts a line, behind a dash or bullet perhaps.
    fn starts_line(&self, at: usize) -> bool {
        let starts = |at| at == 0 || self.scan.gap_before(at) >= Gap::Line;
        let bullet = at.checked_sub(1).filter(|bullet| self.scan.sign(*bullet).is_some());
        starts(at) || bullet.is_some_and(starts)
    }

    /// Whether the time starts a line and a later one starts the next line, or an earlier one the
    /// line before.
    fn is_line_of_timetable(&self, time: &Expression, earlier: Option<&Expression>) -> bool {
        if !self.starts_line(time.start) {
            return false;
        }
        let goes_on = || {
            let mut behind = time.end..time.end + MAX_ATOMS_BETWEEN;
            let line = behind.find(|at| self.scan.gap_before(*at) >= Gap::Line);
            let next = line.and_then(|line| {
                let start = line + usize::from(self.scan.sign(line).is_some());
                self.digits(start, 2..=2).and_then(|_| self.hour_and_minutes(start))
            });
            next.is_some_and(|(next, _)| time.last_minute() < next.minute_of_day())
        };
        let follows = |earlier: &Expression| {
            self.starts_line(earlier.start)
                && time.start - earlier.end <= MAX_ATOMS_BETWEEN
                && earlier.last_minute() < time.first_minute()
        };
        earlier.is_some_and(follows) || goes_on()
    }

    /// Whether the time starts an item of a list on one line whose item before has the `earlier`
    /// time, or a sentence of a chronology without `pukul`: `pukul 04.30 bangun, 10.00 belajar, 21.30
    /// tidur`, `06.15 penumpang naik. 19.30 kapal tiba`.
    fn is_item_of_timetable(&self, time: &Expression, earlier: &Expression) -> bool {
        let at = time.start;
        if at - earlier.end > MAX_ATOMS_BETWEEN {
            return false;
        }
        let before = at.wrapping_sub(1);
        let starts_item = match self.scan.sign(before) {
            Some(',' | ';') => true,
            Some('.') => !earlier.announced,
            _ => self.word_before(at) == Some(CalendarWord::And),
        };
        // `pukul 09.00 harga Rp 12.50, 13.50`
        let follows_number = before != earlier.end
            && before.checked_sub(1).is_some_and(|number| self.scan.is_digits(number));
        starts_item
            && !follows_number
            && earlier.last_minute() < time.first_minute()
            && (!earlier.announced || !self.counts_at(time.end))
            && (earlier.end..=at).all(|at| self.scan.gap_before(at) < Gap::Line)
    }

    /// Whether the two sides of a match stand before the time, which ends their line or precedes its
    /// place: `Spanyol vs Jepang, Manahan 19.00`, `Spanyol vs Jepang 19.00 di Manahan`; kick-offs
    /// are at full five minutes, as few scores are.
    fn is_behind_a_match(&self, time: &Expression) -> bool {
        /// The maximum number of atoms between `vs` and the time.
        const MAX_ATOMS_BEFORE: usize = 12;
        let Expression { start, end, .. } = *time;
        let ends_line = end >= self.scan.len() || self.scan.gap_before(end) >= Gap::Line;
        let on_line = |at: &usize| self.scan.gap_before(at + 1) < Gap::Line;
        let versus = |at| self.end_of(at, |word| word == CalendarWord::Versus).is_some();
        let place = |word: CalendarWord| word.announces_date();
        time.first.minute.is_multiple_of(5)
            && (ends_line || self.end_of(end, place).is_some())
            && (start.saturating_sub(MAX_ATOMS_BEFORE)..start).rev().take_while(on_line).any(versus)
    }
}
