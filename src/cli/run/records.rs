//! The records of a run: those of its shard, from where it goes on.

use super::super::failure::Failure;
use super::super::read::{Entry, Reader};
use super::shard::Shard;
use super::stop::Stop;

/// A reader that leaves out the records of other shards, and counts all.
pub(crate) struct Records {
    reader: Reader,
    shard: Shard,
    /// The most records to read, of all shards.
    limit: u64,
    /// How many records have been read, of all shards.
    read: u64,
}

impl Records {
    pub(crate) const fn new(reader: Reader, shard: Shard, limit: u64) -> Self {
        Self { reader, shard, limit, read: 0 }
    }

    pub(super) const fn read(&self) -> u64 {
        self.read
    }

    /// The next record of the shard, its bytes appended to `buffer`.
    pub(super) fn next(&mut self, buffer: &mut Vec<u8>) -> Option<Entry> {
        let start = buffer.len();
        while self.read < self.limit {
            let entry = self.reader.next(buffer)?;
            self.read += 1;
            if self.shard.holds(self.read - 1) {
                return Some(entry);
            }
            buffer.truncate(start);
        }
        None
    }

    /// Passes over the first `number` records, which an earlier run has done;
    /// `stop` may end it on the way.
    pub(crate) fn skip(&mut self, number: u64, stop: &Stop) -> Result<(), Failure> {
        let mut unread = Vec::new();
        while self.read < number && stop.asked().is_none() {
            if self.reader.next(&mut unread).is_none() {
                return Err(Failure::Refused(format!(
                    "the input ends after {} records, of which the unfinished run has read {number}; \
                     give it the same input, or discard the run",
                    self.read
                )));
            }
            self.read += 1;
            unread.clear();
        }
        Ok(())
    }
}
