//! What the commands that go through a corpus have in common.

use std::ffi::OsStr;
use std::fs;
use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use tandai::write::{OffsetUnit, ZoneField};
use tandai::{Document, Pipeline};

use super::failure::{Failure, Outcome};
use super::format::{Annotated, Choice, Format, Setting, Wishes};
use super::options::Options;
use super::output::message;
use super::pipeline::PipelineArgs;
use super::read::{Article, Dates, Digests, FieldArgs, FieldNames, Input, Place};
use super::run::{
    ChunkOutput, Files, Identity, Inputs, Report, Run, RunArgs, Shown, State, from_one,
};
use super::written_files::WrittenFiles;

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

    /// Write to this file, which appears when it is whole; - is standard output
    ///
    /// With .gz or .zst at the end of its name it is compressed.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Write the records that cannot be read to this file, each with the reason
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,

    /// What the offsets count [default: char, and always so in formats that leave no choice]
    #[arg(long, value_name = "UNIT", value_parser = offset_unit())]
    offsets: Option<OffsetUnit>,

    /// Leave the text out of the output
    #[arg(long)]
    no_text: bool,

    #[command(flatten)]
    fields: FieldArgs,

    /// How many threads to use [default: one for each core]
    #[arg(long, value_name = "N", value_parser = from_one::<NonZeroUsize>)]
    threads: Option<NonZeroUsize>,

    #[command(flatten)]
    pipeline: PipelineArgs,

    #[command(flatten)]
    run: RunArgs,
}

impl CorpusArgs {
    /// The INPUT arguments.
    pub(crate) fn inputs_as_named(&self) -> &[PathBuf] {
        &self.inputs
    }

    /// Refuses what the page of `tandai view` cannot be: on standard output, in a file of another
    /// kind, without texts, or with other offsets than its own.
    pub(crate) fn check_page(&self) -> Result<(), Failure> {
        let ending = self.output().and_then(Path::extension);
        let is_html =
            |ending: &OsStr| ["html", "htm"].iter().any(|it| ending.eq_ignore_ascii_case(it));
        let problem = match (self.output(), &self.offsets, self.no_text) {
            (None, ..) => {
                "tandai view writes its page to a file; name one, for instance with --output report.html"
            }
            (Some(_), ..) if !ending.is_none_or(is_html) => {
                "tandai view writes HTML; give the file in --output a name in .html"
            }
            (_, Some(_), _) => "tandai view sets its own offsets; leave --offsets out",
            (.., true) => "tandai view shows the texts; leave --no-text out",
            _ => return Ok(()),
        };
        Err(Failure::Usage(problem.into()))
    }

    /// Refuses a file of another kind for a command that writes JSON Lines alone.
    pub(crate) fn check_json_lines(&self) -> Result<(), Failure> {
        match self.output() {
            Some(path) if !Choice::is_json_lines(path) => Err(Failure::Usage(format!(
                "{} does not look like JSON Lines, which is what this command writes; \
                 give the file a name in .jsonl",
                path.display()
            ))),
            _ => Ok(()),
        }
    }

    /// Where the results go; to standard output if there is none.
    fn output(&self) -> Option<&Path> {
        self.output.as_deref().filter(|path| path.as_os_str() != "-")
    }

