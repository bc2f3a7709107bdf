//! What can start at which atom: the index that lets a grammar skip the many
//! atoms at which none of its rules begins.
//!
//! The lexicon knows of every word what it can open. The scan records that as it
//! reads a text: [a row of bits](super::rows) for each [`Opening`], with one bit
//! per atom. Each grammar then walks along its own row.

use super::atom::Shape;
use super::head::Head;
use crate::stored::stored;

/// Something that a stage looks for along the whole text.
///
/// An [`OpeningSet`] has two more bits behind these, `UNKNOWN` and
/// `NEEDS_CONTEXT`: they are for the scan itself, which so gets the atoms that
/// need another look by the transpose that makes the rows of all openings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// A word that starts with a capital.
    Capital,
    /// The name of a region, digits at the start of a name of the gazetteer, or a
    /// word that says something about the text around it as well.
    Place,
    /// A word that only makes a place likely right behind it.
    PlaceCue,
    /// A word that stands between the places of a list.
    PlaceJoin,
    /// A word that makes the name of a place part of another name.
    PlaceGuard,
    /// A locality that decides which of two places with one name is meant.
    Landmark,
    /// The name of a social security body.
    Body,
    /// The type of an office of a social security body.
    Office,
    /// A word that shows which social security body an article is about.
    BodyCue,
    /// A regional agency in any form: its name, an abbreviation or a blend.
    Opd,
    /// A regional agency by its form (`Dinas`), or behind the title of its head.
    OpdName,
    /// A word that shows whether an article is about a regional government.
    OpdCue,
    /// The name of a public body.
    Agency,
    /// A commission of a legislature.
    Commission,
    /// A benefit programme or segment.
    Programme,
    /// A citation of a legal instrument.
    Regulation,
    /// A name of a user's own kind of entity.
    OwnName,
    /// A number in digits or words, the currency or minus before one, or one of
    /// a unit of time in a single word (`sehari`).
    Number,
    /// An ordinal number.
    Ordinal,
    /// A date.
    Date,
    /// A time of day.
    Clock,
    /// The opening bracket before a short form.
    Bracket,
}

impl Opening {
    /// The number of openings.
    pub(super) const COUNT: usize = Self::Bracket as usize + 1;
}

/// A set of [`Opening`]s.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct OpeningSet(pub(super) u32);

impl OpeningSet {
    pub(crate) const NONE: Self = Self(0);

    #[cfg(test)]
    pub(crate) const ALL: Self = Self((1 << Opening::COUNT) - 1);

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

    /// Not an opening: the atom is in no table.
    pub(super) const UNKNOWN: Self = Self(1 << Opening::COUNT);

    /// Not an opening: what the atom opens also depends on the text beside it.
    pub(super) const NEEDS_CONTEXT: Self = Self(2 << Opening::COUNT);

    /// The number of bits: one for each opening, and the two above.
    pub(super) const BITS: usize = Opening::COUNT + 2;

    /// The set as a number, bit by bit.
    pub(super) const fn bits(self) -> u32 {
        self.0
    }
}

/// What an atom opens by its first byte alone.
pub(super) fn of_first_byte(byte: u8) -> OpeningSet {
    match byte {
        b'0'..=b'9' => OpeningSet::of(&[Opening::Number]).with(OpeningSet::NEEDS_CONTEXT),
        b'-' | b',' => OpeningSet::NEEDS_CONTEXT,
        b'(' => OpeningSet::of(&[Opening::Bracket]),
        _ => OpeningSet::NONE,
    }
}

/// What a run of digits opens, by its length `digits` and the byte `behind` it.
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

/// What a sign opens. `bytes` is the text from the sign on; `glued` says whether
/// nothing stands between it and the atom before it.
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

/// What every word that starts with a capital opens.
const OF_CAPITAL: OpeningSet = OpeningSet::of(&[Opening::Capital]);

