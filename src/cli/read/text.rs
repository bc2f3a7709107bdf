//! Plain text: the whole file is the text of one article.

use std::io::{BufRead, Read};

use super::problem::{Position, Problem};
use super::reader::{Content, MAX_RECORD_BYTES, Records};

pub(super) struct Text(Option<Box<dyn BufRead + Send>>);

impl Text {
    pub(super) fn new(content: Box<dyn BufRead + Send>) -> Self {
        Self(Some(content))
    }
}

impl Records for Text {
    fn next(&mut self, buffer: &mut Vec<u8>) -> Option<(Position, Content)> {
        let start = buffer.len();
        let read = self.0.take()?.take(MAX_RECORD_BYTES as u64 + 1).read_to_end(buffer);
        let content = match read {
            Ok(length) if length > MAX_RECORD_BYTES => {
                buffer.truncate(start);
                Problem::too_long("file").into()
            }
            Ok(_) => Content::Text(start..buffer.len()),
            Err(error) => Content::broken(error, start..buffer.len()),
        };
        Some((Position::Whole, content))
    }
}
