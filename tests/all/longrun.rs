//! Runs that are stopped, killed or out of room, and go on as if nothing had
//! come between.

use std::fs;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use sha2::Digest;

use crate::process::Desk;

const ARTICLES: &str = include_str!("../../examples/articles.jsonl");

/// A desk with some megabytes of articles, wrong records among them.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("a.jsonl", format!("{ARTICLES}no json\n").repeat(80));
    desk
}

/// A run that is going on. With `-` among its arguments it comes to no end,
/// since it waits for standard input.
fn start(desk: &Desk, arguments: &str) -> Child {
    desk.command()
        .args(arguments.split_whitespace())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn signal(child: &Child, name: &str) {
    let kill = std::process::Command::new("kill").args([name, &child.id().to_string()]).status();
    assert!(kill.unwrap().success());
}

fn journal(desk: &Desk) -> Value {
    let journal = fs::read(desk.path("out.jsonl.part.journal")).unwrap_or_default();
    serde_json::from_slice(&journal).unwrap_or_default()
}

/// Waits until the journal of `out.jsonl` says that some records are done.
fn wait_for_progress(desk: &Desk) {
    let begun = Instant::now();
    while journal(desk)["state"]["read"].as_u64().unwrap_or_default() == 0 {
        assert!(begun.elapsed() < Duration::from_secs(60), "no checkpoint");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Leaves an unfinished run of `a.jsonl -` in `out.jsonl`, killed on its way.
fn leave_unfinished(desk: &Desk, options: &str) {
    let arguments = format!("annotate a.jsonl - -o out.jsonl --threads 1 {options}");
    let mut child = start(desk, &arguments);
    wait_for_progress(desk);
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn stopped_at_forty_moments_and_resumed_it_writes_the_same_bytes() {
    let desk = desk();
    let begun = Instant::now();
    assert_eq!(desk.run("annotate a.jsonl -o whole.jsonl --rejects whole-rejects.jsonl").code, 1);
    let time = u64::try_from(begun.elapsed().as_millis()).unwrap();
    let (whole, rejects) = (desk.read("whole.jsonl"), desk.read("whole-rejects.jsonl"));
    let (mut stops, mut ends, mut random) = (0, 0, 20_261_121_u64);
    while stops < 40 || ends == 0 {
        let threads = stops % 3 + 1;
        let arguments = format!(
            "annotate a.jsonl -o out.jsonl --rejects rejects.jsonl --resume --threads {threads}"
        );
        let mut child = start(&desk, &arguments);
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        // Early enough that most runs are stopped; later and later, so that they come to an end.
        let latest = time * (stops + 20) / 40;
        std::thread::sleep(Duration::from_millis((random >> 33) % latest.max(1)));
        signal(&child, if stops % 2 == 0 { "-KILL" } else { "-INT" });
        match child.wait().unwrap().code() {
            None | Some(130) => stops += 1,
            Some(code) => {
                assert_eq!(code, 1);
                assert!(desk.read("out.jsonl") == whole, "other bytes after {stops} stops");
                assert!(desk.read("rejects.jsonl") == rejects, "other rejects");
                fs::remove_file(desk.path("out.jsonl")).unwrap();
                fs::remove_file(desk.path("rejects.jsonl")).unwrap();
                ends += 1;
            }
        }
    }
}

#[test]
fn signals_stop_it_in_good_order() {
    let desk = desk();
    for (name, code) in [("-INT", 130), ("-TERM", 143)] {
        let mut child = start(&desk, "annotate a.jsonl - -o out.jsonl --resume --threads 1");
        wait_for_progress(&desk);
        signal(&child, name);
        let stdin = child.stdin.take();
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{told}");
        assert!(told.contains("records are done and kept; go on with"), "{told}");
        drop(stdin);
        assert_eq!(desk.files(), ["a.jsonl", "out.jsonl.part", "out.jsonl.part.journal"]);
        let done = journal(&desk)["state"]["read"].as_u64().unwrap();
        assert!(told.contains(&format!("stopped; {done} records")), "{told}");
        fs::remove_file(desk.path("out.jsonl.part.journal")).unwrap();
        fs::remove_file(desk.path("out.jsonl.part")).unwrap();
    }
}

#[test]
fn a_signal_is_heard_while_nothing_comes_in() {
    let desk = Desk::new();
    let mut child = desk
        .command()
        .args(["annotate", "-o", "out.jsonl"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let stdin = child.stdin.take();
    let begun = Instant::now();
    while !desk.path("out.jsonl.part.journal").exists() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it does not start");
        std::thread::sleep(Duration::from_millis(5));
    }
    signal(&child, "-INT");
    assert_eq!(child.wait().unwrap().code(), Some(130));
    drop(stdin);
}

#[test]
fn an_unfinished_run_is_neither_lost_nor_taken_for_another() {
    let desk = desk();
    leave_unfinished(&desk, "");
    let (files, part) = (desk.files(), desk.read("out.jsonl.part"));
    for (arguments, said) in [
        ("annotate a.jsonl - -o out.jsonl", "continue it with --resume, or discard it: rm "),
        (
            "annotate a.jsonl - -o out.jsonl --resume --kinds date",
            "--kinds: then not given, now date",
        ),
        (
            "annotate a.jsonl - -o out.jsonl --resume --no-text",
            "--no-text: then not given, now true",
        ),
        (
            "annotate a.jsonl - -o out.jsonl --resume --shard 1/2",
            "--shard: then not given, now 1/2",
        ),
        ("tokenize a.jsonl - -o out.jsonl --resume", "command: then annotate, now tokenize"),
        ("annotate a.jsonl a.jsonl - -o out.jsonl --resume", "inputs: then 2 of "),
        ("annotate -o out.jsonl --resume", "inputs: then 2 of "),
    ] {
        let run = desk.run(arguments);
        assert_eq!(run.code, 2, "{arguments}: {}", run.err);
        assert!(run.err.contains(said), "{arguments}: {}", run.err);
        assert!(run.err.contains("rm ") && desk.files() == files, "{arguments}: {}", run.err);
        assert!(desk.read("out.jsonl.part") == part, "{arguments}: lost");
    }
    desk.file("lexicon/own_names.tsv", "kind\tid\tnames\tcase\tsource\nx\ty\tZed\tany\tme\n");
    let run = desk.run("annotate a.jsonl - -o out.jsonl --resume --lexicon lexicon");
    assert!(run.code == 2 && run.err.contains("program: then tandai"), "{}", run.err);
    desk.file("a.jsonl", format!("{ARTICLES}another\n").repeat(80));
    let run = desk.run("annotate a.jsonl - -o out.jsonl --resume");
    assert!(run.code == 2 && run.err.contains("inputs: "), "{}", run.err);
}

#[test]
fn what_a_power_loss_leaves() {
    let desk = desk();
    leave_unfinished(&desk, "--rejects rejects.jsonl");
    let whole = desk.run("annotate a.jsonl - --rejects whole-rejects.jsonl").out;
    let part = desk.read("out.jsonl.part");
    // Bytes behind the last checkpoint, which may be anything.
    desk.file("out.jsonl.part", format!("{part}\0\0\0"));
    desk.file("out.jsonl.part.journal.new", "{\"run\":");
    let run = desk.run("annotate a.jsonl - -o out.jsonl --rejects rejects.jsonl --resume");
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(desk.read("out.jsonl") == whole, "other bytes");
    assert!(desk.read("rejects.jsonl") == desk.read("whole-rejects.jsonl"), "other rejects");

    // Files that no run of ours can have left.
    fs::remove_file(desk.path("out.jsonl")).unwrap();
    leave_unfinished(&desk, "");
    let resume = "annotate a.jsonl - -o out.jsonl --resume";
    desk.file("out.jsonl.part", "{}");
    let run = desk.run(resume);
    assert!(run.code == 2 && run.err.contains("is shorter than the"), "{}", run.err);
    desk.file("out.jsonl.part.journal", "{\"run\":");
    let run = desk.run(resume);
    assert!(run.code == 2 && run.err.contains("is no journal"), "{}", run.err);
    fs::remove_file(desk.path("out.jsonl.part.journal")).unwrap();
    let run = desk.run(resume);
    assert!(run.code == 2 && run.err.contains("move it away or remove it"), "{}", run.err);
}

/// A run may be killed between any two of its last steps, too.
#[test]
fn killed_while_giving_the_files_their_names() {
    let desk = desk();
    let arguments = "annotate a.jsonl - -o out.jsonl --rejects rejects.jsonl";
    leave_unfinished(&desk, "--rejects rejects.jsonl");
    let mut ended = journal(&desk);
    let records = desk.read("a.jsonl").lines().count();
    fs::remove_file(desk.path("out.jsonl.part.journal")).unwrap();
    fs::remove_file(desk.path("out.jsonl.part")).unwrap();
    assert_eq!(desk.run(arguments).code, 1);
    let (whole, rejects) = (desk.read("out.jsonl"), desk.read("rejects.jsonl"));
    ended["state"]["read"] = json!(records);
    ended["state"]["output"] = json!(whole.len());
    ended["state"]["rejects"] = json!(rejects.len());
    ended["state"]["ended"] = json!(true);
    ended["state"]["counts"]["records"] = json!(records);
    ended["state"]["counts"]["rejects"] = json!(80);
    for step in 0..3 {
        desk.file("out.jsonl.part.journal", ended.to_string());
        let names = [("rejects.jsonl", &rejects), ("out.jsonl", &whole)];
        for (done, (name, content)) in names.into_iter().enumerate() {
            fs::remove_file(desk.path(name)).unwrap();
            let name = if done < step { name.to_owned() } else { format!("{name}.part") };
            desk.file(&name, content);
        }
        let run = desk.run(&format!("{arguments} --resume"));
        assert_eq!(run.code, 1, "step {step}: {}", run.err);
        assert_eq!(desk.files(), ["a.jsonl", "out.jsonl", "rejects.jsonl"], "step {step}");
        assert!(desk.read("out.jsonl") == whole && desk.read("rejects.jsonl") == rejects);
    }
}

#[test]
fn nothing_to_resume() {
    let desk = Desk::new();
    desk.file("a.jsonl", ARTICLES);
    let whole = desk.run("annotate a.jsonl").out;
    let run = desk.run("annotate a.jsonl -o out.jsonl --resume");
    assert_eq!((run.code, desk.read("out.jsonl") == whole), (0, true), "{}", run.err);
    let run = desk.run("annotate a.jsonl --resume");
    assert!(run.code == 2 && run.err.contains("--output"), "{}", run.err);
}

#[test]
fn two_runs_do_not_write_to_the_same_file() {
    let desk = Desk::new();
    desk.file("a.jsonl", ARTICLES);
    let mut first =
        desk.command().args(["annotate", "-o", "out.jsonl"]).stdin(Stdio::piped()).spawn().unwrap();
    while !desk.path("out.jsonl.part.journal").exists() {
        std::thread::sleep(Duration::from_millis(5));
    }
    for second in ["annotate a.jsonl -o out.jsonl --resume", "annotate a.jsonl --rejects out.jsonl"]
    {
        let run = desk.run(second);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{second}");
        assert!(run.err.contains("out.jsonl is being written by another run"), "{}", run.err);
    }
    drop(first.stdin.take());
    assert_eq!(first.wait().unwrap().code(), Some(0));
    assert_eq!(desk.files(), ["a.jsonl", "out.jsonl"]);
}

#[test]
fn shards_have_every_record_once() {
    let desk = Desk::new();
    desk.file("in/a.jsonl", ARTICLES).file("in/b.txt", "Rp 5 juta").file("in/c.jsonl", ARTICLES);
    let whole = desk.run("annotate in").out;
    let shards: Vec<_> =
        (1..=3).map(|shard| desk.run(&format!("annotate in --shard {shard}/3")).out).collect();
    // As `paste -d '\n'` puts them together.
    let mut lines: Vec<_> = shards.iter().map(|shard| shard.lines()).collect();
    let mut joined = String::new();
    for turn in 0..whole.lines().count() {
        joined.push_str(lines[turn % 3].next().unwrap());
        joined.push('\n');
    }
    assert!(joined == whole && lines.iter_mut().all(|shard| shard.next().is_none()));
    for wrong in ["4/3", "0/3", "1", "a/b"] {
        assert_eq!(desk.run(&format!("annotate in --shard {wrong}")).code, 2, "{wrong}");
    }
}

#[test]
#[cfg(unix)]
fn a_run_out_of_room_goes_on_when_room_is_made() {
    let desk = desk();
    let whole = desk.run("annotate a.jsonl").out;
    let run = |limit: &str, options: &str| {
        let tandai = env!("CARGO_BIN_EXE_tandai");
        let script = format!("ulimit -f {limit}; exec {tandai} annotate a.jsonl {options}");
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &script]).current_dir(desk.path("")).output().unwrap()
    };
    // Room for nothing: nothing is left behind.
    let output = run("0", "-o out.jsonl");
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), desk.files()), (Some(4), vec!["a.jsonl".into()]), "{told}");
    // Room for a part of it.
    let output = run("2000", "-o out.jsonl");
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(4), "{told}");
    assert!(
        told.contains("tandai: out.jsonl: File too large") && told.contains("ulimit -f"),
        "{told}"
    );
    assert!(!desk.path("out.jsonl").exists());
    let output = run("unlimited", "-o out.jsonl --resume");
    assert_eq!(output.status.code(), Some(1));
    assert!(desk.read("out.jsonl") == whole, "other bytes");
    assert_eq!(desk.files(), ["a.jsonl", "out.jsonl"]);
}

