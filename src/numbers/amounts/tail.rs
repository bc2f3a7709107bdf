//! What may follow an expression: `terakhir` or `mendatang` behind a length of time, the scale of
//! the next amount, a modifier behind the unit.

use super::counted::{Counted, counted_at};
use super::expression::{Expression, Setting};
use super::figure::Figure;
use super::reader::Reader;
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Rate, Roles, StopRole, UnitClass};
use crate::value::{Currency, Modifier, Numeral};

impl<'a> Reader<'a> {
    /// Extends a length of time by the `terakhir`, `pertama` or `ke depan` behind it.
    pub(in crate::numbers) fn take_tail(&self, expression: &mut Expression<'_>) {
        let tail = match expression.counted {
            Some(Counted::Time(_)) => self.time_tail_end(expression.end),
            _ => None,
        };
        if let Some(end) = tail {
            (expression.end, expression.end_byte) = (end, self.scan.span(end - 1..end).end);
        }
    }

    /// Gives an amount of rupiah with decimals, which has no scale, that of the next amount, one word
    /// behind it: `dari Rp 2,5 menjadi Rp 3,5 juta`; but not `dari Rp 2.132.188,68 menjadi`.
    pub(super) fn take_scale_of_next(&self, expression: &mut Expression<'_>) {
        let next = expression.end + 1;
        if expression.counted == Some(Counted::Money(Currency::IDR))
            && let Figure::Numeral(number) = &mut expression.first
            && number.power == 0
            && let Numeral::Decimal(value) = number.value
            && value.scale() > 0
            && value < Decimal::from_integer(1000)
            && expression.last.is_none()
            && self.beside(expression.end).intersects(Roles::WORD)
            && self.end_of_cue(Cue::Rate(Rate::Per), expression.end).is_none()
            && self.beside(next).intersects(Roles::UNIT)
            && let Some(next) = self.side_at(next, Setting::default())
            && next.currency_first
            && next.counted == expression.counted
            && let Some(scaled) = value.scaled_up(next.first.power())
        {
            number.value = scaled.into();
        }
    }

    /// The end of the `terakhir`, `pertama` or `ke depan` at atom `at`.
    pub(super) fn time_tail_end(&self, at: usize) -> Option<usize> {
        self.end_of_cue(Cue::TimeTail, at)
    }

    /// The modifier at atom `at`, such as `lebih` or `ke atas`, behind what is `counted`, and where
    /// it ends. Behind a length of time or money a verb may follow `lebih`, and behind any amount
    /// one may follow the others: `dua tahun lebih menjalin kasih`, `skor 100 ke atas menunjukkan`.
    /// So may a noun where it cannot be what is compared: `setahun lebih warga menunggu`, `80 persen
    /// lebih lahan`.
    pub(in crate::numbers) fn modifier_behind(
        &self,
        at: usize,
        counted: Option<&Counted<'_>>,
    ) -> Option<(Modifier, usize)> {
        if !self.may_start_cue_behind(at) {
            return None;
        }
        let may_precede_verb = matches!(counted, Some(Counted::Time(_) | Counted::Money(_)));
        let ((modifier, before_verb), end) = self.cue_behind(at, |cue| match cue {
            Cue::ModifierAfter(modifier) => Some((modifier, may_precede_verb)),
            Cue::ModifierBehind(modifier) => Some((modifier, true)),
            _ => None,
        })?;
        // `100 orang lebih dari` compares, and in `5 juta atau lebih dari`, `5 tahun atau lebih
        // muda dari` the `lebih` belongs to the next amount.
        let before = |cue| matches!(cue, Cue::ModifierBefore(_)).then_some(());
        let compares =
            self.cue_behind(at, before).or_else(|| self.cue_behind((at + 1).min(end - 1), before));
        let next = self.scan.get(end);
        let ends = next.is_none_or(|atom| {
            !atom.is_word()
                || self.numerals.stops.role(atom.word) == Some(StopRole::Function)
                || before_verb && !self.starts_a_phrase(at) && self.is_verb_or_function(end)
                || self.is_amount_of(counted, end)
                // `tiga kali lipat lebih dibanding 2019`
                || counted.and_then(Counted::class) == Some(UnitClass::Times)
                    && self.end_of_cue(Cue::ComparedWith, end).is_some()
        });
        let longer = compares.is_some_and(|((), compared)| {
            compared > end
                && !(matches!(counted, Some(Counted::Money(_))) && self.is_source(compared))
        });
        (ends && !longer).then_some((modifier, end))
    }

