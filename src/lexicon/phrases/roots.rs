//! The roots of a trie: the nodes behind the first words of phrases.

use std::borrow::Cow;

use crate::prepared::expressed;
use crate::scan::{Vocabulary, WordId};

/// The node behind each word that can start a phrase, by word id; 0 for none. In
/// blocks, since it is cheap to add many zeros at once.
#[derive(Debug, Clone, Default)]
pub(super) struct Roots {
    pub(super) blocks: Cow<'static, [[u32; WORDS_PER_BLOCK]]>,
}

/// The number of words in a block.
const WORDS_PER_BLOCK: usize = 64;

impl Roots {
    /// The node behind `word`; 0 for none.
    #[inline]
    pub(super) fn get(&self, word: WordId) -> u32 {
        self.blocks.as_flattened().get(word.index()).copied().unwrap_or_default()
    }

    /// The node behind `word`, set to `new` if there was none.
    #[inline]
    pub(super) fn get_or_add(&mut self, word: WordId, new: u32) -> u32 {
        let block = word.index() / WORDS_PER_BLOCK;
        if block >= self.blocks.len() {
            self.grow(block);
        }
        let root = &mut self.blocks.to_mut()[block][word.index() % WORDS_PER_BLOCK];
        if *root == 0 {
            *root = new;
        }
        *root
    }

    /// Adds blocks up to number `block`.
    #[cold]
    fn grow(&mut self, block: usize) {
        let blocks = self.blocks.to_mut();
        blocks.reserve(
            Vocabulary::USUAL_WORDS.div_ceil(WORDS_PER_BLOCK).saturating_sub(blocks.len()),
        );
        blocks.resize(block + 1, [0; WORDS_PER_BLOCK]);
    }
}

expressed!(Roots { blocks });
