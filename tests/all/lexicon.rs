//! Looking into a lexicon, and checking tables of one's own.

use crate::command::Desk;

const GOOD: &str = "# Banks\nkind\tid\tnames\tsource\nbank\tbpd_x\tBank X\tour list\n";

#[test]
fn what_it_holds() {
    let desk = Desk::new();
    let run = desk.file("my/own_names.tsv", GOOD).run("lexicon info --lexicon my");
    let lines: Vec<Vec<_>> =
        run.out.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!((lines[0][0], lines[0][1].len()), ("lexicon", 8));
    assert_eq!(lines[1], ["table", "entries", "bytes"]);
    let bytes = GOOD.len().to_string();
    assert!(lines.contains(&vec!["my/own_names.tsv", "1", &bytes]), "{}", run.out);
    assert!(lines.last().unwrap()[1].parse::<usize>().unwrap() > 10_000, "{}", run.out);
    assert_ne!(desk.run("lexicon info").out.lines().next(), run.out.lines().next());
}

#[test]
fn good_tables_pass() {
    let desk = Desk::new();
    let run = desk.file("my/own_names.tsv", GOOD).run("lexicon check my");
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
}

#[test]
fn every_problem_is_told_with_its_line_and_a_remedy() {
    let desk = Desk::new();
    desk.file("my/own_names.tsv", "kind\tid\tnames\tsource\nmoney\tx\tX\t\nbank\ty\tY \to\n");
    let run = desk.run("lexicon check my");
    assert_eq!((run.code, run.err.as_str()), (3, "tandai: 5 problems in the lexicon\n"));
    for said in [
        "own_names.tsv:1: no comment says what the table is; start",
        "own_names.tsv:2: no source; say",
        "own_names.tsv:3: white space at the edge of a cell; remove it",
        "own_names.tsv:3: not sorted: bank stands behind money; sort",
        "own_names.tsv:2: \"money\" cannot be the name of a kind of your own; write",
    ] {
        assert!(run.out.contains(&format!("my/{said}")), "{said}: {}", run.out);
    }
}

#[test]
fn names_and_codes_are_checked_against_the_other_tables() {
    let desk = Desk::new();
    desk.file(
        "my/own_names.tsv",
        "# Banks\nkind\tid\tnames\tcase\tsource\nbank\tx\tBank X|BANK-X\t\to\n\
         bank\ty\tBank Y|Bank X\t\to\nbank\tz\tJaminan Hari Tua\t\to\nbank\tzz\tZ\tloud\to\n\
         bank\tzzz\tZZ\tloud\to\n",
    );
    desk.file("my/landmarks.tsv", "# Places\nname\tcode\tsource\nPantai X\t77.01\to\n");
    desk.file(
        "my/programmes.tsv",
        "# P\nid\tnames\tguarded\ttails\tgroup\tsource\njht\tJHT\t\t\t\to\n",
    );
    let run = desk.run("lexicon check my");
    assert_eq!(run.code, 3, "{}", run.out);
    let said: Vec<_> = run.out.lines().map(|line| line.trim_start_matches("my/")).collect();
    for (expected, found) in [
        "landmarks.tsv:3: no region has the code \"77.01\"; write a code of regions.tsv",
        "own_names.tsv:3: \"BANK-X\" stands at my/own_names.tsv:3 already; remove it",
        "own_names.tsv:4: \"Bank X\" is ambiguous: at my/own_names.tsv:3 it names bank x; leave",
        "own_names.tsv:5: \"Jaminan Hari Tua\" shadows the name at programmes.tsv:",
        "own_names.tsv:6: \"loud\" cannot stand in column case; write any, capital or exact",
        "own_names.tsv:7: \"loud\" cannot stand in column case; write any, capital or exact",
        "programmes.tsv:3: \"JHT\" stands at programmes.tsv:",
    ]
    .iter()
    .zip(&said)
    {
        assert!(found.starts_with(expected), "{found}, not {expected}");
    }
    assert_eq!(said.len(), 7, "{said:?}");
}

#[test]
fn a_directory_that_is_none() {
    let desk = Desk::new();
    desk.file("my/banks.tsv", "# banks\na\n");
    for (directory, said) in
        [("nowhere", "tandai: nowhere: "), ("my", "no table of the lexicon has this name")]
    {
        let run = desk.run(&format!("lexicon check {directory}"));
        assert!(run.code == 3 && run.err.contains(said), "{}", run.err);
    }
}

#[test]
fn rows_are_found_by_their_words() {
    let desk = Desk::new();
    desk.file("my/own_names.tsv", GOOD);
    let run = desk.run("lexicon search --lexicon my bank-x");
    let row = "my/own_names.tsv:3:\tkind=bank\tid=bpd_x\tnames=Bank X\tsource=our list\n";
    assert_eq!((run.code, run.out.as_str()), (0, row));
    let run = desk.run("lexicon search jaminan hari tua");
    assert!(run.out.contains("programmes.tsv:") && run.out.contains("\tid=jht\t"), "{}", run.out);
    let run = desk.run("lexicon search abrakadabra");
    assert!(run.code == 1 && run.err.contains("no row holds"), "{}", run.err);
    assert_eq!(desk.run("lexicon search --").code, 2);
    assert_eq!(desk.run("lexicon search ...").code, 2);
}
