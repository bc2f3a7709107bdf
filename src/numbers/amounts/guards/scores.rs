//! Scores: pairs of numbers that a hyphen joins, as it joins the ends of a range.

use super::{Trial, Verdict};
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Label, Roles};
use crate::numbers::amounts::counted::{Counted, counted_at};
use crate::numbers::amounts::expression::Expression;
use crate::scan::{Atom, Gap};
use crate::value::Numeral;

/// The smallest upper end of a range with a hyphen; below it, a score is likelier: `1-3`.
const MIN_RANGE_END: u64 = 20;
/// The maximum number of pairs of a list of scores that are read.
const MAX_PAIRS: usize = 6;

impl Trial<'_, '_> {
    /// The verdict on a range with a hyphen: `desil 1-2` is a range; `2-1`, `Utah 99-121`
    /// and `gim kedua 15-21` are scores; `2022-2023` is a range that the dates know better.
    pub(super) fn of_hyphened_range(&self) -> Verdict {
        let last = self.expression.last.as_deref();
        let (min, max) = (self.first.value.decimal(), last.and_then(|last| last.value.decimal()));
        let small = max < Some(Decimal::from(MIN_RANGE_END));
        // `Tarakan 38-40 ribu`: no score has a scale.
        let scaled = last.is_some_and(|last| last.power > 0);
        let score = self.is_labelled(Label::Score)
            || self.follows_a_name() && !scaled
            || self.follows_an_ordinal()
            || self.leads_a_list_of_pairs();
        // `setidaknya 6-8 yang …`
        let parted = self.reader.scan.is(self.expression.end, '/');
        let modified = self.left.modifier.is_some() && !self.is_labelled(Label::Score) && !parted;
        let supported = self.is_labelled(Label::Rank) || modified || !small && !score;
        if min < max && supported && !self.is_telephone_number() {
            return Verdict::Span;
        }
        Verdict::Block { end: self.expression.end }
    }

    /// Whether the hyphen joins an area code to the number of a subscriber: `021-6546316`.
    fn is_telephone_number(&self) -> bool {
        /// The minimum number of digits of the number of a subscriber.
        const MIN_DIGITS: usize = 5;
        let Some(last) = self.expression.last.as_deref() else { return false };
        self.leads_with_zero() && self.reader.scan.bytes(last.start).len() >= MIN_DIGITS
    }

    /// Whether the numbers that a hyphen joins fall, unlike the ends of a range: `8,76-8,74`.
    pub(super) fn is_falling_pair(&self) -> bool {
        let Some(last) = self.expression.last.as_deref() else { return false };
        match (self.first.value, last.value) {
            (Numeral::Decimal(first), Numeral::Decimal(last)) => {
                self.expression.hyphened && first > last
            }
            _ => false,
        }
    }

    /// Whether a list of pairs that count nothing starts here: `18-21, 21-16, dan 19-21` are
    /// scores, but `15-20, 21-30 tahun` counts.
    fn leads_a_list_of_pairs(&self) -> bool {
        let scan = self.reader.scan;
        let pair_behind = |end: usize| {
            let comma = end + usize::from(scan.is(end, ','));
            let pair = self.reader.end_of_cue(Cue::And, comma).unwrap_or(comma);
            let digits = |at: usize| scan.get(at).is_some_and(Atom::is_digits);
            let hyphened = scan.is(pair + 1, '-') && scan.glued(pair + 1) && scan.glued(pair + 2);
            (pair > end && digits(pair) && hyphened && digits(pair + 2)).then_some(pair + 3)
        };
        let end = self.expression.end;
        let last = std::iter::successors(Some(end), |end| pair_behind(*end)).take(MAX_PAIRS).last();
        let counts = |end| counted_at(scan, self.reader.numerals, end).is_some();
        last.is_some_and(|last| last > end && !counts(last))
    }

    /// Whether an ordinal precedes the pair: `kedua 15-21`.
    fn follows_an_ordinal(&self) -> bool {
        let start = self.expression.start;
        let before = start.checked_sub(1).and_then(|at| self.reader.numeral_reader.ordinal_at(at));
        before.is_some_and(|ordinal| ordinal.end == start)
    }

    /// Whether a hyphen or en dash joins the number to digits before it: `Persib 0 - 2 PSG`.
    /// An em dash separates clauses.
    pub(super) fn ends_score(&self) -> bool {
        let scan = self.reader.scan;
        let dash = self.expression.start.checked_sub(1);
        matches!(self.sign_before(), Some('-' | '–'))
            && dash.and_then(|dash| scan.get(dash.checked_sub(1)?)).is_some_and(Atom::is_digits)
    }

    /// Whether the number is the first one of a score between the names of two teams: `Persib 1
    /// - Persija 2`.
    pub(super) fn stands_between_teams(&self) -> bool {
        /// The maximum number of digits of the points of a team.
        const MAX_DIGITS: usize = 2;
        let scan = self.reader.scan;
        let Expression { start, end: dash, .. } = *self.expression;
        matches!(scan.sign(dash), Some('-' | '–'))
            && scan.gap_before(dash) == Gap::Space
            && scan.gap_before(dash + 1) == Gap::Space
            && scan.is_capitalised(dash + 1)
            && scan.bytes(start).len() <= MAX_DIGITS
            && self.left.roles_before.intersects(Roles::CAPITAL)
    }

    /// Whether a pair with a hyphen counts an unlisted noun: `2-1 kemenangan`.
    pub(super) fn counts_nothing_listed(&self) -> bool {
        self.expression.hyphened
            && self.expression.counted.as_ref().is_some_and(Counted::is_unlisted)
    }
}
