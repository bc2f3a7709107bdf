//! Numbers in digits: what their dots and commas mean.
//!
//! Indonesian separates thousands by dots and has a decimal comma, but news also
//! writes `2.65 juta` and `1,250,000`. What stands around the signs decides:
//!
//! | written | read | because |
//! |---|---|---|
//! | `20.797`, `1.250.000` | grouped | every group behind a dot has three digits |
//! | `2.65`, `0.125` | decimal | one dot, and no group of three behind one to three digits |
//! | `3,159` | decimal | one comma; as money with no scale word it is grouped |
//! | `5,319,3` | both | commas, the last behind thousands and before one or two digits |
//! | `1,250,000`, `1,000` | grouped | several commas, or zeros that no one writes behind a decimal comma |
//! | `365.600.000,00`, `1,250,000.00` | both | the last sign differs from those before it |
//! | `6,650.000.000` | grouped | the last two signs are alike: another before them is a slip |
//! | `114.000.000,2. 1.0` | grouped | a lone digit and a dot behind the comma number the next of a list |
//! | `350.¶000` | grouped | a site broke the paragraph behind the dot |
//! | `25.01.24`, `192.168.1.1` | nothing | groups of other lengths: a date, a version, an address |

use crate::decimal::Decimal;
use crate::scan::{Gap, Scan};

/// The maximum number of groups of digits in a number.
const MAX_GROUPS: usize = 16;

/// A number in digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digits {
    pub(super) value: Decimal,
    /// Whether its one comma may separate thousands: `500,000`.
    pub(super) may_group: bool,
    /// One past its last atom.
    pub(super) end: usize,
}

/// The number in digits that starts at atom `start`, with all groups of digits that
/// dots and commas glue to it.
#[inline]
pub(super) fn digits_at(scan: &Scan<'_>, start: usize) -> Option<Digits> {
    if !scan.is_digits(start) {
        return decimals_at(scan, start);
    }
    match Behind::of(scan, start) {
        Behind::Nothing => lone_group_at(scan, start),
        behind => several_groups_at(scan, start, behind),
    }
}

/// Several groups of digits, the first of which is atom `start`, with `behind` following
/// it.
#[inline(never)]
fn several_groups_at(scan: &Scan<'_>, start: usize, behind: Behind) -> Option<Digits> {
    match behind {
        Behind::Sign(sign) if Behind::of(scan, start + 2) == Behind::Nothing => {
            two_groups_at(scan, start, sign)
        }
        _ => groups_at(scan, start),
    }
}

/// Two groups of digits, the first of which is atom `start`, with a sign between.
fn two_groups_at(scan: &Scan<'_>, start: usize, sign: u8) -> Option<Digits> {
    let (first, last) = (scan.bytes(start), scan.bytes(start + 2));
    let coefficient = match (short_group(scan, start), short_group(scan, start + 2)) {
        (Some(first), Some(more)) => (first * TENS[last.len()] + more).into(),
        _ => with_digits(with_digits(0, first)?, last)?,
    };
    let thousands = starts_thousands(first) && last.len() == 3;
    let grouped = thousands && (sign == b'.' || last == b"000");
    let scale = if grouped { 0 } else { u32::try_from(last.len()).ok()? };
    let value = Decimal::new(coefficient, scale)?;
    Some(Digits { value, may_group: thousands && !grouped, end: start + 3 })
}

/// The digits of atom `start` alone.
#[inline]
pub(super) fn lone_group_at(scan: &Scan<'_>, start: usize) -> Option<Digits> {
    let value = match short_group(scan, start) {
        Some(short) => short.into(),
        None => long_group(scan.bytes(start))?,
    };
    Some(Digits { value, may_group: false, end: start + 1 })
}

/// The value of a group of any length, if it fits.
#[inline(never)]
fn long_group(digits: &[u8]) -> Option<Decimal> {
    Decimal::new(with_digits(0, digits)?, 0)
}

/// The value of the digits of atom `at`, if there are at most eight and the text goes
/// on for eight bytes, as nearly always. Without a loop, as the branch at its exit would
/// be mispredicted.
#[inline]
fn short_group(scan: &Scan<'_>, at: usize) -> Option<u64> {
    let atom = scan.get(at)?;
    let bytes = scan.text().as_bytes().get(atom.start as usize..)?.first_chunk::<8>()?;
    let unused = 8usize.checked_sub(atom.len())?;
    // Zeros before the first digit, which is in the lowest byte.
    let digits = u64::from_le_bytes(*bytes).checked_shl(8 * unused as u32)? & 0x0f0f_0f0f_0f0f_0f0f;
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0x0000_ffff_0000_ffff;
    Some(fours.wrapping_mul(10_000).wrapping_add(fours >> 32) & 0xffff_ffff)
}

