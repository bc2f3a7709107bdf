//! Regional agencies.
//!
//! ```text
//! mention  = name [bracket] [owner] [place]     Dinas Sosial (Dinsos) Kota Bandung
//!          | name [owner] [place] [bracket]     Dinas Sosial Kota Bandung (Dinsos)
//! name     = form parts                         Dinas Koperasi, Perindustrian dan Perdagangan
//!          | form                               Satpol PP, Inspektorat, Setda
//!          | form hospital | form clinic | form unit | form topic
//!          | short                              Disperindagkop, DP3AP2KB, DPMPTSP
//! parts    = part {[","] ["dan"] part} ["Daerah"]
//! ```
//!
//! `Dinas` names no agency by itself; its affairs do. [`parts`] decides where a
//! name with commas ends and a list of agencies starts:
//! neighbours belong to one name where some agency has both affairs. A
//! title stays outside, and what follows a fused one is the name (`Kadis PUPR
//! Madina`). [`short`] reads blends and abbreviations, first by the
//! definitions of the article, then by the lexicon. [`named`] reads agencies with
//! a proper name or a task, [`seat`] the places in these, [`director`] knows the heads
//! of hospitals, and [`tail`] reads the end of every mention.

mod director;
mod head;
mod named;
mod parts;
mod seat;
mod short;
mod tail;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod unit_tests;

use std::cell::OnceCell;
use std::collections::BTreeMap;

use rustc_hash::FxHashSet;

use super::context::Context;
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{AffairSet, EntrySource, Form, Hit, OpdFollow, OpdNames, OpdRole, OpdWord};
use crate::scan::{Ahead, Opening, Scan};
use crate::value::{Opd, OpdForm, RegionCode, SmolStr, Value};
use tail::Tail;

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let reader = Reader::new(context);
    let mut words = Ahead::of(reader.scan, Opening::Opd);
    let mut next = 0;
    while let Some(at) = reader.next_start(&mut words, next) {
        let found = if reader.may_start_at(at) { reader.mention_at(at) } else { None };
        let Some((name, tail)) = found else {
            next = at + 1;
            continue;
        };
        reader.emit(&name, &tail, out);
        next = tail.past;
        if tail.region.is_none() && name.lists {
            next = reader.list(&name, next, out);
        }
        if name.rule == named::CLINIC && tail.end == name.end {
            next = reader.clinics_behind(&name, next, out);
        }
    }
}

/// The name of an agency, without its region.
#[derive(Debug, Clone)]
struct Name {
    start: usize,
    /// One past the last atom.
    end: usize,
    form: OpdForm,
    affairs: AffairSet,
    /// The region in the proper name: `RSUD dr Haryoto Lumajang`.
    region: Option<RegionCode>,
    /// Whether the name counts only with a place behind it.
    needs_place: bool,
    /// Whether other names that leave out the form can follow: `Dinas Sosial,
    /// Kesehatan, serta Pendidikan`.
    lists: bool,
    rule: &'static str,
    entry: Option<EntrySource>,
}

/// An article, with what it says of agencies as a whole.
struct Reader<'a> {
    context: &'a Context<'a>,
    scan: &'a Scan<'a>,
    names: &'a OpdNames,
    /// The mentions of short forms that the article defines, by first atom.
    defined: BTreeMap<usize, Defined>,
    /// The form and affairs of every agency that the article names in full.
    in_full: FxHashSet<(OpdForm, AffairSet)>,
    regions: OnceCell<FxHashSet<RegionCode>>,
    local: OnceCell<bool>,
    central: OnceCell<bool>,
    bodies: OnceCell<FxHashSet<&'a SmolStr>>,
    /// The first word of the name of the first hospital that has one.
    first_hospital: OnceCell<Option<usize>>,
    /// Whether all short forms that the article defines are known.
    learnt: bool,
    /// Whether the article names any agency in full.
    named: bool,
}

/// A mention of a short form that the article defines.
#[derive(Debug, Clone, Copy)]
struct Defined {
    end: usize,
    form: OpdForm,
    affairs: AffairSet,
}

