//! From inputs to records, one after the other, into buffers of the caller.

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::Arc;

use indicatif::ProgressBar;

use super::article::Article;
use super::csv::Csv;
use super::fields::{Field, FieldNames};
use super::inputs::Input;
use super::json::Json;
use super::json_lines::JsonLines;
use super::layout::Layout;
#[cfg(feature = "parquet")]
use super::parquet::Parquet;
use super::problem::{Place, Position, Problem};
use super::source::Source;
use super::text::Text;
use super::unescape::FreeSpace;

/// The longest record that is read. What is found in a record takes some thirty
/// times its size in memory, so this bounds the memory of a run.
pub(super) const MAX_RECORD_BYTES: usize = 64 * 1024 * 1024;

/// A record as it was read, or a problem in its place.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) place: Place,
    content: Content,
}

impl Entry {
    /// The record as it was read, from the buffer that it was appended to.
    pub(crate) fn record<'b>(&self, buffer: &'b [u8]) -> Option<&'b [u8]> {
        match &self.content {
            Content::Json(range) | Content::Text(range) => Some(&buffer[range.clone()]),
            Content::Unreadable { record, .. } => record.clone().map(|range| &buffer[range]),
        }
    }

    /// The article of the record; decoded strings go to `free`.
    pub(crate) fn article<'b>(
        &'b self,
        buffer: &'b [u8],
        free: &mut FreeSpace<'b>,
        names: &FieldNames,
    ) -> Result<Article<'b>, Problem> {
        match &self.content {
            Content::Json(range) => Article::from_json(&buffer[range.clone()], free, names),
            Content::Text(range) => {
                Article::from_text(&buffer[range.clone()], &self.place.file, names)
            }
            Content::Unreadable { problem, .. } => Err(problem.clone()),
        }
    }
}

/// A record, as a stretch of the caller's buffer, or why there is none.
#[derive(Debug)]
pub(super) enum Content {
    /// What should be a JSON object.
    Json(Range<usize>),
    /// The text of an article.
    Text(Range<usize>),
    /// A problem, with the bytes of the record as far as they could be read.
    Unreadable { problem: Problem, record: Option<Range<usize>> },
}

impl Content {
    /// For a record in the midst of which reading failed.
    pub(super) fn broken(error: std::io::Error, read: Range<usize>) -> Self {
        let record = (!read.is_empty()).then_some(read);
        Self::Unreadable { problem: error.into(), record }
    }
}

impl From<Problem> for Content {
    fn from(problem: Problem) -> Self {
        Self::Unreadable { problem, record: None }
    }
}

/// The records of one source, in one layout.
pub(super) trait Records: Send {
    /// The next record and where it stands, its bytes appended to `buffer`;
    /// `None` at the end, and from then on.
    fn next(&mut self, buffer: &mut Vec<u8>) -> Option<(Position, Content)>;
}

/// Reads inputs to their end, one after the other.
pub(crate) struct Reader {
    inputs: VecDeque<Input>,
    text: Field,
    current: Option<(Arc<str>, Box<dyn Records>)>,
    /// Counts the bytes of the inputs as they are read.
    meter: ProgressBar,
}

impl Reader {
    pub(crate) fn new(inputs: Vec<Input>, names: &FieldNames) -> Self {
        Self::metered(inputs, names, &ProgressBar::hidden())
    }

    /// A reader that shows on `meter` how many bytes of its inputs it has read.
    pub(crate) fn metered(inputs: Vec<Input>, names: &FieldNames, meter: &ProgressBar) -> Self {
        let (inputs, text) = (inputs.into(), names.text.clone());
        Self { inputs, text, current: None, meter: meter.clone() }
    }

    /// The next record, its bytes appended to `buffer`; `None` at the end of
    /// the last input.
    pub(crate) fn next(&mut self, buffer: &mut Vec<u8>) -> Option<Entry> {
        loop {
            if let Some((file, records)) = &mut self.current {
                if let Some((position, content)) = records.next(buffer) {
                    let place = Place { file: file.clone(), position };
                    return Some(Entry { place, content });
                }
                self.current = None;
            }
            let input = self.inputs.pop_front()?;
            let file: Arc<str> = input.name().into();
            match open(input, &self.text, &self.meter) {
                Ok(records) => self.current = Some((file, records)),
                Err(problem) => {
                    let place = Place { file, position: Position::Whole };
                    return Some(Entry { place, content: problem.into() });
                }
            }
        }
    }
}

fn open(input: Input, text: &Field, meter: &ProgressBar) -> Result<Box<dyn Records>, Problem> {
    let source = match input {
        Input::Stdin => Source::stdin(meter)?,
        Input::File(path) => Source::file(&path, meter)?,
        Input::Missing { reason, remedy, .. } => return Err(Problem::new(reason, remedy)),
    };
    Ok(match Layout::of(&source, text) {
        Layout::JsonLines => Box::new(JsonLines::new(source.content)),
        Layout::Json => Box::new(Json::new(source.content, text.clone())),
        Layout::Csv(delimiter) => Box::new(Csv::new(source.content, delimiter, text.clone())),
        #[cfg(feature = "parquet")]
        Layout::Parquet => Box::new(Parquet::open(source.into_file()?, text, meter)?),
        #[cfg(not(feature = "parquet"))]
        Layout::Parquet => {
            let remedy = "build tandai with the feature parquet, or write the rows as CSV";
            return Err(Problem::new("this tandai was built without Parquet", remedy));
        }
        Layout::Text => Box::new(Text::new(source.content)),
    })
}
