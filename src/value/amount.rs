//! How much: the value of every numeric kind.

use std::fmt;

use super::named_enum;
use crate::decimal::Decimal;
use crate::stored::stored;

/// How much a numeric span says, and what stands beside the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Amount {
    /// The number, range or order of magnitude.
    pub size: Size,
    /// `sekitar`, `lebih dari` and their like beside the number.
    pub modifier: Option<Modifier>,
}

impl Amount {
    /// Exactly the number `value`, without a modifier.
    pub const fn exactly(value: Decimal) -> Self {
        Self { size: Size::Exact(Numeral::Decimal(value)), modifier: None }
    }

    /// The amount with its numbers divided by ten to this `power`; none of a number with no finite
    /// decimal form.
    pub(crate) fn scaled_down(self, power: u32) -> Option<Self> {
        let scaled = |number: Numeral| Some(number.decimal()?.scaled_down(power)?.into());
        let size = match self.size {
            Size::Exact(number) => Size::Exact(scaled(number)?),
            Size::Range { min, max } => Size::Range { min: scaled(min)?, max: scaled(max)? },
            Size::Indefinite { magnitude } => {
                Size::Indefinite { magnitude: magnitude.scaled_down(power)? }
            }
        };
        Some(Self { size, ..self })
    }
}

/// One number, two ends, or an order of magnitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    /// One number.
    Exact(Numeral),
    /// From one number to another: `10-15 ribu`.
    Range {
        /// The lower end.
        min: Numeral,
        /// The upper end.
        max: Numeral,
    },
    /// No number, only its order: `ratusan juta` is 100,000,000.
    Indefinite {
        /// The smallest number of that order.
        magnitude: Decimal,
    },
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Size::Exact(value) => value.fmt(f),
            Size::Range { min, max } => write!(f, "{min}–{max}"),
            Size::Indefinite { magnitude } => magnitude.fmt(f),
        }
    }
}

/// A number that a text writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Numeral {
    /// A decimal.
    Decimal(Decimal),
    /// A fraction with no finite decimal form: `dua pertiga`.
    Ratio {
        /// Above the line.
        numerator: i64,
        /// Below the line, at least 2.
        denominator: i64,
    },
}

impl Numeral {
    /// The number, unless it has no finite decimal form.
    pub(crate) fn decimal(self) -> Option<Decimal> {
        match self {
            Numeral::Decimal(value) => Some(value),
            Numeral::Ratio { .. } => None,
        }
    }
}

impl From<Decimal> for Numeral {
    fn from(value: Decimal) -> Self {
        Numeral::Decimal(value)
    }
}

impl fmt::Display for Numeral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Numeral::Decimal(value) => value.fmt(f),
            Numeral::Ratio { numerator, denominator } => write!(f, "{numerator}/{denominator}"),
        }
    }
}

named_enum! {
    /// What a text says beside a number.
    pub enum Modifier {
        /// `sekitar`, `kurang lebih`, `kira-kira`, `-an`.
        About = "about",
        /// `lebih dari`, `di atas`, `lebih` after the number.
        MoreThan = "more_than",
        /// `kurang dari`, `di bawah`.
        LessThan = "less_than",
        /// `minimal`, `sedikitnya`, `paling sedikit`.
        AtLeast = "at_least",
        /// `maksimal`, `paling banyak`, `hingga`.
        AtMost = "at_most",
        /// `hampir`, `nyaris`.
        Almost = "almost",
    }
}

/// A currency by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The rupiah.
    pub const IDR: Currency = Currency(*b"IDR");

    /// The currency with this ISO 4217 code: three upper-case ASCII letters. `None` for other text.
    ///
    /// ```
    /// assert_eq!(tandai::Currency::from_code("IDR"), Some(tandai::Currency::IDR));
    /// assert_eq!(tandai::Currency::from_code("Rp"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(Self(bytes))
    }

    /// Its ISO 4217 code.
    pub fn code(&self) -> &str {
        // Only capital ASCII letters get in.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The letters of its code.
    pub(crate) const fn letters(self) -> [u8; 3] {
        self.0
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

stored!(newtype: Currency);
