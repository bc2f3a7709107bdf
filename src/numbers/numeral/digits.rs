//! Numbers in digits: what their dots and commas mean.
//!
//! Indonesian groups with dots and has a decimal comma, but news also writes
//! `2.65 juta` and `1,250,000`. What stands around the signs decides:
//!
//! | written | read | because |
//! |---|---|---|
//! | `20.797`, `1.250.000` | grouped | every group behind a dot has three digits |
//! | `2.65`, `0.125` | decimal | one dot, and no group of three behind one to three digits |
//! | `3,159` | decimal | one comma; as money with no scale word it is grouped |
//! | `1,250,000`, `1,000` | grouped | several commas, or noughts that no one writes behind a decimal comma |
//! | `365.600.000,00`, `1,250,000.00` | both | the last sign differs from those before it |
//! | `350.¶000` | grouped | a site broke the paragraph behind the dot |
//! | `25.01.24`, `192.168.1.1` | nothing | groups of other lengths: a date, a version, an address |

use crate::decimal::Decimal;
use crate::scan::{Gap, Scan};

/// Groups of digits beyond these make no number.
const MOST_GROUPS: usize = 16;

/// A number in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits {
    pub(super) value: Decimal,
    /// What it is if its one comma groups: `500,000`.
    pub(super) grouped: Option<Decimal>,
    /// One past its last atom.
    pub(super) end: usize,
}

/// The number in digits that starts at atom `start`, with all the digits
/// that dots and commas glue to it.
pub(super) fn digits_at(scan: &Scan<'_>, start: usize) -> Option<Digits> {
    let leading_comma = scan.is(start, ',') && scan.glued(start + 1) && !scan.glued(start);
    let first = start + usize::from(leading_comma);
    if !scan.get(first)?.is_digits() {
        return None;
    }
    if !leading_comma && !matches!(scan.surface(first + 1), "." | ",") {
        let value = coefficient(&[scan.surface(first)]).map(Decimal::from_integer)?;
        return Some(Digits { value, grouped: None, end: first + 1 });
    }
    let mut number = Groups { groups: Vec::new(), signs: Vec::new() };
    if leading_comma {
        number.groups.push("0");
        number.signs.push(',');
    }
    let end = number.collect(scan, first)?;
    let (value, grouped) = number.read()?;
    Some(Digits { value, grouped, end })
}

/// `4, 28`: a decimal with a blank that slipped in, read only where the
/// caller knows that a list cannot be meant.
pub(super) fn torn_decimal_at(scan: &Scan<'_>, start: usize) -> Option<Digits> {
    let decimals = scan.get(start + 2)?;
    let torn = scan.get(start)?.is_digits()
        && scan.is(start + 1, ',')
        && scan.glued(start + 1)
        && decimals.is_digits()
        && decimals.gap == Gap::Space
        && scan.surface(start + 2).len() <= 2;
    let groups = vec![scan.surface(start), scan.surface(start + 2)];
    let (value, _) = torn.then(|| Groups { groups, signs: vec![','] }.read())??;
    Some(Digits { value, grouped: None, end: start + 3 })
}

struct Groups<'t> {
    groups: Vec<&'t str>,
    /// The sign between each group and the next.
    signs: Vec<char>,
}

impl<'t> Groups<'t> {
    /// Takes the groups from atom `start` on; gives where they end.
    fn collect(&mut self, scan: &Scan<'t>, start: usize) -> Option<usize> {
        let mut at = start;
        loop {
            self.groups.push(scan.surface(at));
            let sign = match scan.surface(at + 1) {
                "." => '.',
                "," => ',',
                _ => break,
            };
            let digits = scan.get(at + 2).is_some_and(|atom| atom.is_digits());
            let goes_on = digits
                && scan.glued(at + 1)
                && (scan.glued(at + 2) || sign == '.' && self.is_torn_before(scan, at + 2));
            if !goes_on {
                break;
            }
            if self.groups.len() == MOST_GROUPS {
                return None;
            }
            self.signs.push(sign);
            at += 2;
        }
        Some(at + 1)
    }

    /// Whether the digits at atom `at`, at the start of a paragraph, are the
    /// next group: some sites break a paragraph behind every dot, also that of
    /// `Rp350.000`.
    fn is_torn_before(&self, scan: &Scan<'_>, at: usize) -> bool {
        let list_mark = matches!(scan.surface(at + 1), "." | ")") && !scan.glued(at + 2);
        scan.gap_before(at) == Gap::Paragraph
            && scan.surface(at).len() == 3
            && !(list_mark && scan.gap_before(at + 2) == Gap::Space)
            && self.signs.iter().all(|sign| *sign == '.')
            && self.is_grouped(self.groups.len())
    }

    /// Its value, and the value it has if a single comma groups.
    fn read(&self) -> Option<(Decimal, Option<Decimal>)> {
        let n = self.groups.len();
        let grouped = || self.is_grouped(n).then(|| self.whole(n)).flatten();
        let (last, before) = match self.signs.as_slice() {
            [] => return Some((self.whole(n)?, None)),
            [before @ .., last] => (*last, before),
        };
        match before.first() {
            None if last == '.' => Some((grouped().or_else(|| self.decimal())?, None)),
            None if self.groups.last() == Some(&"000") => {
                Some((grouped().or_else(|| self.decimal())?, None))
            }
            None => Some((self.decimal()?, grouped())),
            Some(first) if before.iter().any(|sign| sign != first) => None,
            Some(first) if *first == last => Some((grouped()?, None)),
            Some(_) => self.is_grouped(n - 1).then(|| Some((self.decimal()?, None)))?,
        }
    }

    /// Whether the first `n` groups are thousands: one to three digits, the
    /// first no nought, and then three each.
    fn is_grouped(&self, n: usize) -> bool {
        let (first, rest) = (self.groups[0], &self.groups[1..n]);
        first.len() <= 3 && !first.starts_with('0') && rest.iter().all(|group| group.len() == 3)
    }

    /// The first `n` groups as one whole number.
    fn whole(&self, n: usize) -> Option<Decimal> {
        coefficient(&self.groups[..n]).map(Decimal::from_integer)
    }

    /// The groups with the last one behind the decimal sign.
    fn decimal(&self) -> Option<Decimal> {
        let scale = self.groups.last()?.len();
        Decimal::new(coefficient(&self.groups)?, scale.try_into().ok()?)
    }
}

/// All digits of `groups` as one whole number.
fn coefficient(groups: &[&str]) -> Option<i128> {
    let mut digits = groups.iter().flat_map(|group| group.bytes());
    digits.try_fold(0i128, |sum, digit| sum.checked_mul(10)?.checked_add((digit - b'0').into()))
}
