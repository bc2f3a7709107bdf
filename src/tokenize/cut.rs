//! The cut itself: one walk over the bytes of a text.
//!
//! Most of a text is words of ASCII letters between blanks, which need no
//! decision. A run of letters or digits with a byte behind it that joins
//! nothing is a token as it stands; all else is for [`words`](super::words),
//! [`web`](super::web) and [`signs`].

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

/// The meaning of a byte behind letters or digits for their token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Behind {
    /// The byte ends the token.
    Ends,
    /// The byte may join the token to a letter or digit behind it.
    Sign,
    /// The byte may belong to the token.
    GoesOn,
}

/// The meaning of each byte behind letters, and behind digits, for their token.
const BEHIND: [(Behind, Behind); 256] = {
    let mut table = [(Behind::GoesOn, Behind::GoesOn); 256];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match (BYTE_ROLES[byte], byte as u8) {
            (CharRole::Blank | CharRole::Break, _) => (Behind::Ends, Behind::Ends),
            (CharRole::Other, b'-' | b'\'' | b'.' | b'`' | b'/' | b'&' | b'_' | b':') => {
                (Behind::Sign, Behind::Sign)
            }
            (CharRole::Other, b',') => (Behind::Ends, Behind::Sign),
            (CharRole::Other, _) => (Behind::Ends, Behind::Ends),
            _ => (Behind::GoesOn, Behind::GoesOn),
        };
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
    /// The most letters that a dot can make an abbreviation of.
    longest_short_form: usize,
    /// Whether the token that is added next is to be marked.
    marked: bool,
}

impl<'l, 't> Cutter<'l, 't> {
    fn new(text: &'t str, lexicon: &'l Lexicon) -> Self {
        let runs = Runs::new(text);
        let tokens = Vec::with_capacity(text.len() / 5);
        Self {
            cut: Cut { runs, tokens, marks: Vec::new() },
            words: Words { runs, lexicon },
            longest_short_form: lexicon.token_forms.longest_short_form,
            marked: true,
        }
    }

