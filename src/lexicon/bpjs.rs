//! Names of the social security bodies, their office types and known offices.

use super::sources::Sources;
use crate::error::Error;
use crate::scan::Vocabulary;

/// Names of the social security bodies, their office types and known offices.
#[derive(Debug, Default)]
pub(crate) struct BpjsNames {}

impl BpjsNames {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let _ = (sources, vocabulary);
        Ok(Self::default())
    }
}
