//! Names read by the place behind their comma: in `Depok, Sleman` the district and not the city,
//! in `Desa Sidomulyo, Deket` the village of that district, whatever else the article names.

use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::guard::Named;
use crate::entities::region::names;
use crate::entities::region::separators;
use crate::lexicon::{RegionWord, WordRole};
use crate::value::{RegionCode, RegionLevel};

impl Article<'_> {
    /// Makes each of `places` that does not lie in the place behind its comma the part of that
    /// place that has its name, if there is one.
    #[inline(never)]
    pub(in crate::entities::region) fn settle_chains(&self, places: &mut [Place]) {
        // From the last to the first, as the place behind may be one of these itself.
        for at in (1..places.len()).rev().map(|behind| behind - 1) {
            if let Some(part) = self.part_of_next(places, at) {
                places[at] = part;
            }
        }
    }

    /// The part of the place behind that has the name of the place with number `at`.
    #[inline]
    fn part_of_next(&self, places: &[Place], at: usize) -> Option<Place> {
        let (place, next) = (&places[at], &places[at + 1]);
        if place.level == RegionLevel::Village && self.scan.is(place.end + 2, '/') {
            return self.part_of_capital(place, next);
        }
        let is_next = next.start == place.end + 1 && next.alone && self.scan.is(place.end, ',');
        let holder = next.code.filter(|_| is_next && next.level > RegionLevel::Province)?;
        let is_settled = |code: RegionCode| holder.contains(code) || code.contains(holder);
        if place.code.is_some_and(is_settled) {
            return None;
        }
        match place.level {
            RegionLevel::Regency | RegionLevel::City => self.namesake_of_region(places, at, holder),
            level if level.is_part() && next.level < level => {
                self.namesake_of_part(places, at, holder)
            }
            RegionLevel::District if next.level == RegionLevel::District => {
                self.namesake_of_district(places, at, holder)
            }
            _ => None,
        }
    }

    /// The village `place` in the district that has the name of the regency or city `next` that it
    /// lies in: `Desa Kalirejo, Kecamatan/Kabupaten Bojonegoro`.
    #[inline(never)]
    fn part_of_capital(&self, place: &Place, next: &Place) -> Option<Place> {
        let (scan, word, slash) = (self.scan, place.end + 1, place.end + 2);
        let joins = scan.is(place.end, ',') && next.start == slash + 1;
        let is_district_word =
            |word: &RegionWord| word.is_type() && word.level == Some(RegionLevel::District);
        if !joins || !self.regions.word_at(scan, word).is_some_and(is_district_word) {
            return None;
        }
        let district = self.only_part(next, RegionLevel::District, next.code?)?;
        let code = self.only_part(place, place.level, district)?;
        Some(Place { code: Some(code), ..*place })
    }

    /// The part of `holder` that has the name of the bare regency or city with number `at`.
    #[inline(never)]
    fn namesake_of_region(&self, places: &[Place], at: usize, holder: RegionCode) -> Option<Place> {
        let place = &places[at];
        let level = match holder.level() {
            RegionLevel::Regency | RegionLevel::City => RegionLevel::District,
            RegionLevel::District => RegionLevel::Village,
            _ => return None,
        };
        if self.mentions.of(place)?.level().is_some() {
            return None;
        }
        let code = self.only_part(place, level, holder)?;
        let is_meant = !self.is_titled(place)
            && self.is_chain(places, at)
            && (place.alone || !self.guards.claims(place.start..place.end, Named::Bare));
        is_meant.then_some(Place { code: Some(code), level, alone: true, ..*place })
    }

    /// The part of `holder` that has the name of the part with number `at`, which lies elsewhere
    /// or has no code.
    #[inline(never)]
    fn namesake_of_part(&self, places: &[Place], at: usize, holder: RegionCode) -> Option<Place> {
        let place = &places[at];
        let only = |level: RegionLevel| self.only_part(place, level, holder);
        let code = if place.typed {
            only(place.level)
        } else if holder.level() == RegionLevel::District {
            only(RegionLevel::Village)
        } else {
            only(RegionLevel::District)
                .or_else(|| only(RegionLevel::Village).filter(|_| self.is_chain(places, at)))
        }?;
        Some(Place { code: Some(code), level: code.level(), ..*place })
    }

    /// The village of the district `holder` that has the name of the bare district with number
    /// `at`, if `holder` has its type word or lies in a region behind it that does not hold the
    /// other district: `Cisarua, Natar, Lampung Selatan`.
    #[inline(never)]
    fn namesake_of_district(
        &self,
        places: &[Place],
        at: usize,
        holder: RegionCode,
    ) -> Option<Place> {
        let (place, next) = (&places[at], &places[at + 1]);
        let region = holder_of_next(places, at);
        let is_alien = |code: RegionCode| region.is_some_and(|region| !region.contains(code));
        // Tested before the search, as the districts of most lists fail: `Gombong, Sruweng, Kebumen`.
        if place.typed || !(next.typed || place.code.is_some_and(is_alien)) {
            return None;
        }
        let level = RegionLevel::Village;
        let code = self.only_part(place, level, holder)?;
        Some(Place { code: Some(code), level, ..*place })
    }

    /// The only part of `holder` of this `level` that has the name of `place`.
    fn only_part(
        &self,
        place: &Place,
        level: RegionLevel,
        holder: RegionCode,
    ) -> Option<RegionCode> {
        let name = self.mentions.name_start(place)..place.end;
        let within = |code: RegionCode| holder.contains(code);
        names::only_in(self.scan, self.regions.parts_of(level), name, &within)
    }

    /// Whether an office or its holder stands right before `place`.
    pub(super) fn is_titled(&self, place: &Place) -> bool {
        self.regions.role_before(self.scan, place.start).is_some_and(WordRole::is_title)
    }

    /// Whether the place with number `at` lies in the larger place behind it: whether they are a
    /// pair, or the region that holds that place stands behind them: `Depok, Sleman, DI
    /// Yogyakarta`.
    fn is_chain(&self, places: &[Place], at: usize) -> bool {
        (starts_list(places, at) || self.follows_village(places, at))
            && (places[at + 1].level.is_part()
                || self.ends_pair(places, at)
                || holder_of_next(places, at).is_some())
    }

    /// Whether a village with its type word and a comma stand before the place with number `at`:
    /// `Desa Bengkel, Labuapi`.
    fn follows_village(&self, places: &[Place], at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            let Place { end, level, typed, .. } = places[before];
            typed
                && level == RegionLevel::Village
                && self.scan.is(end, ',')
                && places[at].start == end + 1
        })
    }

    /// Whether the place with number `at` and the place behind it are no part of a list of places.
    pub(super) fn is_pair(&self, places: &[Place], at: usize) -> bool {
        starts_list(places, at) && self.ends_pair(places, at)
    }

    /// Whether no list of places goes on behind the place behind that with number `at`.
    fn ends_pair(&self, places: &[Place], at: usize) -> bool {
        let Self { scan, regions, .. } = *self;
        let next = &places[at + 1];
        let ends = || {
            let behind = next.end + usize::from(scan.is(next.end, ','));
            let is_edge = || regions.role_at(scan, behind) == Some(WordRole::Edge);
            let goes_on = if behind > next.end {
                names::is_name_word(scan, behind) && !is_edge()
            } else {
                separators::item_behind(scan, regions, next.end).is_some()
            };
            places.get(at + 2).is_none_or(|behind| are_far(next, behind)) && !goes_on
        };
        next.typed || ends()
    }
}

