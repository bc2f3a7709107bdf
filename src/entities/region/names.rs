//! Reading names of districts and villages from the text.

use std::ops::Range;

use smallvec::SmallVec;

use super::intensity;
use crate::lexicon::{Line, Listing, Look, NamePrefix, Regions};
use crate::scan::{Atom, Gap, Scan};
use crate::value::RegionCode;

/// The most words in the name of a district or village.
const MAX_NAME_WORDS: usize = 5;

/// The places of one name: mostly one or two, rarely a hundred.
pub(super) type Codes = SmallVec<[RegionCode; 8]>;

/// A test of which places count. A trait object, so that the search is compiled once.
pub(super) type Keep<'k> = &'k dyn Fn(RegionCode) -> bool;

/// A name of the gazetteer found in the text.
pub(super) struct Found {
    /// One past the last atom.
    pub(super) end: usize,
    pub(super) codes: Codes,
}

/// A run of capitalised words that shares its prefix with a listed name, as few
/// other words do.
#[derive(Debug, Clone, Copy)]
pub(super) struct Alike {
    start: usize,
    end: usize,
    /// The first line of the listing with this prefix.
    first: Line,
}

impl Alike {
    /// The capitalised words from atom `start`, if they may be a name of `listing`.
    #[inline]
    pub(super) fn at(scan: &Scan<'_>, listing: &Listing, start: usize) -> Option<Self> {
        let own = with_last(scan, NamePrefix::default(), start);
        let is_all = !scan.is_capitalised(start + 1);
        if listing.may_begin(own, is_all) { Self::of(scan, listing, start, own) } else { None }
    }

    /// The capitalised words from atom `start`, whose first word has the prefix
    /// `own`. Not inlined, as few words get here.
    #[inline(never)]
    fn of(scan: &Scan<'_>, listing: &Listing, start: usize, own: NamePrefix) -> Option<Self> {
        let end = run_end(scan, start)?;
        let prefix = if end == start + 1 { own } else { prefix(scan, start..end) };
        Some(Self { start, end, first: listing.alike(prefix)? })
    }

    /// The name of `listing` that the whole run is.
    pub(super) fn found(self, scan: &Scan<'_>, listing: &Listing) -> Option<Found> {
        let Self { start, end, first } = self;
        let codes: Codes = listing.codes(first, words(scan, start..end)).collect();
        (!codes.is_empty()).then_some(Found { end, codes })
    }
}

/// The kinds of names that may start with a word. False is certain, true is not.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Starts {
    pub(super) district: bool,
    pub(super) village: bool,
}

impl Starts {
    /// The kinds of names that may start with the word at `at`.
    #[inline]
    pub(super) fn of(scan: &Scan<'_>, regions: &Regions, at: usize) -> Self {
        let own = with_last(scan, NamePrefix::default(), at);
        let Regions { districts, villages, .. } = regions;
        Self { district: districts.may_start(own), village: villages.may_start(own) }
    }

    #[inline]
    pub(super) fn any(self) -> bool {
        self.district | self.village
    }
}

/// Whether a name of `listing` may start with the word at `start`.
#[inline(always)]
pub(super) fn may_start(scan: &Scan<'_>, listing: &Listing, start: usize) -> bool {
    listing.may_start(with_last(scan, NamePrefix::default(), start))
}

/// The end of the capitalised words from atom `start`, if they are not too many for
/// a name.
pub(super) fn run_end(scan: &Scan<'_>, start: usize) -> Option<usize> {
    let goes_on = |at: usize| {
        scan.is_capitalised(at)
            && scan.gap_before(at) == Gap::Space
            && intensity::end(scan, at).is_none()
    };
    (start + 1..=start + MAX_NAME_WORDS).find(|&end| !goes_on(end))
}

/// The longest name of `listing` that starts at atom `start` and has places that
/// `keep` accepts.
pub(super) fn longest_at(
    scan: &Scan<'_>,
    listing: &Listing,
    start: usize,
    keep: Keep<'_>,
) -> Option<Found> {
    longest_to(scan, listing, start, start + 1, keep)
}

