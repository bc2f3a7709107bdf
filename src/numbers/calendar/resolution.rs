//! The years that dates leave out.
//!
//! A date without its year lies near the day that the article was written:
//! the day its reader is given, or else the one that its dateline tells
//! (`Jumat (26/1/2024)`). A weekday beside the date decides among the years
//! that the article names, a joined date shares its year (`Juni dan Juli
//! 2025`), and `lalu` or `mendatang` say which side it lies on. Weekdays without a
//! date are placed behind all others ([`nearby`](super::nearby)).

use std::cmp::Ordering;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::Mention;
use super::expression::{Ends, Stretch, before};
use super::nearby::place_weekdays;
use super::point::{Grain, Point};
use super::reader::Reader;
use crate::lexicon::{CalendarWord, Direction, Named};
use crate::numbers::iso::Iso;
use crate::value::{DateValue, SmolStr};

/// By so many days must a date be nearer in the year before or after, for
/// that year to be left out: news rather tells of what has been.
const YEAR_BEFORE: i32 = 60;
const YEAR_AFTER: i32 = 180;

/// So many days after what it tells of is news written.
const FRESH: RangeInclusive<i32> = 0..=2;
/// What lies within so many days of an article's day speaks for that day.
const NEAR: RangeInclusive<i32> = -6..=6;

/// The mentions with the years that they leave out, in their order; none where
/// the article does not give them away, and no list where none leaves any out.
pub(super) fn placed(
    reader: &Reader<'_>,
    mentions: &[Mention],
    reference: Option<Date>,
) -> Vec<Option<Ends>> {
    let says_all = |mention: &Mention| says_all(&mention.stretch, reference);
    if mentions.iter().all(says_all) {
        return Vec::new();
    }
    let mut full: Vec<Option<Ends>> = vec![None; mentions.len()];
    let reference = reference.map(|day| unswapped(day, mentions));
    let article = Article::new(reader, mentions, reference);
    for (i, mention) in mentions.iter().enumerate().rev() {
        if says_all(mention) || mention.stretch.lone_weekday().is_some() {
            continue;
        }
        let next = mentions.get(i + 1).filter(|next| linked(reader, mention.end, next.start));
        let shared = next.and_then(|next| {
            let then = full[i + 1].map_or(next.stretch.from, |(from, _)| from);
            // A year that the next one only got from the article is no news.
            let stated = !next.stretch.from.lacks_year();
            shared(mention, then).filter(|_| stated || is_bare_day(mention.stretch.from))
        });
        let direction = reader.direction_behind(mention.end);
        full[i] = match reader.cue_before(mention.start) {
            Some(CalendarWord::Every) => None,
            _ => shared.map(|from| (from, None)).or_else(|| article.place(mention, direction)),
        };
    }
    if let Some(day) = reference {
        place_weekdays(reader, mentions, day, &mut full);
    }
    full
}

/// Whether there is nothing to fill in, as in most dates. A weekday is only
/// placed near a day that was given.
fn says_all(stretch: &Stretch, reference: Option<Date>) -> bool {
    stretch.to.is_none()
        && match stretch.from {
            Point::Weekday(_) => reference.is_none(),
            from => !from.lacks_year(),
        }
}

/// Whether two mentions are parts of one list: only `dan` or a comma between.
pub(super) fn linked(reader: &Reader<'_>, end: usize, start: usize) -> bool {
    let comma = end + usize::from(reader.scan.is(end, ','));
    let and = reader.end_of(comma, |word| word == CalendarWord::And);
    and.unwrap_or(comma) == start && start > end
}

/// What `mention` takes from the next of its list.
fn shared(mention: &Mention, next: Point) -> Option<Point> {
    let from = mention.stretch.from;
    if is_bare_day(from) {
        return Some(from.in_month_of(next)).filter(|from| from.year().is_some());
    }
    let alone = mention.stretch.to.is_none() && from.grain() == next.grain();
    (alone && from.lacks_year() && next.year().is_some()).then(|| before(from, next))
}

fn is_bare_day(point: Point) -> bool {
    matches!(point, Point::Day { month: None, .. })
}

/// The value of a mention, which is `full` with the years it leaves out.
pub(super) fn value(mention: &Mention, full: Option<Ends>) -> DateValue {
    let Stretch { from, to, part, weekday } = mention.stretch;
    let is = || full.map_or(from, |(from, _)| from).weekday();
    DateValue {
        edtf: edtf(from, to),
        part,
        resolved: full.filter(|full| *full != (from, to)).map(|(from, to)| edtf(from, to)),
        modifier: None,
        weekday_differs: weekday.is_some_and(|said| is().is_some_and(|is| said != is)),
    }
}

fn edtf(from: Point, to: Option<Point>) -> SmolStr {
    let mut edtf = Iso::default();
    from.write_edtf(&mut edtf);
    if let Some(to) = to {
        edtf.push(b'/');
        to.write_edtf(&mut edtf);
    }
    edtf.as_str().into()
}

/// What the whole article tells of when it was written.
struct Article {
    /// The day it was written, or one near it.
    day: Option<Date>,
    /// Whether that day was given, not guessed from the text.
    given: bool,
    /// The years it names, latest first.
    years: Vec<i16>,
}

impl Article {
    fn new(reader: &Reader<'_>, mentions: &[Mention], reference: Option<Date>) -> Self {
        let news = mentions.iter().filter(|mention| !is_of_law(reader, mention));
        let mut years: Vec<_> = news.filter_map(|mention| mention.stretch.from.year()).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let day = reference.or_else(|| dateline(mentions).filter(|day| fits(*day, mentions)));
        Self { day, given: reference.is_some(), years }
    }

