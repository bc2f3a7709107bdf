//! For each [`Opening`], the atoms that have it.

use std::ops::Range;

use super::lanes::{Block, Lanes};
use super::openings::{Opening, OpeningSet};

/// One bit an atom for each opening, side by side for 64 atoms at a time.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Rows(Vec<Rows64>);

/// A row of bits for each opening.
type Rows64 = [u64; OpeningSet::BITS];

// As many as are turned at once.
const _: () = assert!(OpeningSet::BITS <= 32);

/// How many atoms a block tells of.
pub(crate) const ATOMS: usize = 64;

impl Rows {
    /// Those of so many atoms, to be added.
    pub(super) fn for_atoms(atoms: usize) -> Self {
        Self(Vec::with_capacity(atoms.div_ceil(ATOMS)))
    }

    /// Every opening at each of `atoms` atoms.
    #[cfg(test)]
    pub(super) fn everywhere(atoms: usize) -> Self {
        let mut rows = Self::for_atoms(atoms);
        for at in (0..atoms).step_by(ATOMS) {
            let has = |i| if at + i < atoms { OpeningSet::ALL } else { OpeningSet::NONE };
            rows.push(&std::array::from_fn(has));
        }
        rows
    }

    /// Adds what the next atoms open: a row of each opening instead of a set of
    /// each atom.
    pub(super) fn push(&mut self, sets: &[OpeningSet; ATOMS]) {
        let mut rows = [0; OpeningSet::BITS];
        let (first, others) = rows.split_at_mut(8);
        let (second, others) = others.split_at_mut(8);
        let (third, fourth) = others.split_at_mut(8);
        turn::<0>(sets, first);
        turn::<8>(sets, second);
        turn::<16>(sets, third);
        turn::<24>(sets, fourth);
        self.0.push(rows);
    }

    /// Adds what the atom number `at` of those added last opens besides.
    pub(super) fn add_to_last(&mut self, at: usize, set: OpeningSet) {
        let Some(rows) = self.0.last_mut() else { return };
        let mut bits = set.bits();
        while bits != 0 {
            rows[bits.trailing_zeros() as usize] |= 1 << at;
            bits &= bits - 1;
        }
    }

    /// Which of the atoms added last have the only bit of `set`.
    pub(super) fn last(&self, set: OpeningSet) -> u64 {
        self.0.last().map_or(0, |rows| rows[set.bits().trailing_zeros() as usize])
    }

    /// Whether atom `at` has `opening`.
    pub(super) fn has(&self, opening: Opening, at: usize) -> bool {
        let block = self.0.get(at / ATOMS);
        block.is_some_and(|rows| rows[opening as usize] >> (at % ATOMS) & 1 == 1)
    }

    /// How many blocks there are.
    pub(super) fn blocks(&self) -> usize {
        self.0.len()
    }

    /// The atoms of block number `block` that have `opening`, one bit each.
    #[inline]
    pub(super) fn block(&self, opening: Opening, block: usize) -> u64 {
        self.0.get(block).map_or(0, |rows| rows[opening as usize])
    }

    /// Every atom that has `opening`.
    pub(super) fn iter(&self, opening: Opening) -> impl Iterator<Item = usize> {
        let rows = self.0.iter().map(move |rows| rows[opening as usize]);
        rows.enumerate().flat_map(|(block, bits)| places(block, bits))
    }

    /// The first atom of `range` that has `opening`.
    #[inline]
    pub(super) fn next_in(&self, opening: Opening, range: Range<usize>) -> Option<usize> {
        let mut block = range.start / ATOMS;
        let mut bits = self.block(opening, block) & (!0 << (range.start % ATOMS));
        while bits == 0 {
            block += 1;
            if block * ATOMS >= range.end {
                return None;
            }
            bits = self.block(opening, block);
        }
        Some(block * ATOMS + bits.trailing_zeros() as usize).filter(|&at| at < range.end)
    }

    /// The first atom from `at` on that has `opening`.
    #[inline]
    pub(super) fn next(&self, opening: Opening, at: usize) -> Option<usize> {
        let mut block = at / ATOMS;
        let mut bits = self.0.get(block)?[opening as usize] & (!0 << (at % ATOMS));
        while bits == 0 {
            block += 1;
            bits = self.0.get(block)?[opening as usize];
        }
        Some(block * ATOMS + bits.trailing_zeros() as usize)
    }
}

/// The atoms of bits `bits` of block number `block`.
pub(crate) fn places(block: usize, mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(block * ATOMS + bit)
    })
}

/// Turns the openings from number `FIRST` on, eight at most, into their `rows`.
/// A call for each eight, for all at once do not fit the registers.
#[inline(never)]
fn turn<const FIRST: usize>(sets: &[OpeningSet; ATOMS], rows: &mut [u64]) {
    let unused = 8 - rows.len();
    let mut bytes = Block::load(&sets.map(|set| (set.bits() >> FIRST << unused) as u8));
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
            let mut rows = Rows::for_atoms(sets.len());
            for sets in sets.chunks(ATOMS) {
                let mut opens = [OpeningSet::NONE; ATOMS];
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
