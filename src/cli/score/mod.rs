//! How well the pipeline finds what people marked.
//!
//! A span is *exact* when start, end and kind are those of the gold; it is
//! *full* when its value is too, in the fields that [`fields`] lists.

mod fields;
mod floor;
mod gold;
mod report;
mod tally;

pub(crate) use floor::Floor;
pub(crate) use gold::{Marked, read_gold};
pub(crate) use report::{errors_text, table};
pub(crate) use tally::{Comparison, Mismatch, Scores, Tally};
