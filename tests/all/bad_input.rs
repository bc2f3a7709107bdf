//! Bad input of every sort: reported with its place and a remedy, put aside
//! where asked for, and the run goes on.

use std::process::Stdio;

use crate::process::{Desk, Run};

const GOOD: &str = "{\"text\":\"Rp 5 juta\"}\n";

/// Runs over `GOOD`, then `bad`, then `GOOD`, and expects the two good ones
/// out and one complaint with `said`.
fn among_good_ones(bad: &[u8], said: &str) {
    let desk = Desk::new();
    desk.file("a.jsonl", [GOOD.as_bytes(), bad, b"\n", GOOD.as_bytes()].concat());
    let run = desk.run("annotate a.jsonl --rejects rejects.jsonl");
    assert_eq!((run.code, run.out.lines().count()), (1, 2), "{said}: {}", run.err);
    assert!(run.err.starts_with(&format!("tandai: a.jsonl:2: {said}")), "{said}: {}", run.err);
    assert!(run.err.contains("; "), "no remedy: {}", run.err);
    assert!(
        run.err.ends_with("tandai: 1 of 3 records or files could not be read\n"),
        "{}",
        run.err
    );
    let rejects = desk.read("rejects.jsonl");
    let reject: serde_json::Value = serde_json::from_str(&rejects).unwrap();
    assert_eq!((&reject["file"], &reject["line"]), (&"a.jsonl".into(), &2.into()));
    assert!(reject["reason"].as_str().unwrap().starts_with(said));
    assert_eq!(reject["record"], String::from_utf8_lossy(bad).trim_end());
}

#[test]
fn records_that_are_wrong() {
    for (bad, said) in [
        ("not json", "no JSON: "),
        ("{\"text\":\"cut short", "no JSON: "),
        ("{\"text\":\"a\"} {}", "no JSON: "),
        ("[{\"text\":\"a\"}]", "no JSON object: "),
        ("\"text\"", "no JSON object: "),
        ("null", "no JSON object: "),
        ("{}", "no field \"text\""),
        ("{\"id\":1,\"judul\":\"x\"}", "no field \"text\""),
        ("{\"text\":5}", "the field \"text\" is no text"),
        ("{\"text\":null}", "the field \"text\" is no text"),
        ("{\"text\":[\"a\"]}", "the field \"text\" is no text"),
        ("{\"text\":\"a \\ud800 b\"}", "the field \"text\" is no text"),
        ("{\"text\":\"a\",\"text\":\"b\"}", "the field \"text\" stands there twice"),
        ("{\"text\":\"a\",\"te\\u0078t\":\"b\"}", "the field \"text\" stands there twice"),
        ("{\"id\":1,\"id\":2,\"text\":\"b\"}", "the field \"id\" stands there twice"),
    ] {
        among_good_ones(bad.as_bytes(), said);
    }
    among_good_ones(b"{\"text\":\"caf\xE9\"}", "not UTF-8 from byte 13 on");
    among_good_ones("[".repeat(100_000).as_bytes(), "no JSON object: ");
    let deep = ["{\"text\":", &"[".repeat(100_000), &"]".repeat(100_000), "}"].concat();
    among_good_ones(deep.as_bytes(), "the field \"text\" is no text");
}

#[test]
fn odd_records_that_are_right() {
    let deep = ["{\"text\":\"Rp 5 juta\",\"x\":", &"[".repeat(100_000), &"]".repeat(100_000), "}"];
    for good in [
        &deep.concat(),
        "{\"te\\u0078t\":\"Rp 5 juta\"}",
        "{\"text\":\"\\u0000Rp 5 juta\"}",
        "{\"text\":\"\"}",
    ] {
        let run = Desk::new().pipe("annotate -", good);
        assert_eq!((run.code, run.out.lines().count(), run.err.as_str()), (0, 1, ""));
    }
}

/// Expects that the file or directory `name` fails, and what follows does not.
fn before_a_good_one(desk: &Desk, name: &str, said: &str) -> Run {
    desk.file("good.jsonl", GOOD);
    let run = desk.run(&format!("annotate {name} good.jsonl"));
    assert_eq!(run.code, 1, "{name}: {}", run.err);
    assert!(
        run.err.starts_with(&format!("tandai: {name}")) && run.err.contains(said),
        "{}",
        run.err
    );
    assert!(run.out.ends_with("\"currency\":\"IDR\"}]}\n"), "{name}: {}", run.out);
    run
}

