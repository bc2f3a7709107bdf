//! `tandai lexicon search`: the rows that hold a word.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;
use tandai::{Entity, Lexicon, LexiconEntry};

use crate::cli::failure::{Failure, Outcome};
use crate::cli::output::message;
use crate::cli::pipeline::LexiconArgs;

const EXAMPLES: &str = "\
Examples:
  tandai lexicon search 'jaminan hari tua'
  tandai lexicon search --lexicon my-tables/ jateng
  tandai lexicon search --json kominfo | jq .entity";

const ROWS: &str = "\
Output:
  One line for each row, behind its file and line: its cells as column=value, apart by tabs.
  Behind them stands what the lexicon knows of the entity from elsewhere: parent, valid_from,
  valid_until and who says so (the period is that of the canonical name, and changes no
  annotation).
  With --json, \"entity\" has the same fields whatever the table calls them.";

/// Print the rows that hold a word or words next to each other, each behind its file and line
///
/// Letter case, and signs between the words, make no difference. The exit code is 1 when no row
/// holds them.
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = ROWS)]
pub(super) struct Search {
    #[arg(value_name = "WORD", required = true)]
    words: Vec<String>,

    /// Print one JSON object for each row
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    lexicon: LexiconArgs,
}

impl Search {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let words = self.words.join(" ");
        if !words.contains(char::is_alphanumeric) {
            return Err(Failure::Usage("name a word to search for".into()));
        }
        let lexicon = self.lexicon.load()?;
        let mut out = std::io::stdout().lock();
        let mut found = false;
        for entry in lexicon.tables().flat_map(|table| table.search(&words)) {
            let line = if self.json { json(&lexicon, &entry) } else { row(&lexicon, &entry) };
            writeln!(out, "{line}").map_err(Failure::stdout)?;
            found = true;
        }
        if found {
            return Ok(Outcome::Well);
        }
        message(&format!("no row holds \"{words}\"; search for fewer words, or another form"));
        Ok(Outcome::SomeFailed)
    }
}

/// An entry on a line: its cells, and what is known of it from elsewhere.
fn row(lexicon: &Lexicon, entry: &LexiconEntry<'_>) -> String {
    let mut cells: Vec<(&str, String)> =
        entry.cells().map(|(column, cell)| (column, cell.to_owned())).collect();
    if let Some(entity) = lexicon.entity(entry) {
        let period = [
            ("valid_from", entity.valid_from),
            ("valid_until", entity.valid_until),
            ("period_source", entity.period_source),
        ];
        let period = period.map(|(column, date)| (column, date.map(str::to_owned)));
        for (column, cell) in [("parent", entity.parent)].into_iter().chain(period) {
            let shown = cells.iter().any(|(other, _)| *other == column);
            cells.extend(cell.filter(|_| !shown).map(|cell| (column, cell)));
        }
    }
    let cells: Vec<_> = cells.iter().map(|(column, cell)| format!("{column}={cell}")).collect();
    format!("{}:{}:\t{}", entry.file(), entry.line(), cells.join("\t"))
}

/// An entry as JSON.
fn json(lexicon: &Lexicon, entry: &LexiconEntry<'_>) -> String {
    let found = Found {
        file: entry.file(),
        line: entry.line(),
        entity: lexicon.entity(entry).map(Fields::from),
        cells: entry.cells().collect(),
    };
    serde_json::to_string(&found).unwrap_or_default()
}

#[derive(Serialize)]
struct Found<'l> {
    file: &'l str,
    line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    entity: Option<Fields<'l>>,
    cells: BTreeMap<&'l str, &'l str>,
}

/// An entity as the output has it; what is not known is left out.
#[derive(Serialize)]
struct Fields<'l> {
    kind: &'l str,
    id: String,
    name: &'l str,
    aliases: Vec<&'l str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<&'l str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_from: Option<&'l str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    valid_until: Option<&'l str>,
    source: &'l str,
    #[serde(skip_serializing_if = "Option::is_none")]
    period_source: Option<&'l str>,
}

impl<'l> From<Entity<'l>> for Fields<'l> {
    fn from(entity: Entity<'l>) -> Self {
        let Entity { kind, id, name, aliases, parent, region, .. } = entity;
        let Entity { valid_from, valid_until, source, period_source, .. } = entity;
        Self {
            kind,
            id,
            name,
            aliases,
            parent,
            region,
            valid_from,
            valid_until,
            source,
            period_source,
        }
    }
}
