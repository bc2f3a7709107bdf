//! Writing annotations to files: the wire format of the scheme.
//!
//! The content of files is defined here and nowhere else, field by field, so that
//! the Rust types may change without changing any file.

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

/// Whether the object of a span has the field `zone`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ZoneField {
    /// No object has the field.
    #[default]
    Omitted,
    /// The object has the field where the span stands outside the text proper, that is, in a zone
    /// other than body and quote: `"zone":"related_link"`. A document without sentences has no
    /// zones.
    Written,
}

/// Appends `annotations` of `document` to `out`: a JSON array with one object
/// per span, its fields named as in the annotation scheme.
///
/// The annotations must be in the order of the text, as a document has them.
///
/// ```
/// use tandai::{Pipeline, write};
/// let document = Pipeline::builtin()?.annotate("Iuran naik 5 persen.");
/// let (unit, zones) = (write::OffsetUnit::Char, write::ZoneField::Omitted);
/// let mut json = Vec::new();
/// write::spans(&document, &document.annotations, unit, zones, &mut json);
/// assert_eq!(json, br#"[{"start":11,"end":19,"kind":"percent","text":"5 persen","value":5}]"#);
/// # Ok::<(), tandai::Error>(())
/// ```
///
/// # Panics
/// When an annotation was made from another text and its span does not fit this one.
pub fn spans<'a>(
    document: &Document<'_>,
    annotations: impl IntoIterator<Item = &'a Annotation>,
    unit: OffsetUnit,
    zones: ZoneField,
    out: &mut Vec<u8>,
) {
    let mut cursor = OffsetCursor::new(document.text, unit);
    array(out, annotations, |annotation, object| {
        place(annotation.span, &mut cursor, object);
        kind_and_text(document.text, annotation, object);
        content(document, annotation, zones, object);
    });
}

/// Writes the fields of the value, the inferred values, and the zone if `zones` says so.
fn content(
    document: &Document<'_>,
    annotation: &Annotation,
    zones: ZoneField,
    object: &mut Object<'_>,
) {
    fields::write(&annotation.value, object);
    if let Some(inferred) = &annotation.inferred {
        fields::inferred(inferred, object);
    }
    if zones == ZoneField::Written {
        let outside = |zone: &Zone| !TEXT_PROPER.contains(zone);
        if let Some(zone) = document.zone(annotation.span).filter(outside) {
            object.word(words!("zone", Zone), zone as usize);
        }
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

/// The zones that the field `zone` never names.
const TEXT_PROPER: [Zone; 2] = [Zone::Body, Zone::Quote];

/// Appends `value` to `out`: its kind and the fields that its span would have.
///
/// ```
/// let lexicon = tandai::Lexicon::builtin()?;
/// let percent = tandai::parse_percent("20 persen", &lexicon)?;
/// let mut json = Vec::new();
/// tandai::write::value(&tandai::Value::Percent(percent), &mut json);
/// assert_eq!(json, br#"{"kind":"percent","value":20}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn value(value: &Value, out: &mut Vec<u8>) {
    object(out, |object| {
        kind(value, object);
        fields::write(value, object);
    });
}

/// Appends the fields of `annotation` to `out`: the object of its span without start, end, kind
/// and text.
///
/// ```
/// use tandai::{Pipeline, write};
/// let document = Pipeline::builtin()?.annotate("Iuran naik 5 persen.");
/// let mut json = Vec::new();
/// write::fields(&document, &document.annotations[0], write::ZoneField::Omitted, &mut json);
/// assert_eq!(json, br#"{"value":5}"#);
/// # Ok::<(), tandai::Error>(())
/// ```
pub fn fields(
    document: &Document<'_>,
    annotation: &Annotation,
    zones: ZoneField,
    out: &mut Vec<u8>,
) {
    object(out, |object| content(document, annotation, zones, object));
}

/// Appends the sentences of `document` to `out`, as a JSON array.
///
/// ```
/// use tandai::{Pipeline, write};
/// let document = Pipeline::builtin()?.tokenize("Iuran naik.");
/// let mut json = Vec::new();
/// write::sentences(&document, write::OffsetUnit::Char, &mut json);
/// assert_eq!(json, br#"[{"start":0,"end":11,"zone":"body"}]"#);
/// # Ok::<(), tandai::Error>(())
/// ```
pub fn sentences(document: &Document<'_>, unit: OffsetUnit, out: &mut Vec<u8>) {
    let mut cursor = OffsetCursor::new(document.text, unit);
    array(out, &document.sentences, |sentence, object| {
        place(sentence.span, &mut cursor, object);
        object.word(words!("zone", Zone), sentence.zone as usize);
    });
}

/// Appends the tokens of `document` to `out`, as a JSON array.
///
/// ```
/// use tandai::{Pipeline, write};
/// let document = Pipeline::builtin()?.tokenize("Naik");
/// let mut json = Vec::new();
/// write::tokens(&document, write::OffsetUnit::Char, &mut json);
/// assert_eq!(json, br#"[{"start":0,"end":4,"kind":"word"}]"#);
/// # Ok::<(), tandai::Error>(())
/// ```
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
