//! One article, annotated and cut down to what the page shows of it.

use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};
use tandai::write::{OffsetCursor, OffsetUnit};
use tandai::{Document, Sentence, Zone};

use super::names::Names;
use super::reading::Reading;
use crate::cli::read::Article;

/// Names of the fields of a record that the page shows beside the text.
#[derive(Debug, clap::Args)]
pub(super) struct ShownFields {
    /// The field with the headline
    #[arg(long, value_name = "NAME", default_value = "title")]
    title_field: String,

    /// The field that tells where an article comes from, to filter by
    #[arg(long, value_name = "NAME", default_value = "source")]
    source_field: String,

    /// The field with the address of an article
    #[arg(long, value_name = "NAME", default_value = "url")]
    url_field: String,
}

/// An article as the page has it. Offsets count UTF-16 units, as JavaScript does.
#[derive(Serialize)]
pub(super) struct Shown {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    text: String,
    /// Stretches of the text that are not its body: start, end, number of the zone.
    #[serde(serialize_with = "flat")]
    zones: Vec<[usize; 3]>,
    /// Start, end, number of the reading.
    #[serde(serialize_with = "flat")]
    pub(super) spans: Vec<[usize; 3]>,
}

/// A span before its reading has a number: where it stands, in UTF-16 units,
/// how it is written, and what it says.
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) surface: String,
    pub(super) reading: Reading,
}

impl Shown {
    /// What the page shows of `article`, and its spans, which get their
    /// numbers later, article after article.
    pub(super) fn new(
        article: &Article<'_>,
        published: Option<jiff::civil::Date>,
        document: &Document<'_>,
        fields: &ShownFields,
        names: &Names<'_>,
    ) -> (Self, Vec<Found>) {
        let mut cursor = OffsetCursor::new(document.text, OffsetUnit::Utf16);
        let zones = runs(&document.sentences)
            .map(|[start, end, zone]| [cursor.at(start), cursor.at(end), zone])
            .collect();
        let mut cursor = OffsetCursor::new(document.text, OffsetUnit::Utf16);
        let found = document.annotations.iter().map(|annotation| {
            let surface = on_one_line(annotation.span.of(document.text));
            Found {
                start: cursor.at(annotation.span.start),
                end: cursor.at(annotation.span.end),
                reading: Reading::of(&annotation.value, &surface, names),
                surface,
            }
        });
        let found = found.collect();
        let shown = Self {
            id: article.id.clone(),
            title: string(article, &fields.title_field),
            source: string(article, &fields.source_field),
            url: string(article, &fields.url_field),
            // Years of four digits sort as text, which is how the page sorts them.
            date: published.filter(|date| date.year() > 0).map(|date| date.to_string()),
            text: article.text.clone().into_owned(),
            zones,
            spans: Vec::new(),
        };
        (shown, found)
    }
}

/// The member `name`, if it is a text that is not blank, or a number.
fn string(article: &Article<'_>, name: &str) -> Option<String> {
    let value = serde_json::from_str(article.member(name)?).ok()?;
    match value {
        serde_json::Value::String(text) => Some(text).filter(|text| !text.trim().is_empty()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A text with one blank wherever white space stood.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Neighbouring sentences of one zone as one stretch, those of the body left
/// out: start, end, number of the zone.
fn runs(sentences: &[Sentence]) -> impl Iterator<Item = [usize; 3]> {
    let number = |zone| Zone::ALL.iter().position(|known| *known == zone).unwrap_or_default();
    let chunks = sentences.chunk_by(|a, b| a.zone == b.zone);
    chunks.filter_map(move |run| {
        let (first, last) = (run.first()?, run.last()?);
        let zone = first.zone;
        let shown = !matches!(zone, Zone::Body | Zone::Quote);
        shown.then(|| [first.span.start, last.span.end, number(zone)])
    })
}

/// Triples one after the other in one array: a third shorter.
fn flat<S: Serializer>(triples: &[[usize; 3]], serializer: S) -> Result<S::Ok, S::Error> {
    let mut array = serializer.serialize_seq(Some(3 * triples.len()))?;
    triples.iter().flatten().try_for_each(|number| array.serialize_element(number))?;
    array.end()
}
