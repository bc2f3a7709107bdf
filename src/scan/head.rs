//! The first sixteen bytes of a word, handled as one number.
//!
//! Words are short: all but one in a hundred fit in sixteen bytes. Testing and
//! folding all of them at once halves the time of the scan, because a branch per
//! byte depends on the length of the next word, which no processor can predict.

/// Sixteen bytes of text, the first one in the lowest byte of the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Head(u128);

const fn each(byte: u8) -> u128 {
    u128::from_le_bytes([byte; Head::BYTES])
}

impl Head {
    pub(crate) const BYTES: usize = 16;

    /// The bit of each byte that makes an ASCII letter lower case.
    pub(super) const LOWER_CASE_BITS: u128 = each(0x20);

    /// The first sixteen of `bytes`, with zeros behind them where there are fewer.
    #[inline]
    pub(crate) fn load(bytes: &[u8]) -> Self {
        match bytes.first_chunk() {
            Some(head) => Self(u128::from_le_bytes(*head)),
            None => Self(load_short(bytes)),
        }
    }

    /// The sixteen bytes of `text` from `at` on, if there are sixteen.
    #[inline(always)]
    pub(super) fn at(text: &[u8], at: usize) -> Option<Self> {
        let bytes = text.get(at..at + Self::BYTES)?.first_chunk()?;
        Some(Self(u128::from_le_bytes(*bytes)))
    }

    /// The bytes of `text` from `at` on, with zeros behind its end. `at` must not
    /// lie beyond that end.
    #[inline]
    pub(crate) fn load_at(text: &[u8], at: usize) -> Self {
        Self::at(text, at).unwrap_or_else(|| Self::load(&text[at..]))
    }

    pub(super) const fn of_bits(bits: u128) -> Self {
        Self(bits)
    }

    /// All bytes of the head as one number.
    pub(super) const fn bits(self) -> u128 {
        self.0
    }

    /// The first eight bytes of the head as one number.
    pub(crate) const fn first_eight(self) -> u64 {
        self.0 as u64
    }

    /// Byte number `at` of the head, from 0; zero past the last.
    pub(crate) fn byte(self, at: usize) -> u8 {
        self.0.checked_shr(8 * at as u32).unwrap_or_default() as u8
    }

    /// This head with byte number `at` taken out, and a zero at the end.
    pub(crate) fn without(self, at: usize) -> Self {
        let before = first(at);
        Self(self.0 & before | self.0 >> 8 & !before)
    }

    /// The first `len` bytes of the head, with zeros behind them.
    pub(super) fn first(self, len: usize) -> Self {
        Self(self.0 & first(len))
    }

    /// Whether all bytes of the head are ASCII.
    #[inline(always)]
    pub(super) const fn is_ascii(self) -> bool {
        let [low, high] = [self.0 as u64, (self.0 >> 64) as u64];
        (low | high) & each(0x80) as u64 == 0
    }

    /// The first three bytes of the head.
    pub(super) const fn first_three(self) -> [u8; 3] {
        let [first, second, third, ..] = self.0.to_le_bytes();
        [first, second, third]
    }

    /// The number of ASCII letters at the start of the head.
    #[inline]
    pub(crate) fn letters(self) -> usize {
        match letters(self.0 as u64) {
            // Most words have fewer than eight letters.
            8 => 8 + letters((self.0 >> 64) as u64),
            few => few,
        }
    }

    /// The first `len` bytes of the head, all of them letters, digits or signs of
    /// words, in lower case and with zeros behind them.
    pub(crate) fn folded(self, len: usize) -> u128 {
        (self.0 | Self::LOWER_CASE_BITS) & first(len)
    }

    /// The first `len` bytes of the head in lower case, with zeros behind them; zero
    /// where `len` is sixteen or more.
    #[inline(always)]
    pub(super) fn short(self, len: usize) -> u128 {
        const MASKS: [u128; Head::BYTES + 1] = {
            let mut masks = FIRST_BYTES;
            masks[Head::BYTES] = 0;
            masks
        };
        (self.0 | Self::LOWER_CASE_BITS) & MASKS[len.min(Self::BYTES)]
    }
}

/// The number of ASCII letters at the start of eight bytes.
#[inline]
fn letters(bytes: u64) -> usize {
    (!letter_bits(bytes) & HIGH_BITS).trailing_zeros() as usize / 8
}

/// The highest bit of each of eight bytes.
pub(crate) const HIGH_BITS: u64 = each(0x80) as u64;

/// The highest bit of each of eight bytes that is an ASCII letter.
#[inline]
pub(crate) const fn letter_bits(bytes: u64) -> u64 {
    const fn each(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    // The sum of two bytes below 0x80 can set the highest bit of a byte, and does
    // not carry into the next byte.
    let low = (bytes | each(0x20)) & each(0x7f);
    let from_a = low + each(0x80 - b'a');
    let past_z = low + each(0x80 - b'z' - 1);
    from_a & !past_z & !bytes & HIGH_BITS
}

/// Loads fewer than sixteen bytes, too few for one load: as the first and the
/// last of them, which may overlap.
#[inline]
fn load_short(bytes: &[u8]) -> u128 {
    let len = bytes.len() as u32;
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (first, last) = (u64::from_le_bytes(*first), u64::from_le_bytes(*last));
        let behind = last.checked_shr(8 * (16 - len)).unwrap_or_default();
        return u128::from(first) | u128::from(behind) << 64;
    }
    if let (Some(first), Some(last)) = (bytes.first_chunk(), bytes.last_chunk()) {
        let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
        return u128::from(u64::from(first) | u64::from(last) << (8 * (len - 4)));
    }
    bytes.iter().rev().fold(0, |head, &byte| head << 8 | u64::from(byte)).into()
}

/// The mask of the first `len` bytes.
fn first(len: usize) -> u128 {
    FIRST_BYTES[len.min(Head::BYTES)]
}

/// The mask of the first bytes, by their number.
const FIRST_BYTES: [u128; Head::BYTES + 1] = {
    let mut masks = [u128::MAX; Head::BYTES + 1];
    let mut len = 0;
    while len < Head::BYTES {
        masks[len] = (1 << (8 * len)) - 1;
        len += 1;
    }
    masks
};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_bytes_looked_at_one_by_one(bytes in prop::collection::vec(any::<u8>(), 0..24)) {
            let head = Head::load(&bytes);
            for at in 0..=bytes.len() {
                prop_assert_eq!(Head::load_at(&bytes, at), Head::load(&bytes[at..]));
            }
            let first = &bytes[..bytes.len().min(16)];
            let letters = first.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            prop_assert_eq!(head.letters(), letters);
            let word = &first[..letters];
            let folded = head.folded(letters).to_le_bytes();
            prop_assert_eq!(&folded[..letters], &word.to_ascii_lowercase()[..]);
            prop_assert!(folded[letters..].iter().all(|byte| *byte == 0));
            let mut padded = first.to_vec();
            padded.resize(17, 0);
            let all: Vec<u8> = (0..17).map(|at| head.byte(at)).collect();
            prop_assert_eq!(&all, &padded);
            padded.remove(letters);
            let rest: Vec<u8> = (0..16).map(|at| head.without(letters).byte(at)).collect();
            prop_assert_eq!(rest, padded);
        }
    }
}
