//! The years of dates that follow an earlier one: those of a plan whose first date has its year
//! (`masuk asrama 21 April 2026, berangkat 22 April`), months that follow each other (`Maret
//! 18.221 ha, April 14.900 ha, dan Mei 3.400 hektare`), and the days of an event whose name has
//! its year (`PON 2024 dibuka 9 September`).

use std::ops::RangeInclusive;

use jiff::civil::Date;

use super::Mention;
use super::expression::{Ends, before};
use super::point::{Grain, MONTHS, Point};
use super::reader::Reader;
use super::resolution::{
    closest_year, days_between, is_bare_day, is_of_law, is_told_of, linked, nearest_year,
};
use crate::lexicon::{CalendarWord, Roles};
use crate::scan::Gap;

/// The distances in days from the article's day at which a date is rather news than part of a plan.
const RECENT_DAYS: RangeInclusive<i32> = -31..=0;

/// The maximum distance in days of a date of a plan from the one before, where it lies before it or
/// in the next year.
const MAX_DAYS_TO_OTHER_YEAR: i32 = 92;

/// Places in `full` the days and months that leave out their year and follow, in their sentence or
/// list, a date that lies ahead of `day`, the article's day, or the month before.
pub(super) fn follow_earlier_dates(
    reader: &Reader<'_>,
    mentions: &[Mention],
    day: Date,
    full: &mut [Option<Ends>],
) {
    // The last date of a plan whose first one states a year.
    let mut planned: Option<Date> = None;
    for (i, mention) in mentions.iter().enumerate() {
        let (from, to) = mention.stretch.ends();
        if !matches!(from.grain(), Grain::Month | Grain::Day) {
            continue;
        }
        let before = i.checked_sub(1).map(|i| &mentions[i]);
        let open = from.lacks_year() && to.is_none_or(Point::lacks_year);
        if !open {
            planned = end_of(full[i].unwrap_or((from, to))).filter(|date| day < *date);
            continue;
        }
        let in_plan = || before.is_some_and(|before| in_one_plan(reader, before, mention));
        planned = planned.filter(|_| in_plan());
        let Some(date) = planned else {
            if let Some(placed) = next_month(reader, mentions, i, full)
                && takes_year_of_another(reader, mention)
            {
                full[i] = Some((placed, None));
            }
            continue;
        };
        let news = || full[i].and_then(end_of).and_then(|date| days_between(day, date));
        let in_month = before.is_some_and(|before| is_in_month(from, before));
        let is_news = !in_month && news().is_some_and(|days| RECENT_DAYS.contains(&days));
        if !is_news && takes_year_of_another(reader, mention) {
            full[i] = placed_near(mention, date).or(full[i]);
            planned = full[i].and_then(end_of).or(planned);
        }
    }
}

/// Whether the day `point` is one of the month, with its year, of the mention `before`:
/// `September 2020, yaitu 23 September`.
fn is_in_month(point: Point, before: &Mention) -> bool {
    match (point, before.stretch.ends()) {
        (Point::Day { month, .. }, (Point::Month { month: of, year: Some(_) }, None)) => {
            month == Some(of)
        }
        _ => false,
    }
}

/// The last day, or the middle of the last month, of a date.
fn end_of((from, to): Ends) -> Option<Date> {
    to.unwrap_or(from).middle()
}

/// Whether nothing beside `mention` tells its own year.
fn takes_year_of_another(reader: &Reader<'_>, mention: &Mention) -> bool {
    let cue = || reader.cue_before(mention.start);
    mention.stretch.weekday.is_none()
        && !is_told_of(reader, mention)
        && reader.direction_behind(mention.end).is_none()
        && !matches!(cue(), Some(CalendarWord::Every | CalendarWord::Event))
}

