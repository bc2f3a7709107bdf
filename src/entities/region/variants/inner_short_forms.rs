//! Regions with a short form in brackets before the last word of their names: `Kabupaten Ogan
//! Komering Ulu (OKU) Timur`.

use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::parts;
use crate::scan::Gap;

/// The most atoms of a short form: `L.Batu`.
const MAX_FORM_ATOMS: usize = 3;

impl Article<'_> {
    /// Gives each of `places` with such a form and word behind it the region that the whole
    /// names, and drops the place that the form itself is.
    pub(in crate::entities::region) fn join_inner_short_forms(&self, places: &mut Vec<Place>) {
        // Few places stand before a bracket.
        let is_open = |place: &Place| self.scan.is(place.end, '(');
        if !places.iter().any(is_open) {
            return;
        }
        for place in places.iter_mut().filter(|place| is_open(place)) {
            if let Some(whole) = self.past_short_form(place) {
                *place = whole;
            }
        }
        parts::drop_overlapping(places);
    }

    /// The region that `place` and the word behind the bracket behind it name.
    fn past_short_form(&self, place: &Place) -> Option<Place> {
        let scan = self.scan;
        let form = place.end + 1;
        let close = (form + 1..=form + MAX_FORM_ATOMS).find(|&at| scan.is(at, ')'))?;
        let last = close + 1;
        let is_word = scan.is_capitalised(last) && scan.gap_before(last) == Gap::Space;
        if !is_word || !scan.is_capitalised(form) {
            return None;
        }
        self.with_last_word(place, scan.surface(last), last + 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_short_form_may_stand_inside_the_name_of_a_region() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Bupati Ogan Komering Ulu (OKU) Selatan dan Kabupaten Musi Rawas (Mura) Utara",
                    &[
                        "Ogan Komering Ulu (OKU) Selatan: 16.09 regency",
                        "Kabupaten Musi Rawas (Mura) Utara: 16.13 regency",
                    ],
                ),
                (
                    "warga Ogan Komering Ulu (OKU) Jumat",
                    &["Ogan Komering Ulu: 16.01 regency", "OKU: 16.01 regency"],
                ),
            ],
        );
    }
}
