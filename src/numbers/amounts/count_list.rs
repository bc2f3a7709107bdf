//! Bare numbers behind the names of a list, each the count of the name before it: `Kota Blitar 7
//! orang, Kediri 12 dan Tuban 4`, `SIM 40 dan STNK 12`, `Januari 212, Februari 98`.
//!
//! A number behind a name mostly ends the name: `Liga 1`, `Galaxy 10`. It is a count where the
//! name is a place, a country, a company, a public body, a month or a listed acronym and its
//! neighbour in the list has a number too, or where the number of the name before it is such a
//! count or has a unit. The acronym of a programme or of what is counted needs no neighbour: `klaim
//! JHT 312`.

use std::ops::Range;

use super::counted::has_acronym_letters;
use super::reader::Reader;
use super::walk::Walk;
use crate::lexicon::{Cue, Roles, Topic};
use crate::scan::{Atom, Gap, Opening, Shape};

/// The maximum number of digits: more are a year, a postal code or a model.
const MAX_DIGITS: usize = 3;
/// The maximum number of words of a name: `PT Pan Brothers Tex Boyolali`.
const MAX_NAME_WORDS: usize = 5;
/// The maximum number of words from the end of a count to the end of its item: `43 titik` `api`.
const MAX_WORDS_BEHIND_COUNT: usize = 1;

/// What starts the name of a public body.
const BODIES: [Opening; 3] = [Opening::Agency, Opening::Opd, Opening::OpdName];

