//! Money, percentages, quantities, durations and bare numbers.
//!
//! [`walk`] goes through the text from left to right. Where a number starts it
//! asks what the words before it have [`told`], reads an [`expression`] (the
//! number or range with its currency or what it counts, [`counted`], which
//! stands behind it as a [`unit`]; [`bare`] digits have neither) and asks the
//! [`guards`] whether it is one at all. [`factors`] may be one length of time.

mod bare;
mod counted;
mod duration;
mod expression;
mod factors;
mod figure;
mod guards;
mod source;
mod tail;
#[cfg(test)]
mod tests;
mod told;
mod unit;
mod walk;

pub(super) use counted::{Counted, counted_at};
pub(super) use expression::Setting;
pub(super) use source::Source;
