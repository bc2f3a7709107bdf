//! `tandai schema`: what the output is made of, for programs that read it.

use std::io::Write;

use clap::ValueEnum;
use tandai::write;

use super::failure::{Failure, Outcome};
use super::format::labelling_config;

const EXAMPLES: &str = "\
Examples:
  tandai schema > tandai.schema.json
  tandai schema label-studio > labelling-config.xml";

/// Print the JSON Schema of annotated records, or the interface for Label Studio
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES)]
pub(crate) struct Args {
    /// What to print
    #[arg(value_name = "FORMAT", default_value = "jsonl")]
    of: Described,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Described {
    /// The JSON Schema (2020-12) of a line of JSON Lines
    Jsonl,
    /// The labelling interface of a Label Studio project; add a Label for each kind of your own
    LabelStudio,
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let text = match self.of {
            Described::Jsonl => write::schema(),
            Described::LabelStudio => labelling_config(),
        };
        std::io::stdout().write_all(text.as_bytes()).map_err(Failure::stdout)?;
        Ok(Outcome::Well)
    }
}
