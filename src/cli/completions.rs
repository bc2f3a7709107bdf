//! `tandai completions`: what the shell completes.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::Shell;

use super::Cli;
use super::failure::{Failure, Outcome};

const EXAMPLES: &str = "\
Examples:
  tandai completions bash > ~/.local/share/bash-completion/completions/tandai
  tandai completions fish > ~/.config/fish/completions/tandai.fish";

/// Print the completions for a shell
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES)]
pub(crate) struct Args {
    /// The shell that they are for
    shell: Shell,
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "tandai", &mut script);
        std::io::stdout().write_all(&script).map_err(Failure::stdout)?;
        Ok(Outcome::Well)
    }
}
