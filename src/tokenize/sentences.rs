//! The ends of sentences.
//!
//! One walk over the tokens that the cut has marked. A stop (`.`, `?`, `!`, an ellipsis, the dot of an
//! abbreviation that may stand last) with the quotes and brackets that close
//! behind it ends a sentence where the next token can open one. A blank line
//! always ends one, and so does a line break, unless the next line goes on in
//! lower case or the last one breaks off as no sentence does.

use std::ops::Range;

use super::TokenKind;
use super::view::View;
use crate::lexicon::Role;
use crate::scan::{Gap, Shape};

/// The shortest lower-case word that a dot surely ends, in bytes; shorter ones may be
/// abbreviations that no table lists.
const MIN_FULL_WORD_BYTES: usize = 4;

/// The longest number of a list's item, in bytes.
const MAX_ITEM_NUMBER_BYTES: usize = 2;

/// The longest part of a dotted series of capitals, in bytes.
const MAX_SERIES_PART_BYTES: usize = 3;

/// The most tokens of a bracket within a sentence.
const MAX_BRACKET_TOKENS: usize = 40;

/// The tokens of each sentence.
pub(super) fn split(view: View<'_, '_>) -> Vec<Range<usize>> {
    let count = view.tokens().len();
    let mut splitter = Splitter { view, first: 0, stop: None, quoted: false, bracket: None };
    let mut sentences = Vec::with_capacity(count / 16 + 1);
    let mut marks = view.marks(0..count).peekable();
    while let Some(mark) = marks.next() {
        sentences.extend(splitter.part(mark));
        splitter.pass(mark);
        // A token without a mark matters only right behind a stop.
        let next = mark + 1;
        if splitter.stop.is_some() && next < count && marks.peek() != Some(&next) {
            sentences.extend(splitter.part(next));
            splitter.stop = None;
        }
    }
    if splitter.first < count {
        sentences.push(splitter.first..count);
    }
    sentences
}

struct Splitter<'c, 't> {
    view: View<'c, 't>,
    /// The first token of the sentence.
    first: usize,
    /// The last stop, as long as only closing quotes and brackets stand behind it.
    stop: Option<usize>,
    /// Whether a straight quote is still open.
    quoted: bool,
    /// The bracket that opened within the sentence.
    bracket: Option<usize>,
}