impl<'a> Reader<'a> {
    fn new(context: &'a Context<'a>) -> Self {
        let (scan, names) = (context.scan, &context.lexicon.opd);
        let mut reader = Self {
            context,
            scan,
            names,
            defined: BTreeMap::new(),
            in_full: FxHashSet::default(),
            regions: OnceCell::new(),
            local: OnceCell::new(),
            central: OnceCell::new(),
            bodies: OnceCell::new(),
            first_hospital: OnceCell::new(),
            learnt: false,
            named: false,
        };
        let mut next = 0;
        while let Some(at) = scan.next_opening(Opening::OpdName, next) {
            let name = reader.name_at(at);
            next = name.as_ref().map_or(at + 1, |name| name.end);
            if let Some(name) = name {
                reader.named = true;
                reader.learn(&name);
            }
        }
        reader.learnt = true;
        reader
    }

    /// Whether the article is about a regional government.
    fn is_local(&self) -> bool {
        *self.local.get_or_init(|| self.has(OpdRole::Local))
    }

    /// Whether the article is about the central state and no regional government,
    /// so that a bare name does not denote an agency of a region.
    fn is_of_the_centre(&self) -> bool {
        *self.central.get_or_init(|| !self.is_local() && self.has(OpdRole::CentreBefore))
    }

    /// Whether the article has a cue of this role.
    fn has(&self, role: OpdRole) -> bool {
        self.scan.openings(Opening::OpdCue).any(|i| self.word_at(i, role).is_some())
    }

    /// The regions that the article names, and their provinces.
    fn regions(&self) -> &FxHashSet<RegionCode> {
        let codes = || self.context.places().iter().filter_map(|place| place.code);
        let with_province = |code: RegionCode| [code, code.province()];
        self.regions.get_or_init(|| codes().flat_map(with_province).collect())
    }

    /// The first atom from `at` on where a mention may start: a word of the
    /// lexicon or like a blend, one of `words`, or a short form that the article
    /// defines.
    fn next_start(&self, words: &mut Ahead<'_>, at: usize) -> Option<usize> {
        let word = words.from(at);
        if self.defined.is_empty() {
            return word;
        }
        let defined = self.defined.range(at..).next().map(|(&start, _)| start);
        word.into_iter().chain(defined).min()
    }

    /// Whether a mention may start at atom `at`, as at few words of the
    /// lexicon and fewer like a blend.
    #[inline(always)]
    fn may_start_at(&self, at: usize) -> bool {
        self.named && self.scan.opens(Opening::OpdName, at) || self.may_be_short(at)
    }

    /// The mention that starts at atom `at`, and its tail.
    #[inline(never)]
    fn mention_at(&self, at: usize) -> Option<(Name, Tail)> {
        let placed = |name: Name| {
            let tail = self.tail(&name);
            (!name.needs_place || tail.has_place).then_some((name, tail))
        };
        let may_be_name = self.named && self.scan.opens(Opening::OpdName, at);
        let name = may_be_name.then(|| self.name_at(at)).flatten();
        name.and_then(placed).or_else(|| self.short_at(at).and_then(placed))
    }

    /// Records the short form that is defined behind a name.
    fn learn(&mut self, name: &Name) {
        let tail = self.tail(name);
        if name.needs_place && !tail.has_place {
            return;
        }
        let defined = &self.context.definitions;
        let found = defined.behind(name.end).or_else(|| defined.behind(tail.end));
        if let Some(short) = found
            && self.abbreviates(short.clone(), name)
        {
            for mention in defined.mentions(short) {
                let Name { form, affairs, .. } = *name;
                self.defined.insert(mention.start, Defined { end: mention.end, form, affairs });
            }
        }
        self.in_full.insert((name.form, name.affairs));
    }

    /// The name that starts at atom `at` with its form, or behind a fused
    /// title.
    fn name_at(&self, at: usize) -> Option<Name> {
        if let Some(name) = self.titled_at(at) {
            return Some(name);
        }
        let mut longest = None;
        self.names.forms.each_at(self.scan, at, |hit| {
            longest = self.formed_at(&hit).or_else(|| longest.take());
        });
        longest.filter(|name| !self.is_central(name))
    }

    /// Whether `name` denotes an agency of the central state, by the words beside
    /// it or by the article.
    fn is_central(&self, name: &Name) -> bool {
        let centre = |at| self.word_at(at, OpdRole::Centre).is_some() && self.scan.follows(at);
        let before = name.start.checked_sub(1);
        if centre(name.end)
            || self.bracket_at(name.end).is_some_and(|bracket| centre(bracket.end + 1))
            || before.is_some_and(|before| self.word_at(before, OpdRole::CentreBefore).is_some())
        {
            return true;
        }
        // Ministries have such agencies: `Badan Pendidikan dan Pelatihan Keuangan`.
        let badan = name.form == OpdForm::Badan;
        let goes_on = badan && self.scan.is_capitalised(name.end) && self.is_part(name.end);
        let regional = self.word_at(name.end - 1, OpdRole::Area).is_some();
        let bare = matches!(name.form, OpdForm::Badan | OpdForm::Bagian | OpdForm::Inspektorat)
            && !regional
            && self.is_of_the_centre()
            && !self.tail(name).has_place;
        goes_on || bare
    }

