//! The error of what reads lexicons.

use std::fmt;
use std::path::PathBuf;

/// A problem with a lexicon or a file: where it is, what it is, and what to do about it.
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
}

impl Error {
    /// A problem in `file`.
    pub(crate) fn in_file(file: impl Into<PathBuf>, problem: impl Into<String>) -> Self {
        let (file, problem) = (file.into(), problem.into());
        Self(Box::new(Detail { file, line: None, problem, remedy: None }))
    }

    /// A failed read or write of `file`.
    pub(crate) fn io(file: impl Into<PathBuf>, source: &std::io::Error) -> Self {
        Self::in_file(file, source.to_string())
    }

    /// Adds the line of the problem, counted from 1.
    pub(crate) fn at(mut self, line: usize) -> Self {
        self.0.line = Some(line);
        self
    }

    /// Adds what to write instead.
    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.0.remedy = Some(remedy.into());
        self
    }

    /// The file with the problem.
    pub fn file(&self) -> &std::path::Path {
        &self.0.file
    }

    /// The line with the problem, counted from 1; `None` where the problem is of the whole file.
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

// Its message already has that of the system, so it names no source: reporters would repeat it.
impl std::error::Error for Error {}
