//! The bundled articles with their expected annotations.
//!
//! A difference fails the test and leaves a `.snap.new` beside the snapshot.
//! `INSTA_UPDATE=always cargo test golden` takes the new annotations over:
//! read the difference before it is committed.

use std::process::Command;

#[derive(serde::Deserialize)]
struct Record {
    id: String,
    spans: Vec<Box<serde_json::value::RawValue>>,
}

#[test]
fn the_bundled_articles_annotate_as_expected() {
    let articles = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/articles.jsonl");
    let output = Command::new(env!("CARGO_BIN_EXE_tandai"))
        .args(["annotate", "--no-text", articles])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let record: Record = serde_json::from_str(line).unwrap();
        let spans: Vec<_> = record.spans.iter().map(|span| span.get()).collect();
        insta::assert_snapshot!(record.id, spans.join("\n"));
    }
}
