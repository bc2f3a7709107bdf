//! Numbers in digits, which also name, date and list things.

use super::{Trial, Verdict};
use crate::lexicon::{Cue, Designator, StopRole, TimeUnit, UnitClass};
use crate::numbers::amounts::counted::Counted;
use crate::numbers::calendar::is_on_a_plate;

/// A date or time of day is no longer than this, in bytes: `10.00-12.00`.
const LONGEST_CALENDAR_NUMBER: usize = 11;

impl Trial<'_, '_> {
    /// The verdict on a number in digits, by all the rules.
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
            return Verdict::Nothing { end: self.past_groups(self.end_of_identifier()) };
        }
        if self.is_rate_base() || self.is_labelled(Cue::Calendar) && self.is_calendar_number() {
            return Verdict::Pass;
        }
        if self.is_year() && !self.counts_any_year() {
            let plate = is_on_a_plate(self.source.scan, self.first.start);
            return if plate { Verdict::Pass } else { Verdict::Bare };
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
        if comma || !ranked && self.is_dotted_pair() || self.is_of_law() {
            return Verdict::Pass;
        }
        if !self.is_plain() || self.expression.modifier.is_some() {
            return Verdict::Span;
        }
        let dated = self.source.scan.get(self.expression.end).is_some_and(|atom| {
            self.source.numerals.stops.role(atom.word) == Some(StopRole::Calendar)
        });
        let named = !ranked
            && (self.follows_a_name()
                || self.follows_a_short_form()
                || self.follows_a_month()
                || self.follows_a_numbered_name());
        if self.is_marked_off() || self.is_list_mark() || self.leads_with_nought() || dated || named
        {
            return Verdict::Pass;
        }
        Verdict::Span
    }

    /// `Pasal 3`, `kelas 1,2`; but `kelas 57 kg`.
    fn identifies(&self) -> bool {
        let named = match &self.expression.counted {
            None => self.first.power == 0,
            Some(
                Counted::Percent
                | Counted::Money(_)
                | Counted::Unit { class: Some(UnitClass::Measure), .. },
            ) => false,
            // `Kodim 0723/Jati, 20 personel`.
            Some(Counted::Unit { class: Some(UnitClass::Person), .. }) => {
                self.is_plain() && self.sign_before() != Some(',')
            }
            // `Vol. 7.0 tahun ini`
            Some(_) => self.is_plain() || self.is_dotted_pair(),
        };
        named && self.is_labelled(Cue::Identifier) && !self.is_ranked()
    }

    /// The second number of `Pasal 378 KUHP dan 363 KUHP`: that of an article of a law.
    pub(super) fn is_of_law(&self) -> bool {
        let end = self.expression.end;
        self.source.tells_of_number_before(end) && self.source.end_of_cue(Cue::Law, end).is_some()
    }

    /// Past both numbers of `Pasal 55 – 56`.
    fn end_of_identifier(&self) -> usize {
        let range = self.expression.hyphened && self.expression.counted.is_none();
        if range { self.expression.end_of_number() } else { self.first.end }
    }

    /// Whether it is a place in an order: `peringkat 55`, `nomor 1 dunia`.
    fn is_ranked(&self) -> bool {
        let among = || self.source.end_of_cue(Cue::Among, self.first.end).is_some();
        self.is_labelled(Cue::Rank) || self.is_labelled(Cue::Identifier) && among()
    }

    /// Digits with no separator and no scale, as names and codes have them.
    pub(super) fn is_plain(&self) -> bool {
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
}

/// Whether `digits` are four, from 1900 to 2099.
pub(super) fn could_be_year(digits: &[u8]) -> bool {
    matches!(digits, [b'1', b'9', _, _] | [b'2', b'0', _, _])
}
