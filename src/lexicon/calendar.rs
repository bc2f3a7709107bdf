//! Months, weekdays, time zones and the other words of dates and times.

use super::by_word::ByWord;
use super::next_word::Onward;
use super::numerals::{Beside, Roles};
use super::sources::Sources;
use super::{CaseRule, PhraseTable, Row};
use crate::error::Error;
use crate::scan::{Gap, Opening, OpeningSet, Scan, Vocabulary, WordId};
use crate::stored::{stored, stored_enum};
use crate::value::DatePart;

/// The words of dates and times, as `calendar.tsv` lists them.
#[derive(Debug, Default)]
pub(crate) struct Calendar {
    pub(crate) words: PhraseTable<CalendarWord>,
    /// What each word is in them, so that one look tells it of most words.
    places: ByWord<Place>,
}

/// What a word is in the words of dates and times.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    /// One that it is all of, in any case.
    alone: Option<CalendarWord>,
    /// A sieve of the words with which some go on that it starts.
    onward: Onward,
    /// Whether it is all of others, which its case tells apart.
    cased: bool,
    /// Whether one ends with it; of several words.
    ends: bool,
    ends_several: bool,
}

stored_enum! {
    /// What a word does in a date or a clock time.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum CalendarWord {
        /// A month, from 1.
        Month { number: u8, form: MonthForm },
        /// A weekday, Monday is 1.
        Weekday { number: u8, also_week: bool },
        /// `awal`, `pertengahan`, `akhir`.
        Part(DatePart),
        /// A word that a numbered part of the year follows.
        YearPart(YearPart),
        /// A word that stands before what it names.
        Names(Named),
        /// `SM`: the year or century before it is none of our era.
        BeforeChrist,
        /// `hingga`.
        To,
        /// `dan`; joins two ends only behind [`CalendarWord::Between`].
        And,
        /// `antara`.
        Between,
        /// `lalu`, `mendatang`: where the date lies from the article's day.
        Relative(Direction),
        /// A day of the Javanese week, which stands behind a weekday.
        MarketDay,
        /// A month of the Hijri calendar.
        HijriMonth,
        /// `H`, `Hijriah`.
        HijriEra,
        /// `pukul`; `jam` also counts hours.
        Clock { also_hours: bool },
        /// `pagi`: hours `from` to `to` of the day, over midnight where `to` is less.
        DayPeriod { from: u8, to: u8 },
        /// A time zone, by its offset from UTC in hours.
        Zone { offset: u8 },
        /// `pada`: a month or a year follows.
        BeforeDate,
        /// `setiap`: so does one that comes back each year or week.
        Every,
        /// `sebanyak`: a number that is no year follows.
        BeforeAmount,
        /// `sekitar`: a number or a year follows.
        About,
        /// `nomor`.
        BeforeCode,
        /// `Universitas`: what follows is part of a name.
        NameHead,
        /// A whole phrase that is no date though a word in it could be one.
        Name,
    }
}

stored_enum! {
    /// How sure a month's form is.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum MonthForm {
        /// Nothing but a month.
        Plain,
        /// A given name too: `Juli`.
        OrName,
        /// An abbreviation, which counts only beside a day or a year: `Des`.
        Short,
    }
}

stored_enum! {
    /// The numbered parts of a year.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum YearPart {
        /// `triwulan`.
        Quarter,
        /// `TW`, `Q`, which also number other things.
        QuarterShort,
        /// `semester`.
        Semester,
        /// `paruh`, which halves matches and seasons too.
        Half,
    }
}

stored_enum! {
    /// What a word such as `tahun` announces.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Named {
        Year,
        Month,
        Day,
        Weekday,
        Decade,
        Century,
    }
}

stored_enum! {
    /// Where a date lies from the day it is told.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Direction {
        Past,
        Near,
        Future,
        /// In the year so many after that of the day.
        Year(i8),
    }
}

impl CalendarWord {
    /// What can start with it.
    fn opens(&self) -> OpeningSet {
        match self {
            word if word.starts_date() || *word == Self::Name => OpeningSet::of(&[Opening::Date]),
            Self::Clock { .. } => OpeningSet::of(&[Opening::Clock]),
            _ => OpeningSet::NONE,
        }
    }

    /// Whether a date can start with it.
    pub(crate) fn starts_date(self) -> bool {
        matches!(
            self,
            Self::Part(_)
                | Self::Weekday { .. }
                | Self::Month { .. }
                | Self::YearPart(_)
                | Self::Names(Named::Century)
        )
    }

    /// Whether it can stand behind the number of a day.
    pub(crate) fn follows_day(self) -> bool {
        matches!(
            self,
            Self::Month { .. }
                | Self::HijriMonth
                | Self::Names(Named::Month)
                | Self::To
                | Self::And
        )
    }

