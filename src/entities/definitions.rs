//! Short forms that an article defines: `Dinas Perindustrian dan Tenaga Kerja
//! (Perinaker)`.
//!
//! A definition holds for the whole article, before it and after. The grammar
//! that reads the long form knows what that denotes; this module only finds the
//! mentions of the short form. Most articles have brackets but few have one
//! behind a name, so the mentions are found only when they are asked for.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::scan::{Opening, Scan, Shape};
use crate::value::SmolStr;

/// The short forms of one article.
#[derive(Debug)]
pub(super) struct Definitions<'a> {
    scan: &'a Scan<'a>,
    forms: OnceCell<Forms>,
    elsewhere: OnceCell<Elsewhere>,
}

/// The atoms of short forms in their brackets, by the first word.
type Forms = FxHashMap<SmolStr, SmallVec<[Range<usize>; 1]>>;

/// The first atoms of the other mentions of a short form, by the first atom of
/// the one in brackets. All mentions have the same number of atoms.
type Elsewhere = FxHashMap<usize, SmallVec<[usize; 2]>>;

/// The most atoms that a short form has: `BP Jamsostek`, `DP3AP2KB`.
const MAX_ATOMS: usize = 6;

/// The most words that a short form has.
const MAX_WORDS: usize = 3;

/// The most short forms that start with one word.
const MAX_SAME_FIRST_WORD: usize = 6;

impl<'a> Definitions<'a> {
    pub(super) fn of(scan: &'a Scan<'a>) -> Self {
        Self { scan, forms: OnceCell::new(), elsewhere: OnceCell::new() }
    }

    /// The atoms of the short form that is defined in brackets behind a
    /// mention which ends at atom `end` (one past its last).
    #[inline]
    pub(super) fn behind(&self, end: usize) -> Option<Range<usize>> {
        if self.scan.is(end, '(') { short_form(self.scan, end) } else { None }
    }

    /// The atoms of every mention of a `short` form, the one in brackets first.
    pub(super) fn mentions(&self, short: Range<usize>) -> impl Iterator<Item = Range<usize>> {
        let len = short.len();
        let elsewhere = self.elsewhere.get_or_init(|| elsewhere(self.scan, self.forms()));
        let others = elsewhere.get(&short.start).into_iter().flatten();
        std::iter::once(short).chain(others.map(move |&start| start..start + len))
    }

    /// Whether the mention of a short form starts at atom `at`.
    pub(super) fn is_mention(&self, at: usize) -> bool {
        let alike = || self.forms().get(stem(self.scan, at)).into_iter().flatten();
        at.checked_sub(1).is_some_and(|bracket| self.behind(bracket).is_some())
            || alike().any(|short| same(self.scan, short, at))
    }

    fn forms(&self) -> &Forms {
        self.forms.get_or_init(|| forms(self.scan))
    }
}

/// The short forms of an article, each where it is defined first, so that the
/// work is linear in any text.
fn forms(scan: &Scan<'_>) -> Forms {
    let mut forms = Forms::default();
    for bracket in scan.openings(Opening::Bracket) {
        let Some(short) = short_form(scan, bracket) else { continue };
        let alike = forms.entry(stem(scan, short.start).into()).or_default();
        let is_known =
            |known: &Range<usize>| known.len() == short.len() && same(scan, known, short.start);
        if alike.len() < MAX_SAME_FIRST_WORD && !alike.iter().any(is_known) {
            alike.push(short);
        }
    }
    forms
}

