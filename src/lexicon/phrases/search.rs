//! Finding phrases: all, or the longest that fits, at one atom or in a whole text.

use std::ops::Range;

use super::trie::Node;
use super::{Hit, PhraseTable};
use crate::scan::{Opening, Scan};

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
        self.trie.root(scan, start).is_some()
    }

    /// Calls `found` with each phrase that starts at atom `start`, shorter ones first.
    #[inline]
    pub(crate) fn each_at<'l>(
        &'l self,
        scan: &Scan<'_>,
        start: usize,
        mut found: impl FnMut(Hit<'l, T>),
    ) {
        if let Some(root) = self.trie.root(scan, start) {
            self.trie.walk(scan, start, root, &mut |number, end| {
                found(self.hit(start, end, number));
            });
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
        let root = self.trie.root(scan, start)?;
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
        if !self.trie.leads_on(onward, scan, start) {
            // Among phrases of this single word, the last one that fits wins.
            let form = self.trie.form(last)?;
            if form.case.fits(scan, start, start) {
                let hit = self.hit(start, start + 1, last);
                if fits(&hit.phrase.term) {
                    return Some(hit);
                }
            }
            if first == last {
                return None;
            }
        }
        let mut longest = None;
        self.trie.walk(scan, start, root, &mut |number, end| {
            let hit = self.hit(start, end, number);
            if fits(&hit.phrase.term) {
                longest = Some(hit);
            }
        });
        longest
    }

    /// The longest phrase that starts with the words of atoms `words` and goes on at atom
    /// `next`, past what stands between: `Kartu Jakarta Pintar (KJP) Plus`. The hit covers the
    /// atoms from `next` on, and only they must have the letter case of the phrase.
    pub(crate) fn longest_past<'l>(
        &'l self,
        scan: &Scan<'_>,
        words: Range<usize>,
        next: usize,
    ) -> Option<Hit<'l, T>> {
        let node = self.trie.node_behind(scan, words, next)?;
        let mut longest = None;
        self.trie.walk(scan, next, node, &mut |number, end| {
            longest = Some(self.hit(next, end, number));
        });
        longest
    }

    /// The phrase of this number, from atom `start` to before `end`.
    #[inline]
    fn hit(&self, start: usize, end: usize, number: u32) -> Hit<'_, T> {
        Hit { start, end, phrase: &self.phrases[number as usize - 1] }
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
}
