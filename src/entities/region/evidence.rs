//! What an article says of where it plays.

use rustc_hash::{FxHashMap, FxHashSet};

use super::mentions::{Ground, Mention, Mentions};
use super::{lists, names};
use crate::lexicon::{Need, RegionName, Regions};
use crate::scan::{Opening, Scan};
use crate::value::{RegionCode, RegionLevel};

/// How much of the article supports each place.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    /// Mentions that can mean nothing else.
    named: FxHashMap<RegionCode, u32>,
    /// Mentions with a type word, or behind an office of that level.
    stated: FxHashMap<RegionCode, u32>,
    /// Where they stand, in the order of the text.
    statements: Vec<(usize, RegionCode)>,
    /// Districts, villages and landmarks mentioned that may lie in it.
    parts: FxHashMap<RegionCode, u32>,
    /// Titles of a level that name no place.
    holders: FxHashMap<RegionLevel, u32>,
    /// Mentions of cities in lists of cities.
    listed: FxHashMap<RegionCode, u32>,
}

impl Evidence {
    /// What `mentions`, and landmarks if there is a doubt, tell together.
    pub(super) fn of(scan: &Scan<'_>, regions: &Regions, found: &Mentions) -> Self {
        let mentions = found.all.as_slice();
        let mut evidence = Self::default();
        for level in &found.holders {
            *evidence.holders.entry(*level).or_default() += 1;
        }
        for mention in mentions {
            evidence.add(mention);
        }
        let is_shared = |m: &Mention| m.readings.len() > 1 || m.locality.is_some();
        if mentions.iter().any(is_shared) {
            let names = |at: usize| mentions.binary_search_by_key(&at, |m| m.name).is_ok();
            let landmarks = regions.landmarks.find_all(scan, Opening::Landmark);
            for hit in landmarks.into_iter().filter(|hit| !names(hit.start)) {
                *evidence.parts.entry(hit.phrase.term).or_default() += 1;
            }
            evidence.add_districts(scan, regions, found);
            evidence.add_lists(scan, regions, mentions);
        }
        evidence
    }

    /// Cities in lists of such: `Surabaya, Malang, dan Medan`.
    fn add_lists(&mut self, scan: &Scan<'_>, regions: &Regions, mentions: &[Mention]) {
        let goes_on = |before: &Mention, next: &Mention| {
            lists::item_behind(scan, regions, before.end) == Some(next.start)
        };
        for list in mentions.chunk_by(goes_on).filter(|list| list.len() > 1) {
            let holds = |level| {
                list.iter().any(|item| matches!(item.readings[..], [one] if one.level == level))
            };
            if !holds(RegionLevel::City) || holds(RegionLevel::Regency) {
                continue;
            }
            let shared = list.iter().filter(|item| item.reading_of(RegionLevel::Regency).is_some());
            for city in shared.filter_map(|item| item.reading_of(RegionLevel::City)?.code) {
                *self.listed.entry(city).or_default() += 1;
            }
        }
    }

    /// Districts that lie in one place of several that share a name: `Coblong`
    /// beside `Bandung`.
    fn add_districts(&mut self, scan: &Scan<'_>, regions: &Regions, found: &Mentions) {
        let shared = found.all.iter().filter(|mention| mention.readings.len() > 1);
        let shared: FxHashSet<RegionCode> = shared.flat_map(Mention::codes).collect();
        let inside = found.open.iter().filter(|opening| opening.ground != Ground::Nothing);
        for opening in inside {
            let Some(district) = names::whole_at(scan, &regions.districts, opening.at) else {
                continue;
            };
            let mut homes = district.codes.into_iter().map(RegionCode::regency);
            let mut near = homes.by_ref().filter(|home| shared.contains(home));
            if let (Some(home), None) = (near.next(), near.next()) {
                *self.parts.entry(home).or_default() += 1;
            }
        }
    }

    fn add(&mut self, mention: &Mention) {
        if let Some(level) = mention.typed.or(mention.hint)
            && let Some(code) = mention.reading_of(level).and_then(|reading| reading.code)
            && level <= RegionLevel::City
        {
            *self.stated.entry(code).or_default() += 1;
            self.statements.push((mention.start, code));
        }
        match mention.readings.as_slice() {
            [RegionName { code: Some(code), level, need }]
                if *level <= RegionLevel::City
                    && mention.locality.is_none()
                    && (mention.cued || *need < Need::Evidence) =>
            {
                *self.named.entry(*code).or_default() += 1;
            }
            [RegionName { level: RegionLevel::District | RegionLevel::Village, .. }, ..] => {
                let codes = mention.readings.iter().filter_map(|reading| reading.code);
                let mut last = None;
                for regency in codes.map(RegionCode::regency) {
                    // Codes are sorted: count each regency once.
                    if last.replace(regency) != Some(regency) {
                        *self.parts.entry(regency).or_default() += 1;
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether the article names this place so that it can be no other.
    pub(super) fn states(&self, code: RegionCode) -> bool {
        self.stated.contains_key(&code)
    }

    /// Of `codes`, the one that is stated nearest to atom `at`, if the article
    /// states several: `TEGAL – Warga Kota Tegal … Kabupaten Tegal`.
    pub(super) fn nearest(
        &self,
        at: usize,
        codes: impl Iterator<Item = RegionCode>,
    ) -> Option<RegionCode> {
        let codes: Vec<_> = codes.filter(|&code| self.states(code)).collect();
        if codes.len() < 2 {
            return None;
        }
        let near = self.statements.iter().filter(|(_, code)| codes.contains(code));
        near.min_by_key(|(start, _)| start.abs_diff(at)).map(|(_, code)| *code)
    }

    /// Whether the article names this place, by any name.
    pub(super) fn names(&self, code: RegionCode) -> bool {
        self.stated.contains_key(&code) || self.named.contains_key(&code)
    }

    /// The more, the better the article supports this place.
    pub(super) fn weight(&self, code: RegionCode) -> [u32; 6] {
        let count = |map: &FxHashMap<RegionCode, u32>, code| map.get(&code).copied().unwrap_or(0);
        let region = code.regency();
        let province = code.province();
        [
            count(&self.stated, region),
            count(&self.named, region),
            count(&self.parts, region),
            count(&self.named, province) + count(&self.stated, province),
            // A province is neither a regency nor a city.
            match code.level() {
                RegionLevel::Province => self.holders.values().sum(),
                level => self.holders.get(&level).copied().unwrap_or(0),
            },
            count(&self.listed, region),
        ]
    }
}
