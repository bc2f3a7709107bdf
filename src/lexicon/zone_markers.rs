//! The phrases that tell which part of an article a line belongs to.

use super::sources::Sources;
use super::{CaseRule, PhraseTable, Role, TokenForms};
use crate::error::Error;
use crate::scan::Vocabulary;
use crate::stored::stored;
use crate::tokenize::Zone;
use crate::value::named_enum;

/// The phrases that tell which part of an article a line belongs to.
#[derive(Debug, Default)]
pub(crate) struct ZoneMarkers {
    pub(crate) phrases: PhraseTable<ZoneMarker>,
}

/// What a phrase says of its line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ZoneMarker {
    pub(crate) place: MarkerPlace,
    pub(crate) zone: Zone,
}

named_enum! {
    /// Where in its line a marker must stand.
    pub(crate) enum MarkerPlace {
        /// It starts the line: `Ikuti kami di …`
        Start = "start",
        /// It starts the line, and a colon follows: `Editor : …`
        Label = "label",
        /// It starts a line of few words without a stop: `Halaman 2 dari 3`
        Brief = "brief",
        /// It is the line: `Terpopuler`
        Line = "line",
        /// It stands behind a bracket or starts the line, and a colon or slash
        /// follows: `(Foto: …)`, `ANTARA/…`
        Credit = "credit",
    }
}

impl ZoneMarkers {
    /// They tell `forms` what words they start with.
    pub(crate) fn load(
        sources: &Sources,
        vocabulary: &mut Vocabulary,
        forms: &mut TokenForms,
    ) -> Result<Self, Error> {
        let mut markers = Self::default();
        markers.phrases.reserve(sources.most_values(&["zone_markers.tsv"]));
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
