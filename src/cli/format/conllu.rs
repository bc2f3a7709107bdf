//! CoNLL-U (<https://universaldependencies.org/format.html>): a word a line,
//! with spans and their fields in the last column, MISC.
//!
//! A token with clitics, or with the edge of a span within it, is a multiword
//! token. Offsets are the code points of `TokenRange`, as UDPipe writes them;
//! white space is kept exactly in `SpaceAfter`, `SpacesAfter` and
//! `SpacesBefore`, with UDPipe's escapes
//! (<https://ufal.mff.cuni.cz/udpipe/1/users-manual#run_udpipe_tokenizer>).

use std::borrow::Cow;
use std::io::Write;
use std::ops::Range;

use serde_json::value::RawValue;
use tandai::write::{OffsetCursor, OffsetUnit};
use tandai::{Document, Span, TokenKind};

use super::words::{Word, sentences, stems, words};
use super::{Annotated, Format};
use crate::cli::read::RawObject;

/// A word a line; see the module.
pub(crate) struct Conllu;

impl Format for Conllu {
    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        let document = annotated.document;
        let name = annotated.name();
        let words = words(document, stems(annotated.pipeline, document));
        let mut page = Page {
            annotated,
            document,
            words: &words,
            cursor: OffsetCursor::new(document.text, OffsetUnit::Char),
            out,
        };
        for (i, (sentence, range)) in sentences(document, &words).into_iter().enumerate() {
            if i == 0 {
                page.comment("newdoc id", &name);
            }
            page.comment("sent_id", &format!("{}-s{}", identifier(&name), i + 1));
            page.comment("zone", document.sentences[sentence].zone.name());
            page.sentence(range);
        }
    }
}

/// An article on its way into the file.
struct Page<'a> {
    annotated: &'a Annotated<'a>,
    document: &'a Document<'a>,
    words: &'a [Word],
    cursor: OffsetCursor<'a>,
    out: &'a mut Vec<u8>,
}