/// The `mention` in the year of `date`, or near it in the year before or behind.
fn placed_near(mention: &Mention, date: Date) -> Option<Ends> {
    let (from, to) = mention.stretch.ends();
    let last = to.unwrap_or(from);
    let later = last.in_year(date.year());
    let placed = match days_between(date, later.middle()?)? {
        0.. => later,
        _ => {
            let closest = last.in_year(closest_year(last, date)?);
            let days = days_between(date, closest.middle()?)?;
            Some(closest).filter(|_| days.abs() <= MAX_DAYS_TO_OTHER_YEAR)?
        }
    };
    Some(match to {
        Some(_) => (before(from, placed), Some(placed)),
        None => (placed, None),
    })
}

/// Whether two dates that stand near each other are in one sentence, in different parts of it or items
/// of a list: a comma, a word such as `dan` or a new line stands between, but no full stop.
fn in_one_plan(reader: &Reader<'_>, first: &Mention, second: &Mention) -> bool {
    /// The maximum number of atoms between the two.
    const MAX_ATOMS_BETWEEN: usize = 40;
    let ends_sentence = |at: usize| {
        matches!(reader.scan.sign(at), Some('.' | '?' | '!')) && !reader.scan.glued(at + 1)
    };
    let parts = |at: usize| {
        matches!(reader.scan.sign(at), Some(',' | ';'))
            || reader.scan.gap_before(at + 1) == Gap::Line
            || reader.end_of(at, |word| word == CalendarWord::And).is_some()
    };
    let mut between = first.end..second.start;
    between.len() <= MAX_ATOMS_BETWEEN
        && between.clone().all(|at| !ends_sentence(at) && reader.scan.follows(at))
        && between.any(parts)
}

/// The mention `i` as the month that follows the one before it, in a list or a series with figures
/// none of whose months, the later ones neither, tells its year.
fn next_month(
    reader: &Reader<'_>,
    mentions: &[Mention],
    i: usize,
    full: &[Option<Ends>],
) -> Option<Point> {
    /// The maximum number of months from one of a list to the next.
    const MAX_STEP: u8 = 3;
    let last = i.checked_sub(1)?;
    let (before, mention) = (&mentions[last], &mentions[i]);
    let (Point::Month { month: first, year: None }, None) = before.stretch.ends() else {
        return None;
    };
    let (Point::Month { month, year: None }, None) = mention.stretch.ends() else { return None };
    let year = full[last]?.0.year()?;
    let step = (month + MONTHS - first) % MONTHS;
    let follows = match linked(reader, before.end, mention.start) {
        true => (1..=MAX_STEP).contains(&step) && !is_told_later(reader, &mentions[i..]),
        false => {
            let in_series = |mention: &Mention| reader.is_in_series(mention.start, mention.end);
            step == 1 && in_series(before) && in_series(mention)
        }
    };
    let year = year + i16::from(month < first);
    follows.then_some(Point::Month { year: Some(year), month })
}

/// Whether a year or a word such as `lalu` stands behind one of the months that follow the first of
/// the `mentions` in its list.
fn is_told_later(reader: &Reader<'_>, mentions: &[Mention]) -> bool {
    let in_list = |pair: &&[Mention]| linked(reader, pair[0].end, pair[1].start);
    let later = mentions.windows(2).take(usize::from(MONTHS)).take_while(in_list);
    let tells = |next: &Mention| {
        !next.stretch.from.lacks_year() || reader.direction_behind(next.end).is_some()
    };
    later.map(|pair| &pair[1]).any(tells)
}

