//! Opening one input and undoing its compression.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;
#[cfg(feature = "parquet")]
use std::path::PathBuf;

use flate2::read::MultiGzDecoder;
use indicatif::ProgressBar;
use zstd::Decoder as ZstdDecoder;

use super::digest::Digests;
use super::inputs::extension;
use super::problem::Problem;
use crate::cli::compression::Compression;

const BUFFER_BYTES: usize = 64 * 1024;

/// How many bytes of the content are looked at to find its layout.
const HEAD_BYTES: u64 = 64 * 1024;

/// What a Parquet file begins with.
pub(super) const PARQUET: &[u8] = b"PAR1";

const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// The first bytes of formats that are not read, their names, and remedies.
const FOREIGN: &[(&[u8], &str, &str)] = &[
    (b"PK\x03\x04", "a ZIP archive or a workbook", "unpack it, or export the sheet as CSV"),
    (b"BZh", "compressed with bzip2", "pipe it in: bzcat FILE | tandai annotate -"),
    (b"\xFD7zXZ\0", "compressed with xz", "pipe it in: xzcat FILE | tandai annotate -"),
    (b"%PDF-", "a PDF file", "extract its text, for instance with pdftotext"),
    (b"ARROW1", "an Arrow file", "write it as Parquet or JSON Lines"),
    (b"SQLite format 3", "an SQLite database", "export the table of articles as CSV"),
    (b"\xFF\xFE", "UTF-16", "convert it: iconv -f UTF-16 -t UTF-8 FILE"),
    (b"\xFE\xFF", "UTF-16", "convert it: iconv -f UTF-16 -t UTF-8 FILE"),
];

/// Who wants to know what is read.
#[derive(Clone)]
pub(crate) struct Watch {
    /// Counts the bytes as they come in.
    pub(crate) meter: ProgressBar,
    /// Has the digest of each file, if anybody asks for it.
    pub(crate) digests: Option<Digests>,
}

impl Watch {
    pub(super) fn nobody() -> Self {
        Self { meter: ProgressBar::hidden(), digests: None }
    }

    /// `raw`, the content of the file `name`, as it is read.
    fn over(&self, name: &str, raw: impl Read + Send + 'static) -> Box<dyn Read + Send> {
        match &self.digests {
            Some(digests) => {
                Box::new(self.meter.wrap_read(digests.digesting(name.to_owned(), raw)))
            }
            None => Box::new(self.meter.wrap_read(raw)),
        }
    }
}

/// An opened input.
pub(super) struct Source {
    /// The extension of the decompressed content, in lower case: `csv` of `a.CSV.gz`.
    pub(super) extension: Option<String>,
    /// The start of the content.
    pub(super) head: Vec<u8>,
    /// The whole content, with the head.
    pub(super) content: Content,
    /// The file that has this content as it is.
    #[cfg(feature = "parquet")]
    file: Option<PathBuf>,
}

impl Source {
    /// Standard input, which is called `name`.
    pub(super) fn stdin(name: &str, watch: &Watch) -> Result<Self, Problem> {
        Self::new(None, watch.over(name, io::stdin()))
    }

    /// The file at `path`, which is called `name`.
    pub(super) fn file(path: &Path, name: &str, watch: &Watch) -> Result<Self, Problem> {
        Self::new(Some(path), watch.over(name, File::open(path)?))
    }

    fn new(path: Option<&Path>, mut raw: Box<dyn Read + Send>) -> Result<Self, Problem> {
        let mut magic = Vec::new();
        raw.by_ref().take(16).read_to_end(&mut magic)?;
        if let Some((_, what, remedy)) = FOREIGN.iter().find(|(start, ..)| magic.starts_with(start))
        {
            return Err(Problem::new(format!("cannot be read: it is {what}"), *remedy));
        }
        let by_name = path.and_then(Compression::by_name);
        let compression = by_name.or_else(|| Compression::by_content(&magic));
        let (head, content) = with_head(decompressed(compression, Cursor::new(magic).chain(raw))?);
        if is_binary(&head) {
            return Err(Problem::new(
                "is no text, but binary data of a kind that is not known",
                "give articles as JSON Lines, CSV, Parquet or plain text",
            ));
        }
        Ok(Self {
            extension: path.and_then(extension),
            head,
            content,
            // A pipe could not be opened again.
            #[cfg(feature = "parquet")]
            file: path.filter(|path| compression.is_none() && path.is_file()).map(Path::to_owned),
        })
    }

    /// Its content as a file that can be read in any order.
    #[cfg(feature = "parquet")]
    pub(super) fn into_file(mut self) -> Result<File, Problem> {
        if let Some(path) = self.file {
            return Ok(File::open(path)?);
        }
        let mut file = tempfile::tempfile().map_err(not_spooled)?;
        io::copy(&mut self.content, &mut file).map_err(not_spooled)?;
        Ok(file)
    }
}

/// Whether content that begins so is no text in whatever encoding, nor Parquet.
fn is_binary(head: &[u8]) -> bool {
    let start = &head[..head.len().min(1024)];
    let cut = |error: std::str::Utf8Error| error.error_len().is_none();
    start.contains(&0)
        && !std::str::from_utf8(start).map_or_else(cut, |_| true)
        && !start.starts_with(PARQUET)
}

#[cfg(feature = "parquet")]
fn not_spooled(error: io::Error) -> Problem {
    Problem::new(
        format!("cannot be copied to a temporary file, which Parquet needs: {error}"),
        "save it as a file and name that, or set TMPDIR to a directory with room",
    )
}

type Content = Box<dyn BufRead + Send>;

fn decompressed(
    compression: Option<Compression>,
    raw: impl Read + Send + 'static,
) -> io::Result<Content> {
    Ok(match compression {
        Some(Compression::Gzip) => {
            let raw = BufReader::with_capacity(BUFFER_BYTES, raw);
            Box::new(BufReader::with_capacity(BUFFER_BYTES, MultiGzDecoder::new(raw)))
        }
        Some(Compression::Zstd) => {
            Box::new(BufReader::with_capacity(BUFFER_BYTES, ZstdDecoder::new(raw)?))
        }
        None => Box::new(BufReader::with_capacity(BUFFER_BYTES, raw)),
    })
}

/// How the content begins, without a byte order mark, which is no part of the
/// text; and all of it.
fn with_head(mut content: Content) -> (Vec<u8>, Content) {
    let mut head = Vec::new();
    let read = content.by_ref().take(HEAD_BYTES).read_to_end(&mut head);
    if head.starts_with(BYTE_ORDER_MARK) {
        head.drain(..BYTE_ORDER_MARK.len());
    }
    let start = Cursor::new(head.clone());
    let content: Content = match read {
        Ok(_) => Box::new(start.chain(content)),
        // What could be read comes first.
        Err(error) => Box::new(start.chain(BufReader::new(Broken(Some(error))))),
    };
    (head, content)
}

/// Where reading broke off.
struct Broken(Option<io::Error>);

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}
