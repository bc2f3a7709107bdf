//! A blocked Bloom filter of the names of a listing.

use std::borrow::Cow;

use super::name_prefix::NamePrefix;
use crate::prepared::expressed;

/// Rejects most prefixes that no name has, and most words that no name starts
/// with, by two bits in one block of 64 bits. For the table of districts the
/// filter fits in the L1 cache, which the table does not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct BloomFilter {
    /// A power of two of blocks; or none, in a filter that rejects nothing.
    pub(super) blocks: Cow<'static, [u64]>,
}

impl BloomFilter {
    /// The number of names per block, chosen for false positives of one in twenty.
    const NAMES_PER_BLOCK: usize = 4;

    /// The number of letters by which a word is tested as the start of names.
    const START_LETTERS: usize = 5;

    /// The filter of `names`, which takes the least work if they are sorted.
    pub(super) fn of(names: &[NamePrefix]) -> Self {
        let blocks = vec![0; (names.len() / Self::NAMES_PER_BLOCK).next_power_of_two()];
        let mut filter = Self { blocks: blocks.into() };
        let mut before = NamePrefix::default();
        for &name in names {
            filter.add(name);
            // Starts that it shares with the name before are added already.
            let own = |&letters: &usize| name.cut(letters) != before.cut(letters);
            (1..=Self::START_LETTERS).filter(own).for_each(|letters| filter.add(name.cut(letters)));
            before = name;
        }
        filter
    }

    fn add(&mut self, prefix: NamePrefix) {
        let (block, bits) = self.place(prefix);
        self.blocks.to_mut()[block] |= bits;
    }

    /// Whether a name may have this prefix; false is certain.
    #[inline]
    pub(super) fn may_contain(&self, prefix: NamePrefix) -> bool {
        let (block, bits) = self.place(prefix);
        self.blocks.get(block).is_none_or(|block| block & bits == bits)
    }

    /// Whether a name may start with a word of this prefix; false is certain.
    #[inline]
    pub(super) fn may_contain_start(&self, prefix: NamePrefix) -> bool {
        self.may_contain(prefix.cut(Self::START_LETTERS))
    }

    /// [`Self::may_contain`] if the prefix is `all` of the name, else
    /// [`Self::may_contain_start`]: without a branch.
    #[inline]
    pub(super) fn may_contain_either(&self, prefix: NamePrefix, all: bool) -> bool {
        self.may_contain(if all { prefix } else { prefix.cut(Self::START_LETTERS) })
    }

    /// The block of `prefix`, and its two bits in it.
    #[inline]
    fn place(&self, prefix: NamePrefix) -> (usize, u64) {
        let hash = prefix.hash();
        let block = hash as usize & self.blocks.len().wrapping_sub(1);
        (block, 1 << (hash >> 58) | 1 << (hash >> 52 & 63))
    }
}

expressed!(BloomFilter { blocks });

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_filter_rejects_nothing() {
        assert!(BloomFilter::default().may_contain(NamePrefix::of("Bogor")));
    }

    #[test]
    fn has_few_false_positives() {
        let names: Vec<_> = (0..5000).map(|n| NamePrefix::of(&format!("desa{n}"))).collect();
        let filter = BloomFilter::of(&names);
        let others = (0..1000).map(|n| NamePrefix::of(&format!("kota{n}")));
        assert!(others.filter(|&other| filter.may_contain(other)).count() < 100);
    }

    proptest! {
        #[test]
        fn has_no_false_negatives(names in prop::collection::vec("[a-zé]{1,12}", 1..200)) {
            let own: Vec<_> = names.iter().map(|name| NamePrefix::of(name)).collect();
            let filter = BloomFilter::of(&own);
            prop_assert!(own.iter().all(|&name| filter.may_contain(name)));
            for name in &names {
                let starts = name.char_indices().map(|(end, _)| NamePrefix::of(&name[..end]));
                prop_assert!(starts.skip(1).all(|start| filter.may_contain_start(start)));
            }
        }
    }
}
