//! How the time grows: with the length of a text, whatever stands in it, and
//! with the size of the lexicon.
//!
//! The rate has to stay level down each list.

#![allow(missing_docs, clippy::expect_used)]

mod common;

use std::fmt::Write;
use std::hint::black_box;

use common::{news, pipeline};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use tandai::Pipeline;

const SIZES: [(&str, usize); 6] = [
    ("1 KB", 1 << 10),
    ("10 KB", 10 << 10),
    ("100 KB", 100 << 10),
    ("1 MB", 1 << 20),
    ("10 MB", 10 << 20),
    ("100 MB", 100 << 20),
];

fn length(c: &mut Criterion) {
    let pipeline = pipeline();
    let mut group = c.benchmark_group("length");
    for (name, size) in SIZES {
        let text = news(size);
        assert!(pipeline.spans(&text).annotations.len() > size / 300, "{name}");
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(name, |b| b.iter(|| black_box(pipeline.spans(&text))));
    }
    group.finish();
}

/// Texts that would make a careless annotator slow: what each starts with, and
/// what follows again and again.
const HOSTILE: [(&str, &str, &str); 13] = [
    ("one word", "", "a"),
    ("digits", "", "1"),
    ("brackets", "", "("),
    ("combining marks", "", "e\u{301}"),
    ("starts of names", "", "Dinas Sosial dan "),
    ("a chain of districts", "", "Desa Sukamaju, "),
    ("amounts given in rupiah as well", "", "3 miliar (sekitar Rp 50 triliun) "),
    ("offices behind one body", "BPJS Ketenagakerjaan lalu ", "Kantor Cabang "),
    ("offices of one name in two provinces", "", "BPJS Kesehatan Cabang Banjar. "),
    ("commissions by their affairs", "", "Komisi Hukum "),
    ("offices in regencies and cities", "", "PN Semarang "),
    ("clubs", "", "Bali United. Jember naik. "),
    ("mentions of a short form", "Dinas Kesehatan (Kese). ", "Kese "),
];

fn hostile(c: &mut Criterion) {
    let pipeline = pipeline();
    let mut group = c.benchmark_group("hostile");
    let mut time = |name: &str, text_of: &dyn Fn(usize) -> String| {
        for size in [100 << 10, 1 << 20] {
            let text = text_of(size);
            assert!(!pipeline.tokenize(&text).tokens.is_empty(), "{name}");
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_with_input(BenchmarkId::new(name, size), &text, |b, text| {
                b.iter(|| black_box(pipeline.spans(text)))
            });
        }
    };
    for (name, start, pattern) in HOSTILE {
        time(name, &|size| start.to_owned() + &pattern.repeat(size / pattern.len()));
    }
    time("a list behind words far apart", &|size| {
        let (blanks, items) = (" ".repeat(size / 2), "Timur, ".repeat(size / 2 / 7));
        format!("Kota{blanks}Jakarta Selatan, {items}")
    });
    time("a list behind a word of invisible signs", &|size| {
        let (signs, items) = ("\u{ad}".repeat(size / 2 / 2), "Timur, ".repeat(size / 2 / 7));
        format!("Kota Ja{signs}karta Selatan, {items}")
    });
    group.finish();
}

/// A user's table of many names over the built-in lexicon.
fn lexicon(c: &mut Criterion) {
    let text = news(1 << 20);
    let mut group = c.benchmark_group("names of one's own");
    group.throughput(Throughput::Bytes(text.len() as u64));
    for names in [1_000, 10_000, 100_000, 1_000_000] {
        let folder = std::env::temp_dir().join(format!("tandai-bench-names-{names}"));
        std::fs::create_dir_all(&folder).expect("a folder for the bench");
        let mut table = String::from("kind\tid\tnames\tcase\tsource\n");
        for name in 0..names {
            // Words that news does not have, behind one that is frequent in it.
            writeln!(table, "person\tp{name}\tpara N{name:07}\tany\tbench").expect("memory");
        }
        std::fs::write(folder.join("own_names.tsv"), table).expect("a table for the bench");
        let pipeline = Pipeline::with_directory(&folder).expect("a lexicon");
        let last = format!("kata para N{:07}", names - 1);
        assert_eq!(pipeline.annotate(&last).annotations.len(), 1);
        group.bench_function(BenchmarkId::from_parameter(names), |b| {
            b.iter(|| black_box(pipeline.spans(&text)))
        });
        std::fs::remove_dir_all(&folder).expect("the folder of the bench");
    }
    group.finish();
}

criterion_group!(name = benches; config = common::criterion(); targets = length, hostile, lexicon);
criterion_main!(benches);
