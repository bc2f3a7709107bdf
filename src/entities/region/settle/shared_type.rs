//! Lists that share the type word of their first item: `Kabupaten Temanggung, Wonosobo, dan
//! Magelang` ends in the regency, even in an article on the city of Magelang.

use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::value::RegionLevel;

impl Article<'_> {
    /// Makes the bare cities in lists behind a regency with its type word the regencies of the
    /// same names.
    pub(in crate::entities::region) fn share_type_words(&self, places: &mut [Place]) {
        let mut in_regencies = false;
        for at in 0..places.len() {
            let place = places[at];
            in_regencies = match place.level {
                RegionLevel::Regency if place.typed => true,
                RegionLevel::Regency | RegionLevel::City => {
                    in_regencies
                        && !place.typed
                        && place.alone
                        && self.lists.are_neighbours(places[at - 1].end, place.start)
                }
                _ => false,
            };
            if in_regencies && place.level == RegionLevel::City {
                let name = place.start..place.end;
                match self.regions.code_of(self.scan, name, RegionLevel::Regency) {
                    None => in_regencies = false,
                    code => places[at] = Place { code, level: RegionLevel::Regency, ..place },
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_list_behind_a_type_word_is_of_its_level() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Wali Kota Cirebon menemui petani Kabupaten Kuningan, Majalengka, dan Cirebon.",
                    &[
                        "Cirebon: 32.74 city",
                        "Kabupaten Kuningan: 32.08 regency",
                        "Majalengka: 32.10 regency",
                        "Cirebon: 32.09 regency",
                    ],
                ),
                // Another preposition, and a city between.
                (
                    "Wali Kota Cirebon menemui petani Kabupaten Kuningan dan pulang ke Cirebon.",
                    &[
                        "Cirebon: 32.74 city",
                        "Kabupaten Kuningan: 32.08 regency",
                        "Cirebon: 32.74 city",
                    ],
                ),
                (
                    "Wali Kota Cirebon menemui petani Kabupaten Kuningan, Kota Tegal, dan Cirebon.",
                    &[
                        "Cirebon: 32.74 city",
                        "Kabupaten Kuningan: 32.08 regency",
                        "Kota Tegal: 33.76 city",
                        "Cirebon: 32.74 city",
                    ],
                ),
            ],
        );
    }
}
