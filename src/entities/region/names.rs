//! Reading names of districts and villages from the text.

use std::ops::Range;

use crate::lexicon::Listing;
use crate::scan::{Gap, Scan};
use crate::value::RegionCode;

/// The most words that the name of a village has.
const LONGEST: usize = 5;

/// A name of the gazetteer found in the text.
pub(super) struct Found {
    /// One past its last atom.
    pub(super) end: usize,
    pub(super) codes: Vec<RegionCode>,
}

/// The longest name of `listing` that starts at atom `start`, among whose
/// places `keep` leaves any.
pub(super) fn longest_at(
    scan: &Scan<'_>,
    listing: &Listing,
    start: usize,
    keep: impl Fn(RegionCode) -> bool,
) -> Option<Found> {
    let (mut look_up, mut key, mut longest) = (listing.look_up(), String::new(), None);
    let mut at = start;
    for _ in 0..LONGEST {
        if !is_name_word(scan, at) && !(at > start && scan.glued(at)) {
            break;
        }
        push_letters(&mut key, scan, at);
        let Some(codes) = look_up.read_on(&key) else { break };
        let codes: Vec<_> = codes.filter(|&code| keep(code)).collect();
        if !codes.is_empty() {
            longest = Some(Found { end: at + 1, codes });
        }
        let Some(next) = next_word(scan, at) else { break };
        at = next;
    }
    longest
}

/// The first atom of the longest name of `listing` that ends before atom
/// `end` and starts at or after `from`, and its places that `keep` leaves.
pub(super) fn longest_before(
    scan: &Scan<'_>,
    listing: &Listing,
    range: Range<usize>,
    keep: impl Fn(RegionCode) -> bool,
) -> Option<(usize, Vec<RegionCode>)> {
    let floor = range.start.max(range.end.saturating_sub(2 * LONGEST));
    (floor..range.end).filter(|&start| is_name_word(scan, start)).find_map(|start| {
        let found = longest_at(scan, listing, start, &keep)?;
        (found.end == range.end).then_some((start, found.codes))
    })
}

/// Whether atom `at` can be a word of a name: capitalised, or a digit.
pub(super) fn is_name_word(scan: &Scan<'_>, at: usize) -> bool {
    scan.get(at).is_some_and(|atom| atom.is_word() && atom.is_capitalised() || atom.is_digits())
}

/// The next word of a name behind atom `at`: behind a blank, or behind a
/// hyphen or apostrophe with none.
fn next_word(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let atom = scan.get(at)?;
    if atom.clitic != 0 {
        return None;
    }
    let next = at + 1;
    match scan.gap_before(next) {
        Gap::Space | Gap::Line => Some(next),
        Gap::None if joins(scan, next) && scan.glued(next + 1) => Some(next + 1),
        _ => None,
    }
}

fn joins(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.surface(at), "-" | "'" | "’" | "‘" | "`" | ".")
}

fn push_letters(key: &mut String, scan: &Scan<'_>, at: usize) {
    let Some(atom) = scan.get(at) else { return };
    let word = &scan.text()[atom.start as usize..atom.stem_end()];
    key.extend(word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
}
