//! What the commands that go through a corpus have in common.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use tandai::Pipeline;
use tandai::write::OffsetUnit;

use super::failure::{Failure, Outcome};
use super::output::{Output, Sink, message};
use super::pipeline::PipelineArgs;
use super::read::{Article, FieldArgs, Input, Reader};
use super::run::run;

#[derive(Debug, clap::Args)]
pub(crate) struct CorpusArgs {
    /// Files, directories, patterns such as 'news/**/*.csv', or - for standard input
    ///
    /// JSON Lines (.jsonl, .ndjson), any other JSON (.json: an array of records, one record, records
    /// one after the other, or {"articles":[…]} as news services answer), tables with a header
    /// (.csv, .tsv, .parquet) and plain text (.txt), as they are or compressed (.gz, .zst). Under
    /// any other name, and from standard input, how the content begins tells which it is.
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

    #[command(flatten)]
    fields: FieldArgs,

    /// How many threads to use [default: one for each core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,

    #[command(flatten)]
    pipeline: PipelineArgs,
}

/// What goes into the output line of one article.
pub(crate) struct Line<'a, 'b> {
    pub(crate) pipeline: &'a Pipeline,
    pub(crate) article: &'a Article<'b>,
    pub(crate) unit: OffsetUnit,
    pub(crate) out: &'a mut Vec<u8>,
}

impl CorpusArgs {
    /// Goes through the corpus. An output line is the input record, without
    /// the fields `fields` and with `offsets`, `by` and what `write` adds,
    /// which are these fields.
    pub(crate) fn run(
        &self,
        fields: &[&str],
        write: impl Fn(Line<'_, '_>) + Sync,
    ) -> Result<Outcome, Failure> {
        let inputs = self.inputs()?;
        if self.output.is_some() && self.output == self.rejects {
            return Err(Failure::Usage("--output and --rejects name the same file".into()));
        }
        let pipeline = self.pipeline.build()?;
        let unit = self.offsets.parse().unwrap_or_default();
        let names = self.fields.names();
        let stamp = stamp(&pipeline, unit);
        let mut replaced = vec!["offsets", "by"];
        replaced.extend(fields);
        let work = |article: &Article<'_>, out: &mut Vec<u8>| {
            article.open_object(&replaced, self.no_text, out);
            out.extend_from_slice(stamp.as_bytes());
            write(Line { pipeline: &pipeline, article, unit, out: &mut *out });
            out.extend_from_slice(b"}\n");
        };

        let mut sink = Sink::new(
            self.output.as_deref().map_or_else(|| Ok(Output::stdout()), create)?,
            self.rejects.as_deref().map(create).transpose()?,
        );
        self.pool()?
            .install(|| run(Reader::new(inputs, &names), &names, work, &mut sink))
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

/// `"offsets":"char","by":"tandai 0.1.0 lexicon 3fa2c1d0"`.
fn stamp(pipeline: &Pipeline, unit: OffsetUnit) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let lexicon = pipeline.lexicon().fingerprint();
    format!("\"offsets\":\"{unit}\",\"by\":\"tandai {version} lexicon {lexicon}\"")
}
