//! The atoms that have each [`Opening`], as rows of bits.

use std::ops::Range;

use super::lanes::{Block, Lanes};
use super::openings::{Opening, OpeningSet};

/// A row of bits for each opening, with one bit per atom, in blocks of 64 atoms.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Rows(Vec<Rows64>);

/// One block: the rows of 64 atoms, in groups of eight, as many as [`transpose`]
/// makes at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rows64([[u64; 8]; OpeningSet::BITS.div_ceil(8)]);

/// The number of atoms in a block.
pub(crate) const ATOMS_PER_BLOCK: usize = 64;

impl Rows64 {
    const NONE: Self = Self([[0; 8]; OpeningSet::BITS.div_ceil(8)]);

    /// Sets the rows from the `sets` of what each atom opens: the transpose of
    /// one set per atom is one row per opening.
    #[inline]
    fn set(&mut self, sets: &[OpeningSet; ATOMS_PER_BLOCK]) {
        self.0.iter_mut().zip(0..).for_each(|(rows, eight)| transpose(sets, 8 * eight, rows));
    }

    /// The atoms that have the lowest bit of `set`, which must not be empty.
    #[inline]
    pub(super) fn atoms(&self, set: OpeningSet) -> u64 {
        self.0.as_flattened()[set.bits().trailing_zeros() as usize]
    }

    /// Adds the openings of `set` at atom number `at`.
    #[inline]
    pub(super) fn add(&mut self, at: usize, set: OpeningSet) {
        let rows = self.0.as_flattened_mut();
        let mut bits = set.bits();
        while bits != 0 {
            rows[bits.trailing_zeros() as usize] |= 1 << at;
            bits &= bits - 1;
        }
    }

    #[inline]
    fn row(&self, opening: Opening) -> u64 {
        self.0.as_flattened()[opening as usize]
    }
}

impl Rows {
    /// Removes all blocks, and makes room for `atoms` atoms.
    pub(super) fn clear_for(&mut self, atoms: usize) {
        self.0.clear();
        self.0.reserve(atoms.div_ceil(ATOMS_PER_BLOCK));
    }

    /// These rows, with the openings of `opened` at each of `atoms` atoms.
    #[cfg(test)]
    pub(super) fn open_everywhere(&self, opened: OpeningSet, atoms: usize) -> Self {
        let mut rows = Self::everywhere(atoms);
        let kept = (0..OpeningSet::BITS).filter(|bit| opened.0 >> bit & 1 == 0);
        for bit in kept {
            for (all, true_rows) in rows.0.iter_mut().zip(&self.0) {
                all.0[bit / 8][bit % 8] = true_rows.0[bit / 8][bit % 8];
            }
        }
        rows
    }

    /// Every opening at each of `atoms` atoms.
    #[cfg(test)]
    fn everywhere(atoms: usize) -> Self {
        let mut rows = Self::default();
        for at in (0..atoms).step_by(ATOMS_PER_BLOCK) {
            let has = |i| if at + i < atoms { OpeningSet::ALL } else { OpeningSet::NONE };
            rows.push(&std::array::from_fn(has));
        }
        rows
    }

    /// Adds a block of what the next atoms open, and returns it, so that more can
    /// be added to it.
    #[inline]
    pub(super) fn push(&mut self, sets: &[OpeningSet; ATOMS_PER_BLOCK]) -> &mut Rows64 {
        let block = self.0.len();
        self.0.push(Rows64::NONE);
        let rows = &mut self.0[block];
        rows.set(sets);
        rows
    }

    /// Whether atom `at` has `opening`.
    pub(super) fn has(&self, opening: Opening, at: usize) -> bool {
        let block = self.0.get(at / ATOMS_PER_BLOCK);
        block.is_some_and(|rows| rows.row(opening) >> (at % ATOMS_PER_BLOCK) & 1 == 1)
    }

    /// The number of blocks.
    pub(super) fn blocks(&self) -> usize {
        self.0.len()
    }

    /// The atoms of block number `block` that have `opening`, one bit each.
    #[inline]
    pub(super) fn block(&self, opening: Opening, block: usize) -> u64 {
        self.0.get(block).map_or(0, |rows| rows.row(opening))
    }

    /// Every atom that has `opening`.
    pub(super) fn iter(&self, opening: Opening) -> impl Iterator<Item = usize> {
        let rows = self.0.iter().map(move |rows| rows.row(opening));
        rows.enumerate().flat_map(|(block, bits)| atoms_of_bits(block, bits))
    }

