//! Digits that nothing goes with: no scale, no currency, nothing that they
//! count, no range. Half of the numbers in digits are such, most of them parts
//! of dates, and the next atom tells.

use super::expression::Expression;
use super::figure::Figure;
use super::guards::DIGITS_OF_AN_ACCOUNT;
use super::source::Source;
use super::told::Told;
use crate::lexicon::{Cue, Roles};
use crate::scan::{Atom, Class, Gap, Shape};

impl<'a> Source<'a> {
    /// Whether atom `at` is digits, and the next one shows that nothing goes
    /// with them.
    #[inline]
    pub(super) fn is_bare(&self, at: usize) -> bool {
        self.scan.get(at).is_some_and(|digits| {
            let alone = |next| self.goes_with_no_digits(next, digits.len(), at + 1);
            digits.is_digits() && self.scan.get(at + 1).is_none_or(alone)
        })
    }

    /// Whether bare digits at atom `at` are at first sight no number of their
    /// own: the end of a date or a code (`31/8/2019)`), or what a calendar word
    /// before them numbers (`tahun 2019.`).
    #[inline]
    pub(super) fn is_passed_by(&self, at: usize, told: &Told) -> bool {
        let (scan, end) = (self.scan, at + 1);
        let sign = if scan.glued(end) { scan.sign(end) } else { None };
        let digits = scan.bytes(at);
        if !scan.glued(at) {
            return told.label == Some(Cue::Calendar)
                && matches!(digits, [b'1'..=b'9', more @ ..] if more.len() < 4)
                && matches!(sign, None | Some('.' | ',' | ')'));
        }
        at.checked_sub(1).is_some_and(|before| {
            matches!(scan.sign(before), Some('/' | '-' | '.'))
                && scan.glued(before)
                && matches!(sign, None | Some(',' | ')'))
                && digits.len() < DIGITS_OF_AN_ACCOUNT
        })
    }

    /// The expression that bare digits at atom `start` are.
    pub(super) fn bare_digits_at(&self, start: usize) -> Option<Expression<'a>> {
        let numeral = self.reader.group_at(start)?;
        let end_byte = self.scan.get(start)?.end as usize;
        Some(Expression { end_byte, ..Expression::of_figure(start, Figure::Numeral(numeral)) })
    }

    /// Whether the atom `next`, which stands at `at` behind so many `digits`,
    /// can make nothing more of them.
    fn goes_with_no_digits(&self, next: &Atom, digits: usize, at: usize) -> bool {
        const PARTS: Roles = Roles::NUMBER.and(Roles::UNIT).and(Roles::BEHIND);
        let roles = self.numerals.beside.of(next.word);
        match next.class {
            Class::Other if next.word.is_known() => false,
            Class::Other => match self.scan.sign(at) {
                Some('-' | '–' | '—' | '‐' | '‑' | '−') => false,
                Some('.' | ',') => !self.scan.is_digits(at + 1),
                // `1/2`
                Some('/') => digits > 1 || !self.scan.is_digits(at + 1),
                // `3 (tiga)`
                Some('(') => !self.beside(at + 1).any(Roles::NUMBER),
                _ => true,
            },
            _ if next.gap == Gap::Paragraph => true,
            _ if next.gap == Gap::None || roles.any(PARTS) => false,
            Class::Digits => true,
            // A noun that no table has may stand behind a blank.
            Class::Word => {
                next.gap != Gap::Space
                    || roles.any(Roles::STOP)
                    || matches!(next.shape, Shape::Capitalised | Shape::Mixed)
            }
        }
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
