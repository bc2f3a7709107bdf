//! Numbers in digits, which also name, date and list things.

use super::{Trial, Verdict};
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Designator, Roles, StopRole, TimeUnit, UnitClass};
use crate::numbers::amounts::counted::{ACRONYM, Counted, counted_at};
use crate::numbers::amounts::expression::Expression;
use crate::numbers::amounts::factors::is_multiplication_sign;
use crate::scan::{Atom, Gap, Shape};
use crate::value::Numeral;

/// A range below this that a hyphen writes is rather a score: `1-3`.
const SMALL_FOR_A_RANGE: u64 = 20;
/// No person of the news is older, in years.
const OLDEST: u64 = 120;
/// What has more may be a year: `Perjanjian Giyanti (1755)`.
pub(in crate::numbers::amounts) const DIGITS_OF_AN_AGE: usize = 3;
/// So many pairs of a list of scores are looked at.
const MOST_PAIRS: usize = 6;
/// A bracket that closes behind a number opened at most so many atoms before.
const MOST_IN_BRACKETS: usize = 40;
/// A date or time of day is no longer than this, in bytes: `10.00-12.00`.
const LONGEST_CALENDAR_NUMBER: usize = 11;

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
        if !plain || mark || self.source.scan.gap_before(start) != Gap::Space {
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

    #[inline(never)]
    pub(super) fn of_digits(&self) -> Verdict {
        let end = self.first.end;
        if self.source.is_measured_factor(self.expression) {
            return Verdict::Span;
        }
        if let Some(verdict) = self.as_code() {
            return verdict;
        }
        if self.is_area_code() {
            return Verdict::Nothing { end: self.past_groups(end + 1) };
        }
        if self.identifies() || self.is_plain() && self.is_account() {
            return Verdict::Nothing { end: self.past_groups(end) };
        }
        if self.is_rate_base() || self.is_labelled(Cue::Calendar) && self.is_calendar_number() {
            return Verdict::Pass;
        }
        if self.is_year() && !self.counts_any_year() {
            return Verdict::Bare;
        }
        match &self.expression.counted {
            None => self.of_bare_digits(),
            Some(_) if self.is_labelled(Cue::Score) && self.counts_nothing_listed() => {
                Verdict::Nothing { end: self.expression.end }
            }
            // `peringkat 55 dunia`, `posisi 3 grup`.
            Some(_) if self.is_plain() && self.is_ranked() && self.counts_loosely() => {
                Verdict::Bare
            }
            Some(_) if self.is_part_of_a_name() => Verdict::Pass,
            Some(counted) if counted.is_unlisted() && self.ends_score() => Verdict::Pass,
            Some(Counted::Time(TimeUnit { designator: Designator::Years, .. }))
                if self.is_age_of_a_name() =>
            {
                Verdict::Pass
            }
            // `basket 3 x 3 putri`, but `50 x 50 cm`.
            Some(Counted::Unit { class, .. })
                if *class != Some(UnitClass::Measure) && self.is_second_side() =>
            {
                Verdict::Pass
            }
            Some(_) => Verdict::Span,
        }
    }

    /// With neither unit nor currency.
    fn of_bare_digits(&self) -> Verdict {
        let ranked = self.is_ranked();
        if self.expression.last.is_some() && self.expression.hyphened && self.is_plain() {
            return self.of_hyphened_range();
        }
        // `A ,2. B`: a comma that starts a bare number only parts it off.
        let comma = self.source.scan.is(self.first.start, ',');
        if comma || !ranked && self.is_dotted_pair() {
            return Verdict::Pass;
        }
        if !self.is_plain() || self.expression.modifier.is_some() {
            return Verdict::Span;
        }
        let dated = self.source.scan.get(self.expression.end).is_some_and(|atom| {
            self.source.numerals.stops.role(atom.word) == Some(StopRole::Calendar)
        });
        let named = !ranked && (self.follows_a_name() || self.follows_a_short_form());
        if self.is_marked_off() || self.is_list_mark() || self.leads_with_nought() || dated || named
        {
            return Verdict::Pass;
        }
        Verdict::Span
    }

    /// `desil 1-2` is a range, `2-1`, `Utah 99-121` and `gim kedua 15-21` are
    /// scores; `2022-2023` is a range that the dates know better.
    fn of_hyphened_range(&self) -> Verdict {
        let last = self.expression.last.as_deref();
        let value = |numeral: Option<Numeral>| match numeral? {
            Numeral::Decimal(value) => Some(value),
            Numeral::Ratio { .. } => None,
        };
        let (min, max) = (value(Some(self.first.value)), value(last.map(|last| last.value)));
        let small = max < Some(Decimal::from(SMALL_FOR_A_RANGE));
        let score = self.is_labelled(Cue::Score)
            || self.follows_a_name()
            || self.follows_an_ordinal()
            || self.leads_a_list_of_pairs();
        let supported = self.is_labelled(Cue::Rank) || !small && !score;
        if min < max && supported {
            return Verdict::Span;
        }
        Verdict::Nothing { end: self.expression.end }
    }

    /// `Pasal 3`, `kelas 1,2`; but `kelas 57 kg`.
    fn identifies(&self) -> bool {
        let named = match &self.expression.counted {
            None => self.first.power == 0,
            Some(Counted::Unit { class: Some(UnitClass::Measure), .. }) => false,
            Some(_) => self.is_plain(),
        };
        named && self.is_labelled(Cue::Identifier) && !self.is_ranked()
    }

    /// Whether it is a place in an order: `peringkat 55`, `nomor 1 dunia`.
    fn is_ranked(&self) -> bool {
        let among = || self.source.end_of_cue(Cue::Among, self.first.end).is_some();
        self.is_labelled(Cue::Rank) || self.is_labelled(Cue::Identifier) && among()
    }

    /// Digits with no separator and no scale, as names and codes have them.
    fn is_plain(&self) -> bool {
        self.first.power == 0 && self.first.end == self.first.start + 1
    }

    /// Two groups with a dot between, the second of one or two digits, and no
    /// scale: rather a time of day, a version or a day than a decimal.
    pub(super) fn is_dotted_pair(&self) -> bool {
        let dot = self.first.start + 1;
        self.first.power == 0
            && self.first.end == dot + 2
            && self.source.scan.is(dot, '.')
            && self.source.scan.bytes(dot + 1).len() <= 2
    }

    /// `(45)`, `(45, …`, `Ratna, 43, …`, `26/1`, `33'`, `0°44`, `70 x 50`: signs
    /// beside a number that is an age, a date, a minute, a measure.
    fn is_marked_off(&self) -> bool {
        let scan = self.source.scan;
        let end = self.expression.end;
        let (before, behind) = (self.sign_before(), scan.sign(end));
        let signed = matches!(behind, Some('/' | ':' | '\'' | '’' | '′' | '°' | '″'))
            && scan.glued(end)
            && !matches!(before, Some('\'' | '‘'));
        let age =
            before == Some('(') && matches!(behind, Some(')' | ',')) && !self.counts_in_bracket()
                || before == Some(',') && behind == before && self.follows_a_name_and_comma();
        age || signed || self.is_second_side() || is_multiplication_sign(scan, end)
    }

    /// `Jambi (695)`, `Qatar (18); Kuwait (13)`: too many for an age, or in a list
    /// of such as have semicolons.
    fn counts_in_bracket(&self) -> bool {
        let scan = self.source.scan;
        let Expression { start, end, .. } = *self.expression;
        let named = start.checked_sub(2).and_then(|at| scan.get(at)).is_some_and(Atom::is_word);
        let many = matches!(self.first.value, Numeral::Decimal(value) if value > OLDEST.into());
        let short = scan.bytes(start).len() <= DIGITS_OF_AN_AGE;
        scan.is(end, ')') && named && short && (many || scan.is(end + 1, ';'))
    }

    /// `1.`, `2)`, the next item of a list in running text, and a line that
    /// starts `3 Marc Marquez`.
    fn is_list_mark(&self) -> bool {
        let scan = self.source.scan;
        let (start, end) = (self.expression.start, self.expression.end);
        let capital = |i: usize| scan.get(i).is_some_and(Atom::is_capitalised);
        let item_start = scan.glued(start)
            || self.sign_before() == Some(')')
            || self.source.starts_sentence(start);
        let item_follows = scan.gap_before(end + 1) >= Gap::Space || capital(end + 1);
        let dotted = scan.is(end, '.') && scan.glued(end) && item_follows;
        if dotted && (item_start || self.numbers_next_item()) || self.closes_unopened_bracket() {
            return true;
        }
        let closed = matches!(scan.sign(end), Some(')' | ']'));
        scan.gap_before(start) >= Gap::Line && (closed || capital(end))
    }

    /// The `2` of `1. sosis 2. ham 3. keju`.
    fn numbers_next_item(&self) -> bool {
        let next = self.before.mark.and_then(|mark| mark.checked_add(Decimal::from(1)));
        next.is_some_and(|next| self.first.value == next.into())
    }

    /// `yakni 1) iklim usaha; 2) kondisi pasar`: a bracket behind it that
    /// nothing opened, so far as one looks back.
    fn closes_unopened_bracket(&self) -> bool {
        let scan = self.source.scan;
        let (start, end) = (self.expression.start, self.expression.end);
        if !scan.is(end, ')') || !scan.glued(end) {
            return false;
        }
        let bracket = (start.saturating_sub(MOST_IN_BRACKETS)..start)
            .rev()
            .take_while(|at| scan.follows(at + 1))
            .find_map(|at| scan.sign(at).filter(|sign| matches!(sign, '(' | ')')));
        bracket != Some('(')
    }

    /// `tahun 2023`, `tanggal 5`, `jam 9`, `pukul 10.00`.
    fn is_calendar_number(&self) -> bool {
        let listed = match &self.expression.counted {
            Some(Counted::Time(_)) | None => false,
            Some(counted) => !counted.is_unlisted(),
        };
        let length = self.expression.span(self.source.scan).len();
        let short = self.first.power == 0 && length <= LONGEST_CALENDAR_NUMBER;
        if listed { self.is_year() } else { short }
    }

    /// Whether it could be a year: four digits from 1900 to 2099.
    fn is_year(&self) -> bool {
        let start = self.first.start;
        self.is_plain() && could_be_year(self.source.scan.bytes(start))
    }

    /// Whether it counts what is counted in thousands, or nothing, so that
    /// `2000 orang` is no year.
    fn counts_any_year(&self) -> bool {
        match &self.expression.counted {
            None | Some(Counted::Percent | Counted::Money(_)) => true,
            Some(Counted::Time(_)) => false,
            Some(Counted::Unit { class, .. }) => matches!(
                class,
                Some(UnitClass::Measure | UnitClass::Person | UnitClass::Item | UnitClass::Times)
            ),
        }
    }

    /// Whether what seems to be its unit may as well be the next noun.
    pub(super) fn counts_loosely(&self) -> bool {
        matches!(
            self.expression.counted,
            Some(Counted::Unit {
                class: None | Some(UnitClass::Matter | UnitClass::Organisation),
                ..
            })
        )
    }

    fn counts_nothing_listed(&self) -> bool {
        self.expression.hyphened
            && self.expression.counted.as_ref().is_some_and(Counted::is_unlisted)
    }

    /// `Daerah Operasi (Daop) 1 Jakarta`.
    fn follows_a_short_form(&self) -> bool {
        let scan = self.source.scan;
        let Some(bracket) = self.expression.start.checked_sub(3) else { return false };
        let bracketed = scan.is(bracket, '(') && scan.is(bracket + 2, ')');
        bracketed && scan.is_capitalised(bracket + 1) && scan.follows(self.expression.start)
    }

    /// `KA 5512 relasi Bandung`, `Liga 2 Musim Ini`, `PM 2.5 partikel`: behind a
    /// name, with a noun behind it that no table has or that a capital makes
    /// part of the name.
    fn is_part_of_a_name(&self) -> bool {
        let Some(counted @ Counted::Unit { class, .. }) = &self.expression.counted else {
            return false;
        };
        if !self.is_plain() && !self.is_dotted_pair() {
            return false;
        }
        let capital = self.source.scan.get(self.first.end).is_some_and(Atom::is_capitalised);
        let suspect = counted.may_be_of_a_name()
            && (class.is_none() || capital && !self.is_labelled(Cue::Rank));
        suspect && (self.follows_a_name() || class.is_none() && self.leads_with_nought())
    }

    /// `05`, but not `0`.
    fn leads_with_nought(&self) -> bool {
        let scan = self.source.scan;
        matches!(scan.bytes(self.first.start), [b'0', _, ..])
    }

    /// `Ratna, 43`.
    fn follows_a_name_and_comma(&self) -> bool {
        let name = self.expression.start.checked_sub(2);
        name.and_then(|name| self.source.scan.get(name)).is_some_and(Atom::is_capitalised)
    }

    /// `18-21, 21-16, dan 19-21` are scores; `15-20, 21-30 tahun` counts.
    fn leads_a_list_of_pairs(&self) -> bool {
        let scan = self.source.scan;
        let pair_behind = |end: usize| {
            let comma = end + usize::from(scan.is(end, ','));
            let pair = self.source.end_of_cue(Cue::And, comma).unwrap_or(comma);
            let digits = |at: usize| scan.get(at).is_some_and(Atom::is_digits);
            let hyphened = scan.is(pair + 1, '-') && scan.glued(pair + 1) && scan.glued(pair + 2);
            (pair > end && digits(pair) && hyphened && digits(pair + 2)).then_some(pair + 3)
        };
        let end = self.expression.end;
        let last =
            std::iter::successors(Some(end), |end| pair_behind(*end)).take(MOST_PAIRS).last();
        let counts = |end| counted_at(scan, self.source.numerals, end).is_some();
        last.is_some_and(|last| last > end && !counts(last))
    }

    /// `Persib 0 - 2 PSG`: a dash between it and digits before it.
    fn ends_score(&self) -> bool {
        let scan = self.source.scan;
        let dash = self.expression.start.checked_sub(1);
        matches!(self.sign_before(), Some('-' | '–'))
            && dash.and_then(|dash| scan.get(dash.checked_sub(1)?)).is_some_and(Atom::is_digits)
    }

    /// `Siti Aminah (45 tahun)`: like the bare age, no length of time.
    fn is_age_of_a_name(&self) -> bool {
        let scan = self.source.scan;
        let Expression { start, end, .. } = *self.expression;
        let name = start.checked_sub(2).and_then(|at| scan.get(at));
        self.sign_before() == Some('(')
            && scan.is(end, ')')
            && name.is_some_and(|atom| atom.is_word() && atom.is_capitalised())
    }

    /// The `4` of `3 x 4`.
    fn is_second_side(&self) -> bool {
        let before = self.expression.start.checked_sub(1);
        before.is_some_and(|before| is_multiplication_sign(self.source.scan, before))
    }

    /// `kedua 15-21`.
    fn follows_an_ordinal(&self) -> bool {
        let start = self.expression.start;
        let before = start.checked_sub(1).and_then(|at| self.source.reader.ordinal_at(at));
        before.is_some_and(|ordinal| ordinal.end == start)
    }

    /// Whether the atom before it is a name that a number can end.
    fn follows_a_name(&self) -> bool {
        let source = self.source;
        let start = self.expression.start;
        let Some(before) = start.checked_sub(1) else { return false };
        let Some(atom) = source.scan.get(before) else { return false };
        let name = atom.is_capitalised() && source.numerals.stops.role(atom.word).is_none();
        // Not only its place gives `KLX 230` its capitals.
        let acronym = atom.shape == Shape::Upper && ACRONYM.contains(&atom.len());
        name && source.scan.gap_before(start) == Gap::Space
            && (acronym || !source.starts_sentence(before))
    }
}

/// Whether `digits` are four, from 1900 to 2099.
pub(super) fn could_be_year(digits: &[u8]) -> bool {
    matches!(digits, [b'1', b'9', _, _] | [b'2', b'0', _, _])
}
