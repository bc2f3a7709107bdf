//! Names of persons, which may hold that of a place: `Kepala Cabang, Reni
//! Pariaman, menyebut`.
//!
//! | pattern | example |
//! |---|---|
//! | behind an office and a comma | `Kepala Dinas Sosial, Reni Pariaman, hadir` |
//! | before an age in brackets | `Reni Pariaman (33)` |
//!
//! The first word must be one that no list has: names of bodies and buildings
//! start with `Dinas` or `Stadion`.

use std::ops::Range;

use crate::lexicon::{Regions, WordRole};
use crate::scan::{Gap, Opening, Scan};

/// The most words of a name.
const LONGEST: usize = 4;

/// How far before a comma the office stands.
const REACH: usize = 12;

/// The atoms of every name, in the order of the text.
pub(super) fn find(scan: &Scan<'_>, regions: &Regions) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut next = 0;
    while let Some(at) = scan.next_opening(Opening::Capital, next) {
        let Some(end) = name_end(scan, at) else {
            next = at + 1;
            continue;
        };
        if is_behind(scan, regions, at) || is_aged(scan, end) {
            names.push(at..end);
        }
        next = end;
    }
    names
}

/// The end of the name that starts at `at`, a word with a capital: two of them
/// or more, the first of which nothing knows.
fn name_end(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let goes_on = |at: usize| scan.is_capitalised(at) && scan.gap_before(at) == Gap::Space;
    if scan.word(at).is_known() || goes_on(at) && follows_name(scan, at) {
        return None;
    }
    let end = (at + 1..).find(|&end| !goes_on(end))?;
    (2..=LONGEST).contains(&(end - at)).then_some(end)
}

/// Whether the word before `at` starts with a capital, too.
fn follows_name(scan: &Scan<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| scan.is_capitalised(before))
}

/// Whether an office and a comma stand before `start`.
fn is_behind(scan: &Scan<'_>, regions: &Regions, start: usize) -> bool {
    let Some(comma) = start.checked_sub(1).filter(|&at| scan.is(at, ',')) else { return false };
    let breaks = ['.', ',', ';', ':', '"', '“', '”'];
    let in_phrase = |&at: &usize| !breaks.into_iter().any(|sign| scan.is(at, sign));
    let holds = |at| regions.words.longest_at(scan, at).map(|hit| hit.phrase.term.role);
    let mut phrase = (comma.saturating_sub(REACH)..comma).rev().take_while(in_phrase);
    scan.gap_before(start) == Gap::Space && phrase.any(|at| holds(at) == Some(WordRole::Holder))
}

/// Whether an age follows: `(33)`.
fn is_aged(scan: &Scan<'_>, end: usize) -> bool {
    scan.is(end, '(')
        && scan.get(end + 1).is_some_and(|atom| atom.is_digits() && atom.len() == 2)
        && scan.is(end + 2, ')')
}
