//! `tandai annotate`: records come out as they went in, with their annotations.

use std::io::Write;

use crate::process::{Desk, unstamped};

const SPAN: &str =
    r#"{"start":0,"end":9,"kind":"money","text":"Rp 5 juta","value":5000000,"currency":"IDR"}"#;

#[test]
fn a_record_is_carried_through_byte_by_byte() {
    let desk = Desk::new();
    let record = r#"{ "id" : 7 , "n":1.10e5,  "z":{"b":[1 , 2],"a":"\u0041"},"text":"Rp 5\u0020juta","x":1, "x":2 }"#;
    let run = desk.pipe("annotate -", record);
    let open = record.strip_suffix('}').unwrap();
    let expected = format!("{open},\"offsets\":\"char\",\"by\":\"\",\"spans\":[{SPAN}]}}\n");
    assert_eq!((run.code, unstamped(&run.out), run.err), (0, expected, String::new()));
}

#[test]
fn the_stamp_names_version_and_lexicon() {
    let desk = Desk::new();
    let run = desk.pipe("annotate", "Rp 5 juta");
    let lexicon = desk.run("lexicon info").out;
    let fingerprint = lexicon.lines().next().unwrap();
    let stamp = format!("\"by\":\"tandai {} {fingerprint}\"", env!("CARGO_PKG_VERSION"));
    assert!(run.out.contains(&stamp), "{} {stamp}", run.out);
}

#[test]
fn fields_of_an_earlier_run_give_way() {
    let old = r#"{"id":"a","spans":[1],"text":"Rp 5 juta","by":"old","offsets":"byte"}"#;
    let run = Desk::new().pipe("annotate -", old);
    let expected = r#"{"id":"a","text":"Rp 5 juta","offsets":"char","by":"","spans":["#;
    assert_eq!(unstamped(&run.out), format!("{expected}{SPAN}]}}\n"));
}

#[test]
fn annotating_twice_changes_nothing() {
    let desk = Desk::new();
    let once = desk.pipe("annotate -", "{\"text\":\"Rp 5 juta pada 2023\"}\n");
    assert_eq!(desk.pipe("annotate -", &once.out).out, once.out);
}

#[test]
fn offsets_count_what_is_asked_for() {
    for (unit, start, end) in [("char", 2, 11), ("byte", 5, 14), ("utf16", 3, 12)] {
        let run = Desk::new().pipe(&format!("annotate --offsets {unit}"), "😀 Rp 5 juta");
        let expected = format!(
            "\"offsets\":\"{unit}\",\"by\":\"\",\"spans\":[{{\"start\":{start},\"end\":{end},"
        );
        assert!(unstamped(&run.out).contains(&expected), "{}", run.out);
    }
}

#[test]
fn text_and_kinds_can_be_left_out() {
    let desk = Desk::new();
    let run = desk
        .pipe("annotate --no-text --kinds money", "{\"isi\":1,\"text\":\"Rp 5 juta, 20 persen\"}");
    let expected = format!("{{\"isi\":1,\"offsets\":\"char\",\"by\":\"\",\"spans\":[{SPAN}]}}\n");
    assert_eq!(unstamped(&run.out), expected);
    let run = desk.pipe("annotate --no-text --kinds money,percent", "Rp 5 juta, 20 persen");
    assert!(run.out.contains("\"percent\"") && !run.out.contains("juta,"), "{}", run.out);
}

#[test]
fn kinds_of_ones_own_can_be_asked_for() {
    let desk = Desk::new();
    desk.file("my/own_names.tsv", "kind\tid\tnames\nbank\tx\tBank X\n");
    for (kinds, found) in [
        ("bank", &["bank"][..]),
        ("plate", &["plate"]),
        ("own_name", &["bank", "plate"]),
        ("Bank,MONEY", &["bank", "money"]),
        ("money,plate", &["plate", "money"]),
    ] {
        let own = "--no-text --lexicon my --pattern plate=H.1234";
        let run = desk
            .pipe(&format!("annotate {own} --kinds {kinds}"), "Bank X, H 1234, Rp 5 juta, 2024");
        let kinds: Vec<_> = run.out.split("\"kind\":\"").skip(1).collect();
        let kinds: Vec<_> = kinds.iter().map(|kind| kind.split('"').next().unwrap()).collect();
        assert_eq!(kinds, found, "{}", run.err);
    }
    let run = desk.pipe("annotate --kinds mony", "Rp 5 juta");
    assert!(run.code == 2 && run.err.contains("did you mean money?"), "{}", run.err);
}