impl Page<'_> {
    fn comment(&mut self, name: &str, value: &str) {
        self.write(format_args!("# {name} = {}\n", value.replace(char::is_control, " ")));
    }

    fn sentence(&mut self, range: Range<usize>) {
        self.comment("text", &self.plain(range.clone()));
        let mut number = 1;
        for pieces in self.words[range].chunk_by(|a, b| a.token == b.token) {
            let token = self.document.tokens[pieces[0].token];
            let spaces = self.spaces(pieces[0].token);
            let ranges: Vec<_> = pieces.iter().map(|word| self.range(word.span)).collect();
            if let ([word], [range]) = (pieces, &*ranges) {
                self.word(number, word, Some(token.kind), spaces, *range);
            } else {
                let last = number + pieces.len() - 1;
                let range = [ranges[0][0], ranges[ranges.len() - 1][1]];
                self.row(format_args!("{number}-{last}"), token.span, None, spaces, range);
                for (i, (word, range)) in pieces.iter().zip(ranges).enumerate() {
                    self.word(number + i, word, None, Vec::new(), range);
                }
            }
            number += pieces.len();
        }
        self.out.push(b'\n');
    }

    fn word(
        &mut self,
        number: usize,
        word: &Word,
        kind: Option<TokenKind>,
        spaces: Vec<String>,
        range: [usize; 2],
    ) {
        let mut misc = word.annotation.map(|found| self.entity(word, found)).unwrap_or_default();
        misc.extend(spaces);
        self.row(format_args!("{number}"), word.span, kind, misc, range);
    }

    /// The text of a sentence, any white space as one blank: as validators of
    /// CoNLL-U put it together from its words.
    fn plain(&self, range: Range<usize>) -> String {
        let text = self.document.text;
        let mut plain = String::new();
        let mut end = None;
        for word in &self.words[range] {
            if end.is_some_and(|end| end < word.span.start) {
                plain.push(' ');
            }
            plain.push_str(word.span.of(text));
            end = Some(word.span.end);
        }
        plain
    }

    /// What stands around a token, unless it is one blank behind it.
    fn spaces(&self, token: usize) -> Vec<String> {
        let Document { text, tokens, .. } = self.document;
        let mut misc = Vec::new();
        let end = tokens.get(token + 1).map_or(text.len(), |next| next.span.start);
        match &text[tokens[token].span.end..end] {
            " " => {}
            "" => misc.push("SpaceAfter=No".into()),
            spaces => misc.push(format!("SpacesAfter={}", escaped(spaces))),
        }
        let before = &text[..tokens[token].span.start];
        if token == 0 && !before.is_empty() {
            misc.push(format!("SpacesBefore={}", escaped(before)));
        }
        misc
    }

    /// In code points. Asked in the order of the text, or else each would be
    /// counted from its start.
    fn range(&mut self, span: Span) -> [usize; 2] {
        [span.start, span.end].map(|byte| self.cursor.at(byte))
    }

    /// `Entity=B-money`, and on its first word what the span says.
    fn entity(&self, word: &Word, found: usize) -> Vec<String> {
        let Some(annotation) = self.document.annotations.get(found) else { return Vec::new() };
        let kind = escaped(annotation.value.kind_name());
        if !word.first {
            return vec![format!("Entity=I-{kind}")];
        }
        let mut misc = vec![format!("Entity=B-{kind}")];
        misc.extend(entity_fields(&self.annotated.fields(annotation)));
        misc
    }

    /// One line of ten columns. Of words only the kinds that need no parser
    /// get their part of speech.
    fn row(
        &mut self,
        id: std::fmt::Arguments<'_>,
        span: Span,
        kind: Option<TokenKind>,
        mut misc: Vec<String>,
        [start, end]: [usize; 2],
    ) {
        let form = span.of(self.document.text);
        let upos = match kind {
            Some(TokenKind::Punctuation) => "PUNCT",
            Some(TokenKind::Number) => "NUM",
            Some(TokenKind::Symbol | TokenKind::Emoji) => "SYM",
            _ => "_",
        };
        misc.push(format!("TokenRange={start}:{end}"));
        let misc = misc.join("|");
        self.write(format_args!("{id}\t{form}\t_\t{upos}\t_\t_\t_\t_\t_\t{misc}\n"));
    }

    /// Writing to memory cannot fail.
    fn write(&mut self, arguments: std::fmt::Arguments<'_>) {
        let _infallible = self.out.write_fmt(arguments);
    }
}

/// `EntityValue=3159000000`, `EntityAffairs=naker,trans`: each field of a span.
fn entity_fields(fields: &RawValue) -> Vec<String> {
    let Ok(object) = serde_json::from_str::<RawObject<'_>>(fields.get()) else { return Vec::new() };
    let field = |(name, value): (Cow<'_, str>, &RawValue)| {
        let value = match serde_json::from_str::<serde_json::Value>(value.get()) {
            Ok(serde_json::Value::String(text)) => text,
            Ok(serde_json::Value::Array(list)) => {
                let items: Vec<_> = list.iter().filter_map(serde_json::Value::as_str).collect();
                items.join(",")
            }
            // Numbers with every digit that was written.
            _ => value.get().to_owned(),
        };
        format!("Entity{}={}", capitalised(&name), escaped(&value))
    };
    object.members().map(field).collect()
}

/// `WeekdayDiffers` of `weekday_differs`.
fn capitalised(name: &str) -> String {
    let parts = name.split('_').map(|part| {
        let mut letters = part.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    });
    parts.collect()
}

/// With UDPipe's escapes for what would end a field.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' => escaped.push_str("\\s"),
            '\t' => escaped.push_str("\\t"),
            '\r' => escaped.push_str("\\r"),
            '\n' => escaped.push_str("\\n"),
            '|' => escaped.push_str("\\p"),
            '\\' => escaped.push_str("\\\\"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A name without what the validators of CoNLL-U do not allow in a `sent_id`.
fn identifier(name: &str) -> String {
    name.replace(|c: char| c.is_whitespace() || c.is_control() || c == '/', "_")
}
