//! The file: TOML, its keys the names of options.

use std::fs;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::super::failure::Failure;

/// Settings, and the file that they come from.
pub(super) struct File {
    pub(super) path: PathBuf,
    /// Settings for all commands come first, because later ones for one command win.
    pub(super) settings: Vec<Setting>,
}

/// A default for the option `name`.
pub(super) struct Setting {
    /// Only for this command.
    pub(super) command: Option<String>,
    pub(super) name: String,
    pub(super) values: Vec<String>,
    pub(super) line: usize,
}

impl File {
    pub(super) fn read(path: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(path).map_err(Failure::io(path))?;
        let mut file = Self { path: path.to_owned(), settings: Vec::new() };
        let table = DeTable::parse(&text).map_err(|error| {
            let start = error.span().map_or(0, |span| span.start);
            file.wrong(line(&text, start), error.message())
        })?;
        file.add(table.get_ref(), None, &text)?;
        file.settings.sort_by_key(|setting| setting.command.is_some());
        Ok(file)
    }

    fn add(
        &mut self,
        table: &DeTable<'_>,
        command: Option<&str>,
        text: &str,
    ) -> Result<(), Failure> {
        for (key, value) in table {
            let (name, line) = (key.get_ref(), line(text, key.span().start));
            match value.get_ref() {
                DeValue::Table(table) if command.is_none() => self.add(table, Some(name), text)?,
                value => {
                    let values = values(value).ok_or_else(|| {
                        let problem = format!("{name} cannot be a {}", value.type_str());
                        self.wrong(
                            line,
                            &format!("{problem}; write text, a number, true or a list"),
                        )
                    })?;
                    let (command, name) = (command.map(Into::into), name.clone().into_owned());
                    self.settings.push(Setting { command, name, values, line });
                }
            }
        }
        Ok(())
    }

    /// What is wrong with a line, to stop at.
    pub(super) fn wrong(&self, line: usize, problem: &str) -> Failure {
        Failure::Refused(format!("{}:{line}: {problem}", self.path.display()))
    }
}

/// A value as the command line would have it; `None` for what cannot be there.
fn values(value: &DeValue<'_>) -> Option<Vec<String>> {
    match value {
        DeValue::Array(values) => {
            let values = values.iter().map(|value| one(value.get_ref()));
            values.collect()
        }
        value => Some(vec![one(value)?]),
    }
}

fn one(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Boolean(yes) => Some(yes.to_string()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Float(_) | DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

fn line(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
}
