//! One numeric expression: a number or a range, with its currency or what it
//! counts.
//!
//! ```text
//! expression = side [ range sign side ] [ remainder ]
//! side       = [ currency ] number [ ",-" ] [ `lebih` ] [ what it counts ]
//! ```
//!
//! In a range the scale, the currency and the unit of one end serve the other: `Rp 5 hingga 7
//! miliar`, `10-15 ribu pekerja`. Between two numbers in words in a row, the range sign is left out:
//! `satu dua orang`. The remainder is that of a length of time ([`remainder`](super::remainder)).

use super::counted::{Counted, is_fraction_of};
use super::duration::{Length, seconds};
use super::factors::is_measured;
use super::figure::Figure;
use super::reader::Reader;
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Designator, Rate, Roles, TimeUnit, UnitClass};
use crate::numbers::calendar::past_dash;
use crate::numbers::numeral::ParsedNumeral;
use crate::scan::{Gap, Scan, is_dash};
use crate::span::Span;
use crate::value::{
    Amount, Currency, DurationLength, DurationValue, Modifier, Numeral, Size, Value,
};

/// How the words before an expression let it be read.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::numbers) struct Setting {
    /// Behind `antara`, so that `dan` joins a range.
    pub(in crate::numbers) between: bool,
    /// Where the text is about money, so that `M` is a scale.
    pub(in crate::numbers) money: bool,
    /// Whether `dua atau tiga` is a range: it ends no list and is no label's number.
    pub(in crate::numbers) either: bool,
    /// The currency written at the lower end of the range.
    pub(in crate::numbers) currency: Option<Currency>,
}

/// A number or range with its currency, what it counts, and its modifier.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::numbers) struct Expression<'a> {
    pub(in crate::numbers) start: usize,
    /// One past the last atom.
    pub(in crate::numbers) end: usize,
    /// One past the last byte of the span.
    pub(in crate::numbers) end_byte: usize,
    pub(in crate::numbers) first: Figure,
    /// The upper end of a range.
    pub(in crate::numbers) last: Option<Box<ParsedNumeral>>,
    /// The unit of the lower end, if it is another unit of time: `6 bulan sampai 1
    /// tahun`.
    pub(super) lower_unit: Option<TimeUnit>,
    pub(in crate::numbers) counted: Option<Counted<'a>>,
    /// Whether the currency stands before the number: `Rp 5`, but not `5 rupiah`.
    pub(in crate::numbers) currency_first: bool,
    /// Whether a hyphen or dash joins the range.
    pub(in crate::numbers) hyphened: bool,
    pub(in crate::numbers) modifier: Option<Modifier>,
    /// The whole length, if a shorter one follows: `2 tahun` `6 bulan`; that of the upper end of a
    /// range.
    pub(in crate::numbers) remainder: Option<Box<Length>>,
}

