//! A modifier that other words part from its number: `setidaknya telah menanam 42 pohon`, `Minimal,
//! ada dua saksi`, `dengan maksimal pinjaman Rp 5 juta`.

use std::ops::Range;

use super::reader::Reader;
use crate::lexicon::{Cue, Roles, StopRole};
use crate::scan::Gap;
use crate::value::Modifier;

/// The maximum number of atoms between a modifier and its number.
const MAX_ATOMS_BETWEEN: usize = 5;

impl Reader<'_> {
    /// The modifier from which only some words of the same clause, or a comma right behind it,
    /// part the number at atom `at`.
    pub(super) fn modifier_apart(&self, at: usize) -> Option<Modifier> {
        const MAX_MODIFIER_ATOMS: usize = 2;
        let mut comma = None;
        for word in (at.saturating_sub(MAX_ATOMS_BETWEEN + MAX_MODIFIER_ATOMS)..at).rev() {
            if self.scan.gap_before(word + 1) >= Gap::Paragraph {
                return None;
            }
            let roles = self.beside(word);
            // The `ke` of an ordinal is a preposition as well.
            let number = roles.intersects(Roles::NUMBER) && !roles.intersects(Roles::ORDINAL_MARK);
            if roles.intersects(Roles::COMMA) && comma.is_none() {
                comma = Some(word);
            } else if !roles.intersects(Roles::WORD) || number {
                return None;
            } else if roles.intersects(Roles::APART)
                && let Some(modifier) = self.modifier_of_clause(word, comma, at)
            {
                return Some(modifier);
            }
        }
        None
    }

    /// The modifier that starts at atom `start`, if it applies to the number at atom `at`. Of the
    /// atoms between, only the first may be the `comma`.
    fn modifier_of_clause(
        &self,
        start: usize,
        comma: Option<usize>,
        at: usize,
    ) -> Option<Modifier> {
        let ((modifier, floats), end) = self.cue_at(start, |cue| match cue {
            Cue::ModifierApart(modifier) => Some((modifier, true)),
            Cue::ModifierAtStart(modifier) => Some((modifier, false)),
            _ => None,
        })?;
        let words = comma.map_or(end, |comma| comma + 1)..at;
        let adjoins = comma.is_none_or(|comma| comma == end);
        let applies = match floats {
            true => words.is_empty() || self.has_verb_or_function(words.clone()),
            false => self.starts_phrase(start, end),
        };
        let new_clause = |word| (word == Cue::NewClause).then_some(());
        let parted = || words.clone().any(|word| self.cue_at(word, new_clause).is_some());
        (adjoins && applies && !parted()).then_some(modifier)
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
