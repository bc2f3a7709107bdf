//! What an atom can be beside a number.
//!
//! Of the words beside numbers most are nothing to them. One look says so, in
//! place of one into each of the tables; and as it comes as one number, a rule
//! asks it several things at once.

use crate::lexicon::by_word::slot;
use crate::lexicon::case::CaseRule;
use crate::lexicon::next_word::Onward;
use crate::scan::{Atom, Class, Gap, Scan, WordId};
use crate::stored::stored;

/// A set of the roles that an atom can have beside a number: those of its word
/// in the tables, and what is seen of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Roles(u32);

/// What the tables say of its word.
impl Roles {
    pub(crate) const NONE: Self = Self(0);
    /// A word of numbers.
    pub(crate) const NUMBER: Self = Self(1);
    /// `ke`, which makes an ordinal of the number behind it.
    pub(crate) const ORDINAL_MARK: Self = Self(1 << 1);
    /// `M` and its like, powers only in talk of money.
    pub(crate) const MONEY_POWER: Self = Self(1 << 2);
    /// It starts what a number before it counts.
    pub(crate) const UNIT: Self = Self(1 << 3);
    /// It is none, nor does an unlisted noun start with it.
    pub(crate) const STOP: Self = Self(1 << 4);
    /// A stop that is the name of a month or weekday.
    pub(crate) const CALENDAR_STOP: Self = Self(1 << 5);
    /// It starts a cue that tells of a number before it.
    pub(crate) const BEHIND: Self = Self(1 << 6);
    /// It is part of a cue that tells of a number behind it, or of a phrase
    /// that takes one in.
    pub(crate) const BEFORE: Self = Self(1 << 7);
    /// It is so, and goes on what another word started.
    pub(crate) const INSIDE: Self = Self(1 << 8);
    /// It ends a cue that tells of a number right behind it.
    pub(crate) const RIGHT_BEFORE: Self = Self(1 << 9);
    /// It ends a cue that a number, date or time is near what stands behind it.
    pub(crate) const NEAR: Self = Self(1 << 10);
    /// It starts a calendar word that goes on the number of a day: `Mei`, `hingga`.
    pub(crate) const BEHIND_DAY: Self = Self(1 << 11);
    /// It starts a calendar word that may go on a date: `hingga`, `akhir`, `H`.
    pub(crate) const BEHIND_DATE: Self = Self(1 << 12);
    /// It starts a calendar word that announces a day: `tanggal`.
    pub(crate) const DAY: Self = Self(1 << 13);
    /// It ends a calendar word that names what is behind it: `bulan`.
    pub(crate) const NAME: Self = Self(1 << 14);

    /// All of these.
    const OF_WORD: u32 = (1 << Self::OF_ATOM) - 1;
}

/// What is seen of it.
impl Roles {
    /// The first bit of these.
    const OF_ATOM: u32 = 15;

    pub(crate) const WORD: Self = Self::of_class(Class::Word);
    pub(crate) const DIGITS: Self = Self::of_class(Class::Digits);
    /// Neither word nor digits.
    pub(crate) const SIGN: Self = Self::of_class(Class::Other);
    /// Nothing before it.
    pub(crate) const GLUED: Self = Self::behind(Gap::None);
    /// Blanks before it.
    pub(crate) const SPACE: Self = Self::behind(Gap::Space);
    /// A line break before it.
    pub(crate) const LINE: Self = Self::behind(Gap::Line);
    /// The first of a paragraph, or past an edge of the text.
    pub(crate) const PARAGRAPH: Self = Self::behind(Gap::Paragraph);
    /// A word that starts with a capital.
    pub(crate) const CAPITAL: Self = Self(1 << (Self::OF_ATOM + 7));
    /// A word of capitals alone.
    pub(crate) const UPPER: Self = Self(1 << (Self::OF_ATOM + 8));
    pub(crate) const DOT: Self = Self(1 << Self::KIND);
    pub(crate) const COMMA: Self = Self(1 << (Self::KIND + 1));
    pub(crate) const HYPHEN: Self = Self(1 << (Self::KIND + 2));
    pub(crate) const SLASH: Self = Self(1 << (Self::KIND + 3));
    pub(crate) const OPEN: Self = Self(1 << (Self::KIND + 4));
    pub(crate) const CLOSE: Self = Self(1 << (Self::KIND + 5));
    /// It starts with a character beyond ASCII, which may be a dash.
    pub(crate) const WIDE: Self = Self(1 << (Self::KIND + 6));

    /// The first bit of what its first byte tells.
    const KIND: u32 = Self::OF_ATOM + 9;

    const fn of_class(class: Class) -> Self {
        Self(1 << (Self::OF_ATOM + class as u32))
    }

    const fn behind(gap: Gap) -> Self {
        Self(1 << (Self::OF_ATOM + 3 + gap as u32))
    }

    /// What its class, its case and the gap before it tell, by all three.
    const SEEN: [Self; 64] = {
        const CLASSES: [Roles; 4] = [Roles::WORD, Roles::DIGITS, Roles::SIGN, Roles::NONE];
        const UPPER: Roles = Roles::CAPITAL.and(Roles::UPPER);
        const SHAPES: [Roles; 4] = [Roles::NONE, Roles::CAPITAL, UPPER, Roles::CAPITAL];
        const GAPS: [Roles; 4] = [Roles::GLUED, Roles::SPACE, Roles::LINE, Roles::PARAGRAPH];
        let mut seen = [Self::NONE; 64];
        let mut i = 0;
        while i < seen.len() {
            seen[i] = CLASSES[i & 3].and(SHAPES[i >> 2 & 3]).and(GAPS[i >> 4]);
            i += 1;
        }
        seen
    };

