//! `tandai lexicon`: searching a lexicon, and checking a user's own tables.

use crate::process::Desk;

const GOOD: &str = "# Banks\nkind\tid\tnames\tsource\nbank\tbpd_x\tBank X\tour list\n";

#[test]
fn what_it_holds() {
    let desk = Desk::new();
    let run = desk.file("my/own_names.tsv", GOOD).run("lexicon info --lexicon my");
    let lines: Vec<Vec<_>> =
        run.out.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!((lines[0][0], lines[0][1].len()), ("lexicon", 8));
    assert!(lines[1][0] == "loaded" && lines[1][3] == "ms", "{}", run.out);
    let memory: usize = lines[2][1].parse().unwrap();
    assert!(lines[2][0] == "memory" && memory > 1_000_000, "{}", run.out);
    assert_eq!(lines[4], ["table", "entries", "bytes"]);
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

/// Each class of problem, in a table of one's own: file, its lines behind the
/// comment, and what is said of them.
const PROBLEMS: &[(&str, &str, &str)] = &[
    (
        "own_names.tsv",
        "kind\tid\tnames\tsource\nbank\tx\tX\n",
        "3: 3 cells where the header has 4; put",
    ),
    ("own_names.tsv", "kind\tid\tsource\nbank\tx\to\n", "2: no column \"names\"; add it"),
    (
        "own_names.tsv",
        "names\tsource\nX\to\n",
        "2: no columns \"kind\", \"id\"; add them to the header line",
    ),
    ("own_names.tsv", "", " the table has no header line; write one"),
    (
        "own_names.tsv",
        "kind\tid\tnames\tsource\nb\tx\tX\to\nb\tx\tX\to\n",
        "4: the same entry as line 3; remove",
    ),
    (
        "own_names.tsv",
        "kind\tid\tnames\tsource\nc\tx\tX\to\nb\ty\tY\to\n",
        "4: not sorted: b stands behind c; sort",
    ),
    ("own_names.tsv", "kind\tid\tnames\tsource\nb\tx\tX\t\n", "3: no source; say"),
    (
        "own_names.tsv",
        "kind\tid\tnames\tsource\nb\tx\tX|x\to\n",
        "3: \"x\" stands at my/own_names.tsv:3 already; remove",
    ),
    (
        "own_names.tsv",
        "kind\tid\tnames\tsource\nb\tx\tX\to\nb\ty\tX\to\n",
        "4: \"X\" is ambiguous: at my/own_names.tsv:3 it names b x; leave",
    ),
    (
        "own_names.tsv",
        "kind\tid\tnames\tsource\nb\tx\tKemnaker\to\n",
        "3: \"Kemnaker\" shadows the name at agencies.tsv:",
    ),
    (
        "own_names.tsv",
        "kind\tid\tnames\tsource\nplace\tx\tSitubondo\to\n",
        "3: \"Situbondo\" shadows the name at regions.tsv:",
    ),
    (
        "programmes.tsv",
        "id\tnames\tsource\nx\tKemnaker\to\n",
        "3: \"Kemnaker\" may be shadowed by the same name at agencies.tsv:",
    ),
    (
        "own_names.tsv",
        "kind\tid\tnames\tsource\nb\tx\tX !\to\n",
        "3: \"X !\" holds the sign !, which no phrase can hold",
    ),
    (
        "own_names.tsv",
        "kind\tid\tnames\tregion\tsource\nb\tx\tX\t77.01\to\n",
        "3: no region has the code \"77.01\"; write",
    ),
    (
        "own_names.tsv",
        "kind\tid\tnames\tparent\tsource\nb\tx\tX\ty\to\n",
        "3: no entry has the id \"y\" of this parent; write",
    ),
    (
        "own_names.tsv",
        "kind\tid\tnames\tvalid_from\tsource\nb\tx\tX\t1/2/2024\to\n",
        "3: \"1/2/2024\" in column valid_from is no date; write",
    ),
    (
        "own_names.tsv",
        "kind\tid\tnames\tvalid_from\tvalid_until\tsource\nb\tx\tX\t2024-02\t2023\to\n",
        "3: valid_from 2024-02 lies behind valid_until 2023; write",
    ),
    (
        "periods.tsv",
        "id\tkind\tvalid_from\tvalid_until\tsource\njht2\tprogramme\t2015\t\to\n",
        "3: no table has the entity \"programme jht2\"; write",
    ),
    (
        "landmarks.tsv",
        "name\tcode\tsource\nX\tsatu\to\n",
        "3: \"satu\" cannot stand in column code; write",
    ),
];

#[test]
fn every_class_of_problem_has_its_place_and_remedy() {
    for (file, rows, said) in PROBLEMS {
        let desk = Desk::new();
        desk.file(&format!("my/{file}"), format!("# Mine\n{rows}"));
        let run = desk.run("lexicon check my");
        let expected = format!("my/{file}:{said}");
        assert_eq!(run.code, 3, "{expected}: {}", run.out);
        assert!(run.out.lines().any(|line| line.starts_with(&expected)), "{expected}: {}", run.out);
    }
}

#[test]
fn files_as_strangers_have_them() {
    // With the mark and the line ends of other editors.
    let desk = Desk::new();
    desk.file("my/own_names.tsv", format!("\u{feff}{}", GOOD.replace('\n', "\r\n")));
    let run = desk.run("lexicon check my");
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.out);
    let run = desk.pipe("annotate --lexicon my --no-text", "Bank X tutup.");
    assert!(run.out.contains("\"kind\":\"bank\""), "{}", run.out);

    for (name, content, said) in [
        (
            "own_names.csv",
            GOOD.as_bytes(),
            "my/own_names.csv: not read, for its name does not end in .tsv; name it own_names.tsv",
        ),
        (
            "own_names.TSV",
            GOOD.as_bytes(),
            "my/own_names.TSV: not read, for its name does not end in .tsv; name it own_names.tsv",
        ),
        (
            "notes.txt",
            b"",
            "my: no table is in it; name files as the tables they add to, such as own_names.tsv",
        ),
        (
            "own_names.tsv",
            b"# B\nkind\tid\n\xff\xfe\n",
            "my/own_names.tsv:3: not UTF-8 text; save the file as UTF-8",
        ),
        (
            "own_names.tsv",
            b"",
            "my/own_names.tsv: the table has no header line; write one with the names of its columns, apart by tabs",
        ),
        (
            "own_names.tsv",
            b"b\tx\tX\to\n",
            "my/own_names.tsv:1: no columns \"kind\", \"id\", \"names\"; add them to the header line, cells apart by tabs",
        ),
    ] {
        let desk = Desk::new();
        desk.file(&format!("my/{name}"), content);
        let run = desk.run("lexicon check my");
        assert!(
            run.code == 3 && format!("{}{}", run.out, run.err).contains(said),
            "{said}: {}{}",
            run.out,
            run.err
        );
    }
}

