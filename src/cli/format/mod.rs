//! What a run writes: a format turns each article and what was found in it
//! into bytes.
//!
//! ```text
//! articles ─► encode (in parallel) ─► the spool, in the order of the input ─► finish ─► the result
//! ```
//!
//! The spool is the unfinished file. For most formats it is the result as it
//! stands; those that need to see everything first make theirs from it.

mod json_lines;

use std::fs;
use std::io;
use std::path::Path;

use tandai::write::OffsetUnit;
use tandai::{Document, Pipeline};

use super::read::{Article, FieldNames, Place};

pub(crate) use json_lines::JsonLines;

/// How articles and what was found in them are written.
pub(crate) trait Format: Sync {
    /// What stands around the articles.
    fn frame(&self) -> Frame {
        Frame::default()
    }

    /// Appends what one article becomes; nothing, where it has nothing to tell.
    /// Called from many threads at once.
    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>);

    /// Puts the result in its place at `output`, once the whole `spool` is
    /// written.
    fn finish(&self, spool: &Path, output: &Path) -> io::Result<()> {
        fs::rename(spool, output)
    }
}

/// The fixed text of a file around its articles.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Frame {
    /// Before the first.
    pub(crate) prologue: &'static str,
    /// Between two.
    pub(crate) separator: &'static str,
    /// After the last.
    pub(crate) epilogue: &'static str,
}

/// An article with what was found in it.
pub(crate) struct Annotated<'a> {
    /// Where the article stands in the input.
    #[expect(dead_code, reason = "for the formats that name each article")]
    pub(crate) place: &'a Place,
    pub(crate) article: &'a Article<'a>,
    /// Of the article's text.
    pub(crate) document: &'a Document<'a>,
}

/// What all formats of a run are told.
#[derive(Clone)]
pub(crate) struct Setting {
    /// The names of the input's fields.
    pub(crate) names: FieldNames,
    /// What offsets count, where the format leaves it open.
    pub(crate) unit: OffsetUnit,
    /// Leave the text of the articles out.
    pub(crate) no_text: bool,
    /// What made the annotations: `tandai 0.1.0 lexicon 3fa2c1d0`.
    pub(crate) by: String,
    /// The pipeline itself, for what its lexicon tells beyond the annotations.
    pub(crate) pipeline: Pipeline,
}
