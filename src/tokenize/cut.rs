//! The cut itself: one walk over the bytes of a text.
//!
//! Most of a text is words of ASCII letters between blanks, which need no
//! decision. A run of letters or digits with a byte behind it that joins
//! nothing is a token as it stands; all else is for [`words`](super::words),
//! [`web`](super::web) and [`signs`](super::signs).

use super::runs::{Run, Runs};
use super::signs;
use super::web::Web;
use super::words::Words;
use super::{Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::scan::{BYTE_ROLES, CharRole, Gap};
use crate::span::Span;

/// The tokens of a text, and which of them may end or start a sentence.
#[derive(Debug)]
pub(super) struct Cut<'t> {
    pub(super) runs: Runs<'t>,
    pub(super) tokens: Vec<Token>,
    /// In order: stops, abbreviations, quotes, brackets, and what is first on
    /// its line.
    pub(super) marks: Vec<u32>,
}

/// Whether a byte behind letters, or behind digits, may belong to their token.
const GOES_ON: [(bool, bool); 256] = {
    let mut table = [(true, true); 256];
    let mut byte = 0;
    while byte < 128 {
        let joins = match BYTE_ROLES[byte] {
            CharRole::Blank | CharRole::Break => false,
            CharRole::Other => {
                matches!(byte as u8, b'-' | b'\'' | b'.' | b'`' | b'/' | b'&' | b'_' | b':')
            }
            _ => true,
        };
        table[byte] = (joins, joins || byte as u8 == b',');
        byte += 1;
    }
    table
};

impl<'t> Cut<'t> {
    pub(super) fn new(text: &'t str, lexicon: &Lexicon) -> Self {
        Cutter::new(text, lexicon).run()
    }
}

struct Cutter<'l, 't> {
    cut: Cut<'t>,
    words: Words<'l, 't>,
    first_on_line: bool,
}

impl<'l, 't> Cutter<'l, 't> {
    fn new(text: &'t str, lexicon: &'l Lexicon) -> Self {
        let runs = Runs::new(text);
        let tokens = Vec::with_capacity(text.len() / 5);
        Self {
            cut: Cut { runs, tokens, marks: Vec::new() },
            words: Words { runs, lexicon },
            first_on_line: true,
        }
    }

    fn run(mut self) -> Cut<'t> {
        let runs = self.cut.runs;
        let bytes = runs.text().as_bytes();
        let joins =
            |at: usize| bytes.get(at).map_or((false, false), |byte| GOES_ON[*byte as usize]);
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            at = match BYTE_ROLES[byte as usize] {
                CharRole::Blank | CharRole::Invisible => at + 1,
                CharRole::Break => {
                    self.first_on_line = true;
                    at + 1
                }
                CharRole::Letter => {
                    let end = runs.ascii_letters_end(at);
                    if joins(end).0 {
                        self.decide(at)
                    } else {
                        self.plain(at, end, TokenKind::Word)
                    }
                }
                CharRole::Digit => {
                    let end = runs.digits_end(at);
                    if joins(end).1 {
                        self.decide(at)
                    } else {
                        self.plain(at, end, TokenKind::Number)
                    }
                }
                CharRole::Other | CharRole::Wide => self.decide(at),
            };
        }
        self.cut
    }

    /// Adds the token of bytes `start..end`, which need no decision.
    #[inline]
    fn plain(&mut self, start: usize, end: usize, kind: TokenKind) -> usize {
        if self.first_on_line {
            self.mark();
        }
        self.cut.tokens.push(Token::new(Span::new(start, end), kind));
        end
    }

    /// Marks the token that is added next.
    fn mark(&mut self) {
        self.cut.marks.push(self.cut.tokens.len() as u32);
        self.first_on_line = false;
    }

    /// Reads what starts at byte `at`, and gives where it ends.
    fn decide(&mut self, at: usize) -> usize {
        let runs = self.cut.runs;
        let Some(run) = runs.glued(at) else {
            let Some((role, width)) = CharRole::at(runs.text(), at) else { return at + 1 };
            self.first_on_line |= role == CharRole::Break;
            return at + width;
        };
        let (start, end, kind) = self.token(run);
        if start < run.start {
            self.take_back(start);
        }
        let surface = &runs.text()[start..end];
        if self.first_on_line || may_end_sentence(surface, kind) {
            self.mark();
        }
        self.cut.tokens.push(Token::new(Span::new(start, end), kind));
        end
    }

    /// The token that starts with `run`, or that it makes of those before it:
    /// its bytes and its kind.
    fn token(&self, run: Run) -> (usize, usize, TokenKind) {
        let web = Web::new(self.words);
        if run.is_name() {
            let (end, kind) = self.words.word(run, self.cut.tokens.last().copied());
            return match web.url(run, end) {
                Some(end) => (run.start, end, TokenKind::Url),
                None => (run.start, end, kind),
            };
        }
        let tagged = match self.cut.runs.first_char(run) {
            Some('#') => web.hashtag(run),
            Some('@') => web.at(&self.cut.tokens, run),
            _ => None,
        };
        tagged.unwrap_or_else(|| {
            let (end, kind) = signs::sign(self.cut.runs, run);
            (run.start, end, kind)
        })
    }

    /// Takes back the tokens from byte `start` on.
    fn take_back(&mut self, start: usize) {
        let keep = self.cut.tokens.partition_point(|token| token.span.start < start);
        let marks = self.cut.marks.partition_point(|mark| (*mark as usize) < keep);
        let end = keep.checked_sub(1).map(|last| self.cut.tokens[last].span.end);
        self.first_on_line = end.is_none_or(|end| self.cut.runs.gap(end, start) >= Gap::Line);
        self.cut.tokens.truncate(keep);
        self.cut.marks.truncate(marks);
    }
}

/// Whether a token may end a sentence, or close or open what does.
fn may_end_sentence(surface: &str, kind: TokenKind) -> bool {
    match kind {
        TokenKind::Word => surface.ends_with('.'),
        TokenKind::Punctuation => surface.starts_with([
            '.', '?', '!', '…', '"', '\'', '`', '“', '”', '‘', '’', '«', '»', '(', ')', '[', ']',
        ]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The tokens and marks of `text`, with a decision at every run.
    fn decided(text: &str, lexicon: &Lexicon) -> (Vec<Token>, Vec<u32>) {
        let mut cutter = Cutter::new(text, lexicon);
        let mut at = 0;
        while at < text.len() {
            at = cutter.decide(at);
        }
        (cutter.cut.tokens, cutter.cut.marks)
    }

    proptest! {
        #[test]
        fn runs_without_a_decision_are_what_a_decision_makes_of_them(
            text in "(\\PC|[a-zA-Z]{1,20}|[0-9]{1,4}|[ ,.:;'&/@#_-]|\\s|[\u{200b}\u{ad}\u{a0}\u{301}é]){0,60}",
        ) {
            let lexicon = Lexicon::builtin().unwrap();
            let cut = Cut::new(&text, &lexicon);
            prop_assert_eq!((cut.tokens, cut.marks), decided(&text, &lexicon));
        }
    }
}
