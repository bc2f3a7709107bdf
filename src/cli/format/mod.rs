//! What a run writes: a format turns each article and what was found in it
//! into bytes.
//!
//! ```text
//! articles ─► encode (in parallel) ─► the spool, in the order of the input ─► finish ─► the result
//! ```
//!
//! The spool is the unfinished file. For most formats it is the result as it
//! stands; those that need to see everything first make theirs from it.
//! [`choice`] lists the formats.

mod brat;
mod choice;
mod columns;
mod conllu;
mod csv_table;
mod iob2;
mod json_lines;
mod label_studio;
#[cfg(feature = "parquet")]
mod parquet;
mod prodigy;
mod web_annotation;
mod words;

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::Path;

use serde::Serialize;
use serde_json::value::RawValue;
use tandai::write::{self, OffsetUnit, ZoneField};
use tandai::{Annotation, Document, Pipeline};

use super::read::{Article, Place};

pub(crate) use choice::{Choice, Wishes};
pub(crate) use json_lines::JsonLines;
pub(crate) use label_studio::labelling_config;

/// How articles and what was found in them are written.
pub(crate) trait Format: Sync {
    /// The fixed text around the articles.
    fn frame(&self) -> Frame {
        Frame::default()
    }

    /// Appends the output of one article; nothing where it has none. Called from many threads at
    /// once.
    fn encode(&self, annotated: &Annotated<'_>, out: &mut Vec<u8>);

    /// Puts the result in its place at `output`, once the whole `spool` is
    /// written.
    fn finish(&self, spool: &Path, output: &Path) -> io::Result<()> {
        fs::rename(spool, output)
    }
}

/// The fixed text of a file around its articles.
#[derive(Debug, Clone, Default)]
pub(crate) struct Frame {
    /// The text before the first article.
    pub(crate) prologue: Cow<'static, str>,
    /// The text between two articles.
    pub(crate) separator: &'static str,
    /// The text after the last article.
    pub(crate) epilogue: &'static str,
}

/// An article with what was found in it.
pub(crate) struct Annotated<'a> {
    pub(crate) pipeline: &'a Pipeline,
    /// Where the article stands in the input.
    pub(crate) place: &'a Place,
    pub(crate) article: &'a Article<'a>,
    /// The annotated text of the article.
    pub(crate) document: &'a Document<'a>,
    pub(crate) zones: ZoneField,
}

impl Annotated<'_> {
    /// What names the article: its id, or else its place (`articles.jsonl:17`).
    fn name(&self) -> Cow<'_, str> {
        match &self.article.id {
            Some(id) => Cow::Borrowed(id),
            None => Cow::Owned(self.place.to_string()),
        }
    }

    /// Appends the spans as JSON Lines write them.
    fn spans(&self, unit: OffsetUnit, out: &mut Vec<u8>) {
        let Self { document, zones, .. } = *self;
        write::spans(document, &document.annotations, unit, zones, out);
    }

    /// The fields of one of the spans, as JSON Lines write them.
    fn fields(&self, annotation: &Annotation) -> Box<RawValue> {
        let mut json = Vec::new();
        write::fields(self.document, annotation, self.zones, &mut json);
        let json = String::from_utf8(json).unwrap_or_default();
        RawValue::from_string(json).unwrap_or_else(|_| RawValue::NULL.to_owned())
    }
}

/// The settings of a run that formats need.
#[derive(Debug, Clone)]
pub(crate) struct Setting {
    /// What offsets count, where the format leaves it open.
    pub(crate) unit: OffsetUnit,
    /// Leave the text of the articles out.
    pub(crate) no_text: bool,
    /// What made the annotations: `tandai 0.1.0 lexicon 3fa2c1d0`.
    pub(crate) by: String,
}

/// Appends `value` as JSON. Writing to memory cannot fail.
fn json(value: &impl Serialize, out: &mut Vec<u8>) {
    let _infallible = serde_json::to_writer(out, value);
}
