//! A hash table of where the first line with each prefix starts.

use std::borrow::Cow;

use super::name_prefix::NamePrefix;
use crate::heap_size::heap_size;
use crate::prepared::expressed;

/// A hash table whose buckets are cache lines. A text asks for names so rarely
/// that nothing of the table is cached: a look-up takes the time of two cache
/// misses, one for the bucket and one for the line itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Starts {
    pub(super) buckets: Cow<'static, [Bucket]>,
}

/// Some lines whose hash leads to this bucket, or to one before it that is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(align(64))]
pub(super) struct Bucket {
    /// A fingerprint of the prefix of each line; zero in an empty slot.
    pub(super) fingerprints: [u16; Bucket::CAPACITY],
    /// The byte at which each line starts.
    pub(super) starts: [u32; Bucket::CAPACITY],
}

impl Bucket {
    /// The number of lines for which a bucket has room.
    const CAPACITY: usize = 10;

    /// The number of lines per bucket, on average; few buckets are full then.
    const TARGET_LINES: usize = 8;
}

impl Starts {
    /// An empty table with room for `lines` lines.
    pub(super) fn for_lines(lines: usize) -> Self {
        Self { buckets: vec![Bucket::default(); lines.div_ceil(Bucket::TARGET_LINES)].into() }
    }

    /// Adds the start of the first line with this prefix. The table must have room
    /// for it.
    pub(super) fn add(&mut self, prefix: NamePrefix, start: usize) {
        let (bucket, fingerprint) = self.place(prefix);
        let (before, behind) = self.buckets.to_mut().split_at_mut(bucket);
        for Bucket { fingerprints, starts } in behind.iter_mut().chain(before) {
            if let Some(free) = fingerprints.iter().position(|&taken| taken == 0) {
                (fingerprints[free], starts[free]) = (fingerprint, start as u32);
                return;
            }
        }
    }

    /// The start of the first line with this prefix, among those with the same
    /// fingerprint the one for which `is` holds.
    #[inline]
    pub(super) fn find(&self, prefix: NamePrefix, is: impl Fn(usize) -> bool) -> Option<usize> {
        let (bucket, fingerprint) = self.place(prefix);
        let (before, behind) = self.buckets.split_at(bucket);
        for Bucket { fingerprints, starts } in behind.iter().chain(before) {
            for (_, &start) in
                fingerprints.iter().zip(starts).filter(|&(&own, _)| own == fingerprint)
            {
                if is(start as usize) {
                    return Some(start as usize);
                }
            }
            if fingerprints.contains(&0) {
                break;
            }
        }
        None
    }

    /// The bucket of `prefix`, and its fingerprint, which is odd and so never zero.
    #[inline]
    fn place(&self, prefix: NamePrefix) -> (usize, u16) {
        let hash = prefix.hash();
        let bucket = (u128::from(hash) * self.buckets.len() as u128) >> 64;
        (bucket as usize, hash as u16 | 1)
    }
}

heap_size!(inline: Bucket);
expressed!(Starts { buckets });

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_table_has_no_line() {
        assert_eq!(Starts::default().find(NamePrefix::of("Bogor"), |_| true), None);
    }

    proptest! {
        #[test]
        fn each_line_is_found_and_hardly_any_other(
            names in prop::collection::hash_set("[a-zé]{1,8}", 0..300),
        ) {
            let own: Vec<_> = names.iter().map(|name| NamePrefix::of(name)).collect();
            let mut starts = Starts::for_lines(own.len());
            own.iter().zip(0..).for_each(|(&name, start)| starts.add(name, start));
            for (start, &name) in own.iter().enumerate() {
                prop_assert_eq!(starts.find(name, |found| found == start), Some(start));
            }
            let others = (0..1000).map(|n| NamePrefix::of(&format!("K{n}")));
            let found = others.filter(|&other| starts.find(other, |_| true).is_some());
            prop_assert!(found.count() < 10);
        }
    }
}
