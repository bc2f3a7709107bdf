//! The places of offices: known offices, regions, and the towns and districts
//! that an office is named after.

use rustc_hash::FxHashMap;

use super::Reader;
use crate::entities::context::Place;
use crate::entities::region::Seat;
use crate::lexicon::{BpjsRole, EntrySource, Hit, Office};
use crate::scan::{Gap, Shape};
use crate::value::{BpjsLevel, BpjsOrg, RegionCode, RegionLevel};

/// The most provinces that a regional office serves.
const MAX_PROVINCES_SERVED: usize = 8;

/// The words behind an office type that identify the office.
pub(super) struct OfficePlace<'a> {
    pub(super) end: usize,
    pub(super) region: Option<RegionCode>,
    /// The office, with the row of the words that name it.
    pub(super) office: Option<(&'a Office, Option<EntrySource>)>,
    /// Whether the words include the type word of the region: `Kota Bogor`.
    pub(super) typed: bool,
}

impl<'o> OfficePlace<'o> {
    /// The district, town or village that an office which is not known is named after.
    fn seat(seat: &Seat) -> Self {
        Self { end: seat.end, region: seat.region, office: None, typed: false }
    }
}

impl Reader<'_> {
    /// The place at atom `at` of an office whose body the text names beside it. Its type
    /// may be followed by a district or village as well: `BPJS Kesehatan Cabang Kepanjen`.
    pub(super) fn place_of_named(
        &self,
        at: usize,
        org: BpjsOrg,
        level: Option<BpjsLevel>,
    ) -> Option<OfficePlace<'_>> {
        self.place(at, org, level).or_else(|| {
            let is_local = !matches!(level?, BpjsLevel::Regional | BpjsLevel::Head);
            let seat = Seat::at(self.context, at).filter(|_| is_local && self.scan.follows(at))?;
            Some(OfficePlace::seat(&seat))
        })
    }

    /// The place at atom `at`: words of a known office, or a region.
    pub(super) fn place(
        &self,
        at: usize,
        org: BpjsOrg,
        level: Option<BpjsLevel>,
    ) -> Option<OfficePlace<'_>> {
        let region = self.context.place_at(at);
        let opens = self.scan.is_capitalised(at) || region.is_some_and(|r| self.is_town_type(r));
        if !opens || !self.scan.follows(at) {
            return None;
        }
        let place = self.narrow_place(at, org, level, region)?;
        // `BPJS Kesehatan Malang Raya`
        let wider = self.word_at(place.end, BpjsRole::Wider).filter(|_| {
            self.scan.gap_before(place.end) == Gap::Space && self.scan.is_capitalised(place.end)
        });
        Some(OfficePlace { end: wider.map_or(place.end, |(end, _)| end), ..place })
    }

    /// Whether `region` is a regency or city that starts with its type word: `kota Medan`.
    fn is_town_type(&self, region: &Place) -> bool {
        region.typed
            && matches!(region.level, RegionLevel::Regency | RegionLevel::City)
            && self.scan.is_capitalised(region.end - 1)
    }

    /// The place at atom `at`, where `region` stands, without a word that widens it.
    fn narrow_place(
        &self,
        at: usize,
        org: BpjsOrg,
        level: Option<BpjsLevel>,
        region: Option<&Place>,
    ) -> Option<OfficePlace<'_>> {
        let code = region.and_then(|region| region.code);
        let org = self.organisation(org).org;
        let known = self.known_office(at, org, level, region);
        let Some(region) = region else {
            let place = known.map(|(hit, office)| self.known_place(&hit, office));
            return place.or_else(|| self.town_of_other(at, level?));
        };
        if let Some((hit, office)) = known
            && hit.end > region.end
        {
            return Some(self.known_place(&hit, office));
        }
        if level != Some(BpjsLevel::Regional)
            && let Some(seat) = Seat::within(self.context, region)
        {
            return Some(OfficePlace::seat(&seat));
        }
        if level != Some(BpjsLevel::Regional)
            && let Some(place) = self.place_in_province(region, org, level)
        {
            return Some(place);
        }
        // A known office may also start behind the type word: `Kota Malang`.
        let starts = at..if region.typed { region.end } else { at + 1 };
        let offices = starts.filter_map(|at| self.known_office(at, org, level, Some(region)));
        let mut whole = offices.filter(|(hit, _)| hit.end == region.end);
        let office = whole.next().map(|(hit, office)| (office, Some(hit.phrase.source)));
        let only = || Some((self.only_office_in(code?, org, level)?, None));
        let office = office.or_else(only);
        // Of a regency and a city that share a name, the office decides, unless the article
        // names the one that it means with its type word and not the other.
        let is_twin = |seat: RegionCode| {
            let mut levels = [RegionLevel::Regency, RegionLevel::City].into_iter();
            levels.any(|level| self.context.namesake(region, level) == Some(seat))
        };
        let other = |seat: &RegionCode| {
            let is_near = |code: RegionCode| code.province() == seat.province() || is_twin(*seat);
            // `Provinsi Bengkulu` says nothing of the office in its capital.
            let is_stated = |code: RegionCode| {
                region.level != RegionLevel::Province
                    && is_twin(*seat)
                    && self.is_typed(code)
                    && !self.is_typed(*seat)
            };
            let same =
                |code: RegionCode| code.regency() != *seat && is_near(code) && !is_stated(code);
            !region.typed && code.is_none_or(same)
        };
        let seat = office.and_then(|(office, _)| office.region).filter(other);
        let (end, typed) = (region.end, region.typed);
        Some(OfficePlace { end, region: seat.or(code), office, typed })
    }

    /// The place of an office that is named behind its `province`: `BPJS Ketenagakerjaan Bali
    /// Singaraja`.
    fn place_in_province(
        &self,
        province: &Place,
        org: BpjsOrg,
        level: Option<BpjsLevel>,
    ) -> Option<OfficePlace<'_>> {
        let (code, at) = (province.code?, province.end);
        let is_narrowed = province.level == RegionLevel::Province
            && self.scan.gap_before(at) == Gap::Space
            && self.scan.is_capitalised(at);
        let next = self.context.place_at(at);
        let is_within = |place: &OfficePlace<'_>| {
            place.region.is_some_and(|region| region.province() == code && region != code)
        };
        let place = if is_narrowed { self.narrow_place(at, org, level, next) } else { None };
        place.filter(is_within)
    }

    /// The only office of the body in the regency or city of this code, which the text may name by
    /// an alias of that: `BPJS Kesehatan Cabang Solo` is that of Surakarta.
    fn only_office_in(
        &self,
        code: RegionCode,
        org: BpjsOrg,
        level: Option<BpjsLevel>,
    ) -> Option<&Office> {
        let is_there = |office: &&Office| office.org == org && office.region == Some(code);
        let mut offices = self.names.offices.iter().filter(is_there);
        let only = offices.next().filter(|_| offices.next().is_none() && code.regency() == code)?;
        let is_meant = level.is_none_or(|level| level == only.level);
        (is_meant && only.level != BpjsLevel::Regional).then_some(only)
    }

    /// The town at atom `at`, known only for an office of the other body.
    fn town_of_other(&self, at: usize, level: BpjsLevel) -> Option<OfficePlace<'_>> {
        let (hit, office) = self.known_office(at, BpjsOrg::Unspecified, Some(level), None)?;
        Some(OfficePlace { office: None, ..self.known_place(&hit, office) })
    }

    /// The place of a known office, with the regions that follow and that it serves:
    /// `Kedeputian Wilayah VII Jawa Timur`.
    fn known_place<'o>(&self, hit: &Hit<'_, usize>, office: &'o Office) -> OfficePlace<'o> {
        let served = match office.region {
            _ if !self.scan.follows(hit.end) => None,
            Some(_) => {
                let place = self.context.place_at(hit.end);
                place.filter(|place| place.code == office.region).map(|place| (place.end, None))
            }
            None if office.level == BpjsLevel::Regional => {
                self.other_name(hit).map(|end| (end, None)).or_else(|| self.served(hit.end))
            }
            None => None,
        };
        let (end, only) = served.unwrap_or((hit.end, None));
        OfficePlace {
            end,
            region: office.region.or(only),
            office: Some((office, Some(hit.phrase.source))),
            typed: false,
        }
    }

    /// The end of another name of the office of `hit` right behind it: `IX Sulselbartramal`.
    fn other_name(&self, hit: &Hit<'_, usize>) -> Option<usize> {
        let mut names = Vec::new();
        self.names.places.find_at(self.scan, hit.end, &mut names);
        let same = names.iter().filter(|name| name.phrase.term == hit.phrase.term);
        same.map(|name| name.end).max()
    }

    /// The end of the list of provinces and areas that starts at atom `at`, and the
    /// province, if it is one only: `Bali, NTB dan NTT`. Items behind a comma
    /// belong to the list if its last item is joined by a word.
    fn served(&self, at: usize) -> Option<(usize, Option<RegionCode>)> {
        let is_wide = |place: &&Place| {
            matches!(place.level, RegionLevel::Province | RegionLevel::Island | RegionLevel::Area)
        };
        let place_at = |at| self.context.place_at(at).filter(is_wide);
        let first = place_at(at)?;
        let (mut end, mut past, mut only) = (first.end, first.end, first.code);
        for _ in 1..MAX_PROVINCES_SERVED {
            let comma = past + usize::from(self.scan.is(past, ','));
            let joined = match self.word_at(comma, BpjsRole::And) {
                Some((joined, _)) => Some(joined),
                None if self.scan.is(past, '-') => Some(past + 1),
                None => None,
            };
            let next = joined.unwrap_or(comma);
            let Some(place) = place_at(next).filter(|_| next > past && self.scan.follows(next))
            else {
                break;
            };
            past = place.end;
            if joined.is_some() {
                (end, only) = (past, None);
            }
        }
        Some((end, only))
    }

    /// The office with the longest name at atom `at`. Of several, offices in the
    /// province of `region` come first, then those in a `region` with a type word,
    /// then those of `level`. If they lie in several provinces and `region` has no type word, as
    /// `Banjar`, those in a province of which the article names another place come first, then
    /// those of `level`.
    fn known_office(
        &self,
        at: usize,
        org: BpjsOrg,
        level: Option<BpjsLevel>,
        region: Option<&Place>,
    ) -> Option<(Hit<'_, usize>, &Office)> {
        let mut hits = Vec::new();
        self.names.places.find_at(self.scan, at, &mut hits);
        // Without a type word, a regional office needs its name, not its number.
        let named = self.scan.get(at).is_some_and(|atom| atom.shape == Shape::Capitalised);
        let fits = |office: BpjsLevel| match level {
            Some(level) => (office == BpjsLevel::Regional) == (level == BpjsLevel::Regional),
            None => office != BpjsLevel::Regional || named,
        };
        let offices = hits.into_iter().filter_map(|hit| {
            let office = self.names.offices.get(hit.phrase.term)?;
            let meant = (org == BpjsOrg::Unspecified || office.org == org) && fits(office.level);
            meant.then_some((hit, office))
        });
        let offices: Vec<_> = offices.collect();
        let province = |office: &Office| office.region.map(RegionCode::province);
        let first = offices.first().and_then(|(_, office)| province(office));
        let is_bare = level.is_some() && region.is_some_and(|region| !region.typed);
        let spread = is_bare && offices.iter().any(|(_, office)| province(office) != first);
        offices.into_iter().max_by_key(|(hit, office)| {
            let code = region.and_then(|region| region.code);
            let near = code.map(RegionCode::province) == office.region.map(RegionCode::province);
            let here = code.is_some() && office.region == code;
            let certain = here && region.is_some_and(|region| region.typed);
            let of_type = Some(office.level) == level;
            let likely = spread.then(|| (self.names_place_near(office, code), of_type));
            let rank = std::cmp::Reverse(rank(office.level));
            (hit.end, likely, near, certain, of_type, rank, here)
        })
    }

    /// Whether the article names a place in the province of `office` other than by the bare name
    /// of the region `code`.
    fn names_place_near(&self, office: &Office, code: Option<RegionCode>) -> bool {
        let only = office.region.and_then(|region| self.provinces().get(&region.province()));
        only.is_some_and(|only| only.is_none() || *only != code)
    }

    /// Whether the article names the region `code` with its type word, other than for an office.
    fn is_typed(&self, code: RegionCode) -> bool {
        /// The most atoms from the name of a body to the place of its office.
        const MAX_OFFICE_ATOMS: usize = 6;
        let is_of_office = |place: &Place| {
            let before = self.bodies.partition_point(|(body, _)| *body < place.start);
            let body = before.checked_sub(1).map(|last| self.bodies[last].0);
            body.is_some_and(|body| place.start - body <= MAX_OFFICE_ATOMS)
        };
        let all = || {
            let places = self.context.places().iter();
            let typed = places.filter(|place| place.typed && !is_of_office(place));
            typed.filter_map(|place| place.code).collect()
        };
        self.typed.get_or_init(all).contains(&code)
    }

    fn provinces(&self) -> &FxHashMap<RegionCode, Option<RegionCode>> {
        self.provinces.get_or_init(|| {
            let mut provinces = FxHashMap::default();
            for place in self.context.places() {
                let Some(code) = place.code else { continue };
                let bare = (!place.typed).then_some(code);
                let only = provinces.entry(code.province()).or_insert(bare);
                if *only != bare {
                    *only = None;
                }
            }
            provinces
        })
    }
}

/// The order of office types where the text does not say the type; the lowest wins.
fn rank(level: BpjsLevel) -> u8 {
    match level {
        BpjsLevel::Branch => 0,
        BpjsLevel::PioneerBranch => 1,
        BpjsLevel::RegencyOffice => 2,
        _ => 3,
    }
}
