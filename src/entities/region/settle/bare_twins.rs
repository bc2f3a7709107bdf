//! The bare name of a regency in one list with the city of the same name: `Dompu, Bima, dan Kota
//! Bima`.

use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::value::RegionLevel;

/// The most items of a list between a city and its namesake.
const MAX_ITEMS_BETWEEN: usize = 8;

impl Article<'_> {
    /// Gives the bare places that stand in a list with a city of the same name and its type word
    /// the code of the regency.
    pub(in crate::entities::region) fn settle_bare_twins(&self, places: &mut [Place]) {
        for at in 0..places.len() {
            let city = places[at];
            if city.typed && city.alone && city.level == RegionLevel::City {
                self.settle_twin(places, at, (0..at).rev());
                self.settle_twin(places, at, at + 1..places.len());
            }
        }
    }

    /// Gives the first bare namesake of the city with number `at` the code of the regency.
    /// `others` are the numbers of the places on one side of the city, from the nearest on.
    fn settle_twin(&self, places: &mut [Place], at: usize, others: impl Iterator<Item = usize>) {
        for i in others.take(MAX_ITEMS_BETWEEN) {
            let first = if i < at { i } else { i - 1 };
            let (left, right) = (places[first], places[first + 1]);
            if !self.lists.are_neighbours(left.end, right.start) {
                return;
            }
            // `Bandung, Kota Bandung`: perhaps an address.
            let is_next = i.abs_diff(at) == 1 && right.start == left.end + 1;
            if !is_next && self.is_bare_namesake(&places[i], &places[at]) {
                let Place { start, end, .. } = places[i];
                let code = self.regions.code_of(self.scan, start..end, RegionLevel::Regency);
                if code.is_some() {
                    places[i] = Place { code, level: RegionLevel::Regency, ..places[i] };
                }
                return;
            }
        }
    }

    /// Whether `place` is read as the `city` and has its name without a type word.
    fn is_bare_namesake(&self, place: &Place, city: &Place) -> bool {
        let name = self.mentions.name_start(city)..city.end;
        !place.typed
            && place.code == city.code
            && self.scan.text_of(place.start..place.end) == self.scan.text_of(name)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_bare_name_listed_with_its_city_is_the_regency() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Dompu 36 orang, Bima 72, dan Kota Bima 22",
                    &["Dompu: 52.05 regency", "Bima: 52.06 regency", "Kota Bima: 52.72 city"],
                ),
                (
                    "di Madiun, Ngawi, dan Kota Madiun",
                    &["Madiun: 35.19 regency", "Ngawi: 35.21 regency", "Kota Madiun: 35.77 city"],
                ),
                (
                    "Kota Tegal, Brebes, dan Tegal",
                    &["Kota Tegal: 33.76 city", "Brebes: 33.29 regency", "Tegal: 33.28 regency"],
                ),
                (
                    "rapat di Tegal. Wali Kota Tegal, Kota Tegal",
                    &["Tegal: 33.76 city", "Tegal: 33.76 city", "Kota Tegal: 33.76 city"],
                ),
            ],
        );
    }
}
