//! One number, in digits, in words or in both: `20.797`, `2,65 juta`,
//! `dua puluh tiga ribu`, `tiga perempat`.
//!
//! A number is a sum of parts of decreasing size, each a count below the power
//! behind it: `dua juta` `tiga ratus ribu` `lima`. What the number counts, and
//! whether it is a number at all or a score or telephone number, is decided
//! elsewhere.

mod digits;
mod fraction;
mod sum;
#[cfg(test)]
mod tests;
mod words;

use crate::decimal::Decimal;
use crate::lexicon::{Beside, NumberWord, NumberWords, Numerals, Roles};
use crate::scan::{Class, Gap, Scan, is_minus, joins_words};
use crate::value::Numeral;

/// A number as the text writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ParsedNumeral {
    pub(crate) start: usize,
    /// One past its last atom.
    pub(crate) end: usize,
    pub(crate) value: Numeral,
    /// Whether its one comma may separate thousands, so that the value is a thousand
    /// times as large: `500,000`.
    pub(crate) may_group: bool,
    /// The power of ten of its last scale word (`juta`: 6), 0 without one.
    pub(crate) power: u32,
    /// Whether it starts in words.
    pub(crate) spelled: bool,
    /// Whether `-an` makes it approximate: `7.000-an`, `98 ribuan`.
    pub(crate) about: bool,
}

impl ParsedNumeral {
    /// The number and one half more.
    pub(crate) fn with_half(&self) -> Option<Numeral> {
        let Numeral::Decimal(value) = self.value else { return None };
        value.checked_add(words::half()?).map(Numeral::Decimal)
    }

    /// The number that is the word of one digit, at atom `start`.
    fn of_digit(digit: u8, start: usize) -> Self {
        let value = Decimal::from(u64::from(digit)).into();
        let (may_group, power, about) = (false, 0, false);
        Self { start, end: start + 1, value, may_group, power, spelled: true, about }
    }
}

/// An order of magnitude without a number: `ratusan juta`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Order {
    pub(crate) end: usize,
    pub(crate) magnitude: Decimal,
    /// The power of ten of its last scale word (`ratusan juta`: 6).
    pub(crate) power: u32,
}

/// The powers of ten behind a number: `juta`, `ribu triliun`.
#[derive(Debug, Clone, Copy)]
struct Powers {
    power: u32,
    about: bool,
    end: usize,
}

