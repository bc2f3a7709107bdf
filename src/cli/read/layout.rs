//! Finding how records lie in a file: by its name, else by how it begins.

use super::fields::Field;
use super::source::Source;

/// The first bytes of a Parquet file.
const PARQUET: &[u8] = b"PAR1";

/// How records lie in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// A JSON object a line.
    JsonLines,
    /// JSON values that need not be lines: an array of objects, or objects one
    /// after the other.
    Json,
    /// A header and rows, the fields of which this sign delimits.
    Csv(u8),
    /// Parquet.
    Parquet,
    /// The whole file is the text of one article.
    Text,
}

impl Layout {
    /// The layout of `source`, whose text is in the field `text`.
    pub(super) fn of(source: &Source, text: &Field) -> Self {
        let head = &source.head;
        match source.extension.as_deref() {
            Some("jsonl" | "ndjson") => Self::JsonLines,
            Some("json") => json(head),
            Some("csv") => Self::Csv(delimiter(head)),
            Some("tsv" | "tab") => Self::Csv(b'\t'),
            Some("parquet") => Self::Parquet,
            Some("txt") => Self::Text,
            _ => by_content(head, text),
        }
    }
}

fn by_content(head: &[u8], text: &Field) -> Layout {
    match head.trim_ascii_start() {
        [b'{', ..] => json(head),
        [b'[', inner @ ..] if inner.trim_ascii_start().starts_with(b"{") => Layout::Json,
        _ if head.starts_with(PARQUET) => Layout::Parquet,
        _ if is_header(head, text) => Layout::Csv(delimiter(head)),
        _ => Layout::Text,
    }
}

/// JSON Lines, if the first one closes all that it opens and is not the only one.
fn json(head: &[u8]) -> Layout {
    let head = head.trim_ascii_start();
    let first = head.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let more = head.len() > first.len() && !head[first.len()..].trim_ascii().is_empty();
    match first {
        [b'[', ..] => Layout::Json,
        [.., b'}'] | [.., b'}', b'\r'] if more => Layout::JsonLines,
        [b'{', ..] => Layout::Json,
        _ => Layout::JsonLines,
    }
}

/// The sign that makes most fields of the header.
fn delimiter(head: &[u8]) -> u8 {
    // `max_by_key` takes the last of equals: the comma.
    b"\t;,".iter().copied().max_by_key(|&sign| header(head, sign).len()).unwrap_or(b',')
}

/// Whether a table begins here: with the names of columns, the text among them.
fn is_header(head: &[u8], text: &Field) -> bool {
    let names = header(head, delimiter(head));
    names.len() > 1 && names.iter().any(|name| text.may_be(name))
}

fn header(head: &[u8], delimiter: u8) -> ::csv::StringRecord {
    let mut rows =
        ::csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(head);
    rows.records().next().and_then(Result::ok).unwrap_or_default()
}
