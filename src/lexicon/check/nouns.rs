//! Counted nouns that the table of units has as well, which says more about them.

use rustc_hash::FxHashMap;

use crate::error::Error;
use crate::lexicon::numerals::forms_in_any_case;
use crate::lexicon::tsv::Table;

/// A problem for each counted noun of `tables`, the built-in ones, that has no effect, because
/// it is a form of a unit in any case.
pub(super) fn dead<'s>(tables: impl Iterator<Item = (&'s str, Table<'s>)> + Clone) -> Vec<Error> {
    let rows = |of: &'static str| {
        let wanted = tables.clone().filter(move |(file, _)| *file == of);
        wanted.flat_map(|(_, table)| table.entries())
    };
    let mut units = FxHashMap::default();
    for row in rows("units.tsv") {
        for form in forms_in_any_case(&row) {
            units.insert(form.to_lowercase(), row);
        }
    }
    let mut problems = Vec::new();
    for row in rows("counted_nouns.tsv") {
        let noun = row.cell("noun");
        if let Some(unit) = units.get(&noun.to_lowercase()) {
            let error = row.error(format!("\"{noun}\" stands at {}:{}", unit.file, unit.line));
            problems.push(error.remedy("remove it"));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_that_are_units_are_reported() {
        let nouns = "noun\tsource\nberkas\ts\nkk\ts\npon\ts\nrumah\ts\n";
        let units = "unit\tclass\tforms\texact_forms\tsource\n\
                     Berkas\tmatter\t\t\ts\nKK\thousehold\t\tKK\ts\nlibra\tmeasure\tpon\t\ts\n";
        let tables = [("counted_nouns.tsv", nouns), ("units.tsv", units)];
        let problems = dead(tables.into_iter().map(|(file, text)| (file, Table { file, text })));
        let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].starts_with("counted_nouns.tsv:2: \"berkas\" stands at units.tsv:2"));
        assert!(problems[1].starts_with("counted_nouns.tsv:4: \"pon\" stands at units.tsv:4"));
    }
}
