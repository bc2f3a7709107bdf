//! W3C Web Annotation (<https://www.w3.org/TR/annotation-model/>): one page of
//! annotations in JSON-LD, each with its kind and its fields as bodies and its
//! place as target. Left out are the texts and the other fields of the records.
//!
//! Offsets are code points: "The selection of the text MUST be in terms of
//! unicode code points […], not in terms of code units" (section 4.2.4).

use std::fmt::Write;

use serde::Serialize;
use serde_json::value::RawValue;
use tandai::write::{OffsetCursor, OffsetUnit};
use tandai::{Annotation, Span};

use super::{Annotated, Format, Frame, Setting, json};

/// How many characters before and after a quotation identify it.
const CONTEXT_CHARACTERS: usize = 32;

/// An annotation for each span, in one page.
pub(crate) struct WebAnnotation {
    by: String,
}

impl WebAnnotation {
    pub(crate) fn new(setting: &Setting) -> Self {
        Self { by: setting.by.clone() }
    }
}

impl Format for WebAnnotation {
    fn frame(&self) -> Frame {
        Frame {
            prologue: concat!(
                "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",",
                "\"id\":\"#page\",\"type\":\"AnnotationPage\",\"items\":[\n"
            )
            .into(),
            separator: ",\n",
            epilogue: "\n]}\n",
        }
    }

    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        let text = annotated.document.text;
        let source = iri(&annotated.name());
        let mut cursor = OffsetCursor::new(text, OffsetUnit::Char);
        for (i, found) in annotated.document.annotations.iter().enumerate() {
            if i > 0 {
                out.extend_from_slice(b",\n");
            }
            let offsets = [cursor.at(found.span.start), cursor.at(found.span.end)];
            json(&self.item(annotated, found, offsets, &source), out);
        }
    }
}

impl WebAnnotation {
    fn item<'a>(
        &'a self,
        annotated: &Annotated<'a>,
        found: &'a Annotation,
        [start, end]: [usize; 2],
        source: &'a str,
    ) -> Item<'a> {
        let (text, Span { start: from, end: to }) = (annotated.document.text, found.span);
        Item {
            id: format!("{source}#span-{start}-{end}"),
            item_type: "Annotation",
            motivation: "classifying",
            generator: Generator { generator_type: "Software", name: &self.by },
            body: (
                Body {
                    body_type: "TextualBody",
                    purpose: "classifying",
                    format: "text/plain",
                    value: found.value.kind_name().into(),
                },
                Body {
                    body_type: "TextualBody",
                    purpose: "describing",
                    format: "application/json",
                    value: RawValue::get(&annotated.fields(found)).into(),
                },
            ),
            target: Target {
                source,
                selector: (
                    Quote {
                        selector_type: "TextQuoteSelector",
                        exact: found.span.of(text),
                        prefix: last_characters(&text[..from]),
                        suffix: first_characters(&text[to..]),
                    },
                    Position { selector_type: "TextPositionSelector", start, end },
                ),
            },
        }
    }
}

#[derive(Serialize)]
struct Item<'a> {
    id: String,
    #[serde(rename = "type")]
    item_type: &'static str,
    motivation: &'static str,
    generator: Generator<'a>,
    body: (Body, Body),
    target: Target<'a>,
}

#[derive(Serialize)]
struct Generator<'a> {
    #[serde(rename = "type")]
    generator_type: &'static str,
    name: &'a str,
}

#[derive(Serialize)]
struct Body {
    #[serde(rename = "type")]
    body_type: &'static str,
    purpose: &'static str,
    format: &'static str,
    value: Box<str>,
}

#[derive(Serialize)]
struct Target<'a> {
    source: &'a str,
    selector: (Quote<'a>, Position),
}

#[derive(Serialize)]
struct Quote<'a> {
    #[serde(rename = "type")]
    selector_type: &'static str,
    exact: &'a str,
    prefix: &'a str,
    suffix: &'a str,
}

#[derive(Serialize)]
struct Position {
    #[serde(rename = "type")]
    selector_type: &'static str,
    start: usize,
    end: usize,
}

fn last_characters(text: &str) -> &str {
    let start = text.char_indices().nth_back(CONTEXT_CHARACTERS - 1);
    &text[start.map_or(0, |(byte, _)| byte)..]
}

fn first_characters(text: &str) -> &str {
    let end = text.char_indices().nth(CONTEXT_CHARACTERS);
    &text[..end.map_or(text.len(), |(byte, _)| byte)]
}

/// A web address as it is, any other name as a relative reference: whoever
/// publishes the page chooses the base.
fn iri(name: &str) -> String {
    let address = name.starts_with("https://") || name.starts_with("http://");
    let kept = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || b"-._~".contains(&byte)
            || address && b":/?@!$&'()*+,;=%".contains(&byte)
    };
    let mut iri = String::with_capacity(name.len());
    for byte in name.bytes() {
        if kept(byte) {
            iri.push(byte.into());
        } else {
            let _infallible = write!(iri, "%{byte:02X}");
        }
    }
    iri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_references() {
        for (name, expected) in [
            ("antara-1", "antara-1"),
            ("a b/c.jsonl:7", "a%20b%2Fc.jsonl%3A7"),
            ("https://a.id/b?c=1&d=é#e", "https://a.id/b?c=1&d=%C3%A9%23e"),
        ] {
            assert_eq!(iri(name), expected);
        }
    }
}
