//! Finding phrases: the walk along the trie, and before it the tests that rule out
//! most words that start no phrase.

use std::ops::Range;

use super::super::next_word::{may_pass, next_word};
use super::trie::{Node, filter_bit};
use super::{Hit, Phrase, PhraseTable};
use crate::scan::{Class, Opening, Scan, WordId};

impl<T> PhraseTable<T> {
    /// All phrases in the text at atoms that have `opening`, by their starts, shorter
    /// ones first.
    pub(crate) fn find_all<'l>(&'l self, scan: &Scan<'_>, opening: Opening) -> Vec<Hit<'l, T>> {
        let mut hits = Vec::new();
        for start in scan.openings(opening) {
            self.find_at(scan, start, &mut hits);
        }
        hits
    }

    /// Adds all phrases that start at atom `start` to `hits`, shorter ones first.
    #[inline]
    pub(crate) fn find_at<'l>(&'l self, scan: &Scan<'_>, start: usize, hits: &mut Vec<Hit<'l, T>>) {
        self.each_at(scan, start, |hit| hits.push(hit));
    }

    /// Whether a phrase may start at atom `start`.
    #[inline]
    pub(crate) fn opens_at(&self, scan: &Scan<'_>, start: usize) -> bool {
        self.root(scan, start).is_some()
    }

    /// Calls `found` with each phrase that starts at atom `start`, shorter ones first.
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

    /// The longest phrase that starts at atom `start` and whose term `fits`, found
    /// without making a list.
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

    /// [`Self::longest_where`] from the node `root` of the first word on. Not inlined,
    /// so that the test before it stays small.
    #[inline(never)]
    fn longest_from<'l>(
        &'l self,
        scan: &Scan<'_>,
        start: usize,
        root: u32,
        fits: impl Fn(&T) -> bool,
    ) -> Option<Hit<'l, T>> {
        let Node { first, last, onward } = self.trie.nodes[root as usize];
        if !self.leads_on(onward, scan, start) {
            // Among phrases of this single word, the last one that fits wins.
            let phrase = self.phrase(last)?;
            if phrase.case.fits(scan, start, start) && fits(&phrase.term) {
                return Some(Hit { start, end: start + 1, phrase });
            }
            if first == last {
                return None;
            }
        }
        self.longest_of_several(scan, start, root, fits)
    }

    /// [`Self::longest_from`] where several phrases start with the first word.
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

    /// Of the phrases that start at atom `atoms.start`, end by `atoms.end` and have a
    /// term that `fits`, all that are as long as the longest.
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

    /// The phrase of this number, from 1; none for 0, which wraps around to an index
    /// that no phrase has.
    #[inline]
    fn phrase(&self, number: u32) -> Option<&Phrase<T>> {
        self.phrases.get((number as usize).wrapping_sub(1))
    }

    /// The node behind the word of atom `start`, if a phrase may start with it. Few
    /// words of a text start one, so this test is inlined everywhere.
    #[inline]
    fn root(&self, scan: &Scan<'_>, start: usize) -> Option<u32> {
        let root = self.trie.roots.get(scan.word(start));
        (root != 0 && !self.is_over(scan, start, root)).then_some(root)
    }

    /// Whether no phrase whose first word leads to `root` ends with that word or
    /// continues with the next, which is so for most first words of phrases.
    #[inline]
    fn is_over(&self, scan: &Scan<'_>, start: usize, root: u32) -> bool {
        let Node { first, onward, .. } = self.trie.nodes[root as usize];
        first == 0 && !self.leads_on(onward, scan, start)
    }

    /// Whether a word of the Bloom filter `onward`, or a sign that the walk steps over,
    /// may stand behind atom `last`.
    #[inline]
    fn leads_on(&self, onward: u64, scan: &Scan<'_>, last: usize) -> bool {
        let Some(next) = scan.get(last + 1).filter(|_| onward != 0) else { return false };
        match next.class {
            Class::Other if !next.word.is_known() => {
                may_pass(scan.sign_byte(last + 1), self.separated)
            }
            _ => onward & filter_bit(next.word) != 0,
        }
    }

    /// The node to which `word` leads from `node`. Not inlined, so that the walk keeps
    /// its registers.
    #[inline(never)]
    fn child(&self, node: u32, word: WordId) -> Option<u32> {
        self.trie.edges.get(node, word)
    }

    /// Calls `found` with each phrase that starts at atom `start`, whose word leads to
    /// `root`, shorter ones first.
    fn walk<'l>(
        &'l self,
        scan: &Scan<'_>,
        start: usize,
        root: u32,
        mut found: impl FnMut(Hit<'l, T>),
    ) {
        let (mut node, mut last, mut separators, mut depth) = (root, start, 0u32, 0);
        loop {
            let Node { first, onward, .. } = self.trie.nodes[node as usize];
            let mut number = first;
            while let Some(phrase) = self.phrase(number) {
                if separators & !phrase.separators == 0 && phrase.case.fits(scan, start, last) {
                    found(Hit { start, end: last + 1, phrase });
                }
                number = phrase.next;
            }
            // A clitic ends a phrase.
            if !self.leads_on(onward, scan, last) || scan.atoms()[last].clitic != 0 {
                return;
            }
            let Some((next, separator)) = next_word(scan, last) else { return };
            let word = scan.word(next);
            if onward & filter_bit(word) == 0 {
                return;
            }
            let Some(child) = self.child(node, word) else { return };
            depth += 1;
            separators |= u32::from(separator) << depth.min(31);
            (node, last) = (child, next);
        }
    }
}
