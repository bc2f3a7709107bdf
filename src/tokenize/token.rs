//! What a token is.

use std::fmt;

use crate::span::Span;

/// A word, number or sign, never split at a clitic.
///
/// ```
/// use tandai::{Pipeline, TokenKind};
/// let document = Pipeline::builtin()?.annotate("Kantornya di Jl. Diponegoro No. 12.");
/// let tokens: Vec<&str> = document.tokens.iter().map(|token| token.span.of(document.text)).collect();
/// assert_eq!(tokens, ["Kantornya", "di", "Jl.", "Diponegoro", "No.", "12", "."]);
/// assert_eq!(document.tokens[0].enclitics().unwrap().of(document.text), "nya");
/// assert_eq!(document.tokens[5].kind, TokenKind::Number);
/// # Ok::<(), tandai::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Which bytes at its edges are clitics.
    pub(super) clitics: Clitics,
}

/// How many bytes of a token are clitics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Clitics {
    /// `ku-` or `kau-`.
    pub(super) before: u8,
    /// One or two of `-nya`, `-ku`, `-mu`, `-lah`, `-kah` and `-pun`.
    pub(super) after: u8,
    /// The hyphen that sets the enclitics apart, as in `APBD-nya`.
    pub(super) hyphen: u8,
}

impl Token {
    pub(super) const fn new(span: Span, kind: TokenKind) -> Self {
        Self { span, kind, clitics: Clitics { before: 0, after: 0, hyphen: 0 } }
    }

    /// The word without its clitics: `bukunya` without `nya`, `kubaca` without `ku`.
    pub const fn stem(self) -> Span {
        let Clitics { before, after, hyphen } = self.clitics;
        Span::new(
            self.span.start + before as usize,
            self.span.end - after as usize - hyphen as usize,
        )
    }

    /// The clitic in front, `ku` or `kau`.
    pub const fn proclitic(self) -> Option<Span> {
        match self.clitics.before {
            0 => None,
            bytes => Some(Span::new(self.span.start, self.span.start + bytes as usize)),
        }
    }

    /// The clitics at the end, without the hyphen that may set them apart:
    /// the `nya` of `APBD-nya`, the `nyalah` of `tugasnyalah`.
    pub const fn enclitics(self) -> Option<Span> {
        match self.clitics.after {
            0 => None,
            bytes => Some(Span::new(self.span.end - bytes as usize, self.span.end)),
        }
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
