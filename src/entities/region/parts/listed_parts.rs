//! Districts and villages in lists with others of the same regency: `Desa Lambangsari, Tambun
//! Selatan`; `Eromoko 9 kasus, Wuryantoro 3`.

use std::ops::Range;

use super::Parts;
use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::names::{self, Codes, Found};
use crate::entities::region::separators;
use crate::lexicon::{Listing, WordRole};
use crate::value::{RegionCode, RegionLevel};

impl Parts<'_> {
    /// The part in a list before `place`, which is a part as well.
    #[inline]
    pub(super) fn listed_before(&self, floor: usize, place: &Place) -> Option<Place> {
        self.listed_right_before(floor, place).or_else(|| {
            let end = self.article.lists.item_before(place.start).filter(|&end| end > floor)?;
            self.sibling_before(floor..end, place)
        })
    }

    /// The part in a list before `place` with no remark on it.
    #[inline]
    fn listed_right_before(&self, floor: usize, place: &Place) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        let end = separators::item_before(scan, regions, place.start)?;
        // `Krajan, Desa Sukamaju`: a hamlet of that village.
        let is_hamlet = place.typed && scan.is(end, ',');
        let may_be_one = end > floor && !is_hamlet && names::may_end(scan, end - 1);
        if may_be_one { self.sibling_before(floor..end, place) } else { None }
    }

    #[inline(never)]
    fn sibling_before(&self, atoms: Range<usize>, place: &Place) -> Option<Place> {
        let (start, codes) = self.sibling(place, |listing, fits| {
            names::longest_before(self.article.scan, listing, atoms.clone(), fits)
        })?;
        self.starting(atoms.start, start, atoms.end, &codes)
    }

    /// The part in a list behind `place`, which is a part as well.
    #[inline]
    fn listed_behind(&self, ceiling: usize, place: &Place) -> Option<Place> {
        let start = self.article.lists.item_behind(place.end)?;
        let is_name = start < ceiling && names::is_name_word(self.article.scan, start);
        if !is_name {
            return None;
        }
        self.sibling_behind(start..ceiling, place)
            .or_else(|| self.village_past_unknown(start..ceiling, place))
    }

    /// The village of the same district as the village `place` behind one item at
    /// `atoms.start` that no table has.
    fn village_past_unknown(&self, atoms: Range<usize>, place: &Place) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        let district = place.code.filter(|_| place.level == RegionLevel::Village)?.district();
        if regions.role_at(scan, atoms.start).is_some() {
            return None;
        }
        let unknown = names::run_end(scan, atoms.start)?;
        let start = self.article.lists.item_behind(unknown).filter(|&start| start < atoms.end)?;
        let village = self.sibling_behind(start..atoms.end, place)?;
        let is_near = village.level == RegionLevel::Village
            && village.code.is_some_and(|code| code.district() == district);
        is_near.then_some(village)
    }

    #[inline(never)]
    fn sibling_behind(&self, atoms: Range<usize>, place: &Place) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        let start = atoms.start;
        let sibling = self.sibling(place, |listing, fits| {
            names::longest_at(scan, listing, start, fits).map(|found| (found.end, found.codes))
        });
        let found = sibling.map(|(end, codes)| Found { end, codes });
        let found = found.or_else(|| self.village_between(start, place))?;
        // `Serpong-Cinere`: the ends of a road.
        let is_end = scan.is(found.end, '-') && scan.glued(found.end);
        // `Singkawang Barat, Tengah`: the end of a name whose first words are shared.
        let is_point =
            found.end == start + 1 && regions.role_at(scan, start) == Some(WordRole::Part);
        let is_item = found.end <= atoms.end && !is_end && !is_point;
        self.whole(start, &found).filter(|_| is_item)
    }

    /// The village at `start` in the middle of a list of districts.
    fn village_between(&self, start: usize, before: &Place) -> Option<Found> {
        let Article { scan, regions, .. } = self.article;
        let home = before.code.filter(|_| before.level == RegionLevel::District)?.regency();
        let near = |code: RegionCode| home.contains(code);
        let found = names::longest_at(scan, &regions.villages, start, &near)?;
        let next = self.article.lists.item_behind(found.end);
        let goes_on = next.is_some_and(|next| names::is_name_word(scan, next));
        (found.codes.len() == 1 && goes_on).then_some(found)
    }

    /// A district of the same regency as `place`; or, beside a village, its
    /// district, another village of its district, or the only village of its name
    /// in the regency.
    fn sibling(
        &self,
        place: &Place,
        find: impl Fn(&Listing, &dyn Fn(RegionCode) -> bool) -> Option<(usize, Codes)>,
    ) -> Option<(usize, Codes)> {
        let regions = self.article.regions;
        let code = place.code.filter(|&code| code.regency() != code)?;
        let (districts, villages) = (&regions.districts, &regions.villages);
        let near = |other: RegionCode| code.regency().contains(other);
        let next = |other: RegionCode| code.district() == other.district();
        let village = || {
            let only = || find(villages, &near).filter(|(_, codes)| codes.len() == 1);
            find(villages, &next).or_else(only)
        };
        match place.level {
            RegionLevel::Village => find(districts, &|other| other == code.district())
                .or_else(village)
                .or_else(|| find(districts, &near)),
            _ => find(districts, &near),
        }
    }

    /// The parts in lists behind each of `places`, and behind those in turn.
    pub(super) fn listed_behind_all(&self, places: &[Place]) -> Vec<Place> {
        let mut found = Vec::new();
        // Whether the type word of districts stands before the list, and where the list goes on.
        let (mut announced, mut end) = (false, 0);
        for (i, place) in places.iter().enumerate().filter(|(_, place)| place.alone) {
            let ceiling = places.get(i + 1).map_or(self.article.scan.len(), |next| next.start);
            let goes_on = announced && self.article.lists.are_neighbours(end, place.start);
            announced = place.level == RegionLevel::District && (place.typed || goes_on);
            end = place.end;
            let behind = |place: &Place| {
                let elsewhere =
                    || announced.then(|| self.district_of_province(ceiling, place)).flatten();
                self.listed_behind(ceiling, place).or_else(elsewhere)
            };
            let mut next = behind(place);
            while let Some(part) = next {
                found.push(part);
                end = part.end;
                next = behind(&part);
            }
        }
        found
    }

    /// The only district of its name in the province of the district `place`, behind that in a
    /// list of districts of several regencies: `Kecamatan Mentok, Toboali, dan Koba`.
    fn district_of_province(&self, ceiling: usize, place: &Place) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        let province = place.code.filter(|_| place.level == RegionLevel::District)?.province();
        let start = self.article.lists.item_behind(place.end)?;
        let near = |code: RegionCode| province.contains(code);
        let is_name = start < ceiling && names::is_name_word(scan, start);
        let found =
            is_name.then(|| names::longest_at(scan, &regions.districts, start, &near))??;
        let is_only = found.codes.len() == 1 && found.end <= ceiling;
        self.whole(start, &found).filter(|_| is_only)
    }

    /// Reads the bare districts in lists of villages as villages of the same name in the same
    /// district: `Desa Cileuksa, Cisarua, dan Urug`. Returns whether there were some.
    pub(super) fn read_as_villages(&self, places: &mut [Place]) -> bool {
        let mut any = false;
        for at in 1..places.len() {
            let (before, place) = (places[at - 1], places[at]);
            let is_bare = place.alone && !place.typed && place.level == RegionLevel::District;
            if is_bare && let Some(village) = self.namesake_in_list(&before, &place) {
                places[at] = village;
                any = true;
            }
        }
        any
    }

    /// The village with the name of the district `place`, in the district of the village
    /// `before`, which stands before it in a list.
    fn namesake_in_list(&self, before: &Place, place: &Place) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        let village = before.code.filter(|_| before.level == RegionLevel::Village)?;
        let is_holder = place.code.is_none_or(|code| code.contains(village));
        if is_holder || !self.article.lists.are_neighbours(before.end, place.start) {
            return None;
        }
        let near = |code: RegionCode| code.district() == village.district();
        let code = names::only_in(scan, &regions.villages, place.start..place.end, &near)?;
        Some(Place { code: Some(code), level: RegionLevel::Village, ..*place })
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_list_of_villages_goes_on_behind_an_unknown_name() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Warga Desa Cikahuripan, Xulombo, Wanajaya dan Sirnaresmi di Kabupaten Sukabumi mengungsi.",
                    &[
                        "Desa Cikahuripan: 32.02.05.2003 village",
                        "Wanajaya: 32.02.05.2011 village",
                        "Sirnaresmi: 32.02.05.2009 village",
                        "Kabupaten Sukabumi: 32.02 regency",
                    ],
                ),
                (
                    "Akses ke Desa Pasir Madang, Cisarua, dan Urug di Kabupaten Bogor putus.",
                    &[
                        "Desa Pasir Madang: 32.01.35.2009 village",
                        "Cisarua: 32.01.35.2001 village",
                        "Urug: 32.01.35.2010 village",
                        "Kabupaten Bogor: 32.01 regency",
                    ],
                ),
            ],
        );
    }

    #[test]
    fn a_list_behind_the_type_word_of_districts_may_cross_regencies() {
        let province = "Provinsi Bangka Belitung: 19 province";
        let [mentok, toboali, koba] = [
            "Kecamatan Mentok: 19.05.01 district",
            "Toboali: 19.03.01 district",
            "Koba: 19.04.01 district",
        ];
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Provinsi Bangka Belitung membantu Kecamatan Mentok, Toboali, dan Koba.",
                    &[province, mentok, toboali, koba],
                ),
                (
                    "Provinsi Bangka Belitung membantu Kecamatan Mentok, kata Koba.",
                    &[province, mentok],
                ),
            ],
        );
    }

    #[test]
    fn a_word_that_opens_a_sentence_is_no_part_of_a_name() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Pemadaman di Jember meluas. Sementara Kaliwates, Patrang aman.",
                    &[
                        "Jember: 35.09 regency",
                        "Kaliwates: 35.09.19 district",
                        "Patrang: 35.09.20 district",
                    ],
                ),
                (
                    "Pemadaman di Jember meluas. Xulombo Kaliwates, Patrang aman.",
                    &["Jember: 35.09 regency", "Patrang: 35.09.20 district"],
                ),
            ],
        );
    }
}
