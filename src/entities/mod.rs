//! Names of offices, agencies, programmes, places and laws: a grammar over
//! the hits of the lexicon.
//!
//! Places come first, for every other grammar ends in one (`Dinas Sosial
//! Kabupaten Situbondo`); [`context`] holds them and what else the whole
//! article tells.

mod address;
mod agency;
mod bpjs;
mod context;
mod definitions;
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

/// Everything in the text that may be an entity.
pub(crate) fn candidates(scan: &Scan<'_>, lexicon: &Lexicon) -> Vec<Candidate> {
    let context = context::Context::new(scan, lexicon);
    // News has some four candidates in a hundred atoms, those of numbers with them.
    let mut out = Vec::with_capacity(scan.len() / 16);
    region::candidates(&context, &mut out);
    bpjs::candidates(&context, &mut out);
    opd::candidates(&context, &mut out);
    agency::candidates(&context, &mut out);
    programme::candidates(&context, &mut out);
    regulation::candidates(&context, &mut out);
    own_name::candidates(&context, &mut out);
    out
}