/// Reads the numbers of one text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader<'a> {
    scan: &'a Scan<'a>,
    words: &'a NumberWords,
    beside: &'a Beside,
    /// The atom whose ordinal form counts as its cardinal.
    ordinal: Option<usize>,
    /// Whether `M` and the like are powers.
    money_powers: bool,
    /// Whether a stray blank is allowed behind the decimal comma.
    torn: bool,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(scan: &'a Scan<'a>, numerals: &'a Numerals) -> Self {
        let Numerals { words, beside, .. } = numerals;
        Self { scan, words, beside, ordinal: None, money_powers: false, torn: false }
    }

    /// This reader, for an amount with its currency before it.
    pub(crate) fn of_money(self) -> Self {
        Self { money_powers: true, torn: true, ..self }
    }

    /// This reader, for what may be an amount of money.
    pub(crate) fn with_money_powers(self) -> Self {
        Self { money_powers: true, ..self }
    }

    /// The cardinal that starts at atom `start`, in its longest reading.
    pub(crate) fn numeral_at(&self, start: usize) -> Option<ParsedNumeral> {
        let atom = self.scan.get(start)?;
        if atom.is_digits() {
            // Most digits: nothing glued behind them, and no number word.
            if !self.beside.at(self.scan, start + 1).intersects(Roles::GLUED.union(Roles::NUMBER)) {
                return self.group_at(start);
            }
            return match self.plain_digits_at(start) {
                None => self.unsigned_at(start),
                plain => plain,
            };
        }
        if atom.is_word() {
            // This decides most words, and most numbers in words.
            match self.word(start)? {
                NumberWord::Digit(digit) if self.next_word(start).is_none() => {
                    return Some(ParsedNumeral::of_digit(digit, start));
                }
                NumberWord::Order(_) => return None,
                _ => {}
            }
        }
        let Some(unsigned) = self.behind_minus(start) else { return self.unsigned_at(start) };
        let numeral = self.unsigned_at(unsigned)?;
        let Numeral::Decimal(value) = numeral.value else { return None };
        Some(ParsedNumeral { start, value: value.checked_neg()?.into(), ..numeral })
    }

    /// The number in digits at atom `start`, if it is as simple as most: alone or with
    /// one power behind it, and with nothing that could extend it, neither a number
    /// word nor anything glued to it that can be part of a number.
    ///
    /// The fast path of [`Self::unsigned_at`], which reads the same of such numbers.
    fn plain_digits_at(&self, start: usize) -> Option<ParsedNumeral> {
        let digits::Digits { value, may_group, end } = digits::digits_at(self.scan, start)?;
        if self.scan.glued(end) && self.may_extend_digits(end) || self.end_of_suffix(end).is_some()
        {
            return None;
        }
        let (value, power, end) = match self.word(end) {
            None => (value, 0, end),
            Some(word) => {
                let power =
                    self.power_of(word).filter(|_| self.joined(end) && self.ends_at(end))?;
                (value.scaled_up(power)?, power, end + 1)
            }
        };
        let (value, may_group) = (value.into(), may_group && power == 0);
        Some(ParsedNumeral { start, end, value, may_group, power, spelled: false, about: false })
    }

    /// Whether atom `at`, glued to digits before it, may be part of their number: letters,
    /// `1/2`, `20-an`, `4, 28`.
    fn may_extend_digits(&self, at: usize) -> bool {
        match self.scan.sign(at) {
            None | Some('/') => true,
            Some(',') => self.torn && self.scan.is_digits(at + 1),
            Some(sign) => joins_words(sign) && self.words.is_about_suffix(self.scan.word(at + 1)),
        }
    }

    /// The power of ten that `word` stands for behind a number.
    fn power_of(&self, word: NumberWord) -> Option<u32> {
        match word {
            NumberWord::Power(power) => Some(power.into()),
            NumberWord::MoneyPower(power) if self.money_powers => Some(power.into()),
            _ => None,
        }
    }

    /// Whether the number ends with the power at atom `at`.
    fn ends_at(&self, at: usize) -> bool {
        let behind = at + 1;
        if self.end_of_suffix(behind).is_some() {
            return false;
        }
        match self.scan.get(behind) {
            Some(next) if self.joined(behind) => match next.class {
                Class::Word => self.word(behind).is_none(),
                Class::Digits => false,
                Class::Other => !self.scan.is(behind, ','),
            },
            _ => true,
        }
    }

    /// The number of the digits at atom `start` alone.
    pub(crate) fn group_at(&self, start: usize) -> Option<ParsedNumeral> {
        let digits::Digits { value, may_group, end } = digits::lone_group_at(self.scan, start)?;
        let (value, power, spelled, about) = (value.into(), 0, false, false);
        Some(ParsedNumeral { start, end, value, may_group, power, spelled, about })
    }

    /// The number without a minus that starts at atom `start`.
    fn unsigned_at(&self, start: usize) -> Option<ParsedNumeral> {
        let numeral = self.fraction_at(start).or_else(|| self.sum_at(start))?;
        Some(self.with_suffix(numeral))
    }

    /// The ordinal whose first word or mark is atom `start`: `ketujuh belas`, `ke-79`.
    /// The value is its rank.
    pub(crate) fn ordinal_at(&self, start: usize) -> Option<ParsedNumeral> {
        match self.words.ordinal(self.scan.get(start)?) {
            // Most ordinals: `kedua`.
            Some(NumberWord::Digit(digit)) if self.next_word(start).is_none() => {
                return Some(ParsedNumeral::of_digit(digit, start));
            }
            Some(_) => return Self { ordinal: Some(start), ..*self }.sum_at(start),
            None => {}
        }
        if !self.is_ordinal_mark(start) {
            return None;
        }
        let number = start + 1 + usize::from(self.scan.is(start + 1, '-'));
        let glued = (start + 1..=number).all(|i| self.scan.glued(i));
        let marks = glued || self.torn_mark_before(number) == Some(start);
        let numeral = marks.then(|| self.sum_at(number))??;
        Some(ParsedNumeral { start, ..numeral })
    }

    /// The `ke` of an ordinal whose digits at atom `number` have a stray blank before
    /// them: `ke- 16`.
    pub(crate) fn torn_mark_before(&self, number: usize) -> Option<usize> {
        let mark = number.checked_sub(2)?;
        let hyphen = mark + 1;
        let torn = self.scan.is_digits(number)
            && self.scan.gap_before(number) == Gap::Space
            && self.scan.is(hyphen, '-')
            && self.scan.glued(hyphen);
        (torn && self.is_ordinal_mark(mark)).then_some(mark)
    }

    /// The ordinal of `hari ke 3` and `hari ke tiga`, whose `ke` at atom `start` may also
    /// be the preposition.
    pub(crate) fn loose_ordinal_at(&self, start: usize) -> Option<ParsedNumeral> {
        let number = start + 1;
        let loose = self.joined(number)
            && (self.scan.is_digits(number) || self.word(number).is_some())
            && self.is_ordinal_mark(start);
        let numeral = loose.then(|| self.sum_at(number))??;
        (numeral.power == 0).then_some(ParsedNumeral { start, ..numeral })
    }

    /// Whether atom `at` is the `ke` of an ordinal in digits.
    pub(crate) fn is_ordinal_mark(&self, at: usize) -> bool {
        self.word(at) == Some(NumberWord::OrdinalMark)
            && self.scan.get(at).is_some_and(|atom| atom.clitic == 0)
    }

    /// Whether atom `at` is a `setengah` that may belong to the unit before it: `satu bulan
    /// setengah`.
    pub(crate) fn is_half_behind(&self, at: usize) -> bool {
        self.word(at) == Some(NumberWord::Half) && self.joined(at) && !self.has_clitic(at)
    }

    /// Whether atom `at` is the `negatif` of a percentage behind it.
    pub(crate) fn is_negative(&self, at: usize) -> bool {
        self.word(at) == Some(NumberWord::Negative) && self.joined(at + 1)
    }

    /// Whether atom `at` is the `minus` or `negatif` of an amount of money behind it.
    pub(crate) fn is_minus(&self, at: usize) -> bool {
        self.is_negative(at) || self.word(at) == Some(NumberWord::Minus) && self.joined(at + 1)
    }

    /// The order of magnitude that starts at atom `start`.
    pub(crate) fn order_at(&self, start: usize) -> Option<Order> {
        let NumberWord::Order(order) = self.word(start)? else { return None };
        let powers = self.powers_at(start + 1, 3);
        let magnitude = Decimal::from_integer(1).scaled_up(u32::from(order) + powers.power)?;
        let power = if powers.power > 0 { powers.power } else { order.into() };
        Some(Order { end: powers.end, magnitude, power })
    }

    /// The part at atom `start`: a count and the powers behind it.
    fn part_at(&self, start: usize) -> Option<ParsedNumeral> {
        let numeral = |value: Decimal, powers: Powers, may_group| {
            let may_group = may_group && powers.power == 0;
            let value = value.scaled_up(powers.power)?.into();
            let Powers { power, about, end } = powers;
            Some(ParsedNumeral { start, end, value, may_group, power, spelled: true, about })
        };
        let torn = if self.torn { digits::torn_decimal_at(self.scan, start) } else { None };
        if let Some(torn) = torn {
            let powers = self.powers_at(torn.end, 3);
            if powers.power > 0 {
                return numeral(torn.value, powers, false);
            }
        }
        if let Some(digits) = digits::digits_at(self.scan, start) {
            let value = match self.half_after_digits(&digits) {
                Some(value) => return numeral(value, self.powers_at(digits.end + 1, 3), false),
                None => digits.value,
            };
            return numeral(value, self.powers_at(digits.end, 1), digits.may_group);
        }
        if let Some((tens, powers)) = self.rough_tens_at(start) {
            return numeral(tens, powers, false);
        }
        if let Some(spelled) = self.spelled_at(start) {
            let powers = self.powers_behind(start, spelled.end);
            return numeral(spelled.value, powers, false);
        }
        // `seribu`, `sejuta`, `seribu triliun`, `seratusan`.
        let (power, about) = match self.word(start)? {
            NumberWord::OnePower(power) => (u32::from(power), false),
            NumberWord::AboutOnePower(power) => (power.into(), true),
            _ => return None,
        };
        let mut powers = self.powers_at(start + 1, power + 1);
        powers.power += power;
        powers.about |= about;
        numeral(Decimal::from_integer(1), powers, false)
    }

    /// The powers of ten from atom `start` on, each larger than the one before it and
    /// the first at least `least`: `ratus ribu`, `ribu triliun`.
    fn powers_at(&self, start: usize, least: u32) -> Powers {
        let mut powers = Powers { power: 0, about: false, end: start };
        let mut last = least.saturating_sub(1);
        while self.joined(powers.end) || self.glued_to_digits(powers.end) {
            let Some(word) = self.word(powers.end) else { break };
            let (power, about) = match (self.power_of(word), word) {
                (Some(power), _) => (power, false),
                (None, NumberWord::Order(power)) if powers.end > start || power > 2 => {
                    (power.into(), true)
                }
                _ => break,
            };
            if power <= last {
                break;
            }
            last = power;
            powers = Powers { power: powers.power + power, about, end: powers.end + 1 };
            if about {
                break;
            }
        }
        powers
    }

    /// The number with the `-an` behind its digits, and the powers behind that: `800-an
    /// juta`.
    fn with_suffix(&self, mut numeral: ParsedNumeral) -> ParsedNumeral {
        let digits = self.scan.is_digits(numeral.end - 1);
        // `10 juta-an`
        let scaled = numeral.power > 0 && self.scan.is(numeral.end, '-');
        if !digits && !scaled {
            return numeral;
        }
        if let Some(end) = self.end_of_suffix(numeral.end) {
            (numeral.end, numeral.about) = (end, true);
            let Powers { power, end, .. } = self.powers_at(numeral.end, 1);
            if let Numeral::Decimal(value) = numeral.value
                && numeral.power == 0
                && power > 0
                && let Some(value) = value.scaled_up(power)
            {
                return ParsedNumeral {
                    end,
                    value: value.into(),
                    may_group: false,
                    power,
                    ..numeral
                };
            }
        }
        numeral
    }

    /// The end of the `-an` or `an` behind what ends before atom `at`; a blank may part it from
    /// digits, unless a name follows, for which it would act: `200 an orang`, `0012 an Bima`.
    pub(in crate::numbers) fn end_of_suffix(&self, at: usize) -> Option<usize> {
        let suffix = at + usize::from(self.scan.joint(at, joins_words).is_some());
        let parted = || {
            self.scan.gap_before(at) == Gap::Space
                && at.checked_sub(1).is_some_and(|digits| self.scan.is_digits(digits))
                && !(self.scan.is_capitalised(at + 1) || self.scan.is(at + 1, '.'))
        };
        let about = self.words.is_about_suffix(self.scan.word(suffix));
        (about && (self.scan.glued(suffix) || parted())).then_some(suffix + 1)
    }

    /// The start of the number behind a minus at atom `start`.
    fn behind_minus(&self, start: usize) -> Option<usize> {
        let after = start + 1;
        let next = self.scan.get(after)?;
        let found = match self.word(start) {
            Some(NumberWord::Minus) => self.joined(after),
            Some(NumberWord::SpokenMinus | NumberWord::Negative) => {
                self.joined(after) && next.is_word()
            }
            Some(_) => false,
            None => {
                self.scan.sign(start).is_some_and(is_minus)
                    && !self.scan.glued(start)
                    && next.gap == Gap::None
                    && next.is_digits()
            }
        };
        found.then_some(after)
    }

    /// The role of atom `at` in a number.
    #[inline]
    fn word(&self, at: usize) -> Option<NumberWord> {
        let atom = self.scan.get(at).filter(|atom| atom.is_word())?;
        if self.ordinal == Some(at) { self.words.ordinal(atom) } else { self.words.cardinal(atom) }
    }

    /// The role of the word behind atom `at` in a number that contains both.
    fn next_word(&self, at: usize) -> Option<NumberWord> {
        if self.joined(at + 1) { self.word(at + 1) } else { None }
    }

    /// Whether atom `at` can belong to the same number as the atom before it.
    fn joined(&self, at: usize) -> bool {
        matches!(self.scan.gap_before(at), Gap::Space | Gap::Line)
            && at.checked_sub(1).is_some_and(|before| !self.has_clitic(before))
    }

    /// Whether atom `at` is glued to digits: `720ribu`.
    fn glued_to_digits(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.scan.get(before));
        self.scan.glued(at) && before.is_some_and(|atom| atom.is_digits())
    }

    fn has_clitic(&self, at: usize) -> bool {
        self.scan.get(at).is_some_and(|atom| atom.clitic != 0)
    }
}
