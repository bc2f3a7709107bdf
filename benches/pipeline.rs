//! Annotating articles: one short, one of the usual length, one long, and a batch.
//!
//! Every bench first asserts that its run finds something, so that none can
//! become fast by doing nothing.

#![allow(missing_docs, clippy::expect_used)]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use tandai::{Lexicon, Pipeline};

/// The texts of the bundled articles.
fn articles() -> Vec<String> {
    let records = include_str!("../examples/articles.jsonl");
    let text = |line: &str| {
        let record: serde_json::Value = serde_json::from_str(line).expect("a bundled record");
        record["text"].as_str().expect("a text").to_owned()
    };
    records.lines().map(text).collect()
}

fn annotate(c: &mut Criterion) {
    let pipeline = Pipeline::builtin().expect("the built-in lexicon");
    let articles = articles();
    let all = articles.join("\n\n");
    let cases = [
        ("sentence", all[..all.find('.').unwrap_or(all.len())].to_owned()),
        ("article", articles[0].clone()),
        ("100 articles in one", all.repeat(7)),
    ];
    let mut group = c.benchmark_group("annotate");
    for (name, text) in &cases {
        assert!(!pipeline.annotate(text).annotations.is_empty(), "{name} finds nothing");
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(name), text, |b, text| {
            b.iter(|| black_box(pipeline.annotate(text)))
        });
    }
    group.finish();
}

fn batch(c: &mut Criterion) {
    let pipeline = Pipeline::builtin().expect("the built-in lexicon");
    let texts: Vec<String> = articles().into_iter().cycle().take(700).collect();
    assert!(
        pipeline.annotate_batch(&texts).iter().all(|document| !document.annotations.is_empty())
    );
    let mut group = c.benchmark_group("batch");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    group.bench_function("700 articles", |b| b.iter(|| black_box(pipeline.annotate_batch(&texts))));
    group.finish();
}

fn load(c: &mut Criterion) {
    let empty = std::env::temp_dir().join("tandai-bench-empty-lexicon");
    std::fs::create_dir_all(&empty).expect("a folder for the bench");
    assert!(Lexicon::with_directory(&empty).is_ok());
    c.bench_function("load the lexicon", |b| b.iter(|| black_box(Lexicon::with_directory(&empty))));
}

criterion_group!(benches, annotate, batch, load);
criterion_main!(benches);
