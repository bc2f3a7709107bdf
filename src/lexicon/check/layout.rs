//! The layout of one table, line by line.

use crate::error::Error;
use crate::lexicon::letters;
use crate::lexicon::tsv::{Row, Table};

/// All problems of one table, in the order of its lines.
pub(in crate::lexicon) fn check(table: Table<'_>) -> Vec<Error> {
    let mut problems = Vec::new();
    if !table.text.starts_with('#') {
        let error = Error::in_file(table.file, "no comment says what the table is").at(1);
        problems.push(error.remedy("start the file with a line \"# What these are\""));
    }
    for (i, line) in table.text.lines().enumerate() {
        check_line(table.file, i + 1, line, &mut problems);
    }
    match table.all() {
        Ok(rows) => check_rows(rows, says_source_of_all(table.text), &mut problems),
        Err(error) => problems.push(error),
    }
    problems
}

fn check_line(file: &str, number: usize, line: &str, problems: &mut Vec<Error>) {
    let mut report = |problem: &str, remedy: &str| {
        problems.push(Error::in_file(file, problem).at(number).remedy(remedy));
    };
    if line.ends_with(['\r', ' ']) {
        report("white space at the end of the line", "remove it");
    }
    if line.split('\t').any(|cell| cell.starts_with(' ') || cell.ends_with(' ')) {
        report("white space at the edge of a cell", "remove it");
    }
    if line.chars().any(|c| matches!(c, '\u{300}'..='\u{36f}')) {
        report("a combining mark", "write the letter as one character (NFC)");
    }
    if line
        .split('\t')
        .flat_map(|cell| cell.trim_matches(' ').split('|'))
        .any(|value| value.trim() != value)
    {
        report("white space beside |", "remove it");
    }
}

fn check_rows(rows: Vec<Row<'_>>, one_source: bool, problems: &mut Vec<Error>) {
    let mut last: Option<(String, Row<'_>)> = None;
    for row in rows {
        if !one_source && row.cell("source").is_empty() {
            let error = row.error("no source");
            problems.push(error.remedy("say in the column source where the fact comes from"));
        }
        let mut surfaces = SURFACES.into_iter().flat_map(|column| row.values(column));
        if row.cell("case") == "capital"
            && let Some(surface) = surfaces.find(|surface| starts_with_digit(surface))
        {
            let error = row.error(format!("\"{surface}\" starts with a digit, not with a capital"));
            problems.push(error.remedy("write exact or any in the column case"));
        }
        let key: String = letters(row.first()).collect();
        if let Some((before, row_before)) = &last {
            if *before > key {
                let error = row.error(format!(
                    "not sorted: {} stands behind {}",
                    row.first(),
                    row_before.first()
                ));
                problems.push(error.remedy("sort by the letters and digits of the first column"));
            } else if row.same_entry(row_before) {
                let error = row.error(format!("the same entry as line {}", row_before.line));
                problems.push(error.remedy("remove one of them"));
            }
        }
        last = Some((key, row));
    }
}

/// The columns of the tables with a column `case` that have what stands in a text.
const SURFACES: [&str; 3] = ["form", "words", "names"];

/// Whether the first word of `surface` is a number.
fn starts_with_digit(surface: &str) -> bool {
    surface.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_numeric)
}

/// Whether a comment gives one source for all lines of a long table.
fn says_source_of_all(text: &str) -> bool {
    text.lines()
        .take_while(|line| line.starts_with('#'))
        .any(|line| line.contains("Source of every line:"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        let found = check(Table { file: "t.tsv", text });
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_good_table_has_no_problems() {
        assert_eq!(
            problems("# words\nword\tsource\nair\tKBBI\nApi\tKBBI\nbumi-hangus\tKBBI\n"),
            [""; 0]
        );
        assert_eq!(problems("# Source of every line: KBBI\nword\nair\napi\n"), [""; 0]);
    }

    #[test]
    fn says_file_line_problem_and_remedy() {
        for (text, line, problem) in [
            ("word\tsource\nair\tKBBI\n", 1, "no comment"),
            ("# w\nword\tsource\nair\t\n", 3, "no source"),
            ("# w\nword\tsource\nair \tKBBI\n", 3, "white space at the edge"),
            ("# w\nword\tsource\nb\tx\na\tx\n", 4, "not sorted: a stands behind b"),
            ("# w\nword\tsource\na\tx\na\ty\n", 4, "the same entry as line 3"),
            ("# w\nword\tsource\ncafe\u{301}\tx\n", 3, "a combining mark"),
            ("# w\nword\tsource\na\n", 3, "1 cells"),
            ("# w\nform\tcase\tsource\n3 A\tcapital\tx\n", 3, "\"3 A\" starts with a digit"),
        ] {
            let found = problems(text);
            let expected = format!("t.tsv:{line}: {problem}");
            assert!(
                found.iter().any(|found| found.starts_with(&expected)),
                "{expected} in {found:?}"
            );
        }
    }
}
