//! The sentence, and the zone of the article that it belongs to.

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
#[non_exhaustive]
pub struct Sentence {
    /// The bytes of the sentence in the text.
    pub span: Span,
    /// The part of the article that the sentence belongs to.
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
        /// Place and medium, on a line of their own: `Situbondo, Bhirawa.`
        Dateline = "dateline",
        /// The author, editor or reporter, and the time of publication.
        Byline = "byline",
        /// The caption of a picture and its photographer.
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
