//! Numbers that are none of the scheme's: names, codes, scores, list marks.
//!
//! | read | verdict | because |
//! |---|---|---|
//! | `Pasal 3`, `RW 05` | nothing | the word before it is one of identifiers |
//! | `H5N1`, `COVID-19`, `5G` | nothing | letters are glued to it |
//! | `0811-2330-1945`, `2-1` | nothing | hyphens join it, and it is no range |
//! | `iPhone 11`, `Liga 1` | passed | a small bare number behind a name |
//! | `(45)`, `1.`, `26/1`, `tahun 2023` | passed | a bracket, a list, a date |
//!
//! *Nothing* keeps other stages out as well; *passed* leaves the place to them.

use super::counted::Counted;
use super::expression::{Expression, Figure, Source};
use crate::decimal::Decimal;
use crate::lexicon::{Cue, StopRole, UnitClass};
use crate::scan::{Atom, Gap};
use crate::value::Numeral;

/// How far a code glued to a number is followed.
const LONGEST_CODE: usize = 24;
/// Digits in a row that are no count any more but a telephone or account number.
const DIGITS_OF_AN_ACCOUNT: usize = 9;

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

/// What the walk knows of the place before an expression.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before {
    /// The identifier, calendar or rank word right before it.
    pub(super) label: Option<Cue>,
    /// `per` or `setiap` right before it.
    pub(super) rate: Option<Cue>,
}

impl Before {
    /// Whether `per` or `setiap` makes the expression the base of a rate.
    fn is_rate_base(self, expression: &Expression<'_>) -> bool {
        match expression.counted {
            Some(Counted::Time(_)) => self.rate.is_some(),
            Some(_) => self.rate == Some(Cue::Per),
            None => false,
        }
    }
}

