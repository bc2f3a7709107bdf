//! The texts that a lexicon is built from: the tables of `lexicons/`, and
//! those of a user's directory over them.

use std::path::Path;

use super::tsv::{Row, Table};
use crate::error::Error;
use crate::stored::stored;

/// Declares the built-in tables, which all lie in `lexicons/`.
macro_rules! builtin_tables {
    ($($name:literal),+ $(,)?) => {
        // A constant would be copied to every place that reads it.
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

/// The tables of one lexicon, by file name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sources {
    /// The user's own tables; the built-in ones are in the program.
    own: Vec<OwnTable>,
}

/// A table of the user's, ordered by its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct OwnTable {
    name: Box<str>,
    /// Where it lies, as errors and explanations show it.
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

    /// The built-in tables and over them those of `directory`: a table of the
    /// same name is read after the built-in one.
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

    /// The tables named `name`, each with its number: the built-in one and
    /// then the user's.
    pub(crate) fn tables(&self, name: &str) -> Vec<(u16, Table<'_>)> {
        let named = self.all().enumerate().filter(|(_, (table_name, _))| *table_name == name);
        named.map(|(number, (_, table))| (number as u16, table)).collect()
    }

    /// Has `read` take each row of the tables named `name`, which must have
    /// these `columns`, with the number of its table. Cells of other columns
    /// may be empty in every row, so a table need not have them.
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

    /// How many values the tables of these names have at the most.
    pub(crate) fn most_values(&self, names: &[&str]) -> usize {
        let named = self.all().filter(|(name, _)| names.contains(name));
        named.map(|(_, table)| table.most_values()).sum()
    }

    /// The text of the built-in table of this name, as it lies in the program.
    pub(crate) fn builtin_text(name: &str) -> &'static str {
        BUILTIN.iter().find(|(file, _)| *file == name).map_or("", |(_, text)| text)
    }

    /// Every table, with its name.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&str, Table<'_>)> {
        Self::builtin().chain(self.own_named())
    }

    /// The built-in tables, with their names.
    pub(crate) fn builtin<'s>() -> impl Iterator<Item = (&'s str, Table<'s>)> {
        BUILTIN.iter().map(|&(file, text)| (file, Table { file, text }))
    }

    /// The user's tables, each with the name of the one that it lies over.
    pub(crate) fn own_named(&self) -> impl Iterator<Item = (&str, Table<'_>)> {
        self.own.iter().map(|own| (&*own.name, own.table()))
    }

    /// The user's tables.
    pub(crate) fn own(&self) -> impl Iterator<Item = Table<'_>> {
        self.own.iter().map(OwnTable::table)
    }

    /// Takes line `line` out of the user's table at `path`, the others keeping
    /// their numbers; or the whole table, where it is not one entry that is
    /// wrong. False if there is no such table.
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

/// The text of the table at `path`, without the mark that some editors put
/// before UTF-8.
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
