//! Numbers that are none of the scheme's: names, codes, scores, list marks.
//!
//! | read | verdict | because |
//! |---|---|---|
//! | `Pasal 3`, `RW 05` | nothing | the word before it is one of identifiers |
//! | `H5N1`, `COVID-19`, `5G` | nothing | letters are glued to it |
//! | `0811-2330-1945`, `2-1` | nothing | hyphens join it, and it is no range |
//! | `iPhone 11`, `Liga 1` | pass | a small bare number behind a name |
//! | `(45)`, `1.`, `26/1`, `tahun 2023` | pass | a bracket, a list, a date |
//! | `pada 2019 kasus …` | bare | a year, and not of what stands behind it |
//!
//! *Nothing* keeps other stages out as well; *pass* leaves the place to them.

mod at_once;
mod code;
mod digits;
mod marks;
mod names;
mod scores;
mod words;

pub(super) use code::DIGITS_OF_AN_ACCOUNT;
pub(super) use marks::DIGITS_OF_AN_AGE;

use super::counted::Counted;
use super::expression::Expression;
use super::source::Source;
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Roles};
use crate::numbers::numeral::Numeral;

/// What becomes of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is a span.
    Span,
    /// It is a number, but not of what stands behind it.
    Bare,
    /// It is no numeric span of this stage.
    Pass,
    /// No stage may take a span from the atoms before this one.
    Nothing { end: usize },
}

/// What the walk knows of the place right before an expression.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before {
    /// The identifier, calendar, rank or score word.
    pub(super) label: Option<Cue>,
    /// `per` or `setiap`.
    pub(super) rate: Option<Cue>,
    /// Whether a modifier stands there.
    pub(super) modified: bool,
    /// What the atom there can be beside a number.
    pub(super) atom: Roles,
    /// The number of the last list mark in the paragraph.
    pub(super) mark: Option<Decimal>,
}

/// An expression whose verdict is sought.
struct Trial<'t, 'a> {
    source: &'t Source<'a>,
    expression: &'t Expression<'a>,
    first: &'t Numeral,
    before: &'t Before,
}

impl<'a> Source<'a> {
    /// What becomes of `expression`.
    pub(super) fn verdict(&self, expression: &Expression<'a>, before: &Before) -> Verdict {
        match expression.first.numeral() {
            Some(first) if !expression.signed => {
                let trial = Trial { source: self, expression, first, before };
                match first.spelled {
                    true if trial.counts_at_once() => Verdict::Span,
                    true => trial.of_words(),
                    false => trial.at_once().unwrap_or_else(|| trial.of_digits()),
                }
            }
            _ => Verdict::Span,
        }
    }
}

impl Trial<'_, '_> {
    fn is_labelled(&self, label: Cue) -> bool {
        self.before.label == Some(label)
    }

    /// The sign before the expression, if the atom before it is one.
    #[inline]
    fn sign_before(&self) -> Option<char> {
        self.expression.start.checked_sub(1).and_then(|at| self.source.scan.sign(at))
    }

    /// Whether `per` or `setiap` makes the expression the base of a rate.
    fn is_rate_base(&self) -> bool {
        match self.expression.counted {
            Some(Counted::Time(_)) => self.before.rate.is_some(),
            Some(_) => self.before.rate == Some(Cue::Per),
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lexicon::Lexicon;
    use crate::numbers::amounts::Setting;
    use crate::scan::Scan;

    /// What may stand before digits, and behind them.
    const BEFORE: &str = "ada x di Pasal ( 3 - – × . , / Liga dan kepada ke X X2 + yang";
    const BEHIND: &str =
        "orang kasus persen hektare hari rupiah tahun rapat Kota ribu - / . x M , ) Mei . ; % 5";

    fn pieces(words: &'static str) -> impl Strategy<Value = Vec<(&'static str, bool)>> {
        let words: Vec<_> = words.split_whitespace().collect();
        prop::collection::vec((prop::sample::select(words), any::<bool>()), 1..4)
    }

    proptest! {
        #[test]
        fn what_is_told_at_once_is_what_all_the_rules_tell(
            (before, behind) in (pieces(BEFORE), pieces(BEHIND)),
            number in "[0-9]{1,4}([.,][0-9]{2,3})?|dua|Lima|nol koma lima|setengah",
            (glued, line) in (any::<bool>(), any::<bool>()),
            label in prop::sample::select(vec![None, None, Some(Cue::Calendar), Some(Cue::Rank), Some(Cue::Identifier)]),
            mark in prop::sample::select(vec![None, Some(Decimal::from(4))]),
        ) {
            let mut text = String::new();
            let gap = if line { "\n" } else { " " };
            for (piece, glued) in before.into_iter().chain([(&*number, glued)]).chain(behind) {
                text.push_str(if glued { "" } else { gap });
                text.push_str(piece);
            }
            let lexicon = Lexicon::builtin().unwrap();
            let scan = Scan::new(&text, &lexicon.vocabulary);
            let source = Source::new(&scan, &lexicon.numerals);
            for start in 0..scan.len() {
                let found = source.expression_at(start, Setting::default());
                let Some(expression) = &found else { continue };
                let Some(first) = expression.first.numeral() else { continue };
                let trial = Trial {
                    source: &source,
                    expression,
                    first,
                    before: &Before { label, mark, atom: source.before(start), ..Before::default() },
                };
                if first.spelled && trial.counts_at_once() {
                    prop_assert_eq!(trial.of_words(), Verdict::Span, "{} in {}", start, text);
                }
                if !scan.is_digits(start) {
                    continue;
                }
                let at_once = source.is_passed_by(start, source.before(start), label);
                if source.is_bare(start) && at_once {
                    prop_assert_eq!(trial.of_digits(), Verdict::Pass, "{} in {}", start, text);
                }
                if let Some(verdict) = trial.at_once() {
                    prop_assert_eq!(verdict, trial.of_digits(), "{} in {}", start, text);
                }
            }
        }
    }
}
