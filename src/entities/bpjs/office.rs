//! Offices: their types and places.

use super::body::BodyMention;
use super::{Mention, Reader};
use crate::lexicon::{BpjsRole, EntrySource, Hit, Office};
use crate::value::{Bpjs, BpjsLevel, BpjsOrg, RegionCode};

/// An office type in the text.
#[derive(Debug, Clone, Copy)]
struct Type {
    end: usize,
    level: BpjsLevel,
}

/// The words behind an office type that tell which office it is.
struct OfficePlace<'a> {
    end: usize,
    region: Option<RegionCode>,
    office: Option<(&'a Office, EntrySource)>,
    /// Whether a type word of the region belongs to it: `Kota Bogor`.
    typed: bool,
}

impl Reader<'_> {
    /// The office that a body and what stands behind it name.
    pub(super) fn office_behind(&self, body: &BodyMention) -> Option<Mention> {
        let kind = self.type_at(body.past).filter(|_| self.follows(body.past));
        let level = kind.map(|kind| kind.level);
        let at = kind.map_or(body.past, |kind| kind.end);
        let mention = match self.place(at, body.org, level) {
            Some(place) => self.office(body.start, body.org, level, &place, "bpjs.office"),
            None if level == Some(BpjsLevel::Head) && self.is_capitalised(at - 1) => {
                self.head(body.start, at, body.org)
            }
            None => return None,
        };
        Some(mention)
    }

    /// An office whose type stands first: `Kanwil BPJS Ketenagakerjaan Jabar`,
    /// `Kantor Cabang Gresik`.
    pub(super) fn typed_office_at(&self, start: usize) -> Option<Mention> {
        if self.bodies.is_empty() {
            return None;
        }
        let (end, word) = self.word_at(start, BpjsRole::Office)?;
        let level = word.level?;
        if let Some(body) = self.body_at(end).filter(|_| self.follows(end)) {
            let place = self.place(body.past, body.org, Some(level));
            return match place {
                Some(place) => {
                    Some(self.office(start, body.org, Some(level), &place, "bpjs.office"))
                }
                None if level == BpjsLevel::Head => Some(self.head(start, body.end, body.org)),
                None => None,
            };
        }
        if !self.is_capitalised(start) {
            return None;
        }
        let org = match level {
            BpjsLevel::PioneerBranch => BpjsOrg::Ketenagakerjaan,
            _ => self.body_of_article(start)?,
        };
        let place = self.place(end, org, Some(level)).filter(|_| level != BpjsLevel::Head)?;
        Some(self.office(start, org, Some(level), &place, "bpjs.office_alone"))
    }

    fn type_at(&self, at: usize) -> Option<Type> {
        let roles = [BpjsRole::Office, BpjsRole::Type];
        let found = roles.into_iter().filter_map(|role| self.word_at(at, role));
        let (end, word) = found.max_by_key(|(end, _)| *end)?;
        word.level.map(|level| Type { end, level })
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
        if !self.follows(at) || !self.is_capitalised(at) {
            return None;
        }
        let known = self.known_office(at, org, level);
        let region =
            self.context.place_at(at).filter(|place| place.code.is_some() || level.is_some());
        match (known, region) {
            (Some((hit, office)), region) if region.is_none_or(|region| region.end < hit.end) => {
                Some(OfficePlace {
                    end: hit.end,
                    region: office.region,
                    office: Some((office, hit.phrase.source)),
                    typed: false,
                })
            }
            (known, Some(region)) => {
                let behind_type = || self.known_office(at + 1, org, level).filter(|_| region.typed);
                let office = known.or_else(behind_type).filter(|(hit, _)| hit.end == region.end);
                let office = office.map(|(hit, office)| (office, hit.phrase.source));
                let (end, typed) = (region.end, region.typed);
                Some(OfficePlace { end, region: region.code, office, typed })
            }
            _ => None,
        }
    }

    /// The longest words at atom `at` that tell an office which can be meant;
    /// of several, one of the type that the text says.
    fn known_office(
        &self,
        at: usize,
        org: BpjsOrg,
        level: Option<BpjsLevel>,
    ) -> Option<(Hit<'_, usize>, &Office)> {
        let mut hits = Vec::new();
        self.names.places.find_at(self.scan, at, &mut hits);
        let org = self.organisation(org).org;
        let regional = level == Some(BpjsLevel::Regional);
        let offices = hits.into_iter().filter_map(|hit| {
            let office = self.names.offices.get(hit.phrase.term)?;
            let meant = (org == BpjsOrg::Unspecified || office.org == org)
                && (office.level == BpjsLevel::Regional) == regional;
            meant.then_some((hit, office))
        });
        offices.max_by_key(|(hit, office)| {
            (hit.end, Some(office.level) == level, std::cmp::Reverse(office.level))
        })
    }
}
