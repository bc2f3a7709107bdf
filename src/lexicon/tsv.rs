//! Reading one table of a lexicon.
//!
//! A table is UTF-8 text: `#` comments, a header line with the names of the
//! columns, then one entry a line, cells apart by tabs. A cell can hold
//! several values joined by `|`. There is no quoting.

use std::ops::Range;

use memchr::{memchr, memchr_iter};

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
    header: Cells<'a>,
    cells: Cells<'a>,
}

/// A line cut at its tabs. Where most cells end is noted, for loading asks for
/// each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cells<'a> {
    text: &'a str,
    count: usize,
    /// Of the first cells, as many as are [noted](Self::noted).
    ends: [u16; 8],
    noted: usize,
}

impl<'a> Cells<'a> {
    fn cut(text: &'a str) -> Self {
        let (mut ends, mut noted, mut count, mut end) = ([0; 8], 0, 0, 0);
        for cell in split(text, b'\t') {
            end += cell.len();
            if let (Some(place), Ok(end)) = (ends.get_mut(count), u16::try_from(end)) {
                (*place, noted) = (end, count + 1);
            }
            (end, count) = (end + 1, count + 1);
        }
        Self { text, count, ends, noted }
    }

    fn iter(self) -> impl Iterator<Item = &'a str> + use<'a> {
        split(self.text, b'\t')
    }

    fn get(&self, i: usize) -> Option<&'a str> {
        match self.place(i) {
            Some(place) => self.text.get(place),
            None => self.iter().nth(i),
        }
    }

    /// Where cell `i` stands, if that is noted.
    fn place(&self, i: usize) -> Option<Range<usize>> {
        let end = self.ends[..self.noted].get(i)?;
        let start = i.checked_sub(1).map_or(0, |before| usize::from(self.ends[before]) + 1);
        Some(start..(*end).into())
    }

    /// Which cell is `wanted`, the first of them.
    fn position(&self, wanted: &str) -> Option<usize> {
        (0..self.count).find(|&i| match self.place(i) {
            Some(place) => self.text.as_bytes().get(place) == Some(wanted.as_bytes()),
            None => self.iter().nth(i) == Some(wanted),
        })
    }
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
        let header = Cells::cut(header);
        for column in columns {
            if header.position(column).is_none() {
                return Err(Error::in_file(self.file, format!("no column \"{column}\""))
                    .at(header_line)
                    .remedy("add it to the header line, cells apart by tabs"));
            }
        }
        let mut rows = Vec::with_capacity(memchr_iter(b'\n', self.text.as_bytes()).count());
        for (line, cells) in lines {
            let row = Row { file: self.file, line, header, cells: Cells::cut(cells) };
            rows.push(row.checked()?);
        }
        Ok(rows)
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
        Some(Row { file: self.file, line, header: Cells::cut(header), cells: Cells::cut(cells) })
    }
}

impl<'a> Row<'a> {
    /// Itself, if it has as many cells as the header.
    fn checked(self) -> Result<Self, Error> {
        match (self.cells.count, self.header.count) {
            (n, width) if n == width => Ok(self),
            (n, width) => Err(self
                .error(format!("{n} cells where the header has {width}"))
                .remedy("put one tab between two cells, also where a cell is empty")),
        }
    }

    /// Its cells, each behind the name of its column.
    pub(crate) fn named_cells(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        self.header.iter().zip(self.cells.iter())
    }

    /// The cell under `column`, empty if there is no such column.
    pub(crate) fn cell(&self, column: &str) -> &'a str {
        let place = self.header.position(column);
        place.and_then(|place| self.cells.get(place)).unwrap_or_default()
    }

    /// The values in the cell under `column`.
    pub(crate) fn values(&self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        split(self.cell(column), b'|').filter(|value| !value.is_empty())
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
        self.cells.get(0).unwrap_or_default()
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

/// What stands between the signs of `text`, as `str::split` has it. That is
/// short: eight bytes at a time are looked at as one number.
pub(super) fn split(text: &str, sign: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = find(text.as_bytes(), sign);
        rest = text.get(end + 1..);
        Some(&text[..end])
    })
}

/// Where the first `sign` of `bytes` stands, or else their end.
fn find(bytes: &[u8], sign: u8) -> usize {
    const EACH: u64 = u64::from_le_bytes([1; 8]);
    let mut at = 0;
    while let Some(eight) = bytes[at..].first_chunk() {
        let other = u64::from_le_bytes(*eight) ^ (EACH * u64::from(sign));
        // The lowest high bit that is left is that of the first byte of nought.
        let signs = other.wrapping_sub(EACH) & !other & (EACH << 7);
        if signs != 0 {
            return at + signs.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    at + bytes[at..].iter().take_while(|&&byte| byte != sign).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_and_cells_are_those_of_the_standard_library(text in "([a-cé]{0,12}[\t\n\r]{0,2}){0,8}") {
            prop_assert!(lines(&text).eq(text.lines()), "{text:?}");
            prop_assert!(split(&text, b'\t').eq(text.split('\t')), "{text:?}");
        }

        #[test]
        fn cells_are_the_same_noted_or_not(cells in prop::collection::vec("[a-cé]{0,9}", 1..20), long in any::<bool>()) {
            let mut text = cells.join("\t");
            if long {
                text = format!("{}\t{text}", "x".repeat(70_000));
            }
            let cut = Cells::cut(&text);
            let each = (0..cut.count + 1).map_while(|i| cut.get(i));
            prop_assert!(each.eq(text.split('\t')));
            prop_assert!(cut.iter().eq(text.split('\t')));
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
