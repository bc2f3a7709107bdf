//! Signs beside digits that make something else of them: an age in brackets, a date, the mark
//! of a list, a side of a measure or ratio, part of an angle, a cell of a table.

use super::{Trial, could_be_year};
use crate::decimal::Decimal;
use crate::lexicon::{Cue, Roles, UnitClass};
use crate::numbers::amounts::counted::counted_at;
use crate::numbers::amounts::expression::Expression;
use crate::numbers::amounts::factors::is_multiplication_sign;
use crate::numbers::amounts::reader::Reader;
use crate::scan::{Atom, Gap, Opening, Shape};
use crate::value::Numeral;

/// The maximum age of a person in the news, in years.
const MAX_AGE: u64 = 120;
/// The maximum number of digits of an age; four may be a year: `Perjanjian Giyanti (1755)`.
pub(in crate::numbers::amounts) const MAX_AGE_DIGITS: usize = 3;
/// The maximum number of digits of a list mark behind a colon.
const MAX_MARK_DIGITS: usize = 2;
/// The maximum number of words of the name of a person, or of a place behind its type.
const MAX_NAME_WORDS: usize = 4;
/// The maximum number of words of a place that a number in brackets counts: `Kutai Timur (26)`.
const MAX_PLACE_WORDS: usize = 2;
/// How many atoms before a number its closing bracket may have been opened.
const MAX_BRACKET_ATOMS: usize = 40;

