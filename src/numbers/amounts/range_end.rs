//! Numbers behind a `hingga` that does not limit them but joins them to an earlier number, as the
//! upper end of what that number starts: `ratusan hingga ribuan`, `mulai dari Rp 2 juta per bulan
//! hingga Rp 3 juta`.

use super::counted::Counted;
use super::expression::{Expression, Setting};
use super::figure::Figure;
use super::left_context::ReadNumber;
use super::reader::Reader;
use super::walk::{Walk, kind};
use crate::lexicon::Cue;
use crate::value::Modifier;

/// The maximum number of atoms between the ends of an interrupted range.
const MAX_ATOMS_BETWEEN: usize = 20;

impl Reader<'_> {
    /// Past the `hingga` or dash at atom `at`, which may join the ends of a range.
    pub(in crate::numbers) fn past_range_sign(&self, at: usize) -> Option<usize> {
        self.range_sign_at(at, Setting::default()).map(|(end, _)| end)
    }

    /// Whether the `modifier` before an expression is a `hingga` that joins it to an earlier
    /// number.
    pub(super) fn joins(
        &self,
        modifier: Modifier,
        expression: &Expression<'_>,
        walk: &Walk<'_>,
    ) -> bool {
        modifier == Modifier::AtMost
            && (self.adjoins(expression, walk)
                || self.follows_an_ordinal(expression)
                || self.ends_interrupted_range(expression, walk))
    }

    /// Whether one word parts an expression from an ordinal in digits: `pekan ke-1 hingga 3`.
    fn follows_an_ordinal(&self, expression: &Expression<'_>) -> bool {
        let mark = expression.start.checked_sub(4);
        mark.is_some_and(|mark| {
            self.numeral_reader.is_ordinal_mark(mark)
                && self.scan.joins(mark + 1, '-')
                && self.scan.is_digits(mark + 2)
        })
    }

    /// Whether only one word parts an expression from the candidate before it, which is of the
    /// same kind: `puluhan hingga ratusan juta`, `di level 6305 hingga 6239`, `800 meter hingga
    /// satu kilometer`.
    fn adjoins(&self, expression: &Expression<'_>, walk: &Walk<'_>) -> bool {
        let alike = || {
            matches!(expression.first, Figure::Order(_))
                || walk.last_kind == Some(kind(expression.counted.as_ref()))
                    && self.end_of_cue(Cue::RangeSign, walk.last_end) == Some(expression.start)
        };
        walk.last_end > 0 && walk.last_end + 1 == expression.start && alike()
    }

    /// Whether an expression behind a `hingga` is the upper end of a range that an earlier number
    /// of the same sentence starts, with a bracket or a phrase between: `mulai dari Rp 2 juta
    /// (tanpa makan) hingga Rp 3 juta`.
    fn ends_interrupted_range(&self, expression: &Expression<'_>, walk: &Walk<'_>) -> bool {
        let Some(sign) = expression.start.checked_sub(1) else { return false };
        if expression.counted.is_none() || !self.ends_cue(Cue::RangeSign, sign) {
            return false;
        }
        let near = walk.read.iter().rev();
        near.take_while(|read| sign <= read.end + MAX_ATOMS_BETWEEN)
            .any(|read| self.starts_range_to(expression, read))
    }

    /// Whether the number that was `read` starts a range whose upper end may be the `expression`.
    fn starts_range_to(&self, expression: &Expression<'_>, read: &ReadNumber) -> bool {
        let opened = read.start.checked_sub(1).is_some_and(|word| self.opens_range(word));
        opened
            && !(read.end..expression.start).any(|atom| self.starts_anew(atom))
            && self
                .longest_at(read.start, Setting::default())
                .is_some_and(|lower| are_of_one_kind(&lower, expression))
    }

    /// Whether the word at atom `at` lets a range start behind it: `mulai`, `dari`, but not that
    /// of `lebih dari`.
    fn opens_range(&self, at: usize) -> bool {
        let compares = |cue| {
            matches!(cue, Cue::ModifierBefore(Modifier::MoreThan | Modifier::LessThan))
                .then_some(())
        };
        self.ends_cue(Cue::RangeStart, at)
            && at.checked_sub(1).and_then(|before| self.cue_at(before, compares)).is_none()
    }
}

/// Whether two expressions count the same, or are both lengths of time.
fn are_of_one_kind(lower: &Expression<'_>, upper: &Expression<'_>) -> bool {
    match (&lower.counted, &upper.counted) {
        (Some(Counted::Time(_)), Some(Counted::Time(_))) => true,
        (Some(lower), Some(upper)) => lower.agrees_with(upper),
        _ => false,
    }
}
