//! Cutting a text into atoms.

use super::chars::{BYTE_ROLES, CharRole};
use super::head::Head;
use super::openings::{OpeningSet, Openings};
use super::vocabulary::{Lookup, Vocabulary, WordId};
use crate::span::Span;

/// A run of letters, a run of digits, or one other visible character.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Atom {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Its word in the vocabulary, clitic set aside; unknown words share one id.
    pub(crate) word: WordId,
    pub(crate) class: Class,
    pub(crate) shape: Shape,
    pub(crate) gap: Gap,
    /// How many bytes at its end are a clitic that `word` leaves out.
    pub(crate) clitic: u8,
}

impl Atom {
    pub(crate) fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Its length in bytes.
    pub(crate) fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    /// The end of the word without its clitic.
    pub(crate) fn stem_end(&self) -> usize {
        self.end as usize - usize::from(self.clitic)
    }

    pub(crate) fn is_word(&self) -> bool {
        self.class == Class::Word
    }

    pub(crate) fn is_digits(&self) -> bool {
        self.class == Class::Digits
    }

    /// Whether it is a word that starts with a capital.
    pub(crate) fn is_capitalised(&self) -> bool {
        matches!(self.shape, Shape::Capitalised | Shape::Upper | Shape::Mixed)
    }
}

/// What an atom is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Letters, with their marks and the invisible characters among them.
    Word,
    /// ASCII digits.
    Digits,
    /// One character that is neither.
    Other,
}

/// How a word is cased. Atoms that are no words are [`Shape::Lower`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Starts small.
    Lower,
    /// Starts with a capital, the rest small: `Jakarta`, `A`.
    Capitalised,
    /// Two capitals or more and nothing else: `BPJS`.
    Upper,
    /// Starts with a capital and has others: `BPJamsostek`, `DPRKab`.
    Mixed,
}

/// What lies between two atoms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing visible or otherwise wide.
    None,
    /// Blanks on one line.
    Space,
    /// One line break.
    Line,
    /// A blank line, or an edge of the text.
    Paragraph,
}

/// Cuts `text` into its atoms, and tells what can start at each.
pub(super) fn cut(text: &str, vocabulary: &Vocabulary) -> (Vec<Atom>, Openings) {
    let mut cutter = Cutter {
        text,
        vocabulary,
        at: 0,
        gap: Gap::Paragraph,
        atoms: Vec::with_capacity(text.len() / 5),
        openings: Openings::for_bytes(text.len()),
    };
    cutter.run();
    (cutter.atoms, cutter.openings)
}

struct Cutter<'t> {
    text: &'t str,
    vocabulary: &'t Vocabulary,
    at: usize,
    /// The gap since the last atom.
    gap: Gap,
    atoms: Vec<Atom>,
    openings: Openings,
}

