//! Signs at digits that make something else of them: an age in brackets, a
//! date, the mark of a list, a side of a measure.

use super::Trial;
use crate::decimal::Decimal;
use crate::numbers::amounts::expression::Expression;
use crate::numbers::amounts::factors::is_multiplication_sign;
use crate::scan::{Atom, Gap};
use crate::value::Numeral;

/// No person of the news is older, in years.
const OLDEST: u64 = 120;
/// What has more may be a year: `Perjanjian Giyanti (1755)`.
pub(in crate::numbers::amounts) const DIGITS_OF_AN_AGE: usize = 3;
/// A bracket that closes behind a number opened at most so many atoms before.
const MOST_IN_BRACKETS: usize = 40;

impl Trial<'_, '_> {
    /// `(45)`, `(45, …`, `Ratna, 43, …`, `26/1`, `33'`, `0°44`, `70 x 50`: signs
    /// beside a number that is an age, a date, a minute, a measure.
    pub(super) fn is_marked_off(&self) -> bool {
        let scan = self.source.scan;
        let end = self.expression.end;
        let (before, behind) = (self.sign_before(), scan.sign(end));
        let signed = matches!(behind, Some('/' | ':' | '\'' | '’' | '′' | '°' | '″'))
            && scan.glued(end)
            && !matches!(before, Some('\'' | '‘'));
        let age =
            before == Some('(') && matches!(behind, Some(')' | ',')) && !self.counts_in_bracket()
                || before == Some(',') && behind == before && self.follows_a_name_and_comma();
        age || signed
            || self.is_of_pages()
            || self.is_second_side()
            || is_multiplication_sign(scan, end)
    }

    /// `1 / 2 Selanjutnya`: the page at hand, or how many there are.
    fn is_of_pages(&self) -> bool {
        let scan = self.source.scan;
        let Expression { start, end, .. } = *self.expression;
        let loose = |slash: usize| {
            scan.gap_before(slash) == Gap::Space && scan.gap_before(slash + 1) == Gap::Space
        };
        let before = start.checked_sub(2).filter(|_| self.sign_before() == Some('/'));
        before.is_some_and(|at| scan.is_digits(at) && loose(at + 1))
            || scan.is(end, '/') && scan.is_digits(end + 1) && loose(end)
    }

    /// `Jambi (695)`, `Qatar (18); Kuwait (13)`: too many for an age, or in a list
    /// of such as have semicolons.
    fn counts_in_bracket(&self) -> bool {
        let scan = self.source.scan;
        let Expression { start, end, .. } = *self.expression;
        let named = start.checked_sub(2).and_then(|at| scan.get(at)).is_some_and(Atom::is_word);
        let many = matches!(self.first.value, Numeral::Decimal(value) if value > OLDEST.into());
        let short = scan.bytes(start).len() <= DIGITS_OF_AN_AGE;
        scan.is(end, ')') && named && short && (many || scan.is(end + 1, ';'))
    }

    /// The `4` of `3 x 4`.
    pub(super) fn is_second_side(&self) -> bool {
        let before = self.expression.start.checked_sub(1);
        before.is_some_and(|before| is_multiplication_sign(self.source.scan, before))
    }

    /// `1.`, `2)`, the next item of a list in running text, and a line that
    /// starts `3 Marc Marquez`.
    pub(super) fn is_list_mark(&self) -> bool {
        let scan = self.source.scan;
        let (start, end) = (self.expression.start, self.expression.end);
        let capital = |i: usize| scan.get(i).is_some_and(Atom::is_capitalised);
        let item_start = scan.glued(start)
            || self.sign_before() == Some(')')
            || self.source.starts_sentence(start);
        let item_follows = scan.gap_before(end + 1) >= Gap::Space || capital(end + 1);
        let dotted = scan.is(end, '.') && scan.glued(end) && item_follows;
        // `28. Andi, 2. Budi`: shirts of a team.
        let shirt = || {
            self.sign_before() == Some(',') && self.follows_a_name_and_comma() && capital(end + 1)
        };
        let listed = || item_start || self.numbers_next_item() || shirt();
        if dotted && listed() || self.closes_unopened_bracket() {
            return true;
        }
        let closed = matches!(scan.sign(end), Some(')' | ']'));
        scan.gap_before(start) >= Gap::Line && (closed || capital(end))
    }

    /// The `2` of `1. sosis 2. ham 3. keju`.
    fn numbers_next_item(&self) -> bool {
        let next = self.before.mark.and_then(|mark| mark.checked_add(Decimal::from(1)));
        next.is_some_and(|next| self.first.value == next.into())
    }

    /// `yakni 1) iklim usaha; 2) kondisi pasar`: a bracket behind it that
    /// nothing opened, so far as one looks back.
    fn closes_unopened_bracket(&self) -> bool {
        let scan = self.source.scan;
        let (start, end) = (self.expression.start, self.expression.end);
        if !scan.is(end, ')') || !scan.glued(end) {
            return false;
        }
        let bracket = (start.saturating_sub(MOST_IN_BRACKETS)..start)
            .rev()
            .take_while(|at| scan.follows(at + 1))
            .find_map(|at| scan.sign(at).filter(|sign| matches!(sign, '(' | ')')));
        bracket != Some('(')
    }
}
