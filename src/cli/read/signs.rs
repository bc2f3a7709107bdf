//! The bytes of a JSON text that stand for more than themselves: quotes,
//! backslashes and control characters.
//!
//! What stands between them is plain and copied as it is. They are found 64
//! bytes at a time, as masks with one bit a byte.

use wide::u8x16;

const LANES: usize = 16;

const BLOCK: usize = 4 * LANES;

/// Where the signs of a text stand, in their order.
pub(super) struct Signs<'b> {
    text: &'b [u8],
    /// Where the block starts that is looked at, and which of its bytes are
    /// signs still to come, the first in the lowest bit.
    block: usize,
    coming: u64,
}

impl<'b> Signs<'b> {
    pub(super) fn of(text: &'b [u8]) -> Self {
        Self { text, block: 0, coming: signs_at(text, 0).unwrap_or_default() }
    }

    /// The first from byte `at` on, which is no nearer than the last one asked for.
    #[inline]
    pub(super) fn from(&mut self, at: usize) -> Option<usize> {
        self.find(|&sign| sign >= at)
    }
}

impl Iterator for Signs<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.coming == 0 {
            self.block += BLOCK;
            self.coming = signs_at(self.text, self.block)?;
        }
        let sign = self.block + self.coming.trailing_zeros() as usize;
        self.coming &= self.coming - 1;
        Some(sign)
    }
}

/// Which of the 64 bytes from `start` on are signs; `None` behind the text.
#[inline]
fn signs_at(text: &[u8], start: usize) -> Option<u64> {
    match text.get(start..)? {
        [] => None,
        rest => Some(match rest.first_chunk() {
            Some(block) => signs(block),
            None => {
                let mut padded = [b' '; BLOCK];
                padded[..rest.len()].copy_from_slice(rest);
                signs(&padded)
            }
        }),
    }
}

#[inline]
fn signs(block: &[u8; BLOCK]) -> u64 {
    let (lanes, _) = block.as_chunks::<LANES>();
    let of = |at: usize| u64::from(signs_among(lanes[at]));
    of(0) | of(1) << LANES | of(2) << (2 * LANES) | of(3) << (3 * LANES)
}

#[inline]
fn signs_among(bytes: [u8; LANES]) -> u16 {
    let bytes = u8x16::new(bytes);
    // A quote is two off a blank, so that it comes next to the controls.
    let low = bytes ^ u8x16::splat(b'"' ^ b' ');
    let low = low.min(u8x16::splat(b' ')).simd_eq(low);
    (low | bytes.simd_eq(u8x16::splat(b'\\'))).to_bitmask() as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A look at each byte.
    fn reference(text: &[u8]) -> Vec<usize> {
        let sign = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
        (0..text.len()).filter(|&at| sign(text[at])).collect()
    }

    #[test]
    fn every_byte_is_told() {
        let bytes: Vec<_> = (0..=u8::MAX).collect();
        assert_eq!(Signs::of(&bytes).collect::<Vec<_>>(), reference(&bytes));
    }

    proptest! {
        #[test]
        fn are_those_of_a_look_at_each_byte(text in "([a-zé]{0,70}[\"\\\\\n]{0,3}){0,4}", at in 0usize..200) {
            let text = text.as_bytes();
            let expected = reference(text);
            prop_assert_eq!(Signs::of(text).from(at), expected.iter().copied().find(|&sign| sign >= at));
            prop_assert_eq!(Signs::of(text).collect::<Vec<_>>(), expected);
        }
    }
}
