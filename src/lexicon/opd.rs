//! Forms, affairs, blend morphemes and abbreviations of regional agencies.

use super::sources::Sources;
use crate::error::Error;
use crate::scan::Vocabulary;

/// Forms, affairs, blend morphemes and abbreviations of regional agencies.
#[derive(Debug, Default)]
pub(crate) struct OpdNames {}

impl OpdNames {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let _ = (sources, vocabulary);
        Ok(Self::default())
    }
}
