//! Number words, scales, currencies, units and the words beside numbers.

mod beside;
mod cues;
mod measures;
mod number_words;
mod stops;

use rustc_hash::FxHashMap;

pub(crate) use beside::{Beside, Roles};
pub(crate) use cues::{Cue, Label, Rate, Topic};
use measures::OneOfTime;
pub(super) use measures::forms_in_any_case;
pub(crate) use measures::{Designator, Measure, TimeUnit, UnitClass};
pub(crate) use number_words::{NumberWord, NumberWords};
use stops::UnitStops;
pub(crate) use stops::{Attribute, StopRole};

use super::phrases::PhraseTable;
use super::sources::Sources;
use crate::error::Error;
use crate::scan::{Opening, OpeningSet, Vocabulary, WordId};
use crate::stored::stored;
use crate::value::Currency;

/// Number words, scales, currencies, units and the words beside numbers.
#[derive(Debug, Default)]
pub(crate) struct Numerals {
    /// The roles that each word can have beside a number.
    pub(crate) beside: Beside,
    pub(crate) words: NumberWords,
    /// The words and signs behind a number that say what it counts.
    pub(crate) measures: PhraseTable<Measure>,
    /// The signs and codes that can stand before an amount of money.
    pub(crate) currency_signs: PhraseTable<Currency>,
    /// `sehari`, `setahun`: one of a unit of time in a single word.
    pub(crate) one_of_time: FxHashMap<WordId, OneOfTime>,
    /// Modifiers, guards and the words that make a number money.
    pub(crate) cues: PhraseTable<Cue>,
    pub(crate) stops: UnitStops,
}

impl Numerals {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut beside = Beside::default();
        let mut numerals = Self {
            words: NumberWords::load(sources, vocabulary, &mut beside)?,
            cues: cues::load(sources, vocabulary, &mut beside)?,
            stops: UnitStops::load(sources, vocabulary, &mut beside)?,
            currency_signs: PhraseTable::opening(|_| OpeningSet::of(&[Opening::Number])),
            beside,
            ..Self::default()
        };
        let tables = ["currencies.tsv", "counted_nouns.tsv", "units.tsv"];
        numerals.measures.reserve(sources.max_values(&tables));
        numerals.load_currencies(sources, vocabulary)?;
        numerals.load_units(sources, vocabulary)?;
        Ok(numerals)
    }
}

stored!(Numerals { beside, words, measures, currency_signs, one_of_time, cues, stops });
