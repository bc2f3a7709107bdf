//! Tokens and sentences.

use crate::scan::Scan;
use crate::span::Span;

/// A word, number or sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
}

/// A sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
}

pub(crate) fn tokenize(scan: &Scan<'_>) -> (Vec<Token>, Vec<Sentence>) {
    let _ = scan;
    (Vec::new(), Vec::new())
}
