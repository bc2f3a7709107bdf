//! `tandai.toml`: a project's own defaults.

use crate::process::Desk;

const TEXT: &str = "Rp 5 juta pada 2023, 20 persen";

fn desk(config: &str) -> Desk {
    let desk = Desk::new();
    desk.file("tandai.toml", config).file("a.txt", TEXT);
    desk
}

#[test]
fn it_sets_defaults_and_the_command_line_wins() {
    let desk = desk(
        "offsets = \"byte\"\nno-text = true\n\n[annotate]\nkinds = [\"money\", \"date\"]\nid-field = \"nama\"\n",
    );
    let run = desk.run("annotate a.txt");
    assert!(run.out.starts_with("{\"nama\":\"a.txt\",\"offsets\":\"byte\","), "{}", run.out);
    assert!(run.out.contains("\"money\"") && run.out.contains("\"date\""), "{}", run.out);
    assert!(!run.out.contains("\"percent\""), "{}", run.out);
    let run = desk.run("annotate a.txt --kinds percent --offsets utf16 --no-text=false");
    assert!(run.out.contains("\"text\":\"Rp") && run.out.contains("\"utf16\""), "{}", run.out);
    assert!(run.out.contains("\"percent\"") && !run.out.contains("\"money\""), "{}", run.out);
    // What stands under [annotate] is not for other commands.
    let run = desk.run("tokenize a.txt");
    assert!(run.out.starts_with("{\"id\":\"a.txt\",\"offsets\":\"byte\","), "{}", run.out);
    assert_eq!(desk.run("explain Jatim").code, 0, "a command with none of the options");
}

#[test]
fn another_file_can_be_named_and_its_paths_start_from_it() {
    let desk = desk("no-text = \"spoiled\"");
    desk.file("p/own.toml", "lexicon = \"tables\"\ndate = 2024-01-26\n")
        .file("p/tables/own_names.tsv", "kind\tid\tnames\tcase\tsource\nfirm\tz\tZed\tany\tme\n");
    for place in ["--config p/own.toml annotate", "annotate --config p/own.toml"] {
        let run = desk.pipe(place, "");
        assert_eq!(run.code, 0, "{}", run.err);
    }
    let run = desk.pipe("annotate --config p/own.toml", "Zed, Kamis (25/1)");
    assert!(run.out.contains("\"firm\"") && run.out.contains("2024-01-25"), "{}", run.err);
    let run = desk.run("annotate --config missing.toml a.txt");
    assert!(run.code == 4 && run.err.starts_with("tandai: missing.toml: "), "{}", run.err);
}

#[test]
fn mistakes_are_told_with_file_and_line() {
    for (config, line, said) in [
        ("text-feild = \"isi\"", 1, "no option --text-feild can be set here"),
        ("\n[tokenize]\nkinds = \"money\"", 3, "no option --kinds can be set here"),
        ("resume = true", 1, "no option --resume can be set here"),
        ("[anotate]\nquiet = true", 2, "there is no command anotate"),
        ("quiet = true\noffsets = \"chars\"", 2, "invalid value 'chars' for '--offsets <UNIT>'"),
        (
            "without-zones = [\"body\", \"bdy\"]",
            1,
            "invalid value 'bdy' for '--without-zones <ZONE,…>'",
        ),
        ("threads = 0", 1, "invalid value '0' for '--threads <N>'"),
        ("quiet = \"yes\"", 1, "quiet is a switch; write true or false"),
        ("threads = 1.5", 1, "threads cannot be a float; write text"),
        ("quiet = true\nquiet = true", 2, "duplicate key"),
        ("quiet = ", 1, ""),
    ] {
        let run = desk(config).run("annotate a.txt");
        let start = format!("tandai: tandai.toml:{line}: {said}");
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{config}");
        assert!(run.err.starts_with(&start), "{config}: {}", run.err);
    }
}

#[test]
fn config_shows_what_holds_in_the_form_of_the_file() {
    let desk = desk("text-field = \"isi\"\n[annotate]\nquiet = true\n");
    let shown = desk.run("config");
    assert_eq!((shown.code, shown.err.as_str()), (0, ""));
    for line in ["[annotate]", "text-field = \"isi\"", "quiet = true", "# kinds = …", "errors = 0"]
    {
        assert!(shown.out.lines().any(|shown| shown.starts_with(line)), "{line}: {}", shown.out);
    }
    // What it shows is a file with the same meaning.
    desk.file("tandai.toml", &shown.out);
    assert_eq!(desk.run("config").out, shown.out);
    assert!(desk.run("annotate --help").out.contains("[default: isi]"));
}
