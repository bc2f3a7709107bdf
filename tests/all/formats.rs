//! The formats of `tandai annotate`. What other programs read in them is tested
//! by `tests/readers/read_back.py`.

use crate::process::Desk;

const FORMATS: [&str; 10] = [
    "jsonl",
    "parquet",
    "spans-parquet",
    "spans-csv",
    "brat",
    "conllu",
    "iob2",
    "label-studio",
    "prodigy",
    "web-annotation",
];

/// Most of what a format has to hold: offsets behind an emoji, a line break, clitics, a span that
/// ends within a token, fields of every type, a name that is no file's.
const ARTICLES: &str = concat!(
    r#"{"id":"a/1","judul":"Klaim","isi":"😀 Klaim JHT di Bontang, \"Kaltim\".\n\nNilainya Rp 3,159 "#,
    r#"miliar,\tkata Disnakertrans Kaltim.","n":1.10}"#,
    "\n",
    r#"{"isi":"Ia memiliki dua anaknya | dua pertiga warga, Rabu (25/12/2024)."}"#,
    "\n",
    r#"{"id":"kosong","isi":""}"#,
    "\n"
);

fn desk() -> Desk {
    let desk = Desk::new();
    desk.file("a.jsonl", ARTICLES);
    desk
}

/// `out` without version and fingerprint, which change.
fn unstamped(out: &str) -> String {
    let stamp = out.split("tandai ").nth(1).and_then(|rest| rest.split(['"', '\n']).next());
    stamp.map_or(out.to_owned(), |stamp| out.replace(&format!("tandai {stamp}"), "tandai …"))
}

#[test]
fn every_text_format_is_as_expected() {
    for format in ["spans-csv", "conllu", "iob2", "label-studio", "prodigy", "web-annotation"] {
        let run = desk().run(&format!("annotate a.jsonl --text-field isi --format {format}"));
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{format}");
        insta::assert_snapshot!(format, unstamped(&run.out));
    }
}

#[test]
fn brat_is_a_directory() {
    let desk = desk();
    assert_eq!(desk.run("annotate a.jsonl --text-field isi --format brat -o out").code, 0);
    assert_eq!(desk.files(), ["a.jsonl", "out"]);
    let files = [
        "0000001-a_1.ann",
        "0000001-a_1.txt",
        "0000002-a.jsonl_2.ann",
        "0000002-a.jsonl_2.txt",
        "0000003-kosong.ann",
        "0000003-kosong.txt",
        "annotation.conf",
    ];
    let mut shown = String::new();
    for file in files {
        shown += &format!("== {file}\n{}\n", desk.read(&format!("out/{file}")));
    }
    insta::assert_snapshot!("brat", shown);
    assert_eq!(std::fs::read_dir(desk.path("out")).unwrap().count(), files.len());
    let again = desk.run("annotate a.jsonl --text-field isi --format brat -o out");
    assert!(again.code == 2 && again.err.contains("out is already there"), "{}", again.err);
}

#[test]
fn a_span_over_a_line_break_is_in_fragments_for_brat() {
    let desk = Desk::new();
    let arguments = "annotate --pattern mark=<[^>]*> --format brat -o out";
    assert_eq!(desk.pipe(arguments, "ya <a b\r\nc>, <\n>, <>").code, 0);
    let expected = "T1\tmark 3 7;9 11\t<a b c>\nT2\tmark 13 14;15 16\t< >\nT3\tmark 18 20\t<>\n";
    assert_eq!(desk.read("out/0000001--.ann"), expected);
}

#[test]
fn the_ending_of_the_output_chooses_the_format() {
    for (file, start) in [
        ("out.jsonl", "{\"id\""),
        ("out.ndjson", "{\"id\""),
        ("out.tmp7", "{\"id\""),
        ("out", "{\"id\""),
        ("out.csv", "article,start,end,"),
        ("out.CSV", "article,start,end,"),
        ("out.tsv", "article\tstart\tend\t"),
        ("out.conllu", "# newdoc id"),
        ("out.iob2", "-DOCSTART- O"),
        ("out.jsonld", "{\"@context\""),
    ] {
        let desk = desk();
        let run = desk.run(&format!("annotate a.jsonl --text-field isi -o {file}"));
        assert!(run.code == 0 && desk.read(file).starts_with(start), "{file}: {}", run.err);
    }
    let desk = desk();
    assert_eq!(desk.run("annotate a.jsonl --text-field isi -o out.parquet").code, 0);
    assert!(std::fs::read(desk.path("out.parquet")).unwrap().starts_with(b"PAR1"));
    assert_eq!(desk.run("annotate a.jsonl --text-field isi -o x.csv --format iob2").code, 0);
    assert!(desk.read("x.csv").starts_with("-DOCSTART-"));
}

