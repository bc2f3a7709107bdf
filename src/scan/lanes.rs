//! Sixteen bytes at a time, in one register of the processor.

use wide::u8x16;

/// Sixteen bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lanes(u8x16);

impl Lanes {
    #[inline]
    fn load(bytes: [u8; 16]) -> Self {
        Self(u8x16::new(bytes))
    }

    /// The same with all letters small; no other byte becomes a letter.
    #[inline]
    pub(super) fn in_small_letters(self) -> Self {
        Self(self.0 | u8x16::splat(0x20))
    }

    /// Which bytes are from `first` to `last`, fewer than all.
    #[inline]
    pub(super) fn within(self, first: u8, last: u8) -> u16 {
        let from_first = self.0 - u8x16::splat(first);
        from_first.simd_lt(u8x16::splat(last - first + 1)).to_bitmask() as u16
    }

    /// Which bytes are `byte`.
    #[inline]
    pub(super) fn equal(self, byte: u8) -> u16 {
        self.0.simd_eq(u8x16::splat(byte)).to_bitmask() as u16
    }

    /// The highest bit of each byte.
    #[inline]
    pub(super) fn high_bits(self) -> u16 {
        self.0.to_bitmask() as u16
    }

    /// Every byte moved one bit up.
    #[inline]
    fn doubled(self) -> Self {
        Self(self.0 + self.0)
    }
}

/// 64 bytes, to be tested at once.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block([Lanes; 4]);

impl Block {
    pub(super) const BYTES: usize = 64;

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
    pub(super) fn mask(self, test: impl Fn(Lanes) -> u16) -> u64 {
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
