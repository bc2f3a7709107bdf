//! Names of persons, which may hold the name of a place: `Kepala Cabang, Reni
//! Pariaman, menyebut`.
//!
//! | pattern | example |
//! |---|---|
//! | behind an office and a comma | `Kepala Dinas Sosial, Reni Pariaman, hadir` |
//! | before an age in brackets | `Reni Pariaman (33)` |
//! | behind an office and its place | `Camat Lembang Reni Pariaman` |
//!
//! The first word must be in no list: names of bodies and buildings
//! start with `Dinas` or `Stadion`.

use std::ops::Range;

use crate::entities::region::names;
use crate::lexicon::{Regions, WordRole};
use crate::scan::{Gap, Scan};

/// The most words in the name of a person.
const MAX_NAME_WORDS: usize = 4;

/// The most atoms from an office to the end of its phrase.
const MAX_OFFICE_ATOMS: usize = 12;

/// The first atom of the name of a person that atom `at` belongs to.
///
/// A name ends with the run of capitalised words, and starts with the run or
/// behind an office and its place in it.
#[inline]
pub(super) fn start(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<usize> {
    // Fast path: the name of a person has two words, few names of places have.
    let is_one_of_several = name_goes_on(scan, at + 1) || follows_name(scan, at);
    if is_one_of_several { start_of_several(scan, regions, at) } else { None }
}

#[inline(never)]
fn start_of_several(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<usize> {
    let end = (at + 1..=at + MAX_NAME_WORDS).find(|&end| !name_goes_on(scan, end));
    let end = end.filter(|_| scan.is_capitalised(at))?;
    let floor = end.saturating_sub(MAX_NAME_WORDS);
    let may_start = |start: usize| {
        end - start > 1 && scan.is_capitalised(start) && !scan.word(start).is_known()
    };
    let (mut first, mut any) = (at, may_start(at));
    while first > floor && follows_name(scan, first) {
        first -= 1;
        any |= may_start(first);
    }
    // Most names of places have only listed words before them.
    let starts = if any { first..at + 1 } else { 0..0 };
    for start in starts.filter(|&start| may_start(start)) {
        if !follows_name(scan, start) {
            let is_name = is_behind_comma(scan, regions, start) || is_aged(scan, end);
            return is_name.then_some(start);
        }
        if is_behind_place(scan, regions, start..end) {
            return Some(start);
        }
    }
    None
}

/// Whether a capitalised word at `at` continues a name on the same line.
#[inline]
fn name_goes_on(scan: &Scan<'_>, at: usize) -> bool {
    scan.is_capitalised(at) && scan.gap_before(at) == Gap::Space
}

/// Whether a capitalised word stands before `at` on the same line.
#[inline]
fn follows_name(scan: &Scan<'_>, at: usize) -> bool {
    scan.gap_before(at) == Gap::Space
        && at.checked_sub(1).is_some_and(|before| scan.is_capitalised(before))
}

/// Whether an office and a comma stand before `start`.
fn is_behind_comma(scan: &Scan<'_>, regions: &Regions, start: usize) -> bool {
    let Some(comma) = start.checked_sub(1).filter(|&at| scan.is(at, ',')) else { return false };
    let phrase = comma.saturating_sub(MAX_OFFICE_ATOMS)..comma;
    scan.gap_before(start) == Gap::Space
        && is_behind(scan, regions, phrase, |role| role == WordRole::Holder)
}

/// Whether the name in `atoms` holds the name of a place and stands behind an
/// office and its place.
fn is_behind_place(scan: &Scan<'_>, regions: &Regions, atoms: Range<usize>) -> bool {
    let Range { start, end } = atoms;
    let place_end = |at: usize| regions.names.longest_at(scan, at).map(|hit| hit.end);
    let near = start.saturating_sub(MAX_NAME_WORDS)..start;
    // Names of districts are also words, so the office must stand right before them.
    let of_district = || {
        let listing = &regions.districts;
        let district = names::longest_before(scan, listing, near.clone(), &|_| true);
        district.is_some_and(|(at, _)| is_behind_office(scan, regions, at, 1))
    };
    let of_region = || near.clone().any(|at| place_end(at) == Some(start));
    (start + 1..end).any(|at| place_end(at).is_some())
        && (of_region() && is_behind_office(scan, regions, start, MAX_OFFICE_ATOMS)
            || of_district())
}

/// Whether an office is named in the `reach` atoms of the phrase before `end`.
fn is_behind_office(scan: &Scan<'_>, regions: &Regions, end: usize, reach: usize) -> bool {
    is_behind(scan, regions, end.saturating_sub(reach)..end, WordRole::is_title)
}

/// Whether a word of a role that `fits` stands in the last phrase of `atoms`.
fn is_behind(
    scan: &Scan<'_>,
    regions: &Regions,
    atoms: Range<usize>,
    fits: impl Fn(WordRole) -> bool,
) -> bool {
    let breaks = ['.', ',', ';', ':', '"', '“', '”'];
    let in_phrase = |&at: &usize| !breaks.into_iter().any(|sign| scan.is(at, sign));
    atoms.rev().take_while(in_phrase).any(|at| regions.role_at(scan, at).is_some_and(&fits))
}

/// Whether an age follows: `(33)`.
fn is_aged(scan: &Scan<'_>, end: usize) -> bool {
    scan.is(end, '(')
        && scan.get(end + 1).is_some_and(|atom| atom.is_digits() && atom.len() == 2)
        && scan.is(end + 2, ')')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lexicon::Lexicon;

    /// The atoms of every name, found along the whole text.
    fn find(scan: &Scan<'_>, regions: &Regions) -> Vec<Range<usize>> {
        let goes_on = |at: usize| scan.is_capitalised(at) && scan.gap_before(at) == Gap::Space;
        let mut names = Vec::new();
        let mut at = 0;
        while at < scan.len() {
            let end = (at + 1..=at + MAX_NAME_WORDS).find(|&end| !goes_on(end));
            let known = !scan.is_capitalised(at) || scan.word(at).is_known();
            let Some(end) = end.filter(|end| !known && end - at > 1) else {
                at += 1;
                continue;
            };
            let inside = follows_name(scan, at);
            let is_name = if inside {
                is_behind_place(scan, regions, at..end)
            } else {
                is_behind_comma(scan, regions, at) || is_aged(scan, end)
            };
            if is_name {
                names.push(at..end);
            }
            at = if is_name || !inside { end } else { at + 1 };
        }
        names
    }

    const PIECES: &[&str] = &[
        "Camat", "Kepala", "Dinas", "Lembang", "Bogor", "Reni", "Zzulfi", "Wwahyu", "Pariaman",
        "kata", ",", ".", "(33)", "(3)", "\n",
    ];

    proptest! {
        #[test]
        fn each_atom_tells_of_the_name_that_a_walk_finds(
            pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60),
        ) {
            let lexicon = Lexicon::builtin().unwrap();
            let text = pieces.join(" ").replace(" ,", ",");
            let scan = Scan::new(&text, &lexicon.vocabulary);
            let names = find(&scan, &lexicon.regions);
            for at in 0..scan.len() {
                let name = names.iter().find(|name| name.contains(&at));
                let found = start(&scan, &lexicon.regions, at);
                prop_assert_eq!(found, name.map(|name| name.start), "{} at {}", text, at);
            }
        }
    }
}
