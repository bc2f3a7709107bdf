//! Offices: their types and places.

use super::body::BodyMention;
use super::{Mention, Reader};
use crate::entities::context::Place;
use crate::lexicon::{BpjsRole, EntrySource, Hit, Office};
use crate::scan::Shape;
use crate::value::{Bpjs, BpjsLevel, BpjsOrg, RegionCode};

/// An office type in the text.
#[derive(Debug, Clone, Copy)]
struct Type {
    end: usize,
    level: BpjsLevel,
}

/// The words behind an office type that identify the office.
struct OfficePlace<'a> {
    end: usize,
    region: Option<RegionCode>,
    office: Option<(&'a Office, EntrySource)>,
    /// Whether the words include the type word of the region: `Kota Bogor`.
    typed: bool,
}

impl Reader<'_> {
    /// The office that a body and the words behind it name.
    pub(super) fn office_behind(&self, body: &BodyMention) -> Option<Mention> {
        let kind = self.type_at(body.past).filter(|_| self.scan.follows(body.past));
        let level = kind.map(|kind| kind.level);
        let at = kind.map_or(body.past, |kind| kind.end);
        let mention = match self.place(at, body.org, level) {
            Some(place) => self.office(body.start, body.org, level, &place, "bpjs.office"),
            None if level == Some(BpjsLevel::Head) && self.scan.is_capitalised(at - 1) => {
                self.head(body.start, at, body.org)
            }
            None => return None,
        };
        Some(mention)
    }

    /// An office whose type stands first: `Kanwil BPJS Ketenagakerjaan Jabar`,
    /// `Kantor Cabang Gresik`.
    pub(super) fn typed_office_at(&self, start: usize) -> Option<Mention> {
        let (end, word) = self.word_at(start, BpjsRole::Office)?;
        let (end, level) = (self.past_type_in_brackets(end), word.level?);
        if let Some(body) = self.body_at(end).filter(|_| self.scan.follows(end)) {
            let place = self.place(body.past, body.org, Some(level));
            return match place {
                Some(place) => {
                    Some(self.office(start, body.org, Some(level), &place, "bpjs.office"))
                }
                None if level == BpjsLevel::Head => Some(self.head(start, body.end, body.org)),
                None => None,
            };
        }
        if !self.scan.is_capitalised(start) || self.is_of_another(start) {
            return None;
        }
        let org = match level {
            BpjsLevel::PioneerBranch => BpjsOrg::Ketenagakerjaan,
            _ => self.body_of_article(start)?,
        };
        let place = |org| self.place(end, org, Some(level)).filter(|_| level != BpjsLevel::Head);
        let found = place(org)?;
        // `Kedeputian Wilayah XI BPJS Kesehatan`
        if let Some(body) = self.body_at(found.end).filter(|_| self.scan.follows(found.end)) {
            let office =
                self.office(start, body.org, Some(level), &place(body.org)?, "bpjs.office");
            return Some(Mention { end: body.end, past: body.past, ..office });
        }
        Some(self.office(start, org, Some(level), &found, "bpjs.office_alone"))
    }

    /// Whether the office at atom `start` belongs to a firm: `BRI Kantor
    /// Cabang Pringsewu`.
    fn is_of_another(&self, start: usize) -> bool {
        let before = start.checked_sub(1).and_then(|before| self.scan.get(before));
        self.scan.follows(start) && before.is_some_and(|atom| atom.shape == Shape::Upper)
    }

    /// Another office of the same body in a list: `Cabang Sidoarjo dan Cabang
    /// Mojokerto`.
    pub(super) fn next_office(&self, mention: &Mention) -> Option<Mention> {
        let at = mention.past;
        let comma = self.scan.is(at, ',');
        let at = at + usize::from(comma);
        let and = self.word_at(at, BpjsRole::And).map(|(end, _)| end);
        let start = and.or(comma.then_some(at)).filter(|start| self.scan.follows(*start))?;
        let kind = self.type_at(start)?;
        let org = mention.value.org;
        let place = self.place(kind.end, org, Some(kind.level))?;
        Some(self.office(start, org, Some(kind.level), &place, "bpjs.office_listed"))
    }

    fn type_at(&self, at: usize) -> Option<Type> {
        let roles = [BpjsRole::Office, BpjsRole::Type];
        let found = roles.into_iter().filter_map(|role| self.word_at(at, role));
        let (end, word) = found.max_by_key(|(end, _)| *end)?;
        let level = word.level?;
        Some(Type { end: self.past_type_in_brackets(end), level })
    }

    /// Past the brackets at atom `end`, if they hold an office type:
    /// `Kantor Cabang Perintis (KCP) Situbondo`.
    fn past_type_in_brackets(&self, end: usize) -> usize {
        let inner = || {
            let word = |role| self.word_at(end + 1, role).map(|(end, _)| end);
            let close = word(BpjsRole::Office).or_else(|| word(BpjsRole::Type))?;
            (self.scan.is(end, '(') && self.scan.is(close, ')')).then_some(close + 1)
        };
        inner().unwrap_or(end)
    }

    fn head(&self, start: usize, end: usize, org: BpjsOrg) -> Mention {
        let value = Bpjs { level: BpjsLevel::Head, ..self.organisation(org) };
        let (past, rule, entry) = (end, "bpjs.office", None);
        Mention { start, end, past, value, rule, entry }
    }

    fn office(
        &self,
        start: usize,
        org: BpjsOrg,
        level: Option<BpjsLevel>,
        place: &OfficePlace<'_>,
        rule: &'static str,
    ) -> Mention {
        let level = match level {
            // `Kantor Kabupaten Jember` is one, `Kantor Jember` leaves it open.
            Some(BpjsLevel::RegencyOffice) if !place.typed => BpjsLevel::Branch,
            level => level.unwrap_or(BpjsLevel::Branch),
        };
        let (id, entry) = match place.office {
            Some((office, source)) => (Some(office.id.clone()), Some(source)),
            None => (None, None),
        };
        let OfficePlace { end, region, .. } = *place;
        let value = Bpjs { level, region, id, ..self.organisation(org) };
        Mention { start, end, past: end, value, rule, entry }
    }

    /// The place at atom `at`: words of a known office, or a region.
    fn place(&self, at: usize, org: BpjsOrg, level: Option<BpjsLevel>) -> Option<OfficePlace<'_>> {
        if !self.scan.follows(at) || !self.scan.is_capitalised(at) {
            return None;
        }
        let region =
            self.context.place_at(at).filter(|place| place.code.is_some() || level.is_some());
        let code = region.and_then(|region| region.code);
        let org = self.organisation(org).org;
        let known = self.known_office(at, org, level, region);
        let Some(region) = region else {
            let place = known.map(|(hit, office)| self.known_place(&hit, office));
            return place.or_else(|| self.town_of_other(at, level?));
        };
        match known {
            Some((hit, office)) if hit.end > region.end => Some(self.known_place(&hit, office)),
            _ => {
                // A known office may also start behind the type word: `Kota Malang`.
                let starts = at..if region.typed { region.end } else { at + 1 };
                let offices =
                    starts.filter_map(|at| self.known_office(at, org, level, Some(region)));
                let mut whole = offices.filter(|(hit, _)| hit.end == region.end);
                let office = whole.next().map(|(hit, office)| (office, hit.phrase.source));
                // Of a regency and a city that share a name, the office decides.
                let other = |seat: &RegionCode| {
                    let same = |code: RegionCode| {
                        code.province() == seat.province() && code.regency() != *seat
                    };
                    !region.typed && code.is_none_or(same)
                };
                let seat = office.and_then(|(office, _)| office.region).filter(other);
                let (end, typed) = (region.end, region.typed);
                Some(OfficePlace { end, region: seat.or(code), office, typed })
            }
        }
    }

    /// The town at atom `at`, known only for an office of the other body.
    fn town_of_other(&self, at: usize, level: BpjsLevel) -> Option<OfficePlace<'_>> {
        let (hit, office) = self.known_office(at, BpjsOrg::Unspecified, Some(level), None)?;
        Some(OfficePlace { office: None, ..self.known_place(&hit, office) })
    }

    /// The place of a known office, with its region if that follows: `Kedeputian Wilayah VII Jawa Timur`.
    fn known_place<'o>(&self, hit: &Hit<'_, usize>, office: &'o Office) -> OfficePlace<'o> {
        let same = self.context.place_at(hit.end).filter(|place| {
            place.code.is_some() && place.code == office.region && self.scan.follows(hit.end)
        });
        OfficePlace {
            end: same.map_or(hit.end, |place| place.end),
            region: office.region,
            office: Some((office, hit.phrase.source)),
            typed: false,
        }
    }

    /// The office with the longest name at atom `at`. Of several, offices in the
    /// province of `region` come first, then those in a `region` with a type word,
    /// then those of `level`.
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
        offices.max_by_key(|(hit, office)| {
            let code = region.and_then(|region| region.code);
            let near = code.map(RegionCode::province) == office.region.map(RegionCode::province);
            let here = code.is_some() && office.region == code;
            let certain = here && region.is_some_and(|region| region.typed);
            let of_type = Some(office.level) == level;
            (hit.end, near, certain, of_type, std::cmp::Reverse(rank(office.level)), here)
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
