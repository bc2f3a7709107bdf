//! The lines of the lexicon that a candidate is made of.
//!
//! A grammar joins many entries into one candidate: `Dinas Sosial Kabupaten
//! Situbondo` is a form, an affair, a type word and a region. To note them all
//! would cost every annotated text for the sake of the few that are explained,
//! so a candidate keeps one line at most ([`Origin`](crate::Origin)), and the
//! others are looked up here: at each atom of its span, the longest phrases of
//! the tables that its rule reads and that agree with its value.

use std::cell::OnceCell;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::small_places::SmallPlaces;
use crate::candidate::{Candidate, Reading};
use crate::lexicon::{
    Blends, CalendarWord, Cue, EntrySource, Hit, Lexicon, PhraseTable, RegionName, WordRole,
};
use crate::scan::Scan;
use crate::span::Span;
use crate::value::{Opd, RegionCode, RegionLevel, Value};

/// A text, to ask for the lines behind its candidates.
pub(super) struct Lines<'a> {
    scan: &'a Scan<'a>,
    lexicon: &'a Lexicon,
    /// Read once a candidate needs them.
    small_places: OnceCell<SmallPlaces>,
}

/// How many atoms before a number or date its cue is looked for: `lebih dari`, `Pasal`.
const MAX_CUE_ATOMS: usize = 4;

impl<'a> Lines<'a> {
    pub(super) fn new(scan: &'a Scan<'a>, lexicon: &'a Lexicon) -> Self {
        Self { scan, lexicon, small_places: OnceCell::new() }
    }

    /// The lines that `candidate` is made of, in the order of the text; first
    /// one that its rule noted elsewhere, if it did.
    pub(super) fn of(&self, candidate: &Candidate) -> Vec<EntrySource> {
        let atoms = self.atoms(candidate.span);
        let mut lines = self.beside(&atoms, candidate);
        let (mut at, mut unlisted) = (atoms.start, atoms.end);
        while at < atoms.end {
            let mut longest = Longest::new(at, candidate.origin.entry);
            self.read(at..atoms.end, candidate, &mut longest);
            if longest.lines.is_empty() {
                unlisted = unlisted.min(at);
            }
            lines.extend(longest.lines);
            at = longest.end.max(at + 1);
        }
        lines.extend(self.small_place(candidate, unlisted..atoms.end));
        if let Some(noted) = candidate.origin.entry.filter(|noted| !lines.contains(noted)) {
            lines.insert(0, noted);
        }
        let mut seen = FxHashSet::default();
        lines.retain(|line| seen.insert(*line));
        lines
    }

    /// The atoms that `span` covers.
    fn atoms(&self, span: Span) -> Range<usize> {
        let atoms = self.scan.atoms();
        let start = atoms.partition_point(|atom| (atom.start as usize) < span.start);
        let end = atoms.partition_point(|atom| (atom.start as usize) < span.end);
        start..end.max(start)
    }

    /// Offers what the tables of the candidate's rule have from `atoms.start` on.
    fn read(&self, atoms: Range<usize>, candidate: &Candidate, out: &mut Longest) {
        let family = candidate.origin.rule.split('.').next().unwrap_or_default();
        let value = match &candidate.reading {
            Reading::Value(value) => Some(value),
            Reading::Blocked => None,
        };
        match family {
            "own_name" => self.offer(&self.lexicon.own_names.names, &atoms, |_| true, out),
            "programme" | "segment" => {
                self.offer(&self.lexicon.programmes.names, &atoms, |_| true, out);
            }
            "regulation" => {
                self.offer(&self.lexicon.regulations.types, &atoms, |_| true, out);
                self.offer(&self.lexicon.regulations.words, &atoms, |_| true, out);
                // The place that issued it is not part of its value.
                self.place(&atoms, |_| true, out);
            }
            "agency" => {
                self.offer(&self.lexicon.agencies.names, &atoms, |_| true, out);
                self.offer(&self.lexicon.agencies.words, &atoms, |_| true, out);
                self.region(&atoms, value.and_then(Value::region), out);
            }
            "bpjs" => self.bpjs(&atoms, value, out),
            "opd" => self.opd(&atoms, value, out),
            "region" => self.region(&atoms, value.and_then(Value::region), out),
            "date" | "time" => {
                self.offer(&self.lexicon.calendar.words, &atoms, |_| true, out);
                self.number_word(atoms.start, out);
                self.offer(&self.lexicon.numerals.cues, &atoms, |_| true, out);
            }
            _ => self.amount(&atoms, out),
        }
    }

