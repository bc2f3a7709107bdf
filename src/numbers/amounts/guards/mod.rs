//! Numbers that are no numeric spans: names, codes, scores, list marks.
//!
//! | read | verdict | because |
//! |---|---|---|
//! | `Pasal 3`, `RW 05` | block | the word before it labels an identifier |
//! | `H5N1`, `COVID-19`, `5G` | block | letters are glued to it |
//! | `0811-2330-1945`, `2-1` | block | hyphens join it, but not to a range |
//! | `iPhone 11`, `Liga 1` | no span | a small bare number behind a name |
//! | `(45)`, `1.`, `26/1`, `tahun 2023` | no span | a bracket, a list, a date |
//! | `pada 2019 kasus …` | number only | a year, which does not count the next noun |
//!
//! *Block* also keeps other stages out; *no span* leaves the number to them.
//!
//! [`Trial::of_digits`] and [`Trial::of_words`] have all the rules; [`at_once`] and
//! [`Trial::counts_at_once`] are their fast paths.

mod at_once;
mod code;
mod digits;
mod marks;
mod names;
mod scores;
mod slashes;
mod words;

pub(super) use code::MIN_ACCOUNT_DIGITS;
pub(super) use digits::could_be_year;
pub(super) use marks::MAX_AGE_DIGITS;

use super::counted::Counted;
use super::expression::Expression;
use super::left_context::LeftContext;
use super::reader::Reader;
use super::walk::Walk;
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Designator, Label, Rate, Roles, Topic, UnitClass};
use crate::numbers::numeral::ParsedNumeral;

/// The verdict on an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is a span.
    Span,
    /// The number is a span, without the noun behind it.
    NumberOnly,
    /// The expression is no span of this stage.
    NoSpan,
    /// No stage may take a span from the atoms before this one.
    Block { end: usize },
}

/// An expression whose verdict is sought.
struct Trial<'t, 'a> {
    reader: &'t Reader<'a>,
    expression: &'t Expression<'a>,
    first: &'t ParsedNumeral,
    left: &'t LeftContext,
    /// The number of the last list mark in the paragraph, if the expression may be the next one.
    mark: Option<Decimal>,
    /// Where the last number ends, unless it is an amount of money.
    count_before: Option<usize>,
    /// Whether the last number is a count, and so not the end of a name.
    goes_on_count: bool,
}

impl<'a> Reader<'a> {
    /// The verdict on `expression`.
    pub(super) fn verdict(
        &self,
        expression: &Expression<'a>,
        left: &LeftContext,
        walk: &mut Walk<'_>,
    ) -> Verdict {
        if left.roles_before.intersects(Roles::UNIT) && self.is_part_of_angle(expression) {
            return Verdict::Block { end: expression.end };
        }
        if self.is_base_of_price(expression, walk) {
            return Verdict::NoSpan;
        }
        match expression.first.numeral() {
            Some(first) if !expression.currency_first => {
                let mark = walk.mark_before(expression, self.scan);
                let count_before = walk.end_of_count();
                let goes_on_count = walk.ends_in_count();
                let trial = Trial {
                    reader: self,
                    expression,
                    first,
                    left,
                    mark,
                    count_before,
                    goes_on_count,
                };
                match first.spelled {
                    true if trial.counts_at_once() => Verdict::Span,
                    true => trial.of_words(),
                    false => trial.at_once().unwrap_or_else(|| trial.of_digits()),
                }
            }
            _ => Verdict::Span,
        }
    }

    /// Whether a slash joins the expression to the price before it, which is that of so much: `Rp
    /// 40.000/2 liter`.
    fn is_base_of_price(&self, expression: &Expression<'_>, walk: &Walk<'_>) -> bool {
        let Some(price) = walk.read.last().filter(|read| read.topic == Some(Topic::Money)) else {
            return false;
        };
        matches!(expression.counted, Some(Counted::Unit { .. } | Counted::Time(_)))
            && price.end + 1 == expression.start
            && self.scan.is(price.end, '/')
    }

