//! The README shows what the program prints.

use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};

use crate::process::Desk;

fn tandai(arguments: &[&str], input: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tandai"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

fn readme() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap()
}

/// What stands in quotes behind `before` in the README.
fn quoted<'r>(readme: &'r str, before: &str) -> &'r str {
    let start = readme.find(before).unwrap() + before.len();
    readme[start..].split('\'').next().unwrap()
}

#[test]
fn the_spans_shown_are_those_printed() {
    let readme = readme();
    let sentence = quoted(&readme, "$ echo '");
    let printed = tandai(&["annotate", "--no-text"], sentence);
    let record: serde_json::Value = serde_json::from_str(&printed).unwrap();
    let spans = record["spans"].as_array().unwrap();
    assert!(spans.len() >= 6);
    for span in spans {
        let surface = format!("\"text\":{}", span["text"]);
        let shown = readme.lines().find(|line| line.contains(&surface)).unwrap();
        assert!(printed.contains(shown), "shown {shown}, printed {printed}");
    }
}

#[test]
fn the_inferred_region_shown_is_the_one_printed() {
    let readme = readme();
    let printed = tandai(&["annotate", "--no-text"], "DPRD Kota Bogor rapat, lalu DPRD setuju.");
    let shown = readme.lines().filter(|line| line.contains("\"text\":\"DPRD"));
    assert_eq!(shown.filter(|line| printed.contains(line)).count(), 2, "{printed}");
}

/// Without the numbers behind the names of tables: a row added to a table moves those below it.
fn without_row_numbers(text: &str) -> String {
    regex::Regex::new(r"\.tsv:\d+").unwrap().replace_all(text, ".tsv").into_owned()
}

#[test]
fn the_explanation_shown_is_the_one_printed() {
    let readme = readme();
    let printed = tandai(&["explain", quoted(&readme, "$ tandai explain '")], "");
    let shown = without_row_numbers(&readme);
    assert!(printed.lines().count() >= 3);
    for line in without_row_numbers(&printed).lines() {
        assert!(shown.contains(line.trim_end()), "the README does not show {line}");
    }
}

#[test]
fn the_lexicon_shown_is_checked_and_searched_as_shown() {
    let readme = readme();
    let rows = |before| quoted(&readme, before).replace("\\n", "\n").replace("\\t", "\t");
    let desk = Desk::new();
    let good = format!("# Banks{}", rows("$ printf '# Banks"));
    let run = desk.file("tables/own_names.tsv", &good).run("lexicon check tables");
    assert_eq!((run.code, run.out.as_str()), (0, ""));
    let sentence = quoted(&readme, "$ echo 'Bank Jateng").to_owned();
    let annotated =
        desk.pipe("annotate --lexicon tables --no-text", format!("Bank Jateng{sentence}"));
    let shown = readme.lines().find(|line| line.contains("\"kind\":\"company\"")).unwrap();
    assert!(annotated.out.contains(shown), "{}", annotated.out);
    let bad = format!("{good}company{}", rows("$ printf 'company"));
    let checked = desk.file("tables/own_names.tsv", bad).run("lexicon check tables");
    assert!(checked.out.lines().count() >= 4, "{}", checked.out);
    for line in checked.out.lines().chain(checked.err.lines()) {
        assert!(readme.contains(line), "the README does not show {line}");
    }
    let found = desk.run("lexicon search --json jaminan pensiun");
    let shown = readme.lines().find(|line| line.starts_with("{\"kind\":\"programme\"")).unwrap();
    assert!(found.out.contains(shown), "{}", found.out);
}

#[test]
fn the_table_shown_is_read_as_shown() {
    let readme = readme();
    let table = quoted(&readme, "$ printf 'id;").replace("\\n", "\n");
    let desk = Desk::new();
    desk.file("berita.csv", format!("id;{table}"));
    let run = desk.run("annotate berita.csv --rejects rejects.jsonl");
    for line in run.err.lines().chain(desk.read("rejects.jsonl").lines()) {
        assert!(readme.contains(line), "the README does not show {line}");
    }
    assert_eq!(run.out.lines().count(), 1);
    for shown in [r#""id":"7""#, r#""text":"JHT""#, r#""text":"Rp 5 juta""#] {
        assert!(run.out.contains(shown), "{}", run.out);
    }
}
