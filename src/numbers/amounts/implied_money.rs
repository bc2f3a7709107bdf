//! Amounts of money whose currency is not written, but plain from the words around them:
//! `dicairkan 50,56 miliar`, `500rb`, `65 juta gaji`. For others the whole article decides
//! (`numbers/echoes.rs`).

use super::counted::{Counted, counted_at};
use super::expression::Expression;
use super::factors::is_multiplication_sign;
use super::guards::could_be_year;
use super::reader::Reader;
use super::walk::Walk;
use crate::candidate::Origin;
use crate::lexicon::{Cue, Label, NumberWord, Rate, Roles, Topic, UnitClass};
use crate::scan::Gap;

/// The maximum length of a short scale word: `rb`, `jt`.
const MAX_SHORT_SCALE_BYTES: usize = 2;
/// Amounts from 10⁹ (`miliar`) on are money unless the sentence counts something.
pub(super) const MIN_MONEY_POWER: u32 = 9;
/// Amounts of `dana` and the like from 10⁶ (`juta`) on are money.
const MIN_SUM_POWER: u32 = 6;

impl Reader<'_> {
    /// Whether `M` or the like follows the number where the text is about money; but not as the
    /// start of a longer unit: `5 K/L`.
    pub(super) fn has_money_power_behind(
        &self,
        expression: &Expression<'_>,
        walk: &Walk<'_>,
    ) -> bool {
        let power = expression.end_of_number();
        if !self.beside(power).intersects(Roles::MONEY_POWER) || expression.end > power + 1 {
            return false;
        }
        match self.topic_before(expression.start, &walk.read).of {
            Some(topic) => topic == Topic::Money,
            None => walk.of_billions && self.may_be_billions(expression, power),
        }
    }

    /// Whether the letter at atom `power`, behind an expression in an article about billions, may
    /// stand for that scale: `targetnya 6 M`; but not in `panjang 12 M`, `12 M x 4 M`, `2026 M`,
    /// `lari 5 K`.
    fn may_be_billions(&self, expression: &Expression<'_>, power: usize) -> bool {
        let end = power + 1;
        let word = expression.start.checked_sub(1);
        let measures =
            |word| self.ends_cue(Cue::Length, word) || self.ends_cue(Cue::Label(Label::Rank), word);
        let is_named = |word| self.scan.is_capitalised(word) && !self.starts_sentence(word);
        let joins_name = || self.scan.is_digits(end) || self.scan.is_capitalised(end);
        let scale = self.scan.get(power).and_then(|atom| self.numerals.words.cardinal(atom));
        let Some(NumberWord::MoneyPower(exponent)) = scale else { return false };
        u32::from(exponent) >= MIN_MONEY_POWER
            && self.scan.gap_before(power) == Gap::Space
            && !is_multiplication_sign(self.scan, end)
            && word.is_none_or(|word| {
                !is_multiplication_sign(self.scan, word) && !is_named(word) && !measures(word)
            })
            && !joins_name()
            && !could_be_year(self.scan.bytes(expression.start))
    }

    /// The origin of the reading as money of a number with a scale and no unit, if it
    /// is an amount of money.
    pub(super) fn origin_as_money(
        &self,
        expression: &Expression<'_>,
        walk: &Walk<'_>,
    ) -> Option<Origin> {
        let power = expression.last.as_ref().map_or(expression.first.power(), |last| last.power);
        if expression.counted.is_some() || power < 3 {
            return None;
        }
        let topic = self.topic_before(expression.start, &walk.read);
        let price = power >= MIN_MONEY_POWER || self.ends_in_short_scale(expression);
        let of_money = topic.of == Some(Topic::Money);
        let paid = of_money
            || topic.shared
            || self.is_of_each(expression.end)
            || self.names_a_sum(expression.end);
        let money = paid || price && topic.of != Some(Topic::Count);
        let entry = topic.line.filter(|_| of_money);
        money.then_some(Origin { rule: "money.implied", entry })
    }

    /// Whether the expression counts in millions or more what only money is: `65 juta gaji`,
    /// `ratusan miliar dana`.
    pub(super) fn is_sum(&self, expression: &Expression<'_>) -> bool {
        expression.first.power() >= MIN_SUM_POWER
            && matches!(expression.counted, Some(Counted::Unit { .. }))
            && self.names_a_sum(expression.end_of_number())
    }

    /// Whether the word at atom `at`, such as `dana`, shows that the number before it is an
    /// amount of money.
    fn names_a_sum(&self, at: usize) -> bool {
        self.end_of_cue(Cue::Sum, at).is_some()
    }

    /// Whether a payment per person stands at atom `at`: `per orang`, `/keluarga`.
    fn is_of_each(&self, at: usize) -> bool {
        let slash = self.scan.is(at, '/').then_some(at + 1);
        let per = self
            .end_of_cue(Cue::Rate(Rate::Per), at)
            .filter(|_| self.scan.gap_before(at) == Gap::Space);
        let per = slash.or(per);
        let counted = per.and_then(|end| counted_at(self.scan, self.numerals, end));
        counted.is_some_and(|phrase| phrase.counted.class() == Some(UnitClass::Person))
    }

    /// Whether the expression is written as only prices are: `500rb`, `2 jt`.
    fn ends_in_short_scale(&self, expression: &Expression<'_>) -> bool {
        let scale = expression.end - 1;
        let short = self.scan.surface(scale).len() <= MAX_SHORT_SCALE_BYTES;
        let joined = self.scan.glued(scale) || self.scan.is_lower_case_word(scale);
        short && joined && expression.first.numeral().is_some_and(|n| !n.spelled)
    }
}
