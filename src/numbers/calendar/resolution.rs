//! The years that dates leave out.
//!
//! A date without its year lies near the day of the article: the day that was
//! given, or else that of the dateline (`Jumat (26/1/2024)`). A weekday beside the
//! date decides among the years that the article names, a joined date shares its
//! year (`Juni dan Juli 2025`), and `lalu` or `mendatang` say on which side of the
//! day it lies. Weekdays without a date are placed after all other dates
//! ([`nearby`](super::nearby)).

use std::cmp::Ordering;
use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::Mention;
use super::bare_day::place_bare_days;
use super::expression::{Ends, Stretch, before};
use super::nearby::{looks_ahead, looks_ahead_within, place_weekdays};
use super::point::{Grain, MONTHS, Point};
use super::reader::Reader;
use super::succession::{follow_earlier_dates, year_of_event, year_of_sequence};
use crate::lexicon::{CalendarWord, Direction, Named};
use crate::numbers::iso::Iso;
use crate::scan::Gap;
use crate::value::{DateValue, SmolStr};

/// How many days nearer a date has to be in the previous or next year than in the
/// current one; news rather reports the past.
const PREVIOUS_YEAR_PENALTY: i32 = 60;
const NEXT_YEAR_PENALTY: i32 = 180;

/// The maximum number of words such as `pada` and `tanggal` between a date and the word before them.
const MAX_WORDS_BEFORE_DATE: usize = 2;

/// How many days after the event news is written.
const REPORTING_DELAY: RangeInclusive<i32> = 0..=2;
/// The distances in days at which a date is news, and supports an article's day.
const NEARBY_DAYS: RangeInclusive<i32> = -6..=6;

/// The mentions in order, with the years that they leave out; `None` for a mention if the
/// article does not imply its year, and an empty list if no mention leaves anything out.
pub(super) fn placed(
    reader: &Reader<'_>,
    mentions: &[Mention],
    document_date: Option<Date>,
) -> Vec<Option<Ends>> {
    let says_all = |mention: &Mention| says_all(&mention.stretch, document_date);
    if mentions.iter().all(says_all) {
        return Vec::new();
    }
    let mut full: Vec<Option<Ends>> = vec![None; mentions.len()];
    let document_date = document_date.map(|date| unswapped(date, mentions));
    let article = Article::new(reader, mentions, document_date);
    for (i, mention) in mentions.iter().enumerate().rev() {
        if says_all(mention) || mention.stretch.lone_weekday().is_some() {
            continue;
        }
        let next = mentions.get(i + 1).filter(|next| linked(reader, mention.end, next.start));
        let shared = next.and_then(|next| {
            let then = full[i + 1].map_or(next.stretch.from, |(from, _)| from);
            // A year that the next one only got from the article is no evidence.
            let stated = !next.stretch.from.lacks_year();
            shared(mention, then).filter(|_| stated || is_bare_day(mention.stretch.from))
        });
        let direction = reader.direction_behind(mention.end);
        let side = || {
            let past = || past_before(reader, &mentions[..=i], article.date?);
            direction.or_else(past).or_else(|| expected(reader, mention, article.date?))
        };
        full[i] = match reader.cue_before(mention.start) {
            Some(CalendarWord::Every) => None,
            Some(CalendarWord::Event) if direction.is_none() => None,
            _ => {
                let past = || historic_year(reader, &mentions[..=i], article.date?, direction);
                let historic = || Some((mention.stretch.from.in_year(past()?), None));
                let of_event = || {
                    let year = year_of_event(reader, &mentions[..=i], article.date)?;
                    let (from, to) = mention.stretch.ends();
                    let from = from.in_year(year);
                    Some((from, to.map(|to| after(from, to))))
                };
                let of_sequence = || {
                    let year = year_of_sequence(reader, mentions, i)?;
                    Some((mention.stretch.from.in_year(year), None))
                };
                let told = shared.or_else(historic).or_else(of_event).or_else(of_sequence);
                told.or_else(|| article.place(mention, side()))
            }
        };
    }
    if let Some(day) = article.date {
        follow_earlier_dates(reader, mentions, day, &mut full);
    }
    if let Some(date) = document_date {
        place_weekdays(reader, mentions, date, &mut full);
        place_bare_days(reader, mentions, date, &mut full);
    }
    full
}

