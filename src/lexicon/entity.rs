//! What the tables say about an entity, whatever the names of their columns.

use super::tsv::Row;
use super::{Lexicon, LexiconEntry};
use crate::value::RegionCode;

/// What the lexicon says about an entity, and where the facts come from.
///
/// Only the names and the region are used to annotate: an article of 2020 and one
/// of today are read alike, and a body that was dissolved is still found under
/// its name.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entity<'l> {
    /// The kind of the entity's spans: `programme`, or a kind of your own.
    pub kind: &'l str,
    /// The id that the entity's spans carry, such as `jht` or `35.12`; empty if its
    /// table has none.
    pub id: String,
    /// The canonical name of the entity.
    pub name: &'l str,
    /// All other names of the entity.
    pub aliases: Vec<&'l str>,
    /// The id of the programme, office or region that the entity is part of.
    pub parent: Option<String>,
    /// The code of the region that the entity is in.
    pub region: Option<&'l str>,
    /// Since when the entity has existed as described: a day, a month (`2024-10`) or a
    /// year.
    pub valid_from: Option<&'l str>,
    /// The last day, month or year in which the entity existed as described.
    pub valid_until: Option<&'l str>,
    /// The source of the facts about the entity.
    pub source: &'l str,
    /// The source of `valid_from` and `valid_until`, if it is another one.
    pub period_source: Option<&'l str>,
}

/// The names of the columns in which a table of entities has its facts.
pub(super) struct EntityTable {
    pub(super) file: &'static str,
    /// The kind of all entities of the table; empty where each row has its own.
    pub(super) kind: &'static str,
    /// The columns that identify an entity.
    pub(super) identity: &'static [&'static str],
    /// The columns of its names, that of the canonical name first.
    pub(super) names: &'static [&'static str],
    /// Whether several entities may share a name: the article decides which one is
    /// meant.
    pub(super) shares_names: bool,
}

/// Every table of entities.
pub(super) const ENTITY_TABLES: &[EntityTable] = &[
    table("agencies.tsv", "agency", &["id", "type"], &["names", "guarded"]),
    EntityTable { shares_names: true, ..table("areas.tsv", "region", &[], &["name", "aliases"]) },
    table("bpjs_names.tsv", "bpjs", &["org"], &["name"]),
    table("bpjs_offices.tsv", "bpjs", &["id"], &["official"]),
    table("opd_abbreviations.tsv", "opd", &["form", "affairs"], &["abbreviation"]),
    table("own_names.tsv", "", &["kind", "id"], &["names"]),
    table("programmes.tsv", "programme", &["id"], &["names", "guarded"]),
    EntityTable {
        shares_names: true,
        ..table("regions.tsv", "region", &["code"], &["name", "aliases", "cued", "evident"])
    },
    table("regulations.tsv", "regulation", &["type"], &["names"]),
    table("segments.tsv", "segment", &["id"], &["names", "guarded"]),
];

const fn table(
    file: &'static str,
    kind: &'static str,
    identity: &'static [&'static str],
    names: &'static [&'static str],
) -> EntityTable {
    EntityTable { file, kind, identity, names, shares_names: false }
}

impl EntityTable {
    /// The table of entities in `file`, if it is one.
    pub(super) fn named(file: &str) -> Option<&'static Self> {
        ENTITY_TABLES.iter().find(|table| table.file == file)
    }

    /// The kind of the entity in `row`.
    pub(super) fn kind<'r>(&self, row: &Row<'r>) -> &'r str {
        if self.kind.is_empty() { row.cell("kind") } else { self.kind }
    }

    /// The id that spans of the entity in `row` carry.
    pub(super) fn id<'r>(&self, row: &Row<'r>) -> &'r str {
        let columns = ["id", "code", "org", "type"].into_iter();
        let mut own = columns.filter(|column| self.identity.contains(column));
        own.next().map_or("", |column| row.cell(column))
    }

    /// The names in `row`, each once, the canonical one first.
    fn names<'r>(&self, row: &Row<'r>) -> Vec<&'r str> {
        let mut names = Vec::new();
        for name in self.names.iter().flat_map(|column| row.values(column)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

impl Lexicon {
    /// The entity that `entry` describes; `None` if it is in a table of words.
    ///
    /// ```
    /// let lexicon = tandai::Lexicon::builtin()?;
    /// let entries = lexicon.tables().flat_map(|table| table.search("jaminan pensiun"));
    /// let entity = entries.filter_map(|entry| lexicon.entity(&entry)).next().unwrap();
    /// assert_eq!((entity.kind, entity.id.as_str(), entity.name), ("programme", "jp", "jaminan pensiun"));
    /// assert_eq!((entity.valid_from, entity.valid_until), (Some("2015-07-01"), None));
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn entity<'l>(&'l self, entry: &LexiconEntry<'l>) -> Option<Entity<'l>> {
        let (table, row) = (EntityTable::named(entry.table)?, &entry.row);
        let (kind, id) = (table.kind(row), table.id(row));
        let mut names = table.names(row).into_iter();
        let name = names.next().unwrap_or_default();
        let said = |row: &Row<'l>, column| Some(row.cell(column)).filter(|cell| !cell.is_empty());
        let period = self.period(kind, id);
        let date = |column| said(row, column).or_else(|| said(period.as_ref()?, column));
        Some(Entity {
            kind,
            id: id.to_owned(),
            name,
            aliases: names.collect(),
            parent: said(row, "parent").map(str::to_owned).or_else(|| province_of(table, id)),
            region: said(row, "region"),
            valid_from: date("valid_from"),
            valid_until: date("valid_until"),
            source: row.cell("source"),
            period_source: period.as_ref().and_then(|period| said(period, "source")),
        })
    }

    /// The row of `periods.tsv` for an entity; of several, the user's last one counts.
    fn period(&self, kind: &str, id: &str) -> Option<Row<'_>> {
        let tables = self.sources.tables("periods.tsv").into_iter().rev();
        let mut rows = tables.flat_map(|(_, table)| table.entries());
        rows.find(|row| !id.is_empty() && row.cell("id") == id && row.cell("kind") == kind)
    }
}

/// The code of the province of the regency or city with code `id`.
fn province_of(table: &EntityTable, id: &str) -> Option<String> {
    let code: RegionCode = id.parse().ok().filter(|_| table.file == "regions.tsv")?;
    (code.province() != code).then(|| code.province().to_string())
}
