//! The far end of a road that is called by its two ends, of which the first is known:
//! `jalan Sekayu–Muara Teladan`, `Jalan nasional Sibolga - Tarutung`.

use super::Parts;
use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::names;
use crate::lexicon::WordRole;
use crate::scan::joins_words;

impl Parts<'_> {
    /// The districts and villages at the far ends of the roads that start at one of `places`.
    pub(super) fn far_ends(&self, places: &[Place]) -> Vec<Place> {
        let scan = self.article.scan;
        let is_joint = |at: usize| scan.sign(at).is_some_and(joins_words);
        let near_ends = places.iter().filter(|place| place.alone && is_joint(place.end));
        near_ends.filter_map(|place| self.far_end(place)).collect()
    }

    /// The only district of its name in the province of `place`, or else the only village at home,
    /// behind the dash at the end of `place`.
    #[inline(never)]
    fn far_end(&self, place: &Place) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        let (province, start) = (place.code?.province(), place.end + 1);
        if !self.follows_route_word(place.start) || !names::is_name_word(scan, start) {
            return None;
        }
        let near = |code| province.contains(code);
        let home = |code| self.is_home(code);
        let district = names::longest_at(scan, &regions.districts, start, &near);
        let found = district
            .filter(|found| found.codes.len() == 1)
            .or_else(|| names::longest_at(scan, &regions.villages, start, &home))?;
        self.whole(start, &found).filter(|_| found.codes.len() == 1)
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
            ],
        );
    }
}
