//! Short forms in brackets inside a name: `Universitas Islam Negeri (UIN) Makassar`.

use crate::lexicon::{RegionWord, Regions};
use crate::scan::Scan;

/// Whether a short form in brackets opens at `at` inside a name. A type word behind it starts
/// another name. A form that is not in capitals may be a place, unless the name goes on behind it:
/// `Universitas Taman Siswa (Unitas) Palembang`, but `SD Negeri (Tenggulun)`.
pub(super) fn opens(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    let behind = at + 3;
    let goes_on = || scan.is_capitalised(behind) || scan.is_digits(behind);
    let is_form = scan.is_upper(at + 1) || scan.is_capitalised(at + 1) && goes_on();
    let ends = || regions.word_at(scan, behind).is_some_and(RegionWord::is_type);
    is_form && scan.is(at, '(') && scan.is(at + 2, ')') && !ends()
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_name_goes_on_behind_its_short_form() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Rektor Universitas Bintang Timur (Unbita) Palembang hadir.", &[]),
                ("Manajer Daerah Operasi (Daop) 6 Yogyakarta hadir.", &[]),
                ("Kantor Bank Indonesia Kalimantan Timur (Kaltim) buka.", &["Kaltim: 64 province"]),
                (
                    "Universitas Bintang Timur (Unbita) Kota Palembang hadir.",
                    &["Kota Palembang: 16.71 city"],
                ),
            ],
        );
    }
}
