//! Words behind a number that are not counted by it.

use super::beside::{Beside, Roles};
use crate::error::Error;
use crate::lexicon::by_word::ByWord;
use crate::lexicon::sources::Sources;
use crate::scan::{Vocabulary, WordId};
use crate::stored::{stored, stored_enum};

/// Words, and starts and ends of words, that cannot be units.
#[derive(Debug, Default)]
pub(crate) struct UnitStops {
    words: ByWord<StopRole>,
    attributes: ByWord<Attribute>,
    verb_prefixes: Vec<Box<str>>,
    passive_prefixes: Vec<Box<str>>,
    clitics: Vec<Box<str>>,
}

stored_enum! {
    /// The class of a word that is no unit.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum StopRole {
        /// Prepositions, conjunctions, adverbs, pronouns.
        Function,
        Verb,
        Adjective,
        /// Names of months and weekdays.
        Calendar,
    }
}

stored_enum! {
    /// What a word between a number and the noun that it counts is to the unit.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Attribute {
        /// No part of it: `dua mantan pejabat`.
        Outside,
        /// Its first word: `4 sub tema`.
        Inside,
    }
}

impl UnitStops {
    pub(super) fn load(
        sources: &Sources,
        vocabulary: &mut Vocabulary,
        beside: &mut Beside,
    ) -> Result<Self, Error> {
        let (mut stops, mut verbs) = (Self::default(), Vec::new());
        sources.each_row("unit_stops.tsv", &["form", "role"], |(_, row)| {
            let form = row.cell("form");
            match row.looked_up("role", &STOPS)? {
                Stop::Word(role) => {
                    stops.add(vocabulary, beside, form, role);
                    if role == StopRole::Verb {
                        verbs.push(form.to_owned());
                    }
                }
                Stop::Attribute(attribute) => {
                    let word = vocabulary.intern(form);
                    beside.add(word, Roles::UNIT);
                    stops.attributes.insert(word, attribute);
                }
                Stop::VerbPrefix => stops.verb_prefixes.push(form.into()),
                Stop::PassivePrefix => stops.passive_prefixes.push(form.into()),
                Stop::Clitic => stops.clitics.push(form.into()),
            }
            Ok(())
        })?;
        for verb in verbs {
            stops.add_passive(vocabulary, beside, &verb);
        }
        Ok(stops)
    }

    /// Adds the passive of a `verb` without a prefix, `digeledah` of `geledah`, which headlines put
    /// before numbers as well: `Kantor Digeledah 5 Jam`.
    fn add_passive(&mut self, vocabulary: &mut Vocabulary, beside: &mut Beside, verb: &str) {
        if self.looks_like_a_verb(verb) {
            return;
        }
        let passives = self.passive_prefixes.iter().map(|prefix| format!("{prefix}{verb}"));
        for passive in passives.collect::<Vec<_>>() {
            self.add(vocabulary, beside, &passive, StopRole::Verb);
        }
    }

    fn add(
        &mut self,
        vocabulary: &mut Vocabulary,
        beside: &mut Beside,
        form: &str,
        role: StopRole,
    ) {
        let word = vocabulary.intern(form);
        beside.add(word, Roles::STOP);
        if role == StopRole::Calendar {
            beside.add(word, Roles::CALENDAR_STOP);
        }
        self.words.insert(word, role);
    }

    /// The role of a word that is no unit.
    pub(crate) fn role(&self, word: WordId) -> Option<StopRole> {
        self.words.get(word)
    }

    /// What `word` is to the unit, if the noun that is counted stands behind it.
    pub(crate) fn attribute(&self, word: WordId) -> Option<Attribute> {
        self.attributes.get(word)
    }

    /// Whether `word`, which must be in lower case, looks like a verb.
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

/// What a line of the table declares.
#[derive(Debug, Clone, Copy)]
enum Stop {
    Word(StopRole),
    Attribute(Attribute),
    VerbPrefix,
    PassivePrefix,
    Clitic,
}

const STOPS: [(&str, Stop); 9] = [
    ("function", Stop::Word(StopRole::Function)),
    ("verb", Stop::Word(StopRole::Verb)),
    ("adjective", Stop::Word(StopRole::Adjective)),
    ("calendar", Stop::Word(StopRole::Calendar)),
    ("attribute", Stop::Attribute(Attribute::Outside)),
    ("compound", Stop::Attribute(Attribute::Inside)),
    ("verb_prefix", Stop::VerbPrefix),
    ("passive_prefix", Stop::PassivePrefix),
    ("clitic", Stop::Clitic),
];

stored!(UnitStops { words, attributes, verb_prefixes, passive_prefixes, clitics });
