//! Memory that one annotated text leaves to the next.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::candidate::Candidate;
use crate::resolve::Choice;
use crate::scan::ScanBuffers;

/// The memory of the work on one text, reused for the next one: news articles are
/// short, and allocating memory costs as much as writing to it.
#[derive(Debug, Default)]
pub(crate) struct Scratch {
    pub(crate) scan: ScanBuffers,
    pub(crate) candidates: Vec<Candidate>,
    pub(crate) choice: Choice,
}

/// The longest text whose memory is kept. Another text as long may never come, and
/// its work hides the cost of allocation.
const MAX_KEPT_BYTES: usize = 64 * 1024;

/// The scratches that no thread works with, at most one per thread that ever worked
/// at once.
#[derive(Debug, Default)]
pub(crate) struct Scratches(Mutex<Vec<Scratch>>);

impl Scratches {
    /// Calls `work`, which annotates a text of `bytes` bytes, with a free scratch.
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
        // Nothing panics while the lock is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
