//! Public bodies.
//!
//! ```text
//! mention    = unit* part* name suffix? bracket? rest
//! unit       = Satreskrim, Badan Kebijakan …   a part by its listed first word
//! part       = Ditjen affairs, Bareskrim       a part that is itself a name
//! bracket    = ( short form )                  only where more follows
//! rest       = (seat? place city? | own name | number)?
//! city       = Kota                            Polres Metro Bekasi Kota
//! seat       = Perwakilan                      BPK Perwakilan Bali
//! commission = Komisi (numeral | topic) (DPR suffix? | DPRD place?)?
//! ```
//!
//! What may follow a name is a column of `lexicons/agencies.tsv`: [`name`]
//! reads it with [`tail`] and [`run`], [`unit`] looks back from a name.

mod commission;
mod name;
mod run;
mod tail;
#[cfg(test)]
mod tests;
mod unit;

use rustc_hash::FxHashSet;

use super::context::Context;
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{AgencyWord, EntrySource};
use crate::scan::Gap;
use crate::value::{Agency, Value};
use name::Mention;

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let mentions = name::find(context);
    // A guarded name counts where the article has another from its line of
    // the lexicon.
    let free = mentions.iter().filter(|mention| !mention.name.guarded);
    let line = |mention: &Mention<'_>| (mention.source.file, mention.source.line);
    let named: FxHashSet<(u16, u32)> = free.map(line).collect();
    for (i, mention) in mentions.iter().enumerate() {
        if mention.name.guarded && !named.contains(&line(mention)) {
            continue;
        }
        let start = unit::first(context, mention.start, &mentions[..i]);
        push(context, out, start, mention.end, mention, "agency.name");
        if start != mention.start {
            // The body alone, in case another kind takes what stands before it.
            push(context, out, mention.start, mention.end, mention, "agency.name");
        }
        push_defined(context, out, mention, &mentions);
    }
    commission::candidates(context, &mentions, out);
}

/// The short forms that the article defines for the body of `mention`.
fn push_defined(
    context: &Context<'_>,
    out: &mut Vec<Candidate>,
    mention: &Mention<'_>,
    mentions: &[Mention<'_>],
) {
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
    // A short form that the lexicon has says more by itself: `(PN Jaksel)`.
    let known = mentions
        .binary_search_by_key(&definition.short.start, |mention| mention.start)
        .is_ok_and(|i| mentions[i].end >= definition.short.end && !mentions[i].name.guarded);
    if known || longer || place.is_some_and(|place| place.end == definition.short.end) {
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
