//! The days of weekdays without a date, in an article of a known day.
//!
//! | evidence | the day |
//! |---|---|
//! | `setiap` before it, or before the first of its row | none: it recurs each week |
//! | `tutup` or `libur` right beside it, and nothing that places it: `tutup Senin` | none: it recurs |
//! | it is in a row of days with nothing else beside them: `buka Senin dan Kamis` | none: they recur |
//! | a word beside it or its row: `Senin depan`, `besok Senin` | in that direction from the article's day |
//! | `pekan ini` beside it or its row | in the article's week |
//! | a dated weekday before it in the row: `Selasa (17/9) atau Rabu` | the next one from that date on |
//! | a clitic on it, and a date before it: `digelar Rabu (18/9). Kamisnya …` | the next one from that date on |
//! | a full date of that weekday within the week before or after | that date |
//! | a word that looks ahead earlier in the clause or right behind: `akan digelar Kamis`, `Kamis akan` | the day itself or the next one |
//! | nothing | the day itself or the last one |

use jiff::civil::Date;

use super::Mention;
use super::expression::Ends;
use super::point::{Point, number_of};
use super::reader::Reader;
use super::resolution::linked;
use crate::lexicon::{CalendarWord, Direction};
use crate::scan::Gap;

/// The maximum distance of a date that can be that of a weekday, in days.
const MAX_DAYS_AWAY: i32 = 6;

/// The numbers of the days of the weekend.
const SATURDAY: u8 = 6;
const SUNDAY: u8 = 7;

/// The maximum number of words between a weekday and a word that looks ahead.
const MAX_CLAUSE_WORDS: usize = 12;

/// Adds the days of all weekdays without a date to `full`, which already has the other
/// mentions that left something out.
pub(super) fn place_weekdays(
    reader: &Reader<'_>,
    mentions: &[Mention],
    day: Date,
    full: &mut [Option<Ends>],
) {
    let dates = Dates::around(day, mentions, full);
    let (mut returns, mut last) = (false, None);
    for (i, mention) in mentions.iter().enumerate() {
        let in_row = i > 0 && linked(reader, mentions[i - 1].end, mention.start);
        // `setiap Jumat pagi dan Sabtu malam`
        let goes_on = || {
            let end = reader.past_day_period(mentions[i - 1].end);
            returns && linked(reader, end, mention.start)
        };
        let goes_on = in_row || i > 0 && goes_on();
        let in_schedule = i > 0 && is_in_schedule(reader, &mentions[i - 1], mention);
        let Some(weekday) = mention.stretch.lone_weekday() else {
            returns = false;
            let end = |(from, to): Ends| to.unwrap_or(from).exact_day();
            let dated = mention.stretch.weekday.is_some();
            last = dated.then(|| end(full[i].unwrap_or(mention.stretch.ends()))).flatten();
            continue;
        };
        returns = in_schedule
            || reader.cue_before(mention.start) == Some(CalendarWord::Every)
            || is_closing_day(reader, mention, &dates)
            || if goes_on { returns } else { is_recurring_row(reader, &mentions[i..], &dates) };
        let date = match direction(reader, mentions, i) {
            _ if returns => None,
            // On a Sunday, `pekan ini` may be the next week.
            Some(Direction::Week | Direction::Near) if looks_ahead(reader, mention) => {
                on_or_after(day, weekday)
            }
            // `Senin sore nanti` may be today, `Senin mendatang` is not.
            Some(Direction::Future) if reader.past_day_period(mention.end) > mention.end => {
                on_or_after(day, weekday)
            }
            Some(direction) => near(day, weekday, Some(direction)),
            None => last
                .filter(|_| in_row)
                .or_else(|| day_told_of(reader, &mentions[..=i], full))
                .and_then(|last| on_or_after(last, weekday))
                .or_else(|| dates.only(weekday))
                .or_else(|| match looks_ahead(reader, mention) {
                    true => on_or_after(day, weekday),
                    false => near(day, weekday, None),
                }),
        };
        last = date.filter(|_| in_row && last.is_some());
        full[i] = date.map(|date| (Point::of_date(date), None));
    }
}

