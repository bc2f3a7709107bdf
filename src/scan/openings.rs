//! What can start where: the index that lets a grammar pass the many atoms
//! at which none of its rules begins.
//!
//! The lexicon says of every word what it can open ([`WordOpenings`]). The
//! scan writes that down as it cuts a text: a row of bits for each [`Opening`],
//! with one bit an atom. Each grammar then walks along its own row.

use super::atom::{Gap, Shape};
use super::head::Head;
use super::vocabulary::WordId;
use crate::heap_size::heap_size;

/// Something that a stage looks for along the whole text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// A word with a capital.
    Capital,
    /// The name of a region, digits that a name of the gazetteer starts with,
    /// or a word that says something of the text around it, too.
    Place,
    /// A word that tells only of what stands right behind it that it is a place.
    PlaceCue,
    /// A word that makes the name of a place a part of another name.
    PlaceGuard,
    Landmark,
    /// A social security body, by its name.
    Body,
    /// An office of one, by its type.
    Office,
    /// A word that tells which body an article is about.
    BodyCue,
    /// A regional agency.
    Opd,
    /// One by its form or behind the title of its head.
    OpdName,
    /// A word that tells whether an article is about a regional government.
    OpdCue,
    Agency,
    /// A commission of a legislature.
    Commission,
    Programme,
    Regulation,
    OwnName,
    /// A number in digits or words, with its currency or minus before it, or
    /// one of a unit of time.
    Number,
    Ordinal,
    Date,
    Clock,
    /// The brackets around a short form.
    Bracket,
}

impl Opening {
    const COUNT: usize = Self::Bracket as usize + 1;
}

/// A set of [`Opening`]s.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct OpeningSet(u32);

impl OpeningSet {
    pub(crate) const NONE: Self = Self(0);

    pub(crate) const fn of(openings: &[Opening]) -> Self {
        let (mut set, mut i) = (0, 0);
        while i < openings.len() {
            set |= 1 << openings[i] as u32;
            i += 1;
        }
        Self(set)
    }

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What so many digits open; `behind` is the byte behind them.
fn of_digits(digits: usize, behind: Option<u8>) -> OpeningSet {
    const LONG: OpeningSet = OpeningSet::of(&[Opening::Number]);
    const DATE: OpeningSet = LONG.with(OpeningSet::of(&[Opening::Date]));
    const HOUR: OpeningSet = DATE.with(OpeningSet::of(&[Opening::Clock]));
    match (digits, behind) {
        // Invisible characters may stand before the sign.
        (1 | 2, Some(b'.' | b':' | 0..0x20 | 0x7f..)) => HOUR,
        (1..=4, _) => DATE,
        _ => LONG,
    }
}

/// What a word with a capital opens, whatever it is.
const OF_CAPITAL: OpeningSet = OpeningSet::of(&[Opening::Capital]);

/// What a sign opens, `gap` behind the atom before it: `bytes` is the text
/// from the sign on.
fn of_sign(bytes: &[u8], gap: Gap) -> OpeningSet {
    const NUMBER: OpeningSet = OpeningSet::of(&[Opening::Number]);
    match bytes {
        [b'(', ..] => const { OpeningSet::of(&[Opening::Bracket]) },
        // A minus, or the comma of `,5`.
        [b'-' | b',', next, ..] if gap != Gap::None && !next.is_ascii_whitespace() => NUMBER,
        [0xe2, 0x88, 0x92, ..] if gap != Gap::None => NUMBER,
        _ => OpeningSet::NONE,
    }
}

/// What words open, by their numbers in the vocabulary and by how they start.
#[derive(Debug, Default)]
pub(super) struct WordOpenings {
    by_word: Vec<Cased>,
    by_prefix: Prefixes,
}

/// What a word opens in small letters, and with a capital.
type Cased = [OpeningSet; 2];

impl WordOpenings {
    /// Notes what `word` opens; with `capital`, only if it has one.
    pub(super) fn open(&mut self, word: WordId, set: OpeningSet, capital: bool) {
        if self.by_word.len() <= word.index() {
            self.by_word.resize(word.index() + 1, Cased::default());
        }
        add(&mut self.by_word[word.index()], set, capital);
    }

