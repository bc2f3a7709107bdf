//! Places of a list that share words of their names: the first ones (`Jakarta
//! Selatan dan Timur`), or all but the type word (`Kabupaten dan Kota Bogor`).

use super::new_name::NewName;
use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::names;
use crate::entities::region::separators;
use crate::lexicon::WordRole;
use crate::value::RegionLevel;

/// The most bytes of the words that the places of a list share. Each place of the list is looked
/// up behind these words, however many blanks and invisible signs the text has between them.
const MAX_SHARED_BYTES: usize = 128;

impl Article<'_> {
    /// The places of lists that are named only by the last words of their names, behind
    /// one of `places` with the same first words.
    #[inline(never)]
    pub(in crate::entities::region) fn sharing_words(&self, places: &[Place]) -> Vec<Place> {
        let mut found = Vec::new();
        // Only names of several words share their first words.
        let is_first = |place: &Place| place.alone && place.end > place.start + 1;
        for (i, first) in places.iter().enumerate().filter(|(_, place)| is_first(place)) {
            let shared = self.scan.text_of(first.start..first.end - 1);
            if shared.len() > MAX_SHARED_BYTES {
                continue;
            }
            let ceiling = places.get(i + 1).map_or(self.scan.len(), |next| next.start);
            let mut end = first.end;
            while let Some(next) = self.next_sharing_words(first, shared, end, ceiling) {
                end = next.end;
                found.push(next);
            }
        }
        found.extend(places.iter().filter_map(|place| self.sharing_name(place)));
        found
    }

    /// The regency or city of the same name as `place` whose type word stands before its own:
    /// the `Kabupaten` of `Kabupaten dan Kota Bogor`.
    fn sharing_name(&self, place: &Place) -> Option<Place> {
        let is_typed = place.typed && place.alone;
        if !is_typed || !matches!(place.level, RegionLevel::Regency | RegionLevel::City) {
            return None;
        }
        let Self { scan, regions, .. } = *self;
        let type_at =
            |at| regions.words.longest_at(scan, at).filter(|hit| hit.phrase.term.is_type());
        let end = separators::item_before(scan, regions, place.start)?;
        let word = type_at(end.checked_sub(1)?).filter(|hit| hit.end == end)?;
        let (level, name) = (word.phrase.term.level?, type_at(place.start)?.end);
        if level == place.level {
            return None;
        }
        let code = regions.code_of(scan, name..place.end, level)?;
        Some(Place { start: word.start, end, code: Some(code), level, ..*place })
    }

    /// The item of a list behind the one that ends at `end`, if it starts before `ceiling` and
    /// has the `shared` words of the `first` one: the `Timur` of `Singkawang Barat dan Timur`.
    fn next_sharing_words(
        &self,
        first: &Place,
        shared: &str,
        end: usize,
        ceiling: usize,
    ) -> Option<Place> {
        let at = separators::item_behind(self.scan, self.regions, end)?;
        if at >= ceiling || !self.may_end_a_name(at) {
            return None;
        }
        let name = format!("{shared} {}", self.scan.surface(at));
        let name = NewName::of(&name, self.lexicon);
        if !name.has_several_words() {
            return None;
        }
        let code = match first.level {
            RegionLevel::District => Some(name.district_in(first.code?.regency())?),
            level => name.region().filter(|reading| reading.level == level)?.code,
        };
        Some(Place { start: at, end: at + 1, code, typed: false, ..*first })
    }

    /// Whether the word at `at` may be the last of a name of several words.
    fn may_end_a_name(&self, at: usize) -> bool {
        let Self { scan, regions, .. } = *self;
        scan.is_capitalised(at)
            && scan.word(at).is_known()
            && regions.role_at(scan, at) != Some(WordRole::Edge)
            && !names::goes_on(scan, at + 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::{assert_spans, spans};
    use crate::kind::SpanKind;

    #[test]
    fn districts_share_the_first_words_of_their_names() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Banjir di Singkawang Barat, Timur, Utara, dan Selatan.",
                    &[
                        "Singkawang Barat: 61.72.02 district",
                        "Timur: 61.72.03 district",
                        "Utara: 61.72.04 district",
                        "Selatan: 61.72.05 district",
                    ],
                ),
                ("warga Pulau Setokok dan Rempang", &["Pulau Setokok: island", "Rempang: island"]),
            ],
        );
    }

    #[test]
    fn words_far_apart_are_not_shared() {
        for (blanks, listed) in [(100, true), (1000, false)] {
            let text = format!("Kota{}Jakarta Selatan, Timur", " ".repeat(blanks));
            let timur = spans(SpanKind::Region, &text).pop();
            assert_eq!(timur.as_deref() == Some("Timur: 31.75 city"), listed, "{blanks}");
        }
    }
}
