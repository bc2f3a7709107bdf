//! What a sentence is.

use std::fmt;
use std::str::FromStr;

use crate::span::Span;
use crate::stored::stored;

/// A sentence, or a line that stands by itself as a headline does.
///
/// ```
/// use tandai::{Pipeline, Zone};
/// let document = Pipeline::builtin()?.annotate("Situbondo, Bhirawa.\nKata dr. Sri, \"Kami siap.\" Ia lalu pergi.");
/// let sentences: Vec<&str> = document.sentences.iter().map(|s| s.span.of(document.text)).collect();
/// assert_eq!(sentences, ["Situbondo, Bhirawa.", "Kata dr. Sri, \"Kami siap.\"", "Ia lalu pergi."]);
/// assert_eq!(document.sentences[0].zone, Zone::Dateline);
/// # Ok::<(), tandai::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// The part of the article it belongs to.
    pub zone: Zone,
}

/// The part of an article that a sentence belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
#[non_exhaustive]
pub enum Zone {
    /// The title of the article or of a part of it.
    Headline,
    /// Place and medium, where they stand by themselves: `Situbondo, Bhirawa.`
    Dateline,
    /// Who wrote, edited or reported it, and when it was published.
    Byline,
    /// What a picture shows and who took it.
    Caption,
    /// The text proper.
    #[default]
    Body,
    /// Direct speech that fills the sentence.
    Quote,
    /// A pointer to another article: `Baca juga: …`
    RelatedLink,
    /// Navigation, advertising, copyright, tags.
    Boilerplate,
}

impl Zone {
    /// All zones.
    pub const ALL: [Self; 8] = [
        Self::Headline,
        Self::Dateline,
        Self::Byline,
        Self::Caption,
        Self::Body,
        Self::Quote,
        Self::RelatedLink,
        Self::Boilerplate,
    ];

    /// Its name in files.
    ///
    /// ```
    /// assert_eq!(tandai::Zone::RelatedLink.name(), "related_link");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Dateline => "dateline",
            Self::Byline => "byline",
            Self::Caption => "caption",
            Self::Body => "body",
            Self::Quote => "quote",
            Self::RelatedLink => "related_link",
            Self::Boilerplate => "boilerplate",
        }
    }
}

/// The error for a name that is no zone's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownZone(String);

impl fmt::Display for UnknownZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = Zone::ALL.map(Zone::name).join(", ");
        write!(f, "no zone is named '{}'; there are {names}", self.0)
    }
}

impl std::error::Error for UnknownZone {}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        Self::ALL.into_iter().find(|zone| zone.name() == name).ok_or(UnknownZone(name.to_owned()))
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

stored!(
    enum Zone {
        Headline,
        Dateline,
        Byline,
        Caption,
        Body,
        Quote,
        RelatedLink,
        Boilerplate,
    }
);
