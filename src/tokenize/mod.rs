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

mod sentence;
mod sentences;
mod signs;
mod token;
mod web;
mod words;

pub use sentence::{Sentence, Zone};
pub use token::{Token, TokenKind};

use crate::lexicon::{Lexicon, TokenForms};
use crate::scan::Scan;
use crate::span::Span;

/// The tokens and sentences of a text.
pub(crate) fn tokenize(scan: &Scan<'_>, lexicon: &Lexicon) -> (Vec<Token>, Vec<Sentence>) {
    let tokens = tokens(scan, &lexicon.token_forms);
    let sentences = sentences::split(scan, &lexicon.token_forms, &tokens);
    (tokens.into_iter().map(|cut| cut.token).collect(), sentences)
}

/// A token on its way into a sentence.
#[derive(Debug, Clone, Copy)]
struct Cut {
    token: Token,
    /// The atoms it covers.
    first: u32,
    end: u32,
}

fn tokens(scan: &Scan<'_>, forms: &TokenForms) -> Vec<Cut> {
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
        let token = Token::new(whole_span(scan, first, end), kind);
        cuts.push(Cut { token, first: first as u32, end: end as u32 });
        at = end;
    }
    cuts
}

/// The bytes of atoms `first..end`, clitics included.
fn whole_span(scan: &Scan<'_>, first: usize, end: usize) -> Span {
    let atoms = scan.atoms();
    Span::new(atoms[first].start as usize, atoms[end - 1].end as usize)
}
