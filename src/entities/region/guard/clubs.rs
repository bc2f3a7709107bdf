//! Clubs that an article calls by the bare name of their place: `Madura`, where it also names
//! `Madura United`.

use rustc_hash::FxHashSet;

use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::datelines::is_dateline;
use crate::entities::region::mentions::Mention;
use crate::scan::{Atom, Gap};

impl Article<'_> {
    /// Drops those of `places` that no cue makes likely and whose name is that of a club in the
    /// article.
    pub(in crate::entities::region) fn drop_clubs(&self, places: &mut [Place]) {
        let Self { scan, guards, mentions, .. } = *self;
        let name = |place: &Place| scan.text_of(place.start..place.end);
        let is_club = |place: &&Place| !place.alone && guards.ends_club(place.end);
        let clubs: FxHashSet<_> = places.iter().filter(is_club).map(name).collect();
        if clubs.is_empty() {
            return;
        }
        let is_place = |mention: &Mention| {
            let start = mention.start;
            let behind_comma = start > 0 && scan.is(start - 1, ',');
            // `Stadion Siliwangi Bandung`, but not `Gol Bandung` at the start of a sentence.
            let ends_name = start > 1
                && scan.is_capitalised(start - 1)
                && scan.get(start - 2).is_some_and(Atom::is_word)
                && scan.gap_before(start - 1) == Gap::Space;
            mention.cued || behind_comma || ends_name || is_dateline(scan, mention)
        };
        for place in places.iter_mut().filter(|place| place.alone && !place.typed) {
            let is_bare = || mentions.of(place).is_some_and(|mention| !is_place(mention));
            if clubs.contains(name(place)) && is_bare() {
                place.alone = false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_bare_name_of_a_club_is_no_place() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Xenandra melatih Madura United. Gol Madura dicetak Xulombo.", &[]),
                (
                    "Madura United bermain di Madura atau di Bangkalan, Madura.",
                    &["Madura: island", "Bangkalan: 35.26 regency", "Madura: island"],
                ),
                ("Madura United menang. Hingga kini UHC Madura naik.", &["Madura: island"]),
                ("Panen garam Madura naik.", &["Madura: island"]),
            ],
        );
    }
}
