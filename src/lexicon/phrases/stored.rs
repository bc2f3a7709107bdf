//! Phrases written down and read back.

use super::PhraseTable;
use crate::stored::{Output, Stored};

/// A table that is asked, and not added to any more: what its phrases open, the
/// vocabulary knows.
impl<T: Stored> Stored for PhraseTable<T> {
    fn write(&self, out: &mut Output) {
        let Self { phrases, trie, words: _, separated, opens: _ } = self;
        phrases.write(out);
        trie.write(out);
        separated.write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let (phrases, (trie, separated)) = Stored::read(input)?;
        Some(Self { phrases, trie, separated, ..Self::default() })
    }
}