impl Reader<'_> {
    /// Whether the number in brackets at atom `number` is a count: of a year, of a place in a list, in a
    /// list with what is counted in an earlier bracket, or in one with semicolons.
    pub(in crate::numbers::amounts) fn counts_in_list(&self, number: usize) -> bool {
        self.counts_of_year(number)
            || self.counts_of_place(number)
            || self.follows_a_bracketed_count(number)
            || self.is_between_semicolons(number)
    }

    /// Whether the number in brackets at atom `number` stands behind a year: `naik dari 2023 (13)`.
    fn counts_of_year(&self, number: usize) -> bool {
        let year = number.checked_sub(2);
        year.is_some_and(|year| could_be_year(self.scan.bytes(year)))
    }

    /// Whether the number in brackets at atom `number` is of a list with semicolons that is not of
    /// persons: `Qatar (18); Kuwait (13)`, but not `Jumiati (56); Sarno (61)`.
    fn is_between_semicolons(&self, number: usize) -> bool {
        let Some(open) = number.checked_sub(1) else { return false };
        let (scan, close) = (self.scan, number + 1);
        let goes_on = || scan.is(close, ')') && scan.is(close + 1, ';');
        let ends = || {
            let first = self.start_of_name(open);
            let and = first.checked_sub(1).filter(|and| self.end_of_cue(Cue::And, *and).is_some());
            let item_before = and.unwrap_or(first).checked_sub(3);
            item_before.is_some_and(|number| {
                scan.is_digits(number) && scan.is(number + 1, ')') && scan.is(number + 2, ';')
            })
        };
        (goes_on() || ends()) && !self.ends_a_persons_name(open)
    }

    /// The first of the capitalised words before atom `end`.
    fn start_of_name(&self, end: usize) -> usize {
        let words = (end.saturating_sub(MAX_NAME_WORDS)..end).rev();
        words.take_while(|at| self.scan.is_capitalised(*at)).last().unwrap_or(end)
    }

    /// Whether the capitalised words before the bracket at atom `open` may be the name of a person:
    /// none starts that of a place, a state, a public body, a party or a company, and none is an
    /// acronym.
    fn ends_a_persons_name(&self, open: usize) -> bool {
        /// What starts a name that is no person's.
        const OTHERS: [Opening; 3] = [Opening::Place, Opening::Agency, Opening::Opd];
        let scan = self.scan;
        let is_other = |at: usize| {
            let named = |cue| {
                matches!(cue, Cue::Country | Cue::Company | Cue::Party | Cue::Counted).then_some(())
            };
            scan.get(at).is_some_and(|word| word.shape == Shape::Upper && word.len() > 1)
                || OTHERS.iter().any(|other| scan.opens(*other, at))
                || self.cue_at(at, named).is_some()
        };
        let name = self.start_of_name(open)..open;
        !name.is_empty() && !name.into_iter().any(is_other)
    }

    /// Whether the number in brackets at atom `number` is of a list that starts with a count in
    /// brackets: `hakim (1 orang), advokat (1), dan dosen (3)`; but not `Ratna (45 tahun), Budi (37)`.
    fn follows_a_bracketed_count(&self, number: usize) -> bool {
        /// The maximum number of items of a list.
        const MAX_ITEMS: usize = 12;
        /// The maximum number of words of an item.
        const MAX_ITEM_WORDS: usize = 6;
        let scan = self.scan;
        // The closing bracket before the item whose bracket opens at atom `open`.
        let close_before = |open: usize| {
            let first = (open.saturating_sub(MAX_ITEM_WORDS)..open)
                .rev()
                .take_while(|at| scan.get(*at).is_some_and(Atom::is_word))
                .last()?;
            let sign = first.checked_sub(1)?;
            let comma = matches!(scan.sign(sign), Some(',' | ';'));
            let close = sign.checked_sub(usize::from(comma))?;
            let joined = comma || self.end_of_cue(Cue::And, first).is_some();
            (joined && scan.is(close, ')')).then_some(close)
        };
        let mut open = number.checked_sub(1);
        for _ in 0..MAX_ITEMS {
            let Some(last) = open.and_then(close_before).and_then(|close| close.checked_sub(1))
            else {
                return false;
            };
            if scan.is_digits(last) {
                open = last.checked_sub(1).filter(|open| scan.is(*open, '('));
                continue;
            }
            let counted = counted_at(scan, self.numerals, last);
            return counted.is_some_and(|phrase| phrase.counted.class().is_some())
                && last.checked_sub(2).is_some_and(|open| scan.is(open, '('))
                && scan.is_digits(last - 1);
        }
        false
    }

    /// Whether the number in brackets at atom `number` is the count of a place in a list, as in
    /// `di Jambi (5), Riau (3) dan Aceh (9)`. A lone name may be that of a person: `Bima (45)`.
    fn counts_of_place(&self, number: usize) -> bool {
        let scan = self.scan;
        let Some(name_end) = number.checked_sub(1) else { return false };
        // Not initials, as of persons: `AH (25)`, `D (31)`.
        let in_full = |at: usize| {
            scan.get(at).is_some_and(|atom| atom.shape == Shape::Capitalised && atom.len() > 1)
        };
        let is_place = |at: usize| in_full(at) && scan.opens(Opening::Place, at);
        let closed = |at: usize| scan.is(at, ')');
        let goes_on = || {
            let comma = number + 2 + usize::from(scan.is(number + 2, ','));
            is_place(self.end_of_cue(Cue::And, comma).unwrap_or(comma))
        };
        let is_listed = |before: usize| {
            let and = self.end_of_cue(Cue::And, before) == Some(before + 1);
            let sign = before.saturating_sub(usize::from(and));
            let comma = sign.saturating_sub(usize::from(scan.is(sign, ',')));
            // `di Kecamatan Tanjung Raya (21), Kecamatan Palembayan (44)`
            let typed = scan.is_capitalised(before) && scan.opens(Opening::Place, before);
            let cue = before.saturating_sub(usize::from(typed));
            closed(comma) || scan.opens(Opening::PlaceCue, cue) && goes_on()
        };
        (name_end.saturating_sub(MAX_PLACE_WORDS)..name_end)
            .rev()
            .take_while(|&at| in_full(at))
            .any(|at| is_place(at) && at.checked_sub(1).is_some_and(is_listed))
    }
}