impl<'a> Reader<'a> {
    /// The expression that starts at atom `start`, in its longest reading.
    pub(in crate::numbers) fn expression_at(
        &self,
        start: usize,
        setting: Setting,
    ) -> Option<Expression<'a>> {
        match self.is_bare(start) {
            true => self.bare_digits_at(start),
            false => self.longest_at(start, setting),
        }
    }

    /// The expression that starts at atom `start`, in its longest reading, by all the
    /// rules.
    #[inline]
    pub(super) fn longest_at(&self, start: usize, setting: Setting) -> Option<Expression<'a>> {
        let mut found = self.side_at(start, setting);
        let side = found.as_mut()?;
        if !self.is_behind_amounts(side.end) {
            self.take_upper_end(side, setting);
            self.take_remainder(side);
        } else if self.scan.is(side.end, ',') && matches!(side.counted, Some(Counted::Time(_))) {
            // `29 tahun, 9 bulan`
            self.take_remainder(side);
        }
        found
    }

    /// Whether the word or sign at atom `at` shows that the expression ends before it.
    #[inline]
    pub(super) fn is_behind_amounts(&self, at: usize) -> bool {
        const PARTS: Roles = Roles::NUMBER.union(Roles::BEHIND);
        const ENDS: Roles = Roles::DOT.union(Roles::COMMA).union(Roles::CLOSE);
        let next = self.beside(at);
        next.intersects(Roles::WORD) && !next.intersects(PARTS)
            || next.intersects(Roles::GLUED) && next.intersects(ENDS)
    }

    /// One side of a range, or a whole expression if no range follows.
    pub(super) fn side_at(&self, start: usize, setting: Setting) -> Option<Expression<'a>> {
        let first = self.beside(start);
        if first.intersects(Roles::DIGITS) {
            return self.side_from(start, start, setting.currency, setting);
        }
        if first.intersects(Roles::SIGN.union(Roles::NUMBER))
            && let Some(positive) = self.behind_minus(start)
        {
            let mut side = self.side_at(positive, setting)?;
            side.first = side.first.negated()?;
            return Some(Expression { start, ..side });
        }
        let sign = if first.intersects(Roles::UNIT) { self.currency_sign_at(start) } else { None };
        let Some((currency, number)) = sign else {
            return self.side_from(start, start, setting.currency, setting);
        };
        let side = self.side_from(start, number, Some(currency), setting)?;
        Some(Expression { currency_first: true, ..side })
    }

    /// The side that starts at atom `start` and whose number starts at atom `number`,
    /// with the `currency` known from before the number.
    fn side_from(
        &self,
        start: usize,
        number: usize,
        currency: Option<Currency>,
        setting: Setting,
    ) -> Option<Expression<'a>> {
        let numeral_reader = match (currency, setting.money) {
            (Some(_), _) => self.numeral_reader.of_money(),
            (None, true) => self.numeral_reader.with_money_powers(),
            (None, false) => self.numeral_reader,
        };
        let figure = match numeral_reader.numeral_at(number) {
            Some(numeral) => Figure::Numeral(numeral),
            None => Figure::Order(numeral_reader.order_at(number)?),
        };
        let end_byte = self.scan.span(start..figure.end()).end;
        let mut side = Expression::of_figure(start, figure, end_byte);
        if side.first.numeral().is_some_and(|numeral| numeral.about) {
            side.modifier = Some(Modifier::About);
        }
        let phrase = match currency {
            Some(currency) => {
                side.counted = Some(Counted::Money(currency));
                self.behind_amount(currency, side.end)
            }
            None => self.counted_by(&mut side),
        };
        if let Some(phrase) = phrase {
            (side.end, side.end_byte) = (phrase.end, phrase.end_byte);
            side.counted = Some(phrase.counted);
            side.modifier = side.modifier.or_else(|| self.modifier_in_unit(&side));
        }
        match &side.counted {
            Some(Counted::Money(_)) => side.first.read_comma_as_grouping(),
            Some(Counted::Unit { name, class })
                if !is_fraction_of(name, *class)
                    && self.end_of_cue(Cue::Rate(Rate::Per), side.end).is_none() =>
            {
                side.first.read_comma_as_grouping();
            }
            Some(Counted::Time(TimeUnit { designator: Designator::Seconds, .. }))
                if self.is_behind_plus(start) =>
            {
                side.first.read_dot_as_decimal();
            }
            Some(Counted::Percent) if self.is_loss(start) => {
                side.first = side.first.negated()?;
                side.start -= 1;
            }
            _ => {}
        }
        Some(side)
    }

    /// The modifier that the unit of `side` is behind digits: `video 4 menitan`. Words before such
    /// a unit say how often: `pajak lima tahunan`.
    fn modifier_in_unit(&self, side: &Expression<'a>) -> Option<Modifier> {
        let in_unit = |cue| match cue {
            Cue::ModifierInUnit(modifier) => Some(modifier),
            _ => None,
        };
        let digits = side.first.numeral().is_some_and(|number| !number.spelled);
        digits.then(|| self.cue_at(side.end - 1, in_unit))?.map(|(modifier, _)| modifier)
    }

    /// Whether a plus is glued to atom `start`, as in the gap to the winner of a race:
    /// `+1.250 detik`.
    fn is_behind_plus(&self, start: usize) -> bool {
        start.checked_sub(1).is_some_and(|plus| self.scan.is(plus, '+') && self.scan.glued(start))
    }

    /// Whether `negatif`, or a minus at the start of a bracket, precedes the percentage at
    /// atom `start`: `BRMS (-5,85%)`, `tumbuh negatif 2,1 persen`.
    fn is_loss(&self, start: usize) -> bool {
        let Some(minus) = start.checked_sub(1) else { return false };
        let opened = |open| self.scan.is(open, '(') && self.scan.glued(open + 1);
        let signed = self.scan.glued(start)
            && matches!(self.scan.sign(minus), Some('-' | '−'))
            && minus.checked_sub(1).is_some_and(opened);
        signed || self.numeral_reader.is_negative(minus)
    }

    /// The start of the currency behind a minus at atom `start`: `-Rp 500`, `minus Rp 500`.
    fn behind_minus(&self, start: usize) -> Option<usize> {
        let currency = start + 1;
        let glued = || self.scan.glued(currency) && !self.scan.glued(start);
        let minus = match self.scan.sign(start) {
            Some('-' | '−') => glued(),
            _ => self.numeral_reader.is_minus(start),
        };
        (minus && self.currency_sign_at(currency).is_some()).then_some(currency)
    }

    /// The currency written before a number, and where the number starts.
    fn currency_sign_at(&self, start: usize) -> Option<(Currency, usize)> {
        let hit = self.numerals.currency_signs.longest_at(self.scan, start)?;
        let dot = self.scan.is(hit.end, '.') && self.scan.glued(hit.end);
        let number = hit.end + usize::from(dot);
        (self.scan.gap_before(number) <= Gap::Line).then_some((hit.phrase.term, number))
    }

    /// Extends `left` by the upper end of the range whose lower end it is, if there is
    /// one.
    #[inline(never)]
    fn take_upper_end(&self, left: &mut Expression<'a>, setting: Setting) -> Option<()> {
        let joined = self.range_sign_at(left.end, setting);
        let (at, join) = joined.or_else(|| self.next_number_behind(left))?;
        if join == Join::Or && !setting.either {
            return None;
        }
        let currency = match left.counted {
            Some(Counted::Money(currency)) if left.currency_first => Some(currency),
            _ => None,
        };
        let money = setting.money || left.first.is_in_millions();
        let setting = Setting { currency, money, ..setting };
        let right = self.side_at(at, setting)?;
        let (mut lower, mut upper) = (*left.first.numeral()?, *right.first.numeral()?);
        let joins = match join {
            Join::Dash | Join::Word => true,
            Join::TornDash => right.counted.is_some(),
            Join::Or => left.counted.is_none() && follow_each_other(&lower, &right),
        };
        if !joins {
            return None;
        }
        let hyphened = matches!(join, Join::Dash | Join::TornDash);
        let lower_unit = unit_of_shorter(left, &right);
        if lower_unit.is_none() && !ends_agree(left, &right) {
            return None;
        }
        if lower_unit.is_none() {
            share_scale(&mut lower, &upper);
        }
        let (Numeral::Decimal(min), Numeral::Decimal(max)) = (lower.value, upper.value) else {
            return None;
        };
        // Ends out of order: a score or a code if a hyphen joins them, else two numbers.
        let may_be_score =
            hyphened && right.counted.is_none() && !left.currency_first && !lower.spelled;
        if hyphened && min > max && is_measured(&right) && !self.scan.is(at + 1, '/') {
            // `lapisan 850-500 hPa`, but not `pipa 4-1/2 inci`
            std::mem::swap(&mut lower.value, &mut upper.value);
        } else if lower_unit.is_none() && min >= max && !may_be_score {
            return None;
        }
        *left = Expression {
            start: left.start,
            first: Figure::Numeral(lower),
            last: Some(upper.into()),
            lower_unit,
            currency_first: left.currency_first || right.currency_first,
            hyphened,
            modifier: right.modifier.or(left.modifier),
            ..right
        };
        Some(())
    }

    /// The number in words right behind one in words, which may be the upper end of a range:
    /// `satu dua orang`.
    fn next_number_behind(&self, left: &Expression<'a>) -> Option<(usize, Join)> {
        const NUMBER: Roles = Roles::WORD.union(Roles::SPACE).union(Roles::NUMBER);
        let spelled = left.first.numeral().is_some_and(|number| number.spelled);
        let follows = left.counted.is_none() && self.beside(left.end).contains(NUMBER);
        (spelled && follows).then_some((left.end, Join::Or))
    }

    /// Where the upper end of a range starts, if something at atom `at` joins it to the
    /// lower end, and what joins them.
    pub(super) fn range_sign_at(&self, at: usize, setting: Setting) -> Option<(usize, Join)> {
        if self.scan.sign(at).is_some_and(joins_range) {
            let end = past_dash(self.scan, at);
            let join = match (self.scan.gap_before(at), self.scan.gap_before(end)) {
                (Gap::None, Gap::None) | (Gap::Space, Gap::Space) => Join::Dash,
                // `Rp 6.900- Rp 7.000`: the currency sign behind it shows that it is no minus.
                (Gap::None, Gap::Space) | (Gap::Space, Gap::None)
                    if self.currency_sign_at(end).is_some() =>
                {
                    Join::Dash
                }
                (Gap::None, Gap::Space) | (Gap::Space, Gap::None) => Join::TornDash,
                _ => return None,
            };
            return Some((end, join));
        }
        if !self.may_start_cue_behind(at) {
            return None;
        }
        let word = self.cue_behind(at, |cue| match cue {
            Cue::RangeSign => Some(Join::Word),
            Cue::And if setting.between => Some(Join::Word),
            Cue::Or => Some(Join::Or),
            _ => None,
        });
        word.map(|(join, end)| {
            // The last dot of `s.d.`.
            let dot = self.scan.is(end, '.') && self.scan.glued(end);
            (end + usize::from(dot), join)
        })
    }
}

