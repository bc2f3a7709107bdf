//! The one error of everything that reads files.

use std::fmt;
use std::path::PathBuf;

/// What went wrong while reading a lexicon or a file: where, what, and what
/// to do about it.
///
/// Its [`Display`](fmt::Display) is meant for a person:
/// `lexicons/units.tsv:12: no such class "wieght"; write one of count, length, mass`.
#[derive(Debug)]
pub struct Error(Box<Detail>);

#[derive(Debug)]
struct Detail {
    file: PathBuf,
    line: Option<usize>,
    problem: String,
    remedy: Option<String>,
    source: Option<std::io::Error>,
}

impl Error {
    /// A problem in `file`.
    pub(crate) fn in_file(file: impl Into<PathBuf>, problem: impl Into<String>) -> Self {
        let (file, problem) = (file.into(), problem.into());
        Self(Box::new(Detail { file, line: None, problem, remedy: None, source: None }))
    }

    /// A failed read or write of `file`.
    pub(crate) fn io(file: impl Into<PathBuf>, source: std::io::Error) -> Self {
        let mut error = Self::in_file(file, source.to_string());
        error.0.source = Some(source);
        error
    }

    /// The same problem, at `line` (counted from 1).
    pub(crate) fn at(mut self, line: usize) -> Self {
        self.0.line = Some(line);
        self
    }

    /// The same problem, with what to write instead.
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.0.remedy = Some(remedy.into());
        self
    }

    /// The file it happened in.
    pub fn file(&self) -> &std::path::Path {
        &self.0.file
    }

    /// The line it happened at, counted from 1, if it was at one.
    pub fn line(&self) -> Option<usize> {
        self.0.line
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let detail = &*self.0;
        write!(f, "{}", detail.file.display())?;
        if let Some(line) = detail.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", detail.problem)?;
        match &detail.remedy {
            Some(remedy) => write!(f, "; {remedy}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|error| error as _)
    }
}
