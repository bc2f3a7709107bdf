//! `tandai lexicon`: what the annotations rest on.

mod info;
mod search;

use std::io::Write;
use std::path::PathBuf;

use tandai::Lexicon;

use super::failure::{Failure, Outcome};
use info::Info;
use search::Search;

const EXAMPLES: &str = "\
Examples:
  tandai lexicon info
  tandai lexicon check my-tables/
  tandai lexicon search 'jaminan hari tua'";

/// Show, search and check the lexicon
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Info(Info),
    Check(Check),
    Search(Search),
}

const CHECK_EXAMPLES: &str = "\
Examples:
  tandai lexicon check my-tables/";

/// Check a directory of tables to be laid over the built-in ones
///
/// Every problem is printed with its file and line and what to do about it: rows that cannot be
/// read or are not sorted, repeated entries, missing sources, stray white space, names that
/// another row has too (the same entity's, another's, or one of another table that it shadows),
/// codes of no region, parents that are no entries, dates that are none or in the wrong order.
/// The exit code is 3 when there is one. What only a reviewer minds, such as a missing source or
/// comment, keeps no table from being used by annotate.
#[derive(Debug, clap::Args)]
#[command(before_help = CHECK_EXAMPLES)]
struct Check {
    /// The directory of the tables
    #[arg(value_name = "DIR")]
    directory: PathBuf,
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        match &self.command {
            Command::Info(info) => info.run(),
            Command::Check(check) => check.run(),
            Command::Search(search) => search.run(),
        }
    }
}

impl Check {
    fn run(&self) -> Result<Outcome, Failure> {
        let problems = Lexicon::check_directory(&self.directory).map_err(Failure::Lexicon)?;
        let mut out = std::io::stdout().lock();
        for problem in &problems {
            writeln!(out, "{problem}").map_err(Failure::stdout)?;
        }
        if problems.is_empty() {
            return Ok(Outcome::Well);
        }
        Err(Failure::Problems(problems.len()))
    }
}
