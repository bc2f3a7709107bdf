//! Agencies with a proper name or a task: hospitals, units, divisions,
//! offices of districts and villages, and names behind a fused title.

use super::{Name, Reader};
use crate::entities::numeral::numbers_one;
use crate::lexicon::{AffairSet, AgencyName, Form, OpdFollow, OpdRole, Title};
use crate::scan::{Atom, Gap, Opening, Shape};
use crate::value::{AgencyType, OpdForm, RegionCode};

/// The rule of a clinic with its name.
pub(super) const CLINIC: &str = "opd.clinic";
/// The most words in the proper name of a hospital or an office.
const MAX_NAME_WORDS: usize = 5;
/// The most titles and initials before a name.
const MAX_HONORIFICS: usize = 6;
/// The most atoms in the topic of a division.
const MAX_TOPIC_ATOMS: usize = 10;

/// The topics behind the form of a division, as long as no other word stands among them: `Kabag
/// Humas Universitas Jember` is the division of a body that is none of a region.
#[derive(Clone, Copy)]
struct Topics {
    /// One past the last listed topic.
    end: usize,
    /// Whether words that are not listed can go on: behind a comma or `dan`, or up to the place of
    /// the owner, as in `Pemerintah Kota Administrasi Jakarta Timur`.
    open: bool,
}

