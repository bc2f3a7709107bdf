//! What each stage costs over articles: tokens and sentences, spans, both, and
//! the writing of what was found.

#![allow(missing_docs, clippy::expect_used)]

mod common;

use std::hint::black_box;

use common::{articles, pipeline};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use tandai::write::{self, OffsetUnit, ZoneField};

fn stages(c: &mut Criterion) {
    let pipeline = pipeline();
    let texts = articles();
    let texts: Vec<&str> = texts.iter().map(String::as_str).cycle().take(700).collect();
    let documents: Vec<_> = texts.iter().map(|text| pipeline.annotate(text)).collect();
    let tokens: usize = documents.iter().map(|document| document.tokens.len()).sum();
    let spans: usize = documents.iter().map(|document| document.annotations.len()).sum();
    assert!(tokens > 20 * texts.len() && spans > 5 * texts.len());

    let mut group = c.benchmark_group("stages");
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    group.bench_function("tokens and sentences", |b| {
        let tokens_of = |text: &&str| pipeline.tokenize(text).tokens.len();
        b.iter(|| assert_eq!(texts.iter().map(tokens_of).sum::<usize>(), tokens))
    });
    group.bench_function("spans", |b| {
        let spans_of = |text: &&str| pipeline.spans(text).annotations.len();
        b.iter(|| assert_eq!(texts.iter().map(spans_of).sum::<usize>(), spans))
    });
    group.bench_function("all", |b| {
        b.iter(|| texts.iter().for_each(|text| drop(black_box(pipeline.annotate(text)))))
    });
    group.bench_function("writing spans", |b| {
        let mut out = Vec::new();
        b.iter(|| {
            out.clear();
            for document in &documents {
                write::spans(
                    document,
                    &document.annotations,
                    OffsetUnit::Char,
                    ZoneField::Written,
                    &mut out,
                );
            }
            assert!(out.len() > 50 * spans);
        })
    });
    group.finish();
}

criterion_group!(name = benches; config = common::criterion(); targets = stages);
criterion_main!(benches);
