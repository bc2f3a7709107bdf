//! The words before a number: right before it a modifier (`sekitar`) and the
//! label that says what sort of number it is (`Pasal`, `tahun`), further left
//! whether the text is about money or a count.
//!
//! Cues are looked up only where a number needs them, and only as far to the
//! left as one can reach.

use std::ops::Range;

use super::counted::Counted;
use super::expression::{Expression, Join, Setting};
use super::reader::Reader;
use super::walk::TOPIC_REACH;
use crate::lexicon::{Cue, EntrySource, Hit, Label, Measure, Rate, Roles, Topic, UnitClass};
use crate::scan::Gap;
use crate::value::Modifier;

/// The maximum number of atoms of cues that are read right before a number.
const MAX_CUE_ATOMS: usize = 16;
/// How far to the left of a number a cue can start: the farthest reach and the
/// longest phrase of a cue.
const MAX_REACH: usize = TOPIC_REACH + 16;
/// How many atoms a word about a count reaches into the next sentence.
const REACH_INTO_NEXT_SENTENCE: usize = 10;
/// The maximum number of words between `setiap keluarga` and the share that it gets.
const SHARE_REACH: usize = 2;

/// What the words right before a number imply about it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct LeftContext {
    /// The roles of the atom right before the number.
    pub(super) roles_before: Roles,
    pub(super) modifier: Option<Modifier>,
    pub(super) label: Option<Label>,
    pub(super) rate: Option<Rate>,
    /// Whether `antara` stands there.
    pub(super) between: bool,
    /// The end of the phrase that contains the number, if one does.
    pub(super) skip_to: Option<usize>,
}

impl LeftContext {
    /// Whether `2 atau 3` may be a range here, unlike behind `tanggal`, `Pasal`, `skor`.
    pub(super) fn may_be_either(&self) -> bool {
        matches!(self.label, None | Some(Label::Rank))
    }
}

/// What the text before a number is about.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct TopicBefore {
    pub(super) of: Option<Topic>,
    /// The line of the lexicon with the word that set the topic, unless an amount set it.
    pub(super) line: Option<EntrySource>,
    /// Whether the number is the share of each of some persons: `setiap keluarga`.
    pub(super) shared: bool,
}

/// An expression that the walk has read.
#[derive(Debug, Clone, Copy)]
pub(super) struct ReadNumber {
    pub(super) start: usize,
    /// One past its last atom.
    pub(super) end: usize,
    /// What it is of, if it is an amount of money or a count.
    pub(super) topic: Option<Topic>,
}

/// What a cue says, and how far it reaches: exactly to atom `until` for a cue right
/// before a number, at most to it for a topic.
#[derive(Debug, Clone, Copy)]
pub(super) struct Note<T> {
    what: T,
    until: u32,
}

impl<T> Note<T> {
    pub(super) fn new(what: T, until: usize) -> Self {
        Self { what, until: until as u32 }
    }

    /// What the note says, if it reaches exactly to atom `at`.
    pub(super) fn right_before(note: Option<Self>, at: usize) -> Option<T> {
        note.filter(|note| note.until as usize == at).map(|note| note.what)
    }
}

/// The cues found so far.
#[derive(Debug, Clone, Copy, Default)]
struct Notes {
    modifier: Option<Note<Modifier>>,
    label: Option<Note<Label>>,
    rate: Option<Note<Rate>>,
    /// Behind `antara`.
    between: Option<Note<()>>,
    topic: Option<Note<Topic>>,
    topic_line: Option<EntrySource>,
    /// One past the last word of `gaji karyawan`, behind a [`Cue::MoneyOf`].
    end_of_payment: Option<usize>,
}

