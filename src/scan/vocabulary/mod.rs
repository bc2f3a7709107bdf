//! Every word that any lexicon entry contains, as a small number.

mod entry;
mod stored;

pub(super) use entry::{Entry, Key};

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::atom::Atom;
use super::fold::fold;
use super::head::Head;
use super::index::{Index, Indexed};
use super::openings::{ByCase, OpeningSet, Prefixes};
use crate::heap_size::heap_size;
use crate::stored::stored;

/// The number of a word in the vocabulary.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct WordId(u32);

impl WordId {
    /// The id of all words that no lexicon entry contains.
    pub(crate) const UNKNOWN: WordId = WordId(0);

    pub(crate) fn is_known(self) -> bool {
        self != Self::UNKNOWN
    }

    /// The word whose [`Self::index`] is `index`.
    pub(crate) fn of_index(index: usize) -> Self {
        Self(index as u32)
    }

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// All words of a lexicon, folded.
///
/// The first sixteen bytes of a word are its key, by which an open-addressed
/// table leads to its entry. The key of a word of fewer bytes is the word itself,
/// so no text has to be compared; once all words are added, an [index](Index)
/// leads to such words of ASCII in one step.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// The entry of each word, by its id.
    entries: Cow<'static, [Entry]>,
    /// An open-addressed hash table of the words, by the hashes of their keys.
    slots: Cow<'static, [WordId]>,
    /// The bytes of a long word that its key leaves out.
    tails: FxHashMap<WordId, Box<[u8]>>,
    /// The index of the short words, once all words are added; `None` also where
    /// it cannot separate them.
    index: Option<Index>,
    clitics: Vec<Box<str>>,
    /// By the last two letters of a word: the number of the first clitic that ends
    /// with them, from 1; 0 for none. Numbers above 255 are stored as 255.
    clitic_ends: Box<[u8; 1 << 10]>,
    prefixes: Prefixes,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self::with_clitics([], 0)
    }
}

impl Vocabulary {
    /// The least number of slots of the hash table per word.
    const MIN_SLOTS_PER_WORD: usize = 2;

    /// The number of words for which room is reserved: somewhat more than the
    /// built-in tables have.
    pub(crate) const USUAL_WORDS: usize = 8000;

    /// An empty vocabulary that sets aside `clitics` at the end of a word, with
    /// room for `words` words.
    pub(crate) fn with_clitics(clitics: impl IntoIterator<Item = Box<str>>, words: usize) -> Self {
        let clitics: Vec<Box<str>> = clitics.into_iter().collect();
        let mut clitic_ends = Box::new([0; 1 << 10]);
        for (clitic, number) in clitics.iter().zip(1..) {
            if let [.., a, b] = *clitic.as_bytes()
                && clitic_ends[two_letters(a, b)] == 0
            {
                clitic_ends[two_letters(a, b)] = u8::try_from(number).unwrap_or(u8::MAX);
            }
        }
        let mut entries = Vec::with_capacity(words + 1);
        entries.push(Entry::UNKNOWN);
        Self {
            entries: entries.into(),
            slots: vec![
                WordId::UNKNOWN;
                (Self::MIN_SLOTS_PER_WORD * words).next_power_of_two().max(64)
            ]
            .into(),
            tails: FxHashMap::default(),
            index: None,
            clitics,
            clitic_ends,
            prefixes: Prefixes::default(),
        }
    }

    /// The id of `word`, which is added if it is not there.
    pub(crate) fn intern(&mut self, word: &str) -> WordId {
        let head = Head::load(word.as_bytes());
        if head.letters() == word.len() && word.len() < Head::BYTES {
            return self.intern_letters(head, word.len());
        }
        let folded = fold(word);
        let (bytes, head) = (folded.as_bytes(), Head::load(folded.as_bytes()));
        let slot = self.find(Key::of(head.bits()), |id| self.has_tail(id, bytes));
        match self.slots[slot] {
            WordId::UNKNOWN => self.add(slot, head, bytes.get(Head::BYTES..).unwrap_or_default()),
            known => known,
        }
    }

    /// The id of the word that makes up the first `len` bytes of `head`, fewer
    /// than sixteen ASCII letters. It is added if it is not there.
    #[inline]
    pub(crate) fn intern_letters(&mut self, head: Head, len: usize) -> WordId {
        let head = Head::of_bits(head.folded(len));
        let slot = self.find(Key::of(head.bits()), |_| true);
        match self.slots[slot] {
            WordId::UNKNOWN => self.add(slot, head, &[]),
            known => known,
        }
    }

