//! Every word that any lexicon entry contains, as a small number.

use rustc_hash::FxHashMap;

use super::atom::{Atom, Gap};
use super::fold::fold;
use super::head::Head;
use super::openings::{ByCase, OpeningSet, Prefixes, of_sign};
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

/// All words of a lexicon, folded.
///
/// A word's first sixteen bytes are its key. A filter turns away most keys of
/// the words that are in no lexicon, every fourth; of the others an
/// open-addressed table tells the number and, beside it, what the word opens,
/// so that a known word costs one load that may miss the nearest cache. A word
/// of fewer bytes is its key, and needs no comparing of text.
#[derive(Debug)]
pub(crate) struct Vocabulary {
    entries: Vec<Entry>,
    /// Where the entry of each word is, by id; the first stands for the unknown.
    places: Vec<u32>,
    /// What the key of a long word leaves out.
    tails: FxHashMap<WordId, Box<[u8]>>,
    filter: Filter,
    /// By their byte, those of one ASCII character.
    signs: Box<[Sign; 128]>,
    clitics: Vec<Box<str>>,
    /// By the last two letters of a word, the first clitic that it can have,
    /// counted from one.
    clitic_ends: Box<[u32; 1 << 10]>,
    prefixes: Prefixes,
}

/// The first bytes of a folded word. Words have no nought in them, so that of
/// a shorter word is the word itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Key([u64; 2]);

impl Key {
    pub(super) fn of(bits: u128) -> Self {
        Self([bits as u64, (bits >> 64) as u64])
    }

    /// The key of one ASCII character, as that.
    fn sign(self) -> Option<u8> {
        match self.0 {
            [sign @ 1..0x80, 0] => Some(sign as u8),
            _ => None,
        }
    }

    pub(super) fn is_ascii(self) -> bool {
        let [low, high] = self.0;
        (low | high) & 0x8080_8080_8080_8080 == 0
    }

    fn bits(self) -> u128 {
        let [low, high] = self.0;
        u128::from(low) | u128::from(high) << 64
    }

    /// Both halves of a product of both halves.
    #[inline]
    fn hash(self) -> u64 {
        let [low, high] = self.0;
        let product =
            u128::from(low ^ 0x9e37_79b9_7f4a_7c15) * u128::from(high ^ 0xc2b2_ae3d_27d4_eb4f);
        product as u64 ^ (product >> 64) as u64
    }
}

/// A bit for each key that is in a table, by its hash: 8 KiB that stay in the
/// nearest cache and turn most others away.
#[derive(Debug)]
struct Filter {
    bits: Box<[u64; 1 << 10]>,
}

impl Default for Filter {
    fn default() -> Self {
        Self { bits: Box::new([0; 1 << 10]) }
    }
}

impl Filter {
    fn add(&mut self, key: Key) {
        let (row, bit) = Self::place(key);
        self.bits[row] |= 1 << bit;
    }

    #[inline]
    fn may_hold(&self, key: Key) -> bool {
        let (row, bit) = Self::place(key);
        self.bits[row] >> bit & 1 == 1
    }

    /// By the highest bits and the lowest ones.
    #[inline]
    fn place(key: Key) -> (usize, u32) {
        let hash = key.hash();
        ((hash >> 54) as usize, hash as u32 % u64::BITS)
    }
}

/// A sign of one byte: its word, and whether it may open something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    pub(super) word: WordId,
    glued_opens: bool,
    loose_opens: bool,
}

impl Sign {
    fn of(byte: u8) -> Self {
        let opens = |glued| of_sign(&[byte, b'0'], glued) != OpeningSet::NONE;
        Self { word: WordId::UNKNOWN, glued_opens: opens(true), loose_opens: opens(false) }
    }

    /// Whether it may open something behind `gap`.
    #[inline]
    pub(super) fn may_open(&self, gap: Gap) -> bool {
        if gap == Gap::None { self.glued_opens } else { self.loose_opens }
    }
}

/// A word and what it opens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    key: Key,
    /// [`WordId::UNKNOWN`] in an empty place.
    pub(super) word: WordId,
    pub(super) opens: ByCase,
}

impl Entry {
    const EMPTY: Self = Self { key: Key([0; 2]), word: WordId::UNKNOWN, opens: ByCase::WORD };
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self::with_clitics([], 0)
    }
}

impl Vocabulary {
    /// How many places of the table there are for a word, at the least.
    const SPREAD: usize = 2;

    /// As many words as the built-in tables have, or somewhat more.
    pub(crate) const ROOM: usize = 8000;

