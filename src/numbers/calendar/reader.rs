//! The calendar words of a text, and the smallest pieces of a date.

use std::ops::RangeInclusive;

use crate::lexicon::{Calendar, CalendarWord, Lexicon, MonthForm, Named, Numerals, Roles};
use crate::numbers::amounts::counted_at;
use crate::numbers::numeral;
use crate::scan::{Atom, Gap, Scan, joins_words};

/// What a rule of the grammar reads, and one past its last atom.
pub(in crate::numbers) type Read<T> = Option<(T, usize)>;

/// A text and what the lexicon knows about calendar words and numbers.
pub(in crate::numbers) struct Reader<'a> {
    pub(in crate::numbers) scan: &'a Scan<'a>,
    pub(in crate::numbers) numeral_reader: numeral::Reader<'a>,
    /// What the lexicon knows about numbers.
    pub(in crate::numbers) numerals: &'a Numerals,
    calendar: &'a Calendar,
    /// Whether the text is one expression by itself, so that no words around it can
    /// speak against a reading.
    pub(in crate::numbers) alone: bool,
}

impl<'a> Reader<'a> {
    /// A reader of a running text.
    pub(in crate::numbers) fn of_text(scan: &'a Scan<'a>, lexicon: &'a Lexicon) -> Self {
        let numerals = &lexicon.numerals;
        let numeral_reader = numeral::Reader::new(scan, numerals);
        Self { scan, numeral_reader, numerals, calendar: &lexicon.calendar, alone: false }
    }

    /// A reader of a text that is one expression by itself.
    pub(in crate::numbers) fn of_expression(scan: &'a Scan<'a>, lexicon: &'a Lexicon) -> Self {
        Self { alone: true, ..Self::of_text(scan, lexicon) }
    }

    /// The roles that atom `at` can have beside a number.
    #[inline]
    pub(in crate::numbers) fn beside(&self, at: usize) -> Roles {
        self.numerals.beside.at(self.scan, at)
    }

    /// The calendar word that starts at atom `at`.
    #[inline]
    pub(in crate::numbers) fn word(&self, at: usize) -> Read<CalendarWord> {
        self.calendar.word_at(self.scan, at)
    }

    /// The calendar word that ends right before atom `at`.
    #[inline]
    pub(in crate::numbers) fn word_before(&self, at: usize) -> Option<CalendarWord> {
        self.calendar.word_before(self.scan, at)
    }

    /// The end of the calendar word at atom `at`, if `wanted` accepts the word.
    #[inline]
    pub(in crate::numbers) fn end_of(
        &self,
        at: usize,
        wanted: impl Fn(CalendarWord) -> bool,
    ) -> Option<usize> {
        self.word(at).filter(|(word, _)| wanted(*word)).map(|(_, end)| end)
    }

    /// Past the word at atom `at` that names what follows (`bulan`, `tahun`), and its dot;
    /// else `at`.
    pub(super) fn past_name(&self, at: usize, named: Named) -> usize {
        let end = self.end_of(at, |word| word == CalendarWord::Names(named));
        end.map_or(at, |end| self.past_dot(end))
    }

    /// Past a full stop at atom `at` that is glued to the word before; else `at`.
    pub(in crate::numbers) fn past_dot(&self, at: usize) -> usize {
        at + usize::from(self.scan.is(at, '.') && self.scan.glued(at))
    }

    /// The full stop of a short form before atom `at`: `No. 5`, `s.d. 26/10`; else `at`.
    pub(in crate::numbers) fn before_dot(&self, at: usize) -> usize {
        at.checked_sub(1).filter(|dot| self.scan.is(*dot, '.')).unwrap_or(at)
    }

    /// Past the comma or word such as `dan`, or both, at atom `at`, between two of a list.
    pub(in crate::numbers) fn past_list_sign(&self, at: usize) -> Option<usize> {
        let comma = at + usize::from(self.scan.is(at, ',') && self.scan.glued(at));
        let and = self.end_of(comma, |word| word == CalendarWord::And);
        let next = and.unwrap_or(comma);
        (next > at && self.scan.gap_before(next) == Gap::Space).then_some(next)
    }

    /// Whether a capitalised word stands at atom `at`, behind a blank.
    pub(in crate::numbers) fn is_name(&self, at: usize) -> bool {
        self.beside(at).contains(Roles::CAPITAL.union(Roles::SPACE))
    }

    /// The calendar word that ends before atom `at`, or before the `bulan` or `hari` there.
    pub(super) fn cue_before(&self, at: usize) -> Option<CalendarWord> {
        match self.word_before(at)? {
            CalendarWord::Names(_) => self.word_before(at - 1),
            word => Some(word),
        }
    }

