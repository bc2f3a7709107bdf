//! Codes: numbers with letters, slashes or hyphens glued to them.

use super::{Trial, Verdict};
use crate::lexicon::StopRole;
use crate::scan::{Atom, Class};

/// How many atoms of a code are followed behind its number.
const LONGEST_CODE: usize = 24;
/// Digits in a row that are no count any more but a telephone or account
/// number.
const DIGITS_OF_AN_ACCOUNT: usize = 9;

impl Trial<'_, '_> {
    /// The verdict on a number that is part of a code.
    pub(super) fn as_code(&self) -> Option<Verdict> {
        let scan = self.source.scan;
        let start = self.expression.start;
        let end = self.expression.last.map_or(self.first.end, |last| last.end);
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
        let digits = self.source.scan.surface(self.first.start);
        let long = digits.len() >= DIGITS_OF_AN_ACCOUNT;
        let leading_nought = digits.starts_with('0');
        match self.expression.counted {
            None => long || leading_nought && digits.len() > 3,
            Some(_) => long && leading_nought,
        }
    }

    /// Whether what is glued behind atom `end - 1` makes a code of it.
    fn code_goes_on_at(&self, end: usize) -> bool {
        let source = self.source;
        let Some(sign) = source.scan.get(end).filter(|_| source.scan.glued(end)) else {
            return false;
        };
        if sign.is_word() {
            // `15.000yang` only lacks a blank.
            return source.numerals.stops.role(sign.word) != Some(StopRole::Function);
        }
        let after = source.scan.get(end + 1).filter(|_| source.scan.glued(end + 1));
        after.is_some_and(|after| match source.scan.surface(end) {
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
        let joins = matches!(
            scan.surface(before),
            "-" | "_" | "@" | "#" | "/" | "." | "," | ":" | "+" | "=" | "&"
        );
        match scan.get(before).map(|atom| atom.class) {
            Some(Class::Word | Class::Digits) => true,
            _ => joins && before > 0 && scan.glued(before),
        }
    }
}

fn is_of_code(surface: &str) -> bool {
    surface.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '_' | '.' | '@' | ':'))
}