impl Trial<'_, '_> {
    /// Whether signs beside the number make an age, a date, a minute or a measure of it:
    /// `(45)`, `(45, …`, `Ratna, 43, …`, `26/1`, `33'`, `0°44`, `70 x 50`.
    pub(super) fn is_marked_off(&self) -> bool {
        let scan = self.reader.scan;
        let Expression { start, end, .. } = *self.expression;
        let (before, behind) = (self.sign_before(), scan.sign(end));
        // A site escapes the sign of minutes: `gol Bima (33\')`.
        let mark = end + usize::from(behind == Some('\\'));
        let signed = matches!(scan.sign(mark), Some('/' | ':' | '\'' | '’' | '′' | '°' | '″'))
            && scan.glued(end)
            && scan.glued(mark)
            && !self.sums_up_what_follows()
            // `180 hingga 210 ribu/kg`
            && self.expression.last.as_ref().is_none_or(|last| last.power == 0)
            && !(matches!(before, Some('\'' | '‘')) && scan.glued(start));
        let ends_text = || behind == Some('.') && end + 1 == scan.len();
        let age =
            before == Some('(') && matches!(behind, Some(')' | ',')) && !self.counts_in_bracket()
                || before == Some(',')
                    && (behind == before || ends_text())
                    && self.follows_a_name_and_comma();
        age || signed
            || self.is_minute_of_two_goals()
            || self.is_minute_behind_its_sign()
            || self.is_of_pages()
            || self.is_second_side()
            || is_multiplication_sign(scan, end)
    }

    /// Whether the number is the sum of the items behind its colon: `Total kasus 312: laki-laki 140`,
    /// `ada 7: dua di Bogor`; but not that of an item: `podium 1: Marquez`.
    fn sums_up_what_follows(&self) -> bool {
        /// The minimum number of digits of a sum behind a noun, larger than most numbers of items.
        const MIN_DIGITS: usize = 2;
        let reader = self.reader;
        let Expression { start, end, .. } = *self.expression;
        let Some(word) = start.checked_sub(1) else { return false };
        let noun = || {
            reader.scan.get(word).is_some_and(|word| word.is_word() && !word.is_capitalised())
                && reader.scan.bytes(start).len() >= MIN_DIGITS
                && !reader.scan.is_digits(end + 1)
        };
        reader.scan.is(end, ':')
            && reader.scan.gap_before(end + 1) == Gap::Space
            && self.left.label.is_none()
            && (noun() || reader.ends_cue(Cue::Filler, word))
    }

    /// Whether the number is the first side of a ratio with decimals, or of a pair with blanks
    /// around the colon: `layar 19,5:9`, `skor 2 : 1`.
    pub(super) fn is_side_of_ratio(&self) -> bool {
        let scan = self.reader.scan;
        let colon = self.expression.end;
        let pair = scan.is(colon, ':')
            && scan.is_digits(colon + 1)
            && scan.gap_before(colon) == scan.gap_before(colon + 1);
        let loose = || scan.gap_before(colon) == Gap::Space;
        let counts = || counted_at(scan, self.reader.numerals, colon + 2).is_some();
        pair && (!self.is_plain() || loose() && !counts())
    }

    /// Whether the number is the second one of a score, a ratio or a time of day with a colon
    /// between blanks: the `2` of `Persib 1 : 2 Persija`; but not the number of a year: `2017 : 62`.
    pub(super) fn follows_a_loose_colon(&self) -> bool {
        let scan = self.reader.scan;
        let colon = self.expression.start.checked_sub(1).filter(|at| scan.is(*at, ':'));
        colon.is_some_and(|colon| {
            scan.gap_before(colon) == Gap::Space
                && scan.gap_before(colon + 1) == Gap::Space
                && colon.checked_sub(1).is_some_and(|at| scan.is_digits(at))
                && !self.is_of_a_year()
        })
    }

    /// Whether the number follows a year and a colon: `2018: 105, 2017: 62.`
    fn is_of_a_year(&self) -> bool {
        let year = self.expression.start.checked_sub(2).filter(|_| self.sign_before() == Some(':'));
        year.is_some_and(|year| could_be_year(self.reader.scan.bytes(year)))
    }

    /// Whether the number is the minutes or seconds of an angle: the `12,5` of `7° 12,5'`.
    pub(super) fn is_part_of_an_angle(&self) -> bool {
        let scan = self.reader.scan;
        let start = self.expression.start;
        match self.sign_before() {
            Some('°') => scan.follows(start),
            Some('\'' | '’' | '′') => {
                let sign = start - 1;
                let minutes = sign.checked_sub(1).is_some_and(|at| scan.is_digits(at));
                minutes && scan.glued(sign) && scan.glued(start)
            }
            _ => false,
        }
    }

