//! From the spool to the Parquet file, a batch of rows at a time.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch, StructArray};
use arrow_json::ReaderBuilder;
use arrow_json::reader::Decoder;
use arrow_schema::SchemaRef;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use tandai::SpanKind;

use super::super::columns::{COLUMNS, ColumnType, PRECISION, SCALE};
use crate::cli::output::message;
use crate::cli::spool::beside;

/// Rows and bytes of the spool that become one batch.
const BATCH_ROWS: usize = 8 * 1024;
const BATCH_BYTES: usize = 4 * 1024 * 1024;

/// A row group is held in memory until it is written.
const GROUP_BYTES: usize = 8 * 1024 * 1024;

/// Makes the file at `output` from the rows in `spool`.
pub(super) fn convert(spool: &Path, output: &Path, schema: SchemaRef) -> io::Result<()> {
    let unfinished = beside(output, ".converted.part");
    let inexact = write(spool, &unfinished, schema).inspect_err(|_| {
        // Half a table is of no use.
        let _gone = fs::remove_file(&unfinished);
    })?;
    // On disk before the spool goes: a loss of power must not take both.
    File::open(&unfinished)?.sync_all()?;
    fs::rename(&unfinished, output)?;
    fs::remove_file(spool)?;
    if inexact > 0 {
        let (whole, fraction) = (PRECISION - SCALE, SCALE);
        message(&format!(
            "{}: {inexact} numbers are no decimals of at most {whole} digits before the point and \
             {fraction} after it; they stand in value_text, min_text, max_text and magnitude_text",
            output.display()
        ));
    }
    Ok(())
}

/// Writes every row, and counts the numbers that are in no decimal column.
fn write(spool: &Path, output: &Path, schema: SchemaRef) -> io::Result<usize> {
    let level = ZstdLevel::try_new(3).map_err(other)?;
    let properties = WriterProperties::builder().set_compression(Compression::ZSTD(level)).build();
    let file = File::create(output)?;
    let mut writer =
        ArrowWriter::try_new(file, schema.clone(), Some(properties)).map_err(parquet_error)?;
    let mut decoder =
        ReaderBuilder::new(schema).with_batch_size(BATCH_ROWS).build_decoder().map_err(other)?;
    let mut spool = BufReader::with_capacity(256 * 1024, File::open(spool)?);
    let mut line = Vec::new();
    let (mut pending, mut inexact) = (0, 0);
    loop {
        line.clear();
        let read = spool.read_until(b'\n', &mut line)?;
        if read > 0 {
            decode(&mut decoder, &line)?;
            pending += read;
        }
        if read == 0 || pending >= BATCH_BYTES || decoder.len() >= BATCH_ROWS {
            if let Some(batch) = decoder.flush().map_err(other)? {
                inexact += inexact_numbers(&batch);
                writer.write(&batch).map_err(parquet_error)?;
            }
            if writer.in_progress_size() >= GROUP_BYTES {
                writer.flush().map_err(parquet_error)?;
            }
            pending = 0;
        }
        if read == 0 {
            writer.into_inner().map_err(parquet_error)?.sync_all()?;
            return Ok(inexact);
        }
    }
}

fn decode(decoder: &mut Decoder, mut line: &[u8]) -> io::Result<()> {
    while !line.is_empty() {
        let taken = decoder.decode(line).map_err(other)?;
        line = line.get(taken..).unwrap_or_default();
        if taken == 0 {
            return Err(io::Error::other("a row of the spool is no row of the table"));
        }
    }
    Ok(())
}

/// How many numbers of a batch stand in text columns alone.
fn inexact_numbers(batch: &RecordBatch) -> usize {
    let spans: StructArray = match batch.column_by_name("spans") {
        Some(nested) => nested.as_list::<i32>().values().as_struct().clone(),
        None => batch.clone().into(),
    };
    let Some(kinds) = spans.column_by_name("kind") else { return 0 };
    let kinds = kinds.as_string::<i32>();
    let decimals = COLUMNS.iter().filter(|column| column.column_type == ColumnType::Decimal);
    let inexact = decimals.map(|column| {
        let text = format!("{}_text", column.name);
        let (Some(decimal), Some(text)) =
            (spans.column_by_name(column.name), spans.column_by_name(&text))
        else {
            return 0;
        };
        let alone = |row: &usize| {
            text.is_valid(*row) && decimal.is_null(*row) && is_counted(kinds.value(*row))
        };
        (0..spans.len()).filter(alone).count()
    });
    inexact.sum()
}

/// Whether the values of a kind are numbers.
fn is_counted(kind: &str) -> bool {
    use SpanKind::{Money, Number, Ordinal, Percent, Quantity};
    [Money, Percent, Quantity, Number, Ordinal].iter().any(|counted| counted.name() == kind)
}

fn other(error: impl std::error::Error + Send + Sync + 'static) -> io::Error {
    io::Error::other(error)
}

/// The error of the disk behind it, if there is one: its kind has a remedy.
fn parquet_error(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(inner) => io::Error::other(inner),
        },
        error => io::Error::other(error),
    }
}