/// What a word opens by its case: in lower case, with one capital at its start,
/// and with more capitals. An array, since a branch on the case would be
/// unpredictable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ByCase(pub(super) [OpeningSet; 3]);

impl ByCase {
    /// What a word opens that no table says anything about.
    pub(super) const WORD: Self = Self([OpeningSet::NONE, OF_CAPITAL, OF_CAPITAL]);

    /// What a word opens that is in no table.
    pub(super) const UNKNOWN: Self = {
        let capital = OF_CAPITAL.with(OpeningSet::UNKNOWN);
        Self([OpeningSet::UNKNOWN, capital, capital])
    };

    #[inline(always)]
    pub(super) fn of(&self, shape: Shape) -> OpeningSet {
        self.0[(shape as usize).min(Shape::Upper as usize)]
    }

    /// Adds `set` to what the word opens; with `capital`, only where it starts
    /// with one.
    pub(super) fn add(&mut self, set: OpeningSet, capital: bool) {
        let cases = self.0.iter_mut().skip(usize::from(capital));
        cases.for_each(|opens| *opens = opens.with(set));
    }

    /// Adds `set` to what the word opens with more capitals than the first.
    fn add_upper(&mut self, set: OpeningSet) {
        let [.., more] = &mut self.0;
        *more = more.with(set);
    }

    /// Adds what the word opens by its first letters, if `prefixes` has these.
    pub(super) fn add_prefixed(&mut self, prefixes: &Prefixes, head: Head) {
        if prefixes.lists(head) {
            self.add(prefixes.opens, false);
        } else if prefixes.has_initial(head) {
            // Of a single letter it is not known yet what follows the capital.
            self.add_upper(prefixes.opens);
            if head.bits() < 0x100 {
                self.add(prefixes.opens, true);
            }
        }
    }
}

stored!(newtype: OpeningSet);
stored!(Prefixes { letters, initials, opens });

/// What words open by their first three letters, in any case.
#[derive(Debug)]
pub(super) struct Prefixes {
    /// By the first two letters of a prefix, the second with its case: the set
    /// of its third letters.
    letters: Box<[u32; 1 << 11]>,
    /// The letters that are a prefix before another capital or a digit: `DP3A`.
    initials: u32,
    opens: OpeningSet,
}

impl Default for Prefixes {
    fn default() -> Self {
        Self { letters: Box::new([0; 1 << 11]), initials: 0, opens: OpeningSet::NONE }
    }
}

impl Prefixes {
    /// Adds `prefix`, which opens `set` in every word that starts with it; a
    /// prefix of one letter counts only before another capital or a digit.
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

    /// What a word opens whose first bytes are `head`.
    pub(super) fn of(&self, head: Head) -> OpeningSet {
        let [_, second, _] = head.first_three();
        let in_capitals = self.has_initial(head) && !second.is_ascii_lowercase();
        // Words with letters beyond ASCII or invisible characters are left to
        // the grammar.
        let ascii = head.bits() & 0x80_8080 == 0;
        if self.lists(head) || in_capitals || !ascii { self.opens } else { OpeningSet::NONE }
    }

    /// Whether a word that starts with these three letters opens anything.
    #[inline]
    pub(super) fn has(&self, [first, second, third]: [u8; 3]) -> bool {
        self.letters[pair(first, second)] & bit(third) != 0
    }

    /// Whether a word that starts with `head` opens anything in any case.
    fn lists(&self, head: Head) -> bool {
        let [first, second, third] = head.first_three();
        self.has([first, second | 0x20, third])
    }

    fn has_initial(&self, head: Head) -> bool {
        self.initials & bit(head.first_three()[0]) != 0
    }
}

/// The bit of a letter in a set of letters.
const fn bit(letter: u8) -> u32 {
    1 << (letter & 0x1f)
}

/// The index of a pair of letters; the case of the second one counts.
const fn pair(first: u8, second: u8) -> usize {
    ((first & 0x1f) as usize) << 6 | (second & 0x3f) as usize
}
