//! The command line: one file a subcommand, over the library's public API.

mod annotate;
mod completions;
mod compression;
mod config;
mod corpus;
mod eval;
mod explain;
mod failure;
mod format;
mod kinds;
mod lexicon;
mod man;
mod number;
mod options;
mod output;
mod pipeline;
mod read;
mod run;
mod schema;
mod score;
mod spool;
mod table;
mod tokenize;
mod values;
mod view;
mod written_files;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

use failure::{Failure, Outcome};
use options::Options;

/// Annotates Indonesian news with exact numbers, money and dates, BPJS
/// offices, regional agencies, programmes, regions, public bodies and laws.
#[derive(Debug, Parser)]
#[command(name = "tandai", version, before_help = EXAMPLES, after_help = EXIT_CODES)]
#[command(args_override_self = true)]
struct Cli {
    /// Take defaults from this file instead of tandai.toml in the working directory
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,

    #[command(subcommand)]
    command: Command,
}

const EXAMPLES: &str = "\
Examples:
  tandai annotate articles.jsonl > annotated.jsonl
  tandai annotate --kinds money,date --no-text archive/ -o spans.jsonl
  tandai view articles.jsonl -o report.html
  tandai annotate articles.jsonl -o articles.parquet
  zcat articles.jsonl.gz | tandai annotate - | jq .spans
  tandai explain 'Klaim JHT di Bank Jateng'
  tandai number 'dua juta seribu'
  tandai eval gold.jsonl --errors 10";

const EXIT_CODES: &str = "\
Exit codes:
  0    all well
  1    the command came to its end, but some records, files or expressions could not be
       read, nothing was found, or a score is below its floor
  2    the command line or tandai.toml is wrong, or does not go with what is there
  3    the lexicon is wrong
  4    a file could not be written or read, so the command stopped: a full disk, say
  130  stopped by Ctrl-C; 143 by SIGTERM";

#[derive(Debug, Subcommand)]
enum Command {
    Annotate(annotate::Args),
    Tokenize(tokenize::Args),
    View(view::Args),
    Explain(explain::Args),
    Number(number::Args),
    Eval(eval::Args),
    Lexicon(lexicon::Args),
    Schema(schema::Args),
    Config(config::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// Runs the command that the arguments ask for.
pub(crate) fn main() -> ExitCode {
    let cli = match config::configured(Cli::command(), std::env::args_os()) {
        Ok(cli) => cli,
        Err(failure) => return failure.report("tandai"),
    };
    let matches = cli.clone().get_matches();
    match run(&cli, &matches) {
        Ok(Outcome::Well) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::from(1),
        Err(failure) => failure.report(&full_name(&matches)),
    }
}

/// The name of the command asked for: `tandai lexicon search`.
fn full_name(matches: &ArgMatches) -> String {
    let commands = std::iter::successors(matches.subcommand(), |(_, below)| below.subcommand());
    commands.fold("tandai".to_owned(), |name, (command, _)| format!("{name} {command}"))
}

fn run(cli: &clap::Command, matches: &ArgMatches) -> Result<Outcome, Failure> {
    let options = Options::of(matches, cli);
    let arguments = Cli::from_arg_matches(matches).unwrap_or_else(|error| error.exit());
    match arguments.command {
        Command::Annotate(args) => args.run(&options),
        Command::Tokenize(args) => args.run(&options),
        Command::View(args) => args.run(&options),
        Command::Explain(args) => args.run(),
        Command::Number(args) => args.run(),
        Command::Eval(args) => args.run(),
        Command::Lexicon(args) => args.run(),
        Command::Schema(args) => args.run(),
        Command::Config(args) => args.run(cli),
        Command::Completions(args) => args.run(),
        Command::Man(args) => args.run(),
    }
}