    /// The mention with the years it leaves out, if the article gives them away.
    fn place(&self, mention: &Mention, direction: Option<Direction>) -> Option<Ends> {
        let Stretch { from, to, weekday, .. } = mention.stretch;
        match (from, to) {
            (from, None) if from.lacks_year() => {
                Some((from.in_year(self.year_of(from, weekday, direction)?), None))
            }
            (_, None) => None,
            (from, Some(to)) if from.year().is_some() && to.lacks_year() => {
                Some((from, Some(after(from, to))))
            }
            (from, Some(to)) if to.lacks_year() => {
                let to = to.in_year(self.year_of(to, None, direction)?);
                Some((before(from, to), Some(to)))
            }
            (from, Some(to)) => Some((before(from, to), Some(to))),
        }
    }

    /// The year of a point that leaves it out.
    fn year_of(
        &self,
        point: Point,
        weekday: Option<u8>,
        direction: Option<Direction>,
    ) -> Option<i16> {
        let nearest = self.day.and_then(|day| nearest_year(point, day, direction));
        let Some(weekday) = weekday else { return nearest };
        let agrees = |year: &i16| point.in_year(*year).weekday() == Some(weekday);
        // Near a day that was given, a slip in the weekday is likelier than `periode 2014-2019`.
        let given = self.day.filter(|_| self.given).map(|day| day.year());
        let may_be = |year: &i16| given.is_none_or(|given| (given - year).abs() <= 1);
        let named = || self.years.iter().copied().filter(may_be).find(agrees);
        // A day that was guessed does not outweigh the weekday.
        nearest.filter(agrees).or_else(named).or(nearest.filter(|_| self.given))
    }
}

/// Whether no weekday speaks against the article being written near `day`.
fn fits(day: Date, mentions: &[Mention]) -> bool {
    mentions.iter().all(|Mention { stretch: Stretch { from, weekday, .. }, .. }| {
        let (Some(weekday), true) = (weekday, from.lacks_year()) else { return true };
        let year = nearest_year(*from, day, None);
        year.is_none_or(|year| from.in_year(year).weekday() == Some(*weekday))
    })
}

/// The day `given`, or the one that it becomes with day and month exchanged, as some
/// collections of articles write it: where the text has that as a full date, and not the
/// one that was given; or where it tells of the day or two before that, and of none near
/// the one that was given.
fn unswapped(given: Date, mentions: &[Mention]) -> Date {
    let tells_of = |day: Date, days: RangeInclusive<i32>| {
        let told = mentions.iter().filter_map(|mention| mention.stretch.from.exact_day());
        told.filter_map(|told| days_between(told, day)).any(|passed| days.contains(&passed))
    };
    match Date::new(given.year(), given.day(), given.month()) {
        Ok(swapped)
            if tells_of(swapped, 0..=0) && !tells_of(given, 0..=0)
                || tells_of(swapped, FRESH) && !tells_of(given, NEAR) =>
        {
            swapped
        }
        _ => given,
    }
}

/// Whether its year is rather that of a law: `Nomor 30 Tahun 2002`.
fn is_of_law(reader: &Reader<'_>, mention: &Mention) -> bool {
    let number = mention.start.checked_sub(2).is_some_and(|at| reader.scan.is_digits(at));
    number && reader.word_before(mention.start) == Some(CalendarWord::Names(Named::Year))
}

/// The first full date with a weekday, or else the latest with a month, where
/// no later year is named beside it.
fn dateline(mentions: &[Mention]) -> Option<Date> {
    let dated = mentions.iter().find(|mention| {
        let Stretch { from, to, weekday, .. } = mention.stretch;
        weekday.is_some() && to.is_none() && from.year().is_some()
    });
    let latest = || {
        let ends =
            mentions.iter().map(|mention| mention.stretch.to.unwrap_or(mention.stretch.from));
        let last = ends.filter(|end| end.grain() > Grain::Year).filter_map(Point::middle).max()?;
        let years = mentions.iter().filter_map(|mention| mention.stretch.from.year());
        years.max().is_none_or(|year| year <= last.year()).then_some(last)
    };
    dated.and_then(|mention| mention.stretch.from.middle()).or_else(latest)
}

/// The year in which `point` lies nearest to `day`.
fn nearest_year(point: Point, day: Date, direction: Option<Direction>) -> Option<i16> {
    let candidates = (day.year() - 1..=day.year() + 1).filter_map(|year| {
        let days = days_between(day, point.in_year(year).middle()?)?;
        let wrong = match direction {
            // The middle of a month may lie ahead while the month has begun.
            Some(Direction::Past) => days > 15,
            Some(Direction::Future) => days < -15,
            Some(Direction::Year(years)) => year != day.year() + i16::from(years),
            Some(Direction::Near | Direction::Week) | None => false,
        };
        let far = match year.cmp(&day.year()) {
            Ordering::Less => YEAR_BEFORE,
            Ordering::Equal => 0,
            Ordering::Greater => YEAR_AFTER,
        };
        Some((wrong, days.abs() + far, year))
    });
    candidates.min().map(|(_, _, year)| year)
}

fn days_between(from: Date, to: Date) -> Option<i32> {
    Some(from.until(to).ok()?.get_days())
}

/// `to` in the year that makes it end after `from`.
fn after(from: Point, to: Point) -> Point {
    let Some(year) = from.year() else { return to };
    let same = to.in_year(year);
    match (from.middle(), same.middle()) {
        (Some(first), Some(last)) if first > last => to.in_year(year + 1),
        _ => same,
    }
}
