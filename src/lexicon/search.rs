//! Looking into the tables of a lexicon.

use super::tsv::Table;

/// The column that says where a fact comes from, and no fact itself.
const SOURCE: &str = "source";

/// A table of a lexicon, to look into.
#[derive(Debug, Clone, Copy)]
pub struct LexiconTable<'l>(pub(super) Table<'l>);

impl<'l> LexiconTable<'l> {
    /// Its file: a bare name for a built-in table.
    pub fn file(&self) -> &'l str {
        self.0.file
    }

    /// How long it is.
    pub fn bytes(&self) -> usize {
        self.0.text.len()
    }

    /// Its entries, each with its line, counted from 1.
    pub fn rows(&self) -> impl Iterator<Item = (usize, &'l str)> + use<'l> {
        self.lines().skip(1)
    }

    /// The entries with a cell that holds `words` as whole words, however
    /// they are cased and whatever stands between them.
    ///
    /// ```
    /// let lexicon = tandai::Lexicon::builtin()?;
    /// let found = lexicon.tables().flat_map(|table| table.search("jaminan hari tua"));
    /// assert!(found.count() > 0);
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn search(&self, words: &str) -> impl Iterator<Item = (usize, &'l str)> + use<'l> {
        let words = separated(words);
        let header = self.lines().next().map_or("", |(_, header)| header);
        self.rows().filter(move |(_, row)| {
            let mut cells = header.split('\t').zip(row.split('\t'));
            cells.any(|(column, cell)| {
                let mut values = cell.split('|');
                column != SOURCE && values.any(|value| separated(value).contains(&words))
            })
        })
    }

    /// Its header and entries.
    fn lines(&self) -> impl Iterator<Item = (usize, &'l str)> + use<'l> {
        let lines = self.0.text.lines().enumerate().map(|(i, line)| (i + 1, line));
        lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
    }
}

/// The words of `text`, small, each between two blanks.
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
        let table = LexiconTable(Table { file: "t.tsv", text });
        let lines = |words| table.search(words).map(|(line, _)| line).collect::<Vec<_>>();
        assert_eq!(lines("bank"), [3, 5]);
        assert_eq!(lines("BANK BANTEN"), [5]);
        assert_eq!(lines("BPD"), [3]);
        for absent in ["ban", "jateng bpd", "tegal", "names"] {
            assert_eq!(lines(absent), [0; 0], "{absent}");
        }
        assert_eq!(table.rows().count(), 2);
    }
}
