//! Words behind a number that are not what it counts.

use super::beside::{Beside, Roles};
use crate::error::Error;
use crate::lexicon::by_word::ByWord;
use crate::lexicon::sources::Sources;
use crate::scan::{Vocabulary, WordId};
use crate::stored::stored;

/// Words, and starts and ends of words, that rule a unit out.
#[derive(Debug, Default)]
pub(crate) struct UnitStops {
    words: ByWord<StopRole>,
    verb_prefixes: Vec<Box<str>>,
    clitics: Vec<Box<str>>,
}

/// What sort of word it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StopRole {
    /// Prepositions, conjunctions, adverbs, pronouns.
    Function,
    Verb,
    Adjective,
    /// Names of months and weekdays.
    Calendar,
}

impl UnitStops {
    pub(super) fn load(
        sources: &Sources,
        vocabulary: &mut Vocabulary,
        beside: &mut Beside,
    ) -> Result<Self, Error> {
        let mut stops = Self::default();
        for (_, table) in sources.tables("unit_stops.tsv") {
            let mut rows = table.rows(&["form", "role"])?;
            while let Some(row) = rows.read()? {
                let form = row.cell("form");
                let role = match row.cell("role") {
                    "verb_prefix" => {
                        stops.verb_prefixes.push(form.into());
                        continue;
                    }
                    "clitic" => {
                        stops.clitics.push(form.into());
                        continue;
                    }
                    _ => row.parsed("role", ROLES, role)?,
                };
                let word = vocabulary.intern(form);
                beside.add(word, Roles::STOP);
                if role == StopRole::Calendar {
                    beside.add(word, Roles::CALENDAR_STOP);
                }
                stops.words.insert(word, role);
            }
        }
        Ok(stops)
    }

    /// The role of a word that is no unit.
    pub(crate) fn role(&self, word: WordId) -> Option<StopRole> {
        self.words.get(word)
    }

    /// Whether `word`, in small letters, looks like a verb.
    pub(crate) fn looks_like_a_verb(&self, word: &str) -> bool {
        self.verb_prefixes.iter().any(|prefix| word.starts_with(&**prefix))
    }

    /// Whether `word` is a clitic that a hyphen may join: `1/4-nya`.
    pub(crate) fn is_clitic(&self, word: &str) -> bool {
        self.clitics.iter().any(|clitic| **clitic == *word)
    }

    /// `word` without a clitic at its end.
    pub(crate) fn without_clitic<'w>(&self, word: &'w str) -> &'w str {
        let mut stems = self.clitics.iter().filter_map(|clitic| word.strip_suffix(&**clitic));
        stems.find(|stem| stem.len() > 2).unwrap_or(word)
    }
}

const ROLES: &str = "function, verb, adjective, calendar, verb_prefix or clitic";

fn role(cell: &str) -> Option<StopRole> {
    Some(match cell {
        "function" => StopRole::Function,
        "verb" => StopRole::Verb,
        "adjective" => StopRole::Adjective,
        "calendar" => StopRole::Calendar,
        _ => return None,
    })
}

stored!(
    enum StopRole {
        Function,
        Verb,
        Adjective,
        Calendar,
    }
);
stored!(UnitStops { words, verb_prefixes, clitics });
