//! Benefit programmes and segments.

use rustc_hash::FxHashMap;

use super::sources::Sources;
use super::{CaseRule, PhraseTable};
use crate::error::Error;
use crate::scan::{Opening, OpeningSet, Vocabulary};
use crate::stored::{stored, stored_enum};
use crate::value::SmolStr;

/// Benefit programmes and segments, and the words beside them.
#[derive(Debug, Default)]
pub(crate) struct Programmes {
    pub(crate) names: PhraseTable<ProgrammeName>,
    /// Words that stand between programmes which share a head.
    pub(crate) joins: PhraseTable<()>,
    /// Words that start a longer name, of a society (`Forum Honorer`) or behind the title of the
    /// head of a section (`Kabid UMKM`).
    pub(crate) name_starts: PhraseTable<()>,
    groups: FxHashMap<Box<str>, u16>,
}

stored_enum! {
    /// What a name of a programme table denotes.
    #[derive(Debug, Clone, PartialEq, Eq, Hash)]
    pub(crate) enum Programme {
        /// A benefit programme, by its id.
        Benefit(SmolStr),
        /// A segment, by its id.
        Segment(SmolStr),
        /// A benefit programme, where it shares the head of another one before it.
        Tail(SmolStr),
        /// No programme, but a word that shows which group of programmes the article is
        /// about.
        Context,
        /// No programme, though names of programmes are in it.
        Other,
    }
}

/// A name of a programme or segment.
#[derive(Debug, Clone)]
pub(crate) struct ProgrammeName {
    pub(crate) programme: Programme,
    /// The number of its group; names of one group support each other.
    pub(crate) group: u16,
    /// Whether it counts only where the article also mentions its group in another
    /// way.
    pub(crate) guarded: bool,
}

impl Programmes {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut programmes = Self {
            names: PhraseTable::opening(|_| OpeningSet::of(&[Opening::Programme])),
            ..Self::default()
        };
        let tables = ["programmes.tsv", "segments.tsv", "programme_words.tsv"];
        programmes.names.reserve(sources.max_values(&tables));
        for table in ["programmes.tsv", "segments.tsv"] {
            programmes.load_names(sources, vocabulary, table)?;
        }
        sources.each_row("programme_words.tsv", &["word", "role"], |(file, row)| {
            let word = row.cell("word");
            match row.cell("role") {
                "context" => {
                    let group = programmes.group(row.cell("group"));
                    let programme = Programme::Context;
                    let name = ProgrammeName { programme, group, guarded: false };
                    let case = CaseRule::of_short_form(word).unwrap_or_default();
                    programmes.names.add(vocabulary, word, case, name, (file, row))?;
                }
                "join" => {
                    programmes.joins.add(vocabulary, word, CaseRule::Any, (), (file, row))?;
                }
                "name" => {
                    let starts = &mut programmes.name_starts;
                    starts.add(vocabulary, word, CaseRule::Any, (), (file, row))?;
                }
                role => {
                    return Err(row
                        .error(format!("\"{role}\" cannot stand in column role"))
                        .remedy("write context, join or name"));
                }
            }
            Ok(())
        })?;
        Ok(programmes)
    }

    /// Reads a table of programmes or of segments.
    fn load_names(
        &mut self,
        sources: &Sources,
        vocabulary: &mut Vocabulary,
        table: &str,
    ) -> Result<(), Error> {
        let make = match table {
            "segments.tsv" => Programme::Segment,
            _ => Programme::Benefit,
        };
        sources.each_row(table, &["id", "names"], |(file, row)| {
            let group = self.group(row.cell("group"));
            let id = row.cell("id");
            let own = || if id.is_empty() { Programme::Other } else { make(id.into()) };
            let names = row.values("names").map(|name| (name, own(), false));
            let guarded = row.values("guarded").map(|name| (name, own(), true));
            let tails = row.values("tails").map(|tail| (tail, Programme::Tail(id.into()), true));
            for (surface, programme, guarded) in names.chain(guarded).chain(tails) {
                let case = CaseRule::of_short_form(surface).unwrap_or_default();
                let name = ProgrammeName { programme, group, guarded };
                self.names.add(vocabulary, surface, case, name, (file, row))?;
            }
            Ok(())
        })
    }

    /// The number of the group `name`; 0 stands for none.
    fn group(&mut self, name: &str) -> u16 {
        if name.is_empty() {
            return 0;
        }
        let next = self.groups.len() as u16 + 1;
        *self.groups.entry(name.into()).or_insert(next)
    }
}

stored! {
    Programmes { names, joins, name_starts, groups }
    ProgrammeName { programme, group, guarded }
}
