//! Values of single words.

use crate::heap_size::HeapSize;
use crate::scan::{Vocabulary, WordId};
use crate::stored::{Output, Stored};

/// Values for some words of the vocabulary, in an array by word id: a dozen rules
/// ask about the words beside every number, and a hash would cost more.
#[derive(Debug)]
pub(crate) struct ByWord<T>(Vec<Option<T>>);

impl<T> Default for ByWord<T> {
    fn default() -> Self {
        Self(Vec::with_capacity(Vocabulary::USUAL_WORDS))
    }
}

impl<T: Copy> ByWord<T> {
    /// Sets the value of `word`, and replaces one that it had.
    pub(crate) fn insert(&mut self, word: WordId, value: T) {
        *slot(&mut self.0, word.index()) = Some(value);
    }

    /// The value of `word`, by default that of its type.
    pub(crate) fn entry(&mut self, word: WordId) -> &mut T
    where
        T: Default,
    {
        slot(&mut self.0, word.index()).get_or_insert_default()
    }

    /// Every word that has a value, with the value.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (WordId, T)> {
        let values = self.0.iter().enumerate();
        values.filter_map(|(index, value)| Some((WordId::of_index(index), (*value)?)))
    }

    /// The value of `word`, if it has one.
    #[inline]
    pub(crate) fn get(&self, word: WordId) -> Option<T> {
        *self.0.get(word.index())?
    }

    /// A reference to the value of `word`, if it has one: for values that are too
    /// large to copy.
    #[inline]
    pub(crate) fn find(&self, word: WordId) -> Option<&T> {
        self.0.get(word.index())?.as_ref()
    }
}

/// Element `at` of `values`, which grow where they are too short.
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

/// Few words have a value, so only these are written.
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
