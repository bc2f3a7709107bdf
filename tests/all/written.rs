//! The files that a run writes: no two the same, and none that it reads.

use std::fs;

use crate::process::Desk;

const ARTICLE: &str = "{\"id\":\"1\",\"text\":\"Rp 5 juta\"}\n";

/// Two inputs, one by other names as well, and a directory.
#[cfg(unix)]
fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("a.jsonl", ARTICLE)
        .file("b.csv", "id,text\n1,Rp 5 juta\n")
        .file("d/c.jsonl", ARTICLE);
    fs::hard_link(desk.path("a.jsonl"), desk.path("hard.jsonl")).unwrap();
    for link in ["soft.jsonl", "soft.html"] {
        std::os::unix::fs::symlink("a.jsonl", desk.path(link)).unwrap();
    }
    desk
}

#[test]
#[cfg(unix)]
fn nothing_that_is_read_is_overwritten_and_nothing_is_written_twice() {
    for (arguments, said) in [
        ("annotate b.csv -o b.csv", "--output and INPUT name the same file, b.csv; name another"),
        ("annotate a.jsonl -o ./a.jsonl", "--output and INPUT name the same file, a.jsonl"),
        ("annotate a.jsonl -o d/../a.jsonl", "--output and INPUT name the same file, a.jsonl"),
        ("annotate a.jsonl -o hard.jsonl", "--output and INPUT name the same file, a.jsonl"),
        ("annotate soft.jsonl -o a.jsonl", "--output and INPUT name the same file, soft.jsonl"),
        (
            "annotate a.jsonl -o o.jsonl --rejects a.jsonl",
            "--rejects and INPUT name the same file, a.jsonl",
        ),
        (
            "annotate a.jsonl -o o.jsonl --report a.jsonl",
            "--report and INPUT name the same file, a.jsonl",
        ),
        (
            "annotate a.jsonl --rejects hard.jsonl",
            "--rejects and INPUT name the same file, a.jsonl",
        ),
        ("tokenize a.jsonl -o a.jsonl", "--output and INPUT name the same file, a.jsonl"),
        ("annotate o.jsonl.part -o o.jsonl", "--output and INPUT name the same file, o.jsonl.part"),
        ("annotate a.jsonl -o x --report x", "--output and --report name the same file"),
        ("annotate a.jsonl -o x --rejects d/../x", "--output and --rejects name the same file"),
        ("annotate a.jsonl --rejects x --report x", "--rejects and --report name the same file"),
        ("annotate a.jsonl -o x --rejects x.part", "--output and --rejects name the same file"),
        ("annotate a.jsonl --report -", "--report needs a file"),
        ("view a.jsonl -o soft.html", "--output and INPUT name the same file, a.jsonl"),
    ] {
        let desk = desk();
        let files = desk.files();
        let run = desk.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments}: {}", run.err);
        assert!(run.err.contains(said), "{arguments}: {}", run.err);
        assert_eq!(desk.files(), files, "{arguments}");
        assert_eq!(
            desk.read("a.jsonl") + &desk.read("d/c.jsonl"),
            ARTICLE.repeat(2),
            "{arguments}"
        );
    }
}

#[test]
#[cfg(unix)]
fn results_in_a_directory_are_not_read_by_the_next_run() {
    let desk = desk();
    for (input, told) in [("d", 0), ("d", 1), ("d/*.jsonl", 1)] {
        let run = desk.run(&format!("annotate {input} -o d/out.jsonl --rejects d/r.jsonl"));
        let not_read = run.err.matches("d/out.jsonl is not read, for --output names it").count();
        assert_eq!((run.code, not_read), (0, told), "{input}: {}", run.err);
        assert_eq!(desk.read("d/out.jsonl").lines().count(), 1, "{input}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn results_of_a_shell_are_not_read_either() {
    let desk = desk();
    let run = |script: &str| {
        let script = script.replace("tandai", env!("CARGO_BIN_EXE_tandai"));
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &script]).current_dir(desk.path("")).output().unwrap()
    };
    for _ in 0..3 {
        assert_eq!(run("tandai annotate d > d/out.jsonl").status.code(), Some(0));
        assert_eq!(desk.read("d/out.jsonl").lines().count(), 1);
    }
    for script in ["tandai annotate a.jsonl >> a.jsonl", "tandai annotate < a.jsonl -o a.jsonl"] {
        let output = run(script);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{script}: {said}");
        assert!(said.contains(" and INPUT name the same file, "), "{said}");
        assert_eq!(desk.read("a.jsonl"), ARTICLE);
    }
}

#[test]
#[cfg(unix)]
fn a_device_is_no_file_that_could_be_lost() {
    let run = desk().run("annotate a.jsonl -o /dev/null --rejects /dev/null --report /dev/null");
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
}

#[test]
#[cfg(unix)]
fn a_hyphen_is_standard_output() {
    let desk = desk();
    let run = desk.run("annotate a.jsonl -o -");
    assert_eq!((run.code, run.out), (0, desk.run("annotate a.jsonl").out));
    assert!(!desk.path("-").exists());
}
