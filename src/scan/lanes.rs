//! Sixteen bytes in one vector register, and 64 bytes in four.

use wide::i8x16;

/// Sixteen signed bytes, which processors compare in one instruction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lanes(i8x16);

impl Lanes {
    #[inline]
    fn load(bytes: [u8; 16]) -> Self {
        Self(i8x16::new(bytes.map(u8::cast_signed)))
    }

    /// These bytes with all letters in lower case; no other byte becomes a letter.
    #[inline]
    pub(crate) fn to_lower_case(self) -> Self {
        Self(self.0 | each(0x20))
    }

    /// The mask of the bytes from `first` to `last`, a range of fewer than 256.
    #[inline]
    pub(crate) fn within(self, first: u8, last: u8) -> u16 {
        // Shift all values so that `last` becomes the greatest signed byte; one
        // comparison is then enough.
        let to_greatest = i8::MAX.cast_unsigned().wrapping_sub(last);
        let moved = self.0 + each(to_greatest);
        mask(moved.simd_gt(each(first.wrapping_add(to_greatest).wrapping_sub(1))))
    }

    /// The mask of the bytes that equal `byte`.
    #[inline]
    pub(crate) fn equal(self, byte: u8) -> u16 {
        mask(self.0.simd_eq(each(byte)))
    }

    /// The mask of the highest bit of each byte.
    #[inline]
    pub(super) fn high_bits(self) -> u16 {
        mask(self.0)
    }

    /// Every byte shifted left by one bit.
    #[inline]
    fn doubled(self) -> Self {
        Self(self.0 + self.0)
    }
}

#[inline]
fn each(byte: u8) -> i8x16 {
    i8x16::splat(byte.cast_signed())
}

#[inline]
fn mask(lanes: i8x16) -> u16 {
    lanes.to_bitmask() as u16
}

/// 64 bytes that are tested at once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block([Lanes; 4]);

impl Block {
    pub(crate) const BYTES: usize = 64;

    /// The 64 bytes of `text` from `at` on, with zeros behind its end.
    #[inline]
    pub(crate) fn load_at(text: &[u8], at: usize) -> Self {
        let bytes = text.get(at..).unwrap_or_default();
        match bytes.first_chunk() {
            Some(bytes) => Self::load(bytes),
            None => {
                let mut padded = [0; Self::BYTES];
                padded[..bytes.len()].copy_from_slice(bytes);
                Self::load(&padded)
            }
        }
    }

    #[inline]
    pub(super) fn load(bytes: &[u8; Self::BYTES]) -> Self {
        let (chunks, _) = bytes.as_chunks();
        Self([
            Lanes::load(chunks[0]),
            Lanes::load(chunks[1]),
            Lanes::load(chunks[2]),
            Lanes::load(chunks[3]),
        ])
    }

    /// The mask of the bytes that pass `test`, the first in the lowest bit.
    #[inline]
    pub(crate) fn mask(self, test: impl Fn(Lanes) -> u16) -> u64 {
        let Self([first, second, third, fourth]) = self;
        let low = u32::from(test(first)) | u32::from(test(second)) << 16;
        let high = u32::from(test(third)) | u32::from(test(fourth)) << 16;
        u64::from(low) | u64::from(high) << 32
    }

    /// Every byte shifted left by one bit.
    #[inline]
    pub(super) fn doubled(self) -> Self {
        let Self([first, second, third, fourth]) = self;
        Self([first.doubled(), second.doubled(), third.doubled(), fourth.doubled()])
    }
}
