//! Parquet in: every type of column carried through, and damage survived.

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, BinaryArray, Date32Array, Decimal128Array, DictionaryArray, Float64Array, Int64Array,
    LargeStringArray, ListArray, RecordBatch, StringArray, StringViewArray, StructArray,
    TimestampMillisecondArray, UInt64Array,
};
use arrow_schema::{DataType, Field};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;

use crate::process::Desk;

fn parquet(batches: &[RecordBatch], properties: WriterProperties) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer =
        ArrowWriter::try_new(&mut bytes, batches[0].schema(), Some(properties)).unwrap();
    for batch in batches {
        writer.write(batch).unwrap();
        writer.flush().unwrap();
    }
    writer.close().unwrap();
    bytes
}

fn texts(column: &str, texts: ArrayRef) -> RecordBatch {
    let ids: Vec<String> = (0..texts.len()).map(|n| n.to_string()).collect();
    let ids = Arc::new(StringArray::from(ids)) as ArrayRef;
    RecordBatch::try_from_iter([("id", ids), (column, texts)]).unwrap()
}

#[test]
fn columns_of_every_type_are_carried_through() {
    let dictionary: DictionaryArray<Int32Type> = vec![Some("detik"), None].into_iter().collect();
    let decimal = Decimal128Array::from(vec![Some(12_345_678_901_234_567_890), None]);
    let list = ListArray::from_iter_primitive::<Int32Type, _, _>([Some(vec![Some(1), None]), None]);
    let name = Arc::new(Field::new("name", DataType::Utf8, true));
    let nested = StringArray::from(vec![Some("a\nb"), None]);
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("id", Arc::new(Int64Array::from(vec![i64::MAX, 2]))),
        ("source", Arc::new(dictionary)),
        ("text", Arc::new(LargeStringArray::from(vec!["Rp 5 juta", "Kamis (25/1)"]))),
        ("date", Arc::new(Date32Array::from(vec![Some(19_747), Some(19_748)]))),
        ("seen", Arc::new(TimestampMillisecondArray::from(vec![1_706_227_200_000, 0]))),
        ("big", Arc::new(UInt64Array::from(vec![u64::MAX, 0]))),
        ("price", Arc::new(decimal.with_precision_and_scale(38, 2).unwrap())),
        ("score", Arc::new(Float64Array::from(vec![Some(0.1), None]))),
        ("tags", Arc::new(list)),
        ("author", Arc::new(StructArray::from(vec![(name, Arc::new(nested) as ArrayRef)]))),
    ];
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let desk = Desk::new();
    let zstd = WriterProperties::builder().set_compression(Compression::ZSTD(ZstdLevel::default()));
    desk.file("a.parquet", parquet(&[batch], zstd.build()));
    let run = desk.run("annotate a.parquet --no-text --kinds date");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let lines: Vec<_> = run.out.lines().collect();
    let first = concat!(
        r#"{"id":9223372036854775807,"source":"detik","date":"2024-01-25","#,
        r#""seen":"2024-01-26T00:00:00","big":18446744073709551615,"price":123456789012345678.90,"#,
        r#""score":0.1,"tags":[1,null],"author":{"name":"a\nb"},"offsets""#
    );
    assert!(lines[0].starts_with(first), "{}", lines[0]);
    let second = concat!(
        r#"{"id":2,"source":null,"date":"2024-01-26","seen":"1970-01-01T00:00:00","big":0,"#,
        r#""price":null,"score":null,"tags":null,"author":{"name":null},"offsets""#
    );
    assert!(lines[1].starts_with(second), "{}", lines[1]);
    assert!(lines[1].contains("\"resolved\":\"2024-01-25\""), "{}", lines[1]);
}

#[test]
fn texts_are_read_however_they_are_stored() {
    let strings = ["Rp 5 juta", "Rp 6 juta"];
    let arrays: [ArrayRef; 4] = [
        Arc::new(StringArray::from(strings.to_vec())),
        Arc::new(StringViewArray::from(strings.to_vec())),
        Arc::new(strings.iter().copied().map(Some).collect::<DictionaryArray<Int32Type>>()),
        Arc::new(BinaryArray::from(strings.map(str::as_bytes).to_vec())),
    ];
    let desk = Desk::new();
    for (n, array) in arrays.into_iter().enumerate() {
        let bytes = parquet(&[texts("Content", array)], WriterProperties::default());
        desk.file(&format!("{n}.parquet"), &bytes)
            .file(&format!("zst{n}"), zstd::encode_all(&bytes[..], 3).unwrap());
        for run in [
            desk.run(&format!("annotate {n}.parquet")),
            desk.run(&format!("annotate zst{n}")),
            desk.pipe("annotate", &bytes),
        ] {
            assert_eq!(
                (run.code, run.out.matches("000000,\"currency\"").count()),
                (0, 2),
                "{n}: {}",
                run.err
            );
        }
    }
    let run = desk.run("annotate . --threads 2");
    assert_eq!(run.out.lines().count(), 8, "{}", run.err);
}