#[test]
fn the_end_is_told_and_reported() {
    let desk = Desk::new();
    desk.file("a.jsonl", format!("{ARTICLES}no json\n"));
    let run = desk.run("annotate a.jsonl --kinds money,date -o out.jsonl --report report.json");
    let articles = ARTICLES.lines().count();
    let lines: Vec<_> = run.err.lines().collect();
    assert_eq!((run.code, lines.len()), (1, 4), "{}", run.err);
    assert!(lines[1].starts_with(&format!("tandai: {articles} articles, ")), "{}", run.err);
    assert!(lines[2].starts_with("tandai: found ") && lines[2].contains(" money"), "{}", run.err);
    assert_eq!(
        lines[3],
        format!("tandai: 1 of {} records or files could not be read", articles + 1)
    );
    let report: Value = serde_json::from_str(&desk.read("report.json")).unwrap();
    let count =
        |kind: &str| desk.read("out.jsonl").matches(&format!("\"kind\":\"{kind}\"")).count();
    assert_eq!((&report["articles"], &report["rejects"]), (&json!(articles), &json!(1)));
    assert_eq!(report["found"], json!({ "date": count("date"), "money": count("money") }));
    assert_eq!(report["command"], "annotate");
    assert_eq!(report["options"], json!({ "kinds": "money,date" }));
    let (started, finished) = (&report["started"].as_str(), &report["finished"].as_str());
    assert!(started.is_some_and(|time| time.ends_with('Z')) && started <= finished);

    let run = desk.run("annotate a.jsonl -o out.jsonl --quiet");
    assert!(run.err.lines().count() == 2 && run.err.contains("a.jsonl:15: no JSON"), "{}", run.err);
    assert_eq!(desk.run("annotate a.jsonl").err, run.err, "results in a pipe: no summary");
}

