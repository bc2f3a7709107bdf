//! Every layout that a corpus comes in, and what may be wrong with each.

use std::io::{Read, Write};
use std::process::Stdio;

use crate::process::Desk;

/// Two articles, in every layout of text.
const LAYOUTS: &[(&str, &str)] = &[
    (
        "a.jsonl",
        "{\"id\":\"1\",\"text\":\"Rp 5 juta\"}\n{\"id\":\"2\",\"text\":\"20 \\\"persen\\\"\"}\n",
    ),
    (
        "b.ndjson",
        "{\"id\":\"1\",\"text\":\"Rp 5 juta\"}\r\n\r\n{\"id\":\"2\",\"text\":\"20 \\\"persen\\\"\"}",
    ),
    (
        "c.json",
        "{\"id\":\"1\",\"text\":\"Rp 5 juta\"}\n{\"id\":\"2\",\"text\":\"20 \\\"persen\\\"\"}\n",
    ),
    (
        "d.json",
        "[{\"id\":\"1\",\"text\":\"Rp 5 juta\"},{\"id\":\"2\",\"text\":\"20 \\\"persen\\\"\"}]",
    ),
    (
        "e.json",
        "\u{FEFF}[\r\n  {\r\n    \"id\": \"1\",\r\n    \"text\": \"Rp 5 juta\"\r\n  },\r\n  {\r\n    \"id\": \"2\",\r\n    \"text\": \"20 \\\"persen\\\"\"\r\n  }\r\n]\r\n",
    ),
    (
        "f.json",
        "{\n  \"id\": \"1\",\n  \"text\": \"Rp 5 juta\"\n}\n{\n  \"id\": \"2\",\n  \"text\": \"20 \\\"persen\\\"\"\n}\n",
    ),
    (
        "g.json",
        "{\"status\":\"ok\",\"total\":2,\"articles\":[ {\"id\":\"1\",\"text\":\"Rp 5 juta\"}, {\"id\":\"2\",\"text\":\"20 \\\"persen\\\"\"} ],\"next\":[{}]}\n",
    ),
    ("h.csv", "id,text\n1,Rp 5 juta\n2,\"20 \"\"persen\"\"\"\n"),
    ("i.csv", "\u{FEFF}id;text\r\n\r\n1;Rp 5 juta\r\n2;\"20 \"\"persen\"\"\""),
    ("j.tsv", "id\ttext\n1\tRp 5 juta\n2\t\"20 \"\"persen\"\"\"\n"),
];

/// The records in `out` without what every one gets.
fn records(out: &str) -> Vec<serde_json::Value> {
    let parse = |line: &str| {
        let mut record: serde_json::Value = serde_json::from_str(line).unwrap();
        let fields = record.as_object_mut().unwrap();
        for field in ["offsets", "by", "spans"] {
            fields.remove(field).unwrap();
        }
        record
    };
    out.lines().map(parse).collect()
}

fn gzip(content: impl AsRef<[u8]>) -> Vec<u8> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(content.as_ref()).unwrap();
    gzip.finish().unwrap()
}

#[test]
fn a_corpus_is_the_same_in_every_layout_and_compression() {
    let expected = [
        serde_json::json!({"id": "1", "text": "Rp 5 juta"}),
        serde_json::json!({"id": "2", "text": "20 \"persen\""}),
    ];
    let desk = Desk::new();
    for (name, content) in LAYOUTS {
        let zstd = zstd::encode_all(content.as_bytes(), 3).unwrap();
        desk.file(name, content)
            .file(&format!("{name}.gz"), gzip(content))
            .file(&format!("{name}.zst"), &zstd)
            .file("unnamed", &zstd);
        let runs = [
            desk.run(&format!("annotate {name} {name}.gz {name}.zst unnamed")),
            desk.pipe("annotate", content),
        ];
        for (run, times) in runs.iter().zip([4, 1]) {
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{name}");
            assert_eq!(records(&run.out), vec![expected.clone(); times].concat(), "{name}");
        }
    }
    let all = desk.run("annotate .");
    assert_eq!(all.out.lines().count(), LAYOUTS.len() * 2 * 3, "{}", all.err);
}

#[test]
fn a_record_of_an_array_is_carried_through_byte_by_byte() {
    let record = r#"{ "id" : 7 , "n":123456789012345678901234567890.10,"z":{"b":[1 , 2],"b":"\u0041"},"text":"Rp"}"#;
    let run = Desk::new().pipe("annotate", format!("[{record}]"));
    assert!(run.out.starts_with(record.strip_suffix('}').unwrap()), "{}", run.out);
}

