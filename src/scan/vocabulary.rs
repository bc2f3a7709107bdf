//! Every word that any lexicon entry contains, as a small number.

use std::sync::LazyLock;

use super::fold::fold;
use super::head::Head;
use super::openings::{OpeningSet, WordOpenings};
use crate::heap_size::heap_size;

/// A word of the vocabulary.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct WordId(u32);

impl WordId {
    /// Any word that no lexicon entry contains.
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

/// All words of a lexicon, folded.
///
/// Most words of a text are in no lexicon, so what counts is to say so fast:
/// a word's first sixteen bytes are its key, a filter that stays in the
/// nearest cache turns most unknown keys away, and an open-addressed table
/// holds the rest. A word of up to sixteen bytes is its key, and needs no
/// comparing of text.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    /// The words, by id; the first stands for the unknown.
    words: Vec<Box<str>>,
    slots: Vec<Slot>,
    /// Those of one ASCII character.
    bytes: Box<[WordId; 128]>,
    filter: Box<[u64; FILTER_WORDS]>,
    clitics: Vec<Box<str>>,
    /// Which pairs of letters some clitic ends in.
    clitic_ends: Box<[bool; 1 << 10]>,
    openings: WordOpenings,
}

/// 2^16 bits, 8 KiB.
const FILTER_WORDS: usize = 1 << 10;

/// The first bytes of a folded word. Words have no nought in them, so that of
/// a shorter word is the word itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Key([u64; 2]);

impl Key {
    fn new(folded: &[u8]) -> Self {
        Self::of(Head::load(folded).bits())
    }

    /// The key of an ASCII word of `len` bytes, which need not be folded.
    fn of_ascii(head: Head, len: usize) -> Self {
        Self::of(head.folded(len))
    }

    fn of(bits: u128) -> Self {
        Self([bits as u64, (bits >> 64) as u64])
    }

    /// Both halves of a product of both halves.
    fn hash(self) -> u64 {
        let [low, high] = self.0;
        let product =
            u128::from(low ^ 0x9e37_79b9_7f4a_7c15) * u128::from(high ^ 0xc2b2_ae3d_27d4_eb4f);
        product as u64 ^ (product >> 64) as u64
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    key: Key,
    /// [`WordId::UNKNOWN`] in an empty slot.
    word: WordId,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self::with_clitics([])
    }
}

impl Vocabulary {
    /// A vocabulary that sets aside these clitics at the end of a word.
    pub(crate) fn with_clitics(clitics: impl IntoIterator<Item = Box<str>>) -> Self {
        let clitics: Vec<Box<str>> = clitics.into_iter().collect();
        let mut clitic_ends = Box::new([false; 1 << 10]);
        for end in clitics.iter().filter_map(|clitic| last_letters(clitic)) {
            clitic_ends[end] = true;
        }
        Self {
            words: vec!["".into()],
            slots: vec![Slot::default(); 64],
            bytes: Box::new([WordId::UNKNOWN; 128]),
            filter: Box::new([0; FILTER_WORDS]),
            clitics,
            clitic_ends,
            openings: WordOpenings::default(),
        }
    }

