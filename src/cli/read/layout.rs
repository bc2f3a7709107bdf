//! Telling how records lie in a file: by its name, else by how it begins.

use super::fields::Field;
use super::source::Source;

/// What a Parquet file begins with.
const PARQUET: &[u8] = b"PAR1";

/// How records lie in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// A JSON object a line.
    Lines,
    /// JSON values that need not be lines: an array of objects, or objects one
    /// after the other.
    Values,
    /// A header and rows, the fields of which this sign delimits.
    Rows(u8),
    /// Parquet.
    Table,
    /// The whole file is the text of one article.
    Text,
}

impl Layout {
    /// That of `source`, in which the text has the name `text`.
    pub(super) fn of(source: &Source, text: &Field) -> Self {
        let head = &source.head;
        match source.extension.as_deref() {
            Some("jsonl" | "ndjson") => Self::Lines,
            Some("json") => json(head),
            Some("csv") => Self::Rows(delimiter(head)),
            Some("tsv" | "tab") => Self::Rows(b'\t'),
            Some("parquet") => Self::Table,
            Some("txt") => Self::Text,
            _ => by_content(head, text),
        }
    }
}

fn by_content(head: &[u8], text: &Field) -> Layout {
    match head.trim_ascii_start() {
        [b'{', ..] => json(head),
        [b'[', inner @ ..] if inner.trim_ascii_start().starts_with(b"{") => Layout::Values,
        _ if head.starts_with(PARQUET) => Layout::Table,
        _ if is_header(head, text) => Layout::Rows(delimiter(head)),
        _ => Layout::Text,
    }
}

/// Lines, if the first one closes all that it opens and is not the only one.
fn json(head: &[u8]) -> Layout {
    let head = head.trim_ascii_start();
    let first = head.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let more = head.len() > first.len() && !head[first.len()..].trim_ascii().is_empty();
    match first {
        [b'[', ..] => Layout::Values,
        [.., b'}'] | [.., b'}', b'\r'] if more => Layout::Lines,
        [b'{', ..] => Layout::Values,
        _ => Layout::Lines,
    }
}

/// The sign that makes most fields of the header.
fn delimiter(head: &[u8]) -> u8 {
    // Of equals, the last one is the greatest.
    b"\t;,".iter().copied().max_by_key(|&sign| header(head, sign).len()).unwrap_or(b',')
}

/// Whether a table begins here: with the names of columns, the text among them.
fn is_header(head: &[u8], text: &Field) -> bool {
    let names = header(head, delimiter(head));
    names.len() > 1 && names.iter().any(|name| text.may_be(name))
}

fn header(head: &[u8], delimiter: u8) -> csv::StringRecord {
    let mut rows =
        csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(head);
    rows.records().next().and_then(Result::ok).unwrap_or_default()
}
