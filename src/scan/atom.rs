//! What a text is cut into.

use super::head::Head;
use super::vocabulary::WordId;
use crate::span::Span;

/// A run of letters, a run of digits, or one other visible character.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
// In this order, not in one that the compiler finds: half a per cent of all
// instructions of a run less.
#[repr(C)]
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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Class {
    /// Letters, with their marks and the invisible characters among them.
    Word,
    /// ASCII digits.
    Digits,
    /// One character that is neither.
    #[default]
    Other,
}

/// How a word is cased. Atoms that are no words are [`Shape::Lower`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Starts small.
    #[default]
    Lower,
    /// Starts with a capital, the rest small: `Jakarta`, `A`.
    Capitalised,
    /// Two capitals or more and nothing else: `BPJS`.
    Upper,
    /// Starts with a capital and has others: `BPJamsostek`, `DPRKab`.
    Mixed,
}

/// What lies between two atoms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing visible or otherwise wide.
    #[default]
    None,
    /// Blanks on one line.
    Space,
    /// One line break.
    Line,
    /// A blank line, or an edge of the text.
    Paragraph,
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

    /// How the word is cased that the first `len` bytes of `head` are, ASCII
    /// letters.
    pub(crate) fn of_letters(head: Head, len: usize) -> Self {
        let small = head.bits() & Head::SMALL;
        let others = Head::of_bits(Head::SMALL).folded(len) & !0xff;
        match (small as u8, small & others) {
            (1.., _) => Self::Lower,
            (0, 0) if len > 1 => Self::Upper,
            (0, rest) if rest == others => Self::Capitalised,
            _ => Self::Mixed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
