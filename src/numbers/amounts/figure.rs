//! A number, or only its order of magnitude.

use crate::numbers::numeral::{Numeral, Order};
use crate::value;

/// A number, or only its order of magnitude.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::numbers) enum Figure {
    Numeral(Numeral),
    Order(Order),
}

impl Figure {
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

    pub(in crate::numbers) fn numeral(&self) -> Option<&Numeral> {
        match self {
            Figure::Numeral(numeral) => Some(numeral),
            Figure::Order(_) => None,
        }
    }

    pub(super) fn negated(self) -> Option<Self> {
        let Figure::Numeral(numeral) = self else { return None };
        let value::Numeral::Decimal(value) = numeral.value else { return None };
        let value = value.checked_neg()?.into();
        Some(Figure::Numeral(Numeral { value, ..numeral }))
    }

    /// Its value where the sign of `1.000` is a decimal one.
    pub(super) fn degroup(&mut self) {
        let Figure::Numeral(numeral) = self else { return };
        let two_groups = numeral.end == numeral.start + 3 && !numeral.spelled;
        if let (value::Numeral::Decimal(value), true) = (numeral.value, two_groups)
            && value.to_integer().is_some()
        {
            numeral.value = value.scaled_down(3).map_or(numeral.value, value::Numeral::from);
        }
    }

    /// Its value where a single comma groups, as between persons or rupiah.
    pub(super) fn regroup(&mut self) {
        let Figure::Numeral(numeral) = self else { return };
        if let (value::Numeral::Decimal(value), true) = (numeral.value, numeral.may_group) {
            numeral.value = value.scaled_up(3).map_or(numeral.value, value::Numeral::from);
        }
    }
}