impl Reader<'_> {
    /// The name behind a fused title: `PUPR` of `Kadis PUPR Madina`, `Hukum Setda
    /// Blitar` of `Kabag Hukum Setda Blitar`.
    pub(super) fn titled_at(&self, at: usize) -> Option<Name> {
        let title = self.names.titles.longest_at(self.scan, at)?;
        let (start, Title { form, affairs }) = (title.end, title.phrase.term);
        if !self.scan.follows(start) || !self.scan.is_capitalised(start) {
            return None;
        }
        let name = Name {
            start,
            end: start,
            form,
            affairs: AffairSet::EMPTY,
            region: None,
            needs_place: false,
            lists: false,
            rule: "opd.titled",
            entry: Some(title.phrase.source),
        };
        if form == OpdForm::Bagian {
            let affairs = self.names.affairs_of_secretariat();
            let name = self.topic(Name { affairs, ..name })?;
            // `Kabag Humas Universitas Jember`: of no regional government.
            let end = name.end;
            let is_name = |atom: &Atom| atom.shape != Shape::Upper && atom.is_unlisted_word();
            let is_owned =
                self.scan.is_capitalised(end) && !self.scan.get(end).is_some_and(is_name);
            let is_bare = self.topic_at(start) == Some(end);
            let needs_place = is_bare && (is_owned || !self.is_local());
            return Some(Name { needs_place, ..name });
        }
        // `Kadinsos Kota Medan` names no more of the agency.
        let parts = self.parts(start, form, affairs).filter(|parts| !parts.first.is_empty())?;
        Some(Name { end: parts.end, affairs: parts.affairs, ..name })
    }

    /// A public hospital: `RSUD dr Soetomo`, `RSUD Lembang`, or the form
    /// alone where it is capitalised.
    pub(super) fn hospital(&self, name: Name) -> Option<Name> {
        let start = self.past_bracket(name.end);
        match self.proper_name(start) {
            Some((end, region)) => {
                let (end, region) = match region {
                    Some(_) => (end, region),
                    None => self.district_in(start, end),
                };
                let region = region.or_else(|| self.village_of_hospital(start..end));
                if region.is_none() && self.is_before_director(&name, start, end) {
                    return Some(name);
                }
                let is_own = |own: &RegionCode| {
                    self.may_seat_hospital(start, *own) && !self.lies_elsewhere(end, *own)
                };
                let region = region.filter(is_own);
                let end = self.word_at(end, OpdRole::Rank).map_or(end, |(end, _)| end);
                Some(Name { end, region, rule: "opd.hospital", ..name })
            }
            None => (self.scan.is_capitalised(name.start) && !self.is_counted(name.start))
                .then_some(name),
        }
    }

    /// A clinic, which counts only with its name: `Puskesmas Jonggol`.
    pub(super) fn clinic(&self, name: Name) -> Option<Name> {
        let start = self.past_leading_number(name.end);
        let (end, region) = self.proper_name(start)?;
        let region = region.filter(|_| !self.is_village(start..end));
        let end = if region.is_none() { self.without_head(&name, start..end) } else { end };
        let region = region
            .or_else(|| self.district_in(start, end).1)
            .or_else(|| self.village_of_article(start..end));
        Some(Name { end: self.past_number(end), region, rule: CLINIC, ..name })
    }

    /// Past the number of one of several clinics of a place that ends at `end`: `Puskesmas
    /// Mlati II`, but not the number of its people: `Puskesmas Mlati 2 orang`.
    pub(super) fn past_number(&self, end: usize) -> usize {
        let scan = self.scan;
        let counts = || {
            scan.get(end + 1).is_some_and(Atom::is_word) && scan.gap_before(end + 1) == Gap::Space
        };
        let goes_on = || scan.glued(end + 1) && scan.glued(end + 2);
        let is_number = numbers_one(scan, end) || self.is_digit(end) && !counts() && !goes_on();
        end + usize::from(is_number)
    }

    /// Past the number of one of several clinics that stands before the place at `start`:
    /// `Puskesmas 1 Denpasar Selatan`, but not `Puskesmas 2 orang`.
    fn past_leading_number(&self, start: usize) -> usize {
        let scan = self.scan;
        let is_number = self.is_digit(start)
            && scan.is_capitalised(start + 1)
            && scan.gap_before(start + 1) == Gap::Space;
        start + usize::from(is_number)
    }

    /// Whether atom `at`, behind a blank, is a single digit, as of one of several clinics.
    fn is_digit(&self, at: usize) -> bool {
        self.scan.gap_before(at) == Gap::Space
            && self.scan.is_digits(at)
            && self.scan.bytes(at).len() == 1
    }

    /// Whether a quantity before atom `at` makes a common noun of the name there: `dua RSUD`.
    fn is_counted(&self, at: usize) -> bool {
        at > 0
            && (self.word_at(at - 1, OpdRole::Quantity).is_some()
                || self.scan.get(at - 1).is_some_and(|atom| atom.is_digits()))
    }

    /// A hospital whose name, not its form, shows that it is regional: `RSU dr Soetomo`,
    /// `RSU Kabupaten Tangerang`, `Rumah Sakit Umum (RSU) Kota Tangerang Selatan`.
    pub(super) fn known_hospital(&self, name: Name) -> Option<Name> {
        let behind = self.past_bracket(name.end);
        let start = self.past_honorifics(behind);
        if let Some((end, _)) = self.word_at(start, OpdRole::Hospital) {
            return Some(Name { end, rule: "opd.hospital", ..name });
        }
        let place = self.context.place_at(behind)?;
        let town = place.typed && place.code.is_some() && self.scan.follows(behind);
        town.then_some(Name { rule: "opd.hospital", ..name })
    }

    /// A technical unit: `UPTD BLK`, `UPTD Puskesmas Lembang`. Where units are
    /// `open`, an unlisted name counts with its region.
    pub(super) fn unit(&self, name: Name, open: bool) -> Option<Name> {
        let start = self.past_bracket(name.end);
        if !self.scan.follows(start) {
            return None;
        }
        let name = Name { rule: "opd.unit", ..name };
        if let Some((end, word)) = self.word_at(start, OpdRole::Unit) {
            // `UPT Perpustakaan Universitas Negeri Malang`.
            if self.word_at(end, OpdRole::Centre).is_some() {
                return None;
            }
            let (end, region) = match self.proper_name(end) {
                Some((past, None)) => {
                    let past = self.without_head(&name, end..past);
                    (past, self.part_of_article(end..past))
                }
                own => own.unwrap_or((end, None)),
            };
            return Some(Name { end, region, affairs: word.affairs, ..name });
        }
        if !self.scan.is_capitalised(start) {
            return None;
        }
        if let Some(parts) = self.parts(start, OpdForm::Dinas, AffairSet::EMPTY) {
            return Some(Name { end: parts.end, affairs: parts.affairs, ..name });
        }
        // `UPT Dinas Perhubungan`.
        if let Some(owner) = self.agency_at(start) {
            return Some(Name { end: owner.end, affairs: owner.affairs, ..name });
        }
        let (end, region) = self.proper_name(start).filter(|_| open)?;
        // `UPTD Pusdalops BPBD Kota Bogor`: of the agency in its name.
        let owner = (start..end).find_map(|at| self.short_at(at));
        let affairs = owner.map_or(name.affairs, |owner| owner.affairs);
        Some(Name { end, region, affairs, needs_place: region.is_none(), ..name })
    }

    /// A unit with the agency that it belongs to: `UPTD Terminal Dinas Perhubungan`,
    /// `Balai Latihan Kerja (BLK) Dinas Tenaga Kerja`, `UPTD Pengawasan Wilayah II Disnaker`.
    pub(super) fn with_owner(&self, name: Name) -> Name {
        let section = self.past_section(name.end);
        let Some(owner) = self.agency_at(self.past_bracket(section)) else { return name };
        // The place of the owner, where it is the province of the place of the unit:
        // `UPT BLK Jember Disnakertrans Jatim`.
        let place = name.region.and_then(|_| self.place_behind(owner.end, owner.form));
        let around = place.filter(|&(_, code)| name.region.map(RegionCode::province) == Some(code));
        let end = around.map_or(owner.end, |(past, _)| past);
        let affairs = name.affairs | owner.affairs;
        Name { end, affairs, needs_place: false, ..name }
    }

    /// A division of a secretariat: `Biro Hukum Setda`, `Bagian Umum`, with
    /// its secretariat where that follows. Bare, it counts only in an article
    /// about a regional government.
    pub(super) fn topic(&self, name: Name) -> Option<Name> {
        let start = self.past_bracket(name.end);
        let name = Name { rule: "opd.division", ..name };
        let known = self.topic_at(start);
        let mut topics = known.map(|end| Topics { end, open: false });
        for at in start..start + MAX_TOPIC_ATOMS {
            if at > start {
                let of_topics = || topics.and_then(|_| self.place_or_council_at(at, &name));
                let secretariat = self.secretariat_at(self.past_bracket(at));
                if let Some((end, affairs)) = secretariat.or_else(of_topics) {
                    return Some(Name { end, affairs, ..name });
                }
                if self.is_national(at) {
                    return None;
                }
            }
            let joint = self.is_joint(at);
            topics = topics.and_then(|topics| match joint {
                true => Some(Topics { open: true, ..topics }),
                false => self.topics_with(topics, at),
            });
            // `Bagian Hukum dan Sekretariat DPRD`: another agency.
            let another = joint && self.is_form(at + 1) && !self.is_owned(at, &name);
            if another || !self.scan.follows(at) || !joint && !self.scan.is_capitalised(at) {
                break;
            }
        }
        let end = known.filter(|_| self.scan.is_capitalised(start))?;
        Some(Name { end, needs_place: !self.is_local(), ..name })
    }

    /// Past the listed topic at atom `at`.
    fn topic_at(&self, at: usize) -> Option<usize> {
        let topic = self.word_at(at, OpdRole::Topic).filter(|_| self.scan.follows(at));
        topic.map(|(end, _)| end)
    }

    /// The `topics` with the word at atom `at`, unless it is none of a topic.
    fn topics_with(&self, topics: Topics, at: usize) -> Option<Topics> {
        if at < topics.end {
            return Some(topics);
        }
        let listed = self.topic_at(at).map(|end| Topics { end, open: false });
        let open = || topics.open || self.word_at(at, OpdRole::Owner).is_some();
        listed.or_else(|| open().then_some(Topics { open: true, ..topics }))
    }

    /// Where the `division` ends and what it looks after, if its topics are followed at atom `at`
    /// by its place, or by a council and its place: `Bagian Umum DPRD Kota Bogor`.
    fn place_or_council_at(&self, at: usize, division: &Name) -> Option<(usize, AffairSet)> {
        let has_place = |end: usize| self.place_behind(end, division.form).is_some();
        if has_place(at) {
            return Some((at, division.affairs));
        }
        let (end, council) = self.word_at(at, OpdRole::Council)?;
        has_place(end).then_some((end, council.affairs))
    }

    /// Whether a body of the central state is named at atom `at`, which has divisions as
    /// well: `Bagian Humas Polres Garut`.
    fn is_national(&self, at: usize) -> bool {
        let is_one = |name: &AgencyName| {
            use AgencyType::{Judiciary, LawEnforcement, Ministry, StateBody};
            matches!(name.agency_type, Judiciary | LawEnforcement | Ministry | StateBody)
        };
        let names = &self.context.lexicon.agencies.names;
        self.scan.opens(Opening::Agency, at)
            && self.scan.gap_before(at) == Gap::Space
            && names.longest_where(self.scan, at, is_one).is_some()
    }

    /// Whether a comma or `dan` stands at atom `at`.
    fn is_joint(&self, at: usize) -> bool {
        self.scan.is(at, ',') || self.word_at(at, OpdRole::And).is_some()
    }

    /// Whether the comma at atom `at` leads to the secretariat of a division:
    /// `Biro Hukum, Sekretariat Daerah`.
    fn is_owned(&self, at: usize, division: &Name) -> bool {
        let secretariat = self.secretariat_at(at + 1).filter(|_| self.scan.is(at, ','));
        secretariat.is_some_and(|(_, affairs)| affairs.meets(division.affairs))
    }

    /// Whether the form of an agency other than a division starts at atom `at`.
    fn is_form(&self, at: usize) -> bool {
        let other = |form: &Form| form.follows != OpdFollow::Topic;
        self.scan.is_capitalised(at)
            && self.names.forms.longest_where(self.scan, at, other).is_some()
    }

    /// The end and the affairs of the secretariat named at atom `at`.
    fn secretariat_at(&self, at: usize) -> Option<(usize, AffairSet)> {
        let is_one = |form: &Form| form.form == OpdForm::Sekretariat;
        let hit = self.names.forms.longest_where(self.scan, at, is_one)?;
        let Form { form, affairs, follows, .. } = hit.phrase.term;
        let end = self.area_at(hit.end).unwrap_or(hit.end);
        // `Bagian Umum Setkab Paser`; without a place, `Setkab` is that of the cabinet.
        let lacks_place = || follows == OpdFollow::Place && self.place_behind(end, form).is_none();
        let counts = self.scan.follows(at) && !affairs.is_empty() && !lacks_place();
        counts.then_some((end, affairs))
    }

    /// `Kantor Camat Lingga`: the office, with its place.
    pub(super) fn named_office(&self, name: Name) -> Option<Name> {
        let place = self.context.place_at(name.end).filter(|_| self.scan.follows(name.end))?;
        place.code.map(|_| name)
    }

    /// `petugas Kecamatan Lingga`: a district meant as an office.
    pub(super) fn office(&self, name: Name) -> Option<Name> {
        let before = name.start.checked_sub(1)?;
        self.word_at(before, OpdRole::Office).filter(|_| self.scan.follows(name.start))?;
        let place = self.context.place_at(name.start)?;
        let typed = place.typed && place.end > name.end;
        typed.then_some(Name { end: place.end, region: place.code, ..name })
    }

    /// The end and the region of a proper name from atom `start`, up to a place in
    /// it: `dr Haryoto Lumajang`.
    pub(super) fn proper_name(&self, start: usize) -> Option<(usize, Option<RegionCode>)> {
        if !self.scan.follows(start) {
            return None;
        }
        let first = self.past_honorifics(start);
        if let Some((end, _)) = self.word_at(first, OpdRole::Hospital) {
            let town = self.town_behind(end);
            return Some(town.map_or((end, None), |(end, code)| (end, Some(code))));
        }
        let (mut at, mut words, mut end) = (first, 0, start);
        while words < MAX_NAME_WORDS && self.scan.follows(at) {
            if let Some(place) = self.context.place_at(at).filter(|place| place.code.is_some()) {
                return Some((place.end, place.code));
            }
            if words > 0
                && self.word_at(at, OpdRole::Particle).is_some()
                && self.scan.is_capitalised(at + 1)
            {
                at += 1;
                continue;
            }
            let stops = [OpdRole::Stop, OpdRole::Area]
                .into_iter()
                .any(|role| self.word_at(at, role).is_some())
                || self.past_section(at) > at
                || self.starts_agency(at)
                // `UPTD PPA DP3A Kota Makassar`, `UPTD PPA Dinsos P3A Kota Makassar`
                || self.may_be_short(at) && self.short_at(at).is_some();
            if stops || !self.scan.is_capitalised(at) {
                break;
            }
            words += 1;
            end = at + 1;
            // `RSUD Al-Ihsan`
            let article = self.is_glued_hyphen(end) && self.word_at(at, OpdRole::Article).is_some();
            at = if article { end + 1 } else { self.past_dot(end) };
        }
        (words > 0).then_some((end, None))
    }

    /// Whether the form of another agency stands at atom `at`; not that of a unit, which has
    /// none of its own: `UPTD Pusdalops BPBD Kota Bogor`.
    fn starts_agency(&self, at: usize) -> bool {
        let form = self.names.forms.longest_at(self.scan, at);
        form.is_some_and(|hit| hit.phrase.term.follows != OpdFollow::Agency)
    }

    /// Past titles and initials: `dr. H.`.
    pub(super) fn past_honorifics(&self, start: usize) -> usize {
        let mut at = start;
        for _ in 0..MAX_HONORIFICS {
            let initial = || {
                let letter =
                    self.scan.get(at).is_some_and(|atom| atom.is_word() && atom.len() == 1);
                let letter = letter && self.scan.is(at + 1, '.');
                (letter && self.scan.glued(at + 1)).then_some(at + 1)
            };
            let title = self.word_at(at, OpdRole::Honorific).map(|(end, _)| end);
            let Some(end) = title.or_else(initial) else { break };
            let past = self.past_dot(end);
            // An initial needs its dot.
            if title.is_none() && past == end {
                break;
            }
            at = past;
        }
        at
    }

    /// Past the dot of an initial or a title that ends at `end`.
    fn past_dot(&self, end: usize) -> usize {
        // `Ir.`, `S.`, not `II.`
        let initial = |atom: &Atom| atom.is_word() && atom.shape != Shape::Upper && atom.len() <= 2;
        let short = self.scan.get(end - 1).is_some_and(initial)
            || self.word_at(end - 1, OpdRole::Honorific).is_some();
        let dot = self.scan.is(end, '.') && self.scan.glued(end);
        let behind = end + 1;
        let named = self.scan.is_capitalised(behind)
            || self.scan.glued(behind) && self.scan.surface(behind).len() == 1
            || self.word_at(behind, OpdRole::Honorific).is_some();
        let goes_on = self.scan.gap_before(behind) < Gap::Line && named;
        end + usize::from(short && dot && goes_on)
    }
}
