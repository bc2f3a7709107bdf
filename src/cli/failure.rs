//! How a command can end, and the exit code of each.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use super::output::message;

/// How a command that ran to its end went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Well,
    SomeFailed,
}

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line asks for what cannot be done.
    Usage(String),
    Lexicon(tandai::Error),
    /// The lexicon has so many problems, which have been told.
    Problems(usize),
    /// Results could not be written, or what a command needs could not be read.
    Io {
        what: String,
        error: io::Error,
    },
}

impl Failure {
    /// For `map_err`: an error in reading or writing `file`.
    pub(crate) fn io(file: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Self {
        let what = file.as_ref().display().to_string();
        move |error| Self::Io { what, error }
    }

    /// For `map_err`: an error in writing to standard output.
    pub(crate) fn stdout(error: io::Error) -> Self {
        Self::Io { what: "standard output".into(), error }
    }

    /// Tells the person, and gives the exit code.
    pub(super) fn report(self) -> ExitCode {
        match self {
            // Whoever reads has seen enough: `tandai annotate … | head`.
            Failure::Io { error, .. } if error.kind() == io::ErrorKind::BrokenPipe => {
                ExitCode::SUCCESS
            }
            Failure::Io { what, error } => {
                message(&format!("{what}: {error}{}", remedy(error.kind())));
                ExitCode::from(1)
            }
            Failure::Usage(problem) => {
                message(&format!("{problem}\nFor more information, try 'tandai --help'."));
                ExitCode::from(2)
            }
            Failure::Lexicon(error) => {
                message(&error.to_string());
                ExitCode::from(3)
            }
            Failure::Problems(count) => {
                message(&format!("{count} problems in the lexicon"));
                ExitCode::from(3)
            }
        }
    }
}

/// What to do about it, where that can be told, to stand behind the error.
fn remedy(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::NotFound => "; check the name and that its directory is there",
        io::ErrorKind::PermissionDenied => "; check that you may read and write there",
        io::ErrorKind::StorageFull => "; make room, or write to another disk with --output",
        _ => "",
    }
}
