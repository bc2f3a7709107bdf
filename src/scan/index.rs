//! A perfect hash of the short words of a vocabulary: each is found in one step.
//!
//! Every word has a place that no other word has, so a look-up is one
//! comparison, and no branch depends on its result. A processor could not
//! predict such a branch: a quarter of all words of a text are in no table, and
//! in an open-addressed table a fifth of the others would not be in the first
//! slot that is probed.
//!
//! The method is hash and displace. Some bits of its hash assign each word to a
//! small bucket. Each bucket has a displacement, by which other bits of the hash
//! are multiplied to give the places of its words. Buckets are settled from the
//! largest to the smallest, each with the first displacement that leads all its
//! words to free places.
//!
//! A look-up mostly waits for memory. So displacements are small, and each place
//! has a fingerprint, one byte of the hash of its word, in an array of its own:
//! fingerprints reject most words that are in no table before an entry is read.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::hint::select_unpredictable;

use super::vocabulary::{Entry, Key};
use crate::prepared::expressed;

/// The entries of words, by the hashes of their keys.
#[derive(Debug, Clone)]
pub(super) struct Index {
    /// The displacement of each bucket.
    pub(super) displacements: Cow<'static, [u16]>,
    /// By place: eight bits of the hash of the word there.
    pub(super) fingerprints: Cow<'static, [u8]>,
    /// By place: the entry of the word there. Empty places hold
    /// [`Entry::UNKNOWN`], as does one more place behind the last.
    pub(super) words: Cow<'static, [Entry]>,
}

/// The hash of a word's key, and the word's entry.
pub(super) type Hashed = (u64, Entry);

impl Index {
    /// The number of words per bucket, on average.
    const WORDS_PER_BUCKET: usize = 4;

    /// The number of places for every four words.
    const PLACES_PER_FOUR_WORDS: usize = 5;

    /// The number of displacements that are tried for a bucket.
    const MAX_DISPLACEMENTS: u16 = 1 << 12;

    /// The number of attempts, each with one place more and twice the buckets. An
    /// attempt fails by chance, where two words of a bucket are too alike, or all
    /// displacements lead a word to few places. If all attempts fail, as for about
    /// one of 80,000 sets, or if two words have the same hash, there is no index
    /// and all words are looked up in the open-addressed table.
    const MAX_ROUNDS: usize = 8;

    /// The index of `words`; `None` where no attempt separates all of them.
    pub(super) fn of(words: &[Hashed]) -> Option<Self> {
        (0..Self::MAX_ROUNDS).find_map(|round| Self::in_round(words, round))
    }

    /// The index of `words` by attempt number `round`, from 0.
    fn in_round(words: &[Hashed], round: usize) -> Option<Self> {
        let places = (Self::PLACES_PER_FOUR_WORDS * words.len()).div_ceil(4).max(1) + round;
        let buckets = (words.len() / Self::WORDS_PER_BUCKET).next_power_of_two() << round;
        let buckets = Buckets::of(words, buckets);
        let displacements = vec![0; buckets.len()].into();
        let fingerprints = vec![0; places].into();
        let words = vec![Entry::default(); places + 1].into();
        let mut index = Self { displacements, fingerprints, words };
        let mut taken = vec![false; places];
        for bucket in buckets.largest_first() {
            let takes = |&displacement: &u16| index.take(bucket, displacement, &mut taken);
            let displacement = (0..Self::MAX_DISPLACEMENTS).find(takes)?;
            index.settle(bucket, displacement);
        }
        Some(index)
    }

    /// Takes the places that `displacement` gives the words of `bucket`, if all of
    /// them are free.
    fn take(&self, bucket: &[Hashed], displacement: u16, taken: &mut [bool]) -> bool {
        let place = |&(hash, _): &Hashed| place(hash, displacement, self.fingerprints.len());
        let meets = bucket.iter().position(|word| std::mem::replace(&mut taken[place(word)], true));
        if let Some(at) = meets {
            bucket[..at].iter().for_each(|word| taken[place(word)] = false);
        }
        meets.is_none()
    }

    /// Enters the words of `bucket` at the places that `displacement` gives.
    fn settle(&mut self, bucket: &[Hashed], displacement: u16) {
        for &(hash, word) in bucket {
            let bucket = bucket_of(hash, self.displacements.len());
            let place = place(hash, displacement, self.fingerprints.len());
            self.displacements.to_mut()[bucket] = displacement;
            self.fingerprints.to_mut()[place] = fingerprint(hash);
            self.words.to_mut()[place] = word;
        }
    }

    /// The tables of the index, to look words up in.
    pub(super) fn indexed(&self) -> Option<Indexed<'_>> {
        let Self { displacements, fingerprints, words } = self;
        // There always is a bucket, but the compiler cannot see that.
        (!displacements.is_empty()).then_some(Indexed { displacements, fingerprints, words })
    }
}

/// The tables of an index, for a look-up in two steps: first the place, then
/// the entry. Both wait for memory; with the first step of many words done
/// before the second of any, the loads overlap.
pub(super) struct Indexed<'i> {
    displacements: &'i [u16],
    fingerprints: &'i [u8],
    words: &'i [Entry],
}

