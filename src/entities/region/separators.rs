//! What stands between the places of a list: a comma or semicolon, a word such as `dan`, or both;
//! and the mark of an item: `2.`.

use crate::lexicon::{Regions, WordRole};
use crate::scan::{Opening, Scan};

/// Where the item behind a place that ends at `end` starts.
#[inline]
pub(super) fn item_behind(scan: &Scan<'_>, regions: &Regions, end: usize) -> Option<usize> {
    let at = end + usize::from(is_separator(scan, end));
    let at = join_end(scan, regions, at).filter(|_| scan.follows(at)).unwrap_or(at);
    (at > end && scan.follows(at)).then_some(at)
}

/// Where the item before a place that starts at `start` ends.
#[inline]
pub(super) fn item_before(scan: &Scan<'_>, regions: &Regions, start: usize) -> Option<usize> {
    let joins = |&before: &usize| join_end(scan, regions, before) == Some(start);
    let before = start.checked_sub(1).filter(|_| scan.follows(start));
    let at = before.filter(joins).unwrap_or(start);
    let separates = |&before: &usize| is_separator(scan, before) && scan.follows(at);
    let separator = at.checked_sub(1).filter(separates);
    separator.or((at < start).then_some(at))
}

/// Whether a comma or semicolon stands at `at`.
#[inline]
fn is_separator(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.sign_byte(at), Some(b',' | b';'))
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

/// Whether atom `at` ends the mark of an item: `2. `.
#[inline]
pub(super) fn is_mark(scan: &Scan<'_>, at: usize) -> bool {
    let mark = || scan.glued(at) && (scan.is(at, '.') || scan.is(at, ')'));
    at.checked_sub(1).is_some_and(|number| scan.is_digits(number)) && mark()
}
