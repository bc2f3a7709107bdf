//! What the benches read, and how they report.

#![allow(missing_docs, dead_code, clippy::expect_used)]

use std::time::Duration;

use criterion::Criterion;
use tandai::Pipeline;

/// The texts of the bundled articles.
pub(crate) fn articles() -> Vec<String> {
    let records = include_str!("../../examples/articles.jsonl");
    let text = |line: &str| {
        let record: serde_json::Value = serde_json::from_str(line).expect("a bundled record");
        record["text"].as_str().expect("a text").to_owned()
    };
    records.lines().map(text).collect()
}

/// The bundled articles over and over, about `bytes` in all.
pub(crate) fn news(bytes: usize) -> String {
    let all = articles().join("\n\n") + "\n\n";
    let mut text = all.repeat(bytes / all.len() + 1);
    let end = (bytes..).find(|&end| text.is_char_boundary(end)).expect("text enough");
    text.truncate(end);
    text
}

pub(crate) fn pipeline() -> Pipeline {
    Pipeline::builtin().expect("the built-in lexicon")
}

/// Few and short measurements: what is compared differs by factors.
pub(crate) fn criterion() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
}
