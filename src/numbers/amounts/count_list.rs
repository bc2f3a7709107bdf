//! Bare numbers behind the names of a list, each the count of the name before it: `Kota Blitar 7
//! orang, Kediri 12 dan Tuban 4`, `SIM 40 dan STNK 12`, `Januari 212, Februari 98`.
//!
//! A number behind a name mostly ends the name: `Liga 1`, `Galaxy 10`. It is a count where the
//! name is a place, a country, a company, a party, a public body, a month or a listed acronym and
//! its neighbour in the list has a number too, or where the number of the name before it is such a
//! count or has a unit. Behind a count of something else (`meraih 12 kursi`), any name is such an
//! item if another one follows: `NasDem 5, Golkar 4`. The acronym of a programme or of what is
//! counted needs no neighbour: `klaim JHT 312`.

use std::ops::Range;

use super::counted::{counted_at, has_acronym_letters};
use super::guards::could_be_year;
use super::reader::Reader;
use super::walk::Walk;
use crate::kind::SpanKind;
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
        if self.counts_acronym(number) || self.counts_school_level(number, walk) {
            return true;
        }
        let behind = number + 1;
        let next = self.past_separator(behind);
        let Some(name) = self.listed_name_before(number) else {
            return (next.is_some() || self.ends_clause(behind))
                && self.is_total_of_whole_place(number);
        };
        let opens = self.scan.is(behind, '(');
        let parted = next.is_some() || opens || self.ends_clause(behind);
        let goes_on = || self.scan.is_lower_case_word(behind) && !self.scan.glued(behind);
        if !parted && !goes_on() {
            return false;
        }
        match self.neighbour_of_item(&name, walk) {
            Some(Neighbour::Count) => true,
            _ if !parted => self.is_rate_of_place(&name, behind),
            Some(neighbour) if self.continues_list(neighbour, &name, next) => true,
            _ if opens => self.is_figure_of_place(&name, behind),
            neighbour => {
                self.is_total_of_place(&name)
                    || next.is_some_and(|next| self.opens_counted_names(&name, next))
                    || self.is_listed_item(&name, number, neighbour.is_some(), next)
            }
        }
    }

    /// Whether the `name` before the digits at atom `number` is of a sort whose lists are read, and the
    /// list has another item: one before it (`has_neighbour`) or one at atom `next`.
    fn is_listed_item(
        &self,
        name: &Range<usize>,
        number: usize,
        has_neighbour: bool,
        next: Option<usize>,
    ) -> bool {
        let opened = usize::from(name.len() > 1 && self.only_opens_sentence(name.start));
        (name.start..=name.start + opened).any(|start| {
            let name = start..name.end;
            let listed = |next| self.counted_name_at(next, &name);
            match self.listed_as(&name, number) {
                None => false,
                _ if has_neighbour => true,
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

    /// Whether the bare number of the `name` is an item of the list that `neighbour`, which is no
    /// [`Neighbour::Count`], belongs to; the separator behind the number ends before atom `next`, if one is there.
    fn continues_list(
        &self,
        neighbour: Neighbour,
        name: &Range<usize>,
        next: Option<usize>,
    ) -> bool {
        let followed = || {
            let item = self.counted_name_at(next?, name)?;
            let behind = item.end + 1;
            let ends = self.ends_clause(behind) || self.past_separator(behind).is_some();
            ends.then_some(())
        };
        match neighbour {
            Neighbour::Named => followed().is_some() || next.is_none(),
            Neighbour::Counted => followed().is_some(),
            Neighbour::Plain => {
                self.is_acronym_alone(name)
                    && (followed().is_some() || next.is_none_or(|next| self.is_plain_item(next)))
            }
            Neighbour::Count | Neighbour::Number => false,
        }
    }

    /// Whether a full stop, a closing bracket or the end of a line is at atom `at`.
    pub(super) fn ends_clause(&self, at: usize) -> bool {
        match self.scan.sign(at) {
            Some('.') => !self.scan.is_digits(at + 1),
            sign => sign == Some(')') || self.scan.gap_before(at) >= Gap::Line,
        }
    }

    /// Whether the bare number of the `name` opens a list whose next item is at atom `next`: an
    /// acronym among nouns (`KPPS 29, linmas 10, saksi 9`), or a name where the last item has the unit
    /// of all (`Langnga 180, Samaenre 130, dan Mattirotasi 110 hektare`).
    fn opens_counted_names(&self, name: &Range<usize>, next: usize) -> bool {
        /// The minimum number of items behind the first one.
        const MIN_ITEMS: usize = 2;
        /// The maximum number of items behind the first one that are read.
        const MAX_ITEMS: usize = 8;
        if self.scan.bytes(name.end).len() == 1 {
            return false;
        }
        let acronym = self.is_acronym_alone(name) && self.is_plain_item(next);
        let mut at = next;
        for items in 1..=MAX_ITEMS {
            let named = || Some(self.counted_name_at(at, name)?.end);
            let plain = || (acronym && self.is_plain_item(at)).then_some(at + 1);
            let Some(number) = named().or_else(plain) else { return false };
            let unit = counted_at(self.scan, self.numerals, number + 1);
            if unit.is_some_and(|unit| unit.counted.class().is_some()) {
                return items >= MIN_ITEMS;
            }
            match self.past_separator(number + 1) {
                Some(next) => at = next,
                None => return acronym && items >= MIN_ITEMS,
            }
        }
        // A list longer than that is hardly one of names that end in numbers.
        true
    }

    /// Whether a noun in small letters with its bare number is at atom `at`: `linmas 10`.
    fn is_plain_item(&self, at: usize) -> bool {
        self.is_noun(at) && self.may_count(at + 1) && self.scan.gap_before(at + 1) == Gap::Space
    }

    /// Whether the `name` is one word of capitals only: `KPPS`.
    fn is_acronym_alone(&self, name: &Range<usize>) -> bool {
        name.len() == 1 && self.scan.get(name.start).is_some_and(has_acronym_letters)
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
    pub(super) fn may_count(&self, at: usize) -> bool {
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
                || self.ends_cue(Cue::Priced, acronym)
                || self.end_of_cue(Cue::Counted, acronym) == Some(number)
                || self.end_of_cue(Cue::Topic(Topic::Count), acronym) == Some(number))
    }

    /// The capitalised words before atom `end`, and the type of a place in small letters before
    /// them: `kabupaten Teluk Bintuni`.
    fn listed_name_before(&self, end: usize) -> Option<Range<usize>> {
        let start = self.start_of_capitals(end);
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
        let apart = start < end && (!self.scan.glued(start) || bracketed());
        apart.then(|| word.filter(is_type).unwrap_or(start)..end)
    }

    /// The start of the capitalised words before atom `end`, or `end` where there are none.
    pub(super) fn start_of_capitals(&self, end: usize) -> usize {
        std::iter::successors(Some(end), |end| self.start_of_name_word(*end))
            .take(MAX_NAME_WORDS + 1)
            .last()
            .unwrap_or(end)
    }

    /// The start of the word of a name that ends before atom `end`, with what a hyphen or apostrophe
    /// joins to it: `Hilal`, `Al-Hilal`.
    fn start_of_name_word(&self, end: usize) -> Option<usize> {
        let last = end.checked_sub(1).filter(|last| self.is_of_name(*last))?;
        let first = last.checked_sub(2).filter(|first| self.joins_parts_of_word(first + 1));
        Some(first.unwrap_or(last))
    }

    /// The end of the word of a name that starts at atom `at`; the opposite of
    /// [`Self::start_of_name_word`].
    fn end_of_name_word(&self, at: usize) -> Option<usize> {
        let joined = self.joins_parts_of_word(at + 1);
        let last = if joined { at + 2 } else { at };
        (self.scan.is_capitalised(at) && self.is_of_name(last)).then_some(last + 1)
    }

    /// Whether the sign at atom `sign` joins the two parts of a name: `PDI-P`.
    fn joins_parts_of_word(&self, sign: usize) -> bool {
        matches!(self.scan.sign(sign), Some('-' | '\'' | '’'))
            && self.scan.glued(sign)
            && self.scan.glued(sign + 1)
            && sign.checked_sub(1).is_some_and(|first| self.scan.is_capitalised(first))
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
        let is_a = |cue| self.end_of_cue_at(cue, start) == Some(end);
        let company = || {
            self.end_of_cue_at(Cue::Company, start).is_some() && self.scan.bytes(number).len() > 1
        };
        if self.scan.opens(Opening::Place, start)
            || acronym()
            || programme()
            || [Cue::Country, Cue::Counted, Cue::Party].into_iter().any(is_a)
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
    /// behind them `disusul` or the like, and a preposition (`, lalu di`); or a line break with a bullet.
    pub(super) fn past_separator(&self, at: usize) -> Option<usize> {
        if self.scan.gap_before(at) == Gap::Line {
            let bullet = matches!(self.scan.sign(at), Some('-' | '–' | '•' | '*' | '·'));
            return bullet.then_some(at + 1);
        }
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

    /// What the number before the item `name` of a list is; a noun may stand before an acronym:
    /// `petugas PHD 1.572, pembimbing KBIHU 685`.
    fn neighbour_of_item(&self, name: &Range<usize>, walk: &Walk<'_>) -> Option<Neighbour> {
        self.neighbour_before(name, walk).or_else(|| {
            let noun = name.start.checked_sub(1).filter(|noun| self.is_noun(*noun))?;
            let neighbour = self.is_acronym_alone(name).then_some(noun..name.end);
            let neighbour = neighbour.and_then(|item| self.neighbour_before(&item, walk));
            neighbour.filter(|found| matches!(found, Neighbour::Count | Neighbour::Named))
        })
    }

    /// Whether atom `at` is a word in small letters that is neither a verb nor a function word.
    fn is_noun(&self, at: usize) -> bool {
        self.scan.is_lower_case_word(at) && !self.is_verb_or_function(at)
    }

    /// What the number of the last candidate is, if a list continues from it to the `item`.
    pub(super) fn neighbour_before(
        &self,
        item: &Range<usize>,
        walk: &Walk<'_>,
    ) -> Option<Neighbour> {
        /// Behind the candidate, another count in brackets may have been read.
        const MAX_READ: usize = 2;
        let mut read = walk.read.iter().rev().take(MAX_READ);
        let read = read.find(|read| read.end == walk.last_end)?;
        let bracketed = self.past_bracketed_count(read.end).unwrap_or(read.end);
        let joined = (read.end..=read.end + MAX_WORDS_BEHIND_COUNT)
            .chain((bracketed > read.end).then_some(bracketed))
            .any(|end| self.past_separator(end) == Some(item.start));
        let before = read.start.checked_sub(1).filter(|_| joined)?;
        let name = self.is_of_name(before);
        let other = || self.scan.surface(before) != self.scan.surface(item.end - 1);
        let number = walk.last_kind == Some(SpanKind::Number);
        let plain = || self.is_noun(before) && !could_be_year(self.scan.bytes(read.start));
        // `Ende 98 hari, Maumere 71`; a measure is that of a device as well: `RAM 8 GB, Note 10`.
        let measured = || match walk.last_kind {
            Some(SpanKind::Duration) => true,
            Some(SpanKind::Quantity) => self.listed_as(item, item.end).is_some(),
            _ => false,
        };
        Some(match read.topic {
            topic if name && (topic == Some(Topic::Count) || measured()) => Neighbour::Count,
            Some(Topic::Count) if self.is_no_less(read.start, item.end) => Neighbour::Counted,
            Some(Topic::Count) => Neighbour::Number,
            _ if number && name && other() => Neighbour::Named,
            _ if number && plain() => Neighbour::Plain,
            _ => Neighbour::Number,
        })
    }

    /// Whether the number in digits at atom `first` is no less than the few digits at atom `second`.
    fn is_no_less(&self, first: usize, second: usize) -> bool {
        let number = |at: usize| self.scan.surface(at).parse::<u32>().ok();
        let grouped = self.scan.is(first + 1, '.') && self.scan.is_digits(first + 2);
        number(first).is_some_and(|first| grouped || Some(first) >= number(second))
    }

    /// Past another count in brackets at atom `open`: `Bekasi 1.812 (19), Bogor 702`.
    fn past_bracketed_count(&self, open: usize) -> Option<usize> {
        let bracketed =
            self.scan.is(open, '(') && self.scan.is_digits(open + 1) && self.scan.is(open + 2, ')');
        bracketed.then_some(open + 3)
    }

    /// Another name than `name` that starts at atom `at`, if a number is behind it.
    fn counted_name_at(&self, at: usize, name: &Range<usize>) -> Option<Range<usize>> {
        let behind = at + 1;
        // `Kab. Tanah Datar`
        let dotted = self.scan.is(behind, '.') && self.scan.glued(behind);
        let typed =
            (dotted || !self.scan.is_capitalised(at)) && self.scan.opens(Opening::Place, at);
        let start = at + usize::from(typed) + usize::from(typed && dotted);
        let end = std::iter::successors(Some(start), |at| self.end_of_name_word(*at))
            .take(MAX_NAME_WORDS + 1)
            .last()?;
        let counted = end > start
            && self.may_count(end)
            && self.scan.text_of(at..end) != self.scan.text_of(name.clone());
        counted.then_some(at..end)
    }
}

/// What a name in a list can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Listed {
    /// A place, a country, a company, a party, a programme or an acronym of what is counted.
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
pub(super) enum Neighbour {
    /// The count of the name before it, or its measure.
    Count,
    /// A count with its unit that no name stands before, no less than the number behind the next
    /// name: `meraih 12 kursi`, but not `3 ponsel, Honor 20`.
    Counted,
    /// A bare number right behind a name: `Yihong 1.126`.
    Named,
    /// A bare number behind a noun in small letters: `mabuk 41`.
    Plain,
    /// Any other number: `25 persen`.
    Number,
}
