//! Districts and villages that no type word announces.
//!
//! | pattern | example |
//! |---|---|
//! | in apposition to what holds it | `Sepaku, Penajam Paser Utara` |
//! | beside another district or a village | `Desa Lambangsari, Tambun Selatan`; `Moti dan Batang Dua` |
//! | behind a cue or as a dateline, in a regency that the article names | `di Sofifi`, `CIKARANG PUSAT —` |
//! | the same, the only one of its name in a province that it names | `DKI … di Kelapa Gading` |

use super::evidence::Evidence;
use super::guard::Guards;
use super::names::{self, Found};
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
        // What stands beside a place is surer.
        let provincial = open.iter().filter_map(|&at| self.provincial(at)).collect();
        merge(places, provincial);
    }

    /// The district at `at`, in a regency that the article names; or the
    /// village, in one that it states.
    fn cued(&self, at: usize) -> Option<Place> {
        let (districts, villages) = (&self.regions.districts, &self.regions.villages);
        let named = |code: RegionCode| self.evidence.names(code.regency());
        let stated = |code: RegionCode| self.evidence.states(code.regency());
        let found = names::longest_at(self.scan, districts, at, named)
            .or_else(|| names::longest_at(self.scan, villages, at, stated))?;
        self.whole(at, &found)
    }

    /// The only district of its name in a province that the article names.
    fn provincial(&self, at: usize) -> Option<Place> {
        let named = |code: RegionCode| self.evidence.names(code.province());
        let found = names::longest_at(self.scan, &self.regions.districts, at, named)?;
        self.whole(at, &found).filter(|_| found.codes.len() == 1)
    }

    /// The place `found` at `at`, unless its name goes on.
    fn whole(&self, at: usize, found: &Found) -> Option<Place> {
        let ends = !names::is_name_word(self.scan, found.end) || self.breaks(found.end);
        self.place(at, found.end, &found.codes).filter(|_| ends)
    }

    /// Whether a name cannot go on at `at`.
    fn breaks(&self, at: usize) -> bool {
        self.scan.gap_before(at) > Gap::Space
    }

    /// The part of `holder` that stands before it and a comma, or before a cue
    /// and a district: `Moti di Kecamatan Ternate`.
    fn before(&self, floor: usize, holder: &Place) -> Option<Place> {
        let code = holder.code?;
        let comma = holder.start.checked_sub(1)?;
        let cued =
            || holder.typed && holder.level == RegionLevel::District && self.is_cue_word(comma);
        let apart = self.scan.is(comma, ',') && self.scan.glued(comma) || cued();
        if !holder.alone || !apart {
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

    /// Whether the one word at `at` is a cue, such as `di`.
    fn is_cue_word(&self, at: usize) -> bool {
        let hit = self.regions.words.longest_at(self.scan, at);
        hit.is_some_and(|hit| hit.end == at + 1 && hit.phrase.term.role == WordRole::Cue)
    }

    /// Whether a cue or a title stands right before `start`.
    fn is_cued(&self, start: usize) -> bool {
        let hit = start.checked_sub(1).and_then(|i| self.regions.words.longest_at(self.scan, i));
        hit.is_some_and(|hit| {
            hit.end == start && matches!(hit.phrase.term.role, WordRole::Cue | WordRole::Title)
        })
    }

    /// The district behind `place`, a village or district of the same regency;
    /// or the village behind one of the same district.
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
        let (start, regency) = (place.end + 1, code.regency());
        let (districts, villages) = (&self.regions.districts, &self.regions.villages);
        let sister = |other: RegionCode| code.district() == other.district();
        let village = place.level == RegionLevel::Village;
        let found = names::longest_at(self.scan, districts, start, |other| regency.contains(other))
            .or_else(|| {
                names::longest_at(self.scan, villages, start, sister).filter(|_| village)
            })?;
        if found.end > ceiling
            || names::is_name_word(self.scan, found.end) && !self.breaks(found.end)
        {
            return None;
        }
        self.place(start, found.end, &found.codes)
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