    /// Notes that every word opens `set` that starts with `prefix`.
    pub(super) fn open_prefix(&mut self, prefix: &str, set: OpeningSet) {
        self.by_prefix.add(prefix, set);
    }

    /// What a word opens, cased like `shape`, which starts with `head`.
    #[inline]
    pub(super) fn of_word(&self, word: WordId, shape: Shape, head: Head) -> OpeningSet {
        let capital = shape != Shape::Lower;
        let by_case = if capital { OF_CAPITAL } else { OpeningSet::NONE };
        self.listed(word, capital).with(by_case).with(self.by_prefix.of(head))
    }

    /// What so many digits open; `behind` is the byte behind them.
    pub(super) fn of_digits(&self, word: WordId, len: usize, behind: Option<u8>) -> OpeningSet {
        self.listed(word, false).with(of_digits(len, behind))
    }

    /// What a sign opens, `gap` behind the atom before it; `bytes` is the
    /// text from the sign on.
    pub(super) fn of_sign(&self, word: WordId, bytes: &[u8], gap: Gap) -> OpeningSet {
        self.listed(word, false).with(of_sign(bytes, gap))
    }

    fn listed(&self, word: WordId, capital: bool) -> OpeningSet {
        self.by_word.get(word.index()).map_or(OpeningSet::NONE, |set| set[usize::from(capital)])
    }
}

heap_size!(inline: OpeningSet);
heap_size! {
    WordOpenings { by_word, by_prefix }
    Prefixes { letters, capitals, opens }
}

/// What words open by their first three letters, whatever their case.
#[derive(Debug)]
struct Prefixes {
    /// By the first two letters, the third ones.
    letters: Box<[u32; 1 << 10]>,
    /// Letters that open it before another capital or a digit: `DP3A`.
    capitals: u32,
    opens: OpeningSet,
}

impl Default for Prefixes {
    fn default() -> Self {
        Self { letters: Box::new([0; 1 << 10]), capitals: 0, opens: OpeningSet::NONE }
    }
}

impl Prefixes {
    fn add(&mut self, prefix: &str, set: OpeningSet) {
        self.opens = self.opens.with(set);
        match *prefix.as_bytes() {
            [] => {}
            [first] => self.capitals |= bit(first),
            [first, second] => self.letters[pair(first, second)] = !0,
            [first, second, third, ..] => self.letters[pair(first, second)] |= bit(third),
        }
    }

    /// What the word opens that starts with `head`.
    fn of(&self, head: Head) -> OpeningSet {
        let [first, second, third] = head.first_three();
        let listed = self.letters[pair(first, second)] & bit(third) != 0;
        let capitals = self.capitals & bit(first) != 0 && !second.is_ascii_lowercase();
        // Letters beyond ASCII, and invisible characters among the others,
        // are the grammar's business.
        let ascii = (first | second | third) < 0x80;
        if listed || capitals || !ascii { self.opens } else { OpeningSet::NONE }
    }
}

/// The place of a letter in a set of letters.
const fn bit(letter: u8) -> u32 {
    1 << (letter & 0x1f)
}

const fn pair(first: u8, second: u8) -> usize {
    ((first & 0x1f) as usize) << 5 | (second & 0x1f) as usize
}

fn add(cased: &mut Cased, set: OpeningSet, capital: bool) {
    let [small, large] = cased;
    *large = large.with(set);
    if !capital {
        *small = small.with(set);
    }
}

/// Which of 64 atoms have each opening.
type Rows = [u64; Opening::COUNT];

/// For each opening, the atoms that have it: one bit an atom, side by side
/// for 64 atoms at a time.
#[derive(Debug)]
pub(super) struct Openings {
    blocks: Vec<Rows>,
    atoms: usize,
}

impl Openings {
    /// Those of a text of `bytes`, to be filled.
    pub(super) fn for_bytes(bytes: usize) -> Self {
        Self { blocks: Vec::with_capacity(bytes / 5 / 64 + 1), atoms: 0 }
    }

