//! Annotating a sentence, an article and a long text, a batch of articles, and
//! loading the lexicon.
//!
//! Every bench first asserts that its run finds what it should, so that none
//! can become fast by doing nothing.

#![allow(missing_docs, clippy::expect_used)]

mod common;

use std::hint::black_box;

use common::{articles, news, pipeline};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use tandai::Lexicon;

/// One text by itself: from a few kilobytes on its stages run side by side.
fn annotate(c: &mut Criterion) {
    let pipeline = pipeline();
    let article = articles().swap_remove(0);
    let sentence = article.split_inclusive(". ").next().unwrap_or_default().to_owned();
    let mut group = c.benchmark_group("annotate");
    for (name, text) in [("sentence", sentence), ("article", article), ("200 KB", news(200_000))] {
        assert!(!pipeline.annotate(&text).annotations.is_empty(), "{name} finds nothing");
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(name), &text, |b, text| {
            b.iter(|| black_box(pipeline.annotate(text)))
        });
    }
    group.finish();
}

/// Many texts, one after the other and side by side.
fn batch(c: &mut Criterion) {
    let pipeline = pipeline();
    let texts: Vec<String> = articles().into_iter().cycle().take(700).collect();
    let alone: Vec<_> = texts.iter().map(|text| pipeline.annotate(text).annotations).collect();
    let together = pipeline.annotate_batch(&texts);
    assert!(together.iter().map(|document| &document.annotations).eq(&alone));
    let mut group = c.benchmark_group("700 articles");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    group.bench_function("one by one", |b| {
        b.iter(|| texts.iter().map(|text| pipeline.annotate(text).annotations.len()).sum::<usize>())
    });
    group.bench_function("a batch", |b| b.iter(|| black_box(pipeline.annotate_batch(&texts))));
    group.finish();
}

fn load(c: &mut Criterion) {
    let empty = std::env::temp_dir().join("tandai-bench-empty-lexicon");
    std::fs::create_dir_all(&empty).expect("a folder for the bench");
    std::fs::write(empty.join("own_names.tsv"), "kind\tid\tnames\n").expect("a table in it");
    let rows =
        |lexicon: &Lexicon| lexicon.tables().map(|table| table.entries().count()).sum::<usize>();
    assert!(rows(&Lexicon::with_directory(&empty).expect("a lexicon")) > 90_000);
    c.bench_function("load the lexicon", |b| b.iter(|| black_box(Lexicon::with_directory(&empty))));
}

criterion_group!(name = benches; config = common::criterion(); targets = annotate, batch, load);
criterion_main!(benches);
