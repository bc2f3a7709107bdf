//! `tandai explain`: why a text is annotated as it is.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value as Json;
use tandai::{LexiconEntry, Pipeline};

use crate::process::Desk;

const TEXT: &str = "😀 Klaim JHT\ndi Dinas Sosial Kabupaten Situbondo";

/// The lines of a table as cells: two blanks part them.
fn cells(table: &str) -> Vec<Vec<&str>> {
    let mut rows = Vec::new();
    for line in table.lines() {
        rows.push(line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).collect());
    }
    rows
}

#[test]
fn every_reading_with_its_rule_row_and_fate() {
    let run = Desk::new().run_on("explain", TEXT);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let rows = cells(&run.out);
    assert_eq!(rows[0], ["at", "text", "kind", "value", "rule", "outcome", "rows"]);
    let programme = rows.iter().find(|row| row.contains(&"JHT")).unwrap();
    assert_eq!(programme[..4], ["8–11", "JHT", "programme", "id jht"]);
    assert!(programme[5] == "kept" && programme[6].starts_with("programmes.tsv:"), "{}", run.out);
    let region = rows.iter().find(|row| row.contains(&"region")).unwrap();
    assert_eq!(region[3], "code 35.12, level regency");
    assert_eq!(region[5], "lost to \"Dinas Sosial Kabupaten Situbondo\": longer");
    assert!(region[6].contains(" regions.tsv:"), "{}", run.out);
    let rule = ["programme.name", "a benefit programme by one of its names"];
    assert!(rows.iter().any(|row| row == &rule), "{}", run.out);
}

#[test]
fn the_day_of_publication_completes_dates() {
    let desk = Desk::new();
    let run = desk.run_on("explain --date 2024-01-26", "Rapat Kamis (25/1)");
    assert!(run.out.contains("value XXXX-01-25, resolved 2024-01-25"), "{}{}", run.out, run.err);
    assert!(!desk.run_on("explain", "Rapat Kamis (25/1)").out.contains("resolved"));
}

/// An entry by its table and what its first cell has of `text`, or has first.
fn told(entry: &LexiconEntry<'_>, text: &str) -> String {
    let (_, first) = entry.cells().next().unwrap();
    let in_text = |value: &&str| text.to_lowercase().contains(&value.to_lowercase());
    let said = first.split('|').find(in_text).or(first.split('|').next());
    format!("{} {}", entry.file().trim_end_matches(".tsv"), said.unwrap())
}

#[test]
fn every_entry_that_a_reading_is_made_of() {
    let pipeline = Pipeline::builtin().unwrap();
    for (text, rule, surface, entries) in [
        (
            "Dinas Sosial Kabupaten Situbondo",
            "opd.name",
            "Dinas Sosial Kabupaten Situbondo",
            &["opd_forms Dinas", "affairs sosial", "region_words Kabupaten", "regions 35.12"][..],
        ),
        (
            "Disperindagkop Kota Bogor",
            "opd.blend",
            "Disperindagkop Kota Bogor",
            &[
                "opd_forms Cabang Dinas",
                "opd_morphemes perin",
                "opd_morphemes dag",
                "opd_morphemes kop",
                "region_words Kota",
                "regions 32.71",
            ],
        ),
        (
            "Kadis PUPR Madina",
            "opd.titled",
            "PUPR Madina",
            &["opd_words Kadis", "opd_abbreviations PUPR", "regions 12.13"],
        ),
        (
            "Dinas Perikanan dan Kelautan (Dipelaut). Menurut Dipelaut, cukup.",
            "opd.defined",
            "Dipelaut",
            &["opd_forms Dinas", "affairs kp", "opd_words dan"],
        ),
        (
            "Desa Wotgalih",
            "region.typed",
            "Desa Wotgalih",
            &["region_words Desa", "villages Wotgalih"],
        ),
        ("di Jakarta Selatan", "region.bare", "Jakarta Selatan", &["regions 31.74"]),
        ("di Pulau Jawa", "region.bare", "Pulau Jawa", &["areas Pulau Jawa"]),
        (
            "Satuan Siber Polres Kota Bogor",
            "agency.name",
            "Satuan Siber Polres Kota Bogor",
            &["agency_words Satuan Siber", "agencies polri", "regions 32.71"],
        ),
        (
            "Komisi IX DPR RI",
            "agency.commission",
            "Komisi IX DPR RI",
            &["agency_words Komisi", "agencies dprri"],
        ),
        (
            "BPJS Ketenagakerjaan Cabang Bontang",
            "bpjs.office",
            "BPJS Ketenagakerjaan Cabang Bontang",
            &["bpjs_names BPJS Ketenagakerjaan", "bpjs_words Cabang", "bpjs_offices tk-kc-bontang"],
        ),
        (
            "Perda Kabupaten Jember Nomor 3 Tahun 2023",
            "regulation.citation",
            "Perda Kabupaten Jember Nomor 3 Tahun 2023",
            &[
                "regulations perda",
                "regions 35.09",
                "regulation_words Nomor",
                "regulation_words Tahun",
            ],
        ),
        (
            "sekitar Rp 3,5 miliar",
            "money",
            "Rp 3,5 miliar",
            &["modifiers sekitar", "currencies IDR", "number_words miliar"],
        ),
        (
            "anggaran 50 miliar",
            "money.implied",
            "50 miliar",
            &["money_cues anggaran", "number_words miliar"],
        ),
        (
            "dua ratus ribu orang",
            "quantity.listed",
            "dua ratus ribu orang",
            &["number_words dua", "number_words ratus", "number_words ribu", "units orang"],
        ),
        ("Pasal 5 ayat 2", "number.guard", "5", &["number_guards Pasal"]),
        ("Rapat di Gedung 5 itu.", "number.guard", "5", &["number_guards Gedung"]),
        ("maks. 5 orang", "quantity.listed", "5 orang", &["modifiers maks", "units orang"]),
        (
            "akhir Desember 2023",
            "date.month",
            "akhir Desember 2023",
            &["calendar akhir", "calendar Desember"],
        ),
        (
            "pukul 10.00 WIB",
            "time.announced",
            "pukul 10.00 WIB",
            &["calendar pukul", "calendar WIB"],
        ),
        (
            "di Desa Wotgalih",
            "region.typed",
            "Desa Wotgalih",
            &["region_words Desa", "villages Wotgalih"],
        ),
        ("butuh setahun lagi", "duration.one", "setahun", &["units tahun"]),
    ] {
        let proposals = pipeline.explain(text);
        let found = proposals
            .iter()
            .rfind(|found| found.origin.rule_name() == rule && found.span.of(text) == surface);
        let found = found.unwrap_or_else(|| panic!("{text}: {proposals:#?}"));
        let made_of: Vec<_> = found.entries.iter().map(|entry| told(entry, text)).collect();
        assert_eq!(made_of, entries, "{text}");
    }
}