    fn offer<T>(
        &self,
        table: &PhraseTable<T>,
        atoms: &Range<usize>,
        fits: impl Fn(&T) -> bool,
        out: &mut Longest,
    ) {
        out.offer(&table.longest_within(self.scan, atoms.clone(), fits));
    }

    fn bpjs(&self, atoms: &Range<usize>, value: Option<&Value>, out: &mut Longest) {
        let names = &self.lexicon.bpjs;
        let id = match value {
            Some(Value::Bpjs(bpjs)) => bpjs.id.as_ref(),
            _ => None,
        };
        let meant = |&number: &usize| names.offices.get(number).map(|office| &office.id) == id;
        self.offer(&names.bodies, atoms, |_| true, out);
        self.offer(&names.words, atoms, |_| true, out);
        self.offer(&names.places, atoms, meant, out);
        self.region(atoms, value.and_then(Value::region), out);
    }

    fn opd(&self, atoms: &Range<usize>, value: Option<&Value>, out: &mut Longest) {
        let Some(Value::Opd(opd)) = value else { return };
        let names = &self.lexicon.opd;
        let affairs = names.affairs.set(opd.affairs.iter().map(|id| &**id)).unwrap_or_default();
        self.offer(&names.forms, atoms, |form| form.affairs.is_within(affairs), out);
        self.offer(&names.parts, atoms, |part| part.affairs.is_within(affairs), out);
        self.offer(&names.abbreviations, atoms, |short| short.affairs.is_within(affairs), out);
        self.region(atoms, opd.region, out);
        self.offer(&names.words, atoms, |_| true, out);
        self.blend(atoms, opd, out);
    }

    /// The pieces of a blended name.
    fn blend(&self, atoms: &Range<usize>, opd: &Opd, out: &mut Longest) {
        let end = Blends::word_end(self.scan, atoms.start).min(atoms.end);
        if end > out.end {
            let word = self.scan.text_of(atoms.start..end);
            let lines = self.lexicon.opd.blends.lines(word, opd.form);
            if !lines.is_empty() {
                (out.end, out.lines) = (end, lines);
            }
        }
    }

    /// The names of the place with this code, or of one without a code.
    fn region(&self, atoms: &Range<usize>, code: Option<RegionCode>, out: &mut Longest) {
        let meant = code.map(RegionCode::regency);
        self.place(atoms, |name| name.code == meant, out);
    }

    /// The names of places that are `meant`, and words that belong to them:
    /// `Kabupaten`, `Timur`.
    fn place(&self, atoms: &Range<usize>, meant: impl Fn(&RegionName) -> bool, out: &mut Longest) {
        let regions = &self.lexicon.regions;
        self.offer(&regions.names, atoms, meant, out);
        let belongs = |role| matches!(role, WordRole::Type | WordRole::LocalType | WordRole::Part);
        self.offer(&regions.words, atoms, |word| belongs(word.role), out);
    }

    /// The line of the district or village that the candidate names: by its
    /// code, or where the article leaves that open, by its `name`.
    fn small_place(&self, candidate: &Candidate, name: Range<usize>) -> Option<EntrySource> {
        let Reading::Value(value) = &candidate.reading else { return None };
        let is_small = RegionLevel::is_part;
        let places = || self.small_places.get_or_init(|| SmallPlaces::of(self.lexicon));
        match (value.region(), value) {
            (Some(code), _) if is_small(code.level()) => places().with_code(code),
            (None, Value::Region(region)) if is_small(region.level) && !name.is_empty() => {
                places().named(self.scan.text_of(name))
            }
            _ => None,
        }
    }

