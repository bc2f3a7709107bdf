//! The lines of districts and villages, of which the lexicon keeps no index.

use rustc_hash::FxHashMap;

use crate::lexicon::{EntrySource, Lexicon, letters};
use crate::value::RegionCode;

/// The lines of districts and villages.
#[derive(Default)]
pub(super) struct SmallPlaces {
    by_code: FxHashMap<RegionCode, EntrySource>,
    /// By the letters and digits of the name.
    by_name: FxHashMap<String, EntrySource>,
}

impl SmallPlaces {
    pub(super) fn of(lexicon: &Lexicon) -> Self {
        let mut places = Self::default();
        for (line, row) in lexicon.small_places() {
            let codes = row.values("codes").filter_map(|code| code.parse().ok());
            places.by_code.extend(codes.map(|code| (code, line)));
            places.by_name.entry(letters(row.cell("name")).collect()).or_insert(line);
        }
        places
    }

    pub(super) fn with_code(&self, code: RegionCode) -> Option<EntrySource> {
        self.by_code.get(&code).copied()
    }

    pub(super) fn named(&self, name: &str) -> Option<EntrySource> {
        self.by_name.get(&letters(name).collect::<String>()).copied()
    }
}
