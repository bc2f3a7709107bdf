//! From settings to the defaults of options.

use std::ffi::OsString;
use std::path::Path;

use clap::builder::ValueHint;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command, value_parser};

use super::super::failure::Failure;
use super::{File, Setting, is_settable};

/// `cli` with the settings of `file` for defaults.
pub(super) fn set(mut cli: Command, file: &File) -> Result<Command, Failure> {
    let directory = file.path.parent().unwrap_or(Path::new(""));
    for setting in &file.settings {
        check(setting, &cli).map_err(|problem| file.wrong(setting.line, &problem))?;
        cli = match &setting.command {
            Some(name) => cli.mut_subcommands(|command| {
                if command.get_name() == name {
                    apply(setting, command, directory)
                } else {
                    command
                }
            }),
            None => apply(setting, cli, directory),
        };
    }
    Ok(cli)
}

/// `command` and its subcommands with the default.
fn apply(setting: &Setting, command: Command, directory: &Path) -> Command {
    let option = |option: Arg| {
        if is_meant(setting, &option) { with_default(option, setting, directory) } else { option }
    };
    command.mut_args(option).mut_subcommands(|command| apply(setting, command, directory))
}

fn is_meant(setting: &Setting, option: &Arg) -> bool {
    is_settable(option) && option.get_long() == Some(&setting.name)
}

fn with_default(option: Arg, setting: &Setting, directory: &Path) -> Arg {
    let is_path = option.get_value_hint() == ValueHint::AnyPath;
    let values = setting.values.iter().map(|value| {
        if is_path { directory.join(value).into_os_string() } else { OsString::from(value) }
    });
    let values: Vec<_> = values.map(clap::builder::OsStr::from).collect();
    match option.get_action() {
        // A switch that is on must be able to be switched off: `--quiet=false`.
        ArgAction::SetTrue => option
            .action(ArgAction::Set)
            .value_parser(value_parser!(bool))
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("true")
            .default_values(values),
        _ => option.default_values(values),
    }
}

/// Whether a command takes the setting; else what is wrong with it.
fn check(setting: &Setting, cli: &Command) -> Result<(), String> {
    let Setting { command, name, .. } = setting;
    let commands: Vec<_> = match command {
        Some(command) => match cli.find_subcommand(command) {
            Some(found) => vec![found],
            None => return Err(format!("there is no command {command}; see 'tandai --help'")),
        },
        None => all_below(cli),
    };
    let mut taking = commands
        .into_iter()
        .filter(|command| command.get_arguments().any(|option| is_meant(setting, option)));
    let Some(command) = taking.next() else {
        return Err(format!("no option --{name} can be set here; 'tandai config' lists them"));
    };
    try_out(setting, command)
}

fn all_below(command: &Command) -> Vec<&Command> {
    let below = command.get_subcommands().flat_map(all_below);
    std::iter::once(command).chain(below).collect()
}

/// Asks clap itself what it thinks of the value.
fn try_out(setting: &Setting, command: &Command) -> Result<(), String> {
    let is_switch = |option: &Arg| matches!(option.get_action(), ArgAction::SetTrue);
    let switch =
        command.get_arguments().any(|option| is_meant(setting, option) && is_switch(option));
    if switch {
        return match &*setting.values {
            [value] if matches!(value.as_str(), "true" | "false") => Ok(()),
            _ => Err(format!("{} is a switch; write true or false", setting.name)),
        };
    }
    let given = setting.values.iter().map(|value| format!("--{}={value}", setting.name));
    let arguments = std::iter::once(command.get_name().to_owned()).chain(given);
    match command.clone().try_get_matches_from(arguments) {
        // What else a command line lacks does not matter here.
        Err(error) if error.kind() != ErrorKind::MissingRequiredArgument => {
            let message = error.to_string();
            let problem = message.split("\n\nUsage").next().unwrap_or_default();
            let problem = problem.trim_start_matches("error: ").split("\n\nFor more").next();
            Err(problem.unwrap_or_default().trim_end().to_owned())
        }
        _ => Ok(()),
    }
}
