//! What a vocabulary has of a word: its key, and what it opens.

use super::WordId;
use crate::heap_size::heap_size;
use crate::scan::head::Head;
use crate::scan::index::Hashed;
use crate::scan::openings::{ByCase, of_first_byte};

/// The first bytes of a folded word. Words have no nought in them, so that of
/// a shorter word is the word itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::scan) struct Key(pub(super) [u64; 2]);

impl Key {
    pub(in crate::scan) fn of(bits: u128) -> Self {
        Self([bits as u64, (bits >> 64) as u64])
    }

    /// Whether it is a word of ASCII, all of it, or a sign that is not made
    /// another as letters are made small.
    pub(super) fn is_short(self) -> bool {
        let [low, high] = self.0;
        let is_sign = (0x40..0x80).contains(&low) && !(low as u8).is_ascii_alphabetic();
        self.is_ascii() && high >> 56 == 0 && low != 0 && !is_sign
    }

    pub(in crate::scan) fn is_ascii(self) -> bool {
        Head::of_bits(self.bits()).is_ascii()
    }

    pub(super) fn bits(self) -> u128 {
        let [low, high] = self.0;
        u128::from(low) | u128::from(high) << 64
    }

    /// Both halves of a product of both halves.
    #[inline]
    pub(in crate::scan) fn hash(self) -> u64 {
        let [low, high] = self.0;
        let product =
            u128::from(low ^ 0x9e37_79b9_7f4a_7c15) * u128::from(high ^ 0xc2b2_ae3d_27d4_eb4f);
        product as u64 ^ (product >> 64) as u64
    }
}

/// A word and what it opens, half of what comes from memory at once.
#[derive(Debug, Clone, Copy)]
#[repr(C, align(32))]
pub(in crate::scan) struct Entry {
    pub(in crate::scan) key: Key,
    pub(in crate::scan) opens: ByCase,
    pub(in crate::scan) word: WordId,
}

const _: () = assert!(size_of::<Entry>() == 32);

impl Entry {
    /// That of all words that are in no table.
    pub(in crate::scan) const UNKNOWN: Self =
        Self { key: Key([0; 2]), opens: ByCase::UNKNOWN, word: WordId::UNKNOWN };

    /// The same of a sign that is no word, which is known to tell nothing.
    pub(super) fn of_sign(sign: u8) -> Self {
        Self { key: Key::of(sign.into()), opens: ByCase::WORD, word: WordId::UNKNOWN }
    }

    /// Its hash, and the same entry with what it opens by its first byte.
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
