//! Memory in which one text after the other is annotated.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::candidate::Candidate;
use crate::resolve::Choice;
use crate::scan::ScanBuffers;

/// What the work on a text fills and leaves behind, for the next one to fill:
/// news articles are short, and to ask for memory costs as much as to write to it.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    pub(crate) scan: ScanBuffers,
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) choice: Choice,
}

/// The longest text whose memory is kept. Nobody knows whether there will be
/// another that is longer, and its work hides what its memory costs.
const MAX_KEPT_BYTES: usize = 64 * 1024;

/// Those that no thread works with: as many as there were threads at once.
#[derive(Debug, Default)]
pub(crate) struct Scratches(Mutex<Vec<Scratch>>);

impl Scratches {
    /// What `work` makes of a text of so many bytes.
    pub(crate) fn with<T>(&self, bytes: usize, work: impl FnOnce(&mut Scratch) -> T) -> T {
        if bytes > MAX_KEPT_BYTES {
            return work(&mut Scratch::default());
        }
        let mut scratch = self.idle().pop().unwrap_or_default();
        let made = work(&mut scratch);
        self.idle().push(scratch);
        made
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Scratch>> {
        // Nothing can go wrong while it is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