#[test]
fn the_first_records_can_be_taken_alone() {
    let desk = Desk::new();
    let lines: Vec<_> = (1..=5).map(|id| format!("{{\"id\":{id},\"text\":\"a\"}}\n")).collect();
    desk.file("a.jsonl", lines[..3].concat()).file("b.jsonl", lines[3..].concat());
    for (options, ids) in [
        ("--limit 4", &["1", "2", "3", "4"][..]),
        ("--limit 9", &["1", "2", "3", "4", "5"]),
        ("--limit 3 --shard 1/2", &["1", "3"]),
        ("--limit 3 --shard 2/2", &["2"]),
    ] {
        let run = desk.run(&format!("annotate a.jsonl b.jsonl {options}"));
        let found = run.out.lines().map(|line| &line[6..7]);
        assert_eq!(found.collect::<Vec<_>>(), ids, "{options}");
    }
    let none = desk.run("annotate a.jsonl --limit 0");
    assert_eq!(none.code, 2);
    assert!(none.err.contains("write a whole number, 1 or more"), "{}", none.err);
}

#[test]
fn the_last_word_on_an_option_counts() {
    let desk = Desk::new();
    let run = desk.pipe("annotate --threads 1 --offsets byte --threads 2 --offsets utf16", "a");
    assert!(run.code == 0 && run.out.contains("\"utf16\""), "{}", run.err);
}

#[test]
fn what_is_wrong_with_a_command_leads_to_its_own_help() {
    let desk = Desk::new();
    for (arguments, help) in [
        ("view a.jsonl", "tandai view --help"),
        ("lexicon search ...", "tandai lexicon search --help"),
    ] {
        let run = desk.run(arguments);
        assert!(run.code == 2 && run.err.contains(&format!("try '{help}'")), "{}", run.err);
    }
    let run = desk.run("annotate --verbose");
    assert!(run.code == 2 && !run.err.contains("--version"), "{}", run.err);
}

