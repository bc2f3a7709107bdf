//! What the words before a number say of it: right before it a modifier
//! (`sekitar`) and what sort of number it is (`Pasal`, `tahun`), further off
//! whether the talk is of money or of a count.
//!
//! They are looked for only where a number needs them, and from a word on
//! before which no such cue can reach.

use std::ops::Range;

use super::source::Source;
use super::walk::REACH_OF_MONEY;
use crate::lexicon::{Cue, EntrySource, Hit, Measure, Roles, UnitClass};
use crate::scan::{Atom, Gap};
use crate::value::Modifier;

/// At most so many atoms of cues right before a number are read.
const MOST_CUES: usize = 16;
/// No word tells of a number so many atoms behind: the farthest reach and the
/// longest phrase of cues.
const REACH: usize = REACH_OF_MONEY + 16;
/// A word of a count reaches so many atoms into the next sentence.
const REACH_INTO_NEXT_SENTENCE: usize = 10;
/// At most so many words stand between `setiap keluarga` and what it gets.
const REACH_OF_SHARE: usize = 2;

/// What the words right before a number say of it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Told {
    pub(super) modifier: Option<Modifier>,
    /// The identifier, calendar, rank or score word.
    pub(super) label: Option<Cue>,
    /// `per` or `setiap`.
    pub(super) rate: Option<Cue>,
    /// Whether `antara` stands there.
    pub(super) between: bool,
    /// Where the number starts; or behind it, the end of a phrase that takes
    /// it in.
    pub(super) end: usize,
}

impl Told {
    /// Whether `2 atau 3` may be a range here: not behind `tanggal`, `Pasal`, `skor`.
    pub(super) fn may_be_either(&self) -> bool {
        !matches!(self.label, Some(Cue::Identifier | Cue::Calendar | Cue::Score))
    }
}

/// What the text before a number speaks of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Topic {
    /// Money or a count.
    pub(super) of: Option<Cue>,
    /// The line of the lexicon that has the word for it, unless it was an amount.
    pub(super) line: Option<EntrySource>,
    /// Whether `setiap keluarga` says that each gets what the number says.
    pub(super) shared: bool,
}

/// What was read as one from a number on.
#[derive(Debug, Clone, Copy)]
pub(super) struct ReadNumber {
    pub(super) start: usize,
    /// One past its last atom.
    pub(super) end: usize,
    /// Money or a count, if it is an amount of either.
    pub(super) topic: Option<Cue>,
}

/// A cue and the atom that it holds for, or up to which it does.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<T> {
    what: T,
    until: u32,
}

impl<T> At<T> {
    pub(super) fn new(what: T, until: usize) -> Self {
        Self { what, until: until as u32 }
    }

    /// What a note says, if it holds for atom `at`.
    pub(super) fn right_before(note: Option<Self>, at: usize) -> Option<T> {
        note.filter(|note| note.until as usize == at).map(|note| note.what)
    }
}

/// The cues found so far.
#[derive(Debug, Clone, Copy, Default)]
struct Notes {
    modifier: Option<At<Modifier>>,
    label: Option<At<Cue>>,
    rate: Option<At<Cue>>,
    /// Behind `antara`.
    between: Option<At<()>>,
    topic: Option<At<Cue>>,
    topic_line: Option<EntrySource>,
}

