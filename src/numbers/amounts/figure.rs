//! A number, or only its order of magnitude.

use crate::decimal::Decimal;
use crate::numbers::numeral::{Order, ParsedNumeral};
use crate::value::Numeral;

/// A number, or only its order of magnitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::numbers) enum Figure {
    Numeral(ParsedNumeral),
    Order(Order),
}

impl Figure {
    /// One past its last atom.
    pub(in crate::numbers) fn end(&self) -> usize {
        match self {
            Figure::Numeral(numeral) => numeral.end,
            Figure::Order(order) => order.end,
        }
    }

    /// The power of ten of its last scale word, 0 without one.
    pub(in crate::numbers) fn power(&self) -> u32 {
        match self {
            Figure::Numeral(numeral) => numeral.power,
            Figure::Order(order) => order.power,
        }
    }

    /// Whether its last scale word is `juta` or a larger one: `M` behind it is `miliar`, and what it
    /// counts may be an amount of `dana`.
    pub(super) fn is_in_millions(&self) -> bool {
        /// The power of `juta`.
        const MILLIONS: u32 = 6;
        self.power() >= MILLIONS
    }

    pub(in crate::numbers) fn numeral(&self) -> Option<&ParsedNumeral> {
        match self {
            Figure::Numeral(numeral) => Some(numeral),
            Figure::Order(_) => None,
        }
    }

    /// The number; none for an order of magnitude or a ratio.
    pub(super) fn decimal(&self) -> Option<Decimal> {
        self.numeral()?.value.decimal()
    }

    /// The number with its sign reversed; none for an order of magnitude or a ratio.
    pub(super) fn negated(self) -> Option<Self> {
        let Figure::Numeral(numeral) = self else { return None };
        let value = numeral.value.decimal()?.checked_neg()?.into();
        Some(Figure::Numeral(ParsedNumeral { value, ..numeral }))
    }

    /// Reads the separator of `1.000` as a decimal point.
    pub(super) fn read_dot_as_decimal(&mut self) {
        let Figure::Numeral(numeral) = self else { return };
        let two_groups = numeral.end == numeral.start + 3 && !numeral.spelled;
        if let (Numeral::Decimal(value), true) = (numeral.value, two_groups)
            && value.to_integer().is_some()
        {
            numeral.value = value.scaled_down(3).map_or(numeral.value, Numeral::from);
        }
    }

    /// Reads a single comma as a separator of thousands, as in counts of persons or rupiah.
    pub(super) fn read_comma_as_grouping(&mut self) {
        let Figure::Numeral(numeral) = self else { return };
        if let (Numeral::Decimal(value), true) = (numeral.value, numeral.may_group) {
            numeral.value = value.scaled_up(3).map_or(numeral.value, Numeral::from);
        }
    }
}
