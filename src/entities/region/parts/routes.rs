//! The ends of a road or line that is called by its two ends, of which one is known:
//! `jalan Sekayu–Muara Teladan`, `jalur Sodong-Wonosobo`.

use super::Parts;
use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::names::{self, Codes, Keep};
use crate::lexicon::{Listing, WordRole};
use crate::scan::joins_words;
use crate::value::RegionCode;

/// The most atoms of the name before the dash.
const MAX_NAME_ATOMS: usize = 5;

impl Parts<'_> {
    /// The districts and villages at the other ends of the roads that start or end at one of
    /// `places`.
    pub(super) fn other_ends(&self, places: &[Place]) -> Vec<Place> {
        let mut found = Vec::new();
        let mut end = 0;
        for place in places.iter().filter(|place| place.alone) {
            if self.is_joint(place.end) {
                found.extend(self.far_end(place));
            }
            let joint = place.start.checked_sub(1).filter(|&joint| joint > end);
            if let Some(joint) = joint.filter(|&joint| self.is_joint(joint)) {
                found.extend(self.near_end(place, joint));
            }
            end = place.end;
        }
        found
    }

    fn is_joint(&self, at: usize) -> bool {
        self.article.scan.sign(at).is_some_and(joins_words)
    }

    /// The place behind the dash at the end of `place`.
    #[inline(never)]
    fn far_end(&self, place: &Place) -> Option<Place> {
        let Article { scan, .. } = self.article;
        let start = place.end + 1;
        if !self.follows_route_word(place.start) || !names::is_name_word(scan, start) {
            return None;
        }
        let (end, codes) = self.end_beside(place, |listing, keep| {
            names::longest_at(scan, listing, start, keep).map(|found| (found.end, found.codes))
        })?;
        self.whole(start, &names::Found { end, codes })
    }

    /// The place before the dash at `joint`, behind which `place` stands.
    #[inline(never)]
    fn near_end(&self, place: &Place, joint: usize) -> Option<Place> {
        let scan = self.article.scan;
        let atoms = joint.saturating_sub(MAX_NAME_ATOMS)..joint;
        let (start, codes) = self.end_beside(place, |listing, keep| {
            names::longest_before(scan, listing, atoms.clone(), keep)
                .filter(|(start, _)| self.follows_route_word(*start))
        })?;
        self.place(start, joint, &codes)
    }

    /// The only district of its name in the province of `place`, or else the only one or the only
    /// village at home, that `find` finds.
    fn end_beside(
        &self,
        place: &Place,
        find: impl Fn(&Listing, Keep<'_>) -> Option<(usize, Codes)>,
    ) -> Option<(usize, Codes)> {
        let regions = self.article.regions;
        let province = place.code?.province();
        let near = |code: RegionCode| province.contains(code);
        let home = |code: RegionCode| self.is_home(code);
        let only = |listing: &Listing, keep: Keep<'_>| {
            find(listing, keep).filter(|(_, codes)| codes.len() == 1)
        };
        only(&regions.districts, &near)
            .or_else(|| only(&regions.districts, &home))
            .or_else(|| only(&regions.villages, &home))
    }

    /// Whether the noun for a road stands before `start`, in lower case: `Jalan Sibolga` is a
    /// street.
    fn follows_route_word(&self, start: usize) -> bool {
        /// The most words of such a noun.
        const MAX_WORDS: usize = 2;
        let Article { scan, regions, .. } = self.article;
        let is_route = |at: usize| {
            let hit = regions.words.longest_at(scan, at).filter(|hit| hit.end == start);
            hit.is_some_and(|hit| hit.phrase.term.role == WordRole::Route)
        };
        start.checked_sub(1).is_some_and(|last| !scan.is_capitalised(last))
            && (1..=MAX_WORDS).filter_map(|back| start.checked_sub(back)).any(is_route)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_road_has_two_ends() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Warga menutup jalan Lumajang - Tempeh dan ruas Lumajang–Wotgalih.",
                    &[
                        "Lumajang: 35.08 regency",
                        "Tempeh: 35.08.05 district",
                        "Lumajang: 35.08 regency",
                        "Wotgalih: 35.08.07.2003 village",
                    ],
                ),
                (
                    "Jalan nasional Sibolga - Pandan terputus.",
                    &["Sibolga: 12.73 city", "Pandan: 12.01.03 district"],
                ),
                ("Jalan Sibolga terputus. Jalan Sibolga - Pandan ramai.", &[]),
                (
                    "Bus jurusan Tempeh-Lumajang mogok di jalur Wotgalih - Lumajang.",
                    &[
                        "Tempeh: 35.08.05 district",
                        "Lumajang: 35.08 regency",
                        "Wotgalih: 35.08.07.2003 village",
                        "Lumajang: 35.08 regency",
                    ],
                ),
                (
                    "Bus rute Kebon Jeruk-Kemanggisan mogok, kata warga Jakarta Barat.",
                    &[
                        "Kebon Jeruk: 31.73.05 district",
                        "Kemanggisan: 31.73.07.1005 village",
                        "Jakarta Barat: 31.73 city",
                    ],
                ),
            ],
        );
    }
}
