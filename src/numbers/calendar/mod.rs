//! Dates: points and stretches of the calendar.
//!
//! ```text
//! expression = operand (join operand)?         Januari hingga September 2025
//! operand    = part? stretch                   akhir Desember 2023
//! stretch    = weekday? date | month year? | quarter year? | century | decade | year
//! date       = day month year? | digits        13 November 2024, 26/1/2024
//! year       = … | number era                  160 SM, 622 Masehi
//! weekday    = name filler* "(" date ")" | …   Kamis malam (25/1)
//! ```
//!
//! [`reader`] knows the calendar words of a text and reads the smallest pieces;
//! [`numeric`], [`written`], [`year`], [`short_year`] and [`weekday`] read the kinds of
//! stretch, [`other_era`] knows those of other calendars, and [`expression`] puts them together;
//! [`coordinated`] reads a second one that shares the word of the first. [`company`] decides by the
//! words around whether a stretch is a date, with [`figures`] for months that are given names as
//! well. [`resolution`] then fills in the years that the text leaves out, [`succession`] those of
//! dates that follow an earlier one, and [`bare_day`] the months of days that stand alone.

mod bare_day;
#[cfg(test)]
mod bare_day_tests;
mod company;
mod coordinated;
mod count;
#[cfg(test)]
mod era_tests;
mod expression;
#[cfg(test)]
mod figure_tests;
mod figures;
mod modifier;
mod nearby;
mod numeric;
mod other_era;
mod point;
mod reader;
mod resolution;
mod short_year;
mod succession;
#[cfg(test)]
mod tests;
mod weekday;
mod written;
mod year;

pub(super) use count::small;
pub(super) use reader::{Read, Reader};
pub(super) use written::past_dash;
pub(super) use year::is_on_a_plate;

use std::ops::Range;

use jiff::civil::Date;

use crate::candidate::{Candidate, Origin, Reading};
use crate::lexicon::{CalendarWord, Roles};
use crate::scan::Opening;
use crate::span::Span;
use crate::value::{DateValue, Value};
use expression::Stretch;
use point::{Grain, Point};

/// The density of dates that memory is reserved for; news has about a third as many.
const ATOMS_PER_DATE: usize = 40;

/// A date expression in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention {
    pub(super) span: Span,
    /// The first atom of the expression.
    pub(super) start: usize,
    /// One past the last atom of the expression.
    pub(super) end: usize,
    stretch: Stretch,
    /// Whether it is a date even before a noun that it could count.
    pub(super) sure: bool,
}

/// Atoms that a date or a time of day holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Taken {
    pub(super) span: Span,
    /// The first of the atoms.
    pub(super) start: usize,
    /// One past the last of the atoms.
    pub(super) end: usize,
    /// Whether they are a date or a time even before a noun that they could count.
    pub(super) sure: bool,
}

impl Mention {
    /// The atoms of the date.
    pub(super) fn taken(&self) -> Taken {
        let Self { span, start, end, sure, .. } = *self;
        Taken { span, start, end, sure }
    }
}

impl Taken {
    /// Whether the date or time excludes a candidate that starts in it: `2017 pengguna` in `sejak
    /// September 2017 pengguna …`. A date also wins against what seems to be a code.
    fn takes(&self, span: Span, reading: &Reading) -> bool {
        self.sure || matches!(reading, Reading::Blocked) && self.span.contains(span)
    }
}

/// The dates and times of a text, for a pass from left to right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dates<'d> {
    rest: &'d [Taken],
}

impl<'d> Dates<'d> {
    /// The given `dates`, which are in order and disjoint.
    pub(super) fn of(dates: &'d [Taken]) -> Self {
        Self { rest: dates }
    }

    /// The date that contains atom `at`, which may not lie before an earlier `at`.
    pub(super) fn at(&mut self, at: usize) -> Option<&'d Taken> {
        while let [passed, rest @ ..] = self.rest
            && passed.end <= at
        {
            self.rest = rest;
        }
        self.rest.first().filter(|date| date.start <= at)
    }

    /// Adds a candidate that starts at atom `at`, unless a date excludes it.
    #[inline]
    pub(super) fn add(
        &mut self,
        at: usize,
        span: Span,
        reading: Reading,
        origin: Origin,
        out: &mut Vec<Candidate>,
    ) {
        if !self.at(at).is_some_and(|date| date.takes(span, &reading)) {
            out.push(Candidate { span, reading, origin });
        }
    }
}

/// What a date rule finds at an atom.
enum Start {
    Date(Mention),
    /// No stage may take a span from the atoms before this one.
    Block(usize),
}

