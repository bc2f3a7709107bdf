//! Names that no stretch of the text has, put together from words of it.

use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::names;
use crate::lexicon::{Lexicon, RegionName};
use crate::scan::Scan;
use crate::value::RegionCode;

/// The scan of such a name.
pub(super) struct NewName<'n> {
    lexicon: &'n Lexicon,
    scan: Scan<'n>,
    /// The first atom, behind the type word.
    start: usize,
}

impl<'n> NewName<'n> {
    /// The name in `text`, which may have a type word.
    pub(super) fn of(text: &'n str, lexicon: &'n Lexicon) -> Self {
        let scan = Scan::new(text, &lexicon.vocabulary);
        let word = lexicon.regions.words.longest_at(&scan, 0);
        let start = word.filter(|hit| hit.phrase.term.is_type()).map_or(0, |hit| hit.end);
        Self { lexicon, scan, start }
    }

    pub(super) fn has_several_words(&self) -> bool {
        self.scan.len() > self.start + 1
    }

    /// The region that has the whole name.
    pub(super) fn region(&self) -> Option<RegionName> {
        let hit = self.lexicon.regions.names.longest_at(&self.scan, self.start)?;
        (hit.end == self.scan.len()).then_some(hit.phrase.term)
    }

    /// The only district in `regency` that has the whole name.
    pub(super) fn district_in(&self, regency: RegionCode) -> Option<RegionCode> {
        let within = |code: RegionCode| regency.contains(code);
        let districts = &self.lexicon.regions.districts;
        names::only_in(&self.scan, districts, self.start..self.scan.len(), &within)
    }
}

impl Article<'_> {
    /// The region up to atom `end` that `place` and one more `word` name, of the level of its type
    /// word if it has one.
    pub(super) fn with_last_word(&self, place: &Place, word: &str, end: usize) -> Option<Place> {
        let name = format!("{} {word}", self.scan.text_of(place.start..place.end));
        let RegionName { code, level, .. } = NewName::of(&name, self.lexicon).region()?;
        let fits = !place.typed || level == place.level;
        fits.then_some(Place { end, code, level, ..*place })
    }
}
