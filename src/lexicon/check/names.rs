//! Names of entities that other rows have as well. Only places may share names:
//! of them the article decides which one is meant.

use rustc_hash::FxHashMap;

use crate::error::Error;
use crate::lexicon::entity::EntityTable;
use crate::lexicon::sources::Sources;
use crate::lexicon::tsv::{Row, Table};

/// A row that has a name.
struct Claim<'s> {
    table: &'static EntityTable,
    row: Row<'s>,
    name: &'s str,
}

/// A problem for each name in the user's tables that an earlier row has as well.
pub(super) fn check(sources: &Sources) -> Vec<Error> {
    let mut problems = Vec::new();
    let mut first: FxHashMap<String, Claim<'_>> = FxHashMap::default();
    for (own, claim) in claims(sources) {
        match first.get(&key(claim.name)) {
            Some(before) if own && !claim.table.shares_names => {
                problems.push(claim.conflict_with(before));
            }
            Some(_) => {}
            None => {
                first.insert(key(claim.name), claim);
            }
        }
    }
    problems
}

/// The names of the built-in tables and then of the user's, each with whether it
/// is one of the user's.
fn claims(sources: &Sources) -> impl Iterator<Item = (bool, Claim<'_>)> {
    let builtin = Sources::builtin().map(|table| (false, table));
    let own = sources.own_named().map(|table| (true, table));
    builtin.chain(own).flat_map(|(own, (file, table))| {
        let kind = EntityTable::named(file);
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
    /// The cells that identify the entity, in one string.
    fn identity(&self) -> String {
        let cells: Vec<_> =
            self.table.identity.iter().map(|column| self.row.cell(column)).collect();
        cells.join(" ").trim().to_owned()
    }

    /// The problem that the row of `before` has this name as well.
    fn conflict_with(&self, before: &Self) -> Error {
        let (name, place) = (self.name, format!("{}:{}", before.row.file, before.row.line));
        let (problem, remedy) = if self.table.file != before.table.file {
            // A user's own kind wins over all others; otherwise the order of kinds
            // decides.
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

/// What the matcher compares: the words, in lower case and joined by blanks.
fn key(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// The columns by which the readings of one name differ.
const READINGS: [&str; 2] = ["follow", "reading"];

/// A problem for each name of `tables`, the built-in ones, that has no effect:
/// another name of its cell is found wherever this one is, or an earlier row has
/// the name with the same reading.
pub(super) fn dead<'s>(tables: impl Iterator<Item = (&'s str, Table<'s>)>) -> Vec<Error> {
    let mut problems = Vec::new();
    for (file, table) in tables {
        let kind = EntityTable::named(file).filter(|kind| !kind.shares_names);
        let mut first = FxHashMap::default();
        for row in kind.into_iter().flat_map(|_| table.entries()) {
            for column in kind.into_iter().flat_map(|kind| kind.names) {
                let names: Vec<_> = row.values(column).collect();
                for (i, &name) in names.iter().enumerate() {
                    let reading = READINGS.map(|column| row.cell(column));
                    let line = *first.entry((name, column, reading)).or_insert(row.line);
                    let again = (line != row.line).then(|| format!("stands in line {line}"));
                    let found = || Some(format!("is found as \"{}\"", same_as(&names, i)?));
                    if let Some(problem) = again.or_else(found) {
                        let problem = row.error(format!("\"{name}\" {problem} already"));
                        problems.push(problem.remedy("remove it"));
                    }
                }
            }
        }
    }
    problems
}

/// Another one of `names` that is found wherever name number `i` is. Of two that
/// are equal to the matcher, it is the first.
fn same_as<'n>(names: &[&'n str], i: usize) -> Option<&'n str> {
    let name = names[i];
    let others = names.iter().enumerate().filter(|(j, _)| *j != i);
    let mut covering = others.filter(|(_, other)| covers(other, name));
    covering.find(|&(j, other)| j < i || !covers(name, other)).map(|(_, other)| *other)
}

/// Whether the matcher finds `name` wherever it finds `other`: both have the same
/// words, and `name` has at least the commas and slashes of `other`. A text may
/// lack these.
fn covers(name: &str, other: &str) -> bool {
    let [name, other] = [name, other].map(|name| name.replace([',', '/'], " , "));
    let [mut name, other] = [&name, &other].map(|name| {
        let signs = |c: char| c.is_whitespace() || matches!(c, '-' | '.' | '\'');
        name.split(signs).filter(|part| !part.is_empty())
    });
    let is_word = |part: &&str| *part != ",";
    name.clone().filter(is_word).eq(other.clone().filter(is_word))
        && other.into_iter().all(|part| name.any(|of_name| of_name == part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_effect_are_reported() {
        for (rows, expected) in [
            ("x\tstate_body\tBadan A, B, dan C|Badan A, B dan D\t\t\ts\n", None),
            (
                "x\tstate_body\tBadan A, B dan C|Badan A, B, dan C\t\t\ts\n",
                Some("t.tsv:2: \"Badan A, B dan C\" is found as \"Badan A, B, dan C\" already"),
            ),
            (
                "x\tstate_body\tBAN PT|BAN-PT\t\t\ts\n",
                Some("t.tsv:2: \"BAN-PT\" is found as \"BAN PT\" already"),
            ),
            ("x\tstate_body\tX\t\t\ts\ny\tstate_body\tX\t\tplace\ts\n", None),
            (
                "x\tstate_body\tX\t\t\ts\ny\tstate_body\tX\t\t\ts\n",
                Some("t.tsv:3: \"X\" stands in line 2 already"),
            ),
        ] {
            let text = format!("id\ttype\tnames\tguarded\tfollow\tsource\n{rows}");
            let table = Table { file: "t.tsv", text: &text };
            let problems = dead([("agencies.tsv", table)].into_iter());
            let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
            assert_eq!(problems.len(), usize::from(expected.is_some()), "{rows}: {problems:?}");
            let is_expected = |start| problems[0].starts_with(start);
            assert!(expected.is_none_or(is_expected), "{problems:?}");
        }
    }
}
