//! Batches of records go round in a circle.
//!
//! ```text
//!          ┌────────────── empty batches ──────────────┐
//!          ▼                                           │
//!       reading ── full batches ─► working ── done ─► writing
//!     (one thread)                (the pool)       (one thread)
//! ```
//!
//! There are [`BATCHES`] batches and no more, so memory does not grow with the
//! corpus, and their buffers are used again. Batches are worked on and written
//! one after the other, and the chunks of a batch keep their places, so the
//! bytes are the same at any number of threads.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use rayon::prelude::*;

use super::super::failure::Failure;
use super::super::read::{Article, FieldNames, Place};
use super::chunk::{CHUNK, Chunk, Made};
use super::records::Records;
use super::sink::Sink;
use super::stop::Stop;

/// One is read, one worked on and one written at a time.
const BATCHES: usize = 3;

/// Chunks a batch for each thread: enough that none waits long for the last.
const CHUNKS_PER_THREAD: usize = 16;

/// How long it takes at most to see that the run is to stop.
const LOOK_UP: Duration = Duration::from_millis(100);

type Batch = Vec<Chunk>;

/// Reads everything, has `work` append what each article becomes, and writes
/// that in the order of the input, until the end or until it is to stop.
pub(super) fn circle(
    mut records: Records,
    names: &FieldNames,
    work: impl Fn(&Place, &Article<'_>, Made<'_>) + Sync,
    sink: &mut Sink<'_>,
    stop: &Stop,
) -> Result<(), Failure> {
    let chunks = CHUNKS_PER_THREAD * rayon::current_num_threads();
    let (to_reader, empty) = channel::<Batch>();
    let (to_pool, full) = channel::<Batch>();
    let (to_writer, done) = channel::<Batch>();
    for _ in 0..BATCHES {
        let batch = (0..chunks).map(|_| Chunk::default()).collect();
        // The receiver is alive: it is a few lines above.
        let _delivered = to_reader.send(batch);
    }
    // Nobody waits for its end when the run is to stop: it may hang on an input
    // from which nothing comes.
    let reading = thread::spawn(move || read(&mut records, &empty, &to_pool));
    thread::scope(|scope| {
        let writing = scope.spawn(move || write(sink, &done, &to_reader));
        while stop.asked().is_none() {
            let mut batch = match full.recv_timeout(LOOK_UP) {
                Ok(batch) => batch,
                Err(RecvTimeoutError::Timeout) => continue,
                Err(RecvTimeoutError::Disconnected) => {
                    // An input that broke the reader must not pass for one that ended.
                    reading.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                    break;
                }
            };
            batch.par_iter_mut().for_each(|chunk| chunk.work(names, &work));
            if to_writer.send(batch).is_err() {
                break;
            }
        }
        drop(to_writer);
        writing.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

fn read(records: &mut Records, empty: &Receiver<Batch>, full: &Sender<Batch>) {
    for mut batch in empty {
        let mut more = true;
        // With huge records, a batch is full before its last chunk.
        let mut room = 2 * CHUNK * batch.len();
        for chunk in &mut batch {
            chunk.clear();
            if more && room > 0 {
                more = chunk.fill(records);
                room = room.saturating_sub(chunk.bytes());
            }
        }
        if full.send(batch).is_err() || !more {
            return;
        }
    }
}

fn write(
    sink: &mut Sink<'_>,
    done: &Receiver<Batch>,
    empty: &Sender<Batch>,
) -> Result<(), Failure> {
    loop {
        let mut batch = match done.recv_timeout(LOOK_UP) {
            Ok(batch) => batch,
            // The input may be slow; what has come is worth keeping.
            Err(RecvTimeoutError::Timeout) => {
                sink.checkpoint()?;
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        };
        for chunk in batch.iter_mut().filter(|chunk| chunk.records() > 0) {
            sink.take(chunk)?;
        }
        // The reader is gone once it has read everything.
        let _at_the_end = empty.send(batch);
    }
}
