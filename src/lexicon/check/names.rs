//! Names of entities that other rows have too. Places share names, and the
//! article tells which is meant; other entities do not.

use rustc_hash::FxHashMap;

use crate::error::Error;
use crate::lexicon::entity::EntityTable;
use crate::lexicon::sources::Sources;
use crate::lexicon::tsv::Row;

/// A row that has a name.
struct Claim<'s> {
    table: &'static EntityTable,
    row: Row<'s>,
    name: &'s str,
}

/// The names in the user's tables that stand in an earlier row as well.
pub(super) fn check(sources: &Sources) -> Vec<Error> {
    let mut problems = Vec::new();
    let mut first: FxHashMap<String, Claim<'_>> = FxHashMap::default();
    for (own, claim) in claims(sources) {
        match first.get(&key(claim.name)) {
            Some(before) if own => problems.push(claim.conflict_with(before)),
            Some(_) => {}
            None => {
                first.insert(key(claim.name), claim);
            }
        }
    }
    problems
}

/// The names of the built-in tables and then those of the user's, each with
/// whether it is of these.
fn claims(sources: &Sources) -> impl Iterator<Item = (bool, Claim<'_>)> {
    let builtin = Sources::builtin().map(|table| (false, table));
    let own = sources.own_named().map(|table| (true, table));
    builtin.chain(own).flat_map(|(own, (file, table))| {
        let kind = EntityTable::named(file).filter(|table| !table.shares_names);
        let rows = kind.into_iter().flat_map(move |_| table.entries());
        rows.flat_map(move |row| {
            let columns =
                kind.into_iter().flat_map(|table| table.names.iter().map(move |c| (table, c)));
            columns.flat_map(move |(table, column)| {
                row.values(column).map(move |name| (own, Claim { table, row, name }))
            })
        })
    })
}

impl Claim<'_> {
    fn identity(&self) -> String {
        let cells: Vec<_> =
            self.table.identity.iter().map(|column| self.row.cell(column)).collect();
        cells.join(" ").trim().to_owned()
    }

    /// The problem of this name, which the row of `before` has too.
    fn conflict_with(&self, before: &Self) -> Error {
        let (name, place) = (self.name, format!("{}:{}", before.row.file, before.row.line));
        let (problem, remedy) = if self.table.file != before.table.file {
            // A kind of one's own comes before all others; else the order of
            // kinds decides.
            let problem = if self.table.file == "own_names.tsv" {
                format!("\"{name}\" shadows the name at {place}, which will not be found any more")
            } else {
                format!("\"{name}\" may be shadowed by the same name at {place}")
            };
            (problem, "write a longer name if both are wanted")
        } else if self.identity() == before.identity() {
            (format!("\"{name}\" stands at {place} already"), "remove it")
        } else {
            let problem =
                format!("\"{name}\" is ambiguous: at {place} it names {}", before.identity());
            (problem, "leave the name to one of them")
        };
        self.row.error(problem).remedy(remedy)
    }
}

/// What the matcher looks for: the words, however they are cased and joined.
fn key(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