    /// Whether the number opens the next row of a table in running text, as the rank before
    /// a club: `28 56 2 Persib 25`.
    pub(super) fn opens_a_table_row(&self) -> bool {
        let scan = self.reader.scan;
        let Expression { start, end, .. } = *self.expression;
        let cell = |at: usize| scan.is_digits(at) && scan.gap_before(at + 1) == Gap::Space;
        scan.is_capitalised(end)
            && scan.gap_before(end) == Gap::Space
            && start.checked_sub(2).is_some_and(|at| cell(at) && cell(at + 1))
    }

    /// Whether the number is that of a row of a table in running text, before a place and an amount of
    /// money: `1 Kota Semarang Rp 3.243.969 2 Kabupaten Demak Rp 2.761.236`.
    pub(super) fn numbers_a_row_of_places(&self) -> bool {
        /// The maximum number of digits of the number of a row.
        const MAX_DIGITS: usize = 2;
        let scan = self.reader.scan;
        let (start, place) = (self.first.start, self.first.end);
        if self.expression.class() != Some(UnitClass::Place) || !scan.is_capitalised(place) {
            return false;
        }
        let named = |at: &usize| scan.is_capitalised(*at) && scan.gap_before(*at) == Gap::Space;
        let is_sign =
            |at: usize| self.reader.numerals.currency_signs.longest_at(scan, at).is_some();
        let name = (place + 1..=place + MAX_NAME_WORDS).take_while(named);
        let amount = name.clone().find(|at| is_sign(*at));
        self.is_plain()
            && scan.bytes(start).len() <= MAX_DIGITS
            && (self.reader.starts_sentence(start)
                || self.left.roles_before.intersects(Roles::DIGITS))
            && amount.is_some_and(|at| at > place + 1)
    }

    /// Whether the number is one of the minutes in brackets of two goals of a player: `Bima (12
    /// dan 67)`.
    fn is_minute_of_two_goals(&self) -> bool {
        let scan = self.reader.scan;
        let Expression { start, end, .. } = *self.expression;
        let first = match (self.sign_before(), scan.sign(end)) {
            (Some('('), _) => Some(start),
            (_, Some(')')) => start.checked_sub(2),
            _ => None,
        };
        first.is_some_and(|first| {
            let (bracket, last) = (first.wrapping_sub(1), first + 2);
            scan.is(bracket, '(')
                && scan.is_digits(first)
                && self.reader.end_of_cue(Cue::And, first + 1) == Some(last)
                && scan.is_digits(last)
                && scan.is(last + 1, ')')
        })
    }

    /// Whether the number is the minute in brackets of a goal, with its sign before it: `Bima
    /// ('12)`.
    fn is_minute_behind_its_sign(&self) -> bool {
        let scan = self.reader.scan;
        let Expression { start, end, .. } = *self.expression;
        matches!(self.sign_before(), Some('\'' | '‘' | '’'))
            && scan.glued(start)
            && start.checked_sub(2).is_some_and(|bracket| scan.is(bracket, '('))
            && scan.is(end, ')')
    }

    /// Whether the number is the current page or the number of pages: `1 / 2 Selanjutnya`.
    fn is_of_pages(&self) -> bool {
        let scan = self.reader.scan;
        let Expression { start, end, .. } = *self.expression;
        let loose = |slash: usize| {
            scan.gap_before(slash) == Gap::Space && scan.gap_before(slash + 1) == Gap::Space
        };
        let before = start.checked_sub(2).filter(|_| self.sign_before() == Some('/'));
        before.is_some_and(|at| scan.is_digits(at) && loose(at + 1))
            || scan.is(end, '/') && scan.is_digits(end + 1) && loose(end)
    }

