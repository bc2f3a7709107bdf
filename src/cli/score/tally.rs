//! Counting what was found, and naming what was not.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use tandai::{Span, SpanKind};

use super::gold::Marked;

/// Counts of one kind, or of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) gold: usize,
    pub(crate) predicted: usize,
    /// With the right start, end and kind.
    pub(crate) exact: usize,
    /// With the right value as well.
    pub(crate) full: usize,
}

/// Precision, recall and their harmonic mean; 0 where there is nothing to
/// divide by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scores {
    pub(crate) precision: f64,
    pub(crate) recall: f64,
    pub(crate) f1: f64,
}

impl Tally {
    pub(crate) fn exact_scores(self) -> Scores {
        self.scores(self.exact)
    }

    pub(crate) fn full_scores(self) -> Scores {
        self.scores(self.full)
    }

    fn scores(self, right: usize) -> Scores {
        let share = |part: usize, whole: usize| {
            if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
        };
        Scores {
            precision: share(right, self.predicted),
            recall: share(right, self.gold),
            f1: share(2 * right, self.gold + self.predicted),
        }
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.gold += other.gold;
        self.predicted += other.predicted;
        self.exact += other.exact;
        self.full += other.full;
    }
}

/// One thing that gold and prediction do not agree on.
#[derive(Debug)]
pub(crate) enum Mismatch {
    /// Marked in the gold and not found.
    Missed { span: Span, kind: SpanKind, value: String },
    /// Found and not marked in the gold.
    Extra { span: Span, kind: SpanKind, value: String },
    /// Found, with another value than the gold's.
    WrongValue { span: Span, kind: SpanKind, gold: String, found: String },
}

impl Mismatch {
    pub(crate) const fn span(&self) -> Span {
        match self {
            Self::Missed { span, .. }
            | Self::Extra { span, .. }
            | Self::WrongValue { span, .. } => *span,
        }
    }
}

/// Gold and prediction of any number of texts, held against each other.
#[derive(Debug, Default)]
pub(crate) struct Comparison {
    pub(crate) by_kind: BTreeMap<SpanKind, Tally>,
}

impl Comparison {
    /// Counts one text; the mismatches come in the order of the text.
    pub(crate) fn add(&mut self, gold: &[Marked], found: &[Marked]) -> Vec<Mismatch> {
        let key = |marked: &Marked| (marked.span, marked.kind);
        let mut missing: BTreeMap<_, _> = gold.iter().map(|marked| (key(marked), marked)).collect();
        let mut mismatches = Vec::new();
        for marked in gold {
            self.tally(marked.kind).gold += 1;
        }
        for marked in found {
            let Marked { span, kind, fields } = marked;
            let (span, kind) = (*span, *kind);
            let tally = self.tally(kind);
            tally.predicted += 1;
            let Some(right) = missing.remove(&key(marked)) else {
                mismatches.push(Mismatch::Extra { span, kind, value: fields.show(kind) });
                continue;
            };
            tally.exact += 1;
            if fields.agree(&right.fields, kind) {
                tally.full += 1;
            } else {
                let gold = right.fields.show_beside(fields, kind);
                let found = fields.show_beside(&right.fields, kind);
                mismatches.push(Mismatch::WrongValue { span, kind, gold, found });
            }
        }
        mismatches.extend(missing.into_values().map(|&Marked { span, kind, ref fields }| {
            Mismatch::Missed { span, kind, value: fields.show(kind) }
        }));
        mismatches.sort_by_key(Mismatch::span);
        mismatches
    }

    /// All kinds together.
    pub(crate) fn total(&self) -> Tally {
        let mut total = Tally::default();
        for tally in self.by_kind.values() {
            total += *tally;
        }
        total
    }

    fn tally(&mut self, kind: SpanKind) -> &mut Tally {
        self.by_kind.entry(kind).or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_those_of_the_textbook() {
        let tally = Tally { gold: 4, predicted: 5, exact: 3, full: 2 };
        let exact = tally.exact_scores();
        assert!((exact.precision - 0.6).abs() < 1e-12);
        assert!((exact.recall - 0.75).abs() < 1e-12);
        assert!((exact.f1 - 2.0 / 3.0).abs() < 1e-12);
        assert!((tally.full_scores().f1 - 4.0 / 9.0).abs() < 1e-12);
        assert_eq!(Tally::default().exact_scores().f1, 0.0);
    }
}
