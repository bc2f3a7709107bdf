//! Keeping the journal, beside the run.
//!
//! To bring bytes to the disk takes long, so a thread of its own does it while
//! the run goes on. It rests ten times as long as it worked: a slow disk makes
//! checkpoints rare, not the run slow.

use std::fs::File;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::super::failure::Failure;
use super::super::output::Output;
use super::journal::{Journal, State};

/// The least time between two checkpoints.
const SHORTEST_REST: Duration = Duration::from_millis(100);

/// How many times as long as the work the rest lasts.
const REST: u32 = 10;

/// Keeps the journal of a run.
pub(crate) struct Checkpoints {
    states: Sender<State>,
    kept: Receiver<Result<Duration, Failure>>,
    /// A state is on its way to the disk.
    busy: bool,
    /// How many records the last state has.
    read: u64,
    /// No state is taken before.
    next: Instant,
    keeper: JoinHandle<()>,
}

/// What the thread has: the files that a state tells of, and its journal.
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
        let (tell, kept) = channel();
        let keeper = thread::spawn(move || {
            for state in to_keep {
                // Nobody listens any more once the run has failed.
                let _nobody = tell.send(keeper.keep(Some(state)));
            }
        });
        let next = Instant::now() + SHORTEST_REST;
        Ok(Self { states, kept, busy: false, read, next, keeper })
    }

    /// Whether it is time to [`Self::keep`] a state, and it is another than
    /// the last one. Tells when that could not be kept.
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
        self.next = Instant::now() + SHORTEST_REST.max(worked * REST);
    }

    /// Begins to bring `state`, and all bytes that it tells of, to the disk.
    /// The bytes must have left the buffers of this process.
    pub(crate) fn keep(&mut self, state: State) {
        (self.busy, self.read) = (true, state.read);
        // The thread is there as long as `self.states`.
        let _sent = self.states.send(state);
    }

    /// The same for the last time, waiting for it.
    pub(crate) fn end(mut self, state: State) -> Result<(), Failure> {
        self.keep(state);
        self.stop().iter().try_for_each(|result| result.map(drop))
    }

    /// Waits until the thread has done what it was given.
    pub(crate) fn stop(self) -> Receiver<Result<Duration, Failure>> {
        drop(self.states);
        // It does not panic.
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