impl Source<'_> {
    /// What the words before the number at atom `at` say of it, of which none
    /// stands before atom `from`.
    #[inline]
    pub(super) fn told_before(&self, at: usize, before: Roles, from: usize) -> Told {
        let is = self.beside(at);
        if self.is_told(at, before, is) {
            return self
                .told_from(self.start_of_cues(at, from.max(at.saturating_sub(MOST_CUES))), at);
        }
        let start = is.any(Roles::BEFORE);
        let end = if start { self.end_of_no_number(at) } else { None };
        Told { end: end.unwrap_or(at), ..Told::default() }
    }

    /// Whether a cue may end right before atom `at`, perhaps with a sign behind
    /// it, or a phrase go on there.
    #[inline]
    fn is_told(&self, at: usize, before: Roles, is: Roles) -> bool {
        before.any(Roles::RIGHT_BEFORE)
            || is.any(Roles::INSIDE.and(Roles::SIGN))
            || before.any(Roles::SIGN) && self.beside(at.wrapping_sub(2)).any(Roles::RIGHT_BEFORE)
    }

    /// What the cues from atom `start` on say of the number at atom `at`.
    #[inline(never)]
    fn told_from(&self, start: usize, at: usize) -> Told {
        let mut notes = Notes::default();
        let mut next = start;
        while next < at {
            next = self.note_cues(next, &mut notes);
        }
        if next == at && self.may_be_cue(at) {
            next = self.end_of_no_number(at).unwrap_or(at);
        }
        Told {
            modifier: At::right_before(notes.modifier, at),
            label: At::right_before(notes.label, at),
            rate: At::right_before(notes.rate, at),
            between: At::right_before(notes.between, at).is_some(),
            end: next,
        }
    }

    /// Where the words right before atom `at` start that may be part of cues.
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

    fn may_be_cue(&self, at: usize) -> bool {
        self.beside(at).any(Roles::BEFORE)
    }

    /// Where the phrase ends that starts at atom `at` and is no number.
    fn end_of_no_number(&self, at: usize) -> Option<usize> {
        self.cue_at(at, |cue| (cue == Cue::NoNumber).then_some(())).map(|((), end)| end)
    }

    /// Takes note of the longest cues at atom `at`; gives where to go on.
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

    /// Takes note of what a cue says.
    fn note(&self, hit: Hit<'_, Cue>, notes: &mut Notes) {
        let Hit { start, end, phrase } = hit;
        let what = phrase.term;
        match what {
            Cue::ModifierBefore(modifier) => notes.modifier = Some(At::new(modifier, end)),
            Cue::Filler => {
                if let Some(modifier) = At::right_before(notes.modifier, start) {
                    notes.modifier = Some(At::new(modifier, end));
                }
            }
            // Of several labels that words are, the first holds: `seri`.
            Cue::Identifier | Cue::Calendar | Cue::Rank | Cue::Score
                if notes.label.is_none_or(|label| (label.until as usize) < end) =>
            {
                notes.label = Some(At::new(what, self.past_label_signs(end)));
            }
            Cue::Grade if !self.scan.get(start).is_some_and(Atom::is_capitalised) => {
                notes.label = Some(At::new(Cue::Rank, end));
            }
            Cue::Between => notes.between = Some(At::new((), end)),
            Cue::Rate | Cue::Per => notes.rate = Some(At::new(what, end)),
            Cue::Money | Cue::Count => {
                notes.topic = Some(At::new(what, end + REACH_OF_MONEY));
                notes.topic_line = Some(phrase.source);
            }
            _ => {}
        }
    }

    /// Past the dot or colon between a label and its number: `No. 5`.
    fn past_label_signs(&self, end: usize) -> usize {
        let sign = self.scan.glued(end) && matches!(self.scan.sign(end), Some('.' | ':'));
        end + usize::from(sign)
    }

    /// The modifier that a sign right before the number at atom `at` is: `(>60 tahun)`; but
    /// not in `<b>5`, nor in the path of a page: `Home > 5 berita`.
    pub(super) fn modifier_of_sign(&self, at: usize) -> Option<Modifier> {
        let sign = at.checked_sub(1)?;
        let modifier = match self.scan.sign(sign)? {
            '>' => Modifier::MoreThan,
            '<' => Modifier::LessThan,
            '≥' => Modifier::AtLeast,
            '≤' => Modifier::AtMost,
            _ => return None,
        };
        let bracketed = sign.checked_sub(1).is_some_and(|open| self.scan.is(open, '('));
        let apart = !self.scan.glued(sign) && self.scan.glued(at);
        (bracketed || apart).then_some(modifier)
    }

    /// What the text speaks of before the number at atom `at`. The numbers
    /// before it have been `read`; what they count tells as words do.
    pub(super) fn topic_before(&self, at: usize, read: &[ReadNumber]) -> Topic {
        let mut notes = Notes::default();
        let mut next = at.saturating_sub(REACH);
        let first = read.iter().rposition(|read| read.end <= next).map_or(0, |before| before + 1);
        for read in &read[first..] {
            self.note_topics(next..read.start, &mut notes);
            next = read.end;
            if let Some(what) = read.topic {
                notes.topic = Some(At::new(what, next + REACH_OF_MONEY));
                notes.topic_line = None;
            }
        }
        self.note_topics(next..at, &mut notes);
        let topic = notes.topic.filter(|topic| at <= topic.until as usize);
        let shared = notes.rate.and_then(|rate| self.reach_of_share(rate.until as usize));
        Topic {
            of: topic.map(|topic| topic.what),
            line: topic.and(notes.topic_line),
            shared: shared.is_some_and(|until| at <= until),
        }
    }

    /// Takes note of the cues and the ends of sentences among `atoms`.
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
    fn starts_anew(&self, at: usize) -> bool {
        self.scan.gap_before(at) == Gap::Paragraph
            || matches!(self.scan.sign(at), Some('.' | '!' | '?'))
                && self.scan.gap_before(at + 1) >= Gap::Space
    }

    /// Where the number behind `setiap keluarga` has to start, if the word
    /// behind `setiap` at atom `at` is one of persons.
    fn reach_of_share(&self, at: usize) -> Option<usize> {
        let hit = self.numerals.measure_at(self.scan, at)?;
        match hit.phrase.term {
            Measure::Unit { class: UnitClass::Person, .. } => Some(hit.end + REACH_OF_SHARE),
            _ => None,
        }
    }
}

impl Notes {
    /// Forgets talk of money; of a count the next sentence often goes on
    /// (`750 juta pelanggan. Angka 1,3 miliar itu …`).
    fn end_sentence(&mut self, at: usize) {
        self.topic = match self.topic {
            Some(At { what: Cue::Count, until }) if until as usize >= at => {
                Some(At::new(Cue::Count, (until as usize).min(at + REACH_INTO_NEXT_SENTENCE)))
            }
            _ => None,
        };
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::lexicon::Lexicon;
    use crate::numbers::amounts::Source;
    use crate::scan::Scan;

    /// Words of cues and some others.
    const PIECES: &str = "lebih kurang dari di atas sekitar sebesar antara tahun No . : Pasal salah satu \
        per setiap hingga plus minus paling sedikit rata - anggaran biaya hidup peserta dua belah \
        desil Seri angka kaki lima tidak mencapai warga , 5 ke";

    proptest! {
        #[test]
        fn the_words_in_front_tell_what_all_the_text_does(
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
            let source = Source::new(&scan, &lexicon.numerals);
            for at in 0..scan.len() {
                prop_assert_eq!(source.told_before(at, source.before(at), 0), source.told_from(0, at), "{} in {}", at, text);
            }
        }
    }
}
