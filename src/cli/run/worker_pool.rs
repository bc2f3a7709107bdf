//! A reader, a pool of workers and an ordered writer, between which chunks of records go round.
//!
//! ```text
//!          ┌────────────────── empty chunks ──────────────────┐
//!          ▼                                                  │
//!       reading ── full chunks ─► working ─► writing, one thread after the other
//!     (one thread)                    (the pool)
//! ```
//!
//! The number of chunks is bounded, so memory does not grow with the corpus, and their buffers are
//! recycled. Whichever thread of the pool is free takes the next full chunk. Chunks are written in
//! the order of the input, by whichever thread completes the sequence, so the bytes are the same
//! at any number of threads.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use rayon::ThreadPool;

use super::super::failure::Failure;
use super::super::read::{Article, FieldNames, Place, TextBuffer};
use super::chunk::{Chunk, ChunkOutput};
use super::queue::{Queue, Wanted};
use super::records::Records;
use super::sink::Sink;
use super::stop::Stop;

/// How often it is asked whether the run is to stop.
const POLL_INTERVAL: Duration = Duration::from_millis(100);

/// Reads all records, has `work` append their output on the threads of `pool`, and writes it to
/// `sink` in the order of the input, until the end or until `stop` asks to stop.
pub(super) fn run_workers(
    mut records: Records,
    names: &FieldNames,
    pool: &ThreadPool,
    work: impl Fn(&[(&Place, Article<'_>)], ChunkOutput<'_>) + Sync,
    sink: &mut Sink<'_>,
    stop: &Stop,
) -> Result<(), Failure> {
    let queue = Arc::new(Queue::for_threads(pool.current_num_threads()));
    let to_pool = queue.clone();
    let reading = thread::spawn(move || read(&mut records, &to_pool));
    let writer = Writer { order: Mutex::new(Order::of(sink)), queue: &queue };
    pool.in_place_scope(|pool| {
        loop {
            match queue.wait(POLL_INTERVAL) {
                Wanted::Thread => pool.spawn(|_| {
                    let _panicking = CloseOnPanic(&queue);
                    let mut texts = TextBuffer::default();
                    while let Some((number, mut chunk)) = queue.take() {
                        chunk.work(names, &work, &mut texts);
                        writer.take(number, chunk);
                    }
                }),
                // The input may be slow; the records so far are worth a checkpoint.
                Wanted::Nothing => writer.checkpoint(),
                Wanted::End => break,
            }
            if stop.asked().is_some() {
                queue.close();
            }
        }
    });
    writer.end()?;
    if stop.asked().is_none() {
        // An input that broke the reader must not pass for one that ended. When
        // the run is to stop, nobody waits for it: it may hang on an input from
        // which nothing comes.
        reading.join().unwrap_or_else(|panic| resume_unwind(panic));
    }
    Ok(())
}

/// Fills chunks to the end of the records.
fn read(records: &mut Records, queue: &Queue) {
    let _panicking = CloseOnPanic(queue);
    while let Some(mut chunk) = queue.empty() {
        let more = chunk.fill(records);
        if chunk.records() > 0 {
            queue.put(chunk);
        }
        if !more {
            break;
        }
    }
    queue.end();
}

/// Closes the queue if the thread panics, so that no other thread waits for it.
struct CloseOnPanic<'q>(&'q Queue);

impl Drop for CloseOnPanic<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.close();
        }
    }
}

/// Writes chunks in their order, whatever the order in which they are done.
struct Writer<'q, 's, 'r> {
    order: Mutex<Order<'s, 'r>>,
    queue: &'q Queue,
}

struct Order<'s, 'r> {
    sink: &'s mut Sink<'r>,
    /// The number of the chunk to be written next.
    next: usize,
    /// Chunks that are done but must wait for an earlier one, by their numbers.
    early: BTreeMap<usize, Chunk>,
    /// The first failure. Nothing is written after it.
    result: Result<(), Failure>,
}

impl<'s, 'r> Order<'s, 'r> {
    fn of(sink: &'s mut Sink<'r>) -> Self {
        Self { sink, next: 0, early: BTreeMap::new(), result: Ok(()) }
    }
}

impl Writer<'_, '_, '_> {
    /// Writes the chunk, and the later ones that waited for it, when its turn has come.
    fn take(&self, number: usize, chunk: Chunk) {
        let mut order = self.order.lock().unwrap_or_else(PoisonError::into_inner);
        let Order { sink, next, early, result } = &mut *order;
        early.insert(number, chunk);
        while result.is_ok()
            && let Some(mut chunk) = early.remove(next)
        {
            *result = sink.take(&mut chunk);
            *next += 1;
            self.queue.put_back(chunk);
        }
        if result.is_err() {
            self.queue.close();
        }
    }

    /// Makes a checkpoint, unless another thread is writing, which makes one itself.
    fn checkpoint(&self) {
        let Ok(mut order) = self.order.try_lock() else { return };
        if order.result.is_ok() {
            order.result = order.sink.checkpoint();
        }
        if order.result.is_err() {
            self.queue.close();
        }
    }

    fn end(self) -> Result<(), Failure> {
        self.order.into_inner().unwrap_or_else(PoisonError::into_inner).result
    }
}
