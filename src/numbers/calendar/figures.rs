//! Months by their numbers (`bulan 11-12`), and those that are given names as well, known by the
//! figures that they have: `Maret 7 ribu, April 5 ribu`, `Ekspor Jatim Juni US$ 1 miliar`, `minggu ke-2
//! Juli`.

use super::expression::Stretch;
use super::point::Point;
use super::reader::{Read, Reader};
use crate::lexicon::{CalendarWord, Measure, Named, Roles};
use crate::roman::roman;
use crate::scan::{Gap, Opening, is_dash};

/// The maximum number of atoms of a month's figure, and of what it counts.
const MAX_FIGURE_ATOMS: usize = 8;

/// The maximum number of words of a place between a month and what it is of.
const MAX_PLACE_WORDS: usize = 3;

impl Reader<'_> {
    /// Two months by their numbers behind `bulan`, of which the second is the later: `iuran bulan 11-12`.
    pub(super) fn months(&self, at: usize) -> Read<Stretch> {
        if self.word_before(at) != Some(CalendarWord::Names(Named::Month)) {
            return None;
        }
        let month = |at| {
            let (month, end) =
                self.digits(at, 1..=2).filter(|(month, _)| (1..=12).contains(month))?;
            Some((Point::Month { year: None, month: month as u8 }, end, month))
        };
        let (from, dash, first) = month(at)?;
        let (to, end, last) = month(self.dash(dash)?)?;
        let are_months = first < last && !self.torn_right(end) && !self.counts_at(end);
        are_months.then_some((Stretch::between(from, to), end))
    }

    /// Whether the month, a given name too, from atom `at` to `end` is known by a figure, by the
    /// number of its week, or by a place between it and what it is of.
    pub(super) fn is_beside_its_figure(&self, at: usize, end: usize) -> bool {
        if self.has_numbered_part(at) || self.is_behind_place(at) {
            return !self.is_surname(end);
        }
        self.has_great_figure(end) || self.is_in_series(at, end)
    }

    /// Whether the figure right at atom `end` has a separator or a scale word, as none of a person
    /// has: `Wisman Mei 118.906`, `mencatat Juni 42 ribu`.
    fn has_great_figure(&self, end: usize) -> bool {
        let Some(figure) = self.figure_at(end).filter(|figure| *figure == end) else {
            return false;
        };
        let behind = figure + 1;
        let separated = self.scan.joint(behind, |sign| matches!(sign, '.' | ',')).is_some();
        separated || self.is_scale(behind)
    }

    /// Whether the month from atom `at` to `end` and another one of the same list have figures.
    pub(super) fn is_in_series(&self, at: usize, end: usize) -> bool {
        let Some(figure) = self.figure_behind(end) else { return false };
        self.follows_month_with_figure(at) || self.precedes_month_with_figure(figure)
    }

    /// The first digits of the figure right behind the colon or the one word that may stand at
    /// atom `at`: `Mei 0,12 persen`, `Mei: 12 kasus`, `Mei sebanyak 12 orang`.
    fn figure_behind(&self, at: usize) -> Option<usize> {
        let word = Roles::WORD.union(Roles::SPACE);
        let is_word = |at| {
            let roles = self.beside(at);
            roles.contains(word) && !roles.intersects(Roles::CAPITAL)
        };
        let between = is_word(at) || self.scan.is(at, ':') && self.scan.glued(at);
        self.figure_at(at + usize::from(between))
    }

    /// The first digits of the figure at atom `at`, behind a minus or the sign of a currency if it
    /// has one; the age of a person is no figure of a month.
    pub(super) fn figure_at(&self, at: usize) -> Option<usize> {
        let sign = self.numerals.currency_signs.longest_at(self.scan, at);
        let minus = self.scan.sign(at).is_some_and(is_dash) && self.scan.glued(at + 1);
        let digits = self.past_dot(sign.map_or(at, |sign| sign.end)) + usize::from(minus);
        let near = self.scan.gap_before(at) == Gap::Space && self.scan.is_digits(digits);
        let years = |word| word == CalendarWord::Names(Named::Year);
        (near && self.end_of(digits + 1, years).is_none()).then_some(digits)
    }

    /// Whether another month with its figure stands right before the comma, line break or `dan`
    /// before atom `at`.
    fn follows_month_with_figure(&self, at: usize) -> bool {
        let Some(end) = self.end_of_item_before(at) else { return false };
        let of_item = |i: &usize| i + 1 == end || self.scan.gap_before(i + 1) < Gap::Line;
        let item = (end.saturating_sub(MAX_FIGURE_ATOMS)..end).rev().take_while(of_item);
        item.filter_map(|i| self.month(i))
            .any(|(_, month_end)| self.figure_behind(month_end).is_some_and(|figure| figure < end))
    }

    /// Past the item of a list before the comma, line break or `dan` that ends before atom `at`.
    fn end_of_item_before(&self, at: usize) -> Option<usize> {
        let and = self.word_before(at) == Some(CalendarWord::And);
        let sign = at.checked_sub(1 + usize::from(and))?;
        match self.scan.sign(sign) {
            Some(',' | ';') => Some(sign),
            _ if and => Some(sign + 1),
            _ => (self.scan.gap_before(at) == Gap::Line).then_some(at),
        }
    }

    /// Whether the item of a list whose figure starts at atom `figure` precedes another month with
    /// its figure.
    fn precedes_month_with_figure(&self, figure: usize) -> bool {
        let next = (figure + 1..=figure + MAX_FIGURE_ATOMS)
            .take_while(|i| self.scan.gap_before(*i) <= Gap::Line)
            .find_map(|i| self.month(i).map(|(_, end)| (i, end)));
        next.is_some_and(|(start, end)| {
            self.end_of_item_before(start).is_some() && self.figure_behind(end).is_some()
        })
    }

    /// Whether the number of a part of the month stands before atom `at`: `minggu ke-3 Juni`,
    /// `dasarian II Juni`.
    fn has_numbered_part(&self, at: usize) -> bool {
        let Some(number) = at.checked_sub(1) else { return false };
        if self.scan.is_digits(number) {
            // `ke-3`
            let mark = number.checked_sub(2).and_then(|mark| self.numeral_reader.ordinal_at(mark));
            return mark.is_some_and(|ordinal| ordinal.end == at);
        }
        let is_part = |at| {
            let hit = self.numerals.measure_at(self.scan, at);
            let word = self.word_before(at + 1);
            word.is_some_and(|word| word == CalendarWord::BeforeStage || word.announces_date())
                || hit.is_some_and(|hit| matches!(hit.phrase.term, Measure::Time(_)))
        };
        self.beside(number).intersects(Roles::CAPITAL)
            && roman(self.scan.surface(number)).is_some()
            && number.checked_sub(1).is_some_and(is_part)
    }

    /// Whether a place stands before atom `at`, and before that a word such as `inflasi`: `Ekspor
    /// Jatim Juni`.
    fn is_behind_place(&self, at: usize) -> bool {
        let is_name = |words: &usize| {
            at.checked_sub(*words).is_some_and(|i| self.beside(i).intersects(Roles::CAPITAL))
        };
        (1..=MAX_PLACE_WORDS).take_while(is_name).any(|words| {
            let start = at - words;
            self.scan.opens(Opening::Place, start)
                && self.word_before(start) == Some(CalendarWord::BeforeMonth)
        })
    }
}
