//! Records that one thread works on at a time, and their output.

use super::super::read::{Article, Entry, FieldNames, Guesses, Place, Problem, TextBuffer};
use super::counts::Found;
use super::records::Records;

/// How many bytes a thread takes at a time.
pub(super) const CHUNK_BYTES: usize = 128 * 1024;

/// Records are parsed, annotated and encoded in groups of this size, so that the code of one
/// stage stays in the instruction cache.
const RECORDS_PER_GROUP: usize = 16;

#[derive(Default)]
pub(crate) struct Chunk {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    /// Records of the input up to the end of this chunk.
    pub(super) read: u64,
    pub(super) output: Vec<u8>,
    pub(super) rejects: Vec<Reject>,
    pub(super) found: Found,
    pub(super) guesses: Guesses,
}

/// A record that could not be read.
pub(crate) struct Reject {
    pub(crate) place: Place,
    pub(crate) problem: Problem,
    /// The bytes of the record, where there are any.
    pub(crate) record: Option<Vec<u8>>,
}

/// Where the work on articles puts the output and counts the spans.
pub(crate) struct ChunkOutput<'c> {
    pub(crate) output: &'c mut Vec<u8>,
    pub(crate) found: &'c mut Found,
}

impl Chunk {
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.entries.clear();
        self.output.clear();
        self.rejects.clear();
        // Records that were longer than most must not hold their memory to the end.
        self.bytes.shrink_to(2 * CHUNK_BYTES);
        self.output.shrink_to(4 * CHUNK_BYTES);
    }

    /// Takes records until there are enough; false at the end of the input.
    pub(super) fn fill(&mut self, records: &mut Records) -> bool {
        // The last record may go beyond.
        self.bytes.reserve(CHUNK_BYTES + CHUNK_BYTES / 4);
        let mut more = true;
        while more && self.bytes.len() < CHUNK_BYTES {
            match records.next(&mut self.bytes) {
                Some(entry) => self.entries.push(entry),
                None => more = false,
            }
        }
        self.read = records.read();
        more
    }

    pub(super) const fn records(&self) -> u64 {
        self.entries.len() as u64
    }

    pub(super) const fn bytes(&self) -> usize {
        self.bytes.len()
    }

    pub(super) fn work(
        &mut self,
        names: &FieldNames,
        work: &impl Fn(&[(&Place, Article<'_>)], ChunkOutput<'_>),
        texts: &mut TextBuffer,
    ) {
        self.output.reserve(self.bytes.len());
        for entries in self.entries.chunks(RECORDS_PER_GROUP) {
            let mut articles = Vec::with_capacity(entries.len());
            let mut free = texts.reserve(self.bytes.len());
            for entry in entries {
                match entry.article(&self.bytes, &mut free, names) {
                    Ok(article) => {
                        self.guesses.note(&article, &entry.place);
                        articles.push((&entry.place, article));
                    }
                    Err(problem) => self.rejects.push(Reject {
                        place: entry.place.clone(),
                        problem,
                        record: entry.record(&self.bytes).map(<[u8]>::to_vec),
                    }),
                }
            }
            work(&articles, ChunkOutput { output: &mut self.output, found: &mut self.found });
        }
        // What was longer than most must not hold its memory to the end.
        texts.shrink_to(2 * CHUNK_BYTES);
    }
}
