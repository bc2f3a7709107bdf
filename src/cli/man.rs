//! `tandai man`: the manual pages.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use clap::CommandFactory;
use clap_mangen::Man;

use super::Cli;
use super::failure::{Failure, Outcome};

const EXAMPLES: &str = "\
Examples:
  tandai man | man -l -
  tandai man --directory ~/.local/share/man/man1";

/// Print the manual page, or write those of all commands
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES)]
pub(crate) struct Args {
    /// Write tandai.1, tandai-annotate.1 and so on into this directory
    #[arg(long, value_name = "DIR")]
    directory: Option<PathBuf>,
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        if let Some(directory) = &self.directory {
            fs::create_dir_all(directory).map_err(Failure::io(directory))?;
            clap_mangen::generate_to(Cli::command(), directory).map_err(Failure::io(directory))?;
        } else {
            let mut page = Vec::new();
            Man::new(Cli::command()).render(&mut page).map_err(Failure::stdout)?;
            std::io::stdout().write_all(&page).map_err(Failure::stdout)?;
        }
        Ok(Outcome::Well)
    }
}
