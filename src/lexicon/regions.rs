//! The places of the administrative gazetteer.

use super::sources::Sources;
use crate::error::Error;
use crate::scan::Vocabulary;

/// The places of the administrative gazetteer.
#[derive(Debug, Default)]
pub(crate) struct Regions {}

impl Regions {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let _ = (sources, vocabulary);
        Ok(Self::default())
    }
}