/// The rules that can do without any entry: they read figures, a pattern, or
/// nouns that no table lists.
const WITHOUT_ENTRIES: &[&str] = &[
    "date.day",
    "date.decade",
    "date.interval",
    "date.year",
    "money.implied",
    "number",
    "number.bare",
    "number.guard",
    "ordinal",
    "own_name.pattern",
    "quantity.unlisted",
    "time.schedule",
    "time.zone",
];

/// What rules read that are rare in the examples.
const RARE_RULES: &str =
    r#"{"text": "Tamu wajib lapor dalam 3x24 jam. Kereta 09.55-10.40 penuh."}"#;

#[test]
fn every_rule_is_described_and_names_its_entries() {
    let pipeline = Pipeline::builtin().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = vec![
        fs::read_to_string(root.join("examples/articles.jsonl")).unwrap(),
        RARE_RULES.to_owned(),
    ];
    // More of them where the annotated articles are.
    for entry in fs::read_dir(root.join("../shared/gold")).into_iter().flatten() {
        let file = entry.unwrap().path();
        if file.extension().is_some_and(|extension| extension == "jsonl") {
            texts.push(fs::read_to_string(file).unwrap());
        }
    }
    let (mut rules, mut undescribed, mut unnamed) =
        (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for article in texts.iter().flat_map(|text| text.lines()) {
        let article: Json = serde_json::from_str(article).unwrap();
        for found in pipeline.explain(article["text"].as_str().unwrap()) {
            let rule = found.origin.rule_name();
            rules.insert(rule);
            if found.origin.rule_description().is_empty() {
                undescribed.insert(rule);
            }
            if found.entries.is_empty() && !WITHOUT_ENTRIES.contains(&rule) {
                unnamed.insert((rule, found.span.of(article["text"].as_str().unwrap()).to_owned()));
            }
        }
    }
    assert!(rules.len() > 30, "{rules:?}");
    assert_eq!(undescribed, BTreeSet::new(), "src/explain/rules.rs does not describe these");
    assert_eq!(unnamed, BTreeSet::new());
}

#[test]
fn as_json() {
    let run = Desk::new().pipe("explain --json -", TEXT);
    let lines: Vec<Json> =
        run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |text: &str| lines.iter().find(|line| line["text"] == text).unwrap();
    let programme = of("JHT");
    assert_eq!((&programme["start"], &programme["end"]), (&8.into(), &11.into()));
    assert_eq!(programme["value"], serde_json::json!({"kind": "programme", "id": "jht"}));
    assert_eq!((&programme["kept"], &programme["lost"]), (&true.into(), &Json::Null));
    assert_eq!(programme["rule_description"], "a benefit programme by one of its names");
    assert!(programme["rows"][0].as_str().unwrap().starts_with("programmes.tsv:"));
    let region = of("Kabupaten Situbondo");
    assert_eq!(region["lost"]["because"], "longer");
    assert_eq!(region["lost"]["to"]["text"], "Dinas Sosial Kabupaten Situbondo");
}

#[test]
fn a_row_of_the_users_is_named_with_its_directory() {
    let desk = Desk::new();
    let table = "# Banks\nkind\tid\tnames\nbank\tjateng\tBank Jateng\n";
    desk.file("my/own_names.tsv", table);
    let run = desk.run_on("explain --lexicon my", "Bank Jateng");
    assert!(run.out.contains("kept     my/own_names.tsv:3\n"), "{}", run.out);
}

#[test]
fn a_text_without_readings_and_no_text() {
    let desk = Desk::new();
    let run = desk.run_on("explain", "tanpa apa-apa");
    assert_eq!((run.code, run.out.as_str()), (0, "no rule proposes anything\n"));
    assert_eq!(desk.run("explain").code, 2);
    assert_eq!(desk.run("explain --lexicon nowhere x").code, 3);
}