impl Reader<'_> {
    /// The left context of the number at atom `at`, whose cues start at atom `from` or
    /// later.
    #[inline]
    pub(super) fn left_context_at(&self, at: usize, from: usize) -> LeftContext {
        let (roles_before, is) = (self.before(at), self.beside(at));
        if self.may_have_cues(at, roles_before, is) {
            let least = from.max(at.saturating_sub(MAX_CUE_ATOMS));
            return self.left_context_from(self.start_of_cues(at, least), at);
        }
        let start = is.intersects(Roles::BEFORE);
        let skip_to = if start { self.end_of_no_number(at) } else { None };
        LeftContext { roles_before, skip_to, ..LeftContext::default() }
    }

    /// Whether a cue may end right before atom `at`, perhaps with a sign behind the cue or the `2`
    /// that doubles its word (`kira2`), or a phrase may continue at `at`.
    #[inline]
    fn may_have_cues(&self, at: usize, before: Roles, is: Roles) -> bool {
        before.intersects(Roles::RIGHT_BEFORE)
            || is.intersects(Roles::INSIDE.union(Roles::SIGN))
            || (before.intersects(Roles::SIGN)
                || before.contains(Roles::DIGITS.union(Roles::GLUED)))
                && self.beside(at.wrapping_sub(2)).intersects(Roles::RIGHT_BEFORE)
    }

    /// The left context of the number at atom `at` by the cues from atom `start` on.
    #[inline(never)]
    fn left_context_from(&self, start: usize, at: usize) -> LeftContext {
        let mut notes = Notes::default();
        let mut next = start;
        while next < at {
            next = self.note_cues(next, &mut notes);
        }
        if next == at && self.may_be_cue(at) {
            next = self.end_of_no_number(at).unwrap_or(at);
        }
        LeftContext {
            roles_before: self.before(at),
            modifier: Note::right_before(notes.modifier, at),
            label: Note::right_before(notes.label, at),
            rate: Note::right_before(notes.rate, at),
            between: Note::right_before(notes.between, at).is_some(),
            skip_to: (next > at).then_some(next),
        }
    }

    /// The first of the words right before atom `at` that may be part of cues, not
    /// before atom `least`.
    fn start_of_cues(&self, at: usize, least: usize) -> usize {
        let mut start = at;
        while start > least {
            if self.may_be_cue(start - 1) {
                start -= 1;
            } else if start > least + 1
                && self.scan.sign(start - 1).is_some()
                && self.may_be_cue(start - 2)
            {
                start -= 2;
            } else {
                break;
            }
        }
        start
    }

    /// Whether atom `at` may be part of a cue or phrase before a number.
    fn may_be_cue(&self, at: usize) -> bool {
        self.beside(at).intersects(Roles::BEFORE)
    }

    /// Whether digits at atom `at` are the lower end of a range, as grades are but names are not:
    /// `Desil 1-4`, `Desil 1 hingga 4`.
    fn starts_range(&self, at: usize) -> bool {
        let joined = self.range_sign_at(at + 1, Setting::default());
        let upper_end = joined.filter(|(_, join)| matches!(join, Join::Dash | Join::Word));
        self.scan.is_digits(at) && upper_end.is_some_and(|(at, _)| self.scan.is_digits(at))
    }

    /// The end of the phrase at atom `at` whose number words are no number.
    fn end_of_no_number(&self, at: usize) -> Option<usize> {
        self.end_of_cue_at(Cue::NoNumber, at)
    }

    /// Notes the longest cues at atom `at`; returns where to continue.
    fn note_cues(&self, at: usize, notes: &mut Notes) -> usize {
        let (mut no_number, mut end, before) = (None, at, *notes);
        self.numerals.cues.each_at(self.scan, at, |hit| {
            let cue = hit.phrase.term;
            if cue == Cue::NoNumber {
                no_number = Some(hit.end);
            } else if cue.tells() {
                if end > at && hit.end > end {
                    *notes = before;
                }
                end = hit.end;
                self.note(hit, notes);
            }
        });
        if let Some(end) = no_number {
            *notes = before;
            return end;
        }
        end.max(at + 1)
    }

    /// Notes what a cue says.
    fn note(&self, hit: Hit<'_, Cue>, notes: &mut Notes) {
        let Hit { start, end, phrase } = hit;
        match phrase.term {
            Cue::ModifierBefore(modifier) => notes.modifier = Some(Note::new(modifier, end)),
            Cue::ModifierShort(modifier) if self.is_shortened(start, end) => {
                notes.modifier = Some(Note::new(modifier, end + 1));
            }
            Cue::Filler => {
                if let Some(modifier) = Note::right_before(notes.modifier, start) {
                    notes.modifier = Some(Note::new(modifier, end));
                }
            }
            // The number of a room or school: `kamar 305`, but `Gedung 5 lantai`.
            Cue::Holder if !self.counts_contents(end) => {
                notes.label = Some(Note::new(Label::Identifier, end));
            }
            // Of several labels with the same words, the first one holds: `seri`.
            Cue::Label(label) if notes.label.is_none_or(|noted| (noted.until as usize) < end) => {
                notes.label = Some(Note::new(label, self.past_label_signs(end)));
            }
            Cue::Grade if !self.scan.is_capitalised(start) || self.starts_range(end) => {
                notes.label = Some(Note::new(Label::Rank, end));
            }
            Cue::Between => notes.between = Some(Note::new((), end)),
            Cue::Rate(rate) => notes.rate = Some(Note::new(rate, end)),
            Cue::Topic(Topic::Count) if self.qualifies_payment(start, notes) => {
                notes.end_of_payment = Some(end);
            }
            Cue::Topic(topic) => {
                notes.set_topic(topic, end, Some(phrase.source));
                notes.end_of_payment = None;
            }
            Cue::MoneyOf => {
                notes.set_topic(Topic::Money, end, Some(phrase.source));
                notes.end_of_payment = Some(end);
            }
            _ => {}
        }
    }

    /// Whether the counted noun at atom `at` says whose the money before it is or what it pays
    /// for, perhaps behind another word, or is the base of a rate: `gaji karyawan`, `santunan
    /// korban jiwa`, `harga per ekor`, `38 ribu/ekor`.
    fn qualifies_payment(&self, at: usize, notes: &Notes) -> bool {
        let behind_payment = notes.end_of_payment.is_some_and(|end| {
            at == end || at == end + 1 && self.beside(end).intersects(Roles::WORD)
        });
        let behind_slash = at.checked_sub(1).is_some_and(|slash| self.scan.is(slash, '/'));
        behind_payment || behind_slash || Note::right_before(notes.rate, at) == Some(Rate::Per)
    }

    /// Whether the digits at atom `at` count, in small letters, what is listed and may be inside
    /// what the word before them names: `Gedung 5 lantai`, `di kamar 24 jam`; but `di kamar 218
    /// hotel itu`. Grouped or decimal digits count too.
    fn counts_contents(&self, at: usize) -> bool {
        use UnitClass::{Item, Person};
        let counted = self.numerals.measure_at(self.scan, at + 1);
        let contents = counted.is_some_and(|hit| {
            matches!(hit.phrase.term, Measure::Time(_) | Measure::Unit { class: Item | Person, .. })
        });
        let counts = contents && !self.scan.is_capitalised(at + 1);
        self.scan.is_digits(at) && (counts || self.is_grouped_or_decimal(at))
    }

    /// Whether the digits at atom `at` have a group of three digits or a decimal comma behind them,
    /// as no number of a room or school has: `SMP 4.502`, `SMA 33,2`.
    fn is_grouped_or_decimal(&self, at: usize) -> bool {
        /// The number of digits of a group.
        const GROUP_DIGITS: usize = 3;
        let (sign, more) = (at + 1, at + 2);
        let decimal = match self.scan.sign(sign) {
            Some('.') => self.scan.bytes(more).len() == GROUP_DIGITS,
            Some(',') => true,
            _ => false,
        };
        decimal && self.scan.is_digits(more) && self.scan.glued(sign) && self.scan.glued(more)
    }

    /// Whether the word in atoms `start..end` is short for a longer one, by the dot behind it, and
    /// its sentence goes on: `maks. 5 orang`, but not `motor N-Max.`.
    fn is_shortened(&self, start: usize, end: usize) -> bool {
        self.scan.is(end, '.')
            && self.scan.glued(end)
            && !start.checked_sub(1).is_some_and(|before| self.scan.is(before, '-'))
            && self.scan.gap_before(end + 1) <= Gap::Space
    }

    /// Past the sign between a label and its number: `No. 5`, `Mw=5,4`; but not past the end of
    /// the sentence in `setiap nomor. Tujuh di antaranya`.
    fn past_label_signs(&self, end: usize) -> usize {
        let sign = self.scan.glued(end)
            && match self.scan.sign(end) {
                Some('.') => !self.scan.is_capitalised(end + 1),
                sign => matches!(sign, Some(':' | '=')),
            };
        end + usize::from(sign)
    }

    /// The modifier written as a sign right before an expression: `(>60 tahun)`; but not in
    /// `<b>5`. With a blank on both sides, `>` is one only before money, per cent, lengths of time,
    /// measures and persons (`denda > Rp 5 juta`), as it may be of the path of a page: `Home > 5
    /// berita`. A tolerance is no modifier: `1,43 ± 0,04`, `margin of error ±2 persen`; `± 2 persen` is.
    pub(super) fn modifier_of_sign(&self, expression: &Expression<'_>) -> Option<Modifier> {
        let at = expression.start;
        let sign = at.checked_sub(1)?;
        let loose =
            self.scan.gap_before(sign) == Gap::Space && self.scan.gap_before(at) == Gap::Space;
        let valued = match expression.counted {
            Some(Counted::Percent | Counted::Money(_) | Counted::Time(_)) => true,
            _ => matches!(expression.class(), Some(UnitClass::Measure | UnitClass::Person)),
        };
        let percent = expression.counted == Some(Counted::Percent);
        let behind_value = || sign.checked_sub(1).is_some_and(|value| self.scan.is_digits(value));
        let (modifier, is_sure) = match self.scan.sign(sign)? {
            '>' => (Modifier::MoreThan, loose && valued),
            '<' => (Modifier::LessThan, loose && valued),
            '≥' => (Modifier::AtLeast, loose),
            '≤' => (Modifier::AtMost, loose),
            '~' => (Modifier::About, false),
            '-' | '+' if !percent && self.ends_plus_or_minus(sign) => (Modifier::About, true),
            '±' | '≈' if (loose || !percent) && !behind_value() => (Modifier::About, true),
            _ => return None,
        };
        let bracketed = sign.checked_sub(1).is_some_and(|open| self.scan.is(open, '('));
        let apart = !self.scan.glued(sign) && self.scan.glued(at);
        (is_sure || bracketed || apart).then_some(modifier)
    }

    /// Whether atom `last`, a plus or a minus, is the last one of `+/-`, `+-` or `-+` behind a blank.
    pub(super) fn ends_plus_or_minus(&self, last: usize) -> bool {
        let other = if self.scan.is(last, '+') { '-' } else { '+' };
        let slash = usize::from(last > 0 && self.scan.is(last - 1, '/'));
        let first = last.checked_sub(1 + slash).filter(|first| self.scan.is(*first, other));
        first.is_some_and(|first| {
            !self.scan.glued(first) && (first + 1..=last).all(|at| self.scan.glued(at))
        })
    }

    /// What the text before the number at atom `at` is about. The earlier numbers have
    /// been `read`; what they count sets the topic as words do.
    pub(super) fn topic_before(&self, at: usize, read: &[ReadNumber]) -> TopicBefore {
        let mut notes = Notes::default();
        let mut next = at.saturating_sub(MAX_REACH);
        let first = read.iter().rposition(|read| read.end <= next).map_or(0, |before| before + 1);
        for read in &read[first..] {
            self.note_topics(next..read.start, &mut notes);
            next = read.end;
            if let Some(topic) = read.topic {
                notes.set_topic(topic, next, None);
            }
        }
        self.note_topics(next..at, &mut notes);
        let topic = notes.topic.filter(|topic| at <= topic.until as usize);
        let shared = notes.rate.and_then(|rate| self.reach_of_share(rate.until as usize));
        TopicBefore {
            of: topic.map(|topic| topic.what),
            line: topic.and(notes.topic_line),
            shared: shared.is_some_and(|until| at <= until),
        }
    }

    /// Whether the words before the number at atom `at` are about a count.
    pub(in crate::numbers) fn is_about_a_count(&self, at: usize) -> bool {
        self.topic_before(at, &[]).of == Some(Topic::Count)
    }

    /// Notes the cues and the ends of sentences among `atoms`.
    fn note_topics(&self, atoms: Range<usize>, notes: &mut Notes) {
        let mut next = atoms.start;
        while next < atoms.end {
            if self.starts_anew(next) {
                notes.end_sentence(next);
            }
            next = if self.may_be_cue(next) { self.note_cues(next, notes) } else { next + 1 };
        }
    }

    /// Whether a paragraph starts or a sentence ends at atom `at`.
    pub(in crate::numbers) fn starts_anew(&self, at: usize) -> bool {
        self.scan.gap_before(at) == Gap::Paragraph
            || matches!(self.scan.sign(at), Some('.' | '!' | '?'))
                && self.scan.gap_before(at + 1) >= Gap::Space
    }

    /// The last atom at which the share of `setiap keluarga` can start, if the word at
    /// atom `at`, behind `setiap`, names persons.
    fn reach_of_share(&self, at: usize) -> Option<usize> {
        let hit = self.numerals.measure_at(self.scan, at)?;
        match hit.phrase.term {
            Measure::Unit { class: UnitClass::Person, .. } => Some(hit.end + SHARE_REACH),
            _ => None,
        }
    }
}

