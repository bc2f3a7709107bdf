//! Types of legal instruments and the words of their citations.

use super::sources::Sources;
use crate::error::Error;
use crate::scan::Vocabulary;

/// Types of legal instruments and the words of their citations.
#[derive(Debug, Default)]
pub(crate) struct Regulations {}

impl Regulations {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let _ = (sources, vocabulary);
        Ok(Self::default())
    }
}
