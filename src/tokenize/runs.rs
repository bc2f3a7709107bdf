//! Reading a text run by run, from any byte on.
//!
//! Runs and the gaps between them are those of the [scan](crate::scan); but no word
//! is looked up, so that runs which the cut skips cost next to nothing. ASCII
//! letters are read sixteen at a time.

use crate::scan::{BYTE_ROLES, CharRole, Class, Gap, Head, Shape};

/// A run of letters, a run of digits, or one other visible character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) class: Class,
}

impl Run {
    pub(super) fn is_word(self) -> bool {
        self.class == Class::Word
    }

    pub(super) fn is_digits(self) -> bool {
        self.class == Class::Digits
    }

    /// Whether the run is letters or digits.
    pub(super) fn is_name(self) -> bool {
        self.class != Class::Other
    }
}

/// A text to read runs from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Runs<'t> {
    text: &'t str,
}

impl<'t> Runs<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text }
    }

    pub(super) fn text(self) -> &'t str {
        self.text
    }

    pub(super) fn surface(self, run: Run) -> &'t str {
        &self.text[run.start..run.end]
    }

    /// The first character of `run`.
    pub(super) fn first_char(self, run: Run) -> Option<char> {
        self.text[run.start..].chars().next()
    }

    /// Whether `run` is a word that starts with a capital.
    pub(super) fn is_capitalised(self, run: Run) -> bool {
        match self.text.as_bytes()[run.start] {
            byte if byte.is_ascii() => byte.is_ascii_uppercase(),
            _ => run.is_word() && Shape::of(self.surface(run)) != Shape::Lower,
        }
    }

    /// The case of the word `run`.
    pub(super) fn shape(self, run: Run) -> Shape {
        Shape::of(self.surface(run))
    }

    /// The run that starts at byte `at`, or behind invisible characters there.
    #[inline]
    pub(super) fn glued(self, at: usize) -> Option<Run> {
        let byte = *self.text.as_bytes().get(at)?;
        let (end, class) = match BYTE_ROLES[byte as usize] {
            CharRole::Letter => (self.letters_end(at), Class::Word),
            CharRole::Digit => (self.digits_end(at), Class::Digits),
            CharRole::Other => (at + 1, Class::Other),
            CharRole::Blank | CharRole::Break => return None,
            CharRole::Invisible | CharRole::Wide => return self.glued_wide(at),
        };
        Some(Run { start: at, end, class })
    }

    /// The run that starts with a character beyond ASCII, or with an invisible one.
    fn glued_wide(self, at: usize) -> Option<Run> {
        let mut start = at;
        loop {
            let (role, width) = CharRole::at(self.text, start)?;
            let (end, class) = match role {
                CharRole::Letter => (self.letters_end(start), Class::Word),
                CharRole::Digit => (self.digits_end(start), Class::Digits),
                CharRole::Other => (start + width, Class::Other),
                CharRole::Blank | CharRole::Break | CharRole::Wide => return None,
                CharRole::Invisible => {
                    start += width;
                    continue;
                }
            };
            return Some(Run { start, end, class });
        }
    }

    /// The character `c` as a run at byte `at`.
    pub(super) fn glued_sign(self, at: usize, c: char) -> Option<Run> {
        self.glued(at).filter(|run| self.first_char(*run) == Some(c))
    }

    /// The next run behind byte `at`, and the gap before it.
    pub(super) fn next(self, at: usize) -> Option<(Gap, Run)> {
        let (mut gap, mut start) = (Gap::None, at);
        loop {
            if let Some(run) = self.glued(start) {
                return Some((gap, run));
            }
            let (role, width) = CharRole::at(self.text, start)?;
            gap = self.widened(gap, role, start);
            start += width;
        }
    }

    /// The gap between bytes `from` and `to`, between which no run is.
    pub(super) fn gap(self, from: usize, to: usize) -> Gap {
        match &self.text.as_bytes()[from..to] {
            [] => Gap::None,
            b" " => Gap::Space,
            b"\n" => Gap::Line,
            b"\n\n" => Gap::Paragraph,
            _ => {
                let (mut gap, mut at) = (Gap::None, from);
                while let Some((role, width)) = CharRole::at(self.text, at).filter(|_| at < to) {
                    gap = self.widened(gap, role, at);
                    at += width;
                }
                gap
            }
        }
    }

    fn widened(self, gap: Gap, role: CharRole, at: usize) -> Gap {
        match role {
            CharRole::Blank => gap.max(Gap::Space),
            // The break is the second half of `\r\n`.
            CharRole::Break if self.text.as_bytes()[at..].starts_with(b"\r\n") => gap,
            CharRole::Break if gap >= Gap::Line => Gap::Paragraph,
            CharRole::Break => Gap::Line,
            _ => gap,
        }
    }

    /// The visible character right before byte `at`, and its first byte.
    pub(super) fn before(self, at: usize) -> Option<(usize, char)> {
        for (start, c) in self.text[..at].char_indices().rev() {
            match CharRole::at(self.text, start)?.0 {
                CharRole::Invisible => {}
                CharRole::Blank | CharRole::Break => return None,
                _ => return Some((start, c)),
            }
        }
        None
    }

    /// The end of the letters that start at byte `at`. Invisible characters
    /// may stand among them, but not behind them.
    pub(super) fn letters_end(self, at: usize) -> usize {
        let mut end = self.ascii_letters_end(at);
        let mut next = end;
        while let Some(&byte) = self.text.as_bytes().get(next) {
            if !matches!(BYTE_ROLES[byte as usize], CharRole::Wide | CharRole::Invisible) {
                break;
            }
            match CharRole::at(self.text, next) {
                Some((CharRole::Letter, width)) => {
                    end = self.ascii_letters_end(next + width);
                    next = end;
                }
                Some((CharRole::Invisible, width)) => {
                    next += width;
                    let letters = self.ascii_letters_end(next);
                    if letters > next {
                        (end, next) = (letters, letters);
                    }
                }
                _ => break,
            }
        }
        end
    }

    /// The end of the ASCII letters that start at byte `at`.
    pub(super) fn ascii_letters_end(self, mut at: usize) -> usize {
        loop {
            let letters = Head::load(&self.text.as_bytes()[at..]).letters();
            at += letters;
            if letters < Head::BYTES {
                return at;
            }
        }
    }

    /// The end of the digits that start at byte `at`.
    pub(super) fn digits_end(self, at: usize) -> usize {
        let digits = self.text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_digit());
        at + digits.count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::{Scan, Vocabulary};
    use proptest::prelude::*;

    proptest! {
        /// The scan reads character by character what no fast path knows.
        #[test]
        fn runs_are_the_atoms_of_the_scan(text in "(\\PC|[a-zA-Z0-9.'\"-]{1,20}|[ \r\n\t\u{85}\u{200b}\u{ad}\u{a0}\u{301}\u{7}é]){0,40}") {
            let scan = Scan::new(&text, &Vocabulary::default());
            let runs = Runs::new(&text);
            let mut at = 0;
            for atom in scan.atoms() {
                let (gap, run) = runs.next(at).unwrap();
                prop_assert_eq!((run.start, run.end), (atom.start as usize, atom.end as usize));
                prop_assert_eq!((run.class, runs.is_capitalised(run)), (atom.class, atom.is_capitalised()));
                if at > 0 {
                    prop_assert_eq!((gap, runs.gap(at, run.start)), (atom.gap, atom.gap));
                }
                at = run.end;
            }
            prop_assert_eq!(runs.next(at), None);
        }
    }
}
