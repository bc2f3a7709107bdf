//! What a table says of single words.

use crate::heap_size::HeapSize;
use crate::scan::{Vocabulary, WordId};
use crate::stored::{Output, Stored};

/// A value for some words of the vocabulary, found by their numbers without a
/// hash: a number in the text is asked of by a dozen rules.
#[derive(Debug)]
pub(crate) struct ByWord<T>(Vec<Option<T>>);

impl<T> Default for ByWord<T> {
    fn default() -> Self {
        Self(Vec::with_capacity(Vocabulary::ROOM))
    }
}

impl<T: Copy> ByWord<T> {
    /// Sets the value of `word`, in place of one that it had.
    pub(crate) fn insert(&mut self, word: WordId, value: T) {
        let len = self.0.len().max(word.index() + 1);
        self.0.resize(len, None);
        self.0[word.index()] = Some(value);
    }

    /// The value of `word`, which gets one if it has none.
    pub(crate) fn entry(&mut self, word: WordId) -> &mut T
    where
        T: Default,
    {
        let len = self.0.len().max(word.index() + 1);
        self.0.resize(len, None);
        self.0[word.index()].get_or_insert_default()
    }

    /// Every word that has a value, with it.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (WordId, T)> {
        let values = self.0.iter().enumerate();
        values.filter_map(|(index, value)| Some((WordId::of_index(index), (*value)?)))
    }

    /// The value of `word`, if it has one.
    #[inline]
    pub(crate) fn get(&self, word: WordId) -> Option<T> {
        *self.0.get(word.index())?
    }

    /// The same where it stands, for one that is large to copy.
    #[inline]
    pub(crate) fn find(&self, word: WordId) -> Option<&T> {
        self.0.get(word.index())?.as_ref()
    }
}

impl<T: HeapSize> HeapSize for ByWord<T> {
    fn heap_size(&self) -> usize {
        self.0.heap_size()
    }
}

/// Few words have a value: only these are written.
impl<T: Stored + Copy> Stored for ByWord<T> {
    fn write(&self, out: &mut Output) {
        self.iter().collect::<Vec<_>>().write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let mut words = Self::default();
        for _ in 0..usize::read(input)? {
            let (word, value) = Stored::read(input)?;
            words.insert(word, value);
        }
        Some(words)
    }
}
