//! Number words, scales, currencies, units and the words beside numbers.

mod cues;
mod measures;
mod number_words;
mod stops;

pub(crate) use cues::Cue;
use measures::OneOfTime;
pub(crate) use measures::{Designator, Measure, TimeUnit, UnitClass};
pub(crate) use number_words::{NumberWord, NumberWords};
pub(crate) use stops::StopRole;
use stops::UnitStops;

use super::by_word::ByWord;
use super::phrases::PhraseTable;
use super::sources::Sources;
use crate::error::Error;
use crate::heap_size::heap_size;
use crate::scan::{Opening, OpeningSet, Vocabulary};
use crate::value::Currency;

/// Number words, scales, currencies, units and the words beside numbers.
#[derive(Debug, Default)]
pub(crate) struct Numerals {
    pub(crate) words: NumberWords,
    /// What can stand behind a number and say what it counts.
    pub(crate) measures: PhraseTable<Measure>,
    /// The signs and codes that can stand before an amount of money.
    pub(crate) currency_signs: PhraseTable<Currency>,
    /// `sehari`, `setahun`: one of a unit of time in one word.
    pub(crate) one_of_time: ByWord<OneOfTime>,
    /// Modifiers, guards and the words that make a number money.
    pub(crate) cues: PhraseTable<Cue>,
    pub(crate) stops: UnitStops,
}

impl Numerals {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut numerals = Self {
            words: NumberWords::load(sources, vocabulary)?,
            currency_signs: PhraseTable::opening(|_| {
                OpeningSet::of(&[Opening::Amount, Opening::Number])
            }),
            ..Self::default()
        };
        numerals.load_currencies(sources, vocabulary)?;
        numerals.load_units(sources, vocabulary)?;
        numerals.cues = cues::load(sources, vocabulary)?;
        numerals.stops = UnitStops::load(sources, vocabulary)?;
        Ok(numerals)
    }
}

heap_size!(Numerals { words, measures, currency_signs, one_of_time, cues, stops });
