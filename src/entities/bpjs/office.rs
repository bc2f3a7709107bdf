//! Offices: their types, with the body before or behind.

use super::body::BodyMention;
use super::place::OfficePlace;
use super::{Mention, Reader};
use crate::entities::region;
use crate::lexicon::BpjsRole;
use crate::value::{Bpjs, BpjsLevel, BpjsOrg};

/// An office type in the text.
#[derive(Debug, Clone, Copy)]
struct Type {
    end: usize,
    level: BpjsLevel,
}

impl Reader<'_> {
    /// The office that a body and the words behind it name.
    pub(super) fn office_behind(&self, body: &BodyMention) -> Option<Mention> {
        let kind = self.type_at(body.past).filter(|_| self.scan.follows(body.past));
        let level = kind.map(|kind| kind.level).or_else(|| self.level_of_title(body.start));
        let at = kind.map_or(body.past, |kind| kind.end);
        let mention = match self.place_of_named(at, body.org, level) {
            Some(place) => {
                let level = level_behind_body(level, &place);
                self.office(body.start, body.org, level, &place, "bpjs.office")
            }
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
        let alone = self.word_at(start, BpjsRole::Office);
        let (end, word) = alone.or_else(|| self.word_at(start, BpjsRole::TypeBefore))?;
        let (end, level) = (self.past_type_in_brackets(end), word.level?);
        if let Some(body) = self.body_at(end).filter(|_| self.scan.follows(end)) {
            let place = self.place_of_named(body.past, body.org, Some(level));
            return match place {
                Some(place) => {
                    Some(self.office(start, body.org, Some(level), &place, "bpjs.office"))
                }
                None if level == BpjsLevel::Head => Some(self.head(start, body.end, body.org)),
                None => None,
            };
        }
        if alone.is_none() || !self.scan.is_capitalised(start) || self.is_of_another(start) {
            return None;
        }
        // Only one of them has offices of some types, but the article tells first whose they are.
        let org = self.only.or(word.org).or_else(|| self.body_of_article(start))?;
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

    /// The level of the office whose head has the title right before atom `start`: `Kakanwil BPJS
    /// Ketenagakerjaan Sumbagsel`.
    fn level_of_title(&self, start: usize) -> Option<BpjsLevel> {
        /// The most words of a title.
        const MAX_WORDS: usize = 3;
        let titles = (start.saturating_sub(MAX_WORDS)..start).filter(|_| self.scan.follows(start));
        let mut titles = titles.filter_map(|at| self.word_at(at, BpjsRole::Title));
        titles.find(|(end, _)| *end == start).and_then(|(_, word)| word.level)
    }

    /// Whether the office at atom `start` belongs to a firm: `BRI Kantor
    /// Cabang Pringsewu`.
    fn is_of_another(&self, start: usize) -> bool {
        let is_behind_capitals = start.checked_sub(1).is_some_and(|at| self.scan.is_upper(at));
        self.scan.follows(start) && is_behind_capitals
    }

    /// Another office of the same body in a list: `Cabang Sidoarjo dan Cabang
    /// Mojokerto`, `Cabang Semarang Pemuda dan Semarang Majapahit`.
    pub(super) fn next_office(&self, mention: &Mention) -> Option<Mention> {
        let at = mention.past;
        let comma = self.scan.is(at, ',');
        let at = at + usize::from(comma);
        let and = self.word_at(at, BpjsRole::And).map(|(end, _)| end);
        let start = and.or(comma.then_some(at)).filter(|start| self.scan.follows(*start))?;
        let org = mention.value.org;
        let (level, place) = match self.type_at(start) {
            Some(Type { end, level }) => (level, self.place_of_named(end, org, Some(level))),
            None => (mention.value.level, self.quarter_of_town(start, mention)),
        };
        let place = place?;
        let level = level_behind_body(Some(level), &place);
        Some(self.office(start, org, level, &place, "bpjs.office_listed"))
    }

    /// The place of the known office at atom `at`, which leaves out the type that it shares with
    /// the office `before` it, if its name is no region: `Cabang Semarang Pemuda dan Semarang
    /// Majapahit`.
    fn quarter_of_town(&self, at: usize, before: &Mention) -> Option<OfficePlace<'_>> {
        let Bpjs { org, level, .. } = before.value;
        if matches!(level, BpjsLevel::Regional | BpjsLevel::Head) {
            return None;
        }
        let region = self.context.place_at(at).filter(|region| region.code.is_some());
        let beyond = region.map_or(at + 1, |region| region.end);
        let is_known = |place: &OfficePlace<'_>| place.office.is_some() && place.end > beyond;
        self.place(at, org, Some(level)).filter(is_known)
    }

    fn type_at(&self, at: usize) -> Option<Type> {
        let roles = [BpjsRole::Office, BpjsRole::Type];
        let found = roles.into_iter().filter_map(|role| self.word_at(at, role));
        let (end, word) = found.max_by_key(|(end, _)| *end)?;
        let level = word.level?;
        let end = self.past_type_in_brackets(self.past_dot(end));
        Some(Type { end, level })
    }

    /// Past the dot at atom `end`, if it belongs to an abbreviated office type: `Cab. Kediri`.
    fn past_dot(&self, end: usize) -> usize {
        let has_dot = self.scan.is(end, '.') && self.scan.glued(end);
        let is_abbreviated = || region::is_cut_short(self.scan.surface(end - 1));
        if has_dot && is_abbreviated() { end + 1 } else { end }
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
        let level = level.unwrap_or(BpjsLevel::Branch);
        let (id, entry) = match place.office {
            Some((office, source)) => (Some(office.id.clone()), source),
            None => (None, None),
        };
        let OfficePlace { end, region, .. } = *place;
        let value = Bpjs { level, region, id, ..self.organisation(org) };
        Mention { start, end, past: end, value, rule, entry }
    }
}

/// The level of an office whose type stands behind its body: `Kantor Kabupaten Jember` is that
/// of a regency, `Kantor Jember` leaves it open.
fn level_behind_body(level: Option<BpjsLevel>, place: &OfficePlace<'_>) -> Option<BpjsLevel> {
    level.filter(|level| *level != BpjsLevel::RegencyOffice || place.typed)
}