/// The only place that the word with a key can have, if it is in the index.
#[derive(Clone, Copy)]
pub(super) struct Guess {
    key: Key,
    place: u32,
}

impl Guess {
    /// The guess for a key that is in no table.
    pub(super) const NONE: Self = Self { key: Entry::UNKNOWN.key, place: 0 };
}

impl<'i> Indexed<'i> {
    #[inline(always)]
    pub(super) fn guess(&self, key: Key) -> Guess {
        Guess { key, place: self.place(key.hash()) }
    }

    /// The entry of the guessed word, or [`Entry::UNKNOWN`]. Selected without a
    /// branch, which would be unpredictable.
    #[inline(always)]
    pub(super) fn entry(&self, guess: &Guess) -> &'i Entry {
        let entry = self.word(guess.place);
        select_unpredictable(entry.key == guess.key, entry, &Entry::UNKNOWN)
    }

    /// The only place that a word can have whose key has this hash; where the
    /// fingerprint rules it out, the place behind the last.
    #[inline(always)]
    fn place(&self, hash: u64) -> u32 {
        let displacement = self.displacements[bucket_of(hash, self.displacements.len())];
        let places = self.fingerprints.len();
        let place = place(hash, displacement, places);
        select_unpredictable(self.fingerprints[place] == fingerprint(hash), place, places) as u32
    }

    /// The entry at `place`.
    #[inline(always)]
    fn word(&self, place: u32) -> &'i Entry {
        &self.words[place as usize]
    }
}

/// The place of a word by its hash and the displacement of its bucket: the lower half
/// of the hash times an odd number, scaled to `places`.
#[inline(always)]
fn place(hash: u64, displacement: u16, places: usize) -> usize {
    let spread = (hash as u32).wrapping_mul(2 * u32::from(displacement) + 1);
    ((u64::from(spread) * places as u64) >> 32) as usize
}

/// The fingerprint of a word by its hash: bits that decide neither bucket nor place.
#[inline(always)]
fn fingerprint(hash: u64) -> u8 {
    (hash >> 56) as u8
}

/// The bucket of a word by its hash; `buckets` is a power of two.
#[inline(always)]
fn bucket_of(hash: u64, buckets: usize) -> usize {
    (hash >> 32) as usize & buckets.wrapping_sub(1)
}

/// Words sorted by their buckets.
struct Buckets {
    words: Vec<Hashed>,
    /// Where the words of each bucket end.
    ends: Vec<usize>,
}

impl Buckets {
    fn of(words: &[Hashed], count: usize) -> Self {
        let mut ends = vec![0; count];
        for &(hash, _) in words {
            ends[bucket_of(hash, count)] += 1;
        }
        let mut end = 0;
        for bucket in &mut ends {
            // For now the start, which moves on with each word that is added.
            end += std::mem::replace(bucket, end);
        }
        let mut sorted = vec![(0, Entry::default()); words.len()];
        for &word in words {
            let end = &mut ends[bucket_of(word.0, count)];
            sorted[*end] = word;
            *end += 1;
        }
        Self { words: sorted, ends }
    }

    fn len(&self) -> usize {
        self.ends.len()
    }

    fn largest_first(&self) -> Vec<&[Hashed]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        let mut buckets: Vec<_> =
            starts.zip(&self.ends).map(|(&start, &end)| &self.words[start..end]).collect();
        buckets.sort_unstable_by_key(|words| Reverse(words.len()));
        buckets
    }
}

expressed!(Index { displacements, fingerprints, words });

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::WordId;
    use proptest::prelude::*;

    fn words(hashes: impl IntoIterator<Item = u64>) -> Vec<Hashed> {
        let word = |(hash, id)| {
            let mut entry = Entry::UNKNOWN;
            entry.word = WordId::of_index(id);
            (hash, entry)
        };
        hashes.into_iter().zip(1..).map(word).collect()
    }

    /// The word that an index has for `hash`.
    fn found(index: &Index, hash: u64) -> Option<WordId> {
        let index = index.indexed()?;
        Some(index.word(index.place(hash)).word)
    }

    proptest! {
        #[test]
        fn every_word_has_a_place_of_its_own(hashes in prop::collection::hash_set(any::<u64>(), 0..3000)) {
            let words = words(hashes);
            let index = Index::of(&words);
            prop_assume!(index.is_some());
            for (hash, entry) in &words {
                prop_assert_eq!(found(index.as_ref().unwrap(), *hash), Some(entry.word));
            }
        }
    }

    #[test]
    fn nearly_all_sets_have_one() {
        let hash =
            |set: u64, n: u64| (set << 32 | n).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        let sets = (1..=20).map(|set| words((0..150 * set).map(|n| hash(set, n))));
        assert!(sets.map(|words| Index::of(&words)).all(|index| index.is_some()));
    }

    #[test]
    fn there_is_none_where_words_have_the_same_hash() {
        let other = (1..40).map(|n| n << 32 | n);
        assert!(Index::of(&words([7, 7].into_iter().chain(other))).is_none());
    }

    #[test]
    fn finds_nothing_where_nothing_is() {
        assert_eq!(found(&Index::of(&[]).unwrap(), 7), Some(WordId::UNKNOWN));
    }
}
