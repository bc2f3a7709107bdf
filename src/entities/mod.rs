//! Names of offices, agencies, programmes, places and laws: a grammar over
//! the hits of the lexicon.
//!
//! Places come first, for every other grammar ends in one (`Dinas Sosial
//! Kabupaten Situbondo`); [`context`] holds them and the
//! short forms that the article defines.

mod address;
mod agency;
mod bpjs;
mod context;
mod definitions;
mod numeral;
mod opd;
mod own_name;
mod programme;
mod region;
mod regulation;
#[cfg(test)]
mod testing;

use crate::candidate::Candidate;
use crate::lexicon::Lexicon;
use crate::scan::Scan;

/// Adds everything in the text that may be an entity.
pub(crate) fn candidates(scan: &Scan<'_>, lexicon: &Lexicon, out: &mut Vec<Candidate>) {
    let context = context::Context::new(scan, lexicon);
    region::candidates(&context, out);
    bpjs::candidates(&context, out);
    opd::candidates(&context, out);
    agency::candidates(&context, out);
    programme::candidates(&context, out);
    regulation::candidates(&context, out);
    own_name::candidates(&context, out);
}
