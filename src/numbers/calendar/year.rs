//! Years by themselves: `2023`, `2025/2026`, `2022-23`, `1990-an`, and what is
//! built on them: centuries, quarters and semesters.
//!
//! News groups the digits of a quantity (`2.019 orang`), so four digits that can be
//! a recent year are a year, unless the atoms beside them say otherwise. An earlier
//! or later year needs a word that announces it.

use std::ops::RangeInclusive;

use super::expression::Stretch;
use super::numeric::century_of;
use super::point::{MONTHS, Point};
use super::reader::{Read, Reader};
use crate::lexicon::{CalendarWord, Direction, Named, Roles, YearPart};
use crate::scan::{Gap, Scan, Shape, is_apostrophe, joins_words};
use crate::value::DatePart;

/// Years that need no announcement.
pub(super) const RECENT: std::ops::Range<i16> = 1900..2100;

/// The numbers of centuries; the last one is that of the year 2101.
const CENTURIES: RangeInclusive<u8> = 1..=22;

/// The EDTF codes of the quarters of a year.
const QUARTERS: RangeInclusive<u8> = 33..=36;

/// The EDTF codes of the halves of a year.
const HALVES: RangeInclusive<u8> = 40..=41;

/// The maximum number of years from the first to the last of `1995-98`.
const MAX_TERM: i16 = 20;

/// The numbers of semesters that no year has, but a course of study.
const OF_A_COURSE: RangeInclusive<u8> = 3..=14;

/// Years for which words such as `pada` are announcement enough.
const MODERN: std::ops::Range<i16> = 1500..2100;

