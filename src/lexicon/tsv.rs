//! Reading one table of a lexicon.
//!
//! A table is UTF-8 text: `#` comments, a header line with the names of the
//! columns, then one entry a line, cells apart by tabs. A cell can hold
//! several values joined by `|`. There is no quoting.

use std::vec;

use memchr::memchr_iter;

use crate::error::Error;
use crate::scan::Block;
use crate::value::NamedEnum;

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
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Cells<'a> {
    text: &'a str,
    count: usize,
    /// Where the first of them end.
    ends: [u32; 8],
}

impl<'a> Cells<'a> {
    /// Cuts the line that `text` starts with, and gives what is behind it.
    fn cut(text: &'a str) -> (Self, &'a str) {
        let mut cells = Self::default();
        let end = line_end(text.as_bytes(), |tab| cells.note(tab));
        let (line, rest) = text.split_at(end);
        cells.text = match rest.is_empty() {
            true => line,
            // As `str::lines` has it.
            false => line.strip_suffix('\r').unwrap_or(line),
        };
        cells.note(cells.text.len());
        (cells, rest.get(1..).unwrap_or_default())
    }

    /// Notes that a cell ends at `end`.
    fn note(&mut self, end: usize) {
        if let Some(place) = self.ends.get_mut(self.count) {
            *place = end as u32;
        }
        self.count += 1;
    }

    fn iter(self) -> impl Iterator<Item = &'a str> + use<'a> {
        split(self.text, b'\t')
    }

    #[inline]
    fn get(&self, i: usize) -> Option<&'a str> {
        let Some(&end) = self.noted().get(i) else { return self.iter().nth(i) };
        let start = i.checked_sub(1).map_or(0, |before| self.ends[before] as usize + 1);
        self.text.get(start..end as usize)
    }

    /// Where those cells end of which it is noted.
    fn noted(&self) -> &[u32] {
        self.ends.get(..self.count).unwrap_or(&self.ends)
    }

    /// Which cell is `wanted`, the first of them. Inlined, since the length of
    /// `wanted` is mostly known where it is asked for.
    #[inline]
    fn position(&self, wanted: &str) -> Option<usize> {
        let mut start = 0;
        for (i, end) in self.noted().iter().map(|&end| end as usize).enumerate() {
            if self.text.as_bytes().get(start..end) == Some(wanted.as_bytes()) {
                return Some(i);
            }
            start = end + 1;
        }
        (self.noted().len()..self.count).find(|&i| self.get(i) == Some(wanted))
    }
}

impl<'a> Table<'a> {
    /// Its entries, after checking that it has the `columns` that its reader
    /// needs and that every line has as many cells as the header.
    pub(crate) fn rows(self, columns: &[&str]) -> Result<Rows<'a>, Error> {
        let mut lines = self.lines();
        let Some((header_line, header)) = lines.next() else {
            return Err(Error::in_file(self.file, "the table has no header line")
                .remedy("write one with the names of its columns, apart by tabs"));
        };
        for column in columns {
            if header.position(column).is_none() {
                return Err(Error::in_file(self.file, format!("no column \"{column}\""))
                    .at(header_line)
                    .remedy("add it to the header line, cells apart by tabs"));
            }
        }
        let mut entries = Vec::with_capacity(memchr_iter(b'\n', lines.rest.as_bytes()).count() + 1);
        for (line, cells) in lines {
            if cells.count != header.count {
                let (count, width) = (cells.count, header.count);
                let problem = format!("{count} cells where the header has {width}");
                return Err(Error::in_file(self.file, problem)
                    .at(line)
                    .remedy("put one tab between two cells, also where a cell is empty"));
            }
            entries.push((line, cells));
        }
        Ok(Rows { file: self.file, header, entries: entries.into_iter() })
    }

    fn lines(self) -> Lines<'a> {
        Lines { rest: self.text, read: 0 }
    }

    /// The entry at `line`, if one is there.
    pub(crate) fn row_at(self, line: usize) -> Option<Row<'a>> {
        let mut lines = self.lines();
        let (_, header) = lines.next()?;
        let (line, cells) = lines.find(|(number, _)| *number == line)?;
        Some(Row { file: self.file, line, header, cells })
    }
}

/// The entries of a table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Rows<'a> {
    file: &'a str,
    header: Cells<'a>,
    entries: vec::IntoIter<(usize, Cells<'a>)>,
}

impl<'a> Iterator for Rows<'a> {
    type Item = Row<'a>;

    fn next(&mut self) -> Option<Row<'a>> {
        let (line, cells) = self.entries.next()?;
        Some(Row { file: self.file, line, header: self.header, cells })
    }
}

/// The lines of a text that are not empty and no comments, each with its number.
struct Lines<'a> {
    rest: &'a str,
    /// How many lines are behind it.
    read: usize,
}

impl<'a> Iterator for Lines<'a> {
    type Item = (usize, Cells<'a>);

    fn next(&mut self) -> Option<(usize, Cells<'a>)> {
        while !self.rest.is_empty() {
            let (cells, rest) = Cells::cut(self.rest);
            (self.rest, self.read) = (rest, self.read + 1);
            if !cells.text.is_empty() && !cells.text.starts_with('#') {
                return Some((self.read, cells));
            }
        }
        None
    }
}

impl<'a> Row<'a> {
    /// Its cells, each behind the name of its column.
    pub(crate) fn named_cells(&self) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        self.header.iter().zip(self.cells.iter())
    }