#[test]
fn what_a_format_cannot_do_is_told_before_the_run() {
    for (arguments, problem) in [
        ("--format brat", "--format brat cannot be written to a pipe"),
        ("--format parquet", "--format parquet cannot be written to a pipe"),
        ("--format conllu --offsets byte", "--format conllu counts offsets in char"),
        ("--format label-studio --offsets utf16", "--format label-studio counts offsets in char"),
        ("--format prodigy --no-text", "--format prodigy needs the texts"),
        ("--format parquet -o .", ". is no file"),
        ("-o out.xlsx", "no format for files in .xlsx; give the file a name in .jsonl, .csv, .tsv"),
        ("-o out.json", "no format for files in .json"),
        ("-o out.pdf.gz", "no format for files in .pdf"),
        ("-o out.parquet.zst", "--format parquet is not compressed once more"),
        ("--format brat -o out.gz", "--format brat is not compressed once more"),
    ] {
        let desk = desk();
        let run = desk.run(&format!("annotate a.jsonl --text-field isi {arguments}"));
        assert!(run.code == 2 && run.err.contains(problem), "{arguments}: {}", run.err);
        assert_eq!(desk.files(), ["a.jsonl"], "{arguments}");
    }
    assert_eq!(
        desk().run("annotate a.jsonl --text-field isi --format iob2 --offsets char").code,
        0
    );
}

#[test]
fn offsets_are_in_the_unit_that_is_asked_for() {
    for (unit, line) in [("char", "a/1,8,11,"), ("byte", "a/1,11,14,"), ("utf16", "a/1,9,12,")] {
        let run = desk()
            .run(&format!("annotate a.jsonl --text-field isi --format spans-csv --offsets {unit}"));
        assert!(run.out.contains(line), "{}", run.out);
    }
}

#[test]
fn arrays_are_whole_whatever_is_in_them() {
    let articles = ["{\"text\":\"Rp 5 juta\"}\n", "no json\n", "{\"text\":\"tidak ada\"}\n"];
    let many = articles.concat().repeat(500);
    for input in ["", articles[1], articles[2], &articles.concat(), &many] {
        let desk = Desk::new();
        desk.file("a.jsonl", input);
        let count = |word: &str| input.matches(word).count();
        let tasks = desk.run("annotate a.jsonl --format label-studio").out;
        let tasks: Vec<serde_json::Value> = serde_json::from_str(&tasks).unwrap();
        assert_eq!(tasks.len(), count("text"));
        let page = desk.run("annotate a.jsonl --format web-annotation").out;
        let page: serde_json::Value = serde_json::from_str(&page).unwrap();
        assert_eq!(page["items"].as_array().unwrap().len(), count("Rp"));
    }
}

#[test]
fn threads_do_not_show_in_any_format() {
    let desk = Desk::new();
    let round = concat!(
        include_str!("../../examples/articles.jsonl"),
        include_str!("../readers/hostile.jsonl")
    );
    desk.file("a.jsonl", round.repeat(4));
    for format in FORMATS {
        let run = |threads: u32| {
            let output = format!("{format}-{threads}");
            let arguments = format!("annotate a.jsonl --format {format} --threads {threads}");
            let run = desk.run(&format!("{arguments} -o {output}"));
            assert_eq!(run.code, 0, "{format}: {}", run.err);
            match format {
                "brat" => {
                    desk.read(&format!("{output}/0000022-.._.._etc_pass_wd_.ann")).into_bytes()
                }
                _ => std::fs::read(desk.path(&output)).unwrap(),
            }
        };
        assert!(run(1) == run(3), "{format}");
    }
}

