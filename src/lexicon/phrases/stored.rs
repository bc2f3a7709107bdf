//! Writing phrases into the program, and reading them back.

use super::PhraseTable;
use crate::stored::{Output, Stored};

/// A table that was read back is complete: it needs no `opens` or `role`, since the
/// vocabulary already knows what its phrases open.
impl<T: Stored> Stored for PhraseTable<T> {
    fn write(&self, out: &mut Output) {
        let Self { phrases, trie, roles, words: _, opens: _, role: _ } = self;
        phrases.write(out);
        trie.write(out);
        roles.write(out);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        Some(Self {
            phrases: Stored::read(input)?,
            trie: Stored::read(input)?,
            roles: Stored::read(input)?,
            ..Self::default()
        })
    }
}
