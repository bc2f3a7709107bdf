//! The phrases that show to which part of an article a line belongs.

use super::sources::Sources;
use super::{CaseRule, PhraseTable, Role, TokenForms};
use crate::error::Error;
use crate::scan::Vocabulary;
use crate::stored::stored;
use crate::tokenize::Zone;
use crate::value::named_enum;

/// The phrases that show to which part of an article a line belongs.
#[derive(Debug, Default)]
pub(crate) struct ZoneMarkers {
    pub(crate) phrases: PhraseTable<ZoneMarker>,
}

/// What a phrase decides about its line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ZoneMarker {
    pub(crate) place: MarkerPlace,
    pub(crate) zone: Zone,
}

named_enum! {
    /// Where in its line a marker must stand.
    pub(crate) enum MarkerPlace {
        /// At the start of its line: `Ikuti kami di …`
        Start = "start",
        /// At the start of its line, before a colon: `Editor : …`
        Label = "label",
        /// At the start of a line of few words without a full stop: `Halaman 2 dari 3`
        Brief = "brief",
        /// Alone in its line: `Terpopuler`
        Line = "line",
        /// Behind a bracket or at the start of its line, before a colon or slash:
        /// `(Foto: …)`, `ANTARA/…`
        Credit = "credit",
    }
}

impl ZoneMarkers {
    /// Reads the tables, and adds to `forms` the words that the phrases start with.
    pub(crate) fn load(
        sources: &Sources,
        vocabulary: &mut Vocabulary,
        forms: &mut TokenForms,
    ) -> Result<Self, Error> {
        let mut markers = Self::default();
        markers.phrases.reserve(sources.max_values(&["zone_markers.tsv"]));
        sources.each_row("zone_markers.tsv", &["phrase", "place", "zone"], |(file, row)| {
            let marker = ZoneMarker { place: row.named("place")?, zone: row.named("zone")? };
            let (phrase, source) = (row.cell("phrase"), (file, row));
            let words = markers.phrases.add(vocabulary, phrase, CaseRule::Any, marker, source)?;
            words.iter().take(1).for_each(|first| forms.note(*first, Role::ZoneMarker));
            Ok(())
        })?;
        Ok(markers)
    }
}

stored! {
    ZoneMarkers { phrases }
    ZoneMarker { place, zone }
}
