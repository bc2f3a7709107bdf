//! Writing annotations to files: the wire format of the scheme.
//!
//! What a file says is settled here and nowhere else, field by field, so that
//! the Rust types may change without changing anyone's files:
//!
//! ```
//! use tandai::{Pipeline, write};
//! let pipeline = Pipeline::builtin()?;
//! let document = pipeline.annotate("Tidak ada angka di sini.");
//! let mut json = Vec::new();
//! write::spans(&document, &document.annotations, write::OffsetUnit::Char, &mut json);
//! assert_eq!(json, b"[]");
//! # Ok::<(), tandai::Error>(())
//! ```

mod digits;
mod fields;
mod object;
mod offsets;
mod page;
mod schema;
mod text;
mod words;

pub use offsets::{OffsetCursor, OffsetUnit};
pub use schema::{SCHEMA_VERSION, schema};

use crate::document::{Annotation, Document};
use crate::kind::SpanKind;
use crate::span::Span;
use crate::tokenize::{TokenKind, Zone};
use crate::value::Value;
use object::{Object, key};
use page::Page;
use words::{Written, words};

/// Appends `annotations` of `document` to `out`: a JSON array with one object
/// a span, its fields named as in the annotation scheme. A span that stands
/// outside the text proper bears its zone: `"zone":"related_link"`.
///
/// The annotations must be in the order of the text, as a document has them.
pub fn spans<'a>(
    document: &Document<'_>,
    annotations: impl IntoIterator<Item = &'a Annotation>,
    unit: OffsetUnit,
    out: &mut Vec<u8>,
) {
    let mut cursor = OffsetCursor::new(document.text, unit);
    array(out, annotations, |annotation, object| {
        place(annotation.span, &mut cursor, object);
        kind_and_text(document.text, annotation, object);
        said(document, annotation, object);
    });
}

/// Writes what a span says, and what its place in the article tells.
fn said(document: &Document<'_>, annotation: &Annotation, object: &mut Object<'_>) {
    fields::write(&annotation.value, object);
    if let Some(inferred) = &annotation.inferred {
        fields::inferred(inferred, object);
    }
    let zone = document.zone(annotation.span);
    if !TEXT_PROPER.contains(&zone) {
        object.word(words!("zone", Zone), zone as usize);
    }
}

fn kind_and_text(text: &str, annotation: &Annotation, object: &mut Object<'_>) {
    /// The kind, and the text up to its quote.
    const STARTS: &[Written; SpanKind::ALL.len()] =
        words!("\"kind\":\"", SpanKind, "\",\"text\":\"");
    match &annotation.value {
        Value::OwnName(own) => {
            object.string(key!("kind"), &own.kind);
            object.stretch(key!("text"), text, annotation.span);
        }
        value => object.stretch_after(&STARTS[value.kind() as usize], text, annotation.span),
    }
}

fn kind(value: &Value, object: &mut Object<'_>) {
    match value {
        Value::OwnName(own) => object.string(key!("kind"), &own.kind),
        value => object.word(words!("kind", SpanKind), value.kind() as usize),
    }
}

/// The zones that a span does not name.
const TEXT_PROPER: [Zone; 2] = [Zone::Body, Zone::Quote];

/// Appends what `value` says to `out`, as in its span: `{"kind":"percent","value":20}`.
pub fn value(value: &Value, out: &mut Vec<u8>) {
    object(out, |object| {
        kind(value, object);
        fields::write(value, object);
    });
}

/// Appends to `out` what the object of `annotation` holds besides its place,
/// kind and text: `{"value":20}`.
pub fn fields(document: &Document<'_>, annotation: &Annotation, out: &mut Vec<u8>) {
    object(out, |object| said(document, annotation, object));
}

/// Appends the sentences of `document` to `out`: `[{"start":0,"end":42,"zone":"body"}]`.
pub fn sentences(document: &Document<'_>, unit: OffsetUnit, out: &mut Vec<u8>) {
    let mut cursor = OffsetCursor::new(document.text, unit);
    array(out, &document.sentences, |sentence, object| {
        place(sentence.span, &mut cursor, object);
        object.word(words!("zone", Zone), sentence.zone as usize);
    });
}

/// Appends the tokens of `document` to `out`: `[{"start":0,"end":4,"kind":"word"}]`.
pub fn tokens(document: &Document<'_>, unit: OffsetUnit, out: &mut Vec<u8>) {
    let mut cursor = OffsetCursor::new(document.text, unit);
    array(out, &document.tokens, |token, object| {
        place(token.span, &mut cursor, object);
        object.word(words!("kind", TokenKind), token.kind as usize);
    });
}

/// Appends `text` to `out` as a JSON string.
pub fn string(text: &str, out: &mut Vec<u8>) {
    Page::over(out, |page| object::string(page, text));
}

/// A JSON object with the members that `write` gives it.
fn object(out: &mut Vec<u8>, write: impl FnOnce(&mut Object<'_>)) {
    Page::over(out, |page| Object::on(page, write));
}

/// A JSON array of objects, each with the members that `write` gives it.
fn array<T>(
    out: &mut Vec<u8>,
    items: impl IntoIterator<Item = T>,
    mut write: impl FnMut(T, &mut Object<'_>),
) {
    let objects = |item, page: &mut Page| Object::on(page, |object| write(item, object));
    Page::over(out, |page| object::list(page, items, objects));
}

fn place(span: Span, cursor: &mut OffsetCursor<'_>, object: &mut Object<'_>) {
    object.integer(key!("start"), cursor.at(span.start) as u64);
    object.integer(key!("end"), cursor.at(span.end) as u64);
}
