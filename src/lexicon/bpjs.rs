//! Names of the social security bodies, their office types and known offices.
//!
//! | table | what it holds |
//! |---|---|
//! | `bpjs_names.tsv` | all names of the bodies |
//! | `bpjs_offices.tsv` | known offices, by the words that identify each |
//! | `bpjs_words.tsv` | office types and other words beside the names |

use super::case::CaseRule;
use super::phrases::{HasRole, PhraseTable};
use super::sources::Sources;
use super::tsv::Row;
use crate::error::Error;
use crate::scan::{Opening, OpeningSet, Vocabulary};
use crate::stored::stored;
use crate::value::{BpjsLevel, BpjsOrg, RegionCode, SmolStr, named_enum};

/// Names of the social security bodies, their office types and known offices.
#[derive(Debug, Default)]
pub(crate) struct BpjsNames {
    pub(crate) bodies: PhraseTable<Body>,
    pub(crate) words: PhraseTable<BpjsWord>,
    /// The words that identify an office, with its index in `offices`.
    pub(crate) places: PhraseTable<usize>,
    pub(crate) offices: Vec<Office>,
}

/// A name of a social security body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Body {
    pub(crate) org: BpjsOrg,
    pub(crate) usage: BodyUsage,
}

named_enum! {
    /// Where the name of a body counts.
    pub(crate) enum BodyUsage {
        /// Everywhere.
        Free = "free",
        /// Except beside words that make it part of another name.
        Guarded = "guarded",
        /// Everywhere; it means either of both bodies unless a word completes it.
        Stem = "stem",
    }
}

/// A known office.
#[derive(Debug, Clone)]
pub(crate) struct Office {
    pub(crate) id: SmolStr,
    pub(crate) org: BpjsOrg,
    pub(crate) level: BpjsLevel,
    pub(crate) region: Option<RegionCode>,
}

/// A word beside the name of a body.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BpjsWord {
    pub(crate) role: BpjsRole,
    pub(crate) level: Option<BpjsLevel>,
    /// The body that the word means; of an office type, the only one that has such offices.
    pub(crate) org: Option<BpjsOrg>,
}

named_enum! {
    /// What a word does beside the name of a body.
    pub(crate) enum BpjsRole {
        /// An office type that can stand without the body: `Kantor Cabang`.
        Office = "office",
        /// An office type that cannot stand without the body: `Cabang`.
        Type = "type",
        /// An office type that also stands before the body, with the type word of its region:
        /// `Kantor Kabupaten BPJS Kesehatan Jepara`.
        TypeBefore = "type_before",
        /// The title of a head, which tells the type of the office behind it: `Kakanwil`.
        Title = "title",
        /// Completes a stem: `BPJS Kesehatan`.
        Completion = "completion",
        /// Before a guarded name, makes it part of another name: `Plaza`.
        Before = "before",
        /// Behind a guarded name, makes it part of another name: `Mobile`.
        After = "after",
        /// Behind the name of a place, makes it an area around that: `Raya`.
        Wider = "wider",
        /// Joins two bodies: `dan`.
        And = "and",
        /// Starts the name of a firm, which has branches as well: `Bank`.
        Firm = "firm",
        /// Decides which body the article is about: `JHT`.
        Cue = "cue",
        /// Makes one body more likely, the more so the more such words there are:
        /// `pasien`.
        Hint = "hint",
    }
}

impl BpjsWord {
    fn opens(&self) -> OpeningSet {
        match self.role {
            BpjsRole::Office | BpjsRole::Type | BpjsRole::TypeBefore => {
                OpeningSet::of(&[Opening::Office])
            }
            BpjsRole::Cue | BpjsRole::Hint => OpeningSet::of(&[Opening::BodyCue]),
            _ => OpeningSet::NONE,
        }
    }
}

impl HasRole for BpjsWord {
    fn role(&self) -> u32 {
        self.role as u32
    }
}

impl BpjsNames {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut names = Self {
            bodies: PhraseTable::opening(|_| OpeningSet::of(&[Opening::Body])),
            words: PhraseTable::with_roles(BpjsWord::opens),
            ..Self::default()
        };
        sources.each_row("bpjs_names.tsv", &["name", "org", "use"], |(file, row)| {
            let usage = row.named("use")?;
            let term = Body { org: org(row)?, usage };
            names.bodies.add(vocabulary, row.cell("name"), CaseRule::Any, term, (file, row))?;
            Ok(())
        })?;
        names.words.reserve(sources.max_values(&["bpjs_words.tsv"]));
        sources.each_row("bpjs_words.tsv", &["words", "role"], |(file, row)| {
            let term = BpjsWord {
                role: row.named("role")?,
                level: filled(row, "level").then(|| level(row, "level")).transpose()?,
                org: filled(row, "org").then(|| org(row)).transpose()?,
            };
            names.words.add(vocabulary, row.cell("words"), CaseRule::Any, term, (file, row))?;
            Ok(())
        })?;
        names.offices.reserve(sources.max_values(&["bpjs_offices.tsv"]));
        names.places.reserve(sources.max_values(&["bpjs_offices.tsv"]));
        let columns = ["id", "org", "type", "places"];
        sources.each_row("bpjs_offices.tsv", &columns, |(file, row)| {
            let region =
                || row.parsed("region", "a region code such as 35.12", |cell| cell.parse().ok());
            let number = names.offices.len();
            names.offices.push(Office {
                id: row.cell("id").into(),
                org: org(row)?,
                level: level(row, "type")?,
                region: filled(row, "region").then(region).transpose()?,
            });
            for place in row.values("places") {
                let source = (file, row);
                names.places.add(vocabulary, place, CaseRule::Any, number, source)?;
            }
            Ok(())
        })?;
        Ok(names)
    }
}

fn filled(row: &Row<'_>, column: &str) -> bool {
    !row.cell(column).is_empty()
}

fn org(row: &Row<'_>) -> Result<BpjsOrg, Error> {
    row.named("org")
}

fn level(row: &Row<'_>, column: &str) -> Result<BpjsLevel, Error> {
    row.named(column)
}

stored! {
    BpjsNames { bodies, words, places, offices }
    Body { org, usage }
    BpjsWord { role, level, org }
    Office { id, org, level, region }
}
