//! Numbers that slashes join before one unit: `RAM 8/12 GB`, `140/90 mmHg`.

use super::Trial;
use crate::lexicon::{Label, UnitClass};
use crate::numbers::amounts::counted::Counted;
use crate::numbers::amounts::expression::{Expression, Setting};

/// The maximum number of numbers on each side of one in such a list.
const MAX_NUMBERS: usize = 4;

impl Trial<'_, '_> {
    /// Whether the number is one of several with slashes between, the last of which has a measure or is
    /// a percentage: each of `128/256/512GB`. Counted nouns are left out, as they follow codes too
    /// (`14/2019 tentang`), and so is `1`, which starts a fraction (`1/1.56 inci`).
    pub(super) fn is_of_slashed_list(&self) -> bool {
        let scan = self.reader.scan;
        let Expression { start, end, .. } = *self.expression;
        let follows = scan.glued(start) && self.sign_before() == Some('/');
        let goes_on = scan.joins(end, '/');
        let measured = || match goes_on {
            true => self.reaches_a_measure(),
            false => is_measured(self.expression),
        };
        let first = || if follows { self.start_of_slashes() } else { Some(start) };
        let opens = |first: usize| scan.bytes(first) != b"1" && self.starts_apart(first);
        (follows || goes_on)
            && !self.is_labelled(Label::Identifier)
            && !self.is_labelled(Label::Calendar)
            && first().is_some_and(opens)
            && measured()
    }

    /// The first atom of the numbers that slashes join to this one from before it.
    fn start_of_slashes(&self) -> Option<usize> {
        let mut start = self.expression.start;
        for _ in 0..MAX_NUMBERS {
            start = self.start_of_decimal(start.checked_sub(2)?)?;
            let slash = start.checked_sub(1).filter(|slash| self.reader.scan.joins(*slash, '/'));
            if slash.is_none() {
                return Some(start);
            }
        }
        None
    }

    /// The first atom of the digits, with a dot or comma perhaps, that end with atom `last`.
    fn start_of_decimal(&self, last: usize) -> Option<usize> {
        let scan = self.reader.scan;
        let whole = last.checked_sub(2).filter(|whole| {
            scan.is_digits(*whole)
                && scan.joint(last - 1, |sign| matches!(sign, '.' | ',')).is_some()
        });
        scan.is_digits(last).then_some(whole.unwrap_or(last))
    }

    /// Whether nothing but an opening sign or a long dash is glued before atom `at`.
    fn starts_apart(&self, at: usize) -> bool {
        let scan = self.reader.scan;
        let before = at.checked_sub(1).filter(|_| scan.glued(at));
        before.is_none_or(|sign| matches!(scan.sign(sign), Some('(' | '"' | '“' | '—')))
    }

    /// Whether the numbers that slashes join behind this one end in one with a measure.
    fn reaches_a_measure(&self) -> bool {
        let mut slash = self.expression.end;
        for _ in 0..MAX_NUMBERS {
            let Some(next) = self.reader.side_at(slash + 1, Setting::default()) else {
                return false;
            };
            if !self.reader.scan.joins(next.end, '/') || next.counted.is_some() {
                return is_measured(&next);
            }
            slash = next.end;
        }
        false
    }
}

/// Whether what the number of an `expression` counts is a measure or per cent.
fn is_measured(expression: &Expression<'_>) -> bool {
    let percent = expression.counted == Some(Counted::Percent);
    percent || expression.class() == Some(UnitClass::Measure)
}
