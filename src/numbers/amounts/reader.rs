//! What the number stage reads from: a text, and what the lexicon knows about
//! the words beside numbers.

use crate::lexicon::{Cue, Lexicon, Listing, Numerals, Roles};
use crate::numbers::numeral;
use crate::scan::{Gap, Scan};
use crate::value::RegionLevel;

/// A text with what the lexicon knows about the words beside numbers.
#[derive(Debug, Clone, Copy)]
pub(in crate::numbers) struct Reader<'a> {
    pub(in crate::numbers) scan: &'a Scan<'a>,
    pub(in crate::numbers) numerals: &'a Numerals,
    pub(in crate::numbers) numeral_reader: numeral::Reader<'a>,
    /// The districts, if the text is a running one, in which names are counted.
    pub(super) districts: Option<&'a Listing>,
}

impl<'a> Reader<'a> {
    pub(in crate::numbers) fn new(scan: &'a Scan<'a>, numerals: &'a Numerals) -> Self {
        let numeral_reader = numeral::Reader::new(scan, numerals);
        Self { scan, numerals, numeral_reader, districts: None }
    }

    /// A reader of a running text.
    pub(in crate::numbers) fn of_text(scan: &'a Scan<'a>, lexicon: &'a Lexicon) -> Self {
        let districts = Some(lexicon.regions.parts_of(RegionLevel::District));
        Self { districts, ..Self::new(scan, &lexicon.numerals) }
    }

    /// The roles that atom `at` can have beside a number.
    #[inline]
    pub(in crate::numbers) fn beside(&self, at: usize) -> Roles {
        self.numerals.beside.at(self.scan, at)
    }

    /// The roles that the atom before `at` can have beside a number.
    #[inline]
    pub(in crate::numbers) fn before(&self, at: usize) -> Roles {
        self.beside(at.wrapping_sub(1))
    }

    /// Whether atom `at` may start a cue about the number before it.
    #[inline]
    pub(in crate::numbers) fn may_start_cue_behind(&self, at: usize) -> bool {
        self.beside(at).intersects(Roles::BEHIND)
    }

    /// Whether atom `at` is a word that is no part of a number.
    #[inline]
    pub(in crate::numbers) fn is_no_number(&self, at: usize) -> bool {
        let roles = self.beside(at);
        !roles.intersects(Roles::NUMBER.union(Roles::DIGITS).union(Roles::SIGN))
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

    /// The longest cue that starts at atom `at` and that `pick` accepts, as `pick`
    /// returns it, and where it ends.
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

    /// The end of `cue`, if it starts at atom `at`; a paragraph may start there.
    pub(in crate::numbers) fn end_of_cue_at(&self, cue: Cue, at: usize) -> Option<usize> {
        self.cue_at(at, |found| (found == cue).then_some(())).map(|((), end)| end)
    }

    /// The longest cue at atom `at` that `pick` accepts, if it is about what ends before
    /// `at`, that is, in the same paragraph.
    pub(in crate::numbers) fn cue_behind<T>(
        &self,
        at: usize,
        pick: impl Fn(Cue) -> Option<T>,
    ) -> Option<(T, usize)> {
        if self.scan.follows(at) { self.cue_at(at, pick) } else { None }
    }

    /// The end of `cue`, if it starts at atom `at` in the same paragraph as what ends
    /// before `at`.
    pub(in crate::numbers) fn end_of_cue(&self, cue: Cue, at: usize) -> Option<usize> {
        if self.scan.follows(at) { self.end_of_cue_at(cue, at) } else { None }
    }

    /// Whether `cue`, of one or two words, ends with atom `at`.
    pub(in crate::numbers) fn ends_cue(&self, cue: Cue, at: usize) -> bool {
        let ends = |start| self.end_of_cue_at(cue, start) == Some(at + 1);
        ends(at) || at.checked_sub(1).is_some_and(ends)
    }
}
