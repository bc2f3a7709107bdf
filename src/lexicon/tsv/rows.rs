//! Reading the lines of a table.

use super::cells::{Cells, Header};
use super::{Row, Table};
use crate::error::Error;
use crate::scan::Block;

/// The entries of a table, read one after the other into the same place.
#[derive(Debug, Clone)]
pub(crate) struct Rows<'a> {
    text: &'a str,
    /// Where the next line starts.
    next: usize,
    /// The block in which it does, and where tabs and line breaks are in it
    /// from there on: one bit for each.
    block: usize,
    cuts: u64,
    /// What was read last.
    row: Row<'a>,
}

impl<'a> Rows<'a> {
    /// Those of a table, whose header is read first.
    pub(super) fn of(table: Table<'a>) -> Option<Self> {
        let Table { file, text } = table;
        let row = Row { file, line: 0, header: Header::default(), cells: Cells::of(text) };
        let mut rows = Self { text, next: 0, block: 0, cuts: cuts(text, 0), row };
        let header = rows.advance()?.cells;
        rows.row.header = Header::of(header);
        Some(rows)
    }

    /// The next entry, if there is one.
    #[inline]
    pub(crate) fn read(&mut self) -> Result<Option<&Row<'a>>, Error> {
        match self.advance() {
            Some(row) if row.is_ragged() => Err(row.ragged()),
            row => Ok(row),
        }
    }

    /// What was read last: the header, before any entry was.
    pub(super) fn row(&self) -> &Row<'a> {
        &self.row
    }

    /// The next line that is not empty and no comment.
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

    /// Cuts the next line.
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
        // As `str::lines` has it.
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
