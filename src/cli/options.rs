//! The options of a command as they stand: from the command line, from
//! `tandai.toml`, or by default.

use std::collections::BTreeMap;

use clap::{ArgMatches, Command};

/// A command and its options by name; those that nobody set are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Options {
    pub(crate) command: String,
    pub(crate) values: BTreeMap<String, String>,
}

impl Options {
    /// The options of the subcommand in `matches`, which `cli` made.
    pub(crate) fn of(matches: &ArgMatches, cli: &Command) -> Self {
        let Some((name, matches)) = matches.subcommand() else { return Self::default() };
        let arguments = cli.find_subcommand(name).into_iter().flat_map(Command::get_arguments);
        let values = arguments.filter_map(|argument| {
            let values = matches.get_raw(argument.get_id().as_str())?;
            let values: Vec<_> = values.map(|value| value.to_string_lossy()).collect();
            Some((argument.get_long()?.to_owned(), values.join(",")))
        });
        Self { command: name.to_owned(), values: values.collect() }
    }
}
