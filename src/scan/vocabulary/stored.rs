//! A vocabulary written down and read back.
//!
//! Its words are written with what they open, and the factors of its index,
//! which take long to find. Where each word stands in the two tables follows.

use super::{Entry, Index, Key, Vocabulary};
use crate::stored::{Stored, stored};

stored!(newtype: Key);
stored!(Entry { key, opens });

impl Stored for Vocabulary {
    #[cfg(any(test, not(prepared)))]
    fn write(&self, out: &mut Vec<u8>) {
        let Self { entries, slots: _, tails, index, clitics, clitic_ends, prefixes } = self;
        entries.write(out);
        tails.write(out);
        clitics.write(out);
        clitic_ends.write(out);
        prefixes.write(out);
        index.factors().write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let mut vocabulary = Self {
            entries: Stored::read(input)?,
            slots: Vec::new(),
            tails: Stored::read(input)?,
            index: Index::default(),
            clitics: Stored::read(input)?,
            clitic_ends: Stored::read(input)?,
            prefixes: Stored::read(input)?,
        };
        vocabulary.spread(Self::SPREAD * vocabulary.entries.len());
        if let Some(factors) = Stored::read(input)? {
            vocabulary.index = Index::with_factors(factors, vocabulary.short_words());
        }
        Some(vocabulary)
    }
}