    /// The cell under `column`, empty if there is no such column.
    #[inline]
    pub(crate) fn cell(&self, column: &str) -> &'a str {
        let place = self.header.position(column);
        place.and_then(|place| self.cells.get(place)).unwrap_or_default()
    }

    /// The values in the cell under `column`.
    #[inline]
    pub(crate) fn values(&self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        split(self.cell(column), b'|').filter(|value| !value.is_empty())
    }

    /// The cell under `column`, read by `parse`; the error lists what is
    /// `allowed` there.
    #[inline]
    pub(crate) fn parsed<T>(
        &self,
        column: &str,
        allowed: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Error> {
        parse(self.cell(column)).ok_or_else(|| self.misplaced(column, allowed))
    }

    /// The variant that the cell under `column` names; the error lists all.
    #[inline]
    pub(crate) fn named<T: NamedEnum>(&self, column: &str) -> Result<T, Error> {
        T::from_name(self.cell(column))
            .ok_or_else(|| self.misplaced(column, &any_of(T::ALL.iter().map(|one| one.name()))))
    }

    /// What `entries` has for the cell under `column`; the error lists them.
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

    /// That the cell under `column` is none of what is `allowed` there.
    #[cold]
    fn misplaced(&self, column: &str, allowed: &str) -> Error {
        let cell = self.cell(column);
        self.error(format!("\"{cell}\" cannot stand in column {column}"))
            .remedy(format!("write {allowed}"))
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

/// `a, b or c`; the empty name is nothing.
fn any_of<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names = names.map(|name| if name.is_empty() { "nothing" } else { name });
    let mut names: Vec<_> = names.collect();
    let last = names.pop().unwrap_or_default();
    if names.is_empty() { last.to_owned() } else { format!("{} or {last}", names.join(", ")) }
}

/// Where the line that `text` starts with ends, telling `found` of each tab in
/// it.
#[inline]
fn line_end(text: &[u8], mut found: impl FnMut(usize)) -> usize {
    let mut at = 0;
    while at < text.len() {
        let block = Block::load_at(text, at);
        let ends = block.mask(|bytes| bytes.equal(b'\n'));
        // Those below the lowest end.
        let mut tabs = block.mask(|bytes| bytes.equal(b'\t')) & (ends ^ ends.wrapping_sub(1));
        while tabs != 0 {
            found(at + tabs.trailing_zeros() as usize);
            tabs &= tabs - 1;
        }
        if ends != 0 {
            return at + ends.trailing_zeros() as usize;
        }
        at += Block::BYTES;
    }
    text.len()
}

/// What stands between the signs of `text`, as `str::split` has it. That is
/// short: eight bytes at a time are looked at as one number.
fn split(text: &str, sign: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let end = find(text.as_bytes(), sign);
        rest = text.get(end + 1..);
        Some(&text[..end])
    })
}

/// Where the first `sign` of `bytes` stands, or else their end.
pub(super) fn find(bytes: &[u8], sign: u8) -> usize {
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
        fn lines_and_cells_are_those_of_the_standard_library(text in "([a-cé#]{0,30}[\t\n\r]{0,2}){0,12}") {
            let lines = Lines { rest: &text, read: 0 };
            let lines = lines.map(|(line, cells)| (line, cells.iter().collect::<Vec<_>>()));
            let expected = text.lines().zip(1..).filter(|(line, _)| !line.is_empty());
            let expected = expected.filter(|(line, _)| !line.starts_with('#'));
            let expected = expected.map(|(line, number)| (number, line.split('\t').collect()));
            prop_assert_eq!(lines.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
            prop_assert!(split(&text, b'\t').eq(text.split('\t')), "{text:?}");
        }

        #[test]
        fn cells_are_the_same_noted_or_not(cells in prop::collection::vec("[a-cé]{0,9}", 1..20), long in any::<bool>()) {
            let mut text = cells.join("\t");
            if long {
                text = format!("{}\t{text}", "x".repeat(70_000));
            }
            let (cut, rest) = Cells::cut(&text);
            let each = (0..cut.count + 1).map_while(|i| cut.get(i));
            prop_assert!(each.eq(text.split('\t')));
            prop_assert!(cut.iter().eq(text.split('\t')));
            prop_assert_eq!(rest, "");
            for cell in text.split('\t') {
                prop_assert_eq!(cut.position(cell), text.split('\t').position(|other| other == cell));
            }
        }
    }

    const TABLE: Table<'_> =
        Table { file: "x.tsv", text: "# a comment\nid\tnames\n\na\tone|two\nb\t\n" };

    #[test]
    fn reads_cells_by_the_name_of_their_column() {
        let rows: Vec<_> = TABLE.rows(&["names", "id"]).unwrap().collect();
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

    #[test]
    fn lists_what_may_stand_in_a_cell() {
        let table = Table { file: "x.tsv", text: "role\tuse\nb\tfree\n" };
        let row = table.rows(&[]).unwrap().next().unwrap();
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
