//! Numbers in digits of which the atom before them and the next one tell all,
//! as they do of most.

use super::{Trial, Verdict};
use crate::lexicon::{Cue, Roles};
use crate::numbers::amounts::counted::Counted;
use crate::numbers::amounts::expression::Expression;
use crate::scan::Gap;

impl Trial<'_, '_> {
    /// The verdict on a number, where the atom before it and the next one tell
    /// it, as of most: `ada 5 orang`, `pada tahun 2019`, `sekitar 10.00 WIB`.
    #[inline]
    pub(super) fn at_once(&self) -> Option<Verdict> {
        let start = self.expression.start;
        let before = self.before.atom;
        let [b'1'..=b'9', more @ ..] = self.source.scan.bytes(start) else { return None };
        if self.source.scan.glued(start) || self.before.rate.is_some() || more.len() > 3 {
            return None;
        }
        match (&self.expression.counted, self.before.label) {
            // Four digits may be a year.
            (Some(counted), None) if more.len() < 3 => {
                self.counts_behind(before, counted).then_some(Verdict::Span)
            }
            (None, label @ (None | Some(Cue::Calendar))) if self.is_small_word_before(before) => {
                self.of_bare_at_once(label)
            }
            _ => None,
        }
    }

    /// Whether a number behind the atom `before` and a blank is one of what is
    /// `counted`: no number of a name (`Liga 2 Musim Ini`), no side of `3 x 4`
    /// and no end of a score.
    #[inline]
    fn counts_behind(&self, before: Roles, counted: &Counted<'_>) -> bool {
        const SELDOM: Roles = Roles::CAPITAL.and(Roles::HYPHEN).and(Roles::WIDE);
        if before.any(SELDOM) {
            return self.counts_behind_seldom(counted);
        }
        before.any(Roles::DIGITS.and(Roles::SIGN)) || self.is_small_word_before(before)
    }

    /// The same behind a capital or a sign that may be a dash.
    #[inline(never)]
    fn counts_behind_seldom(&self, counted: &Counted<'_>) -> bool {
        let scan = self.source.scan;
        let before = self.expression.start - 1;
        match scan.get(before) {
            Some(atom) if atom.is_capitalised() => atom.len() > 1 && !counted.may_be_of_a_name(),
            Some(atom) if atom.is_word() => atom.len() > 1,
            _ => !matches!(scan.sign(before), Some('-' | '–' | '×')),
        }
    }

    /// Whether the atom `before` it is a word in small letters, but not the `x`
    /// of `3 x 4`.
    #[inline]
    fn is_small_word_before(&self, before: Roles) -> bool {
        let word = before.any(Roles::WORD) && !before.any(Roles::CAPITAL);
        word && self.source.scan.get(self.expression.start - 1).is_some_and(|word| word.len() > 1)
    }

    /// The verdict on a number with nothing at it behind a word in small
    /// letters, if what stands behind it tells.
    fn of_bare_at_once(&self, label: Option<Cue>) -> Option<Verdict> {
        let Expression { start, end, .. } = *self.expression;
        let next = self.source.beside(end);
        if self.expression.last.is_some() || !self.ends_before(next) {
            return None;
        }
        if self.is_dotted_pair() {
            return Some(Verdict::Pass);
        }
        let mark = next.any(Roles::DOT) && self.before.mark.is_some();
        let plain = self.is_plain() && self.expression.modifier.is_none();
        let named = self.before.atom.any(Roles::CALENDAR_STOP) || self.follows_a_numbered_name();
        if !plain
            || mark
            || named
            || self.is_of_law()
            || self.source.scan.gap_before(start) != Gap::Space
        {
            return None;
        }
        Some(if label.is_some() { Verdict::Pass } else { Verdict::Span })
    }

    /// Whether the atom `next` behind it is a word behind a blank, ends a clause,
    /// or is none.
    fn ends_before(&self, next: Roles) -> bool {
        let scan = self.source.scan;
        let end = self.expression.end;
        if next.any(Roles::WORD) {
            let joined = next.any(Roles::GLUED.and(Roles::CALENDAR_STOP));
            return !joined && scan.get(end).is_some_and(|word| word.len() > 1);
        }
        let clause = next.any(Roles::DOT.and(Roles::COMMA));
        let glued = self.source.beside(end + 1).any(Roles::GLUED);
        clause && !glued || !next.any(Roles::SIGN.and(Roles::DIGITS))
    }
}
