//! The city word beside a name: `Kapolres Bogor Kota`, `Kecamatan Kota Sampang`, `Kecamatan
//! Jombang Kota`.

use super::{Mention, Walk};
use crate::entities::region::names::{self, Codes, Found};
use crate::lexicon::{RegionWord, WordRole};
use crate::scan::Gap;
use crate::value::{RegionCode, RegionLevel};

impl Walk<'_> {
    /// The city at `at`, by the city word behind its name: `Kapolres Bogor
    /// Kota`, though a village is called `Kupang Kota`.
    pub(super) fn city_at(&mut self, at: usize) -> Option<Mention> {
        let first = self.found.readings.len();
        let end = self.region_at(at)?;
        let city = Mention {
            hint: Some(RegionLevel::City),
            cued: true,
            ..self.mention(first, at..end + 1)
        };
        let is_city = self.is_city_word(end) && self.may_be_city(first);
        if !is_city {
            self.found.readings.truncate(first);
        }
        is_city.then_some(city)
    }

    /// Whether the capitalised city word stands at `end`, behind a name.
    pub(super) fn is_city_word(&self, end: usize) -> bool {
        self.regions.word_at(self.scan, end).is_some_and(RegionWord::is_town)
            && self.scan.is_capitalised(end)
            && self.scan.gap_before(end) == Gap::Space
    }

    /// Whether the city word at `end` is the last word of a name: `dari Tangerang Kota`, but not
    /// `di Lowokwaru Kota Malang`.
    pub(super) fn ends_in_city_word(&self, end: usize) -> bool {
        self.is_city_word(end) && !names::goes_on(self.scan, end + 1)
    }

    /// The district that `word` and the city word at `at` before the name of a region mean, if a
    /// district of that region has its name: the `Bojonegoro` of `Kecamatan Kota Bojonegoro`.
    pub(super) fn town_district(&self, at: usize, word: &RegionWord) -> Option<Found> {
        let is_meant = word.is_type()
            && word.level == Some(RegionLevel::District)
            && self.is_city_word_of_region(at);
        if !is_meant {
            return None;
        }
        let mut regions = Codes::new();
        self.regions.names.each_at(self.scan, at + 1, |hit| regions.extend(hit.phrase.term.code));
        // `kecamatan Kota Sorong`: those of the city.
        if regions.iter().any(|region| region.level() == RegionLevel::City) {
            return None;
        }
        let inside = |code: RegionCode| regions.contains(&code.regency());
        names::longest_at(self.scan, &self.regions.districts, at + 1, &inside)
    }

    /// Whether the capitalised city word stands at `at`, and the name of a region behind it.
    pub(super) fn is_city_word_of_region(&self, at: usize) -> bool {
        self.is_city_word(at)
            && self.scan.gap_before(at + 1) == Gap::Space
            && self.regions.names.opens_at(self.scan, at + 1)
            && self.regions.names.longest_at(self.scan, at + 1).is_some()
    }

    /// Whether one more word belongs to the name of a district or village in `start..end`: the city
    /// word, or that for the oldest part of a divided village, `Desa Kotaraya Induk`.
    pub(super) fn ends_one_word_later(&self, start: usize, end: usize) -> bool {
        let is_main = || {
            self.regions.role_at(self.scan, end) == Some(WordRole::Main)
                && self.scan.is_capitalised(end)
                && self.scan.gap_before(end) == Gap::Space
        };
        self.ends_in_city_word_of_region(start, end) || is_main()
    }

    /// Whether the name in `start..end` is that of a region as well, and the city word behind it
    /// is the last word of a longer one: `Kecamatan Jombang Kota`.
    fn ends_in_city_word_of_region(&self, start: usize, end: usize) -> bool {
        let region = || self.regions.names.longest_at(self.scan, start);
        self.ends_in_city_word(end) && region().is_some_and(|region| region.end == end)
    }

    /// Whether the word at `at` is a point of the compass that makes an area of the
    /// region before it.
    pub(super) fn is_compass_word(&self, at: usize) -> bool {
        self.scan.gap_before(at) == Gap::Space
            && self.regions.role_at(self.scan, at) == Some(WordRole::Part)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_point_of_the_compass_behind_an_island_may_end_a_district() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Longsor terjadi di Adonara Barat dan Sumatera Barat.",
                    &["Adonara Barat: 53.06.08 district", "Sumatera Barat: 13 province"],
                ),
                ("Truk datang dari arah Cikarang.", &["Cikarang: area"]),
            ],
        );
    }

    #[test]
    fn the_city_word_behind_a_name_makes_it_a_city() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Bupati Tangerang pulang dari Bogor lewat Tangerang Kota, kemarin.",
                    &[
                        "Tangerang: 36.03 regency",
                        "Bogor: 32.01 regency",
                        "Tangerang Kota: 36.71 city",
                    ],
                ),
                // A district of that name, and the type word of the next place.
                (
                    "warga Balikpapan Kota dan Tangerang Kota Bekasi",
                    &[
                        "Balikpapan Kota: 64.71.06 district",
                        "Tangerang: 36.03 regency",
                        "Kota Bekasi: 32.75 city",
                    ],
                ),
            ],
        );
    }

    #[test]
    fn the_city_word_may_stand_in_the_name_of_a_district() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Kapolsek Kota Batu AKP Xulombo hadir.", &["Kota Batu: 35.79 city"]),
                (
                    "warga Kecamatan Kota, Kabupaten Kudus",
                    &["Kecamatan Kota: 33.19.02 district", "Kabupaten Kudus: 33.19 regency"],
                ),
                ("warga Kecamatan Kota Sampang", &["Kecamatan Kota Sampang: 35.27.03 district"]),
                ("Kapolsek Banyuwangi Kota hadir.", &["Banyuwangi Kota: 35.10.16 district"]),
                (
                    "warga Kota Banjar Jawa Barat",
                    &["Kota Banjar: 32.79 city", "Jawa Barat: 32 province"],
                ),
                (
                    "Bupati 50 Kota dan Bupati 4 Lawang hadir di 50 kota.",
                    &["50 Kota: 13.07 regency", "4 Lawang: 16.11 regency"],
                ),
                (
                    "Inflasi Kota Batu 13,2 persen, di Desa Batu 13 lebih tinggi.",
                    &["Kota Batu: 35.79 city", "Desa Batu 13: village"],
                ),
                ("Kapolres Kuningan AKBP Xulombo hadir.", &["Kuningan: 32.08 regency"]),
            ],
        );
    }

    #[test]
    fn a_town_whose_name_is_missing_is_no_province() {
        assert_spans(
            SpanKind::Region,
            &[
                ("warga di Kota\nRiau", &["Riau: 14 province"]),
                ("warga di Kota\nBogor", &["Kota\nBogor: 32.71 city"]),
                ("Tanah di Kab/Kota Pesawaran, warisan.", &["Pesawaran: 18.09 regency"]),
            ],
        );
    }

    #[test]
    fn the_oldest_part_of_a_divided_village_has_its_code() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "warga Desa Tempeh Lor Induk, Lumajang",
                    &["Desa Tempeh Lor Induk: 35.08.05.2007 village", "Lumajang: 35.08 regency"],
                ),
                (
                    "Desa Tempeh Lor induk, Lumajang",
                    &["Desa Tempeh Lor: 35.08.05.2007 village", "Lumajang: 35.08 regency"],
                ),
            ],
        );
    }
}
