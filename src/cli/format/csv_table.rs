//! A table of spans as CSV or TSV: a row a span, for spreadsheets and data
//! frames. Left out are the texts and the other fields of the articles;
//! `article` names them. What the offsets count and what made the file stands in
//! each row, for there is no other place that every reader of tables keeps.

use super::columns::{ARTICLE, COLUMNS, Cell, rows};
use super::{Annotated, Format, Frame, Setting};

/// Between the texts of one cell, as in the tables of the lexicon.
const BETWEEN: &str = "|";

/// A row a span.
pub(crate) struct CsvTable {
    setting: Setting,
    delimiter: u8,
}

/// The columns behind those of the span.
const STAMP: [&str; 2] = ["offsets", "by"];

impl CsvTable {
    pub(crate) fn new(setting: Setting, delimiter: u8) -> Self {
        Self { setting, delimiter }
    }
}

impl Format for CsvTable {
    fn frame(&self) -> Frame {
        let names = COLUMNS.iter().map(|column| column.name);
        let names: Vec<_> = [ARTICLE].into_iter().chain(names).chain(STAMP).collect();
        let delimiter = char::from(self.delimiter).to_string();
        Frame { prologue: (names.join(&delimiter) + "\n").into(), ..Frame::default() }
    }

    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        let name = annotated.name();
        let stamp = [self.setting.unit.to_string(), self.setting.by.clone()];
        let mut table = csv::WriterBuilder::new().delimiter(self.delimiter).from_writer(out);
        for row in rows(annotated, self.setting.unit) {
            let cells = row.into_iter().map(|cell| match cell {
                Cell::Empty => String::new(),
                Cell::Text(text) | Cell::Plain(text) => text,
                Cell::Texts(texts) => texts.join(BETWEEN),
            });
            // Writing to memory cannot fail, and every row has the same length.
            let row = [name.to_string()].into_iter().chain(cells).chain(stamp.clone());
            let _infallible = table.write_record(row);
        }
        let _infallible = table.flush();
    }
}
