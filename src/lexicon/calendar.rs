//! Months, weekdays, time zones and the other words of dates and times.

use super::sources::Sources;
use crate::error::Error;
use crate::scan::Vocabulary;

/// Months, weekdays, time zones and the other words of dates and times.
#[derive(Debug, Default)]
pub(crate) struct Calendar {}

impl Calendar {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let _ = (sources, vocabulary);
        Ok(Self::default())
    }
}