    /// Adds the folded word of `head` and `tail` at the empty slot number `slot`.
    #[inline(never)]
    fn add(&mut self, slot: usize, head: Head, tail: &[u8]) -> WordId {
        let word = WordId::of_index(self.entries.len());
        if !tail.is_empty() {
            self.tails.insert(word, tail.into());
        }
        let mut opens = ByCase::WORD;
        opens.add_prefixed(&self.prefixes, head);
        self.entries.to_mut().push(Entry { key: Key::of(head.bits()), opens, word });
        self.slots.to_mut()[slot] = word;
        self.index = None;
        // The next word must find an empty slot.
        if Self::MIN_SLOTS_PER_WORD * self.entries.len() >= self.slots.len() {
            self.grow();
        }
        word
    }

    /// Adds `set` to what `word` opens; with `capital`, only where it starts with
    /// one.
    pub(crate) fn open(&mut self, word: WordId, set: OpeningSet, capital: bool) {
        self.entries.to_mut()[word.index()].opens.add(set, capital);
        self.index = None;
    }

    /// This vocabulary with an index of its short words. Adding a word or an
    /// opening drops the index.
    pub(crate) fn with_index(mut self) -> Self {
        let short = self.entries.iter().copied().filter(|entry| entry.key.is_short());
        // Signs that are no words are frequent: with an entry of their own they
        // need no second look.
        let signs = (b'!'..b'@').filter(u8::is_ascii_punctuation).map(Entry::of_sign);
        let others = signs.filter(|sign| !self.slots[self.find(sign.key, |_| true)].is_known());
        self.index = Index::of(&short.chain(others).map(Entry::hashed).collect::<Vec<_>>());
        self
    }

    /// Adds `prefixes`, which open `set` in every word that starts with one of
    /// them; a prefix of one letter counts only before another capital or a digit.
    pub(crate) fn open_prefixes<'p>(
        &mut self,
        prefixes: impl Iterator<Item = &'p str>,
        set: OpeningSet,
    ) {
        prefixes.for_each(|prefix| self.prefixes.add(prefix, set));
        for entry in self.entries.to_mut().iter_mut().skip(1) {
            entry.opens.add_prefixed(&self.prefixes, Head::of_bits(entry.key.bits()));
        }
        self.index = None;
    }

    /// Doubles the number of slots.
    fn grow(&mut self) {
        self.slots = vec![WordId::UNKNOWN; 2 * self.slots.len()].into();
        for (entry, id) in self.entries.iter().zip(0..).skip(1) {
            let slot = self.find(entry.key, |_| false);
            self.slots.to_mut()[slot] = WordId(id);
        }
    }

    /// The slot of the word with `key` for which `is` holds, or the empty slot
    /// where it would be added.
    #[inline(always)]
    fn find(&self, key: Key, is: impl Fn(WordId) -> bool) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = key.hash() as usize & mask;
        loop {
            let word = self.slots[slot];
            if !word.is_known() || self.entries[word.index()].key == key && is(word) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The id of `word`, in any case, with no clitic set aside.
    pub(crate) fn word(&self, word: &str) -> WordId {
        let bytes = word.as_bytes();
        let key = Key::of(Head::load(bytes).folded(bytes.len()));
        if bytes.len() < Head::BYTES && key.is_ascii() {
            if let Some(index) = self.index().filter(|_| key.is_short()) {
                return index.entry(&index.guess(key)).word;
            }
            return self.slots[self.find(key, |_| true)];
        }
        if word.is_ascii() {
            return self.slots[self.find(key, |id| self.has_tail(id, bytes))];
        }
        let folded = fold(word);
        let key = Key::of(Head::load(folded.as_bytes()).bits());
        self.slots[self.find(key, |id| self.has_tail(id, folded.as_bytes()))]
    }

    /// The id of a sign, which has no case.
    pub(super) fn sign(&self, sign: &str) -> WordId {
        let key = Key::of(Head::load(sign.as_bytes()).bits());
        self.slots[self.find(key, |_| true)]
    }

    /// What `word` opens.
    pub(super) fn opens(&self, word: WordId) -> &ByCase {
        &self.entries[word.index()].opens
    }

    /// The index, if there is one.
    #[inline]
    pub(super) fn index(&self) -> Option<Indexed<'_>> {
        self.index.as_ref().and_then(Index::indexed)
    }

    /// Whether a word that is in no table, of three ASCII letters or more, may have
    /// a clitic, by the two letters at its `end`, or a prefix that opens something.
    #[inline(always)]
    pub(super) fn may_have_clitic_or_prefix(&self, head: Head, end: [u8; 2]) -> bool {
        let [a, b] = end;
        self.clitic_ends[two_letters(a, b)] != 0 || self.prefixes.has(head.first_three())
    }

    /// Reads `atom`, a word of `text` that is in no table, by its letters: sets its
    /// word and clitic, if it has a known stem. Returns what it opens.
    #[inline(never)]
    pub(super) fn read_unknown(&self, text: &str, atom: &mut Atom) -> OpeningSet {
        let (start, end) = (atom.start as usize, atom.end as usize);
        let bytes = text.as_bytes();
        let opens = self.prefixes.of(Head::load_at(bytes, start));
        let ends = bytes.get(start..end).and_then(|bytes| bytes.last_chunk());
        let clitic = ends.map_or(0, |&[a, b]| self.clitic_ends[two_letters(a, b)]);
        if clitic > 0 {
            let stem = self.look_up_stem(&text[start..end], clitic);
            let (stem, clitic) = stem.unwrap_or((WordId::UNKNOWN, 0));
            (atom.word, atom.clitic) = (stem, clitic as u8);
        }
        self.opens(atom.word).of(atom.shape).with(opens)
    }

    /// Whether the word with this id equals `word` behind the bytes of the key.
    fn has_tail(&self, id: WordId, word: &[u8]) -> bool {
        let Some(tail) = word.get(Head::BYTES..) else { return true };
        let own = self.tails.get(&id).map_or(&[][..], |own| own);
        own.eq_ignore_ascii_case(tail)
    }

    /// The known word that is left of `word` without a clitic, and the length of
    /// that clitic in bytes. Clitics are tried from number `first` on, from 1.
    fn look_up_stem(&self, word: &str, first: u8) -> Option<(WordId, usize)> {
        let clitics = self.clitics.get(usize::from(first) - 1..)?;
        let mut stems = clitics.iter().filter_map(|clitic| {
            let (_, end) =
                word.as_bytes().split_at_checked(word.len().checked_sub(clitic.len())?)?;
            let stem = word.len() - clitic.len();
            let stands = stem > 1 && end.eq_ignore_ascii_case(clitic.as_bytes());
            stands.then(|| (self.word(&word[..stem]), clitic.len()))
        });
        stems.find(|(stem, _)| stem.is_known())
    }
}