/// The year of mention `i`, a month that leaves it out, if it is one of three or more of a sequence in
/// one sentence that rises to a month with its year: `dijanjikan September, mundur ke Oktober, hingga
/// molor ke Desember 2024`. Two months may as well be compared, and so may those with figures: `Juli 12
/// kasus, Agustus 9 kasus, turun dari Desember 2024`.
pub(super) fn year_of_sequence(reader: &Reader<'_>, mentions: &[Mention], i: usize) -> Option<i16> {
    let month = |mention: &Mention| match mention.stretch.ends() {
        (Point::Month { month, year }, None) => Some((month, year)),
        _ => None,
    };
    let rises = |pair: &&[Mention]| {
        let [first, second] = pair else { return false };
        let rising = match (month(first), month(second)) {
            (Some((earlier, None)), Some((later, _))) => earlier < later,
            _ => false,
        };
        rising
            && takes_year_of_another(reader, first)
            && !reader.is_in_series(first.start, first.end)
            && in_one_plan(reader, first, second)
    };
    let behind = || mentions[i..].windows(2).take(usize::from(MONTHS)).take_while(rises);
    let last = behind().last()?;
    let (_, year) = month(&last[1])?;
    let before = || i.checked_sub(1).is_some_and(|first| rises(&&mentions[first..=i]));
    year.filter(|_| behind().count() > 1 || before())
}

/// The year of the last of the `mentions`, if the mention before it is the year in the name of an event
/// that is held then: `Lebaran 2026 jatuh pada 20-21 Maret`; `day` is the article's day.
pub(super) fn year_of_event(
    reader: &Reader<'_>,
    mentions: &[Mention],
    day: Option<Date>,
) -> Option<i16> {
    /// The maximum number of atoms from the year to the date, and of those up to the verb.
    const MAX_ATOMS_BETWEEN: usize = 12;
    const MAX_ATOMS_TO_VERB: usize = 5;
    /// The distances in days from the article's day at which a date is rather one of the preparations
    /// for an event of a later year: `Kualifikasi Piala Dunia 2030 dimulai 5 September`.
    const PREPARATION_DAYS: RangeInclusive<i32> = -62..=62;
    /// The maximum number of days of a list without their month: `digelar 27 dan 28 November`.
    const MAX_DAYS_BETWEEN: usize = 3;
    let (mention, earlier) = mentions.split_last()?;
    let mut earlier = earlier.iter().rev().take(1 + MAX_DAYS_BETWEEN);
    let named = earlier.find(|earlier| !is_bare_day(earlier.stretch.from))?;
    let (Point::Year(year), None) = named.stretch.ends() else { return None };
    let from = mention.stretch.from;
    let words = named.end..mention.start;
    let is_inside = |at| {
        reader.beside(at).intersects(Roles::WORD.union(Roles::DIGITS))
            && reader.scan.gap_before(at + 1) < Gap::Line
    };
    let is_held = |at| reader.word_before(at + 1) == Some(CalendarWord::Held);
    let is_of_event = matches!(from.grain(), Grain::Month | Grain::Day)
        && from.lacks_year()
        && !is_bare_day(from)
        && mention.stretch.weekday.is_none()
        && words.len() <= MAX_ATOMS_BETWEEN
        && words.clone().take(MAX_ATOMS_TO_VERB).any(is_held)
        && words.clone().all(is_inside)
        && is_in_name(reader, named);
    let fits = |day: Date| {
        let nearest = || from.in_year(nearest_year(from, day, None)?).middle();
        let days = || days_between(day, nearest()?);
        let prepares = || days().is_some_and(|days| PREPARATION_DAYS.contains(&days));
        reader.direction_behind(mention.end).is_none() && (year <= day.year() || !prepares())
    };
    (is_of_event && day.is_none_or(fits)).then_some(year)
}

/// Whether the year `mention` may end the name of an event: `Pilkada 2024`, `Pemilu tahun 2024`, but
/// neither `sejak 2024` nor `Nomor 5 Tahun 2024`.
fn is_in_name(reader: &Reader<'_>, mention: &Mention) -> bool {
    use CalendarWord as Word;
    let places = |word: Word| {
        word.announces_date() || matches!(word, Word::Event | Word::To | Word::And | Word::About)
    };
    mention.stretch.part.is_none()
        && !reader.cue_before(mention.start).is_some_and(places)
        && !is_of_law(reader, mention)
}
