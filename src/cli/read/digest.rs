//! What was read, byte for byte, so that others can tell whether they have the
//! same: the SHA-256 of each file as it lies on disk, as `sha256sum` prints it.

use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use sha2::{Digest, Sha256};

/// The files that have been read, in their order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Digests(Arc<Mutex<Vec<ReadFile>>>);

/// A file that was read to its end.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReadFile {
    name: String,
    bytes: u64,
    sha256: String,
}

impl Digests {
    pub(crate) fn files(&self) -> Vec<ReadFile> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads `raw`, the content of the file `name`, for its digest as well.
    pub(super) fn digesting<R: Read>(&self, name: String, raw: R) -> Digesting<R> {
        Digesting { raw, name, bytes: 0, hasher: Sha256::new(), digests: self.clone() }
    }
}

/// Passes on what is read, and has its digest when it is dropped.
pub(super) struct Digesting<R: Read> {
    raw: R,
    name: String,
    bytes: u64,
    hasher: Sha256,
    digests: Digests,
}

impl<R: Read> Read for Digesting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.raw.read(buffer)?;
        self.bytes += read as u64;
        self.hasher.update(&buffer[..read]);
        Ok(read)
    }
}

impl<R: Read> Drop for Digesting<R> {
    /// A reader of records may stop before the end of the file, and one of
    /// Parquet begins with it; the digest is that of the whole file.
    fn drop(&mut self) {
        if io::copy(self, &mut io::sink()).is_err() {
            return;
        }
        let digest = std::mem::take(&mut self.hasher).finalize();
        let sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let file = ReadFile { name: std::mem::take(&mut self.name), bytes: self.bytes, sha256 };
        self.digests.0.lock().unwrap_or_else(PoisonError::into_inner).push(file);
    }
}
