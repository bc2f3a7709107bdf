//! Results out: standard output or a file that appears when it is whole, the
//! rejects, and the messages.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tandai::write;

use super::format::Format;
use super::run::{Chunk, Reject};

/// Where a run's lines go, and what it counts.
pub(crate) struct Sink<'f> {
    output: Output,
    format: &'f dyn Format,
    /// Whether an article has been written.
    begun: bool,
    rejects: Option<Output>,
    pub(crate) records: usize,
    pub(crate) failed: usize,
}

impl<'f> Sink<'f> {
    pub(crate) fn new(
        mut output: Output,
        rejects: Option<Output>,
        format: &'f dyn Format,
    ) -> io::Result<Self> {
        output.write_all(format.frame().prologue.as_bytes())?;
        Ok(Self { output, format, begun: false, rejects, records: 0, failed: 0 })
    }

    /// Writes what came of a chunk.
    pub(crate) fn take(&mut self, chunk: &mut Chunk) -> io::Result<()> {
        // Every article comes with a separator before it; the first needs none.
        let unneeded = if self.begun { 0 } else { self.format.frame().separator.len() };
        let bytes = chunk.output.get(unneeded..).unwrap_or_default();
        self.begun |= !bytes.is_empty();
        self.output.write_all(bytes)?;
        self.records += chunk.records();
        self.failed += chunk.rejects.len();
        for reject in chunk.rejects.drain(..) {
            message(&format!("{}: {}", reject.place, reject.problem));
            if let Some(rejects) = &mut self.rejects {
                rejects.write_all(&reject_line(&reject))?;
            }
        }
        Ok(())
    }

    /// Puts the files in their places.
    pub(crate) fn finish(self) -> io::Result<()> {
        let Self { mut output, rejects, format, .. } = self;
        output.write_all(format.frame().epilogue.as_bytes())?;
        output.finish(|spool, path| format.finish(spool, path))?;
        rejects.map_or(Ok(()), |rejects| rejects.finish(|spool, path| fs::rename(spool, path)))
    }
}

/// `{"file":"a.jsonl","line":3,"reason":"…","record":"…"}`; what is not UTF-8
/// in the record shows as U+FFFD.
fn reject_line(reject: &Reject) -> Vec<u8> {
    let mut line = b"{\"file\":".to_vec();
    write::string(&reject.place.file, &mut line);
    if let Some(number) = reject.place.line {
        line.extend_from_slice(format!(",\"line\":{number}").as_bytes());
    }
    line.extend_from_slice(b",\"reason\":");
    write::string(&reject.problem.to_string(), &mut line);
    if let Some(record) = &reject.record {
        line.extend_from_slice(b",\"record\":");
        let record = String::from_utf8_lossy(record);
        write::string(record.trim_end_matches(['\n', '\r']), &mut line);
    }
    line.extend_from_slice(b"}\n");
    line
}

/// A message to the person. There is nobody to tell when it cannot be written.
pub(crate) fn message(text: &str) {
    let _nobody_to_tell = writeln!(io::stderr().lock(), "tandai: {text}");
}

/// Standard output or a file.
pub(crate) struct Output {
    to: BufWriter<Box<dyn Write + Send>>,
    /// The file written to and the name it takes when whole.
    rename: Option<(Unfinished, PathBuf)>,
}

/// A file that goes away unless it is finished.
struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        // It is gone where the output was finished.
        let _gone = fs::remove_file(&self.0);
    }
}

impl Output {
    pub(crate) fn stdout() -> Self {
        Self::over(Box::new(io::stdout()), None)
    }

    /// A file at `path`, written under another name until [`Self::finish`]. A
    /// device or a pipe is written to as it is.
    pub(crate) fn file(path: &Path) -> io::Result<Self> {
        if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
            return Ok(Self::over(Box::new(File::options().write(true).open(path)?), None));
        }
        // Through a link to what it leads to.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.part", std::process::id()));
        let unfinished = path.with_file_name(name);
        let file = File::create(&unfinished)?;
        Ok(Self::over(Box::new(file), Some((Unfinished(unfinished), path))))
    }

    fn over(to: Box<dyn Write + Send>, rename: Option<(Unfinished, PathBuf)>) -> Self {
        Self { to: BufWriter::with_capacity(256 * 1024, to), rename }
    }

    /// Ends the writing; `put` brings what is in a file to its place.
    pub(crate) fn finish(
        mut self,
        put: impl FnOnce(&Path, &Path) -> io::Result<()>,
    ) -> io::Result<()> {
        self.to.flush()?;
        match &self.rename {
            Some((unfinished, path)) => put(&unfinished.0, path),
            None => Ok(()),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
