//! JSON that is not one value a line: an array of objects, however long, a
//! pretty-printed object, objects one after the other, or what a news service
//! answers, which is an object that has the articles in an array.
//!
//! Only the ends of values are found here, by strings and brackets; whether one is valid JSON is
//! found out where it is parsed. So a wrong value is one bad
//! record, and reading goes on with the next.

use std::io::{self, BufRead};

use super::fields::Field;
use super::members::Members;
use super::nesting::{Event, Nesting};
use super::problem::{Position, Problem};
use super::reader::{Content, MAX_RECORD_BYTES, Records};
use super::unescape::TextBuffer;

/// Under what names a news service has the articles.
const ARTICLES: &[&str] =
    &["articles", "artikel", "berita", "data", "docs", "items", "news", "posts", "results"];

/// How many bytes an answer may have before its articles.
const MAX_PREFACE_BYTES: usize = 64 * 1024;

pub(super) struct Json {
    content: Box<dyn BufRead + Send>,
    /// The names that the text may have: an object with one of them is an article itself.
    text: Field,
    within: Within,
    /// How many records have been read.
    number: u64,
}

/// What the next value stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Within {
    Nothing,
    Array,
    /// The articles of a service's answer.
    Answer,
    /// Behind everything, or behind what cannot be read.
    End,
}

impl Json {
    pub(super) fn new(content: Box<dyn BufRead + Send>, text: Field) -> Self {
        Self { content, text, within: Within::Nothing, number: 0 }
    }

    /// The next value, or none where an array begins or ends.
    fn value(&mut self, buffer: &mut Vec<u8>) -> io::Result<Option<Content>> {
        let start = buffer.len();
        match (self.peek()?, self.within) {
            (None, Within::Nothing | Within::End) => self.within = Within::End,
            (None, Within::Array | Within::Answer) => return Ok(Some(self.cut_short())),
            (Some(b'['), Within::Nothing) => {
                self.content.consume(1);
                self.within = Within::Array;
            }
            (Some(b']'), Within::Array | Within::Answer) => return self.leave_array(),
            (Some(b'{' | b'['), _) => return self.copy(buffer),
            (Some(_), _) => {
                self.copy_other(buffer)?;
                return Ok(Some(Content::Json(start..buffer.len())));
            }
        }
        Ok(None)
    }

    /// The next byte that is no white space, which stays unread. Commas stand
    /// between the values of an array; elsewhere they do no harm.
    fn peek(&mut self) -> io::Result<Option<u8>> {
        loop {
            let bytes = self.content.fill_buf()?;
            let begins = |byte: &u8| !byte.is_ascii_whitespace() && *byte != b',';
            match bytes.iter().position(begins) {
                Some(at) => {
                    let byte = bytes[at];
                    self.content.consume(at);
                    return Ok(Some(byte));
                }
                None if bytes.is_empty() => return Ok(None),
                None => {
                    let length = bytes.len();
                    self.content.consume(length);
                }
            }
        }
    }

    /// Copies the object or array that begins here; none if it turns out to be
    /// an answer with articles, which then come next.
    fn copy(&mut self, buffer: &mut Vec<u8>) -> io::Result<Option<Content>> {
        let start = buffer.len();
        let mut nesting = Nesting::default();
        let mut too_long = false;
        loop {
            let bytes = self.content.fill_buf()?;
            let ended = bytes.is_empty();
            let (taken, event) = nesting.follow(bytes);
            too_long |= buffer.len() - start + taken > MAX_RECORD_BYTES;
            if !too_long {
                buffer.extend_from_slice(&bytes[..taken]);
            }
            self.content.consume(taken);
            match event {
                Some(Event::Array) if !too_long && self.are_articles(start, buffer)? => {
                    self.within = Within::Answer;
                    return Ok(None);
                }
                Some(Event::Closed) => {
                    join_lines(buffer, start);
                    break;
                }
                // A string holds no line break: its closing quote is missing.
                Some(Event::LineInString) => break,
                None if ended => break,
                Some(Event::Array) | None => {}
            }
        }
        Ok(Some(if too_long {
            Problem::too_long("record").into()
        } else {
            Content::Json(start..buffer.len())
        }))
    }

