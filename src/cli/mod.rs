//! The command line: one file a subcommand, over the library's public API.

mod annotate;
mod completions;
mod corpus;
mod eval;
mod explain;
mod failure;
mod format;
mod lexicon;
mod man;
mod number;
mod output;
mod pipeline;
mod read;
mod run;
mod score;
mod table;
mod tokenize;
mod values;
mod view;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use failure::Outcome;

/// Annotates Indonesian news with exact numbers, money and dates, BPJS
/// offices, regional agencies, programmes, regions, public bodies and laws.
#[derive(Debug, Parser)]
#[command(name = "tandai", version, before_help = EXAMPLES, after_help = EXIT_CODES)]
#[command(propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  tandai annotate articles.jsonl > annotated.jsonl
  tandai annotate --kinds money,date --no-text archive/ -o spans.jsonl
  tandai view articles.jsonl -o report.html
  zcat articles.jsonl.gz | tandai annotate - | jq .spans
  tandai explain 'Klaim JHT di Bank Jateng'
  tandai number 'dua juta seribu'
  tandai eval gold.jsonl --errors 10";

const EXIT_CODES: &str = "\
Exit codes:
  0  all well
  1  some records, files or expressions could not be read, nothing was found,
     the output could not be written, or a score is below its floor
  2  the command line is wrong
  3  the lexicon is wrong";

#[derive(Debug, Subcommand)]
enum Command {
    Annotate(annotate::Args),
    Tokenize(tokenize::Args),
    View(view::Args),
    Explain(explain::Args),
    Number(number::Args),
    Eval(eval::Args),
    Lexicon(lexicon::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// Runs the command that the arguments ask for.
pub(crate) fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Annotate(args) => args.run(),
        Command::Tokenize(args) => args.run(),
        Command::View(args) => args.run(),
        Command::Explain(args) => args.run(),
        Command::Number(args) => args.run(),
        Command::Eval(args) => args.run(),
        Command::Lexicon(args) => args.run(),
        Command::Completions(args) => args.run(),
        Command::Man(args) => args.run(),
    };
    match done {
        Ok(Outcome::Well) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::from(1),
        Err(failure) => failure.report(),
    }
}
