//! One article, annotated and reduced to the parts that the page shows.

use std::borrow::Cow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tandai::write::{OffsetCursor, OffsetUnit};
use tandai::{Document, Sentence, Zone};

use super::names::Names;
use super::reading::Reading;
use crate::cli::read::{Article, Field};

/// The options that name the fields which the page shows beside the text.
#[derive(Debug, clap::Args)]
pub(super) struct ShownArgs {
    /// The field with the headline [default: title, else judul, headline]
    #[arg(long, value_name = "NAME")]
    title_field: Option<String>,

    /// The field that tells where an article comes from, to filter by [default: source, else
    /// sumber, media, publisher, site, domain]
    #[arg(long, value_name = "NAME")]
    source_field: Option<String>,

    /// The field with the address of an article [default: url, else link]
    #[arg(long, value_name = "NAME")]
    url_field: Option<String>,
}

impl ShownArgs {
    pub(super) fn fields(&self) -> ShownFields {
        ShownFields {
            title: Field::new(self.title_field.as_deref(), &["title", "judul", "headline"]),
            source: Field::new(
                self.source_field.as_deref(),
                &["source", "sumber", "media", "publisher", "site", "domain"],
            ),
            url: Field::new(self.url_field.as_deref(), &["url", "link"]),
        }
    }
}

/// The fields of a record which the page shows beside the text.
pub(super) struct ShownFields {
    title: Field,
    source: Field,
    url: Field,
}

/// An article in the form of the page. Offsets count UTF-16 units, as JavaScript does.
#[derive(Serialize, Deserialize)]
pub(super) struct Shown {
    #[serde(flatten)]
    about: BTreeMap<Cow<'static, str>, String>,
    text: String,
    /// Stretches of the text that are not its body: start, end, number of the zone.
    zones: Vec<usize>,
    /// Start, end and number of the reading of each span.
    #[serde(default)]
    pub(super) spans: Vec<usize>,
}

/// A span before its reading has a number: its offsets in UTF-16 units, its text and
/// its reading.
#[derive(Serialize, Deserialize)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) surface: String,
    pub(super) reading: Reading,
}

impl Shown {
    /// The parts of `article` that the page shows, and its spans, which get their
    /// numbers later, in the order of the articles.
    pub(super) fn new(
        article: &Article<'_>,
        published: Option<Date>,
        document: &Document<'_>,
        fields: &ShownFields,
        names: &Names,
    ) -> (Self, Vec<Found>) {
        let mut cursor = OffsetCursor::new(document.text, OffsetUnit::Utf16);
        let runs = runs(&document.sentences);
        let zones = runs.flat_map(|[start, end, zone]| [cursor.at(start), cursor.at(end), zone]);
        let zones = zones.collect();
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
        // Years of four digits sort as text, which is how the page sorts them.
        let day = published.filter(|day| day.year() > 0).map(|day| day.to_string());
        let about = [
            ("id", article.id.as_deref().map(str::to_owned)),
            ("title", string(article, &fields.title)),
            ("source", string(article, &fields.source)),
            ("url", string(article, &fields.url)),
            ("date", day),
        ];
        let about = about.into_iter().filter_map(|(name, value)| Some((name.into(), value?)));
        let text = article.text.clone().into_owned();
        let shown = Self { about: about.collect(), text, zones, spans: Vec::new() };
        (shown, found)
    }
}

/// The content of `field`: the first text that is not blank, or a number.
fn string(article: &Article<'_>, field: &Field) -> Option<String> {
    article.values(field).find_map(|json| match serde_json::from_str(json).ok()? {
        serde_json::Value::String(text) => Some(text).filter(|text| !text.trim().is_empty()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    })
}

/// A text with each run of white space replaced by one blank.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The stretches of neighbouring sentences in one zone, without the body: start, end,
/// number of the zone.
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
