//! The texts that a lexicon is built from: the tables of `lexicons/`, and those
//! of a user's directory that add to them.

use std::path::Path;

use super::tsv::{Row, Table};
use crate::error::Error;
use crate::stored::stored;

/// Declares the built-in tables, all of which are files in `lexicons/`.
macro_rules! builtin_tables {
    ($($name:literal),+ $(,)?) => {
        // Not a constant, which would be copied to every place that reads it.
        static BUILTIN: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../lexicons/", $name)))),+];
    };
}

builtin_tables! {
    "abbreviations.tsv",
    "affairs.tsv",
    "agencies.tsv",
    "agency_words.tsv",
    "areas.tsv",
    "bpjs_names.tsv",
    "bpjs_offices.tsv",
    "bpjs_words.tsv",
    "calendar.tsv",
    "clitic_exceptions.tsv",
    "clitics.tsv",
    "counted_nouns.tsv",
    "court_seats.tsv",
    "currencies.tsv",
    "districts.tsv",
    "landmarks.tsv",
    "modifiers.tsv",
    "money_cues.tsv",
    "number_guards.tsv",
    "number_words.tsv",
    "opd_abbreviations.tsv",
    "opd_forms.tsv",
    "opd_morphemes.tsv",
    "opd_words.tsv",
    "own_names.tsv",
    "periods.tsv",
    "place_words.tsv",
    "programme_words.tsv",
    "programmes.tsv",
    "region_guards.tsv",
    "region_words.tsv",
    "regions.tsv",
    "regulation_words.tsv",
    "regulations.tsv",
    "segments.tsv",
    "token_words.tsv",
    "unit_stops.tsv",
    "units.tsv",
    "villages.tsv",
    "zone_markers.tsv",
}

/// The tables of one lexicon.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    /// The user's own tables; the built-in ones are part of the program.
    own: Vec<OwnTable>,
}

/// A table of the user's; tables are ordered by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct OwnTable {
    name: Box<str>,
    /// The path of its file, as errors and explanations show it.
    path: Box<str>,
    text: Box<str>,
}

impl OwnTable {
    fn table(&self) -> Table<'_> {
        Table { file: &self.path, text: &self.text }
    }
}

impl Sources {
    /// The built-in tables, with their names.
    pub(super) const BUILTIN: &[(&str, &str)] = BUILTIN;

    /// The built-in tables and those of `directory`, each of which is read after the
    /// built-in table of the same name.
    pub(crate) fn with_directory(directory: &Path) -> Result<Self, Error> {
        let entries = std::fs::read_dir(directory).map_err(|error| {
            Error::io(directory, &error).remedy("name a directory of tables that you may read")
        })?;
        let mut own = Vec::new();
        for entry in entries {
            let path = entry.map_err(|error| Error::io(directory, &error))?.path();
            if path.extension().is_none_or(|extension| extension != "tsv") {
                continue;
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if !BUILTIN.iter().any(|(builtin, _)| *builtin == name) {
                let known: Vec<_> = BUILTIN.iter().map(|(name, _)| *name).collect();
                return Err(Error::in_file(&path, "no table of the lexicon has this name")
                    .remedy(format!("name it as the table it adds to: {}", known.join(", "))));
            }
            let text = text(&path)?;
            let path = path.display().to_string();
            own.push(OwnTable { name: name.into(), path: path.into(), text: text.into() });
        }
        own.sort();
        Ok(Self { own })
    }

    /// The tables named `name`, each with its number: first the built-in one, then
    /// the user's.
    pub(crate) fn tables(&self, name: &str) -> Vec<(u16, Table<'_>)> {
        let named = self.all().enumerate().filter(|(_, (table_name, _))| *table_name == name);
        named.map(|(number, (_, table))| (number as u16, table)).collect()
    }

    /// Calls `read` with each row of the tables named `name`, and the number of its
    /// table. The tables must have these `columns`; the cells of other columns may be
    /// empty in every row, so a table need not have them.
    pub(super) fn each_row<'s>(
        &'s self,
        name: &str,
        columns: &[&str],
        mut read: impl FnMut((u16, &Row<'s>)) -> Result<(), Error>,
    ) -> Result<(), Error> {
        for (file, table) in self.tables(name) {
            let mut rows = table.rows(columns)?;
            while let Some(row) = rows.read()? {
                read((file, row))?;
            }
        }
        Ok(())
    }

    /// An upper bound on the number of values in the tables of these names.
    pub(crate) fn max_values(&self, names: &[&str]) -> usize {
        let named = self.all().filter(|(name, _)| names.contains(name));
        named.map(|(_, table)| table.max_values()).sum()
    }

    /// The text of the built-in table of this name, which is part of the program.
    pub(crate) fn builtin_text(name: &str) -> Option<&'static str> {
        BUILTIN.iter().find(|(file, _)| *file == name).map(|(_, text)| *text)
    }

    /// Every table, with its name.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, Table<'_>)> {
        Self::builtin().chain(self.own_named())
    }

    /// The built-in tables, with their names.
    pub(crate) fn builtin<'s>() -> impl Iterator<Item = (&'s str, Table<'s>)> + Clone {
        BUILTIN.iter().map(|&(file, text)| (file, Table { file, text }))
    }

    /// The user's tables, each with the name of the built-in table that it adds to.
    pub(crate) fn own_named(&self) -> impl Iterator<Item = (&str, Table<'_>)> {
        self.own.iter().map(|own| (&*own.name, own.table()))
    }

    /// The user's tables.
    pub(crate) fn own(&self) -> impl Iterator<Item = Table<'_>> {
        self.own.iter().map(OwnTable::table)
    }

    /// Removes the entry at `line` from the user's table at `path`, without changing
    /// the numbers of other lines; or removes the whole table, if no entry is at
    /// `line`. Returns false if there is no such table.
    pub(crate) fn take_out(&mut self, path: &Path, line: Option<usize>) -> bool {
        let Some(at) = self.own.iter().position(|own| Path::new(&*own.path) == path) else {
            return false;
        };
        let text = &self.own[at].text;
        let mut lines: Vec<_> = text.lines().collect();
        let entry = line.filter(|&line| self.own[at].table().row_at(line).is_some());
        match entry.and_then(|line| lines.get_mut(line - 1)) {
            Some(entry) => {
                *entry = "#";
                self.own[at].text = (lines.join("\n") + "\n").into();
            }
            None => drop(self.own.remove(at)),
        }
        true
    }
}

/// The text of the table at `path`, without the byte order mark that some editors
/// put before UTF-8.
fn text(path: &Path) -> Result<String, Error> {
    let bytes = std::fs::read(path).map_err(|error| Error::io(path, &error))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + good.iter().filter(|&&byte| byte == b'\n').count();
        Error::in_file(path, "not UTF-8 text").at(line).remedy("save the file as UTF-8")
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

stored! {
    Sources { own }
    OwnTable { name, path, text }
}
