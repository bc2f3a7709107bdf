//! What the number stage reads from: a text, and what the lexicon says of
//! the words beside numbers.

use crate::lexicon::{Cue, Numerals, Roles};
use crate::numbers::numeral::Reader;
use crate::scan::{Gap, Scan};

/// What the number stage reads from.
#[derive(Debug, Clone, Copy)]
pub(in crate::numbers) struct Source<'a> {
    pub(in crate::numbers) scan: &'a Scan<'a>,
    pub(in crate::numbers) numerals: &'a Numerals,
    pub(in crate::numbers) reader: Reader<'a>,
}

impl<'a> Source<'a> {
    pub(in crate::numbers) fn new(scan: &'a Scan<'a>, numerals: &'a Numerals) -> Self {
        Self { scan, numerals, reader: Reader::new(scan, numerals) }
    }

    /// What atom `at` can be beside a number.
    #[inline]
    pub(in crate::numbers) fn beside(&self, at: usize) -> Roles {
        self.numerals.beside.at(self.scan, at)
    }

    /// The same of the atom before it.
    #[inline]
    pub(in crate::numbers) fn before(&self, at: usize) -> Roles {
        self.beside(at.wrapping_sub(1))
    }

    /// Whether atom `at` may start a cue that tells of a number before it.
    #[inline]
    pub(in crate::numbers) fn tells_of_number_before(&self, at: usize) -> bool {
        self.beside(at).any(Roles::BEHIND)
    }

    /// Whether atom `at` is a word that is none of numbers.
    #[inline]
    pub(in crate::numbers) fn is_no_number(&self, at: usize) -> bool {
        let roles = self.beside(at);
        !roles.any(Roles::NUMBER.and(Roles::DIGITS).and(Roles::SIGN))
    }

    /// Whether atom `at` starts a sentence, a line, a quotation or a bracket.
    pub(in crate::numbers) fn starts_sentence(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.scan.sign(before));
        self.scan.gap_before(at) >= Gap::Line
            || matches!(
                before,
                Some(
                    '.' | '!'
                        | '?'
                        | ':'
                        | ';'
                        | '"'
                        | '“'
                        | '”'
                        | '\''
                        | '‘'
                        | '’'
                        | '('
                        | '—'
                        | '–'
                )
            )
    }

    /// The longest cue that starts at atom `at` and that `pick` takes, and
    /// where it ends.
    pub(in crate::numbers) fn cue_at<T>(
        &self,
        at: usize,
        pick: impl Fn(Cue) -> Option<T>,
    ) -> Option<(T, usize)> {
        let mut longest = None;
        self.numerals.cues.each_at(self.scan, at, |hit| {
            longest = pick(hit.phrase.term).map(|picked| (picked, hit.end)).or(longest.take());
        });
        longest
    }

    /// The same for a cue that says something of what ends before atom `at`:
    /// it stands in the same paragraph.
    pub(in crate::numbers) fn cue_behind<T>(
        &self,
        at: usize,
        pick: impl Fn(Cue) -> Option<T>,
    ) -> Option<(T, usize)> {
        if self.scan.gap_before(at) < Gap::Paragraph { self.cue_at(at, pick) } else { None }
    }

    /// Where `cue` ends, if it stands behind what ends before atom `at`.
    pub(in crate::numbers) fn end_of_cue(&self, cue: Cue, at: usize) -> Option<usize> {
        let found = self.cue_behind(at, |found| (found == cue).then_some(()));
        found.map(|((), end)| end)
    }
}
