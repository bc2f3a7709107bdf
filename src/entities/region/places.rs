//! Choosing what each mention denotes.

use super::evidence::Evidence;
use super::mentions::{self, Mention};
use crate::entities::context::Place;
use crate::lexicon::{Lexicon, Need, RegionName};
use crate::scan::{Gap, Scan};
use crate::value::RegionLevel;

/// Every place in the text, by its first atom.
pub(in crate::entities) fn find(scan: &Scan<'_>, lexicon: &Lexicon) -> Vec<Place> {
    let mentions = mentions::find(scan, &lexicon.regions);
    let evidence = Evidence::of(&mentions);
    let mut places: Vec<Place> = Vec::with_capacity(mentions.len());
    // From the last to the first: a place is often told by the one that
    // follows (`Desa Sukamaju, Kecamatan Lembang`).
    for mention in mentions.iter().rev() {
        let next = places.last().filter(|next| follows(scan, mention.end, next.start)).copied();
        let Some(place) = choose(scan, &evidence, mention, next) else { continue };
        if mention.start != mention.name {
            places.push(Place { start: mention.name, typed: false, alone: false, ..place });
        }
        places.push(place);
    }
    places.reverse();
    places
}

/// Whether a place at `next` is the apposition of one that ends at `end`:
/// only a comma or a bracket between.
fn follows(scan: &Scan<'_>, end: usize, next: usize) -> bool {
    next == end + 1 && (scan.is(end, ',') || scan.is(end, '(') || scan.is(end, '-'))
}

fn choose(
    scan: &Scan<'_>,
    evidence: &Evidence,
    mention: &Mention,
    next: Option<Place>,
) -> Option<Place> {
    let within = |reading: &RegionName| {
        next.and_then(|next| next.code)
            .zip(reading.code)
            .is_some_and(|(next, code)| next != code && next.contains(code))
    };
    let level = mention.typed.or(mention.hint);
    // Of equals the first, which is the default: the higher level.
    let best = mention.readings.iter().rev().max_by_key(|reading| {
        let weight = reading.code.map(|code| evidence.weight(code));
        (level == Some(reading.level), within(reading), weight, std::cmp::Reverse(reading.level))
    })?;
    let likely = mention.typed.is_some()
        || within(best)
        || best.code.is_some_and(|code| evidence.states(code));
    let alone = match best.need {
        Need::Nothing => true,
        Need::Cue => likely || mention.cued || is_dateline(scan, mention),
        Need::Evidence => likely,
    };
    let looked_up = best.level >= RegionLevel::District && best.level <= RegionLevel::Village;
    let unknown = looked_up
        && mention.readings.len() > 1
        && !within(best)
        && !best
            .code
            .is_some_and(|code| evidence.names(code.regency()) || evidence.names(code.province()));
    Some(Place {
        start: mention.start,
        end: mention.end,
        code: best.code.filter(|_| !unknown),
        level: best.level,
        typed: mention.start != mention.name,
        alone,
    })
}

/// Whether the mention heads a paragraph as the place it was written in:
/// `BATANG, KOMPAS.com`, `Batang (ANTARA)`.
fn is_dateline(scan: &Scan<'_>, mention: &Mention) -> bool {
    scan.gap_before(mention.start) == Gap::Paragraph
        && [',', '(', '-', '–', '—'].into_iter().any(|sign| scan.is(mention.end, sign))
}
