//! A table of spans as CSV: a row a span, for spreadsheets and data frames.
//! Left out are the texts and the other fields of the articles; `article`
//! names them.

use tandai::write::OffsetUnit;

use super::columns::{ARTICLE, COLUMNS, Cell, rows};
use super::{Annotated, Format, Frame, Setting};

/// Between the texts of one cell, as in the tables of the lexicon.
const BETWEEN: &str = "|";

/// A row a span.
pub(crate) struct CsvTable {
    unit: OffsetUnit,
}

impl CsvTable {
    pub(crate) fn new(setting: &Setting) -> Self {
        Self { unit: setting.unit }
    }
}

impl Format for CsvTable {
    fn frame(&self) -> Frame {
        let names = COLUMNS.iter().map(|column| column.name);
        let names: Vec<_> = [ARTICLE].into_iter().chain(names).collect();
        Frame { prologue: (names.join(",") + "\n").into(), ..Frame::default() }
    }

    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        let name = annotated.name();
        let mut table = csv::Writer::from_writer(out);
        for row in rows(annotated, self.unit) {
            let cells = row.into_iter().map(|cell| match cell {
                Cell::Empty => String::new(),
                Cell::Text(text) | Cell::Plain(text) => text,
                Cell::Texts(texts) => texts.join(BETWEEN),
            });
            // Writing to memory cannot fail, and every row has the same length.
            let _infallible = table.write_record([name.to_string()].into_iter().chain(cells));
        }
        let _infallible = table.flush();
    }
}
