//! What follows the number of an expression: its unit, with a gloss or `lebih`
//! between the two, or the end of an amount of money.

use std::borrow::Cow;

use super::counted::{Counted, CountedPhrase, counted_at, counted_of};
use super::expression::Expression;
use super::figure::Figure;
use super::reader::Reader;
use crate::lexicon::{Cue, Roles, UnitClass};
use crate::value::{Currency, Modifier};

impl<'a> Reader<'a> {
    /// What a number without a currency before it counts; the same number in brackets
    /// or `lebih` may stand between the two.
    pub(super) fn counted_by(&self, side: &mut Expression<'a>) -> Option<CountedPhrase<'a>> {
        let next = self.beside(side.end);
        if next.intersects(Roles::OPEN)
            && let Some(at) = self.past_gloss(&side.first)
            && let Some(phrase) = self.counted_behind(at, self.beside(at), &mut side.modifier)
        {
            return Some(phrase);
        }
        self.counted_behind(side.end, next, &mut side.modifier)
    }

    /// Past the gloss that repeats a number in words or in digits: `3 (tiga) pelabuhan`, `tiga
    /// (3) pelabuhan`.
    fn past_gloss(&self, figure: &Figure) -> Option<usize> {
        let number = figure.numeral()?;
        let open = number.end;
        if !self.scan.is(open, '(') {
            return None;
        }
        let gloss = self.numeral_reader.numeral_at(open + 1)?;
        let same = gloss.spelled != number.spelled
            && gloss.value == number.value
            && self.scan.is(gloss.end, ')');
        same.then_some(gloss.end + 1)
    }

    /// What may follow an amount with its currency before it, at atom `at`: `,-` or the
    /// currency again.
    pub(super) fn behind_amount(&self, currency: Currency, at: usize) -> Option<CountedPhrase<'a>> {
        let counted = Counted::Money(currency);
        let mark = at + 1;
        // Hyphens beyond ASCII are no part of a price mark.
        let price_mark = self.scan.is(at, ',')
            && matches!(self.scan.sign(mark), Some('-' | '–' | '—'))
            && (at..=mark).all(|i| self.scan.glued(i));
        if price_mark {
            let end_byte = self.scan.span(at..mark + 1).end;
            return Some(CountedPhrase { counted, end: mark + 1, end_byte });
        }
        counted_at(self.scan, self.numerals, at).filter(|phrase| phrase.counted == counted)
    }

    /// Reads the unit of a small number as a thing where its short form names one too and no word
    /// for an engine stands near: `2 HP milik korban`, but `mesin diesel 8 HP`.
    pub(super) fn take_thing(&self, expression: &mut Expression<'_>) {
        /// The length of such a short form.
        const UNIT_BYTES: usize = 2;
        /// The maximum number of such things, fewer than the horse-power of most engines.
        const MAX_THINGS: u64 = 30;
        let unit = expression.end_of_number();
        if expression.first.decimal().is_some_and(|number| number <= MAX_THINGS.into())
            && expression.class() == Some(UnitClass::Measure)
            && expression.end == unit + 1
            && self.scan.bytes(unit).len() == UNIT_BYTES
            && let Some(thing) = self.numerals.thing_at(self.scan, unit)
            && !self.is_near_an_engine(expression)
        {
            let (name, class) = (Cow::Owned(thing.clone()), Some(UnitClass::Item));
            expression.counted = Some(Counted::Unit { name, class });
        }
    }

    /// Reads the unit as rupiah where it is a word for coins and the number is round, as no number of
    /// medals is: `naik 500 perak`, but `12 emas, 9 perak`.
    pub(super) fn take_coins(&self, expression: &mut Expression<'_>) {
        /// The value of the smallest coin.
        const MIN_COIN: u64 = 50;
        /// The maximum number of atoms from the medals before it to a number of medals.
        const MAX_ATOMS_BETWEEN: usize = 3;
        let near = expression.start.saturating_sub(MAX_ATOMS_BETWEEN)..expression.start;
        let is_round = || {
            let coins =
                expression.first.decimal().and_then(|number| number.checked_div(MIN_COIN.into()));
            coins.and_then(|coins| coins.to_integer()).is_some_and(|coins| coins > 0)
        };
        if expression.counted.as_ref().is_some_and(Counted::is_unlisted)
            && self.end_of_cue(Cue::Coins, expression.end_of_number()) == Some(expression.end)
            && is_round()
            && !near.clone().any(|at| self.is_of_number(at))
        {
            expression.counted = Some(Counted::Money(Currency::IDR));
        }
    }

    /// Whether a word for an engine stands near the expression.
    fn is_near_an_engine(&self, expression: &Expression<'_>) -> bool {
        /// The maximum number of atoms between the two.
        const MAX_ATOMS_BETWEEN: usize = 8;
        let Expression { start, end, .. } = *expression;
        (start.saturating_sub(MAX_ATOMS_BETWEEN)..start)
            .chain(end..end + MAX_ATOMS_BETWEEN)
            .any(|at| self.end_of_cue_at(Cue::Engine, at).is_some())
    }

    /// What a number that ends before atom `at` counts; `lebih` may stand between the
    /// two. The roles of the atom are in `next`.
    fn counted_behind(
        &self,
        at: usize,
        next: Roles,
        modifier: &mut Option<Modifier>,
    ) -> Option<CountedPhrase<'a>> {
        const PARTS: Roles = Roles::WORD.union(Roles::UNIT).union(Roles::BEHIND);
        if next.contains(Roles::HYPHEN.union(Roles::GLUED)) {
            return self.behind_hyphen(at + 1);
        }
        // `satupun warga`: a clitic ends the expression.
        if !next.intersects(PARTS) || self.scan.get(at - 1).is_some_and(|atom| atom.clitic != 0) {
            return None;
        }
        let between = |cue| match cue {
            Cue::ModifierAfter(modifier) => Some(modifier),
            _ => None,
        };
        if next.intersects(Roles::BEHIND)
            && let Some((more, end)) = self.cue_behind(at, between)
        {
            let phrase = counted_at(self.scan, self.numerals, end)?;
            *modifier = Some(more);
            return (!phrase.counted.is_unlisted()).then_some(phrase);
        }
        counted_of(self.scan, self.numerals, at, next)
    }

    /// The unit at atom `at` that a hyphen joins to its number: `1.5-liter`,
    /// `empat-silinder`.
    fn behind_hyphen(&self, at: usize) -> Option<CountedPhrase<'a>> {
        let next = self.beside(at);
        let joined = next.contains(Roles::GLUED.union(Roles::UNIT).union(Roles::WORD));
        let phrase = joined.then(|| counted_of(self.scan, self.numerals, at, next))??;
        matches!(phrase.counted, Counted::Unit { .. } | Counted::Time(_)).then_some(phrase)
    }
}
