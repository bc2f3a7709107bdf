//! Marked texts: gold records, and what the pipeline makes of a text, brought
//! to the same form.

use serde::Deserialize;
use tandai::write::{self, OffsetCursor, OffsetUnit, ZoneField};
use tandai::{Document, Span, SpanKind};

use super::fields::Fields;
use crate::cli::read::{Article, Problem};

/// A span and its value, as files write them.
#[derive(Debug, Clone)]
pub(crate) struct Marked {
    pub(crate) span: Span,
    pub(crate) kind: SpanKind,
    pub(super) fields: Fields,
}

#[derive(Deserialize)]
struct WireSpan {
    start: usize,
    end: usize,
    kind: String,
    text: Option<String>,
    /// Parsed separately, to keep exact digits.
    #[serde(skip)]
    fields: Fields,
}

impl Marked {
    /// The spans of a document but those of kinds of one's own, which gold does not have. They go
    /// through the wire format, so that what is scored is what files say.
    pub(crate) fn of_document(document: &Document<'_>) -> Vec<Marked> {
        let mut json = Vec::new();
        let (unit, zones) = (OffsetUnit::Byte, ZoneField::Omitted);
        let scored = document.annotations.iter().filter(|it| it.kind() != SpanKind::OwnName);
        write::spans(document, scored, unit, zones, &mut json);
        let json = String::from_utf8_lossy(&json);
        parse(&json, document.text, OffsetUnit::Byte).unwrap_or_default()
    }
}

/// The spans of a gold record, in the order of the text.
pub(crate) fn read_gold(article: &Article<'_>) -> Result<Vec<Marked>, Problem> {
    let json = article.member("spans").ok_or_else(|| {
        Problem::new("no field \"spans\"", "give every gold record its spans, [] if it has none")
    })?;
    let unit = article.member("offsets").map_or(Ok(OffsetUnit::Char), |unit| {
        unit.trim_matches('"').parse().map_err(|error| {
            Problem::new(format!("offsets in {unit}"), format!("write another unit: {error}"))
        })
    })?;
    parse(json, &article.text, unit).map_err(|reason| {
        Problem::new(reason, "give every span start, end and kind, in the offsets of the record")
    })
}

fn parse(json: &str, text: &str, unit: OffsetUnit) -> Result<Vec<Marked>, String> {
    let fields: Vec<Fields> = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let mut spans: Vec<WireSpan> = serde_json::from_str(json).map_err(|error| error.to_string())?;
    for (span, fields) in spans.iter_mut().zip(fields) {
        span.fields = fields;
    }
    spans.sort_by_key(|span| (span.start, span.end));
    let bytes = byte_offsets(text, unit, spans.iter().flat_map(|span| [span.start, span.end]));
    spans.into_iter().map(|span| span.marked(text, &bytes)).collect()
}

impl WireSpan {
    fn marked(self, text: &str, bytes: &Bytes) -> Result<Marked, String> {
        let place = format!("span {}..{}", self.start, self.end);
        let kind = self.kind.parse().map_err(|error| format!("{place}: {error}"))?;
        let (Some(start), Some(end)) = (bytes.of(self.start), bytes.of(self.end)) else {
            return Err(format!("{place} does not lie in the text"));
        };
        if start >= end {
            return Err(format!("{place} is empty"));
        }
        let span = Span::new(start, end);
        match self.text {
            Some(surface) if surface != span.of(text) => {
                Err(format!("{place} covers \"{}\", not \"{surface}\"", span.of(text)))
            }
            _ => Ok(Marked { span, kind, fields: self.fields }),
        }
    }
}

/// Pairs of an offset in another unit and its byte offset, sorted by the former.
struct Bytes(Vec<(usize, usize)>);

impl Bytes {
    fn of(&self, offset: usize) -> Option<usize> {
        let found = self.0.binary_search_by_key(&offset, |(offset, _)| *offset).ok()?;
        self.0.get(found).map(|(_, byte)| *byte)
    }
}

/// The bytes at which the characters with these offsets stand, in one pass;
/// offsets that are none of a character are left out.
fn byte_offsets(text: &str, unit: OffsetUnit, offsets: impl Iterator<Item = usize>) -> Bytes {
    let mut wanted: Vec<_> = offsets.collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut wanted = wanted.into_iter().peekable();
    let mut cursor = OffsetCursor::new(text, unit);
    let mut found = Vec::new();
    let boundaries = text.char_indices().map(|(byte, _)| byte).chain([text.len()]);
    for byte in boundaries {
        let offset = cursor.at(byte);
        while wanted.next_if(|&next| next < offset).is_some() {}
        if wanted.next_if_eq(&offset).is_some() {
            found.push((offset, byte));
        }
    }
    Bytes(found)
}
