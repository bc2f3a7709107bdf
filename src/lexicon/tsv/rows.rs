//! Reading the lines of a table.

use super::cells::{Cells, Header};
use super::{Row, Table};
use crate::error::Error;
use crate::scan::Block;

/// The entries of a table, read one after the other into the same buffer.
#[derive(Debug, Clone)]
pub(crate) struct Rows<'a> {
    text: &'a str,
    /// The byte at which the next line starts.
    next: usize,
    /// The byte at which the block starts that holds `next`.
    block: usize,
    /// The tabs and line breaks of that block from `next` on, one bit each.
    cuts: u64,
    /// The line that was read last.
    row: Row<'a>,
}

impl<'a> Rows<'a> {
    /// The rows of `table`, of which the header is read at once; `None` without one.
    pub(super) fn of(table: Table<'a>) -> Option<Self> {
        let Table { file, text } = table;
        let row = Row { file, line: 0, header: Header::default(), cells: Cells::of(text) };
        let mut rows = Self { text, next: 0, block: 0, cuts: cuts(text, 0), row };
        let header = rows.advance()?.cells;
        rows.row.header = Header::of(header);
        Some(rows)
    }

    /// The next entry, if there is one; an error if it has more or fewer cells than the
    /// header.
    #[inline]
    pub(crate) fn read(&mut self) -> Result<Option<&Row<'a>>, Error> {
        match self.advance() {
            Some(row) if row.is_ragged() => Err(row.ragged()),
            row => Ok(row),
        }
    }

    /// The line that was read last: at first the header.
    pub(super) fn row(&self) -> &Row<'a> {
        &self.row
    }

    /// The next line that is neither empty nor a comment.
    pub(super) fn advance(&mut self) -> Option<&Row<'a>> {
        let bytes = self.text.as_bytes();
        while let Some(first) = bytes.get(self.next) {
            self.cut();
            if *first != b'#' && !self.row.cells.is_empty() {
                return Some(&self.row);
            }
        }
        None
    }

    /// Reads the next line, and cuts it into cells.
    #[inline]
    fn cut(&mut self) {
        let bytes = self.text.as_bytes();
        let (mut block, mut cuts) = (self.block, self.cuts);
        let cells = &mut self.row.cells;
        cells.begin(self.next);
        let end = loop {
            while cuts == 0 && block < bytes.len() {
                block += Block::BYTES;
                cuts = self::cuts(self.text, block);
            }
            let cut = block + cuts.trailing_zeros() as usize;
            cuts &= cuts.wrapping_sub(1);
            if bytes.get(cut) != Some(&b'\t') {
                break cut;
            }
            cells.note(cut);
        };
        // As in `str::lines`, a line may end with `\r\n`.
        let is_return = end < bytes.len() && bytes[self.next..end].ends_with(b"\r");
        cells.note(end.min(bytes.len()) - usize::from(is_return));
        self.row.line += 1;
        (self.next, self.block, self.cuts) = (end + 1, block, cuts);
    }
}

/// The tabs and line breaks in the block of `text` that starts at byte `at`.
fn cuts(text: &str, at: usize) -> u64 {
    let block = Block::load_at(text.as_bytes(), at);
    block.mask(|bytes| bytes.equal(b'\t') | bytes.equal(b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_and_cells_are_those_of_the_standard_library(text in "([a-cé#]{0,30}[\t\n\r]{0,2}){0,12}") {
            let mut rows = Rows::of(Table { file: "", text: &text });
            let mut expected = text.lines().zip(1..).filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
            prop_assert_eq!(rows.as_ref().map(|rows| rows.row().line), expected.next().map(|(_, number)| number));
            for (line, number) in expected {
                let row = rows.as_mut().and_then(Rows::advance).unwrap();
                prop_assert_eq!(row.line, number);
                prop_assert!(row.cells.iter().eq(line.split('\t')), "{line:?}");
            }
            prop_assert!(rows.as_mut().and_then(Rows::advance).is_none());
        }
    }
}
