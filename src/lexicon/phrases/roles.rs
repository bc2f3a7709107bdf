//! What the phrases that start with a word do beside others.
//!
//! A name asks a dozen times what the words beside it do, and they nearly
//! always do nothing of the kind. One set for each first word says so at once,
//! and a set for several words what none of them does.

use super::{Hit, PhraseTable};
use crate::lexicon::by_word::slot;
use crate::scan::{OpeningSet, Scan};
use crate::stored::stored;

/// A term that says what its phrase does.
pub(crate) trait HasRole {
    /// The number of its role, below 32.
    fn role(&self) -> u32;
}

/// A set of roles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct RoleSet(u32);

impl RoleSet {
    pub(crate) const NONE: Self = Self(0);

    /// That of one role, by its number.
    pub(crate) const fn of(role: u32) -> Self {
        Self(1 << role)
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Notes in the `sets` of roles, by root, that a phrase of this role starts at
/// `root`.
pub(super) fn add(sets: &mut Vec<RoleSet>, root: u32, role: u32) {
    let set = slot(sets, root as usize);
    *set = set.with(RoleSet::of(role));
}

impl<T: HasRole> PhraseTable<T> {
    /// A table whose phrases are asked for by their roles.
    pub(crate) fn with_roles(opens: fn(&T) -> OpeningSet) -> Self {
        Self { role: Some(T::role), ..Self::opening(opens) }
    }

    /// What a phrase that starts at atom `start` may do, by its first word.
    #[inline]
    pub(crate) fn roles_at(&self, scan: &Scan<'_>, start: usize) -> RoleSet {
        let root = self.trie.roots.get(scan.word(start)) as usize;
        self.roles.get(root).copied().unwrap_or_default()
    }

    /// The longest phrase of this role that starts at atom `start`.
    #[inline]
    pub(crate) fn longest_of<'l>(
        &'l self,
        scan: &Scan<'_>,
        start: usize,
        role: u32,
    ) -> Option<Hit<'l, T>> {
        if !self.roles_at(scan, start).meets(RoleSet::of(role)) {
            return None;
        }
        self.longest_by_role(scan, start, role)
    }

    /// A call, so that the test before it stays small.
    #[inline(never)]
    fn longest_by_role<'l>(
        &'l self,
        scan: &Scan<'_>,
        start: usize,
        role: u32,
    ) -> Option<Hit<'l, T>> {
        self.longest_where(scan, start, |term| term.role() == role)
    }
}

stored!(newtype: RoleSet);
