//! Short forms that an article defines: `Dinas Perindustrian dan Tenaga Kerja
//! (Perinaker)`.
//!
//! A definition holds for the whole article, before it and after. What the
//! long form denotes is for the grammar that reads it to say; this module
//! only tells where its short form stands.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::scan::{Opening, Scan, Shape};

/// The short forms of one article.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    /// By `bracket`.
    all: Vec<Definition>,
}

/// A short form in brackets behind its long form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Definition {
    /// The atom of the opening bracket, where the long form ends.
    pub(super) bracket: usize,
    /// The atoms of the short form in the brackets.
    pub(super) short: Range<usize>,
    /// The first atoms of the other places where the short form stands; each
    /// covers as many atoms as `short`.
    pub(super) elsewhere: Vec<usize>,
}

impl Definition {
    /// The atoms of every mention of the short form, that in brackets first.
    pub(super) fn mentions(&self) -> impl Iterator<Item = Range<usize>> {
        let len = self.short.len();
        let elsewhere = self.elsewhere.iter().map(move |&start| start..start + len);
        std::iter::once(self.short.clone()).chain(elsewhere)
    }
}

/// The most atoms that a short form has: `BP Jamsostek`, `DP3AP2KB`.
const LONGEST: usize = 6;

/// The most words that it has.
const WORDS: usize = 3;

impl Definitions {
    pub(super) fn find(scan: &Scan<'_>) -> Self {
        let mut all: Vec<Definition> = Vec::new();
        let mut by_first: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
        for bracket in scan.openings(Opening::Bracket) {
            if let Some(short) = short_form(scan, bracket) {
                by_first.entry(stem(scan, short.start)).or_default().push(all.len());
                all.push(Definition { bracket, short, elsewhere: Vec::new() });
            }
        }
        if all.is_empty() {
            return Self::default();
        }
        // A form defined twice counts where it is defined first, so that the
        // work is linear whatever the text.
        for numbers in by_first.values_mut() {
            numbers.dedup_by(|a, b| same(scan, &all[*a].short, all[*b].short.start));
            numbers.truncate(LONGEST);
        }
        // Most words start with the letter of no short form.
        let mut letters = [false; 256];
        for first in by_first.keys().filter_map(|first| first.bytes().next()) {
            letters[usize::from(first)] = true;
        }
        let starts = scan.openings(Opening::Capital).filter(|&at| {
            let first = scan.text().as_bytes()[scan.atoms()[at].start as usize];
            letters[usize::from(first)]
        });
        for start in starts {
            for &number in by_first.get(stem(scan, start)).into_iter().flatten() {
                let definition = &mut all[number];
                if start != definition.short.start && same(scan, &definition.short, start) {
                    definition.elsewhere.push(start);
                }
            }
        }
        Self { all }
    }

    /// Every definition, in the order of the text.
    pub(super) fn all(&self) -> &[Definition] {
        &self.all
    }

    /// The short form that is defined behind a mention which ends at atom
    /// `end` (one past its last).
    pub(super) fn behind(&self, end: usize) -> Option<&Definition> {
        let i = self.all.binary_search_by_key(&end, |definition| definition.bracket).ok()?;
        Some(&self.all[i])
    }
}

/// The short form in the brackets that open at atom `bracket`.
fn short_form(scan: &Scan<'_>, bracket: usize) -> Option<Range<usize>> {
    if bracket == 0 || !scan.is(bracket, '(') {
        return None;
    }
    let start = bracket + 1;
    let close = (start + 1..=start + LONGEST).find(|&i| scan.is(i, ')'))?;
    let words = start..close;
    let first = scan.get(start)?;
    let formed = words.clone().all(|i| {
        let number = scan.atoms()[i].is_digits() && scan.glued(i);
        scan.atoms()[i].is_word() || number || scan.is(i, '-')
    });
    let shouted = words.clone().any(|i| {
        let atom = &scan.atoms()[i];
        atom.is_digits() || matches!(atom.shape, Shape::Upper | Shape::Mixed)
    });
    let short = first.is_word() && first.is_capitalised() && (shouted || words.len() == 1);
    let blanks = (start + 1..close).filter(|&i| !scan.glued(i)).count();
    (formed && short && blanks < WORDS).then_some(words)
}

fn stem<'t>(scan: &Scan<'t>, i: usize) -> &'t str {
    scan.get(i).map_or("", |atom| &scan.text()[atom.start as usize..atom.stem_end()])
}

/// Whether the atoms from `start` read like those of `short`.
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
        let definitions = Definitions::find(&scan);
        let Some(bracket) = (0..scan.len()).find(|&i| scan.is(i, '(')) else { return Vec::new() };
        let ranges = definitions.behind(bracket).map(|definition| definition.mentions().collect());
        let ranges: Vec<Range<usize>> = ranges.unwrap_or_default();
        ranges.into_iter().map(|range| scan.span(range).of(text).to_string()).collect()
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
