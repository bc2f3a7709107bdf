//! Reading names of districts and villages from the text.

use std::ops::Range;

use crate::lexicon::{Initials, Listing};
use crate::scan::{Gap, Scan};
use crate::value::RegionCode;

/// The most words that the name of a village has.
const LONGEST: usize = 5;

/// A key of so many bytes needs no second allocation.
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
    let (mut at, mut longest) = (start, None);
    for _ in 0..LONGEST {
        if !(is_name_word(scan, at) || at > start && scan.glued(at)) {
            break;
        }
        let words = start..at + 1;
        let initials = initials(scan, words.clone());
        let first = listing.first(initials).filter(|first| first.initials.start_with(initials));
        let Some(first) = first else { break };
        // Only a name's own initials are worth the letters of all its words.
        if first.initials == initials {
            let codes = listing.codes(first, || key(scan, words));
            let codes: Vec<_> = codes.filter(|&code| keep(code)).collect();
            if !codes.is_empty() {
                longest = Some(Found { end: at + 1, codes });
            }
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
    let first = listing.alike(initials(scan, start..end))?;
    let codes: Vec<_> = listing.codes(first, || key(scan, start..end)).collect();
    (!codes.is_empty()).then_some(Found { end, codes })
}

/// Whether the capitalised words from atom `start` may be a name of `listing`:
/// the initials of nearly all that are none tell so.
pub(super) fn may_be_whole_at(scan: &Scan<'_>, listing: &Listing, start: usize) -> bool {
    let initials = run_end(scan, start).map(|end| initials(scan, start..end));
    initials.is_some_and(|initials| listing.alike(initials).is_some())
}

/// Whether `listing` has the one word that atom `at` is.
pub(super) fn holds(scan: &Scan<'_>, listing: &Listing, at: usize) -> bool {
    listing.holds(&key(scan, at..at + 1))
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

/// The words of the name that `atoms` are, each as the text from it on and
/// how long it is. A clitic belongs to a name only where the name goes on, for
/// `Bungku` is no `Bung`.
fn words<'t>(scan: &Scan<'t>, atoms: Range<usize>) -> impl Iterator<Item = (&'t str, usize)> {
    let (text, last) = (scan.text(), atoms.end - 1);
    let words = scan.atoms().get(atoms.clone()).unwrap_or_default();
    let words = atoms.zip(words).filter(|(_, atom)| atom.is_word() || atom.is_digits());
    words.map(move |(at, atom)| {
        let end = if at == last { atom.stem_end() } else { atom.end as usize };
        (&text[atom.start as usize..], end - atom.start as usize)
    })
}

/// The initials of the name that `atoms` are.
fn initials(scan: &Scan<'_>, atoms: Range<usize>) -> Initials {
    let mut initials = Initials::default();
    words(scan, atoms).for_each(|(text, len)| initials.push_run(text, len));
    initials
}

/// The letters and digits of the name that `atoms` are, small.
fn key(scan: &Scan<'_>, atoms: Range<usize>) -> String {
    let mut key = String::with_capacity(USUAL);
    words(scan, atoms).for_each(|(text, len)| push_letters(&mut key, &text[..len]));
    key
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
