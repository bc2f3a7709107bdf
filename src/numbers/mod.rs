//! Numbers, money, quantities, dates and times.

mod numeral;

use crate::candidate::Candidate;
use crate::lexicon::Lexicon;
use crate::scan::Scan;

/// Everything in the text that may be a numeric span.
pub(crate) fn candidates(scan: &Scan<'_>, lexicon: &Lexicon) -> Vec<Candidate> {
    let _ = (scan, lexicon);
    Vec::new()
}