/// The powers of ten, by exponent.
const TENS: [u64; 9] = {
    let mut tens = [1; 9];
    let mut power = 1;
    while power < tens.len() {
        tens[power] = tens[power - 1] * 10;
        power += 1;
    }
    tens
};

/// Groups of digits, the first of which is atom `start`.
fn groups_at(scan: &Scan<'_>, start: usize) -> Option<Digits> {
    let mut groups = Groups::first(scan.bytes(start))?;
    let end = groups.collect(scan, start)?;
    groups.read(end)
}

/// The decimals behind a comma at the start of the text, without a whole number: `,5`.
/// Elsewhere such a comma is mere punctuation: `tiket ,90 hari`.
#[inline(never)]
fn decimals_at(scan: &Scan<'_>, start: usize) -> Option<Digits> {
    let comma = start == 0 && scan.is(start, ',') && scan.glued(start + 1);
    if !comma || !scan.is_digits(start + 1) {
        return None;
    }
    let mut groups = Groups::first(b"0")?;
    groups.push(b',', scan.bytes(start + 1))?;
    let end = groups.collect(scan, start + 1)?;
    groups.read(end)
}

/// A decimal with a stray blank: `4, 28`, `1.250, 5`. The caller has to know that no list
/// can be meant.
pub(super) fn torn_decimal_at(scan: &Scan<'_>, start: usize) -> Option<Digits> {
    let whole = if scan.is_digits(start) { digits_at(scan, start)? } else { return None };
    let decimals = whole.end + 1;
    let torn = scan.is(whole.end, ',')
        && scan.glued(whole.end)
        && scan.is_digits(decimals)
        && scan.gap_before(decimals) == Gap::Space
        && scan.bytes(decimals).len() <= 2;
    if !torn || whole.value.scale() > 0 {
        return None;
    }
    let scale = scan.bytes(decimals).len().try_into().ok()?;
    let more = Decimal::new(with_digits(0, scan.bytes(decimals))?, scale)?;
    Some(Digits { value: whole.value.checked_add(more)?, may_group: false, end: decimals + 1 })
}

/// Groups of digits with signs between them, summed up while they are read.
struct Groups<'t> {
    count: usize,
    /// The digits of all groups as one whole number.
    coefficient: i128,
    last: &'t [u8],
    /// Whether the groups are thousands: one to three digits, the first not zero, and
    /// then three each.
    thousands: bool,
    /// Whether the groups before the last one are thousands.
    thousands_before: bool,
    signs: Signs,
}

/// What joins a group of digits to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Behind {
    Nothing,
    /// A dot or a comma, glued to both groups.
    Sign(u8),
    /// A dot at the end of a paragraph.
    Torn,
}

impl Behind {
    /// What joins the group at atom `at` to the next.
    #[inline]
    fn of(scan: &Scan<'_>, at: usize) -> Self {
        let Some([sign, next, ..]) = scan.atoms().get(at + 1..) else { return Self::Nothing };
        if sign.gap != Gap::None || !next.is_digits() {
            return Self::Nothing;
        }
        match (scan.bytes(at + 1), next.gap) {
            (&[sign @ (b'.' | b',')], Gap::None) => Self::Sign(sign),
            (b".", Gap::Paragraph) => Self::Torn,
            _ => Self::Nothing,
        }
    }
}

/// The signs between groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Signs {
    None,
    /// One sign.
    One(u8),
    /// Several signs alike.
    Same(u8),
    /// Several signs alike, and the other one before the last group.
    Both {
        last: u8,
    },
    /// Any other signs.
    Mixed,
}

impl Signs {
    /// These signs and one more.
    fn and(self, sign: u8) -> Self {
        match self {
            Self::None => Self::One(sign),
            Self::One(first) | Self::Same(first) if first == sign => Self::Same(sign),
            // Neither of two alike is the decimal sign, and the first sign is a slip.
            Self::Both { last } if last == sign => Self::Same(sign),
            Self::One(_) | Self::Same(_) => Self::Both { last: sign },
            Self::Both { .. } | Self::Mixed => Self::Mixed,
        }
    }

    fn are_dots(self) -> bool {
        matches!(self, Self::None | Self::One(b'.') | Self::Same(b'.'))
    }
}

/// Whether `group` can be the first of groups of thousands.
fn starts_thousands(group: &[u8]) -> bool {
    group.len() <= 3 && !group.starts_with(b"0")
}

impl<'t> Groups<'t> {
    fn first(group: &'t [u8]) -> Option<Self> {
        Some(Self {
            count: 1,
            coefficient: with_digits(0, group)?,
            last: group,
            thousands: starts_thousands(group),
            thousands_before: false,
            signs: Signs::None,
        })
    }

