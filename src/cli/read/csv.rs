//! CSV and TSV: a header and rows. A row becomes a JSON object of strings.

use std::io::BufRead;

use tandai::write;

use super::csv_row::{End, Row};
use super::fields::Field;
use super::problem::{Position, Problem};
use super::reader::{Content, Records};

const MAX_COLUMNS: usize = 16 * 1024;

pub(super) struct Csv {
    content: Box<dyn BufRead + Send>,
    parser: csv_core::Reader,
    /// The names that the column with the text may have.
    text: Field,
    columns: Vec<Column>,
    row: Row,
    state: State,
}

struct Column {
    name: String,
    /// `"name":`
    key: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Header,
    Rows,
    Ended,
}

impl Csv {
    pub(super) fn new(content: Box<dyn BufRead + Send>, delimiter: u8, text: Field) -> Self {
        let parser = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
        let row = Row::default();
        Self { content, parser, text, columns: Vec::new(), row, state: State::Header }
    }

    /// The next row as a record; none at the end of the file.
    fn record(&mut self, buffer: &mut Vec<u8>) -> Result<Option<()>, Problem> {
        if self.state == State::Header {
            // Nothing can be made of the rows of a header that is wrong.
            self.state = State::Ended;
            match self.row.read(MAX_COLUMNS, &mut self.parser, &mut self.content)? {
                End::Row => self.read_header()?,
                End::File => return Ok(None),
                End::OpenQuote => return Err(open_quote()),
            }
        }
        // So it is if reading fails.
        self.state = State::Ended;
        match self.row.read(self.columns.len(), &mut self.parser, &mut self.content)? {
            End::File => return Ok(None),
            End::OpenQuote => return Err(open_quote()),
            End::Row => self.state = State::Rows,
        }
        self.write_object(buffer).map(Some)
    }

    fn read_header(&mut self) -> Result<(), Problem> {
        if self.row.is_too_long() || self.row.count() > MAX_COLUMNS {
            return Err(Problem::new(
                format!("the header has more than {MAX_COLUMNS} columns"),
                "give the file a first line that names its columns",
            ));
        }
        for field in self.row.fields() {
            let name = utf8(field, "header")?.to_owned();
            let mut key = Vec::new();
            write::string(&name, &mut key);
            key.push(b':');
            self.columns.push(Column { name, key });
        }
        self.text.must_be_among(self.columns.iter().map(|column| &*column.name), "header")
    }

    /// Appends the row as a JSON object of strings.
    fn write_object(&self, buffer: &mut Vec<u8>) -> Result<(), Problem> {
        let (count, columns) = (self.row.count(), self.columns.len());
        if self.row.is_too_long() {
            return Err(Problem::too_long("row"));
        }
        if count != columns {
            let count = if count > columns { "more".into() } else { format!("only {count}") };
            return Err(Problem::new(
                format!("the header has {columns} fields and the row {count}"),
                "quote a field that holds a delimiter or a line break",
            ));
        }
        let mut sign = b'{';
        for (column, field) in self.columns.iter().zip(self.row.fields()) {
            buffer.push(sign);
            buffer.extend_from_slice(&column.key);
            write::string(utf8(field, &format!("column \"{}\"", column.name))?, buffer);
            sign = b',';
        }
        buffer.push(b'}');
        Ok(())
    }
}

fn utf8<'f>(field: &'f [u8], column: &str) -> Result<&'f str, Problem> {
    std::str::from_utf8(field).map_err(|_| {
        Problem::new(
            format!("not UTF-8 in the {column}"),
            "convert the file to UTF-8, for instance with iconv",
        )
    })
}

fn open_quote() -> Problem {
    Problem::new(
        "a quote is opened in this row and not closed before the file ends",
        "close it, or double it (\"\") where it is part of the field; what came before was read",
    )
}

impl Records for Csv {
    fn next(&mut self, buffer: &mut Vec<u8>) -> Option<(Position, Content)> {
        if self.state == State::Ended {
            return None;
        }
        let start = buffer.len();
        let content = match self.record(buffer) {
            Ok(row) => row.map(|()| Content::Json(start..buffer.len()))?,
            Err(problem) => {
                buffer.truncate(start);
                buffer.extend_from_slice(self.row.written());
                Content::Unreadable { problem, record: Some(start..buffer.len()) }
            }
        };
        Some((Position::Line(self.row.line()), content))
    }
}
