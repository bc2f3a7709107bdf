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

use std::cmp::Reverse;
use std::hint::select_unpredictable;

use crate::heap_size::heap_size;

/// Words by the hashes of their keys, each with what is known of it.
#[derive(Debug, Default)]
pub(super) struct Index<T> {
    /// By bucket.
    factors: Box<[u16]>,
    /// By place, eight bits of the hash.
    prints: Box<[u8]>,
    /// By place; what is known of none where there is none.
    words: Box<[T]>,
    /// Whether it has all words.
    is_complete: bool,
}

/// A word behind the hash of its key.
pub(super) type Hashed<T> = (u64, T);

impl<T: Copy + Default> Index<T> {
    /// How many words fall into a bucket, about.
    const BUCKET: usize = 4;

    /// How many places there are for two words.
    const SPREAD: usize = 3;

    /// How many factors are tried. Words that still meet have one hash, which
    /// only tables made for that bring about, and are left out.
    const TRIES: u16 = 1 << 12;

    /// That of `words`.
    pub(super) fn of(words: &[Hashed<T>]) -> Self {
        let places = (Self::SPREAD * words.len()).div_ceil(2).max(1);
        let buckets = Buckets::of(words, (words.len() / Self::BUCKET).next_power_of_two());
        let factors = vec![0; buckets.len()].into();
        let prints = vec![0; places].into();
        let words = vec![T::default(); places].into();
        let mut index = Self { factors, prints, words, is_complete: true };
        let mut taken = vec![false; places];
        for bucket in buckets.largest_first() {
            match (0..Self::TRIES).find(|&factor| index.take(bucket, factor, &mut taken)) {
                Some(factor) => index.settle(bucket, factor),
                None => index.is_complete = false,
            }
        }
        index
    }

    /// Takes the places that `factor` gives the words of `bucket`, unless one
    /// is taken already.
    fn take(&self, bucket: &[Hashed<T>], factor: u16, taken: &mut [bool]) -> bool {
        let place = |&(hash, _): &Hashed<T>| self.place(hash, factor);
        let meets = bucket.iter().position(|word| std::mem::replace(&mut taken[place(word)], true));
        if let Some(at) = meets {
            bucket[..at].iter().for_each(|word| taken[place(word)] = false);
        }
        meets.is_none()
    }

    fn settle(&mut self, bucket: &[Hashed<T>], factor: u16) {
        for &(hash, word) in bucket {
            self.factors[bucket_of(hash, self.factors.len())] = factor;
            let place = self.place(hash, factor);
            (self.prints[place], self.words[place]) = (print(hash), word);
        }
    }

    #[inline(always)]
    fn place(&self, hash: u64, factor: u16) -> usize {
        let spread = (hash as u32).wrapping_mul(2 * u32::from(factor) + 1);
        (u64::from(spread) * self.words.len() as u64 >> 32) as usize
    }

    /// Whether a word that is not found is in no table.
    pub(super) fn is_complete(&self) -> bool {
        // Said anew, for a compiler that could not see it.
        self.is_complete && !self.factors.is_empty()
    }

    /// Notes that there is a word more.
    pub(super) fn outdate(&mut self) {
        self.is_complete = false;
    }

    /// The word whose key has this hash; if there is none, `none` or, seldom,
    /// another.
    #[inline(always)]
    pub(super) fn find<'i>(&'i self, hash: u64, none: &'i T) -> &'i T {
        let factor = self.factors[bucket_of(hash, self.factors.len())];
        let place = self.place(hash, factor);
        select_unpredictable(self.prints[place] == print(hash), &self.words[place], none)
    }
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
struct Buckets<T> {
    words: Vec<Hashed<T>>,
    /// Where each ends.
    ends: Vec<usize>,
}

impl<T: Copy + Default> Buckets<T> {
    fn of(words: &[Hashed<T>], count: usize) -> Self {
        let mut ends = vec![0; count];
        for &(hash, _) in words {
            ends[bucket_of(hash, count)] += 1;
        }
        let mut end = 0;
        for bucket in &mut ends {
            // The start for now, which each word moves on.
            end += std::mem::replace(bucket, end);
        }
        let mut sorted = vec![(0, T::default()); words.len()];
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

    fn largest_first(&self) -> Vec<&[Hashed<T>]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        let mut buckets: Vec<_> =
            starts.zip(&self.ends).map(|(&start, &end)| &self.words[start..end]).collect();
        buckets.sort_unstable_by_key(|words| Reverse(words.len()));
        buckets
    }
}

heap_size!(Index<T> { factors, prints, words, is_complete });

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(hashes: impl IntoIterator<Item = u64>) -> Vec<Hashed<u32>> {
        hashes.into_iter().zip(1..).collect()
    }

    proptest! {
        #[test]
        fn every_word_has_a_place_of_its_own(hashes in prop::collection::hash_set(any::<u64>(), 0..3000)) {
            let words = words(hashes);
            let index = Index::of(&words);
            prop_assert!(index.is_complete());
            for (hash, word) in words {
                prop_assert_eq!(*index.find(hash, &0), word);
            }
        }
    }

    #[test]
    fn leaves_out_words_that_cannot_be_told_apart() {
        let other = (1..40).map(|n| n << 32 | n);
        let words = words([7, 7].into_iter().chain(other));
        let index = Index::of(&words);
        assert!(!index.is_complete());
        assert_eq!(*index.find(words[2].0, &0), words[2].1);
    }

    #[test]
    fn finds_nothing_where_nothing_is() {
        assert_eq!(Index::<u32>::of(&[]).find(7, &0), &0);
    }
}
