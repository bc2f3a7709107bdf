//! The short words of a vocabulary, each found in one step.
//!
//! A perfect hash: every word has a place that no other word claims, so that a
//! look-up is one comparison, and nothing waits for how it ends. How a search
//! goes on, a processor cannot foresee: a quarter of all words are in no table,
//! and of the others a fifth would not be where it looks for them first.
//!
//! By some bits of their hashes, words fall into small buckets. Each bucket has
//! a factor; the other bits times that give the places. Those of the largest
//! buckets are chosen first: one is tried after the other until all places that
//! it gives are free.

use std::cmp::Reverse;
use std::hint::select_unpredictable;

use super::vocabulary::WordId;
use crate::heap_size::heap_size;

/// Words by the hashes of their keys.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// By bucket.
    factors: Box<[u32]>,
    places: Box<[Place]>,
    /// Whether it has all words.
    is_complete: bool,
}

/// A word behind the hash of its key.
pub(super) type Hashed = (u64, WordId);

/// A word, and a part of its hash above it, so that hardly a word that is in no
/// table asks memory for the entry of another.
#[derive(Debug, Clone, Copy, Default)]
struct Place(u32);

impl Place {
    /// All bits of the words that fit.
    const WORDS: u32 = (1 << 24) - 1;

    fn of((hash, word): Hashed) -> Self {
        Self(word.index() as u32 | print(hash))
    }

    /// The word, if it may have this hash.
    #[inline(always)]
    fn word(self, hash: u64) -> WordId {
        let word = self.0 ^ print(hash);
        WordId::of_index(select_unpredictable(word <= Self::WORDS, word, 0) as usize)
    }
}

/// The part of a hash that stands beside its word.
#[inline(always)]
fn print(hash: u64) -> u32 {
    (hash >> 32) as u32 & !Place::WORDS
}

impl Index {
    /// How many words fall into a bucket, about.
    const BUCKET: usize = 4;

    /// How many places there are for a word, at the least.
    const SPREAD: usize = 2;

    /// How many factors are tried. Words that still meet have one hash, which
    /// only tables made for that bring about, and are left out.
    const TRIES: u32 = 1 << 12;

    /// That of `words`.
    pub(super) fn of(words: &[Hashed]) -> Self {
        let places = (Self::SPREAD * words.len()).next_power_of_two();
        let buckets = Buckets::of(words, (words.len() / Self::BUCKET).next_power_of_two());
        let factors = vec![0; buckets.len()].into();
        let mut taken = vec![false; places];
        let places = vec![Place::default(); places].into();
        let is_complete = words.iter().all(|(_, word)| word.index() <= Place::WORDS as usize);
        let mut index = Self { factors, places, is_complete };
        for bucket in buckets.largest_first() {
            let mut factors = (0..Self::TRIES).map(factor);
            match factors.find(|&factor| index.take(bucket, factor, &mut taken)) {
                Some(factor) => index.settle(bucket, factor),
                None => index.is_complete = false,
            }
        }
        index
    }

    /// Takes the places that `factor` gives the words of `bucket`, unless one
    /// is taken already.
    fn take(&self, bucket: &[Hashed], factor: u32, taken: &mut [bool]) -> bool {
        let place = |&(hash, _): &Hashed| self.place(hash, factor);
        let meets = bucket.iter().position(|word| std::mem::replace(&mut taken[place(word)], true));
        if let Some(at) = meets {
            bucket[..at].iter().for_each(|word| taken[place(word)] = false);
        }
        meets.is_none()
    }

    fn settle(&mut self, bucket: &[Hashed], factor: u32) {
        for &(hash, word) in bucket {
            self.factors[bucket_of(hash, self.factors.len())] = factor;
            self.places[self.place(hash, factor)] = Place::of((hash, word));
        }
    }

    #[inline(always)]
    fn place(&self, hash: u64, factor: u32) -> usize {
        let product = u64::from(hash as u32) * u64::from(factor);
        (product >> 32) as usize & (self.places.len() - 1)
    }

    /// Whether a word that is not found is in no table.
    pub(super) fn is_complete(&self) -> bool {
        // Said anew, for a compiler that could not see it.
        self.is_complete && !self.factors.is_empty() && !self.places.is_empty()
    }

    /// Notes that there is a word more.
    pub(super) fn outdate(&mut self) {
        self.is_complete = false;
    }

    /// The word whose key has this hash; if there is none, none or, seldom, another.
    #[inline(always)]
    pub(super) fn find(&self, hash: u64) -> WordId {
        let factor = self.factors[bucket_of(hash, self.factors.len())];
        self.places[self.place(hash, factor)].word(hash)
    }
}

/// The factor that is tried as number `number`; all are odd.
fn factor(number: u32) -> u32 {
    (number + 1).wrapping_mul(0x9e37_79b9) | 1
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
        let mut sorted = vec![(0, WordId::UNKNOWN); words.len()];
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

heap_size!(inline: Place);
heap_size!(Index { factors, places, is_complete });

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(hashes: impl IntoIterator<Item = u64>) -> Vec<Hashed> {
        hashes.into_iter().zip((1..).map(WordId::of_index)).collect()
    }

    proptest! {
        #[test]
        fn every_word_has_a_place_of_its_own(hashes in prop::collection::hash_set(any::<u64>(), 0..3000)) {
            let words = words(hashes);
            let index = Index::of(&words);
            prop_assert!(index.is_complete());
            for (hash, word) in words {
                prop_assert_eq!(index.find(hash), word);
            }
        }
    }

    #[test]
    fn leaves_out_words_that_cannot_be_told_apart() {
        let other = (1..40).map(|n| n << 32 | n);
        let words = words([7, 7].into_iter().chain(other));
        let index = Index::of(&words);
        assert!(!index.is_complete());
        assert_eq!(index.find(words[2].0), words[2].1);
    }

    #[test]
    fn finds_nothing_where_nothing_is() {
        assert_eq!(Index::of(&[]).find(7), WordId::UNKNOWN);
    }
}
