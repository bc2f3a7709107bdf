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
        Self(Vec::with_capacity(Vocabulary::USUAL_WORDS))
    }
}

impl<T: Copy> ByWord<T> {
    /// Sets the value of `word`, in place of one that it had.
    pub(crate) fn insert(&mut self, word: WordId, value: T) {
        *slot(&mut self.0, word.index()) = Some(value);
    }

    /// The value of `word`, which gets one if it has none.
    pub(crate) fn entry(&mut self, word: WordId) -> &mut T
    where
        T: Default,
    {
        slot(&mut self.0, word.index()).get_or_insert_default()
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

/// Place `at` of `values`, which grow to have it.
pub(super) fn slot<T: Clone + Default>(values: &mut Vec<T>, at: usize) -> &mut T {
    if at >= values.len() {
        values.resize(at + 1, T::default());
    }
    &mut values[at]
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
