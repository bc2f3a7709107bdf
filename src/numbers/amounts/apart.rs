//! Modifiers that only modify some numbers, by the words between or by what is counted:
//! `setidaknya telah menanam 42 pohon`, `Minimal, ada dua saksi`, `dengan maksimal pinjaman Rp 5
//! juta`, `melewati 100 dolar`.

use std::ops::Range;

use super::counted::Counted;
use super::expression::Expression;
use super::reader::Reader;
use crate::lexicon::{Cue, Roles, StopRole};
use crate::scan::Gap;
use crate::value::Modifier;

/// The maximum number of atoms between a modifier and its number.
const MAX_ATOMS_BETWEEN: usize = 5;

/// The maximum number of atoms of a modifier.
const MAX_MODIFIER_ATOMS: usize = 2;

impl Reader<'_> {
    /// The modifier of an expression from which some words of the same clause may part it.
    #[inline]
    pub(super) fn modifier_apart(&self, expression: &Expression<'_>) -> Option<Modifier> {
        let at = expression.start;
        let reach = at.saturating_sub(MAX_ATOMS_BETWEEN + MAX_MODIFIER_ATOMS)..at;
        let may_start =
            |word: &usize| self.numerals.beside.of(self.scan.word(*word)).intersects(Roles::APART);
        reach.rev().filter(may_start).find_map(|start| self.modifier_from(start, expression))
    }

    /// The modifier that starts at atom `start`, if it applies to an expression behind it.
    #[inline(never)]
    fn modifier_from(&self, start: usize, expression: &Expression<'_>) -> Option<Modifier> {
        let is_apart = |cue: Cue| cue.may_be_apart().then_some(cue);
        let (cue, end) = self.cue_at(start, is_apart)?;
        let comma = usize::from(self.scan.is(end, ','));
        let words = end + comma..expression.start;
        let (modifier, applies) = match cue {
            Cue::ModifierApart(modifier) => {
                (modifier, words.is_empty() || self.has_verb_or_function(words.clone()))
            }
            // The `minimum` of `upah minimum` belongs to the noun.
            Cue::ModifierAtStart(modifier) => {
                (modifier, self.starts_phrase(start, end) && !self.ends_cue(Cue::Filler, start))
            }
            Cue::ModifierOfMoney(modifier) => {
                let is_money = matches!(expression.counted, Some(Counted::Money(_)));
                (modifier, is_money && comma == 0 && words.is_empty())
            }
            _ => return None,
        };
        (applies && self.is_in_clause(end..expression.start, words)).then_some(modifier)
    }

    /// Whether the atoms `between` a modifier and its number are `words` of one clause, behind a
    /// comma perhaps.
    fn is_in_clause(&self, mut between: Range<usize>, mut words: Range<usize>) -> bool {
        let is_clause = |cue| (cue == Cue::NewClause).then_some(());
        let is_of_clause = |word| {
            let roles = self.beside(word);
            // The `ke` of an ordinal is a preposition as well.
            let number = roles.intersects(Roles::NUMBER) && !roles.intersects(Roles::ORDINAL_MARK);
            roles.intersects(Roles::WORD) && !number && self.cue_at(word, is_clause).is_none()
        };
        between.all(|atom| self.scan.gap_before(atom + 1) < Gap::Paragraph)
            && words.all(is_of_clause)
    }

    /// Whether one of the `words` is a verb, a preposition or the like. In `Setidaknya, perempuan
    /// 37 tahun itu selamat` none is, and the number belongs to the noun alone.
    fn has_verb_or_function(&self, mut words: Range<usize>) -> bool {
        words.any(|word| self.is_verb_or_function(word))
    }

    /// Whether the modifier from atom `start` to `end` starts a clause, or stands between a
    /// preposition or conjunction and its noun or verb: `dengan minimal belanja`, but `lebih
    /// maksimal dalam`.
    fn starts_phrase(&self, start: usize, end: usize) -> bool {
        let is_function = |at| {
            let word = self.scan.get(at).map(|atom| atom.word);
            word.and_then(|word| self.numerals.stops.role(word)) == Some(StopRole::Function)
        };
        let Some(before) = start.checked_sub(1) else { return true };
        self.starts_sentence(start)
            || self.scan.is(before, ',')
            || is_function(before) && !is_function(end)
    }
}
