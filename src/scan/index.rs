//! The short words of a vocabulary, each found in one step.
//!
//! A perfect hash: every word has a place that no other word claims, so that a
//! look-up is one comparison, and nothing waits for how it ends. How a search
//! goes on, a processor cannot foresee: a quarter of all words are in no table,
//! and of the others a fifth would not be where it looks for them first.
//!
//! By some bits of their hashes, words fall into small buckets. Each bucket has
//! a factor; other bits times that give the places. Those of the largest buckets
//! are chosen first: one is tried after the other until all places that it gives
//! are free.
//!
//! Memory is what a look-up waits for. So factors are small, and of a place there is
//! one byte of the hash that it is for beside others: what is in no table is told
//! by that, and no line of memory is read that only other words need.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::hint::select_unpredictable;

use super::vocabulary::{Entry, Key};
use crate::prepared::expressed;

/// Words by the hashes of their keys, each with what is known of it.
#[derive(Debug, Clone)]
pub(super) struct Index {
    /// By bucket.
    pub(super) factors: Cow<'static, [u16]>,
    /// By place, eight bits of the hash.
    pub(super) prints: Cow<'static, [u8]>,
    /// By place; that of no word where there is none, and behind the last.
    pub(super) words: Cow<'static, [Entry]>,
}

/// A word behind the hash of its key.
pub(super) type Hashed = (u64, Entry);

impl Index {
    /// How many words fall into a bucket, about.
    const BUCKET: usize = 4;

    /// How many places there are for four words.
    const SPREAD: usize = 5;

    /// How many factors are tried.
    const TRIES: u16 = 1 << 12;

    /// How often it is tried again, with a place more and twice the buckets: by
    /// chance, two words of a bucket may be too alike, or all factors lead a word to
    /// few places. Where words still meet, as in about one of 80,000 sets, or where
    /// they have one hash, all are looked up the plain way.
    const ROUNDS: usize = 8;

    /// That of `words`; none where some cannot be told apart.
    pub(super) fn of(words: &[Hashed]) -> Option<Self> {
        (0..Self::ROUNDS).find_map(|round| Self::in_round(words, round))
    }

    fn in_round(words: &[Hashed], round: usize) -> Option<Self> {
        let places = (Self::SPREAD * words.len()).div_ceil(4).max(1) + round;
        let buckets = (words.len() / Self::BUCKET).next_power_of_two() << round;
        let buckets = Buckets::of(words, buckets);
        let factors = vec![0; buckets.len()].into();
        let prints = vec![0; places].into();
        let words = vec![Entry::default(); places + 1].into();
        let mut index = Self { factors, prints, words };
        let mut taken = vec![false; places];
        for bucket in buckets.largest_first() {
            let takes = |&factor: &u16| index.take(bucket, factor, &mut taken);
            let factor = (0..Self::TRIES).find(takes)?;
            index.settle(bucket, factor);
        }
        Some(index)
    }

    /// Takes the places that `factor` gives the words of `bucket`, unless one
    /// is taken already.
    fn take(&self, bucket: &[Hashed], factor: u16, taken: &mut [bool]) -> bool {
        let place = |&(hash, _): &Hashed| place(hash, factor, self.prints.len());
        let meets = bucket.iter().position(|word| std::mem::replace(&mut taken[place(word)], true));
        if let Some(at) = meets {
            bucket[..at].iter().for_each(|word| taken[place(word)] = false);
        }
        meets.is_none()
    }

    fn settle(&mut self, bucket: &[Hashed], factor: u16) {
        for &(hash, word) in bucket {
            let bucket = bucket_of(hash, self.factors.len());
            let place = place(hash, factor, self.prints.len());
            self.factors.to_mut()[bucket] = factor;
            self.prints.to_mut()[place] = print(hash);
            self.words.to_mut()[place] = word;
        }
    }

    /// Its tables, to look words up in.
    pub(super) fn indexed(&self) -> Option<Indexed<'_>> {
        let Self { factors, prints, words } = self;
        // There are always some, but the compiler cannot see that.
        (!factors.is_empty()).then_some(Indexed { factors, prints, words })
    }
}

/// The entries of short words, each found in two steps, of which the second
/// waits for memory: with many between them, it waits for all at once.
pub(super) struct Indexed<'i> {
    factors: &'i [u16],
    prints: &'i [u8],
    words: &'i [Entry],
}

/// Where the word with a key stands, if there is one.
#[derive(Clone, Copy)]
pub(super) struct Guess {
    key: Key,
    place: u32,
}

impl Guess {
    /// That there is none.
    pub(super) const NONE: Self = Self { key: Entry::UNKNOWN.key, place: 0 };
}

impl<'i> Indexed<'i> {
    #[inline(always)]
    pub(super) fn guess(&self, key: Key) -> Guess {
        Guess { key, place: self.place(key.hash()) }
    }

    /// What is known of the word. Whether there is one is not asked with a
    /// branch, which would be taken by chance.
    #[inline(always)]
    pub(super) fn entry(&self, guess: &Guess) -> &'i Entry {
        let entry = self.word(guess.place);
        select_unpredictable(entry.key == guess.key, entry, &Entry::UNKNOWN)
    }

    /// The only place that a word may have whose key has this hash, or that of
    /// no word.
    #[inline(always)]
    fn place(&self, hash: u64) -> u32 {
        let factor = self.factors[bucket_of(hash, self.factors.len())];
        let places = self.prints.len();
        let place = place(hash, factor, places);
        select_unpredictable(self.prints[place] == print(hash), place, places) as u32
    }

    /// The word that has a place.
    #[inline(always)]
    fn word(&self, place: u32) -> &'i Entry {
        &self.words[place as usize]
    }
}

#[inline(always)]
fn place(hash: u64, factor: u16, places: usize) -> usize {
    let spread = (hash as u32).wrapping_mul(2 * u32::from(factor) + 1);
    ((u64::from(spread) * places as u64) >> 32) as usize
}

#[inline(always)]
fn print(hash: u64) -> u8 {
    (hash >> 56) as u8
}

#[inline(always)]
fn bucket_of(hash: u64, buckets: usize) -> usize {
    (hash >> 32) as usize & buckets.wrapping_sub(1)
}

/// Words side by side with those of their bucket.
struct Buckets {
    words: Vec<Hashed>,
    /// Where each ends.
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
            // The start for now, which each word moves on.
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

expressed!(Index { factors, prints, words });

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
    fn there_is_none_where_words_cannot_be_told_apart() {
        let other = (1..40).map(|n| n << 32 | n);
        assert!(Index::of(&words([7, 7].into_iter().chain(other))).is_none());
    }

    #[test]
    fn finds_nothing_where_nothing_is() {
        assert_eq!(found(&Index::of(&[]).unwrap(), 7), Some(WordId::UNKNOWN));
    }
}
