//! Codes of regions that no table of regions has.

use rustc_hash::FxHashSet;

use crate::error::Error;
use crate::lexicon::sources::Sources;
use crate::lexicon::tsv::Row;
use crate::value::RegionCode;

/// The tables that name regions by their codes, and the column that does.
const REFERRING: &[(&str, &str)] = &[
    ("bpjs_offices.tsv", "region"),
    ("districts.tsv", "codes"),
    ("landmarks.tsv", "code"),
    ("villages.tsv", "codes"),
];

/// The codes in the user's tables that are none, or lie in no regency or
/// province that a table names.
pub(super) fn check(sources: &Sources) -> Vec<Error> {
    let known = known(sources);
    let mut problems = Vec::new();
    for (file, table) in sources.own_named() {
        let Some((_, column)) = REFERRING.iter().find(|(name, _)| *name == file) else { continue };
        for row in table.rows(&[]).unwrap_or_default() {
            let unknown = row.values(column).filter(|code| !is_known(code, &known));
            problems.extend(unknown.map(|code| problem(&row, code)));
        }
    }
    problems
}

/// The codes of all provinces, regencies and cities.
fn known(sources: &Sources) -> FxHashSet<&str> {
    let tables = sources.tables("regions.tsv").into_iter();
    let rows = tables.flat_map(|(_, table)| table.rows(&[]).unwrap_or_default());
    rows.map(|row| row.cell("code")).collect()
}

/// Districts and villages are known by the regency that their codes begin with.
fn is_known(code: &str, known: &FxHashSet<&str>) -> bool {
    let regency = code.match_indices('.').nth(1).map_or(code, |(end, _)| &code[..end]);
    code.parse::<RegionCode>().is_ok() && known.contains(regency)
}

fn problem(row: &Row<'_>, code: &str) -> Error {
    row.error(format!("no region has the code \"{code}\""))
        .remedy("write a code of regions.tsv, or add the region there")
}