/// The only place of `listing` that has the name in `atoms` and that `keep` accepts, unless a
/// longer name of such places starts there.
pub(super) fn only_in(
    scan: &Scan<'_>,
    listing: &Listing,
    atoms: Range<usize>,
    keep: Keep<'_>,
) -> Option<RegionCode> {
    let found = longest_at(scan, listing, atoms.start, keep)?;
    match *found.codes.as_slice() {
        [only] if found.end == atoms.end => Some(only),
        _ => None,
    }
}

/// The longest name of `listing` from atom `start` to `end` or beyond that has
/// places that `keep` accepts.
pub(super) fn longest_to(
    scan: &Scan<'_>,
    listing: &Listing,
    start: usize,
    end: usize,
    keep: Keep<'_>,
) -> Option<Found> {
    Shortest::of(scan, start, end)?.longest(listing, keep)
}

/// The shortest name that may start at an atom, which is looked up together with
/// all longer ones.
#[derive(Clone, Copy)]
pub(super) struct Shortest<'a> {
    scan: &'a Scan<'a>,
    start: usize,
    end: usize,
    prefix: NamePrefix,
}

impl<'a> Shortest<'a> {
    /// The name in atoms `start..end`, if a name can start there.
    #[inline]
    pub(super) fn of(scan: &'a Scan<'a>, start: usize, end: usize) -> Option<Self> {
        let shortest = || Self { scan, start, end, prefix: prefix(scan, start..end) };
        is_name_word(scan, start).then(shortest)
    }

    /// The first atom.
    pub(super) fn start(self) -> usize {
        self.start
    }

    /// One past the last atom.
    pub(super) fn end(self) -> usize {
        self.end
    }

    /// Whether `listing` may have this name or a longer one. False is certain, true is
    /// not.
    pub(super) fn may_be_in(self, listing: &Listing) -> bool {
        !listing.look(self.prefix).finds_nothing()
    }

    /// The longest name of `listing` that has places that `keep` accepts.
    #[inline(never)]
    pub(super) fn longest(self, listing: &Listing, keep: Keep<'_>) -> Option<Found> {
        let Self { scan, start, end, prefix } = self;
        // All names that count start with this prefix.
        let look = listing.look(prefix);
        if look.finds_nothing() {
            return None;
        }
        let first = if start + 1 < end {
            (with_last(scan, NamePrefix::default(), start), Look::UNKNOWN)
        } else {
            (prefix, look)
        };
        Search { scan, listing, start, end, keep }.longest(first)
    }
}

/// Where names that start at atom `start` may end, in the order of the text.
pub(super) fn ends(scan: &Scan<'_>, start: usize) -> impl Iterator<Item = usize> {
    let words = std::iter::successors(Some(start), |&at| next_word(scan, at)).take(MAX_NAME_WORDS);
    words.take_while(move |&at| is_word_of(scan, start, at)).map(|at| at + 1)
}

/// The search for a name of a listing.
struct Search<'a> {
    scan: &'a Scan<'a>,
    listing: &'a Listing,
    /// The first atom of the name.
    start: usize,
    /// One past the first atom with which the name may end.
    end: usize,
    keep: Keep<'a>,
}

impl Search<'_> {
    /// The longest name, from the prefix `own` of its first word and its `look` in
    /// the listing.
    #[inline(never)]
    fn longest(&self, (mut own, mut look): (NamePrefix, Look)) -> Option<Found> {
        let (scan, mut at, mut before) = (self.scan, self.start, NamePrefix::default());
        // The names by their ends, each with the first line of its prefix.
        let mut ends = [None; MAX_NAME_WORDS];
        for end in &mut ends {
            *end = look.line.map(|line| (line, at + 1));
            if !look.goes_on {
                break;
            }
            let next = next_word(scan, at).filter(|&next| is_word_of(scan, self.start, next));
            let Some(next) = next else { break };
            let cut_short = scan.get(at).is_some_and(|atom| atom.clitic > 0);
            before = if cut_short { with(scan, before, at) } else { own };
            let longer = with_last(scan, before, next);
            if next + 1 < self.end {
                look = Look::UNKNOWN;
            } else if longer != own || at + 1 < self.end {
                // A word that adds no letter to the prefix needs no look of its own.
                look = self.listing.look(longer);
            }
            (at, own) = (next, longer);
        }
        ends.into_iter().rev().flatten().find_map(|(first, end)| self.kept(first, end))
    }

    /// The name up to atom `end`, whose prefix starts at line `first`.
    fn kept(&self, first: Line, end: usize) -> Option<Found> {
        let codes = self.listing.codes(first, words(self.scan, self.start..end));
        let codes: Codes = codes.filter(|&code| (self.keep)(code)).collect();
        (!codes.is_empty()).then_some(Found { end, codes })
    }
}

