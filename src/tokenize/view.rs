//! The view of the tokens of a text by which sentences and zones are found.

use std::ops::Range;

use super::cut::Cut;
use super::runs::{Run, Runs};
use super::{Token, TokenKind};
use crate::lexicon::{Lexicon, Role};
use crate::scan::Gap;

/// The tokens of a text with the forms that the lexicon has for them.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'c, 't> {
    pub(super) cut: &'c Cut<'t>,
    pub(super) lexicon: &'c Lexicon,
}

impl<'c, 't> View<'c, 't> {
    pub(super) fn runs(self) -> Runs<'t> {
        self.cut.runs
    }

    pub(super) fn tokens(self) -> &'c [Token] {
        &self.cut.tokens
    }

    /// The marked tokens.
    pub(super) fn marks(self, tokens: Range<usize>) -> impl Iterator<Item = usize> + 'c {
        let marks = &self.cut.marks;
        let first = marks.partition_point(|mark| (*mark as usize) < tokens.start);
        let marks = marks[first..].iter().map(|mark| *mark as usize);
        marks.take_while(move |mark| *mark < tokens.end)
    }

    /// The surface of token `i`, empty past the end.
    pub(super) fn surface(self, i: usize) -> &'t str {
        self.tokens().get(i).map_or("", |token| token.span.of(self.runs().text()))
    }

    pub(super) fn kind(self, i: usize) -> TokenKind {
        self.tokens()[i].kind
    }

    /// Whether token `i` is a quote of two strokes.
    pub(super) fn is_quote(self, i: usize) -> bool {
        matches!(self.surface(i), "\"" | "“" | "”" | "''" | "``")
    }

    /// The gap before token `i`; the edges of the text count as paragraph breaks.
    pub(super) fn gap(self, i: usize) -> Gap {
        match (i.checked_sub(1), self.tokens().get(i)) {
            (Some(last), Some(token)) => {
                self.runs().gap(self.tokens()[last].span.end, token.span.start)
            }
            _ => Gap::Paragraph,
        }
    }

    /// The first run of token `i`.
    pub(super) fn first(self, i: usize) -> Option<Run> {
        self.runs().glued(self.tokens().get(i)?.span.start)
    }

    /// Whether token `i` starts with a letter.
    pub(super) fn is_word(self, i: usize) -> bool {
        self.first_byte(i).is_some_and(|byte| {
            if byte.is_ascii() {
                byte.is_ascii_alphabetic()
            } else {
                self.first(i).is_some_and(Run::is_word)
            }
        })
    }

    /// Whether token `i` starts with a capital.
    pub(super) fn is_capitalised(self, i: usize) -> bool {
        self.first_byte(i).is_some_and(|byte| {
            if byte.is_ascii() {
                byte.is_ascii_uppercase()
            } else {
                self.first(i).is_some_and(|run| self.runs().is_capitalised(run))
            }
        })
    }

    /// The first byte of token `i`. Where it is ASCII, no run needs to be read.
    fn first_byte(self, i: usize) -> Option<u8> {
        let token = self.tokens().get(i)?;
        Some(self.runs().text().as_bytes()[token.span.start])
    }

    /// Whether token `i` is a word in upper case.
    pub(super) fn is_upper(self, i: usize) -> bool {
        !self.surface(i).contains(char::is_lowercase) && self.is_capitalised(i)
    }

    /// Whether the lexicon gives the first word of token `i` this `role`.
    pub(super) fn has_role(self, i: usize, role: Role) -> bool {
        let word = self.first(i).filter(|run| run.is_word());
        word.is_some_and(|run| self.lexicon.has_role(self.runs().surface(run), role))
    }
}
