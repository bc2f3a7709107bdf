//! `tandai.toml`: a project's own defaults.
//!
//! ```text
//! tandai.toml ─► file (settings, each with its line) ─► defaults (of clap's commands) ─► arguments
//! ```
//!
//! A setting takes the place of an option's built-in default, so the command
//! line wins by itself, `--help` shows what holds, and no option needs to know
//! of the file.

mod defaults;
mod file;

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::{Arg, Command};

use super::failure::{Failure, Outcome};

use file::{File, Setting};

/// Looked for in the working directory.
const NAME: &str = "tandai.toml";

/// Options that are about one run, and cannot be set for all.
const NOT_SETTABLE: &[&str] = &["config", "help", "resume", "version"];

/// `cli` with the defaults that the file sets which `arguments` name, or else
/// the one in the working directory.
pub(super) fn configured(
    cli: Command,
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<Command, Failure> {
    // Errors in the arguments are reported when they are parsed for good.
    let matches = cli.clone().ignore_errors(true).try_get_matches_from(arguments);
    let named = matches.ok().and_then(|matches| matches.get_one::<PathBuf>("config").cloned());
    match named {
        Some(path) => defaults::set(cli, &File::read(&path)?),
        None if Path::new(NAME).exists() => defaults::set(cli, &File::read(Path::new(NAME))?),
        None => Ok(cli),
    }
}

const EXAMPLES: &str = "\
Examples:
  tandai config
  tandai config > tandai.toml
  tandai config --config other.toml";

const FORM: &str = "\
The file:
  tandai.toml in the working directory, or the file that --config names, has the long names of
  options as keys. They hold for every command that has the option; those in a table like
  [annotate] hold for that command. Relative paths start from the directory of the file. The
  command line wins; what the file switches on is switched off with for instance --quiet=false.

    text-field = \"isi\"
    lexicon = \"tables\"

    [annotate]
    kinds = [\"money\", \"date\"]
    no-text = true";

/// Show the defaults of all options, in the form of tandai.toml
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = FORM)]
pub(crate) struct Args {}

impl Args {
    /// Prints the defaults that `cli` has.
    pub(super) fn run(&self, cli: &Command) -> Result<Outcome, Failure> {
        let mut out = String::new();
        for command in cli.get_subcommands() {
            let options = command.get_arguments().filter(|option| is_settable(option));
            let shown: Vec<_> = options.map(shown).collect();
            if !shown.is_empty() {
                out.push_str(&format!("[{}]\n{}\n", command.get_name(), shown.concat()));
            }
        }
        std::io::stdout().write_all(out.as_bytes()).map_err(Failure::stdout)?;
        Ok(Outcome::Well)
    }
}

fn is_settable(option: &Arg) -> bool {
    option.get_long().is_some_and(|name| !NOT_SETTABLE.contains(&name))
}

/// An option as the file has it; as a comment, where it has no default.
fn shown(option: &Arg) -> String {
    let name = option.get_long().unwrap_or_default();
    let help = option.get_help().map(ToString::to_string).unwrap_or_default();
    let values = option.get_default_values().iter().map(|value| value.to_string_lossy());
    let setting = match (&*values.collect::<Vec<_>>(), option.get_num_args()) {
        ([], Some(range)) if !range.takes_values() => format!("# {name} = true"),
        ([], _) => format!("# {name} = …"),
        ([one], _) if is_bare(one) => format!("{name} = {one}"),
        ([one], _) => format!("{name} = {one:?}"),
        (many, _) => format!("{name} = {many:?}"),
    };
    format!("{setting}  # {help}\n")
}

/// Whether TOML has the value without quotation marks.
fn is_bare(value: &str) -> bool {
    matches!(value, "true" | "false") || value.parse::<u64>().is_ok()
}
