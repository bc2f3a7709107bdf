//! Landmarks that tell which of two places with one name is meant: `Gedung Sate, Bandung`.

use crate::lexicon::Regions;
use crate::scan::{Opening, Scan};
use crate::value::RegionCode;

/// The most atoms from the first of a landmark to the name of its city.
const MAX_ATOMS_BEFORE: usize = 6;

/// Whether a landmark of `code` stands right before the name at atom `name`, or holds it:
/// `Gedung Sate, Bandung`, `Lapas Kelas I Tangerang`.
pub(super) fn stands_before(
    scan: &Scan<'_>,
    regions: &Regions,
    name: usize,
    code: RegionCode,
) -> bool {
    let is_beside =
        |end: usize| end >= name || end + 1 == name && (scan.is(end, ',') || scan.is(end, '('));
    let mut from = name.saturating_sub(MAX_ATOMS_BEFORE);
    while let Some(at) = scan.next_opening_in(Opening::Landmark, from..name) {
        let hit = regions.landmarks.longest_at(scan, at);
        if hit.is_some_and(|hit| hit.phrase.term == code && is_beside(hit.end)) {
            return true;
        }
        from = at + 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_route_from_a_port_tells_which_port_is_meant() {
        let village = "Ketapang: 35.10.21.2003 village";
        assert_spans(
            SpanKind::Region,
            &[
                ("Antrean di lintasan Ketapang-Gilimanuk. Kapal di Ketapang penuh.", &[village; 2]),
                ("Kapal di Ketapang penuh.", &["Ketapang: 61.04 regency"]),
            ],
        );
    }

    #[test]
    fn a_landmark_beside_the_name_decides_against_the_rest_of_the_article() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Warga Kabupaten Bandung berkumpul di Gedung Sate, Bandung.",
                    &["Kabupaten Bandung: 32.04 regency", "Bandung: 32.73 city"],
                ),
                (
                    "Warga Kota Bandung menonton di Stadion Si Jalak Harupat, Bandung.",
                    &["Kota Bandung: 32.73 city", "Bandung: 32.04 regency"],
                ),
                (
                    "Warga Kabupaten Tangerang ditahan di Lapas Kelas I Tangerang, Tangerang.",
                    &["Kabupaten Tangerang: 36.03 regency", "Tangerang: 36.71 city"],
                ),
                (
                    "Warga Kabupaten Semarang diperiksa di Mapolda Jateng, Semarang.",
                    &["Kabupaten Semarang: 33.22 regency", "Semarang: 33.74 city"],
                ),
                (
                    "Warga Kabupaten Malang dirawat di RSSA, Malang.",
                    &["Kabupaten Malang: 35.07 regency", "Malang: 35.73 city"],
                ),
                // Another landmark, and one that does not stand beside the name.
                (
                    "Warga Kabupaten Bandung naik Tugu Muda, Bandung.",
                    &["Kabupaten Bandung: 32.04 regency", "Bandung: 32.04 regency"],
                ),
                (
                    "Warga Kabupaten Bandung pulang dari Gedung Sate lewat Bandung.",
                    &["Kabupaten Bandung: 32.04 regency", "Bandung: 32.04 regency"],
                ),
            ],
        );
    }
}
