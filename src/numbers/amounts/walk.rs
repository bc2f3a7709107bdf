//! Money, percentages, quantities, durations and bare numbers, read in one
//! walk from left to right along the atoms where a number can start.
//!
//! The words before a number are read at each number anew
//! ([`left_context`](super::left_context)); the walk carries along only what
//! earlier numbers imply about later ones.

use std::ops::Range;

use super::counted::Counted;
use super::duration::Length;
use super::expression::{Expression, Setting};
use super::factors::is_multiplication_sign;
use super::guards::Verdict;
use super::implied_money::MIN_MONEY_POWER;
use super::left_context::{LeftContext, Note, ReadNumber};
use super::reader::Reader;
use crate::candidate::{Candidate, Origin, Reading};
use crate::decimal::Decimal;
use crate::kind::SpanKind;
use crate::lexicon::{Cue, Label, Roles, Topic};
use crate::numbers::calendar::Dates;
use crate::numbers::numeral::ParsedNumeral;
use crate::scan::{Gap, Opening, Scan};
use crate::value::{DurationLength, DurationValue, Modifier, Numeral, Value};

/// How many atoms a word about money or a count reaches forward, at most.
pub(super) const TOPIC_REACH: usize = 30;
/// The density of numbers that memory is reserved for; news has about half as many.
const ATOMS_PER_NUMBER: usize = 20;

/// The state of the walk, which earlier numbers leave to later ones.
#[derive(Debug)]
pub(super) struct Walk<'d> {
    /// The dates of the text, whose numbers start no amounts.
    dates: Dates<'d>,
    /// Whether the current number is part of a sure date.
    dated: bool,
    /// The numbers read so far; none of their words is a cue for a later number.
    pub(super) read: Vec<ReadNumber>,
    /// The label that the last number passes on to the next.
    pub(super) label: Option<Note<Label>>,
    /// The end of the last candidate.
    pub(super) last_end: usize,
    /// The end of the last modifier behind a number, which is none of the next number's: `60 tahun
    /// atau lebih sebesar 3,66`.
    last_modifier: usize,
    /// What the last candidate is.
    pub(super) last_kind: Option<SpanKind>,
    /// Whether the article has an amount of money in billions.
    pub(super) of_billions: bool,
    mark: Mark,
}

impl<'d> Walk<'d> {
    fn new(dates: Dates<'d>, numbers: usize) -> Self {
        let (read, mark) = (Vec::with_capacity(numbers), Mark::default());
        Self {
            dates,
            dated: false,
            read,
            label: None,
            last_end: 0,
            last_modifier: 0,
            last_kind: None,
            of_billions: false,
            mark,
        }
    }

    /// One past the last atom of the last number read.
    fn end_of_read(&self) -> usize {
        self.read.last().map_or(0, |read| read.end)
    }

    /// One past the last atom of the last number read, unless it is an amount of money.
    pub(super) fn end_of_count(&self) -> Option<usize> {
        self.read.last().filter(|read| read.topic != Some(Topic::Money)).map(|read| read.end)
    }

    /// Whether the last number read is a count.
    pub(super) fn ends_in_count(&self) -> bool {
        self.read.last().is_some_and(|read| read.topic == Some(Topic::Count))
    }

    /// The number of the last list mark in the paragraph of the `expression`, if a dot makes that
    /// the next mark perhaps.
    pub(super) fn mark_before(
        &mut self,
        expression: &Expression<'_>,
        scan: &Scan<'_>,
    ) -> Option<Decimal> {
        let marked = expression.counted.is_none() && scan.is(expression.end, '.');
        if marked { self.mark.number_at(scan, expression.start) } else { None }
    }
}

/// The number of the last list mark, forgotten at the end of its paragraph.
#[derive(Debug, Default)]
struct Mark {
    number: Option<Decimal>,
    /// The last atom known to be in the paragraph of the mark.
    at: usize,
}

impl Mark {
    /// The number of the mark, if atom `at` is still in its paragraph.
    fn number_at(&mut self, scan: &Scan<'_>, at: usize) -> Option<Decimal> {
        if self.number.is_some()
            && (self.at + 1..=at).any(|atom| scan.gap_before(atom) == Gap::Paragraph)
        {
            self.number = None;
        }
        self.at = at;
        self.number
    }
}