impl Cutter<'_> {
    fn run(&mut self) {
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            // Half of the turns, so that it is worth a test of its own.
            if byte == b' ' {
                self.blank(1);
                continue;
            }
            match BYTE_ROLES[usize::from(byte)] {
                CharRole::Letter => self.word(),
                CharRole::Blank => self.blank(1),
                CharRole::Other => self.ascii_sign(byte),
                CharRole::Digit => self.digits(),
                CharRole::Break => self.line_break(1),
                CharRole::Invisible => self.at += 1,
                CharRole::Wide => self.wide(),
            }
        }
    }

    /// What starts with a character beyond ASCII.
    fn wide(&mut self) {
        let Some((role, width)) = CharRole::at(self.text, self.at) else { return };
        match role {
            CharRole::Letter => self.wide_word(self.at),
            CharRole::Blank => self.blank(width),
            CharRole::Break => self.line_break(width),
            CharRole::Other => self.wide_sign(width),
            CharRole::Digit | CharRole::Invisible | CharRole::Wide => self.at += width,
        }
    }

    fn blank(&mut self, width: usize) {
        self.gap = self.gap.max(Gap::Space);
        self.at += width;
    }

    fn line_break(&mut self, width: usize) {
        let windows_pair = self.text.as_bytes()[self.at..].starts_with(b"\r\n");
        if !windows_pair {
            self.gap = if self.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line };
        }
        self.at += width;
    }

    /// Adds the atom from `start` to the cursor.
    #[inline]
    fn push(&mut self, start: usize, class: Class, shape: Shape, found: Lookup, opens: OpeningSet) {
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        let Lookup { word, clitic } = found;
        let (start, end) = (start as u32, self.at as u32);
        self.openings.push(opens);
        self.atoms.push(Atom { start, end, word, class, shape, gap, clitic });
    }

    #[inline]
    fn word(&mut self) {
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        let head = Head::load(rest);
        let mut len = head.letters();
        if len == Head::BYTES {
            len += rest[len..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        }
        let ends = rest.get(len).is_none_or(|&byte| {
            !matches!(BYTE_ROLES[byte as usize], CharRole::Wide | CharRole::Invisible)
        });
        if !ends {
            return self.wide_word(start);
        }
        self.at += len;
        let shape = match len {
            0..=Head::BYTES => head.shape(len),
            _ => Shape::of(&self.text[start..self.at]),
        };
        let mut found = Lookup::whole(self.vocabulary.look_up_ascii(head, &rest[..len]));
        if !found.word.is_known() {
            found = self.vocabulary.look_up_stem(&self.text[start..self.at]);
        }
        let opens = self.vocabulary.openings().of_word(found.word, shape, head);
        self.push(start, Class::Word, shape, found, opens);
    }

    /// A word from `start` on that may have letters beyond ASCII.
    #[cold]
    fn wide_word(&mut self, start: usize) {
        self.skip_while(|role| matches!(role, CharRole::Letter | CharRole::Invisible));
        let word = &self.text[start..self.at];
        let (shape, found) = (Shape::of(word), self.vocabulary.look_up_word(word));
        let head = Head::load(&self.text.as_bytes()[start..]);
        let opens = self.vocabulary.openings().of_word(found.word, shape, head);
        self.push(start, Class::Word, shape, found, opens);
    }

    fn digits(&mut self) {
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        let len = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += len;
        let word = self.vocabulary.look_up_ascii(Head::load(rest), &rest[..len]);
        let opens = self.vocabulary.openings().of_digits(word, len, rest.get(len).copied());
        self.push(start, Class::Digits, Shape::Lower, Lookup::whole(word), opens);
    }

    fn ascii_sign(&mut self, sign: u8) {
        self.sign(1, self.vocabulary.look_up_byte(sign));
    }

    fn wide_sign(&mut self, width: usize) {
        self.sign(width, self.vocabulary.look_up(&self.text[self.at..self.at + width]));
    }

    fn sign(&mut self, width: usize, word: WordId) {
        let start = self.at;
        self.at += width;
        let bytes = &self.text.as_bytes()[start..];
        let opens = self.vocabulary.openings().of_sign(word, bytes, self.gap);
        self.push(start, Class::Other, Shape::Lower, Lookup::whole(word), opens);
    }

    /// Moves past what `goes_on`, but not past invisible characters at the
    /// end of a word: no span ends in one.
    fn skip_while(&mut self, goes_on: impl Fn(CharRole) -> bool) {
        let mut at = self.at;
        while let Some((role, width)) = CharRole::at(self.text, at) {
            if !goes_on(role) {
                break;
            }
            at += width;
            if role != CharRole::Invisible {
                self.at = at;
            }
        }
    }
}

impl Shape {
    /// How `word` is cased.
    pub(crate) fn of(word: &str) -> Self {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        if !letters.next().is_some_and(char::is_uppercase) {
            return Self::Lower;
        }
        let (mut upper, mut lower) = (false, false);
        for c in letters {
            if c.is_uppercase() {
                upper = true;
            } else {
                lower = true;
            }
        }
        match (upper, lower) {
            (true, true) => Self::Mixed,
            (true, false) => Self::Upper,
            (false, _) => Self::Capitalised,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_up(text: &str) -> Vec<(&str, Gap)> {
        let (atoms, _) = cut(text, &Vocabulary::default());
        atoms.iter().map(|atom| (atom.span().of(text), atom.gap)).collect()
    }

    #[test]
    fn cuts_letters_digits_and_signs() {
        use Gap::*;
        assert_eq!(
            cut_up("Rp\u{a0}3,159 miliar"),
            [("Rp", Paragraph), ("3", Space), (",", None), ("159", None), ("miliar", Space)]
        );
        assert_eq!(cut_up("720ribu"), [("720", Paragraph), ("ribu", None)]);
        assert_eq!(
            cut_up("a\r\nb\n\nc \n d"),
            [("a", Paragraph), ("b", Line), ("c", Paragraph), ("d", Line)]
        );
        assert_eq!(cut_up("“é”"), [("“", Paragraph), ("é", None), ("”", None)]);
    }

    #[test]
    fn invisible_characters_neither_separate_nor_end_a_word() {
        use Gap::*;
        assert_eq!(
            cut_up("Kab\u{ad}upaten\u{200b} X"),
            [("Kab\u{ad}upaten", Paragraph), ("X", Space)]
        );
        assert_eq!(cut_up("\u{feff}1\u{200b}"), [("1", Paragraph)]);
        assert_eq!(cut_up("\u{200b}\0 "), []);
    }

    #[test]
    fn tells_how_a_word_is_cased() {
        let cases = [
            ("jakarta", Shape::Lower),
            ("Jakarta", Shape::Capitalised),
            ("A", Shape::Capitalised),
            ("BPJS", Shape::Upper),
            ("BPJamsostek", Shape::Mixed),
            ("eMBG", Shape::Lower),
        ];
        for (word, expected) in cases {
            assert_eq!(Shape::of(word), expected, "{word}");
        }
    }
}
