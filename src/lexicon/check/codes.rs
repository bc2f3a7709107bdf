//! Codes of regions that are in no table of regions, and parents that are in no
//! table of entities.

use rustc_hash::FxHashSet;

use crate::error::Error;
use crate::lexicon::sources::Sources;
use crate::lexicon::tsv::{Row, Table};
use crate::value::RegionCode;

/// The tables that refer to regions by code, and the column with the codes.
const REFERRING: &[(&str, &str)] = &[
    ("bpjs_offices.tsv", "region"),
    ("court_seats.tsv", "code"),
    ("districts.tsv", "codes"),
    ("landmarks.tsv", "code"),
    ("own_names.tsv", "region"),
    ("villages.tsv", "codes"),
];

/// The tables with a column `parent`, and the tables whose ids it may hold.
const PARENTED: &[(&str, &[&str])] = &[
    ("bpjs_offices.tsv", &["bpjs_offices.tsv"]),
    ("own_names.tsv", &["own_names.tsv"]),
    ("programmes.tsv", &["programmes.tsv"]),
    ("segments.tsv", &["segments.tsv", "programmes.tsv"]),
];

/// Problems of `tables`: cells that are no code of a region or that lie in no
/// regency or province of `sources`, and parents that are no entities there.
pub(super) fn check<'s>(
    sources: &'s Sources,
    tables: impl Iterator<Item = (&'s str, Table<'s>)>,
) -> Vec<Error> {
    let regions = cells(sources, "regions.tsv", "code");
    let mut problems = Vec::new();
    for (file, table) in tables {
        let rows = table.entries();
        if let Some((_, column)) = REFERRING.iter().find(|(name, _)| *name == file) {
            for row in rows.clone() {
                let unknown = row.values(column).filter(|code| !is_known(code, &regions));
                problems.extend(unknown.map(|code| no_region(&row, code)));
            }
        }
        if let Some((_, parents)) = PARENTED.iter().find(|(name, _)| *name == file) {
            let known: FxHashSet<_> =
                parents.iter().flat_map(|table| cells(sources, table, "id")).collect();
            for row in rows {
                let parent = Some(row.cell("parent")).filter(|id| !id.is_empty());
                problems.extend(parent.filter(|id| !known.contains(id)).map(|id| {
                    row.error(format!("no entry has the id \"{id}\" of this parent"))
                        .remedy(format!("write an id of {}", parents.join(" or ")))
                }));
            }
        }
    }
    problems
}

/// The cells under `column` of the tables named `file`.
fn cells<'s>(sources: &'s Sources, file: &str, column: &str) -> FxHashSet<&'s str> {
    let tables = sources.tables(file).into_iter();
    let rows = tables.flat_map(|(_, table)| table.entries());
    rows.map(|row| row.cell(column)).collect()
}

/// Whether `code` is that of a `known` region. Of a district or village the
/// regency counts, with whose code it begins.
fn is_known(code: &str, known: &FxHashSet<&str>) -> bool {
    let regency = code.match_indices('.').nth(1).map_or(code, |(end, _)| &code[..end]);
    code.parse::<RegionCode>().is_ok() && known.contains(regency)
}

fn no_region(row: &Row<'_>, code: &str) -> Error {
    row.error(format!("no region has the code \"{code}\""))
        .remedy("write a code of regions.tsv, or add the region there")
}