#[test]
fn files_that_cannot_be_read() {
    let desk = Desk::new();
    let mut gzip = Vec::new();
    let lines: String = (0..5000).map(|n| format!("{{\"text\":\"Rp {n} juta\"}}\n")).collect();
    let mut encoder = flate2::write::GzEncoder::new(&mut gzip, flate2::Compression::fast());
    std::io::Write::write_all(&mut encoder, lines.as_bytes()).unwrap();
    encoder.finish().unwrap();
    let zstd = zstd::encode_all(lines.as_bytes(), 3).unwrap();
    desk.file("cut.jsonl.gz", &gzip[..gzip.len() / 2])
        .file("cut.jsonl.zst", &zstd[..zstd.len() / 2])
        .file("plain.jsonl.gz", GOOD)
        .file("nothing.jsonl.gz", "")
        .file("latin1.txt", b"caf\xE9")
        .file("empty/readme.md", "nothing to read");
    let cut = before_a_good_one(&desk, "cut.jsonl.gz", "cut short");
    assert!(cut.out.lines().count() > 1000, "what came before is read");
    before_a_good_one(&desk, "cut.jsonl.zst", "cannot be read");
    before_a_good_one(&desk, "plain.jsonl.gz", "damaged");
    before_a_good_one(&desk, "nothing.jsonl.gz", "cut short");
    before_a_good_one(&desk, "latin1.txt", "not UTF-8 from byte 4 on");
    before_a_good_one(&desk, "missing.jsonl", "check the name");
    before_a_good_one(&desk, "empty", "no file to read");
}

#[test]
fn an_empty_file_is_no_mistake() {
    let desk = Desk::new();
    let run = desk.file("a.jsonl", "").run("annotate a.jsonl");
    let told = "tandai: there is no article in what was read\n";
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", told));
}

#[test]
fn the_command_line_is_wrong() {
    let desk = Desk::new();
    for arguments in [
        "",
        "annotat",
        "annotate --kinds mony -",
        "annotate --offsets chars -",
        "annotate --threads 0 -",
        "annotate -o x --rejects x -",
        "eval",
        "completions tcsh-like",
    ] {
        let run = desk.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments}");
        assert!(!run.err.is_empty());
    }
}

#[test]
fn the_lexicon_is_wrong() {
    let desk = Desk::new();
    desk.file("unknown/names.tsv", "id\n").file("ragged/clitics.tsv", "form\tside\nnya\n");
    for (directory, said) in [
        ("missing", "tandai: missing: "),
        ("unknown", "no table of the lexicon has this name"),
        ("ragged", "clitics.tsv:2: "),
    ] {
        for command in ["annotate", "lexicon info"] {
            let run = desk.run(&format!("{command} --lexicon {directory}"));
            assert_eq!((run.code, run.out.as_str()), (3, ""), "{directory}: {}", run.err);
            assert!(run.err.contains(said), "{}", run.err);
        }
    }
}

#[test]
fn output_that_cannot_be_written() {
    let desk = Desk::new();
    desk.file("a.jsonl", GOOD);
    desk.file("full/a.txt", "");
    for (output, remedy) in [("missing/out.jsonl", "check the name"), ("full", "name a file")] {
        let run = desk.run(&format!("annotate a.jsonl -o {output}"));
        assert!(run.code == 4 && run.err.contains(remedy), "{}", run.err);
        assert!(run.err.starts_with(&format!("tandai: {output}: ")), "{}", run.err);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_reported() {
    let desk = Desk::new();
    let run = desk.file("a.jsonl", GOOD).run("annotate a.jsonl -o /dev/full");
    assert!(
        run.code == 4 && run.err.contains("/dev/full: ") && run.err.contains("make room"),
        "{}",
        run.err
    );
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let desk = Desk::new();
    desk.file("a.jsonl", GOOD.repeat(50_000));
    let mut child = desk
        .command()
        .args(["annotate", "a.jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), b"".as_slice()));
}
