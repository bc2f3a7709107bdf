//! What can start where: the index that lets a grammar pass the many atoms
//! at which none of its rules begins.
//!
//! The lexicon says of every word what it can open. The scan writes that down
//! as it cuts a text: [a row of bits](super::rows) for each [`Opening`], with
//! one bit an atom. Each grammar then walks along its own row.

use super::atom::Shape;
use super::head::Head;
use crate::stored::stored;

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
    /// A word that stands between the places of a list.
    PlaceJoin,
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
    /// How many there are.
    pub(super) const COUNT: usize = Self::Bracket as usize + 1;
}

/// A set of [`Opening`]s.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct OpeningSet(pub(super) u32);

impl OpeningSet {
    pub(crate) const NONE: Self = Self(0);

    #[cfg(test)]
    pub(super) const ALL: Self = Self((1 << Opening::COUNT) - 1);

    pub(crate) const fn of(openings: &[Opening]) -> Self {
        let (mut set, mut i) = (0, 0);
        while i < openings.len() {
            set |= 1 << openings[i] as u32;
            i += 1;
        }
        Self(set)
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// No opening, but that of an atom that is in no table.
    pub(super) const UNKNOWN: Self = Self(1 << Opening::COUNT);

    /// No opening either: what stands beside the atom tells more.
    pub(super) const ASKS_BESIDE: Self = Self(2 << Opening::COUNT);

    /// How many bits there are.
    pub(super) const BITS: usize = Opening::COUNT + 2;

    /// One bit for each opening.
    pub(super) const fn bits(self) -> u32 {
        self.0
    }
}

/// What an atom opens by its first byte, as far as that tells.
pub(super) fn of_first_byte(byte: u8) -> OpeningSet {
    match byte {
        b'0'..=b'9' => OpeningSet::of(&[Opening::Number]).with(OpeningSet::ASKS_BESIDE),
        b'-' | b',' => OpeningSet::ASKS_BESIDE,
        b'(' => OpeningSet::of(&[Opening::Bracket]),
        _ => OpeningSet::NONE,
    }
}

/// What so many digits open; `behind` is the byte behind them.
pub(super) fn of_digits(digits: usize, behind: Option<u8>) -> OpeningSet {
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

/// What a sign opens, glued to what is before it or not: `bytes` is the text
/// from the sign on.
#[inline]
pub(super) fn of_sign(bytes: &[u8], glued: bool) -> OpeningSet {
    const NUMBER: OpeningSet = OpeningSet::of(&[Opening::Number]);
    match bytes {
        [b'(', ..] => const { OpeningSet::of(&[Opening::Bracket]) },
        // A minus, or the comma of `,5`.
        [b'-' | b',', next, ..] if !glued && !next.is_ascii_whitespace() => NUMBER,
        [0xe2, 0x88, 0x92, ..] if !glued => NUMBER,
        _ => OpeningSet::NONE,
    }
}

/// What a word with a capital opens, whatever it is.
const OF_CAPITAL: OpeningSet = OpeningSet::of(&[Opening::Capital]);

/// What a word opens: small, with one capital, and with more of them. A list,
/// for a branch on the case would be taken by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ByCase(pub(super) [OpeningSet; 3]);

impl ByCase {
    /// What any word opens.
    pub(super) const WORD: Self = Self([OpeningSet::NONE, OF_CAPITAL, OF_CAPITAL]);

    /// The same of one that is in no table.
    pub(super) const UNKNOWN: Self = {
        let capital = OF_CAPITAL.with(OpeningSet::UNKNOWN);
        Self([OpeningSet::UNKNOWN, capital, capital])
    };

    #[inline(always)]
    pub(super) fn of(&self, shape: Shape) -> OpeningSet {
        self.0[(shape as usize).min(Shape::Upper as usize)]
    }

    /// Adds what a word opens; with `capital`, only if it has one.
    pub(super) fn add(&mut self, set: OpeningSet, capital: bool) {
        let cases = self.0.iter_mut().skip(usize::from(capital));
        cases.for_each(|opens| *opens = opens.with(set));
    }

    fn add_upper(&mut self, set: OpeningSet) {
        let [.., more] = &mut self.0;
        *more = more.with(set);
    }

    /// Adds what it opens by its first letters, if `prefixes` has these.
    pub(super) fn add_prefixed(&mut self, prefixes: &Prefixes, head: Head) {
        if prefixes.lists(head) {
            self.add(prefixes.opens, false);
        } else if prefixes.has_initial(head) {
            // What follows on the first capital is not known yet of one letter.
            self.add_upper(prefixes.opens);
            if head.bits() < 0x100 {
                self.add(prefixes.opens, true);
            }
        }
    }
}

stored!(newtype: OpeningSet);
stored!(Prefixes { letters, initials, opens });

/// What words open by their first three letters, whatever their case.
#[derive(Debug)]
pub(super) struct Prefixes {
    /// By the first two letters, the second with its case, the third ones.
    letters: Box<[u32; 1 << 11]>,
    /// Letters that open it before another capital or a digit: `DP3A`.
    initials: u32,
    opens: OpeningSet,
}

impl Default for Prefixes {
    fn default() -> Self {
        Self { letters: Box::new([0; 1 << 11]), initials: 0, opens: OpeningSet::NONE }
    }
}

impl Prefixes {
    /// Notes that every word opens `set` that starts with `prefix`; one letter
    /// counts only before another capital or a digit.
    pub(super) fn add(&mut self, prefix: &str, set: OpeningSet) {
        self.opens = self.opens.with(set);
        let mut add = |first, second: u8, thirds| {
            self.letters[pair(first, second.to_ascii_lowercase())] |= thirds;
            self.letters[pair(first, second.to_ascii_uppercase())] |= thirds;
        };
        match *prefix.as_bytes() {
            [] => {}
            [first] => {
                self.initials |= bit(first);
                (b'A'..=b'Z').for_each(|second| self.letters[pair(first, second)] = !0);
            }
            [first, second] => add(first, second, !0),
            [first, second, third, ..] => add(first, second, bit(third)),
        }
    }

    /// What the word opens that starts with `head`.
    pub(super) fn of(&self, head: Head) -> OpeningSet {
        let [_, second, _] = head.first_three();
        let in_capitals = self.has_initial(head) && !second.is_ascii_lowercase();
        // Letters beyond ASCII, and invisible characters among the others,
        // are the grammar's business.
        let ascii = head.bits() & 0x80_8080 == 0;
        if self.lists(head) || in_capitals || !ascii { self.opens } else { OpeningSet::NONE }
    }

    /// Whether a word opens anything that starts with these three letters.
    #[inline]
    pub(super) fn has(&self, [first, second, third]: [u8; 3]) -> bool {
        self.letters[pair(first, second)] & bit(third) != 0
    }

    /// Whether it does whatever its case.
    fn lists(&self, head: Head) -> bool {
        let [first, second, third] = head.first_three();
        self.has([first, second | 0x20, third])
    }

    fn has_initial(&self, head: Head) -> bool {
        self.initials & bit(head.first_three()[0]) != 0
    }
}

/// The place of a letter in a set of letters.
const fn bit(letter: u8) -> u32 {
    1 << (letter & 0x1f)
}

/// The place of two letters; of the second, the case counts, too.
const fn pair(first: u8, second: u8) -> usize {
    ((first & 0x1f) as usize) << 6 | (second & 0x3f) as usize
}
