//! The periods for which the tables describe entities.

use jiff::civil::Date;
use rustc_hash::FxHashSet;

use crate::error::Error;
use crate::lexicon::entity::EntityTable;
use crate::lexicon::sources::Sources;
use crate::lexicon::tsv::{Row, Table};

/// The columns with the first and the last date.
const DATES: [&str; 2] = ["valid_from", "valid_until"];

/// Problems of `tables`: dates that are invalid or in the wrong order, and rows of
/// `periods.tsv` for entities that are not in `sources`.
pub(super) fn check<'s>(
    sources: &'s Sources,
    tables: impl Iterator<Item = (&'s str, Table<'s>)>,
) -> Vec<Error> {
    let mut problems = Vec::new();
    let mut entities = None;
    for (file, table) in tables {
        for row in table.entries() {
            problems.extend(dates(&row));
            if file == "periods.tsv" {
                let entities = entities.get_or_insert_with(|| all_entities(sources));
                if !entities.contains(&(row.cell("kind"), row.cell("id"))) {
                    let entity = [row.cell("kind"), row.cell("id")].join(" ");
                    let error = row.error(format!("no table has the entity \"{entity}\""));
                    problems.push(error.remedy("write the kind and id that its spans carry"));
                }
            }
        }
    }
    problems
}

/// The problems of the dates of `row`.
fn dates(row: &Row<'_>) -> Vec<Error> {
    let written = DATES.map(|column| (column, row.cell(column)));
    let wrong = written.iter().filter(|(_, date)| !date.is_empty() && !is_date(date));
    let mut problems: Vec<_> = wrong
        .map(|(column, date)| {
            row.error(format!("\"{date}\" in column {column} is no date"))
                .remedy("write a day, month or year: 2024-10-21, 2024-10 or 2024")
        })
        .collect();
    let [(_, from), (_, until)] = written;
    // Compared as far as both are exact: 2024-10-21 to 2024 is in order.
    let exact = from.len().min(until.len());
    if problems.is_empty() && from.get(..exact) > until.get(..exact) {
        let error = row.error(format!("valid_from {from} lies behind valid_until {until}"));
        problems.push(error.remedy("write the first date before the last"));
    }
    problems
}

/// Whether `text` is a day, month or year of ISO 8601.
fn is_date(text: &str) -> bool {
    let rest = "0000-01-01".get(text.len()..).unwrap_or_default();
    let digits = text.split('-').all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    digits && matches!(text.len(), 4 | 7 | 10) && format!("{text}{rest}").parse::<Date>().is_ok()
}

/// The entities of all tables, by kind and id.
fn all_entities(sources: &Sources) -> FxHashSet<(&str, &str)> {
    let mut entities = FxHashSet::default();
    for (file, table) in sources.all() {
        if let Some(kind) = EntityTable::named(file) {
            let rows = table.entries();
            entities.extend(rows.map(|row| (kind.kind(&row), kind.id(&row))));
        }
    }
    entities
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_as_exact_as_known() {
        for date in ["2024-10-21", "2024-10", "2024", "1999-12-31"] {
            assert!(is_date(date), "{date}");
        }
        for other in ["", "24", "2024-13", "2024-1", "21-10-2024", "2024-02-30", "Oktober 2024"] {
            assert!(!is_date(other), "{other}");
        }
    }

    #[test]
    fn the_first_date_comes_before_the_last() {
        let problems = |from: &str, until: &str| {
            let text = format!("# P\nid\tvalid_from\tvalid_until\nx\t{from}\t{until}\n");
            let table = Table { file: "t.tsv", text: &text };
            table.entries().flat_map(|row| dates(&row)).count()
        };
        for (from, until, wrong) in [
            ("2024-10-21", "2024", 0),
            ("2024", "2024-10-21", 0),
            ("2024", "", 0),
            ("", "2024", 0),
            ("2024-10-21", "2024-09", 1),
            ("2025", "2024-12-31", 1),
            ("2025-1", "2024?", 2),
        ] {
            assert_eq!(problems(from, until), wrong, "{from} to {until}");
        }
    }
}