    /// Every atom that has `opening` and stands behind one that has `before`.
    pub(super) fn iter_behind(
        &self,
        before: Opening,
        opening: Opening,
    ) -> impl Iterator<Item = usize> {
        let mut behind = Behind::default();
        let rows = self.0.iter().map(move |rows| rows.row(opening) & behind.of(rows.row(before)));
        rows.enumerate().flat_map(|(block, bits)| atoms_of_bits(block, bits))
    }

    /// The first atom of `range` that has `opening`.
    #[inline]
    pub(super) fn next_in(&self, opening: Opening, range: Range<usize>) -> Option<usize> {
        let mut block = range.start / ATOMS_PER_BLOCK;
        let mut bits = self.block(opening, block) & (!0 << (range.start % ATOMS_PER_BLOCK));
        while bits == 0 {
            block += 1;
            if block * ATOMS_PER_BLOCK >= range.end {
                return None;
            }
            bits = self.block(opening, block);
        }
        Some(block * ATOMS_PER_BLOCK + bits.trailing_zeros() as usize).filter(|&at| at < range.end)
    }

    /// The first atom from `at` on that has `opening`.
    #[inline]
    pub(super) fn next(&self, opening: Opening, at: usize) -> Option<usize> {
        self.next_in(opening, at..self.0.len() * ATOMS_PER_BLOCK)
    }
}

/// The atoms right behind others, block by block.
#[derive(Debug, Default)]
pub(crate) struct Behind {
    /// The bit that the last atom of the block before hands on.
    carried: u64,
}

impl Behind {
    /// The atoms behind those whose bits are set in `bits`, those of the next block.
    #[inline]
    pub(crate) fn of(&mut self, bits: u64) -> u64 {
        let carried = std::mem::replace(&mut self.carried, bits >> (ATOMS_PER_BLOCK - 1));
        bits << 1 | carried
    }
}

/// The atoms of block number `block` whose bits are set in `bits`.
pub(crate) fn atoms_of_bits(block: usize, mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(block * ATOMS_PER_BLOCK + bit)
    })
}

/// Transposes the bit matrix of 64 atoms by eight openings, from number `first`
/// on, into one row per opening. A call for each eight openings: all of them at
/// once do not fit in the registers.
#[inline(never)]
fn transpose(sets: &[OpeningSet; ATOMS_PER_BLOCK], first: u32, rows: &mut [u64; 8]) {
    let mut bytes = Block::load(&sets.map(|set| (set.bits() >> first) as u8));
    // The highest bit of each byte comes out first.
    for row in rows.iter_mut().rev() {
        *row = bytes.mask(Lanes::high_bits);
        bytes = bytes.doubled();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// One opening of each group of eight.
    const ASKED: [Opening; 3] = [Opening::Capital, Opening::OpdCue, Opening::Bracket];

    proptest! {
        #[test]
        fn finds_what_a_walk_over_all_atoms_finds(
            sets in prop::collection::vec(prop::sample::subsequence(&ASKED, 0..=3), 0..300),
        ) {
            let mut rows = Rows::default();
            for sets in sets.chunks(ATOMS_PER_BLOCK) {
                let mut opens = [OpeningSet::NONE; ATOMS_PER_BLOCK];
                opens.iter_mut().zip(sets).for_each(|(opens, set)| *opens = OpeningSet::of(set));
                rows.push(&opens);
            }
            for opening in ASKED {
                let has = |at: usize| sets[at].contains(&opening);
                prop_assert!((0..sets.len()).all(|at| rows.has(opening, at) == has(at)));
                let all = (0..sets.len()).filter(|&at| has(at));
                prop_assert!(rows.iter(opening).eq(all.clone()));
                let behind = all.filter(|&at| at > 0 && sets[at - 1].contains(&Opening::Capital));
                prop_assert!(rows.iter_behind(Opening::Capital, opening).eq(behind));
                for from in 0..=sets.len() + 1 {
                    let next = (from..sets.len()).find(|&at| has(at));
                    prop_assert_eq!(rows.next(opening, from), next);
                    for end in (from..=sets.len() + 1).step_by(23) {
                        let near = next.filter(|&at| at < end);
                        prop_assert_eq!(rows.next_in(opening, from..end), near);
                    }
                }
            }
        }
    }
}
