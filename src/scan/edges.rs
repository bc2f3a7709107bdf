//! Where the atoms of 64 bytes start and end, worked out from masks.

use super::atom::{Atom, Class, Gap, Shape};
use super::chars::{BYTE_ROLES, CharRole};
use super::masks::Masks;

/// Where the atoms of a block start and end, as masks with one bit per byte.
pub(super) struct Edges {
    /// The number of bytes, from the first on, that masks cover.
    pub(super) limit: usize,
    /// The first byte that is left to be cut: the limit, or the start of an atom
    /// that may continue behind it.
    pub(super) next: usize,
    /// The first bytes of the atoms, and of the one that may continue.
    starts: u64,
    /// One past the last bytes of the atoms.
    ends: u64,
    gaps: u64,
    /// The bytes right behind a gap.
    after_gap: u64,
    capitals: u64,
    /// Capitals behind another letter.
    pub(super) inner_capitals: u64,
    breaks: u64,
}

impl Edges {
    /// The edges of `block`; `gap` says whether a gap comes before it.
    #[inline]
    pub(super) fn of(block: &[u8; Masks::BYTES], gap: bool) -> Self {
        let masks = Masks::of(block);
        let Masks { letters, capitals, digits, signs, gaps, breaks, others } = masks;
        let visible = masks.visible();
        let limit = others.trailing_zeros();
        let within = below_lowest(others);
        let edges = letters ^ letters << 1 | digits ^ digits << 1 | signs | signs << 1;
        let starts = edges & visible & within;
        let ends = edges & visible << 1 & within;
        let next =
            if is_lower(starts, ends) { limit } else { starts.checked_ilog2().unwrap_or(limit) };
        Self {
            limit: limit as usize,
            next: next as usize,
            starts,
            ends,
            gaps,
            after_gap: gaps << 1 | u64::from(gap),
            capitals,
            inner_capitals: capitals & letters << 1 & within,
            breaks: breaks & within,
        }
    }

    /// The atoms that end in a block that starts at byte `at`. Line breaks
    /// ([`Self::widen_gaps`]) and inner capitals
    /// ([`Self::shape_by_inner_capitals`]) are not counted yet.
    #[inline]
    pub(super) fn atoms<'b>(
        &self,
        block: &'b [u8; Masks::BYTES],
        at: u32,
    ) -> impl Iterator<Item = Atom> + use<'b> {
        let Self { mut starts, mut ends, after_gap, .. } = *self;
        (0..ends.count_ones()).map(move |_| {
            let (start, end) = (take_lowest(&mut starts), take_lowest(&mut ends));
            let (class, shape) = KINDS[usize::from(block[start as usize % Masks::BYTES])];
            let gap = if has(after_gap, start) { Gap::Space } else { Gap::None };
            Atom { start: at + start, end: at + end, class, shape, gap, ..Atom::default() }
        })
    }

    /// Widens the gaps before `atoms`, those that end in this block, where there
    /// are line breaks, and the gap before the first one if the gap `before` the
    /// block is wider than a blank. Returns the gap behind the last atom.
    #[inline]
    pub(super) fn widen_gaps(&self, atoms: &mut [Atom], before: Gap) -> Gap {
        let mut behind = self.gap_behind();
        if atoms.is_empty() {
            behind = behind.max(before);
        }
        let mut set = |i: usize, gap: Gap| match atoms.get_mut(i) {
            Some(atom) => atom.gap = gap,
            None => behind = gap,
        };
        if before > Gap::Space {
            set(0, before);
        }
        let mut breaks = self.breaks;
        while breaks != 0 {
            let next = below_lowest(self.starts & !0 << breaks.trailing_zeros());
            let here = breaks & next;
            let i = (self.starts & next).count_ones() as usize;
            let several = here & (here - 1) != 0 || i == 0 && before >= Gap::Line;
            set(i, if several { Gap::Paragraph } else { Gap::Line });
            breaks &= !next;
        }
        behind
    }

    /// The gap before the byte [`next`](Self::next), line breaks not counted.
    #[inline]
    fn gap_behind(&self) -> Gap {
        match self.next.checked_sub(1) {
            Some(last) if has(self.gaps, last as u32) => Gap::Space,
            _ => Gap::None,
        }
    }

    /// Sets the shapes of those `atoms` that have capitals behind their first
    /// letter; the block starts at byte `at`.
    pub(super) fn shape_by_inner_capitals(&self, atoms: &mut [Atom], at: u32) {
        let mut left = self.inner_capitals;
        while left != 0 {
            let before = (self.starts & below_lowest(left)).count_ones() as usize;
            // The last word may continue in the next block.
            let Some(atom) = atoms.get_mut(before - 1) else { break };
            let (start, end) = (atom.start - at, atom.end - at);
            let word = below_lowest(1 << end) & !0 << start;
            if atom.shape == Shape::Capitalised {
                let all = self.capitals & word == word;
                atom.shape = if all { Shape::Upper } else { Shape::Mixed };
            }
            left &= !word;
        }
    }
}

/// The class and shape of an atom by its first byte, inner capitals not counted.
const KINDS: [(Class, Shape); 256] = {
    let mut kinds = [(Class::Other, Shape::Lower); 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match BYTE_ROLES[byte] {
            CharRole::Letter if (byte as u8).is_ascii_uppercase() => {
                (Class::Word, Shape::Capitalised)
            }
            CharRole::Letter => (Class::Word, Shape::Lower),
            CharRole::Digit => (Class::Digits, Shape::Lower),
            _ => (Class::Other, Shape::Lower),
        };
        byte += 1;
    }
    kinds
};

/// Whether bit `at` of `mask` is set.
#[inline]
fn has(mask: u64, at: u32) -> bool {
    mask >> at & 1 == 1
}

/// The bits below the lowest set bit of `mask`; all 64, if none is set.
#[inline]
fn below_lowest(mask: u64) -> u64 {
    mask.wrapping_sub(1) & !mask
}

/// Whether the highest set bit of `one` is lower than that of `other`.
#[inline]
fn is_lower(one: u64, other: u64) -> bool {
    // The highest bit of `other` is then left in `one ^ other`. This takes fewer
    // instructions than counting leading zeros, for which plain x86-64 has none.
    one < other && one < one ^ other
}

/// Clears the lowest set bit of `mask`, and returns its position.
#[inline]
fn take_lowest(mask: &mut u64) -> u32 {
    let lowest = mask.trailing_zeros();
    *mask &= mask.wrapping_sub(1);
    lowest
}
