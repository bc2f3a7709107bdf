//! The fast path of [`Trial::of_digits`]: it decides most numbers by the atom before
//! and the atom behind, and always as `of_digits` does.

use super::{Trial, Verdict};
use crate::lexicon::{Label, Roles};
use crate::numbers::amounts::counted::Counted;
use crate::numbers::amounts::expression::Expression;
use crate::scan::Gap;

impl Trial<'_, '_> {
    /// The verdict on a number, if the atoms beside it decide it, as most often: `ada 5
    /// orang`, `pada tahun 2019`, `sekitar 10.00 WIB`.
    #[inline]
    pub(super) fn at_once(&self) -> Option<Verdict> {
        let start = self.expression.start;
        let before = self.left.roles_before;
        let [b'1'..=b'9', more @ ..] = self.reader.scan.bytes(start) else { return None };
        if self.reader.scan.glued(start) || self.left.rate.is_some() || more.len() > 3 {
            return None;
        }
        match (&self.expression.counted, self.left.label) {
            // Four digits may be a year.
            (Some(counted), None)
                if more.len() < 3
                    && !self.goes_on_in_digits()
                    && !self.numbers_a_row_of_places()
                    && !self.precedes_a_named_time() =>
            {
                self.counts_behind(before, counted).then_some(Verdict::Span)
            }
            (None, label @ (None | Some(Label::Calendar))) if self.follows_lower_case(before) => {
                self.of_bare_at_once(label)
            }
            _ => None,
        }
    }

    /// Whether a number behind a blank and an atom of roles `before` counts what is
    /// `counted`: it is no number of a name (`Liga 2 Musim Ini`), no side of `3 x 4` and
    /// no end of a score.
    #[inline]
    fn counts_behind(&self, before: Roles, counted: &Counted<'_>) -> bool {
        const SELDOM: Roles = Roles::CAPITAL.union(Roles::HYPHEN).union(Roles::WIDE);
        if before.intersects(SELDOM) {
            return self.counts_behind_seldom(counted);
        }
        let behind_sign = before.intersects(Roles::DIGITS.union(Roles::SIGN))
            && !matches!(self.sign_before(), Some('"' | '\''));
        (behind_sign || self.follows_lower_case(before)) && !self.is_time_of_a_programme()
    }

    /// Whether a number behind a capital or a sign that may be a dash counts what is
    /// `counted`.
    #[inline(never)]
    fn counts_behind_seldom(&self, counted: &Counted<'_>) -> bool {
        let scan = self.reader.scan;
        let before = self.expression.start - 1;
        match scan.get(before) {
            Some(atom) if atom.is_capitalised() => {
                atom.len() > 1
                    && !counted.may_be_of_a_name()
                    && !self.is_time_of_a_programme()
                    && !self.is_number_of_an_act()
            }
            Some(atom) if atom.is_word() => atom.len() > 1,
            // The signs of [`Trial::ends_score`], of a product, of a trade mark and of a quotation.
            _ => !matches!(scan.sign(before), Some('-' | '–' | '×' | '®' | '™' | '“' | '‘')),
        }
    }

    /// Whether the atom before the number, of roles `before`, is a lower-case word, but
    /// not the `x` of `3 x 4`.
    #[inline]
    fn follows_lower_case(&self, before: Roles) -> bool {
        let word = before.intersects(Roles::WORD) && !before.intersects(Roles::CAPITAL);
        word && self.reader.scan.get(self.expression.start - 1).is_some_and(|word| word.len() > 1)
    }

    /// The verdict on a number alone behind a lower-case word, if what follows the number
    /// decides it.
    fn of_bare_at_once(&self, label: Option<Label>) -> Option<Verdict> {
        let Expression { start, end, .. } = *self.expression;
        let next = self.reader.beside(end);
        if self.expression.last.is_some() || !self.ends_before(next) {
            return None;
        }
        if self.is_dotted_pair() {
            let decimal = self.is_of_a_bearing() || self.is_surely_decimal();
            return (!decimal).then_some(Verdict::NoSpan);
        }
        let mark = next.intersects(Roles::DOT) && self.mark.is_some();
        let plain = self.is_plain() && self.expression.modifier.is_none();
        let named = self.left.roles_before.intersects(Roles::CALENDAR_STOP)
            || self.follows_a_numbered_name();
        if !plain
            || mark
            || named
            || self.belongs_to_what_follows()
            || self.reader.scan.gap_before(start) != Gap::Space
            || label.is_none() && self.reaches_a_service()
        {
            return None;
        }
        Some(if label.is_some() { Verdict::NoSpan } else { Verdict::Span })
    }

    /// Whether the atom behind the number, of roles `next`, is a word behind a blank, ends
    /// a clause, or is past the end of the text.
    fn ends_before(&self, next: Roles) -> bool {
        let scan = self.reader.scan;
        let end = self.expression.end;
        if next.intersects(Roles::WORD) {
            let joined = next.intersects(Roles::GLUED.union(Roles::CALENDAR_STOP));
            return !joined && scan.get(end).is_some_and(|word| word.len() > 1);
        }
        let clause = next.intersects(Roles::DOT.union(Roles::COMMA));
        let glued = self.reader.beside(end + 1).intersects(Roles::GLUED);
        clause && !glued || !next.intersects(Roles::SIGN.union(Roles::DIGITS))
    }
}
