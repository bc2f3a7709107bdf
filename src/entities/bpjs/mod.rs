//! Social security bodies and their offices.
//!
//! ```text
//! mention  = body [bracket] [type] [place]   BPJS Ketenagakerjaan Cabang Situbondo
//!          | type body [place]               Kanwil BPJS Ketenagakerjaan Jabar
//!          | type place                      Kantor Cabang Perintis Jombang
//! body     = name                            BPJamsostek
//!          | stem [bracket] completion       Badan Penyelenggara Jaminan Sosial (BPJS) Kesehatan
//! ```
//!
//! A type without its body counts in an article that names one. The name
//! of an office beyond its region (`Bandung Suci`) must be listed or be that of a
//! district in the region, for the name of a person can stand there as well. [`body`] reads the
//! bodies, [`office`] the types of offices and [`place`] what identifies one.

mod body;
mod office;
mod place;
#[cfg(test)]
mod tests;

use std::cell::OnceCell;
use std::cmp::Ordering;

use rustc_hash::{FxHashMap, FxHashSet};

use super::context::Context;
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{BpjsNames, BpjsRole, BpjsWord, EntrySource};
use crate::scan::{Ahead, Opening, Scan};
use crate::value::{Bpjs, BpjsLevel, BpjsOrg, RegionCode, Value};
use body::BodyMention;

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let reader = Reader::new(context);
    // Offices, too, count only in an article that names a body.
    if reader.bodies.is_empty() {
        return;
    }
    let mut starts =
        [Opening::Body, Opening::Office].map(|opening| Ahead::of(reader.scan, opening));
    let mut at = 0;
    while let Some(start) = starts.iter_mut().filter_map(|ahead| ahead.from(at)).min() {
        at = match reader.typed_office_at(start) {
            Some(mention) => reader.emit_listed(mention, out),
            None => match reader.body_at(start) {
                Some(body) => reader.body_and_behind(&body, out),
                None => start + 1,
            },
        };
    }
}

/// A mention of a body or an office.
#[derive(Debug)]
struct Mention {
    start: usize,
    /// One past the last atom.
    end: usize,
    /// One past the last atom that was read.
    past: usize,
    value: Bpjs,
    rule: &'static str,
    entry: Option<EntrySource>,
}

/// An article, with what it says of the bodies as a whole.
struct Reader<'a> {
    context: &'a Context<'a>,
    scan: &'a Scan<'a>,
    names: &'a BpjsNames,
    /// The first atoms of the bodies that the article names.
    bodies: Vec<(usize, BpjsOrg)>,
    /// The only body that the article is about, if there is one.
    only: Option<BpjsOrg>,
    /// The provinces in which the article names a place, each with the region there that it
    /// names, if that is only one and never has its type word.
    provinces: OnceCell<FxHashMap<RegionCode, Option<RegionCode>>>,
    /// The regions that the article names with their type word.
    typed: OnceCell<FxHashSet<RegionCode>>,
}

impl<'a> Reader<'a> {
    fn new(context: &'a Context<'a>) -> Self {
        let (scan, names) = (context.scan, &context.lexicon.bpjs);
        let (provinces, typed) = (OnceCell::new(), OnceCell::new());
        let bodies = Vec::new();
        let mut reader = Self { context, scan, names, bodies, only: None, provinces, typed };
        let mut at = 0;
        while let Some(start) = scan.next_opening(Opening::Body, at) {
            let body = reader.body_at(start);
            at = body.as_ref().map_or(start + 1, |body| body.past);
            reader.bodies.extend(body.map(|body| (start, body.org)));
        }
        if !reader.bodies.is_empty() {
            reader.only = reader.only_body();
        }
        reader
    }

    /// The only body that the article names, or that its words imply.
    fn only_body(&self) -> Option<BpjsOrg> {
        let named = self.bodies.iter().map(|(_, org)| *org);
        match one_of(named.filter(|org| *org != BpjsOrg::Unspecified)) {
            Count::One(org) => Some(org),
            Count::More => None,
            Count::None => match one_of(self.orgs_implied(BpjsRole::Cue)) {
                Count::One(org) => Some(org),
                Count::More => None,
                Count::None => self.hinted_body(),
            },
        }
    }

    /// The bodies that words of `role` imply, in the order of the text.
    fn orgs_implied(&self, role: BpjsRole) -> impl Iterator<Item = BpjsOrg> {
        let starts = self.scan.openings(Opening::BodyCue);
        let words = starts.filter_map(move |i| self.word_at(i, role));
        words.filter_map(|(_, word)| word.org)
    }

    /// The body that most hints of the article point to.
    fn hinted_body(&self) -> Option<BpjsOrg> {
        let (mut tk, mut kes) = (0, 0);
        for org in self.orgs_implied(BpjsRole::Hint) {
            tk += usize::from(org == BpjsOrg::Ketenagakerjaan);
            kes += usize::from(org == BpjsOrg::Kesehatan);
        }
        match tk.cmp(&kes) {
            Ordering::Greater => Some(BpjsOrg::Ketenagakerjaan),
            Ordering::Less => Some(BpjsOrg::Kesehatan),
            Ordering::Equal => None,
        }
    }

