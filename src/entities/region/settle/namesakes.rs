//! Names that an article gives to one district or village, and that other places have
//! too: behind `Kapolsek Mijen, Semarang` a bare `Mijen` is no other Mijen, and in `Desa
//! Sungai Kapas, Kecamatan Bangko` the village shows which Bangko is meant.

use rustc_hash::FxHashMap;

use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::code_set::CodeSet;
use crate::entities::region::names;
use crate::value::{RegionCode, RegionLevel};

impl Article<'_> {
    /// Gives each of `places` that no larger place stands behind the code of the part of
    /// the same name that one stands behind; and drops bare parts that lie in another
    /// province than the place behind them.
    #[inline(never)]
    pub(in crate::entities::region) fn settle_namesakes(&self, places: &mut [Place]) {
        let mut code_by_name: FxHashMap<&str, Option<RegionCode>> = FxHashMap::default();
        for at in 0..places.len() {
            let place = places[at];
            let Some(code) = place.code.filter(|_| place.alone && place.level.is_part()) else {
                continue;
            };
            match self.holder(places, at) {
                Some(holder) if holder.contains(code) => {
                    let known = code_by_name.entry(self.name(&place)).or_insert(Some(code));
                    // Two parts of one name leave the others open.
                    *known = known.filter(|&known| known == code);
                }
                Some(_) if !place.typed && self.is_far_pair(places, at, code) => {
                    places[at].alone = false
                }
                _ => {}
            }
        }
        if !code_by_name.is_empty() {
            self.share_codes(places, code_by_name);
        }
        self.complete_codes(places);
    }

    /// Gives the places whose names are in `code_by_name`, and that may mean these parts, their
    /// codes.
    fn share_codes(
        &self,
        places: &mut [Place],
        mut code_by_name: FxHashMap<&str, Option<RegionCode>>,
    ) {
        // `Kapolres Binjai` beside `Kecamatan Binjai, Langkat`: the article means both.
        for place in places.iter().filter(|place| !place.level.is_part() && self.is_titled(place)) {
            code_by_name.remove(self.name(place));
        }
        for at in 0..places.len() {
            let place = places[at];
            let code = code_by_name.get(self.name(&place)).copied().flatten();
            if let Some(code) = code.filter(|&code| self.may_mean(places, at, code)) {
                places[at] = Place { code: Some(code), level: code.level(), ..place };
            }
        }
    }

    /// Gives the parts without a code that of the only part of the name that lies in the same
    /// regency or city as another of `places`.
    fn complete_codes(&self, places: &mut [Place]) {
        let is_open = |place: &Place| place.code.is_none() && place.level.is_part();
        if !places.iter().any(is_open) {
            return;
        }
        let codes = places.iter().filter(|place| place.alone).filter_map(|place| place.code);
        let near: CodeSet = codes.map(RegionCode::regency).collect();
        for place in places.iter_mut().filter(|place| is_open(place)) {
            let listing = self.regions.parts_of(place.level);
            let name = self.mentions.name_start(place)..place.end;
            let is_near = |code: RegionCode| near.contains(code.regency());
            place.code = names::only_in(self.scan, listing, name, &is_near);
        }
    }

    /// Whether the place with number `at` may mean the part `code` of the same name.
    fn may_mean(&self, places: &[Place], at: usize, code: RegionCode) -> bool {
        let place = &places[at];
        let is_held =
            |own: RegionCode| self.holder(places, at).is_some_and(|holder| holder.contains(own));
        let is_open = || !place.code.is_some_and(is_held);
        match place.level {
            level if level.is_part() => {
                level == code.level() && place.code != Some(code) && is_open()
            }
            RegionLevel::Regency | RegionLevel::City => {
                let stated = |own: RegionCode| own.contains(code) || self.evidence.states(own);
                !place.typed && !place.code.is_some_and(stated) && is_open()
            }
            _ => false,
        }
    }

    /// The larger place behind a comma or blank behind the place with number `at`.
    fn holder(&self, places: &[Place], at: usize) -> Option<RegionCode> {
        let (place, next) = (places.get(at)?, places.get(at + 1)?);
        let is_next =
            next.start == place.end || next.start == place.end + 1 && self.scan.is(place.end, ',');
        next.code.filter(|_| is_next && next.alone && next.level < place.level)
    }

    /// Whether the part with number `at`, which has `code`, and the regency or city behind it
    /// are no list of places, and lie in two provinces.
    fn is_far_pair(&self, places: &[Place], at: usize, code: RegionCode) -> bool {
        let next = &places[at + 1];
        let is_region = matches!(next.level, RegionLevel::Regency | RegionLevel::City);
        let far = next.code.is_some_and(|holder| holder.province() != code.province());
        is_region && far && self.is_pair(places, at)
    }

    /// The name of `place` without its type word.
    fn name(&self, place: &Place) -> &str {
        self.scan.text_of(self.mentions.name_start(place)..place.end)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn one_name_is_one_place_all_through_an_article() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Kapolsek Mijen, Semarang, ditemui di Mijen. Kapolsek Mijen lega.",
                    &[
                        "Mijen: 33.74.14 district",
                        "Semarang: 33.74 city",
                        "Mijen: 33.74.14 district",
                        "Mijen: 33.74.14 district",
                    ],
                ),
                (
                    "warga Desa Sukoharjo, Kecamatan Abung Surakarta. Di Sukoharjo sepi.",
                    &[
                        "Desa Sukoharjo: 18.03.14.2009 village",
                        "Kecamatan Abung Surakarta: 18.03.14 district",
                        "Sukoharjo: 18.03.14.2009 village",
                    ],
                ),
                (
                    "Kapolres Binjai mengunjungi Kecamatan Binjai, Langkat",
                    &[
                        "Binjai: 12.75 city",
                        "Kecamatan Binjai: 12.05.05 district",
                        "Langkat: 12.05 regency",
                    ],
                ),
                // The district of the village tells which regency is meant.
                (
                    "warga Desa Sungai Kapas, Kecamatan Bangko",
                    &[
                        "Desa Sungai Kapas: 15.02.02.2024 village",
                        "Kecamatan Bangko: 15.02.02 district",
                    ],
                ),
                // The only place of the name lies in another province than the one beside it.
                (
                    "warga Kecamatan Sawo, Kabupaten Lumajang",
                    &["Kecamatan Sawo: district", "Kabupaten Lumajang: 35.08 regency"],
                ),
                (
                    "warga Jakarta pulang dari rapat di Bintaro, Tangerang Selatan, kemarin",
                    &["Jakarta: 31 province", "Tangerang Selatan: 36.74 city"],
                ),
            ],
        );
    }
}
