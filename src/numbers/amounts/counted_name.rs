//! Capitalised words that no table lists as what a number counts: `dua Lion Air`, `79 Ayla,
//! 40 Xenia`.
//!
//! A number before a capital is as often part of a name (`212 Mart`, `eselon 1 Kementan`). Words
//! such as `empat` in small letters, orders of magnitude (`ribuan`) and grouped digits (`5.000`)
//! are not. Other digits count behind a modifier, a verb or a preposition, or in a list with
//! another count.

use std::borrow::Cow;

use super::counted::Counted;
use super::expression::Expression;
use super::figure::Figure;
use super::guards::could_be_year;
use super::left_context::LeftContext;
use super::reader::Reader;
use super::walk::Walk;
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Roles, Topic};
use crate::scan::{Opening, fold};
use crate::value::Numeral;

/// The minimum length of the first word of a name: not `5 G`, `38 C`.
const MIN_NAME_BYTES: usize = 3;
/// The maximum number of words of a name: `tiga Bakal Calon Wakil Presiden`.
const MAX_NAME_WORDS: usize = 4;
/// The maximum number of atoms from one count of a list to the next: `107 GranMax & Luxio, 79
/// Ayla`.
const MAX_ATOMS_BETWEEN: usize = 3;
/// What starts an entity of its own.
const ENTITIES: [Opening; 7] = [
    Opening::Place,
    Opening::Body,
    Opening::Opd,
    Opening::OpdName,
    Opening::Agency,
    Opening::Programme,
    Opening::Regulation,
];

impl Reader<'_> {
    /// Takes the capitalised words behind a number alone as what it counts, if they are.
    pub(super) fn take_counted_name(
        &self,
        expression: &mut Expression<'_>,
        left: &LeftContext,
        walk: &Walk<'_>,
    ) {
        let end = expression.end;
        let labelled = left.label.is_some() || left.rate.is_some();
        let word = self.scan.get(end).filter(|_| self.is_of_counted_name(end));
        let long = word.is_some_and(|word| word.len() >= MIN_NAME_BYTES);
        if !long || labelled || !is_whole(expression) {
            return;
        }
        let counts = match &expression.first {
            Figure::Order(_) => true,
            Figure::Numeral(number) if number.spelled => {
                !self.scan.is_capitalised(expression.start)
            }
            Figure::Numeral(number) => {
                left.modifier.is_some()
                    || number.end > expression.start + 1 && !number.about
                    || self.plain_digits_count(expression.start, walk)
            }
        };
        if !counts || self.origin_as_money(expression, walk).is_some() {
            return;
        }
        let words = (end..end + MAX_NAME_WORDS).take_while(|at| self.is_of_counted_name(*at));
        let name = end..end + words.count();
        // `pada 22 Austus 2019`, `11 Jumadilawal 1447`
        if could_be_year(self.scan.bytes(name.end)) {
            return;
        }
        let span = self.scan.span(name.clone());
        let unit = Cow::Owned(fold(span.of(self.scan.text())).into());
        expression.counted = Some(Counted::Unit { name: unit, class: None });
        (expression.end, expression.end_byte) = (name.end, span.end);
    }

    /// Whether the ungrouped digits at atom `start`, which are no year, count what follows, by what
    /// precedes them: a verb, a preposition of no place, `dari`, or another count of the same list.
    fn plain_digits_count(&self, start: usize, walk: &Walk<'_>) -> bool {
        if could_be_year(self.scan.bytes(start)) {
            return false;
        }
        let Some(before) = start.checked_sub(1) else { return false };
        let joined = self.scan.is(before, ',') || self.end_of_cue(Cue::And, before) == Some(start);
        if joined {
            let near = walk.read.iter().rev();
            return near
                .take_while(|read| before <= read.end + MAX_ATOMS_BETWEEN)
                .any(|read| read.topic == Some(Topic::Count));
        }
        self.scan.is_lower_case_word(before)
            && self.is_verb_or_function(before)
            && (!self.scan.opens(Opening::PlaceCue, before) || self.ends_cue(Cue::Of, before))
    }

    /// Whether atom `at` is a capitalised word, not all in capitals, of a name that may be
    /// counted.
    fn is_of_counted_name(&self, at: usize) -> bool {
        const NAME: Roles = Roles::WORD.union(Roles::SPACE).union(Roles::CAPITAL);
        const OTHER: Roles = Roles::UPPER.union(Roles::STOP).union(Roles::NUMBER);
        let roles = self.beside(at);
        roles.contains(NAME)
            && !roles.intersects(OTHER)
            && self.numerals.currency_signs.longest_at(self.scan, at).is_none()
            && !ENTITIES.iter().any(|entity| self.scan.opens(*entity, at))
            && !self.numerals.stops.looks_like_a_verb(&fold(self.scan.surface(at)))
    }
}

/// Whether the number is whole, or an order of magnitude.
fn is_whole(expression: &Expression<'_>) -> bool {
    match expression.first.numeral().map(|number| number.value) {
        Some(Numeral::Decimal(value)) => value.scale() == 0 && value > Decimal::ZERO,
        Some(Numeral::Ratio { .. }) => false,
        None => true,
    }
}