#[test]
fn a_number_that_is_no_decimal_is_told() {
    let desk = Desk::new();
    desk.file("a.txt", "Dua pertiga warga dan 10-15 ribu pekerja.");
    let run = desk.run("annotate a.txt -o out.parquet");
    assert!(
        run.code == 0 && run.err.contains("out.parquet: 1 numbers are no decimals"),
        "{}",
        run.err
    );
}

#[test]
fn the_schema_and_the_labelling_interface_can_be_printed() {
    let desk = Desk::new();
    let schema: serde_json::Value = serde_json::from_str(&desk.run("schema").out).unwrap();
    let id = format!("urn:tandai:schema:record:{}", tandai::write::SCHEMA_VERSION);
    assert_eq!(schema["$id"], id.as_str());
    let kinds = tandai::SpanKind::ALL.iter();
    assert!(kinds.map(|kind| kind.name()).all(|kind| schema["$defs"][kind].is_object()));
    let config = desk.run("schema label-studio").out;
    assert!(config.contains("<Label value=\"programme\"/>"), "{config}");
}

#[test]
fn other_commands_write_no_files_of_another_kind() {
    for (arguments, problem) in [
        ("tokenize a.jsonl -o tok.csv", "give the file a name in .jsonl"),
        ("tokenize a.jsonl -o tok.json", "give the file a name in .jsonl"),
        ("view a.jsonl -o v.pdf", "give the file in --output a name in .html"),
        ("view a.jsonl -o v.html.gz", "give the file in --output a name in .html"),
        ("view a.jsonl", "name one, for instance with --output report.html"),
    ] {
        let desk = desk();
        let run = desk.run(arguments);
        assert!(run.code == 2 && run.err.contains(problem), "{arguments}: {}", run.err);
        assert_eq!(desk.files(), ["a.jsonl"], "{arguments}");
    }
}

#[test]
fn a_compressed_file_holds_what_the_plain_one_holds() {
    let desk = desk();
    desk.file("b.jsonl", "no json\n");
    for name in ["out.jsonl", "out.csv", "out.conllu"] {
        let options = "annotate a.jsonl b.jsonl --text-field isi --quiet";
        assert_eq!(desk.run(&format!("{options} -o {name} --rejects r")).code, 1);
        let run = desk.run(&format!("{options} -o {name}.gz --rejects r.gz"));
        assert_eq!(run.code, 1, "{}", run.err);
        assert_eq!(desk.run(&format!("{options} -o {name}.ZST")).code, 1);
        for (plain, name) in [(name, format!("{name}.gz")), ("r", "r.gz".into())] {
            let bytes = std::fs::read(desk.path(&name)).unwrap();
            let mut content = String::new();
            let mut gzip = flate2::read::GzDecoder::new(&*bytes);
            std::io::Read::read_to_string(&mut gzip, &mut content).unwrap();
            assert_eq!(content, desk.read(plain), "{name}");
        }
        let bytes = std::fs::read(desk.path(&format!("{name}.ZST"))).unwrap();
        assert_eq!(zstd::decode_all(&*bytes).unwrap(), desk.read(name).as_bytes());
        for name in ["r", "r.gz", name, &format!("{name}.gz"), &format!("{name}.ZST")] {
            std::fs::remove_file(desk.path(name)).unwrap();
        }
        assert_eq!(desk.files(), ["a.jsonl", "b.jsonl"], "nothing else is left");
    }
}

#[test]
fn zones_are_written_only_where_they_are_asked_for() {
    let desk = Desk::new();
    desk.file("a.txt", "Iuran naik 5 persen.\nBaca juga: Klaim JHT Naik 20 Persen");
    for format in ["jsonl", "prodigy", "conllu", "label-studio", "web-annotation", "spans-csv"] {
        let of_span = |options: &str| {
            let out = desk.run(&format!("annotate a.txt --format {format} {options}")).out;
            // Sentences of CoNLL-U have theirs in a comment.
            let lines = out.lines().filter(|line| !line.starts_with('#'));
            lines.filter(|line| line.contains("related_link")).count()
        };
        assert_eq!(of_span(""), 0, "{format}");
        assert_eq!(of_span("--without-zones headline"), 0, "{format}");
        assert!(of_span("--zones") > 0, "{format}");
    }
}
