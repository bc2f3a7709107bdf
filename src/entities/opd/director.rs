//! Directors and speakers of hospitals: behind `Direktur RSUD`, `dr` can start the name of a person.

use super::{Name, Reader};
use crate::lexicon::{OpdFollow, OpdRole};
use crate::scan::{Gap, Opening};

/// The most words of the title of a director.
const MAX_TITLE_WORDS: usize = 2;

impl Reader<'_> {
    /// Whether the hospital in `name` stands without its own name, and the physician in atoms
    /// `title..end` behind it is its director: `Direktur RSUD dr Xenandra menjelaskan`, in an
    /// article that names the hospital `RSUD Jombang`. A physician behind that name would be
    /// the director of `RSUD dr Xenandra`.
    pub(super) fn is_before_director(&self, name: &Name, title: usize, end: usize) -> bool {
        self.physician_at(title).is_some()
            && self.is_behind_title_of_director(name.start)
            && self.physician_at(end + usize::from(self.scan.is(end, ','))).is_none()
            && self.word_at(self.past_honorifics(title), OpdRole::Hospital).is_none()
            && self.names_hospital_otherwise(self.past_honorifics(title))
    }

    /// Past the title of a physician at atom `at`, in small letters: `dr`, but not `Dr`.
    fn physician_at(&self, at: usize) -> Option<usize> {
        let (end, _) = self.word_at(at, OpdRole::Physician)?;
        (self.scan.is_lower_case_word(at) && self.scan.gap_before(at) <= Gap::Space).then_some(end)
    }

    fn is_behind_title_of_director(&self, at: usize) -> bool {
        let ends = |start| self.word_at(start, OpdRole::Director).is_some_and(|(end, _)| end == at);
        self.scan.follows(at) && (at.saturating_sub(MAX_TITLE_WORDS)..at).any(ends)
    }

    /// Whether the first hospital with a name in the article has another name than the one
    /// whose first word is at atom `own`.
    fn names_hospital_otherwise(&self, own: usize) -> bool {
        let first = *self.first_hospital.get_or_init(|| self.first_hospital_name());
        first.is_some_and(|first| self.scan.surface(first) != self.scan.surface(own))
    }

    /// The first word of the name of the first hospital that has one and stands behind no
    /// title of a director.
    fn first_hospital_name(&self) -> Option<usize> {
        self.scan.openings(Opening::OpdName).find_map(|at| {
            let form = self.names.forms.longest_at(self.scan, at)?;
            let is_hospital = form.phrase.term.follows == OpdFollow::Hospital;
            let start = self.past_bracket(form.end);
            let is_named = is_hospital
                && !self.is_behind_title_of_director(at)
                && self.proper_name(start).is_some();
            is_named.then(|| self.past_honorifics(start))
        })
    }
}
