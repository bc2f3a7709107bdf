//! JSON Lines: an object a line.

use std::io::{self, BufRead, Read};

use super::problem::{Position, Problem};
use super::reader::{Content, MAX_RECORD, Records};

pub(super) struct Lines {
    content: Box<dyn BufRead + Send>,
    /// How many lines have been read.
    line: u64,
    /// Nothing more can be read.
    ended: bool,
}

impl Lines {
    pub(super) fn new(content: Box<dyn BufRead + Send>) -> Self {
        Self { content, line: 0, ended: false }
    }

    /// The next line that is not blank.
    fn line(&mut self, buffer: &mut Vec<u8>) -> io::Result<Option<Content>> {
        let start = buffer.len();
        loop {
            self.line += 1;
            let mut limited = (&mut self.content).take(MAX_RECORD as u64 + 1);
            let length = limited.read_until(b'\n', buffer)?;
            if length == 0 {
                return Ok(None);
            }
            if length > MAX_RECORD {
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

impl Records for Lines {
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