    /// What numbers are made of, and what they count.
    fn amount(&self, atoms: &Range<usize>, out: &mut Longest) {
        let numerals = &self.lexicon.numerals;
        self.offer(&numerals.measures, atoms, |_| true, out);
        self.number_word(atoms.start, out);
        let one = numerals.one_of_time.get(&self.scan.word(atoms.start));
        out.offer_word(one.map(|one| one.source));
        self.offer(&numerals.cues, atoms, |_| true, out);
    }

    fn number_word(&self, at: usize, out: &mut Longest) {
        out.offer_word(self.lexicon.numerals.words.line_of(self.scan.word(at)));
    }

    /// The lines of the words beside a number or date: of its modifier (`sekitar`), or of what the
    /// number is (`tahun`) or is not (`Pasal`).
    fn beside(&self, atoms: &Range<usize>, candidate: &Candidate) -> Vec<EntrySource> {
        let cues = &self.lexicon.numerals.cues;
        let Reading::Value(value) = &candidate.reading else {
            let guard = candidate.origin.rule == "number.guard";
            let label = guard.then(|| self.before(cues, atoms.start, is_label)).flatten();
            return label.into_iter().collect();
        };
        let mut lines = Vec::new();
        if let Some(modifier) = value.modifier() {
            let before = |&cue: &Cue| {
                let kinds = [Cue::ModifierBefore, Cue::ModifierShort, Cue::ModifierOfMoney];
                kinds.iter().any(|kind| cue == kind(modifier))
            };
            let behind = cues.longest_where(self.scan, atoms.end, |&cue| {
                cue == Cue::ModifierAfter(modifier) || cue == Cue::ModifierBehind(modifier)
            });
            let before = self.before(cues, atoms.start, before);
            lines.extend(before.or(behind.map(|hit| hit.phrase.source)));
        }
        if matches!(value, Value::Date(_)) {
            let words = &self.lexicon.calendar.words;
            lines.extend(self.before(words, atoms.start, |word| {
                matches!(word, CalendarWord::Names(_)) || word.announces_date()
            }));
        }
        lines
    }

    /// The line of the nearest phrase that `fits` in the few atoms before `at`.
    fn before<T>(
        &self,
        table: &PhraseTable<T>,
        at: usize,
        fits: impl Fn(&T) -> bool,
    ) -> Option<EntrySource> {
        let starts = (at.saturating_sub(MAX_CUE_ATOMS)..at).rev();
        let mut found = starts.filter_map(|start| {
            table.longest_within(self.scan, start..at, &fits).last().map(|hit| hit.phrase.source)
        });
        found.next()
    }
}

/// Whether the number behind a cue is the name of something.
fn is_label(cue: &Cue) -> bool {
    matches!(cue, Cue::Label(_) | Cue::Holder | Cue::Grade)
}

/// The longest phrases found at an atom.
struct Longest {
    start: usize,
    /// One past their last atom; `start` while there are none.
    end: usize,
    lines: Vec<EntrySource>,
    /// The line that the candidate's rule noted.
    noted: Option<EntrySource>,
}

impl Longest {
    fn new(start: usize, noted: Option<EntrySource>) -> Self {
        Self { start, end: start, lines: Vec::new(), noted }
    }

    /// Takes the line of `hits`, all as long, if they are longer than what is
    /// there: the one that the rule noted, else the last, as the grammars do.
    fn offer<T>(&mut self, hits: &[Hit<'_, T>]) {
        let Some(last) = hits.last().filter(|last| last.end > self.end) else { return };
        let noted = hits.iter().find(|hit| Some(hit.phrase.source) == self.noted);
        self.end = last.end;
        self.lines = vec![noted.unwrap_or(last).phrase.source];
    }

    /// Takes the line of a single word, if no phrase is there.
    fn offer_word(&mut self, line: Option<EntrySource>) {
        if let Some(line) = line.filter(|_| self.end == self.start) {
            (self.end, self.lines) = (self.start + 1, vec![line]);
        }
    }
}
