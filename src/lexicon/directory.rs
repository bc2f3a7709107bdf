//! Files of a user's directory that are not read as tables.

use std::path::Path;

use super::sources::Sources;
use crate::error::Error;

/// A problem for each file of `directory` that is named like a table but with
/// another ending, where no such table was read; or one for the directory, if no table was
/// read from it.
pub(super) fn problems(directory: &Path, sources: &Sources) -> Vec<Error> {
    let mut problems = misnamed(directory, sources);
    if problems.is_empty() && sources.own().next().is_none() {
        let error = Error::in_file(directory, "no table is in it");
        problems.push(error.remedy("name files as the tables they add to, such as own_names.tsv"));
    }
    problems
}

fn misnamed(directory: &Path, sources: &Sources) -> Vec<Error> {
    let mut problems = Vec::new();
    for path in std::fs::read_dir(directory).into_iter().flatten().flatten().map(|e| e.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let meant = name.split('.').next().map(|stem| format!("{stem}.tsv")).unwrap_or_default();
        let is_table = Sources::builtin().any(|(table, _)| table == meant);
        // Whoever has a table may keep the sheet it was made from beside it.
        let is_read = sources.own_named().any(|(table, _)| table == meant);
        if is_table && !is_read {
            let error = Error::in_file(path, "not read, for its name does not end in .tsv");
            problems.push(error.remedy(format!("name it {meant}")));
        }
    }
    problems
}