    /// The value of a run of digits at atom `at`, if their number is in `lengths`.
    #[inline]
    pub(in crate::numbers) fn digits(
        &self,
        at: usize,
        lengths: RangeInclusive<usize>,
    ) -> Read<u16> {
        let atom = self.scan.get(at)?;
        if !atom.is_digits() || !lengths.contains(&atom.len()) {
            return None;
        }
        let value = match atom.len() {
            // Four digits always fit.
            ..=4 => {
                let digits = self.scan.bytes(at).iter();
                digits.fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'))
            }
            _ => self.many_digits(at)?,
        };
        Some((value, at + 1))
    }

    /// The value of a run of more digits than a year has, if it fits.
    #[cold]
    fn many_digits(&self, at: usize) -> Option<u16> {
        let mut digits = self.scan.bytes(at).iter().map(|digit| u16::from(digit - b'0'));
        digits.try_fold(0u16, |sum, digit| sum.checked_mul(10)?.checked_add(digit))
    }

    /// The day of a month at atom `at`, in digits.
    pub(super) fn day(&self, at: usize) -> Read<u8> {
        let (number, end) = self.digits(at, 1..=2)?;
        (1..=31).contains(&number).then_some((number as u8, end))
    }

    /// The year of four digits at atom `at`.
    pub(in crate::numbers) fn four_digit_year(&self, at: usize) -> Read<i16> {
        let (number, end) = self.digits(at, 4..=4)?;
        (1000..3000).contains(&number).then_some((number as i16, end))
    }

    /// The month by name at atom `at`, in any form.
    pub(super) fn month(&self, at: usize) -> Read<(u8, MonthForm)> {
        match self.word(at)? {
            (CalendarWord::Month { number, form }, end) => Some(((number, form), end)),
            _ => None,
        }
    }

    /// Whether the number before atom `at` counts a listed unit or noun there.
    pub(in crate::numbers) fn counts_at(&self, at: usize) -> bool {
        counted_at(self.scan, self.numerals, at).is_some_and(|phrase| !phrase.counted.is_unlisted())
    }

    /// Whether the number at atom `at` continues a longer number, a code or a word to its
    /// left: `1.2019`, `X-12`, `U17`.
    pub(in crate::numbers) fn torn_left(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.scan.glued(at)) else { return false };
        let atom = &self.scan.atoms()[before];
        if atom.is_word() || atom.is_digits() {
            return true;
        }
        let joins = |sign: &char| matches!(sign, '#' | '@') || joins_numbers(*sign);
        let Some(sign) = self.scan.sign(before).filter(joins) else { return false };
        let further = before.checked_sub(1).filter(|_| self.scan.glued(before));
        further.map_or_else(
            || !matches!(sign, ',' | '.') && !joins_words(sign),
            |i| !self.ends_phrase(i, before),
        )
    }

    /// Whether atom `sign` is mere punctuation behind atom `i`, a word or a bracket, so that
    /// what follows is glued to it by a slip; but not in `ke-2`.
    fn ends_phrase(&self, i: usize, sign: usize) -> bool {
        let punctuates = |sign| matches!(sign, '.' | ',' | ':') || joins_words(sign);
        let atom: &Atom = &self.scan.atoms()[i];
        let closes = matches!(self.scan.sign(i), Some(')' | '"' | '”'));
        let counts = self.numerals.beside.of(atom.word).intersects(Roles::ORDINAL_MARK);
        self.scan.sign(sign).is_some_and(punctuates) && !counts && (closes || atom.is_word())
    }

    /// Whether the number that ends before atom `end` continues there: `2019.000`, `12:30`,
    /// `2019cc`, `50%`.
    pub(in crate::numbers) fn torn_right(&self, end: usize) -> bool {
        let Some(atom) = self.scan.get(end).filter(|_| self.scan.glued(end)) else { return false };
        if atom.is_digits() || self.scan.is(end, '%') {
            return true;
        }
        if atom.is_word() {
            // `2018Piala`: two lines run together.
            return !atom.is_capitalised() || atom.end - atom.start < 4;
        }
        let behind = self.scan.get(end + 1).filter(|_| self.scan.glued(end + 1));
        let goes_on = self.scan.sign(end).is_some_and(joins_numbers);
        goes_on && behind.is_some_and(Atom::is_digits)
    }
}

/// Whether `sign` can join digits to a longer number or a code.
fn joins_numbers(sign: char) -> bool {
    matches!(sign, '.' | ',' | ':' | '/' | '_') || joins_words(sign)
}
