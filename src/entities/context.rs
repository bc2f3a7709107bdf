//! The scan, places and short forms of one article, which all grammars share.

use super::definitions::Definitions;
use super::region;
use crate::lexicon::Lexicon;
use crate::scan::Scan;
use crate::value::{RegionCode, RegionLevel};

/// The number of atoms at the start of a text among which a dateline stands.
pub(super) const DATELINE_ATOMS: usize = 12;

/// One article, scanned, with its places and its own short forms found.
pub(super) struct Context<'a> {
    pub(super) scan: &'a Scan<'a>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) definitions: Definitions<'a>,
    /// The longest mention from each first atom, sorted by it.
    places: Vec<Place>,
}

/// A mention of a place, read by what the article supports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The first atom.
    pub(super) start: usize,
    /// One past the last atom.
    pub(super) end: usize,
    /// The code of the region; `None` for islands and areas.
    pub(super) code: Option<RegionCode>,
    pub(super) level: RegionLevel,
    /// Whether a type word (`Kabupaten`) belongs to the mention.
    pub(super) typed: bool,
    /// Whether the mention is a place by itself. If not, only a grammar that
    /// expects a place takes it (`Polres Metro`), or it is the bare name in a
    /// mention with a type word.
    pub(super) alone: bool,
}

impl<'a> Context<'a> {
    pub(super) fn new(scan: &'a Scan<'a>, lexicon: &'a Lexicon) -> Self {
        let definitions = Definitions::of(scan);
        let places = region::find_places(scan, lexicon);
        Self { scan, lexicon, definitions, places }
    }

    /// The longest place that starts at atom `start`.
    pub(super) fn place_at(&self, start: usize) -> Option<&Place> {
        let i = self.places.binary_search_by_key(&start, |place| place.start).ok()?;
        Some(&self.places[i])
    }

    /// The region of `level` that shares its name with `place`, if one does.
    pub(super) fn namesake(&self, place: &Place, level: RegionLevel) -> Option<RegionCode> {
        self.lexicon.regions.code_of(self.scan, place.start..place.end, level)
    }

    /// Every place, sorted by first atom. `Kabupaten Bogor` is followed by its `Bogor`.
    pub(super) fn places(&self) -> &[Place] {
        &self.places
    }
}
