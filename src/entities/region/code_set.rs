//! A small set of regions.

use smallvec::SmallVec;

use crate::value::RegionCode;

/// The number of regions that most articles do not exceed.
pub(super) const USUAL_REGIONS: usize = 16;

/// Some provinces, regencies and cities. An article has a handful, for which
/// sorting is faster than hashing.
#[derive(Debug, Default)]
pub(super) struct CodeSet {
    sorted: SmallVec<[RegionCode; USUAL_REGIONS]>,
    /// One bit for each province: most places of a frequent name lie in none of
    /// these.
    provinces: u128,
}

impl CodeSet {
    /// Adds `code` and returns whether it is new.
    pub(super) fn insert(&mut self, code: RegionCode) -> bool {
        let place = self.sorted.binary_search(&code);
        if let Err(at) = place {
            self.sorted.insert(at, code);
            self.provinces |= province(code);
        }
        place.is_err()
    }

    #[inline]
    pub(super) fn contains(&self, code: RegionCode) -> bool {
        self.provinces & province(code) != 0 && self.sorted.binary_search(&code).is_ok()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }
}

/// The bit of the province that `code` lies in.
fn province(code: RegionCode) -> u128 {
    1 << (code.province_number() % 128)
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