/// The longest name of `listing` that ends before atom `range.end` and starts at
/// `range.start` or later: its first atom, and its places that `keep` accepts.
pub(super) fn longest_before(
    scan: &Scan<'_>,
    listing: &Listing,
    range: Range<usize>,
    keep: Keep<'_>,
) -> Option<(usize, Codes)> {
    let (mut longest, mut last) = (None, range.end.checked_sub(1));
    for _ in 0..MAX_NAME_WORDS {
        let Some(start) = last.filter(|&at| at >= range.start && may_end(scan, at)) else { break };
        // Fast path: the first word rules most names of several words out.
        let may_start = start + 1 == range.end || may_start(scan, listing, start);
        if may_start
            && let Some(shortest) = Shortest::of(scan, start, range.end)
            && let Some(found) = shortest.longest(listing, keep)
            && found.end == range.end
        {
            longest = Some((start, found.codes));
        }
        last = word_before(scan, start);
    }
    longest
}

/// Whether atom `at` can be the last of a name.
#[inline]
pub(super) fn may_end(scan: &Scan<'_>, at: usize) -> bool {
    is_name_word(scan, at) || scan.glued(at)
}

/// Whether the word at atom `at` is a name of `listing`.
pub(super) fn holds(scan: &Scan<'_>, listing: &Listing, at: usize) -> bool {
    let prefix = with_last(scan, NamePrefix::default(), at);
    words(scan, at..at + 1).any(|word| listing.holds(prefix, word))
}

/// Whether atom `at` can be a word of a name: capitalised, or a digit.
#[inline]
pub(super) fn is_name_word(scan: &Scan<'_>, at: usize) -> bool {
    scan.get(at).is_some_and(|atom| atom.is_capitalised() || atom.is_digits())
}

/// Whether a word of a name stands at `end`, behind no more than a blank.
#[inline]
pub(super) fn goes_on(scan: &Scan<'_>, end: usize) -> bool {
    is_name_word(scan, end)
        && scan.gap_before(end) <= Gap::Space
        && intensity::end(scan, end).is_none()
}

/// Whether atom `at` can be a word of the name that starts at `start`.
fn is_word_of(scan: &Scan<'_>, start: usize, at: usize) -> bool {
    let glued = at > start && scan.glued(at);
    is_name_word(scan, at) || glued && scan.get(at).is_some_and(Atom::is_word)
}

/// The next word of a name behind atom `at`: behind a blank, or behind a
/// hyphen or apostrophe with none.
fn next_word(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let next = at + 1;
    match scan.gap_before(next) {
        Gap::Space | Gap::Line => Some(next),
        Gap::None if joins(scan, next) && scan.glued(next + 1) => Some(next + 1),
        Gap::None if ends_word(scan, next) => Some(next + 1),
        _ => None,
    }
}

/// The atom whose [`next_word`] is `at`, if there is one.
fn word_before(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    match scan.gap_before(at) {
        Gap::Space | Gap::Line => {
            let is_end = scan.glued(before) && ends_word(scan, before);
            before.checked_sub(usize::from(is_end))
        }
        Gap::None if joins(scan, before) && scan.glued(before) => before.checked_sub(1),
        _ => None,
    }
}

/// Whether the sign at `at` is an apostrophe at the end of a word: `Sangalla' Selatan`.
fn ends_word(scan: &Scan<'_>, at: usize) -> bool {
    let is_last = matches!(scan.gap_before(at + 1), Gap::Space | Gap::Line);
    is_last && (scan.is(at, '\'') || scan.is(at, '’'))
}