    /// Adds `sign` and the `group` behind it.
    fn push(&mut self, sign: u8, group: &'t [u8]) -> Option<()> {
        self.count += 1;
        self.coefficient = with_digits(self.coefficient, group)?;
        self.last = group;
        self.thousands_before = self.thousands;
        self.thousands &= group.len() == 3;
        self.signs = self.signs.and(sign);
        Some(())
    }

    /// Adds the groups behind the one at atom `at`; returns where they end.
    fn collect(&mut self, scan: &Scan<'t>, mut at: usize) -> Option<usize> {
        loop {
            let sign = match Behind::of(scan, at) {
                Behind::Sign(b',') if self.ends_before_mark(scan, at + 2) => return Some(at + 1),
                Behind::Sign(sign) => sign,
                Behind::Torn if self.is_torn_before(scan, at + 2) => b'.',
                _ => return Some(at + 1),
            };
            if self.count == MAX_GROUPS {
                return None;
            }
            at += 2;
            self.push(sign, scan.bytes(at))?;
        }
    }

    /// Whether the lone digit at atom `at`, behind millions and a comma, starts the
    /// next item of a price list: `Rp 136.050.000,1.2 G`.
    fn ends_before_mark(&self, scan: &Scan<'_>, at: usize) -> bool {
        self.thousands
            && self.signs == Signs::Same(b'.')
            && scan.bytes(at).len() == 1
            && scan.is(at + 1, '.')
            && scan.glued(at + 1)
            && scan.is_digits(at + 2)
    }

    /// Whether the digits at atom `at`, at the start of a paragraph, are the next group:
    /// some sites break a paragraph behind every dot, even in `Rp350.000`.
    fn is_torn_before(&self, scan: &Scan<'_>, at: usize) -> bool {
        let list_mark = matches!(scan.surface(at + 1), "." | ")") && !scan.glued(at + 2);
        scan.bytes(at).len() == 3
            && !(list_mark && scan.gap_before(at + 2) == Gap::Space)
            && self.signs.are_dots()
            && self.thousands
    }

    /// The number of all groups, which ends before atom `end`.
    fn read(&self, end: usize) -> Option<Digits> {
        let whole = || Decimal::new(self.coefficient, 0);
        let grouped = || if self.thousands { whole() } else { None };
        let (value, may_group) = match self.signs {
            Signs::None => (whole()?, false),
            Signs::One(b',') if self.last != b"000" => (self.decimal()?, self.thousands),
            Signs::One(_) => (grouped().or_else(|| self.decimal())?, false),
            // `Rp 5,319,3 triliun`: the last comma is the decimal sign.
            Signs::Same(b',') if self.thousands_before && self.last.len() < 3 => {
                (self.decimal()?, false)
            }
            Signs::Same(_) => (grouped()?, false),
            Signs::Both { .. } if self.thousands_before => (self.decimal()?, false),
            Signs::Both { .. } | Signs::Mixed => return None,
        };
        Some(Digits { value, may_group, end })
    }

    /// The value with the last group as decimals.
    fn decimal(&self) -> Option<Decimal> {
        Decimal::new(self.coefficient, self.last.len().try_into().ok()?)
    }
}

/// The value of `digits`, if a machine word is sure to hold it.
#[inline]
fn short_of(digits: &[u8]) -> Option<u64> {
    let number = |sum, digit: &u8| sum * 10 + u64::from(digit - b'0');
    (digits.len() < 20).then(|| digits.iter().fold(0, number))
}

/// The value of `number` with `digits` appended.
fn with_digits(number: i128, digits: &[u8]) -> Option<i128> {
    if let (0, Some(short)) = (number, short_of(digits)) {
        return Some(short.into());
    }
    let mut digits = digits.iter().map(|digit| i128::from(digit - b'0'));
    digits.try_fold(number, |sum, digit| sum.checked_mul(10)?.checked_add(digit))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lexicon::Lexicon;

    proptest! {
        #[test]
        fn digits_have_the_same_value_without_a_loop(
            digits in "[0-9]{1,12}",
            behind in "( orang)?[a-z .,]{0,8}",
        ) {
            prop_assume!(!behind.starts_with(|c: char| c.is_ascii_digit()));
            let text = digits.clone() + &behind;
            let lexicon = Lexicon::builtin().unwrap();
            let scan = Scan::new(&text, &lexicon.vocabulary);
            let short = short_group(&scan, 0);
            prop_assert!(short.is_none_or(|short| Ok(short) == digits.parse()), "{}", text);
            prop_assert_eq!(short.is_some(), digits.len() <= 8 && text.len() >= 8, "{}", text);
        }
    }
}