impl Reader<'_> {
    /// The year at atom `at`, if the atoms around allow it.
    pub(super) fn bare_year(&self, at: usize) -> Read<Point> {
        let (year, end) = self.four_digit_year(at)?;
        let whole = self.alone
            || !self.torn_right(end)
            || self.year_range_tail(year, end).is_some()
            || self.behind_year_of_era(at)
            || self.is_before_hijri_year(end);
        let kept =
            whole && self.hijri_year(at).is_none() && (self.alone || self.year_company(year, at));
        kept.then_some((Point::Year(year), end))
    }

    /// Past the designation of an asteroid at atom `at`: the year of its discovery, two
    /// capitals and a number, as in `2019 QZ3`.
    pub(super) fn end_of_designation(&self, at: usize) -> Option<usize> {
        /// The maximum number of digits behind the capitals.
        const MAX_DIGITS: usize = 2;
        let (letters, number) = (at + 1, at + 2);
        if !self.beside(letters).intersects(Roles::UPPER) {
            return None;
        }
        let designates = self.scan.gap_before(letters) == Gap::Space
            && self.scan.bytes(letters).len() == 2
            && self.scan.glued(number)
            && self.digits(number, 1..=MAX_DIGITS).is_some();
        designates.then_some(number + 1)
    }

    /// Whether what precedes atom `at` lets the digits there be the `year`.
    fn year_company(&self, year: i16, at: usize) -> bool {
        use CalendarWord as Word;
        if self.torn_left(at) && !self.behind_year_of_era(at)
            || self.continues_number(at)
            || is_on_a_plate(self.scan, at)
        {
            return false;
        }
        let before = self.before_dot(at);
        match self.word_before(before) {
            Some(Word::BeforeAmount | Word::BeforeCode | Word::Clock { .. }) => false,
            Some(Word::Names(Named::Year) | Word::Part(_)) => true,
            Some(Word::Event | Word::To | Word::Between) => MODERN.contains(&year),
            Some(word) if word.announces_date() => MODERN.contains(&year),
            Some(Word::And) => {
                RECENT.contains(&year) || MODERN.contains(&year) && self.joins_years(before - 1)
            }
            Some(Word::About) => MODERN.contains(&year) && year % 100 != 0,
            _ => RECENT.contains(&year) || self.is_lifetime(year, at),
        }
    }

    /// Whether a year that words announce stands before the `dan` at atom `and`; the other
    /// numbers of `di level 1775 dan 1815` are no years.
    fn joins_years(&self, and: usize) -> bool {
        use CalendarWord as Word;
        let first = and.checked_sub(1).filter(|first| self.four_digit_year(*first).is_some());
        let announced = first.and_then(|first| self.word_before(first));
        announced.is_some_and(|word| {
            word.announces_date()
                || matches!(
                    word,
                    Word::Names(Named::Year) | Word::Part(_) | Word::To | Word::Between
                )
        })
    }

    /// Whether the year starts a lifetime in brackets: `(1835-1898)`.
    fn is_lifetime(&self, year: i16, at: usize) -> bool {
        let tail = self.year_range_tail(year, at + 1);
        at > 0 && self.scan.is(at - 1, '(') && tail.is_some_and(|(_, end)| self.scan.is(end, ')'))
    }

    /// Whether the number at atom `at` continues one of three or more digits that is no year,
    /// as in a telephone number.
    fn continues_number(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.scan.gap_before(at) == Gap::Space)
        else {
            return false;
        };
        // `AP250 2019` ends in digits, but is a name.
        let named =
            self.scan.glued(before) && before > 0 && self.scan.atoms()[before - 1].is_word();
        let long = self.digits(before, 3..=usize::MAX).is_some();
        long && !named && self.four_digit_year(before).is_none()
    }

    /// The last year or decade of an interval that starts with `year`: `2025/2026`,
    /// `2022-23`, `1980-1990-an`.
    pub(super) fn year_range_tail(&self, year: i16, at: usize) -> Read<Point> {
        if !self.beside(at).intersects(Roles::SLASH.union(Roles::HYPHEN).union(Roles::WIDE)) {
            return None;
        }
        let slash = self.scan.joins(at, '/').then_some(at + 1);
        let tail = slash.or_else(|| self.dash(at))?;
        if let Some(decade) = self.decade(tail) {
            return Some(decade);
        }
        if let Some((last, end)) = self.four_digit_year(tail) {
            let fits = year < last && last - year < 300 && !self.torn_right(end);
            return fits.then_some((Point::Year(last), end));
        }
        let (last, end) = self.digits(tail, 2..=2).filter(|_| self.scan.glued(tail))?;
        let last = year - year % 100 + last as i16 + if year % 100 == 99 { 100 } else { 0 };
        let years = last - year;
        // A number up to twelve may be a month: `2008-11`.
        let is_month = last % 100 <= i16::from(MONTHS);
        let later = || slash.is_none() && !is_month && (2..=MAX_TERM).contains(&years);
        let fits = (years == 1 || later()) && !self.torn_right(end);
        fits.then_some((Point::Year(last), end))
    }

    /// The decade at atom `at`: `1990-an`, or `90an` behind a word such as `era`.
    pub(super) fn decade(&self, at: usize) -> Read<Point> {
        let (year, end) = self.digits(at, 2..=4)?;
        let suffix = self.numeral_reader.end_of_suffix(end)?;
        // `1990 an`
        let parted = !self.scan.glued(suffix - 1);
        let end = Some(suffix).filter(|_| !parted || year >= 1000 && year % 10 == 0)?;
        let year = match year {
            0..100 if year % 10 == 0 && self.is_short_decade(year, at) => {
                // No one looks back on a decade to come.
                year as i16 + if year < 30 { 2000 } else { 1900 }
            }
            // `1000-an orang` is an approximate count.
            1500..2100 if year % 1000 != 0 || self.announced_millennium(at) => year as i16,
            _ => return None,
        };
        Some((Point::Decade(year as u16 / 10), end))
    }

    /// Whether atom `at` is the `an` of `1990-an`.
    pub(super) fn is_about_suffix(&self, at: usize) -> bool {
        self.numerals.words.is_about_suffix(self.scan.word(at))
    }

    /// Whether the two digits of `year` at atom `at` are those of a decade: behind a word
    /// that announces it, or an apostrophe for the digits left out (`'90an`).
    fn is_short_decade(&self, year: u16, at: usize) -> bool {
        let sign = at.checked_sub(1).filter(|_| self.scan.glued(at));
        match sign.and_then(|sign| self.scan.sign(sign)) {
            Some(sign) if is_apostrophe(sign) && year >= 50 => true,
            // `era-80an`
            Some('-') => self.announced_decade(at - 1),
            _ => self.announced_decade(at),
        }
    }

    /// Whether the words before atom `at` announce a decade.
    fn announced_decade(&self, at: usize) -> bool {
        use CalendarWord as Word;
        let announces = |word| {
            matches!(word, Word::Names(Named::Year | Named::Decade) | Word::Part(_) | Word::To)
        };
        self.alone
            || match self.word_before(at) {
                Some(Word::Names(Named::Year | Named::Decade)) => true,
                Some(Word::BeforeDecade) => self.is_decade_of_the_arts(at),
                // `berusia awal 60-an`
                Some(Word::Part(_)) => {
                    let age = || self.word_before(at - 1) == Some(Word::BeforeAge);
                    self.is_late_decade(at) && !age()
                }
                Some(Word::To) => !self.joins_ages(at),
                Some(Word::And) => self.ends_decade(at - 1, announces),
                _ => false,
            }
    }

    /// Whether the digits at atom `at` are those of a decade that news looks back on, and not of
    /// an age: `awal 90-an`, but not `akhir 20-an`.
    fn is_late_decade(&self, at: usize) -> bool {
        self.digits(at, 2..=4).is_some_and(|(year, _)| year >= 50)
    }

    /// Whether the digits at atom `at`, behind a word such as `artis`, are those of a decade, and
    /// count nothing: `artis 90-an`, but neither `anak 20-an` nor `mobil 80-an juta`.
    fn is_decade_of_the_arts(&self, at: usize) -> bool {
        let counts = |end| self.beside(end).intersects(Roles::NUMBER) || self.counts_at(end);
        self.is_late_decade(at) && !self.numeral_reader.end_of_suffix(at + 1).is_some_and(counts)
    }

    /// Whether the word before atom `at` joins it to an age: `umur 20-an tahun sampai 50-an`.
    fn joins_ages(&self, at: usize) -> bool {
        let years = |end: usize| self.word_before(end) == Some(CalendarWord::Names(Named::Year));
        let ends_at = |start: &usize| self.word(*start) == Some((CalendarWord::To, at));
        (1..=2).filter_map(|atoms| at.checked_sub(atoms)).find(ends_at).is_some_and(years)
    }

    /// Whether a decade of four digits, or behind a word that `announces` it, ends before
    /// atom `end`: the `1970-an` of `1970-an dan 80-an`.
    fn ends_decade(&self, end: usize, announces: impl Fn(CalendarWord) -> bool) -> bool {
        let Some(last) = end.checked_sub(1) else { return false };
        // `era 70 dan 80-an`
        if self.digits(last, 2..=2).is_some() {
            return self.word_before(last).is_some_and(announces);
        }
        let suffix = last;
        if !self.is_about_suffix(suffix) {
            return false;
        }
        let hyphen = usize::from(self.scan.joins(suffix - 1, '-'));
        let year = suffix.checked_sub(1 + hyphen).filter(|_| self.scan.glued(suffix));
        year.is_some_and(|year| {
            self.digits(year, 4..=4).is_some()
                || self.digits(year, 2..=2).is_some()
                    && self.word_before(year).is_some_and(announces)
        })
    }

    /// Whether the words before atom `at` announce the first decade of a millennium.
    fn announced_millennium(&self, at: usize) -> bool {
        self.announced_decade(at) || self.word_before(at).is_some_and(CalendarWord::announces_date)
    }

    /// The century or centuries at atom `at`: `abad ke-19`, `abad ke-13 hingga 15`, `abad
    /// ke-11 SM`.
    pub(super) fn century(&self, at: usize) -> Read<Stretch> {
        let number = self.end_of(at, |word| word == CalendarWord::Names(Named::Century))?;
        let (first, first_end) = self.number_of_century(number)?;
        let last = self.joined(first_end).and_then(|at| self.number_of_century(at));
        let end = last.map_or(first_end, |(_, end)| end);
        let past = self.end_of(end, |word| word == CalendarWord::BeforeChrist);
        let point = |number| century_of_number(number, past.is_some());
        let Some((last, _)) = last else {
            return Some((Stretch::of(point(first)), past.unwrap_or(end)));
        };
        let rises = if past.is_some() { last < first } else { first < last };
        Some(match rises {
            true => (Stretch::between(point(first), point(last)), past.unwrap_or(end)),
            false => (Stretch::of(century_of_number(first, false)), first_end),
        })
    }

    /// The number of a century at atom `at`.
    pub(super) fn number_of_century(&self, at: usize) -> Read<u8> {
        self.count(at).filter(|(number, _)| CENTURIES.contains(number))
    }

    /// The years at atom `at` whose era follows: `622 Masehi`, `160 SM`, `200 hingga 550
    /// Masehi`. `Masehi` is no part of the expression, as behind any other year.
    pub(super) fn years_of_era(&self, at: usize) -> Read<Stretch> {
        let (first, end) = self.digits(at, 1..=4).filter(|_| !self.torn_left(at))?;
        if let Some((year, end)) = self.year_of_era(first, end) {
            return Some((Stretch::of(year), end));
        }
        let (last, end) = self.digits(self.joined(end)?, 1..=4)?;
        let (to, end) = self.year_of_era(last, end)?;
        let from = match to {
            Point::Year(year) if year < i16::try_from(last).ok()? => {
                before_christ(first).filter(|_| last < first)
            }
            _ => Some(Point::Year(first as i16)).filter(|_| first < last),
        };
        Some((Stretch::between(from?, to), end))
    }

    /// The `year` in the era whose word stands at atom `at`.
    pub(super) fn year_of_era(&self, year: u16, at: usize) -> Read<Point> {
        let apart = self.scan.follows(at) && !self.scan.glued(at);
        let (word, end) = self.word(at).filter(|_| apart)?;
        match word {
            CalendarWord::CommonEra => Some((Point::Year(year as i16), at)),
            CalendarWord::BeforeChrist => Some((before_christ(year)?, end)),
            _ => None,
        }
    }

    /// The quarters or halves of a year at atom `at`: `triwulan II 2023`, `semester I`,
    /// `Q3/2025`, `kuartal keempat tahun 2024`, `triwulan I hingga III 2025`.
    pub(super) fn year_part(&self, at: usize) -> Read<Stretch> {
        let (CalendarWord::YearPart(part), number) = self.word(at)? else { return None };
        let (from, first_end) = self.part_code(part, number)?;
        if part == YearPart::Semester && self.is_range_of_course(first_end) {
            return None;
        }
        let later = self.joined(first_end).and_then(|at| self.later_code(from, at));
        let (to, last_end) = later.map_or((None, first_end), |(code, end)| (Some(code), end));
        let (year, end) = match self.year_of_part(last_end) {
            Some((year, end)) => (Some(year), end),
            None => (None, last_end),
        };
        let point = |code| Point::YearPart { year, code };
        let stretch = Stretch { to: to.map(point), ..Stretch::of(point(from)) };
        // `paruh kedua tahun ini`: of a year, not of a match.
        let of_year = || {
            self.end_of(end, |word| matches!(word, CalendarWord::Relative(Direction::Year(_))))
                .is_some()
        };
        let sure = matches!(part, YearPart::Quarter | YearPart::Semester) || of_year();
        (sure || year.is_some()).then_some((stretch, end))
    }

    /// Whether a semester whose number ends before atom `at` is the first of more than a year has:
    /// `semester 1-5`.
    fn is_range_of_course(&self, at: usize) -> bool {
        let last = self.joined(at).and_then(|last| self.count(last));
        last.is_some_and(|(last, end)| OF_A_COURSE.contains(&last) && !self.torn_right(end))
    }

    /// The quarter whose number at atom `at` stands before its sign, with the digits of the year
    /// at atom `year_at`, all glued: `1Q25`, `3Q2024`.
    pub(super) fn quarter_before_sign(&self, at: usize, year_at: usize) -> Read<Stretch> {
        let glued = year_at == at + 2 && self.scan.glued(at + 1) && self.scan.glued(year_at);
        if !glued || self.torn_left(at) || self.torn_right(year_at + 1) {
            return None;
        }
        let (code, _) = self.code_of(at, QUARTERS)?;
        let short = || {
            let (year, end) = self.digits(year_at, 2..=2)?;
            Some((century_of(year as i16), end))
        };
        let (year, end) = self.four_digit_year(year_at).or_else(short)?;
        Some((Stretch::of(Point::YearPart { year: Some(year), code }), end))
    }

    /// The half of a year with this `number` whose code stands from atom `at` to `end`, with its
    /// year: `H1 2025`, `H2-2024`.
    pub(super) fn half_by_code(&self, number: u8, at: usize, end: usize) -> Read<Point> {
        let glued = (at + 1..end).all(|at| self.scan.glued(at));
        let (year, end) = self.year_of_part(end).filter(|_| glued && !self.torn_left(at))?;
        let code = HALVES.start() + number.checked_sub(1)?;
        Some((Point::YearPart { year: Some(year), code }, end))
    }

    /// The code of the part of the year whose number is at atom `at`, or behind a hyphen
    /// there: `semester I`, `semester-I`.
    fn part_code(&self, part: YearPart, at: usize) -> Read<u8> {
        self.code_of(
            at + usize::from(self.scan.joins(at, '-')),
            match part {
                YearPart::Quarter | YearPart::QuarterShort => QUARTERS,
                YearPart::Semester | YearPart::Half => HALVES,
            },
        )
    }

    /// The one of `codes` whose number is at atom `at`.
    fn code_of(&self, at: usize, codes: RangeInclusive<u8>) -> Read<u8> {
        let (number, end) = self.count(at).filter(|_| self.scan.follows(at))?;
        let code = codes.start() + number.checked_sub(1)?;
        codes.contains(&code).then_some((code, end))
    }

    /// The part of a year at atom `at` that comes after that of this `code`, of the same
    /// length.
    pub(super) fn later_code(&self, code: u8, at: usize) -> Read<u8> {
        let codes = [QUARTERS, HALVES].into_iter().find(|codes| codes.contains(&code))?;
        self.code_of(at, codes).filter(|(later, _)| code < *later)
    }

    /// The year behind a part of a year that ends before atom `at`.
    pub(super) fn year_of_part(&self, at: usize) -> Read<i16> {
        let wanted = |sign| matches!(sign, '/' | '\'') || joins_words(sign);
        let signed = self.scan.joint(at, wanted).is_some();
        let comma = self.scan.is(at, ',') && self.scan.glued(at);
        let sign = signed || comma || self.is_torn_slash(at);
        let at = self.past_name(at + usize::from(sign), Named::Year);
        self.four_digit_year(at).filter(|_| self.scan.follows(at))
    }

    /// A year with the part that may follow: `2021 akhir`.
    pub(super) fn with_part_behind(&self, year: Stretch, end: usize) -> (Stretch, usize) {
        match self.part_behind(end) {
            Some((part, end)) => (Stretch { part: Some(part), ..year }, end),
            None => (year, end),
        }
    }

    /// The part at atom `at`, behind its year, if the part belongs to no other date.
    fn part_behind(&self, at: usize) -> Read<DatePart> {
        let (CalendarWord::Part(part), end) = self.word(at)? else { return None };
        let lower = self.scan.get(at)?.shape == Shape::Lower;
        let free = self.scan.gap_before(at) == Gap::Space && self.date_at(end).is_none();
        let names = self.end_of(end, |word| matches!(word, CalendarWord::Names(_))).is_some();
        (lower && free && !names).then_some((part, end))
    }
}

/// The century of this `number`, before Christ or in our era.
pub(super) fn century_of_number(number: u8, before_christ: bool) -> Point {
    let number = number as i8;
    Point::Century(if before_christ { -number } else { number - 1 })
}

/// The `year` before Christ: 160 is the year -159.
fn before_christ(year: u16) -> Option<Point> {
    Some(Point::Year(1 - i16::try_from(year).ok()?))
}

/// Whether the number at atom `at` is on a number plate: `B 2068 WBD`.
pub(in crate::numbers) fn is_on_a_plate(scan: &Scan<'_>, at: usize) -> bool {
    let letters = |at: usize, most: usize| {
        let atom = scan.get(at).filter(|atom| atom.gap == Gap::Space && atom.len() <= most);
        // A lone capital has no other shape than a capitalised word.
        atom.is_some_and(|atom| {
            atom.is_capitalised() && (atom.len() == 1 || atom.shape == Shape::Upper)
        })
    };
    scan.gap_before(at) == Gap::Space
        && letters(at + 1, 3)
        && at.checked_sub(1).is_some_and(|before| letters(before, 2))
}
