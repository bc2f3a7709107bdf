//! Short forms of bodies that a figure before them counts, and so are none: `7.851 PMI Lotim`.

use crate::scan::{Gap, Scan};

/// The fewest digits of a year, which counts nothing: `sejak 2019 PMI Jatim`.
const YEAR_DIGITS: usize = 4;

/// Whether a figure counts the word at `at`; that of `Covid-19 PMI Jatim` does not.
pub(super) fn is_counted(scan: &Scan<'_>, at: usize) -> bool {
    let figure = at.checked_sub(1).filter(|&figure| scan.is_digits(figure));
    figure.is_some_and(|figure| {
        let is_count =
            scan.gap_before(figure) >= Gap::Space || figure > 0 && scan.is(figure - 1, '.');
        is_count && scan.gap_before(at) == Gap::Space && scan.bytes(figure).len() < YEAR_DIGITS
    })
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_figure_makes_people_of_a_body() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Sebanyak 1.204 PMI Lotim pulang.", &["Lotim: 52.03 regency"]),
                (
                    "2 Persija Jakarta 15 6 5. Sejak 2019 PMI Lotim buka. PMI Lotim buka. Covid-19 PMI Lotim naik.",
                    &[],
                ),
            ],
        );
    }
}
