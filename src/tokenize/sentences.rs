//! Where sentences end.
//!
//! One walk over the tokens. A stop (`.`, `?`, `!`, an ellipsis, the dot of an
//! abbreviation that may stand last) with the quotes and brackets that close
//! behind it ends a sentence where the next token can open one. A blank line
//! always ends one, and so does a line break, unless the next line goes on in
//! small letters.

use std::ops::Range;

use super::{Cut, TokenKind};
use crate::lexicon::{Role, TokenForms};
use crate::scan::{Atom, Gap, Scan, Shape};

/// The shortest word of small letters that a dot surely ends, in bytes;
/// shorter ones may be abbreviations that no table lists.
const SURELY_NO_ABBREVIATION: usize = 4;

/// How many tokens a bracket within a sentence may hold.
const LONGEST_BRACKET: usize = 40;

/// The tokens of each sentence.
pub(super) fn split(scan: &Scan<'_>, forms: &TokenForms, cuts: &[Cut]) -> Vec<Range<usize>> {
    let text = Tokens { scan, forms, cuts };
    let mut sentences = Vec::with_capacity(cuts.len() / 16 + 1);
    let (mut first, mut stop, mut quoted, mut bracket) = (0, None, false, None);
    for i in 0..cuts.len() {
        // A bracket that opens within a sentence ends none before it closes.
        bracket = bracket.filter(|open| i - open <= LONGEST_BRACKET && text.gap(i) < Gap::Line);
        if i > first && bracket.is_none() && text.parts(first, i, stop, quoted) {
            sentences.push(first..i);
            (first, stop) = (i, None);
        }
        match text.surface(i) {
            "(" if i > first => bracket = Some(i),
            ")" if bracket.take().is_some() => {
                stop = None;
                continue;
            }
            _ => {}
        }
        quoted = quoted && text.gap(i) < Gap::Paragraph;
        let closes = text.closes(i, quoted);
        if text.surface(i) == "\"" {
            quoted = !closes;
        }
        if text.is_stop(i) {
            stop = Some(i);
        } else if !closes {
            stop = None;
        }
    }
    if first < cuts.len() {
        sentences.push(first..cuts.len());
    }
    sentences
}

struct Tokens<'s, 't> {
    scan: &'s Scan<'t>,
    forms: &'s TokenForms,
    cuts: &'s [Cut],
}

