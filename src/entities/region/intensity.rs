//! The intensity of an earthquake behind the place that felt it: `Bayah III MMI`, `Lembang II-III
//! MMI`. Its Roman number is no part of the name, as that of `Koto XI Tarusan` is.

use crate::roman::roman;
use crate::scan::{Gap, Scan, is_dash};

/// The Modified Mercalli Intensity scale.
const SCALE: &str = "MMI";

/// Where the intensity at `at` ends, if there is one.
#[inline]
pub(super) fn end(scan: &Scan<'_>, at: usize) -> Option<usize> {
    let may_be_roman = scan.get(at).is_some_and(|atom| atom.is_capitalised())
        && scan.gap_before(at) == Gap::Space
        && scan.bytes(at).iter().all(|letter| b"IVX".contains(letter));
    if may_be_roman { end_behind_number(scan, at + 1) } else { None }
}

/// Where the intensity whose first number ends at `first` ends.
#[inline(never)]
fn end_behind_number(scan: &Scan<'_>, first: usize) -> Option<usize> {
    roman(scan.surface(first - 1))?;
    let is_range = scan.sign(first).is_some_and(is_dash);
    let is_second = is_range && roman(scan.surface(first + 1)).is_some();
    let number = if is_second { first + 2 } else { first };
    is_scale(scan, number).then_some(number + 1)
}

/// Whether the name of the scale stands at `at`.
#[inline]
pub(super) fn is_scale(scan: &Scan<'_>, at: usize) -> bool {
    scan.is_upper(at) && scan.surface(at) == SCALE
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn an_intensity_is_no_part_of_the_name_before_it() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Gempa di Kabupaten Bandung terasa di Pangalengan III MMI, Ciwidey II-III MMI dan Kertasari II - III MMI.",
                    &[
                        "Kabupaten Bandung: 32.04 regency",
                        "Pangalengan: 32.04.15 district",
                        "Ciwidey: 32.04.39 district",
                        "Kertasari: 32.04.31 district",
                    ],
                ),
                (
                    "Gempa terasa di Kecamatan Bayah III MMI",
                    &["Kecamatan Bayah: 36.02.03 district"],
                ),
                (
                    "Gempa terasa di Kecamatan Koto XI Tarusan II MMI",
                    &["Kecamatan Koto XI Tarusan: 13.01.07 district"],
                ),
            ],
        );
    }
}