    /// The name that starts with the form `hit`.
    fn formed_at(&self, hit: &Hit<'a, Form>) -> Option<Name> {
        let term = hit.phrase.term;
        let name = Name {
            start: hit.start,
            end: hit.end,
            form: term.form,
            affairs: term.affairs,
            region: None,
            needs_place: false,
            lists: false,
            rule: "opd.name",
            entry: Some(hit.phrase.source),
        };
        match term.follows {
            OpdFollow::Name => {
                let start = self.past_bracket(hit.end);
                let parts = self.parts(start, term.form, AffairSet::EMPTY)?;
                let fits = term.first.is_empty() || parts.first.meets(term.first);
                let capital = self.scan.atoms()[hit.start].is_capitalised();
                let lists = capital && term.form == OpdForm::Dinas;
                fits.then_some(Name { end: parts.end, affairs: parts.affairs, lists, ..name })
            }
            OpdFollow::Extras => {
                let parts = self.extras(hit);
                let more = parts.map(|parts| Name {
                    end: parts.end,
                    affairs: parts.affairs,
                    ..name.clone()
                });
                Some(more.unwrap_or(name))
            }
            OpdFollow::Nothing => Some(name),
            OpdFollow::Place => Some(self.with_owner(Name { needs_place: true, ..name })),
            OpdFollow::Owner => Some(self.with_owner(name)),
            OpdFollow::Hospital => self.hospital(name).map(|name| self.with_owner(name)),
            OpdFollow::Clinic => self.clinic(name).map(|name| self.with_owner(name)),
            OpdFollow::KnownHospital => self.known_hospital(name),
            OpdFollow::Unit => self.unit(name, true).map(|name| self.with_owner(name)),
            OpdFollow::KnownUnit => self.unit(name, false).map(|name| self.with_owner(name)),
            OpdFollow::Topic => self.topic(name),
            OpdFollow::Named => self.named_office(name),
            OpdFollow::Office => self.office(name),
            OpdFollow::Agency => {
                let Name { end, affairs, .. } = self.agency_at(self.past_bracket(hit.end))?;
                Some(Name { end, affairs, ..name })
            }
        }
    }

    /// The agency named at atom `at`, right behind the name of its unit.
    fn agency_at(&self, at: usize) -> Option<Name> {
        if !self.scan.follows(at) || !self.scan.is_capitalised(at) {
            return None;
        }
        let mut forms = Vec::new();
        self.names.forms.find_at(self.scan, at, &mut forms);
        let mut named = forms.iter().filter(|hit| hit.phrase.term.follows == OpdFollow::Name);
        let in_full = named.find_map(|hit| self.formed_at(hit));
        in_full.filter(|name| !self.is_central(name)).or_else(|| self.short_at(at))
    }

    /// The longest word of this role that starts at atom `at`, and where it ends.
    fn word_at(&self, at: usize, role: OpdRole) -> Option<(usize, OpdWord)> {
        let hit = self.names.words.longest_of(self.scan, at, role as u32)?;
        Some((hit.end, hit.phrase.term))
    }

    /// Proposes the mention of `name` up to its tail, and the abbreviation behind it.
    fn emit(&self, name: &Name, tail: &Tail, out: &mut Vec<Candidate>) {
        let origin = match name.entry {
            Some(entry) => Origin::entry(name.rule, entry),
            None => Origin::rule(name.rule),
        };
        let affairs = self.names.affairs.ids(name.affairs);
        let region = tail.region.or(name.region);
        let value = Opd { form: name.form, affairs: affairs.clone(), region };
        let span = self.scan.span(name.start..tail.end);
        out.push(Candidate::value(span, Value::Opd(value), origin));
        if let Some(bracket) = tail.short.clone() {
            let value = Opd { form: name.form, affairs, region: None };
            let span = self.scan.span(bracket);
            out.push(Candidate::value(span, Value::Opd(value), Origin::rule("opd.bracket")));
        }
    }
}
