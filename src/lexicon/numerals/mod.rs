//! Number words, scales, currencies, units and the words beside numbers.

mod number_words;

pub(crate) use number_words::{NumberWord, NumberWords};

use super::sources::Sources;
use crate::error::Error;
use crate::scan::Vocabulary;

/// Number words, scales, currencies, units and the words beside numbers.
#[derive(Debug, Default)]
pub(crate) struct Numerals {
    pub(crate) words: NumberWords,
}

impl Numerals {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        Ok(Self { words: NumberWords::load(sources, vocabulary)? })
    }
}
