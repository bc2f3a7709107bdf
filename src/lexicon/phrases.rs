//! Finding the phrases of a lexicon in a scanned text.
//!
//! A trie over words: one walk from an atom finds every phrase that starts
//! there. Letter case, runs of white space, a line break, hyphens and the dots
//! of short forms are the matcher's business, so that a lexicon lists `Kab
//! Situbondo` once and `KAB. SITUBONDO` is found too.

use std::num::NonZeroU32;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::case::CaseRule;
use super::next_word::next_word;
use super::surface::read_words;
use super::tsv::Row;
use crate::error::Error;
use crate::heap_size::{HeapSize, heap_size};
use crate::scan::{Atom, Class, Opening, OpeningSet, Scan, Vocabulary, WordId};

/// What a phrase denotes and where the lexicon says so.
#[derive(Debug, Clone)]
pub(crate) struct Phrase<T> {
    pub(crate) term: T,
    pub(crate) case: CaseRule,
    pub(crate) source: EntrySource,
    /// Bit i: a comma or slash may stand before word i, counted from 0.
    separators: u32,
    /// The number of the next phrase with the same words, from 1; 0 for none.
    next: u32,
}

/// The line of a lexicon table that an entry comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct EntrySource {
    /// Its number among the table files of the lexicon.
    pub(crate) file: u16,
    /// From 1.
    pub(crate) line: NonZeroU32,
}

impl EntrySource {
    /// Line `row` of file number `file`.
    pub(crate) fn of((file, row): (u16, &Row<'_>)) -> Self {
        Self { file, line: NonZeroU32::new(row.line as u32).unwrap_or(NonZeroU32::MIN) }
    }
}

/// A phrase found: the atoms it covers.
#[derive(Debug)]
pub(crate) struct Hit<'l, T> {
    pub(crate) start: usize,
    /// One past the last atom.
    pub(crate) end: usize,
    pub(crate) phrase: &'l Phrase<T>,
}

impl<T> Clone for Hit<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Hit<'_, T> {}

/// So many phrases most tables have at the least: growing costs more than room.
const ROOM: usize = 64;

/// Phrases, ready to be found.
#[derive(Debug)]
pub(crate) struct PhraseTable<T> {
    phrases: Vec<Phrase<T>>,
    /// The first is none.
    nodes: Vec<Node>,
    /// The node behind each word that can start a phrase, by word; 0 for none.
    roots: Vec<u32>,
    /// The node behind a node and a word.
    edges: FxHashMap<(u32, WordId), u32>,
    /// Those of the phrase that was added last.
    words: Vec<WordId>,
    /// What a phrase of this term opens.
    opens: fn(&T) -> OpeningSet,
}

#[derive(Debug)]
struct Node {
    /// The numbers of the first and last phrase that end here, from 1; 0 for none.
    first: u32,
    last: u32,
    /// A sieve of the words with which a phrase goes on from here, one bit
    /// for each, so that few look-ups of an edge are in vain.
    onward: u64,
}

impl Node {
    fn leaf() -> Self {
        Self { first: 0, last: 0, onward: 0 }
    }
}

/// A table that is asked only at places found otherwise.
impl<T> Default for PhraseTable<T> {
    fn default() -> Self {
        Self::opening(|_| OpeningSet::NONE)
    }
}

impl<T> PhraseTable<T> {
    /// A table that is looked for along the whole text: `opens` tells what a
    /// phrase of a term can start.
    pub(crate) fn opening(opens: fn(&T) -> OpeningSet) -> Self {
        let mut nodes = Vec::with_capacity(ROOM);
        nodes.push(Node::leaf());
        Self {
            phrases: Vec::with_capacity(ROOM),
            nodes,
            roots: Vec::with_capacity(Vocabulary::ROOM),
            edges: FxHashMap::default(),
            words: Vec::new(),
            opens,
        }
    }