    /// Whether the expression is of minutes or seconds behind the degrees of an angle: `3 derajat 41
    /// menit`.
    fn is_part_of_angle(&self, expression: &Expression<'_>) -> bool {
        let Some(Counted::Time(unit)) = &expression.counted else { return false };
        let degrees = expression.start.checked_sub(1);
        matches!(unit.designator, Designator::Minutes | Designator::Seconds)
            && degrees.is_some_and(|at| self.ends_cue(Cue::Angle, at))
    }
}

impl Trial<'_, '_> {
    /// Whether the label before the expression is `label`.
    fn is_labelled(&self, label: Label) -> bool {
        self.left.label == Some(label)
    }

    /// The sign before the expression, if the atom before it is one.
    #[inline]
    fn sign_before(&self) -> Option<char> {
        self.expression.start.checked_sub(1).and_then(|at| self.reader.scan.sign(at))
    }

    /// Whether `per` makes the expression the base of a rate. What `setiap` stands before is a
    /// span: `setiap enam bulan`. A factor follows the ratio of a price to earnings: `PER 12 kali`.
    fn is_rate_base(&self) -> bool {
        let is_of_ratio = || {
            self.expression.class() == Some(UnitClass::Times)
                && self.left.roles_before.intersects(Roles::UPPER)
        };
        self.expression.counted.is_some() && self.left.rate == Some(Rate::Per) && !is_of_ratio()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lexicon::Lexicon;
    use crate::numbers::amounts::Setting;
    use crate::scan::Scan;

    /// Pieces that may precede and follow a number.
    const BEFORE: &str = "ada x di Pasal ( 3 - – × . , / Liga dan kepada ke X X2 + yang";
    const BEHIND: &str =
        "orang kasus persen hektare hari rupiah tahun rapat Kota ribu - / . x M , ) Mei . ; % 5";

    fn pieces(words: &'static str) -> impl Strategy<Value = Vec<(&'static str, bool)>> {
        let words: Vec<_> = words.split_whitespace().collect();
        prop::collection::vec((prop::sample::select(words), any::<bool>()), 1..4)
    }

    proptest! {
        #[test]
        fn the_fast_paths_decide_as_all_the_rules_do(
            (before, behind) in (pieces(BEFORE), pieces(BEHIND)),
            number in "[0-9]{1,4}([.,][0-9]{2,3})?|dua|Lima|nol koma lima|setengah",
            (glued, line) in (any::<bool>(), any::<bool>()),
            label in prop::sample::select(vec![None, None, Some(Label::Calendar), Some(Label::Rank), Some(Label::Identifier)]),
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
            let reader = Reader::new(&scan, &lexicon.numerals);
            for start in 0..scan.len() {
                let found = reader.expression_at(start, Setting::default());
                let Some(expression) = &found else { continue };
                let Some(first) = expression.first.numeral() else { continue };
                let roles_before = reader.before(start);
                let left = LeftContext { roles_before, label, ..LeftContext::default() };
                let trial = Trial {
                    reader: &reader,
                    expression,
                    first,
                    left: &left,
                    mark,
                    count_before: None,
                    goes_on_count: false,
                };
                if first.spelled && trial.counts_at_once() {
                    prop_assert_eq!(trial.of_words(), Verdict::Span, "{} in {}", start, text);
                }
                if !scan.is_digits(start) {
                    continue;
                }
                let at_once = reader.is_passed_by(start, &left);
                if reader.is_bare(start) && at_once {
                    prop_assert_eq!(trial.of_digits(), Verdict::NoSpan, "{} in {}", start, text);
                }
                if let Some(verdict) = trial.at_once() {
                    prop_assert_eq!(verdict, trial.of_digits(), "{} in {}", start, text);
                }
            }
        }
    }
}
