//! The columns as Arrow types.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef};

use super::super::Setting;
use super::super::columns::{ARTICLE, COLUMNS, ColumnType, PRECISION, SCALE};
use super::Rows;

/// What the table of a run is made of.
pub(super) fn schema(rows: Rows, setting: &Setting) -> SchemaRef {
    let article = Field::new(ARTICLE, DataType::Utf8, false);
    let mut fields = vec![article];
    match rows {
        Rows::Spans => fields.extend(span_fields()),
        Rows::Articles => {
            if !setting.no_text {
                fields.push(Field::new("text", DataType::Utf8, false));
            }
            fields.push(Field::new("record", DataType::Utf8, false));
            let span = DataType::Struct(Fields::from_iter(span_fields()));
            // "element" is what the Parquet specification calls the items of a list.
            let item = Field::new("element", span, false);
            fields.push(Field::new("spans", DataType::List(Arc::new(item)), false));
        }
    }
    let metadata = HashMap::from([
        ("tandai.offsets".to_owned(), setting.unit.to_string()),
        ("tandai.by".to_owned(), setting.by.clone()),
    ]);
    Arc::new(Schema::new_with_metadata(fields, metadata))
}

fn span_fields() -> impl Iterator<Item = Field> {
    COLUMNS.iter().map(|column| {
        let data_type = match column.column_type {
            ColumnType::Text | ColumnType::TextOf(_) => DataType::Utf8,
            ColumnType::Integer => DataType::Int32,
            ColumnType::Decimal => DataType::Decimal128(PRECISION, SCALE as i8),
            ColumnType::Flag => DataType::Boolean,
            ColumnType::Day => DataType::Date32,
            ColumnType::Texts => {
                DataType::List(Arc::new(Field::new("element", DataType::Utf8, false)))
            }
        };
        let always = matches!(column.name, "start" | "end" | "kind" | "text")
            || column.column_type == ColumnType::Flag;
        Field::new(column.name, data_type, !always)
    })
}
