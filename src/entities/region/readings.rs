//! The readings of mentions: the places that they may denote.

use super::names::Codes;
use crate::lexicon::RegionName;
use crate::value::{RegionCode, RegionLevel};

/// The readings of all mentions of a text, one list behind the other, so that
/// no mention allocates a list of its own.
#[derive(Debug, Default)]
pub(super) struct Readings(Vec<RegionName>);

/// The range of the readings of one mention.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    start: u32,
    end: u32,
}

impl Readings {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self(Vec::with_capacity(capacity))
    }

    /// The readings in `stretch`.
    pub(super) fn of(&self, stretch: Stretch) -> &[RegionName] {
        self.0.get(stretch.start as usize..stretch.end as usize).unwrap_or_default()
    }

    /// The number of readings, which is the index of the next one.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The range of the readings from `start` on.
    pub(super) fn since(&self, start: usize) -> Stretch {
        Stretch { start: start as u32, end: self.0.len() as u32 }
    }

    pub(super) fn push(&mut self, reading: RegionName) {
        self.0.push(reading);
    }

    /// Adds places from the gazetteer's lists.
    pub(super) fn push_listed(&mut self, level: RegionLevel, codes: Codes) {
        let reading = |code| RegionName::plain(Some(code), level);
        self.0.extend(codes.into_iter().map(reading));
    }

    /// Removes the readings from `start` on.
    pub(super) fn truncate(&mut self, start: usize) {
        self.0.truncate(start);
    }

    /// Removes the readings of `level` from `start` on.
    pub(super) fn drop_level(&mut self, start: usize, level: RegionLevel) {
        self.0.extract_if(start.., |reading| reading.level == level).for_each(drop);
    }
}

/// The codes of the places in `readings`.
pub(super) fn codes(readings: &[RegionName]) -> impl Iterator<Item = RegionCode> {
    readings.iter().filter_map(|reading| reading.code)
}

/// The first of `readings` of `level`.
pub(super) fn of_level(readings: &[RegionName], level: RegionLevel) -> Option<&RegionName> {
    readings.iter().find(|reading| reading.level == level)
}

/// Whether a text treats the place of this `level` and `code` as a city: Jakarta is a province by
/// law, but a city in any list and in any address.
pub(super) fn counts_as_city(level: RegionLevel, code: Option<RegionCode>) -> bool {
    level == RegionLevel::City || code == Some(RegionCode::JAKARTA)
}
