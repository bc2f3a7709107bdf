//! Regions with a short form in brackets before the last word of their names: `Kabupaten Ogan
//! Komering Ulu (OKU) Timur`.

use crate::entities::context::Place;
use crate::lexicon::Lexicon;
use crate::scan::{Gap, Scan};

/// The most atoms of a short form: `L.Batu`.
const MAX_FORM_ATOMS: usize = 3;

/// Gives each of `places` with such a form and word behind it the region that the whole names,
/// and drops the place that the form itself is.
pub(super) fn join(scan: &Scan<'_>, lexicon: &Lexicon, places: &mut Vec<Place>) {
    // Few places stand before a bracket.
    let is_open = |place: &Place| scan.is(place.end, '(');
    if !places.iter().any(is_open) {
        return;
    }
    for place in places.iter_mut().filter(|place| is_open(place)) {
        if let Some(whole) = whole(scan, lexicon, place) {
            *place = whole;
        }
    }
    let mut end = 0;
    places.retain(|place| {
        let is_outside = place.start >= end;
        end = end.max(place.end);
        is_outside
    });
}

/// The region that `place` and the word behind the bracket behind it name.
fn whole(scan: &Scan<'_>, lexicon: &Lexicon, place: &Place) -> Option<Place> {
    let form = place.end + 1;
    let close = (form + 1..=form + MAX_FORM_ATOMS).find(|&at| scan.is(at, ')'))?;
    let last = close + 1;
    if !scan.is_capitalised(form)
        || !scan.is_capitalised(last)
        || scan.gap_before(last) != Gap::Space
    {
        return None;
    }
    let regions = &lexicon.regions;
    let name = format!("{} {}", scan.text_of(place.start..place.end), scan.surface(last));
    let name = Scan::new(&name, &lexicon.vocabulary);
    let typed = regions.words.longest_at(&name, 0).filter(|hit| hit.phrase.term.is_type());
    let hit = regions.names.longest_at(&name, typed.map_or(0, |hit| hit.end))?;
    let reading = hit.phrase.term;
    let is_whole = hit.end == name.len() && (!place.typed || reading.level == place.level);
    let region = Place { end: last + 1, code: reading.code, level: reading.level, ..*place };
    is_whole.then_some(region)
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