    /// One without words, to cut a text with.
    pub(crate) fn none() -> &'static Self {
        static NONE: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::default);
        &NONE
    }

    /// Adds `word`, unless it is there.
    pub(crate) fn intern(&mut self, word: &str) -> WordId {
        match self.look_up(word) {
            WordId::UNKNOWN => self.add(fold(word)),
            found => found,
        }
    }

    fn add(&mut self, folded: String) -> WordId {
        if 2 * self.words.len() >= self.slots.len() {
            self.grow();
        }
        let word = WordId(self.words.len() as u32);
        if let &[byte @ 0..128] = folded.as_bytes() {
            self.bytes[usize::from(byte)] = word;
        }
        let key = Key::new(folded.as_bytes());
        let bit = (key.hash() >> 48) as usize;
        self.filter[bit / 64] |= 1 << (bit % 64);
        self.place(Slot { key, word });
        self.words.push(folded.into());
        word
    }

    /// Notes what `word` can open; with `capital`, only where it has one.
    pub(crate) fn open(&mut self, word: WordId, set: OpeningSet, capital: bool) {
        self.openings.open(word, set, capital);
    }

    /// Notes that every word can open `set` that starts with `prefix`; one
    /// letter counts only before another capital or a digit.
    pub(crate) fn open_prefix(&mut self, prefix: &str, set: OpeningSet) {
        self.openings.open_prefix(prefix, set);
    }

    #[inline]
    pub(super) fn openings(&self) -> &WordOpenings {
        &self.openings
    }

    fn grow(&mut self) {
        let doubled = vec![Slot::default(); 2 * self.slots.len()];
        let slots = std::mem::replace(&mut self.slots, doubled);
        for slot in slots.into_iter().filter(|slot| slot.word.is_known()) {
            self.place(slot);
        }
    }

    fn place(&mut self, slot: Slot) {
        let mask = self.slots.len() - 1;
        let mut at = slot.key.hash() as usize & mask;
        while self.slots[at].word.is_known() {
            at = (at + 1) & mask;
        }
        self.slots[at] = slot;
    }

    /// The id of `word` as it stands.
    pub(crate) fn look_up(&self, word: &str) -> WordId {
        if word.is_ascii() {
            return self.look_up_ascii(Head::load(word.as_bytes()), word.as_bytes());
        }
        let folded = fold(word);
        self.find(Key::new(folded.as_bytes()), folded.as_bytes())
    }

    /// The id of a sign of one byte.
    #[inline]
    pub(super) fn look_up_byte(&self, sign: u8) -> WordId {
        self.bytes.get(usize::from(sign)).copied().unwrap_or_default()
    }

    /// The id of the ASCII word that starts with `head`. Always inlined, as
    /// far as the filter goes: calls were a tenth of the scan.
    #[inline(always)]
    pub(super) fn look_up_ascii(&self, head: Head, word: &[u8]) -> WordId {
        self.find(Key::of_ascii(head, word.len()), word)
    }

    #[inline(always)]
    fn find(&self, key: Key, word: &[u8]) -> WordId {
        let hash = key.hash();
        let bit = (hash >> 48) as usize;
        if self.filter[bit / 64] >> (bit % 64) & 1 == 0 {
            return WordId::UNKNOWN;
        }
        self.probe(hash, key, word)
    }

    fn probe(&self, hash: u64, key: Key, word: &[u8]) -> WordId {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = &self.slots[at];
            let same = || word.len() < Head::BYTES || self.has_tail(slot.word, word);
            if !slot.word.is_known() || slot.key == key && same() {
                return slot.word;
            }
            at = (at + 1) & mask;
        }
    }

    /// Whether the word of this id ends like `word`, past what a key holds.
    fn has_tail(&self, id: WordId, word: &[u8]) -> bool {
        let tail = word.get(Head::BYTES..).unwrap_or_default();
        let own = self.words[id.index()].as_bytes();
        own.get(Head::BYTES..).unwrap_or_default().eq_ignore_ascii_case(tail)
    }

    /// The id of `word`, or else of what a clitic at its end leaves.
    pub(super) fn look_up_word(&self, word: &str) -> Lookup {
        let found = self.look_up(word);
        if found.is_known() { Lookup::whole(found) } else { self.look_up_stem(word) }
    }

    /// The id of what a clitic at the end of `word` leaves.
    #[inline(always)]
    pub(super) fn look_up_stem(&self, word: &str) -> Lookup {
        match last_letters(word) {
            Some(end) if self.clitic_ends[end] => self.without_clitic(word),
            _ => Lookup::whole(WordId::UNKNOWN),
        }
    }

    fn without_clitic(&self, word: &str) -> Lookup {
        let stems = self.clitics.iter().map(|clitic| (clitic, self.stem(word, clitic)));
        let found = stems.into_iter().find(|(_, stem)| stem.is_known());
        found.map_or(Lookup::whole(WordId::UNKNOWN), |(clitic, word)| Lookup {
            word,
            clitic: clitic.len() as u8,
        })
    }

    fn stem(&self, word: &str, clitic: &str) -> WordId {
        match word.len().checked_sub(clitic.len()) {
            Some(cut) if cut > 1 && word.is_char_boundary(cut) => {
                let is_clitic = word[cut..].eq_ignore_ascii_case(clitic);
                if is_clitic { self.look_up(&word[..cut]) } else { WordId::UNKNOWN }
            }
            _ => WordId::UNKNOWN,
        }
    }
}

/// The last two letters as one number, whatever their case.
#[inline]
fn last_letters(word: &str) -> Option<usize> {
    let [.., a, b] = *word.as_bytes() else { return None };
    Some(usize::from(a & 0x1f) << 5 | usize::from(b & 0x1f))
}

heap_size!(inline: WordId, Slot);
heap_size!(Vocabulary { words, slots, bytes, filter, clitics, clitic_ends, openings });

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
    fn tells_apart_words_of_any_length_and_start() {
        let mut vocabulary = Vocabulary::default();
        let words: Vec<String> = (1..40)
            .flat_map(|n| [format!("{}a", "x".repeat(n)), format!("{}b", "x".repeat(n))])
            .chain((0..5000).map(|n| format!("kata{n}")))
            .collect();
        let ids: Vec<_> = words.iter().map(|word| vocabulary.intern(word)).collect();
        assert_eq!(vocabulary.words.len() - 1, words.len());
        for (word, id) in words.iter().zip(ids) {
            assert_eq!(vocabulary.look_up(word), id);
            assert_eq!(vocabulary.look_up(&word.to_uppercase()), id);
            assert_eq!(vocabulary.intern(word), id);
            assert_eq!(vocabulary.look_up(&format!("{word}c")), WordId::UNKNOWN);
        }
    }

    #[test]
    fn a_word_longer_than_any_entry_is_unknown() {
        let vocabulary = Vocabulary::default();
        assert_eq!(vocabulary.look_up(&"a".repeat(1_000_000)), WordId::UNKNOWN);
    }
}
