//! What an article says of where it plays.

use rustc_hash::FxHashMap;

use super::mentions::{Mention, Mentions};
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
    /// Districts, villages and landmarks mentioned that may lie in it.
    parts: FxHashMap<RegionCode, u32>,
    /// Titles of a level that name no place.
    holders: FxHashMap<RegionLevel, u32>,
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
        if mentions.iter().any(|mention| mention.readings.len() > 1) {
            for hit in regions.landmarks.find_all(scan, Opening::Landmark) {
                *evidence.parts.entry(hit.phrase.term).or_default() += 1;
            }
        }
        evidence
    }

    fn add(&mut self, mention: &Mention) {
        if let Some(level) = mention.typed.or(mention.hint)
            && let Some(code) = mention.reading_of(level).and_then(|reading| reading.code)
            && level <= RegionLevel::City
        {
            *self.stated.entry(code).or_default() += 1;
        }
        match mention.readings.as_slice() {
            [RegionName { code: Some(code), level, need }]
                if *level <= RegionLevel::City && (mention.cued || *need < Need::Evidence) =>
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

    /// Whether the article names this place, by any name.
    pub(super) fn names(&self, code: RegionCode) -> bool {
        self.stated.contains_key(&code) || self.named.contains_key(&code)
    }

    /// The more, the better the article supports this place.
    pub(super) fn weight(&self, code: RegionCode) -> (u32, u32, u32, u32, u32) {
        let count = |map: &FxHashMap<RegionCode, u32>, code| map.get(&code).copied().unwrap_or(0);
        let region = code.regency();
        let province = code.province();
        (
            count(&self.stated, region),
            count(&self.parts, region),
            count(&self.named, region),
            count(&self.named, province) + count(&self.stated, province),
            // A province is neither a regency nor a city.
            match code.level() {
                RegionLevel::Province => self.holders.values().sum(),
                level => self.holders.get(&level).copied().unwrap_or(0),
            },
        )
    }
}
