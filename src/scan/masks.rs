//! The classes of 64 bytes, as masks with one bit per byte.
//!
//! Shifts of the masks give where words, digits and signs start and end,
//! without a branch per byte.

use super::lanes::Block;

/// One mask for each class of bytes; the first byte is the lowest bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Masks {
    /// ASCII letters.
    pub(super) letters: u64,
    /// Those letters that are capitals.
    pub(super) capitals: u64,
    pub(super) digits: u64,
    /// Every other visible ASCII character.
    pub(super) signs: u64,
    /// Blanks and line feeds.
    pub(super) gaps: u64,
    /// Line feeds.
    pub(super) breaks: u64,
    /// All other bytes: those of characters beyond ASCII, control characters, tabs.
    pub(super) others: u64,
}

impl Masks {
    /// The number of bytes that the masks cover.
    pub(super) const BYTES: usize = Block::BYTES;

    #[inline]
    pub(super) fn of(bytes: &[u8; Self::BYTES]) -> Self {
        let bytes = Block::load(bytes);
        let letters = bytes.mask(|bytes| bytes.to_lower_case().within(b'a', b'z'));
        let capitals = bytes.mask(|bytes| bytes.within(b'A', b'Z'));
        let digits = bytes.mask(|bytes| bytes.within(b'0', b'9'));
        let visible = bytes.mask(|bytes| bytes.within(b'!', b'~'));
        let blanks = bytes.mask(|bytes| bytes.equal(b' '));
        let breaks = bytes.mask(|bytes| bytes.equal(b'\n'));
        // The sets are disjoint, so `-` and `+` are set difference and union.
        // Written with `&` and `|`, LLVM computes each mask once more from the
        // bytes (measured).
        let signs = visible - letters - digits;
        let gaps = blanks + breaks;
        Self { letters, capitals, digits, signs, gaps, breaks, others: !(visible + gaps) }
    }

    /// The mask of letters, digits and signs.
    #[inline]
    pub(super) fn visible(&self) -> u64 {
        !(self.gaps | self.others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::chars::{BYTE_ROLES, CharRole};

    #[test]
    fn agree_with_the_table_of_roles_on_every_byte() {
        for first in (0..=u8::MAX).step_by(Masks::BYTES) {
            let bytes: [u8; Masks::BYTES] = std::array::from_fn(|i| first + i as u8);
            let masks = Masks::of(&bytes);
            for (i, &byte) in bytes.iter().enumerate() {
                let has = |mask: u64| mask >> i & 1 == 1;
                let role = BYTE_ROLES[usize::from(byte)];
                assert_eq!(has(masks.letters), role == CharRole::Letter, "{byte}");
                assert_eq!(has(masks.capitals), byte.is_ascii_uppercase(), "{byte}");
                assert_eq!(has(masks.digits), role == CharRole::Digit, "{byte}");
                assert_eq!(has(masks.signs), role == CharRole::Other, "{byte}");
                assert_eq!(has(masks.gaps), matches!(byte, b' ' | b'\n'), "{byte}");
                assert_eq!(has(masks.breaks), byte == b'\n', "{byte}");
                let sorts = [masks.letters, masks.digits, masks.signs, masks.gaps];
                assert_eq!(has(masks.others), !sorts.into_iter().any(has), "{byte}");
            }
        }
    }
}
