//! The walk along the trie, and the tests that rule out most words that start no
//! phrase.

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

    /// The walk from atom `start`, whose word leads to `root`.
    #[inline]
    pub(super) fn walk<'w>(&'w self, scan: &'w Scan<'w>, start: usize, root: u32) -> Walk<'w> {
        let number = self.nodes[root as usize].first;
        Walk { trie: self, scan, start, last: start, node: root, number, separators: 0, depth: 0 }
    }
}

/// Finds the phrases that start at one atom, shorter ones first: their numbers, and
/// one past the last atom of each.
pub(super) struct Walk<'w> {
    trie: &'w Trie,
    scan: &'w Scan<'w>,
    start: usize,
    /// The atom of the last word, which leads to `node`.
    last: usize,
    node: u32,
    /// The number of the next phrase that ends at `node`; 0 for none.
    number: u32,
    /// Bit i: a comma or slash stands before word i.
    separators: u32,
    /// The number of words behind the first.
    depth: u32,
}

impl Iterator for Walk<'_> {
    type Item = (u32, usize);

    #[inline(never)]
    fn next(&mut self) -> Option<(u32, usize)> {
        loop {
            let number = self.number;
            if let Some(form) = self.trie.form(number) {
                self.number = form.next;
                if self.separators & !form.separators == 0
                    && form.case.fits(self.scan, self.start, self.last)
                {
                    return Some((number, self.last + 1));
                }
            } else {
                self.step()?;
            }
        }
    }
}

impl Walk<'_> {
    /// Goes on to the next word, if a phrase may continue with it.
    #[inline]
    fn step(&mut self) -> Option<()> {
        let (scan, onward) = (self.scan, self.trie.nodes[self.node as usize].onward);
        // A clitic ends a phrase.
        if !self.trie.leads_on(onward, scan, self.last) || scan.atoms()[self.last].clitic != 0 {
            return None;
        }
        let (next, separator) = next_word(scan, self.last)?;
        let word = scan.word(next);
        if onward & filter_bit(word) == 0 {
            return None;
        }
        self.node = self.trie.child(self.node, word)?;
        self.number = self.trie.nodes[self.node as usize].first;
        self.last = next;
        self.depth += 1;
        self.separators |= u32::from(separator) << self.depth.min(31);
        Some(())
    }
}
