//! Digits that nothing goes with: no scale, no currency, nothing that they
//! count, no range. Half of the numbers in digits are such, most of them parts
//! of dates, and the next atom tells.

use super::expression::{Expression, joins_range};
use super::figure::Figure;
use super::guards::{DIGITS_OF_AN_ACCOUNT, DIGITS_OF_AN_AGE};
use super::source::Source;
use crate::lexicon::{Cue, Roles};

impl<'a> Source<'a> {
    /// Whether atom `at` is digits, and the next one shows that nothing goes
    /// with them.
    #[inline]
    pub(super) fn is_bare(&self, at: usize) -> bool {
        self.scan.is_digits(at) && self.goes_with_no_digits(at + 1)
    }

    /// Whether atom `at`, right behind digits, can make nothing more of them.
    fn goes_with_no_digits(&self, at: usize) -> bool {
        const PARTS: Roles = Roles::NUMBER.and(Roles::UNIT).and(Roles::BEHIND);
        // What no noun can be that no table has: it stands behind a blank.
        const NO_NOUN: Roles = Roles::DIGITS.and(Roles::LINE).and(Roles::STOP);
        // Few of these signs go with nothing.
        const SELDOM: Roles =
            Roles::HYPHEN.and(Roles::SLASH).and(Roles::OPEN).and(Roles::WIDE).and(PARTS);
        let next = self.beside(at);
        if next.any(Roles::SIGN) {
            let decimal = Roles::DOT.and(Roles::COMMA);
            return match next.any(SELDOM) {
                false => !next.any(decimal) || !self.beside(at + 1).any(Roles::DIGITS),
                true => !next.any(PARTS) && self.sign_goes_with_no_digits(at),
            };
        }
        let name = next.any(Roles::CAPITAL) && !next.any(Roles::UPPER);
        let alone = !next.any(PARTS.and(Roles::GLUED)) && (name || next.any(NO_NOUN));
        alone || next.any(Roles::PARAGRAPH)
    }

    /// The same of a sign that no table has.
    #[inline(never)]
    fn sign_goes_with_no_digits(&self, at: usize) -> bool {
        match self.scan.sign(at) {
            Some(sign) if joins_range(sign) => false,
            // `1/2`
            Some('/') => self.scan.bytes(at - 1).len() > 1 || !self.scan.is_digits(at + 1),
            // `3 (tiga)`
            Some('(') => !self.beside(at + 1).any(Roles::NUMBER),
            _ => true,
        }
    }

    /// Whether bare digits at atom `at` are at first sight no number of their
    /// own: the end of a date or a code (`31/8/2019)`), what a calendar word
    /// before them numbers (`tahun 2019.`), an age (`(45)`), or the mark of a
    /// line in a list (`1.`). The word before them is of this `label`.
    #[inline]
    pub(super) fn is_passed_by(&self, at: usize, before: Roles, label: Option<Cue>) -> bool {
        const ENDS: Roles = Roles::COMMA.and(Roles::CLOSE);
        const PARTED: Roles = Roles::SLASH.and(Roles::HYPHEN).and(Roles::DOT);
        let (is, behind) = (self.beside(at), self.beside(at + 1));
        let free = !behind.all(Roles::SIGN.and(Roles::GLUED)) || behind.any(ENDS);
        let digits = self.scan.bytes(at);
        if is.any(Roles::GLUED) && before.any(PARTED) {
            return before.any(Roles::GLUED) && free && digits.len() < DIGITS_OF_AN_ACCOUNT;
        }
        let dotted = behind.any(Roles::DOT);
        // Of three digits in brackets, or with a semicolon behind, it may be a count.
        let counts = || digits.len() == DIGITS_OF_AN_AGE || self.scan.is(at + 2, ';');
        let aged =
            before.any(Roles::OPEN) && behind.any(ENDS) && !(behind.any(Roles::CLOSE) && counts());
        let marked = is.any(Roles::LINE.and(Roles::PARAGRAPH))
            && !before.any(Roles::ORDINAL_MARK)
            && dotted
            && behind.any(Roles::GLUED)
            && self.parts_off_a_mark(at + 2);
        let passed = match label {
            Some(Cue::Identifier) => false,
            Some(Cue::Calendar) if !is.any(Roles::GLUED) && (free || dotted) => true,
            _ => aged || marked,
        };
        passed && matches!(digits, [b'1'..=b'9', more @ ..] if more.len() < 4)
    }

    /// Whether what stands at atom `at`, behind a number and a dot, shows that
    /// the dot is one of a list.
    fn parts_off_a_mark(&self, at: usize) -> bool {
        let roles = self.beside(at);
        !roles.any(Roles::GLUED) || roles.any(Roles::CAPITAL)
    }

    /// The expression that bare digits at atom `start` are.
    pub(super) fn bare_digits_at(&self, start: usize) -> Option<Expression<'a>> {
        let numeral = self.reader.group_at(start)?;
        let end_byte = self.scan.get(start)?.end as usize;
        Some(Expression::of_figure(start, Figure::Numeral(numeral), end_byte))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::lexicon::Lexicon;
    use crate::numbers::amounts::{Setting, Source};
    use crate::scan::Scan;

    /// What may stand behind digits.
    const BEHIND: &str = "Rp % ribu M juta rb satu setengah an orang warga rapat Rapat RAPAT OTT persen \
        bulan dan hingga lebih yang memakai tahun . , - – / ( ) : ' \" & + x 000 5 2.5 tiga";

    fn piece() -> impl Strategy<Value = &'static str> {
        prop::sample::select(BEHIND.split_whitespace().collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn bare_digits_are_what_the_longest_reading_makes_of_them(
            digits in "0?[1-9]{1,5}",
            pieces in prop::collection::vec((piece(), prop::sample::select(vec!["", " ", "\n", "\n\n"])), 1..4),
            between in any::<bool>(),
            money in any::<bool>(),
        ) {
            let mut text = digits;
            for (piece, gap) in pieces {
                text.push_str(gap);
                text.push_str(piece);
            }
            let lexicon = Lexicon::builtin().unwrap();
            let scan = Scan::new(&text, &lexicon.vocabulary);
            let source = Source::new(&scan, &lexicon.numerals);
            for at in (0..scan.len()).filter(|&at| source.is_behind_amounts(at)) {
                let ends = scan.glued(at) || source.is_no_number(at);
                let range = source.range_sign_at(at, true);
                prop_assert!(ends && range.is_none(), "{} in {}", at, text);
            }
            if source.is_bare(0) {
                let longest = source.longest_at(0, Setting::new(between, money));
                prop_assert_eq!(source.bare_digits_at(0), longest, "{}", text);
            }
        }
    }
}
