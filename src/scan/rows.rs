//! For each [`Opening`], the atoms that have it.

use std::ops::Range;

use super::lanes::{Block, Lanes};
use super::openings::{Opening, OpeningSet};

/// One bit an atom for each opening, side by side for 64 atoms at a time.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Rows(Vec<Rows64>);

/// A row of bits for each opening. In groups of eight, as many as [`turn`]
/// makes at once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rows64([[u64; 8]; OpeningSet::BITS.div_ceil(8)]);

/// How many atoms a block tells of.
pub(crate) const ATOMS_OF_A_BLOCK: usize = 64;

impl Rows64 {
    const NONE: Self = Self([[0; 8]; OpeningSet::BITS.div_ceil(8)]);

    /// Makes them what each of these atoms opens: a row of each opening instead
    /// of a set of each atom.
    #[inline]
    fn set(&mut self, sets: &[OpeningSet; ATOMS_OF_A_BLOCK]) {
        self.0.iter_mut().zip(0..).for_each(|(rows, eight)| turn(sets, 8 * eight, rows));
    }

    /// The atoms that have the only bit of `set`.
    #[inline]
    pub(super) fn atoms(&self, set: OpeningSet) -> u64 {
        self.0.as_flattened()[set.bits().trailing_zeros() as usize]
    }

    /// Adds what atom number `at` opens besides.
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
    /// Makes them those of so many atoms, to be added.
    pub(super) fn clear_for(&mut self, atoms: usize) {
        self.0.clear();
        self.0.reserve(atoms.div_ceil(ATOMS_OF_A_BLOCK));
    }

    /// Every opening at each of `atoms` atoms.
    #[cfg(test)]
    pub(super) fn everywhere(atoms: usize) -> Self {
        let mut rows = Self::default();
        for at in (0..atoms).step_by(ATOMS_OF_A_BLOCK) {
            let has = |i| if at + i < atoms { OpeningSet::ALL } else { OpeningSet::NONE };
            rows.push(&std::array::from_fn(has));
        }
        rows
    }

    /// Adds what the next atoms open: gives it, for more to be added.
    #[inline]
    pub(super) fn push(&mut self, sets: &[OpeningSet; ATOMS_OF_A_BLOCK]) -> &mut Rows64 {
        let block = self.0.len();
        self.0.push(Rows64::NONE);
        let rows = &mut self.0[block];
        rows.set(sets);
        rows
    }

    /// Whether atom `at` has `opening`.
    pub(super) fn has(&self, opening: Opening, at: usize) -> bool {
        let block = self.0.get(at / ATOMS_OF_A_BLOCK);
        block.is_some_and(|rows| rows.row(opening) >> (at % ATOMS_OF_A_BLOCK) & 1 == 1)
    }

    /// How many blocks there are.
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

    /// The first atom of `range` that has `opening`.
    #[inline]
    pub(super) fn next_in(&self, opening: Opening, range: Range<usize>) -> Option<usize> {
        let mut block = range.start / ATOMS_OF_A_BLOCK;
        let mut bits = self.block(opening, block) & (!0 << (range.start % ATOMS_OF_A_BLOCK));
        while bits == 0 {
            block += 1;
            if block * ATOMS_OF_A_BLOCK >= range.end {
                return None;
            }
            bits = self.block(opening, block);
        }
        Some(block * ATOMS_OF_A_BLOCK + bits.trailing_zeros() as usize).filter(|&at| at < range.end)
    }

    /// The first atom from `at` on that has `opening`.
    #[inline]
    pub(super) fn next(&self, opening: Opening, at: usize) -> Option<usize> {
        self.next_in(opening, at..self.0.len() * ATOMS_OF_A_BLOCK)
    }
}

/// The atoms of bits `bits` of block number `block`.
pub(crate) fn atoms_of_bits(block: usize, mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(block * ATOMS_OF_A_BLOCK + bit)
    })
}

/// Turns the eight openings from number `first` on into their `rows`. A call
/// for each eight, for all at once do not fit the registers.
#[inline(never)]
fn turn(sets: &[OpeningSet; ATOMS_OF_A_BLOCK], first: u32, rows: &mut [u64; 8]) {
    let mut bytes = Block::load(&sets.map(|set| (set.bits() >> first) as u8));
    // The highest bit of each byte comes first.
    for row in rows.iter_mut().rev() {
        *row = bytes.mask(Lanes::high_bits);
        bytes = bytes.doubled();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// One of each eight.
    const ASKED: [Opening; 3] = [Opening::Capital, Opening::OpdCue, Opening::Bracket];

    proptest! {
        #[test]
        fn finds_what_a_walk_over_all_atoms_finds(
            sets in prop::collection::vec(prop::sample::subsequence(&ASKED, 0..=3), 0..300),
        ) {
            let mut rows = Rows::default();
            for sets in sets.chunks(ATOMS_OF_A_BLOCK) {
                let mut opens = [OpeningSet::NONE; ATOMS_OF_A_BLOCK];
                opens.iter_mut().zip(sets).for_each(|(opens, set)| *opens = OpeningSet::of(set));
                rows.push(&opens);
            }
            for opening in ASKED {
                let has = |at: usize| sets[at].contains(&opening);
                prop_assert!((0..sets.len()).all(|at| rows.has(opening, at) == has(at)));
                let all = (0..sets.len()).filter(|&at| has(at));
                prop_assert!(rows.iter(opening).eq(all));
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
