//! What stands between the places of a list: a comma, a word such as `dan`,
//! or both.

use crate::lexicon::{Regions, WordRole};
use crate::scan::Scan;

/// Where the item behind a place that ends at `end` starts.
pub(super) fn item_behind(scan: &Scan<'_>, regions: &Regions, end: usize) -> Option<usize> {
    let mut at = end + usize::from(scan.is(end, ','));
    if let Some(hit) = regions.words.longest_at(scan, at)
        && hit.phrase.term.role == WordRole::Join
        && scan.follows(at)
    {
        at = hit.end;
    }
    (at > end && scan.follows(at)).then_some(at)
}

/// Where the item before a place that starts at `start` ends.
pub(super) fn item_before(scan: &Scan<'_>, regions: &Regions, start: usize) -> Option<usize> {
    let mut at = start;
    if let Some(before) = at.checked_sub(1)
        && let Some(hit) = regions.words.longest_at(scan, before)
        && hit.phrase.term.role == WordRole::Join
        && hit.end == at
        && scan.follows(at)
    {
        at = before;
    }
    if at > 0 && scan.is(at - 1, ',') && scan.follows(at) {
        at -= 1;
    }
    (at < start).then_some(at)
}
