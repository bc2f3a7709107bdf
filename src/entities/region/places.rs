//! Choosing what each mention denotes.

use std::cmp::Reverse;

use super::evidence::Evidence;
use super::guard::Guards;
use super::mentions::{self, Mention};
use super::nearby::Nearby;
use crate::entities::context::Place;
use crate::lexicon::{Lexicon, Need, RegionName};
use crate::scan::{Gap, Scan};
use crate::value::{RegionCode, RegionLevel};

/// Every place in the text, by its first atom.
pub(in crate::entities) fn find(scan: &Scan<'_>, lexicon: &Lexicon) -> Vec<Place> {
    let regions = &lexicon.regions;
    let mentions = mentions::find(scan, regions);
    if mentions.all.is_empty() {
        return Vec::new();
    }
    let evidence = Evidence::of(&mentions.all);
    let guards = Guards::find(scan, regions);
    let chooser = Chooser { scan, evidence: &evidence, guards: &guards };
    let mut places = chooser.choose_all(&mentions.all);
    Nearby { scan, regions, evidence: &evidence, guards: &guards }.add(&mut places, &mentions.open);
    with_names(places, &mentions.all)
}

/// Adds the bare names in typed mentions, so that a grammar which takes the
/// type word itself (`Pemerintah Kabupaten`) still finds its place.
fn with_names(mut places: Vec<Place>, mentions: &[Mention]) -> Vec<Place> {
    let typed = mentions.iter().filter(|mention| mention.start != mention.name);
    let names: Vec<Place> = typed
        .filter_map(|mention| {
            let i = places.binary_search_by_key(&mention.start, |place| place.start).ok()?;
            Some(Place { start: mention.name, typed: false, alone: false, ..places[i] })
        })
        .collect();
    places.extend(names);
    places.sort_by_key(|place| place.start);
    places
}

struct Chooser<'a> {
    scan: &'a Scan<'a>,
    evidence: &'a Evidence,
    guards: &'a Guards,
}

impl Chooser<'_> {
    /// What each mention denotes, in the order of the text.
    fn choose_all(&self, mentions: &[Mention]) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::with_capacity(mentions.len());
        // From the last to the first: a place is often told by the one that
        // follows (`Desa Sukamaju, Kecamatan Lembang`).
        for mention in mentions.iter().rev() {
            let next = places.last().filter(|next| self.in_apposition(mention, next)).copied();
            places.extend(self.choose(mention, next));
        }
        places.reverse();
        places
    }

    /// Whether only a comma, bracket or hyphen stands between the two.
    fn in_apposition(&self, mention: &Mention, next: &Place) -> bool {
        next.start == mention.end + 1
            && [',', '(', '-'].into_iter().any(|sign| self.scan.is(mention.end, sign))
    }

    fn choose(&self, mention: &Mention, next: Option<Place>) -> Option<Place> {
        let within = |code: RegionCode| {
            let next = next.and_then(|next| next.code);
            next.is_some_and(|next| next != code && next.contains(code))
        };
        let level = mention.typed.or(mention.hint);
        // Of equals the last in reverse, which is the first: the default.
        let best = mention.readings.iter().rev().max_by_key(|reading| {
            let weight = reading.code.map(|code| (within(code), self.evidence.weight(code)));
            (level == Some(reading.level), weight, Reverse(reading.level))
        })?;
        let supported = best.code.is_some_and(|code| within(code) || self.supports(code));
        let sure = level.is_some() || best.code.is_some_and(within) || self.near(best);
        let area = || mention.readings.iter().find(|reading| reading.level == RegionLevel::Area);
        let best = if is_part(best) && !sure { area().unwrap_or(best) } else { best };
        Some(Place {
            start: mention.start,
            end: mention.end,
            code: best.code.filter(|_| mention.readings.len() == 1 || supported || !is_part(best)),
            level: best.level,
            typed: mention.start != mention.name,
            alone: self.is_alone(mention, best, best.code.is_some_and(within)),
        })
    }

    /// Whether the article names the region that `code` lies in.
    fn supports(&self, code: RegionCode) -> bool {
        self.evidence.names(code.regency()) || self.evidence.names(code.province())
    }

    /// Whether the article names the regency or city that `reading` lies in.
    fn near(&self, reading: &RegionName) -> bool {
        reading.code.is_some_and(|code| self.evidence.names(code.regency()))
    }

    /// Whether `mention` is a place by itself, read as `reading`.
    fn is_alone(&self, mention: &Mention, reading: &RegionName, within: bool) -> bool {
        let stated = reading.code.is_some_and(|code| self.evidence.states(code));
        let likely = mention.typed.is_some() || within || stated;
        let enough = match reading.need {
            Need::Nothing if is_part(reading) => {
                let announced = mention.cued && (mention.typed.is_some() || mention.hint.is_some());
                announced || within || self.near(reading)
            }
            Need::Nothing => true,
            Need::Cue => likely || mention.cued || is_dateline(self.scan, mention),
            Need::Evidence => likely,
        };
        enough && !self.guards.take(self.scan, mention.start..mention.end)
    }
}

/// Whether it is a district or village.
fn is_part(reading: &RegionName) -> bool {
    matches!(reading.level, RegionLevel::District | RegionLevel::Village)
}

/// Whether the mention heads a paragraph as the place it was written in:
/// `BATANG, KOMPAS.com`, `Batang (ANTARA)`.
fn is_dateline(scan: &Scan<'_>, mention: &Mention) -> bool {
    scan.gap_before(mention.start) == Gap::Paragraph
        && [',', '(', '-', '–', '—'].into_iter().any(|sign| scan.is(mention.end, sign))
}
