//! Tests of finding the phrases of a table.

use super::*;
use crate::lexicon::tsv::Table;
use crate::scan::{Opening, Scan};

/// In these tests the number of a phrase is its role.
impl HasRole for usize {
    fn role(&self) -> u32 {
        *self as u32
    }
}

fn table(phrases: &[(&str, &str)]) -> (Vocabulary, PhraseTable<usize>) {
    let mut vocabulary = Vocabulary::with_clitics(["nya".into()], 0);
    let mut table = PhraseTable::with_roles(|_| OpeningSet::of(&[Opening::Place]));
    let row = Table { file: "t.tsv", text: "a\nb" }.row_at(2).unwrap();
    for (i, (surface, case)) in phrases.iter().enumerate() {
        let case = CaseRule::from_cell(case, surface).unwrap();
        table.add(&mut vocabulary, surface, case, i, (0, &row)).unwrap();
    }
    (vocabulary, table)
}

fn found<'t>(text: &'t str, phrases: &[(&str, &str)]) -> Vec<&'t str> {
    let (vocabulary, table) = table(phrases);
    let scan = Scan::new(text, &vocabulary);
    let hits = table.find_all(&scan, Opening::Place);
    hits.iter().map(|hit| scan.span(hit.start..hit.end).of(text)).collect()
}

#[test]
fn case_spaces_dots_and_hyphens_do_not_matter() {
    let phrases =
        [("BPJS TK", "any"), ("Kab Situbondo", "any"), ("Jumat", "any"), ("Jum'at", "any")];
    for surface in [
        "BPJS TK",
        "bpjs-tk",
        "BPJS\u{a0}TK",
        "BPJS\nTK",
        "Kab. Situbondo",
        "KAB.SITUBONDO",
        "Jum’at",
    ] {
        assert_eq!(found(surface, &phrases), [surface]);
    }
    for surface in ["BPJS\n\nTK", "BPJS, TK", "BPJS/TK", "BPJS - TK", "BPJSTK", "BPJS (TK"] {
        assert_eq!(found(surface, &phrases), [""; 0], "{surface}");
    }
}

#[test]
fn finds_every_phrase_from_a_start_and_leaves_clitics_out() {
    let phrases = [("Bandung", "any"), ("Bandung Barat", "any")];
    assert_eq!(found("Bandung Baratnya", &phrases), ["Bandung", "Bandung Barat"]);
    assert_eq!(found("Bandungnya Barat", &phrases), ["Bandung"]);
    assert_eq!(found("pasar. Bandung", &[("pasar bandung", "any")]), ["pasar. Bandung"]);
    assert_eq!(found("pasaran. Bandung", &[("pasaran bandung", "any")]), [""; 0]);
}

#[test]
fn a_comma_counts_only_where_the_entry_has_it() {
    let phrases = [("Hukum, Hak Asasi", "any"), ("Dinas Sosial", "any")];
    assert_eq!(found("Hukum Hak Asasi", &phrases).len(), 1);
    assert_eq!(found("Hukum, Hak Asasi", &phrases).len(), 1);
    assert_eq!(found("Dinas, Sosial", &phrases).len(), 0);
}

#[test]
fn case_rules_hold() {
    let phrases = [("PU", "exact"), ("Kis Baru", "exact"), ("Batang", "capital")];
    assert_eq!(found("PU pu Pu", &phrases), ["PU"]);
    assert_eq!(found("Kis Baru KIS BARU kis baru", &phrases), ["Kis Baru", "KIS BARU"]);
    assert_eq!(found("batang Batang BATANG", &phrases), ["Batang", "BATANG"]);
}

#[test]
fn signs_that_stand_for_words_are_words() {
    let phrases = [("US$", "any"), ("%", "any"), ("Perdagangan & Industri", "any")];
    assert_eq!(found("US$ 5", &phrases), ["US$"]);
    assert_eq!(found("5%", &phrases), ["%"]);
    assert_eq!(found("perdagangan & industri", &phrases).len(), 1);
}

/// The matches of the phrases that Aho-Corasick finds at word boundaries.
fn reference(text: &str, phrases: &[(&str, &str)]) -> Vec<(usize, usize)> {
    let automaton = aho_corasick::AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(phrases.iter().map(|(surface, _)| surface))
        .unwrap();
    let bytes = text.as_bytes();
    let joins = |at: Option<&u8>| at.is_some_and(u8::is_ascii_alphabetic);
    let found = automaton.find_overlapping_iter(text);
    let mut found: Vec<_> = found
        .map(|found| (found.start(), found.end()))
        .filter(|&(start, end)| {
            !joins(start.checked_sub(1).map(|before| &bytes[before])) && !joins(bytes.get(end))
        })
        .collect();
    found.sort_unstable();
    found
}

proptest::proptest! {
    #[test]
    fn finds_what_aho_corasick_finds_at_word_boundaries(text in "([ab]{1,3}|[AB]b|7)( ([ab]{1,3}|7)){0,12}") {
        let phrases = [("a", "any"), ("ab", "any"), ("a b", "any"), ("b a b", "any"), ("ab 7", "any"), ("bba a", "any")];
        let (vocabulary, table) = table(&phrases);
        let scan = Scan::new(&text, &vocabulary);
        let hits = table.find_all(&scan, Opening::Place);
        let spans = hits.iter().map(|hit| scan.span(hit.start..hit.end));
        let mut spans: Vec<_> = spans.map(|span| (span.start, span.end)).collect();
        spans.sort_unstable();
        proptest::prop_assert_eq!(spans, reference(&text, &phrases));
    }
    #[test]
    fn finds_of_a_role_what_is_found_among_all(text in "([ab]{1,2}|7)( ([ab]{1,2}|7)){0,9}") {
        let phrases = [("a", "any"), ("a b", "any"), ("ab a", "any"), ("ab", "exact"), ("b 7", "any")];
        let (vocabulary, table) = table(&phrases);
        let scan = Scan::new(&text, &vocabulary);
        let end = |hit: Option<Hit<'_, usize>>| hit.map(|hit| hit.end);
        for start in 0..=scan.len() {
            for role in 0..6 {
                let among_all = table.longest_where(&scan, start, |&other| other as u32 == role);
                proptest::prop_assert_eq!(end(table.longest_of(&scan, start, role)), end(among_all));
            }
        }
    }
}
