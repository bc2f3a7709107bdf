//! Heads and staff of clinics and units, whose names stand right behind those of their offices:
//! `Kepala Puskesmas Cibatu Asep Suryana menyebut`.

use std::ops::Range;

use super::{Name, Reader};
use crate::lexicon::OpdRole;
use crate::scan::Atom;
use crate::value::RegionCode;

/// The number of words in the name of a person that no place before it delimits.
const PERSON_WORDS: usize = 2;

impl Reader<'_> {
    /// The end of the `words` behind the form of `office`, before the name of its head or staff if
    /// they end in that. The office behind a title (`Kepala`) ends with the district or village of
    /// the article that its words start with; else before two words of no list that a small word
    /// follows.
    pub(super) fn without_head(&self, office: &Name, words: Range<usize>) -> usize {
        let Range { start, end } = words;
        let is_office = |past: usize| self.part_of_article(start..past).is_some();
        if words.len() < 2 || !self.is_behind_title_of_head(office.start) || is_office(end) {
            return end;
        }
        let is_unlisted = |at: usize| self.scan.get(at).is_some_and(Atom::is_unlisted_word);
        if let Some(past) = (start + 1..end).rev().find(|&past| is_office(past)) {
            let past = self.past_number(past);
            return if (past..end).any(is_unlisted) { past } else { end };
        }
        let person = end - PERSON_WORDS;
        let is_person =
            person > start && self.scan.is_lower_case_word(end) && (person..end).all(is_unlisted);
        if is_person { person } else { end }
    }

    /// The district or village that `atoms` name, if it is the only one in the regencies and
    /// cities of the article.
    pub(super) fn part_of_article(&self, atoms: Range<usize>) -> Option<RegionCode> {
        self.district_of_article(atoms.clone()).or_else(|| self.village_of_article(atoms))
    }

    /// Whether the title of a head or of staff ends right before atom `at`.
    fn is_behind_title_of_head(&self, at: usize) -> bool {
        let title = at.checked_sub(1).filter(|_| self.scan.follows(at));
        title.is_some_and(|title| self.word_at(title, OpdRole::Head).is_some())
    }
}
