//! What is wrong with a record or a file.

use std::fmt;
use std::io;
use std::sync::Arc;

use super::reader::MAX_RECORD_BYTES;

/// A problem and its remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    reason: String,
    remedy: String,
}

impl Problem {
    pub(crate) fn new(reason: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { reason: reason.into(), remedy: remedy.into() }
    }

    pub(super) fn too_long(what: &str) -> Self {
        let limit = MAX_RECORD_BYTES / (1024 * 1024);
        Self::new(
            format!("the {what} is longer than {limit} MiB"),
            "give every article a record of its own",
        )
    }
}

/// The problem of a failed read, from the system or from a decompressor.
impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
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
        Self::new(format!("cannot be read: {error}"), remedy)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}; {}", self.reason, self.remedy)
    }
}

/// Where a record stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) file: Arc<str>,
    pub(crate) position: Position,
}

/// The position of a record in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    /// The record is the whole file.
    Whole,
    /// The line that the record begins in, from 1.
    Line(u64),
    /// The number of the record in the file, from 1.
    Record(u64),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match self.position {
            Position::Whole => Ok(()),
            Position::Line(line) => write!(f, ":{line}"),
            Position::Record(number) => write!(f, ": record {number}"),
        }
    }
}