/// The index of a pair of letters, in any case.
#[inline]
fn two_letters(a: u8, b: u8) -> usize {
    usize::from(a & 0x1f) << 5 | usize::from(b & 0x1f)
}

stored!(newtype: WordId);
heap_size! {
    Vocabulary { entries, slots, tails, index, clitics, clitic_ends, prefixes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scan::Scan;

    #[test]
    fn finds_words_whatever_their_case_and_clitic() {
        let mut vocabulary = Vocabulary::with_clitics(["nya".into(), "lah".into()], 0);
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
            let scan = Scan::new(surface, &vocabulary);
            let [atom] = scan.atoms() else { panic!("{surface} is one atom") };
            assert_eq!((atom.word, atom.clitic), (word, clitic), "{surface}");
        }
    }

    #[test]
    fn keeps_words_of_any_length_and_start_apart() {
        let mut vocabulary = Vocabulary::default();
        let words: Vec<String> = (1..40)
            .flat_map(|n| [format!("{}a", "x".repeat(n)), format!("{}b", "x".repeat(n))])
            .chain((0..5000).map(|n| format!("kata{n}")))
            .collect();
        let ids: Vec<_> = words.iter().map(|word| vocabulary.intern(word)).collect();
        assert_eq!(vocabulary.entries.len() - 1, words.len());
        for (word, id) in words.iter().zip(ids) {
            assert_eq!(vocabulary.word(word), id);
            assert_eq!(vocabulary.word(&word.to_uppercase()), id);
            assert_eq!(vocabulary.intern(word), id);
            assert_eq!(vocabulary.word(&format!("{word}c")), WordId::UNKNOWN);
        }
    }

    #[test]
    fn a_word_longer_than_any_entry_is_unknown() {
        let vocabulary = Vocabulary::default();
        assert_eq!(vocabulary.word(&"a".repeat(1_000_000)), WordId::UNKNOWN);
    }
}