    /// Adds `surface` from line `row` of file number `file`.
    pub(crate) fn add(
        &mut self,
        vocabulary: &mut Vocabulary,
        surface: &str,
        case: CaseRule,
        term: T,
        source: (u16, &Row<'_>),
    ) -> Result<(), Error> {
        let separators = read_words(vocabulary, surface, &mut self.words)
            .map_err(|problem| source.1.error(problem))?;
        let node = self.node();
        vocabulary.open(self.words[0], (self.opens)(&term), case.needs_capital(surface));
        let source = EntrySource::of(source);
        self.phrases.push(Phrase { term, case, source, separators, next: 0 });
        let number = self.phrases.len() as u32;
        let Node { first, last, .. } = &mut self.nodes[node as usize];
        match std::mem::replace(last, number) {
            0 => *first = number,
            before => self.phrases[before as usize - 1].next = number,
        }
        Ok(())
    }

    /// The words of the phrase that was added last.
    pub(super) fn last_words(&self) -> &[WordId] {
        &self.words
    }

    /// The node that the words lead to, made where there is none.
    fn node(&mut self) -> u32 {
        let mut node = 0;
        for (i, &word) in self.words.iter().enumerate() {
            let next = self.nodes.len() as u32;
            let child = match i {
                0 => root_of(&mut self.roots, word),
                _ => self.edges.entry((node, word)).or_default(),
            };
            if *child == 0 {
                *child = next;
                self.nodes.push(Node::leaf());
                self.nodes[node as usize].onward |= sieve_bit(word);
            }
            node = *child;
        }
        node
    }

    /// All phrases.
    pub(crate) fn phrases(&self) -> &[Phrase<T>] {
        &self.phrases
    }

    /// Every phrase in the text that opens `opening`, by where it starts, the
    /// shorter first.
    pub(crate) fn find_all<'l>(&'l self, scan: &Scan<'_>, opening: Opening) -> Vec<Hit<'l, T>> {
        let mut hits = Vec::new();
        for start in scan.openings(opening) {
            self.find_at(scan, start, &mut hits);
        }
        hits
    }

    /// Adds every phrase that starts at atom `start`, the shorter first.
    #[inline]
    pub(crate) fn find_at<'l>(&'l self, scan: &Scan<'_>, start: usize, hits: &mut Vec<Hit<'l, T>>) {
        self.each_at(scan, start, |hit| hits.push(hit));
    }

    /// Whether a phrase may start at atom `start`.
    #[inline]
    pub(crate) fn opens_at(&self, scan: &Scan<'_>, start: usize) -> bool {
        self.root(scan, start).is_some()
    }

    /// Tells `found` of every phrase that starts at atom `start`, the shorter first.
    #[inline]
    pub(crate) fn each_at<'l>(
        &'l self,
        scan: &Scan<'_>,
        start: usize,
        found: impl FnMut(Hit<'l, T>),
    ) {
        if let Some(root) = self.root(scan, start) {
            self.walk(scan, start, root, found);
        }
    }

    /// The longest phrase that starts at atom `start`.
    #[inline]
    pub(crate) fn longest_at<'l>(&'l self, scan: &Scan<'_>, start: usize) -> Option<Hit<'l, T>> {
        self.longest_where(scan, start, |_| true)
    }

