//! Times without a word that announces them, in a text that has announced one before: `Pukul 03.00
//! WITA kapal menyelam; 03.46 periskop terlihat`.

use super::Expression;
use crate::lexicon::{Measure, UnitClass};
use crate::numbers::calendar::Reader;
use crate::scan::{Gap, joins_words};

impl Reader<'_> {
    /// Whether the `time` from atom `at` to `end` starts an entry of a chronology, or has a zero before
    /// its hour and follows a word: `03.46 periskop terlihat`, `tiba 02.36`. A decimal number would
    /// have a unit or a scale behind it.
    pub(super) fn is_of_chronology(&self, time: &Expression, at: usize, end: usize) -> bool {
        let placed = || self.starts_entry(at) || self.is_before_ten(at) && self.is_behind_word(at);
        !time.first.hour_only
            && self.digits(at, 2..=2).is_some()
            && placed()
            && !self.torn_left(at)
            && !self.torn_right(end)
            && !self.is_decimal_before(end)
    }

    /// Whether a zero precedes the hour at atom `at`: `05.30`.
    fn is_before_ten(&self, at: usize) -> bool {
        self.scan.bytes(at).starts_with(b"0")
    }

    /// Whether atom `at` starts a line, a sentence or an item behind a semicolon, also behind a
    /// dash that marks it.
    fn starts_entry(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let starts_line = |at: usize| at == 0 || self.scan.gap_before(at) >= Gap::Line;
        match self.scan.sign(before) {
            Some('.' | ';') => self.scan.gap_before(at) >= Gap::Space,
            Some(sign) if joins_words(sign) || sign == '•' => starts_line(before),
            _ => starts_line(at),
        }
    }

    /// Whether a word in small letters precedes atom `at`: `pada`, `tiba`.
    fn is_behind_word(&self, at: usize) -> bool {
        self.scan.gap_before(at) == Gap::Space
            && at.checked_sub(1).is_some_and(|word| self.scan.is_lower_case_word(word))
    }

    /// Whether a number that ends before atom `at` is a decimal one, by the measure or scale there.
    fn is_decimal_before(&self, at: usize) -> bool {
        let measured = || {
            self.numerals.measure_at(self.scan, at).is_some_and(|hit| match hit.phrase.term {
                Measure::Unit { class, .. } => {
                    matches!(class, UnitClass::Measure | UnitClass::Times | UnitClass::Score)
                }
                Measure::Name => false,
                Measure::Percent | Measure::Currency(_) | Measure::Time(_) => true,
            })
        };
        self.number_word(at).is_some() || measured()
    }
}
