//! A run over a corpus: batches of records go round in a circle.
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

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use rayon::prelude::*;

use super::output::Sink;
use super::read::{Article, Content, Entry, FieldNames, Place, Problem, Reader};

/// One is read, one worked on and one written at a time.
const BATCHES: usize = 3;

/// How many bytes a thread takes at a time.
const CHUNK: usize = 64 * 1024;

/// Chunks a batch for each thread: enough that none waits long for the last.
const CHUNKS_PER_THREAD: usize = 16;

/// Records that one thread works on, and what comes of them.
#[derive(Default)]
pub(crate) struct Chunk {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    pub(crate) output: Vec<u8>,
    pub(crate) rejects: Vec<Reject>,
}

/// A record that nothing could be made of.
pub(crate) struct Reject {
    pub(crate) place: Place,
    pub(crate) problem: Problem,
    /// The record, where it could be read.
    pub(crate) record: Option<Vec<u8>>,
}

type Batch = Vec<Chunk>;

/// Reads everything, has `work` append one line of output for each article,
/// and writes the lines in the order of the input.
pub(crate) fn run(
    mut reader: Reader,
    names: &FieldNames,
    work: impl Fn(&Place, &Article<'_>, &mut Vec<u8>) + Sync,
    sink: &mut Sink<'_>,
) -> io::Result<()> {
    let chunks = CHUNKS_PER_THREAD * rayon::current_num_threads();
    let (to_reader, empty) = channel::<Batch>();
    let (to_pool, full) = channel::<Batch>();
    let (to_writer, done) = channel::<Batch>();
    for _ in 0..BATCHES {
        let batch = (0..chunks).map(|_| Chunk::default()).collect();
        // The receiver is alive: it is a few lines above.
        let _delivered = to_reader.send(batch);
    }
    thread::scope(|scope| {
        scope.spawn(move || read(&mut reader, &empty, &to_pool));
        let writing = scope.spawn(move || write(sink, &done, &to_reader));
        for mut batch in full {
            batch.par_iter_mut().for_each(|chunk| chunk.work(names, &work));
            if to_writer.send(batch).is_err() {
                break;
            }
        }
        drop(to_writer);
        writing.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

fn read(reader: &mut Reader, empty: &Receiver<Batch>, full: &Sender<Batch>) {
    for mut batch in empty {
        let mut more = true;
        for chunk in &mut batch {
            chunk.clear();
            more = more && chunk.fill(reader);
        }
        if full.send(batch).is_err() || !more {
            return;
        }
    }
}

fn write(sink: &mut Sink<'_>, done: &Receiver<Batch>, empty: &Sender<Batch>) -> io::Result<()> {
    for mut batch in done {
        for chunk in &mut batch {
            sink.take(chunk)?;
        }
        // The reader is gone once it has read everything.
        let _at_the_end = empty.send(batch);
    }
    Ok(())
}

impl Chunk {
    fn clear(&mut self) {
        self.bytes.clear();
        self.entries.clear();
        self.output.clear();
        self.rejects.clear();
        // One huge record must not hold its memory to the end of the run.
        self.bytes.shrink_to(4 * CHUNK);
        self.output.shrink_to(16 * CHUNK);
    }

    /// Takes records until there are enough; false at the end of the input.
    fn fill(&mut self, reader: &mut Reader) -> bool {
        while self.bytes.len() < CHUNK {
            match reader.next(&mut self.bytes) {
                Some(entry) => self.entries.push(entry),
                None => return false,
            }
        }
        true
    }

    pub(crate) fn records(&self) -> usize {
        self.entries.len()
    }

    fn work(&mut self, names: &FieldNames, work: &impl Fn(&Place, &Article<'_>, &mut Vec<u8>)) {
        for Entry { place, content } in &self.entries {
            let (article, record) = match content {
                Content::Json(range) => {
                    let record = &self.bytes[range.clone()];
                    (Article::from_json(record, names), Some(record))
                }
                Content::Text(range) => {
                    let record = &self.bytes[range.clone()];
                    (Article::from_text(record, &place.file, names), Some(record))
                }
                Content::Unreadable(problem) => (Err(problem.clone()), None),
            };
            match article {
                Ok(article) => work(place, &article, &mut self.output),
                Err(problem) => self.rejects.push(Reject {
                    place: place.clone(),
                    problem,
                    record: record.map(<[u8]>::to_vec),
                }),
            }
        }
    }
}
