//! The nodes of a trie behind the first words of phrases.

use std::borrow::Cow;

use crate::prepared::expressed;
use crate::scan::{Vocabulary, WordId};

/// The node behind each word that can start a phrase, by word; 0 for none. In
/// blocks, for noughts come cheap where there are many at once.
#[derive(Debug, Clone, Default)]
pub(super) struct Roots {
    pub(super) blocks: Cow<'static, [[u32; BLOCK]]>,
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
        let root = &mut self.blocks.to_mut()[block][word.index() % BLOCK];
        if *root == 0 {
            *root = new;
        }
        *root
    }

    /// Adds blocks up to this one.
    #[cold]
    fn grow(&mut self, block: usize) {
        let blocks = self.blocks.to_mut();
        blocks.reserve(Vocabulary::USUAL_WORDS.div_ceil(BLOCK).saturating_sub(blocks.len()));
        blocks.resize(block + 1, [0; BLOCK]);
    }
}

expressed!(Roots { blocks });
