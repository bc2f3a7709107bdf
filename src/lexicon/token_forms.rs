//! Abbreviations and other forms that the tokeniser keeps whole.

use super::sources::Sources;
use crate::error::Error;
use crate::scan::Vocabulary;

/// Abbreviations and other forms that the tokeniser keeps whole.
#[derive(Debug, Default)]
pub(crate) struct TokenForms {}

impl TokenForms {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let _ = (sources, vocabulary);
        Ok(Self::default())
    }
}
