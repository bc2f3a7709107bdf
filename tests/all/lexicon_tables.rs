//! The built-in tables, and directories of a user's own, loaded by the library.

use std::fs;
use std::path::Path;

use tandai::Lexicon;

#[test]
fn the_built_in_tables_have_no_problems() {
    let problems = Lexicon::builtin().unwrap().check();
    let list: Vec<_> = problems.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "{} problems:\n{}", list.len(), list.join("\n"));
}

#[test]
fn every_table_of_the_folder_is_described() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lexicons");
    let readme = fs::read_to_string(folder.join("README.md")).unwrap();
    for entry in fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".tsv") {
            assert!(
                readme.contains(&format!("`{name}`")),
                "lexicons/README.md does not tell of {name}"
            );
        }
    }
}

#[test]
fn a_directory_of_tables_adds_kinds_of_its_own() {
    let directory = tempfile::tempdir().unwrap();
    let table = "# Banks\nkind\tid\tnames\tcase\tsource\n\
                 company\tbank_jateng\tBank Jateng|BPD Jateng\tcapital\tour list\n";
    fs::write(directory.path().join("own_names.tsv"), table).unwrap();
    let pipeline = tandai::Pipeline::with_directory(directory.path()).unwrap();
    let text = "Bank Jateng menyetor Rp 5 juta ke Pemkab Batang.";
    let document = pipeline.annotate(text);
    let found: Vec<_> = document
        .annotations
        .iter()
        .map(|found| (found.value.kind_name(), found.span.of(text)))
        .collect();
    let expected =
        [("company", "Bank Jateng"), ("money", "Rp 5 juta"), ("agency", "Pemkab Batang")];
    assert_eq!(found, expected);
}

#[test]
fn a_table_of_one_name_ends_the_search_for_others() {
    let directory = tempfile::tempdir().unwrap();
    let table = "kind\tid\tnames\tcase\ncompany\tbank_jateng\tBank Jateng\tcapital";
    fs::write(directory.path().join("own_names.tsv"), table).unwrap();
    let pipeline = tandai::Pipeline::with_directory(directory.path()).unwrap();
    let lexicon = Lexicon::builtin().unwrap();
    // Of so many words, some are alike to what goes on the name.
    let others = lexicon.entries("regions.tsv", ["name"]).map(|[name]| format!("Bank {name}.\n"));
    let text: String = ["Bank Jateng.\n".to_owned()].into_iter().chain(others).collect();
    let document = pipeline.annotate(&text);
    let own = document.annotations.iter().filter(|found| found.value.kind_name() == "company");
    assert_eq!(own.map(|found| found.span.of(&text)).collect::<Vec<_>>(), ["Bank Jateng"]);
}

#[test]
fn districts_of_the_user_are_found_whatever_other_columns_they_have() {
    for table in [
        "name\tcodes\nZanzibarat\t35.12.99\n",
        "name\tcodes\tsource\nZanzibarat\t35.12.99\tour list\n",
        "source\tcodes\tname\nour list\t35.12.99\tZanzibarat\n",
    ] {
        let directory = tempfile::tempdir().unwrap();
        fs::write(directory.path().join("districts.tsv"), table).unwrap();
        let pipeline = tandai::Pipeline::with_directory(directory.path()).unwrap();
        let text = "Banjir merendam Kecamatan Zanzibarat, Kabupaten Situbondo.";
        let document = pipeline.annotate(text);
        let found = document.annotations.first().map(|found| found.span.of(text));
        assert_eq!(found, Some("Kecamatan Zanzibarat"), "{table}");
    }
}

#[test]
fn a_wrong_table_is_told_with_its_line_and_a_remedy() {
    for (file, text, message) in [
        ("own_names.tsv", "kind\tid\tnames\ncompany\tx\n", "own_names.tsv:2: 2 cells"),
        ("own_names.tsv", "kind\tid\tnames\nmoney\tx\tX\n", "own_names.tsv:2: \"money\" cannot be"),
        ("own_names.tsv", "kind\tnames\n", "own_names.tsv:1: no column \"id\""),
        ("districts.tsv", "kecamatan\tcodes\nSumber Baru\t35.09\n", ":1: no column \"name\""),
        ("villages.tsv", "name\tcodes\nSumber Baru\t35.9\n", ":2: \"35.9\" cannot stand in"),
        ("villages.tsv", "name\tcodes\nSumber Baru\n", "villages.tsv:2: 1 cells"),
        ("place_words.tsv", "word\tsource\n-\tcounted\n", ":2: \"-\" cannot stand in column word"),
        ("banks.tsv", "a\nb\n", "no table of the lexicon has this name; name it"),
    ] {
        let directory = tempfile::tempdir().unwrap();
        fs::write(directory.path().join(file), text).unwrap();
        let error = tandai::Pipeline::with_directory(directory.path()).unwrap_err().to_string();
        assert!(error.contains(message), "{error}");
    }
}
