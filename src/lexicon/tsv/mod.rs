//! Reading one table of a lexicon.
//!
//! A table is UTF-8 text: `#` comments, a header line with the names of the columns,
//! then one entry per line, with tabs between the cells. A cell can hold several
//! values joined by `|`. There is no quoting.

mod cells;
mod rows;

use std::iter;

pub(super) use cells::find;
pub(crate) use rows::Rows;

use cells::{Cells, Header, split};
use memchr::memchr_iter;

use crate::error::Error;
use crate::value::NamedEnum;

/// One table, held as text and cut into cells on demand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table<'a> {
    /// The path or name of its file, as errors and explanations show it.
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
}

/// One line of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row<'a> {
    pub(crate) file: &'a str,
    /// The number of the line, from 1.
    pub(crate) line: usize,
    header: Header<'a>,
    cells: Cells<'a>,
}

impl<'a> Table<'a> {
    /// The entries of the table, which must have all `columns`. A line with more or fewer
    /// cells than the header is an error.
    pub(crate) fn rows(self, columns: &[&str]) -> Result<Rows<'a>, Error> {
        let Some(rows) = Rows::of(self) else {
            return Err(Error::in_file(self.file, "the table has no header line")
                .remedy("write one with the names of its columns, apart by tabs"));
        };
        let header = rows.row();
        let is_missing = |column: &&&str| header.header.position(column).is_none();
        let missing: Vec<_> = columns.iter().filter(is_missing).copied().collect();
        if missing.is_empty() { Ok(rows) } else { Err(header.without(&missing)) }
    }

    /// An upper bound on the number of values in the table: each ends with a line or a
    /// bar.
    pub(crate) fn max_values(self) -> usize {
        let count = |sign| memchr_iter(sign, self.text.as_bytes()).count();
        count(b'\n') + count(b'|')
    }

    /// All entries, if all of them can be read.
    pub(crate) fn all(self) -> Result<Vec<Row<'a>>, Error> {
        let (mut rows, mut all) = (self.rows(&[])?, Vec::new());
        while let Some(row) = rows.read()? {
            all.push(*row);
        }
        Ok(all)
    }

    /// The entries that can be read.
    pub(crate) fn entries(self) -> impl Iterator<Item = Row<'a>> + Clone + use<'a> {
        let mut rows = Rows::of(self);
        let lines = iter::from_fn(move || rows.as_mut()?.advance().copied());
        lines.filter(|row| !row.is_ragged())
    }

    /// The entry at line number `line`, if there is one.
    pub(crate) fn row_at(self, line: usize) -> Option<Row<'a>> {
        let mut rows = Rows::of(self)?;
        iter::from_fn(|| rows.advance().copied()).find(|row| row.line == line)
    }
}

impl<'a> Row<'a> {
    /// The cells as pairs of column name and cell.
    pub(crate) fn named_cells(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        self.header.cells().iter().zip(self.cells.iter())
    }

    /// The cell under `column`; empty if there is no such column.
    #[inline]
    pub(crate) fn cell(&self, column: &str) -> &'a str {
        let place = self.header.position(column);
        place.and_then(|place| self.cells.get(place)).unwrap_or_default()
    }

    /// The values in the cell under `column`, without empty ones.
    #[inline]
    pub(crate) fn values(&self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        split(self.cell(column), b'|').filter(|value| !value.is_empty())
    }

    /// The cell under `column` as `parse` reads it; the error says what is `allowed`
    /// there.
    #[inline]
    pub(crate) fn parsed<T>(
        &self,
        column: &str,
        allowed: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Error> {
        parse(self.cell(column)).ok_or_else(|| self.misplaced(column, allowed))
    }

    /// The variant that the cell under `column` names; the error lists all names.
    #[inline]
    pub(crate) fn named<T: NamedEnum>(&self, column: &str) -> Result<T, Error> {
        T::from_name(self.cell(column))
            .ok_or_else(|| self.misplaced(column, &any_of(T::ALL.iter().map(|one| one.name()))))
    }

    /// The value of `entries` for the cell under `column`; the error lists all names.
    #[inline]
    pub(crate) fn looked_up<T: Copy>(
        &self,
        column: &str,
        entries: &[(&str, T)],
    ) -> Result<T, Error> {
        let cell = self.cell(column);
        let found = entries.iter().find(|(name, _)| *name == cell);
        found
            .map(|(_, value)| *value)
            .ok_or_else(|| self.misplaced(column, &any_of(entries.iter().map(|(name, _)| *name))))
    }

    /// The error that the cell under `column` is not what is `allowed` there.
    #[cold]
    fn misplaced(&self, column: &str, allowed: &str) -> Error {
        let cell = self.cell(column);
        self.error(format!("\"{cell}\" cannot stand in column {column}"))
            .remedy(format!("write {allowed}"))
    }

    /// The first cell, by which tables are sorted.
    pub(crate) fn first(&self) -> &'a str {
        self.cells.get(0).unwrap_or_default()
    }

    /// Whether both rows have the same cells, apart from their sources.
    pub(crate) fn same_entry(&self, other: &Self) -> bool {
        let facts = |row: &Self| {
            let cells = row.named_cells();
            cells.filter(|(name, _)| *name != "source").map(|(_, cell)| cell).collect::<Vec<_>>()
        };
        facts(self) == facts(other)
    }

    /// Whether the row has more or fewer cells than the header.
    fn is_ragged(&self) -> bool {
        self.cells.count() != self.header.cells().count()
    }

    /// The error that the header, which this row is, lacks these columns.
    #[cold]
    fn without(&self, columns: &[&str]) -> Error {
        let (noun, them) = if columns.len() == 1 { ("column", "it") } else { ("columns", "them") };
        self.error(format!("no {noun} \"{}\"", columns.join("\", \"")))
            .remedy(format!("add {them} to the header line, cells apart by tabs"))
    }

    /// The error that the row has more or fewer cells than the header.
    #[cold]
    fn ragged(&self) -> Error {
        let (count, width) = (self.cells.count(), self.header.cells().count());
        self.error(format!("{count} cells where the header has {width}"))
            .remedy("put one tab between two cells, also where a cell is empty")
    }

    /// An error at this line.
    pub(crate) fn error(&self, problem: impl Into<String>) -> Error {
        Error::in_file(self.file, problem).at(self.line)
    }
}