/// What joins the ends of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    Dash,
    /// `200- 300 orang`, `2 -3 hari`: a dash with a blank on one side only, which joins
    /// counts only.
    TornDash,
    /// `hingga`, or `dan` behind `antara`.
    Word,
    /// `atau`, or nothing.
    Or,
}

/// Whether the `right` number is one more than the `left` one, and counts something or is in
/// words as the `left` one is: `dua atau tiga hari`, `paling satu atau dua`. Others are two
/// choices: `3 atau 6 bulan`.
fn follow_each_other(left: &ParsedNumeral, right: &Expression<'_>) -> bool {
    let (Some(lower), Some(upper)) = (left.value.decimal(), right.first.decimal()) else {
        return false;
    };
    let next = || lower.checked_add(1.into()) == Some(upper);
    let unscaled = left.power == 0 && right.first.power() == 0 && upper.scale() == 0;
    let spelled = || left.spelled && right.first.numeral().is_some_and(|upper| upper.spelled);
    unscaled && (right.counted.is_some() || spelled()) && next()
}

/// Whether `sign`, a hyphen, dash or minus sign, can join the ends of a range.
pub(super) fn joins_range(sign: char) -> bool {
    is_dash(sign) || sign == '−'
}

/// Whether two sides can be the ends of one range.
fn ends_agree(left: &Expression<'_>, right: &Expression<'_>) -> bool {
    match (&left.counted, &right.counted) {
        (None, _) => !right.currency_first,
        (Some(_), None) => false,
        (Some(left), Some(right)) => left.agrees_with(right),
    }
}