    /// What its first word is beside a number.
    fn roles_of_first(self) -> Roles {
        let role = |is, role| if is { role } else { Roles::NONE };
        let goes_on = matches!(
            self,
            Self::To | Self::And | Self::Part(_) | Self::HijriEra | Self::HijriMonth
        );
        role(self.follows_day(), Roles::BEHIND_DAY)
            .and(role(goes_on, Roles::BEHIND_DATE))
            .and(role(self == Self::Names(Named::Day), Roles::DAY))
    }

    /// What its last word is beside a number.
    fn roles_of_last(self) -> Roles {
        if matches!(self, Self::Names(_)) { Roles::NAME } else { Roles::NONE }
    }
}

impl Calendar {
    pub(crate) fn load(
        sources: &Sources,
        vocabulary: &mut Vocabulary,
        beside: &mut Beside,
    ) -> Result<Self, Error> {
        let mut calendar =
            Self { words: PhraseTable::opening(CalendarWord::opens), places: ByWord::default() };
        calendar.words.reserve(sources.most_values(&["calendar.tsv"]));
        sources.each_row("calendar.tsv", &["form", "role", "value", "case"], |(file, row)| {
            let form = row.cell("form");
            let word = word(row)?;
            let case = CaseRule::of_row(row, form)?;
            let words = calendar.words.add(vocabulary, form, case, word, (file, row))?;
            note(words, case, word, &mut calendar.places, beside);
            Ok(())
        })?;
        Ok(calendar)
    }

    /// The longest calendar word that starts at atom `at`, and where it ends.
    #[inline]
    pub(crate) fn word_at(&self, scan: &Scan<'_>, at: usize) -> Option<(CalendarWord, usize)> {
        let atom = scan.get(at)?;
        self.places.find(atom.word).and_then(|place| self.placed_at(scan, at, place))
    }

    /// The same for an atom whose word has a `place`, as few have. A call, so
    /// that the look before it stays small.
    #[inline(never)]
    fn placed_at(
        &self,
        scan: &Scan<'_>,
        at: usize,
        place: &Place,
    ) -> Option<(CalendarWord, usize)> {
        if place.cased || place.onward.leads_on(scan, at) {
            return self.longest_at(scan, at);
        }
        // A clitic makes another word of it: `akhirnya`.
        let whole = scan.atoms()[at].clitic == 0;
        place.alone.filter(|_| whole).map(|word| (word, at + 1))
    }

    /// The same by a walk along the phrases.
    #[inline(never)]
    fn longest_at(&self, scan: &Scan<'_>, at: usize) -> Option<(CalendarWord, usize)> {
        let mut longest = None;
        self.words.each_at(scan, at, |hit| {
            if scan.atoms()[hit.end - 1].clitic == 0 {
                longest = Some((hit.phrase.term, hit.end));
            }
        });
        longest
    }

    /// The calendar word that ends right before atom `at` on its line or the
    /// one before, of up to three atoms.
    #[inline]
    pub(crate) fn word_before(&self, scan: &Scan<'_>, at: usize) -> Option<CalendarWord> {
        let last = scan.get(at.checked_sub(1)?)?;
        let place = self.places.find(last.word).filter(|place| place.ends)?;
        self.placed_before(scan, at, place)
    }

    /// The same behind an atom whose word has a `place`.
    #[inline(never)]
    fn placed_before(&self, scan: &Scan<'_>, at: usize, place: &Place) -> Option<CalendarWord> {
        if scan.gap_before(at) == Gap::Paragraph {
            return None;
        }
        let longest = if place.ends_several { 3 } else { 1 };
        let mut starts = (1..=longest).rev().filter_map(|length| at.checked_sub(length));
        starts
            .find_map(|start| self.word_at(scan, start).filter(|(_, end)| *end == at))
            .map(|(w, _)| w)
    }
}

/// Notes what the `words` of a calendar `word` are in it.
fn note(
    words: &[WordId],
    case: CaseRule,
    word: CalendarWord,
    places: &mut ByWord<Place>,
    beside: &mut Beside,
) {
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return };
    beside.add(first, word.roles_of_first());
    beside.add(last, word.roles_of_last());
    let several = words.len() > 1;
    let start = places.entry(first);
    match start.alone {
        _ if several => start.onward.add(words[1]),
        None if case == CaseRule::Any => start.alone = Some(word),
        _ => start.cased = true,
    }
    let end = places.entry(last);
    end.ends = true;
    end.ends_several |= several;
}

fn word(row: &Row<'_>) -> Result<CalendarWord, Error> {
    use CalendarWord as Word;
    let month = |form| Ok(Word::Month { number: number(row, 12)?, form });
    let weekday = |also_week| Ok(Word::Weekday { number: number(row, 7)?, also_week });
    match row.cell("role") {
        "month" => month(MonthForm::Plain),
        "month_or_name" => month(MonthForm::OrName),
        "month_short" => month(MonthForm::Short),
        "weekday" => weekday(false),
        "weekday_or_week" => weekday(true),
        "part" => row.named("value").map(Word::Part),
        "relative" => row.looked_up("value", &DIRECTIONS).map(Word::Relative),
        "day_period" => row.parsed("value", "two hours as in 18-05", day_period),
        "zone" => row.parsed("value", "an offset as in +07:00", zone),
        _ => row.parsed("role", "one of those that the head of the table lists", plain),
    }
}

