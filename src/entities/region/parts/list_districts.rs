//! Districts in lists that share their names with a regency, city or island elsewhere: in
//! `Gombong, Karanganyar, dan Sruweng` the second is a district of Kebumen as well.

use super::Parts;
use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::guard::Named;
use crate::entities::region::names;
use crate::entities::region::readings::codes;
use crate::lexicon::WordRole;
use crate::value::{RegionCode, RegionLevel};

impl Parts<'_> {
    /// Makes the bare regencies, cities and islands in lists of districts of one home the
    /// districts of that home that have their names. Returns whether there are any.
    #[inline(never)]
    pub(super) fn settle_lists(&self, places: &mut [Place]) -> bool {
        let is_district = |place: &Place| place.alone && place.level == RegionLevel::District;
        let is_other = |place: &Place| place.level != RegionLevel::Village && !is_district(place);
        let mut any = false;
        let lists = &self.article.lists;
        let is_listed = |before: &Place, next: &Place| lists.are_neighbours(before.end, next.start);
        for list in places.chunk_by_mut(is_listed) {
            if list.iter().any(is_district)
                && list.iter().any(is_other)
                && let Some(districts) = self.all_districts(list)
            {
                any |= !districts.is_empty();
                for (at, code) in districts {
                    let level = RegionLevel::District;
                    list[at] = Place { code: Some(code), level, alone: true, ..list[at] };
                }
            }
        }
        any
    }

    /// The numbers of the places in `list` that share their names with districts of the home
    /// of the others, and the codes of these districts; nothing if another place of the list
    /// is no district.
    fn all_districts(&self, list: &[Place]) -> Option<Vec<(usize, RegionCode)>> {
        let districts = || list.iter().filter(|place| place.level == RegionLevel::District);
        let home = districts().next()?.code?.regency();
        let lies_in_home = |place: &Place| place.code.is_some_and(|code| code.regency() == home);
        if !self.homes.contains(home) || !districts().all(lies_in_home) {
            return None;
        }
        // Counted once, as lists may be long.
        let has_several = districts().nth(1).is_some();
        let mut found = Vec::new();
        for (at, place) in list.iter().enumerate() {
            match place.level {
                RegionLevel::District => {}
                RegionLevel::Village if lies_in_home(place) => {}
                // `Di Jembrana, Kecamatan Melaya dan Negara`
                _ if place.code == Some(home)
                    && list.get(at + 1).is_some_and(|next| next.typed) => {}
                _ if self.may_be_item(list, at, home, has_several) => {
                    found.push((at, self.namesake(place, home)?));
                }
                _ => return None,
            }
        }
        Some(found)
    }

    /// Whether the larger place with number `at` may be an item of `list` like the districts of
    /// `home` there, of which the list `has_several` or one: not beside a single one if the article
    /// states its region, nor where it rather is the region of the districts before it: `Gombong,
    /// Sruweng, Kebumen`.
    fn may_be_item(&self, list: &[Place], at: usize, home: RegionCode, has_several: bool) -> bool {
        let Article { scan, regions, .. } = self.article;
        let (place, mentions) = (&list[at], self.article.mentions);
        let may_be_home = mentions
            .of(place)
            .is_some_and(|mention| codes(mentions.readings(mention)).any(|code| code == home));
        let is_joined = || regions.role_before(scan, place.start) == Some(WordRole::Join);
        match may_be_home {
            true => has_several && (at + 1 < list.len() || is_joined()),
            false => {
                has_several || !place.code.is_some_and(|own| self.article.evidence.states(own))
            }
        }
    }

    /// The only district of `home` that has the name of the regency, city or island `place`, with
    /// its type word if there is one.
    fn namesake(&self, place: &Place, home: RegionCode) -> Option<RegionCode> {
        let Article { scan, regions, .. } = self.article;
        let may_be_part = match place.level {
            // The district `Kota Sumenep` has its word in its name.
            RegionLevel::Regency | RegionLevel::City => {
                place.typed
                    || self.article.mentions.of(place).is_some_and(|mention| mention.hint.is_none())
            }
            level => level == RegionLevel::Island,
        };
        if !may_be_part {
            return None;
        }
        let within = |code: RegionCode| home.contains(code);
        let name = place.start..place.end;
        let is_free = || place.alone || !self.article.guards.claims(name.clone(), Named::Bare);
        names::only_in(scan, &regions.districts, name.clone(), &within).filter(|_| is_free())
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_list_of_districts_decides_what_a_shared_name_means() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Bupati Kebumen hadir. Warga Gombong, Karanganyar, dan Sruweng antre.",
                    &[
                        "Kebumen: 33.05 regency",
                        "Gombong: 33.05.19 district",
                        "Karanganyar: 33.05.20 district",
                        "Sruweng: 33.05.14 district",
                    ],
                ),
                (
                    "Bupati Tabanan hadir. Nelayan Kediri dan Penebel antre.",
                    &[
                        "Tabanan: 51.02 regency",
                        "Kediri: 51.02.06 district",
                        "Penebel: 51.02.08 district",
                    ],
                ),
                (
                    "Bupati Kepulauan Meranti hadir. Di Merbau 54 rumah, Pulau Merbau 38 rumah rusak.",
                    &[
                        "Kepulauan Meranti: 14.10 regency",
                        "Merbau: 14.10.05 district",
                        "Pulau Merbau: 14.10.06 district",
                    ],
                ),
                (
                    "Bupati Kebumen hadir. Warga Gombong, Sruweng, dan Kebumen antre.",
                    &[
                        "Kebumen: 33.05 regency",
                        "Gombong: 33.05.19 district",
                        "Sruweng: 33.05.14 district",
                        "Kebumen: 33.05.12 district",
                    ],
                ),
                // The region that holds the districts.
                (
                    "Bupati Kebumen hadir. Warga Gombong, Sruweng, Kebumen, antre.",
                    &[
                        "Kebumen: 33.05 regency",
                        "Gombong: 33.05.19 district",
                        "Sruweng: 33.05.14 district",
                        "Kebumen: 33.05 regency",
                    ],
                ),
                (
                    "Bupati Kebumen hadir. Di Kebumen, Kecamatan Gombong, Sruweng, dan Kebumen aman.",
                    &[
                        "Kebumen: 33.05 regency",
                        "Kebumen: 33.05 regency",
                        "Kecamatan Gombong: 33.05.19 district",
                        "Sruweng: 33.05.14 district",
                        "Kebumen: 33.05.12 district",
                    ],
                ),
                (
                    "Bupati Sumenep hadir. Kasus di Kota Sumenep 98, Kalianget 41, Saronggi 30.",
                    &[
                        "Sumenep: 35.29 regency",
                        "Kota Sumenep: 35.29.01 district",
                        "Kalianget: 35.29.02 district",
                        "Saronggi: 35.29.06 district",
                    ],
                ),
                // Another place of the list is no district of the regency, or the article names
                // the other region.
                (
                    "Bupati Kebumen hadir. Warga Gombong, Karanganyar, dan Purworejo antre.",
                    &[
                        "Kebumen: 33.05 regency",
                        "Gombong: 33.05.19 district",
                        "Karanganyar: 33.13 regency",
                        "Purworejo: 33.06 regency",
                    ],
                ),
                (
                    "Bupati Kebumen menemui Bupati Karanganyar. Warga Gombong dan Karanganyar antre.",
                    &[
                        "Kebumen: 33.05 regency",
                        "Karanganyar: 33.13 regency",
                        "Gombong: 33.05.19 district",
                        "Karanganyar: 33.13 regency",
                    ],
                ),
            ],
        );
    }
}
