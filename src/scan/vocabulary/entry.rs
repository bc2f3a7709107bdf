//! The entry of a word in a vocabulary: its key, its id and what it opens.

use super::WordId;
use crate::heap_size::heap_size;
use crate::scan::head::Head;
use crate::scan::index::Hashed;
use crate::scan::openings::{ByCase, of_first_byte};

/// The first sixteen bytes of a folded word, with zeros behind a shorter one. No
/// word has a zero byte in it, so the key of a shorter word is the word itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::scan) struct Key(pub(super) [u64; 2]);

impl Key {
    pub(in crate::scan) fn of(bits: u128) -> Self {
        Self([bits as u64, (bits >> 64) as u64])
    }

    /// Whether the key is a whole word of ASCII, or a sign that folding does not
    /// change to another byte.
    pub(super) fn is_short(self) -> bool {
        let [low, high] = self.0;
        let is_sign = (0x40..0x80).contains(&low) && !(low as u8).is_ascii_alphabetic();
        self.is_ascii() && high >> 56 == 0 && low != 0 && !is_sign
    }

    /// Whether all bytes of the key are ASCII.
    pub(in crate::scan) fn is_ascii(self) -> bool {
        Head::of_bits(self.bits()).is_ascii()
    }

    pub(super) fn bits(self) -> u128 {
        let [low, high] = self.0;
        u128::from(low) | u128::from(high) << 64
    }

    /// A hash of the key: the folded multiply of wyhash. Both halves of the key
    /// are multiplied, and both halves of the product combined.
    #[inline]
    pub(in crate::scan) fn hash(self) -> u64 {
        // Two odd constants without a pattern, so that zeros in a half do not make
        // the product zero: 2^64 divided by the golden ratio, and a prime of xxHash.
        const LOW_SEED: u64 = 0x9e37_79b9_7f4a_7c15;
        const HIGH_SEED: u64 = 0xc2b2_ae3d_27d4_eb4f;
        let [low, high] = self.0;
        let product = u128::from(low ^ LOW_SEED) * u128::from(high ^ HIGH_SEED);
        product as u64 ^ (product >> 64) as u64
    }
}

/// A word and what it opens, in half a cache line.
#[derive(Debug, Clone, Copy)]
#[repr(C, align(32))]
pub(in crate::scan) struct Entry {
    pub(in crate::scan) key: Key,
    pub(in crate::scan) opens: ByCase,
    pub(in crate::scan) word: WordId,
}

const _: () = assert!(size_of::<Entry>() == 32);

impl Entry {
    /// The entry of all words that are in no table.
    pub(in crate::scan) const UNKNOWN: Self =
        Self { key: Key([0; 2]), opens: ByCase::UNKNOWN, word: WordId::UNKNOWN };

    /// The entry of a sign that is no word. With it the sign is known to open
    /// nothing by itself, and needs no second look.
    pub(super) fn of_sign(sign: u8) -> Self {
        Self { key: Key::of(sign.into()), opens: ByCase::WORD, word: WordId::UNKNOWN }
    }

    /// The hash of the entry's key, and the entry with what its first byte opens.
    pub(super) fn hashed(self) -> Hashed {
        let mut entry = self;
        let [low, _] = self.key.0;
        entry.opens.add(of_first_byte(low as u8), false);
        (self.key.hash(), entry)
    }
}

impl Default for Entry {
    fn default() -> Self {
        Self::UNKNOWN
    }
}

heap_size!(inline: Entry);