/// The region behind the place behind that with number `at`, if it holds that place.
fn holder_of_next(places: &[Place], at: usize) -> Option<RegionCode> {
    let (next, third) = (places.get(at + 1)?, places.get(at + 2)?);
    let (code, holder) = (next.code?, third.code?);
    let is_beside = third.alone && third.start <= next.end + 1;
    (is_beside && holder != code && holder.contains(code)).then_some(holder)
}

/// Whether no place of a list stands before the place with number `at`.
fn starts_list(places: &[Place], at: usize) -> bool {
    at.checked_sub(1).is_none_or(|before| are_far(&places[before], &places[at]))
}

/// Whether two places stand too far from each other for neighbours in a list.
fn are_far(first: &Place, second: &Place) -> bool {
    /// The most atoms between two places of a list.
    const MAX_ATOMS_BETWEEN: usize = 2;
    second.start > first.end + MAX_ATOMS_BETWEEN
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn the_place_behind_the_comma_decides() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Toko di Depok, Sleman tutup. Pemilik toko Depok pulang.",
                    &[
                        "Depok: 34.04.07 district",
                        "Sleman: 34.04 regency",
                        "Depok: 34.04.07 district",
                    ],
                ),
                (
                    "Toko di Depok, Sleman, DI Yogyakarta tutup.",
                    &[
                        "Depok: 34.04.07 district",
                        "Sleman: 34.04 regency",
                        "DI Yogyakarta: 34 province",
                    ],
                ),
                (
                    "Petani Gedong Dalem, Jombang, Cilegon, antre.",
                    &[
                        "Gedong Dalem: 36.72.05.1005 village",
                        "Jombang: 36.72.05 district",
                        "Cilegon: 36.72 city",
                    ],
                ),
                (
                    "Petani Sukoharjo, Margorejo, Pati, antre.",
                    &[
                        "Sukoharjo: 33.18.12.2011 village",
                        "Margorejo: 33.18.12 district",
                        "Pati: 33.18 regency",
                    ],
                ),
                (
                    "Petani Desa Sidomulyo, Deket, Lamongan, antre.",
                    &[
                        "Desa Sidomulyo: 35.24.25.2008 village",
                        "Deket: 35.24.25 district",
                        "Lamongan: 35.24 regency",
                    ],
                ),
                (
                    "Petani Ngadirojo, Pacitan, kabur dari Kabupaten Wonogiri.",
                    &[
                        "Ngadirojo: 35.01.11 district",
                        "Pacitan: 35.01 regency",
                        "Kabupaten Wonogiri: 33.12 regency",
                    ],
                ),
                (
                    "Hujan merendam Desa Bedono dan Purwosari, Kecamatan Sayung, Kabupaten Demak.",
                    &[
                        "Desa Bedono: 33.21.04.2012 village",
                        "Purwosari: 33.21.04.2013 village",
                        "Kecamatan Sayung: 33.21.04 district",
                        "Kabupaten Demak: 33.21 regency",
                    ],
                ),
                (
                    "Petani Desa Gelogor, Kediri, Lombok Barat, kabur dari Kota Kediri.",
                    &[
                        "Desa Gelogor: 52.01.02.2004 village",
                        "Kediri: 52.01.02 district",
                        "Lombok Barat: 52.01 regency",
                        "Kota Kediri: 35.71 city",
                    ],
                ),
                (
                    "Petani Desa Kalirejo, Kecamatan/Kabupaten Bojonegoro, antre.",
                    &[
                        "Desa Kalirejo: 35.22.15.2017 village",
                        "Kabupaten Bojonegoro: 35.22 regency",
                    ],
                ),
                // Lists, and an office.
                (
                    "Toko di Wonogiri, Karanganyar, Demak, dan Solo tutup.",
                    &[
                        "Wonogiri: 33.12 regency",
                        "Karanganyar: 33.13 regency",
                        "Demak: 33.21 regency",
                        "Solo: 33.72 city",
                    ],
                ),
                (
                    "Bupati Karanganyar, Demak, pulang.",
                    &["Karanganyar: 33.13 regency", "Demak: 33.21 regency"],
                ),
            ],
        );
    }
}