impl<'a> Reader<'a> {
    /// Adds all money, percentages, quantities, durations and numbers. Of the
    /// numbers in one of the `dates` only the last is read, as it may start an
    /// amount that continues behind the date.
    pub(in crate::numbers) fn amounts(&self, dates: Dates<'_>, out: &mut Vec<Candidate>) {
        let mut walk = Walk::new(dates, self.scan.len() / ATOMS_PER_NUMBER);
        let mut next = 0;
        while let Some(at) = self.scan.next_opening(Opening::Number, next) {
            next = at + 1;
            let date = walk.dates.at(at).filter(|date| date.sure);
            if let Some(date) = date
                && let Some(last) = (next..date.end).rfind(|at| self.is_of_number(*at))
            {
                next = last;
                continue;
            }
            let bare = self.is_bare(at);
            walk.dated = date.is_some();
            if walk.dated && bare {
                continue;
            }
            let taken = walk.end_of_read().max(walk.last_modifier);
            let mut left = self.left_context_at(at, taken);
            if let Some(end) = left.skip_to {
                next = end;
                continue;
            }
            // The `angka` of `Pasal 5 angka 1` is no label of its own.
            left.label = self.label_carried_to(at, bare, &walk).or(left.label);
            let read = if bare && self.is_passed_by(at, &left) {
                self.note_mark(next, || self.numeral_reader.group_at(at), &mut walk);
                Some((next, None))
            } else {
                self.step(at, bare, &left, &mut walk, out)
            };
            if let Some((end, topic)) = read {
                walk.read.push(ReadNumber { start: at, end, topic });
                next = end.max(next);
            }
        }
    }

    /// Whether atom `at` can be part of a number.
    pub(in crate::numbers) fn is_of_number(&self, at: usize) -> bool {
        self.beside(at).intersects(Roles::DIGITS.union(Roles::NUMBER))
    }

    /// Reads the number at atom `at`, `bare` digits or not; returns where it ends,
    /// and its topic if it is money or a count.
    fn step(
        &self,
        at: usize,
        bare: bool,
        left: &LeftContext,
        walk: &mut Walk<'_>,
        out: &mut Vec<Candidate>,
    ) -> Option<(usize, Option<Topic>)> {
        if left.roles_before.intersects(Roles::ORDINAL_MARK.union(Roles::HYPHEN))
            && let Some(end) = self.end_of_ordinal(at, walk)
        {
            return Some((end, None));
        }
        let either = left.may_be_either() && !self.goes_on_list(at, walk.end_of_read());
        let setting = Setting { either, between: left.between, ..Setting::default() };
        let mut found = if bare { self.bare_digits_at(at) } else { self.longest_at(at, setting) };
        if !bare && found.as_ref().is_some_and(|found| self.has_money_power_behind(found, walk)) {
            found = self.longest_at(at, Setting { money: true, ..setting });
            // `349,5 M preferen`: what is owed to whom.
            if let Some(found) = &mut found
                && found.counted.as_ref().is_some_and(Counted::is_unlisted)
            {
                found.strip_to_number(self.scan);
            }
        }
        match &mut found {
            Some(expression) => Some(self.settle(expression, left, walk, out)),
            None => self.one_of_time(at, left, walk, out).map(|end| (end, None)),
        }
    }

    /// Whether the number at atom `at` continues a list whose previous number ends before
    /// atom `end`: the `3` of `2, 3 atau 4`.
    fn goes_on_list(&self, at: usize, end: usize) -> bool {
        end > 0 && end + 1 == at && self.scan.is(end, ',')
    }

    /// The end of the number at atom `at`, if a `ke` with a blank behind it makes an ordinal
    /// or a collective of the number: `hari ke 3`, `pekan ke- 3`, `Ke empat warga itu`.
    fn end_of_ordinal(&self, at: usize, walk: &Walk<'_>) -> Option<usize> {
        if self.numeral_reader.torn_mark_before(at).is_some() {
            return Some(at + 1);
        }
        let mark = at.checked_sub(1).filter(|mark| *mark >= walk.end_of_read())?;
        let ordinal = self.loose_ordinal_at(mark).map(|(_, end)| end);
        ordinal.or_else(|| self.end_of_loose_collective(mark))
    }

