//! How a file is compressed: by its name, or by how it begins.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use flate2::write::GzEncoder;

use super::spool::beside;

/// The level of the zstd command.
const ZSTD_LEVEL: i32 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compression {
    Gzip,
    Zstd,
}

impl Compression {
    /// What the last ending of a file's name says.
    pub(crate) fn by_name(path: &Path) -> Option<Self> {
        match path.extension()?.to_string_lossy().to_lowercase().as_str() {
            "gz" => Some(Self::Gzip),
            "zst" => Some(Self::Zstd),
            _ => None,
        }
    }

    pub(crate) fn by_content(start: &[u8]) -> Option<Self> {
        match start {
            [0x1F, 0x8B, ..] => Some(Self::Gzip),
            [0x28, 0xB5, 0x2F, 0xFD, ..] => Some(Self::Zstd),
            _ => None,
        }
    }

    /// Writes what `from` holds to the new file `to`, on disk when this ends.
    fn copy(self, from: &Path, to: &Path) -> io::Result<()> {
        let mut from = File::open(from)?;
        let to = BufWriter::with_capacity(256 * 1024, File::create(to)?);
        let mut to = match self {
            Self::Gzip => {
                let mut encoder = GzEncoder::new(to, flate2::Compression::default());
                io::copy(&mut from, &mut encoder)?;
                encoder.finish()?
            }
            Self::Zstd => {
                let mut encoder = zstd::Encoder::new(to, ZSTD_LEVEL)?;
                io::copy(&mut from, &mut encoder)?;
                encoder.finish()?
            }
        };
        to.flush()?;
        to.get_ref().sync_all()
    }
}

/// Brings a file that is whole from its unfinished name to its own, compressed
/// where that name ends in `.gz` or `.zst`. Until then the file is not
/// compressed, so that a run can be continued behind any of its records.
pub(crate) fn place(unfinished: &Path, path: &Path) -> io::Result<()> {
    let Some(compression) = Compression::by_name(path) else {
        return fs::rename(unfinished, path);
    };
    let compressed = beside(path, ".compressed.part");
    compression.copy(unfinished, &compressed).inspect_err(|_| {
        // Half a file is of no use.
        let _gone = fs::remove_file(&compressed);
    })?;
    fs::rename(&compressed, path)?;
    fs::remove_file(unfinished)
}
