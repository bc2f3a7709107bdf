//! The affairs in a name: `Pemberdayaan Perempuan, Perlindungan Anak dan KB`.

use super::short::ShortPart;
use super::{Name, Reader};
use crate::candidate::Candidate;
use crate::lexicon::{AffairSet, Form, Hit, OpdFollow, OpdRole, Part, Usage};
use crate::scan::{Gap, joins_words};
use crate::value::OpdForm;

/// The parts of a name, read.
pub(super) struct Parts {
    /// One past the last atom.
    pub(super) end: usize,
    pub(super) affairs: AffairSet,
    /// The affairs of the first part.
    pub(super) first: AffairSet,
}

/// One part of a name.
#[derive(Debug, Clone, Copy)]
struct Step {
    start: usize,
    end: usize,
    affairs: AffairSet,
    /// Whether the part can be the first of a name.
    stands: bool,
    /// Whether the part includes a form of its own, so that only a form can stand
    /// before it: `Dinas Disporapar`.
    whole: bool,
}

/// How two parts are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Nothing,
    And,
    Comma,
    Slash,
    Hyphen,
}

/// The fewest words of a form in full: `Satuan Polisi Pamong Praja`.
const MIN_LONG_FORM_WORDS: usize = 4;
/// The most parts of a name.
const MAX_PARTS: usize = 16;

