//! Public bodies that are neither BPJS nor regional agencies.

use super::sources::Sources;
use crate::error::Error;
use crate::scan::Vocabulary;

/// Public bodies that are neither BPJS nor regional agencies.
#[derive(Debug, Default)]
pub(crate) struct Agencies {}

impl Agencies {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let _ = (sources, vocabulary);
        Ok(Self::default())
    }
}
