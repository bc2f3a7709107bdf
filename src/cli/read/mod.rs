//! Articles in: from files, directories and standard input to records.
//!
//! ```text
//! INPUT… ─► inputs ─► source ─► layout ─► lines   JSON Lines          ─► article
//!                  (decompress)         ├ values  JSON in any layout
//!                                       ├ rows    CSV, TSV
//!                                       ├ table   Parquet
//!                                       └ whole   plain text
//! ```
//!
//! Whatever the layout, a record is handed on as the bytes of one JSON object,
//! or of one text. Nothing here stops a run: what cannot be read becomes a
//! [`Problem`] at its place, and reading goes on with what comes next.

mod article;
mod cut;
mod day;
mod digest;
mod fields;
mod guesses;
mod html;
mod inputs;
mod layout;
mod lines;
mod members;
mod nesting;
mod object;
#[cfg(feature = "parquet")]
mod own_table;
mod problem;
mod reader;
mod remarks;
mod row;
mod rows;
mod signs;
mod source;
#[cfg(feature = "parquet")]
mod table;
mod unescape;
mod values;
mod whole;

pub(crate) use article::Article;
pub(crate) use day::{DateArgs, Dates};
pub(crate) use digest::{Digests, ReadFile};
pub(crate) use fields::{Field, FieldArgs, FieldNames};
pub(crate) use guesses::Guesses;
pub(crate) use inputs::{Input, extension};
pub(crate) use object::RawObject;
pub(crate) use problem::{Place, Position, Problem};
pub(crate) use reader::{Entry, Reader};
pub(crate) use remarks::Remarks;
pub(crate) use source::Watch;
pub(crate) use unescape::TextBuffer;
