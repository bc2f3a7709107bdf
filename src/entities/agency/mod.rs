//! Public bodies.
//!
//! ```text
//! mention    = unit* name suffix? bracket? place? city?
//! unit       = Ditjen …, Satreskrim            of the body named behind it
//! bracket    = ( short form )                  only where a place follows
//! city       = Kota                            Polres Metro Bekasi Kota
//! commission = Komisi numeral (DPR suffix? | DPRD place?)?
//! ```
//!
//! What may follow a name is a column of `lexicons/agencies.tsv`.

mod commission;
mod name;

use rustc_hash::FxHashSet;

use super::context::Context;
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{AgencyWord, EntrySource};
use crate::scan::Gap;
use crate::value::{Agency, Value};
use name::Mention;

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let mentions = name::find(context);
    // A guarded name counts where the article has another of the same body.
    let free = mentions.iter().filter(|mention| !mention.name.guarded);
    let named: FxHashSet<Option<&str>> = free.map(|mention| mention.name.id.as_deref()).collect();
    let mut last = None;
    for mention in &mentions {
        if mention.name.guarded && !named.contains(&mention.name.id.as_deref()) {
            continue;
        }
        let start = unit_before(context, mention.start, last);
        last = Some(mention.end);
        push(context, out, start, mention.end, mention, "agency.name");
        if start != mention.start {
            // The body alone, in case another kind takes what stands before it.
            push(context, out, mention.start, mention.end, mention, "agency.name");
        }
        push_defined(context, out, mention);
    }
    commission::candidates(context, &mentions, out);
}

/// The short forms that the article defines for the body of `mention`.
fn push_defined(context: &Context<'_>, out: &mut Vec<Candidate>, mention: &Mention<'_>) {
    let Some(definition) = context.definitions.behind(mention.end) else { return };
    // `Wakil Kepala Kepolisian … (Wakapolri)`, `… Provinsi Jawa Barat (Jabar)`:
    // the short form is that of the holder, or of the place.
    let scan = context.scan;
    let longer = scan.gap_before(mention.start) == Gap::Space
        && mention
            .start
            .checked_sub(1)
            .and_then(|i| scan.get(i))
            .is_some_and(|a| a.is_capitalised());
    let place = context.place_at(definition.short.start);
    if longer || place.is_some_and(|place| place.end == definition.short.end) {
        return;
    }
    for short in definition.mentions() {
        let region = context.place_at(short.end).filter(|_| mention.takes_place());
        let end = region.map_or(short.end, |place| place.end);
        let code = region.and_then(|place| place.code);
        let agency = Agency { region: code, ..agency(mention) };
        let origin = Origin::entry("agency.defined", mention.source);
        let span = context.scan.span(short.start..end);
        out.push(Candidate::value(span, Value::Agency(agency), origin));
    }
}

fn push(
    context: &Context<'_>,
    out: &mut Vec<Candidate>,
    start: usize,
    end: usize,
    mention: &Mention<'_>,
    rule: &'static str,
) {
    let source: EntrySource = mention.source;
    let value = Value::Agency(agency(mention));
    out.push(Candidate::value(context.scan.span(start..end), value, Origin::entry(rule, source)));
}

fn agency(mention: &Mention<'_>) -> Agency {
    Agency {
        id: mention.name.id.clone(),
        agency_type: mention.name.agency_type,
        region: mention.region,
    }
}

/// The first atom of the units of a body that stand before its name at
/// `start` and behind the mention that ended at `last`: `Badan Kebijakan
/// Transportasi` of a ministry.
fn unit_before(context: &Context<'_>, start: usize, last: Option<usize>) -> usize {
    /// The most atoms that the units before a name have.
    const LONGEST: usize = 10;
    let scan = context.scan;
    let words = &context.lexicon.agencies.words;
    let floor = start.saturating_sub(LONGEST).max(last.unwrap_or(0));
    let mut first = start;
    for at in (floor..start).rev() {
        if scan.gap_before(at + 1) != Gap::Space {
            break;
        }
        let hit = words.longest_at(scan, at);
        let role = hit.map(|hit| hit.phrase.term);
        match role {
            Some(AgencyWord::Unit) => first = at,
            Some(AgencyWord::Join) => {}
            _ if scan.get(at).is_some_and(|atom| atom.is_word() && atom.is_capitalised()) => {}
            _ => break,
        }
    }
    first
}
