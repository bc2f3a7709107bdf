//! Number words, scales, currencies, units and the words beside numbers.

use super::sources::Sources;
use crate::error::Error;
use crate::scan::Vocabulary;

/// Number words, scales, currencies, units and the words beside numbers.
#[derive(Debug, Default)]
pub(crate) struct Numerals {}

impl Numerals {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let _ = (sources, vocabulary);
        Ok(Self::default())
    }
}
