//! Parquet: one row an article with its spans as a list of structs, or one row
//! a span.
//!
//! The spool holds a JSON object a row, with the columns as its members; when it
//! is whole, it is turned into Parquet piece by piece, so that memory does not
//! grow with the corpus. What made the file and what its offsets count stands
//! in its metadata.

mod convert;
mod schema;

use std::io;
use std::path::Path;

use tandai::write;

use super::columns::{ARTICLE, COLUMNS, Cell, rows};
use super::{Annotated, Format, Setting, json};

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rows {
    /// An article, its spans nested.
    Articles,
    /// A span.
    Spans,
}

/// Members of a record that stand in columns of their own, besides its text.
const REPLACED: &[&str] = &["offsets", "by", "spans"];

/// A table of articles or of spans.
pub(crate) struct Parquet {
    rows: Rows,
    setting: Setting,
}

impl Parquet {
    pub(crate) fn new(setting: Setting, rows: Rows) -> Self {
        Self { rows, setting }
    }
}

impl Format for Parquet {
    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        match self.rows {
            Rows::Articles => self.article(annotated, out),
            Rows::Spans => {
                for row in rows(annotated, self.setting.unit) {
                    open(annotated, out);
                    columns(row, out);
                    out.extend_from_slice(b"}\n");
                }
            }
        }
    }

    fn finish(&self, spool: &Path, output: &Path) -> io::Result<()> {
        let schema = schema::schema(self.rows, &self.setting);
        convert::convert(spool, output, schema)
    }
}

impl Parquet {
    fn article(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        open(annotated, out);
        if !self.setting.no_text {
            member("text", out);
            write::string(annotated.document.text, out);
        }
        member("record", out);
        write::string(&self.record(annotated), out);
        member("spans", out);
        out.push(b'[');
        for (i, row) in rows(annotated, self.setting.unit).into_iter().enumerate() {
            out.extend_from_slice(if i == 0 { b"{" } else { b",{" });
            // Every span has a start, so no comma stands too many.
            let before = out.len();
            columns(row, out);
            out.remove(before);
            out.push(b'}');
        }
        out.extend_from_slice(b"]}\n");
    }

    /// The other members of the record, as they came.
    fn record(&self, annotated: &Annotated<'_>) -> String {
        let mut record = Vec::new();
        annotated.article.open_object(REPLACED, true, &mut record);
        if record.last() == Some(&b',') {
            record.pop();
        }
        record.push(b'}');
        String::from_utf8(record).unwrap_or_default()
    }
}

/// `{"article":"a1"`.
fn open(annotated: &Annotated<'_>, out: &mut Vec<u8>) {
    out.extend_from_slice(b"{\"");
    out.extend_from_slice(ARTICLE.as_bytes());
    out.extend_from_slice(b"\":");
    write::string(&annotated.name(), out);
}

/// `,"name":`.
fn member(name: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(b",\"");
    out.extend_from_slice(name.as_bytes());
    out.extend_from_slice(b"\":");
}

/// `,"start":0,"end":4`: the cells that are not empty.
fn columns(row: Vec<Cell>, out: &mut Vec<u8>) {
    for (column, cell) in COLUMNS.iter().zip(row) {
        if cell == Cell::Empty {
            continue;
        }
        member(column.name, out);
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => write::string(&text, out),
            Cell::Plain(text) => out.extend_from_slice(text.as_bytes()),
            Cell::Texts(texts) => json(&texts, out),
        }
    }
}
