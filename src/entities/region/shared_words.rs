//! Places of a list that share words of their names: the first ones (`Jakarta
//! Selatan dan Timur`), or all but the type word (`Kabupaten dan Kota Bogor`).

use super::names;
use super::separators;
use crate::entities::context::Place;
use crate::lexicon::{Lexicon, WordRole};
use crate::scan::{Gap, Scan};
use crate::value::{RegionCode, RegionLevel};

/// The places of lists that are named only by the last words of their names, behind
/// one of `places` with the same first words.
#[inline(never)]
pub(super) fn find(scan: &Scan<'_>, lexicon: &Lexicon, places: &[Place]) -> Vec<Place> {
    let mut found = Vec::new();
    // Only names of several words share their first words.
    let is_first = |place: &Place| place.alone && place.end > place.start + 1;
    for (i, first) in places.iter().enumerate().filter(|(_, place)| is_first(place)) {
        let ceiling = places.get(i + 1).map_or(scan.len(), |next| next.start);
        let list = List { scan, lexicon, first };
        let mut end = first.end;
        while let Some(next) = list.next_item(end, ceiling) {
            end = next.end;
            found.push(next);
        }
    }
    found.extend(places.iter().filter_map(|place| twin(scan, lexicon, place)));
    found
}

/// The regency or city of the same name as `place` whose type word stands before its own:
/// the `Kabupaten` of `Kabupaten dan Kota Bogor`.
fn twin(scan: &Scan<'_>, lexicon: &Lexicon, place: &Place) -> Option<Place> {
    let is_typed = place.typed && place.alone;
    if !is_typed || !matches!(place.level, RegionLevel::Regency | RegionLevel::City) {
        return None;
    }
    let regions = &lexicon.regions;
    let type_at = |at| regions.words.longest_at(scan, at).filter(|hit| hit.phrase.term.is_type());
    let end = separators::item_before(scan, regions, place.start)?;
    let word = type_at(end.checked_sub(1)?).filter(|hit| hit.end == end)?;
    let (level, name) = (word.phrase.term.level?, type_at(place.start)?.end);
    if level == place.level {
        return None;
    }
    let code = regions.code_of(scan, name..place.end, level)?;
    Some(Place { start: word.start, end, code: Some(code), level, ..*place })
}

/// A list that starts with a place named in full.
struct List<'a> {
    scan: &'a Scan<'a>,
    lexicon: &'a Lexicon,
    first: &'a Place,
}

impl List<'_> {
    /// The item behind the one that ends at `end`, if it starts before `ceiling`.
    fn next_item(&self, end: usize, ceiling: usize) -> Option<Place> {
        let at = separators::item_behind(self.scan, &self.lexicon.regions, end)?;
        if at >= ceiling || !self.may_end_a_name(at) {
            return None;
        }
        let first = self.scan.text_of(self.first.start..self.first.end - 1);
        let name = format!("{first} {}", self.scan.surface(at));
        let name = Scan::new(&name, &self.lexicon.vocabulary);
        let regions = &self.lexicon.regions;
        let word = regions.words.longest_at(&name, 0).filter(|hit| hit.phrase.term.is_type());
        let start = word.map_or(0, |hit| hit.end);
        let place = Place { start: at, end: at + 1, typed: false, ..*self.first };
        if self.first.level == RegionLevel::District {
            let code = self.sibling_district(&name, start)?;
            return Some(Place { code: Some(code), ..place });
        }
        let hit = regions.names.longest_at(&name, start).filter(|hit| hit.end > start + 1)?;
        let reading = hit.phrase.term;
        let same = reading.level == self.first.level && hit.end == name.len();
        same.then_some(Place { code: reading.code, ..place })
    }

    /// The district with the whole `name`, which starts at atom `start`, in the same regency or
    /// city as the first one: the `Singkawang Timur` of `Singkawang Barat dan Timur`.
    fn sibling_district(&self, name: &Scan<'_>, start: usize) -> Option<RegionCode> {
        let regency = self.first.code?.regency();
        let near = |code: RegionCode| regency.contains(code);
        let found = names::longest_at(name, &self.lexicon.regions.districts, start, &near)?;
        let [code] = *found.codes.as_slice() else { return None };
        (found.end == name.len() && found.end > start + 1).then_some(code)
    }

    /// Whether the word at `at` may be the last of a name of several words.
    fn may_end_a_name(&self, at: usize) -> bool {
        let scan = self.scan;
        let role = self.lexicon.regions.role_at(scan, at);
        scan.is_capitalised(at)
            && scan.word(at).is_known()
            && role != Some(WordRole::Edge)
            && (scan.gap_before(at + 1) > Gap::Space || !names::is_name_word(scan, at + 1))
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
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
}
