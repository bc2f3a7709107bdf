//! The progress of a run, on disk, from which a later run continues.
//!
//! A journal is replaced as a whole and never changed, and the bytes that it counts are on disk
//! before the journal is. So after a loss of power it may be behind the output files, but never
//! ahead of them: they are cut to the lengths in the journal, and the run goes on from the record
//! that it names.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::super::failure::Failure;
use super::super::spool::{beside, sync_directory};
use super::counts::Counts;
use super::identity::Identity;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Journal {
    /// What the run is.
    pub(crate) run: Identity,
    /// How far it has come.
    pub(crate) state: State,
}

/// A moment of a run between two records.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct State {
    /// Records of the input that are done, also those of other shards.
    pub(crate) read: u64,
    /// Length of the output.
    pub(crate) output: u64,
    /// Length of the file of rejects.
    pub(crate) rejects: u64,
    /// How long the run has taken, without pauses.
    pub(crate) seconds: f64,
    /// All is written; the files only need their names.
    pub(crate) ended: bool,
    pub(crate) counts: Counts,
}

impl Journal {
    /// The journal at `path`, where there is one.
    pub(crate) fn read(path: &Path) -> Result<Option<Self>, Failure> {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Failure::io(path)(error)),
        };
        let journal = serde_json::from_slice(&bytes).map_err(|error| {
            let path = path.display();
            Failure::Refused(format!(
                "{path} is no journal of this version of tandai ({error}); \
                 remove it and the unfinished file to begin anew"
            ))
        })?;
        Ok(Some(journal))
    }

    /// Whether there is a whole output, under whatever name.
    pub(crate) const fn is_whole(&self) -> bool {
        self.state.ended && self.state.output > 0
    }

    /// Writes the journal to `path` in place of the one before, all or nothing.
    pub(crate) fn write(&self, path: &Path) -> io::Result<()> {
        let new = beside(path, ".new");
        let json = serde_json::to_vec_pretty(self)?;
        let written = File::create(&new).and_then(|mut file| {
            file.write_all(&json)?;
            file.sync_all()?;
            fs::rename(&new, path)?;
            sync_directory(path)
        });
        written.inspect_err(|_| {
            // The file may be half written, or missing.
            let _harmless = fs::remove_file(&new);
        })
    }
}
