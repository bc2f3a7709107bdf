//! `tandai view`: a page to look at a corpus with, in one file.
//!
//! ```text
//! records ─► article (annotate, in parallel) ─► tables (number what they share) ─► page
//!                 │
//!                 └ reading ─► names, words
//! ```
//!
//! Articles are written as they come; in memory stay the tables alone.

mod article;
mod json;
mod names;
mod page;
mod reading;
mod tables;
mod words;

use std::fs;
use std::io::{self, IsTerminal, Write};
use std::num::NonZeroUsize;
use std::path::PathBuf;

use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;
use tandai::Pipeline;

use super::failure::{Failure, Outcome};
use super::output::{Output, message};
use super::pipeline::PipelineArgs;
use super::read::{Article, Content, Entry, FieldNames, Input, Problem, Reader};
use article::{Found, Shown, ShownFields};
use names::Names;
use page::Page;
use tables::Tables;

const EXAMPLES: &str = "\
Examples:
  tandai view articles.jsonl -o report.html
  tandai view --title 'Press review, November' archive/ -o report.html
  zcat articles.jsonl.gz | head -2000 | tandai view -o report.html";

const PAGE: &str = "\
The page:
  One file that needs nothing else and no network: an overview of the corpus, search and filters,
  and every article with its spans in colour and their values. It is made for up to some
  thousands of articles. Articles are annotated anew, whatever spans their records bring.
  Nothing in an article can run: the page shows all of it as text.";

/// How many bytes of records are annotated side by side at a time.
const BATCH: usize = 1024 * 1024;

/// Make a page to look at articles with: spans, values, an overview, search
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = PAGE)]
pub(crate) struct Args {
    /// Files, directories, or - for standard input
    #[arg(value_name = "INPUT")]
    inputs: Vec<PathBuf>,

    /// Write the page to this file, which appears when it is whole
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// What stands over the page [default: the names of the inputs]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,

    /// The field that holds the text
    #[arg(long, value_name = "NAME", default_value = "text")]
    text_field: String,

    /// The field that names a record
    #[arg(long, value_name = "NAME", default_value = "id")]
    id_field: String,

    /// The field with the day on which a record was published
    #[arg(long, value_name = "NAME", default_value = "date")]
    date_field: String,

    /// The day the articles were published, where a record does not tell its own
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = super::annotate::date)]
    date: Option<Date>,

    #[command(flatten)]
    shown: ShownFields,

    /// How many threads to use [default: one for each core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,

    #[command(flatten)]
    pipeline: PipelineArgs,
}

/// What the page says about itself.
#[derive(Serialize)]
struct About<'a> {
    title: &'a str,
    by: String,
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        if self.output.is_none() && io::stdout().is_terminal() {
            let problem =
                "a page is nothing to read in a terminal; name a file with -o report.html";
            return Err(Failure::Usage(problem.into()));
        }
        let inputs = Input::expand(&self.inputs);
        let pipeline = self.pipeline.build()?;
        let output = match &self.output {
            Some(path) => Output::file(path).map_err(Failure::io(path))?,
            None => Output::stdout(),
        };
        let (output, failed) = self
            .write(Reader::new(inputs), &pipeline, output)
            .map_err(|error| self.failure(error))?;
        output
            .finish(|whole, path| fs::rename(whole, path))
            .map_err(|error| self.failure(error))?;
        Ok(if failed { Outcome::SomeFailed } else { Outcome::Well })
    }

    /// Writes the page; tells whether some records could not be read.
    fn write<W: Write>(
        &self,
        mut reader: Reader,
        pipeline: &Pipeline,
        out: W,
    ) -> io::Result<(W, bool)> {
        let names = Names::of(pipeline.lexicon());
        let mut page = Page::begin(out)?;
        let mut tables = Tables::new();
        let mut failed = false;
        let mut bytes = Vec::new();
        loop {
            bytes.clear();
            let mut entries = Vec::new();
            while bytes.len() < BATCH
                && let Some(entry) = reader.next(&mut bytes)
            {
                entries.push(entry);
            }
            if entries.is_empty() {
                break;
            }
            let shown: Vec<_> = entries
                .par_iter()
                .map(|entry| self.show(entry, &bytes, pipeline, &names))
                .collect();
            for (shown, entry) in shown.into_iter().zip(&entries) {
                match shown {
                    Ok((mut shown, found)) => {
                        tables.add(&mut shown, found);
                        page.article(&shown)?;
                    }
                    Err(problem) => {
                        message(&format!("{}: {problem}", entry.place));
                        failed = true;
                    }
                }
            }
        }
        let about = About { title: &self.title(), by: by(pipeline) };
        Ok((page.finish(&about, &tables.lists())?, failed))
    }

    fn show(
        &self,
        Entry { place, content }: &Entry,
        bytes: &[u8],
        pipeline: &Pipeline,
        names: &Names<'_>,
    ) -> Result<(Shown, Vec<Found>), Problem> {
        let fields = FieldNames { text: self.text_field.clone(), id: self.id_field.clone() };
        let article = match content {
            Content::Json(range) => Article::from_json(&bytes[range.clone()], &fields)?,
            Content::Text(range) => {
                Article::from_text(&bytes[range.clone()], &place.file, &fields)?
            }
            Content::Unreadable(problem) => return Err(problem.clone()),
        };
        let published = article.day(&self.date_field, pipeline.lexicon()).or(self.date);
        let document = pipeline.annotate_on(&article.text, published);
        Ok(Shown::new(&article, published, &document, &self.shown, names))
    }

    fn title(&self) -> String {
        let names =
            || self.inputs.iter().map(|path| path.display().to_string()).collect::<Vec<_>>();
        self.title.clone().unwrap_or_else(|| names().join(", "))
    }

    fn failure(&self, error: io::Error) -> Failure {
        match &self.output {
            Some(path) => Failure::io(path)(error),
            None => Failure::stdout(error),
        }
    }
}

/// `tandai 0.1.0 lexicon 3fa2c1d0`.
fn by(pipeline: &Pipeline) -> String {
    format!("tandai {} lexicon {}", env!("CARGO_PKG_VERSION"), pipeline.lexicon().fingerprint())
}
