//! What tells one lexicon from any other.

use super::Lexicon;
use super::sources::Sources;

/// A hash of tables, as FNV-1a makes one but of eight bytes at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fingerprint(u64);

/// That of the built-in tables, taken when the program is compiled: there are
/// 2.4 MB of them.
#[allow(
    long_running_const_eval,
    reason = "the built-in tables have 2.4 MB; `expect` takes no note of this lint"
)]
const BUILTIN: Fingerprint = Fingerprint::of_builtin();

impl Lexicon {
    /// Eight hexadecimal digits that tell this lexicon from any other: a hash
    /// of its tables.
    pub fn fingerprint(&self) -> String {
        Fingerprint::of(&self.sources).digits()
    }
}

impl Fingerprint {
    const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    fn of(sources: &Sources) -> Self {
        sources.own_named().fold(BUILTIN, |hash, (name, table)| hash.and(name).and(table.text))
    }

    const fn of_builtin() -> Self {
        let mut tables = Sources::BUILTIN;
        let mut hash = Self::EMPTY;
        while let [(name, text), rest @ ..] = tables {
            hash = hash.and(name).and(text);
            tables = rest;
        }
        hash
    }

    const fn and(self, text: &str) -> Self {
        let (mut chunks, rest) = text.as_bytes().as_chunks();
        let mut hash = self;
        while let [chunk, behind @ ..] = chunks {
            hash = hash.mixed(*chunk);
            chunks = behind;
        }
        if rest.is_empty() {
            return hash;
        }
        let mut last = [0; 8];
        last.split_at_mut(rest.len()).0.copy_from_slice(rest);
        hash.mixed(last)
    }

    const fn mixed(self, chunk: [u8; 8]) -> Self {
        let hash = (self.0 ^ u64::from_le_bytes(chunk)).wrapping_mul(0x0100_0000_01b3);
        Self(hash ^ hash >> 32)
    }

    /// Eight hexadecimal digits of it.
    fn digits(self) -> String {
        format!("{:08x}", self.0 as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_taken_when_compiled_as_it_is_when_run() {
        assert_eq!(Fingerprint::of(&Sources::default()), Fingerprint::of_builtin());
    }

    #[test]
    fn tells_texts_apart_however_long_they_are() {
        let of = |text: &str| Fingerprint::EMPTY.and(text);
        assert_eq!(of("12345678").digits(), of("12345678").digits());
        for (one, other) in [("", "a"), ("1234567", "12345678"), ("123456789", "123456780")] {
            assert_ne!(of(one), of(other));
        }
    }
}