#[test]
fn a_copy_of_built_in_tables_is_told_to_repeat_them() {
    let desk = Desk::new();
    let builtin =
        |name| std::fs::read(format!("{}/lexicons/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    desk.file("my/affairs.tsv", builtin("affairs.tsv"));
    desk.file("my/segments.tsv", builtin("segments.tsv"));
    let run = desk.run("lexicon check my");
    assert!(
        run.out.contains(
            "my/segments.tsv:4: \"bukan penerima upah\" stands at segments.tsv:4 already"
        ),
        "{}",
        run.out
    );
    assert!(!run.out.contains("affairs"), "{}", run.out);
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
fn a_table_needs_no_column_that_stays_empty() {
    let desk = Desk::new();
    for (file, table, text, found) in [
        (
            "agencies.tsv",
            "id\ttype\tnames\tsource\nx\tstate_body\tBadan Z\to\n",
            "Badan Z",
            "agency",
        ),
        (
            "regions.tsv",
            "code\tname\tsource\n35.12\tSitubando\to\n",
            "Kabupaten Situbando",
            "35.12",
        ),
        ("units.tsv", "unit\tclass\tsource\nzak\tmeasure\to\n", "5 zak", "quantity"),
        ("programmes.tsv", "id\tnames\tsource\nzz\tProgram Z\to\n", "Program Z", "zz"),
        ("currencies.tsv", "code\twords\tsource\nLAK\tkip\to\n", "5 kip", "LAK"),
    ] {
        desk.file(&format!("{file}-d/{file}"), format!("# Mine\n{table}"));
        assert_eq!(desk.run(&format!("lexicon check {file}-d")).out, "", "{file}");
        let run = desk.pipe(&format!("annotate --no-text --lexicon {file}-d"), text);
        assert!(run.out.contains(found), "{file}: {}{}", run.out, run.err);
    }
}

#[test]
fn annotate_refuses_a_directory_of_which_it_would_read_nothing() {
    let desk = Desk::new();
    desk.file("my/own_names.csv", GOOD).file("none/notes.txt", "");
    for (directory, said) in [
        ("my", "my/own_names.csv: not read, for its name does not end in .tsv; name it"),
        ("none", "none: no table is in it; name files"),
    ] {
        let run = desk.pipe(&format!("annotate --lexicon {directory}"), "Bank X");
        assert!(run.code == 3 && run.err.starts_with(&format!("tandai: {said}")), "{}", run.err);
    }
    // The sheet that a table was made from may lie beside it.
    let run = desk.file("my/own_names.tsv", GOOD).pipe("annotate --lexicon my", "Bank X");
    assert!(run.code == 0 && run.out.contains("\"bank\""), "{}", run.err);
}

#[test]
fn a_code_tells_the_name_of_its_region() {
    let desk = Desk::new();
    for (code, file, name) in [
        ("32.71", "regions.tsv", "Kota Bogor"),
        ("32.01", "regions.tsv", "Kabupaten Bogor"),
        ("32", "regions.tsv", "Jawa Barat"),
        ("32.71.01", "districts.tsv", "Bogor Selatan, Kota Bogor"),
    ] {
        let run = desk.run(&format!("lexicon search {code}"));
        let first = run.out.lines().next().unwrap();
        let full_name = format!("\tfull_name={name}");
        assert!(first.starts_with(file) && first.contains(&full_name), "{first}");
        let run = desk.run(&format!("lexicon search --json {code}"));
        let first: serde_json::Value =
            serde_json::from_str(run.out.lines().next().unwrap()).unwrap();
        assert_eq!(first["full_name"], name);
    }
}

#[test]
fn rows_are_found_by_their_words() {
    let desk = Desk::new();
    desk.file("my/own_names.tsv", GOOD);
    let run = desk.run("lexicon search --lexicon my bank-x");
    let row = "my/own_names.tsv:3:\tkind=bank\tid=bpd_x\tnames=Bank X\tsource=our list\n";
    assert_eq!((run.code, run.out.as_str()), (0, row));
    let run = desk.run("lexicon search --json komdigi");
    let first: serde_json::Value = serde_json::from_str(run.out.lines().next().unwrap()).unwrap();
    let entity = &first["entity"];
    assert_eq!((&entity["kind"], &entity["id"]), (&"agency".into(), &"komdigi".into()));
    assert_eq!(entity["name"], "Kementerian Komunikasi dan Digital");
    assert_eq!(
        (&entity["valid_from"], &entity["source"]),
        (&"2024-10-21".into(), &"Perpres 139/2024".into())
    );
    assert!(entity["aliases"].as_array().unwrap().contains(&"Kominfo".into()));
    let run = desk.run("lexicon search --json tk-kc-bontang");
    assert!(
        run.out.contains("\"region\":\"64.74\"") && run.out.contains("\"parent\":\"tk-kanwil-"),
        "{}",
        run.out
    );
    let run = desk.run("lexicon search jaminan pensiun");
    assert!(
        run.out.contains("\tparent=jamsosnaker\tsource=recalled\tvalid_from=2015-07-01\tperiod_source=PP 45/2015\n"),
        "{}",
        run.out
    );
    let run = desk.run("lexicon search jaminan hari tua");
    assert!(run.out.contains("programmes.tsv:") && run.out.contains("\tid=jht\t"), "{}", run.out);
    let run = desk.run("lexicon search abrakadabra");
    assert!(run.code == 1 && run.err.contains("no row holds"), "{}", run.err);
    assert_eq!(desk.run("lexicon search --").code, 2);
    assert_eq!(desk.run("lexicon search ...").code, 2);
}

#[test]
fn rows_of_ones_own_tell_all_of_an_entity_too() {
    let desk = Desk::new();
    desk.file(
        "my/own_names.tsv",
        "# Banks\nkind\tid\tnames\tparent\tregion\tvalid_from\tvalid_until\tsource\n\
         bank\tx\tBank X\t\t\t\t\to\nbank\tx_smg\tBank X Semarang|BXS\tx\t33.74\t2019-05\t2023\to\n",
    );
    desk.file(
        "my/periods.tsv",
        "# Since when\nid\tkind\tvalid_from\tvalid_until\tsource\nx\tbank\t1990\t\tthe bank\n",
    );
    assert_eq!(desk.run("lexicon check my").out, "");
    let run = desk.run("lexicon search --lexicon my --json bank x");
    let entity =
        |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["entity"].clone();
    let found: Vec<_> = run.out.lines().map(entity).collect();
    let expected = serde_json::json!([
        {
            "kind": "bank", "id": "x", "name": "Bank X", "aliases": [], "valid_from": "1990",
            "source": "o", "period_source": "the bank",
        },
        {
            "kind": "bank", "id": "x_smg", "name": "Bank X Semarang", "aliases": ["BXS"], "parent": "x",
            "region": "33.74", "valid_from": "2019-05", "valid_until": "2023", "source": "o",
        },
    ]);
    assert_eq!(serde_json::json!(found), expected);
}