/// Adds every date of the text, with the years that it leaves out filled in from
/// `document_date`. Returns the dates in order.
pub(super) fn candidates(
    reader: &Reader<'_>,
    document_date: Option<Date>,
    out: &mut Vec<Candidate>,
) -> Vec<Mention> {
    let mut mentions = Vec::with_capacity(reader.scan.len() / ATOMS_PER_DATE);
    let mut next = 0;
    while let Some(at) = reader.scan.next_opening(Opening::Date, next) {
        match reader.start(at) {
            Some(Start::Date(mut mention)) => {
                let other = reader.coordinated(&mut mention);
                mentions.push(mention);
                mentions.extend(other);
                next = other.map_or(mention.end, |other| other.end);
            }
            Some(Start::Block(end)) => {
                let span = reader.scan.span(at..end);
                out.push(Candidate::blocking(span, Origin::rule("date.none")));
                next = end;
            }
            None => next = at + 1,
        }
    }
    let placed = resolution::placed(reader, &mentions, document_date);
    out.reserve(mentions.len());
    for (i, mention) in mentions.iter().enumerate() {
        let value = resolution::value(mention, placed.get(i).copied().flatten());
        let origin = Origin::rule(rule(&mention.stretch));
        let value = DateValue { modifier: reader.modifier_before(mention.start), ..value };
        out.push(Candidate::value(mention.span, Value::Date(value), origin));
    }
    mentions
}

/// The date that the whole text is, or the atom from which on it cannot be read.
pub(super) fn whole(reader: &Reader<'_>) -> Result<DateValue, usize> {
    let (stretch, end) = reader.expression(0).ok_or(0usize)?;
    if end < reader.scan.len() {
        return Err(end);
    }
    let mention = reader.mention_of(stretch, 0..end);
    let full = resolution::placed(reader, &[mention], None).pop().flatten();
    Ok(resolution::value(&mention, full))
}

impl Reader<'_> {
    /// What starts at atom `at`; the next atom rules out most digits and number words.
    fn start(&self, at: usize) -> Option<Start> {
        if self.scan.is_digits(at) {
            return self.start_of_digits(at);
        }
        match self.word(at) {
            Some((CalendarWord::Name, end)) => Some(Start::Block(end)),
            Some((word, _)) if !word.starts_date() => None,
            None if !self.spells_a_day(at) => None,
            word => self.mention(word, at),
        }
    }

    /// What starts at the digits of atom `at`.
    fn start_of_digits(&self, at: usize) -> Option<Start> {
        match self.scan.bytes(at).len() {
            1 | 2 => {
                let other = || self.hijri(at).map(Start::Block);
                let may_be = self.day_may_go_on(at) || self.is_announced(at);
                if may_be { other().or_else(|| self.mention(None, at)) } else { None }
            }
            3 if self.may_be_joined(at + 1) => {
                self.hijri_year(at).map(Start::Block).or_else(|| self.mention(None, at))
            }
            4 => {
                let other = self.hijri_year(at).or_else(|| self.year_behind_era(at));
                let other = other.or_else(|| self.end_of_designation(at));
                other.map(Start::Block).or_else(|| self.mention(None, at))
            }
            _ => None,
        }
    }

    /// Whether the one or two digits at atom `at` are a day or a year by the words before
    /// them: `tanggal 23`, `tanggal 23 atau 24`, `tahun 97`.
    fn is_announced(&self, at: usize) -> bool {
        const ANNOUNCES: Roles = Roles::DAY.union(Roles::BEHIND_DAY).union(Roles::NAME);
        if self.is_behind_apostrophe(at) {
            return self.apostrophe_year(at).is_some();
        }
        // Fast path: most words before a number join no days, and name no day and no year.
        self.beside(at.wrapping_sub(1)).intersects(ANNOUNCES)
            && (self.announced_day(at)
                || self.is_other_day(at)
                || self.named_short_year(at).is_some())
    }

    /// The mention at atom `at`, where the calendar `word` starts, if one does.
    fn mention(&self, word: Read<CalendarWord>, at: usize) -> Option<Start> {
        let (stretch, end) = self.expression_led_by(word, at)?;
        let mention = self.mention_of(stretch, at..end);
        if self.is_named_after(&mention) {
            return Some(Start::Block(end));
        }
        self.has_company(&mention).then_some(Start::Date(mention))
    }

    /// The mention of `stretch` at `atoms`.
    fn mention_of(&self, stretch: Stretch, atoms: Range<usize>) -> Mention {
        let Range { start, end } = atoms;
        let sure = self.is_sure(&stretch, start);
        Mention { span: self.scan.span(start..end), start, end, stretch, sure }
    }
}

/// The name of the rule for a stretch.
fn rule(stretch: &Stretch) -> &'static str {
    match (stretch.to, stretch.from.grain()) {
        (Some(_), _) => "date.interval",
        (None, Grain::Century) => "date.century",
        (None, Grain::Decade) => "date.decade",
        (None, Grain::Year) => "date.year",
        (None, Grain::YearPart) => "date.year_part",
        (None, Grain::Month) => "date.month",
        (None, Grain::Day) => "date.day",
        (None, Grain::Weekday) => "date.weekday",
    }
}
