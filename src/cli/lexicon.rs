//! `tandai lexicon`: what the annotations rest on.

use std::io::Write;

use super::corpus::LexiconArgs;
use super::failure::{Failure, Outcome};

const EXAMPLES: &str = "\
Examples:
  tandai lexicon info
  tandai lexicon info --lexicon my-tables/";

/// Show the lexicon
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Print its fingerprint, which stands in the output of every run
    ///
    /// A directory of tables is read and checked on the way: the exit code is 3, and the message
    /// names file and line, when one of them is wrong.
    Info(LexiconArgs),
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let Command::Info(lexicon) = &self.command;
        let fingerprint = lexicon.pipeline()?.lexicon().fingerprint();
        writeln!(std::io::stdout(), "lexicon {fingerprint}").map_err(Failure::stdout)?;
        Ok(Outcome::Well)
    }
}
