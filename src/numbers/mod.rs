//! Numbers, money, quantities, dates and times.
//!
//! | sub-stage | proposes |
//! |---|---|
//! | [`amounts`] | money, percentages, quantities, durations, numbers |
//! | [`ordinal`] | ordinals |
//!
//! They read from [`numeral`] (one number) by way of [`expression`] (a number
//! or range with what it counts, [`counted`]); [`guards`] tells what is none.

mod amounts;
mod counted;
mod duration;
mod expression;
mod guards;
mod numeral;
mod ordinal;

use crate::candidate::Candidate;
use crate::decimal::Decimal;
use crate::lexicon::Lexicon;
use crate::scan::Scan;
use expression::Source;
use numeral::Reader;

/// Everything in the text that may be a numeric span.
pub(crate) fn candidates(scan: &Scan<'_>, lexicon: &Lexicon) -> Vec<Candidate> {
    let numerals = &lexicon.numerals;
    let source = Source { scan, numerals, reader: Reader::new(scan, numerals) };
    let mut out = Vec::new();
    source.amounts(&mut out);
    source.ordinals(&mut out);
    out
}
