//! The bytes of a JSON text that stand for more than themselves: quotes,
//! backslashes and control characters.
//!
//! What stands between them is plain and copied as it is. They are found 64
//! bytes at a time, as masks with one bit a byte.

use wide::u8x16;

const LANES: usize = 16;

pub(super) const BLOCK: usize = 4 * LANES;

/// The first sign from byte `at` on.
#[inline]
pub(super) fn first(text: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let signs = signs(&block(text, at)?);
        if signs != 0 {
            return Some(at + signs.trailing_zeros() as usize);
        }
        at += BLOCK;
    }
}

/// The bytes from `at` on, with blanks behind the end; `None` from there on.
#[inline]
pub(super) fn block(text: &[u8], at: usize) -> Option<[u8; BLOCK]> {
    let rest = text.get(at..)?;
    rest.first_chunk().copied().or_else(|| last_block(rest))
}

#[cold]
fn last_block(rest: &[u8]) -> Option<[u8; BLOCK]> {
    let mut padded = [b' '; BLOCK];
    padded[..rest.len()].copy_from_slice(rest);
    (!rest.is_empty()).then_some(padded)
}

/// Which bytes are signs, the first in the lowest bit.
#[inline]
pub(super) fn signs(block: &[u8; BLOCK]) -> u64 {
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

    fn is_sign(byte: u8) -> bool {
        byte < b' ' || byte == b'"' || byte == b'\\'
    }

    /// A look at each byte.
    fn reference(text: &[u8], from: usize) -> Option<usize> {
        (from..text.len()).find(|&at| is_sign(text[at]))
    }

    #[test]
    fn every_byte_is_told() {
        for byte in 0..=u8::MAX {
            let signs = signs(&[byte; BLOCK]);
            assert_eq!(signs, if is_sign(byte) { u64::MAX } else { 0 }, "{byte}");
        }
    }

    proptest! {
        #[test]
        fn are_those_of_a_look_at_each_byte(text in "([a-zé]{0,70}[\"\\\\\n]{0,3}){0,4}") {
            let text = text.as_bytes();
            for at in 0..text.len() + 2 {
                prop_assert_eq!(first(text, at), reference(text, at));
            }
        }
    }
}
