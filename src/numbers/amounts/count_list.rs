//! Bare numbers behind the names of a list, each the count of the name before it: `Kota Blitar 7
//! orang, Kediri 12 dan Tuban 4`, `SIM 40 dan STNK 12`.
//!
//! A number behind a name mostly ends the name: `Liga 1`, `Galaxy 10`. It is a count where the
//! name is a place or a listed acronym and its neighbour in the list has a number too, or where
//! the number of the name before it is such a count or has a unit.

use std::ops::Range;

use super::reader::Reader;
use super::walk::Walk;
use crate::lexicon::Cue;
use crate::scan::{Atom, Gap, Opening, Shape};

/// The maximum number of digits: more are a year, a postal code or a model.
const MAX_DIGITS: usize = 3;
/// The maximum number of words of a name: `Kabupaten Hulu Sungai Utara`.
const MAX_NAME_WORDS: usize = 4;
/// The maximum number of words from the end of a count to the end of its item: `43 titik` `api`.
const MAX_WORDS_BEHIND_COUNT: usize = 1;

impl Reader<'_> {
    /// Whether the bare digits at atom `number`, behind a capitalised word, count the name that
    /// ends there.
    pub(super) fn counts_name_of_list(&self, number: usize, walk: &Walk<'_>) -> bool {
        if !self.may_count(number) {
            return false;
        }
        let Some(name) = self.listed_name_before(number) else { return false };
        let next = self.past_separator(number + 1);
        let full_stop = || self.scan.is(number + 1, '.') && !self.scan.is_digits(number + 2);
        if next.is_none() && !full_stop() {
            return false;
        }
        let neighbour = self.neighbour_before(name.start, walk);
        if neighbour == Some(Neighbour::Count) {
            return true;
        }
        self.may_be_counted(&name)
            && (neighbour.is_some() || next.is_some_and(|next| self.has_number(next, &name)))
    }

    /// Whether atom `at` is few digits without a leading zero.
    fn may_count(&self, at: usize) -> bool {
        self.scan.is_digits(at)
            && matches!(self.scan.bytes(at), [b'1'..=b'9', more @ ..] if more.len() < MAX_DIGITS)
    }

    /// The capitalised words before atom `end`, and the type of a place in small letters before
    /// them: `kabupaten Teluk Bintuni`.
    fn listed_name_before(&self, end: usize) -> Option<Range<usize>> {
        let words = (1..=MAX_NAME_WORDS)
            .take_while(|words| end.checked_sub(*words).is_some_and(|at| self.is_of_name(at)))
            .count();
        let start = end - words;
        let typed = start.checked_sub(1).is_some_and(|at| {
            self.scan.get(at).is_some_and(Atom::is_word)
                && self.scan.opens(Opening::Place, at)
                && self.end_of_cue(Cue::And, at).is_none()
        });
        (words > 0 && !self.scan.glued(start)).then_some(start - usize::from(typed)..end)
    }

    /// Whether atom `at` is a capitalised word with a blank behind it.
    fn is_of_name(&self, at: usize) -> bool {
        self.scan.is_capitalised(at) && self.scan.gap_before(at + 1) == Gap::Space
    }

    /// Whether the `name` is a place, or an acronym that is listed as a unit: `STNK`.
    fn may_be_counted(&self, name: &Range<usize>) -> bool {
        let acronym = || {
            let word = self.scan.get(name.start);
            let unit = || self.numerals.measure_at(self.scan, name.start);
            word.is_some_and(|word| word.shape == Shape::Upper && word.len() > 1)
                && unit().is_some_and(|hit| hit.end == name.end)
        };
        self.scan.opens(Opening::Place, name.start) || acronym()
    }

    /// Past the comma or `dan` between the items of a list, if one of them is at atom `at`.
    fn past_separator(&self, at: usize) -> Option<usize> {
        let sign = matches!(self.scan.sign(at), Some(',' | ';')) && self.scan.glued(at);
        let behind = at + usize::from(sign);
        match self.end_of_cue(Cue::And, behind) {
            None => sign.then_some(behind).filter(|_| self.scan.gap_before(behind) == Gap::Space),
            end => end,
        }
    }

    /// What the number of the last candidate is, if a list continues from it to atom `next`.
    fn neighbour_before(&self, next: usize, walk: &Walk<'_>) -> Option<Neighbour> {
        let read = walk.read.last().filter(|read| read.end == walk.last_end)?;
        let joined = (read.end..=read.end + MAX_WORDS_BEHIND_COUNT)
            .any(|end| self.past_separator(end) == Some(next));
        let counts = read.topic == Some(Cue::Count)
            && read.start.checked_sub(1).is_some_and(|name| self.is_of_name(name));
        joined.then_some(if counts { Neighbour::Count } else { Neighbour::Number })
    }

    /// Whether another name than `name`, with a number behind it, starts at atom `at`.
    fn has_number(&self, at: usize, name: &Range<usize>) -> bool {
        let typed =
            usize::from(!self.scan.is_capitalised(at) && self.scan.opens(Opening::Place, at));
        let start = at + typed;
        let words = (start..start + MAX_NAME_WORDS).take_while(|at| self.is_of_name(*at)).count();
        let end = start + words;
        words > 0
            && self.may_count(end)
            && self.scan.text_of(at..end) != self.scan.text_of(name.clone())
    }
}

/// What the number before a separator of a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Neighbour {
    /// The count of the name before it.
    Count,
    Number,
}
