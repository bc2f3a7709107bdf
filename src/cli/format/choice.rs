//! Which format a run writes, and what goes with it.

use std::path::Path;

use clap::ValueEnum;
use tandai::write::OffsetUnit;

use super::brat::Brat;
use super::conllu::Conllu;
use super::csv_table::CsvTable;
use super::iob2::Iob2;
use super::label_studio::LabelStudio;
#[cfg(feature = "parquet")]
use super::parquet::{Parquet, Rows};
use super::prodigy::Prodigy;
use super::web_annotation::WebAnnotation;
use super::{Format, JsonLines, Setting};
use crate::cli::failure::Failure;

/// The formats of `tandai annotate`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Choice {
    /// JSON Lines: each record as it came, with its spans
    Jsonl,
    /// Parquet, a row an article: its text, its record, a list of spans
    #[cfg(feature = "parquet")]
    Parquet,
    /// Parquet, a row a span
    #[cfg(feature = "parquet")]
    SpansParquet,
    /// CSV, a row a span
    SpansCsv,
    /// brat standoff: a directory with a .txt and a .ann for each article
    Brat,
    /// CoNLL-U: a word a line, spans and their fields in MISC
    Conllu,
    /// IOB2: a word and its tag a line, as in CoNLL-2003
    Iob2,
    /// Label Studio: a JSON array of tasks with predictions
    LabelStudio,
    /// Prodigy and spaCy: a JSON object a line with text, tokens and spans
    #[value(alias = "spacy")]
    Prodigy,
    /// W3C Web Annotation: a JSON-LD page of annotations
    WebAnnotation,
}

/// What the command line asks of a format.
pub(crate) struct Wishes<'a> {
    pub(crate) offsets: Option<OffsetUnit>,
    pub(crate) no_text: bool,
    pub(crate) output: Option<&'a Path>,
}

impl Choice {
    /// The format that the ending of a file's name asks for: JSON Lines where
    /// it asks for none.
    pub(crate) fn by_name(output: Option<&Path>) -> Result<Self, Failure> {
        let ending = output.and_then(Path::extension).unwrap_or_default();
        Ok(match ending.to_string_lossy().to_lowercase().as_str() {
            "csv" => Self::SpansCsv,
            #[cfg(feature = "parquet")]
            "parquet" => Self::Parquet,
            "conllu" => Self::Conllu,
            "iob2" | "iob" | "bio" => Self::Iob2,
            "jsonld" => Self::WebAnnotation,
            ending @ ("tsv" | "xlsx" | "html" | "xml" | "ann" | "gz" | "zst") => {
                return Err(Failure::Usage(format!(
                    "there is no format for files in .{ending}; choose one with --format"
                )));
            }
            _ => Self::Jsonl,
        })
    }

    /// The offset unit that the format prescribes, if any.
    fn unit(self) -> Option<OffsetUnit> {
        match self {
            Self::Jsonl | Self::SpansCsv => None,
            #[cfg(feature = "parquet")]
            Self::Parquet | Self::SpansParquet => None,
            Self::Brat
            | Self::Conllu
            | Self::Iob2
            | Self::LabelStudio
            | Self::Prodigy
            | Self::WebAnnotation => Some(OffsetUnit::Char),
        }
    }

    /// Whether the format needs the texts.
    fn holds_text(self) -> bool {
        matches!(self, Self::Brat | Self::Conllu | Self::Iob2 | Self::LabelStudio | Self::Prodigy)
    }

    /// Whether the result is made of the spool, and so cannot go to a pipe.
    fn converts(self) -> bool {
        match self {
            Self::Brat => true,
            #[cfg(feature = "parquet")]
            Self::Parquet | Self::SpansParquet => true,
            _ => false,
        }
    }

    /// Refuses wishes that the format cannot fulfil.
    pub(crate) fn check(self, wishes: &Wishes<'_>) -> Result<(), Failure> {
        let value = self.to_possible_value();
        let name = value.as_ref().map_or("this format", |value| value.get_name());
        let problem = match (self.unit(), wishes.offsets, wishes.output) {
            (Some(own), Some(asked), _) if own != asked => {
                format!("--format {name} counts offsets in {own}; leave --offsets {asked} out")
            }
            _ if self.holds_text() && wishes.no_text => {
                format!("--format {name} needs the texts; leave --no-text out")
            }
            (_, _, None) if self.converts() => {
                format!("--format {name} cannot be written to a pipe; name its place with --output")
            }
            (_, _, Some(path)) if self == Self::Brat && path.exists() => {
                format!(
                    "{} is already there; name a new directory with --output, or remove that one",
                    path.display()
                )
            }
            (_, _, Some(path)) if self.converts() && path.exists() && !path.is_file() => {
                format!("{} is no file; name one with --output", path.display())
            }
            _ => return Ok(()),
        };
        Err(Failure::Usage(problem))
    }

    /// Whether the format writes tokens or sentences.
    pub(crate) fn writes_tokens(self) -> bool {
        matches!(self, Self::Conllu | Self::Iob2 | Self::Prodigy)
    }

    pub(crate) fn build(self, setting: Setting) -> Box<dyn Format> {
        match self {
            Self::Jsonl => Box::new(JsonLines::new(&setting, JsonLines::SPANS)),
            #[cfg(feature = "parquet")]
            Self::Parquet => Box::new(Parquet::new(setting, Rows::Articles)),
            #[cfg(feature = "parquet")]
            Self::SpansParquet => Box::new(Parquet::new(setting, Rows::Spans)),
            Self::SpansCsv => Box::new(CsvTable::new(&setting)),
            Self::Brat => Box::new(Brat),
            Self::Conllu => Box::new(Conllu),
            Self::Iob2 => Box::new(Iob2),
            Self::LabelStudio => Box::new(LabelStudio::new(&setting)),
            Self::Prodigy => Box::new(Prodigy),
            Self::WebAnnotation => Box::new(WebAnnotation::new(&setting)),
        }
    }
}
