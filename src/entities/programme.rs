//! Benefit programmes and segments.

use super::context::Context;
use crate::candidate::Candidate;

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let _ = (context, out);
}
