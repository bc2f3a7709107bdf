//! Cutting a text into atoms.
//!
//! 64 bytes at a time: as masks, from which the starts and ends of the atoms
//! fall out. What these do not tell (characters beyond ASCII, controls, words
//! of 64 letters) is cut character by character ([`Cutter::step`]).

use super::atom::{Atom, Class, Gap, Shape};
use super::chars::{BYTE_ROLES, CharRole};
use super::masks::Masks;

/// Cuts `text` into its atoms, their words yet unknown.
pub(super) fn cut(text: &str) -> Vec<Atom> {
    let mut cutter = Cutter::new(text);
    while cutter.at < text.len() {
        cutter.block();
    }
    cutter.atoms
}

/// The same of a text of a few words: character by character, for masks pay
/// from a line on.
pub(super) fn cut_short(text: &str) -> Vec<Atom> {
    let mut cutter = Cutter::new(text);
    while cutter.at < text.len() {
        cutter.step();
    }
    cutter.atoms
}

struct Cutter<'t> {
    text: &'t str,
    at: usize,
    /// The gap since the last atom.
    gap: Gap,
    atoms: Vec<Atom>,
}

impl<'t> Cutter<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, at: 0, gap: Gap::Paragraph, atoms: Vec::with_capacity(text.len() / 5) }
    }

    /// Cuts the next 64 bytes as far as masks tell of them. The last atom is
    /// left to the next block if it may go on there.
    fn block(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        let padded;
        let block = match rest.first_chunk() {
            Some(block) => block,
            None => {
                padded = padded_with_noughts(rest);
                &padded
            }
        };
        let edges = Edges::of(block, rest.len(), self.gap != Gap::None);
        self.atoms.extend(edges.atoms(self.at as u32));
        self.gap = self.widen_gaps(&edges);
        self.shape_by_inner_capitals(&edges);
        let next = edges.next();
        self.at += next;
        if next == 0 || edges.limit < Masks::BYTES.min(rest.len()) {
            self.step();
            while self.at_special() {
                self.step();
            }
        }
    }

    /// Sets the gaps before the atoms of a block that lines end in, and the
    /// gap before the first one, if more than a blank was there before.
    /// Returns the gap behind the last one.
    fn widen_gaps(&mut self, edges: &Edges) -> Gap {
        let before = self.gap;
        let first = self.atoms.len() - edges.count;
        let mut behind = match edges.gap_behind() {
            gap if edges.count == 0 => gap.max(before),
            gap => gap,
        };
        let mut set = |i: usize, gap: Gap| match self.atoms.get_mut(first + i) {
            Some(atom) => atom.gap = gap,
            None => behind = gap,
        };
        if before > Gap::Space {
            set(0, before);
        }
        let mut breaks = edges.breaks;
        while breaks != 0 {
            let from = edges.starts & !0 << breaks.trailing_zeros();
            let next = below(from.trailing_zeros());
            let here = breaks & next;
            let i = (edges.starts & next).count_ones() as usize;
            let several = here & (here - 1) != 0 || i == 0 && before >= Gap::Line;
            set(i, if several { Gap::Paragraph } else { Gap::Line });
            breaks &= !next;
        }
        behind
    }

    /// Sets the shapes of the words of a block that have capitals behind their
    /// first letter.
    fn shape_by_inner_capitals(&mut self, edges: &Edges) {
        let first = self.atoms.len() - edges.count;
        let mut left = edges.inner_capitals;
        while left != 0 {
            let before = (edges.starts & below(left.trailing_zeros())).count_ones() as usize;
            // The last word may go on in the next block.
            let Some(atom) = self.atoms[first..].get_mut(before - 1) else { break };
            let (start, end) = (atom.start - self.at as u32, atom.end - self.at as u32);
            let word = below(end) & !0 << start;
            if atom.shape == Shape::Capitalised {
                let all = edges.capitals & word == word;
                atom.shape = if all { Shape::Upper } else { Shape::Mixed };
            }
            left &= !word;
        }
    }

    /// Whether what comes is no letter, digit or sign of ASCII.
    fn at_special(&self) -> bool {
        let next = self.text.as_bytes().get(self.at);
        next.is_some_and(|&byte| {
            let role = BYTE_ROLES[usize::from(byte)];
            !matches!(role, CharRole::Letter | CharRole::Digit | CharRole::Other)
        })
    }

    /// Cuts the next atom, or passes the next character.
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

    /// A word, but not invisible characters at its end: no span ends in one.
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

    /// Adds the atom of `len` bytes from the cursor on, and moves behind it.
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