    /// Whether the array that has just begun holds the articles: the record so
    /// far is no article, and the array has such a name and holds objects.
    fn are_articles(&mut self, start: usize, buffer: &mut Vec<u8>) -> io::Result<bool> {
        let begun = &buffer[start..buffer.len() - 1];
        if self.within != Within::Nothing || begun.len() > MAX_PREFACE_BYTES {
            return Ok(false);
        }
        let name = begun.trim_ascii_end().strip_suffix(b":").unwrap_or_default().trim_ascii_end();
        let such = |articles: &&str| {
            let name = name.strip_suffix(b"\"").and_then(|n| n.strip_suffix(articles.as_bytes()));
            name.is_some_and(|before| before.ends_with(b"\""))
        };
        if !ARTICLES.iter().any(such) {
            return Ok(false);
        }
        // With a number for the array, what has begun is a whole object.
        let (closed, mut texts) = ([begun, b"0}"].concat(), TextBuffer::default());
        let json = std::str::from_utf8(&closed).ok();
        let members =
            json.and_then(|json| Members::of_json(json, &mut texts.reserve(json.len())).ok());
        if members.is_none_or(|members| members.iter().any(|it| self.text.may_be(&it.name))) {
            return Ok(false);
        }
        while buffer.len() - start <= MAX_RECORD_BYTES {
            match self.content.fill_buf()?.first() {
                Some(&space) if space.is_ascii_whitespace() => {
                    buffer.push(space);
                    self.content.consume(1);
                }
                next => return Ok(next == Some(&b'{')),
            }
        }
        Ok(false)
    }

    /// Copies what is no object, up to where the next one may begin.
    fn copy_other(&mut self, buffer: &mut Vec<u8>) -> io::Result<()> {
        let start = buffer.len();
        loop {
            let bytes = self.content.fill_buf()?;
            // Not the first byte, or there would be no end.
            let from = usize::from(buffer.len() == start);
            let end = bytes.iter().skip(from).position(|byte| b",]\n".contains(byte));
            let taken = end.map_or(bytes.len(), |end| from + end);
            let room = MAX_RECORD_BYTES.saturating_sub(buffer.len() - start);
            buffer.extend_from_slice(&bytes[..taken.min(room)]);
            self.content.consume(taken);
            if end.is_some() || taken == 0 {
                return Ok(());
            }
        }
    }

    /// Behind an array, and behind the answer that it stands in.
    fn leave_array(&mut self) -> io::Result<Option<Content>> {
        self.content.consume(1);
        let mut nesting = Nesting::within(usize::from(self.within == Within::Answer));
        while !nesting.is_closed() {
            let bytes = self.content.fill_buf()?;
            if bytes.is_empty() {
                return Ok(Some(self.cut_short()));
            }
            let (taken, _) = nesting.follow(bytes);
            self.content.consume(taken);
        }
        self.within = Within::Nothing;
        Ok(None)
    }

    fn cut_short(&mut self) -> Content {
        self.within = Within::End;
        Problem::new(
            "the file ends before its array does",
            "fetch or write it again; what came before was read",
        )
        .into()
    }
}

/// Brings a value to one line, without line breaks and indentation, which mean nothing outside
/// strings.
fn join_lines(buffer: &mut Vec<u8>, start: usize) {
    if !buffer[start..].contains(&b'\n') {
        return;
    }
    let mut end = start;
    let mut in_line = true;
    for at in start..buffer.len() {
        let byte = buffer[at];
        in_line = byte != b'\n' && (in_line || !byte.is_ascii_whitespace());
        if in_line {
            buffer[end] = byte;
            end += 1;
        } else if byte == b'\n' && buffer[start..end].ends_with(b"\r") {
            end -= 1;
        }
    }
    buffer.truncate(end);
}

impl Records for Json {
    fn next(&mut self, buffer: &mut Vec<u8>) -> Option<(Position, Content)> {
        let start = buffer.len();
        while self.within != Within::End {
            let content = match self.value(buffer) {
                Ok(None) => {
                    buffer.truncate(start);
                    continue;
                }
                Ok(Some(content)) => content,
                Err(error) => {
                    self.within = Within::End;
                    Content::broken(error, start..buffer.len())
                }
            };
            self.number += 1;
            return Some((Position::Record(self.number), content));
        }
        None
    }
}