impl Reader<'_> {
    /// The parts from atom `start` on of a name that has the `known` affairs so
    /// far, if there are any.
    pub(super) fn parts(&self, start: usize, form: OpdForm, known: AffairSet) -> Option<Parts> {
        self.parts_joined(start, form, known, |_, _| true)
    }

    /// The parts behind a form that is complete without them: `Satpol PP dan
    /// Damkar`. A comma behind a short form leads to another agency.
    pub(super) fn extras(&self, hit: &Hit<'_, Form>) -> Option<Parts> {
        let Form { form, affairs, .. } = hit.phrase.term;
        let long = hit.end - hit.start >= MIN_LONG_FORM_WORDS;
        let allowed = |joint, step: &Step| match joint {
            Joint::Nothing | Joint::And => true,
            Joint::Comma => long,
            // `Satpol PP-Kesbangpol`: two agencies.
            Joint::Slash | Joint::Hyphen => {
                affairs.meets(step.affairs) || self.is_only_a_part(step.start)
            }
        };
        self.parts_joined(hit.end, form, affairs, allowed)
    }

    /// Adds to a short name the words behind it that continue it, where a place follows them:
    /// `Diskominfo dan Statistik Kabupaten Bone`. A short form that names an agency by itself is
    /// another agency (`BPBD dan Kesbangpol Kota Magelang`), and so are words for what the
    /// first agency has already.
    pub(super) fn add_words(&self, name: &mut Name) {
        let allowed = |joint, step: &Step| {
            let continues = joint == Joint::And || joint == Joint::Comma && !step.stands;
            continues && !name.affairs.meets(step.affairs) && self.is_only_a_part(step.start)
        };
        if let Some(parts) = self.parts_joined(name.end, name.form, name.affairs, allowed)
            && self.place_behind(parts.end, name.form).is_some()
        {
            (name.end, name.affairs) = (parts.end, parts.affairs);
        }
    }

    fn parts_joined(
        &self,
        start: usize,
        form: OpdForm,
        known: AffairSet,
        allowed: impl Fn(Joint, &Step) -> bool,
    ) -> Option<Parts> {
        let mut parts = Parts { end: start, affairs: known, first: AffairSet::EMPTY };
        for _ in 0..MAX_PARTS {
            if let Some(end) = self.area_at(parts.end).filter(|_| !parts.affairs.is_empty()) {
                parts.end = end;
                continue;
            }
            let Some((at, joint)) = self.joint_at(parts.end) else { break };
            let Some(step) = self.part_at(at, form) else { break };
            if !allowed(joint, &step) || !self.continues(&parts, &step, joint) {
                break;
            }
            if parts.first.is_empty() {
                parts.first = step.affairs;
            }
            parts.affairs |= step.affairs;
            parts.end = step.end;
        }
        (parts.end > start && !parts.affairs.is_empty()).then_some(parts)
    }

    /// Whether `step` continues the name of `parts`.
    fn continues(&self, parts: &Parts, step: &Step, joint: Joint) -> bool {
        if parts.affairs.is_empty() {
            return joint == Joint::Nothing && step.stands;
        }
        if step.whole {
            return false;
        }
        let capital = self.scan.is_capitalised(step.start);
        let repeats = parts.affairs.meets(step.affairs);
        let together = self.names.affairs.go_together(parts.affairs, step.affairs);
        // `Dinas Perhubungan, Satpol PP`: another agency.
        if self.is_complete_form(step.start) && !repeats {
            return false;
        }
        match joint {
            Joint::Nothing => together && (capital || !self.scan.is_capitalised(parts.end - 1)),
            _ if step.stands => together,
            _ => together && (capital || repeats),
        }
    }

    /// Where the next part starts behind a name that ends at `end`, and how it is
    /// joined.
    fn joint_at(&self, end: usize) -> Option<(usize, Joint)> {
        let mut at = end;
        let mut joint = Joint::Nothing;
        if self.scan.is(at, ',') && self.scan.glued(at) {
            (at, joint) = (at + 1, Joint::Comma);
        } else if self.scan.is(at, '/') {
            (at, joint) = (at + 1, Joint::Slash);
        } else if self.is_glued_hyphen(at) {
            return Some((at + 1, Joint::Hyphen));
        }
        if let Some((past, _)) = self.word_at(at, OpdRole::And) {
            at = past;
            if joint == Joint::Nothing {
                joint = Joint::And;
            }
        }
        self.scan.follows(at).then_some((at, joint))
    }

    /// Whether a hyphen between two words without space stands at atom `at`.
    pub(super) fn is_glued_hyphen(&self, at: usize) -> bool {
        self.scan.joint(at, joins_words).is_some()
    }

    /// The part that starts at atom `at`: words of an affair, or an
    /// abbreviation or a blend of them (`Dinas PUPR`, `Dinas Nakertrans`).
    fn part_at(&self, at: usize, form: OpdForm) -> Option<Step> {
        if let Some(step) = self.words_of_part(at) {
            return Some(step);
        }
        if let Some((past, _)) = self.word_at(at, OpdRole::Lead)
            && let Some(step) = self.words_of_part(past).filter(|_| self.scan.follows(past))
        {
            return Some(Step { start: at, ..step });
        }
        let short = self.short_part_at(at, form)?;
        let ShortPart { end, affairs, whole } = short;
        Some(Step { start: at, end, affairs, stands: true, whole })
    }

    /// Whether a form that names an agency by itself starts at atom `at`.
    pub(super) fn is_complete_form(&self, at: usize) -> bool {
        let hit = self.names.forms.longest_at(self.scan, at);
        hit.is_some_and(|hit| hit.phrase.term.follows == OpdFollow::Extras)
    }

    /// Whether a listed abbreviation of the affairs of an agency of this `form`, without the form,
    /// starts at atom `at`: `PU`.
    fn is_short_affairs(&self, at: usize, form: OpdForm) -> bool {
        let short = self.abbreviation_hit(at).map(|hit| hit.phrase.term);
        short.is_some_and(|short| short.usage == Usage::Guarded && short.form == form)
    }

    /// Whether words of an affair start at atom `at`.
    pub(super) fn is_part(&self, at: usize) -> bool {
        self.scan.follows(at) && self.words_of_part(at).is_some()
    }

    fn words_of_part(&self, at: usize) -> Option<Step> {
        let mut longest: Option<(usize, Part)> = None;
        self.names.parts.each_at(self.scan, at, |hit| {
            // Of two entries for the same words, the one that stands alone counts.
            let found = (hit.end, hit.phrase.term);
            let rank = |(end, part): (usize, Part)| (end, part.stands);
            if longest.is_none_or(|before| rank(before) < rank(found)) {
                longest = Some(found);
            }
        });
        let (end, Part { affairs, stands }) = longest?;
        Some(Step { start: at, end, affairs, stands, whole: false })
    }

    /// Past the `Daerah` behind a name, or a bare `Kota` that no name of a place
    /// follows. In lower case, another level behind it makes it a word for many agencies:
    /// `dinas kesehatan kabupaten dan kota`.
    pub(super) fn area_at(&self, at: usize) -> Option<usize> {
        let (end, _) = self.word_at(at, OpdRole::Area)?;
        let place = self.context.place_at(at);
        let names_many = || {
            let past_and = self.word_at(end, OpdRole::And).map_or(end, |(past, _)| past);
            end > at + 1 || self.word_at(past_and, OpdRole::Area).is_some()
        };
        let fits = self.scan.follows(at)
            && (self.scan.is_capitalised(at) || !names_many())
            && place.is_none_or(|place| place.end == end);
        fits.then_some(end)
    }

    /// Clinics that leave out the form of `head`, by the names of districts and villages of the
    /// article in a list that goes on at atom `at` up to a word that joins its last: `Puskesmas
    /// Sukamaju dan Karangsari`. Returns where the list ends.
    pub(super) fn clinics_behind(&self, head: &Name, at: usize, out: &mut Vec<Candidate>) -> usize {
        /// The most clinics behind the first.
        const MAX_CLINICS: usize = 8;
        let mut past = at;
        let next = || {
            let (start, joint) = self.joint_at(past)?;
            let end = self.end_of_name(start)?;
            let region = self.part_of_article(start..end)?;
            let is_part = self.context.place_at(start).is_none_or(|place| place.level.is_part());
            let is_listed = matches!(joint, Joint::And | Joint::Comma) && is_part;
            past = end;
            let rule = "opd.listed";
            is_listed.then(|| Name { start, end, region: Some(region), rule, ..head.clone() })
        };
        let mut clinics: Vec<_> = std::iter::from_fn(next).take(MAX_CLINICS).collect();
        let is_joined = |clinic: &Name| self.word_at(clinic.start - 1, OpdRole::And).is_some();
        clinics.truncate(clinics.iter().rposition(is_joined).map_or(0, |last| last + 1));
        clinics.iter().fold(at, |_, clinic| {
            let tail = self.tail(clinic);
            self.emit(clinic, &tail, out);
            tail.past
        })
    }

    /// Past the capitalised words in one line from atom `start` on, few enough for the name of a
    /// place.
    fn end_of_name(&self, start: usize) -> Option<usize> {
        /// The most words of a name.
        const MAX_WORDS: usize = 3;
        let is_next = |&at: &usize| {
            let joins = at == start || self.scan.gap_before(at) == Gap::Space;
            joins && self.scan.is_capitalised(at)
        };
        let words = (start..=start + MAX_WORDS).take_while(is_next).count();
        (1..=MAX_WORDS).contains(&words).then_some(start + words)
    }

    /// Agencies that leave out the form of `head`, in a list that goes on at
    /// atom `at`: `Dinas Kesehatan, Sosial, serta Pertanian dan Ketahanan
    /// Pangan`. Returns where the list ends.
    pub(super) fn list(&self, head: &Name, mut at: usize, out: &mut Vec<Candidate>) -> usize {
        while let Some((start, joint)) = self.joint_at(at) {
            let listed =
                !matches!(joint, Joint::Nothing | Joint::Hyphen) && self.scan.is_capitalised(start);
            // Within a list a comma or a slash separates agencies.
            let inner = |joint, _: &Step| !matches!(joint, Joint::Comma | Joint::Slash);
            let listed = listed && !self.is_complete_form(start);
            let stands = || {
                self.words_of_part(start).is_some_and(|part| part.stands)
                    || self.is_short_affairs(start, head.form)
            };
            let Some(parts) = (listed && stands())
                .then(|| self.parts_joined(start, head.form, AffairSet::EMPTY, inner))
                .flatten()
            else {
                break;
            };
            let name = Name {
                start,
                end: parts.end,
                affairs: parts.affairs,
                rule: "opd.listed",
                ..head.clone()
            };
            let tail = self.tail(&name);
            // `Dinas Sosial, Pasar Minggu`: part of another name.
            let goes_on = self.scan.is_capitalised(tail.past) && self.scan.follows(tail.past);
            if goes_on && !tail.has_place {
                break;
            }
            self.emit(&name, &tail, out);
            at = tail.past;
        }
        at
    }
}