    /// The body that a mention at atom `at` leaves out: the only one of the
    /// article, else the last one named before.
    fn body_of_article(&self, at: usize) -> Option<BpjsOrg> {
        let before = self.bodies.partition_point(|(start, _)| *start < at);
        let last = before.checked_sub(1).and_then(|i| self.bodies.get(i));
        self.only.or_else(|| last.or(self.bodies.first()).map(|(_, org)| *org))
    }

    /// Emits the mention that starts with `body`, and the bodies in its brackets or
    /// behind its shared head. Returns the atom to continue at.
    fn body_and_behind(&self, body: &BodyMention, out: &mut Vec<Candidate>) -> usize {
        if let Some(office) = self.office_behind(body) {
            return self.emit_listed(office, out);
        }
        let value = self.organisation(body.org);
        let (rule, entry) = ("bpjs.body", Some(body.entry));
        let BodyMention { start, end, past, .. } = *body;
        self.emit(&Mention { start, end, past, value, rule, entry }, out);
        if let Some(bracket) = &body.bracket {
            let value = self.organisation(body.org);
            let span = self.scan.span(bracket.clone());
            out.push(Candidate::value(span, Value::Bpjs(value), Origin::rule("bpjs.bracket")));
        }
        self.shared_head(body, body.past, out)
    }

    fn organisation(&self, org: BpjsOrg) -> Bpjs {
        let org = match org {
            BpjsOrg::Unspecified => self.only.unwrap_or(org),
            _ => org,
        };
        Bpjs { org, level: BpjsLevel::Organisation, region: None, id: None }
    }

    /// Emits the second body of `BPJS Kesehatan dan Ketenagakerjaan`, or its office.
    /// Returns the atom to continue at.
    fn shared_head(&self, body: &BodyMention, at: usize, out: &mut Vec<Candidate>) -> usize {
        let Some(second) = self.second_body(body, at) else { return at };
        if let Some(office) = self.office_behind(&second) {
            return self.emit_listed(office, out);
        }
        let value = self.organisation(second.org);
        let span = self.scan.span(second.start..second.end);
        out.push(Candidate::value(span, Value::Bpjs(value), Origin::rule("bpjs.shared_head")));
        second.end
    }

    /// The body behind atom `at` that shares the head of `body`.
    fn second_body(&self, body: &BodyMention, at: usize) -> Option<BodyMention> {
        let join = self.word_at(at, BpjsRole::And).map(|(end, _)| end);
        let start = join.or(self.scan.is(at, '/').then_some(at + 1))?;
        let (end, word) = self.word_at(start, BpjsRole::Completion)?;
        let org = word.org.filter(|org| *org != body.org && body.completed)?;
        let whole =
            self.scan.follows(at) && self.scan.follows(start) && self.scan.is_capitalised(start);
        let entry = body.entry;
        let second =
            BodyMention { start, end, past: end, org, bracket: None, completed: true, entry };
        whole.then_some(second)
    }

    /// Emits an office and the other offices of its list. Returns the atom to
    /// continue at.
    fn emit_listed(&self, first: Mention, out: &mut Vec<Candidate>) -> usize {
        let mut mention = first;
        loop {
            self.emit(&mention, out);
            mention.past = self.emit_other_name(&mention, out).unwrap_or(mention.past);
            match self.next_office(&mention) {
                Some(next) => mention = next,
                None => return mention.past,
            }
        }
    }

    /// Emits another name of the office of `mention` in the brackets behind it: `Kantor Wilayah
    /// Sumatera Bagian Utara (Sumbagut)`. Returns the atom behind them.
    fn emit_other_name(&self, mention: &Mention, out: &mut Vec<Candidate>) -> Option<usize> {
        let name = mention.past + 1;
        let id = mention.value.id.as_ref().filter(|_| self.scan.is(mention.past, '('))?;
        let mut hits = Vec::new();
        self.names.places.find_at(self.scan, name, &mut hits);
        let is_same = |office: usize| self.names.offices.get(office).is_some_and(|o| o.id == *id);
        let hit = hits.iter().find(|hit| self.scan.is(hit.end, ')') && is_same(hit.phrase.term))?;
        let origin = Origin::entry("bpjs.bracket", hit.phrase.source);
        let span = self.scan.span(name..hit.end);
        out.push(Candidate::value(span, Value::Bpjs(mention.value.clone()), origin));
        Some(hit.end + 1)
    }

    fn emit(&self, mention: &Mention, out: &mut Vec<Candidate>) {
        let origin = match mention.entry {
            Some(entry) => Origin::entry(mention.rule, entry),
            None => Origin::rule(mention.rule),
        };
        let span = self.scan.span(mention.start..mention.end);
        out.push(Candidate::value(span, Value::Bpjs(mention.value.clone()), origin));
    }

    /// The longest word of this role that starts at atom `at`, and where it ends.
    fn word_at(&self, at: usize, role: BpjsRole) -> Option<(usize, BpjsWord)> {
        let hit = self.names.words.longest_of(self.scan, at, role as u32)?;
        Some((hit.end, hit.phrase.term))
    }
}

/// The number of different bodies, with the only one.
enum Count {
    None,
    One(BpjsOrg),
    More,
}

fn one_of(mut orgs: impl Iterator<Item = BpjsOrg>) -> Count {
    let Some(first) = orgs.next() else { return Count::None };
    if orgs.all(|org| org == first) { Count::One(first) } else { Count::More }
}
