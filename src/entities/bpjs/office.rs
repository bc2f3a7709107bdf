//! Offices: their types, with the body before or behind.

use super::body::BodyMention;
use super::place::OfficePlace;
use super::{Mention, Reader};
use crate::entities::context::Place;
use crate::entities::region;
use crate::lexicon::{BpjsRole, WordRole};
use crate::value::{Bpjs, BpjsLevel, BpjsOrg};

/// The rule of an office that shares the type, or the body, of the one before it.
const LISTED: &str = "bpjs.office_listed";

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
        let typed = alone.or_else(|| self.word_at(start, BpjsRole::TypeBefore));
        let Some((end, word)) = typed else { return self.office_of_weak_type(start) };
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

    /// An office by a type that seldom stands alone: one that ends the title of its head, with the
    /// body behind its place (`Deputi Direksi Wilayah XII BPJS Kesehatan`), a branch behind the title of
    /// its head (`Kepala Cabang Manokwari`), and one of the only body of the article by a known name
    /// that is no region's (`Cabang Medan Kota`) or in apposition (`kantor induk, Cabang Kediri`).
    fn office_of_weak_type(&self, start: usize) -> Option<Mention> {
        let Type { end, level } = self.type_at(start)?;
        if !self.scan.is_capitalised(start) || self.is_of_another(start) {
            return None;
        }
        if level == BpjsLevel::Branch && self.is_behind_title(start) {
            let org = self.body_of_article(start)?;
            let place = self.place(end, org, Some(level)).filter(|place| place.region.is_some())?;
            return Some(self.office(start, org, Some(level), &place, "bpjs.office_alone"));
        }
        if level == BpjsLevel::Branch {
            let (org, rule) = (self.only?, "bpjs.office_alone");
            let quarter = self.quarter_of_town(end, org, level);
            let place = quarter.or_else(|| self.branch_beside_comma(start, end, org))?;
            return Some(self.office(start, org, Some(level), &place, rule));
        }
        let is_titled = level == BpjsLevel::Regional && self.level_of_title(end) == Some(level);
        let org = self.body_of_article(start).filter(|_| is_titled)?;
        let place = |org| self.place(end, org, Some(level));
        let at = place(org)?.end;
        let body = self.body_at(at).filter(|_| self.scan.follows(at))?;
        let office = self.office(start, body.org, Some(level), &place(body.org)?, "bpjs.office");
        Some(Mention { end: body.end, past: body.past, ..office })
    }

    /// The place at atom `at` of a known office whose type, at atom `start`, stands behind a comma:
    /// behind a word it may be the branch of a society (`pengurus Cabang Kediri`).
    fn branch_beside_comma(
        &self,
        start: usize,
        at: usize,
        org: BpjsOrg,
    ) -> Option<OfficePlace<'_>> {
        start.checked_sub(1).filter(|&comma| self.scan.is(comma, ','))?;
        let is_known = |place: &OfficePlace<'_>| place.office.is_some() && place.region.is_some();
        self.place(at, org, Some(BpjsLevel::Branch)).filter(is_known)
    }

    /// Whether the title of a head stands right before atom `start`: `Kepala Kacab Manokwari`.
    fn is_behind_title(&self, start: usize) -> bool {
        let role = || self.context.lexicon.regions.role_before(self.scan, start);
        self.scan.follows(start) && role() == Some(WordRole::Holder)
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
    /// Cabang Pringsewu`, `Bank Xulombo Syariah KC Dompu`.
    fn is_of_another(&self, start: usize) -> bool {
        /// The most words of the name of a firm.
        const MAX_FIRM_WORDS: usize = 5;
        let is_behind_capitals = start.checked_sub(1).is_some_and(|at| self.scan.is_upper(at));
        let mut before = (start.saturating_sub(MAX_FIRM_WORDS)..start)
            .rev()
            .take_while(|&at| self.scan.follows(at + 1) && self.scan.is_capitalised(at));
        self.scan.follows(start) && is_behind_capitals
            || before.any(|at| self.word_at(at, BpjsRole::Firm).is_some())
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
            None => {
                let level = mention.value.level;
                let quarter = self.quarter_of_town(start, org, level);
                let ends = and.is_some();
                (level, quarter.or_else(|| self.branch_in_list(start, mention, ends)))
            }
        };
        let place = place?;
        let level = level_behind_body(Some(level), &place);
        Some(self.office(start, org, level, &place, LISTED))
    }

    /// The place of the known office at atom `at` that is no region's, whose type stands before it
    /// or before another office: `Cabang Semarang Pemuda dan Semarang Majapahit`.
    fn quarter_of_town(
        &self,
        at: usize,
        org: BpjsOrg,
        level: BpjsLevel,
    ) -> Option<OfficePlace<'_>> {
        if matches!(level, BpjsLevel::Regional | BpjsLevel::Head) {
            return None;
        }
        let is_region = |region: &&Place| region.code.is_some() && !region.level.is_part();
        let region = self.context.place_at(at).filter(is_region);
        let beyond = region.map_or(at, |region| region.end);
        let is_known =
            |place: &OfficePlace<'_>| place.office.is_some() && place.end > beyond.max(at + 1);
        self.place(at, org, Some(level)).filter(is_known)
    }

    /// The place at atom `at` in a list of known branches that share the type of the first: `Kantor
    /// Cabang Bandung Suci, Majalaya, dan Cimahi`. Either this one `ends` the list, or another
    /// does, behind a word that joins it.
    fn branch_in_list(&self, at: usize, before: &Mention, ends: bool) -> Option<OfficePlace<'_>> {
        /// The most branches of a list that are looked at.
        const MAX_BRANCHES: usize = 8;
        let Bpjs { org, level, .. } = before.value;
        let is_branch = |level| matches!(level, BpjsLevel::Branch | BpjsLevel::PioneerBranch);
        let is_typed = before.rule == LISTED
            || (before.start..before.end).any(|at| self.type_at(at).is_some());
        if !is_typed || !is_branch(level) {
            return None;
        }
        let branch = |at: usize| {
            let place = self.place(at, org, Some(level)).filter(|place| !place.typed)?;
            place.office.filter(|(office, _)| is_branch(office.level)).map(|_| place)
        };
        let found = branch(at)?;
        let (mut past, mut is_last) = (found.end, ends);
        for _ in 0..MAX_BRANCHES {
            if is_last {
                return Some(found);
            }
            let next = past + usize::from(self.scan.is(past, ','));
            let and = self.word_at(next, BpjsRole::And).map(|(end, _)| end);
            let next = and.or((next > past).then_some(next))?;
            (past, is_last) = (branch(next)?.end, and.is_some());
        }
        None
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
