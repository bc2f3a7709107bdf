//! Chunks of records go round in a circle.
//!
//! ```text
//!          ┌────────────── empty chunks ───────────────┐
//!          ▼                                           │
//!       reading ── full chunks ─► working ── done ─► writing
//!     (one thread)                (the pool)       (one thread)
//! ```
//!
//! There are so many chunks and no more, so memory does not grow with the
//! corpus, and their buffers are used again. Whichever thread of the pool is
//! free takes the next; they are written in the order of the input, so the
//! bytes are the same at any number of threads.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use rayon::ThreadPool;

use super::super::failure::Failure;
use super::super::read::{Article, FieldNames, Place};
use super::chunk::{CHUNK, Chunk, Made};
use super::records::Records;
use super::sink::Sink;
use super::stop::Stop;

/// Chunks for each thread: enough that none waits while one is read, another
/// written, and the system lets a third lie.
const CHUNKS_PER_THREAD: usize = 8;

/// How long it takes at most to see that the run is to stop.
const LOOK_UP: Duration = Duration::from_millis(100);

/// A chunk that the pool is done with.
struct Done {
    /// Its place in the input, from 0.
    number: usize,
    chunk: Chunk,
    /// Whether the work came to its end.
    worked: thread::Result<()>,
}

/// Reads everything, has `work` append what each article becomes on the threads
/// of `pool`, and writes that in the order of the input, until the end or until
/// it is to stop.
pub(super) fn circle(
    mut records: Records,
    names: &FieldNames,
    pool: &ThreadPool,
    work: impl Fn(&Place, &Article<'_>, Made<'_>) + Sync,
    sink: &mut Sink<'_>,
    stop: &Stop,
) -> Result<(), Failure> {
    let chunks = CHUNKS_PER_THREAD * pool.current_num_threads();
    let (to_reader, empty) = channel();
    let (to_pool, full) = channel();
    let (to_writer, done) = channel();
    for _ in 0..chunks {
        // The receiver is alive: it is a few lines above.
        let _delivered = to_reader.send(Chunk::default());
    }
    // Nobody waits for its end when the run is to stop: it may hang on an input
    // from which nothing comes.
    let reading = thread::spawn(move || read(&mut records, chunks, &empty, &to_pool));
    thread::scope(|scope| {
        let writing = scope.spawn(move || write(sink, &done, &to_reader));
        pool.in_place_scope(|pool| {
            let mut number = 0;
            while stop.asked().is_none() {
                let mut chunk: Chunk = match full.recv_timeout(LOOK_UP) {
                    Ok(chunk) => chunk,
                    Err(RecvTimeoutError::Timeout) => continue,
                    Err(RecvTimeoutError::Disconnected) => {
                        // An input that broke the reader must not pass for one that ended.
                        reading.join().unwrap_or_else(|panic| resume_unwind(panic));
                        break;
                    }
                };
                let (work, to_writer) = (&work, to_writer.clone());
                pool.spawn(move |_| {
                    let working = AssertUnwindSafe(|| chunk.work(names, work));
                    let worked = catch_unwind(working);
                    // The writer is gone once it has failed.
                    let _in_vain = to_writer.send(Done { number, chunk, worked });
                });
                number += 1;
            }
        });
        drop(to_writer);
        writing.join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

/// Fills chunks, as long as what is under way is no more than `chunks` of usual
/// size: with huge records, few are.
fn read(records: &mut Records, chunks: usize, empty: &Receiver<Chunk>, full: &Sender<Chunk>) {
    let mut idle = Vec::new();
    let mut under_way = 0;
    for mut chunk in empty {
        under_way -= chunk.bytes();
        chunk.clear();
        idle.push(chunk);
        while under_way < 2 * CHUNK * chunks {
            let Some(mut chunk) = idle.pop() else { break };
            let more = chunk.fill(records);
            under_way += chunk.bytes();
            let sent = chunk.records() > 0 && full.send(chunk).is_ok();
            if !sent || !more {
                return;
            }
        }
    }
}

/// Writes chunks in their order, whatever the order in which they are done.
fn write(sink: &mut Sink<'_>, done: &Receiver<Done>, empty: &Sender<Chunk>) -> Result<(), Failure> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    loop {
        match done.recv_timeout(LOOK_UP) {
            Ok(Done { number, chunk, worked }) => {
                worked.unwrap_or_else(|panic| resume_unwind(panic));
                early.insert(number, chunk);
            }
            // The input may be slow; what has come is worth keeping.
            Err(RecvTimeoutError::Timeout) => sink.checkpoint()?,
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        while let Some(mut chunk) = early.remove(&next) {
            sink.take(&mut chunk)?;
            next += 1;
            // The reader is gone once it has read everything.
            let _at_the_end = empty.send(chunk);
        }
    }
}
