//! Regions whose names end in a misspelt point of the compass: `Jakarta Timu`, `Kalimantan
//! Tenggah`.

use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::lexicon::is_one_slip;
use crate::scan::Gap;

impl Article<'_> {
    /// Gives each of `places` that such a word stands behind the region that both name.
    pub(in crate::entities::region) fn correct_compass_slips(&self, places: &mut [Place]) {
        for place in places {
            let end = place.end;
            // Few words behind a place are capitalised.
            let may_be_slip = place.alone
                && self.scan.is_capitalised(end)
                && self.scan.gap_before(end) == Gap::Space;
            if may_be_slip && let Some(region) = self.with_compass_word(place) {
                *place = region;
            }
        }
    }

    /// The region that `place` and the word behind it name, if that is one letter off a point of
    /// the compass.
    #[inline(never)]
    fn with_compass_word(&self, place: &Place) -> Option<Place> {
        let Self { scan, regions, .. } = *self;
        let (word, is_known) = (scan.surface(place.end), scan.word(place.end).is_known());
        // A word of the lexicon is no slip, unless only the last letter is missing: the `Utama` of
        // `Jakarta Utama` does not mean `Utara`.
        let is_meant =
            |point: &str| is_one_slip(word, point) && (!is_known || point.starts_with(word));
        let mut points = regions.points.iter().filter(|point| is_meant(point));
        points.find_map(|point| self.with_last_word(place, point, place.end + 1))
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_misspelt_point_of_the_compass_belongs_to_the_name() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "warga Jakarta Timu dan Kalimantan Tenggah",
                    &["Jakarta Timu: 31.75 city", "Kalimantan Tenggah: 62 province"],
                ),
                (
                    "di Kabupaten Penajam Paser Uara",
                    &["Kabupaten Penajam Paser Uara: 64.09 regency"],
                ),
                ("Gubernur Riau Timu", &["Riau: 14 province"]),
                ("di Jakarta timu dan Jakarta Utama", &["Jakarta: 31 province"; 2]),
            ],
        );
    }
}
