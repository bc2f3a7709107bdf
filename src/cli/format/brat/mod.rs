//! brat standoff (<https://brat.nlplab.org/standoff.html>): a directory with
//! each article's text in a `.txt` and its spans in a `.ann`, and an
//! `annotation.conf` with the kinds. Left out are the other fields of a record,
//! and spans of white space alone, which only a pattern of the user's own finds:
//! brat takes their text for missing.
//!
//! ```text
//! T1      money 6 21      Rp 3,159 miliar
//! #1      AnnotatorNotes T1       {"value":3159000000,"currency":"IDR"}
//! ```
//!
//! The notes hold every field of a span; flags and fields of few values, which
//! brat can show and search, are attributes too. Offsets are code points, as
//! brat slices Python strings.

mod directory;

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use tandai::write::{OffsetCursor, OffsetUnit};
use tandai::{
    Annotation, BpjsLevel, BpjsOrg, DatePart, Modifier, OpdForm, RegionLevel, Span, SpanKind,
};

use super::{Annotated, Format, json};
use crate::cli::read::RawObject;

/// Two files for each article.
pub(crate) struct Brat;

/// An article in the spool.
#[derive(Serialize, Deserialize)]
struct Files {
    name: String,
    text: String,
    annotations: String,
    /// Kinds of the user's own that the article has.
    own_kinds: Vec<String>,
}

impl Format for Brat {
    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        let text = annotated.document.text;
        let found = &annotated.document.annotations;
        let own = found.iter().filter(|found| found.kind() == SpanKind::OwnName);
        let files = Files {
            name: annotated.name().into_owned(),
            text: text.to_owned(),
            annotations: annotation_lines(annotated),
            own_kinds: own.map(kind).collect(),
        };
        json(&files, out);
        out.push(b'\n');
    }

    fn finish(&self, spool: &Path, output: &Path) -> io::Result<()> {
        directory::write(spool, output)
    }
}

fn annotation_lines(annotated: &Annotated<'_>) -> String {
    let document = annotated.document;
    let text = document.text;
    let mut cursor = OffsetCursor::new(text, OffsetUnit::Char);
    let mut lines = String::new();
    let mut attributes = 0;
    let inked = |found: &&Annotation| !found.span.of(text).trim().is_empty();
    for (i, found) in document.annotations.iter().filter(inked).enumerate() {
        let (number, kind) = (i + 1, kind(found));
        let (offsets, surface) = fragments(found.span, text, &mut cursor);
        lines += &format!("T{number}\t{kind} {offsets}\t{surface}\n");
        let said = annotated.fields(found);
        let object = serde_json::from_str::<RawObject<'_>>(said.get());
        for (name, value) in object.iter().flat_map(RawObject::members) {
            if let Some((name, values)) = ATTRIBUTES.iter().find(|(known, _)| *known == name) {
                attributes += 1;
                let value = match values {
                    Values::Flag => String::new(),
                    Values::OneOf(_) => format!(" {}", value.get().trim_matches('"')),
                };
                lines += &format!("A{attributes}\t{name} T{number}{value}\n");
            }
        }
        if said.get() != "{}" {
            lines += &format!("#{number}\tAnnotatorNotes T{number}\t{}\n", said.get());
        }
    }
    lines
}

/// The offsets and the text of a span. Where it goes over the end of a line,
/// it is in fragments, which is how brat itself marks such a span: its files
/// have an annotation a line.
fn fragments(span: Span, text: &str, cursor: &mut OffsetCursor<'_>) -> (String, String) {
    let ends_line = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let surface = span.of(text);
    let parts: Vec<_> = surface.split(ends_line).filter(|part| !part.is_empty()).collect();
    let offsets: Vec<_> = parts
        .iter()
        .map(|part| {
            let start = span.start + (part.as_ptr() as usize - surface.as_ptr() as usize);
            format!("{} {}", cursor.at(start), cursor.at(start + part.len()))
        })
        .collect();
    (offsets.join(";"), parts.join(" "))
}

/// A kind, with the signs alone that names have in brat.
fn kind(found: &Annotation) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    found.value.kind_name().replace(|c| !plain(c), "_")
}

/// What an attribute may say.
enum Values {
    Flag,
    OneOf(fn() -> Vec<&'static str>),
}

/// The fields that are attributes.
const ATTRIBUTES: &[(&str, Values)] = &[
    ("modifier", Values::OneOf(|| Modifier::ALL.iter().map(|value| value.name()).collect())),
    ("indefinite", Values::Flag),
    ("implied", Values::Flag),
    ("part", Values::OneOf(|| DatePart::ALL.iter().map(|value| value.name()).collect())),
    ("weekday_differs", Values::Flag),
    ("org", Values::OneOf(|| BpjsOrg::ALL.iter().map(|value| value.name()).collect())),
    ("form", Values::OneOf(|| OpdForm::ALL.iter().map(|value| value.name()).collect())),
    (
        "level",
        Values::OneOf(|| {
            let offices = BpjsLevel::ALL.iter().map(|value| value.name());
            offices.chain(RegionLevel::ALL.iter().map(|value| value.name())).collect()
        }),
    ),
];

/// The `annotation.conf` for tandai's kinds and those in `own`.
fn configuration<'a>(own: impl IntoIterator<Item = &'a str>) -> String {
    let known = SpanKind::ALL.iter().filter(|kind| **kind != SpanKind::OwnName);
    let kinds: Vec<&str> = known.map(|kind| kind.name()).chain(own).collect();
    let attribute = |(name, values): &(&str, Values)| match values {
        Values::Flag => format!("{name}\tArg:<ENTITY>\n"),
        Values::OneOf(values) => format!("{name}\tArg:<ENTITY>, Value:{}\n", values().join("|")),
    };
    let attributes: String = ATTRIBUTES.iter().map(attribute).collect();
    let kinds = kinds.join("\n");
    format!("[entities]\n{kinds}\n\n[relations]\n\n[events]\n\n[attributes]\n{attributes}")
}
