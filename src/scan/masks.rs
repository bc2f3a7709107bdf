//! What 64 bytes are, as masks with one bit a byte.
//!
//! Where words, digits and signs start and end falls out of shifts of these,
//! without a branch for each byte.

use super::lanes::Block;

/// What each of 64 bytes is; the first in the lowest bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Masks {
    /// ASCII letters, and those of them that are capitals.
    pub(super) letters: u64,
    pub(super) capitals: u64,
    pub(super) digits: u64,
    /// Every other visible ASCII character.
    pub(super) signs: u64,
    /// Blanks and line feeds, and those of them that are line feeds.
    pub(super) gaps: u64,
    pub(super) breaks: u64,
    /// What is none of these: characters beyond ASCII, controls, tabs.
    pub(super) others: u64,
}

impl Masks {
    /// How many bytes they tell of.
    pub(super) const BYTES: usize = Block::BYTES;

    #[inline]
    pub(super) fn of(bytes: &[u8; Self::BYTES]) -> Self {
        let bytes = Block::load(bytes);
        let letters = bytes.mask(|bytes| bytes.in_small_letters().within(b'a', b'z'));
        let capitals = bytes.mask(|bytes| bytes.within(b'A', b'Z'));
        let digits = bytes.mask(|bytes| bytes.within(b'0', b'9'));
        let visible = bytes.mask(|bytes| bytes.within(b'!', b'~'));
        let blanks = bytes.mask(|bytes| bytes.equal(b' '));
        let breaks = bytes.mask(|bytes| bytes.equal(b'\n'));
        // No byte is in two of them. Taken as numbers, for a compiler that sees
        // sets makes each union once more from its bytes.
        let signs = visible - letters - digits;
        let gaps = blanks + breaks;
        Self { letters, capitals, digits, signs, gaps, breaks, others: !(visible + gaps) }
    }

    /// Letters, digits and signs.
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
    fn tell_of_every_byte_what_the_table_of_roles_does() {
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
