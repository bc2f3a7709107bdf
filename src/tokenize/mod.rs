//! Tokens and sentences.
//!
//! [`cut`] walks once over the bytes of a text. Where a decision is needed,
//! [`words`] says which signs join letters and digits to one word, [`web`]
//! which make an address of them, and [`signs`] what the other characters are;
//! all three read the text by [`runs`]. [`sentences`] then looks at the stops
//! and, with [`breaks`], at the line breaks that the cut has marked, and
//! [`zones`] labels the lines.
//! [`mod@clitics`] finds the clitics of single words on request.
//!
//! Tokens are disjoint and in order. Between them are only white space and
//! invisible characters, so tokens and gaps rebuild the text.

mod breaks;
mod clitics;
mod cut;
mod lines;
mod runs;
mod sentence;
mod sentences;
mod signs;
mod token;
mod view;
mod web;
mod words;
mod zones;

pub use clitics::Clitics;
pub use sentence::{Sentence, Zone};
pub use token::{Token, TokenKind};

pub(crate) use clitics::analyse as clitics;

use crate::lexicon::Lexicon;
use crate::span::Span;
use cut::Cut;
use view::View;

/// The tokens of a text, which must be shorter than 4 GiB.
pub(crate) fn tokens(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    Cut::new(text, lexicon).tokens
}

/// The tokens and sentences of a text, which must be shorter than 4 GiB.
pub(crate) fn tokenize(text: &str, lexicon: &Lexicon) -> (Vec<Token>, Vec<Sentence>) {
    let cut = Cut::new(text, lexicon);
    let view = View { cut: &cut, lexicon };
    let sentences = sentences::split(view);
    let zones = zones::label(view, &sentences);
    let sentences = sentences.into_iter().zip(zones).map(|(tokens, zone)| {
        let (first, last) = (cut.tokens[tokens.start].span, cut.tokens[tokens.end - 1].span);
        Sentence { span: Span::new(first.start, last.end), zone }
    });
    let sentences = sentences.collect();
    (cut.tokens, sentences)
}