    /// Whether the number in brackets is a count: too large for an age, in a list with semicolons
    /// that is not of persons, or behind a place: `Jambi (695)`, `Qatar (18); Kuwait (13)`.
    fn counts_in_bracket(&self) -> bool {
        let scan = self.reader.scan;
        let Expression { start, end, .. } = *self.expression;
        let before = start.checked_sub(2).and_then(|at| scan.get(at).map(|atom| (at, atom)));
        let named =
            before.is_some_and(|(at, atom)| atom.is_word() || could_be_year(scan.bytes(at)));
        let many = matches!(self.first.value, Numeral::Decimal(value) if value > MAX_AGE.into());
        let short = scan.bytes(start).len() <= MAX_AGE_DIGITS;
        scan.is(end, ')') && named && short && (many || self.reader.counts_in_list(start))
    }

    /// Whether a multiplication sign precedes the number: the `4` of `3 x 4`.
    pub(super) fn is_second_side(&self) -> bool {
        let before = self.expression.start.checked_sub(1);
        before.is_some_and(|before| is_multiplication_sign(self.reader.scan, before))
    }

    /// Whether what a multiplication sign joins to the number is more than plain digits, so that the
    /// number counts how often: `Rp37.800 x 120 ribu jiwa`, `5 kg x 200 karung`.
    pub(super) fn multiplies_an_amount(&self) -> bool {
        let scan = self.reader.scan;
        let Some(last) = self.expression.start.checked_sub(2) else { return false };
        let grouped = || {
            let dot = last.checked_sub(1).filter(|dot| scan.is(*dot, '.'));
            dot.is_some() && scan.glued(last)
        };
        !scan.is_digits(last) || grouped()
    }

    /// Whether the number marks an item of a list: `1.`, `2)`, also in running text, and at
    /// the start of a line: `3 Marc Marquez`.
    pub(super) fn is_list_mark(&self) -> bool {
        let scan = self.reader.scan;
        let (start, end) = (self.expression.start, self.expression.end);
        let capital = |i: usize| scan.is_capitalised(i);
        // `2018: 105, 2017: 62.`, but not `Daftar juara 2020: 1. Bima`
        let of_year = scan.bytes(start).len() > 1 && self.is_of_a_year();
        let item_start = scan.glued(start)
            || self.sign_before() == Some(')') && !self.follows_an_index()
            || self.reader.starts_sentence(start) && !of_year;
        let item_follows = scan.gap_before(end + 1) >= Gap::Space || capital(end + 1);
        // `Batas bawah: 3910.`
        let long = self.sign_before() == Some(':') && scan.bytes(start).len() > MAX_MARK_DIGITS;
        let long = long && scan.gap_before(start) < Gap::Line;
        let dotted = scan.is(end, '.') && scan.glued(end) && item_follows && !long;
        // `28. Andi, 2. Budi`: the shirt numbers of a team.
        let shirt = || {
            self.sign_before() == Some(',') && self.follows_a_name_and_comma() && capital(end + 1)
        };
        let listed = || item_start || self.numbers_next_item() || shirt();
        if dotted && listed() || self.closes_unopened_bracket() {
            return true;
        }
        let closed = matches!(scan.sign(end), Some(')' | ']'));
        scan.gap_before(start) >= Gap::Line && (closed || capital(end))
    }

    /// Whether the number follows that of the last list mark: `1. sosis 2. ham 3. keju`.
    fn numbers_next_item(&self) -> bool {
        let next = self.mark.and_then(|mark| mark.checked_add(Decimal::from(1)));
        next.is_some_and(|next| self.first.value == next.into())
    }

    /// Whether the bracket behind the number was not opened, as far as one looks back:
    /// `yakni 1) iklim usaha; 2) kondisi pasar`.
    fn closes_unopened_bracket(&self) -> bool {
        let scan = self.reader.scan;
        let (start, end) = (self.expression.start, self.expression.end);
        if !scan.is(end, ')') || !scan.glued(end) {
            return false;
        }
        let bracket = (start.saturating_sub(MAX_BRACKET_ATOMS)..start)
            .rev()
            .take_while(|at| scan.follows(at + 1))
            .find_map(|at| scan.sign(at).filter(|sign| matches!(sign, '(' | ')')));
        bracket != Some('(')
    }
}
