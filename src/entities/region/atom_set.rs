//! A set of the atoms of a text.

use std::ops::Range;

use smallvec::{SmallVec, smallvec};

use crate::scan::ATOMS_PER_BLOCK;

/// The number of blocks that hold the atoms of most articles.
const USUAL_BLOCKS: usize = 24;

/// One bit per atom, in the blocks of the scan's openings.
#[derive(Debug, Default)]
pub(super) struct AtomSet(SmallVec<[u64; USUAL_BLOCKS]>);

impl AtomSet {
    /// An empty set for a text of `atoms` atoms.
    pub(super) fn for_atoms(atoms: usize) -> Self {
        Self(smallvec![0; atoms.div_ceil(ATOMS_PER_BLOCK)])
    }

    /// Adds `atoms`, block by block.
    #[inline]
    pub(super) fn insert(&mut self, atoms: Range<usize>) {
        let mut start = atoms.start;
        while start < atoms.end {
            let block = start / ATOMS_PER_BLOCK;
            let end = atoms.end.min((block + 1) * ATOMS_PER_BLOCK);
            let Some(bits) = self.0.get_mut(block) else { return };
            *bits |= !0 >> (ATOMS_PER_BLOCK - (end - start)) << (start % ATOMS_PER_BLOCK);
            start = end;
        }
    }

    #[inline]
    pub(super) fn contains(&self, at: usize) -> bool {
        self.block(at / ATOMS_PER_BLOCK) >> (at % ATOMS_PER_BLOCK) & 1 == 1
    }

    /// The bits of block number `block`, one per atom.
    #[inline]
    pub(super) fn block(&self, block: usize) -> u64 {
        self.0.get(block).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_what_was_inserted() {
        let mut set = AtomSet::for_atoms(200);
        for atoms in [3..5, 5..5, 60..70, 100..199, 199..200, 300..301] {
            set.insert(atoms);
        }
        let held: Vec<_> = (0..400).filter(|&at| set.contains(at)).collect();
        let expected: Vec<_> = (3..5).chain(60..70).chain(100..200).collect();
        assert_eq!(held, expected);
        assert_eq!((set.block(1), set.block(9)), (0b11_1111 | !0 << 36, 0));
    }
}
