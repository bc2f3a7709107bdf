//! Cutting a text into atoms.
//!
//! A text is cut 64 bytes at a time: the bytes become bit masks, from which
//! shifts give the starts and ends of the atoms. What masks do not cover
//! (characters beyond ASCII, control characters, words of 64 letters) is cut
//! character by character ([`Cutter::step`]).

use super::atom::{Atom, Class, Gap, Shape};
use super::chars::{BYTE_ROLES, CharRole};
use super::edges::Edges;
use super::masks::Masks;

/// Cuts `text` into `atoms`, whose words are not looked up yet.
pub(super) fn cut(text: &str, atoms: &mut Vec<Atom>) {
    atoms.clear();
    atoms.reserve(text.len() / BYTES_PER_ATOM);
    let mut cutter = Cutter::new(text, atoms);
    while cutter.at < text.len() {
        cutter.block();
    }
}

/// Cuts a text of a few words, character by character: masks pay off only from
/// about a line of text on.
pub(super) fn cut_short(text: &str) -> Vec<Atom> {
    let mut atoms = Vec::with_capacity(text.len() / BYTES_PER_ATOM);
    let mut cutter = Cutter::new(text, &mut atoms);
    while cutter.at < text.len() {
        cutter.step();
    }
    atoms
}

/// The bytes of text for which room for one atom is reserved. In news an atom
/// takes somewhat more.
const BYTES_PER_ATOM: usize = 5;

struct Cutter<'t> {
    text: &'t str,
    at: usize,
    /// The gap between the last atom and `at`.
    gap: Gap,
    atoms: &'t mut Vec<Atom>,
}

impl<'t> Cutter<'t> {
    fn new(text: &'t str, atoms: &'t mut Vec<Atom>) -> Self {
        Self { text, at: 0, gap: Gap::Paragraph, atoms }
    }

    /// Cuts the next 64 bytes as far as masks cover them. The last atom is left
    /// to the next block if it may continue there.
    fn block(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        let padded;
        let block = match rest.first_chunk() {
            Some(block) => block,
            None => {
                padded = padded_with_blanks(rest);
                &padded
            }
        };
        let at = self.at as u32;
        let edges = Edges::of(block, self.gap != Gap::None);
        let first = self.atoms.len();
        self.atoms.extend(edges.atoms(block, at));
        let atoms = &mut self.atoms[first..];
        if edges.inner_capitals != 0 {
            edges.shape_by_inner_capitals(atoms, at);
        }
        self.gap = edges.widen_gaps(atoms, self.gap);
        self.at += edges.next;
        if edges.next == 0 || edges.limit < Masks::BYTES {
            self.step();
            while self.at_special() {
                self.step();
            }
        }
    }

    /// Whether the next character is neither a letter nor a digit nor a sign of ASCII.
    fn at_special(&self) -> bool {
        let next = self.text.as_bytes().get(self.at);
        next.is_some_and(|&byte| {
            let role = BYTE_ROLES[usize::from(byte)];
            !matches!(role, CharRole::Letter | CharRole::Digit | CharRole::Other)
        })
    }

    /// Cuts the next atom, or passes over the next character.
    fn step(&mut self) {
        let Some((role, width)) = CharRole::at(self.text, self.at) else { return };
        match role {
            CharRole::Letter => self.word(),
            CharRole::Digit => self.digits(),
            CharRole::Other => self.add(Class::Other, width),
            CharRole::Blank => {
                self.gap = self.gap.max(Gap::Space);
                self.at += width;
            }
            CharRole::Break => self.line_break(width),
            CharRole::Invisible | CharRole::Wide => self.at += width,
        }
    }

    fn line_break(&mut self, width: usize) {
        let windows_pair = self.text.as_bytes()[self.at..].starts_with(b"\r\n");
        if !windows_pair {
            self.gap = if self.gap >= Gap::Line { Gap::Paragraph } else { Gap::Line };
        }
        self.at += width;
    }

    fn digits(&mut self) {
        let digits = self.text.as_bytes()[self.at..].iter();
        self.add(Class::Digits, digits.take_while(|byte| byte.is_ascii_digit()).count());
    }

    /// Adds the word at the cursor, without invisible characters at its end: no
    /// span ends in one.
    fn word(&mut self) {
        let (mut at, mut end) = (self.at, self.at);
        while let Some((role, width)) = CharRole::at(self.text, at) {
            at += width;
            match role {
                CharRole::Letter => end = at,
                CharRole::Invisible => {}
                _ => break,
            }
        }
        self.add(Class::Word, end - self.at);
    }

    /// Adds the atom of `len` bytes at the cursor, and moves the cursor behind it.
    fn add(&mut self, class: Class, len: usize) {
        let (start, end) = (self.at, self.at + len);
        let shape = match class {
            Class::Word => Shape::of(&self.text[start..end]),
            Class::Digits | Class::Other => Shape::Lower,
        };
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        let (start, end) = (start as u32, end as u32);
        self.atoms.push(Atom { start, end, class, shape, gap, ..Atom::default() });
        self.at = end as usize;
    }
}

/// The end of a text as a whole block; blanks behind it add no atom.
#[cold]
fn padded_with_blanks(rest: &[u8]) -> [u8; Masks::BYTES] {
    let mut block = [b' '; Masks::BYTES];
    block[..rest.len()].copy_from_slice(rest);
    block
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<Atom> {
        let mut atoms = vec![Atom::default()];
        super::cut(text, &mut atoms);
        atoms
    }

    fn cut_up(text: &str) -> Vec<(&str, Gap)> {
        cut(text).iter().map(|atom| (atom.span().of(text), atom.gap)).collect()
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

    proptest! {
        #[test]
        fn blocks_are_cut_like_characters(
            text in "(\\PC|[ \r\n\t\u{85}\u{200b}\u{ad}\u{a0}\u{301}\u{0}\u{7}é]|[a-zA-Z]{1,20}|[A-Z]{2,9}|[0-9]{1,9}|[.,()'\"-]| |\n|, |\n\n|a{60,70}){0,80}",
        ) {
            prop_assert_eq!(cut(&text), cut_short(&text));
        }
    }
}