#[test]
fn rows_without_a_text_are_put_aside() {
    let desk = Desk::new();
    let array: ArrayRef = Arc::new(StringArray::from(vec![Some("Rp 5 juta"), None, Some("a")]));
    desk.file("a.parquet", parquet(&[texts("text", array.clone())], WriterProperties::default()))
        .file("b.parquet", parquet(&[texts("judul", array)], WriterProperties::default()));
    let run = desk.run("annotate a.parquet --rejects rejects.jsonl");
    assert_eq!((run.code, run.out.lines().count()), (1, 2));
    assert!(run.err.starts_with("tandai: a.parquet: record 2: the field \"text\" is no text"));
    let reject = desk.read("rejects.jsonl");
    assert!(reject.contains(r#""number":2"#) && reject.contains(r#"{\"id\":\"1\",\"text\":null}"#));
    let run = desk.run("annotate b.parquet");
    assert!(
        run.err.contains("b.parquet: no field \"text\"") && run.err.contains("id, judul"),
        "{}",
        run.err
    );
    assert_eq!(desk.run("annotate b.parquet --text-field judul").out.lines().count(), 2);
}

/// Five row groups of a hundred rows.
fn five_groups() -> Vec<u8> {
    let group = |group: i32| {
        let rows: Vec<_> = (0..100).map(|n| format!("Rp {} juta", group * 7919 + n * 31)).collect();
        texts("text", Arc::new(StringArray::from(rows)))
    };
    let batches: Vec<_> = (0..5).map(group).collect();
    let snappy = WriterProperties::builder().set_compression(Compression::SNAPPY);
    parquet(&batches, snappy.build())
}

#[test]
fn what_is_damaged_is_told_and_the_rest_is_read() {
    let desk = Desk::new();
    let mut bytes = five_groups();
    desk.file("cut.parquet", &bytes[..bytes.len() / 2])
        .file("text.parquet", "no Parquet")
        .file("empty.parquet", "");
    let middle = bytes.len() * 2 / 5;
    bytes[middle - 40..middle + 40].fill(0xAA);
    desk.file("hole.parquet", &bytes);
    let run = desk.run("annotate hole.parquet");
    let read = run.out.lines().count();
    assert!(run.code == 1 && (300..=400).contains(&read), "{read}: {}", run.err);
    assert!(
        run.err.contains("hole.parquet: record ") && run.err.contains("cannot be read"),
        "{}",
        run.err
    );
    for name in ["cut.parquet", "text.parquet", "empty.parquet"] {
        let run = desk.run(&format!("annotate {name}"));
        assert_eq!((run.code, run.out.as_str()), (1, ""));
        assert!(
            run.err.starts_with(&format!("tandai: {name}: cannot be read as Parquet: ")),
            "{}",
            run.err
        );
    }
}

#[test]
fn no_damage_makes_it_panic() {
    let desk = Desk::new();
    let whole = five_groups();
    for at in (0..whole.len()).step_by(whole.len() / 400) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        desk.file(&format!("{at:06}.parquet"), bytes);
    }
    let run = desk.run("annotate . -o out.jsonl");
    assert!(run.code <= 1 && !run.err.contains("panicked"), "{}", run.err);
}

#[test]
fn what_tandai_wrote_is_read_back_with_names_fields_and_values() {
    let desk = Desk::new();
    let odd = concat!(
        r#"{"nomor":"x1","isi":"Klaim 0,0123456789 persen, dua pertiga, Rp 5-10 juta.","z":[1.50,null]}"#,
        "\n",
        r#"{"nomor":"x2","isi":"DPRD Kota Bogor rapat, lalu DPRD setuju, UU 24/2011."}"#,
        "\n",
    );
    desk.file("a.jsonl", include_str!("../../examples/articles.jsonl")).file("odd.jsonl", odd);
    let options = "--quiet --id-field nomor --offsets utf16";
    for (input, options) in [("a.jsonl", "--quiet"), ("odd.jsonl", options)] {
        assert_eq!(desk.run(&format!("annotate {input} -o x.jsonl {options}")).code, 0);
        assert_eq!(desk.run(&format!("annotate {input} -o x.parquet {options}")).code, 0);
        let [lines, table] =
            ["x.jsonl", "x.parquet"].map(|name| desk.run(&format!("eval {name} --errors 9")));
        assert_eq!((table.code, table.out), (0, lines.out.clone()), "{input}: {}", table.err);
        assert!(!lines.out.contains("0."), "{}", lines.out);
        let [lines, table] =
            ["x.jsonl", "x.parquet"].map(|name| desk.run(&format!("annotate {name}")).out);
        let parse = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap();
        for (line, row) in lines.lines().map(parse).zip(table.lines().map(parse)) {
            let text =
                |record: &serde_json::Value| record.get("text").or(record.get("isi")).cloned();
            assert_eq!((text(&row), &row["z"]), (text(&line), &line["z"]));
            assert_eq!((&row["spans"], &row["title"]), (&line["spans"], &line["title"]));
        }
    }
    let run = desk.run("annotate x.parquet --format spans-csv --id-field nomor");
    assert!(run.out.contains("\nx2,") && !run.out.contains("record 1"), "{}", run.out);
    // Records that nothing named are named by their places from then on.
    desk.file("plain.jsonl", "{\"text\":\"Rp 5 juta\"}\n");
    assert_eq!(desk.run("annotate plain.jsonl -o plain.parquet --quiet").code, 0);
    let run = desk.run("annotate plain.parquet");
    assert!(run.out.starts_with("{\"id\":\"plain.jsonl:1\",\"text\""), "{}", run.out);
}

#[test]
fn a_parquet_file_is_one_whatever_its_name() {
    let desk = Desk::new();
    let array: ArrayRef = Arc::new(StringArray::from(vec!["Rp 5 juta"]));
    desk.file("a.csv", parquet(&[texts("text", array)], WriterProperties::default()));
    let run = desk.run("annotate a.csv");
    assert_eq!((run.code, run.out.lines().count(), run.err.as_str()), (0, 1, ""));
}
