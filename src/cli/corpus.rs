//! What the commands that go through a corpus have in common.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use tandai::{Document, Pipeline};

use super::failure::{Failure, Outcome};
use super::format::{Annotated, Format, Setting};
use super::output::{Output, Sink, message};
use super::pipeline::PipelineArgs;
use super::read::{Article, FieldNames, Input, Place, Reader};
use super::run::run;

#[derive(Debug, clap::Args)]
pub(crate) struct CorpusArgs {
    /// Files, directories, or - for standard input
    ///
    /// JSON Lines (.jsonl, .ndjson, .json) or plain text (.txt), plain or compressed (.gz, .zst).
    /// Under any other name, and from standard input, what starts with { is JSON Lines.
    /// A directory is searched with all below it for files of these names.
    #[arg(value_name = "INPUT")]
    inputs: Vec<PathBuf>,

    /// Write to this file, which appears when it is whole
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Write the records that cannot be read to this file, each with the reason
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,

    /// What the offsets count
    #[arg(long, value_name = "UNIT", default_value = "char", value_parser = ["char", "byte", "utf16"])]
    offsets: String,

    /// Leave the text out of the output
    #[arg(long)]
    no_text: bool,

    /// The field that holds the text
    #[arg(long, value_name = "NAME", default_value = "text")]
    text_field: String,

    /// The field that names a record; a plain text gets it, with the name of its file
    #[arg(long, value_name = "NAME", default_value = "id")]
    id_field: String,

    /// How many threads to use [default: one for each core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,

    #[command(flatten)]
    pipeline: PipelineArgs,
}

impl CorpusArgs {
    /// What the person named to be read.
    pub(crate) fn inputs_as_named(&self) -> &[PathBuf] {
        &self.inputs
    }

    /// The file to write to, unless it is standard output.
    pub(crate) fn output(&self) -> Option<&Path> {
        self.output.as_deref()
    }

    /// Goes through the corpus: what `analyse` finds in each article is written
    /// in `format`.
    pub(crate) fn run(
        &self,
        format: impl FnOnce(Setting) -> Box<dyn Format>,
        analyse: impl for<'t> Fn(&Pipeline, &'t Article<'_>) -> Document<'t> + Sync,
    ) -> Result<Outcome, Failure> {
        let inputs = self.inputs()?;
        if self.output.is_some() && self.output == self.rejects {
            return Err(Failure::Usage("--output and --rejects name the same file".into()));
        }
        let pipeline = self.pipeline.build()?;
        let names = FieldNames { text: self.text_field.clone(), id: self.id_field.clone() };
        let format = format(Setting {
            names: names.clone(),
            unit: self.offsets.parse().unwrap_or_default(),
            no_text: self.no_text,
            by: stamp(&pipeline),
            pipeline: pipeline.clone(),
        });
        let separator = format.frame().separator;
        let work = |place: &Place, article: &Article<'_>, out: &mut Vec<u8>| {
            let document = analyse(&pipeline, article);
            out.extend_from_slice(separator.as_bytes());
            let before = out.len();
            format.encode(&Annotated { place, article, document: &document }, out);
            if out.len() == before {
                out.truncate(before - separator.len());
            }
        };

        let mut sink = Sink::new(
            self.output.as_deref().map_or_else(|| Ok(Output::stdout()), create)?,
            self.rejects.as_deref().map(create).transpose()?,
            &*format,
        )
        .map_err(|error| self.output_failure(error))?;
        self.pool()?
            .install(|| run(Reader::new(inputs), &names, work, &mut sink))
            .map_err(|error| self.output_failure(error))?;
        let (records, failed) = (sink.records, sink.failed);
        sink.finish().map_err(|error| self.output_failure(error))?;
        if failed == 0 {
            return Ok(Outcome::Well);
        }
        message(&format!("{failed} of {records} records or files could not be read"));
        Ok(Outcome::SomeFailed)
    }

    fn inputs(&self) -> Result<Vec<Input>, Failure> {
        if !self.inputs.is_empty() {
            return Ok(Input::expand(&self.inputs));
        }
        if std::io::stdin().is_terminal() {
            let problem = "nothing to read; name files or directories, or pipe articles in";
            return Err(Failure::Usage(problem.into()));
        }
        Ok(vec![Input::Stdin])
    }

    fn pool(&self) -> Result<rayon::ThreadPool, Failure> {
        let threads = self.threads.map_or(0, NonZeroUsize::get);
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().map_err(|error| {
            Failure::Usage(format!("cannot start the threads ({error}); try --threads 1"))
        })
    }

    fn output_failure(&self, error: std::io::Error) -> Failure {
        match &self.output {
            Some(path) => Failure::io(path)(error),
            None => Failure::stdout(error),
        }
    }
}

fn create(path: &Path) -> Result<Output, Failure> {
    Output::file(path).map_err(Failure::io(path))
}

/// `tandai 0.1.0 lexicon 3fa2c1d0`.
fn stamp(pipeline: &Pipeline) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!("tandai {version} lexicon {}", pipeline.lexicon().fingerprint())
}
