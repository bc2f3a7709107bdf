//! The roles that an atom can have beside a number.
//!
//! Most words beside numbers have nothing to do with them. One look-up of a set of
//! roles says so, instead of one in each of the tables, and a rule can test for
//! several roles at once.

use crate::lexicon::by_word::slot;
use crate::lexicon::case::CaseRule;
use crate::lexicon::next_word::Onward;
use crate::scan::{Atom, Class, Gap, Scan, WordId};
use crate::stored::stored;

/// A set of roles that an atom can have beside a number: the roles of its word in
/// the tables, and what the text shows of the atom (its class, its case, the gap
/// before it, its first byte).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Roles(u32);

/// The roles of a word in the tables.
impl Roles {
    /// The empty set.
    pub(crate) const NONE: Self = Self(0);
    /// A number word.
    pub(crate) const NUMBER: Self = Self(1);
    /// `ke`, which makes an ordinal of the number behind it.
    pub(crate) const ORDINAL_MARK: Self = Self(1 << 1);
    /// `M` and the like: a power of ten only in amounts of money.
    pub(crate) const MONEY_POWER: Self = Self(1 << 2);
    /// A word that starts what the number before it counts.
    pub(crate) const UNIT: Self = Self(1 << 3);
    /// A word that is not counted, and starts no unlisted noun that is.
    pub(crate) const STOP: Self = Self(1 << 4);
    /// A stop that is the name of a month or weekday.
    pub(crate) const CALENDAR_STOP: Self = Self(1 << 5);
    /// A word that starts a cue about the number before it.
    pub(crate) const BEHIND: Self = Self(1 << 6);
    /// A word of a cue about the number behind it, or of a phrase that contains the
    /// number.
    pub(crate) const BEFORE: Self = Self(1 << 7);
    /// A word of such a cue or phrase that does not start it.
    pub(crate) const INSIDE: Self = Self(1 << 8);
    /// A word that ends a cue about the number right behind it.
    pub(crate) const RIGHT_BEFORE: Self = Self(1 << 9);
    /// A word that ends a cue that the number, date or time behind it is only
    /// approximate.
    pub(crate) const NEAR: Self = Self(1 << 10);
    /// A word that starts a calendar word which continues the number of a day: `Mei`,
    /// `hingga`.
    pub(crate) const BEHIND_DAY: Self = Self(1 << 11);
    /// A word that starts a calendar word which may continue a date: `hingga`, `akhir`,
    /// `H`.
    pub(crate) const BEHIND_DATE: Self = Self(1 << 12);
    /// A word that starts a calendar word which announces a day: `tanggal`.
    pub(crate) const DAY: Self = Self(1 << 13);
    /// A word that ends a calendar word which names what follows: `bulan`.
    pub(crate) const NAME: Self = Self(1 << 14);
    /// A word that starts a modifier of only some of the numbers behind it.
    pub(crate) const APART: Self = Self(1 << 15);

    /// The bits of all roles of words.
    const WORD_BITS: u32 = (1 << Self::FIRST_SEEN_BIT) - 1;
}

/// What the text shows of an atom.
impl Roles {
    /// The first bit of what the text shows.
    const FIRST_SEEN_BIT: u32 = 16;

    /// A word.
    pub(crate) const WORD: Self = Self::of_class(Class::Word);
    /// A run of digits.
    pub(crate) const DIGITS: Self = Self::of_class(Class::Digits);
    /// A sign, neither a word nor digits.
    pub(crate) const SIGN: Self = Self::of_class(Class::Other);
    /// An atom with nothing between it and the atom before it.
    pub(crate) const GLUED: Self = Self::behind(Gap::None);
    /// An atom behind blanks.
    pub(crate) const SPACE: Self = Self::behind(Gap::Space);
    /// An atom behind a line break.
    pub(crate) const LINE: Self = Self::behind(Gap::Line);
    /// The first atom of a paragraph, or past an edge of the text.
    pub(crate) const PARAGRAPH: Self = Self::behind(Gap::Paragraph);
    /// A word that starts with a capital.
    pub(crate) const CAPITAL: Self = Self(1 << (Self::FIRST_SEEN_BIT + 7));
    /// A word of capitals only.
    pub(crate) const UPPER: Self = Self(1 << (Self::FIRST_SEEN_BIT + 8));
    pub(crate) const DOT: Self = Self(1 << Self::FIRST_SIGN_BIT);
    pub(crate) const COMMA: Self = Self(1 << (Self::FIRST_SIGN_BIT + 1));
    pub(crate) const HYPHEN: Self = Self(1 << (Self::FIRST_SIGN_BIT + 2));
    pub(crate) const SLASH: Self = Self(1 << (Self::FIRST_SIGN_BIT + 3));
    pub(crate) const OPEN: Self = Self(1 << (Self::FIRST_SIGN_BIT + 4));
    pub(crate) const CLOSE: Self = Self(1 << (Self::FIRST_SIGN_BIT + 5));
    /// An atom whose first character is beyond ASCII, and may be a dash.
    pub(crate) const WIDE: Self = Self(1 << (Self::FIRST_SIGN_BIT + 6));

