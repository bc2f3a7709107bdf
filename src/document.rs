//! What annotating a text gives.

use crate::candidate::Origin;
use crate::kind::SpanKind;
use crate::span::Span;
use crate::tokenize::{Sentence, Token};
use crate::value::Value;

/// A text with its tokens, sentences and annotations, each in the order of
/// the text.
#[derive(Debug, Clone)]
pub struct Document<'t> {
    /// The text, untouched.
    pub text: &'t str,
    /// Its words, numbers and signs.
    pub tokens: Vec<Token>,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// Its annotations, sorted and disjoint.
    pub annotations: Vec<Annotation>,
}

/// A span of the text and what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// Where it stands.
    pub span: Span,
    /// What it says.
    pub value: Value,
    /// The rule and the lexicon entry it comes from.
    pub origin: Origin,
}

impl Annotation {
    /// Its kind.
    pub const fn kind(&self) -> SpanKind {
        self.value.kind()
    }
}
