//! The nodes of a trie behind the first words of phrases.

use crate::heap_size::heap_size;
use crate::scan::{Vocabulary, WordId};

/// The node behind each word that can start a phrase, by word; 0 for none. In
/// blocks, for noughts come cheap where there are many at once.
#[derive(Debug, Default)]
pub(super) struct Roots {
    blocks: Vec<[u32; BLOCK]>,
}

const BLOCK: usize = 64;

impl Roots {
    /// The node behind `word`; 0 for none.
    #[inline]
    pub(super) fn get(&self, word: WordId) -> u32 {
        self.blocks.as_flattened().get(word.index()).copied().unwrap_or_default()
    }

    /// The same, `new` if there was none.
    #[inline]
    pub(super) fn get_or_add(&mut self, word: WordId, new: u32) -> u32 {
        let block = word.index() / BLOCK;
        if block >= self.blocks.len() {
            self.grow(block);
        }
        let root = &mut self.blocks[block][word.index() % BLOCK];
        if *root == 0 {
            *root = new;
        }
        *root
    }

    /// Each word that can start a phrase, with the node behind it.
    #[cfg(any(test, not(prepared)))]
    pub(super) fn iter(&self) -> impl Iterator<Item = (WordId, u32)> {
        let words = self.blocks.as_flattened().iter().enumerate();
        words.filter(|(_, root)| **root != 0).map(|(word, root)| (WordId::of_index(word), *root))
    }

    /// Adds blocks up to this one.
    #[cold]
    fn grow(&mut self, block: usize) {
        self.blocks.reserve(Vocabulary::ROOM.div_ceil(BLOCK).saturating_sub(self.blocks.len()));
        self.blocks.resize(block + 1, [0; BLOCK]);
    }
}

heap_size!(Roots { blocks });
