//! Atoms, the pieces into which a text is cut.

use super::head::Head;
use super::vocabulary::WordId;
use crate::span::Span;

/// A run of letters, a run of digits, or one other visible character.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
// The fields stay in this order: with the order that the compiler picks, a run
// takes half a per cent more instructions.
#[repr(C)]
pub(crate) struct Atom {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The id of its word in the vocabulary, without its clitic; unknown words
    /// share one id.
    pub(crate) word: WordId,
    pub(crate) class: Class,
    pub(crate) shape: Shape,
    pub(crate) gap: Gap,
    /// The length in bytes of the clitic at its end, which `word` leaves out.
    pub(crate) clitic: u8,
}

impl Atom {
    pub(crate) fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// The length of the atom in bytes.
    pub(crate) fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    /// The byte at which the word ends without its clitic.
    pub(crate) fn stem_end(&self) -> usize {
        self.end as usize - usize::from(self.clitic)
    }

    pub(crate) fn is_word(&self) -> bool {
        self.class == Class::Word
    }

    pub(crate) fn is_digits(&self) -> bool {
        self.class == Class::Digits
    }

    /// Whether the atom is a word that no table holds.
    pub(crate) fn is_unlisted_word(&self) -> bool {
        self.is_word() && !self.word.is_known()
    }

    /// Whether the atom is a word that starts with a capital.
    pub(crate) fn is_capitalised(&self) -> bool {
        matches!(self.shape, Shape::Capitalised | Shape::Upper | Shape::Mixed)
    }
}

/// What an atom is made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Class {
    /// Letters, with their combining marks and the invisible characters between them.
    Word,
    /// ASCII digits.
    Digits,
    /// One character that is neither a letter nor a digit.
    #[default]
    Other,
}

/// The letter case of a word. Atoms that are no words are [`Shape::Lower`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Starts with a lower-case letter.
    #[default]
    Lower,
    /// Starts with a capital, the rest in lower case: `Jakarta`, `A`.
    Capitalised,
    /// Two capitals or more and nothing else: `BPJS`.
    Upper,
    /// Starts with a capital, and has both other capitals and lower-case letters:
    /// `BPJamsostek`, `DPRKab`.
    Mixed,
}

/// The white space between two atoms.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing, or only invisible characters.
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
    /// The letter case of `word`.
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

    /// The letter case of the word that makes up the first `len` bytes of `head`,
    /// all of them ASCII letters.
    pub(crate) fn of_letters(head: Head, len: usize) -> Self {
        // Bit 0x20 of an ASCII letter is set if the letter is in lower case.
        let lower = head.bits() & Head::LOWER_CASE_BITS;
        // That bit of each letter but the first.
        let all_others = Head::of_bits(Head::LOWER_CASE_BITS).folded(len) & !0xff;
        let first_is_lower = lower as u8 != 0;
        match lower & all_others {
            _ if first_is_lower => Self::Lower,
            0 if len > 1 => Self::Upper,
            others if others == all_others => Self::Capitalised,
            _ => Self::Mixed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_case_of_a_word() {
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
