//! The atoms between the places of a list: a comma, a word such as `dan`, or both,
//! and before these the remarks of the list on a place; or the number of an item.

use crate::lexicon::{Regions, WordRole};
use crate::scan::{Opening, Scan};

/// The most remarks of a list on one place: days, figures and brackets.
const MAX_REMARKS: usize = 3;

/// The most atoms from an opening bracket to its end.
const MAX_BRACKET_ATOMS: usize = 10;

/// The most groups of three digits in a figure.
const MAX_DIGIT_GROUPS: usize = 5;

/// The most words of the noun that a figure counts.
const MAX_NOUN_WORDS: usize = 2;

/// The most words of the name of a place before its figure.
const MAX_NAME_WORDS: usize = 4;

/// The most atoms between two places of a list: remarks, a comma and a join word.
pub(super) const MAX_ATOMS_BETWEEN: usize = 64;

/// Where the item behind a place that ends at `end` starts.
#[inline]
pub(super) fn item_behind(scan: &Scan<'_>, regions: &Regions, end: usize) -> Option<usize> {
    let at = end + usize::from(scan.is(end, ','));
    let at = join_end(scan, regions, at).filter(|_| scan.follows(at)).unwrap_or(at);
    (at > end && scan.follows(at)).then_some(at)
}

/// Where the item before a place that starts at `start` ends.
#[inline]
pub(super) fn item_before(scan: &Scan<'_>, regions: &Regions, start: usize) -> Option<usize> {
    let joins = |&before: &usize| join_end(scan, regions, before) == Some(start);
    let before = start.checked_sub(1).filter(|_| scan.follows(start));
    let at = before.filter(joins).unwrap_or(start);
    let comma = at.checked_sub(1).filter(|&before| scan.is(before, ',') && scan.follows(at));
    comma.or((at < start).then_some(at))
}

/// Where the join word at atom `at` ends.
#[inline]
fn join_end(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<usize> {
    if scan.opens(Opening::PlaceJoin, at) { read_join(scan, regions, at) } else { None }
}

#[inline(never)]
fn read_join(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<usize> {
    let hit = regions.words.longest_at(scan, at)?;
    (hit.phrase.term.role == WordRole::Join).then_some(hit.end)
}

/// Where the item behind a place that ends at `end` starts, past the remarks of
/// the list on the place: `Segoroyoso 27 rumah, Wonolelo`, `Sabiano (Kec.
/// Wundulako) dan Langgomali`.
pub(super) fn item_past_remarks(scan: &Scan<'_>, regions: &Regions, end: usize) -> Option<usize> {
    let past_remarks = || item_behind(scan, regions, remarks_end(scan, regions, end)?);
    item_behind(scan, regions, end).or_else(past_remarks)
}

/// The end of the remarks at `at`: a day, a figure with its noun, or brackets.
fn remarks_end(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<usize> {
    let mut end = at + usize::from(scan.is(at, ':'));
    for _ in 0..MAX_REMARKS {
        end = match () {
            () if scan.is(end, '(') => bracket_end(scan, end)?,
            () if scan.is_digits(end) && scan.follows(end) => count_end(scan, regions, end),
            () if regions.role_at(scan, end) == Some(WordRole::Edge) => end + 1,
            () => break,
        };
    }
    (end > at).then_some(end)
}

/// The end of the bracket that opens at `at`.
fn bracket_end(scan: &Scan<'_>, at: usize) -> Option<usize> {
    (at + 2..at + MAX_BRACKET_ATOMS).find(|&end| scan.is(end - 1, ')'))
}

/// The end of the figure at `at` and of the noun that it counts.
fn count_end(scan: &Scan<'_>, regions: &Regions, at: usize) -> usize {
    // `1.350`, not the version `1.2`.
    let is_group = |&dot: &usize| {
        let glued = scan.glued(dot) && scan.glued(dot + 1);
        glued && scan.is(dot, '.') && scan.is_digits(dot + 1) && scan.bytes(dot + 1).len() == 3
    };
    let groups = (at + 1..).step_by(2).take(MAX_DIGIT_GROUPS).take_while(is_group).count();
    let end = at + 1 + 2 * groups;
    let range = scan.is(end, '-') && scan.glued(end) && scan.is_digits(end + 1);
    let end = end + if range { 2 } else { 0 };
    let is_noun = |&at: &usize| {
        scan.is_lower_case_word(at)
            && scan.follows(at)
            && regions.role_at(scan, at) != Some(WordRole::Join)
    };
    end + (end..end + MAX_NOUN_WORDS).take_while(is_noun).count()
}

/// Whether a figure at `at` counts something in a list or numbers the next item,
/// and so is no part of the name before it: `Wonolelo 21 rumah, Bawuran`, `1.
/// Wonolelo 2. Bawuran`.
pub(super) fn is_list_figure(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    let listed = |end| item_behind(scan, regions, end).is_some();
    let numbers = || is_mark(scan, at + 1) && scan.is_capitalised(at + 2);
    scan.is_digits(at)
        && (numbers()
            || remarks_end(scan, regions, at).is_some_and(listed)
            || is_last_figure(scan, regions, at))
}

/// Whether the figure at `at` ends a sentence, and a figure stands before the name before it as
/// well: `Wonolelo 21 rumah dan Bawuran 12.`
fn is_last_figure(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    let ends = scan.is(at + 1, '.') && !scan.is_digits(at + 2);
    let words = (1..=MAX_NAME_WORDS)
        .take_while(|words| at.checked_sub(*words).is_some_and(|word| scan.is_capitalised(word)))
        .count();
    let name = at - words;
    let preposition = name.checked_sub(1).filter(|before| scan.opens(Opening::PlaceCue, *before));
    let item = preposition.unwrap_or(name);
    let has_figure = |end: usize| {
        (1..=1 + MAX_NOUN_WORDS)
            .filter_map(|atoms| end.checked_sub(atoms))
            .any(|figure| scan.is_digits(figure) && count_end(scan, regions, figure) == end)
    };
    ends && words > 0 && item_before(scan, regions, item).is_some_and(has_figure)
}

/// Whether atom `at` ends the mark of an item: `2. `.
#[inline]
pub(super) fn is_mark(scan: &Scan<'_>, at: usize) -> bool {
    let mark = || scan.glued(at) && (scan.is(at, '.') || scan.is(at, ')'));
    at.checked_sub(1).is_some_and(|number| scan.is_digits(number)) && mark()
}
