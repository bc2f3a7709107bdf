//! Money, percentages, quantities, durations and bare numbers, read in one
//! walk from left to right.
//!
//! The walk carries along what the words say that a number is about to need:
//! a modifier right before it (`sekitar`), what sort of word stands before it
//! (`Pasal`, `tahun`), and whether the sentence last spoke of money or of a
//! count. It looks for such words only where a number stands within their
//! reach.

use super::counted::Counted;
use super::duration::Length;
use super::expression::{Expression, Setting};
use super::guards::{Before, Verdict};
use super::source::Source;
use crate::candidate::{Candidate, Origin};
use crate::decimal::Decimal;
use crate::lexicon::{Cue, EntrySource, Hit, Measure, StopRole, UnitClass};
use crate::scan::{Atom, Gap, Opening};
use crate::value::{DurationLength, DurationValue, Modifier, Numeral, Value};

/// A word of money or of a count tells of numbers at most so many atoms behind.
const REACH_OF_MONEY: usize = 30;
/// No word tells of a number so many atoms behind: the farthest reach and the
/// longest phrase of cues.
const REACH: usize = REACH_OF_MONEY + 16;
/// A word of a count reaches so many atoms into the next sentence.
const REACH_INTO_NEXT_SENTENCE: usize = 10;
/// At most so many words stand between `setiap keluarga` and what it gets.
const REACH_OF_SHARE: usize = 2;
/// `rb`, `jt`.
const LONGEST_SHORT_SCALE: usize = 2;
/// Amounts from a milliard on are money unless the sentence counts something.
const POWER_OF_MONEY: u32 = 9;

/// A cue and the atom that it holds for.
#[derive(Debug, Clone, Copy)]
struct At<T> {
    what: T,
    until: usize,
}

impl<T> At<T> {
    /// What a note says, if it holds for atom `at`.
    fn right_before(note: Option<Self>, at: usize) -> Option<T> {
        note.filter(|note| note.until == at).map(|note| note.what)
    }
}

/// What the words before the next number said.
#[derive(Debug, Default)]
struct Walk {
    modifier: Option<At<Modifier>>,
    between: Option<usize>,
    /// The identifier, calendar or rank word.
    label: Option<At<Cue>>,
    /// The last word of money or of a count in this sentence.
    topic: Option<At<Cue>>,
    /// The line of the lexicon that has it, unless it was an amount.
    topic_line: Option<EntrySource>,
    /// The end of the last expression.
    behind: usize,
    /// The number of the last list mark in this paragraph.
    mark: Option<Decimal>,
    /// `per` or `setiap`.
    rate: Option<At<Cue>>,
    /// `setiap keluarga`: each gets what a number up to here says.
    share: Option<usize>,
}

impl<'a> Source<'a> {
    /// All money, percentages, quantities, durations and numbers.
    pub(in crate::numbers) fn amounts(&self, out: &mut Vec<Candidate>) {
        let mut walk = Walk::default();
        let mut cues = Vec::new();
        let mut next = 0;
        while let Some(number) = self.scan.next_opening(Opening::Number, next) {
            next = next.max(number.saturating_sub(REACH));
            while let Some(at) = self.scan.next_opening(Opening::Amount, next)
                && at <= number
            {
                if self.scan.gap_before(at) == Gap::Paragraph {
                    walk.mark = None;
                    walk.end_sentence(at);
                } else if self.ends_sentence(at) {
                    walk.end_sentence(at);
                }
                if self.scan.sign(at).is_some() && !self.scan.opens(Opening::Number, at) {
                    next = at + 1;
                    continue;
                }
                cues.clear();
                self.numerals.cues.find_at(self.scan, at, &mut cues);
                next = self.step(at, &cues, &mut walk, out).max(at + 1);
            }
            next = next.max(number + 1);
        }
    }

