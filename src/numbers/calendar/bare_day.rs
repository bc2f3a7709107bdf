//! The months of days that stand alone, in an article of a known day: `hingga tanggal 23`.
//!
//! Such a day is the nearest one of that number, and lies ahead if the clause looks ahead or goes up
//! to it. It has no month where it recurs (`setiap tanggal 5`) or where its clause names another.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Mention;
use super::expression::Ends;
use super::nearby::looks_ahead;
use super::point::Point;
use super::reader::Reader;
use super::resolution::{days_between, is_bare_day, is_told_of, linked};
use crate::lexicon::{CalendarWord, Direction, Named};
use crate::scan::Gap;

/// The maximum number of atoms between a day and what is in its clause.
const MAX_CLAUSE_ATOMS: usize = 12;

/// Adds the months of all days that stand alone to `full`, which already has the other mentions
/// that left something out.
pub(super) fn place_bare_days(
    reader: &Reader<'_>,
    mentions: &[Mention],
    day: Date,
    full: &mut [Option<Ends>],
) {
    for (i, mention) in mentions.iter().enumerate().rev() {
        let (from, to) = mention.stretch.ends();
        if full[i].is_some() || !is_bare_day(from) || is_regular(reader, mention) {
            continue;
        }
        let next = mentions.get(i + 1).filter(|next| {
            is_bare_day(next.stretch.from) && linked(reader, mention.end, next.start)
        });
        // `tanggal 13 dan 14`
        let shared = next.and_then(|_| full[i + 1]).map(|(then, _)| from.in_month_of(then));
        let placed = shared.or_else(|| {
            let point = near(reader, mention, day)?;
            let beside = [i.checked_sub(1), Some(i + 1)].into_iter().flatten();
            let mut beside = beside.filter_map(|beside| mentions.get(beside));
            let elsewhere = |other: &Mention| is_of_other_month(reader, mention, other, point);
            (!beside.any(elsewhere)).then_some(point)
        });
        full[i] = placed.map(|point| (point, to.map(|to| to.in_month_of(point))));
    }
}

/// The day of `mention` that is nearest to `day`, the article's, on the side that the words say.
fn near(reader: &Reader<'_>, mention: &Mention, day: Date) -> Option<Point> {
    let Point::Day { day: number, .. } = mention.stretch.from else { return None };
    let goes_up_to = || reader.cue_before(mention.start) == Some(CalendarWord::To);
    let side = reader.direction_behind(mention.end).or_else(|| {
        let past = is_told_of(reader, mention).then_some(Direction::Past);
        let ahead = || goes_up_to() || looks_ahead(reader, mention);
        past.or_else(|| ahead().then_some(Direction::Future))
    });
    let candidates = (-1..=1).filter_map(|months: i32| {
        let month = day.first_of_month().checked_add(months.months()).ok()?;
        let date = Date::new(month.year(), month.month(), number as i8).ok()?;
        let days = days_between(day, date)?;
        let wrong = match side {
            Some(Direction::Past | Direction::PastDay | Direction::LastWeek) => days > 0,
            Some(Direction::Future) => days < 0,
            _ => false,
        };
        (!wrong).then_some((days.abs(), date))
    });
    candidates.min().map(|(_, date)| Point::of_date(date))
}

/// Whether the day `mention` comes back each month or is one of a month that is not named: `setiap
/// tanggal 5`, `tanggal 1 tiap bulan`, `tanggal 28 bulan berjalan`, `Muharam ini tanggal 10`.
fn is_regular(reader: &Reader<'_>, mention: &Mention) -> bool {
    /// The maximum number of atoms between the day and a word behind it.
    const MAX_ATOMS_BEHIND: usize = 3;
    let start = mention.start;
    let is_of_clause =
        |at: &usize| reader.scan.gap_before(at + 1) < Gap::Line && !ends(reader, *at);
    let before = (start.saturating_sub(MAX_CLAUSE_ATOMS)..start).rev().take_while(is_of_clause);
    let behind = (mention.end..mention.end + MAX_ATOMS_BEHIND)
        .take_while(|at| reader.scan.gap_before(*at) < Gap::Line && !ends(reader, *at));
    let recurs = |word| matches!(word, CalendarWord::Every | CalendarWord::HijriMonth);
    let of_month = |word| recurs(word) || word == CalendarWord::Names(Named::Month);
    before.into_iter().any(|at| reader.end_of(at, recurs).is_some())
        || behind.into_iter().any(|at| reader.end_of(at, of_month).is_some())
}

/// Whether `other`, which stands near `mention` in its sentence, has a month, and not that of `point`.
fn is_of_other_month(
    reader: &Reader<'_>,
    mention: &Mention,
    other: &Mention,
    point: Point,
) -> bool {
    let between = match other.start < mention.start {
        true => other.end..mention.start,
        false => mention.end..other.start,
    };
    let near = between.len() <= MAX_CLAUSE_ATOMS
        && !between.clone().any(|at| reader.scan.gap_before(at) >= Gap::Line || ends(reader, at));
    let (from, to) = other.stretch.ends();
    let mut months = [Some(from), to].into_iter().flatten().filter_map(Point::month).peekable();
    near && months.peek().is_some() && months.all(|month| point.month() != Some(month))
}

/// Whether a full stop at atom `at` ends a sentence.
fn ends(reader: &Reader<'_>, at: usize) -> bool {
    reader.scan.is(at, '.') && !reader.scan.glued(at + 1)
}
