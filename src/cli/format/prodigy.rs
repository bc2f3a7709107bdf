//! JSON Lines for Prodigy (<https://prodi.gy/docs/api-interfaces#ner>) and spaCy: a
//! task for each article, with its text, tokens and spans.
//!
//! Offsets are code points, as Python counts. Tokens with their `ws` rebuild the
//! text as spaCy wants it: one blank behind a token is its `ws`, other white
//! space is a token by itself, and a token is cut where a span begins or ends
//! within it, so that every span has a first and a last token.

use serde::Serialize;
use serde_json::value::RawValue;
use tandai::write::{OffsetCursor, OffsetUnit};
use tandai::{Document, Span};

use super::words::{whole, words};
use super::{Annotated, Format, json};

/// A task a line.
pub(crate) struct Prodigy;

impl Format for Prodigy {
    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>) {
        let document = annotated.document;
        let pieces = pieces(document);
        let task = Task {
            text: document.text,
            tokens: tokens(document, &pieces),
            spans: spans(annotated, &pieces),
            meta: Meta { id: &annotated.name() },
        };
        json(&task, out);
        out.push(b'\n');
    }
}

#[derive(Serialize)]
struct Task<'a> {
    text: &'a str,
    tokens: Vec<Token<'a>>,
    spans: Vec<Labelled<'a>>,
    meta: Meta<'a>,
}

/// What is shown below a task.
#[derive(Serialize)]
struct Meta<'a> {
    id: &'a str,
}

#[derive(Serialize)]
struct Token<'a> {
    text: &'a str,
    start: usize,
    end: usize,
    id: usize,
    ws: bool,
}

/// A span; the tokens are those it begins and ends with.
#[derive(Serialize)]
struct Labelled<'a> {
    start: usize,
    end: usize,
    token_start: usize,
    token_end: usize,
    label: &'a str,
    fields: Box<RawValue>,
}

/// A token as spaCy knows it, and whether a blank follows that is none itself.
struct Piece {
    span: Span,
    blank: bool,
}

/// Words and white space, which together are the whole text.
fn pieces(document: &Document<'_>) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(document.tokens.len() + document.tokens.len() / 8);
    let mut end = 0;
    for word in words(document, whole) {
        between(document, Span::new(end, word.span.start), &mut pieces);
        pieces.push(Piece { span: word.span, blank: false });
        end = word.span.end;
    }
    between(document, Span::new(end, document.text.len()), &mut pieces);
    pieces
}

/// What stands between two words. Spans may begin and end within it: only
/// patterns of the user's own do.
fn between(document: &Document<'_>, gap: Span, pieces: &mut Vec<Piece>) {
    let annotations = &document.annotations;
    let near = annotations.partition_point(|found| found.span.end <= gap.start);
    let near = annotations[near..].iter().take_while(|found| found.span.start < gap.end);
    let mut edges: Vec<_> = near.flat_map(|found| [found.span.start, found.span.end]).collect();
    let mut start = gap.start;
    if let Some(word) = pieces.last_mut()
        && gap.of(document.text).starts_with(' ')
        && !edges.contains(&start)
        && !edges.contains(&(start + 1))
    {
        word.blank = true;
        start += 1;
    }
    edges.retain(|&edge| start < edge && edge < gap.end);
    edges.push(gap.end);
    for edge in edges {
        if start < edge {
            pieces.push(Piece { span: Span::new(start, edge), blank: false });
            start = edge;
        }
    }
}

fn tokens<'a>(document: &Document<'a>, pieces: &[Piece]) -> Vec<Token<'a>> {
    let mut cursor = OffsetCursor::new(document.text, OffsetUnit::Char);
    let token = |(id, piece): (usize, &Piece)| Token {
        text: piece.span.of(document.text),
        start: cursor.at(piece.span.start),
        end: cursor.at(piece.span.end),
        id,
        ws: piece.blank,
    };
    pieces.iter().enumerate().map(token).collect()
}

fn spans<'a>(annotated: &Annotated<'a>, pieces: &[Piece]) -> Vec<Labelled<'a>> {
    let document = annotated.document;
    let mut cursor = OffsetCursor::new(document.text, OffsetUnit::Char);
    let spans = document.annotations.iter().map(|found| Labelled {
        start: cursor.at(found.span.start),
        end: cursor.at(found.span.end),
        token_start: pieces.partition_point(|piece| piece.span.end <= found.span.start),
        token_end: pieces.partition_point(|piece| piece.span.end < found.span.end),
        label: found.value.kind_name(),
        fields: annotated.fields(found),
    });
    spans.collect()
}