    /// What its first byte tells, from bit [`Self::KIND`] on.
    const KINDS: [u8; 256] = {
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
            kinds[sign as usize] = (role.0 >> Self::KIND) as u8;
            i += 1;
        }
        let mut wide = 0x80;
        while wide < kinds.len() {
            kinds[wide] = (Self::WIDE.0 >> Self::KIND) as u8;
            wide += 1;
        }
        kinds
    };

    /// These and those of `other`.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has any of the roles `other`.
    #[inline]
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether it has all of the roles `other`.
    #[inline]
    pub(crate) const fn all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// What the tables say of the words beside numbers.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    /// The roles of each word. Numbers are met far apart, and what was loaded for
    /// one is gone from the nearest caches at the next, so this is kept small: the
    /// words of the tables beside numbers come first in the vocabulary.
    words: Vec<u16>,
    measures: Vec<Lone>,
}

/// The measures that start with a word.
#[derive(Debug, Clone, Copy, Default)]
struct Lone {
    /// The number, from 1, of the one that the word is by itself however it is
    /// written; 0 for none.
    number: u16,
    /// The words with which others go on.
    onward: Onward,
    /// Whether the word is one only in some letter case.
    cased: bool,
}

impl Beside {
    /// Notes that `word` can have these `roles`.
    pub(in crate::lexicon) fn add(&mut self, word: WordId, roles: Roles) {
        *slot(&mut self.words, word.index()) |= (roles.0 & Roles::OF_WORD) as u16;
    }

    /// Notes that measure number `number`, from 1, is of these words.
    pub(super) fn add_measure(&mut self, words: &[WordId], case: CaseRule, number: usize) {
        let [first, rest @ ..] = words else { return };
        self.add(*first, Roles::UNIT);
        let lone = slot(&mut self.measures, first.index());
        match (rest, u16::try_from(number)) {
            ([next, ..], _) => lone.onward.add(*next),
            // Of those alike the last wins.
            ([], Ok(number)) if case == CaseRule::Any => lone.number = number,
            _ => lone.cased = true,
        }
    }

    /// The roles that `word` can have.
    #[inline]
    pub(crate) fn of(&self, word: WordId) -> Roles {
        Roles(self.words.get(word.index()).copied().unwrap_or_default().into())
    }

    /// The number, from 1, of the only measure that can start at atom `at`, if
    /// the word there and the next one tell.
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

    /// The roles that the `atom` of `scan` can have, without a branch: what
    /// stands beside numbers cannot be foreseen.
    #[inline]
    fn of_atom(&self, scan: &Scan<'_>, atom: &Atom) -> Roles {
        let seen = atom.class as usize | (atom.shape as usize) << 2 | (atom.gap as usize) << 4;
        let first = scan.text().as_bytes().get(atom.start as usize).copied().unwrap_or_default();
        let kind = u32::from(Roles::KINDS[usize::from(first)]) << Roles::KIND;
        self.of(atom.word).and(Roles::SEEN[seen & 63]).and(Roles(kind))
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

    /// Words of every table beside numbers.
    const TEXT: &str = "dua puluh ribu M koma ke orang hektare US$ % persen rumah tangga per di lalu \
        membeli baru Mei sekitar lebih dari kurang lebih hingga dan ke atas atau terakhir No. Pasal \
        setiap keluarga salah satu kaki lima anggaran biaya hidup peserta nomor rekening kilo meter \
        persegi orangnya ton CO2 T/ha jam kali orang-orang dolar AS dolar, kilo-meter Ha ha KK kk";

    #[test]
    fn the_roles_leave_out_none_that_a_table_has() {
        let lexicon = Lexicon::builtin().unwrap();
        let (scan, numerals) = (Scan::new(TEXT, &lexicon.vocabulary), &lexicon.numerals);
        let roles = |at: usize| numerals.beside.of(scan.word(at));
        for (at, atom) in scan.atoms().iter().enumerate() {
            assert_eq!(numerals.words.cardinal(atom).is_some(), roles(at).any(Roles::NUMBER));
            assert_eq!(numerals.stops.role(atom.word).is_some(), roles(at).any(Roles::STOP));
            let unit = numerals.measures.longest_at(&scan, at).map(|hit| (hit.end, hit.phrase));
            assert!(unit.is_none() || roles(at).any(Roles::UNIT), "{}", scan.surface(at));
            let found = numerals.measure_at(&scan, at).map(|hit| (hit.end, hit.phrase));
            let same = |(a, b): ((_, *const _), (_, *const _))| a == b;
            assert!(found.zip(unit).is_none_or(|(a, b)| same(((a.0, a.1), (b.0, b.1)))));
            assert_eq!(found.is_some(), unit.is_some(), "{}", scan.surface(at));
            numerals.cues.each_at(&scan, at, |hit| match hit.phrase.term {
                Cue::RangeSign
                | Cue::And
                | Cue::Or
                | Cue::ModifierAfter(_)
                | Cue::ModifierBehind(_) => {
                    assert!(roles(at).any(Roles::BEHIND), "{}", scan.surface(at));
                }
                cue if cue.tells() || cue == Cue::NoNumber => {
                    let mut words = (hit.start..hit.end).filter(|at| scan.atoms()[*at].is_word());
                    assert!(words.all(|at| roles(at).any(Roles::BEFORE)), "{}", scan.surface(at));
                    let near = cue == Cue::ModifierBefore(Modifier::About);
                    assert!(!near || roles(hit.end - 1).any(Roles::NEAR), "{}", scan.surface(at));
                }
                _ => {}
            });
        }
    }
}
