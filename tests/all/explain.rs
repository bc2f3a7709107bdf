//! Why a text is annotated as it is.

use serde_json::Value as Json;

use crate::command::Desk;

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
    assert_eq!(rows[0], ["at", "text", "kind", "value", "rule", "row", "outcome"]);
    let programme = rows.iter().find(|row| row.contains(&"JHT")).unwrap();
    assert_eq!(programme[..4], ["8–11", "JHT", "programme", "id jht"]);
    assert!(programme[5].starts_with("programmes.tsv:") && programme[6] == "kept", "{}", run.out);
    let region = rows.iter().find(|row| row.contains(&"region")).unwrap();
    assert_eq!(region[3], "code 35.12, level regency");
    assert!(region[5].starts_with("regions.tsv:"), "{}", run.out);
    let lost = "lost to \"Dinas Sosial Kabupaten Situbondo\": longer";
    assert_eq!(region.last(), Some(&lost));
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
    assert!(run.out.contains("my/own_names.tsv:3  kept"), "{}", run.out);
}

#[test]
fn a_text_without_readings_and_no_text() {
    let desk = Desk::new();
    let run = desk.run_on("explain", "tanpa apa-apa");
    assert_eq!((run.code, run.out.as_str()), (0, "no rule proposes anything\n"));
    assert_eq!(desk.run("explain").code, 2);
    assert_eq!(desk.run("explain --lexicon nowhere x").code, 3);
}