#[test]
fn problems_are_told_up_to_a_hundred() {
    let desk = Desk::new();
    let run = desk.file("a.jsonl", "x\n".repeat(150)).run("annotate a.jsonl --rejects r.jsonl");
    assert_eq!((run.code, run.err.lines().count()), (1, 102), "{}", run.err);
    assert!(run.err.contains("--rejects FILE keeps them all"), "{}", run.err);
    assert_eq!(desk.read("r.jsonl").lines().count(), 150);
}

#[test]
fn no_color_is_heard() {
    let desk = Desk::new();
    let run = |no_color: &str| {
        let mut command = desk.command();
        command.args(["annotate", "--help"]).env("CLICOLOR_FORCE", "1").env("NO_COLOR", no_color);
        command.output().unwrap().stdout.contains(&b'\x1B')
    };
    assert_eq!((run(""), run("1")), (true, false));
}

#[test]
fn the_report_names_what_was_read_byte_for_byte() {
    let article = "{\"text\":\"Rp 5 juta\"}\n";
    let desk = Desk::new();
    let gzip = {
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut gzip, article.as_bytes()).unwrap();
        gzip.finish().unwrap()
    };
    let length = gzip.len();
    desk.file("a.jsonl", article)
        .file("b.jsonl.gz", gzip)
        // What stands behind the records is part of the file.
        .file("c.json", "[{\"text\":\"Rp 5 juta\"}]\n \n")
        .file("d.docx", "PK\u{3}\u{4}");
    assert_eq!(desk.run("annotate a.jsonl -o e.parquet").code, 0);
    desk.run("annotate a.jsonl b.jsonl.gz c.json d.docx e.parquet missing --report r.json");
    let report: Value = serde_json::from_str(&desk.read("r.json")).unwrap();
    let inputs = report["inputs"].as_array().unwrap();
    let files = ["a.jsonl", "b.jsonl.gz", "c.json", "d.docx", "e.parquet"];
    let names: Vec<_> = inputs.iter().map(|input| input["name"].as_str().unwrap()).collect();
    assert_eq!(names, files);
    assert_eq!((&inputs[0]["bytes"], &inputs[1]["bytes"]), (&json!(21), &json!(length)));
    for (input, name) in inputs.iter().zip(files) {
        let digest = sha2::Sha256::digest(fs::read(desk.path(name)).unwrap());
        let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(input["sha256"], digest, "{name}");
    }
}