#[test]
fn an_object_with_a_text_is_an_article_whatever_else_it_holds() {
    let desk = Desk::new();
    for article in [
        r#"{"text":"Rp 5 juta","data":[{"a":1}]}"#,
        "{\n\"isi\": \"Rp 5 juta\",\n\"articles\": [ {\"text\": \"a\"} ]\n}",
        "{\"data\":[1],\n\"text\":\"Rp 5 juta\"}",
        "{\"meta\":{\"data\":[{}]},\n\"text\":\"Rp 5 juta\"}",
    ] {
        let run = desk.pipe("annotate --kinds money", article);
        let expected: serde_json::Value = serde_json::from_str(article).unwrap();
        assert_eq!((run.code, records(&run.out)), (0, vec![expected]), "{article}");
    }
}

/// What is wrong: a file's name and content, how many articles are read from
/// it, and what is said, in turn, of the rest.
const WRONG: &[(&str, &str, usize, &[&str])] = &[
    (
        "a.json",
        r#"[{"text":"a"},5,[{"text":"b"}],{"text":"c"}]"#,
        2,
        &[": record 2: no JSON object", ": record 3: no JSON object"],
    ),
    ("b.json", r#"[{"text":"a" "b"},{"text":"c"}]"#, 1, &[": record 1: no JSON: expected `,`"]),
    (
        "c.json",
        r#"[{"text":"a"},{"text":"b"}"#,
        2,
        &[": record 3: the file ends before its array does"],
    ),
    (
        "d.json",
        r#"[{"text":"a"},{"text":"b"#,
        1,
        &[": record 2: no JSON: EOF", ": record 3: the file ends"],
    ),
    (
        "e.json",
        "[\n{\"text\":\"a},\n{\"text\":\"b\"}\n]",
        1,
        &[": record 1: no JSON: EOF while parsing a string"],
    ),
    (
        "f.json",
        "{\"articles\":[{\"text\":\"a\"}], \"next\":",
        1,
        &[": record 2: the file ends before"],
    ),
    ("g.json", "[{\"text\":\"a\"}] tail\n{\"text\":\"b\"}", 2, &[": record 2: no JSON: expected"]),
    (
        "h.json",
        "[{\"text\":\"a\"}}, {\"text\":\"b\"}]",
        2,
        &[": record 2: no JSON: expected value"],
    ),
    ("i.json", "not json", 0, &[":1: no JSON: expected"]),
    (
        "a.csv",
        "id,text\n1,a\n2\n3,c,d\n4,\"e\nf\"\n5\n",
        2,
        &[
            ":3: the header has 2 fields and the row only 1",
            ":4: the header has 2 fields and the row more",
            ":7: the header",
        ],
    ),
    (
        "b.csv",
        "id,text\n1,a\n2,\"b\n3,c\n",
        1,
        &[":3: a quote is opened in this row and not closed"],
    ),
    ("c.csv", "id,text\n1,a\n2,\"b", 1, &[":3: a quote is opened"]),
    ("d.csv", "id,judul\n1,a\n2,b\n", 0, &[":1: no field \"text\", \"content\""]),
    ("e.csv", "id,text,text\n1,a,b\n", 0, &[":2: the field \"text\" stands there twice"]),
    ("f.csv", "id,\"te", 0, &[":1: a quote is opened"]),
];

#[test]
fn what_is_wrong_is_told_with_its_place_and_nothing_is_lost() {
    let desk = Desk::new();
    for (name, content, articles, told) in WRONG {
        desk.file(name, content);
        let run = desk.run(&format!("annotate {name} --rejects rejects.jsonl"));
        assert_eq!((run.code, run.out.lines().count()), (1, *articles), "{name}: {}", run.err);
        assert_eq!(run.err.lines().count(), told.len() + 1, "{name}: {}", run.err);
        for (line, told) in run.err.lines().zip(*told) {
            assert!(line.starts_with(&format!("tandai: {name}{told}")), "{name}: {line}");
        }
        assert_eq!(desk.read("rejects.jsonl").lines().count(), told.len());
    }
}

#[test]
fn rejects_hold_what_was_written() {
    let desk = Desk::new();
    desk.file("a.csv", "id,text\n\n1,\"a\nb\",c\r\n").file("a.json", "[7,{\"a\":1e400}]");
    desk.run("annotate a.csv a.json --rejects rejects.jsonl");
    let rejects = desk.read("rejects.jsonl");
    let rejects: Vec<serde_json::Value> =
        rejects.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let found: Vec<_> = rejects
        .iter()
        .map(|reject| (&reject["line"], &reject["number"], &reject["record"]))
        .collect();
    let null = serde_json::Value::Null;
    assert_eq!(
        found,
        [
            (&3.into(), &null, &"1,\"a\nb\",c".into()),
            (&null, &1.into(), &"7".into()),
            (&null, &2.into(), &"{\"a\":1e400}".into()),
        ]
    );
}

#[test]
fn text_that_is_not_utf_8() {
    let desk = Desk::new();
    desk.file("a.csv", b"id,text\n1,caf\xE9\n2,b\n")
        .file("b.csv", b"id,caf\xE9\n1,a\n")
        .file("c.json", b"[{\"text\":\"caf\xE9\"},{\"text\":\"b\"}]");
    for (name, said, articles) in [
        ("a.csv", "a.csv:2: not UTF-8 in the column \"text\"", 1),
        ("b.csv", "b.csv:1: not UTF-8 in the header", 0),
        ("c.json", "c.json: record 1: not UTF-8 from byte 13 on", 1),
    ] {
        let run = desk.run(&format!("annotate {name}"));
        assert_eq!((run.code, run.out.lines().count()), (1, articles), "{}", run.err);
        assert!(run.err.starts_with(&format!("tandai: {said}")), "{}", run.err);
    }
}

#[test]
fn other_formats_are_named() {
    let desk = Desk::new();
    for (start, said) in [
        ("PK\u{3}\u{4}", "a ZIP archive or a workbook; unpack it, or export the sheet as CSV"),
        ("BZh9", "compressed with bzip2"),
        ("%PDF-1.7", "a PDF file"),
    ] {
        let run = desk.file("a.csv", start).run("annotate a.csv");
        assert!(run.code == 1 && run.err.contains(said), "{}", run.err);
    }
    let run = desk.file("utf16.csv", b"\xFF\xFEi\0d\0").run("annotate utf16.csv");
    assert!(run.err.contains("UTF-16; convert it"), "{}", run.err);
}

#[test]
fn empty_files_hold_no_articles() {
    let desk = Desk::new();
    for (name, content) in [
        ("a.jsonl", "\n \n"),
        ("a.json", ""),
        ("b.json", "[]"),
        ("c.json", " [ \n ] \n"),
        ("a.csv", ""),
        ("b.csv", "id,text\n"),
        ("a.tsv", "\n"),
        ("a.jsonl.gz", ""),
    ] {
        let content =
            if name.ends_with("gz") { gzip(content) } else { content.as_bytes().to_vec() };
        let run = desk.file(name, content).run(&format!("annotate {name}"));
        let told = "tandai: there is no article in what was read\n";
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", told), "{name}");
    }
    let run = desk.run("annotate");
    assert_eq!((run.code, run.out.as_str(), run.err.lines().count()), (0, "", 1), "{}", run.err);
}

#[test]
fn what_a_cut_file_holds_is_read_and_what_is_left_of_a_record_put_aside() {
    let desk = Desk::new();
    for (name, start, row) in [
        ("a.jsonl", "", "{\"text\":\"N juta\"}\n"),
        ("a.json", "[", "{\"text\":\"N juta\"},"),
        ("a.csv", "id,text\n", "1,N juta\n"),
    ] {
        let rows: String = (0..20_000).map(|n| row.replace('N', &(n * 7919).to_string())).collect();
        let gzip = gzip(format!("{start}{rows}"));
        let zstd = zstd::encode_all(format!("{start}{rows}").as_bytes(), 3).unwrap();
        for (compression, bytes) in [("gz", &gzip), ("zst", &zstd)] {
            let name = format!("{name}.{compression}");
            desk.file(&name, &bytes[..bytes.len() * 2 / 3]);
            let run = desk.run(&format!("annotate {name} --rejects rejects.jsonl"));
            assert_eq!((run.code, run.err.lines().count()), (1, 2), "{name}: {}", run.err);
            assert!(run.err.contains("cannot be read: "), "{name}: {}", run.err);
            assert!(run.out.lines().count() > 1000, "{name}");
            assert!(desk.read("rejects.jsonl").contains(",\"record\":\""), "{name}");
        }
    }
}

#[test]
fn deep_json_is_carried_through() {
    let deep = ["[".repeat(1_000_000), "]".repeat(1_000_000)].concat();
    let desk = Desk::new();
    for (json, code) in [
        (format!("[{{\"x\":{deep},\"text\":\"Rp 5 juta\"}}]"), 0),
        (format!("{{\"x\":{deep},\n\"text\":\"Rp 5 juta\"}}"), 0),
        (format!("[{{\"text\":\"Rp 5 juta\"}},{deep}]"), 1),
        (format!("[{{\"text\":\"Rp 5 juta\"}},{}", "[".repeat(1_000_000)), 1),
    ] {
        let run = desk.pipe("annotate", json);
        assert_eq!((run.code, run.out.lines().count()), (code, 1), "{}", run.err);
    }
}

/// Gives the command `start`, a gigabyte of the byte `filler`, and `end`.
fn stream(desk: &Desk, start: &'static str, filler: u8, end: &'static str) -> (String, String) {
    let mut child = desk
        .command()
        .args(["annotate", "--no-text"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let feeding = std::thread::spawn(move || {
        stdin.write_all(start.as_bytes()).unwrap();
        for _ in 0..1024 {
            stdin.write_all(&[filler; 1 << 20]).unwrap();
        }
        stdin.write_all(end.as_bytes()).unwrap();
    });
    let mut out = String::new();
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    feeding.join().unwrap();
    child.wait().unwrap();
    (out, err)
}

#[test]
fn a_record_of_a_gigabyte_is_passed_over() {
    let desk = Desk::new();
    for (start, filler, end, said) in [
        (
            "{\"text\":\"Rp 5 juta\"}\n{\"text\":\"",
            b'a',
            "\"}\n{\"text\":\"Rp 5 juta\"}\n",
            "-:2: the line",
        ),
        (
            "[{\"text\":\"Rp 5 juta\"},{\"text\":\"",
            b'a',
            "\"},{\"text\":\"Rp 5 juta\"}]",
            "-: record 2: the record",
        ),
        (
            "{\n\"text\":\"Rp 5 juta\"}{\"data\":[",
            b' ',
            "{}]}{\"text\":\"Rp 5 juta\"}",
            "-: record 2: the record",
        ),
        ("id,text\n1,Rp 5 juta\n2,\"", b'a', "\"\n3,Rp 5 juta\n", "-:3: the row"),
        ("a,text\n1,Rp 5 juta\n2,", b'a', ",,\n3,Rp 5 juta\n", "-:3: the row"),
    ] {
        let (out, err) = stream(&desk, start, filler, end);
        assert_eq!(out.lines().count(), 2, "{said}: {err}");
        assert!(err.starts_with(&format!("tandai: {said} is longer than 64 MiB")), "{err}");
    }
}

#[test]
fn the_field_of_the_text_is_guessed_and_told_once() {
    let desk = Desk::new();
    for (field, record) in [
        ("content", r#"{"content":"Rp 5 juta","body":"x"}"#),
        ("isi", r#"{"text":null,"isi":"Rp 5 juta"}"#),
        ("body", r#"{"article":"x","body":"Rp 5 juta"}"#),
        ("artikel", r#"{"artikel":"Rp 5 juta"}"#),
        ("Isi Berita", r#"{"Judul":"x","Isi Berita":"Rp 5 juta"}"#),
        ("articleBody", r#"{"articleBody":"Rp 5 juta"}"#),
        ("maintext", r#"{"maintext":"Rp 5 juta","title":"x"}"#),
    ] {
        let run = desk.pipe("annotate", format!("{record}\n{record}\n"));
        let told = format!(
            "tandai: -:1: takes the text from the field \"{field}\"; if that is wrong, name another with --text-field\n"
        );
        assert_eq!((run.code, run.err), (0, told));
        assert_eq!(run.out.matches("Rp 5 juta\",\"value\"").count(), 2, "{}", run.out);
        let run = desk.run_on("annotate --no-text a.jsonl --text-field", field);
        assert_ne!(run.code, 2);
    }
    let run = desk.pipe("annotate --no-text", r#"{"isi":"Rp 5 juta"}"#);
    assert!(run.out.starts_with("{\"offsets\""), "{}", run.out);
    let run = desk.pipe("annotate", r#"{"text":"Rp 5 juta","isi":"x"}"#);
    assert_eq!(run.err, "");
    let run = desk.pipe("annotate --text-field isi", r#"{"content":"Rp 5 juta"}"#);
    assert!(run.err.contains("no field \"isi\"; name the field"), "{}", run.err);
}

#[test]
fn what_is_told_does_not_depend_on_threads() {
    let desk = Desk::new();
    let names = ["isi", "text", "body", "Content"];
    let records: String = (0..40_000)
        .map(|n| format!("{{\"{}\":\"Rp {n} juta\"}}\n", names[n / 9_000 % 4]))
        .collect();
    desk.file("a.jsonl", records);
    let runs = ["1", "2", "8"].map(|n| desk.run(&format!("annotate a.jsonl --threads {n}")));
    let told: Vec<_> = runs[0].err.lines().map(|line| line.split(": ").nth(1).unwrap()).collect();
    assert_eq!(told, ["a.jsonl:1", "a.jsonl:18001", "a.jsonl:27001"]);
    assert!(runs.iter().all(|run| run.err == runs[0].err && run.out == runs[0].out));
}

#[test]
fn the_day_of_publication_is_found_under_many_names() {
    let desk = Desk::new();
    for date in [
        r#""tanggal":"Jumat, 26 Januari 2024 - 08:00 WIB""#,
        r#""publishedAt":"2024-01-26T01:00:00Z""#,
        r#""pubDate":"Fri, 26 Jan 2024 08:00:00 +0700""#,
        r#""date":"kemarin","Tanggal Terbit":"26/01/2024""#,
    ] {
        let run = desk.pipe("annotate", format!("{{{date},\"text\":\"Rapat Kamis (25/1).\"}}"));
        assert!(run.out.contains("\"resolved\":\"2024-01-25\""), "{}", run.out);
    }
}

#[test]
fn patterns_that_no_shell_expanded() {
    let desk = Desk::new();
    desk.file("in/a1.csv", "id,text\n1,Rp 5 juta\n")
        .file("in/a2.csv", "id,text\n2,Rp 5 juta\n")
        .file("in/deep/er/a3.csv", "id,text\n3,Rp 5 juta\n")
        .file("in/.a4.csv", "id,text\n4,Rp 5 juta\n")
        .file("in/a[1].csv", "id,text\n5,Rp 5 juta\n");
    for (pattern, ids) in [
        ("in/a?.csv", "12"),
        ("in/a[1].csv", "5"),
        ("in/a[2].csv", "2"),
        ("in/**/a*.csv", "1253"),
        ("in/dee*", "3"),
    ] {
        let run = desk.run(&format!("annotate {pattern}"));
        let found: String = run.out.lines().map(|line| line.split('"').nth(3).unwrap()).collect();
        assert_eq!((run.code, found.as_str()), (0, ids), "{pattern}: {}", run.err);
    }
    let run = desk.run("annotate in/*.jsonl");
    assert!(run.code == 1 && run.err.starts_with("tandai: in/*.jsonl: "), "{}", run.err);
}

#[test]
fn eval_and_tokenize_read_the_same() {
    let desk = Desk::new();
    let gold = r#"[{"Isi":"Rp 5 juta","spans":[{"start":0,"end":9,"kind":"money","value":5000000,"currency":"IDR"}]}]"#;
    let run = desk.file("gold.json", gold).run("eval gold.json");
    assert!(run.code == 0 && run.out.contains("1.000"), "{}", run.err);
    assert!(run.err.contains("takes the text from the field \"Isi\""), "{}", run.err);
    let run = desk.pipe("tokenize", "id,text\n1,Rp 5 juta\n");
    assert_eq!((run.code, run.out.matches("\"tokens\"").count()), (0, 1));
}

#[test]
fn no_option_writes_over_an_input_or_another_output() {
    let desk = Desk::new();
    let record = "{\"id\":1,\"text\":\"Kota Bogor\"}\n";
    desk.file("in/a.jsonl", record);
    for (options, said) in [
        ("in/a.jsonl -o in/a.jsonl", "--output and INPUT name the same file"),
        ("in/a.jsonl -o in/../in/a.jsonl", "--output and INPUT name the same file"),
        ("in/a.jsonl -o out.jsonl --rejects in/a.jsonl", "--rejects and INPUT name the same file"),
        (
            "in/a.jsonl -o out.jsonl --report ./out.jsonl",
            "--output and --report name the same file",
        ),
    ] {
        let run = desk.run(&format!("annotate {options}"));
        assert_eq!(run.code, 2, "{options}");
        assert!(run.err.contains(said), "{options}: {}", run.err);
        assert_eq!(desk.read("in/a.jsonl"), record);
    }
    for _ in 0..2 {
        assert_eq!(desk.run("annotate in -o in/out.jsonl").code, 0);
        assert_eq!(desk.read("in/out.jsonl").lines().count(), 1);
    }
}

#[test]
fn an_empty_field_is_passed_over_for_one_with_a_text() {
    let run = Desk::new().pipe("annotate", "{\"text\":\"\",\"isi\":\"Kota Bogor\"}\n");
    assert!(run.out.contains("\"32.71\""), "{}", run.out);
}

#[test]
fn a_pattern_that_matches_nothing_is_named() {
    let run = Desk::new().run("annotate none/*.csv");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("none/*.csv: no file matches the pattern; "), "{}", run.err);
}

#[test]
fn a_field_that_no_record_has_is_told_in_the_end() {
    let desk = Desk::new();
    desk.file(
        "a.jsonl",
        "{\"nr\":1,\"terbit\":\"2024-01-26\",\"text\":\"Kamis (25/1)\",\"spans\":[]}\n",
    );
    for (option, code) in [
        ("--date-field tnaggal", 1),
        ("--id-field nomor", 1),
        ("--date-field terbit", 0),
        ("--id-field nr", 0),
    ] {
        for command in ["annotate", "eval"] {
            let run = desk.run(&format!("{command} a.jsonl {option}"));
            let (option, name) = option.split_once(' ').unwrap();
            let told = format!(
                "tandai: no record has the field \"{name}\", which {option} names; \
                 the first has: nr, terbit, text, spans\n"
            );
            let told = if code == 1 { told } else { String::new() };
            assert_eq!((run.code, run.err), (code, told), "{command} {option}");
        }
    }
}

#[test]
fn a_day_that_cannot_be_read_is_told_once_whatever_the_threads() {
    let desk = Desk::new();
    let days = ["1706227200", "\"kemarin\"", "null", "\"\"", "\"2024-01-26\""];
    let records: String = (0..5000)
        .map(|n| format!("{{\"date\":{},\"text\":\"Rp {n} juta\"}}\n", days[n % 5]))
        .collect();
    desk.file("a.jsonl", records);
    for threads in [1, 4] {
        let run = desk.run(&format!("annotate a.jsonl --threads {threads}"));
        let said =
            "tandai: some records tell no day of publication that can be read, as in \"kemarin\";";
        assert!(run.code == 0 && run.err.starts_with(said), "{}", run.err);
        assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    }
}

#[test]
fn html_is_told_once_a_run() {
    let html = "{\"text\":\"<p>Klaim di <b>Kota Bogor</b> Rp&nbsp;5 juta\"}\n";
    let run = Desk::new().pipe("annotate", ["{\"text\":\"a\"}\n", html, html].concat());
    let said = "tandai: the text looks like HTML in 2 of 3 records, first at -:2; ";
    assert!(run.code == 0 && run.err.starts_with(said), "{}", run.err);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
}

#[test]
fn files_that_are_not_what_their_names_say() {
    let desk = Desk::new();
    desk.file("a.jsonl", "id,text\n1,a\n2,b\n")
        .file("b.png", b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR")
        .file("c.csv", b"id,text\n1,caf\xE9\n2,caf\xE9\n3,a\n")
        .file("d.csv", "id|source|text\n1|x|Rp 5 juta\n")
        .file("e.json", "[1,2,{\"text\":\"a\"}]");
    for (name, code, articles, lines, said) in [
        ("a.jsonl", 1, 0, 2, "its name says JSON, but it begins like a table"),
        ("b.png", 1, 0, 2, "is no text, but binary data"),
        ("c.csv", 1, 1, 2, "iconv -f WINDOWS-1252 -t UTF-8 FILE (told once for this file)"),
        ("d.csv", 0, 1, 0, ""),
        ("e.json", 1, 1, 3, "make every record a JSON object"),
    ] {
        let run = desk.run(&format!("annotate {name}"));
        assert_eq!((run.code, run.out.lines().count()), (code, articles), "{name}: {}", run.err);
        assert_eq!(run.err.lines().count(), lines, "{name}: {}", run.err);
        assert!(run.err.contains(said), "{name}: {}", run.err);
    }
    let run = desk.run("annotate a.jsonl");
    assert!(run.err.ends_with("tandai: 1 of 1 record or file could not be read\n"), "{}", run.err);
}
