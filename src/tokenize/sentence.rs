//! What a sentence is.

use crate::span::Span;
use crate::value::named_enum;

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

named_enum! {
    /// The part of an article that a sentence belongs to.
    ///
    /// ```
    /// assert_eq!(tandai::Zone::RelatedLink.name(), "related_link");
    /// ```
    #[derive(Default)]
    pub enum Zone {
        /// The title of the article or of a part of it.
        Headline = "headline",
        /// Place and medium, where they stand by themselves: `Situbondo, Bhirawa.`
        Dateline = "dateline",
        /// Who wrote, edited or reported it, and when it was published.
        Byline = "byline",
        /// What a picture shows and who took it.
        Caption = "caption",
        /// The text proper.
        #[default]
        Body = "body",
        /// Direct speech that fills the sentence.
        Quote = "quote",
        /// A pointer to another article: `Baca juga: …`
        RelatedLink = "related_link",
        /// Navigation, advertising, copyright, tags.
        Boilerplate = "boilerplate",
    }
}
