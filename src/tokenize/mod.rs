//! Tokens and sentences.
//!
//! Tokens are groups of the scan's atoms, made in one pass: [`words`] says
//! which signs join letters and digits to one word, [`web`] which make an
//! address of them, [`signs`] what the other characters are, and [`clitics`]
//! what of a word is a clitic. [`sentences`] then walks the tokens once, and
//! [`zones`] labels what it finds.
//!
//! Tokens are disjoint and in order. What lies between them is white space
//! and invisible characters only, so tokens and gaps rebuild the text.

mod clitics;
mod sentence;
mod sentences;
mod signs;
mod token;
mod web;
mod words;
mod zones;

pub use sentence::{Sentence, Zone};
pub use token::{Token, TokenKind};

use crate::lexicon::Lexicon;
use crate::scan::{Gap, Scan};
use crate::span::Span;

/// The tokens and sentences of a text.
pub(crate) fn tokenize(scan: &Scan<'_>, lexicon: &Lexicon) -> (Vec<Token>, Vec<Sentence>) {
    let cuts = cut(scan, lexicon);
    let sentences = sentences::split(scan, &lexicon.token_forms, &cuts);
    let zones = zones::label(scan, lexicon, &cuts, &sentences);
    let sentences = sentences.into_iter().zip(zones).map(|(tokens, zone)| {
        let (first, last) = (cuts[tokens.start].token.span, cuts[tokens.end - 1].token.span);
        Sentence { span: Span::new(first.start, last.end), zone }
    });
    let sentences = sentences.collect();
    (cuts.into_iter().map(|cut| cut.token).collect(), sentences)
}

/// A token on its way into a sentence.
#[derive(Debug, Clone, Copy)]
struct Cut {
    token: Token,
    /// The first atom it covers.
    first: u32,
}

fn cut(scan: &Scan<'_>, lexicon: &Lexicon) -> Vec<Cut> {
    let forms = &lexicon.token_forms;
    let mut cuts: Vec<Cut> = Vec::with_capacity(scan.len());
    let mut at = 0;
    while at < scan.len() {
        let mut first = at;
        let (mut end, mut kind) = match words::word(scan, forms, at) {
            Some(found) => found,
            None => signs::sign(scan, at),
        };
        if let Some(address) = web::address(scan, forms, &cuts, at, end) {
            (first, end, kind) = address;
            while cuts.last().is_some_and(|cut| cut.first as usize >= first) {
                cuts.pop();
            }
        }
        let mut token = Token::new(whole_span(scan, first, end), kind);
        if kind == TokenKind::Word && scan.atoms()[end - 1].is_word() {
            let within = scan.gap_before(first) < Gap::Line && follows_word(&cuts);
            let name = within && scan.atoms()[first].is_capitalised();
            token.clitics = clitics::analyse(lexicon, token.span.of(scan.text()), name);
        }
        cuts.push(Cut { token, first: first as u32 });
        at = end;
    }
    cuts
}

/// Whether the last of `cuts` is a word or a number.
fn follows_word(cuts: &[Cut]) -> bool {
    cuts.last().is_some_and(|cut| matches!(cut.token.kind, TokenKind::Word | TokenKind::Number))
}

/// The bytes of atoms `first..end`, clitics included.
fn whole_span(scan: &Scan<'_>, first: usize, end: usize) -> Span {
    let atoms = scan.atoms();
    Span::new(atoms[first].start as usize, atoms[end - 1].end as usize)
}
