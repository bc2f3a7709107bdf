//! What annotating a text gives.

use crate::candidate::Origin;
use crate::kind::SpanKind;
use crate::span::Span;
use crate::tokenize::{Sentence, Token, Zone};
use crate::value::{RegionCode, Value};

/// A text with its tokens, sentences and annotations, each in the order of
/// the text.
#[derive(Debug, Clone)]
#[non_exhaustive]
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

impl Document<'_> {
    /// The zone of the sentence that `span` starts in. `None` where there is no such sentence, so
    /// always where the document has none (see [`Pipeline::spans`](crate::Pipeline::spans)).
    ///
    /// ```
    /// use tandai::{Pipeline, Zone};
    /// let document = Pipeline::builtin()?
    ///     .annotate("Iuran naik 5 persen.\nBaca juga: Klaim JHT Naik 20 Persen");
    /// let zone = |span| document.zone(span);
    /// assert_eq!(zone(document.annotations[0].span), Some(Zone::Body));
    /// assert_eq!(zone(document.annotations[1].span), Some(Zone::RelatedLink));
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn zone(&self, span: Span) -> Option<Zone> {
        let sentence = self.sentences.partition_point(|sentence| sentence.span.end <= span.start);
        self.sentences.get(sentence).map(|sentence| sentence.zone)
    }

    /// Appends the document of the next part of the text, which begins at byte `start`.
    pub(crate) fn append(&mut self, part: Document<'_>, start: usize) {
        let moved = |span: Span| Span::new(span.start + start, span.end + start);
        self.tokens.extend(part.tokens.into_iter().map(|mut token| {
            token.span = moved(token.span);
            token
        }));
        self.sentences.extend(part.sentences.into_iter().map(|mut sentence| {
            sentence.span = moved(sentence.span);
            sentence
        }));
        self.annotations.extend(part.annotations.into_iter().map(|mut annotation| {
            annotation.span = moved(annotation.span);
            annotation
        }));
    }
}

/// A span of the text and its value.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Annotation {
    /// Where it stands in the text.
    pub span: Span,
    /// Its kind and typed value.
    pub value: Value,
    /// The rule that made it, and the lexicon entry that the rule noted.
    pub origin: Origin,
    /// What the mention leaves out and the rest of the article makes plain.
    pub inferred: Option<Inferred>,
}

/// What the article makes plain of a mention that leaves it out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Inferred {
    /// The region of the body, by a full mention before this one.
    pub region: RegionCode,
}

impl Annotation {
    /// Its kind.
    pub const fn kind(&self) -> SpanKind {
        self.value.kind()
    }
}
