//! Numbers in words, which are ordinary words and names as well.

use super::{Trial, Verdict};
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Roles, UnitClass};
use crate::numbers::amounts::counted::Counted;
use crate::scan::Atom;
use crate::value::Numeral;

impl Trial<'_, '_> {
    /// Whether it is a whole number of something, with nothing before it that
    /// could make anything else of it, as most are: `dua orang`.
    #[inline]
    pub(super) fn counts_at_once(&self) -> bool {
        let source = self.source;
        let whole = matches!(self.first.value, Numeral::Decimal(value) if value.scale() == 0);
        let told = self.before.label.is_some() || self.before.rate.is_some();
        let joined = source.scan.glued(self.first.start) || self.before.atom.any(Roles::OPEN);
        whole && !told && !joined && self.expression.counted.is_some()
    }

    #[inline(never)]
    pub(super) fn of_words(&self) -> Verdict {
        let bare = self.expression.counted.is_none();
        let loose = bare || self.counts_loosely() || self.counts_things();
        let identifies = self.is_labelled(Cue::Identifier) && loose;
        let no_count = identifies || self.is_marked_ordinal() || self.is_doubled();
        if no_count || self.is_rate_base() || self.glosses_a_name() {
            return Verdict::Pass;
        }
        if self.is_share() || self.is_labelled(Cue::Rank) && self.counts_loosely() {
            return Verdict::Bare;
        }
        if bare && !self.is_labelled(Cue::Rank) && (self.is_name() || self.is_weak()) {
            return Verdict::Pass;
        }
        Verdict::Span
    }

    /// `Samisade (Satu Miliar Satu Desa)`: a name spelled out in brackets.
    fn glosses_a_name(&self) -> bool {
        let mut words = self.expression.start..self.expression.end;
        self.sign_before() == Some('(') && words.len() > 1 && words.all(|i| self.is_capital(i))
    }

    /// `ke-empat rodanya`: an ordinal, or all four.
    fn is_marked_ordinal(&self) -> bool {
        let source = self.source;
        let mark = self.first.start.checked_sub(2).filter(|_| self.sign_before() == Some('-'));
        source.scan.glued(self.first.start)
            && mark.is_some_and(|mark| {
                source.scan.glued(mark + 1) && source.beside(mark).any(Roles::ORDINAL_MARK)
            })
    }

    /// `dua-duanya`, `satu-satu`.
    fn is_doubled(&self) -> bool {
        let scan = self.source.scan;
        let (start, end) = (self.first.start, self.first.end);
        let before = scan.glued(start) && self.sign_before() == Some('-');
        let behind = scan.is(end, '-') && scan.glued(end);
        (before || behind) && self.expression.last.is_none() && self.expression.counted.is_none()
    }

    /// `separuh produksi`, `sepertiga warga`: a part of it, not a count.
    fn is_share(&self) -> bool {
        let below_one = match self.first.value {
            Numeral::Ratio { .. } => true,
            Numeral::Decimal(value) => value > Decimal::ZERO && value.whole() == Decimal::ZERO,
        };
        let whole_things = match self.expression.counted {
            Some(Counted::Unit { class, .. }) => {
                !matches!(class, Some(UnitClass::Measure | UnitClass::Item | UnitClass::Times))
            }
            _ => false,
        };
        below_one && whole_things && self.first.power == 0
    }

    /// `lantai dua gedung`.
    fn counts_things(&self) -> bool {
        matches!(
            self.expression.counted,
            Some(Counted::Unit { class: Some(UnitClass::Item | UnitClass::Times), .. })
        )
    }

    /// `Lima`, the capital of Peru; `LIMA`, a foundation.
    fn is_name(&self) -> bool {
        let inside = !self.source.starts_sentence(self.first.start);
        let bracketed = self.source.scan.is(self.first.end, ')');
        self.first.power == 0 && self.is_capital(self.first.start) && (inside || bracketed)
    }

    /// `satu` and `setengah` are numbers only with something beside them.
    fn is_weak(&self) -> bool {
        let Numeral::Decimal(value) = self.first.value else { return false };
        let one = value == 1.into();
        let half = value.checked_add(value) == Some(1.into());
        let lone = self.first.end == self.first.start + 1 && self.expression.last.is_none();
        let clitic = self.source.scan.get(self.first.start).is_some_and(|atom| atom.clitic != 0);
        let of_several = [Cue::Of, Cue::Fate]
            .into_iter()
            .any(|cue| self.source.end_of_cue(cue, self.first.end).is_some());
        let supported = of_several || self.before.modified || half && clitic || self.is_another();
        (one || half) && lone && !supported
    }

    /// `dan satu lagi hilang`: not `Satu lagi kabar baik`, nor `Oh, satu lagi, besok libur`.
    fn is_another(&self) -> bool {
        let end = self.source.end_of_cue(Cue::Another, self.first.end);
        end.is_some_and(|end| self.source.scan.follows(end) && self.source.is_verb_or_function(end))
    }

    fn is_capital(&self, at: usize) -> bool {
        self.source.scan.get(at).is_some_and(Atom::is_capitalised)
    }
}