/// The roles that take no value.
fn plain(role: &str) -> Option<CalendarWord> {
    use CalendarWord as Word;
    Some(match role {
        "quarter" => Word::YearPart(YearPart::Quarter),
        "quarter_short" => Word::YearPart(YearPart::QuarterShort),
        "semester" => Word::YearPart(YearPart::Semester),
        "half" => Word::YearPart(YearPart::Half),
        "year_word" => Word::Names(Named::Year),
        "month_word" => Word::Names(Named::Month),
        "day_word" => Word::Names(Named::Day),
        "weekday_word" => Word::Names(Named::Weekday),
        "decade_word" => Word::Names(Named::Decade),
        "century_word" => Word::Names(Named::Century),
        "before_christ" => Word::BeforeChrist,
        "to" => Word::To,
        "and" => Word::And,
        "between" => Word::Between,
        "market_day" => Word::MarketDay,
        "hijri_month" => Word::HijriMonth,
        "hijri_era" => Word::HijriEra,
        "clock" => Word::Clock { also_hours: false },
        "clock_or_hours" => Word::Clock { also_hours: true },
        "before_date" => Word::BeforeDate,
        "every" => Word::Every,
        "before_amount" => Word::BeforeAmount,
        "about" => Word::About,
        "before_code" => Word::BeforeCode,
        "name_head" => Word::NameHead,
        "name" => Word::Name,
        _ => return None,
    })
}

fn number(row: &Row<'_>, most: u8) -> Result<u8, Error> {
    row.parsed("value", &format!("a number from 1 to {most}"), |cell| {
        cell.parse().ok().filter(|number| (1..=most).contains(number))
    })
}

const DIRECTIONS: [(&str, Direction); 6] = [
    ("past", Direction::Past),
    ("near", Direction::Near),
    ("future", Direction::Future),
    ("last_year", Direction::Year(-1)),
    ("this_year", Direction::Year(0)),
    ("next_year", Direction::Year(1)),
];

fn day_period(cell: &str) -> Option<CalendarWord> {
    let (from, to) = cell.split_once('-')?;
    let hour = |hour: &str| hour.parse().ok().filter(|hour| *hour < 24);
    Some(CalendarWord::DayPeriod { from: hour(from)?, to: hour(to)? })
}

fn zone(cell: &str) -> Option<CalendarWord> {
    let hours = cell.strip_prefix('+')?.strip_suffix(":00")?;
    let offset = hours.parse().ok().filter(|hours| *hours <= 14)?;
    Some(CalendarWord::Zone { offset })
}

stored! {
    Calendar { words, places }
    Place { alone, onward, cased, ends, ends_several }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn reads_the_values_of_words() {
        assert_eq!(day_period("18-05"), Some(CalendarWord::DayPeriod { from: 18, to: 5 }));
        assert_eq!(day_period("18-24"), None);
        assert_eq!(zone("+07:00"), Some(CalendarWord::Zone { offset: 7 }));
        assert_eq!(zone("7"), None);
    }

    #[test]
    fn the_built_in_table_loads() {
        let mut vocabulary = Vocabulary::default();
        let calendar =
            Calendar::load(&Sources::default(), &mut vocabulary, &mut Beside::default()).unwrap();
        let months = calendar.words.phrases().iter().filter(|phrase| {
            matches!(phrase.term, CalendarWord::Month { form: MonthForm::Plain, number: 1..=12 })
        });
        assert!(months.count() > 8);
    }

    proptest! {
        #[test]
        fn one_look_tells_what_the_phrases_do(
            pieces in prop::collection::vec(prop::sample::select(PIECES.split_whitespace().collect::<Vec<_>>()), 1..12),
        ) {
            let text = pieces.join(" ");
            let lexicon = Lexicon::builtin().unwrap();
            let (calendar, scan) = (&lexicon.calendar, Scan::new(&text, &lexicon.vocabulary));
            for at in 0..scan.len() {
                prop_assert_eq!(calendar.word_at(&scan, at), calendar.longest_at(&scan, at));
                let mut starts = [3, 2, 1].into_iter().filter_map(|length| at.checked_sub(length));
                let ends_there = |start| calendar.longest_at(&scan, start).filter(|(_, end)| *end == at);
                let before = starts.find_map(ends_there).filter(|_| scan.follows(at));
                prop_assert_eq!(calendar.word_before(&scan, at), before.map(|(word, _)| word));
            }
        }
    }

    /// Words of dates, and some that are like them.
    const PIECES: &str = "tahun ini lalu sampai dengan s/d malam Jumat Agung akhir pekan Minggu lebih dari \
        akhirnya PM pm H h gedung Gedung Waktu Indonesia Barat hingga ke Jum'at 5 rumah Sebelas Maret";
}