    /// Adds the candidate that an expression is, if it is one; returns where to continue,
    /// and its topic if it is money or a count.
    fn settle(
        &self,
        expression: &mut Expression<'a>,
        left: &LeftContext,
        walk: &mut Walk<'_>,
        out: &mut Vec<Candidate>,
    ) -> (usize, Option<Topic>) {
        if expression.counted.is_none() {
            self.take_plus(expression);
        }
        let (start, end) = (expression.start, expression.end);
        if expression.counted.is_none() && self.adds_to_percentage(end) {
            expression.counted = Some(Counted::Percent);
        }
        let uncounted = expression.counted.is_none();
        if is_multiplication_sign(self.scan, end)
            && let Some((length, end)) = self.multiplied_length(expression)
        {
            let origin = Origin::rule("duration.product");
            self.push_length(start..end, (length, left.modifier), origin, walk, out);
            return (end, None);
        }
        let behind_capital = end == start + 1 && left.roles_before.intersects(Roles::CAPITAL);
        match self.verdict(expression, left, walk) {
            verdict if behind_capital && self.is_count_of_name(verdict, start, walk) => {
                self.push(expression, left, walk, out);
                return (end, Some(Topic::Count));
            }
            Verdict::NoSpan => {
                let end = expression.first.end();
                self.note_mark(end, || expression.first.numeral().copied(), walk);
                return (end, None);
            }
            Verdict::Block { end } => {
                let span = self.scan.span(start..end);
                let guard = Origin::rule("number.guard");
                walk.dates.add(start, span, Reading::Blocked, guard, out);
                walk.label = self.label_carried_on(end, left.label);
                return (end, None);
            }
            Verdict::NumberOnly => expression.strip_to_number(self.scan),
            Verdict::Span if uncounted => self.take_counted_name(expression, left, walk),
            Verdict::Span
                if self.is_sum(expression)
                    || self.is_of_a_sort(expression)
                    || self.counts_pupils_of_level(expression, walk) =>
            {
                expression.strip_to_number(self.scan);
            }
            Verdict::Span => {
                self.take_thing(expression);
                self.take_coins(expression);
                self.take_tail(expression);
                self.take_scale_of_next(expression);
            }
        }
        let topic = self.push(expression, left, walk, out);
        (expression.end, topic)
    }

    /// Whether the digits at atom `at`, no span by their `verdict`, are a count of the name before
    /// them. Of what is blocked, only the number of a school may be one.
    fn is_count_of_name(&self, verdict: Verdict, at: usize, walk: &Walk<'_>) -> bool {
        match verdict {
            Verdict::NoSpan => self.counts_name_of_list(at, walk),
            Verdict::Block { end } => end == at + 1 && self.counts_school_level(at, walk),
            Verdict::Span | Verdict::NumberOnly => false,
        }
    }

    /// Whether a plus at atom `plus` joins the number before it to a percentage in digits: `diskon
    /// 50+20%`.
    fn adds_to_percentage(&self, plus: usize) -> bool {
        self.scan.is(plus, '+')
            && (plus..=plus + 2).all(|at| self.scan.glued(at))
            && self.scan.is_digits(plus + 1)
            && self.scan.is(plus + 2, '%')
    }

    /// Notes the number that ends before atom `end`, if a sign there makes it the mark
    /// of a list: `1.`, `1)`.
    fn note_mark(
        &self,
        end: usize,
        number: impl FnOnce() -> Option<ParsedNumeral>,
        walk: &mut Walk<'_>,
    ) {
        let marked = self.scan.glued(end) && matches!(self.scan.sign(end), Some('.' | ')'));
        if marked
            && let Some(number) = number()
            && let Numeral::Decimal(number) = number.value
        {
            walk.mark = Mark { number: Some(number), at: end };
        }
    }

