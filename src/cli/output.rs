//! Bytes out: standard output, or a file that appears when it is whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::spool::Spool;

/// The size of the buffer. The output of a chunk of records is longer, and bypasses it.
const BUFFER_BYTES: usize = 32 * 1024;

/// Writes a message to standard error. When that fails, nothing can be done about it.
pub(crate) fn message(text: &str) {
    let _ignored = writeln!(io::stderr().lock(), "tandai: {text}");
}

/// Standard output or a file.
pub(crate) struct Output {
    to: BufWriter<Box<dyn Write + Send>>,
    /// The name in messages.
    name: PathBuf,
    /// How many bytes have been written.
    length: u64,
    spool: Option<Spool>,
}

impl Output {
    pub(crate) fn stdout() -> Self {
        Self::over(Box::new(io::stdout()), "standard output".into(), None)
    }

    /// A file at `path`, which appears with [`Self::finish`]. A device or a
    /// pipe is written to as it is.
    pub(crate) fn file(path: &Path) -> Result<Self, Failure> {
        let mut output = Self::left(path)?;
        output.cut(0)?;
        output.keep(false);
        Ok(output)
    }

    /// A file at `path`, with what an unfinished run left of it.
    pub(crate) fn left(path: &Path) -> Result<Self, Failure> {
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => {
                return Err(Failure::io(path)(io::ErrorKind::IsADirectory.into()));
            }
            Ok(found) if !found.is_file() => {
                let device = File::options().write(true).open(path).map_err(Failure::io(path))?;
                return Ok(Self::over(Box::new(device), path.into(), None));
            }
            _ => {}
        }
        let spool = Spool::take(path)?;
        let to = spool.handle()?;
        Ok(Self::over(Box::new(to), path.into(), Some(spool)))
    }

    fn over(to: Box<dyn Write + Send>, name: PathBuf, spool: Option<Spool>) -> Self {
        Self { to: BufWriter::with_capacity(BUFFER_BYTES, to), name, length: 0, spool }
    }

    /// The unfinished file, unless it is written to as it is.
    pub(crate) const fn spool(&mut self) -> Option<&mut Spool> {
        self.spool.as_mut()
    }

    pub(crate) const fn length(&self) -> u64 {
        self.length
    }

    /// Cuts the file to its first `length` bytes.
    pub(crate) fn cut(&mut self, length: u64) -> Result<(), Failure> {
        if let Some(spool) = &mut self.spool {
            spool.cut(length)?;
            self.length = length;
        }
        Ok(())
    }

    pub(crate) fn append(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.length += bytes.len() as u64;
        self.to.write_all(bytes).map_err(Failure::io(&self.name))
    }

    /// Hands all bytes over to the system.
    pub(crate) fn hand_over(&mut self) -> Result<(), Failure> {
        self.to.flush().map_err(Failure::io(&self.name))
    }

    /// Sets whether the unfinished file stays if the run does not finish.
    pub(crate) const fn keep(&mut self, kept: bool) {
        if let Some(spool) = &mut self.spool {
            spool.keep(kept);
        }
    }

    /// Ends the writing; `put` brings a file from its unfinished name to its
    /// own.
    pub(crate) fn finish(
        mut self,
        put: impl FnOnce(&Path, &Path) -> io::Result<()>,
    ) -> Result<(), Failure> {
        self.hand_over()?;
        match self.spool {
            Some(spool) => spool.publish(put).map_err(Failure::io(&self.name)),
            None => Ok(()),
        }
    }
}
