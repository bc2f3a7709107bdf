//! Commissions of legislatures: `Komisi IX DPR RI`, `Komisi D`.

use super::super::context::Context;
use super::name::Mention;
use crate::candidate::{Candidate, Origin};
use crate::lexicon::AgencyWord;
use crate::scan::{Gap, Scan};
use crate::value::{Agency, AgencyType, Value};

/// The commissions in the text; `bodies` are the public bodies in it.
pub(super) fn candidates(context: &Context<'_>, bodies: &[Mention<'_>], out: &mut Vec<Candidate>) {
    let scan = context.scan;
    for start in 0..scan.len() {
        let Some(hit) = context.lexicon.agencies.words.longest_at(scan, start) else { continue };
        let numeral = hit.end;
        if hit.phrase.term != AgencyWord::Commission || !is_numeral(scan, numeral) {
            continue;
        }
        let body = body_at(bodies, numeral + 1);
        let end = body.map_or(numeral + 1, |body| body.end);
        let national = body.is_some_and(|body| !body.takes_place());
        let id = national.then(|| format!("komisi_{}", scan.surface(numeral).to_lowercase()));
        let agency = Agency {
            id: id.map(Into::into),
            agency_type: AgencyType::Legislature,
            region: body.and_then(|body| body.region),
        };
        let origin = Origin::entry("agency.commission", hit.phrase.source);
        out.push(Candidate::value(scan.span(start..end), Value::Agency(agency), origin));
    }
}

/// The legislature named at atom `start`.
fn body_at<'a, 'l>(bodies: &'a [Mention<'l>], start: usize) -> Option<&'a Mention<'l>> {
    let i = bodies.binary_search_by_key(&start, |body| body.start).ok()?;
    Some(&bodies[i]).filter(|body| body.name.agency_type == AgencyType::Legislature)
}

/// Whether atom `at` is a Roman numeral or the letter of a commission.
fn is_numeral(scan: &Scan<'_>, at: usize) -> bool {
    let numeral = scan.surface(at);
    let roman = numeral.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    scan.gap_before(at) == Gap::Space
        && !numeral.is_empty()
        && (roman || matches!(numeral, "A" | "B" | "C" | "D" | "E"))
}
