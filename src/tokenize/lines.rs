//! The evidence of the shape of a line for its zone.

use std::ops::Range;

use super::TokenKind;
use super::view::View;
use crate::lexicon::Role;
use crate::scan::Gap;

/// The longest headline, in tokens: of 14,273 headlines of real news, one in
/// a thousand has more.
const MAX_HEADLINE_TOKENS: usize = 22;

/// The longest heading within an article, in tokens, unless it is written like
/// a headline.
const MAX_SUBHEADING_TOKENS: usize = 10;

/// The longest dateline, in tokens.
const MAX_DATELINE_TOKENS: usize = 10;

/// The longest line that names the photographer, in tokens.
const MAX_CREDIT_TOKENS: usize = 10;

/// The longest caption, in tokens.
const MAX_CAPTION_TOKENS: usize = 60;

/// The longest initials of an author, in bytes.
const MAX_INITIALS_BYTES: usize = 5;

/// The shortest word that a headline writes with a capital, in bytes; `di`,
/// `dan` and `yang` have none.
const MIN_CAPITALISED_BYTES: usize = 5;

/// A line of a text.
#[derive(Debug, Clone)]
pub(super) struct Line<'c, 't> {
    pub(super) view: View<'c, 't>,
    pub(super) tokens: Range<usize>,
}

