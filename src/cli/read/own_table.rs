//! Parquet that `tandai annotate` has written, brought back to the records that
//! its JSON Lines would hold.
//!
//! There a record has been packed into one column, and a span has a cell in
//! every column, most of them empty, with its value as a decimal and as a text.

use std::borrow::Cow;

use arrow_schema::{DataType, Schema};
use serde_json::value::RawValue;
use tandai::{Decimal, SpanKind, write};

use super::fields::Field;
use super::object::RawObject;

/// What has no counterpart in JSON Lines: `date` is a value, or resolved, once more.
const DERIVED: &[&str] = &["date"];

/// Columns that are taken apart.
const PACKED: &[&str] = &["article", "record", "spans"];

/// How the rows of such a file become records.
pub(super) struct OwnTable {
    /// `,"offsets":"char","by":"tandai 0.1.0 lexicon 3fa2c1d0"`, as far as the file says so.
    stamp: String,
    id: Field,
}

impl OwnTable {
    /// For a file with the columns that `tandai annotate` writes, in which
    /// articles are named by the field `id`.
    pub(super) fn of(schema: &Schema, id: &Field) -> Option<Self> {
        let has = |name| schema.field_with_name(name).is_ok();
        let spans = schema.field_with_name("spans").ok()?;
        let (DataType::List(item) | DataType::LargeList(item)) = spans.data_type() else {
            return None;
        };
        let DataType::Struct(fields) = item.data_type() else { return None };
        if !(has("article") && has("record") && fields.find("value_text").is_some()) {
            return None;
        }
        let mut stamp = Vec::new();
        for name in ["offsets", "by"] {
            if let Some(value) = schema.metadata().get(&format!("tandai.{name}")) {
                member(name, &mut stamp);
                write::string(value, &mut stamp);
            }
        }
        Some(Self { stamp: String::from_utf8(stamp).unwrap_or_default(), id: id.clone() })
    }

    /// The record of `row`, which is a JSON object of its columns; none where
    /// the row is not what its columns promise.
    pub(super) fn record(&self, row: &[u8]) -> Option<Vec<u8>> {
        let row: RawObject<'_> = serde_json::from_slice(row).ok()?;
        let packed: String = serde_json::from_str(value(&row, "record")?).ok()?;
        let fields: RawObject<'_> = serde_json::from_str(&packed).ok()?;
        let mut record = Vec::new();
        if !fields.members().any(|(name, _)| self.id.may_be(&name)) {
            member(self.id.usual(), &mut record);
            record.extend_from_slice(value(&row, "article")?.as_bytes());
        }
        // The text, whose name may be that of another field of the record.
        let columns = || row.members().filter(|(name, _)| !PACKED.contains(&&**name));
        let fields =
            fields.members().filter(|(name, _)| columns().all(|(column, _)| column != *name));
        for (name, value) in fields.chain(columns()) {
            member(&name, &mut record);
            record.extend_from_slice(value.get().as_bytes());
        }
        record.extend_from_slice(self.stamp.as_bytes());
        member("spans", &mut record);
        spans(value(&row, "spans")?, &mut record)?;
        record.push(b'}');
        // Every member came with a comma before it.
        *record.first_mut()? = b'{';
        Some(record)
    }
}

/// `,"name":`.
fn member(name: &str, out: &mut Vec<u8>) {
    out.push(b',');
    write::string(name, out);
    out.push(b':');
}

fn value<'r>(object: &RawObject<'r>, name: &str) -> Option<&'r str> {
    object.members().find(|(found, _)| found == name).map(|(_, value)| value.get())
}

/// Appends the spans, each with the fields that it has.
fn spans(rows: &str, out: &mut Vec<u8>) -> Option<()> {
    let rows: Vec<RawObject<'_>> = serde_json::from_str(rows).ok()?;
    out.push(b'[');
    for (i, row) in rows.iter().enumerate() {
        let start = out.len() + usize::from(i > 0);
        out.extend_from_slice(if i > 0 { b"," } else { b"" });
        for (column, cell) in row.members() {
            if let Some((name, value)) = field(&column, cell, row) {
                member(name, out);
                out.extend_from_slice(value.as_bytes());
            }
        }
        *out.get_mut(start)? = b'{';
        out.push(b'}');
    }
    out.push(b']');
    Some(())
}

/// The field that a cell stands for, if it says something of its own.
fn field<'c>(
    column: &'c str,
    cell: &'c RawValue,
    row: &RawObject<'_>,
) -> Option<(&'c str, Cow<'c, str>)> {
    let cell = cell.get();
    // A flag that is not set, like an empty cell, is a field that a span does not have.
    if cell == "null" || cell == "false" || DERIVED.contains(&column) {
        return None;
    }
    if column == "inferred_region" {
        return Some(("inferred", format!("{{\"region\":{cell}}}").into()));
    }
    match column.strip_suffix("_text") {
        Some(name) => Some((name, exact(cell, row))),
        // Its digits stand in the text beside it.
        None if value(row, &format!("{column}_text")).is_some() => None,
        None => Some((column, cell.into())),
    }
}

/// A number as it was written, without the quotes that make it a text; what is
/// no number, such as a fraction or a date, is a text in JSON Lines as well.
fn exact<'c>(text: &'c str, row: &RawObject<'_>) -> Cow<'c, str> {
    let kind: Option<SpanKind> =
        value(row, "kind").and_then(|kind| kind.trim_matches('"').parse().ok());
    let bare = text.trim_matches('"');
    let is_number = kind.is_some_and(is_counted) && bare.parse::<Decimal>().is_ok();
    if is_number { bare.into() } else { text.into() }
}

/// Whether the values of a kind are numbers.
fn is_counted(kind: SpanKind) -> bool {
    use SpanKind::{Money, Number, Ordinal, Percent, Quantity};
    matches!(kind, Money | Percent | Quantity | Number | Ordinal)
}
