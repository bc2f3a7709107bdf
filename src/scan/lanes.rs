//! Sixteen bytes at a time, in one register of the processor.

use wide::i8x16;

/// Sixteen bytes, with a sign each: processors compare these in one step.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lanes(i8x16);

impl Lanes {
    #[inline]
    fn load(bytes: [u8; 16]) -> Self {
        Self(i8x16::new(bytes.map(u8::cast_signed)))
    }

    /// The same with all letters small; no other byte becomes a letter.
    #[inline]
    pub(crate) fn in_small_letters(self) -> Self {
        Self(self.0 | each(0x20))
    }

    /// Which bytes are from `first` to `last`, fewer than all.
    #[inline]
    pub(crate) fn within(self, first: u8, last: u8) -> u16 {
        // Moved so far that `last` is the greatest byte there is.
        let to_greatest = i8::MAX.cast_unsigned().wrapping_sub(last);
        let moved = self.0 + each(to_greatest);
        mask(moved.simd_gt(each(first.wrapping_add(to_greatest).wrapping_sub(1))))
    }

    /// Which bytes are `byte`.
    #[inline]
    pub(crate) fn equal(self, byte: u8) -> u16 {
        mask(self.0.simd_eq(each(byte)))
    }

    /// The highest bit of each byte.
    #[inline]
    pub(super) fn high_bits(self) -> u16 {
        mask(self.0)
    }

    /// Every byte moved one bit up.
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

/// 64 bytes, to be tested at once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Block([Lanes; 4]);

impl Block {
    pub(crate) const BYTES: usize = 64;

    /// The bytes of `text` from `at` on, and noughts behind its end.
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

    /// Which bytes pass `test`, the first in the lowest bit.
    #[inline]
    pub(crate) fn mask(self, test: impl Fn(Lanes) -> u16) -> u64 {
        let Self([first, second, third, fourth]) = self;
        let low = u32::from(test(first)) | u32::from(test(second)) << 16;
        let high = u32::from(test(third)) | u32::from(test(fourth)) << 16;
        u64::from(low) | u64::from(high) << 32
    }

    /// Every byte moved one bit up.
    #[inline]
    pub(super) fn doubled(self) -> Self {
        let Self([first, second, third, fourth]) = self;
        Self([first.doubled(), second.doubled(), third.doubled(), fourth.doubled()])
    }
}
