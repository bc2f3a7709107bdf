//! Whether what can be a date is a date, by the words around it.

use super::{Grain, Mention, Point, Reader, Stretch};
use crate::lexicon::{CalendarWord, MonthForm, Named, Roles, UnitClass};
use crate::scan::{Gap, Opening, fold};

impl Reader<'_> {
    /// Whether a mention is a date; a lone month or weekday needs the words around it.
    pub(super) fn has_company(&self, mention: &Mention) -> bool {
        let stretch = mention.stretch;
        if self.alone || stretch.part.is_some() {
            return true;
        }
        match stretch.from {
            Point::Weekday(_) => self.weekday_company(mention.start, mention.end),
            Point::Month { year: None, .. } if stretch.to.is_none() => {
                self.month_company(mention.start, mention.end)
            }
            _ => true,
        }
    }

    /// Whether the stretch at atom `at` is a date even before a noun that it could count:
    /// `sejak 2017 pengguna …`, but not `hadir 2000 orang`.
    pub(super) fn is_sure(&self, stretch: &Stretch, at: usize) -> bool {
        use CalendarWord as Word;
        let Point::Year(year) = stretch.from else { return true };
        let before = self.word_before(at);
        let beside = at.checked_sub(1).filter(|_| self.scan.follows(at));
        let named = || beside.is_some_and(|i| self.scan.atoms()[i].is_capitalised());
        match before {
            _ if stretch.part.is_some() || self.behind_year_of_era(at) => true,
            _ if self.is_behind_apostrophe(at) => true,
            Some(Word::Names(Named::Year)) => true,
            // `angkatan 98 berkumpul`, but not `generasi 2000 orang`.
            Some(Word::Names(Named::Decade)) if self.digits(at, 2..=2).is_some() => {
                !self.beside(at + 1).intersects(Roles::GLUED)
            }
            // `dibuka 1750 formasi`
            Some(Word::Held) => false,
            Some(word) if word.announces_date() || word == Word::To => year % 100 != 0,
            _ => year % 100 != 0 && named(),
        }
    }

    /// Whether a lone month is a date: it may be a given name, or an ordinary word in lower
    /// case.
    fn month_company(&self, at: usize, end: usize) -> bool {
        let Some(((_, form), _)) = self.month(at) else { return true };
        if form == MonthForm::OrName && self.is_named_with_age(end) {
            return false;
        }
        // `pekan kedua Mei`.
        let ordinal = || {
            let before = at.checked_sub(1).and_then(|i| self.numeral_reader.ordinal_at(i));
            before.is_some_and(|ordinal| ordinal.end == at)
        };
        if self.word_before(at).is_some_and(announces_month) || ordinal() {
            return true;
        }
        let capital = self.scan.is_capitalised(at);
        let of_month = || {
            let before = self.word_before(at);
            matches!(before, Some(CalendarWord::BeforeMonth | CalendarWord::Happened))
        };
        capital
            && (form == MonthForm::Plain
                || self.direction_behind(end).is_some()
                || self.future_before(at).is_some()
                || at > 0 && self.scan.is(at - 1, '(') && self.scan.is(end, ')')
                || self.in_list_of_months(at, end)
                || of_month() && !self.is_surname(end)
                || self.is_of_a_thing(at, end)
                || self.is_beside_its_figure(at, end))
    }

    /// Whether capitalised words at atom `at` and an age in brackets follow, so that the word
    /// before is a given name: `Mei Lestari (28)`.
    fn is_named_with_age(&self, at: usize) -> bool {
        /// The maximum number of words behind the given name.
        const MAX_OTHER_NAMES: usize = 3;
        let names = (at..at + MAX_OTHER_NAMES).take_while(|at| self.is_name(*at)).count();
        let age = at + names + 1;
        names > 0
            && self.scan.is(age - 1, '(')
            && self.digits(age, 1..=2).is_some()
            && self.scan.is(age + 1, ')')
    }

    /// Whether the month follows a noun that is no person and precedes neither a surname nor
    /// the end of the clause: `inflasi Juli sebesar …`.
    fn is_of_a_thing(&self, at: usize, end: usize) -> bool {
        let noun = at.wrapping_sub(1);
        let roles = self.beside(noun);
        let lower_case =
            roles.intersects(Roles::WORD) && !roles.intersects(Roles::CAPITAL.union(Roles::STOP));
        let person = || self.numerals.class_at(self.scan, noun) == Some(UnitClass::Person);
        let verb = || self.numerals.stops.looks_like_a_verb(&fold(self.scan.surface(noun)));
        let behind = self.beside(end);
        let word =
            behind.contains(Roles::WORD.union(Roles::SPACE)) && !behind.intersects(Roles::CAPITAL);
        let goes_on = || word || self.figure_at(end).is_some();
        lower_case && self.scan.gap_before(at) == Gap::Space && goes_on() && !verb() && !person()
    }

    /// Whether a capitalised word at atom `at` continues a name: `Inflasi Mei Lestari`, but
    /// neither `Inflasi Mei Kota Malang` nor `Realisasi Mei Rp 2 miliar`.
    pub(super) fn is_surname(&self, at: usize) -> bool {
        self.is_name(at) && !self.scan.opens(Opening::Place, at) && self.figure_at(at).is_none()
    }

    /// Whether a comma or `dan` joins the month to another one, behind the count of each perhaps:
    /// `Juli 45, Agustus 52`.
    fn in_list_of_months(&self, at: usize, end: usize) -> bool {
        let counted = self.past_count(end);
        let comma = counted + usize::from(self.scan.is(counted, ','));
        let next = self.end_of(comma, |word| word == CalendarWord::And).unwrap_or(comma);
        let is_counted = |end: usize| self.past_count(end) > end;
        let month = self.month(next).filter(|_| next > counted);
        let behind = month.is_some_and(|(_, other)| counted == end || is_counted(other));
        let comma = at.wrapping_sub(1);
        let is_month = |end| matches!(self.word_before(end), Some(CalendarWord::Month { .. }));
        let before = || {
            let count = self.start_of_count(comma);
            is_month(comma) || counted > end && count.is_some_and(is_month)
        };
        behind || at >= 2 && self.scan.is(comma, ',') && before()
    }

    /// Past the count in digits, four or more of them with a dot, behind a month that ends before
    /// atom `at`: `212`, `1.345`; or `at`.
    fn past_count(&self, at: usize) -> usize {
        let Some((_, end)) = self.digits(at, 1..=3) else { return at };
        let thousands = end + 1;
        let grouped = self.scan.is(end, '.')
            && (end..=thousands).all(|at| self.scan.glued(at))
            && self.digits(thousands, 3..=3).is_some();
        if grouped { thousands + 1 } else { end }
    }

    /// The first atom of the count in digits that ends before atom `end`.
    fn start_of_count(&self, end: usize) -> Option<usize> {
        [1, 3].into_iter().filter_map(|atoms| end.checked_sub(atoms)).find(|start| {
            self.scan.gap_before(*start) == Gap::Space && self.past_count(*start) == end
        })
    }

    /// Whether the digit at atom `at` is the number of a stage, and the months behind it are those
    /// of the stage: `tahap 1 Januari-Maret`, but not `tahap 1, 5 Juli`.
    pub(super) fn is_stage_of_months(&self, at: usize) -> bool {
        let stage = |at| self.word_before(at) == Some(CalendarWord::BeforeStage);
        let announced = || {
            let and = || self.word_before(at) == Some(CalendarWord::And);
            stage(at) || at >= 2 && and() && self.scan.is_digits(at - 2) && stage(at - 2)
        };
        if self.digits(at, 1..=1).is_none() || !announced() {
            return false;
        }
        let month = self.past_name(at + 1, Named::Month);
        let interval =
            |stretch: Stretch| stretch.from.grain() == Grain::Month && stretch.to.is_some();
        let listed = || {
            let end = self.month(month).map(|(_, end)| end);
            end.is_some_and(|end| self.in_list_of_months(month, end))
        };
        self.expression(month).is_some_and(|(stretch, _)| interval(stretch)) || listed()
    }

    /// Whether a day of the year is only part of a name: `Universitas 17
    /// Agustus 1945`.
    pub(super) fn is_named_after(&self, mention: &Mention) -> bool {
        let stretch = mention.stretch;
        !self.alone
            && stretch.weekday.is_none()
            && matches!(stretch.from, Point::Day { .. })
            && self.word_before(mention.start) == Some(CalendarWord::NameHead)
    }
}

/// Whether a month may follow `word`.
fn announces_month(word: CalendarWord) -> bool {
    use CalendarWord as Word;
    word.announces_date()
        || matches!(
            word,
            Word::Names(Named::Month)
                | Word::Ahead
                | Word::About
                | Word::Every
                | Word::Event
                | Word::Part(_)
                | Word::To
                | Word::And
                | Word::Between
        )
}
