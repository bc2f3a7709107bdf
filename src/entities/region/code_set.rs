//! A small set of regions.

use crate::value::RegionCode;

/// Some provinces, regencies and cities. An article has a handful, for which
/// sorting is faster than hashing.
#[derive(Debug, Default)]
pub(super) struct CodeSet(Vec<RegionCode>);

impl CodeSet {
    fn insert(&mut self, code: RegionCode) {
        if let Err(at) = self.0.binary_search(&code) {
            self.0.insert(at, code);
        }
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
        codes.into_iter().for_each(|code| set.insert(code));
        set
    }
}