    /// Reads what starts at atom `at`, where these `cues` do; gives where to
    /// go on.
    fn step(
        &self,
        at: usize,
        cues: &[Hit<'_, Cue>],
        walk: &mut Walk,
        out: &mut Vec<Candidate>,
    ) -> usize {
        let no_number = cues.iter().rfind(|hit| hit.phrase.term == Cue::NoNumber);
        if let Some(hit) = no_number {
            return hit.end;
        }
        if self.scan.opens(Opening::Number, at) {
            let ordinal = self.scan.opens(Opening::Ordinal, at).then(|| self.loose_ordinal_at(at));
            if let Some((_, end)) = ordinal.flatten() {
                return end;
            }
            if let Some(mut expression) = self.expression_at(at, walk.setting(at)) {
                return self.settle(&mut expression, walk, out);
            }
        }
        match self.one_of_time(at, walk, out) {
            Some(end) => end,
            None => self.note_cues(at, cues, walk),
        }
    }

    /// Makes a candidate of an expression, or not; gives where to go on.
    fn settle(
        &self,
        expression: &mut Expression<'_>,
        walk: &mut Walk,
        out: &mut Vec<Candidate>,
    ) -> usize {
        let start = expression.start;
        let before = Before {
            label: At::right_before(walk.label, start),
            rate: At::right_before(walk.rate, start),
            modified: At::right_before(walk.modifier, start).is_some(),
            mark: walk.mark,
        };
        match self.verdict(expression, before) {
            Verdict::Pass => {
                let end = expression.first.end();
                walk.mark = self.list_mark(expression).or(walk.mark);
                end
            }
            Verdict::Nothing { end } => {
                let span = self.scan.span(start..end);
                out.push(Candidate::nothing(span, Origin::rule("number.guard")));
                self.carry_label_on(end, before, walk);
                end
            }
            Verdict::Bare => {
                expression.strip_to_number(self.scan);
                self.push(expression, walk, out);
                expression.end
            }
            Verdict::Span => {
                self.take_tail(expression);
                self.push(expression, walk, out);
                expression.end
            }
        }
    }

    /// The number of a list mark, as a sign behind it makes one: `1.`, `1)`.
    fn list_mark(&self, expression: &Expression<'_>) -> Option<Decimal> {
        let end = expression.first.end();
        let marked = matches!(self.scan.sign(end), Some('.' | ')')) && self.scan.glued(end);
        match expression.first.numeral()?.value {
            Numeral::Decimal(number) if marked => Some(number),
            _ => None,
        }
    }

    fn push(&self, expression: &Expression<'_>, walk: &mut Walk, out: &mut Vec<Candidate>) {
        let modifier = At::right_before(walk.modifier, expression.start)
            .or_else(|| self.modifier_behind(expression.end).map(|(modifier, _)| modifier));
        let (value, origin) = if self.is_implied_money(expression, walk) {
            let told = walk.topic_at(expression.start) == Some(Cue::Money);
            let entry = walk.topic_line.filter(|_| told);
            let origin = Origin { rule: "money.implied", entry };
            (Some(expression.implied_money(modifier)), origin)
        } else {
            (expression.value(modifier), Origin::rule(rule(expression.counted.as_ref())))
        };
        let Some(value) = value else { return };
        let topic = match &value {
            Value::Money { .. } => Some(Cue::Money),
            Value::Quantity { .. } => Some(Cue::Count),
            _ => None,
        };
        if let Some(what) = topic {
            walk.topic = Some(At { what, until: expression.end + REACH_OF_MONEY });
            walk.topic_line = None;
        }
        walk.behind = expression.end;
        let quantity = matches!(value, Value::Quantity { .. });
        out.push(Candidate::value(expression.span(self.scan), value, origin));
        if quantity {
            // Where an entity takes the noun, as in `8.513 Bukan Penerima Upah (BPU)`.
            let (span, number) = expression.bare_number(self.scan, modifier);
            out.push(Candidate::value(span, number, Origin::rule("number.bare")));
        }
    }

    /// Takes in the `terakhir` or `pertama` behind a length of time.
    pub(in crate::numbers) fn take_tail(&self, expression: &mut Expression<'_>) {
        let tail = match expression.counted {
            Some(Counted::Time(_)) => self.time_tail_end(expression.end),
            _ => None,
        };
        if let Some(end) = tail {
            (expression.end, expression.end_byte) = (end, self.scan.span(end - 1..end).end);
        }
    }

    fn time_tail_end(&self, at: usize) -> Option<usize> {
        self.end_of_cue(Cue::TimeTail, at)
    }

    /// `lebih` or `ke atas` behind the unit, and where it ends.
    pub(in crate::numbers) fn modifier_behind(&self, at: usize) -> Option<(Modifier, usize)> {
        let (modifier, end) = self.cue_behind(at, |cue| match cue {
            Cue::ModifierAfter(modifier) | Cue::ModifierBehind(modifier) => Some(modifier),
            _ => None,
        })?;
        // `5 persen lebih tinggi`, `100 orang lebih dari` compare.
        let compares = self.cue_behind(at, |cue| match cue {
            Cue::ModifierBefore(_) => Some(()),
            _ => None,
        });
        let next = self.scan.get(end);
        let ends = next.is_none_or(|atom| {
            !atom.is_word() || self.numerals.stops.role(atom.word) == Some(StopRole::Function)
        });
        let longer = compares.is_some_and(|((), compared)| compared > end);
        (ends && !longer).then_some((modifier, end))
    }

    /// `sehari`, `setahun`: unless it is the base of a rate.
    fn one_of_time(&self, at: usize, walk: &Walk, out: &mut Vec<Candidate>) -> Option<usize> {
        let unit = self.numerals.one_of_time.get(self.scan.word(at))?.unit;
        let end = at + 1;
        // `dua kali sehari`, `2 liter air sehari`.
        let is_rate = walk.behind > 0 && walk.behind + 1 >= at
            || At::right_before(walk.rate, at).is_some()
            || self.end_of_cue(Cue::RateBefore, end).is_some();
        let hyphened = self.scan.is(end, '-') && self.scan.glued(end);
        if is_rate || hyphened {
            return Some(end);
        }
        let one = Numeral::Decimal(1.into());
        let length = DurationLength::Exact(Length::of(one, unit)?.iso().into());
        let modifier = At::right_before(walk.modifier, at);
        let end = self.time_tail_end(end).unwrap_or(end);
        let value = Value::Duration(DurationValue { length, modifier });
        out.push(Candidate::value(self.scan.span(at..end), value, Origin::rule("duration.one")));
        Some(end)
    }

    /// Takes note of the longest of the `cues` at atom `at`; gives where to go on.
    fn note_cues(&self, at: usize, cues: &[Hit<'_, Cue>], walk: &mut Walk) -> usize {
        let noted = || cues.iter().rev().filter(|hit| is_noted(hit.phrase.term));
        let Some(end) = noted().next().map(|hit| hit.end) else { return at + 1 };
        for hit in noted().take_while(|hit| hit.end == end) {
            let what = hit.phrase.term;
            match what {
                Cue::ModifierBefore(modifier) => {
                    walk.modifier = Some(At { what: modifier, until: end });
                }
                Cue::Filler => {
                    let modifier = walk.modifier.as_mut().filter(|modifier| modifier.until == at);
                    if let Some(modifier) = modifier {
                        modifier.until = end;
                    }
                }
                Cue::Identifier | Cue::Calendar | Cue::Rank | Cue::Score => {
                    walk.label = Some(At { what, until: self.past_label_signs(end) });
                }
                Cue::Grade if !self.scan.get(at).is_some_and(Atom::is_capitalised) => {
                    walk.label = Some(At { what: Cue::Rank, until: end });
                }
                Cue::Between => walk.between = Some(end),
                Cue::Rate | Cue::Per => {
                    walk.rate = Some(At { what, until: end });
                    walk.share = self.reach_of_share(end);
                }
                Cue::Money | Cue::Count => {
                    walk.topic = Some(At { what, until: end + REACH_OF_MONEY });
                    walk.topic_line = Some(hit.phrase.source);
                }
                _ => {}
            }
        }
        end
    }

    /// What names one number names the next: `Halaman 2 dari 3`, `Pasal 3 dan
    /// 4`; and in a list of scores one follows another: `21-16, 22-24`.
    fn carry_label_on(&self, end: usize, before: Before, walk: &mut Walk) {
        let comma = self.scan.is(end, ',').then_some(end + 1);
        let after = comma.unwrap_or(end);
        let word = self.cue_behind(after, |cue| {
            matches!(cue, Cue::Of | Cue::And | Cue::RangeSign).then_some(())
        });
        let joined = word.map(|((), end)| end).or(comma);
        let what = match before.label {
            Some(Cue::Identifier) => Cue::Identifier,
            _ => Cue::Score,
        };
        walk.label = joined.map(|until| At { what, until });
    }

    /// Past the dot or colon between a label and its number: `No. 5`.
    fn past_label_signs(&self, end: usize) -> usize {
        let sign = self.scan.glued(end) && matches!(self.scan.surface(end), "." | ":");
        end + usize::from(sign)
    }

    /// Whether a number with a scale and no unit is an amount of money.
    fn is_implied_money(&self, expression: &Expression<'_>, walk: &Walk) -> bool {
        let power = expression.last.map_or(expression.first.power(), |last| last.power);
        if expression.counted.is_some() || power < 3 {
            return false;
        }
        let counts = walk.topic_at(expression.start) == Some(Cue::Count);
        let price = power >= POWER_OF_MONEY || self.ends_in_short_scale(expression);
        walk.topic_at(expression.start) == Some(Cue::Money)
            || walk.share.is_some_and(|until| expression.start <= until)
            || price && !counts
    }

    /// `500rb`, `2jt`: so prices are written.
    fn ends_in_short_scale(&self, expression: &Expression<'_>) -> bool {
        let scale = expression.end - 1;
        let short = self.scan.surface(scale).len() <= LONGEST_SHORT_SCALE;
        short && self.scan.glued(scale) && expression.first.numeral().is_some_and(|n| !n.spelled)
    }

    /// Where the number behind `setiap keluarga` has to start, if the word
    /// behind `setiap` at atom `at` is one of persons.
    fn reach_of_share(&self, at: usize) -> Option<usize> {
        let hit = self.numerals.measures.longest_at(self.scan, at)?;
        match hit.phrase.term {
            Measure::Unit { class: UnitClass::Person, .. } => Some(hit.end + REACH_OF_SHARE),
            _ => None,
        }
    }

    fn ends_sentence(&self, at: usize) -> bool {
        matches!(self.scan.sign(at), Some('.' | '!' | '?'))
            && self.scan.gap_before(at + 1) >= Gap::Space
    }
}

impl Walk {
    /// What the words before atom `at` tell of an expression there.
    fn setting(&self, at: usize) -> Setting {
        Setting::new(self.between == Some(at), self.topic_at(at) == Some(Cue::Money))
    }

    /// Forgets talk of money; of a count the next sentence often goes on
    /// (`750 juta pelanggan. Angka 1,3 miliar itu …`).
    fn end_sentence(&mut self, at: usize) {
        self.topic = match self.topic {
            Some(At { what: Cue::Count, until }) if until >= at => {
                Some(At { what: Cue::Count, until: until.min(at + REACH_INTO_NEXT_SENTENCE) })
            }
            _ => None,
        };
    }

    /// Whether the text last spoke of money or of a count.
    fn topic_at(&self, at: usize) -> Option<Cue> {
        self.topic.filter(|topic| at <= topic.until).map(|topic| topic.what)
    }
}

/// Whether a cue says something of a number behind it.
fn is_noted(cue: Cue) -> bool {
    use Cue::*;
    matches!(
        cue,
        ModifierBefore(_)
            | Filler
            | Identifier
            | Calendar
            | Rank
            | Score
            | Grade
            | Between
            | Rate
            | Per
            | Money
            | Count
    )
}

fn rule(counted: Option<&Counted<'_>>) -> &'static str {
    match counted {
        None => "number",
        Some(Counted::Percent) => "percent",
        Some(Counted::Money(_)) => "money",
        Some(Counted::Time(_)) => "duration",
        Some(Counted::Unit { class: Some(_), .. }) => "quantity.listed",
        Some(Counted::Unit { class: None, .. }) => "quantity.unlisted",
    }
}
