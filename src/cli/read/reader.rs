//! From inputs to records, one after the other, into buffers of the caller.

use std::collections::VecDeque;
use std::io::{self, BufRead, Read};
use std::ops::Range;

use indicatif::ProgressBar;

use super::inputs::Input;
use super::problem::{Place, Problem};
use super::source::{Layout, Source};

/// The longest record that is read. A record is held whole in memory, several
/// times over, so this bounds the memory of a run.
const MAX_RECORD: u64 = 256 * 1024 * 1024;

/// What reading came upon next.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) place: Place,
    pub(crate) content: Content,
}

/// A record, as a stretch of the caller's buffer, or why there is none.
#[derive(Debug)]
pub(crate) enum Content {
    Json(Range<usize>),
    Text(Range<usize>),
    Unreadable(Problem),
}

/// Reads inputs to their end, one after the other.
pub(crate) struct Reader {
    inputs: VecDeque<Input>,
    current: Option<Records>,
    /// Counts the bytes of the inputs as they are read.
    meter: ProgressBar,
}

impl Reader {
    pub(crate) fn new(inputs: Vec<Input>) -> Self {
        Self::metered(inputs, &ProgressBar::hidden())
    }

    /// A reader that shows on `meter` how many bytes of its inputs it has read.
    pub(crate) fn metered(inputs: Vec<Input>, meter: &ProgressBar) -> Self {
        Self { inputs: inputs.into(), current: None, meter: meter.clone() }
    }

    /// The next record, its bytes appended to `buffer`; `None` at the end of
    /// the last input.
    pub(crate) fn next(&mut self, buffer: &mut Vec<u8>) -> Option<Entry> {
        loop {
            if let Some(records) = &mut self.current {
                match records.next(buffer) {
                    Some(entry) => return Some(entry),
                    None => self.current = None,
                }
            }
            match open(self.inputs.pop_front()?, &self.meter) {
                Ok(source) => self.current = Some(Records { source, line: 0, ended: false }),
                Err(entry) => return Some(entry),
            }
        }
    }
}

fn open(input: Input, meter: &ProgressBar) -> Result<Source, Entry> {
    let (opened, file) = match input {
        Input::Stdin => (Source::stdin(meter), "-".into()),
        Input::File(path) => (Source::file(&path, meter), path.to_string_lossy().into()),
        Input::Missing { path, reason, remedy } => {
            let place = Place { file: path.to_string_lossy().into(), line: None };
            let content = Content::Unreadable(Problem::new(reason, remedy));
            return Err(Entry { place, content });
        }
    };
    opened.map_err(|error| Entry {
        place: Place { file, line: None },
        content: Content::Unreadable(unreadable(&error)),
    })
}

/// The records of one source.
struct Records {
    source: Source,
    /// How many lines have been read.
    line: u64,
    /// Nothing more can be read.
    ended: bool,
}

impl Records {
    fn next(&mut self, buffer: &mut Vec<u8>) -> Option<Entry> {
        if self.ended {
            return None;
        }
        let start = buffer.len();
        let read = match self.source.layout {
            Layout::Lines => self.next_line(buffer),
            Layout::Text => self.whole_text(buffer),
        };
        let content = read.transpose()?.unwrap_or_else(|problem| {
            buffer.truncate(start);
            Content::Unreadable(problem)
        });
        let line = (self.source.layout == Layout::Lines).then_some(self.line);
        Some(Entry { place: Place { file: self.source.name.clone(), line }, content })
    }

    /// The next line that is not blank.
    fn next_line(&mut self, buffer: &mut Vec<u8>) -> Result<Option<Content>, Problem> {
        let start = buffer.len();
        loop {
            self.line += 1;
            let mut limited = (&mut self.source.content).take(MAX_RECORD + 1);
            let length = limited.read_until(b'\n', buffer).map_err(|error| self.broken(&error))?;
            if length == 0 {
                return Ok(None);
            }
            if length as u64 > MAX_RECORD {
                self.source.content.skip_until(b'\n').map_err(|error| self.broken(&error))?;
                return Err(too_long("line"));
            }
            if !buffer[start..].trim_ascii().is_empty() {
                return Ok(Some(Content::Json(start..buffer.len())));
            }
            buffer.truncate(start);
        }
    }

    fn whole_text(&mut self, buffer: &mut Vec<u8>) -> Result<Option<Content>, Problem> {
        let start = buffer.len();
        self.ended = true;
        let mut limited = (&mut self.source.content).take(MAX_RECORD + 1);
        let length = limited.read_to_end(buffer).map_err(|error| self.broken(&error))?;
        if length as u64 > MAX_RECORD {
            return Err(too_long("file"));
        }
        Ok(Some(Content::Text(start..buffer.len())))
    }

    /// A failed read, after which nothing more comes from this source.
    fn broken(&mut self, error: &io::Error) -> Problem {
        self.ended = true;
        unreadable(error)
    }
}

fn too_long(what: &str) -> Problem {
    let limit = MAX_RECORD / (1024 * 1024);
    Problem::new(
        format!("the {what} is longer than {limit} MiB"),
        "give every article a record of its own",
    )
}

fn unreadable(error: &io::Error) -> Problem {
    use io::ErrorKind;
    let remedy = match error.kind() {
        ErrorKind::NotFound => "check the name",
        ErrorKind::PermissionDenied => "check that you may read it",
        ErrorKind::UnexpectedEof => {
            "the file is cut short: fetch or compress it again; what came before was read"
        }
        ErrorKind::InvalidInput | ErrorKind::InvalidData => {
            "the compressed data is damaged: fetch or compress it again; what came before was read"
        }
        _ => "what came before was read",
    };
    Problem::new(format!("cannot be read: {error}"), remedy)
}
