//! Articles in: from files, directories and standard input to records.
//!
//! ```text
//! INPUT… ─► inputs ─► source (decompress, tell JSON Lines from text) ─► reader ─► article
//! ```
//!
//! Nothing here stops a run: what cannot be read becomes a [`Problem`] at its
//! file and line, and reading goes on with what comes next.

mod article;
mod day;
mod inputs;
mod object;
mod problem;
mod reader;
mod source;

pub(crate) use article::{Article, FieldNames};
pub(crate) use inputs::Input;
pub(crate) use object::RawObject;
pub(crate) use problem::{Place, Problem};
pub(crate) use reader::{Content, Entry, Reader};
