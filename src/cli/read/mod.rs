//! Articles in: from files, directories and standard input to records.
//!
//! ```text
//! INPUT… ─► inputs ─► source (decompress, tell JSON Lines from text) ─► reader ─► article
//! ```
//!
//! Nothing here stops a run: what cannot be read becomes a [`Problem`] at its
//! file and line, and reading goes on with what comes next.

mod article;
mod inputs;
mod problem;
mod reader;
mod source;

pub(crate) use article::{Article, FieldNames, parse_date};
pub(crate) use inputs::Input;
pub(crate) use problem::{Place, Problem};
pub(crate) use reader::{Content, Entry, Reader};
