//! The tables and entries of a lexicon as a user of the library sees them.

use super::tsv::{Row, Table};

/// The column that says where a fact comes from; it holds no fact itself.
const SOURCE: &str = "source";

/// A table of a lexicon.
#[derive(Debug, Clone, Copy)]
pub struct LexiconTable<'l> {
    /// The name of the built-in table that it is or adds to.
    pub(super) name: &'l str,
    pub(super) table: Table<'l>,
}

impl<'l> LexiconTable<'l> {
    /// The path of the table's file; of a built-in table only the name.
    pub fn file(&self) -> &'l str {
        self.table.file
    }

    /// The length of the table in bytes.
    pub fn bytes(&self) -> usize {
        self.table.text.len()
    }

    /// The entries of the table, in the order of their lines.
    pub fn entries(&self) -> impl Iterator<Item = LexiconEntry<'l>> + use<'l> {
        let name = self.name;
        // A table that could not be read would not have become a lexicon.
        self.table.entries().map(move |row| LexiconEntry { table: name, row })
    }

    /// The entries with a cell that holds `words` one behind the other, as whole
    /// words, in any case and with any signs between them.
    ///
    /// ```
    /// let lexicon = tandai::Lexicon::builtin()?;
    /// let found = lexicon.tables().flat_map(|table| table.search("jaminan hari tua"));
    /// assert!(found.count() > 0);
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn search(&self, words: &str) -> impl Iterator<Item = LexiconEntry<'l>> + use<'l> {
        let words = separated(words);
        self.entries().filter(move |entry| {
            entry.cells().any(|(column, cell)| {
                let mut values = cell.split('|');
                column != SOURCE && values.any(|value| separated(value).contains(&words))
            })
        })
    }
}

/// An entry of a lexicon: one line of one of its tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LexiconEntry<'l> {
    pub(super) table: &'l str,
    pub(super) row: Row<'l>,
}

impl<'l> LexiconEntry<'l> {
    /// The path of the file that the entry is in; of a built-in table only the name.
    pub fn file(&self) -> &'l str {
        self.row.file
    }

    /// The name of the built-in table that the entry's own table is or adds to:
    /// `regions.tsv`.
    pub fn table(&self) -> &'l str {
        self.table
    }

    /// The number of the entry's line, from 1.
    pub fn line(&self) -> usize {
        self.row.line
    }

    /// The cells of the entry that are not empty, as pairs of column name and cell.
    /// Several values in one cell are joined by `|`.
    pub fn cells(&self) -> impl Iterator<Item = (&'l str, &'l str)> + use<'l> {
        self.row.named_cells().filter(|(_, cell)| !cell.is_empty())
    }
}

/// The words of `text` in lower case, each between two blanks.
fn separated(text: &str) -> String {
    let mut out = String::from(" ");
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        out.extend(word.chars().flat_map(char::to_lowercase));
        out.push(' ');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_whole_words_in_facts() {
        let text =
            "# Bank\nid\tnames\tsource\nbj\tBank Jateng|BPD\tKota Tegal\n\nbb\tBank-Banten\tx\n";
        let table = LexiconTable { name: "t.tsv", table: Table { file: "t.tsv", text } };
        let lines = |words| table.search(words).map(|entry| entry.line()).collect::<Vec<_>>();
        assert_eq!(lines("bank"), [3, 5]);
        assert_eq!(lines("BANK BANTEN"), [5]);
        assert_eq!(lines("BPD"), [3]);
        for absent in ["ban", "jateng bpd", "tegal", "names"] {
            assert_eq!(lines(absent), [0; 0], "{absent}");
        }
        assert_eq!(table.entries().count(), 2);
    }
}