    /// Whether the noun at atom `at`, behind `lebih dari`, is where money comes from, and nothing that
    /// it is compared with: `Rp 6 miliar lebih dari kas desa`.
    fn is_source(&self, at: usize) -> bool {
        let roles = self.beside(at);
        roles.contains(Roles::WORD.union(Roles::SPACE))
            && !roles.intersects(Roles::NUMBER.union(Roles::STOP))
            && self.numerals.currency_signs.longest_at(self.scan, at).is_none()
    }

    /// Takes the plus behind the digits of an expression, which means that many or more, and what they
    /// count behind it: `usia 60+ tahun`, `Lansia 60+`; but not `Glass 3+`, `60+2`.
    pub(super) fn take_plus(&self, expression: &mut Expression<'a>) {
        let (plus, end) = (expression.end, expression.end + 1);
        let named = |word| {
            let class = || self.numerals.class_at(self.scan, word);
            self.scan.is_capitalised(word) && class() != Some(UnitClass::Person)
        };
        if !self.scan.is(plus, '+')
            || !self.scan.glued(plus)
            || !self.scan.is_digits(plus - 1)
            || expression.modifier.is_some()
            || self.scan.glued(expression.start)
            || expression.start.checked_sub(1).is_some_and(named)
            || self.scan.glued(end) && !self.beside(end).intersects(Roles::SIGN)
        {
            return;
        }
        (expression.end, expression.end_byte) = (end, self.scan.span(plus..end).end);
        expression.modifier = Some(Modifier::AtLeast);
        let phrase = counted_at(self.scan, self.numerals, end);
        if let Some(phrase) = phrase.filter(|phrase| !phrase.counted.is_unlisted()) {
            (expression.end, expression.end_byte) = (phrase.end, phrase.end_byte);
            expression.counted = Some(phrase.counted);
        }
    }

    /// Whether the capital at atom `at` with a small letter behind it starts a sentence, as behind a
    /// headline without a full stop: `Harta Rp 5 M Lebih lanjut, …`.
    fn starts_a_phrase(&self, at: usize) -> bool {
        self.scan.is_capitalised(at) && !self.scan.is_capitalised(at + 1)
    }

    /// Whether the noun at atom `at` is what the amount of what is `counted` before it belongs to:
    /// `setahun lebih warga menunggu`, `80 persen lebih lahan`, `2 kilogram lebih sabu`, `Rp 2 triliun
    /// lebih anggaran`; or the time in which the money comes in: `Rp 2 juta lebih sebulan`.
    fn is_amount_of(&self, counted: Option<&Counted<'_>>, at: usize) -> bool {
        match counted {
            Some(Counted::Money(_)) => {
                self.end_of_cue(Cue::Sum, at).is_some()
                    || self.numerals.one_of_time.contains_key(&self.scan.word(at))
            }
            Some(Counted::Time(_) | Counted::Percent) => {
                let class = self.numerals.class_at(self.scan, at);
                class.is_some_and(|class| !matches!(class, UnitClass::Measure | UnitClass::Times))
            }
            Some(Counted::Unit { class: Some(UnitClass::Measure), .. }) => {
                counted_at(self.scan, self.numerals, at).is_some()
            }
            _ => false,
        }
    }
}
