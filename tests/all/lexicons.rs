//! The tables that come with tandai.

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
