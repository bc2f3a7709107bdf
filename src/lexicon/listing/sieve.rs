//! A sieve of initials.

use std::borrow::Cow;

use super::initials::Initials;
use crate::prepared::expressed;

/// Tells of most initials that no name has them, and of most words that no
/// name starts with them, by two bits of one number. Of a table of districts
/// it stays in the nearest cache, which the table does not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Sieve {
    /// As many as a power of two; none in a sieve that lets all through.
    pub(super) blocks: Cow<'static, [u64]>,
}

impl Sieve {
    /// How many names share a block, so that one in twenty others gets through.
    const NAMES: usize = 4;

    /// So many letters tell most words from those that names start with.
    const START: usize = 5;

    /// That of `names`, which costs the least where they are sorted.
    pub(super) fn of(names: &[Initials]) -> Self {
        let blocks = vec![0; (names.len() / Self::NAMES).next_power_of_two()];
        let mut sieve = Self { blocks: blocks.into() };
        let mut before = Initials::default();
        for &name in names {
            sieve.add(name);
            // What it starts with like the name before is there.
            let own = |&letters: &usize| name.cut(letters) != before.cut(letters);
            (1..=Self::START).filter(own).for_each(|letters| sieve.add(name.cut(letters)));
            before = name;
        }
        sieve
    }

    fn add(&mut self, initials: Initials) {
        let (block, bits) = self.place(initials);
        self.blocks.to_mut()[block] |= bits;
    }

    /// Whether a name may have these initials: surely not, if the answer is no.
    #[inline]
    pub(super) fn lets_through(&self, initials: Initials) -> bool {
        let (block, bits) = self.place(initials);
        self.blocks.get(block).is_none_or(|block| block & bits == bits)
    }

    /// Whether a name may start with a word of these initials: surely not, if
    /// the answer is no.
    #[inline]
    pub(super) fn lets_start(&self, initials: Initials) -> bool {
        self.lets_through(initials.cut(Self::START))
    }

    /// Whether a name may have these initials, if they are `all` of it, or else
    /// start with a word of them: without a branch.
    #[inline]
    pub(super) fn lets_begin(&self, initials: Initials, all: bool) -> bool {
        self.lets_through(if all { initials } else { initials.cut(Self::START) })
    }

    /// The block of `initials`, and their bits in it.
    #[inline]
    fn place(&self, initials: Initials) -> (usize, u64) {
        let hash = initials.hash();
        let block = hash as usize & self.blocks.len().wrapping_sub(1);
        (block, 1 << (hash >> 58) | 1 << (hash >> 52 & 63))
    }
}

expressed!(Sieve { blocks });

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_empty_one_lets_all_through() {
        assert!(Sieve::default().lets_through(Initials::of("Bogor")));
    }

    #[test]
    fn few_others_get_through() {
        let names: Vec<_> = (0..5000).map(|n| Initials::of(&format!("desa{n}"))).collect();
        let sieve = Sieve::of(&names);
        let others = (0..1000).map(|n| Initials::of(&format!("kota{n}")));
        assert!(others.filter(|&other| sieve.lets_through(other)).count() < 100);
    }

    proptest! {
        #[test]
        fn every_name_gets_through(names in prop::collection::vec("[a-zé]{1,12}", 1..200)) {
            let own: Vec<_> = names.iter().map(|name| Initials::of(name)).collect();
            let sieve = Sieve::of(&own);
            prop_assert!(own.iter().all(|&name| sieve.lets_through(name)));
            for name in &names {
                let starts = name.char_indices().map(|(end, _)| Initials::of(&name[..end]));
                prop_assert!(starts.skip(1).all(|start| sieve.lets_start(start)));
            }
        }
    }
}