    /// The first bit of the roles that follow from the first byte.
    const FIRST_SIGN_BIT: u32 = Self::FIRST_SEEN_BIT + 9;

    /// The role of an atom of this class.
    const fn of_class(class: Class) -> Self {
        Self(1 << (Self::FIRST_SEEN_BIT + class as u32))
    }

    /// The role of an atom behind this gap.
    const fn behind(gap: Gap) -> Self {
        Self(1 << (Self::FIRST_SEEN_BIT + 3 + gap as u32))
    }

    /// The roles of an atom by its class, its shape and the gap before it, all three
    /// in one index.
    const SEEN: [Self; 64] = {
        const CLASSES: [Roles; 4] = [Roles::WORD, Roles::DIGITS, Roles::SIGN, Roles::NONE];
        const UPPER: Roles = Roles::CAPITAL.union(Roles::UPPER);
        const SHAPES: [Roles; 4] = [Roles::NONE, Roles::CAPITAL, UPPER, Roles::CAPITAL];
        const GAPS: [Roles; 4] = [Roles::GLUED, Roles::SPACE, Roles::LINE, Roles::PARAGRAPH];
        let mut seen = [Self::NONE; 64];
        let mut i = 0;
        while i < seen.len() {
            seen[i] = CLASSES[i & 3].union(SHAPES[i >> 2 & 3]).union(GAPS[i >> 4]);
            i += 1;
        }
        seen
    };

    /// The roles of an atom by its first byte, shifted to start at bit 0 instead of
    /// [`Self::FIRST_SIGN_BIT`].
    const BY_FIRST_BYTE: [u8; 256] = {
        const SIGNS: [(u8, Roles); 6] = [
            (b'.', Roles::DOT),
            (b',', Roles::COMMA),
            (b'-', Roles::HYPHEN),
            (b'/', Roles::SLASH),
            (b'(', Roles::OPEN),
            (b')', Roles::CLOSE),
        ];
        let mut kinds = [0; 256];
        let mut i = 0;
        while i < SIGNS.len() {
            let (sign, role) = SIGNS[i];
            kinds[sign as usize] = (role.0 >> Self::FIRST_SIGN_BIT) as u8;
            i += 1;
        }
        let mut wide = 0x80;
        while wide < kinds.len() {
            kinds[wide] = (Self::WIDE.0 >> Self::FIRST_SIGN_BIT) as u8;
            wide += 1;
        }
        kinds
    };

    /// The union of both sets.
    pub(crate) const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether both sets have a role in common.
    #[inline]
    pub(crate) const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all roles of `other` are in this set.
    #[inline]
    pub(crate) const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// The roles and measures of the words beside numbers.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    /// The roles of each word, by its id. Numbers are far apart in a text, and what was
    /// loaded for one has left the L1 cache at the next. So this array is kept short:
    /// the tables of words beside numbers come first in the vocabulary.
    words: Vec<u16>,
    /// The measures that start with each word, by its id.
    measures: Vec<Lone>,
}

/// The measures that start with a word.
#[derive(Debug, Clone, Copy, Default)]
struct Lone {
    /// The number, from 1, of the measure that the word is by itself in any case; 0
    /// for none.
    number: u16,
    /// The second words of the measures of several words.
    onward: Onward,
    /// Whether the word is a measure in some letter case only.
    cased: bool,
}

impl Beside {
    /// Adds `roles` to those of `word`.
    pub(in crate::lexicon) fn add(&mut self, word: WordId, roles: Roles) {
        *slot(&mut self.words, word.index()) |= (roles.0 & Roles::WORD_BITS) as u16;
    }

    /// Adds measure number `number`, from 1, which consists of `words`.
    pub(super) fn add_measure(&mut self, words: &[WordId], case: CaseRule, number: usize) {
        let [first, rest @ ..] = words else { return };
        self.add(*first, Roles::UNIT);
        let lone = slot(&mut self.measures, first.index());
        match (rest, u16::try_from(number)) {
            ([next, ..], _) => lone.onward.add(*next),
            // Of several measures of one word the last one wins.
            ([], Ok(number)) if case == CaseRule::Any => lone.number = number,
            _ => lone.cased = true,
        }
    }

