//! The rows of a CSV file, one by one, each as it was written and cut into fields.

use std::io::{self, BufRead};

use csv_core::ReadRecordResult;

use super::reader::MAX_RECORD_BYTES;

/// How many bytes of its memory a row keeps for the next one.
const MAX_KEPT_BYTES: usize = 1024 * 1024;

/// A row, whose memory the next one reuses.
#[derive(Default)]
pub(super) struct Row {
    /// How many lines end before it, and in it.
    lines_before: u64,
    lines: u64,
    /// The bytes of the row in the file, perhaps with blank lines before it.
    written: Vec<u8>,
    /// Its fields without quotes, one behind the other; then room.
    bytes: Vec<u8>,
    length: usize,
    /// Where each field ends; then room for the ends of more.
    ends: Vec<usize>,
    count: usize,
    too_long: bool,
}

/// How reading a row ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Row,
    /// No more rows.
    File,
    /// The file ends within quotes.
    OpenQuote,
}

impl Row {
    /// Reads the next row of `content`, of which `columns` fields and one more
    /// are kept.
    pub(super) fn read(
        &mut self,
        columns: usize,
        parser: &mut csv_core::Reader,
        content: &mut dyn BufRead,
    ) -> io::Result<End> {
        self.clear(columns + 1);
        loop {
            let input = content.fill_buf()?;
            // A line break ends the last row of the file, if no quote is open.
            let at_end = input.is_empty() && !self.written().is_empty();
            let input = if at_end { b"\n" } else { input };
            let (bytes, ends) = (&mut self.bytes[self.length..], &mut self.ends[self.count..]);
            let (result, taken, length, count) = parser.read_record(input, bytes, ends);
            if !at_end {
                self.lines += line_ends(&input[..taken]);
                if !self.too_long {
                    self.written.extend_from_slice(&input[..taken]);
                }
                content.consume(taken);
            }
            self.length += length;
            self.count += count;
            self.give_up_if_too_long();
            match result {
                ReadRecordResult::Record => return Ok(End::Row),
                ReadRecordResult::End => return Ok(End::File),
                ReadRecordResult::InputEmpty if at_end => return Ok(End::OpenQuote),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.make_room(),
                // One too many is enough to know.
                ReadRecordResult::OutputEndsFull => self.count -= 1,
            }
        }
    }

    fn clear(&mut self, fields: usize) {
        self.lines_before += std::mem::take(&mut self.lines);
        self.written.clear();
        self.written.shrink_to(MAX_KEPT_BYTES);
        self.bytes.truncate(MAX_KEPT_BYTES);
        self.bytes.shrink_to(MAX_KEPT_BYTES);
        self.ends.resize(fields, 0);
        (self.length, self.count, self.too_long) = (0, 0, false);
    }

    /// A row that is too long is read to its end and not kept.
    fn give_up_if_too_long(&mut self) {
        if !self.too_long && self.written.len() > MAX_RECORD_BYTES {
            self.too_long = true;
            self.written.truncate(MAX_KEPT_BYTES);
            self.written.shrink_to(MAX_KEPT_BYTES);
        }
    }

    fn make_room(&mut self) {
        if self.too_long {
            self.length = 0;
        } else {
            self.bytes.resize((2 * self.bytes.len()).clamp(4096, MAX_RECORD_BYTES + 1), 0);
        }
    }

    /// The line that it begins in.
    pub(super) fn line(&self) -> u64 {
        let (blank, _) = self.written.split_at(self.blank());
        self.lines_before + line_ends(blank) + 1
    }

    /// How it is written; nothing where it is too long.
    pub(super) fn written(&self) -> &[u8] {
        let row = if self.too_long { &[] } else { &self.written[self.blank()..] };
        row.trim_ascii_end()
    }

    /// How many bytes of blank lines stand before it.
    fn blank(&self) -> usize {
        let begins = |byte: &u8| !b"\r\n".contains(byte);
        self.written.iter().position(begins).unwrap_or(self.written.len())
    }

    pub(super) fn is_too_long(&self) -> bool {
        self.too_long
    }

    /// How many fields it has, as far as that is counted.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    pub(super) fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let mut start = 0;
        self.ends[..self.count].iter().map(move |&end| {
            let field = self.bytes.get(start..end).unwrap_or_default();
            start = end;
            field
        })
    }
}

fn line_ends(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| byte == b'\n').count() as u64
}
