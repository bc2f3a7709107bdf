//! Numbers, money, quantities, dates and times.
//!
//! | sub-stage | proposes |
//! |---|---|
//! | [`amounts`] | money, percentages, quantities, durations, numbers |
//! | [`ordinal`] | ordinals |
//! | [`calendar`] | dates |
//! | [`clock`] | times of day |
//!
//! All read single numbers by [`numeral`].

mod amounts;
mod calendar;
mod clock;
mod expression;
mod numeral;
mod ordinal;
mod parse;
mod spell;

pub use expression::{ParseExpressionError, parse_date, parse_time};
pub use parse::{
    parse_duration, parse_money, parse_number, parse_ordinal, parse_percent, parse_quantity,
};
pub use spell::{format_rupiah, format_rupiah_short, terbilang};

use jiff::civil::Date;

use crate::candidate::{Candidate, Reading};
use crate::lexicon::Lexicon;
use crate::scan::Scan;
use calendar::Dated;

/// Everything in the text that may be a numeric span; `written` is the day
/// that the text is of, if that is known.
pub(crate) fn candidates(
    scan: &Scan<'_>,
    lexicon: &Lexicon,
    written: Option<Date>,
) -> Vec<Candidate> {
    let mut out = Vec::new();
    let source = amounts::Source::new(scan, &lexicon.numerals);
    source.amounts(&mut out);
    source.ordinals(&mut out);
    let reader = calendar::Reader::new(scan, lexicon, false);
    let mut times = Vec::new();
    let dates = calendar::candidates(&reader, written, &mut times);
    clock::candidates(&reader, &mut times);
    out.retain(|amount| !gives_way(amount, &dates));
    out.append(&mut times);
    out
}

/// Whether `amount` is made of the numbers of one of the `dates`, which are
/// sorted and disjoint: the `2017 pengguna` of `sejak September 2017 pengguna
/// …`. What the numbers take for a code, the dates know better.
fn gives_way(amount: &Candidate, dates: &[Dated]) -> bool {
    let next = dates.partition_point(|date| date.span.end <= amount.span.start);
    dates.get(next).filter(|date| date.span.start <= amount.span.start).is_some_and(|date| {
        date.sure || amount.reading == Reading::Nothing && date.span.contains(amount.span)
    })
}
