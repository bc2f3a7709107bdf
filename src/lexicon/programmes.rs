//! Benefit programmes and segments of insured persons.

use super::sources::Sources;
use crate::error::Error;
use crate::scan::Vocabulary;

/// Benefit programmes and segments of insured persons.
#[derive(Debug, Default)]
pub(crate) struct Programmes {}

impl Programmes {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let _ = (sources, vocabulary);
        Ok(Self::default())
    }
}
