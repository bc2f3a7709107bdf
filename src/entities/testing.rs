//! Reading short texts in the tests of the grammars.

use proptest::prelude::*;

use crate::kind::SpanKind;
use crate::pipeline::Pipeline;
use crate::value::{RegionCode, Value};

/// The spans of `kind` in `text`: the surface, a colon, and the value.
pub(super) fn spans(kind: SpanKind, text: &str) -> Vec<String> {
    let pipeline = Pipeline::builtin().unwrap();
    let document = pipeline.annotate(text);
    let of_kind = document.annotations.iter().filter(|annotation| annotation.kind() == kind);
    of_kind.map(|a| format!("{}: {}", a.span.of(text), value_words(&a.value))).collect()
}

/// Asserts that each text has the spans of `kind` beside it.
#[track_caller]
pub(super) fn assert_spans(kind: SpanKind, cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(spans(kind, text), *expected, "{text}");
    }
}

/// Texts of fewer than `most` pieces, of which most have a blank before them.
pub(super) fn texts(pieces: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(pieces), prop::bool::weighted(0.7));
    prop::collection::vec(piece, 0..most).prop_map(|pieces| {
        let blank = |is_apart: bool| if is_apart { " " } else { "" };
        pieces.iter().flat_map(|&(piece, is_apart)| [blank(is_apart), piece]).collect()
    })
}

/// The fields of a value, joined by blanks.
fn value_words(value: &Value) -> String {
    let code = |code: Option<RegionCode>| code.map_or_else(String::new, |code| code.to_string());
    let words = match value {
        Value::Region(region) => vec![code(region.code), region.level.to_string()],
        Value::Agency(agency) => vec![
            agency.id.as_deref().unwrap_or_default().to_string(),
            agency.agency_type.to_string(),
            code(agency.region),
        ],
        Value::Regulation(law) => vec![
            law.regulation_type.to_string(),
            law.number.as_deref().unwrap_or_default().to_string(),
            law.year.map_or_else(String::new, |year| year.to_string()),
        ],
        Value::Programme(id) | Value::Segment(id) => vec![id.to_string()],
        other => vec![format!("{other:?}")],
    };
    words.iter().filter(|word| !word.is_empty()).cloned().collect::<Vec<_>>().join(" ")
}
