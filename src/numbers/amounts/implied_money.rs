//! Amounts of money whose currency is not written, but plain from the words around them:
//! `dicairkan 50,56 miliar`, `500rb`, `65 juta gaji`. For others the whole article decides
//! (`numbers/echoes.rs`).

use super::counted::{Counted, counted_at};
use super::expression::{Expression, Setting};
use super::factors::is_multiplication_sign;
use super::guards::could_be_year;
use super::left_context::ReadNumber;
use super::reader::Reader;
use super::walk::{TOPIC_REACH, Walk};
use crate::candidate::Origin;
use crate::decimal::Decimal;
use crate::kind::SpanKind;
use crate::lexicon::{Cue, Label, NumberWord, Rate, Roles, Topic, UnitClass};
use crate::scan::Gap;

/// The maximum length of a short scale word: `rb`, `jt`.
const MAX_SHORT_SCALE_BYTES: usize = 2;
/// Amounts from 10⁹ (`miliar`) on are money unless the sentence counts something.
pub(super) const MIN_MONEY_POWER: u32 = 9;
/// The power of ten of `triliun`.
const TRILLIONS_POWER: u32 = 12;

impl Reader<'_> {
    /// Whether `M` or the like follows the number where the text is about money; but not as the
    /// start of a longer unit or of a period: `5 K/L`, `laba 6M25`, `9M/2025`.
    pub(super) fn has_money_power_behind(
        &self,
        expression: &Expression<'_>,
        walk: &Walk<'_>,
    ) -> bool {
        let power = expression.end_of_number();
        if !self.beside(power).intersects(Roles::MONEY_POWER)
            || expression.end > power + 1
            || self.is_glued_to_year(power + 1)
        {
            return false;
        }
        match self.topic_before(expression.start, &walk.read).of {
            Some(Topic::Money) => true,
            topic => walk.of_billions && self.may_be_billions(expression, power, topic, walk),
        }
    }

    /// Whether a year is glued to what ends before atom `at`, perhaps behind a slash: `6M` `25`.
    fn is_glued_to_year(&self, at: usize) -> bool {
        let year = at + usize::from(self.scan.is(at, '/'));
        self.scan.is_digits(year) && (at..=year).all(|at| self.scan.glued(at))
    }

    /// Whether the letter at atom `power`, behind an expression in an article about billions, may
    /// stand for that scale: `targetnya 6 M`; but not in `panjang 12 M`, `12 M x 4 M`, `2026 M`,
    /// `lari 5 K`. Behind a count or a name it does so only in a sentence with money before it, and
    /// as `T`, which is short for nothing else.
    fn may_be_billions(
        &self,
        expression: &Expression<'_>,
        power: usize,
        topic: Option<Topic>,
        walk: &Walk<'_>,
    ) -> bool {
        let end = power + 1;
        let word = expression.start.checked_sub(1);
        let measures =
            |word| self.ends_cue(Cue::Length, word) || self.ends_cue(Cue::Label(Label::Rank), word);
        let is_named = |word| self.scan.is_capitalised(word) && !self.starts_sentence(word);
        let joins_name = || self.scan.is_digits(end) || self.scan.is_capitalised(end);
        let scale = self.scan.get(power).and_then(|atom| self.numerals.words.cardinal(atom));
        let Some(NumberWord::MoneyPower(exponent)) = scale else { return false };
        let sure = || {
            u32::from(exponent) >= TRILLIONS_POWER || self.money_precedes(expression.start, walk)
        };
        u32::from(exponent) >= MIN_MONEY_POWER
            && self.scan.gap_before(power) == Gap::Space
            && !is_multiplication_sign(self.scan, end)
            && word.is_none_or(|word| {
                !is_multiplication_sign(self.scan, word)
                    && !measures(word)
                    && (topic.is_none() && !is_named(word) || sure())
            })
            && !joins_name()
            && !could_be_year(self.scan.bytes(expression.start))
    }

    /// Whether an amount of money stands before atom `at` in its sentence, not far from it.
    fn money_precedes(&self, at: usize, walk: &Walk<'_>) -> bool {
        let near = at.saturating_sub(TOPIC_REACH);
        let mut read = walk.read.iter().rev().take_while(|read| read.end > near);
        let money = read.find(|read| read.topic == Some(Topic::Money));
        money.is_some_and(|money| !(money.end..at).any(|at| self.starts_anew(at)))
    }

    /// The origin of the reading as money of a number with a scale and no unit, if it
    /// is an amount of money.
    pub(super) fn origin_as_money(
        &self,
        expression: &Expression<'_>,
        walk: &Walk<'_>,
    ) -> Option<Origin> {
        let power = expression.last.as_ref().map_or(expression.first.power(), |last| last.power);
        if expression.counted.is_some() {
            return None;
        }
        if power < 3 {
            let paid = self.is_grouped_payment(expression, walk);
            return paid.then_some(Origin { rule: "money.implied", entry: None });
        }
        let topic = self.topic_before(expression.start, &walk.read);
        let of_money = topic.of == Some(Topic::Money);
        let paid = of_money
            || topic.shared
            || self.is_of_each(expression.end)
            || self.names_a_sum(expression.end)
            || self.follows_unit_price_sign(expression.start)
            || self.ends_in_money_power(expression, power)
            || expression.first.is_in_millions() && self.is_gotten(expression)
            || self.ends_in_short_scale(expression) && self.is_right_behind_priced(expression)
            || self.is_price_of_quantity(expression, walk);
        let price = || {
            power >= MIN_MONEY_POWER
                || self.ends_in_short_scale(expression)
                || self.is_right_behind_priced(expression)
                || self.is_gotten(expression)
                || self.goes_on_about_price(expression, walk)
        };
        let money = paid || topic.of != Some(Topic::Count) && price();
        let entry = topic.line.filter(|_| of_money);
        money.then_some(Origin { rule: "money.implied", entry })
    }

    /// The topic that the expression leaves to the numbers behind it, if it `is_money` or a count.
    pub(super) fn topic_of(&self, expression: &Expression<'_>, is_money: bool) -> Option<Topic> {
        match expression.counted {
            Some(Counted::Money(_)) => Some(Topic::Money),
            // `harga emas 5 gram 3,2 juta`: a measure does not make the topic a count.
            Some(Counted::Unit { class: Some(UnitClass::Measure), .. }) => None,
            // Nor do parts that are numbered: `cair dalam dua tahap, tiap tahap 1,2 juta`.
            Some(Counted::Unit { class: Some(UnitClass::Matter), .. })
                if self.ends_cue(Cue::Label(Label::Identifier), expression.end - 1) =>
            {
                None
            }
            Some(Counted::Unit { .. }) => Some(Topic::Count),
            _ => is_money.then_some(Topic::Money),
        }
    }

    /// Whether the expression counts in millions or more what only money is: `65 juta gaji`,
    /// `ratusan miliar dana`.
    pub(super) fn is_sum(&self, expression: &Expression<'_>) -> bool {
        expression.first.is_in_millions()
            && matches!(expression.counted, Some(Counted::Unit { .. }))
            && self.names_a_sum(expression.end_of_number())
    }

    /// Whether the noun behind a number with a scale or decimals says of what sort it is, and is not
    /// counted: `45 ribu grade A`, `2,5 triliun net`. Nor is one that no table lists behind a short
    /// scale, as chats write it: `cair 350rb cuy`; nor what money is paid as: `dapat 600rb bansos`.
    pub(super) fn is_of_a_sort(&self, expression: &Expression<'_>) -> bool {
        let Some(number) = expression.first.numeral() else { return false };
        let has_decimals = || number.value.decimal().is_some_and(|value| value.scale() > 0);
        let unlisted = || expression.counted.as_ref().is_some_and(Counted::is_unlisted);
        (number.power > 0 || has_decimals())
            && matches!(expression.counted, Some(Counted::Unit { .. }))
            && (self.end_of_cue(Cue::Sort, expression.end_of_number()) == Some(expression.end)
                || (unlisted()
                    || self.end_of_cue(Cue::Priced, expression.end_of_number())
                        == Some(expression.end))
                    && self.ends_in_short_scale(expression))
    }

    /// Whether the expression is a number in groups of digits behind what is paid, at most one word
    /// between: such small amounts have no scale. `iuran 12.600`, `iuran hanya 12.600`; or the price of
    /// a measure, or one that is compared with that before: `bawang 42.000 per kg`, `naik jadi
    /// Rp2.968.410 dari sebelumnya 2.787.239`.
    fn is_grouped_payment(&self, expression: &Expression<'_>, walk: &Walk<'_>) -> bool {
        /// The minimum number of rupiah, which has a group.
        const MIN_PAYMENT: u64 = 1000;
        let number = expression.first.numeral();
        let grouped = number.is_some_and(|n| !n.spelled && n.power == 0 && n.end > n.start + 1);
        let large = || expression.first.decimal().is_some_and(|n| n >= MIN_PAYMENT.into());
        let paid = |word: usize| self.ends_cue(Cue::MoneyOf, word);
        let follows_payment = || {
            self.before_base_of_time(expression.start).checked_sub(1).is_some_and(|word| {
                paid(word)
                    || self.scan.is_lower_case_word(word) && word.checked_sub(1).is_some_and(paid)
            })
        };
        let counts = || self.topic_before(expression.start, &walk.read).of == Some(Topic::Count);
        grouped
            && large()
            && (follows_payment()
                || self.is_of_each(expression.end) && !counts()
                || self.goes_on_about_price(expression, walk))
    }

    /// The start of the `per bulan` before atom `at`; else `at`.
    fn before_base_of_time(&self, at: usize) -> usize {
        let per = at.saturating_sub(2);
        let is_base = self.end_of_cue(Cue::Rate(Rate::Per), per) == Some(per + 1)
            && self.measures_time(per + 1);
        if is_base && per + 2 == at { per } else { at }
    }

    /// Whether the word at atom `at`, such as `dana`, shows that the number before it is an
    /// amount of money.
    fn names_a_sum(&self, at: usize) -> bool {
        self.end_of_cue(Cue::Sum, at).is_some()
    }

    /// Whether a payment per person or the price of a piece or measure of goods stands at atom `at`:
    /// `per orang`, `/keluarga`, `per kilo`, `seliter`.
    pub(in crate::numbers) fn is_of_each(&self, at: usize) -> bool {
        let slash = self.scan.is(at, '/').then_some(at + 1);
        let per = self
            .end_of_cue(Cue::Rate(Rate::Per), at)
            .filter(|_| self.scan.gap_before(at) == Gap::Space);
        let per = slash.or(per);
        if self.end_of_cue(Cue::Goods, per.unwrap_or(at)).is_some() {
            return true;
        }
        let counted = per.and_then(|end| counted_at(self.scan, self.numerals, end));
        counted.is_some_and(|phrase| phrase.counted.class() == Some(UnitClass::Person))
    }

    /// Whether the sign before the number at atom `at` is that of a price for one: `30 anak @500 ribu`.
    fn follows_unit_price_sign(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|sign| self.scan.is(sign, '@'))
    }

    /// Whether the expression is the amount of what it stands right behind, which is paid for or paid
    /// out: `tiket masuk 20 ribu`, `BLT 300 ribu`, `JKM 42 juta`; but not that of who gets it, `BLT 20,6
    /// juta`.
    fn is_right_behind_priced(&self, expression: &Expression<'_>) -> bool {
        /// The maximum number of rupiah of such a payment.
        const MAX_PAYMENT: u64 = 5_000_000;
        let small = expression.first.decimal().is_some_and(|number| number <= MAX_PAYMENT.into());
        let word = expression.start.checked_sub(1);
        word.is_some_and(|word| {
            small && self.ends_cue(Cue::Priced, word) || self.ends_cue(Cue::Paid, word)
        })
    }

    /// Whether the word before the expression says that someone gets it, or not: `bawa pulang 50 juta`.
    fn is_gotten(&self, expression: &Expression<'_>) -> bool {
        expression.start.checked_sub(1).is_some_and(|word| self.ends_cue(Cue::Got, word))
    }

    /// Whether a quantity of goods ends right before the expression or one word before it, of which it
    /// is the price: `1 sak semen 90 ribu`; but not in `dari 9 ribu ekor ayam 2 ribu mati`.
    fn is_price_of_quantity(&self, expression: &Expression<'_>, walk: &Walk<'_>) -> bool {
        /// The minimum price of a piece or measure, in rupiah.
        const MIN_PRICE: u64 = 100;
        let at = expression.start;
        let Some(goods) =
            walk.read.last().filter(|read| (at.saturating_sub(1)..=at).contains(&read.end))
        else {
            return false;
        };
        let parted = goods.end < at && !self.scan.is_lower_case_word(goods.end);
        if parted || !self.ends_cue(Cue::Goods, goods.end - 1) {
            return false;
        }
        let number = self.number_of(goods);
        let cheapest = number.and_then(|number| number.checked_mul(MIN_PRICE.into()));
        expression.first.decimal().zip(cheapest).is_some_and(|(price, cheapest)| price >= cheapest)
    }

    /// Whether the expression goes on about the amount of money before it, which is of the same order,
    /// as speakers and lists do: the word before it compares the two (`Rp 12 ribu. "Dulu 17 ribu," kata
    /// Ani`; but not `bantuan Rp 5 juta. Kini 20 ribu terdata`), it is for a length of time (`Rp 600 ribu,
    /// lalu tiga bulan 300 ribu`), or each of the two ends a line (`1. Demak Rp 2,9 juta`, `2. Blora 2,3
    /// juta`).
    fn goes_on_about_price(&self, expression: &Expression<'_>, walk: &Walk<'_>) -> bool {
        /// A price is less than this many times what it was.
        const MAX_RATIO: u64 = 10;
        let at = expression.start;
        let near = at.saturating_sub(TOPIC_REACH);
        let mut read = walk.read.iter().rev().take_while(|read| read.end >= near);
        let Some(money) = read.find(|read| read.topic.is_some()) else { return false };
        if money.topic != Some(Topic::Money) {
            return false;
        }
        let parted = || (money.end..at).any(|at| self.scan.gap_before(at) == Gap::Paragraph);
        let compared = || at.checked_sub(1).is_some_and(|word| self.ends_cue(Cue::Once, word));
        let timed = || walk.last_end == at && walk.last_kind == Some(SpanKind::Duration);
        let ends_line = |end| self.scan.gap_before(end) >= Gap::Line;
        let in_list = ends_line(money.end) && ends_line(expression.end);
        if !in_list && ((!compared() && !timed()) || parted()) {
            return false;
        }
        let amounts = self.number_of(money).zip(expression.first.decimal());
        amounts.is_some_and(|(before, now)| now.is_near(before, MAX_RATIO))
    }

    /// The number of an expression that the walk has `read`.
    fn number_of(&self, read: &ReadNumber) -> Option<Decimal> {
        self.longest_at(read.start, Setting::default())?.first.decimal()
    }

    /// Whether the scale of the expression, 10 to this `power`, is `M` or the like, for billions at least.
    fn ends_in_money_power(&self, expression: &Expression<'_>, power: u32) -> bool {
        power >= MIN_MONEY_POWER
            && self.beside(expression.end_of_number() - 1).intersects(Roles::MONEY_POWER)
    }

    /// Whether the expression is written as only prices are: `500rb`, `2 jt`.
    fn ends_in_short_scale(&self, expression: &Expression<'_>) -> bool {
        let scale = expression.end_of_number() - 1;
        let short = self.scan.surface(scale).len() <= MAX_SHORT_SCALE_BYTES;
        let joined = self.scan.glued(scale) || self.scan.is_lower_case_word(scale);
        short && joined && expression.first.numeral().is_some_and(|n| !n.spelled && n.power > 0)
    }
}
