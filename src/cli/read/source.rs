//! Opening one input and undoing its compression.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;
#[cfg(feature = "parquet")]
use std::path::PathBuf;

use flate2::read::MultiGzDecoder;
use indicatif::ProgressBar;
use zstd::Decoder as ZstdDecoder;

use super::inputs::extension;
use super::problem::Problem;

const BUFFER_BYTES: usize = 64 * 1024;

/// How many bytes of the content are looked at to find its layout.
const HEAD_BYTES: u64 = 64 * 1024;

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
    /// `meter` counts the bytes of the file as they are read.
    pub(super) fn stdin(meter: &ProgressBar) -> Result<Self, Problem> {
        Self::new(None, meter.wrap_read(io::stdin()))
    }

    pub(super) fn file(path: &Path, meter: &ProgressBar) -> Result<Self, Problem> {
        Self::new(Some(path), meter.wrap_read(File::open(path)?))
    }

    fn new(path: Option<&Path>, mut raw: impl Read + Send + 'static) -> Result<Self, Problem> {
        let mut magic = Vec::new();
        raw.by_ref().take(16).read_to_end(&mut magic)?;
        if let Some((_, what, remedy)) = FOREIGN.iter().find(|(start, ..)| magic.starts_with(start))
        {
            return Err(Problem::new(format!("cannot be read: it is {what}"), *remedy));
        }
        let by_name = path.and_then(Path::extension).and_then(Compression::by_name);
        let compression = by_name.or_else(|| Compression::by_content(&magic));
        let (head, content) = with_head(decompressed(compression, Cursor::new(magic).chain(raw))?);
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

#[cfg(feature = "parquet")]
fn not_spooled(error: io::Error) -> Problem {
    Problem::new(
        format!("cannot be copied to a temporary file, which Parquet needs: {error}"),
        "save it as a file and name that, or set TMPDIR to a directory with room",
    )
}

#[derive(Debug, Clone, Copy)]
enum Compression {
    Gzip,
    Zstd,
}

impl Compression {
    fn by_name(extension: &OsStr) -> Option<Self> {
        match extension.to_str()? {
            "gz" => Some(Self::Gzip),
            "zst" => Some(Self::Zstd),
            _ => None,
        }
    }

    fn by_content(start: &[u8]) -> Option<Self> {
        match start {
            [0x1F, 0x8B, ..] => Some(Self::Gzip),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Some(Self::Zstd),
            _ => None,
        }
    }
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