impl<'t> Tokens<'_, 't> {
    fn surface(&self, i: usize) -> &'t str {
        self.cuts.get(i).map_or("", |cut| cut.token.span.of(self.scan.text()))
    }

    /// What lies before token `i`.
    fn gap(&self, i: usize) -> Gap {
        self.cuts.get(i).map_or(Gap::Paragraph, |cut| self.scan.gap_before(cut.first as usize))
    }

    /// The first atom of token `i`.
    fn atom(&self, i: usize) -> &Atom {
        &self.scan.atoms()[self.cuts[i].first as usize]
    }

    /// Whether a sentence that starts at token `first` ends before token `i`.
    fn parts(&self, first: usize, i: usize, stop: Option<usize>, quoted: bool) -> bool {
        match (self.gap(i), stop) {
            (Gap::Paragraph, _) => true,
            (Gap::Line, None) => {
                !self.atom(i).is_word() || self.atom(i).is_capitalised() || self.lists(i)
            }
            (_, Some(stop)) => {
                !self.closes(i, quoted) && !self.is_list_mark(first, stop) && self.opens(stop, i)
            }
            _ => false,
        }
    }

    /// Whether token `i` is the letter of a list's item: `a. Fotokopi KTP`.
    fn lists(&self, i: usize) -> bool {
        self.cuts[i].token.span.len() == 1
            && self.gap(i + 1) == Gap::None
            && matches!(self.surface(i + 1), "." | ")")
    }

    /// Whether the dot `stop` belongs to the mark of a list's item, as in
    /// `1. Fotokopi KTP`.
    fn is_list_mark(&self, first: usize, stop: usize) -> bool {
        let Some(cut) = self.cuts.get(first).filter(|_| stop == first + 1) else { return false };
        cut.token.kind == TokenKind::Number || cut.token.span.len() == 1
    }

    /// Whether token `i` is a sign that a sentence can end with.
    fn is_stop(&self, i: usize) -> bool {
        match self.cuts[i].token.kind {
            TokenKind::Punctuation => {
                let surface = self.surface(i);
                matches!(surface, "." | "?" | "!" | "…") || surface.starts_with("..")
            }
            TokenKind::Word => self.surface(i).ends_with('.'),
            _ => false,
        }
    }

    /// Whether token `i` is a quote or bracket that closes; `quoted` tells
    /// that a straight quote before it is still open.
    fn closes(&self, i: usize, quoted: bool) -> bool {
        if self.cuts[i].token.kind != TokenKind::Punctuation || self.gap(i) > Gap::Space {
            return false;
        }
        let apart = (self.gap(i) != Gap::None, self.gap(i + 1) != Gap::None);
        match self.surface(i) {
            ")" | "]" | "”" | "’" | "»" => true,
            "\"" | "'" | "''" | "“" => match apart {
                (false, true) => true,
                (true, false) => false,
                // `katanya.'"`: the second tells of the first.
                _ => quoted || matches!(self.surface(i + 1), "\"" | "”"),
            },
            _ => false,
        }
    }

    /// Whether token `i`, the first behind `stop` and what closes, can open a
    /// sentence.
    fn opens(&self, stop: usize, i: usize) -> bool {
        let opener = self.atom(i);
        if self.gap(i) == Gap::None {
            return self.lacks_space(stop, i);
        }
        if self.cuts[stop].token.kind == TokenKind::Word {
            return opener.is_capitalised() && self.may_stand_last(stop, i);
        }
        let full_stop = self.surface(stop) == ".";
        match self.cuts[i].token.kind {
            TokenKind::Word if opener.is_word() => {
                opener.is_capitalised()
                    || full_stop && i == stop + 1 && self.ends_surely(stop, opener)
            }
            TokenKind::Word | TokenKind::Number => full_stop || stop + 1 < i,
            TokenKind::Punctuation => {
                let surface = self.surface(i);
                let hyphen = surface == "-" && self.gap(i + 1) == Gap::None;
                !(hyphen || matches!(surface, "," | ";" | ":" | "/" | ")" | "]"))
            }
            TokenKind::Symbol => full_stop && self.surface(i) != "%",
            _ => true,
        }
    }

    /// Whether a sentence starts at token `i` although nothing parts it from
    /// the stop: `katanya.Ia`.
    fn lacks_space(&self, stop: usize, i: usize) -> bool {
        let opener = self.atom(i);
        if stop == 0
            || !opener.is_word()
            || opener.shape != Shape::Capitalised
            || self.surface(stop) == "/"
        {
            return false;
        }
        if i > stop + 1 {
            return true;
        }
        let last = self.atom(stop - 1);
        self.cuts[stop].token.kind == TokenKind::Punctuation
            && (last.is_word() && !last.is_capitalised() && self.surface(stop - 1).len() > 1
                || self.forms.is(opener, Role::Starter))
    }

    /// Whether the abbreviation `stop` may end a sentence before token `i`,
    /// which starts with a capital: not before a name's next part.
    fn may_stand_last(&self, stop: usize, i: usize) -> bool {
        let cut = self.cuts[stop];
        let dots = self.surface(stop).bytes().filter(|&byte| byte == b'.').count();
        if dots == 1 && !self.forms.is(self.atom(stop), Role::Final) {
            return false;
        }
        let initials = dots > 1 && cut.token.span.len() == 2 * dots;
        let name_goes_on = self.surface(i).ends_with('.');
        !name_goes_on && (!initials || self.forms.is(self.atom(i), Role::Starter))
    }

    /// Whether the full stop `stop` ends a sentence although the next starts
    /// small.
    fn ends_surely(&self, stop: usize, opener: &Atom) -> bool {
        let Some(last) = stop.checked_sub(1).map(|last| self.surface(last)) else { return false };
        let word = last.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
        word && last.len() >= SURELY_NO_ABBREVIATION
            || last == ")"
            || self.forms.is(opener, Role::BeforeName)
    }
}
