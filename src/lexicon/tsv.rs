//! Reading one table of a lexicon.
//!
//! A table is UTF-8 text: `#` comments, a header line with the names of the
//! columns, then one entry a line, cells apart by tabs. A cell can hold
//! several values joined by `|`. There is no quoting.

use memchr::memchr;

use crate::error::Error;

/// One table, held as text and cut into cells on demand.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table<'a> {
    /// The file name that errors and explanations show.
    pub(crate) file: &'a str,
    pub(crate) text: &'a str,
}

/// One line of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Row<'a> {
    pub(crate) file: &'a str,
    /// Counted from 1.
    pub(crate) line: usize,
    header: &'a str,
    cells: &'a str,
}

impl<'a> Table<'a> {
    /// Its entries, after checking that it has the `columns` that its reader
    /// needs and that every line has as many cells as the header.
    pub(crate) fn rows(self, columns: &[&str]) -> Result<Vec<Row<'a>>, Error> {
        let mut lines = self.lines();
        let Some((header_line, header)) = lines.next() else {
            return Err(Error::in_file(self.file, "the table has no header line")
                .remedy("write one with the names of its columns, apart by tabs"));
        };
        for column in columns {
            if !cells(header).any(|name| name == *column) {
                return Err(Error::in_file(self.file, format!("no column \"{column}\""))
                    .at(header_line)
                    .remedy("add it to the header line, cells apart by tabs"));
            }
        }
        let width = width(header);
        lines.map(|(line, cells)| self.row(line, header, cells, width)).collect()
    }

    /// Its header and entries, each with its line.
    fn lines(self) -> impl Iterator<Item = (usize, &'a str)> {
        let lines = lines(self.text).enumerate().map(|(i, line)| (i + 1, line));
        lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
    }

    /// The entry at `line`, if one is there.
    pub(crate) fn row_at(self, line: usize) -> Option<Row<'a>> {
        let mut lines = self.lines();
        let (_, header) = lines.next()?;
        let (_, cells) = lines.find(|(number, _)| *number == line)?;
        Some(Row { file: self.file, line, header, cells })
    }

    fn row(
        self,
        line: usize,
        header: &'a str,
        cells: &'a str,
        width: usize,
    ) -> Result<Row<'a>, Error> {
        let row = Row { file: self.file, line, header, cells };
        match self::width(cells) {
            n if n == width => Ok(row),
            n => Err(row
                .error(format!("{n} cells where the header has {width}"))
                .remedy("put one tab between two cells, also where a cell is empty")),
        }
    }
}

impl<'a> Row<'a> {
    /// Its cells, each behind the name of its column.
    pub(crate) fn named_cells(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        cells(self.header).zip(cells(self.cells))
    }

    /// The cell under `column`, empty if there is no such column.
    pub(crate) fn cell(&self, column: &str) -> &'a str {
        let mut cells = self.named_cells();
        cells.find(|(name, _)| *name == column).map_or("", |(_, cell)| cell)
    }

    /// The values in the cell under `column`.
    pub(crate) fn values(&self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        self.cell(column).split('|').filter(|value| !value.is_empty())
    }

    /// The cell under `column`, read by `parse`; the error lists what is
    /// `allowed` there.
    pub(crate) fn parsed<T>(
        &self,
        column: &str,
        allowed: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Error> {
        let cell = self.cell(column);
        parse(cell).ok_or_else(|| {
            self.error(format!("\"{cell}\" cannot stand in column {column}"))
                .remedy(format!("write {allowed}"))
        })
    }

    /// The cell of the first column, by which tables are sorted.
    pub(crate) fn first(&self) -> &'a str {
        cells(self.cells).next().unwrap_or_default()
    }

    /// Whether the two say the same, whatever their sources.
    pub(crate) fn same_entry(&self, other: &Self) -> bool {
        let facts = |row: &Self| {
            let cells = row.named_cells();
            cells.filter(|(name, _)| *name != "source").map(|(_, cell)| cell).collect::<Vec<_>>()
        };
        facts(self) == facts(other)
    }

    /// A problem with this line.
    pub(crate) fn error(&self, problem: impl Into<String>) -> Error {
        Error::in_file(self.file, problem).at(self.line)
    }
}

/// The lines of a text, as `str::lines` has them, with a faster search.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = memchr(b'\n', rest.as_bytes());
        let line = &rest[..end.unwrap_or(rest.len())];
        let ended = end.is_some() || !line.is_empty();
        rest = end.map_or("", |end| &rest[end + 1..]);
        ended.then(|| line.strip_suffix('\r').filter(|_| end.is_some()).unwrap_or(line))
    })
}

/// How many cells a line has.
fn width(line: &str) -> usize {
    1 + line.bytes().filter(|&byte| byte == b'\t').count()
}

/// The cells of a line.
fn cells(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let line = rest?;
        let tab = tab(line.as_bytes());
        rest = line.get(tab + 1..);
        Some(&line[..tab])
    })
}

/// Where the first tab of `bytes` stands, or else their end. Cells are short:
/// eight bytes at a time are looked at as one number.
fn tab(bytes: &[u8]) -> usize {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let other = u64::from_le_bytes(*eight) ^ (EACH * b'\t' as u64);
        // The lowest high bit that is left is that of the first byte of nought.
        let tabs = other.wrapping_sub(EACH) & !other & (EACH << 7);
        if tabs != 0 {
            return at + tabs.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at + bytes[at..].iter().take_while(|&&byte| byte != b'\t').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_and_cells_are_those_of_the_standard_library(text in "([a-cé]{0,12}[\t\n\r]{0,2}){0,8}") {
            prop_assert!(lines(&text).eq(text.lines()), "{text:?}");
            prop_assert!(cells(&text).eq(text.split('\t')), "{text:?}");
            prop_assert_eq!(width(&text), text.split('\t').count());
        }
    }

    const TABLE: Table<'_> =
        Table { file: "x.tsv", text: "# a comment\nid\tnames\n\na\tone|two\nb\t\n" };

    #[test]
    fn reads_cells_by_the_name_of_their_column() {
        let rows = TABLE.rows(&["names", "id"]).unwrap();
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
        let ragged = Table { file: "y.tsv", text: "a\tb\n1\n" }.rows(&["a"]).unwrap_err();
        assert_eq!((ragged.line(), ragged.file()), (Some(2), "y.tsv".as_ref()));
        assert!(Table { file: "z.tsv", text: "# only\n" }.rows(&[]).is_err());
    }
}