    /// Adds the candidate that an expression is; returns its topic if it is money or
    /// a count.
    fn push(
        &self,
        expression: &Expression<'_>,
        left: &LeftContext,
        walk: &mut Walk<'_>,
        out: &mut Vec<Candidate>,
    ) -> Option<Topic> {
        let counted = expression.counted.as_ref();
        let behind = self.modifier_behind(expression.end, counted).map(|(modifier, end)| {
            walk.last_modifier = end;
            modifier
        });
        let modifier = left
            .modifier
            .filter(|modifier| !gives_way(*modifier, expression, behind))
            .filter(|modifier| !self.joins(*modifier, expression, walk))
            .filter(|modifier| !self.is_tolerance(*modifier, expression, walk.last_end))
            .or_else(|| self.modifier_of_sign(expression))
            .or(behind)
            .or_else(|| match left {
                LeftContext { modifier: None, label: None, rate: None, .. }
                    if expression.modifier.is_none() =>
                {
                    self.modifier_apart(expression)
                }
                _ => None,
            });
        let money = self.origin_as_money(expression, walk);
        let topic = self.topic_of(expression, money.is_some());
        walk.of_billions |= topic == Some(Topic::Money)
            && expression.first.power() >= MIN_MONEY_POWER
            && money.is_none();
        walk.last_end = expression.end;
        walk.last_kind = Some(kind(counted));
        if walk.dated {
            return topic;
        }
        let span = expression.span(self.scan);
        let origin = money.unwrap_or_else(|| Origin::rule(rule(counted)));
        let value = match money {
            Some(_) => expression.implied_money(modifier),
            None => expression.value(modifier)?,
        };
        out.push(Candidate::value(span, value, origin));
        if matches!(expression.counted, Some(Counted::Unit { .. })) {
            // For where an entity wins the noun: `8.513 Bukan Penerima Upah (BPU)`.
            let (span, number) = expression.bare_number(self.scan, modifier);
            out.push(Candidate::value(span, number, Origin::rule("number.bare")));
        }
        topic
    }

    /// Whether the percentage is the tolerance of the number before it, which ends before atom
    /// `last_end` and from which only the `modifier` parts it: `3 persen plus minus 1 persen`.
    fn is_tolerance(
        &self,
        modifier: Modifier,
        expression: &Expression<'_>,
        last_end: usize,
    ) -> bool {
        let about = |cue| (cue == Cue::ModifierBefore(Modifier::About)).then_some(());
        let parted = || self.cue_behind(last_end, about).map(|((), end)| end);
        modifier == Modifier::About
            && expression.counted == Some(Counted::Percent)
            && last_end > 0
            && parted() == Some(expression.start)
    }

    /// Adds a candidate for the length of time that `atoms` are.
    pub(super) fn push_length(
        &self,
        atoms: Range<usize>,
        (length, modifier): (Length, Option<Modifier>),
        origin: Origin,
        walk: &mut Walk<'_>,
        out: &mut Vec<Candidate>,
    ) {
        let length = DurationLength::Exact(length.iso());
        let value = Value::Duration(DurationValue { length, modifier });
        let (at, span) = (atoms.start, self.scan.span(atoms));
        walk.dates.add(at, span, Reading::Value(value), origin, out);
    }
}

/// Whether the `modifier` before an expression does not apply: `sampai 1.000 lebih warga`
/// and `hingga 80 galon lebih` have another one behind the number.
fn gives_way(modifier: Modifier, expression: &Expression<'_>, behind: Option<Modifier>) -> bool {
    let other = expression.modifier.or(behind);
    modifier == Modifier::AtMost && other == Some(Modifier::MoreThan)
}

/// The kind of an expression, by what it counts.
pub(super) fn kind(counted: Option<&Counted<'_>>) -> SpanKind {
    match counted {
        None => SpanKind::Number,
        Some(Counted::Percent | Counted::Permille) => SpanKind::Percent,
        Some(Counted::Money(_)) => SpanKind::Money,
        Some(Counted::Time(_)) => SpanKind::Duration,
        Some(Counted::Unit { .. }) => SpanKind::Quantity,
    }
}

/// The name of the rule for an expression, by what it counts.
fn rule(counted: Option<&Counted<'_>>) -> &'static str {
    match counted {
        Some(Counted::Unit { class: Some(_), .. }) => "quantity.listed",
        Some(Counted::Unit { class: None, .. }) => "quantity.unlisted",
        _ => kind(counted).name(),
    }
}