#[cold]
fn padded_with_noughts(rest: &[u8]) -> [u8; Masks::BYTES] {
    let mut block = [0; Masks::BYTES];
    block[..rest.len()].copy_from_slice(rest);
    block
}

/// Where the atoms of a block start and end.
struct Edges {
    /// How many of its bytes masks tell of.
    limit: usize,
    /// The first bytes of the atoms, and of the one that may go on.
    starts: u64,
    /// One past their last bytes.
    ends: u64,
    /// How many end.
    count: usize,
    /// What stands behind a gap.
    after_gap: u64,
    /// Whether the last byte is a gap.
    ends_in_gap: bool,
    letters: u64,
    digits: u64,
    capitals: u64,
    /// Capitals behind another letter.
    inner_capitals: u64,
    breaks: u64,
}

impl Edges {
    /// Those of `block`, of which `len` or more bytes are text; `gap`: whether
    /// a gap comes before.
    #[inline]
    fn of(block: &[u8; Masks::BYTES], len: usize, gap: bool) -> Self {
        let Masks { letters, capitals, digits, signs, gaps, breaks, others } = Masks::of(block);
        let limit = others.trailing_zeros();
        let within = below(limit);
        // An atom may end with the text, but not before other characters.
        let ended = if limit as usize == len { within.wrapping_add(1) } else { 0 };
        let starts = letters & !(letters << 1) | digits & !(digits << 1) | signs;
        let ends = letters << 1 & !letters | digits << 1 & !digits | signs << 1;
        let ends = ends & (within | ended);
        Self {
            limit: limit as usize,
            starts: starts & within,
            ends,
            count: ends.count_ones() as usize,
            after_gap: gaps << 1 | u64::from(gap),
            ends_in_gap: gaps >> 63 == 1,
            letters,
            digits,
            capitals,
            inner_capitals: capitals & letters << 1 & within,
            breaks: breaks & within,
        }
    }

    /// The atoms that end, of a block that starts at byte `at`; the gaps before
    /// them may yet prove wider, and inner capitals are left out.
    #[inline]
    fn atoms(&self, at: u32) -> impl Iterator<Item = Atom> + use<> {
        let Self { mut starts, mut ends, letters, digits, capitals, after_gap, .. } = *self;
        (0..self.count).map(move |_| {
            let (start, end) = (take_lowest(&mut starts), take_lowest(&mut ends));
            Atom {
                start: at + start,
                end: at + end,
                class: match (has(letters, start), has(digits, start)) {
                    (true, _) => Class::Word,
                    (_, true) => Class::Digits,
                    _ => Class::Other,
                },
                shape: if has(capitals, start) { Shape::Capitalised } else { Shape::Lower },
                gap: if has(after_gap, start) { Gap::Space } else { Gap::None },
                ..Atom::default()
            }
        })
    }

    /// Where to go on: at the atom that does not end, if there is one.
    #[inline]
    fn next(&self) -> usize {
        let last = self.starts.checked_ilog2();
        let goes_on = last.filter(|_| self.starts.leading_zeros() <= self.ends.leading_zeros());
        goes_on.map_or(self.limit, |start| start as usize)
    }

    /// The gap before [`next`](Self::next), line breaks aside.
    #[inline]
    fn gap_behind(&self) -> Gap {
        let next = self.next();
        let gap =
            if next == Masks::BYTES { self.ends_in_gap } else { has(self.after_gap, next as u32) };
        if gap { Gap::Space } else { Gap::None }
    }
}

/// Whether bit `at` is set.
#[inline]
fn has(mask: u64, at: u32) -> bool {
    mask >> at & 1 == 1
}

/// The bits below bit `end`; all, if there is no such bit.
#[inline]
fn below(end: u32) -> u64 {
    1_u64.checked_shl(end).map_or(!0, |bit| bit - 1)
}

/// Takes the lowest bit out of `mask`, and tells which it was.
#[inline]
fn take_lowest(mask: &mut u64) -> u32 {
    let lowest = mask.trailing_zeros();
    *mask &= mask.wrapping_sub(1);
    lowest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