/// The names joined as in `a, b or c`, with "nothing" for the empty name.
fn any_of<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names = names.map(|name| if name.is_empty() { "nothing" } else { name });
    let mut names: Vec<_> = names.collect();
    let last = names.pop().unwrap_or_default();
    if names.is_empty() { last.to_owned() } else { format!("{} or {last}", names.join(", ")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: Table<'_> =
        Table { file: "x.tsv", text: "# a comment\nid\tnames\n\na\tone|two\nb\t\n" };

    #[test]
    fn reads_cells_by_the_name_of_their_column() {
        let rows: Vec<_> = TABLE.entries().collect();
        assert_eq!(
            rows.iter().map(|row| (row.line, row.cell("id"))).collect::<Vec<_>>(),
            [(4, "a"), (5, "b")]
        );
        assert_eq!(rows[0].values("names").collect::<Vec<_>>(), ["one", "two"]);
        assert_eq!(rows[1].values("names").count(), 0);
        assert_eq!(rows[0].cell("none"), "");
    }

    #[test]
    fn says_where_a_table_is_wrong() {
        let missing = TABLE.rows(&["kind"]).unwrap_err().to_string();
        assert_eq!(
            missing,
            "x.tsv:2: no column \"kind\"; add it to the header line, cells apart by tabs"
        );
        let missing = TABLE.rows(&["kind", "id", "case"]).unwrap_err().to_string();
        assert_eq!(
            missing,
            "x.tsv:2: no columns \"kind\", \"case\"; add them to the header line, cells apart by tabs"
        );
        let ragged = Table { file: "y.tsv", text: "a\tb\n1\n2\t3\n" };
        assert_eq!(ragged.entries().map(|row| row.cell("b")).collect::<Vec<_>>(), ["3"]);
        let mut rows = ragged.rows(&["a"]).unwrap();
        let ragged = rows.read().unwrap_err();
        assert_eq!((ragged.line(), ragged.file()), (Some(2), "y.tsv".as_ref()));
        assert_eq!(rows.read().unwrap().unwrap().cell("b"), "3");
        assert!(Table { file: "z.tsv", text: "# only\n" }.rows(&[]).is_err());
    }

    #[test]
    fn lists_what_may_stand_in_a_cell() {
        let table = Table { file: "x.tsv", text: "role\tuse\nb\tfree\n" };
        let row = table.entries().next().unwrap();
        assert_eq!(row.looked_up("role", &[("a", 1), ("b", 2)]).unwrap(), 2);
        assert_eq!(
            row.looked_up("use", &[("", 1), ("a", 2), ("b", 3)]).unwrap_err().to_string(),
            "x.tsv:2: \"free\" cannot stand in column use; write nothing, a or b"
        );
        assert_eq!(
            row.named::<crate::value::BpjsOrg>("use").unwrap_err().to_string(),
            "x.tsv:2: \"free\" cannot stand in column use; write bpjs-tk, bpjs-kes or bpjs"
        );
    }
}
