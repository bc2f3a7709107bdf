//! Bare digits: no scale, no currency, nothing that they count, no range. Half of
//! the numbers in digits are bare, most of them parts of dates, and the next atom
//! shows it.
//!
//! This is the fast path of [`Reader::longest_at`], which reads the same of bare digits.

use super::expression::{Expression, joins_range};
use super::figure::Figure;
use super::guards::{MAX_AGE_DIGITS, MIN_ACCOUNT_DIGITS};
use super::left_context::LeftContext;
use super::reader::Reader;
use crate::lexicon::{Label, Roles};

impl<'a> Reader<'a> {
    /// Whether atom `at` is digits, and the next atom shows that they are bare.
    #[inline]
    pub(super) fn is_bare(&self, at: usize) -> bool {
        self.scan.is_digits(at) && self.leaves_digits_bare(at + 1)
    }

    /// Whether atom `at`, right behind digits, shows that they are bare.
    fn leaves_digits_bare(&self, at: usize) -> bool {
        const PARTS: Roles = Roles::NUMBER.union(Roles::UNIT).union(Roles::BEHIND);
        // Atoms that cannot be an unlisted noun, which follows a blank.
        const NO_NOUN: Roles = Roles::DIGITS.union(Roles::LINE).union(Roles::STOP);
        // Signs that few bare digits have behind them.
        const SELDOM: Roles =
            Roles::HYPHEN.union(Roles::SLASH).union(Roles::OPEN).union(Roles::WIDE).union(PARTS);
        let next = self.beside(at);
        if next.intersects(Roles::SIGN) {
            let decimal = Roles::DOT.union(Roles::COMMA);
            return match next.intersects(SELDOM) {
                false => {
                    !next.intersects(decimal) || !self.beside(at + 1).intersects(Roles::DIGITS)
                }
                true => !next.intersects(PARTS) && self.sign_leaves_digits_bare(at),
            };
        }
        let name = next.intersects(Roles::CAPITAL) && !next.intersects(Roles::UPPER);
        let alone =
            !next.intersects(PARTS.union(Roles::GLUED)) && (name || next.intersects(NO_NOUN));
        alone || next.intersects(Roles::PARAGRAPH)
    }

    /// Whether the sign at atom `at`, right behind digits and in no table, shows that
    /// they are bare.
    #[inline(never)]
    fn sign_leaves_digits_bare(&self, at: usize) -> bool {
        match self.scan.sign(at) {
            Some(sign) if joins_range(sign) => false,
            // `1/2`
            Some('/') => self.scan.bytes(at - 1).len() > 1 || !self.scan.is_digits(at + 1),
            // `3 (tiga)`
            Some('(') => !self.beside(at + 1).intersects(Roles::NUMBER),
            _ => true,
        }
    }

    /// Whether bare digits at atom `at` can be passed over without a verdict: the end
    /// of a date or a code (`31/8/2019)`), the number behind a calendar word
    /// (`tahun 2019.`), an age (`(45)`), or the mark of a line in a list (`1.`).
    #[inline]
    pub(super) fn is_passed_by(&self, at: usize, left: &LeftContext) -> bool {
        const ENDS: Roles = Roles::COMMA.union(Roles::CLOSE);
        const PARTED: Roles = Roles::SLASH.union(Roles::HYPHEN).union(Roles::DOT);
        let (before, is, behind) = (left.roles_before, self.beside(at), self.beside(at + 1));
        let free = !behind.contains(Roles::SIGN.union(Roles::GLUED)) || behind.intersects(ENDS);
        let digits = self.scan.bytes(at);
        if is.intersects(Roles::GLUED) && before.intersects(PARTED) {
            return before.intersects(Roles::GLUED) && free && digits.len() < MIN_ACCOUNT_DIGITS;
        }
        let dotted = behind.intersects(Roles::DOT);
        // Three digits in brackets, or those of a list: maybe a count.
        let counts = || digits.len() == MAX_AGE_DIGITS || self.counts_in_list(at);
        let aged = before.intersects(Roles::OPEN)
            && behind.intersects(ENDS)
            && !(behind.intersects(Roles::CLOSE) && counts());
        let marked = is.intersects(Roles::LINE.union(Roles::PARAGRAPH))
            && !before.intersects(Roles::ORDINAL_MARK)
            && dotted
            && behind.intersects(Roles::GLUED)
            && self.parts_off_a_mark(at + 2);
        let passed = match left.label {
            Some(Label::Identifier) => false,
            Some(Label::Calendar) if !is.intersects(Roles::GLUED) && (free || dotted) => true,
            _ => aged || marked,
        };
        passed && matches!(digits, [b'1'..=b'9', more @ ..] if more.len() < 4)
    }

    /// Whether atom `at`, behind a number and a dot, shows that the dot marks an item of
    /// a list.
    fn parts_off_a_mark(&self, at: usize) -> bool {
        let roles = self.beside(at);
        !roles.intersects(Roles::GLUED) || roles.intersects(Roles::CAPITAL)
    }

    /// The expression of the bare digits at atom `start`.
    pub(super) fn bare_digits_at(&self, start: usize) -> Option<Expression<'a>> {
        let numeral = self.numeral_reader.group_at(start)?;
        let end_byte = self.scan.get(start)?.end as usize;
        Some(Expression::of_figure(start, Figure::Numeral(numeral), end_byte))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::lexicon::Lexicon;
    use crate::numbers::amounts::{Reader, Setting};
    use crate::scan::Scan;

    /// What may follow digits.
    const BEHIND: &str = "Rp % ribu M juta rb satu setengah an orang warga rapat Rapat RAPAT OTT persen \
        bulan dan hingga lebih yang memakai tahun . , - – / ( ) : ' \" & + x 000 5 2.5 tiga";

    fn piece() -> impl Strategy<Value = &'static str> {
        prop::sample::select(BEHIND.split_whitespace().collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn bare_digits_are_read_as_in_the_longest_reading(
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
            let reader = Reader::new(&scan, &lexicon.numerals);
            for at in (0..scan.len()).filter(|&at| reader.is_behind_amounts(at)) {
                let ends = scan.glued(at) || reader.is_no_number(at);
                let range = reader.range_sign_at(at, Setting { between: true, ..Setting::default() });
                prop_assert!(ends && range.is_none(), "{} in {}", at, text);
            }
            if reader.is_bare(0) {
                let setting = Setting { between, money, ..Setting::default() };
                let longest = reader.longest_at(0, setting);
                prop_assert_eq!(reader.bare_digits_at(0), longest, "{}", text);
            }
        }
    }
}
