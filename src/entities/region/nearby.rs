//! Districts and villages that no type word announces.
//!
//! | pattern | example |
//! |---|---|
//! | in apposition to what holds it | `Sepaku, Penajam Paser Utara` |
//! | beside another district or a village | `Desa Lambangsari, Tambun Selatan`; `Moti dan Batang Dua` |
//! | behind a cue or as a dateline, in a regency that the article names | `di Sofifi`, `CIKARANG PUSAT —` |

use super::evidence::Evidence;
use super::guard::Guards;
use super::names;
use crate::entities::context::Place;
use crate::lexicon::{Regions, WordRole};
use crate::scan::{Gap, Scan};
use crate::value::{RegionCode, RegionLevel};

/// What the search works on.
pub(super) struct Nearby<'a> {
    pub(super) scan: &'a Scan<'a>,
    pub(super) regions: &'a Regions,
    pub(super) evidence: &'a Evidence,
    pub(super) guards: &'a Guards,
}

impl Nearby<'_> {
    /// Adds to `places`, which is sorted, the districts and villages around
    /// them, and those at `open`, the atoms where a cue lets one expect a place.
    pub(super) fn add(&self, places: &mut Vec<Place>, open: &[usize]) {
        let cued = open.iter().filter_map(|&at| self.cued(at)).collect();
        merge(places, cued);
        let mut before = Vec::new();
        for (i, place) in places.iter().enumerate() {
            let floor = i.checked_sub(1).map_or(0, |i| places[i].end);
            let mut held = Some(*place);
            while let Some(part) = held.and_then(|holder| self.before(floor, &holder)) {
                before.push(part);
                held = Some(part);
            }
        }
        merge(places, before);
        let mut behind = Vec::new();
        for (i, place) in places.iter().enumerate() {
            let ceiling = places.get(i + 1).map_or(self.scan.len(), |next| next.start);
            let mut sister = Some(*place);
            while let Some(next) = sister.and_then(|place| self.behind(ceiling, &place)) {
                behind.push(next);
                sister = Some(next);
            }
        }
        merge(places, behind);
    }

    /// The district at `at`, in a regency that the article names; or the
    /// village, in one that it states.
    fn cued(&self, at: usize) -> Option<Place> {
        let (districts, villages) = (&self.regions.districts, &self.regions.villages);
        let named = |code: RegionCode| self.evidence.names(code.regency());
        let stated = |code: RegionCode| self.evidence.states(code.regency());
        names::longest_at(self.scan, districts, at, named)
            .or_else(|| names::longest_at(self.scan, villages, at, stated))
            .filter(|found| !names::is_name_word(self.scan, found.end) || self.breaks(found.end))
            .and_then(|found| self.place(at, found.end, &found.codes))
    }

    /// Whether a name cannot go on at `at`.
    fn breaks(&self, at: usize) -> bool {
        self.scan.gap_before(at) > Gap::Space
    }

    /// The part of `holder` that stands before it and a comma.
    fn before(&self, floor: usize, holder: &Place) -> Option<Place> {
        let code = holder.code?;
        let comma = holder.start.checked_sub(1)?;
        if !holder.alone || !self.scan.is(comma, ',') || !self.scan.glued(comma) {
            return None;
        }
        let keep = |part: RegionCode| code.contains(part);
        let (districts, villages) = (&self.regions.districts, &self.regions.villages);
        let district = || names::longest_before(self.scan, districts, floor..comma, keep);
        let village = || names::longest_before(self.scan, villages, floor..comma, keep);
        let (start, codes) = match holder.level {
            RegionLevel::Province => {
                district().filter(|found| found.1.len() == 1 && self.is_cued(found.0))
            }
            RegionLevel::Regency | RegionLevel::City => {
                district().or_else(|| village().filter(|found| self.is_cued(found.0)))
            }
            RegionLevel::District => village(),
            _ => None,
        }?;
        self.place(start, comma, &codes).filter(|_| !self.goes_back(floor, start))
    }

    /// Whether the name that starts at `start` might have more words before it.
    fn goes_back(&self, floor: usize, start: usize) -> bool {
        start > floor
            && self.scan.gap_before(start) == Gap::Space
            && {
                let atom = self.scan.get(start - 1);
                atom.is_some_and(|atom| atom.is_word() && atom.is_capitalised())
            }
            && !self.is_cued(start)
    }

    /// Whether a cue or a title stands right before `start`.
    fn is_cued(&self, start: usize) -> bool {
        let hit = start.checked_sub(1).and_then(|i| self.regions.words.longest_at(self.scan, i));
        hit.is_some_and(|hit| {
            hit.end == start && matches!(hit.phrase.term.role, WordRole::Cue | WordRole::Title)
        })
    }

    /// The district behind `place`, a village or district of the same regency.
    fn behind(&self, ceiling: usize, place: &Place) -> Option<Place> {
        let code = place.code?;
        if code.regency() == code || !place.alone {
            return None;
        }
        let comma = self.scan.is(place.end, ',') || self.scan.is(place.end, '(');
        let joined = || {
            let hit = self.regions.words.longest_at(self.scan, place.end);
            hit.is_some_and(|hit| hit.phrase.term.role == WordRole::Join)
        };
        if !comma && !joined() {
            return None;
        }
        let regency = code.regency();
        let found =
            names::longest_at(self.scan, &self.regions.districts, place.end + 1, |other| {
                regency.contains(other)
            })?;
        if found.end > ceiling
            || names::is_name_word(self.scan, found.end) && !self.breaks(found.end)
        {
            return None;
        }
        self.place(place.end + 1, found.end, &found.codes)
    }

    /// A place found by its bare name, unless it is part of another; of
    /// several that fit, the first.
    fn place(&self, start: usize, end: usize, codes: &[RegionCode]) -> Option<Place> {
        let code = codes.first().copied().filter(|_| !self.guards.take(self.scan, start..end))?;
        Some(Place { start, end, code: Some(code), level: code.level(), typed: false, alone: true })
    }
}

/// Adds `more` to `places`, keeping them sorted; what overlaps is left out.
fn merge(places: &mut Vec<Place>, more: Vec<Place>) {
    if more.is_empty() {
        return;
    }
    places.extend(more);
    // Stable: of two from one atom the older stays.
    places.sort_by_key(|place| place.start);
    let mut end = 0;
    places.retain(|place| {
        let free = place.start >= end;
        end = end.max(if free { place.end } else { 0 });
        free
    });
}