impl Notes {
    /// Sets the topic, by words or an amount that end before atom `end`.
    fn set_topic(&mut self, topic: Topic, end: usize, line: Option<EntrySource>) {
        self.topic = Some(Note::new(topic, end + TOPIC_REACH));
        self.topic_line = line;
    }

    /// Forgets the topic of money. The next sentence often continues that of a count
    /// (`750 juta pelanggan. Angka 1,3 miliar itu …`), so it reaches a little further.
    fn end_sentence(&mut self, at: usize) {
        self.topic = match self.topic {
            Some(Note { what: Topic::Count, until }) if until as usize >= at => {
                Some(Note::new(Topic::Count, (until as usize).min(at + REACH_INTO_NEXT_SENTENCE)))
            }
            _ => None,
        };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::lexicon::Lexicon;
    use crate::numbers::amounts::Reader;
    use crate::scan::Scan;

    /// Words of cues and some others.
    const PIECES: &str = "lebih kurang dari di atas sekitar sebesar antara tahun No . : Pasal salah satu \
        per setiap hingga plus minus paling sedikit rata - anggaran biaya hidup peserta dua belah \
        desil Seri angka kaki lima tidak mencapai warga , 5 ke";

    proptest! {
        #[test]
        fn the_words_right_before_give_the_context_of_all_the_text(
            pieces in prop::collection::vec(
                (prop::sample::select(PIECES.split_whitespace().collect::<Vec<_>>()), any::<bool>()),
                1..16,
            ),
        ) {
            let mut text = String::new();
            for (piece, glued) in pieces {
                text.push_str(if glued { "" } else { " " });
                text.push_str(piece);
            }
            let lexicon = Lexicon::builtin().unwrap();
            let scan = Scan::new(&text, &lexicon.vocabulary);
            let reader = Reader::new(&scan, &lexicon.numerals);
            for at in 0..scan.len() {
                let left = reader.left_context_at(at, 0);
                prop_assert_eq!(left, reader.left_context_from(0, at), "{} in {}", at, text);
            }
        }
    }
}
