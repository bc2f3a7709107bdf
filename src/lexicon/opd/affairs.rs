//! Government affairs, and sets of them.

use std::collections::BTreeSet;
use std::ops::{BitOr, BitOrAssign};

use rustc_hash::FxHashMap;

use crate::stored::stored;
use crate::value::SmolStr;

/// A set of government affairs, by their numbers among the sorted ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub(crate) struct AffairSet(u64);

impl AffairSet {
    /// The greatest number of affairs that a lexicon can have.
    pub(crate) const CAPACITY: usize = u64::BITS as usize;

    pub(crate) const EMPTY: Self = Self(0);

    /// The set of one affair, by its number.
    pub(super) fn single(number: usize) -> Self {
        Self(1 << number)
    }

    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether both sets have an affair in common.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all affairs of this set are in `other`.
    pub(crate) fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    fn numbers(self) -> impl Iterator<Item = usize> {
        (0..Self::CAPACITY).filter(move |number| self.0 >> number & 1 == 1)
    }
}

impl BitOr for AffairSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for AffairSet {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// The affairs of the table.
#[derive(Debug, Default)]
pub(crate) struct Affairs {
    /// The ids of all affairs, sorted.
    ids: Vec<SmolStr>,
    numbers: FxHashMap<SmolStr, usize>,
    /// By the number of an affair: the affairs that some agency has along with it.
    joined: Vec<AffairSet>,
}

impl Affairs {
    pub(super) fn with_ids(ids: BTreeSet<&str>) -> Self {
        let joined = vec![AffairSet::EMPTY; ids.len()];
        let ids: Vec<_> = ids.into_iter().map(SmolStr::from).collect();
        let numbers = ids.iter().cloned().zip(0..).collect();
        Self { ids, numbers, joined }
    }

    /// The affairs with these ids; or the first id that no affair has.
    pub(crate) fn set<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Result<AffairSet, &'i str> {
        let mut set = AffairSet::EMPTY;
        for id in ids {
            set |= AffairSet::single(*self.numbers.get(id).ok_or(id)?);
        }
        Ok(set)
    }

    /// Records that some agency has `affair` along with `others`.
    pub(super) fn join(&mut self, affair: AffairSet, others: AffairSet) {
        for number in affair.numbers() {
            self.joined[number] |= others;
        }
    }

    /// The ids of the affairs of `set`, sorted.
    pub(crate) fn ids(&self, set: AffairSet) -> Vec<SmolStr> {
        set.numbers().filter_map(|number| self.ids.get(number).cloned()).collect()
    }

    /// Whether one agency can have the affairs of both sets: the sets share an affair, or
    /// some agency has an affair of each.
    pub(crate) fn go_together(&self, set: AffairSet, other: AffairSet) -> bool {
        let joined = set.numbers().filter_map(|number| self.joined.get(number));
        joined.fold(set, |all, &joined| all | joined).meets(other)
    }
}

stored!(newtype: AffairSet);
stored!(Affairs { ids, numbers, joined });