    /// A vocabulary that sets aside these clitics at the end of a word, with
    /// room for so many `words`.
    pub(crate) fn with_clitics(clitics: impl IntoIterator<Item = Box<str>>, words: usize) -> Self {
        let clitics: Vec<Box<str>> = clitics.into_iter().collect();
        let mut clitic_ends = Box::new([0; 1 << 10]);
        for (clitic, number) in clitics.iter().zip(1..) {
            if let [.., a, b] = *clitic.as_bytes()
                && clitic_ends[two_letters(a, b)] == 0
            {
                clitic_ends[two_letters(a, b)] = number;
            }
        }
        let mut places = Vec::with_capacity(words + 1);
        places.push(0);
        Self {
            entries: vec![Entry::EMPTY; (Self::SPREAD * words).next_power_of_two().max(64)],
            places,
            tails: FxHashMap::default(),
            filter: Filter::default(),
            signs: Box::new(std::array::from_fn(|byte| Sign::of(byte as u8))),
            clitics,
            clitic_ends,
            prefixes: Prefixes::default(),
        }
    }

    /// Adds `word`, unless it is there.
    pub(crate) fn intern(&mut self, word: &str) -> WordId {
        let head = Head::load(word.as_bytes());
        if head.letters() == word.len() && word.len() < Head::BYTES {
            return self.intern_letters(head, word.len());
        }
        let folded = fold(word);
        let (bytes, head) = (folded.as_bytes(), Head::load(folded.as_bytes()));
        let at = self.find(Key::of(head.bits()), |id| self.has_tail(id, bytes));
        match self.entries[at].word {
            WordId::UNKNOWN => self.add(at, head, bytes.get(Head::BYTES..).unwrap_or_default()),
            known => known,
        }
    }

    /// The same for the word that the first `len` bytes of `head` are, ASCII
    /// letters and fewer than all.
    #[inline]
    pub(crate) fn intern_letters(&mut self, head: Head, len: usize) -> WordId {
        let head = Head::of_bits(head.folded(len));
        let at = self.find(Key::of(head.bits()), |_| true);
        match self.entries[at].word {
            WordId::UNKNOWN => self.add(at, head, &[]),
            known => known,
        }
    }

    /// Adds the word of these bytes at an empty place.
    #[inline(never)]
    fn add(&mut self, at: usize, head: Head, tail: &[u8]) -> WordId {
        let word = WordId(self.places.len() as u32);
        if !tail.is_empty() {
            self.tails.insert(word, tail.into());
        }
        let mut entry = Entry { key: Key::of(head.bits()), word, ..Entry::EMPTY };
        entry.opens.add_prefixed(&self.prefixes, head);
        self.places.push(0);
        self.place(at, entry);
        // The next word is to find an empty place.
        if Self::SPREAD * self.places.len() >= self.entries.len() {
            self.grow();
        }
        word
    }

    /// Notes what `word` can open; with `capital`, only where it has one.
    pub(crate) fn open(&mut self, word: WordId, set: OpeningSet, capital: bool) {
        if set == OpeningSet::NONE {
            return;
        }
        let entry = &mut self.entries[self.places[word.index()] as usize];
        entry.opens.add(set, capital);
        let entry = *entry;
        if let Some(sign) = entry.key.sign() {
            self.set_sign(sign, entry);
        }
    }

