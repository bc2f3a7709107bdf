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
    /// The command line is wrong in itself.
    Usage(String),
    /// The command line does not fit the files that are there.
    Refused(String),
    Lexicon(tandai::Error),
    /// The number of problems in the lexicon, which have been printed.
    Problems(usize),
    /// Results could not be written, or what a command needs could not be read.
    Io {
        what: String,
        error: io::Error,
    },
    /// A run broke off after `records` records, and can be continued.
    Unfinished {
        cause: Box<Failure>,
        records: u64,
    },
    /// A signal ended the run; this is the exit code.
    Stopped {
        code: u8,
        message: String,
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

    /// Writes the message of the failure of `command` and returns the exit code.
    pub(super) fn report(self, command: &str) -> ExitCode {
        match self {
            // The reader has seen enough: `tandai annotate … | head`.
            Failure::Io { error, .. } if error.kind() == io::ErrorKind::BrokenPipe => {
                ExitCode::SUCCESS
            }
            Failure::Io { what, error } => {
                message(&format!("{what}: {error}{}", remedy(error.kind())));
                ExitCode::from(4)
            }
            Failure::Unfinished { cause, records } => {
                let code = cause.report(command);
                message(&format!(
                    "{records} records are done and kept; when that is mended, \
                     go on with the same command and --resume"
                ));
                code
            }
            Failure::Stopped { code, message: text } => {
                message(&text);
                ExitCode::from(code)
            }
            Failure::Refused(problem) => {
                message(&problem);
                ExitCode::from(2)
            }
            Failure::Usage(problem) => {
                message(&format!("{problem}\nFor more information, try '{command} --help'."));
                ExitCode::from(2)
            }
            Failure::Lexicon(error) => {
                message(&error.to_string());
                ExitCode::from(3)
            }
            Failure::Problems(count) => {
                let problems = if count == 1 { "problem" } else { "problems" };
                message(&format!("{count} {problems} in the lexicon"));
                ExitCode::from(3)
            }
        }
    }
}

/// The remedy to be written after an error of this kind; empty where none is known.
fn remedy(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::NotFound => "; check the name and that its directory is there",
        io::ErrorKind::PermissionDenied => "; check that you may read and write there",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "; make room there, or write to another disk"
        }
        io::ErrorKind::FileTooLarge => "; raise the limit on the size of files (ulimit -f)",
        io::ErrorKind::ReadOnlyFilesystem => "; write to another place",
        io::ErrorKind::IsADirectory => "; name a file",
        _ => "",
    }
}
