//! JSON Lines: an object a line.

use std::io::{self, BufRead};

use memchr::memchr;

use super::problem::{Position, Problem};
use super::reader::{Content, MAX_RECORD_BYTES, Records};

pub(super) struct JsonLines {
    content: Box<dyn BufRead + Send>,
    /// How many lines have been read.
    line: u64,
    /// Nothing more can be read.
    ended: bool,
}

impl JsonLines {
    pub(super) fn new(content: Box<dyn BufRead + Send>) -> Self {
        Self { content, line: 0, ended: false }
    }

    /// The next line that is not blank.
    fn line(&mut self, buffer: &mut Vec<u8>) -> io::Result<Option<Content>> {
        let start = buffer.len();
        loop {
            self.line += 1;
            let length = read_line(&mut self.content, MAX_RECORD_BYTES + 1, buffer)?;
            if length == 0 {
                return Ok(None);
            }
            if length > MAX_RECORD_BYTES {
                buffer.truncate(start);
                self.content.skip_until(b'\n')?;
                return Ok(Some(Problem::too_long("line").into()));
            }
            if !buffer[start..].trim_ascii().is_empty() {
                return Ok(Some(Content::Json(start..buffer.len())));
            }
            buffer.truncate(start);
        }
    }
}

/// Appends the next line with its end to `buffer`, at limit `longest` bytes of it, and returns how
/// many bytes were appended. Does what `read_until` does, but `memchr` finds the end faster.
fn read_line(content: &mut dyn BufRead, limit: usize, buffer: &mut Vec<u8>) -> io::Result<usize> {
    let mut length = 0;
    loop {
        let bytes = match content.fill_buf() {
            Ok(bytes) => &bytes[..bytes.len().min(limit - length)],
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let end = memchr(b'\n', bytes);
        let taken = end.map_or(bytes.len(), |end| end + 1);
        buffer.extend_from_slice(&bytes[..taken]);
        content.consume(taken);
        length += taken;
        if end.is_some() || taken == 0 {
            return Ok(length);
        }
    }
}

impl Records for JsonLines {
    fn next(&mut self, buffer: &mut Vec<u8>) -> Option<(Position, Content)> {
        if self.ended {
            return None;
        }
        let start = buffer.len();
        let content = self.line(buffer).unwrap_or_else(|error| {
            self.ended = true;
            Some(Content::broken(error, start..buffer.len()))
        })?;
        Some((Position::Line(self.line), content))
    }
}