    /// The roles that `word` can have.
    #[inline]
    pub(crate) fn of(&self, word: WordId) -> Roles {
        Roles(self.words.get(word.index()).copied().unwrap_or_default().into())
    }

    /// The number, from 1, of the only measure that can start at atom `at`, if the word
    /// there and the next one decide that.
    #[inline]
    pub(super) fn measure_at(&self, scan: &Scan<'_>, at: usize) -> Option<usize> {
        let lone = self.measures.get(scan.word(at).index())?;
        let alone = lone.number != 0 && !lone.cased && !lone.onward.leads_on(scan, at);
        alone.then_some(lone.number.into())
    }

    /// The roles that atom `at` can have.
    #[inline]
    pub(crate) fn at(&self, scan: &Scan<'_>, at: usize) -> Roles {
        scan.get(at).map_or(Roles::PARAGRAPH, |atom| self.of_atom(scan, atom))
    }

    /// The roles that the `atom` of `scan` can have. Without a branch, which would be
    /// unpredictable beside numbers.
    #[inline]
    fn of_atom(&self, scan: &Scan<'_>, atom: &Atom) -> Roles {
        let seen = atom.class as usize | (atom.shape as usize) << 2 | (atom.gap as usize) << 4;
        let first = scan.text().as_bytes().get(atom.start as usize).copied().unwrap_or_default();
        let kind = u32::from(Roles::BY_FIRST_BYTE[usize::from(first)]) << Roles::FIRST_SIGN_BIT;
        self.of(atom.word).union(Roles::SEEN[seen & 63]).union(Roles(kind))
    }
}

stored!(Lone { number, onward, cased });
stored!(Beside { words, measures });

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Cue, Lexicon};
    use crate::scan::Scan;
    use crate::value::Modifier;

    /// Words of all tables of words beside numbers.
    const TEXT: &str = "dua puluh ribu M koma ke orang hektare US$ % persen rumah tangga per di lalu \
        membeli baru Mei sekitar lebih dari kurang lebih hingga dan ke atas atau terakhir No. Pasal \
        setiap keluarga salah satu kaki lima anggaran biaya hidup peserta nomor rekening kilo meter \
        persegi orangnya ton CO2 T/ha jam kali orang-orang dolar AS dolar, kilo-meter Ha ha KK kk \
        QS KUHP Pro";

    #[test]
    fn the_roles_leave_out_none_that_a_table_has() {
        let lexicon = Lexicon::builtin().unwrap();
        let (scan, numerals) = (Scan::new(TEXT, &lexicon.vocabulary), &lexicon.numerals);
        let roles = |at: usize| numerals.beside.of(scan.word(at));
        for (at, atom) in scan.atoms().iter().enumerate() {
            assert_eq!(
                numerals.words.cardinal(atom).is_some(),
                roles(at).intersects(Roles::NUMBER)
            );
            assert_eq!(numerals.stops.role(atom.word).is_some(), roles(at).intersects(Roles::STOP));
            let unit = numerals.measures.longest_at(&scan, at).map(|hit| (hit.end, hit.phrase));
            assert!(unit.is_none() || roles(at).intersects(Roles::UNIT), "{}", scan.surface(at));
            let found = numerals.measure_at(&scan, at).map(|hit| (hit.end, hit.phrase));
            let same = |(a, b): ((_, *const _), (_, *const _))| a == b;
            assert!(found.zip(unit).is_none_or(|(a, b)| same(((a.0, a.1), (b.0, b.1)))));
            assert_eq!(found.is_some(), unit.is_some(), "{}", scan.surface(at));
            numerals.cues.each_at(&scan, at, |hit| match hit.phrase.term {
                cue if cue.follows_number() => {
                    assert!(roles(at).intersects(Roles::BEHIND), "{}", scan.surface(at));
                }
                cue if cue.precedes_number() => {
                    let mut words = (hit.start..hit.end).filter(|at| scan.atoms()[*at].is_word());
                    assert!(
                        words.all(|at| roles(at).intersects(Roles::BEFORE)),
                        "{}",
                        scan.surface(at)
                    );
                    let near = cue == Cue::ModifierBefore(Modifier::About);
                    assert!(
                        !near || roles(hit.end - 1).intersects(Roles::NEAR),
                        "{}",
                        scan.surface(at)
                    );
                }
                _ => {}
            });
        }
    }
}
