//! The tables that are listings, and their lines.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::error::Error;
use crate::lexicon::sources::Sources;
use crate::lexicon::tsv::{Row, Table};
use crate::value::RegionCode;

/// A table that is a listing.
#[derive(Debug, Clone, Copy)]
pub(super) struct ListingTable {
    pub(super) file: &'static str,
    /// The column of the names.
    name: &'static str,
    /// The column of the codes of the places with that name, if the table has one.
    codes: Option<&'static str>,
}

/// All tables that are listings.
pub(super) const TABLES: [ListingTable; 3] = [
    ListingTable { file: "districts.tsv", name: "name", codes: Some("codes") },
    ListingTable { file: "villages.tsv", name: "name", codes: Some("codes") },
    ListingTable { file: "place_words.tsv", name: "word", codes: None },
];

impl ListingTable {
    /// The lines `name<TAB>codes`, sorted: those of the built-in table, which are part
    /// of the program, unless the user has a table to be merged with it.
    pub(super) fn lines(&self, sources: &Sources) -> Result<Cow<'static, str>, Error> {
        match &*sources.tables(self.file) {
            [_] => {
                let unknown = || Error::in_file(self.file, "no built-in table has this name");
                let text = Sources::builtin_text(self.file).ok_or_else(unknown)?;
                Ok(entries(text).into())
            }
            tables => self.merged(tables.iter().map(|(_, table)| *table)).map(Cow::from),
        }
    }

    /// The lines of several tables in one sorted list, with all codes of a name in
    /// one line.
    pub(super) fn merged<'t>(
        &self,
        tables: impl Iterator<Item = Table<'t>>,
    ) -> Result<String, Error> {
        let columns = [self.name].into_iter().chain(self.codes).collect::<Vec<_>>();
        let mut by_key: BTreeMap<String, String> = BTreeMap::new();
        for table in tables {
            let mut rows = table.rows(&columns)?;
            while let Some(row) = rows.read()? {
                let all = by_key.entry(row.parsed(self.name, "a name", key)?).or_default();
                let Some(codes) = self.codes else { continue };
                if !all.is_empty() {
                    all.push('|');
                }
                all.push_str(checked(row, codes)?);
            }
        }
        Ok(by_key.into_iter().map(|(key, codes)| format!("{key}\t{codes}\n")).collect())
    }
}

/// The key by which `name` is sorted, if it has letters or digits.
fn key(name: &str) -> Option<String> {
    Some(letters(name).collect()).filter(|key: &String| !key.is_empty())
}

/// The cell of `row` under `column`, a list of codes.
fn checked<'t>(row: &Row<'t>, column: &str) -> Result<&'t str, Error> {
    let all_are_codes =
        |cell: &str| cell.split('|').all(|code| code.parse::<RegionCode>().is_ok()).then_some(());
    row.parsed(column, "codes such as 35.12.01|35.12.02", all_are_codes)?;
    Ok(row.cell(column))
}

/// The letters and digits of `name` in lower case.
pub(crate) fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The entries of a built-in table: its text without comments and header.
fn entries(text: &str) -> &str {
    let is_comment = |line: &&str| line.starts_with('#');
    let comments = text.split_inclusive('\n').take_while(is_comment).map(str::len).sum();
    let (_, rows) = text.split_at(comments);
    rows.split_once('\n').map_or("", |(_, entries)| entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_the_user_is_merged_in_by_its_columns() {
        let builtin = "# Places\nname\tcodes\nBatangan\t33.18.08|35.08.07.2003\nBatang Dua\t82.71.05\n\
            Batu\t35.79.01\nMa'u\t91.03.01\n";
        let merged = "ababi\t11.01\nbatangan\t33.18.08|35.08.07.2003\nbatangdua\t82.71.05\n\
            batu\t35.79.01|11.02\nmau\t91.03.01\n";
        for own in [
            "name\tcodes\nAbabi\t11.01\nBATU\t11.02\n",
            "name\tcodes\tsource\nBATU\t11.02\tour list\n\n# one more\nAbabi\t11.01\tour list",
            "source\tcodes\tname\r\nour list\t11.01\tAbabi\r\n\t11.02\tBatu\r\n",
        ] {
            let tables = [builtin, own].map(|text| Table { file: "districts.tsv", text });
            assert_eq!(TABLES[0].merged(tables.into_iter()).unwrap(), merged, "{own}");
        }
    }

    #[test]
    fn words_of_the_user_need_no_source() {
        let tables = ["word\tsource\nDua\tcounted\n", "word\nTujuh\n"];
        let tables = tables.map(|text| Table { file: "place_words.tsv", text });
        assert_eq!(TABLES[2].merged(tables.into_iter()).unwrap(), "dua\t\ntujuh\t\n");
    }
}