/// Whether the sign at `at` may join the words of a name.
fn joins(scan: &Scan<'_>, at: usize) -> bool {
    match scan.sign_byte(at) {
        Some(b'-' | b'\'' | b'`' | b'.') => true,
        Some(0x80..) => matches!(scan.sign(at), Some('’' | '‘')),
        _ => false,
    }
}

/// The prefix of the name in `atoms`.
#[inline]
fn prefix(scan: &Scan<'_>, atoms: Range<usize>) -> NamePrefix {
    // Most names are one word.
    match atoms.len() {
        1 => with_last(scan, NamePrefix::default(), atoms.start),
        _ => prefix_of_several(scan, atoms),
    }
}

#[inline(never)]
fn prefix_of_several(scan: &Scan<'_>, atoms: Range<usize>) -> NamePrefix {
    let (mut at, last) = (atoms.start, atoms.end - 1);
    let mut prefix = NamePrefix::default();
    // Two words may already fill the prefix.
    while at < last && prefix.are_all() {
        prefix = with(scan, prefix, at);
        at += 1;
    }
    if prefix.are_all() { with_last(scan, prefix, last) } else { prefix }
}

/// The prefix `before`, extended by the word at atom `at`, behind which the name
/// goes on.
#[inline]
fn with(scan: &Scan<'_>, before: NamePrefix, at: usize) -> NamePrefix {
    letters(scan, at, false).map_or(before, |(text, len)| before.and(text, len))
}

/// The prefix `before`, extended by the last word of a name at atom `at`.
#[inline]
fn with_last(scan: &Scan<'_>, before: NamePrefix, at: usize) -> NamePrefix {
    letters(scan, at, true).map_or(before, |(text, len)| before.and(text, len))
}

/// The text from the word or number at atom `at` on, and the length of that in
/// bytes. A clitic at the end of a name is no part of the name, as `Bungku` is not
/// `Bung`.
#[inline]
fn letters<'t>(scan: &Scan<'t>, at: usize, is_last: bool) -> Option<(&'t str, usize)> {
    let atom = scan.get(at).filter(|atom| atom.is_word() || atom.is_digits())?;
    let (start, end) =
        (atom.start as usize, if is_last { atom.stem_end() } else { atom.end as usize });
    Some((&scan.text()[start..], end - start))
}

/// The words of the name in `atoms`.
fn words<'t>(scan: &Scan<'t>, atoms: Range<usize>) -> impl Iterator<Item = &'t str> + Clone {
    let last = atoms.end - 1;
    atoms.filter_map(move |at| letters(scan, at, at == last).map(|(text, len)| &text[..len]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::entities::testing::texts;
    use crate::lexicon::{self, Lexicon};

    /// The longest name, looked for among all that may start there.
    fn longest(scan: &Scan<'_>, listing: &Listing, start: usize, end: usize) -> Option<Found> {
        let ends: Vec<_> = ends(scan, start).filter(|&at| at >= end).collect();
        ends.into_iter().rev().find_map(|end| {
            let name = scan.text_of(start..end);
            let codes = listing.find(&lexicon::letters(name).collect::<String>());
            (!codes.is_empty()).then_some(Found { end, codes: codes.into() })
        })
    }

    const PIECES: &[&str] = &[
        "Batang", "Dua", "Tanjung", "Sari", "Suka", "Maju", "Sukamaju", "Pulo", "Ampel", "Kota",
        "Baru", "Lembang", "2", "x", "11", "Anam", "Bungku", "Utara", "-", "'", ",", "di",
    ];

    proptest! {
        #[test]
        fn a_search_finds_what_a_look_at_each_name_finds(
            text in texts(PIECES, 12),
        ) {
            let lexicon = Lexicon::builtin().unwrap();
            let scan = Scan::new(&text, &lexicon.vocabulary);
            let parts = |found: Option<Found>| found.map(|found| (found.end, found.codes));
            for listing in [&lexicon.regions.districts, &lexicon.regions.villages] {
                for start in (0..scan.len()).filter(|&at| is_name_word(&scan, at)) {
                    for end in start + 1..=scan.len() {
                        let found = longest_to(&scan, listing, start, end, &|_| true);
                        let expected = longest(&scan, listing, start, end);
                        prop_assert_eq!(parts(found), parts(expected), "{} {}..{}", text, start, end);
                    }
                }
            }
        }
    }
}
