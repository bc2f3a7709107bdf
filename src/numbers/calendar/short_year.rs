//! Years of two digits: `tahun 97`, `aktivis '98`, `tragedi Mei 98`.

use std::ops::Range;

use super::point::Point;
use super::reader::{Read, Reader};
use crate::lexicon::{CalendarWord, Measure, Named, Roles};
use crate::scan::{Gap, closes_quotation, is_apostrophe};

/// The years of two digits that news means are those since the republic was founded.
pub(super) const OF_THE_REPUBLIC: Range<u16> = 45..100;

impl Reader<'_> {
    /// The year of two digits at atom `at` behind a word such as `tahun` or `era`, or behind an
    /// apostrophe: `tahun 97`, `kerusuhan '98`. A round one may be a decade (`era 70`), and a number
    /// of years may stand before `tahun` (`16 tahun 87 hari`).
    pub(super) fn named_short_year(&self, at: usize) -> Read<Point> {
        if self.is_behind_apostrophe(at) {
            return self.apostrophe_year(at);
        }
        let (year, end) = self.digits(at, 2..=2)?;
        let is_year = year > 50
            && year % 10 != 0
            && (self.is_named_year(at) || self.is_other_short_year(at))
            && !(self.torn_left(at) || self.torn_right(end) || self.is_of_other_era(end))
            && !self.counts_at(end);
        is_year.then_some((Point::Year(1900 + year as i16), end))
    }

    /// Whether a word such as `tahun` or `era` precedes atom `at`, with no number that it counts
    /// before it.
    fn is_named_year(&self, at: usize) -> bool {
        let named = |name: &usize| self.beside(*name).intersects(Roles::NAME);
        let Some(name) = at.checked_sub(1).filter(named) else { return false };
        let counted = name > 0 && self.scan.is_digits(name - 1);
        let word = self.word_before(at);
        !counted && matches!(word, Some(CalendarWord::Names(Named::Year | Named::Decade)))
    }

    /// Whether the digits at atom `at` are the second of two years: the `99` of `tahun 98 dan 99`.
    fn is_other_short_year(&self, at: usize) -> bool {
        let first = at.wrapping_sub(2);
        self.word_before(at) == Some(CalendarWord::And)
            && self.digits(first, 2..=2).is_some()
            && self.is_named_year(first)
    }

    /// Whether the word of an era or month of another calendar stands at atom `at`.
    fn is_of_other_era(&self, at: usize) -> bool {
        use CalendarWord as Word;
        const ERAS: [Word; 4] =
            [Word::HijriEra, Word::HijriMonth, Word::BeforeChrist, Word::CommonEra];
        self.beside(at).intersects(Roles::BEHIND_DATE)
            && self.end_of(at, |word| ERAS.contains(&word)).is_some()
    }

    /// Whether an apostrophe with a blank before it is glued to atom `at`.
    #[inline]
    pub(super) fn is_behind_apostrophe(&self, at: usize) -> bool {
        self.beside(at).intersects(Roles::GLUED)
            && at > 0
            && self.scan.sign(at - 1).is_some_and(is_apostrophe)
            && self.scan.gap_before(at - 1) == Gap::Space
    }

    /// The year of two digits at atom `at` behind an apostrophe, unless they start a name in
    /// quotes or are a minute of a match: `aktivis '98`, but not `'76 Indonesian Downhill`, `'76'`,
    /// `menit '88`.
    pub(super) fn apostrophe_year(&self, at: usize) -> Read<Point> {
        let (year, end) = self.digits(at, 2..=2)?;
        let quoted = self.scan.sign(end).is_some_and(closes_quotation);
        let titled = self.is_name(end);
        let minute = || {
            let named = self.word_before(at - 1) == Some(CalendarWord::Names(Named::Year));
            let hit = at.checked_sub(2).and_then(|at| self.numerals.measure_at(self.scan, at));
            !named && hit.is_some_and(|hit| matches!(hit.phrase.term, Measure::Time(_)))
        };
        let is_year = OF_THE_REPUBLIC.contains(&year)
            && !(quoted || titled || minute() || self.torn_right(end) || self.counts_at(end));
        is_year.then_some((Point::Year(1900 + year as i16), end))
    }

    /// The year of two digits at atom `at` behind the month, at atom `month`, of an event:
    /// `tragedi Mei 98`.
    pub(super) fn short_year_of_event(&self, month: usize, at: usize) -> Read<i16> {
        let (year, end) = self.digits(at, 2..=2)?;
        let of_event = || {
            use CalendarWord as Word;
            matches!(self.word_before(month), Some(Word::Event | Word::Names(Named::Decade)))
        };
        let is_year = OF_THE_REPUBLIC.contains(&year)
            && self.scan.gap_before(at) == Gap::Space
            && of_event()
            && !(self.torn_right(end) || self.counts_at(end));
        is_year.then_some((1900 + year as i16, end))
    }
}
