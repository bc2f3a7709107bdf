//! Every word that any lexicon entry contains, as a small number.

use rustc_hash::FxHashMap;

use super::fold::fold;

/// A word of the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct WordId(u32);

impl WordId {
    /// Any word that no lexicon entry contains.
    pub(crate) const UNKNOWN: WordId = WordId(0);

    pub(crate) fn is_known(self) -> bool {
        self != Self::UNKNOWN
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A word found in the vocabulary, and how many bytes at its end were set
/// aside as a clitic to find it.
pub(super) struct Lookup {
    pub(super) word: WordId,
    pub(super) clitic: u8,
}

impl Lookup {
    pub(super) fn whole(word: WordId) -> Self {
        Self { word, clitic: 0 }
    }
}

/// The longest word that a lexicon can contain, in bytes; a longer run of
/// letters in a text is not looked up.
const LONGEST: usize = 48;

/// All words of a lexicon, folded.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    ids: FxHashMap<Box<str>, WordId>,
    clitics: Vec<Box<str>>,
}

impl Vocabulary {
    /// A vocabulary that sets aside these clitics at the end of a word.
    pub(crate) fn with_clitics(clitics: impl IntoIterator<Item = Box<str>>) -> Self {
        Self { ids: FxHashMap::default(), clitics: clitics.into_iter().collect() }
    }

    /// Adds `word`.
    pub(crate) fn intern(&mut self, word: &str) -> WordId {
        let next = WordId(self.ids.len() as u32 + 1);
        *self.ids.entry(fold(word).into()).or_insert(next)
    }

    /// How many words it has.
    pub(crate) fn len(&self) -> usize {
        self.ids.len()
    }

    /// The id of `word` as it stands.
    pub(crate) fn look_up(&self, word: &str) -> WordId {
        if word.len() > LONGEST {
            return WordId::UNKNOWN;
        }
        if !word.is_ascii() {
            return self.look_up_folded(&fold(word));
        }
        let mut folded = [0; LONGEST];
        let folded = &mut folded[..word.len()];
        folded.copy_from_slice(word.as_bytes());
        folded.make_ascii_lowercase();
        // ASCII in, ASCII out.
        std::str::from_utf8(folded).map_or(WordId::UNKNOWN, |folded| self.look_up_folded(folded))
    }

    /// The id of `word`, or else of what a clitic at its end leaves.
    pub(super) fn look_up_word(&self, word: &str) -> Lookup {
        let found = self.look_up(word);
        if found.is_known() || word.len() > LONGEST {
            return Lookup::whole(found);
        }
        for clitic in &self.clitics {
            let Some(cut) = word.len().checked_sub(clitic.len()).filter(|cut| *cut > 1) else {
                continue;
            };
            if word.is_char_boundary(cut) && word[cut..].eq_ignore_ascii_case(clitic) {
                let stem = self.look_up(&word[..cut]);
                if stem.is_known() {
                    return Lookup { word: stem, clitic: clitic.len() as u8 };
                }
            }
        }
        Lookup::whole(WordId::UNKNOWN)
    }

    fn look_up_folded(&self, folded: &str) -> WordId {
        self.ids.get(folded).copied().unwrap_or(WordId::UNKNOWN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_whatever_their_case_and_clitic() {
        let mut vocabulary = Vocabulary::with_clitics(["nya".into(), "lah".into()]);
        let staff = vocabulary.intern("staf");
        let cafe = vocabulary.intern("Café");
        for (surface, word, clitic) in [
            ("staf", staff, 0),
            ("STAF", staff, 0),
            ("stafnya", staff, 3),
            ("Staflah", staff, 3),
            ("CAFÉ", cafe, 0),
            ("cafénya", cafe, 3),
            ("nya", WordId::UNKNOWN, 0),
            ("tanya", WordId::UNKNOWN, 0),
        ] {
            let found = vocabulary.look_up_word(surface);
            assert_eq!((found.word, found.clitic), (word, clitic), "{surface}");
        }
    }

    #[test]
    fn a_word_longer_than_any_entry_is_unknown() {
        let vocabulary = Vocabulary::default();
        assert_eq!(vocabulary.look_up(&"a".repeat(1_000_000)), WordId::UNKNOWN);
    }
}
