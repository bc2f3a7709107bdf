//! Tasks for Label Studio (<https://labelstud.io/guide/tasks>): a JSON array of
//! articles, each with one prediction that holds its spans as regions.
//!
//! Offsets are code points, whatever one expects of a JavaScript program: "Should calculate
//! offsets by code points in text", say its own tests
//! (web/libs/editor/tests/integration/e2e/core/…/ner/emoji.cy.ts), since its pull requests
//! label-studio-frontend#308 and label-studio#1559, "Store code points instead of js length".

use serde::Serialize;
use tandai::write::{self, OffsetCursor, OffsetUnit};
use tandai::{Annotation, SpanKind};

use super::{Annotated, Format, Frame, Setting, json};

/// Members of a record that are left out, because members of these names are written.
const REPLACED: &[&str] = &["offsets", "by", "spans", "text"];

/// A task for each article, in one array.
pub(crate) struct LabelStudio {
    by: String,
}

impl LabelStudio {
    pub(crate) fn new(setting: &Setting) -> Self {
        Self { by: setting.by.clone() }
    }
}

impl Format for LabelStudio {
    fn frame(&self) -> Frame {
        Frame { prologue: "[\n".into(), separator: ",\n", epilogue: "\n]\n" }
    }

    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        let text = annotated.document.text;
        out.extend_from_slice(b"{\"data\":");
        annotated.article.open_object(REPLACED, true, out);
        out.extend_from_slice(b"\"text\":");
        write::string(text, out);
        out.extend_from_slice(b"},\"predictions\":[");
        let mut cursor = OffsetCursor::new(text, OffsetUnit::Char);
        let regions = annotated.document.annotations.iter().enumerate();
        let result =
            regions.map(|(i, found)| Region::new(i, found, annotated, &mut cursor)).collect();
        json(&Prediction { model_version: &self.by, result }, out);
        out.extend_from_slice(b"]}");
    }
}

#[derive(Serialize)]
struct Prediction<'a> {
    model_version: &'a str,
    result: Vec<Region<'a>>,
}

#[derive(Serialize)]
struct Region<'a> {
    id: String,
    from_name: &'static str,
    to_name: &'static str,
    #[serde(rename = "type")]
    region_type: &'static str,
    value: Labelled<'a>,
    meta: Meta,
}

#[derive(Serialize)]
struct Labelled<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    labels: [&'a str; 1],
}

/// What is shown beside a region: what the span says, as JSON.
#[derive(Serialize)]
struct Meta {
    text: [Box<str>; 1],
}

impl<'a> Region<'a> {
    fn new(
        number: usize,
        found: &'a Annotation,
        annotated: &Annotated<'a>,
        cursor: &mut OffsetCursor<'_>,
    ) -> Self {
        let value = Labelled {
            start: cursor.at(found.span.start),
            end: cursor.at(found.span.end),
            text: found.span.of(annotated.document.text),
            labels: [found.value.kind_name()],
        };
        Self {
            id: format!("s{}", number + 1),
            from_name: "label",
            to_name: "text",
            region_type: "labels",
            value,
            meta: Meta { text: [annotated.fields(found).get().into()] },
        }
    }
}

/// The labelling interface that the tasks are made for, with a label for each
/// kind. `pre-wrap` shows white space as it is, or else offsets look shifted.
pub(crate) fn labelling_config() -> String {
    let mut config = String::from(concat!(
        "<View>\n",
        "  <Style>.htx-text { white-space: pre-wrap; }</Style>\n",
        "  <Labels name=\"label\" toName=\"text\">\n",
    ));
    for kind in SpanKind::ALL.iter().filter(|kind| **kind != SpanKind::OwnName) {
        config += &format!("    <Label value=\"{kind}\"/>\n");
    }
    config + "  </Labels>\n  <Text name=\"text\" value=\"$text\"/>\n</View>\n"
}
