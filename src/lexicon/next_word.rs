//! The step from one word of a phrase to the next: over white space, hyphens,
//! the dots of short forms, a comma or a slash.

use crate::scan::{Atom, Class, Gap, Scan, WordId, is_apostrophe, is_dash, joins_words};
use crate::stored::stored;

/// A Bloom filter of sixteen bits over the second words of the phrases that start
/// with one word. It rules out most words that continue none of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Onward(u16);

impl Onward {
    /// Adds `next`, with which a phrase continues.
    pub(super) fn add(&mut self, next: WordId) {
        self.0 |= Self::bit(next);
    }

    /// Whether a phrase may continue behind atom `last`, with or without a sign
    /// between.
    #[inline]
    pub(super) fn leads_on(self, scan: &Scan<'_>, last: usize) -> bool {
        let Some(next) = scan.get(last + 1).filter(|_| self.0 != 0) else { return false };
        let word = match next.class {
            Class::Other if !next.word.is_known() => scan.word(last + 2),
            _ => next.word,
        };
        self.0 & Self::bit(word) != 0
    }

    fn bit(word: WordId) -> u16 {
        1 << (word.index() % 16)
    }
}

stored!(newtype: Onward);

/// The atom of the next word of a phrase behind atom `last`, and whether a comma,
/// slash or spaced dash stands between.
#[inline]
pub(super) fn next_word(scan: &Scan<'_>, last: usize) -> Option<(usize, bool)> {
    let next = last + 1;
    let atom = scan.get(next)?;
    if atom.gap == Gap::Paragraph {
        return None;
    }
    let is_word = atom.is_word() || atom.is_digits() || atom.word.is_known();
    if is_word { Some((next, false)) } else { past_sign(scan, last, atom) }
}

/// The atom of the word behind the sign `atom`, which follows atom `last`; and
/// whether the sign is a comma, slash or spaced dash.
fn past_sign(scan: &Scan<'_>, last: usize, atom: &Atom) -> Option<(usize, bool)> {
    let next = last + 1;
    let after = next + 1;
    let behind = scan.get(after)?;
    if behind.gap == Gap::Paragraph {
        return None;
    }
    let both_glued = atom.gap == Gap::None && behind.gap == Gap::None;
    let both_spaced = atom.gap == Gap::Space && behind.gap == Gap::Space;
    match scan.sign(next)? {
        '.' if atom.gap == Gap::None && is_short(scan, last) => Some((after, false)),
        sign if both_glued && (is_apostrophe(sign) || joins_words(sign)) => Some((after, false)),
        ',' if atom.gap == Gap::None => Some((after, true)),
        // `kabupaten/kota`, `kabupaten/ kota`
        '/' if atom.gap == Gap::None => Some((after, true)),
        // `JKN – KIS`
        sign if both_spaced && is_dash(sign) => Some((after, true)),
        _ => None,
    }
}

/// Whether atom `i` may be a short form, so that a dot behind it ends no sentence.
fn is_short(scan: &Scan<'_>, i: usize) -> bool {
    scan.get(i).is_some_and(|atom| atom.len() <= 5)
}

/// Whether [`next_word`] may step over a sign whose first byte is `sign`. A comma
/// or slash counts only where phrases are `separated` by one.
#[inline]
pub(super) fn may_pass(sign: Option<u8>, separated: bool) -> bool {
    match sign {
        Some(b'.' | b'-' | b'\'' | 0x80..) => true,
        Some(b',' | b'/') => separated,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_sign_that_is_passed_may_be(text in "([A-Za-z]{1,6}|[.,/'’‘‐‑–—;:!?-]|[ \n]){0,20}") {
            let scan = Scan::of_atoms(&text);
            for last in 0..scan.len() {
                let Some((next, separated)) = next_word(&scan, last) else { continue };
                let is_passed = next == last + 1 || may_pass(scan.sign_byte(last + 1), separated);
                prop_assert!(is_passed, "{}", scan.surface(last + 1));
            }
        }
    }
}
