//! What may follow an expression: `terakhir` behind a length of time, a modifier behind
//! the unit.

use super::counted::Counted;
use super::expression::Expression;
use super::reader::Reader;
use crate::lexicon::{Cue, Measure, StopRole, UnitClass};
use crate::value::Modifier;

impl Reader<'_> {
    /// Extends a length of time by the `terakhir` or `pertama` behind it.
    pub(in crate::numbers) fn take_tail(&self, expression: &mut Expression<'_>) {
        let tail = match expression.counted {
            Some(Counted::Time(_)) => self.time_tail_end(expression.end),
            _ => None,
        };
        if let Some(end) = tail {
            (expression.end, expression.end_byte) = (end, self.scan.span(end - 1..end).end);
        }
    }

    /// The end of the `terakhir` or `pertama` at atom `at`.
    pub(super) fn time_tail_end(&self, at: usize) -> Option<usize> {
        self.end_of_cue(Cue::TimeTail, at)
    }

    /// The modifier at atom `at`, such as `lebih` or `ke atas`, and where it ends. Behind a
    /// length of time (`timed`) a verb or a person may follow `lebih`, and behind any amount a verb
    /// may follow the others: `dua tahun lebih menjalin kasih`, `setahun lebih warga menunggu`, `skor
    /// 100 ke atas menunjukkan`.
    pub(in crate::numbers) fn modifier_behind(
        &self,
        at: usize,
        timed: bool,
    ) -> Option<(Modifier, usize)> {
        if !self.may_start_cue_behind(at) {
            return None;
        }
        let ((modifier, before_verb), end) = self.cue_behind(at, |cue| match cue {
            Cue::ModifierAfter(modifier) => Some((modifier, timed)),
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
                || before_verb && self.is_verb_or_function(end)
                || self.end_of_cue(Cue::Paid, end).is_some()
                || timed && self.is_person(end)
        });
        let longer = compares.is_some_and(|((), compared)| compared > end);
        (ends && !longer).then_some((modifier, end))
    }

    /// Whether a word for persons starts at atom `at`.
    fn is_person(&self, at: usize) -> bool {
        let hit = self.numerals.measure_at(self.scan, at);
        hit.is_some_and(|hit| {
            matches!(hit.phrase.term, Measure::Unit { class: UnitClass::Person, .. })
        })
    }
}
