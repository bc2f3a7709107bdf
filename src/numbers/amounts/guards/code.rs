//! Codes: numbers with letters, slashes or hyphens glued to them.

use super::digits::could_be_year;
use super::{Trial, Verdict};
use crate::lexicon::{StopRole, UnitClass};
use crate::numbers::amounts::counted::{Counted, counted_at};
use crate::scan::{Atom, Class, Gap};

/// How many atoms of a code are followed behind its number.
const LONGEST_CODE: usize = 24;
/// At most so many groups of digits follow the first of a telephone number.
const MOST_GROUPS: usize = 4;
/// Digits in a row that are no count any more but a telephone or account
/// number.
pub(in crate::numbers::amounts) const DIGITS_OF_AN_ACCOUNT: usize = 9;

impl Trial<'_, '_> {
    /// The verdict on a number that is part of a code.
    pub(super) fn as_code(&self) -> Option<Verdict> {
        let scan = self.source.scan;
        let start = self.expression.start;
        let end = self.expression.last.as_ref().map_or(self.first.end, |last| last.end);
        let goes_on = self.expression.counted.is_none() && self.code_goes_on_at(end);
        if !goes_on && !self.ends_code() {
            return None;
        }
        let glued = (end..scan.len().min(end + LONGEST_CODE))
            .take_while(|i| scan.glued(*i) && is_of_code(scan.surface(*i)));
        let end = end + glued.count();
        let atoms = &scan.atoms()[start..end];
        let digits: usize = atoms.iter().filter(|atom| atom.is_digits()).map(Atom::len).sum();
        // `10-09-2019` is left to the dates.
        let numeric = !atoms.iter().any(Atom::is_word);
        if numeric && digits < DIGITS_OF_AN_ACCOUNT {
            return Some(Verdict::Pass);
        }
        Some(Verdict::Nothing { end })
    }

    /// Whether it is a telephone or account number.
    pub(super) fn is_account(&self) -> bool {
        let digits = self.source.scan.bytes(self.first.start);
        let long = digits.len() >= DIGITS_OF_AN_ACCOUNT;
        match self.expression.counted {
            None => long || digits.len() > 3 && digits.starts_with(b"0"),
            Some(_) => long && digits.starts_with(b"0"),
        }
    }

    /// `(0331) 42-1234`: the area code in brackets before a telephone number.
    pub(super) fn is_area_code(&self) -> bool {
        let scan = self.source.scan;
        let end = self.first.end;
        let digits = || scan.surface(self.first.start);
        self.sign_before() == Some('(')
            && scan.is(end, ')')
            && scan.is_digits(end + 1)
            && digits().starts_with('0')
            && (3..=5).contains(&digits().len())
    }

    /// Past the groups of digits that go on a number which names something:
    /// `1500 400`, `0813 7411 2020`, `1 2 3`; but `Liga 1 2025`.
    pub(super) fn past_groups(&self, end: usize) -> usize {
        let scan = self.source.scan;
        let group_behind = |end: usize| {
            let hyphen = scan.is(end, '-') && scan.glued(end) && scan.glued(end + 1);
            let group = end + usize::from(hyphen);
            let atom = scan.get(group).filter(|atom| atom.is_digits())?;
            // `5.000`, `3 juta` are numbers of their own.
            let grouped = matches!(scan.surface(group + 1), "." | ",")
                && scan.glued(group + 1)
                && scan.glued(group + 2);
            let counts = counted_at(scan, self.source.numerals, group + 1).is_some();
            (atom.gap <= Gap::Space && !grouped && !counts).then_some(group + 1)
        };
        if could_be_year(scan.bytes(end)) {
            return end;
        }
        std::iter::successors(Some(end), |end| group_behind(*end))
            .take(MOST_GROUPS + 1)
            .last()
            .unwrap_or(end)
    }

    /// Whether what is glued behind atom `end - 1` makes a code of it.
    fn code_goes_on_at(&self, end: usize) -> bool {
        let source = self.source;
        let Some(sign) = source.scan.get(end).filter(|_| source.scan.glued(end)) else {
            return false;
        };
        if sign.is_word() {
            // `15.000yang` only lacks a blank, but `5vs5` is a match.
            let digits = source.scan.is_digits(end + 1) && source.scan.glued(end + 1);
            return digits || source.numerals.stops.role(sign.word) != Some(StopRole::Function);
        }
        let after = source.scan.get(end + 1).filter(|_| source.scan.glued(end + 1));
        after.is_some_and(|after| match source.scan.surface(end) {
            // `1/4-nya`, `20-an`.
            "-" if source.numerals.stops.is_clitic(source.scan.surface(end + 1)) => false,
            "-" | "_" | "@" | "#" | "+" => after.class != Class::Other,
            "/" => after.is_word(),
            _ => false,
        })
    }

    /// Whether what is glued before the number makes a code of it.
    fn ends_code(&self) -> bool {
        let scan = self.source.scan;
        let start = self.expression.start;
        let Some(before) = start.checked_sub(1).filter(|_| scan.glued(start)) else { return false };
        match scan.sign(before) {
            None => true,
            Some('/' | '+') if self.repeats_measure(before) => false,
            Some(',') if self.is_parted_from_word(before) => false,
            Some('+') if self.is_growth(before) => false,
            Some('-' | '_' | '@' | '#' | '/' | '.' | ',' | ':' | '+' | '=' | '&') => {
                before > 0 && scan.glued(before)
            }
            Some(_) => false,
        }
    }

    /// `laba Rp 5 miliar (+18,3% YoY)`: a percentage whose plus opens a bracket.
    fn is_growth(&self, plus: usize) -> bool {
        let bracketed = plus.checked_sub(1).is_some_and(|open| self.source.scan.is(open, '('));
        bracketed && self.expression.counted == Some(Counted::Percent)
    }

    /// `12 GB/256 GB`, `3GB+32GB`: the same measure ends before the `sign`.
    fn repeats_measure(&self, sign: usize) -> bool {
        /// The most atoms of one: `km persegi`.
        const LONGEST: usize = 2;
        let Some(Counted::Unit { name, class: Some(UnitClass::Measure) }) =
            &self.expression.counted
        else {
            return false;
        };
        (sign.saturating_sub(LONGEST)..sign).any(|at| {
            let before = counted_at(self.source.scan, self.source.numerals, at);
            before.is_some_and(|phrase| {
                phrase.end == sign
                    && matches!(phrase.counted, Counted::Unit { name: before, .. } if before == *name)
            })
        })
    }

    /// `Anakku,02:30 WIB`, `Jumat,15.30`, `untuk,20 desa`: only the blank behind a comma
    /// is missing.
    fn is_parted_from_word(&self, comma: usize) -> bool {
        let scan = self.source.scan;
        let word = comma.checked_sub(1).and_then(|before| scan.get(before));
        let end = self.first.end;
        let colon = scan.is(end, ':') && scan.glued(end) && scan.glued(end + 1);
        let counts =
            || self.expression.counted.as_ref().is_some_and(|counted| !counted.is_unlisted());
        word.is_some_and(Atom::is_word) && (colon || self.is_dotted_pair() || counts())
    }
}

fn is_of_code(surface: &str) -> bool {
    surface.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '_' | '.' | '@' | ':'))
}
