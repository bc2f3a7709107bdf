//! Cutting a text into atoms.

use super::fold::is_invisible;
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

/// What a character does to the cut.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Letter,
    Digit,
    Blank,
    Break,
    /// Zero-width and format characters, which separate nothing.
    Invisible,
    Other,
    /// Of a byte: the start of a character beyond ASCII.
    Wide,
}

/// The role of each byte that can start a character.
const BYTE_ROLES: [Role; 256] = {
    let mut roles = [Role::Wide; 256];
    let mut byte = 0;
    while byte < 128 {
        roles[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Role::Letter,
            b'0'..=b'9' => Role::Digit,
            b'\n' | b'\r' | 0x0b | 0x0c => Role::Break,
            b' ' | b'\t' => Role::Blank,
            0..=0x1f | 0x7f => Role::Invisible,
            _ => Role::Other,
        };
        byte += 1;
    }
    roles
};

/// The role of a character beyond ASCII.
fn wide_role(c: char) -> Role {
    match c {
        '\u{85}' | '\u{2028}' | '\u{2029}' => Role::Break,
        _ if is_invisible(c) => Role::Invisible,
        _ if c.is_alphabetic() || is_mark(c) => Role::Letter,
        _ if c.is_whitespace() => Role::Blank,
        _ => Role::Other,
    }
}

/// Combining marks of the Latin script, which stay with their letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
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
    fn peek(&self) -> Option<(Role, usize)> {
        let byte = *self.text.as_bytes().get(self.at)?;
        match BYTE_ROLES[byte as usize] {
            Role::Wide => {
                let c = self.text[self.at..].chars().next()?;
                Some((wide_role(c), c.len_utf8()))
            }
            role => Some((role, 1)),
        }
    }

    fn next(&mut self, vocabulary: &Vocabulary) -> Option<Atom> {
        loop {
            let (role, width) = self.peek()?;
            match role {
                Role::Blank => self.gap = self.gap.max(Gap::Space),
                Role::Break => self.line_break(),
                Role::Invisible | Role::Wide => {}
                Role::Letter | Role::Digit | Role::Other => {
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

    fn atom(&mut self, role: Role, width: usize, vocabulary: &Vocabulary) -> Atom {
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        let Piece { start, class, shape, lookup } = match role {
            Role::Letter => self.word(vocabulary),
            Role::Digit => self.digits(vocabulary),
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
        let ends = rest
            .get(len)
            .is_none_or(|&byte| !matches!(BYTE_ROLES[byte as usize], Role::Wide | Role::Invisible));
        if !ends {
            return self.wide_word(start, vocabulary);
        }
        let shape = match len {
            0..=Head::BYTES => head.shape(len),
            _ => shape(&self.text[start..self.at]),
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
        self.skip_while(|role| matches!(role, Role::Letter | Role::Invisible));
        let word = &self.text[start..self.at];
        let lookup = vocabulary.look_up_word(word);
        Piece { start, class: Class::Word, shape: shape(word), lookup }
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
        let lookup = Lookup::whole(vocabulary.look_up(&self.text[start..self.at]));
        Piece { start, class: Class::Other, shape: Shape::Lower, lookup }
    }

    /// Moves past what `goes_on`, but not past invisible characters at the
    /// end of a word: no span ends in one.
    fn skip_while(&mut self, goes_on: impl Fn(Role) -> bool) {
        let mut end = self.at;
        while let Some((role, width)) = self.peek() {
            if !goes_on(role) {
                break;
            }
            self.at += width;
            if role != Role::Invisible {
                end = self.at;
            }
        }
        self.at = end;
    }
}

pub(super) fn shape(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    if !letters.next().is_some_and(char::is_uppercase) {
        return Shape::Lower;
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
        (true, true) => Shape::Mixed,
        (true, false) => Shape::Upper,
        (false, _) => Shape::Capitalised,
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
            assert_eq!(shape(word), expected, "{word}");
        }
    }
}
