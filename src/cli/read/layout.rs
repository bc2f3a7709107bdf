//! Finding how records lie in a file: by its name, else by how it begins.

use super::fields::Field;
use super::problem::Problem;
use super::source::{PARQUET, Source};

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
    pub(super) fn of(source: &Source, text: &Field) -> Result<Self, Problem> {
        let head = &source.head;
        Ok(match source.extension.as_deref() {
            Some("txt") => Self::Text,
            // Nothing else begins so, whatever its name.
            _ if head.starts_with(PARQUET) => Self::Parquet,
            Some("jsonl" | "ndjson" | "json") if !is_json(head) && is_header(head, text) => {
                return Err(Problem::new(
                    "its name says JSON, but it begins like a table, with the names of columns",
                    "give it a name in .csv or .tsv",
                ));
            }
            Some("jsonl" | "ndjson") => Self::JsonLines,
            Some("json") => json(head),
            Some("csv") => Self::Csv(delimiter(head, b"|\t;,")),
            Some("tsv" | "tab") => Self::Csv(b'\t'),
            Some("parquet") => Self::Parquet,
            _ => by_content(head, text),
        })
    }
}

fn by_content(head: &[u8], text: &Field) -> Layout {
    match head.trim_ascii_start() {
        [b'{', ..] => json(head),
        [b'[', inner @ ..] if inner.trim_ascii_start().starts_with(b"{") => Layout::Json,
        // Nothing is no article.
        [] => Layout::JsonLines,
        _ if is_header(head, text) => Layout::Csv(delimiter(head, DELIMITERS)),
        _ => Layout::Text,
    }
}

/// Whether JSON begins here. It could be a header as well, but to read one costs a parser.
fn is_json(head: &[u8]) -> bool {
    matches!(head.trim_ascii_start(), [b'{' | b'[', ..])
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

/// What tells a table by its header. Bars stand in headlines as well
/// (`Berita | Bogor`), so they delimit only where the name of a file says CSV.
const DELIMITERS: &[u8] = b"\t;,";

/// Which of the `signs` makes most fields of the header.
fn delimiter(head: &[u8], signs: &[u8]) -> u8 {
    // `max_by_key` takes the last of equals: the comma.
    signs.iter().copied().max_by_key(|&sign| header(head, sign).len()).unwrap_or(b',')
}

/// Whether a table begins here: with the names of columns, the text among them.
fn is_header(head: &[u8], text: &Field) -> bool {
    let names = header(head, delimiter(head, DELIMITERS));
    names.len() > 1 && names.iter().any(|name| text.may_be(name))
}

fn header(head: &[u8], delimiter: u8) -> ::csv::StringRecord {
    let mut rows =
        ::csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(head);
    rows.records().next().and_then(Result::ok).unwrap_or_default()
}