impl<'t> Splitter<'_, 't> {
    fn surface(&self, i: usize) -> &'t str {
        self.view.surface(i)
    }

    fn gap(&self, i: usize) -> Gap {
        self.view.gap(i)
    }

    /// The sentence that ends before token `i`, if one does.
    fn part(&mut self, i: usize) -> Option<Range<usize>> {
        // A bracket that opens within a sentence ends none before it closes.
        self.bracket =
            self.bracket.filter(|open| i - open <= MAX_BRACKET_TOKENS && self.gap(i) < Gap::Line);
        if i == self.first || self.bracket.is_some() || !self.parts(i) {
            return None;
        }
        let first = std::mem::replace(&mut self.first, i);
        self.stop = None;
        Some(first..i)
    }

    /// Moves past the marked token `i`.
    fn pass(&mut self, i: usize) {
        let sign = self.surface(i);
        match sign {
            "(" if i > self.first => self.bracket = Some(i),
            ")" if self.bracket.take().is_some() => {
                self.stop = None;
                return;
            }
            _ => {}
        }
        self.quoted = self.quoted && self.gap(i) < Gap::Paragraph;
        let closes = self.closes(i);
        if sign == "\"" {
            self.quoted = !closes;
        }
        if self.is_stop(i) {
            self.stop = Some(i);
        } else if !closes {
            self.stop = None;
        }
    }

    /// Whether the sentence ends before token `i`.
    fn parts(&self, i: usize) -> bool {
        match (self.gap(i), self.stop) {
            (Gap::Paragraph, _) => true,
            (Gap::Line, None) => self.view.starts_line(i),
            (_, Some(stop)) => !self.closes(i) && !self.is_list_mark(stop) && self.opens(stop, i),
            _ => false,
        }
    }

    /// Whether the dot `stop` belongs to the mark of a list's item, as in
    /// `1. Fotokopi KTP` and `Fotokopi KTP,2. Paspor`.
    fn is_list_mark(&self, stop: usize) -> bool {
        let Some(mark) = stop.checked_sub(1).filter(|mark| *mark >= self.first) else {
            return false;
        };
        let number = self.view.kind(mark) == TokenKind::Number;
        let letter = self.view.is_word(mark) && self.surface(mark).len() == 1;
        if mark == self.first {
            return number || letter;
        }
        let within = match self.surface(mark - 1) {
            // Neither `1, 2, 3.` nor an age: `Sri, 11.`
            "," => self.gap(mark) == Gap::None,
            ";" | "[" => true,
            ":" => self.surface(mark) == "1",
            _ => false,
        };
        within
            && number
            && self.surface(mark).len() <= MAX_ITEM_NUMBER_BYTES
            && self.gap(stop + 1) < Gap::Line
    }

    /// Whether token `i` is the number of a list's item: `selesai.2. Paspor`.
    fn is_item_number(&self, i: usize) -> bool {
        self.view.kind(i) == TokenKind::Number
            && self.surface(i).len() <= MAX_ITEM_NUMBER_BYTES
            && self.gap(i + 1) == Gap::None
            && self.surface(i + 1) == "."
            && self.view.is_capitalised(i + 2)
    }

    /// Whether token `i` is a sign that a sentence can end with.
    fn is_stop(&self, i: usize) -> bool {
        let surface = self.surface(i);
        match self.view.kind(i) {
            TokenKind::Punctuation if surface == "." => !self.shortens(i),
            TokenKind::Punctuation => {
                matches!(surface, "?" | "!" | "…") || surface.starts_with("..")
            }
            TokenKind::Word => surface.ends_with('.'),
            _ => false,
        }
    }

    /// Whether `dot` only marks the word before it as an initial or as an
    /// abbreviation before a name: `M. Noor`, `PT. Maju`.
    fn shortens(&self, dot: usize) -> bool {
        let Some(word) = dot.checked_sub(1).filter(|_| self.gap(dot) == Gap::None) else {
            return false;
        };
        let next = dot + 1;
        self.view.kind(word) == TokenKind::Word
            && self.gap(next) < Gap::Paragraph
            && (self.is_initial(word) || self.view.has_role(word, Role::BeforeName))
            && !(self.view.is_capitalised(next) && self.view.has_role(next, Role::Starter))
    }

    /// Whether token `i` is one capital, and no unit as the `M` of `Rp 2,5 M`
    /// and the `C` of `36 °C` are.
    fn is_initial(&self, i: usize) -> bool {
        let letter = self.surface(i).chars().nth(1).is_none() && self.view.is_capitalised(i);
        let unit = i.checked_sub(1).is_some_and(|before| {
            self.view.kind(before) == TokenKind::Number && self.gap(i) <= Gap::Space
                || self.surface(before) == "°"
        });
        letter && !unit
    }

    /// Whether token `i` is a quote or bracket that closes.
    fn closes(&self, i: usize) -> bool {
        match self.surface(i) {
            ")" | "]" | "”" | "’" | "»" if self.gap(i) <= Gap::Space => true,
            "\"" | "'" | "''" | "“" if self.gap(i) <= Gap::Space => {
                match (self.gap(i) != Gap::None, self.gap(i + 1) != Gap::None) {
                    (false, true) => true,
                    (true, false) => false,
                    // `katanya.'"`: the second belongs to the first.
                    (apart, _) => {
                        self.quoted || !apart && matches!(self.surface(i + 1), "\"" | "”")
                    }
                }
            }
            "\"" | "''" | "”" => self.quoted && self.view.closes_line_above(i),
            _ => false,
        }
    }

    /// Whether token `i`, the first behind `stop` and closing signs, can open a
    /// sentence.
    fn opens(&self, stop: usize, i: usize) -> bool {
        if self.gap(i) == Gap::None {
            return self.lacks_space(stop, i);
        }
        if self.view.kind(stop) == TokenKind::Word {
            return self.view.is_capitalised(i) && self.may_stand_last(stop, i);
        }
        let full_stop = self.surface(stop) == ".";
        match self.view.kind(i) {
            TokenKind::Word if self.view.is_word(i) => {
                if self.view.is_capitalised(i) {
                    !(full_stop && self.is_series(stop, i))
                } else {
                    full_stop && i == stop + 1 && self.ends_surely(stop, i)
                }
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

    /// Whether a sentence starts at token `i` although it is glued to the stop: `katanya.Ia`.
    fn lacks_space(&self, stop: usize, i: usize) -> bool {
        let opener = self.view.first(i).filter(|run| run.is_word());
        let capitalised =
            opener.is_some_and(|run| self.view.runs().shape(run) == Shape::Capitalised);
        let Some(last) = stop.checked_sub(1) else { return false };
        // `selesai.(sri)`, `selesai.2. Paspor`
        if self.surface(i) == "(" || self.is_item_number(i) {
            return self.surface(stop) == "." && self.is_small_word(last) || i > stop + 1;
        }
        if !capitalised || i > stop + 1 {
            return capitalised;
        }
        self.view.kind(stop) == TokenKind::Punctuation
            && (self.is_small_word(last) || self.view.has_role(i, Role::Starter))
    }

    /// Whether token `i` is a lower-case word of more than one letter.
    fn is_small_word(&self, i: usize) -> bool {
        self.view.is_word(i) && !self.view.is_capitalised(i) && self.surface(i).len() > 1
    }

    /// Whether the abbreviation `stop` may end a sentence before token `i`,
    /// which starts with a capital: not before a name's next part.
    fn may_stand_last(&self, stop: usize, i: usize) -> bool {
        let surface = self.surface(stop);
        let dots = surface.bytes().filter(|&byte| byte == b'.').count();
        if dots == 1 && !self.view.has_role(stop, Role::Final) {
            return false;
        }
        let initials = dots > 1 && surface.len() == 2 * dots;
        let name_goes_on = self.surface(i).ends_with('.');
        !name_goes_on && (!initials || self.view.has_role(i, Role::Starter))
    }

    /// Whether the full stop `stop` ends a sentence although the next, token
    /// `i`, starts in lower case.
    fn ends_surely(&self, stop: usize, i: usize) -> bool {
        let Some(before) = stop.checked_sub(1) else { return false };
        let last = self.surface(before);
        let word = last.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
        word && last.len() >= MIN_FULL_WORD_BYTES
            // `pada 2024. warga`, but no items of a list as `5. keju`.
            || self.view.kind(before) == TokenKind::Number && last.len() > 1
            || last == ")"
            || self.view.has_role(i, Role::BeforeName)
    }

    /// Whether token `i` is a letter that continues the series of capitals before the
    /// dot `stop`: `No. XI. B. 02`, `Ph. D.`
    fn is_series(&self, stop: usize, i: usize) -> bool {
        let letter = self.surface(i).len() == 1
            && self.surface(i + 1) == "."
            && self.gap(i + 1) == Gap::None;
        letter
            && stop.checked_sub(1).is_some_and(|before| {
                self.surface(before).len() <= MAX_SERIES_PART_BYTES
                    && self.view.is_capitalised(before)
            })
    }
}
