//! Cutting a text into atoms.

use super::chars::{BYTE_ROLES, CharRole};
use super::head::Head;
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

pub(super) fn cut(text: &str, vocabulary: &Vocabulary) -> Vec<Atom> {
    let mut cutter = Cutter { text, at: 0, gap: Gap::Paragraph };
    let mut atoms = Vec::with_capacity(text.len() / 5);
    while let Some(atom) = cutter.next(vocabulary) {
        atoms.push(atom);
    }
    atoms
}

struct Cutter<'t> {
    text: &'t str,
    at: usize,
    /// The gap since the last atom.
    gap: Gap,
}

/// A word or number not yet looked up.
struct Piece {
    start: usize,
    class: Class,
    shape: Shape,
    lookup: Lookup,
}

impl Cutter<'_> {
    /// The character at the cursor: its role and its width in bytes.
    fn peek(&self) -> Option<(CharRole, usize)> {
        CharRole::at(self.text, self.at)
    }

    fn next(&mut self, vocabulary: &Vocabulary) -> Option<Atom> {
        loop {
            let (role, width) = self.peek()?;
            match role {
                CharRole::Blank => self.gap = self.gap.max(Gap::Space),
                CharRole::Break => self.line_break(),
                CharRole::Invisible | CharRole::Wide => {}
                CharRole::Letter | CharRole::Digit | CharRole::Other => {
                    return Some(self.atom(role, width, vocabulary));
                }
            }
            self.at += width;
        }
    }

    fn line_break(&mut self) {
        let windows_pair = self.text.as_bytes()[self.at..].starts_with(b"\r\n");
        if !windows_pair {
            self.gap = if self.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line };
        }
    }

    fn atom(&mut self, role: CharRole, width: usize, vocabulary: &Vocabulary) -> Atom {
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        let Piece { start, class, shape, lookup } = match role {
            CharRole::Letter => self.word(vocabulary),
            CharRole::Digit => self.digits(vocabulary),
            _ => self.sign(width, vocabulary),
        };
        let Lookup { word, clitic } = lookup;
        Atom { start: start as u32, end: self.at as u32, word, class, shape, gap, clitic }
    }

    fn word(&mut self, vocabulary: &Vocabulary) -> Piece {
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        let head = Head::load(rest);
        let mut len = head.letters();
        if len == Head::BYTES {
            len += rest[len..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        }
        self.at += len;
        let ends = rest.get(len).is_none_or(|&byte| {
            !matches!(BYTE_ROLES[byte as usize], CharRole::Wide | CharRole::Invisible)
        });
        if !ends {
            return self.wide_word(start, vocabulary);
        }
        let shape = match len {
            0..=Head::BYTES => head.shape(len),
            _ => Shape::of(&self.text[start..self.at]),
        };
        let word = vocabulary.look_up_ascii(head, &rest[..len]);
        let lookup = match word.is_known() {
            true => Lookup::whole(word),
            false => vocabulary.look_up_stem(&self.text[start..self.at]),
        };
        Piece { start, class: Class::Word, shape, lookup }
    }

    /// The rest of a word that may have letters beyond ASCII.
    fn wide_word(&mut self, start: usize, vocabulary: &Vocabulary) -> Piece {
        self.skip_while(|role| matches!(role, CharRole::Letter | CharRole::Invisible));
        let word = &self.text[start..self.at];
        let lookup = vocabulary.look_up_word(word);
        Piece { start, class: Class::Word, shape: Shape::of(word), lookup }
    }

    fn digits(&mut self, vocabulary: &Vocabulary) -> Piece {
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        let len = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        self.at += len;
        let lookup = Lookup::whole(vocabulary.look_up_ascii(Head::load(rest), &rest[..len]));
        Piece { start, class: Class::Digits, shape: Shape::Lower, lookup }
    }

    fn sign(&mut self, width: usize, vocabulary: &Vocabulary) -> Piece {
        let start = self.at;
        self.at += width;
        let sign = &self.text[start..self.at];
        let word = match sign.as_bytes() {
            [byte] => vocabulary.look_up_ascii(Head::load(&[*byte]), &[*byte]),
            _ => vocabulary.look_up(sign),
        };
        let lookup = Lookup::whole(word);
        Piece { start, class: Class::Other, shape: Shape::Lower, lookup }
    }

    /// Moves past what `goes_on`, but not past invisible characters at the
    /// end of a word: no span ends in one.
    fn skip_while(&mut self, goes_on: impl Fn(CharRole) -> bool) {
        let mut end = self.at;
        while let Some((role, width)) = self.peek() {
            if !goes_on(role) {
                break;
            }
            self.at += width;
            if role != CharRole::Invisible {
                end = self.at;
            }
        }
        self.at = end;
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
        let atoms = cut(text, &Vocabulary::default());
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
