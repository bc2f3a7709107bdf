//! A small set of regions.

use smallvec::SmallVec;

use crate::value::RegionCode;

/// How many regions most articles name at most.
const USUAL: usize = 16;

/// Some provinces, regencies and cities. An article has a handful, for which
/// sorting is faster than hashing.
#[derive(Debug, Default)]
pub(super) struct CodeSet(SmallVec<[RegionCode; USUAL]>);

impl CodeSet {
    /// Adds `code`; tells whether it was new.
    pub(super) fn insert(&mut self, code: RegionCode) -> bool {
        let place = self.0.binary_search(&code);
        if let Err(at) = place {
            self.0.insert(at, code);
        }
        place.is_err()
    }

    pub(super) fn contains(&self, code: RegionCode) -> bool {
        self.0.binary_search(&code).is_ok()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<RegionCode> for CodeSet {
    fn from_iter<I: IntoIterator<Item = RegionCode>>(codes: I) -> Self {
        let mut set = Self::default();
        for code in codes {
            set.insert(code);
        }
        set
    }
}
