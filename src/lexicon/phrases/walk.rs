//! The walk along the trie, and the tests that rule out most words that start no
//! phrase.

use std::ops::Range;

use super::trie::{Form, Node, Trie, filter_bit};
use crate::lexicon::next_word::{may_pass, next_word};
use crate::scan::{Class, Scan, WordId};

impl Trie {
    /// The node behind the word of atom `start`, if a phrase may start with it. Few
    /// words of a text start one, so this test is inlined everywhere.
    #[inline]
    pub(super) fn root(&self, scan: &Scan<'_>, start: usize) -> Option<u32> {
        let root = self.roots.get(scan.word(start));
        (root != 0 && !self.is_over(scan, start, root)).then_some(root)
    }

    /// Whether no phrase whose first word leads to `root` ends with that word or
    /// continues with the next, which is so for most first words of phrases.
    #[inline]
    fn is_over(&self, scan: &Scan<'_>, start: usize, root: u32) -> bool {
        let Node { first, onward, .. } = self.nodes[root as usize];
        first == 0 && !self.leads_on(onward, scan, start)
    }

    /// Whether a word of the Bloom filter `onward`, or a sign that the walk steps over,
    /// may stand behind atom `last`.
    #[inline]
    pub(super) fn leads_on(&self, onward: u64, scan: &Scan<'_>, last: usize) -> bool {
        let Some(next) = scan.get(last + 1).filter(|_| onward != 0) else { return false };
        match next.class {
            Class::Other if !next.word.is_known() => {
                may_pass(scan.sign_byte(last + 1), self.separated)
            }
            _ => onward & filter_bit(next.word) != 0,
        }
    }

    /// The form of the phrase of this number; none for 0, which wraps around to an
    /// index that no phrase has.
    #[inline]
    pub(super) fn form(&self, number: u32) -> Option<&Form> {
        self.forms.get((number as usize).wrapping_sub(1))
    }

    /// The node to which `word` leads from `node`. Not inlined, so that the walk keeps
    /// its registers.
    #[inline(never)]
    fn child(&self, node: u32, word: WordId) -> Option<u32> {
        self.edges.get(node, word)
    }

    /// The node to which the words of atoms `words` lead, and then that of atom `next`.
    pub(super) fn node_behind(
        &self,
        scan: &Scan<'_>,
        words: Range<usize>,
        next: usize,
    ) -> Option<u32> {
        let mut node = Some(self.roots.get(scan.word(words.start))).filter(|root| *root != 0)?;
        let mut last = words.start;
        while last + 1 < words.end {
            (last, _) = next_word(scan, last)?;
            node = self.child(node, scan.word(last))?;
        }
        self.child(node, scan.word(next))
    }

    /// Calls `found` with the number of each phrase that starts at atom `start`, whose
    /// word leads to `root`, and one past its last atom; shorter ones first.
    pub(super) fn walk(
        &self,
        scan: &Scan<'_>,
        start: usize,
        root: u32,
        found: &mut dyn FnMut(u32, usize),
    ) {
        let (mut node, mut last, mut separators, mut depth) = (root, start, 0u32, 0);
        loop {
            let Node { first, onward, .. } = self.nodes[node as usize];
            let mut number = first;
            while let Some(form) = self.form(number) {
                if separators & !form.separators == 0 && form.case.fits(scan, start, last) {
                    found(number, last + 1);
                }
                number = form.next;
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
