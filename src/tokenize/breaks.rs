//! Line breaks without a stop before them, and which of these end a sentence.
//!
//! Most do, as behind a headline, a name or an item of a list. But web pages
//! break a line where they have lost a link or a comma, and the sentence goes on
//! in the next line.

use super::TokenKind;
use super::view::View;
use crate::lexicon::Role;
use crate::scan::Gap;

/// The most tokens of a short line, as lists have.
const MAX_ITEM_TOKENS: usize = 10;

/// The most tokens of a bracket at the end of a line.
const MAX_BRACKET_TOKENS: usize = 8;

impl View<'_, '_> {
    /// Whether a sentence starts at token `i`, the first on its line behind a
    /// line without a stop.
    pub(super) fn starts_line(self, i: usize) -> bool {
        if self.binds(i - 1) || self.is_dated_day(i) || self.goes_on_behind_bracket(i) {
            return false;
        }
        if self.is_word(i) {
            self.is_capitalised(i) || self.is_lettered(i)
        } else {
            !matches!(self.surface(i), "," | "." | ";" | ")") && !self.closes_line_above(i)
        }
    }

    /// Whether token `i` is a quote that closes the one in the line above, which may
    /// be lost: `"⏎" kata warga`, `"⏎", sambungnya`.
    pub(super) fn closes_line_above(self, i: usize) -> bool {
        let next = i + 1;
        self.gap(i) == Gap::Line
            && matches!(self.surface(i), "\"" | "”" | "''")
            && match self.gap(next) {
                Gap::None => {
                    matches!(self.surface(next), "," | ".") && self.gap(next + 1) != Gap::None
                }
                Gap::Space => self.is_word(next) && !self.is_capitalised(next),
                Gap::Line | Gap::Paragraph => false,
            }
    }

    /// Whether token `i` is the letter of a list's item: `a. Fotokopi KTP`.
    fn is_lettered(self, i: usize) -> bool {
        self.surface(i).len() == 1
            && self.gap(i + 1) == Gap::None
            && matches!(self.surface(i + 1), "." | ")")
    }

    /// Whether something must follow the word `last`: `dikutip dari⏎Kabar`.
    fn binds(self, last: usize) -> bool {
        self.has_role(last, Role::Binding) && !self.is_capitalised(last)
    }

    /// Whether a day and its date start at token `i`, as they stand behind a
    /// speaker and a place: `saat dihubungi⏎Senin (2/1/2024)`.
    fn is_dated_day(self, i: usize) -> bool {
        self.surface(i + 1) == "("
            && self.kind(i) == TokenKind::Word
            && self.kind(i + 1) == TokenKind::Punctuation
            && self.surface(i + 2).contains('/')
            && self.surface(i + 2).starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether a comma is lost behind a bracket, as in
    /// `Komisi Pemilihan Umum (KPU)⏎Budi Santoso, hadir`.
    fn goes_on_behind_bracket(self, i: usize) -> bool {
        let last = i - 1;
        if self.surface(last) != ")" || !self.is_word(i) || self.has_role(i, Role::Starter) {
            return false;
        }
        let open = (last.saturating_sub(MAX_BRACKET_TOKENS)..last)
            .rev()
            .find(|at| self.surface(*at) == "(");
        let explains = open.is_some_and(|open| {
            self.gap(open) < Gap::Line
                && !self.has_role(open + 1, Role::ZoneMarker)
                && (open + 1..last).all(|at| {
                    !matches!(self.surface(at), "/" | ":") && self.kind(at) != TokenKind::Url
                })
        });
        explains && !self.ends_like_item(i)
    }

    /// Whether the line that starts with token `i` is short and ends with a
    /// bracket, a mark or nothing, as lines of a list do.
    fn ends_like_item(self, i: usize) -> bool {
        let end = (i + 1..=i + MAX_ITEM_TOKENS).find(|at| self.gap(*at) >= Gap::Line);
        end.is_some_and(|end| self.surface(end - 1) != ".")
    }
}