/// Whether there is nothing to fill in, as in most dates. Weekdays are placed only if the
/// document date is given.
fn says_all(stretch: &Stretch, document_date: Option<Date>) -> bool {
    stretch.to.is_none()
        && match stretch.from {
            Point::Weekday(_) => document_date.is_none(),
            from => !from.lacks_year(),
        }
}

/// Whether two mentions are parts of one list: only `dan` or a comma between.
pub(super) fn linked(reader: &Reader<'_>, end: usize, start: usize) -> bool {
    let comma = end + usize::from(reader.scan.is(end, ','));
    let and = reader.end_of(comma, |word| word == CalendarWord::And);
    and.unwrap_or(comma) == start && start > end
}

/// The ends of `mention` with what they share with the `next` date of its list.
fn shared(mention: &Mention, next: Point) -> Option<Ends> {
    let (from, to) = mention.stretch.ends();
    if is_bare_day(from) {
        let full = (from.in_month_of(next), to.map(|to| to.in_month_of(next)));
        return Some(full).filter(|(from, _)| from.year().is_some());
    }
    let alone = to.is_none() && from.grain() == next.grain();
    (alone && from.lacks_year() && next.year().is_some()).then(|| (before(from, next), None))
}

/// The past, if the last of the `mentions` is a single day or month that could lie ahead of `day`,
/// the article's day, but since which something is so or on which it happened, or a month of a
/// series with figures: `sejak Januari`, `ditangkap pada 12 Januari`, `Januari 120 kasus, Februari 98 kasus`.
fn past_before(reader: &Reader<'_>, mentions: &[Mention], day: Date) -> Option<Direction> {
    let mention = mentions.last()?;
    let (from, None) = mention.stretch.ends() else { return None };
    let is_month = from.grain() == Grain::Month;
    let next_year = || nearest_year(from, day, None).is_some_and(|year| year > day.year());
    // A day of the next weeks rather shows that the article's day is wrong.
    if !is_month && !next_year() && !would_lie_ahead(from, day) {
        return None;
    }
    let told = is_told_of(reader, mention);
    let in_series = || is_month && reader.is_in_series(mention.start, mention.end);
    // `Akan cair Januari Rp 2 miliar, Februari Rp 3 miliar`: the whole series lies ahead.
    let lies_ahead = || match told {
        true => looks_ahead(reader, mention),
        false => series(reader, mentions).any(|mention| looks_ahead(reader, mention)),
    };
    ((told || in_series()) && !lies_ahead()).then_some(Direction::Past)
}

/// Whether the word before the date `mention` says that it lies behind: `sejak Januari`, `ditangkap
/// pada 12 Januari`.
pub(super) fn is_told_of(reader: &Reader<'_>, mention: &Mention) -> bool {
    use CalendarWord as Word;
    let mut at = mention.start;
    while let Some(Word::Names(_) | Word::BeforeDate | Word::Held) = reader.word_before(at)
        && mention.start - at < MAX_WORDS_BEFORE_DATE
    {
        at -= 1;
    }
    matches!(reader.word_before(at), Some(Word::Since | Word::Happened))
}

/// The future, if a word before `mention` looks ahead and its next year lies nearer to `day`, the
/// article's day, than that which has passed: `panen raya akan jatuh Februari`.
fn expected(reader: &Reader<'_>, mention: &Mention, day: Date) -> Option<Direction> {
    /// The maximum number of words between the word and the date.
    const MAX_WORDS_BETWEEN: usize = 6;
    let (from, to) = mention.stretch.ends();
    let point = to.unwrap_or(from);
    let dated = matches!(point.grain(), Grain::Month | Grain::Day)
        && point.lacks_year()
        && !is_bare_day(point);
    let ahead = || {
        closest_year(point, day) > Some(day.year())
            && nearest_year(point, day, None) <= Some(day.year())
            && looks_ahead_within(reader, mention, MAX_WORDS_BETWEEN)
    };
    (dated && ahead()).then_some(Direction::Future)
}

/// The last of the `mentions`, a month of a series with figures, and those before it, backwards.
fn series<'m>(reader: &Reader<'_>, mentions: &'m [Mention]) -> impl Iterator<Item = &'m Mention> {
    let is_month = |mention: &Mention| mention.stretch.from.grain() == Grain::Month;
    let in_series = move |mention: &&Mention| {
        is_month(mention) && reader.is_in_series(mention.start, mention.end)
    };
    mentions.iter().rev().take(usize::from(MONTHS)).take_while(in_series)
}