/// The unit of the `left` length of time, if the `right` one is longer and of another
/// unit.
fn unit_of_shorter(left: &Expression<'_>, right: &Expression<'_>) -> Option<TimeUnit> {
    let length = |side: &Expression<'_>| match side.counted {
        Some(Counted::Time(unit)) => Some((unit, seconds(side.first.numeral()?.value, unit)?)),
        _ => None,
    };
    let ((lower, shorter), (upper, longer)) = (length(left)?, length(right)?);
    (lower != upper && shorter < longer).then_some(lower)
}

/// Applies the scale of the upper end to the lower one, or the scale below it: `5 hingga 7
/// miliar`, `800 hingga 1,2 miliar`.
fn share_scale(lower: &mut ParsedNumeral, upper: &ParsedNumeral) {
    let Numeral::Decimal(value) = lower.value else { return };
    let thousand = Decimal::from_integer(1000);
    if lower.power > 0 || upper.power == 0 || value >= thousand {
        return;
    }
    let Numeral::Decimal(max) = upper.value else { return };
    let scaled = |power| value.scaled_up(power).filter(|scaled| *scaled < max);
    if let Some(scaled) = scaled(upper.power).or_else(|| scaled(upper.power.saturating_sub(3))) {
        lower.value = scaled.into();
    }
}

