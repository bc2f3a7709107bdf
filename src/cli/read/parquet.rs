//! Parquet: a row becomes a JSON object of its columns, nested ones as well.

use std::fs::File;
use std::ops::Range;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_json::WriterBuilder;
use arrow_json::writer::LineDelimited;
use arrow_schema::{ArrowError, DataType, Schema};
use indicatif::ProgressBar;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReader,
    ParquetRecordBatchReaderBuilder,
};
use parquet::errors::ParquetError;

use super::fields::Field;
use super::problem::{Position, Problem};
use super::reader::{Content, MAX_RECORD_BYTES, Records};

/// About how many bytes, and at most how many rows, are read at a time.
const BATCH_BYTES: i64 = 1024 * 1024;
const BATCH_ROWS: i64 = 1024;

pub(super) struct Parquet {
    file: File,
    metadata: ArrowReaderMetadata,
    /// The row groups still to be read.
    groups: Range<usize>,
    /// What there is to read of the group before them.
    batches: Option<ParquetRecordBatchReader>,
    /// The number of the last row in that group.
    last_of_group: u64,
    /// The rows of a batch, one a line, and how far they have been taken.
    lines: Vec<u8>,
    taken: usize,
    /// How many rows have been read.
    number: u64,
    meter: ProgressBar,
}

impl Parquet {
    /// Opens a file; `meter` counts the bytes of the rows as they are read.
    pub(super) fn open(file: File, text: &Field, meter: &ProgressBar) -> Result<Self, Problem> {
        let options = ArrowReaderOptions::new();
        let mut metadata =
            ArrowReaderMetadata::load(&file, options.clone()).map_err(|error| damaged(&error))?;
        let names = metadata.schema().fields().iter().map(|field| field.name().as_str());
        text.must_be_among(names, "file")?;
        if let Some(schema) = with_strings(metadata.schema(), text) {
            let options = options.with_schema(schema);
            metadata = ArrowReaderMetadata::try_new(metadata.metadata().clone(), options)
                .map_err(|error| damaged(&error))?;
        }
        let groups = 0..metadata.metadata().num_row_groups();
        Ok(Self {
            file,
            metadata,
            groups,
            batches: None,
            last_of_group: 0,
            lines: Vec::new(),
            taken: 0,
            number: 0,
            meter: meter.clone(),
        })
    }

    /// Makes the next rows lines, if there are more. What is wrong in a row
    /// group ends the group.
    fn next_batch(&mut self) -> Result<bool, Problem> {
        loop {
            let batch = match self.batches.as_mut().map(Iterator::next) {
                Some(Some(batch)) => batch,
                Some(None) | None => match self.groups.next() {
                    Some(group) => {
                        self.open_group(group)?;
                        continue;
                    }
                    None => return Ok(false),
                },
            };
            self.lines.clear();
            self.taken = 0;
            return match batch.and_then(|batch| write_lines(&batch, &mut self.lines)) {
                Ok(()) => Ok(true),
                Err(error) => Err(self.skip_group(&error)),
            };
        }
    }

    fn open_group(&mut self, group: usize) -> Result<(), Problem> {
        let about = self.metadata.metadata().row_group(group);
        let rows = about.num_rows().max(0);
        self.last_of_group += rows.unsigned_abs();
        self.meter.inc(about.compressed_size().max(0).unsigned_abs());
        let row_size = about.total_byte_size().max(0) / rows.max(1) + 1;
        let batch_rows = (BATCH_BYTES / row_size).clamp(1, BATCH_ROWS);
        let file = self.file.try_clone()?;
        let batches =
            ParquetRecordBatchReaderBuilder::new_with_metadata(file, self.metadata.clone())
                .with_row_groups(vec![group])
                .with_batch_size(usize::try_from(batch_rows).unwrap_or(1))
                .build();
        match batches {
            Ok(batches) => self.batches = Some(batches),
            Err(error) => return Err(self.skip_group(&error.into())),
        }
        Ok(())
    }

    fn skip_group(&mut self, error: &ArrowError) -> Problem {
        self.batches = None;
        let first = self.number + 1;
        self.number = self.last_of_group.saturating_sub(1);
        Problem::new(
            format!("rows {first} to {} cannot be read: {error}", self.last_of_group),
            "fetch or write the file again; its other row groups were read",
        )
    }
}

impl Records for Parquet {
    fn next(&mut self, buffer: &mut Vec<u8>) -> Option<(Position, Content)> {
        let start = buffer.len();
        let more = if self.taken < self.lines.len() { Ok(true) } else { self.next_batch() };
        let content = match more {
            Ok(false) => return None,
            Err(problem) => problem.into(),
            Ok(true) => {
                let rest = &self.lines[self.taken..];
                let length = rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len());
                self.taken += length + 1;
                if length > MAX_RECORD_BYTES {
                    Problem::too_long("row").into()
                } else {
                    buffer.extend_from_slice(&rest[..length]);
                    Content::Json(start..buffer.len())
                }
            }
        };
        self.number += 1;
        Some((Position::Record(self.number), content))
    }
}

/// Appends the rows as JSON objects, one a line.
fn write_lines(batch: &RecordBatch, lines: &mut Vec<u8>) -> Result<(), ArrowError> {
    let builder = WriterBuilder::new().with_explicit_nulls(true);
    let mut writer = builder.build::<_, LineDelimited>(lines);
    writer.write(batch)?;
    writer.finish()
}

/// The schema with strings for texts that their writer did not mark as such.
fn with_strings(schema: &Schema, text: &Field) -> Option<Arc<Schema>> {
    let is_bytes = |kind: &DataType| {
        matches!(kind, DataType::Binary | DataType::LargeBinary | DataType::BinaryView)
    };
    let mut changed = false;
    let fields = schema.fields().iter().map(|field| {
        if text.may_be(field.name()) && is_bytes(field.data_type()) {
            changed = true;
            Arc::new(field.as_ref().clone().with_data_type(DataType::Utf8))
        } else {
            field.clone()
        }
    });
    let fields: Vec<_> = fields.collect();
    changed.then(|| Arc::new(Schema::new(fields)))
}

fn damaged(error: &ParquetError) -> Problem {
    Problem::new(
        format!("cannot be read as Parquet: {error}"),
        "fetch or write the file again, or give it another name if it is no Parquet file",
    )
}
