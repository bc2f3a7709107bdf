//! Regions whose names end in a misspelt point of the compass: `Jakarta Timu`, `Kalimantan
//! Tenggah`.

use crate::entities::context::Place;
use crate::lexicon::{Lexicon, is_one_slip};
use crate::scan::{Gap, Scan};

/// Gives each of `places` that such a word stands behind the region that both name.
pub(super) fn correct(scan: &Scan<'_>, lexicon: &Lexicon, places: &mut [Place]) {
    for place in places {
        let end = place.end;
        // Few words behind a place are capitalised.
        let may_be_slip =
            place.alone && scan.is_capitalised(end) && scan.gap_before(end) == Gap::Space;
        if may_be_slip && let Some(region) = meant(scan, lexicon, place) {
            *place = region;
        }
    }
}

/// The region that `place` and the word behind it name, if that is one letter off a point of
/// the compass.
#[inline(never)]
fn meant(scan: &Scan<'_>, lexicon: &Lexicon, place: &Place) -> Option<Place> {
    let regions = &lexicon.regions;
    let (word, is_known) = (scan.surface(place.end), scan.word(place.end).is_known());
    // A word of the lexicon is no slip, unless only the last letter is missing: the `Utama` of
    // `Jakarta Utama` does not mean `Utara`.
    let is_meant = |point: &str| is_one_slip(word, point) && (!is_known || point.starts_with(word));
    regions.points.iter().filter(|point| is_meant(point)).find_map(|point| {
        let name = format!("{} {point}", scan.text_of(place.start..place.end));
        let name = Scan::new(&name, &lexicon.vocabulary);
        let typed = regions.words.longest_at(&name, 0).filter(|hit| hit.phrase.term.is_type());
        let hit = regions.names.longest_at(&name, typed.map_or(0, |hit| hit.end))?;
        let reading = hit.phrase.term;
        let is_whole = hit.end == name.len() && (!place.typed || reading.level == place.level);
        let region =
            Place { end: place.end + 1, code: reading.code, level: reading.level, ..*place };
        is_whole.then_some(region)
    })
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
