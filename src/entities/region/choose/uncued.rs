//! Names that count only behind a cue, in a list of regions or joined to one by a hyphen:
//! `Bandung, Kudus, dan Surabaya`, `Demak-Kudus`.

use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::guard::Named;
use crate::entities::region::mentions::Mention;
use crate::entities::region::names;
use crate::entities::region::readings::counts_as_city;
use crate::lexicon::Need;
use crate::scan::joins_words;
use crate::value::RegionLevel;

/// The most neighbours of a name on each side that are looked at.
const MAX_NEIGHBOURS: usize = 3;

/// The fewest regions in the list of a name with which it is one, too.
const MIN_REGIONS: usize = 2;

impl Article<'_> {
    /// Marks those of `places` that need a cue and have none as places by themselves where the
    /// regions beside them show that they are.
    #[inline(never)]
    pub(in crate::entities::region) fn mark_uncued(&self, places: &mut [Place]) {
        for at in 0..places.len() {
            if !places[at].alone
                && self.needs_cue(&places[at])
                && self.is_among_regions(places, at)
                && self.is_free(&places[at])
            {
                places[at].alone = true;
            }
        }
    }

    /// Whether `place` is a bare regency or city whose name only lacks a cue.
    fn needs_cue(&self, place: &Place) -> bool {
        let only_lacks_cue = |mention: &Mention| {
            self.mentions.readings(mention).iter().all(|reading| {
                reading.need == Need::Cue || reading.need == Need::Nothing && reading.homonym
            })
        };
        !place.typed
            && matches!(place.level, RegionLevel::Regency | RegionLevel::City)
            && self.mentions.of(place).is_some_and(only_lacks_cue)
    }

    /// Whether `place` is no part of a longer name.
    fn is_free(&self, place: &Place) -> bool {
        !names::goes_on(self.scan, place.end)
            && !self.guards.claims(place.start..place.end, Named::Bare)
    }

    /// Whether the place with number `at` is joined to a region by a hyphen, or listed with
    /// several.
    fn is_among_regions(&self, places: &[Place], at: usize) -> bool {
        let first = at.saturating_sub(MAX_NEIGHBOURS);
        let last = places.len().min(at + MAX_NEIGHBOURS + 1);
        let before = (first..at).rev().map(|i| (&places[i], &places[i], &places[i + 1]));
        let behind = (at + 1..last).map(|i| (&places[i], &places[i - 1], &places[i]));
        let is_joined = |(place, left, right): (&Place, &Place, &Place)| {
            is_region(place) && self.are_joined(left, right)
        };
        if before.clone().next().is_some_and(is_joined)
            || behind.clone().next().is_some_and(is_joined)
        {
            return true;
        }
        let is_listed = |&(_, left, right): &(&Place, &Place, &Place)| {
            self.lists.are_neighbours(left.end, right.start)
        };
        let listed = before.take_while(is_listed).chain(behind.take_while(is_listed));
        listed.filter(|(place, _, _)| is_region(place)).take(MIN_REGIONS).count() == MIN_REGIONS
    }

    /// Whether only a hyphen or dash stands between two places.
    fn are_joined(&self, left: &Place, right: &Place) -> bool {
        right.start == left.end + 1 && self.scan.joint(left.end, joins_words).is_some()
    }
}

/// Whether `place` is surely a regency or city.
fn is_region(place: &Place) -> bool {
    place.alone && (place.level == RegionLevel::Regency || counts_as_city(place.level, place.code))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_name_among_regions_needs_no_cue() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Laga digelar di Medan, Kudus, dan Surabaya.",
                    &["Medan: 12.71 city", "Kudus: 33.19 regency", "Surabaya: 35.78 city"],
                ),
                (
                    "Hujan turun di Medan, Surabaya, dan Mataram.",
                    &["Medan: 12.71 city", "Surabaya: 35.78 city", "Mataram: 52.71 city"],
                ),
                ("Jalur Jakarta-Pati macet.", &["Jakarta: 31 province", "Pati: 33.18 regency"]),
                (
                    "Jalur Jakarta\u{2011}Pati macet.",
                    &["Jakarta: 31 province", "Pati: 33.18 regency"],
                ),
                ("Medan - Bima pulang.", &["Medan: 12.71 city"]),
                (
                    "Kelompok itu terdiri atas Medan, Wahyu, Bima, dan Anton.",
                    &["Medan: 12.71 city"],
                ),
            ],
        );
    }
}
