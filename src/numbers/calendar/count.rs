//! Small counts inside dates (`II`, `3`, `ke-19`, `ketiga`, `empat`), and years
//! in words.

use super::reader::{Read, Reader};
use crate::lexicon::NumberWord;
use crate::numbers::numeral::ParsedNumeral;
use crate::roman::roman;
use crate::value::Numeral;

impl Reader<'_> {
    /// The small number at atom `at`, in digits, Roman digits or words, as a cardinal or
    /// an ordinal.
    pub(super) fn count(&self, at: usize) -> Read<u8> {
        if let Some((number, end)) = self.digits(at, 1..=2).or_else(|| self.roman(at)) {
            return Some((number as u8, end));
        }
        if let Some(marked) = self.behind_ordinal_mark(at) {
            return self
                .digits(marked, 1..=2)
                .or_else(|| self.roman(marked))
                .or_else(|| self.spelled(marked))
                .map(|(number, end)| (number as u8, end));
        }
        let ordinal = self.numeral_reader.ordinal_at(at).and_then(small);
        let (number, end) = ordinal.or_else(|| self.spelled(at))?;
        (number < 100).then_some((number as u8, end))
    }

    /// The number behind a `ke`, with a blank or a hyphen between.
    fn behind_ordinal_mark(&self, at: usize) -> Option<usize> {
        let mark = self.number_word(at)? == NumberWord::OrdinalMark;
        mark.then(|| at + 1 + usize::from(self.scan.is(at + 1, '-')))
    }

    /// A whole number below ten thousand in words.
    pub(super) fn spelled(&self, at: usize) -> Read<u16> {
        self.number_word(at)?;
        self.numeral_reader
            .numeral_at(at)
            .filter(|numeral| numeral.spelled && !numeral.about)
            .and_then(small)
    }

    /// The role of the word at atom `at` in a number.
    pub(in crate::numbers) fn number_word(&self, at: usize) -> Option<NumberWord> {
        self.numerals.words.cardinal(self.scan.get(at)?)
    }

    /// Whether a word such as `juta` at atom `at` multiplies the number before it.
    pub(in crate::numbers) fn is_scale(&self, at: usize) -> bool {
        matches!(self.number_word(at), Some(NumberWord::Power(_) | NumberWord::MoneyPower(_)))
    }

    /// A Roman number below forty, in capitals.
    pub(super) fn roman(&self, at: usize) -> Read<u16> {
        let atom = self.scan.get(at).filter(|atom| atom.is_word())?;
        Some((roman(atom.span().of(self.scan.text()))?, at + 1))
    }
}

/// The value of a numeral that is a whole number below ten thousand.
pub(in crate::numbers) fn small(numeral: ParsedNumeral) -> Read<u16> {
    let ParsedNumeral { value: Numeral::Decimal(value), end, .. } = numeral else { return None };
    let value = u16::try_from(value.to_integer()?).ok().filter(|value| *value < 10_000)?;
    Some((value, end))
}
