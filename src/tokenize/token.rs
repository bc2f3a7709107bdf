//! What a token is.

use std::fmt;

use crate::span::Span;

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
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

impl Token {
    pub(super) const fn new(span: Span, kind: TokenKind) -> Self {
        Self { span, kind }
    }
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TokenKind {
    /// Letters, or letters with digits and the signs that words contain:
    /// `kasus-kasus`, `ke-79`, `Jum'at`, `S.H.`
    Word,
    /// Digits and the separators among them: `20.797`, `10.00`, `31/12/2024`.
    Number,
    /// A sign that structures the text, or an ellipsis or rule made of several.
    Punctuation,
    /// A sign that stands for something: `%`, `$`, `°`.
    Symbol,
    /// A web address or host name.
    Url,
    /// An e-mail address.
    Email,
    /// A word behind `#`.
    Hashtag,
    /// An account name behind `@`.
    Mention,
    /// An emoji with its modifiers, or several joined into one.
    Emoji,
}

impl TokenKind {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Word,
        Self::Number,
        Self::Punctuation,
        Self::Symbol,
        Self::Url,
        Self::Email,
        Self::Hashtag,
        Self::Mention,
        Self::Emoji,
    ];

    /// Its name in files.
    ///
    /// ```
    /// assert_eq!(tandai::TokenKind::Hashtag.name(), "hashtag");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Number => "number",
            Self::Punctuation => "punctuation",
            Self::Symbol => "symbol",
            Self::Url => "url",
            Self::Email => "email",
            Self::Hashtag => "hashtag",
            Self::Mention => "mention",
            Self::Emoji => "emoji",
        }
    }
}

impl fmt::Display for TokenKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
