//! Files of a directory that are not read as tables.

use std::path::Path;

use crate::error::Error;
use crate::lexicon::sources::Sources;

/// A problem for each file of `directory` that is named like a table but with
/// another ending; or one for the directory, if no table was read from it.
pub(super) fn check(directory: &Path, sources: &Sources) -> Vec<Error> {
    let mut problems = misnamed(directory);
    if problems.is_empty() && sources.own().next().is_none() {
        let error = Error::in_file(directory, "no table is in it");
        problems.push(error.remedy("name files as the tables they add to, such as own_names.tsv"));
    }
    problems
}

fn misnamed(directory: &Path) -> Vec<Error> {
    let mut problems = Vec::new();
    for path in std::fs::read_dir(directory).into_iter().flatten().flatten().map(|e| e.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let meant = name.split('.').next().map(|stem| format!("{stem}.tsv")).unwrap_or_default();
        let is_table = |meant: &str| Sources::builtin().any(|(table, _)| table == meant);
        if path.extension().is_none_or(|ending| ending != "tsv") && is_table(&meant) {
            let error = Error::in_file(path, "not read, for its name does not end in .tsv");
            problems.push(error.remedy(format!("name it {meant}")));
        }
    }
    problems
}
