//! What each word can be beside a number.
//!
//! Of the words beside numbers most are nothing to them. One look at a word's
//! set of roles says so, in place of one into each of the tables.

use crate::scan::WordId;
use crate::stored::stored;

/// A set of the roles that a word can have beside a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Roles(u8);

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
    /// It starts a cue that tells of a number before it.
    pub(crate) const BEHIND: Self = Self(1 << 5);
    /// It is part of a cue that tells of a number behind it, or of a phrase
    /// that takes one in.
    pub(crate) const BEFORE: Self = Self(1 << 6);
    /// It ends a cue that a number, date or time is near what stands behind it.
    pub(crate) const NEAR: Self = Self(1 << 7);

    /// These and those of `other`.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has any of the roles `other`.
    #[inline]
    pub(crate) const fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// The roles of every word of the vocabulary.
#[derive(Debug, Default)]
pub(crate) struct Beside {
    words: Vec<Roles>,
}

impl Beside {
    /// Notes that `word` can have these `roles`.
    pub(super) fn add(&mut self, word: WordId, roles: Roles) {
        let len = self.words.len().max(word.index() + 1);
        self.words.resize(len, Roles::NONE);
        self.words[word.index()] = self.words[word.index()].and(roles);
    }

    /// The roles that `word` can have.
    #[inline]
    pub(crate) fn of(&self, word: WordId) -> Roles {
        self.words.get(word.index()).copied().unwrap_or_default()
    }
}

stored!(newtype: Roles);
stored!(Beside { words });

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{Cue, Lexicon};
    use crate::scan::Scan;
    use crate::value::Modifier;

    /// Words of every table beside numbers.
    const TEXT: &str = "dua puluh ribu M koma ke orang hektare US$ % persen rumah tangga per di lalu \
        membeli baru Mei sekitar lebih dari kurang lebih hingga dan ke atas atau terakhir No. Pasal \
        setiap keluarga salah satu kaki lima anggaran biaya hidup peserta nomor rekening";

    #[test]
    fn the_roles_leave_out_none_that_a_table_has() {
        let lexicon = Lexicon::builtin().unwrap();
        let (scan, numerals) = (Scan::new(TEXT, &lexicon.vocabulary), &lexicon.numerals);
        let roles = |at: usize| numerals.beside.of(scan.word(at));
        for (at, atom) in scan.atoms().iter().enumerate() {
            assert_eq!(numerals.words.cardinal(atom).is_some(), roles(at).any(Roles::NUMBER));
            assert_eq!(numerals.stops.role(atom.word).is_some(), roles(at).any(Roles::STOP));
            let unit = numerals.measures.longest_at(&scan, at).is_some();
            assert!(!unit || roles(at).any(Roles::UNIT), "{}", scan.surface(at));
            numerals.cues.each_at(&scan, at, |hit| match hit.phrase.term {
                Cue::RangeSign | Cue::And | Cue::ModifierAfter(_) | Cue::ModifierBehind(_) => {
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