impl Source<'_> {
    /// What becomes of `expression`.
    pub(super) fn verdict(&self, expression: &Expression<'_>, before: Before) -> Verdict {
        let Some(first) = expression.first.numeral() else { return Verdict::Span };
        if expression.signed {
            return Verdict::Span;
        }
        if first.spelled {
            return self.spelled_verdict(expression, before);
        }
        if let Some(end) = self.code_around(expression) {
            return Verdict::Nothing { end };
        }
        let plain = self.is_plain(&expression.first);
        if before.label == Some(Cue::Identifier) && plain {
            return Verdict::Nothing { end: expression.first.end() };
        }
        if before.is_rate_base(expression) {
            return Verdict::Pass;
        }
        if before.label == Some(Cue::Calendar) && self.is_calendar_number(expression, plain) {
            return Verdict::Pass;
        }
        if plain && self.is_account(expression) {
            return Verdict::Nothing { end: expression.first.end() };
        }
        if self.is_year(expression, plain) && !counts_any_year(&expression.counted) {
            return Verdict::Bare;
        }
        let ranked = before.label == Some(Cue::Rank);
        match &expression.counted {
            None => self.bare_verdict(expression, plain, before),
            // `peringkat 55 dunia`, `posisi 3 grup`.
            Some(Counted::Unit {
                class: None | Some(UnitClass::Matter | UnitClass::Organisation),
                ..
            }) if plain && ranked => Verdict::Bare,
            // `KA 5512 relasi Bandung`.
            Some(Counted::Unit { class: None, .. })
                if plain && self.follows_a_name(expression.start) =>
            {
                Verdict::Pass
            }
            Some(Counted::Unit { class, .. })
                if plain
                    && !ranked
                    && !matches!(class, Some(UnitClass::Person | UnitClass::Measure)) =>
            {
                let title = self.scan.get(first.end).is_some_and(Atom::is_capitalised);
                if title && self.follows_a_name(expression.start) {
                    Verdict::Pass
                } else {
                    Verdict::Span
                }
            }
            Some(_) => Verdict::Span,
        }
    }

    /// A number in words that counts nothing is one only with something
    /// beside it, for `satu` and `setengah` are also ordinary words.
    fn spelled_verdict(&self, expression: &Expression<'_>, before: Before) -> Verdict {
        let Some(first) = expression.first.numeral() else { return Verdict::Span };
        if before.label == Some(Cue::Identifier) && expression.counted.is_none()
            || before.is_rate_base(expression)
            || self.glosses_a_name(expression)
        {
            return Verdict::Pass;
        }
        // `dua-duanya`, `satu-satu`.
        let hyphened = self.scan.is(first.end, '-') && self.scan.glued(first.end);
        if hyphened && expression.last.is_none() && expression.counted.is_none() {
            return Verdict::Pass;
        }
        let weak = [Decimal::from_integer(1).into(), half()].contains(&first.value);
        let lone = expression.counted.is_none()
            && expression.last.is_none()
            && first.end == first.start + 1
            && weak;
        let clitic = self.scan.get(first.start).is_some_and(|atom| atom.clitic != 0);
        let of = self.cue_at(first.end, |cue| (cue == Cue::Of).then_some(())).is_some();
        let halved = clitic && first.value != Decimal::from_integer(1).into();
        if lone && !of && !halved && before.label != Some(Cue::Rank) {
            return Verdict::Pass;
        }
        Verdict::Span
    }

    /// `Samisade (Satu Miliar Satu Desa)`: a name spelled out in brackets.
    fn glosses_a_name(&self, expression: &Expression<'_>) -> bool {
        let opened = expression.start.checked_sub(1).is_some_and(|i| self.scan.is(i, '('));
        let words = expression.start..expression.end;
        opened
            && expression.end > expression.start + 1
            && words.into_iter().all(|i| self.scan.get(i).is_some_and(Atom::is_capitalised))
    }

    /// A number in digits with neither unit nor currency.
    fn bare_verdict(&self, expression: &Expression<'_>, plain: bool, before: Before) -> Verdict {
        let ranked = before.label == Some(Cue::Rank);
        let (start, end) = (expression.start, expression.end);
        let last = end - 1;
        if expression.last.is_some() && expression.hyphened && plain {
            return self.hyphened_verdict(expression, before);
        }
        if !plain || expression.modifier.is_some() {
            return Verdict::Span;
        }
        let opened = start.checked_sub(1).is_some_and(|before| self.scan.is(before, '('));
        let closed = self.scan.is(end, ')') || self.scan.is(end, ']');
        let slashed = matches!(self.scan.surface(end), "/" | ":") && self.scan.glued(end);
        let line_start = self.scan.gap_before(start) >= Gap::Line;
        let listed = self.scan.is(end, '.')
            && self.scan.glued(end)
            && (line_start || self.starts_sentence(start))
            && self.scan.gap_before(end + 1) >= Gap::Space
            && last == start;
        if opened && closed || line_start && closed || listed || slashed {
            return Verdict::Pass;
        }
        if !ranked && self.follows_a_name(start) {
            return Verdict::Pass;
        }
        Verdict::Span
    }

    /// `desil 1-2` is a range, `2-1` a score, `2022-2023` left to the dates.
    fn hyphened_verdict(&self, expression: &Expression<'_>, before: Before) -> Verdict {
        let value = |numeral: Option<&crate::numbers::numeral::Numeral>| match numeral?.value {
            Numeral::Decimal(value) => Some(value),
            Numeral::Ratio { .. } => None,
        };
        let (min, max) = (value(expression.first.numeral()), value(expression.last.as_ref()));
        let rising = min < max;
        let small = max < Some(Decimal::from_integer(20));
        let ranked = before.label == Some(Cue::Rank);
        let score = before.label == Some(Cue::Score);
        if rising && !score && (ranked || !small) {
            return Verdict::Span;
        }
        Verdict::Nothing { end: expression.end }
    }

    /// Digits with no separator and no scale, as names and codes have them.
    fn is_plain(&self, figure: &Figure) -> bool {
        figure.numeral().is_some_and(|numeral| {
            numeral.power == 0 && !numeral.spelled && numeral.end == numeral.start + 1
        })
    }

    /// `tahun 2023`, `tanggal 5`, `jam 9`, `pukul 10.00`.
    fn is_calendar_number(&self, expression: &Expression<'_>, plain: bool) -> bool {
        let listed = match &expression.counted {
            Some(counted) => !counted.is_unlisted() && !matches!(counted, Counted::Time(_)),
            None => false,
        };
        let short = expression.first.power() == 0
            && expression.end_byte - self.scan.span(expression.start..expression.start + 1).start
                < 12;
        if listed { plain && self.is_year(expression, plain) } else { short }
    }

    /// Whether it could be a year: four digits from 1900 to 2099.
    fn is_year(&self, expression: &Expression<'_>, plain: bool) -> bool {
        let digits = self.scan.surface(expression.start);
        plain && digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
    }

    /// A telephone or account number.
    fn is_account(&self, expression: &Expression<'_>) -> bool {
        let digits = self.scan.surface(expression.start);
        let leading = digits.starts_with('0') && digits.len() > 3;
        expression.counted.is_none() && (leading || digits.len() >= DIGITS_OF_AN_ACCOUNT)
            || digits.starts_with('0') && digits.len() >= DIGITS_OF_AN_ACCOUNT
    }

    /// Whether the atom before `start` is a name that a number can end.
    fn follows_a_name(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1) else { return false };
        self.scan.gap_before(start) == Gap::Space
            && self.scan.get(before).is_some_and(|atom| {
                atom.is_capitalised() && self.numerals.stops.role(atom.word).is_none()
            })
            && !self.starts_sentence(before)
    }

    /// Whether atom `at` starts a sentence, a line, a quotation or a bracket.
    pub(in crate::numbers) fn starts_sentence(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        self.scan.gap_before(at) >= Gap::Line
            || matches!(
                self.scan.surface(before),
                "." | "!" | "?" | ":" | ";" | "\"" | "“" | "”" | "'" | "‘" | "’" | "(" | "—" | "–"
            )
    }

    /// Where the code ends that letters, slashes or hyphens glued to a number
    /// make of it.
    fn code_around(&self, expression: &Expression<'_>) -> Option<usize> {
        let start = expression.start;
        let end = expression.last.map_or(expression.first.end(), |last| last.end);
        let behind = expression.counted.is_none() && self.joins_code(end);
        if !behind && !self.ends_code(start) {
            return None;
        }
        let glued = (end..self.scan.len().min(end + LONGEST_CODE))
            .take_while(|i| self.scan.glued(*i) && is_code_atom(self.scan.surface(*i)));
        Some(end + glued.count())
    }

    /// Whether what is glued behind atom `end - 1` makes a code of it.
    fn joins_code(&self, end: usize) -> bool {
        let Some(next) = self.scan.get(end).filter(|_| self.scan.glued(end)) else { return false };
        if next.is_word() {
            return self.numerals.stops.role(next.word) != Some(StopRole::Function);
        }
        let goes_on = self.scan.glued(end + 1);
        match self.scan.surface(end) {
            "-" | "_" | "@" | "#" | "+" => {
                goes_on
                    && self
                        .scan
                        .get(end + 1)
                        .is_some_and(|atom| atom.class != crate::scan::Class::Other)
            }
            "/" => goes_on && self.scan.get(end + 1).is_some_and(Atom::is_word),
            _ => false,
        }
    }

    /// Whether what is glued before atom `start` makes a code of it.
    fn ends_code(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1).filter(|_| self.scan.glued(start)) else {
            return false;
        };
        let Some(atom) = self.scan.get(before) else { return false };
        if atom.is_word() || atom.is_digits() {
            return true;
        }
        let inside = before > 0 && self.scan.glued(before);
        match self.scan.surface(before) {
            "-" | "_" | "@" | "#" | "/" | "." | ":" | "+" | "=" | "&" => inside,
            _ => false,
        }
    }
}

/// Units that are counted in thousands, so that `2000 orang` is no year.
fn counts_any_year(counted: &Option<Counted<'_>>) -> bool {
    match counted {
        None => true,
        Some(Counted::Percent | Counted::Money(_)) => true,
        Some(Counted::Time(_)) => false,
        Some(Counted::Unit { class, .. }) => {
            matches!(class, Some(UnitClass::Measure | UnitClass::Person | UnitClass::Item))
        }
    }
}

fn is_code_atom(surface: &str) -> bool {
    surface.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '_' | '.' | '@' | ':'))
}

fn half() -> Numeral {
    Decimal::new(5, 1).unwrap_or_default().into()
}
