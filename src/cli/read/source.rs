//! Opening one input: what it is compressed with, and whether it holds a
//! record a line or is one text.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::Path;
use std::sync::Arc;

use flate2::read::MultiGzDecoder;
use indicatif::ProgressBar;
use zstd::Decoder as ZstdDecoder;

use super::inputs::extension;

const BUFFER: usize = 256 * 1024;
const GZIP: &[u8] = &[0x1F, 0x8B];
const ZSTD: &[u8] = &[0x28, 0xB5, 0x2F, 0xFD];

/// How records lie in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// A JSON object a line.
    Lines,
    /// The whole file is the text of one article.
    Text,
}

/// An opened input.
pub(super) struct Source {
    pub(super) name: Arc<str>,
    pub(super) layout: Layout,
    pub(super) content: Box<dyn BufRead + Send>,
}

impl Source {
    /// The bytes read from it, as they come in, are counted by `meter`.
    pub(super) fn stdin(meter: &ProgressBar) -> io::Result<Self> {
        Self::new("-".into(), None, None, meter.wrap_read(io::stdin()))
    }

    pub(super) fn file(path: &Path, meter: &ProgressBar) -> io::Result<Self> {
        let name = path.to_string_lossy().into();
        let compression = path.extension().and_then(compression_by_name);
        Self::new(name, extension(path).as_deref(), compression, meter.wrap_read(File::open(path)?))
    }

    fn new(
        name: Arc<str>,
        extension: Option<&str>,
        compression: Option<Compression>,
        mut raw: impl Read + Send + 'static,
    ) -> io::Result<Self> {
        let mut head = Vec::new();
        raw.by_ref().take(ZSTD.len() as u64).read_to_end(&mut head)?;
        let compression = compression.or_else(|| compression_by_content(&head));
        let whole = Cursor::new(head).chain(raw);
        let mut content: Box<dyn BufRead + Send> = match compression {
            Some(Compression::Gzip) => {
                let whole = BufReader::with_capacity(BUFFER, whole);
                Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(whole)))
            }
            Some(Compression::Zstd) => {
                Box::new(BufReader::with_capacity(BUFFER, ZstdDecoder::new(whole)?))
            }
            None => Box::new(BufReader::with_capacity(BUFFER, whole)),
        };
        skip_byte_order_mark(&mut content)?;
        let layout = match extension {
            Some("jsonl" | "ndjson" | "json") => Layout::Lines,
            Some("txt") => Layout::Text,
            _ => layout_by_content(content.fill_buf()?),
        };
        Ok(Self { name, layout, content })
    }
}

#[derive(Debug, Clone, Copy)]
enum Compression {
    Gzip,
    Zstd,
}

fn compression_by_name(extension: &OsStr) -> Option<Compression> {
    match extension.to_str()? {
        "gz" => Some(Compression::Gzip),
        "zst" => Some(Compression::Zstd),
        _ => None,
    }
}

fn compression_by_content(head: &[u8]) -> Option<Compression> {
    match head {
        _ if head.starts_with(GZIP) => Some(Compression::Gzip),
        _ if head.starts_with(ZSTD) => Some(Compression::Zstd),
        _ => None,
    }
}

/// Some editors put one at the start of a file; it is no part of the text.
fn skip_byte_order_mark(content: &mut dyn BufRead) -> io::Result<()> {
    const MARK: &[u8] = "\u{FEFF}".as_bytes();
    if content.fill_buf()?.starts_with(MARK) {
        content.consume(MARK.len());
    }
    Ok(())
}

fn layout_by_content(start: &[u8]) -> Layout {
    match start.trim_ascii_start().first() {
        Some(b'{') => Layout::Lines,
        _ => Layout::Text,
    }
}