impl Reader<'_> {
    /// Whether the bare digits at atom `number`, behind a capitalised word, count the name that
    /// ends there.
    pub(super) fn counts_name_of_list(&self, number: usize, walk: &Walk<'_>) -> bool {
        if !self.may_count(number) {
            return false;
        }
        if self.counts_acronym(number) {
            return true;
        }
        let Some(name) = self.listed_name_before(number) else { return false };
        let behind = number + 1;
        let next = self.past_separator(behind);
        let ends = || match self.scan.sign(behind) {
            Some('.') => !self.scan.is_digits(behind + 1),
            None => self.scan.gap_before(behind) >= Gap::Line,
            sign => sign == Some(')'),
        };
        let goes_on = || self.scan.is_lower_case_word(behind) && !self.scan.glued(behind);
        if next.is_none() && !ends() && !goes_on() {
            return false;
        }
        let neighbour = self.neighbour_before(name.start, walk);
        if neighbour == Some(Neighbour::Count) {
            return true;
        }
        if next.is_none() && !ends() {
            return false;
        }
        let opened = usize::from(name.len() > 1 && self.only_opens_sentence(name.start));
        (name.start..=name.start + opened).any(|start| {
            let name = start..name.end;
            let listed = |next| self.counted_name_at(next, &name);
            match self.listed_as(&name, number) {
                None => false,
                _ if neighbour.is_some() => true,
                Some(Listed::Surely) => next.and_then(listed).is_some(),
                Some(sort) => {
                    let same = |next: Range<usize>| {
                        self.listed_as(&next, next.end).is_some_and(|other| {
                            other == sort || sort != Listed::Month && other == Listed::Surely
                        })
                    };
                    next.and_then(listed).is_some_and(same)
                }
            }
        })
    }

    /// Whether the word at atom `at` is no part of the name behind it, but has its capital as the
    /// first one of a sentence: `Terbanyak Blitar 7`, `Rinciannya Blitar 7`; but not `SMAN Blitar 1`.
    fn only_opens_sentence(&self, at: usize) -> bool {
        let surface = self.scan.surface(at);
        self.starts_sentence(at)
            && (self.is_verb_or_function(at)
                || self.numerals.stops.without_clitic(surface) != surface)
    }

    /// Whether atom `at` is few digits without a leading zero.
    fn may_count(&self, at: usize) -> bool {
        self.scan.is_digits(at)
            && matches!(self.scan.bytes(at), [b'1'..=b'9', more @ ..] if more.len() < MAX_DIGITS)
    }

    /// Whether the digits at atom `number` count what the acronym before them says, a programme
    /// or a word for what is counted: `klaim JHT 312`, `Januari PHK 212`. A single digit may belong
    /// to a name: `BLT 1`.
    fn counts_acronym(&self, number: usize) -> bool {
        const PARTS: Roles = Roles::DOT.union(Roles::COMMA).union(Roles::CLOSE).union(Roles::OPEN);
        let Some(acronym) = number.checked_sub(1) else { return false };
        let behind = self.beside(number + 1);
        let goes_on = self.beside(number + 2).contains(Roles::DIGITS.union(Roles::GLUED));
        let parted = !behind.intersects(Roles::SIGN) || behind.intersects(PARTS) && !goes_on;
        let alone = parted && !behind.intersects(Roles::CAPITAL.union(Roles::DIGITS));
        self.scan.get(acronym).is_some_and(has_acronym_letters)
            && self.scan.gap_before(number) == Gap::Space
            && self.scan.bytes(number).len() > 1
            && alone
            && (self.scan.opens(Opening::Programme, acronym)
                || self.end_of_cue(Cue::Counted, acronym) == Some(number)
                || self.end_of_cue(Cue::Topic(Topic::Count), acronym) == Some(number))
    }

    /// The capitalised words before atom `end`, and the type of a place in small letters before
    /// them: `kabupaten Teluk Bintuni`.
    fn listed_name_before(&self, end: usize) -> Option<Range<usize>> {
        let words = (1..=MAX_NAME_WORDS)
            .take_while(|words| end.checked_sub(*words).is_some_and(|at| self.is_of_name(at)))
            .count();
        let start = end - words;
        let before = start.checked_sub(1);
        // `Kab. Tanah Datar`
        let dotted = |dot: usize| self.scan.is(dot, '.') && self.scan.glued(dot);
        let word = before.and_then(|at| at.checked_sub(usize::from(dotted(at))));
        let is_type = |at: &usize| {
            self.scan.get(*at).is_some_and(Atom::is_word)
                && self.scan.opens(Opening::Place, *at)
                && self.end_of_cue(Cue::And, *at).is_none()
        };
        let bracketed = || before.is_some_and(|open| self.scan.is(open, '('));
        let apart = !self.scan.glued(start) || bracketed();
        (words > 0 && apart).then(|| word.filter(is_type).unwrap_or(start)..end)
    }

    /// Whether atom `at` is a capitalised word with a blank behind it.
    fn is_of_name(&self, at: usize) -> bool {
        self.scan.is_capitalised(at) && self.scan.gap_before(at + 1) == Gap::Space
    }

    /// What the `name` before the digits at atom `number` is, if it can be one of a list of names
    /// that are counted.
    fn listed_as(&self, name: &Range<usize>, number: usize) -> Option<Listed> {
        let Range { start, end } = *name;
        if self.ends_in_month(name) {
            return (!self.starts_as_year(number)).then_some(Listed::Month);
        }
        let unit = || self.numerals.measure_at(self.scan, start);
        let acronym = || {
            let upper = self.scan.get(start).is_some_and(|word| word.shape == Shape::Upper);
            upper && self.scan.bytes(start).len() > 1 && unit().is_some_and(|hit| hit.end == end)
        };
        let programme = || {
            let last = end - 1;
            self.scan.get(last).is_some_and(has_acronym_letters)
                && self.scan.opens(Opening::Programme, last)
        };
        let country = || self.end_of_cue(Cue::Country, start) == Some(end);
        let counted = || self.end_of_cue(Cue::Counted, start) == Some(end);
        let company =
            || self.end_of_cue(Cue::Company, start).is_some() && self.scan.bytes(number).len() > 1;
        if self.scan.opens(Opening::Place, start)
            || acronym()
            || programme()
            || country()
            || counted()
            || company()
        {
            return Some(Listed::Surely);
        }
        if BODIES.iter().any(|body| self.scan.opens(*body, start)) {
            return Some(Listed::Body);
        }
        let district =
            self.districts.is_some_and(|all| !all.find(self.scan.text_of(start..end)).is_empty());
        district.then_some(Listed::District)
    }

    /// Whether the `name` ends in a month that no day stands before: `Januari`, but not that of `5
    /// Januari`.
    fn ends_in_month(&self, name: &Range<usize>) -> bool {
        const MONTH: Roles = Roles::CALENDAR_STOP.union(Roles::BEHIND_DAY);
        let month = name.end - 1;
        self.beside(month).contains(MONTH)
            && !month.checked_sub(1).is_some_and(|day| self.scan.is_digits(day))
    }

    /// Whether the digits at atom `number` may be a year that a slip cut short: `201`.
    fn starts_as_year(&self, number: usize) -> bool {
        matches!(self.scan.bytes(number), [b'2', b'0', _])
    }

    /// Past what stands between the items of a list, if it is at atom `at`: a comma or `dan`, and
    /// behind them `disusul` or the like, and a preposition: `, lalu di`.
    fn past_separator(&self, at: usize) -> Option<usize> {
        let sign = matches!(self.scan.sign(at), Some(',' | ';')) && self.scan.glued(at);
        let behind = at + usize::from(sign);
        let and = self.end_of_cue(Cue::And, behind);
        let end = and.unwrap_or(behind);
        let end = self.end_of_cue(Cue::Next, end).unwrap_or(end);
        if end == at || end == behind && self.scan.gap_before(behind) != Gap::Space {
            return None;
        }
        let preposition =
            self.scan.opens(Opening::PlaceCue, end) && self.scan.is_lower_case_word(end);
        Some(end + usize::from(preposition))
    }

    /// What the number of the last candidate is, if a list continues from it to atom `next`.
    fn neighbour_before(&self, next: usize, walk: &Walk<'_>) -> Option<Neighbour> {
        let read = walk.read.last().filter(|read| read.end == walk.last_end)?;
        let joined = (read.end..=read.end + MAX_WORDS_BEHIND_COUNT)
            .any(|end| self.past_separator(end) == Some(next));
        let counts = read.topic == Some(Topic::Count)
            && read.start.checked_sub(1).is_some_and(|name| self.is_of_name(name));
        joined.then_some(if counts { Neighbour::Count } else { Neighbour::Number })
    }

    /// Another name than `name` that starts at atom `at`, if a number is behind it.
    fn counted_name_at(&self, at: usize, name: &Range<usize>) -> Option<Range<usize>> {
        let behind = at + 1;
        // `Kab. Tanah Datar`
        let dotted = self.scan.is(behind, '.') && self.scan.glued(behind);
        let typed =
            (dotted || !self.scan.is_capitalised(at)) && self.scan.opens(Opening::Place, at);
        let start = at + usize::from(typed) + usize::from(typed && dotted);
        let words = (start..start + MAX_NAME_WORDS).take_while(|at| self.is_of_name(*at)).count();
        let end = start + words;
        let counted = words > 0
            && self.may_count(end)
            && self.scan.text_of(at..end) != self.scan.text_of(name.clone());
        counted.then_some(at..end)
    }
}

/// What a name in a list can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listed {
    /// A place, a country, a company, a programme or an acronym of what is counted.
    Surely,
    /// A public body, or a word that starts its name, so that the next name has to be one or a
    /// place too.
    Body,
    /// A district, whose name may as well be that of something else, so that the next name has to
    /// be a place too.
    District,
    /// A month, whose number may be a year unless another month and number follow.
    Month,
}

/// What the number before a separator of a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Neighbour {
    /// The count of the name before it.
    Count,
    Number,
}
