//! The token and its kind.

use crate::span::Span;
use crate::value::named_enum;

/// A word, number or sign, never split at a clitic.
///
/// ```
/// use tandai::{Pipeline, TokenKind};
/// let pipeline = Pipeline::builtin()?;
/// let document = pipeline.annotate("Kantornya di Jl. Diponegoro No. 12.");
/// let tokens: Vec<&str> = document.tokens.iter().map(|token| token.span.of(document.text)).collect();
/// assert_eq!(tokens, ["Kantornya", "di", "Jl.", "Diponegoro", "No.", "12", "."]);
/// assert_eq!(pipeline.clitics(&document, 0).unwrap().stem.of(document.text), "Kantor");
/// assert_eq!(document.tokens[5].kind, TokenKind::Number);
/// # Ok::<(), tandai::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Token {
    /// The bytes of the token in the text.
    pub span: Span,
    /// The kind of the token.
    pub kind: TokenKind,
}

impl Token {
    pub(super) const fn new(span: Span, kind: TokenKind) -> Self {
        Self { span, kind }
    }
}

named_enum! {
    /// The kind of a token.
    ///
    /// ```
    /// assert_eq!(tandai::TokenKind::Hashtag.name(), "hashtag");
    /// ```
    pub enum TokenKind {
        /// Letters, or letters with digits and the signs that words contain:
        /// `kasus-kasus`, `ke-79`, `Jum'at`, `S.H.`
        Word = "word",
        /// Digits and the separators among them: `20.797`, `10.00`, `31/12/2024`.
        Number = "number",
        /// A sign that structures the text, or an ellipsis or rule made of several.
        Punctuation = "punctuation",
        /// A sign that stands for something: `%`, `$`, `°`.
        Symbol = "symbol",
        /// A web address or host name.
        Url = "url",
        /// An e-mail address.
        Email = "email",
        /// A word behind `#`.
        Hashtag = "hashtag",
        /// An account name behind `@`.
        Mention = "mention",
        /// An emoji with its modifiers, or several joined into one.
        Emoji = "emoji",
    }
}