    /// The longest phrase that starts at atom `start` and whose term `fits`,
    /// found without a list of them all.
    #[inline]
    pub(crate) fn longest_where<'l>(
        &'l self,
        scan: &Scan<'_>,
        start: usize,
        fits: impl Fn(&T) -> bool,
    ) -> Option<Hit<'l, T>> {
        let root = self.root(scan, start)?;
        self.longest_from(scan, start, root, fits)
    }

    /// The same behind the node of the first word. A call, so that the test
    /// before it stays small.
    #[inline(never)]
    fn longest_from<'l>(
        &'l self,
        scan: &Scan<'_>,
        start: usize,
        root: u32,
        fits: impl Fn(&T) -> bool,
    ) -> Option<Hit<'l, T>> {
        let Node { first, last, onward } = self.nodes[root as usize];
        if first == last && onward == 0 {
            // The only phrase that starts with this word, as of half of them.
            let phrase = self.phrase(first)?;
            let found = phrase.case.fits(scan, start, start) && fits(&phrase.term);
            return found.then_some(Hit { start, end: start + 1, phrase });
        }
        self.longest_of_several(scan, start, root, fits)
    }

    /// The same where several phrases start with the first word.
    #[inline(never)]
    fn longest_of_several<'l>(
        &'l self,
        scan: &Scan<'_>,
        start: usize,
        root: u32,
        fits: impl Fn(&T) -> bool,
    ) -> Option<Hit<'l, T>> {
        let mut longest = None;
        self.walk(scan, start, root, |hit| {
            if fits(&hit.phrase.term) {
                longest = Some(hit);
            }
        });
        longest
    }

    /// The phrases that start at atom `atoms.start`, end by `atoms.end` and
    /// whose terms `fit`: of these the longest, all of them.
    pub(crate) fn longest_within<'l>(
        &'l self,
        scan: &Scan<'_>,
        atoms: Range<usize>,
        fits: impl Fn(&T) -> bool,
    ) -> Vec<Hit<'l, T>> {
        let mut hits = Vec::new();
        self.find_at(scan, atoms.start, &mut hits);
        hits.retain(|hit| hit.end <= atoms.end && fits(&hit.phrase.term));
        let end = hits.last().map(|hit| hit.end);
        hits.retain(|hit| Some(hit.end) == end);
        hits
    }

    /// The phrase of this number.
    #[inline]
    fn phrase(&self, number: u32) -> Option<&Phrase<T>> {
        self.phrases.get((number as usize).wrapping_sub(1))
    }

    /// The node behind the word of atom `start`, if phrases start with it.
    /// Few words of a text start any, so this test is inlined everywhere.
    #[inline]
    fn root(&self, scan: &Scan<'_>, start: usize) -> Option<u32> {
        let root = *self.roots.get(scan.word(start).index())?;
        (root != 0 && !self.is_over(scan, start, root)).then_some(root)
    }

    /// Whether none of the phrases of one word that leads to `root` ends with
    /// it or goes on with the next, as of most words that start any.
    #[inline]
    fn is_over(&self, scan: &Scan<'_>, start: usize, root: u32) -> bool {
        let Node { first, onward, .. } = self.nodes[root as usize];
        first == 0 && !leads_on(onward, scan, start)
    }

    /// Whether a phrase of several words may start at atom `start`, as far as
    /// the first two tell.
    #[inline]
    pub(super) fn may_go_on(&self, scan: &Scan<'_>, start: usize) -> bool {
        let root = self.roots.get(scan.word(start).index()).filter(|root| **root != 0);
        root.is_some_and(|&root| leads_on(self.nodes[root as usize].onward, scan, start))
    }

    /// The node to which `word` leads from `node`. A call, so that the walk
    /// keeps its registers.
    #[inline(never)]
    fn child(&self, node: u32, word: WordId) -> Option<u32> {
        self.edges.get(&(node, word)).copied()
    }

    /// Tells `found` of every phrase that starts at atom `start`, the shorter first.
    fn walk<'l>(
        &'l self,
        scan: &Scan<'_>,
        start: usize,
        root: u32,
        mut found: impl FnMut(Hit<'l, T>),
    ) {
        let (mut node, mut last, mut separators, mut depth) = (root, start, 0u32, 0);
        loop {
            let Node { first, onward, .. } = self.nodes[node as usize];
            let mut number = first;
            while let Some(phrase) = self.phrase(number) {
                if separators & !phrase.separators == 0 && phrase.case.fits(scan, start, last) {
                    found(Hit { start, end: last + 1, phrase });
                }
                number = phrase.next;
            }
            // A clitic ends a phrase.
            if !leads_on(onward, scan, last) || scan.atoms()[last].clitic != 0 {
                return;
            }
            let Some((next, separator)) = next_word(scan, last) else { return };
            let word = scan.word(next);
            if onward & sieve_bit(word) == 0 {
                return;
            }
            let Some(child) = self.child(node, word) else { return };
            depth += 1;
            separators |= u32::from(separator) << depth.min(31);
            (node, last) = (child, next);
        }
    }
}

/// The place of the node behind `word`, which starts a phrase.
fn root_of(roots: &mut Vec<u32>, word: WordId) -> &mut u32 {
    if roots.len() <= word.index() {
        roots.resize(word.index() + 1, 0);
    }
    &mut roots[word.index()]
}

/// Whether what stands behind atom `last` may be a word of the sieve `onward`;
/// signs are for the walk to pass.
#[inline]
fn leads_on(onward: u64, scan: &Scan<'_>, last: usize) -> bool {
    let other = |next: &Atom| next.class != Class::Other && onward & sieve_bit(next.word) == 0;
    onward != 0 && !scan.get(last + 1).is_some_and(other)
}

/// The place of `word` in the sieve of a node.
fn sieve_bit(word: WordId) -> u64 {
    1 << (word.index() % 64)
}

heap_size!(inline: EntrySource);
heap_size! {
    Phrase<T> { term, case, source, separators, next }
    PhraseTable<T> { phrases, nodes, roots, edges, words, opens }
    Node { first, last, onward }
}
impl<T> HeapSize for fn(&T) -> OpeningSet {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::tsv::Table;

    fn table(phrases: &[(&str, &str)]) -> (Vocabulary, PhraseTable<usize>) {
        let mut vocabulary = Vocabulary::with_clitics(["nya".into()], 0);
        let mut table = PhraseTable::opening(|_| OpeningSet::of(&[Opening::Place]));
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

    /// What Aho-Corasick finds of the phrases, at word boundaries.
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
    }
}