    /// Finds the inputs and loads the pipeline.
    pub(crate) fn open(&self) -> Result<Corpus<'_>, Failure> {
        let inputs = self.written_files()?.apart_from(self.inputs()?, &self.inputs)?;
        let pool = self.pool()?;
        let pipeline = pool.install(|| self.pipeline.build())?;
        Ok(Corpus { args: self, inputs, pool, pipeline })
    }

    /// Reports what is likely to be a mistake in the records or the options. Returns whether an
    /// option names a field that no record has.
    fn remark(&self, state: &State, names: &FieldNames, dates: Option<&Dates>) -> bool {
        let missing = state.remarks.missing_fields(names);
        let unread = dates.and_then(Dates::unread);
        let empty = (state.counts.records == 0 && self.run.shard.is_none())
            .then(|| "there is no article in what was read".to_owned());
        let remarks =
            missing.iter().cloned().chain(unread).chain(state.remarks.html()).chain(empty);
        remarks.for_each(|remark| message(&remark));
        !missing.is_empty()
    }

    /// The files that options name to be written.
    fn written_files(&self) -> Result<WrittenFiles, Failure> {
        let others =
            [("--rejects", self.rejects.as_deref()), ("--report", self.run.report.as_deref())];
        WrittenFiles::new(self.output(), others)
    }

    /// Where progress is shown: nowhere unless the results go to a file. With results on a
    /// terminal or in a pipe, messages would come in between.
    fn shown(&self) -> Shown {
        let to_a_file =
            self.output().is_some() || fs::metadata("/dev/stdout").is_ok_and(|out| out.is_file());
        if to_a_file && !self.run.quiet { Shown::to_a_person() } else { Shown::Nothing }
    }

    /// Writes the report and the last messages of a run.
    fn conclude(&self, report: &Report<'_>, shown: Shown) -> Result<Outcome, Failure> {
        if let Some(path) = &self.run.report {
            report.write(path)?;
        }
        if shown != Shown::Nothing {
            report.lines().iter().for_each(|line| message(line));
        }
        match report.failed() {
            Some(failed) => {
                message(&failed);
                Ok(Outcome::SomeFailed)
            }
            None => Ok(Outcome::Well),
        }
    }

    /// The format to write: the one `asked` for, or the one that the name of
    /// the output asks for.
    pub(crate) fn format(&self, asked: Option<Choice>) -> Result<Choice, Failure> {
        let output = self.output();
        let choice = asked.map_or_else(|| Choice::by_name(output), Ok)?;
        choice.check(&Wishes { offsets: self.offsets, no_text: self.no_text, output })?;
        Ok(choice)
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
}

/// A corpus about to be gone through.
pub(crate) struct Corpus<'a> {
    args: &'a CorpusArgs,
    inputs: Vec<Input>,
    pool: rayon::ThreadPool,
    pub(crate) pipeline: Pipeline,
}

impl Corpus<'_> {
    /// Goes through the corpus: what `analyse` finds in each article is written
    /// in `format`.
    pub(crate) fn run(
        self,
        options: &Options,
        dates: Option<&Dates>,
        zones: ZoneField,
        format: impl FnOnce(Setting) -> Box<dyn Format>,
        analyse: impl for<'t> Fn(&Pipeline, &'t Article<'_>) -> Document<'t> + Sync,
    ) -> Result<Outcome, Failure> {
        let Self { args, inputs, pool, pipeline } = self;
        let by = stamp(&pipeline);
        let names = args.fields.names(dates.map(Dates::field));
        let format = format(Setting {
            unit: args.offsets.unwrap_or_default(),
            no_text: args.no_text,
            by: by.clone(),
        });
        let separator = format.frame().separator;
        let work = |articles: &[(&Place, Article<'_>)], made: ChunkOutput<'_>| {
            let ChunkOutput { output, found } = made;
            let documents = articles.iter().map(|(_, article)| analyse(&pipeline, article));
            let documents: Vec<_> = documents.collect();
            for ((place, article), document) in articles.iter().zip(&documents) {
                for annotation in &document.annotations {
                    found.count(&annotation.value);
                }
                output.extend_from_slice(separator.as_bytes());
                let before = output.len();
                let annotated = Annotated { pipeline: &pipeline, place, article, document, zones };
                format.encode(&annotated, output);
                if output.len() == before {
                    output.truncate(before - separator.len());
                }
            }
        };
        let digests = args.run.report.is_some().then(Digests::default);
        let identity = Identity::new(by, options, Inputs::new(&inputs));
        let shown = args.shown();
        let run = Run {
            inputs,
            names: &names,
            files: Files { output: args.output(), rejects: args.rejects.as_deref() },
            format: &*format,
            identity: &identity,
            args: &args.run,
            shown,
            digests: digests.clone(),
        };
        let state = run.run(&pool, work)?;
        let missed = args.remark(&state, &names, dates);
        let outcome = args.conclude(&Report::new(&identity, &state, digests.as_ref()), shown)?;
        Ok(if missed { Outcome::SomeFailed } else { outcome })
    }
}

/// Reads an offset unit; help and completions list the names.
fn offset_unit() -> impl TypedValueParser<Value = OffsetUnit> {
    let names = OffsetUnit::ALL.iter().map(|unit| unit.name());
    PossibleValuesParser::new(names).try_map(|name| name.parse::<OffsetUnit>())
}

/// `tandai 0.1.0 lexicon 3fa2c1d0`.
fn stamp(pipeline: &Pipeline) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!("tandai {version} lexicon {}", pipeline.lexicon().fingerprint())
}
