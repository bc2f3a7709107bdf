//! The places that hospitals, clinics and units are named after: districts and villages in the
//! regions of the article.

use std::ops::Range;

use super::Reader;
use crate::entities::context::Place;
use crate::lexicon::{Listing, OpdRole, letters};
use crate::scan::Gap;
use crate::value::{RegionCode, RegionLevel};

/// The most words in the name of a town behind a hospital.
const MAX_TOWN_WORDS: usize = 2;

impl Reader<'_> {
    /// Whether the place behind the comma at atom `end` lies in another province than `own`,
    /// the region that a name could be read as: `RSUD Tarakan, Jakarta Pusat`.
    pub(super) fn lies_elsewhere(&self, end: usize, own: RegionCode) -> bool {
        let place = self.context.place_at(end + 1).filter(|_| self.scan.is(end, ','));
        let around = place.filter(|_| self.scan.follows(end + 1)).and_then(|place| place.code);
        around.is_some_and(|around| around.province() != own.province())
    }

    /// Whether the place `code` in the name of a hospital from atom `at` on is where that is: a
    /// village only if the article names it before, as its regency runs the hospital.
    pub(super) fn may_seat_hospital(&self, at: usize, code: RegionCode) -> bool {
        let is_before = |place: &Place| place.code == Some(code) && place.start < at;
        code.level() != RegionLevel::Village || self.context.places().iter().any(is_before)
    }

    /// The village that a hospital is named after, not a person: `RSUD Naibonat`.
    pub(super) fn village_of_hospital(&self, words: Range<usize>) -> Option<RegionCode> {
        let is_of_person = self.word_at(words.start, OpdRole::Hospital).is_some()
            || self.past_honorifics(words.start) > words.start;
        self.village_of_article(words).filter(|_| !is_of_person)
    }

    /// Whether several words in `atoms` are as a whole the name of a village, so that the region in
    /// them is none: `Malang` in `Puskesmas Sungai Malang`.
    pub(super) fn is_village(&self, atoms: Range<usize>) -> bool {
        let is_inside = self.context.place_at(atoms.start).is_none() && atoms.len() > 1;
        is_inside && !self.named_in(&self.context.lexicon.regions.villages, atoms).is_empty()
    }

    /// The village that `atoms` name, if it is the only one in the regencies and
    /// cities of the article.
    pub(super) fn village_of_article(&self, atoms: Range<usize>) -> Option<RegionCode> {
        self.only_of_article(&self.named_in(&self.context.lexicon.regions.villages, atoms))
    }

    /// The district that `atoms` name, if it is the only one in the regencies and cities of the
    /// article.
    pub(super) fn district_of_article(&self, atoms: Range<usize>) -> Option<RegionCode> {
        self.only_of_article(&self.districts(atoms))
    }

    /// The end and the district of a name in atoms `start..end` that is the name of
    /// a district, or begins or ends with one in a region of the article: the name
    /// of a person can stand on either side (`dr Soeselo Slawi`).
    pub(super) fn district_in(&self, start: usize, end: usize) -> (usize, Option<RegionCode>) {
        let whole = self.districts(start..end);
        let near = |codes: &[RegionCode]| self.only_of_article(codes);
        let unique = || only(whole.iter()).filter(|code| self.is_near(*code));
        if let Some(code) = near(&whole).or_else(unique) {
            return (end, Some(code));
        }
        let mut shorter = (start + 1..end).rev();
        let found = shorter.find_map(|end| Some((end, near(&self.districts(start..end))?)));
        found.map_or_else(
            || (end, (start + 1..end).find_map(|town| near(&self.districts(town..end)))),
            |(end, code)| (end, Some(code)),
        )
    }

    /// The only one of `codes` in the regencies and cities of the article.
    pub(super) fn only_of_article(&self, codes: &[RegionCode]) -> Option<RegionCode> {
        only(codes.iter().filter(|code| self.regions().contains(&code.regency())))
    }

    /// The end and the code of a district in a region of the article, right behind the listed
    /// name of a hospital that ends at `end`: `RSUD dr Adjidarmo Rangkasbitung`. What the article
    /// names as a place stands in the tail of the mention.
    pub(super) fn town_behind(&self, end: usize) -> Option<(usize, RegionCode)> {
        if self.context.place_at(end).is_some() {
            return None;
        }
        let scan = self.scan;
        let goes_on = |&at: &usize| scan.gap_before(at) == Gap::Space && scan.is_capitalised(at);
        let words = (end..end + MAX_TOWN_WORDS).take_while(goes_on).count();
        (end + 1..=end + words)
            .rev()
            .find_map(|past| Some((past, self.only_of_article(&self.districts(end..past))?)))
    }

    /// Whether the article names a region of the same province, or none.
    pub(super) fn is_near(&self, code: RegionCode) -> bool {
        let regions = self.regions();
        regions.is_empty() || regions.contains(&code.province())
    }

    /// The districts of the name in `atoms`.
    pub(super) fn districts(&self, atoms: Range<usize>) -> Vec<RegionCode> {
        self.named_in(&self.context.lexicon.regions.districts, atoms)
    }

    /// The places of `listing` of the name in `atoms`.
    pub(super) fn named_in(&self, listing: &Listing, atoms: Range<usize>) -> Vec<RegionCode> {
        listing.find(&letters(self.scan.text_of(atoms)).collect::<String>())
    }
}

/// The only one of `codes`, if there is exactly one.
fn only<'c>(mut codes: impl Iterator<Item = &'c RegionCode>) -> Option<RegionCode> {
    let first = codes.next()?;
    codes.next().is_none().then_some(*first)
}
