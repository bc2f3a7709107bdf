//! Reading names of districts and villages from the text.

use std::ops::Range;

use crate::lexicon::{Initials, Listing};
use crate::scan::{Atom, Gap, Scan};
use crate::value::RegionCode;

/// The most words that the name of a village has.
const LONGEST: usize = 5;

/// A name with fewer letters needs no second allocation.
const USUAL: usize = 32;

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
    if !is_name_word(scan, start) || !listing.begins(initials(scan, start..start + 1)) {
        return None;
    }
    let (mut key, mut longest) = (String::with_capacity(USUAL), None);
    let mut at = start;
    for _ in 0..LONGEST {
        if !(is_name_word(scan, at) || at > start && scan.glued(at)) {
            break;
        }
        let clitic = push_word(&mut key, scan, at);
        let Some(codes) = listing.read(&key[..key.len() - clitic]) else { break };
        let codes: Vec<_> = codes.filter(|&code| keep(code)).collect();
        if !codes.is_empty() {
            longest = Some(Found { end: at + 1, codes });
        }
        let Some(next) = next_word(scan, at) else { break };
        at = next;
    }
    longest
}

/// The name of `listing` that the capitalised words from atom `start` are, all
/// of them.
pub(super) fn whole_at(scan: &Scan<'_>, listing: &Listing, start: usize) -> Option<Found> {
    let end = run_end(scan, start)?;
    if !listing.may_hold(initials(scan, start..end)) {
        return None;
    }
    let mut key = String::new();
    let clitic = (start..end).fold(0, |_, at| push_word(&mut key, scan, at));
    let codes: Vec<_> = listing.read(&key[..key.len() - clitic])?.collect();
    (!codes.is_empty()).then_some(Found { end, codes })
}

/// Whether `listing` has the one word that atom `at` is.
pub(super) fn holds(scan: &Scan<'_>, listing: &Listing, at: usize) -> bool {
    let mut key = String::new();
    let clitic = push_word(&mut key, scan, at);
    listing.holds(&key[..key.len() - clitic])
}

/// The end of the capitalised words from atom `start`, if a name can be so long.
pub(super) fn run_end(scan: &Scan<'_>, start: usize) -> Option<usize> {
    let goes_on = |at: usize| scan.is_capitalised(at) && scan.gap_before(at) == Gap::Space;
    (start + 1..=start + LONGEST).find(|&end| !goes_on(end))
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

/// The initials of the name that `atoms` are, without a clitic at its end.
fn initials(scan: &Scan<'_>, atoms: Range<usize>) -> Initials {
    let mut initials = Initials::default();
    let Some((last, before)) = scan.atoms().get(atoms).and_then(|atoms| atoms.split_last()) else {
        return initials;
    };
    let mut push = |atom: &Atom, end| {
        let start = atom.start as usize;
        initials.push(&scan.text()[start..], end - start);
    };
    before.iter().for_each(|atom| push(atom, atom.end as usize));
    push(last, last.stem_end());
    initials
}

/// Adds the letters of atom `at` to `key`, and says how many bytes of them are
/// its clitic: one only if the name ends here, for `Bungku` is no `Bung`.
fn push_word(key: &mut String, scan: &Scan<'_>, at: usize) -> usize {
    let Some(atom) = scan.get(at) else { return 0 };
    let (stem, clitic) = scan.surface(at).split_at(atom.stem_end() - atom.start as usize);
    push_letters(key, stem);
    let end = key.len();
    push_letters(key, clitic);
    key.len() - end
}

fn push_letters(key: &mut String, word: &str) {
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        let start = key.len();
        key.push_str(word);
        key[start..].make_ascii_lowercase();
        return;
    }
    key.extend(word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
}
