//! Writes the journal, beside the run.
//!
//! Syncing to the disk takes long, so a thread of its own does it while the run goes on. It rests
//! ten times as long as it worked: a slow disk makes checkpoints rare, not the run slow.

use std::fs::File;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::super::failure::Failure;
use super::super::output::Output;
use super::journal::{Journal, State};

/// The least time between two checkpoints.
const MIN_REST: Duration = Duration::from_millis(100);

/// How many times as long as a checkpoint took the rest after it lasts.
const REST_PER_WORK: u32 = 10;

/// Keeps the journal of a run.
pub(crate) struct Checkpoints {
    states: Sender<State>,
    kept: Receiver<Result<Duration, Failure>>,
    /// Whether a state is on its way to the disk.
    busy: bool,
    /// How many records the last state has.
    read: u64,
    /// The earliest time of the next checkpoint.
    next: Instant,
    keeper: JoinHandle<()>,
}

/// The journal and the files whose lengths it has, as the thread holds them.
struct Keeper {
    journal: Journal,
    path: PathBuf,
    files: Vec<File>,
}

impl Checkpoints {
    /// Begins with the state in `journal`, which is on disk before anything
    /// more is written to the `outputs`.
    pub(crate) fn start<'o>(
        journal: Journal,
        path: PathBuf,
        outputs: impl Iterator<Item = &'o mut Output>,
    ) -> Result<Self, Failure> {
        let mut spools: Vec<_> = outputs.filter_map(Output::spool).collect();
        let files = spools.iter().map(|spool| spool.handle()).collect::<Result<_, _>>()?;
        let read = journal.state.read;
        let mut keeper = Keeper { journal, path, files };
        keeper.keep(None)?;
        spools.iter_mut().for_each(|spool| spool.keep(true));
        let (states, to_keep) = channel();
        let (done, kept) = channel();
        let keeper = thread::spawn(move || {
            for state in to_keep {
                // Nobody listens any more once the run has failed.
                let _nobody = done.send(keeper.keep(Some(state)));
            }
        });
        let next = Instant::now() + MIN_REST;
        Ok(Self { states, kept, busy: false, read, next, keeper })
    }

    /// Whether it is time to [`Self::keep`] a state and `read` is beyond the last one. Fails when
    /// the last state could not be kept.
    pub(crate) fn due(&mut self, read: u64) -> Result<bool, Failure> {
        if self.busy {
            match self.kept.try_recv() {
                Ok(result) => self.rest(result?),
                Err(_) => return Ok(false),
            }
        }
        Ok(read > self.read && Instant::now() >= self.next)
    }

    fn rest(&mut self, worked: Duration) {
        self.busy = false;
        self.next = Instant::now() + MIN_REST.max(worked * REST_PER_WORK);
    }

    /// Begins to sync `state` and all bytes that it counts. The bytes must have left the buffers of
    /// this process.
    pub(crate) fn keep(&mut self, state: State) {
        (self.busy, self.read) = (true, state.read);
        // The thread is there as long as `self.states`.
        let _sent = self.states.send(state);
    }

    /// Keeps the last state and waits until it is on disk.
    pub(crate) fn end(mut self, state: State) -> Result<(), Failure> {
        self.keep(state);
        self.stop().iter().try_for_each(|result| result.map(drop))
    }

    /// Waits until the thread has done what it was given.
    pub(crate) fn stop(self) -> Receiver<Result<Duration, Failure>> {
        drop(self.states);
        // The thread does not panic.
        let _ended = self.keeper.join();
        self.kept
    }
}

impl Keeper {
    fn keep(&mut self, state: Option<State>) -> Result<Duration, Failure> {
        let begun = Instant::now();
        if let Some(state) = state {
            self.journal.state = state;
        }
        let synced = self.files.iter().try_for_each(File::sync_data);
        synced.and_then(|()| self.journal.write(&self.path)).map_err(Failure::io(&self.path))?;
        Ok(begun.elapsed())
    }
}
