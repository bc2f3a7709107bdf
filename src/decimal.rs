//! Exact decimals: what the digits and words of a text amount to.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// The most digits after the point that a value may have.
const MAX_SCALE: u32 = 28;

/// An exact decimal number: an integer coefficient of 96 bits, its sign included,
/// and a count of digits after the point, 28 at most. So every number of 28
/// digits fits. No operation rounds; what does not fit is `None`.
///
/// Always held in its shortest form, so that equal numbers are equal values:
/// `89.20` is 892 with scale 1.
///
/// ```
/// use tandai::Decimal;
/// let amount: Decimal = "3.159".parse()?;
/// assert_eq!(amount.scaled_up(9).map(|d| d.to_string()), Some("3159000000".into()));
/// # Ok::<(), tandai::ParseDecimalError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    /// The coefficient in two's complement: its low bits, and the others.
    low: u64,
    high: i32,
    scale: u32,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Self::from_integer(0);

    /// `coefficient` × 10^−`scale`. `None` when more than 28 digits would
    /// stand after the point, or the coefficient needs more than 96 bits.
    pub fn new(coefficient: i128, scale: u32) -> Option<Self> {
        let (coefficient, scale) = shortest(coefficient, scale);
        if scale <= MAX_SCALE { Self::packed(coefficient, scale) } else { None }
    }

    /// The whole number `n`.
    pub const fn from_integer(n: i64) -> Self {
        Self { low: n as u64, high: (n >> 63) as i32, scale: 0 }
    }

    /// A coefficient in its shortest form, if it fits.
    fn packed(coefficient: i128, scale: u32) -> Option<Self> {
        let high = i32::try_from(coefficient >> 64).ok()?;
        Some(Self { low: coefficient as u64, high, scale })
    }

    /// The coefficient: all digits as one integer, with the sign.
    pub const fn coefficient(self) -> i128 {
        (self.high as i128) << 64 | self.low as i128
    }

    /// How many digits stand after the point, 28 at most.
    pub const fn scale(self) -> u32 {
        self.scale
    }

    /// The number as an integer; `None` when it has digits after the point.
    pub const fn to_integer(self) -> Option<i128> {
        if self.scale == 0 { Some(self.coefficient()) } else { None }
    }

    /// The integer part: -2 of -2.5.
    pub fn trunc(self) -> Self {
        match self.scale {
            0 => self,
            // What a division leaves fits where it fitted before.
            _ => Self::packed(self.truncated(), 0).unwrap_or(Self::ZERO),
        }
    }

    fn truncated(self) -> i128 {
        self.coefficient() / POWERS_OF_TEN[self.scale as usize]
    }

    /// The number times 10^`power`, as `ribu` (3), `juta` (6) and `miliar` (9) mean. `None` when it
    /// does not fit.
    pub fn scaled_up(self, power: u32) -> Option<Self> {
        if power == 0 {
            return Some(self);
        }
        let dropped = power.min(self.scale);
        let factor = power_of_ten(power - dropped)?;
        Self::packed(self.coefficient().checked_mul(factor)?, self.scale - dropped)
    }

    /// The number divided by 10^`power`. `None` when it does not fit.
    pub fn scaled_down(self, power: u32) -> Option<Self> {
        Self::new(self.coefficient(), self.scale.checked_add(power)?)
    }

    /// The sum. `None` when it does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let (a, b, scale) = self.aligned(other)?;
        Self::new(a.checked_add(b)?, scale)
    }

    /// The difference. `None` when it does not fit.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let (a, b, scale) = self.aligned(other)?;
        Self::new(a.checked_sub(b)?, scale)
    }

    /// The product. `None` when it does not fit.
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        let coefficient = self.coefficient().checked_mul(other.coefficient())?;
        Self::new(coefficient, self.scale.checked_add(other.scale)?)
    }

    /// The exact quotient. `None` when it has no finite decimal form (1/3) or does not fit, or
    /// `other` is zero.
    pub fn checked_div(self, other: Self) -> Option<Self> {
        if other == Self::ZERO {
            return None;
        }
        let (mut numerator, denominator, _) = self.aligned(other)?;
        let mut scale = 0;
        while numerator.checked_rem(denominator)? != 0 {
            numerator = numerator.checked_mul(10)?;
            scale += 1;
            if scale > MAX_SCALE {
                return None;
            }
        }
        Self::new(numerator / denominator, scale)
    }

    /// The number with the opposite sign. `None` when it does not fit.
    pub fn checked_neg(self) -> Option<Self> {
        Self::packed(-self.coefficient(), self.scale)
    }

    /// Whether neither number is `ratio` times the other one or more.
    pub(crate) fn is_near(self, other: Self, ratio: u64) -> bool {
        let exceeds = |more: Self, less: Self| {
            less.checked_mul(ratio.into()).is_some_and(|bound| more >= bound)
        };
        !exceeds(self, other) && !exceeds(other, self)
    }

    /// Writes it in plain notation.
    pub(crate) fn write_to(self, out: &mut impl fmt::Write) -> fmt::Result {
        let mut buffer = itoa::Buffer::new();
        let digits = buffer.format(self.coefficient().unsigned_abs());
        if self.high < 0 {
            out.write_char('-')?;
        }
        let scale = self.scale as usize;
        if scale == 0 {
            return out.write_str(digits);
        }
        let (whole, fraction) = digits.split_at(digits.len().saturating_sub(scale));
        out.write_str(if whole.is_empty() { "0" } else { whole })?;
        out.write_char('.')?;
        (fraction.len()..scale).try_for_each(|_| out.write_char('0'))?;
        out.write_str(fraction)
    }

    /// Both coefficients at the larger of the two scales.
    fn aligned(self, other: Self) -> Option<(i128, i128, u32)> {
        if self.scale == other.scale {
            return Some((self.coefficient(), other.coefficient(), self.scale));
        }
        let scale = self.scale.max(other.scale);
        let widen = |d: Self| d.coefficient().checked_mul(power_of_ten(scale - d.scale)?);
        Some((widen(self)?, widen(other)?, scale))
    }
}

