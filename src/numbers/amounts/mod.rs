//! Money, percentages, quantities, durations and bare numbers.
//!
//! [`walk`] goes through the text from left to right. Where a number starts, it
//! reads the [`left_context`], then an [`expression`]: the number or range with
//! its currency or what is [`counted`], which follows the number as a [`unit`];
//! [`bare`] digits have neither. The [`guards`] then decide whether the
//! expression is a span. Several [`factors`] may be one length of time.

mod apart;
mod bare;
mod carried_label;
mod count_list;
mod counted;
mod counted_name;
mod duration;
mod expression;
mod factors;
mod figure;
mod guards;
mod implied_money;
mod left_context;
mod one_of_time;
mod place_figures;
mod range_end;
mod reader;
mod remainder;
mod school_levels;
mod tail;
#[cfg(test)]
mod tests;
mod unit;
mod walk;

pub(super) use counted::{Counted, CountedPhrase, counted_at};
pub(super) use expression::Setting;
pub(super) use reader::Reader;