/// Where the short `forms` of an article stand outside their brackets.
fn elsewhere(scan: &Scan<'_>, forms: &Forms) -> Elsewhere {
    // Fast path: most words share first letter and length with no short form.
    let mut lengths = [0u64; 256];
    for first in forms.keys() {
        lengths[first_byte(first.as_bytes())] |= length_bit(first.len());
    }
    let bytes = scan.text().as_bytes();
    let mut elsewhere = Elsewhere::default();
    for start in scan.openings(Opening::Capital) {
        let atom = &scan.atoms()[start];
        let stem_bytes = &bytes[atom.start as usize..atom.stem_end()];
        if lengths[first_byte(stem_bytes)] & length_bit(stem_bytes.len()) == 0 {
            continue;
        }
        for short in forms.get(stem(scan, start)).into_iter().flatten() {
            if start != short.start && same(scan, short, start) {
                elsewhere.entry(short.start).or_default().push(start);
            }
        }
    }
    elsewhere
}

/// The first byte of a word, as an index.
fn first_byte(word: &[u8]) -> usize {
    word.first().copied().unwrap_or_default().into()
}

/// The bit of a length in a set of lengths.
fn length_bit(bytes: usize) -> u64 {
    1 << bytes.min(63)
}

/// The short form in the brackets that open at atom `bracket`.
fn short_form(scan: &Scan<'_>, bracket: usize) -> Option<Range<usize>> {
    if bracket == 0 || !scan.is(bracket, '(') {
        return None;
    }
    let start = bracket + 1;
    scan.get(start).filter(|first| first.is_word() && first.is_capitalised())?;
    let close = (start + 1..=start + MAX_ATOMS).find(|&i| scan.is(i, ')'))?;
    let words = start..close;
    let formed = words.clone().all(|i| {
        let number = scan.atoms()[i].is_digits() && scan.glued(i);
        scan.atoms()[i].is_word() || number || scan.is(i, '-')
    });
    let shouted = words.clone().any(|i| {
        let atom = &scan.atoms()[i];
        atom.is_digits() || matches!(atom.shape, Shape::Upper | Shape::Mixed)
    });
    let short = shouted || words.len() == 1;
    let blanks = (start + 1..close).filter(|&i| !scan.glued(i)).count();
    (formed && short && blanks < MAX_WORDS).then_some(words)
}

/// Whether the letters of the `short` form stand in the name in this order,
/// ignoring case and what `counts` leaves out. The letters of `BI-Rate` do not
/// stand so in `suku bunga acuan Bank Indonesia`.
pub(super) fn is_spelled(
    scan: &Scan<'_>,
    name: Range<usize>,
    short: Range<usize>,
    counts: fn(char) -> bool,
) -> bool {
    let letters = |atoms: Range<usize>| {
        scan.text_of(atoms).chars().filter(move |&c| counts(c)).flat_map(char::to_lowercase)
    };
    let mut name = letters(name);
    letters(short).all(|letter| name.any(|other| other == letter))
}

/// The words before the bracket of a `short` form in capitals of which its letters are
/// the initials, small words aside: `Laporan Keuangan Pemerintah Pusat (LKPP)`.
pub(super) fn spelled_by_initials(scan: &Scan<'_>, short: Range<usize>) -> Option<Range<usize>> {
    /// The fewest letters that are no chance.
    const MIN_LETTERS: usize = 3;
    let is_long = scan.surface(short.start).len() >= MIN_LETTERS;
    if is_long { spelled_by_few_initials(scan, short) } else { None }
}

/// The same, also of a `short` form of so few letters that it may be chance: `Pekerjaan Umum (PU)`.
pub(super) fn spelled_by_few_initials(
    scan: &Scan<'_>,
    short: Range<usize>,
) -> Option<Range<usize>> {
    let letters = scan.surface(short.start);
    let is_shouted = scan.is_upper(short.start);
    let bracket = short.start.checked_sub(1).filter(|&at| scan.is(at, '('))?;
    if !is_shouted || short.len() != 1 {
        return None;
    }
    let mut at = bracket;
    for letter in letters.chars().rev() {
        at = at.checked_sub(1)?;
        at = at.checked_sub(usize::from(at + 1 < bracket && scan.is_lower_case_word(at)))?;
        if !scan.surface(at).starts_with(letter) || !scan.follows(at + 1) {
            return None;
        }
    }
    Some(at..bracket)
}