    fn run(mut self) -> Cut<'t> {
        let runs = self.cut.runs;
        let bytes = runs.text().as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let role = BYTE_ROLES[byte as usize];
            // Letters and blanks, most of a text, are checked first: a jump to one of seven cases
            // is hard to predict.
            at = if role == CharRole::Letter {
                match runs.ascii_letters_end(at) {
                    end if self.goes_on_behind_letters(at, end) => self.decide(at),
                    end => self.plain(at, end, TokenKind::Word),
                }
            } else if role == CharRole::Blank {
                at + 1
            } else {
                self.other(at, byte, role)
            };
            at += usize::from(bytes.get(at) == Some(&b' '));
        }
        self.cut
    }

    /// Reads the sign or digits at byte `at` and returns where they end.
    fn other(&mut self, at: usize, byte: u8, role: CharRole) -> usize {
        let runs = self.cut.runs;
        match role {
            CharRole::Digit => match runs.digits_end(at) {
                end if self.goes_on_behind_digits(end) => self.decide(at),
                end => self.plain(at, end, TokenKind::Number),
            },
            CharRole::Other => match signs::plain(byte, runs.text().as_bytes().get(at + 1)) {
                None => self.decide(at),
                Some(kind) => {
                    self.marked |= may_end_sentence(byte);
                    self.plain(at, at + 1, kind)
                }
            },
            CharRole::Break => {
                self.marked = true;
                at + 1
            }
            CharRole::Blank | CharRole::Invisible => at + 1,
            CharRole::Letter | CharRole::Wide => self.decide(at),
        }
    }

    /// Whether the token of the letters `start..end` may go on behind them.
    fn goes_on_behind_letters(&self, start: usize, end: usize) -> bool {
        let text = self.cut.runs.text();
        let bytes = text.as_bytes();
        let Some(&sign) = bytes.get(end) else { return false };
        match BEHIND[sign as usize].0 {
            Behind::Ends => false,
            Behind::GoesOn => true,
            Behind::Sign => match sign {
                b'.' => {
                    self.may_follow(end + 1)
                        || end - start <= self.longest_short_form
                            && self.words.lexicon.roles(&text[start..end]).shorten()
                }
                b':' => bytes.get(end + 1).is_some_and(|next| *next == b'/' || !next.is_ascii()),
                _ => self.may_follow(end + 1),
            },
        }
    }

    /// Whether the token of the digits that end at byte `end` may go on there.
    fn goes_on_behind_digits(&self, end: usize) -> bool {
        let sign = self.cut.runs.text().as_bytes().get(end);
        match sign.map_or(Behind::Ends, |sign| BEHIND[*sign as usize].1) {
            Behind::Ends => false,
            Behind::GoesOn => true,
            Behind::Sign => self.may_follow(end + 1),
        }
    }

    /// Whether letters or digits may start at byte `at`.
    fn may_follow(&self, at: usize) -> bool {
        let byte = self.cut.runs.text().as_bytes().get(at);
        byte.is_some_and(|byte| BEHIND[*byte as usize].0 == Behind::GoesOn)
    }

    /// Adds the token of bytes `start..end`, which need no decision.
    #[inline]
    fn plain(&mut self, start: usize, end: usize, kind: TokenKind) -> usize {
        if self.marked {
            self.cut.marks.push(self.cut.tokens.len() as u32);
            self.marked = false;
        }
        self.cut.tokens.push(Token::new(Span::new(start, end), kind));
        end
    }

    /// Reads the token at byte `at` and returns where it ends.
    fn decide(&mut self, at: usize) -> usize {
        let runs = self.cut.runs;
        let Some(run) = runs.glued(at) else {
            let Some((role, width)) = CharRole::at(runs.text(), at) else { return at + 1 };
            self.marked |= role == CharRole::Break;
            return at + width;
        };
        let (start, end, kind) = self.token(run);
        if start < run.start {
            self.take_back(start);
        }
        let surface = &runs.text()[start..end];
        self.marked |= match kind {
            TokenKind::Word => surface.ends_with('.'),
            TokenKind::Punctuation => {
                surface.starts_with(WIDE_STOPS) || may_end_sentence(surface.as_bytes()[0])
            }
            _ => false,
        };
        self.plain(start, end, kind)
    }

    /// The bytes and the kind of the token that starts with `run`, or that `run` joins
    /// to the tokens before it.
    fn token(&self, run: Run) -> (usize, usize, TokenKind) {
        let web = Web::new(self.words);
        if let Some(end) = signs::keycap_end(self.cut.runs, run) {
            return (run.start, end, TokenKind::Emoji);
        }
        if run.is_name() {
            let (end, kind) = self.words.word(run);
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

    /// Removes the tokens from byte `start` on.
    fn take_back(&mut self, start: usize) {
        let keep = self.cut.tokens.partition_point(|token| token.span.start < start);
        let marks = self.cut.marks.partition_point(|mark| (*mark as usize) < keep);
        let end = keep.checked_sub(1).map(|last| self.cut.tokens[last].span.end);
        self.marked = end.is_none_or(|end| self.cut.runs.gap(end, start) >= Gap::Line);
        self.cut.tokens.truncate(keep);
        self.cut.marks.truncate(marks);
    }
}

/// Whether an ASCII sign may end a sentence, or open or close a quote or bracket.
fn may_end_sentence(sign: u8) -> bool {
    matches!(sign, b'.' | b'?' | b'!' | b'"' | b'\'' | b'`' | b'(' | b')' | b'[' | b']')
}

/// The signs beyond ASCII that may end, close or open a sentence.
const WIDE_STOPS: [char; 7] = ['…', '“', '”', '‘', '’', '«', '»'];

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

    #[test]
    fn news_is_cut_alike_with_and_without_a_decision_at_every_run() {
        let lexicon = Lexicon::builtin().unwrap();
        let articles = include_str!("../../examples/articles.jsonl");
        let cut = Cut::new(articles, &lexicon);
        assert!(cut.tokens.len() > 1000);
        assert_eq!((cut.tokens, cut.marks), decided(articles, &lexicon));
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
