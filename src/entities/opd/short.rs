//! Short names: blends, abbreviations, and short forms that the article defines.

use std::cmp::Reverse;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{Defined, Name, Reader};
use crate::entities::address::is_in_address;
use crate::entities::definitions;
use crate::lexicon::{Abbreviation, AffairSet, Blends, Form, Hit, OpdFollow, OpdRole, Usage};
use crate::scan::{Opening, Scan};
use crate::value::{OpdForm, RegionCode, SmolStr};

/// The most tokens that add to a blend: `DPU SDA Taru`.
const MAX_ADDED_TOKENS: usize = 3;

/// An abbreviation or a blend inside a name.
pub(super) struct ShortPart {
    /// One past the last atom.
    pub(super) end: usize,
    pub(super) affairs: AffairSet,
    /// Whether the form belongs to the part, as in `DPMD` but not in `PMD`.
    pub(super) whole: bool,
}

/// Whether `hit` is the reading of an abbreviation that needs no other mention.
fn is_common(hit: &Hit<'_, Abbreviation>) -> bool {
    !matches!(hit.phrase.term.usage, Usage::Other | Usage::Regency)
}

impl Reader<'_> {
    /// The short name that starts at atom `at`.
    pub(super) fn short_at(&self, at: usize) -> Option<Name> {
        let defined = self.defined.get(&at).map(|&Defined { end, form, affairs }| {
            self.short_name(at, end, form, affairs, "opd.defined")
        });
        if defined.is_some() {
            return defined.filter(|_| !self.is_token_in_address(at));
        }
        let short = self.abbreviation_at(at).or_else(|| self.blend_at(at));
        let mut name = short.filter(|_| !self.is_token_in_address(at))?;
        self.add_tokens(&mut name);
        self.add_repeated(&mut name);
        self.add_words(&mut name);
        name.end = self.area_at(name.end).unwrap_or(name.end);
        let central = self.word_at(name.end, OpdRole::Centre).is_some();
        (!central).then_some(name)
    }

    /// Whether a short name can start at atom `at`, which most words show by
    /// their first letters.
    #[inline(always)]
    pub(super) fn may_be_short(&self, at: usize) -> bool {
        self.scan.get(at).is_some_and(|atom| atom.is_word())
            && (self.names.blends.may_start_at(self.scan, at)
                || self.names.abbreviations.opens_at(self.scan, at)
                || self.defined.contains_key(&at))
    }

    /// The end and the text of the row of letters and digits at atom `at`.
    fn blend(&self, at: usize) -> (usize, &str) {
        let end = Blends::word_end(self.scan, at);
        (end, self.scan.text_of(at..end))
    }

    fn is_token_in_address(&self, at: usize) -> bool {
        is_in_address(self.scan, at, Blends::word_end(self.scan, at))
    }

    fn short_name(
        &self,
        start: usize,
        end: usize,
        form: OpdForm,
        affairs: AffairSet,
        rule: &'static str,
    ) -> Name {
        let (region, needs_place, lists, entry) = (None, false, false, None);
        Name { start, end, form, affairs, region, needs_place, lists, rule, entry }
    }

    /// A listed abbreviation at atom `at`, if it counts there.
    fn abbreviation_at(&self, at: usize) -> Option<Name> {
        let hit = self.abbreviation_hit(at)?;
        let Abbreviation { form, affairs, usage } = hit.phrase.term;
        // The article may define it as something else.
        if self.learnt
            && self.context.definitions.is_mention(at)
            && !(usage == Usage::Free && self.is_in_unspelled_bracket(at..hit.end))
        {
            return None;
        }
        let entry = Some(hit.phrase.source);
        let name = self.short_name(at, hit.end, form, affairs, "opd.abbreviation");
        let before = at.checked_sub(1);
        let central =
            before.is_some_and(|before| self.word_at(before, OpdRole::CentreBefore).is_some());
        let officer = before.is_some_and(|before| self.word_at(before, OpdRole::Office).is_some())
            && self.is_local();
        match usage {
            // The second reading counts only where the article has it in full.
            Usage::Free | Usage::Other | Usage::Regency => Some(Name { entry, ..name }),
            // `Dirjen Dukcapil`
            _ if central => None,
            Usage::Loose => Some(Name { entry, ..name }),
            Usage::Guarded | Usage::Named | Usage::Local if !self.scan.is_capitalised(at) => None,
            Usage::Guarded | Usage::Named if self.is_section(hit.end) => None,
            Usage::Guarded => Some(Name { entry, needs_place: !officer, ..name }),
            Usage::Named => {
                let of_its_affairs = |form: &OpdForm| self.in_full.contains(&(*form, affairs));
                let needs_place = !officer && !OpdForm::ALL.iter().any(of_its_affairs);
                Some(Name { entry, needs_place, ..name })
            }
            Usage::Local => {
                let of_its_affairs =
                    |(_, full): &(OpdForm, AffairSet)| full.meets(affairs) && !affairs.is_empty();
                let is_local = self.is_local()
                    || self.in_full.iter().any(of_its_affairs)
                    || self.named && self.is_in_credit(at..hit.end);
                let needs_place = !is_local || self.names_ministry_of(at..hit.end);
                Some(Name { entry, needs_place: needs_place && !officer, ..name })
            }
            Usage::Part => None,
        }
    }

    /// Whether the `short` form ends a bracket behind a sign or words in it, as in the credit line
    /// of a picture or an article: `(dok. Kominfo)`, `(ADV/Kominfo)`.
    fn is_in_credit(&self, short: Range<usize>) -> bool {
        /// The most atoms of the bracket before the short form.
        const MAX_ATOMS: usize = 6;
        let mut before = (short.start.saturating_sub(MAX_ATOMS)..short.start).rev();
        self.scan.is(short.end, ')')
            && !self.scan.is(short.start - 1, '(')
            && before.any(|at| self.scan.is(at, '('))
    }

    /// Whether what ends at `end` is a section of the agency that is named right behind it: `Kabid
    /// Bina Marga Dinas PUPR`.
    fn is_section(&self, end: usize) -> bool {
        let is_short =
            || self.abbreviation_hit(end).is_some_and(|hit| hit.phrase.term.usage == Usage::Free);
        let is_name = |form: &Form| matches!(form.follows, OpdFollow::Name | OpdFollow::Extras);
        let is_full = || self.names.forms.longest_where(self.scan, end, is_name).is_some();
        self.scan.follows(end) && self.scan.is_capitalised(end) && (is_full() || is_short())
    }

    /// Whether the article names the ministry that the `short` form stands for as well in
    /// another way.
    fn names_ministry_of(&self, short: Range<usize>) -> bool {
        let body = self.context.lexicon.agencies.names.longest_at(self.scan, short.start);
        let ministry = body.and_then(|body| body.phrase.term.id.as_ref());
        ministry.is_some_and(|ministry| self.bodies().contains(ministry))
    }

    /// The bodies that the article names by a name that no regional agency has as well.
    fn bodies(&self) -> &FxHashSet<&SmolStr> {
        let names = &self.context.lexicon.agencies.names;
        let body_at = |at| {
            let of_region = self.names.abbreviations.longest_at(self.scan, at);
            let body = names.longest_at(self.scan, at)?;
            let is_own = of_region.is_none_or(|of_region| of_region.end < body.end);
            body.phrase.term.id.as_ref().filter(|_| is_own)
        };
        let all = || self.scan.openings(Opening::Agency).filter_map(body_at).collect();
        self.bodies.get_or_init(all)
    }

    /// Whether the `short` form stands in a bracket behind no words that spell it, as where a
    /// link is missing from the text: `Kepala , (BPRD) DKI Jakarta`. Words in lower case may
    /// spell it (`deklarasi kesesuaian pemasok (DKP)`).
    fn is_in_unspelled_bracket(&self, short: Range<usize>) -> bool {
        let Some(open) = short.start.checked_sub(1) else { return false };
        let behind_lower_case = open > 0 && self.scan.is_lower_case_word(open - 1);
        self.scan.is(open, '(')
            && !behind_lower_case
            && definitions::spelled_by_initials(self.scan, short).is_none()
    }

    /// The longest abbreviation from atom `at`, by the reading that the
    /// article names in full, else by the common one.
    pub(super) fn abbreviation_hit(&self, at: usize) -> Option<Hit<'_, Abbreviation>> {
        let mut longest: Option<Hit<'_, Abbreviation>> = None;
        let mut readings = 0;
        self.names.abbreviations.each_at(self.scan, at, |hit| {
            if self.is_cut_at(hit.end) {
                return;
            }
            let longer = longest.is_none_or(|before| before.end < hit.end);
            readings = if longer { 1 } else { readings + 1 };
            longest = Some(hit);
        });
        match readings {
            0 | 1 => longest.filter(is_common),
            _ => self.ambiguous_abbreviation(at, longest?.end),
        }
    }

    /// Whether atom `end` goes on without space with a name in capitals and digits: `DKP` of
    /// `DKP3`, `DKP3` of `DKP3A`. The number behind a word in lower case is a footnote: `Bappeda2`.
    pub(super) fn is_cut_at(&self, end: usize) -> bool {
        let (letters, digits) = match self.scan.is_digits(end) {
            true => (end - 1, end),
            false => (end, end - 1),
        };
        self.scan.glued(end) && self.scan.is_digits(digits) && self.scan.is_upper(letters)
    }

    /// Whether the word at atom `at` continues a name and names no agency by itself.
    pub(super) fn is_only_a_part(&self, at: usize) -> bool {
        match self.abbreviation_hit(at) {
            Some(hit) => hit.phrase.term.usage == Usage::Part,
            None => self.is_part(at),
        }
    }

    /// The reading of an abbreviation in atoms `at..end` that has several.
    #[cold]
    fn ambiguous_abbreviation(&self, at: usize, end: usize) -> Option<Hit<'_, Abbreviation>> {
        let mut hits = Vec::new();
        self.names.abbreviations.find_at(self.scan, at, &mut hits);
        hits.retain(|hit| hit.end == end);
        let in_full = |hit: &&Hit<'_, Abbreviation>| {
            let Abbreviation { form, affairs, .. } = hit.phrase.term;
            self.in_full.contains(&(form, affairs))
        };
        let common = |hit: &&Hit<'_, Abbreviation>| is_common(hit);
        let of_regency = |hit: &&Hit<'_, Abbreviation>| {
            hit.phrase.term.usage == Usage::Regency && self.is_of_regency(end, hit.phrase.term.form)
        };
        let found = hits.iter().find(in_full).or_else(|| hits.iter().find(of_regency));
        found.or_else(|| hits.iter().find(common)).copied()
    }

    /// Whether the agency whose name ends at `end` is one of a regency or city: by the place
    /// behind it, else because the article speaks of no other governments.
    fn is_of_regency(&self, end: usize, form: OpdForm) -> bool {
        match self.place_behind(end, form) {
            Some((_, code)) => code != code.province(),
            None => self.has(OpdRole::Municipal) && !self.has(OpdRole::Provincial),
        }
    }

    /// A blend at atom `at`, which no list has.
    fn blend_at(&self, at: usize) -> Option<Name> {
        let (end, word) = self.blend(at);
        if let Some(blend) = self.names.blends.read(word) {
            return Some(self.short_name(at, end, blend.form, blend.affairs, "opd.blend"));
        }
        // `DiskominfoJepara`
        let mut capitals = word.bytes().zip(word.bytes().skip(1)).enumerate();
        let is_edge =
            |(_, (a, b)): &(usize, (u8, u8))| a.is_ascii_lowercase() && b.is_ascii_uppercase();
        let (last, _) = capitals.rfind(is_edge)?;
        let (blend, place) = word.split_at_checked(last + 1)?;
        let blend = self.names.blends.read(blend)?;
        let name = self.short_name(at, end, blend.form, blend.affairs, "opd.blend");
        Some(Name { region: Some(self.region_called(place)?), ..name })
    }

    /// The region of this name; of several, one that the article names, else the usual one.
    #[cold]
    fn region_called(&self, name: &str) -> Option<RegionCode> {
        let lexicon = self.context.lexicon;
        let scan = Scan::new(name, &lexicon.vocabulary);
        let mut hits = Vec::new();
        lexicon.regions.names.find_at(&scan, 0, &mut hits);
        let whole = hits.iter().filter(|hit| hit.end == scan.len()).map(|hit| hit.phrase.term);
        let found = whole.filter_map(|region| Some((region.code?, region.usual)));
        found
            .max_by_key(|(code, usual)| (self.regions().contains(code), *usual, Reverse(*code)))
            .map(|(code, _)| code)
    }

    /// Adds the tokens that continue a short name: `Dinsos P3A`,
    /// `Disperindagkop-UKM`.
    fn add_tokens(&self, name: &mut Name) {
        for _ in 0..MAX_ADDED_TOKENS {
            let hyphen = self.is_glued_hyphen(name.end);
            let at = name.end + usize::from(hyphen);
            if !self.scan.is_capitalised(at)
                || !self.scan.follows(at)
                || self.scan.glued(at) != hyphen
            {
                return;
            }
            // `Dishub-Satpol PP`: two agencies.
            if self.context.place_at(at).is_some() || self.is_complete_form(at) {
                return;
            }
            let Some(part) = self.short_part_at(at, name.form) else { return };
            if part.whole || !self.names.affairs.go_together(name.affairs, part.affairs) {
                return;
            }
            name.end = part.end;
            name.affairs |= part.affairs;
        }
    }

    /// Adds an abbreviation behind `dan` that repeats an affair: `Diskop dan UKM`.
    fn add_repeated(&self, name: &mut Name) {
        let behind = self.word_at(name.end, OpdRole::And).filter(|_| self.scan.follows(name.end));
        let hit = behind.and_then(|(at, _)| self.abbreviation_hit(at));
        if let Some(hit) = hit {
            let Abbreviation { affairs, usage, .. } = hit.phrase.term;
            if usage == Usage::Part && name.affairs.meets(affairs) {
                name.end = hit.end;
            }
        }
    }

    /// An abbreviation or a blend at atom `at`, inside a name.
    pub(super) fn short_part_at(&self, at: usize, form: OpdForm) -> Option<ShortPart> {
        if !self.scan.is_capitalised(at) {
            return None;
        }
        if let Some(hit) = self.abbreviation_hit(at) {
            let Abbreviation { affairs, usage, .. } = hit.phrase.term;
            return Some(ShortPart { end: hit.end, affairs, whole: usage == Usage::Free });
        }
        if let Some(&Defined { end, affairs, .. }) = self.defined.get(&at) {
            return Some(ShortPart { end, affairs, whole: false });
        }
        let (end, word) = self.blend(at);
        let blends = &self.names.blends;
        if let Some(affairs) = blends.read_rest(word, form) {
            return Some(ShortPart { end, affairs, whole: false });
        }
        let affairs = blends.read(word)?.affairs;
        Some(ShortPart { end, affairs, whole: true })
    }
}