/// The words in the brackets behind a `short` form in capitals of which its letters are the initials,
/// small words aside: `KPM (Kader Pembangunan Manusia)`.
pub(super) fn spelled_behind(scan: &Scan<'_>, short: Range<usize>) -> Option<Range<usize>> {
    let start = short.end + 1;
    if !scan.is(short.end, '(') || short.len() != 1 || !scan.is_upper(short.start) {
        return None;
    }
    let mut at = start;
    for letter in scan.surface(short.start).chars() {
        at += usize::from(at > start && scan.is_lower_case_word(at));
        if !scan.surface(at).starts_with(letter) {
            return None;
        }
        at += 1;
    }
    scan.is(at, ')').then_some(start..at)
}

/// Whether the words at atoms `a` and `b` start with the same letter.
pub(super) fn start_alike(scan: &Scan<'_>, a: usize, b: usize) -> bool {
    let first = |at| scan.surface(at).chars().next();
    first(a) == first(b)
}

/// The text of atom `i` without a clitic.
fn stem<'t>(scan: &Scan<'t>, i: usize) -> &'t str {
    scan.get(i).map_or("", |atom| &scan.text()[atom.start as usize..atom.stem_end()])
}

/// Whether the text from atom `start` on repeats the `short` form.
fn same(scan: &Scan<'_>, short: &Range<usize>, start: usize) -> bool {
    short.clone().zip(start..).all(|(a, b)| stem(scan, a) == stem(scan, b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Vocabulary;

    /// The mentions of the short form behind the first bracket.
    fn mentions(text: &str) -> Vec<String> {
        let scan = Scan::new(text, &Vocabulary::default());
        let definitions = Definitions::of(&scan);
        let Some(bracket) = (0..scan.len()).find(|&i| scan.is(i, '(')) else { return Vec::new() };
        let ranges = definitions.behind(bracket).map(|short| definitions.mentions(short));
        ranges.into_iter().flatten().map(|range| scan.span(range).of(text).to_string()).collect()
    }

    #[test]
    fn finds_a_short_form_before_and_after_its_definition() {
        assert_eq!(mentions("DPMD. Dinas Desa (DPMD) dan DPMD-nya"), ["DPMD", "DPMD", "DPMD"]);
        assert_eq!(mentions("Satuan Tugas (Satgas PKH). Satgas PKH, Satgas BLBI").len(), 2);
        assert_eq!(mentions("Perindustrian (Perinaker)"), ["Perinaker"]);
        assert_eq!(mentions("Dinas Anak (DP3AP2KB)"), ["DP3AP2KB"]);
        assert_eq!(mentions("Dinas Anak (P3A)"), ["P3A"]);
    }

    #[test]
    fn forms_that_start_alike_are_told_apart() {
        for (text, second, times) in [
            ("Kata Raya (KR RI) dan Kata (KR) itu. KR rapat.", "KR", 3),
            ("Kata (KR) dan Kata Raya (KR RI) itu. KR RI rapat.", "KR RI", 2),
            ("Kata (KR), Raya (KR RI), Kata (KR). KR RI rapat.", "KR RI", 2),
        ] {
            let scan = Scan::new(text, &Vocabulary::default());
            let definitions = Definitions::of(&scan);
            let bracket = (0..scan.len()).filter(|&i| scan.is(i, '(')).nth(1).unwrap();
            let found = definitions.mentions(definitions.behind(bracket).unwrap());
            let found: Vec<_> = found.map(|range| scan.span(range).of(text)).collect();
            assert_eq!(found, vec![second; times], "{text}");
        }
    }

    #[test]
    fn other_brackets_define_nothing() {
        for text in [
            "Kamis (25/1)",
            "Budi (45)",
            "rumah (yang lama)",
            "(DPMD) di awal",
            "a (BPS",
            "data (BPS 2023)",
        ] {
            assert_eq!(mentions(text), [""; 0], "{text}");
        }
    }
}