/// The year of the last of the `mentions`, a single day or month that leaves it out, if the
/// mention before it in the paragraph is a date of long before `day`, the article's day:
/// `berangkat pada 10 April 1912. Pada 14 April …`; or of the year before, and the one without
/// a year would lie ahead: `disetor 14 November 2024. Pada 15 November …`.
fn historic_year(
    reader: &Reader<'_>,
    mentions: &[Mention],
    day: Date,
    direction: Option<Direction>,
) -> Option<i16> {
    /// How many years ago a date is history, and no birth of someone in the news.
    const MIN_YEARS_AGO: i16 = 60;
    /// The maximum number of atoms between the two dates.
    const MAX_ATOMS_BETWEEN: usize = 60;
    let [.., before, mention] = mentions else { return None };
    let Stretch { from, to, weekday, .. } = mention.stretch;
    let (then, None) = before.stretch.ends() else { return None };
    let year = then.year()?;
    let years_ago = day.year() - year;
    let dated = matches!(then.grain(), Grain::Month | Grain::Day);
    let plain = to.is_none() && weekday.is_none() && direction.is_none() && !is_bare_day(from);
    let mut between = before.end..mention.start + 1;
    let told_of = dated
        && plain
        && (years_ago >= MIN_YEARS_AGO || years_ago == 1 && would_lie_ahead(from, day))
        && between.len() <= MAX_ATOMS_BETWEEN
        && between.all(|at| reader.scan.gap_before(at) < Gap::Line);
    told_of.then_some(year)
}

/// Whether `point`, which leaves out its year, lies more than a month after `day` in the year
/// in which it is nearest to it.
fn would_lie_ahead(point: Point, day: Date) -> bool {
    const MIN_DAYS_AHEAD: i32 = 31;
    let nearest = nearest_year(point, day, None).map(|year| point.in_year(year));
    let days = nearest.and_then(Point::middle).and_then(|date| days_between(day, date));
    days.is_some_and(|days| days >= MIN_DAYS_AHEAD)
}

/// Whether `point` is a day without a month.
pub(super) fn is_bare_day(point: Point) -> bool {
    matches!(point, Point::Day { month: None, .. })
}

/// The value of a mention; `full` has the years that it leaves out.
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

/// A point or an interval in EDTF.
fn edtf(from: Point, to: Option<Point>) -> SmolStr {
    let mut edtf = Iso::default();
    from.write_edtf(&mut edtf);
    if let Some(to) = to {
        edtf.push(b'/');
        to.write_edtf(&mut edtf);
    }
    edtf.as_str().into()
}

/// What the whole article implies about when it was written.
struct Article {
    /// The document date, or a day near it.
    date: Option<Date>,
    /// Whether that day was given, not guessed from the text.
    is_given: bool,
    /// The years that the article names, latest first.
    years: Vec<i16>,
}

impl Article {
    fn new(reader: &Reader<'_>, mentions: &[Mention], document_date: Option<Date>) -> Self {
        let news = mentions.iter().filter(|mention| !is_of_law(reader, mention));
        let mut years: Vec<_> = news.filter_map(|mention| mention.stretch.from.year()).collect();
        years.sort_unstable_by(|a, b| b.cmp(a));
        years.dedup();
        let guessed = || dateline(mentions).filter(|day| fits(*day, mentions));
        Self { date: document_date.or_else(guessed), is_given: document_date.is_some(), years }
    }

    /// The mention with the years that it leaves out, if the article implies them.
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

    /// The year of a point that leaves out its year.
    fn year_of(
        &self,
        point: Point,
        weekday: Option<u8>,
        direction: Option<Direction>,
    ) -> Option<i16> {
        let nearest = self.date.and_then(|day| nearest_year(point, day, direction));
        let Some(weekday) = weekday else { return nearest };
        let agrees = |year: &i16| point.in_year(*year).weekday() == Some(weekday);
        // Near a day that was given, a slip in the weekday is likelier than `periode 2014-2019`.
        let given = self.date.filter(|_| self.is_given).map(|day| day.year());
        let may_be = |year: &i16| given.is_none_or(|given| (given - year).abs() <= 1);
        let named = || self.years.iter().copied().filter(may_be).find(agrees);
        // Nor does the weekday outweigh that the date is within a week of that day.
        let is_news = |year: &i16| {
            let days = |day| days_between(day, point.in_year(*year).middle()?);
            self.date.and_then(days).is_some_and(|days| NEARBY_DAYS.contains(&days))
        };
        let sure = nearest.filter(|year| agrees(year) || self.is_given && is_news(year));
        // A day that was guessed does not outweigh the weekday.
        sure.or_else(named).or(nearest.filter(|_| self.is_given))
    }
}

