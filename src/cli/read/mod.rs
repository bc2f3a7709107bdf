//! Articles in: from files, directories and standard input to records.
//!
//! ```text
//! INPUT… ─► inputs ─► source ─► layout ─► json_lines ─► article
//!                  (decompress)         ├ json, in any layout
//!                                       ├ csv, also with tabs
//!                                       ├ parquet
//!                                       └ text
//! ```
//!
//! Whatever the layout, a record is handed on as the bytes of one JSON object,
//! or of one text. Nothing here stops a run: what cannot be read becomes a
//! [`Problem`] at its place, and reading goes on with what comes next.

mod article;
mod csv;
mod csv_row;
mod cut;
mod day;
mod fields;
mod guesses;
mod inputs;
mod json;
mod json_lines;
mod layout;
mod members;
mod nesting;
mod object;
#[cfg(feature = "parquet")]
mod parquet;
mod problem;
mod reader;
mod signs;
mod source;
mod text;
mod unescape;

pub(crate) use article::Article;
pub(crate) use day::{DateArgs, Dates, given_day};
pub(crate) use fields::{Field, FieldArgs, FieldNames};
pub(crate) use guesses::Guesses;
pub(crate) use inputs::Input;
pub(crate) use object::RawObject;
pub(crate) use problem::{Place, Position, Problem};
pub(crate) use reader::{Entry, Reader};
pub(crate) use unescape::TextBuffer;
