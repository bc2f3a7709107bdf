//! Bytes out: standard output, or a file that appears when it is whole.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::spool::Spool;

/// What a chunk of records becomes is longer, and is written as it is.
const BUFFER: usize = 32 * 1024;

/// A message to the person. There is nobody to tell when it cannot be written.
pub(crate) fn message(text: &str) {
    let _nobody_to_tell = writeln!(io::stderr().lock(), "tandai: {text}");
}

/// Standard output or a file.
pub(crate) struct Output {
    to: BufWriter<Box<dyn Write + Send>>,
    /// What it is called in messages.
    name: PathBuf,
    /// How many bytes stand there.
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

    /// The same, with what an unfinished run left there.
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
        Self { to: BufWriter::with_capacity(BUFFER, to), name, length: 0, spool }
    }

    /// The unfinished file, unless it is written to as it is.
    pub(crate) const fn spool(&mut self) -> Option<&mut Spool> {
        self.spool.as_mut()
    }

    pub(crate) const fn length(&self) -> u64 {
        self.length
    }

    /// Forgets what stands behind the first `length` bytes.
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

    /// Whether what has been written stays if the run comes to no end.
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
