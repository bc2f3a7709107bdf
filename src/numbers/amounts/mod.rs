//! Money, percentages, quantities, durations and bare numbers.
//!
//! [`walk`] goes through the text from left to right. Where a number starts it
//! reads an [`expression`] (the number or range with its currency or what it
//! counts, [`counted`]) and asks the [`guards`] whether it is one at all.

mod bare;
mod counted;
mod duration;
mod expression;
mod factors;
mod figure;
mod guards;
mod label;
mod source;
mod tail;
#[cfg(test)]
mod tests;
mod told;
mod walk;

pub(super) use counted::{Counted, label_at};
pub(super) use expression::Setting;
pub(super) use source::Source;