/// The direction by a word beside mention `i`, or beside the next or last weekday of its
/// row: `Senin atau Selasa depan`, `besok Senin dan Selasa`.
fn direction(reader: &Reader<'_>, mentions: &[Mention], i: usize) -> Option<Direction> {
    let own = |mention| own_direction(reader, mention);
    let is_weekday = |mention: &Mention| mention.stretch.lone_weekday().is_some();
    let in_row =
        |a: &Mention, b: &Mention| is_weekday(a) && is_weekday(b) && linked(reader, a.end, b.start);
    let mention = &mentions[i];
    let next = || mentions.get(i + 1).filter(|next| in_row(mention, next));
    let last = || mentions.get(i.checked_sub(1)?).filter(|last| in_row(last, mention));
    own(mention).or_else(|| own(next()?)).or_else(|| own(last()?))
}

/// The direction by a word right behind or before `mention`.
fn own_direction(reader: &Reader<'_>, mention: &Mention) -> Option<Direction> {
    let behind = reader.direction_behind(mention.end);
    behind.or_else(|| reader.future_before(mention.start))
}

/// The day of the date before the last of the `mentions`, if the clitic of that one refers to it:
/// `Rabu (18/9) hujan, Kamisnya cerah`.
fn day_told_of(reader: &Reader<'_>, mentions: &[Mention], full: &[Option<Ends>]) -> Option<Date> {
    let [.., before, mention] = mentions else { return None };
    let (from, to) = full.get(mentions.len() - 2)?.unwrap_or(before.stretch.ends());
    let refers = reader.scan.get(mention.end - 1).is_some_and(|atom| atom.clitic != 0);
    refers.then(|| to.unwrap_or(from).exact_day()).flatten()
}

/// Whether the first of the `mentions` starts a row of weekdays that recurs each week: no
/// word beside it and no full date places it, as in `buka Senin dan Kamis`. Of days that follow
/// each other only the weekend recurs; the others are rather those of one event.
fn is_recurring_row(reader: &Reader<'_>, mentions: &[Mention], dates: &Dates) -> bool {
    let is_link = |pair: &&[Mention]| linked(reader, pair[0].end, pair[1].start);
    let row = &mentions[..=mentions.windows(2).take_while(is_link).count()];
    let day = |mention: &Mention| mention.stretch.lone_weekday();
    let follow = |pair: &[Mention]| day(&pair[1]) == day(&pair[0]).map(|first| first % 7 + 1);
    let is_weekend = || row.len() == 2 && day(&row[0]) == Some(SATURDAY);
    row.len() > 1
        && row.iter().all(|mention| day(mention).is_some())
        && (!row.windows(2).all(follow) || is_weekend())
        && row.iter().all(|mention| own_direction(reader, mention).is_none())
        && !row.iter().filter_map(day).all(|day| dates.only(day).is_some())
        && !looks_ahead(reader, &row[0])
}

/// Whether `mention` is a weekday with its opening hours, right behind a range of weekdays with
/// theirs: `Senin-Kamis: 08.00-16.00, Jumat: 08.00-11.00`.
fn is_in_schedule(reader: &Reader<'_>, before: &Mention, mention: &Mention) -> bool {
    /// The maximum number of atoms of the hours between the two.
    const MAX_ATOMS_BETWEEN: usize = 16;
    let has_hours = |end: usize| {
        reader.scan.is(end, ':')
            || reader.end_of(end, |word| matches!(word, CalendarWord::Clock { .. })).is_some()
    };
    matches!(before.stretch.ends(), (Point::Weekday(_), Some(Point::Weekday(_))))
        && mention.start - before.end <= MAX_ATOMS_BETWEEN
        && has_hours(before.end)
        && has_hours(mention.end)
}

/// Whether on the weekday `mention` of each week something is closed: `tutup Senin`, `hari Sabtu
/// libur`; but not `tutup Senin besok`, `akan tutup Senin`.
fn is_closing_day(reader: &Reader<'_>, mention: &Mention, dates: &Dates) -> bool {
    let is_closed = |word| word == CalendarWord::Closed;
    let behind =
        || reader.scan.follows(mention.end) && reader.end_of(mention.end, is_closed).is_some();
    let closed = reader.cue_before(mention.start).is_some_and(is_closed) || behind();
    closed
        && own_direction(reader, mention).is_none()
        && mention.stretch.lone_weekday().is_none_or(|day| dates.only(day).is_none())
        && !looks_ahead(reader, mention)
}

