//! Cutting text into tokens and sentences, beside the Unicode rules of two
//! libraries, which know neither kinds nor abbreviations.
//!
//! All run over the same articles. Each is first asked how many words it
//! finds, so that none can become fast by doing nothing. What the others find
//! is only counted, what tandai finds is kept.

#![allow(missing_docs, clippy::expect_used)]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use icu_segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu_segmenter::{SentenceSegmenter, WordSegmenter, WordSegmenterBorrowed};
use tandai::{Pipeline, TokenKind};
use unicode_segmentation::UnicodeSegmentation;

/// The texts of the bundled articles, one behind another.
fn text() -> String {
    let records = include_str!("../examples/articles.jsonl");
    let texts = records.lines().map(|line| {
        let record: serde_json::Value = serde_json::from_str(line).expect("a bundled record");
        record["text"].as_str().expect("a text").to_owned()
    });
    texts.collect::<Vec<_>>().join("\n\n").repeat(5)
}

/// The words that tandai finds, with no account of its signs.
fn words(pipeline: &Pipeline, text: &str) -> usize {
    let signs = [TokenKind::Punctuation, TokenKind::Symbol, TokenKind::Emoji];
    let document = pipeline.tokenize(text);
    document.tokens.iter().filter(|token| !signs.contains(&token.kind)).count()
}

fn icu_words(segmenter: WordSegmenterBorrowed<'_>, text: &str) -> usize {
    segmenter
        .segment_str(text)
        .iter_with_word_type()
        .filter(|(_, kind)| kind.is_word_like())
        .count()
}

fn tokenize(c: &mut Criterion) {
    let pipeline = Pipeline::builtin().expect("the built-in lexicon");
    let icu = WordSegmenter::new_for_non_complex_scripts(WordBreakInvariantOptions::default());
    let icu_sentences = SentenceSegmenter::new(SentenceBreakInvariantOptions::default());
    let text = text();
    let expected = words(&pipeline, &text);
    let counts = [
        text.unicode_words().count(),
        text.unicode_word_indices().count(),
        text.split_word_bounds().filter(|word| word.contains(char::is_alphanumeric)).count(),
        icu_words(icu, &text),
    ];
    for count in counts {
        assert!(count.abs_diff(expected) < expected / 20, "{count} words, not {expected}");
    }

    let mut group = c.benchmark_group("tokenize");
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("tandai: tokens and kinds", |b| {
        b.iter(|| black_box(pipeline.tokens(&text)))
    });
    group.bench_function("tandai: tokens, kinds, sentences and zones", |b| {
        b.iter(|| black_box(pipeline.tokenize(&text)))
    });
    group.bench_function("unicode-segmentation: unicode_words", |b| {
        b.iter(|| black_box(&text).unicode_words().count())
    });
    group.bench_function("unicode-segmentation: unicode_word_indices", |b| {
        b.iter(|| black_box(&text).unicode_word_indices().count())
    });
    group.bench_function("unicode-segmentation: split_word_bounds", |b| {
        b.iter(|| black_box(&text).split_word_bounds().count())
    });
    group.bench_function("unicode-segmentation: unicode_sentences", |b| {
        b.iter(|| black_box(&text).unicode_sentences().count())
    });
    group.bench_function("ICU4X: word segments and their kinds", |b| {
        b.iter(|| icu_words(icu, black_box(&text)))
    });
    group.bench_function("ICU4X: sentence segments", |b| {
        b.iter(|| icu_sentences.segment_str(black_box(&text)).count())
    });
    group.finish();
}

criterion_group!(benches, tokenize);
criterion_main!(benches);