/// The shortest form of a coefficient and a scale.
fn shortest(mut coefficient: i128, mut scale: u32) -> (i128, u32) {
    while scale > 0 && ends_in_zero(coefficient) {
        coefficient /= 10;
        scale -= 1;
    }
    (coefficient, scale)
}

fn ends_in_zero(coefficient: i128) -> bool {
    // A machine word, as nearly every coefficient, is cheap to divide.
    match i64::try_from(coefficient) {
        Ok(short) => short % 10 == 0,
        Err(_) => coefficient % 10 == 0,
    }
}

/// Every power of ten that 128 bits hold.
const POWERS_OF_TEN: [i128; 39] = {
    let mut powers = [1; 39];
    let mut power = 1;
    while power < powers.len() {
        powers[power] = powers[power - 1] * 10;
        power += 1;
    }
    powers
};

fn power_of_ten(power: u32) -> Option<i128> {
    POWERS_OF_TEN.get(power as usize).copied()
}

impl From<u64> for Decimal {
    fn from(n: u64) -> Self {
        Self { low: n, high: 0, scale: 0 }
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        if let Some((a, b, _)) = self.aligned(*other) {
            return a.cmp(&b);
        }
        // One is too large to be written at the scale of the other, so the
        // whole parts already differ.
        self.truncated().cmp(&other.truncated())
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

/// The text is not a decimal in plain notation (`-12.5`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParseDecimalError;

impl fmt::Display for ParseDecimalError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a plain decimal such as -12.5, or with too many digits")
    }
}

impl std::error::Error for ParseDecimalError {}

impl FromStr for Decimal {
    type Err = ParseDecimalError;

    /// Reads plain notation: an optional minus, digits, and a point with
    /// digits. For numbers as Indonesian writes them see the number stage.
    fn from_str(text: &str) -> Result<Self, ParseDecimalError> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((_, "")) => return Err(ParseDecimalError),
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        if whole.is_empty() {
            return Err(ParseDecimalError);
        }
        let mut coefficient: i128 = 0;
        for byte in whole.bytes().chain(fraction.bytes()) {
            if !byte.is_ascii_digit() {
                return Err(ParseDecimalError);
            }
            let digit = i128::from(byte - b'0');
            let shifted = coefficient.checked_mul(10).and_then(|c| c.checked_add(digit));
            coefficient = shifted.ok_or(ParseDecimalError)?;
        }
        let scale = u32::try_from(fraction.len()).map_err(|_| ParseDecimalError)?;
        if unsigned.len() < text.len() {
            coefficient = -coefficient;
        }
        Self::new(coefficient, scale).ok_or(ParseDecimalError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn reads_and_writes_plain_notation() {
        for text in ["0", "7", "-7", "3.159", "-0.5", "365600000", "0.001", "12.05"] {
            assert_eq!(d(text).to_string(), text);
        }
        assert_eq!(d("89.20").to_string(), "89.2");
        assert_eq!(d("5.00"), d("5"));
        for bad in ["", "-", ".", ".5", "5.", "1,5", "1e3", "+1", "1.2.3", "٣"] {
            assert!(bad.parse::<Decimal>().is_err(), "{bad}");
        }
        assert!("9".repeat(40).parse::<Decimal>().is_err());
    }

    #[test]
    fn arithmetic_is_exact() {
        assert_eq!(d("3.159").scaled_up(9), Some(d("3159000000")));
        assert_eq!(d("2.65").scaled_up(1), Some(d("26.5")));
        assert_eq!(d("5").scaled_down(2), Some(d("0.05")));
        assert_eq!(d("0.1").checked_add(d("0.2")), Some(d("0.3")));
        assert_eq!(d("0.3").checked_sub(d("0.25")), Some(d("0.05")));
        assert_eq!(d("1.5").checked_mul(d("-0.2")), Some(d("-0.3")));
        assert_eq!(d("1").checked_div(d("8")), Some(d("0.125")));
        assert_eq!(d("1").checked_div(d("3")), None);
        assert_eq!(d("1").checked_div(Decimal::ZERO), None);
    }

    #[test]
    fn holds_all_numbers_of_28_digits() {
        for sign in ["", "-"] {
            for text in ["9".repeat(28), format!("0.{}7", "0".repeat(27)), "1".repeat(20)] {
                let number = d(&format!("{sign}{text}"));
                assert_eq!(number.to_string(), format!("{sign}{text}"));
                assert_eq!(number.checked_neg().and_then(Decimal::checked_neg), Some(number));
                assert_eq!(Decimal::new(number.coefficient(), number.scale()), Some(number));
            }
        }
        assert_eq!(d(&"9".repeat(28)).scaled_up(1), None);
        assert_eq!(Decimal::new(i128::MAX, 0), None);
        assert_eq!(Decimal::new(1, 29), None);
        assert_eq!(d("-2.5").trunc(), d("-2"));
        assert_eq!(Decimal::from_integer(i64::MIN).coefficient(), i64::MIN.into());
    }

    #[test]
    fn orders_by_value() {
        let mut values = ["10", "9.99", "-1", "0", "10.001", "-1.5"].map(d);
        values.sort_unstable();
        assert_eq!(values, ["-1.5", "-1", "0", "9.99", "10", "10.001"].map(d));
        let huge = d(&"9".repeat(28));
        assert!(huge > d("0.0000000000000000000001"));
    }
}