impl Expression<'_> {
    /// A number alone, from atom `start` up to byte `end_byte`.
    pub(super) fn of_figure(start: usize, first: Figure, end_byte: usize) -> Self {
        Self {
            start,
            end: first.end(),
            end_byte,
            first,
            last: None,
            lower_unit: None,
            counted: None,
            currency_first: false,
            hyphened: false,
            modifier: None,
            remainder: None,
        }
    }

    /// The bytes of the expression.
    pub(in crate::numbers) fn span(&self, scan: &Scan<'_>) -> Span {
        Span::new(scan.span(self.start..self.start + 1).start, self.end_byte)
    }

    /// The class of the listed unit that it counts.
    pub(super) fn class(&self) -> Option<UnitClass> {
        self.counted.as_ref()?.class()
    }

    /// Removes what seems to be the unit of the number.
    pub(in crate::numbers) fn strip_to_number(&mut self, scan: &Scan<'_>) {
        self.end = self.end_of_number();
        self.end_byte = scan.span(self.start..self.end).end;
        (self.counted, self.remainder) = (None, None);
    }

    /// The span and value of the number alone.
    pub(in crate::numbers) fn bare_number(
        &self,
        scan: &Scan<'_>,
        modifier: Option<Modifier>,
    ) -> (Span, Value) {
        (scan.span(self.start..self.end_of_number()), Value::Number(self.amount(modifier)))
    }

    /// One past the last atom of the number alone.
    pub(in crate::numbers) fn end_of_number(&self) -> usize {
        self.last.as_ref().map_or(self.first.end(), |last| last.end)
    }

    /// The number, range or order of magnitude of the expression.
    fn size(&self) -> Size {
        match (&self.first, &self.last) {
            (Figure::Numeral(min), Some(max)) => Size::Range { min: min.value, max: max.value },
            (Figure::Numeral(numeral), None) => Size::Exact(numeral.value),
            (Figure::Order(order), _) => Size::Indefinite { magnitude: order.magnitude },
        }
    }

    /// The value of the expression, with the `modifier` before it.
    pub(in crate::numbers) fn value(&self, modifier: Option<Modifier>) -> Option<Value> {
        let amount = self.amount(modifier);
        Some(match &self.counted {
            None => Value::Number(amount),
            Some(Counted::Percent) => Value::Percent(amount),
            Some(Counted::Permille) => Value::Percent(amount.scaled_down(1)?),
            Some(Counted::Money(currency)) => {
                Value::Money { amount, currency: *currency, implied: false }
            }
            Some(Counted::Unit { name, .. }) => {
                Value::Quantity { amount, unit: name.as_ref().clone() }
            }
            Some(Counted::Time(unit)) => {
                let iso = |number| Some(Length::of(number, *unit)?.iso());
                let length = match (amount.size, &self.remainder) {
                    (Size::Range { min, max }, longer) => {
                        let min = Length::of(min, self.lower_unit.unwrap_or(*unit))?.iso();
                        let max = match longer {
                            Some(length) => length.iso(),
                            None => iso(max)?,
                        };
                        DurationLength::Range { min, max }
                    }
                    (_, Some(length)) => DurationLength::Exact(length.iso()),
                    (Size::Exact(number), None) => DurationLength::Exact(iso(number)?),
                    (Size::Indefinite { magnitude }, None) => {
                        DurationLength::Indefinite { magnitude: iso(magnitude.into())? }
                    }
                };
                Value::Duration(DurationValue { length, modifier: amount.modifier })
            }
        })
    }

    /// The amount of the expression, with the `modifier` before it.
    fn amount(&self, modifier: Option<Modifier>) -> Amount {
        Amount { size: self.size(), modifier: modifier.or(self.modifier) }
    }

    /// The value of the expression as an amount of money with an implied currency.
    pub(in crate::numbers) fn implied_money(&self, modifier: Option<Modifier>) -> Value {
        Value::Money { amount: self.amount(modifier), currency: Currency::IDR, implied: true }
    }
}