impl<'t> Line<'_, 't> {
    fn surface(&self, i: usize) -> &'t str {
        self.view.surface(i)
    }

    fn last(&self) -> usize {
        self.tokens.end - 1
    }

    /// The words of the line, by token.
    fn words(&self) -> impl Iterator<Item = usize> + '_ {
        self.tokens.clone().filter(|i| self.view.kind(*i) == TokenKind::Word)
    }

    /// The first word of the line, behind two signs or numbers at most.
    pub(super) fn first_word(&self) -> Option<usize> {
        self.tokens.clone().take(3).find(|i| self.view.kind(*i) == TokenKind::Word)
    }

    pub(super) fn has_word(&self) -> bool {
        self.words().next().is_some()
    }

    pub(super) fn ends_with(&self, sign: &str) -> bool {
        self.surface(self.last()) == sign
    }

    /// Whether the line ends with a stop, quotes and brackets aside.
    pub(super) fn has_stop(&self) -> bool {
        let closes = |i: &usize| self.view.is_quote(*i) || self.surface(*i) == ")";
        let end = self.tokens.clone().rev().find(|i| !closes(i));
        end.is_some_and(|i| self.surface(i).ends_with(['.', '!', '?', '…']))
    }

    /// Whether the line is no more than the stops, commas, quotes and brackets of a
    /// line that was broken before it.
    pub(super) fn is_rest(&self) -> bool {
        self.tokens.clone().all(|i| {
            self.view.is_quote(i) || matches!(self.surface(i), "." | "," | "(" | ")" | "'")
        })
    }

    /// Whether the line names a place and a medium, and nothing else.
    pub(super) fn is_dateline(&self) -> bool {
        self.tokens.len() <= MAX_DATELINE_TOKENS
            && self.ends_with(".")
            && self.tokens.clone().any(|i| matches!(self.surface(i), "," | "("))
            && self.words().all(|i| self.view.is_capitalised(i))
    }

    /// Whether the line is a bracket and no more, as the credit under a picture:
    /// `[budi/bhirawa]`.
    pub(super) fn is_bracket(&self) -> bool {
        self.is_short()
            && matches!(
                (self.surface(self.tokens.start), self.surface(self.last())),
                ("(", ")") | ("[", "]")
            )
    }

    /// Whether the line is the initials of the author: `(sri/bud)`.
    pub(super) fn is_initials(&self) -> bool {
        let glued = |i: usize| i == self.tokens.start || self.view.gap(i) == Gap::None;
        self.is_bracket()
            && self.has_word()
            && self.tokens.clone().all(|i| glued(i) && self.surface(i).len() <= MAX_INITIALS_BYTES)
    }

    /// Whether the line names the photographer at its end: `… di Batang. [sri/kabar]`
    pub(super) fn ends_with_credit(&self) -> bool {
        let near = self.last().saturating_sub(MAX_CREDIT_TOKENS).max(self.tokens.start + 1);
        let open = matches!(self.surface(self.last()), ")" | "]")
            .then(|| (near..self.last()).rev().find(|i| matches!(self.surface(*i), "(" | "[")));
        let short = self.tokens.len() <= MAX_CAPTION_TOKENS;
        open.flatten().filter(|_| short).is_some_and(|open| {
            self.surface(open - 1) == "."
                && (self.surface(open) == "["
                    || (open..self.last()).any(|i| self.surface(i) == "/"))
        })
    }

    /// Whether the line is the names or the sources that a magazine sets in capitals
    /// under its text: `SRI LESTARI | ANTARA`.
    pub(super) fn is_signature(&self) -> bool {
        self.is_short() && self.has_word() && self.words().all(|i| self.view.is_upper(i))
    }

    /// Whether the line starts with a number as an item of a list does: `2. Paspor`.
    pub(super) fn is_item(&self) -> bool {
        let first = self.tokens.start;
        self.view.kind(first) == TokenKind::Number
            && matches!(self.surface(first + 1), "." | ")")
            && self.view.gap(first + 1) == Gap::None
    }

    /// Whether the line is short enough to be the name of a photographer.
    pub(super) fn is_short(&self) -> bool {
        self.tokens.len() <= MAX_CREDIT_TOKENS
    }

    /// Whether the line is a headline: most of its long words have a capital, as in
    /// 99 of 100 headlines, and it breaks off without a stop.
    pub(super) fn is_headline(&self) -> bool {
        self.tokens.len() <= MAX_HEADLINE_TOKENS
            && self.is_heading()
            && self.words().nth(1).is_some()
            && self.has_capitals()
    }

    /// Whether seven in ten of its long words have a capital.
    fn has_capitals(&self) -> bool {
        let (mut words, mut capitals) = (0, 0);
        for i in self.words().filter(|i| self.view.tokens()[*i].span.len() >= MIN_CAPITALISED_BYTES)
        {
            (words, capitals) = (words + 1, capitals + usize::from(self.view.is_capitalised(i)));
        }
        10 * capitals >= 7 * words
    }

    /// Whether the line can be a heading within an article.
    pub(super) fn is_subheading(&self) -> bool {
        let short = self.tokens.len() <= MAX_SUBHEADING_TOKENS && !self.opens_sentence();
        (self.is_headline() || short && self.is_heading()) && !self.is_broken_off()
    }

    /// Whether the line starts as sentences do that are no questions: such a line has
    /// lost its end.
    fn opens_sentence(&self) -> bool {
        self.view.has_role(self.tokens.start, Role::Starter) && !self.ends_with("?")
    }

    /// Whether the line starts like a title and breaks off without a stop.
    fn is_heading(&self) -> bool {
        let first = self.tokens.start;
        let opens = self.view.is_capitalised(first)
            || self.view.kind(first) == TokenKind::Number
            || self.view.is_quote(first);
        let open_ended =
            matches!(self.surface(self.last()), ":" | "," | ";" | "-" | "." | "–" | "(");
        opens && !open_ended && (!self.has_stop() || self.ends_with("?"))
    }

    /// Whether the line is the start of a sentence that a link or a picture has
    /// broken off: a quote or bracket stays open, or its last word is one that
    /// none ends with, as `oleh`.
    fn is_broken_off(&self) -> bool {
        let quotes = self.tokens.clone().filter(|i| self.view.is_quote(*i)).count();
        let brackets = |sign| self.tokens.clone().filter(|i| self.surface(*i) == sign).count();
        let last = self.last();
        quotes % 2 == 1
            || brackets("(") != brackets(")")
            || self.view.kind(last) == TokenKind::Word
                && !self.view.is_capitalised(last)
                && self.view.has_role(last, Role::Starter)
    }
}
