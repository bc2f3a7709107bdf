//! A file that grows under another name and takes its own when it is whole.
//!
//! `out.jsonl` grows as `out.jsonl.part`. Whoever writes there holds a lock on
//! it, which the system takes away when the process ends, however it ends.

use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::io::{self, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::failure::Failure;

/// The unfinished form of a file, which no other run can write to.
pub(crate) struct Spool {
    /// The name that it takes in the end.
    path: PathBuf,
    part: PathBuf,
    file: File,
    /// Whether it stays when the run does not come to its end.
    kept: bool,
}

impl Spool {
    /// Takes the unfinished form of `path`, which may hold what an earlier run
    /// left there.
    pub(crate) fn take(path: &Path) -> Result<Self, Failure> {
        // A link is followed to its target.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let part = beside(&path, ".part");
        let mut options = File::options();
        options.read(true).write(true).create(true).truncate(false);
        let file = options.open(&part).map_err(Failure::io(&path))?;
        match file.try_lock() {
            Ok(()) if is_still_named(&file, &part) => {
                let kept = file.metadata().is_ok_and(|found| found.len() > 0);
                Ok(Self { path, part, file, kept })
            }
            Ok(()) | Err(TryLockError::WouldBlock) => Err(Failure::Refused(format!(
                "{} is being written by another run; wait for its end, or name another file",
                path.display()
            ))),
            Err(TryLockError::Error(error)) => Err(Failure::io(&part)(error)),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn part(&self) -> &Path {
        &self.part
    }

    pub(crate) fn journal(&self) -> PathBuf {
        beside(&self.part, ".journal")
    }

    pub(crate) fn length(&self) -> Result<u64, Failure> {
        let metadata = self.file.metadata().map_err(Failure::io(&self.part))?;
        Ok(metadata.len())
    }

    /// Cuts the file to its first `length` bytes; the next bytes are written behind them.
    pub(crate) fn cut(&mut self, length: u64) -> Result<(), Failure> {
        if self.length()? < length {
            return Err(Failure::Refused(format!(
                "{} is shorter than the {length} bytes that its run has written; \
                 something else changed it: remove it, and the journal, to begin anew",
                self.part.display()
            )));
        }
        let cut = self.file.set_len(length).and_then(|()| self.file.seek(SeekFrom::Start(length)));
        cut.map(drop).map_err(Failure::io(&self.part))
    }

    /// Another handle on the file.
    pub(crate) fn handle(&self) -> Result<File, Failure> {
        self.file.try_clone().map_err(Failure::io(&self.part))
    }

    /// Makes sure that the content outlasts a power loss, then has `put` bring
    /// it to its own name.
    pub(crate) fn publish(
        self,
        put: impl FnOnce(&Path, &Path) -> io::Result<()>,
    ) -> io::Result<()> {
        self.file.sync_all()?;
        put(&self.part, &self.path)?;
        sync_directory(&self.path)
    }

    /// Sets whether the file stays, for a later run to continue, when it is not published. A file
    /// that was there before stays by default.
    pub(crate) const fn keep(&mut self, kept: bool) {
        self.kept = kept;
    }
}

impl Drop for Spool {
    fn drop(&mut self) {
        if !self.kept {
            // A published spool has another name, so this fails.
            let _gone = fs::remove_file(&self.part);
        }
    }
}

/// `path` with `suffix` behind its name.
pub(crate) fn beside(path: &Path, suffix: impl AsRef<OsStr>) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(suffix);
    path.with_file_name(name)
}

/// Makes a new name in the directory of `path` outlast a power loss.
pub(crate) fn sync_directory(path: &Path) -> io::Result<()> {
    let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    match File::open(directory.unwrap_or(Path::new("."))) {
        Ok(directory) => directory.sync_all(),
        // Some systems open no directories.
        Err(_) => Ok(()),
    }
}

/// Whether the file is what `path` names: another run may have finished, and
/// renamed it, between the opening and the locking.
#[cfg(unix)]
fn is_still_named(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(named)) => identity(ours) == identity(named),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_named(_file: &File, path: &Path) -> bool {
    path.exists()
}