/// Whether a word earlier in the clause of the date `mention`, or right behind it, looks
/// ahead.
pub(super) fn looks_ahead(reader: &Reader<'_>, mention: &Mention) -> bool {
    looks_ahead_within(reader, mention, MAX_CLAUSE_WORDS)
}

/// Like [`looks_ahead`], but for a word at most `max_words` before the date.
pub(super) fn looks_ahead_within(reader: &Reader<'_>, mention: &Mention, max_words: usize) -> bool {
    let scan = reader.scan;
    let at = mention.start;
    let is_ahead = |word| word == CalendarWord::Ahead;
    if reader.end_of(reader.past_day_period(mention.end), is_ahead).is_some() {
        return true;
    }
    // `akan ditutup s.d Jumat`, `akan melepas 1.500 peserta`, but not `akan tutup.Pada Jumat`
    let is_inside = |i: usize| scan.glued(i) && scan.glued(i + 1) && !scan.is_capitalised(i + 1);
    let is_of_clause = |&i: &usize| {
        scan.gap_before(i + 1) < Gap::Line
            && scan.get(i).is_some_and(|atom| atom.is_word() || atom.is_digits() || is_inside(i))
    };
    let clause = (at.saturating_sub(max_words)..at).rev().take_while(is_of_clause);
    clause.filter_map(|i| reader.word_before(i + 1)).any(is_ahead)
}

/// The full dates of an article around its day, by weekday.
struct Dates([Found; 8]);

/// The full dates of one weekday.
#[derive(Clone, Copy)]
enum Found {
    None,
    One(Date),
    Several,
}

impl Dates {
    /// The dates around `day` among the mentions.
    fn around(day: Date, mentions: &[Mention], full: &[Option<Ends>]) -> Self {
        let mut dates = [Found::None; 8];
        for (mention, full) in mentions.iter().zip(full) {
            let (from, to) = full.unwrap_or(mention.stretch.ends());
            for date in [Some(from), to].into_iter().flatten().filter_map(Point::exact_day) {
                let away = day.until(date).map_or(i32::MAX, |span| span.get_days());
                if away.abs() <= MAX_DAYS_AWAY {
                    let named = &mut dates[usize::from(number_of(date.weekday()))];
                    *named = match *named {
                        Found::One(known) if known != date => Found::Several,
                        Found::Several => Found::Several,
                        _ => Found::One(date),
                    };
                }
            }
        }
        Self(dates)
    }

    /// The only date of `weekday`.
    fn only(&self, weekday: u8) -> Option<Date> {
        match self.0[usize::from(weekday)] {
            Found::One(date) => Some(date),
            _ => None,
        }
    }
}

/// The day of `weekday` on or before `day`, or as `direction` says.
fn near(day: Date, weekday: u8, direction: Option<Direction>) -> Option<Date> {
    let back = back(day, weekday);
    let offset = match (direction, back) {
        (Some(Direction::Week), _) => i64::from(weekday) - i64::from(number_of(day.weekday())),
        (Some(Direction::Future), _) => 7 - back,
        // On a Sunday, `pekan lalu` may be the week that ends.
        (Some(Direction::LastWeek), _) if number_of(day.weekday()) < SUNDAY => {
            i64::from(weekday) - i64::from(number_of(day.weekday())) - 7
        }
        (Some(Direction::Past | Direction::PastDay | Direction::LastWeek), 0) => -7,
        (Some(Direction::Near), 4..) => 7 - back,
        _ => -back,
    };
    moved(day, offset)
}

/// The day of `weekday` on or after `day`.
fn on_or_after(day: Date, weekday: u8) -> Option<Date> {
    moved(day, (7 - back(day, weekday)) % 7)
}

/// The number of days from the last `weekday` to `day`.
fn back(day: Date, weekday: u8) -> i64 {
    i64::from((7 + number_of(day.weekday()) - weekday) % 7)
}

/// The day that lies `days` after `day`.
fn moved(day: Date, days: i64) -> Option<Date> {
    day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}
