//! `tandai lexicon search`: the rows that hold a word.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;
use tandai::{Entity, Lexicon, LexiconEntry, RegionCode};

use crate::cli::failure::{Failure, Outcome};
use crate::cli::output::message;
use crate::cli::pipeline::LexiconArgs;

const EXAMPLES: &str = "\
Examples:
  tandai lexicon search 'jaminan hari tua'
  tandai lexicon search --lexicon my-tables/ jateng
  tandai lexicon search --json kominfo | jq .entity
  tandai lexicon search 32.71";

const ROWS: &str = "\
Output:
  One line for each row, behind its file and line: its cells as column=value, apart by tabs.
  Behind them stands what the lexicon knows of the entity from elsewhere: the full name of a
  region, parent, valid_from, valid_until and who says so (the period is that of the canonical
  name, and changes no annotation). Of the code of a region, the row of the region comes first.
  With --json, \"entity\" has the same fields whatever the table calls them.";

/// Print the rows that hold a word or words next to each other, each behind its file and line
///
/// Letter case, and signs between the words, make no difference. The exit code is 1 when no row
/// holds them.
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = ROWS)]
pub(super) struct Search {
    /// The words, in the order of the row, or the code of a region
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
        let code: Option<RegionCode> = words.trim().parse().ok();
        let mut found: Vec<_> = lexicon.tables().flat_map(|table| table.search(&words)).collect();
        found.sort_by_key(|entry| code.is_none_or(|code| !is_region(entry, code)));
        let mut out = std::io::stdout().lock();
        for entry in &found {
            let region = region(&lexicon, entry, code);
            let line = match self.json {
                true => json(&lexicon, entry, region),
                false => row(&lexicon, entry, region),
            };
            writeln!(out, "{line}").map_err(Failure::stdout)?;
        }
        if !found.is_empty() {
            return Ok(Outcome::Well);
        }
        message(&format!("no row holds \"{words}\"; search for fewer words, or another form"));
        Ok(Outcome::SomeFailed)
    }
}

/// The tables that name regions, and the column with their codes.
const REGIONS: [(&str, &str); 3] =
    [("regions.tsv", "code"), ("districts.tsv", "codes"), ("villages.tsv", "codes")];

/// The codes of the regions that `entry` names.
fn codes(entry: &LexiconEntry<'_>) -> impl Iterator<Item = RegionCode> {
    let column = REGIONS.iter().find(|(table, _)| *table == entry.table());
    let cells =
        entry.cells().filter(move |(name, _)| column.is_some_and(|(_, codes)| name == codes));
    cells.flat_map(|(_, cell)| cell.split('|').filter_map(|code| code.parse().ok()))
}

/// Whether `entry` names the region that has this code.
fn is_region(entry: &LexiconEntry<'_>, code: RegionCode) -> bool {
    codes(entry).any(|named| named == code)
}

/// The full name of the region that `entry` names: of several the one whose
/// code was searched for.
fn region(lexicon: &Lexicon, entry: &LexiconEntry<'_>, code: Option<RegionCode>) -> Option<String> {
    let searched = code.filter(|&code| is_region(entry, code));
    let mut codes = codes(entry);
    let only = codes.next().filter(|_| codes.next().is_none());
    lexicon.region_name(searched.or(only)?)
}

/// An entry on a line: its cells, and what is known of it from elsewhere, as
/// the full name of a `region`.
fn row(lexicon: &Lexicon, entry: &LexiconEntry<'_>, region: Option<String>) -> String {
    let mut cells: Vec<(&str, String)> =
        entry.cells().map(|(column, cell)| (column, cell.to_owned())).collect();
    cells.extend(region.map(|name| ("full_name", name)));
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
fn json(lexicon: &Lexicon, entry: &LexiconEntry<'_>, region: Option<String>) -> String {
    let found = Found {
        file: entry.file(),
        line: entry.line(),
        full_name: region,
        entity: lexicon.entity(entry).map(Fields::from),
        cells: entry.cells().collect(),
    };
    serde_json::to_string(&found).unwrap_or_default()
}

#[derive(Serialize)]
struct Found<'l> {
    file: &'l str,
    line: usize,
    /// Of a region.
    #[serde(skip_serializing_if = "Option::is_none")]
    full_name: Option<String>,
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
