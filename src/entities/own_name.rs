//! Names of a user's own kinds of entity: every name of the table, wherever it stands.

use super::context::Context;
use crate::candidate::{Candidate, Origin};
use crate::scan::Opening;
use crate::value::Value;

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    for hit in context.lexicon.own_names.names.find_all(context.scan, Opening::OwnName) {
        let value = Value::OwnName(hit.phrase.term.clone());
        let span = context.scan.span(hit.start..hit.end);
        out.push(Candidate::value(
            span,
            value,
            Origin::entry("own_name.listed", hit.phrase.source),
        ));
    }
}