    /// Every opening at each of `atoms` atoms.
    #[cfg(test)]
    pub(super) fn everywhere(atoms: usize) -> Self {
        let mut openings = Self::for_bytes(0);
        (0..atoms).for_each(|_| openings.push(OpeningSet((1 << Opening::COUNT) - 1)));
        openings
    }

    /// Adds those of the next atom.
    #[inline]
    pub(super) fn push(&mut self, OpeningSet(mut set): OpeningSet) {
        let bit = self.atoms % 64;
        self.atoms += 1;
        if bit == 0 {
            self.blocks.push([0; Opening::COUNT]);
        }
        let Some(block) = self.blocks.last_mut() else { return };
        while set != 0 {
            block[set.trailing_zeros() as usize] |= 1 << bit;
            set &= set - 1;
        }
    }

    /// Whether atom `at` has `opening`.
    pub(super) fn has(&self, opening: Opening, at: usize) -> bool {
        let block = self.blocks.get(at / 64);
        block.is_some_and(|rows| rows[opening as usize] >> (at % 64) & 1 == 1)
    }

    /// Every atom that has `opening`.
    pub(super) fn iter(&self, opening: Opening) -> impl Iterator<Item = usize> {
        let rows = self.blocks.iter().map(move |rows| rows[opening as usize]);
        rows.enumerate().flat_map(|(block, bits)| places(block, bits))
    }

    /// The first atom from `at` on that has one of `openings`.
    #[inline]
    pub(super) fn next<const N: usize>(&self, openings: [Opening; N], at: usize) -> Option<usize> {
        let union = |rows: &Rows| openings.iter().fold(0, |bits, &row| bits | rows[row as usize]);
        let mut block = at / 64;
        let mut bits = union(self.blocks.get(block)?) & (!0 << (at % 64));
        while bits == 0 {
            block += 1;
            bits = union(self.blocks.get(block)?);
        }
        Some(block * 64 + bits.trailing_zeros() as usize)
    }

    /// Every atom that has `opening` and whose next one has it, too.
    pub(super) fn pairs(&self, opening: Opening) -> impl Iterator<Item = usize> {
        let row = move |rows: &Rows| rows[opening as usize];
        let next = self.blocks.iter().skip(1).map(row).chain([0]);
        let pairs = self.blocks.iter().map(row).zip(next);
        let pairs = pairs.map(|(bits, next)| bits & (bits >> 1 | next << 63));
        pairs.enumerate().flat_map(|(block, bits)| places(block, bits))
    }
}

/// The atoms of bits `bits` of a block.
fn places(block: usize, mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(block * 64 + bit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_a_walk_over_all_atoms_finds(
            sets in prop::collection::vec(0u32..1 << Opening::COUNT, 0..300),
        ) {
            let mut openings = Openings::for_bytes(0);
            sets.iter().for_each(|&set| openings.push(OpeningSet(set)));
            for opening in [Opening::Place, Opening::Date, Opening::Bracket] {
                for (at, set) in sets.iter().enumerate() {
                    prop_assert_eq!(openings.has(opening, at), set >> opening as u32 & 1 == 1);
                }
                let all = (0..sets.len()).filter(|&at| openings.has(opening, at));
                prop_assert!(openings.iter(opening).eq(all.clone()));
                let pairs = all.filter(|&at| openings.has(opening, at + 1));
                prop_assert!(openings.pairs(opening).eq(pairs));
                for from in 0..=sets.len() + 1 {
                    let has = |opening, at: usize| sets[at] >> opening as u32 & 1 == 1;
                    let next = (from..sets.len()).find(|&at| has(opening, at));
                    prop_assert_eq!(openings.next([opening], from), next);
                    let clock = Opening::Clock;
                    let next = (from..sets.len()).find(|&at| has(opening, at) || has(clock, at));
                    prop_assert_eq!(openings.next([opening, clock], from), next);
                }
            }
        }
    }
}