/// Whether no weekday contradicts that the article was written near `day`.
fn fits(day: Date, mentions: &[Mention]) -> bool {
    mentions.iter().all(|Mention { stretch: Stretch { from, weekday, .. }, .. }| {
        let (Some(weekday), true) = (weekday, from.lacks_year()) else { return true };
        let year = nearest_year(*from, day, None);
        year.is_none_or(|year| from.in_year(year).weekday() == Some(*weekday))
    })
}

/// The document date `given`, or the one with its day and month swapped, as some collections
/// of articles write it. It is swapped if the text has the swapped day and not the given
/// one as a full date, or has a date up to two days before the swapped day and none near
/// the given one.
fn unswapped(given: Date, mentions: &[Mention]) -> Date {
    let mentions_day = |day: Date, distances: RangeInclusive<i32>| {
        let dates = mentions.iter().filter_map(|mention| mention.stretch.from.exact_day());
        dates.filter_map(|date| days_between(date, day)).any(|days| distances.contains(&days))
    };
    match Date::new(given.year(), given.day(), given.month()) {
        Ok(swapped)
            if mentions_day(swapped, 0..=0) && !mentions_day(given, 0..=0)
                || mentions_day(swapped, REPORTING_DELAY) && !mentions_day(given, NEARBY_DAYS) =>
        {
            swapped
        }
        _ => given,
    }
}

/// Whether the year of the mention belongs to a law: `Nomor 30 Tahun 2002`.
pub(super) fn is_of_law(reader: &Reader<'_>, mention: &Mention) -> bool {
    let number = mention.start.checked_sub(2).is_some_and(|at| reader.scan.is_digits(at));
    number && reader.word_before(mention.start) == Some(CalendarWord::Names(Named::Year))
}

/// The day of the first full date with a weekday, or else of the latest date with a month,
/// if the article names no later year.
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
pub(super) fn nearest_year(point: Point, day: Date, direction: Option<Direction>) -> Option<i16> {
    let candidates = (day.year() - 1..=day.year() + 1).filter_map(|year| {
        let days = days_between(day, point.in_year(year).middle()?)?;
        let wrong = match direction {
            // The middle of the current month may lie ahead.
            Some(Direction::Past | Direction::PastDay | Direction::LastWeek) => {
                days > 15 || year > day.year()
            }
            Some(Direction::Future) => days < -15,
            Some(Direction::Year(years)) => year != day.year() + i16::from(years),
            Some(Direction::Near | Direction::Week) | None => false,
        };
        let far = match year.cmp(&day.year()) {
            Ordering::Less => PREVIOUS_YEAR_PENALTY,
            Ordering::Equal => 0,
            Ordering::Greater => NEXT_YEAR_PENALTY,
        };
        Some((wrong, days.abs() + far, year))
    });
    candidates.min().map(|(_, _, year)| year)
}

/// The year in which `point` lies closest to `day`, before it or behind it.
pub(super) fn closest_year(point: Point, day: Date) -> Option<i16> {
    let distance = |year| Some((days_between(day, point.in_year(year).middle()?)?.abs(), year));
    let years = day.year() - 1..=day.year() + 1;
    years.filter_map(distance).min().map(|(_, year)| year)
}

/// The number of days from one date to another.
pub(super) fn days_between(from: Date, to: Date) -> Option<i32> {
    Some(from.until(to).ok()?.get_days())
}

/// The point `to` in the year that makes it end after `from`.
fn after(from: Point, to: Point) -> Point {
    let Some(year) = from.year() else { return to };
    let same = to.in_year(year);
    match (from.middle(), same.middle()) {
        (Some(first), Some(last)) if first > last => to.in_year(year + 1),
        _ => same,
    }
}
