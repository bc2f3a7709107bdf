//! The roles of phrases, as a set for each first word.
//!
//! For every name a dozen rules ask whether the words beside it have some role, and
//! nearly always they do not. One test of the set of the first word rules that out,
//! also for several roles at once.

use super::{Hit, PhraseTable};
use crate::lexicon::by_word::slot;
use crate::scan::{OpeningSet, Scan};
use crate::stored::stored;

/// A term that has a role.
pub(crate) trait HasRole {
    /// The number of its role, below 32.
    fn role(&self) -> u32;
}

/// A set of roles, by their numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct RoleSet(u32);

impl RoleSet {
    pub(crate) const NONE: Self = Self(0);

    /// The set of one role, by its number.
    pub(crate) const fn of(role: u32) -> Self {
        Self(1 << role)
    }

    /// The union of both sets.
    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether both sets have a role in common.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Adds `role` to the roles of the phrases that start at `root`; `sets` are the roles
/// of all roots.
pub(super) fn add(sets: &mut Vec<RoleSet>, root: u32, role: u32) {
    let set = slot(sets, root as usize);
    *set = set.with(RoleSet::of(role));
}

impl<T: HasRole> PhraseTable<T> {
    /// A table whose phrases are looked up by their roles.
    pub(crate) fn with_roles(opens: fn(&T) -> OpeningSet) -> Self {
        Self { role: Some(T::role), ..Self::opening(opens) }
    }

    /// The roles that a phrase starting at atom `start` may have, by its first word.
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

    /// [`Self::longest_of`] behind its test. Not inlined, so that the test stays small.
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