    /// Notes that every word can open `set` that starts with one of `prefixes`;
    /// one letter counts only before another capital or a digit.
    pub(crate) fn open_prefixes<'p>(
        &mut self,
        prefixes: impl Iterator<Item = &'p str>,
        set: OpeningSet,
    ) {
        prefixes.for_each(|prefix| self.prefixes.add(prefix, set));
        for entry in self.entries.iter_mut().filter(|entry| entry.word.is_known()) {
            entry.opens.add_prefixed(&self.prefixes, Head::of_bits(entry.key.bits()));
        }
    }

    fn grow(&mut self) {
        let doubled = vec![Entry::EMPTY; 2 * self.entries.len()];
        let entries = std::mem::replace(&mut self.entries, doubled);
        for entry in entries.into_iter().filter(|entry| entry.word.is_known()) {
            self.place(self.find(entry.key, |_| false), entry);
        }
    }

    fn place(&mut self, at: usize, entry: Entry) {
        self.entries[at] = entry;
        self.places[entry.word.index()] = at as u32;
        self.filter.add(entry.key);
        if let Some(sign) = entry.key.sign() {
            self.set_sign(sign, entry);
        }
    }

    fn set_sign(&mut self, sign: u8, entry: Entry) {
        let opens = entry.opens.small() != OpeningSet::NONE;
        let sign = &mut self.signs[usize::from(sign)];
        sign.word = entry.word;
        sign.glued_opens |= opens;
        sign.loose_opens |= opens;
    }

    /// The place of the word with this key that `is` the one asked for, or an
    /// empty one.
    #[inline(always)]
    fn find(&self, key: Key, is: impl Fn(WordId) -> bool) -> usize {
        let mask = self.entries.len() - 1;
        let mut at = key.hash() as usize & mask;
        loop {
            let entry = &self.entries[at];
            if entry.key == key && is(entry.word) || !entry.word.is_known() {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    /// The id of `word` as it stands.
    pub(crate) fn word(&self, word: &str) -> WordId {
        self.look_up(word).word
    }

    /// The entry of `word` as it stands.
    pub(super) fn look_up(&self, word: &str) -> &Entry {
        let bytes = word.as_bytes();
        let key = Key::of(Head::load(bytes).folded(bytes.len()));
        if bytes.len() < Head::BYTES && key.is_ascii() {
            return self.look_up_key(key).unwrap_or(&Entry::EMPTY);
        }
        if word.is_ascii() {
            return &self.entries[self.find(key, |id| self.has_tail(id, bytes))];
        }
        let folded = fold(word);
        let key = Key::of(Head::load(folded.as_bytes()).bits());
        &self.entries[self.find(key, |id| self.has_tail(id, folded.as_bytes()))]
    }

    /// The entry of a sign, which has no case.
    pub(super) fn look_up_sign(&self, sign: &str) -> &Entry {
        let key = Key::of(Head::load(sign.as_bytes()).bits());
        self.look_up_key(key).unwrap_or(&Entry::EMPTY)
    }

    /// The entry of a word of fewer than sixteen bytes, if it has one.
    /// Always inlined: calls were a tenth of the scan.
    #[inline(always)]
    pub(super) fn look_up_key(&self, key: Key) -> Option<&Entry> {
        if !self.filter.may_hold(key) {
            return None;
        }
        let entry = &self.entries[self.find(key, |_| true)];
        entry.word.is_known().then_some(entry)
    }

    /// The sign that `byte` is, if it is ASCII.
    #[inline]
    pub(super) fn sign(&self, byte: u8) -> Option<&Sign> {
        self.signs.get(usize::from(byte))
    }

    /// Whether the letters may tell anything of a word that has no entry: of
    /// `len` ASCII letters, three or more, the first in `head`.
    #[inline(always)]
    pub(super) fn letters_tell(&self, head: &[u8; Head::BYTES], len: usize) -> bool {
        let [first, second, third, ..] = *head;
        self.clitic_ends[two_letters(head[len - 2], head[len - 1])] != 0
            || self.prefixes.has([first, second, third])
    }

    /// What the letters tell of `atom`, a word of `text` that has no entry.
    #[inline(never)]
    pub(super) fn read_unknown(&self, text: &str, atom: &mut Atom) -> OpeningSet {
        let opens = self.prefixes.of(Head::load_at(text.as_bytes(), atom.start as usize));
        let stem = self.look_up_stem(atom.span().of(text));
        let (stem, clitic) = stem.unwrap_or((&Entry::EMPTY, 0));
        (atom.word, atom.clitic) = (stem.word, clitic as u8);
        stem.opens.of(atom.shape).with(opens)
    }

    /// Whether the word of this id ends like `word`, past what a key holds.
    fn has_tail(&self, id: WordId, word: &[u8]) -> bool {
        let Some(tail) = word.get(Head::BYTES..) else { return true };
        let own = self.tails.get(&id).map_or(&[][..], |own| own);
        own.eq_ignore_ascii_case(tail)
    }

    /// The entry of what a clitic at the end of `word` leaves, and how many
    /// bytes the clitic has.
    fn look_up_stem(&self, word: &str) -> Option<(&Entry, usize)> {
        let [.., a, b] = *word.as_bytes() else { return None };
        let first = self.clitic_ends[two_letters(a, b)].checked_sub(1)?;
        let stems = self.clitics[first as usize..].iter().filter_map(|clitic| {
            let cut = word.len().checked_sub(clitic.len()).filter(|&cut| cut > 1)?;
            let (stem, end) = word.split_at_checked(cut)?;
            end.eq_ignore_ascii_case(clitic).then(|| (self.look_up(stem), clitic.len()))
        });
        stems.into_iter().find(|(stem, _)| stem.word.is_known())
    }
}

/// Two letters as one number, whatever their case.
#[inline]
fn two_letters(a: u8, b: u8) -> usize {
    usize::from(a & 0x1f) << 5 | usize::from(b & 0x1f)
}

heap_size!(inline: WordId, Sign, Entry);
heap_size! {
    Vocabulary { entries, places, tails, filter, signs, clitics, clitic_ends, prefixes }
    Filter { bits }
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
    fn tells_apart_words_of_any_length_and_start() {
        let mut vocabulary = Vocabulary::default();
        let words: Vec<String> = (1..40)
            .flat_map(|n| [format!("{}a", "x".repeat(n)), format!("{}b", "x".repeat(n))])
            .chain((0..5000).map(|n| format!("kata{n}")))
            .collect();
        let ids: Vec<_> = words.iter().map(|word| vocabulary.intern(word)).collect();
        assert_eq!(vocabulary.places.len() - 1, words.len());
        for (word, id) in words.iter().zip(ids) {
            assert_eq!(vocabulary.look_up(word).word, id);
            assert_eq!(vocabulary.look_up(&word.to_uppercase()).word, id);
            assert_eq!(vocabulary.intern(word), id);
            assert_eq!(vocabulary.look_up(&format!("{word}c")).word, WordId::UNKNOWN);
        }
    }

    #[test]
    fn a_word_longer_than_any_entry_is_unknown() {
        let vocabulary = Vocabulary::default();
        assert_eq!(vocabulary.look_up(&"a".repeat(1_000_000)).word, WordId::UNKNOWN);
    }
}
