//! Ordinals: `ke-79`, `ketujuh belas`, `pertama`.
//!
//! The same words say *all of them* before what they count: `kedua pihak`,
//! `ketiga pelaku`. A place in an order stands behind its noun (`babak
//! kedua`), so the noun before decides.

use super::amounts::{Counted, Source, label_at};
use super::numeral::Numeral;
use crate::candidate::{Candidate, Origin};
use crate::decimal::Decimal;
use crate::lexicon::{Cue, StopRole};
use crate::scan::{Gap, Shape, fold};
use crate::value::{Amount, Size, Value};

/// Roman numerals above this do not number anything in the news.
const LARGEST_ROMAN: u32 = 3999;

impl Source<'_> {
    /// All ordinals.
    pub(super) fn ordinals(&self, out: &mut Vec<Candidate>) {
        for at in 0..self.scan.len() {
            let marked = self.marked_roman_at(at);
            let found = match self.reader.ordinal_at(at) {
                Some(numeral) => self.is_ordinal(&numeral).then_some((numeral.value, numeral.end)),
                None => marked,
            };
            if let Some((value, end)) = found {
                let amount = Amount { size: Size::Exact(value), modifier: None };
                let span = self.scan.span(at..end);
                out.push(Candidate::value(span, Value::Ordinal(amount), Origin::rule("ordinal")));
            }
        }
    }

    /// Whether what reads as an ordinal is a place in an order here.
    fn is_ordinal(&self, numeral: &Numeral) -> bool {
        let (start, end) = (numeral.start, numeral.end);
        // `pertama-tama`, `kedua-duanya`.
        if self.scan.is(end, '-') && self.scan.glued(end) {
            return false;
        }
        let digits = self.scan.get(end - 1).is_some_and(|atom| atom.is_digits());
        if digits {
            return !self.scan.glued(end) || !self.scan.get(end).is_some_and(|atom| atom.is_word());
        }
        let kali = self.is_times(end);
        // `Pertama, … Kedua, …` count the items of a list.
        if self.starts_sentence(start) {
            return kali;
        }
        let first = numeral.value == Decimal::from_integer(1).into();
        kali || first || self.follows_its_noun(start, end) && !self.gathers(end)
    }

    /// `kedua kalinya`.
    fn is_times(&self, at: usize) -> bool {
        let hit = self.numerals.measures.longest_at(self.scan, at);
        hit.is_some_and(|hit| {
            matches!(&hit.phrase.term, crate::lexicon::Measure::Unit { name, .. } if &**name == "kali")
        })
    }

    /// Whether a noun, or `yang`, stands right before atom `start`.
    fn follows_its_noun(&self, start: usize, end: usize) -> bool {
        let before = start - 1;
        let Some(atom) = self.scan.get(before) else { return false };
        if !atom.is_word() || self.scan.gap_before(start) > Gap::Line {
            return false;
        }
        let marked = self.cue_at(before, |cue| (cue == Cue::OrdinalBehind).then_some(()));
        if marked.is_some() || self.numerals.measures.longest_at(self.scan, before).is_some() {
            return true;
        }
        let stops = &self.numerals.stops;
        let role = stops.role(atom.word);
        let verb = matches!(role, Some(StopRole::Function | StopRole::Verb))
            || stops.looks_like_a_verb(&fold(self.scan.surface(before)));
        !verb && !self.counts_at(end)
    }

    /// Whether what stands at atom `at` can be counted: `kedua adonan`.
    fn counts_at(&self, at: usize) -> bool {
        matches!(
            label_at(self.scan, self.numerals, at).map(|label| label.counted),
            Some(Counted::Unit { .. })
        )
    }

    /// Whether it means all of what stands behind it: `kedua pihak`,
    /// `keduanya`.
    fn gathers(&self, end: usize) -> bool {
        let clitic = self.scan.get(end - 1).is_some_and(|atom| atom.clitic != 0);
        let collective = self.cue_at(end, |cue| (cue == Cue::Collective).then_some(()));
        clitic || collective.is_some()
    }

    /// `ke-XIV`: its value and where it ends.
    fn marked_roman_at(&self, start: usize) -> Option<(crate::value::Numeral, usize)> {
        let number = start + 2;
        let marked = self.scan.is(start + 1, '-')
            && self.scan.glued(start + 1)
            && self.scan.glued(number)
            && self.reader.is_ordinal_mark(start);
        let upper =
            self.scan.get(number)?.shape == Shape::Upper || self.scan.surface(number).len() == 1;
        let value = (marked && upper).then(|| roman(self.scan.surface(number)))??;
        Some((Decimal::from(u64::from(value)).into(), number + 1))
    }
}

/// The value of a Roman numeral in capitals.
pub(super) fn roman(text: &str) -> Option<u32> {
    const DIGITS: [(&str, u32); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let (mut rest, mut value) = (text, 0);
    for (digit, worth) in DIGITS {
        while let Some(after) = rest.strip_prefix(digit) {
            (rest, value) = (after, value + worth);
            if value > LARGEST_ROMAN {
                return None;
            }
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}
