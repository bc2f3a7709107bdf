//! The first eight letters of a name, handled as one number.

use crate::heap_size::heap_size;
use crate::scan::{HIGH_BITS, Head, letter_bits};

/// The first eight bytes of the letters and digits of a name, in lower case and
/// without the signs between them: `sukamaju` of `Suka Maju`. The first byte is the
/// lowest one of the number; behind a shorter name there are zeros.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct NamePrefix(pub(super) u64);

/// All bits that eight ASCII letters can have.
const ASCII: u64 = each(0x7f);

/// The bit of each byte that makes an ASCII letter lower case.
const LOWER_CASE_BITS: u64 = each(0x20);

const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; NamePrefix::BYTES])
}

impl NamePrefix {
    pub(super) const BYTES: usize = 8;

    /// The prefix of the name at the start of `text`, which ends at a tab, a line
    /// break or the end of `text`.
    pub(super) fn of(text: &str) -> Self {
        let first = text.as_bytes().first_chunk().copied().map(u64::from_le_bytes);
        first.and_then(Self::of_word).unwrap_or_else(|| Self::of_any(text))
    }

    /// The prefix of a name that starts with these eight bytes, if they are letters
    /// up to the end of the name.
    fn of_word(bytes: u64) -> Option<Self> {
        let lower = bytes | LOWER_CASE_BITS;
        let others = !letter_bits(bytes) & HIGH_BITS;
        if others == 0 {
            return Some(Self(lower));
        }
        let bits = others.trailing_zeros() / 8 * 8;
        let is_end = matches!((bytes >> bits) as u8, b'\t' | b'\n');
        is_end.then(|| Self(lower & !(!0 << bits)))
    }

    /// The prefix of any name.
    fn of_any(text: &str) -> Self {
        let mut head = Head::load(text.as_bytes());
        loop {
            let letters = head.letters().min(Self::BYTES);
            let sign = head.byte(letters);
            if letters < Self::BYTES && matches!(sign, b' ' | b'-' | b'\'') {
                head = head.without(letters);
                continue;
            }
            let mut prefix = Self::default();
            match letters == Self::BYTES || matches!(sign, b'\t' | b'\n') {
                true => prefix.append(0, head.folded(letters) as u64),
                // Other signs, or more of them than a head has room for.
                false => prefix.push(text, text.len()),
            }
            return prefix;
        }
    }

    /// This prefix with more letters or digits behind it: the first `len` bytes of
    /// `text`.
    #[inline]
    pub(crate) fn and(mut self, text: &str, len: usize) -> Self {
        let run = match text.as_bytes().first_chunk() {
            Some(bytes) => u64::from_le_bytes(*bytes),
            None => Head::load(text.as_bytes()).first_eight(),
        };
        let blank = u64::BITS - 8 * len.min(Self::BYTES) as u32;
        let run = (run | LOWER_CASE_BITS) & u64::MAX.checked_shr(blank).unwrap_or_default();
        match run & ASCII == run {
            true => self.append(self.len(), run),
            false => self.push(text, len),
        }
        self
    }

    /// Adds the letters and digits of the first `end` bytes of `text`.
    pub(super) fn push(&mut self, text: &str, end: usize) {
        let bytes = text.as_bytes();
        let (mut at, mut len) = (0, self.len());
        while at < end && len < Self::BYTES {
            let head = Head::load(&bytes[at..]);
            let letters = head.letters().min(end - at);
            self.append(len, head.folded(letters) as u64);
            (at, len) = (at + letters, len + letters);
            if at == end || len >= Self::BYTES {
                break;
            }
            match bytes[at] {
                b'\t' | b'\n' => break,
                sign if sign.is_ascii() && !sign.is_ascii_alphanumeric() => at += 1,
                _ => {
                    at += self.push_char(&text[at..]);
                    len = self.len();
                }
            }
        }
    }

    /// Adds the first character of `text`, if it is a letter or digit. Returns its
    /// length in bytes.
    fn push_char(&mut self, text: &str) -> usize {
        let Some(c) = text.chars().next() else { return 0 };
        for lower in c.to_lowercase().filter(|_| c.is_alphanumeric()) {
            let mut bytes = [0; Self::BYTES];
            lower.encode_utf8(&mut bytes);
            self.append(self.len(), u64::from_le_bytes(bytes));
        }
        c.len_utf8()
    }

    /// Adds `bytes`, the first one in the lowest byte, behind the first `len` bytes
    /// of the prefix, as far as there is room.
    fn append(&mut self, len: usize, bytes: u64) {
        self.0 |= bytes.checked_shl(8 * len as u32).unwrap_or_default();
    }

    /// A hash of all letters of the prefix: a folded multiply.
    #[inline]
    pub(super) fn hash(self) -> u64 {
        let product = u128::from(self.0) * 0x9e37_79b9_7f4a_7c15;
        product as u64 ^ (product >> 64) as u64
    }

    /// The first `letters` bytes of the prefix, fewer than eight.
    pub(super) fn cut(self, letters: usize) -> Self {
        Self(self.0 & !(u64::MAX << (8 * letters)))
    }

    /// Whether the prefix holds all letters of the name.
    pub(crate) fn are_all(self) -> bool {
        self.len() < Self::BYTES
    }

    /// The number of bytes in the prefix.
    fn len(self) -> usize {
        Self::BYTES - self.0.leading_zeros() as usize / 8
    }
}

heap_size!(inline: NamePrefix);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of_words(words: &[&str]) -> NamePrefix {
        let mut prefix = NamePrefix::default();
        for word in words {
            prefix = prefix.and(&format!("{word}, dan seterusnya"), word.len());
        }
        prefix
    }

    #[test]
    fn a_name_is_its_letters_however_its_words_are_written() {
        for (name, words) in [
            ("Batang Dua\t82.71.05", &["BATANG", "Dua"][..]),
            ("Ma'u\t91.03.01\nMaya\t53", &["Mau"]),
            ("2 x 11 Anam Lingkuang", &["2", "x", "11", "anam"]),
            ("Pulau Kecil Sekali", &["Pulau", "Kecil", "Sekali"]),
            ("Éra Ä", &["éra", "ä"]),
            ("", &[]),
        ] {
            assert_eq!(NamePrefix::of(name), of_words(words), "{name}");
        }
    }

    proptest! {
        #[test]
        fn are_the_first_bytes(name in "[a-cé79]{0,12}") {
            let first = &name.as_bytes()[..name.len().min(8)];
            let bytes = NamePrefix::of(&name).0.to_le_bytes();
            prop_assert!(bytes.starts_with(first) && bytes[first.len()..].iter().all(|&byte| byte == 0));
        }

        #[test]
        fn read_at_once_or_run_by_run(name in "[a-dA-D1é' \\-.]{0,20}(\t[a-d]{0,3})?") {
            let mut slow = NamePrefix::default();
            slow.push(&name, name.len());
            prop_assert_eq!(NamePrefix::of(&name), slow);
        }
    }
}
