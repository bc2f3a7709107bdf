//! Districts and villages of an article's homes, the regencies and cities that
//! it names, and those of their provinces.

use super::Parts;
use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::choose::evidence::Evidence;
use crate::entities::region::code_set::CodeSet;
use crate::entities::region::datelines;
use crate::entities::region::mentions::unlisted::{self, Ground, Unlisted};
use crate::entities::region::names::{self, Codes, Found, Shortest};
use crate::lexicon::{RegionWord, WordRole};
use crate::scan::{Gap, is_dash};
use crate::value::{RegionCode, RegionLevel};

/// The regencies and cities that the article names, and their provinces.
#[inline(never)]
pub(in crate::entities::region) fn find(places: &[Place], evidence: &Evidence) -> CodeSet {
    let mut homes = CodeSet::default();
    // An article often names one place several times in a row.
    let mut last = None;
    for place in places {
        let Some(region) = place.code.map(RegionCode::regency) else { continue };
        if last != Some(region) && (place.alone || evidence.names(region)) {
            last = Some(region);
            if homes.insert(region) {
                homes.insert(region.province());
            }
        }
    }
    homes
}

impl Parts<'_> {
    /// The district of a home that starts at `capital`, which no word announces.
    #[inline(never)]
    pub(super) fn district_at_home(&self, capital: &Unlisted) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        let mut found = capital.district(scan, regions)?;
        found.codes.retain(|code| self.is_home(*code));
        if found.codes.is_empty() || self.is_speaker(capital.at, found.end) {
            return None;
        }
        self.sure(capital.at, &found)
    }

    /// Adds to `found` the part of a home at an announced `capital`, and the
    /// district behind it; and to `near` its name, if the province of a home has a
    /// district of that name.
    #[inline(never)]
    pub(super) fn announced_at_home<'s>(
        &'s self,
        capital: &Unlisted,
        found: &mut Vec<Place>,
        near: &mut Vec<Shortest<'s>>,
    ) {
        let Article { scan, regions, .. } = self.article;
        let Unlisted { at, ground, starts, .. } = *capital;
        if !starts.any() && !regions.landmarks.opens_at(scan, at) {
            return;
        }
        let name = self.whole_end(at).and_then(|end| Shortest::of(scan, at, end));
        // The province is tested first, as every home lies in one of these.
        let in_province = |code: RegionCode| self.homes.contains(code.province());
        let districts = &regions.districts;
        let is_near = |name: &Shortest<'_>| name.longest(districts, &in_province).is_some();
        let near_name = name.filter(|_| starts.district).filter(is_near);
        near.extend(near_name);
        let home = |code: RegionCode| self.is_home(code);
        let district = || near_name?.longest(districts, &home);
        // `LANGGUR, KOMPAS.com`
        let heads_paragraph =
            |name: Shortest<'_>| datelines::heads_paragraph(scan, name.start()..name.end());
        let village = || match ground {
            _ if !starts.village => None,
            Ground::Cue | Ground::Venue => self.village(name?),
            Ground::Head if heads_paragraph(name?) => self.village(name?),
            _ => self.stated_village(name?),
        };
        let known = || match ground {
            Ground::Cue => self.well_known(name?.start()),
            Ground::Head => {
                let start = name?.start();
                self.well_known_item(start).or_else(|| self.well_known_dateline(start))
            }
            _ => None,
        };
        let part = district().or_else(village).or_else(known);
        match part.and_then(|part| self.sure(at, &part)) {
            Some(place) => found.push(place),
            None if starts.village => found.extend(self.in_row(at).into_iter().flatten()),
            None => {}
        }
    }

    /// The place `found` at `at`, unless its name goes on, is a word, or better
    /// known elsewhere.
    fn sure(&self, at: usize, found: &Found) -> Option<Place> {
        self.whole(at, found).filter(|place| self.is_free_name(place))
    }

    /// A village of a home with its district right behind it: `Neglasari Cibadak`.
    fn in_row(&self, at: usize) -> Option<[Place; 2]> {
        let Article { scan, regions, .. } = self.article;
        if !names::is_name_word(scan, at + 1) || scan.gap_before(at + 1) != Gap::Space {
            return None;
        }
        // Fast path: few names end in a word that may start a district.
        names::ends(scan, at).find(|&end| self.may_be_district(end))?;
        let home = |code: RegionCode| self.is_home(code);
        let village = names::longest_at(scan, &regions.villages, at, &home)?;
        let holds = |code: RegionCode| village.codes.iter().any(|&part| code.contains(part));
        let next = village.end;
        let district = names::longest_at(scan, &regions.districts, next, &holds)?;
        let holder = self.whole(next, &district)?;
        let within = |code: &RegionCode| holder.code.is_some_and(|holder| holder.contains(*code));
        let codes: Codes = village.codes.into_iter().filter(within).collect();
        Some([self.place(at, next, &codes)?, holder])
    }

    /// Whether a name that starts at `at` may be that of a district.
    fn may_be_district(&self, at: usize) -> bool {
        let Article { scan, regions, .. } = self.article;
        let districts = &regions.districts;
        let name = || Shortest::of(scan, at, self.whole_end(at)?);
        names::may_start(scan, districts, at)
            && name().is_some_and(|name| name.may_be_in(districts))
    }

    /// The village of a home at `name`, if it is the only one of its name, or if
    /// the article leaves no doubt of the home.
    fn village(&self, name: Shortest<'_>) -> Option<Found> {
        let home = |code: RegionCode| self.is_home(code);
        let found = name.longest(&self.article.regions.villages, &home)?;
        // `di Gunung Masigit, Desa Citatah`: a locality of that village.
        if self.is_village_behind(found.end) {
            return None;
        }
        if found.codes.len() == 1 {
            return Some(found);
        }
        match self.article.village_of_named_district(name.start(), &found.codes) {
            Some(only) => Some(Found { end: found.end, codes: Codes::from_slice(&[only]) }),
            None => self.stated_village(name),
        }
    }

    /// Whether a comma and a village with its type word stand at `end`.
    fn is_village_behind(&self, end: usize) -> bool {
        let Article { scan, regions, .. } = self.article;
        let is_village = |word: &RegionWord| {
            word.role == WordRole::Type && word.level == Some(RegionLevel::Village)
        };
        scan.is(end, ',') && regions.word_at(scan, end + 1).is_some_and(is_village)
    }

    /// The village at `name` in a region that the article states.
    fn stated_village(&self, name: Shortest<'_>) -> Option<Found> {
        if !self.article.evidence.states_any() {
            return None;
        }
        let stated = |code: RegionCode| self.article.evidence.states(code.regency());
        name.longest(&self.article.regions.villages, &stated)
    }

    /// The district or village at `at` in the region that `landmarks.tsv` gives it.
    fn well_known(&self, at: usize) -> Option<Found> {
        let Article { scan, regions, .. } = self.article;
        let region = regions.landmarks.longest_at(scan, at)?.phrase.term;
        let within = |code: RegionCode| region.contains(code);
        names::longest_at(scan, &regions.districts, at, &within)
            .or_else(|| names::longest_at(scan, &regions.villages, at, &within))
    }

    /// The well-known district or village at `at` in the middle of a sentence: `Kompleks
    /// Parlemen, Senayan`.
    #[inline]
    pub(super) fn well_known_within(&self, at: usize) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        if !regions.landmarks.opens_at(scan, at) {
            return None;
        }
        let place = self.sure(at, &self.well_known_item(at)?)?;
        (!self.is_speaker(at, place.end)).then_some(place)
    }

    /// The well-known district or village at `at` that is an item of a list or stands behind a
    /// comma, and is no end of a road: `Kunciran, Serpong-Cinere`.
    fn well_known_item(&self, at: usize) -> Option<Found> {
        let Article { scan, regions, .. } = self.article;
        if !unlisted::is_item(scan, regions, at) {
            return None;
        }
        let found = self.well_known(at)?;
        let is_end = scan.sign(found.end).is_some_and(is_dash);
        (!is_end && !self.has_nearer_namesake(at, &found)).then_some(found)
    }

    /// Whether no home lies in the province of the well-known place `found` at `at`, but one lies
    /// in that of a district of the same name.
    fn has_nearer_namesake(&self, at: usize, found: &Found) -> bool {
        let is_near = |code: RegionCode| self.homes.contains(code.province());
        let districts = &self.article.regions.districts;
        !found.codes.iter().any(|&code| is_near(code))
            && names::longest_at(self.article.scan, districts, at, &is_near)
                .is_some_and(|near| near.end == found.end)
    }

    /// The well-known district or village at `at` that heads a paragraph as the place of writing:
    /// `LABUAN BAJO, KOMPAS.com`.
    fn well_known_dateline(&self, at: usize) -> Option<Found> {
        let found = self.well_known(at)?;
        datelines::heads_paragraph(self.article.scan, at..found.end).then_some(found)
    }

    /// The only district of its name in the province of a home.
    pub(super) fn provincial(&self, name: Shortest<'_>) -> Option<Place> {
        let named = |code: RegionCode| self.homes.contains(code.province());
        let found = name.longest(&self.article.regions.districts, &named)?;
        if found.codes.len() == 1 { self.sure(name.start(), &found) } else { None }
    }

    /// Whether the article names the region that `code` lies in. The name of Jakarta
    /// stands for its cities, which have no government of their own.
    pub(super) fn is_home(&self, code: RegionCode) -> bool {
        self.homes.contains(code.regency())
            || code.province() == RegionCode::JAKARTA && self.homes.contains(RegionCode::JAKARTA)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn the_number_of_a_ward_ends_a_name() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Api membesar di Pejaten Timur RT 17/08, Pasar Minggu.",
                    &["Pejaten Timur: 31.74.04.1005 village", "Pasar Minggu: 31.74.04 district"],
                ),
                (
                    "Banjir melanda Cipinang Melayu RW 03 dan RW 04, Jakarta Timur.",
                    &["Cipinang Melayu: 31.75.08.1005 village", "Jakarta Timur: 31.75 city"],
                ),
                ("Api membesar di Jalan Pejaten Timur RT 17/08.", &[]),
            ],
        );
    }

    #[test]
    fn a_village_may_be_the_place_of_writing() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "LANGGUR, KOMPAS.com - Warga Maluku Tenggara antre.",
                    &["LANGGUR: 81.02.01.2014 village", "Maluku Tenggara: 81.02 regency"],
                ),
                ("Langgur warga Maluku Tenggara retak.", &["Maluku Tenggara: 81.02 regency"]),
            ],
        );
    }

    #[test]
    fn a_village_may_stand_between_a_venue_and_a_day() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Bupati Lumajang berpidato di Lapangan Xulombo, Wotgalih, Sabtu (5/7/2025).",
                    &["Lumajang: 35.08 regency", "Wotgalih: 35.08.07.2003 village"],
                ),
                (
                    "Warga Lumajang lega, kata juru bicara polisi itu, Wotgalih, Sabtu (5/7/2025).",
                    &["Lumajang: 35.08 regency"],
                ),
            ],
        );
    }

    #[test]
    fn a_part_may_follow_the_number_of_a_ward() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Warga Jakarta Utara dan petugas RW 05 Semper Barat bertemu.",
                    &["Jakarta Utara: 31.72 city", "Semper Barat: 31.72.04.1007 village"],
                ),
                (
                    "Jakarta Utara: sampah di RT.03 RW.05 Semper Barat menumpuk.",
                    &["Jakarta Utara: 31.72 city", "Semper Barat: 31.72.04.1007 village"],
                ),
                (
                    "Jakarta Utara: sampah di RW 05 Perumahan Semper Barat menumpuk.",
                    &["Jakarta Utara: 31.72 city"],
                ),
                ("Jakarta Utara: ada 12 Semper Barat.", &["Jakarta Utara: 31.72 city"]),
            ],
        );
    }

    #[test]
    fn well_known_districts_and_villages_need_no_region_beside_them() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "rapat tentang pantai di Bali yang berlangsung lama sekali di Gedung Parlemen, Senayan, Kamis",
                    &["Bali: 51 province", "Senayan: 31.74.07.1006 village"],
                ),
                (
                    "Rapat yang dihadiri banyak orang itu berlangsung di Gedung Parlemen, Senayan, Kamis",
                    &["Senayan: 31.74.07.1006 village"],
                ),
                (
                    "wisata ke Toba dan Labuan Bajo",
                    &["Toba: 12.12 regency", "Labuan Bajo: 53.15.05.1025 village"],
                ),
                (
                    "wisata ke Toba dan Pulau Untung Jawa",
                    &["Toba: 12.12 regency", "Pulau Untung Jawa: 31.01.02.1001 village"],
                ),
                ("Bali dan ruas Pejaten, Serpong-Cinere", &["Bali: 51 province"]),
                (
                    "Wali Kota Yogyakarta meninjau gudang, pabrik serta Purwosari.",
                    &["Yogyakarta: 34.71 city"],
                ),
            ],
        );
    }

    #[test]
    fn a_count_of_wards_or_a_slash_announces_parts() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Jaksel 12 RT: Rawajati,Pejaten Timur, Kebon Baru",
                    &[
                        "Jaksel: 31.74 city",
                        "Rawajati: 31.74.08.1003 village",
                        "Pejaten Timur: 31.74.04.1005 village",
                        "Kebon Baru: 31.74.01.1004 village",
                    ],
                ),
                (
                    "Jaktim 12 RT : Bidara Cina, Cawang",
                    &[
                        "Jaktim: 31.75 city",
                        "Bidara Cina: 31.75.03.1002 village",
                        "Cawang: 31.75.04.1007 village",
                    ],
                ),
                (
                    "KTP Banjarbaru/Martapura",
                    &["Banjarbaru: 63.72 city", "Martapura: 63.03.05 district"],
                ),
            ],
        );
    }
}
