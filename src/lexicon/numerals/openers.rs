//! What a word can start, so that the walk over a text passes the many words
//! that start nothing with one look.

use super::Numerals;
use crate::scan::WordId;

/// What a word can start.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Opens {
    /// A cue: `sekitar`, `Pasal`.
    pub(crate) cue: bool,
    /// A number in words, or a currency before one in digits.
    pub(crate) number: bool,
    /// It is one of a unit of time: `sehari`.
    pub(crate) time: bool,
}

/// What each word can start, by word.
#[derive(Debug, Default)]
pub(crate) struct Openers(Vec<Opens>);

impl Openers {
    pub(super) fn of_tables(numerals: &Numerals) -> Self {
        let mut openers = Self::default();
        for word in numerals.cues.first_words() {
            openers.at(word).cue = true;
        }
        let signs = numerals.currency_signs.first_words();
        for word in signs.chain(numerals.words.forms().map(WordId::index)) {
            openers.at(word).number = true;
        }
        for word in numerals.one_of_time.keys() {
            openers.at(word.index()).time = true;
        }
        openers
    }

    /// What `word` can start.
    #[inline]
    pub(crate) fn of(&self, word: WordId) -> Opens {
        self.0.get(word.index()).copied().unwrap_or_default()
    }

    fn at(&mut self, word: usize) -> &mut Opens {
        if self.0.len() <= word {
            self.0.resize(word + 1, Opens::default());
        }
        &mut self.0[word]
    }
}