#[test]
fn fields_have_the_names_that_are_given() {
    let desk = Desk::new();
    let run = desk.pipe(
        "annotate --text-field isi --kinds money",
        r#"{"isi":"Rp 5 juta","text":"Rp 6 juta"}"#,
    );
    assert!(run.out.contains(SPAN), "{}", run.out);
    desk.file("a.txt", "Rp 5 juta");
    let run = desk.run("annotate --text-field isi --id-field nama a.txt");
    assert!(run.out.starts_with(r#"{"nama":"a.txt","isi":"Rp 5 juta","offsets""#), "{}", run.out);
}

#[test]
fn the_day_of_publication_completes_dates() {
    let desk = Desk::new();
    let resolved = "\"resolved\":\"2024-01-25\"";
    let own = desk
        .pipe("annotate -", r#"{"date":"2024-01-26T08:00:00+07:00","text":"Rapat Kamis (25/1)."}"#);
    assert!(own.out.contains(resolved), "{}", own.out);
    let given = desk.pipe("annotate --date 2024-01-26", "Rapat Kamis (25/1).");
    assert!(given.out.contains(resolved), "{}", given.out);
    assert_eq!(desk.run("annotate --date 26/1/2024 -").code, 2);
}

#[test]
fn tokens_and_sentences() {
    let run = Desk::new().pipe("tokenize --no-text", "{\"text\":\"Klaim naik. Murah!\"}");
    let expected = concat!(
        r#"{"offsets":"char","by":"","tokens":[{"start":0,"end":5,"kind":"word"},"#,
        r#"{"start":6,"end":10,"kind":"word"},{"start":10,"end":11,"kind":"punctuation"},"#,
        r#"{"start":12,"end":17,"kind":"word"},{"start":17,"end":18,"kind":"punctuation"}],"#,
        r#""sentences":[{"start":0,"end":11,"zone":"body"},{"start":12,"end":18,"zone":"body"}]}"#,
        "\n"
    );
    assert_eq!(unstamped(&run.out), expected);
}

#[test]
fn reads_every_layout_and_compression_in_the_order_of_the_names() {
    let desk = Desk::new();
    let line = |id: &str| format!("{{\"id\":\"{id}\",\"text\":\"Rp 5 juta\"}}\n");
    let gzip = |text: &str| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(text.as_bytes()).unwrap();
        encoder.finish().unwrap()
    };
    desk.file("in/1.jsonl", format!("\u{FEFF}{}", line("1")))
        .file("in/2.jsonl.gz", [gzip(&line("2")), gzip(&line("3"))].concat())
        .file("in/3.ndjson.zst", zstd::encode_all(line("4").as_bytes(), 3).unwrap())
        .file("in/4/a.jsonl", line("5").replace('\n', "\r\n"))
        .file("in/5.txt", "Rp 5 juta")
        .file("in/6.txt.gz", gzip("Rp 5 juta"))
        .file("in/7.jsonl", format!("\n  \n{}", line("8").trim()))
        .file("in/notes.md", "Rp 5 juta")
        .file("in/.hidden.jsonl", line("no"));
    let run = desk.run("annotate in");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let ids: Vec<_> = run.out.lines().map(|line| line.split('"').nth(3).unwrap()).collect();
    assert_eq!(ids, ["1", "2", "3", "4", "5", "in/5.txt", "in/6.txt.gz", "8"]);
    assert_eq!(run.out.matches(SPAN).count(), 8);
    assert_eq!(desk.pipe("annotate", gzip(&line("9"))).out.matches(SPAN).count(), 1);
}

#[test]
fn an_output_file_appears_whole_and_leaves_nothing_beside_it() {
    let desk = Desk::new();
    desk.file("a.jsonl", "{\"text\":\"Rp 5 juta\"}\n").file("out.jsonl", "old");
    assert_eq!(desk.run("annotate a.jsonl -o out.jsonl").code, 0);
    assert_eq!(desk.read("out.jsonl"), desk.run("annotate a.jsonl").out);
    assert_eq!(desk.files(), ["a.jsonl", "out.jsonl"]);
}

#[test]
fn every_command_has_help_that_begins_with_examples_and_describes_arguments() {
    let desk = Desk::new();
    for command in [
        "",
        "annotate",
        "tokenize",
        "view",
        "explain",
        "number",
        "eval",
        "lexicon",
        "lexicon info",
        "lexicon check",
        "lexicon search",
        "schema",
        "config",
        "completions",
        "man",
    ] {
        let run = desk.run(&format!("{command} --help"));
        assert!(run.code == 0 && run.out.starts_with("Examples:\n"), "{command}: {}", run.out);
        let mut lines = run.out.lines().map(str::trim).zip(run.out.lines().skip(1));
        let bare = lines.find(|(name, help)| {
            name.starts_with(['<', '[']) && !name.contains(' ') && help.trim().is_empty()
        });
        assert_eq!(bare, None, "{command}");
    }
    assert!(desk.run("--help").out.contains("Exit codes:"));
    assert!(desk.run("completions bash").out.contains("tokenize"));
    assert!(desk.run("man").out.starts_with(".ie"), "{}", desk.run("man").out);
    assert_eq!(desk.run("man --directory pages").code, 0);
    assert!(desk.path("pages/tandai-annotate.1").is_file());
    assert!(desk.run("--version").out.starts_with("tandai "));
}

#[test]
fn the_day_of_publication_is_read_in_the_forms_of_news_sites() {
    let desk = Desk::new();
    for (field, record) in [
        ("date", r#""date":"Jan 26, 2024""#),
        ("date", r#""date":"26/01/2024 20:15""#),
        ("terbit", r#""date":5,"terbit":"Jumat, 26 Januari 2024 - 08:00 WIB""#),
        ("dc:date", r#""dc:date" : "26-Jan-24" "#),
    ] {
        let record = format!("{{{record},\"text\":\"Rapat Kamis (25/1).\"}}");
        let run = desk.pipe(&format!("annotate --date-field {field}"), record);
        assert!(run.out.contains("\"resolved\":\"2024-01-25\""), "{}", run.out);
    }
    let run = desk.pipe("annotate", r#"{"date":["x"],"text":"Rapat Kamis (25/1)."}"#);
    assert!(run.code == 0 && !run.out.contains("resolved"), "{}", run.out);
}
