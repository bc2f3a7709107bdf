//! What the words of dates and times do.

use crate::lexicon::numerals::Roles;
use crate::scan::{Opening, OpeningSet};
use crate::stored::stored_enum;
use crate::value::DatePart;

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
        /// `akan`: what is told lies ahead.
        Ahead,
        /// A day of the Javanese week, which stands behind a weekday.
        MarketDay,
        /// A month of the Hijri calendar.
        HijriMonth,
        /// `H`, `Hijriah`.
        HijriEra,
        /// `pukul`; `jam` also counts hours.
        Clock { also_hours: bool },
        /// `vs`: a match between what stands around it, and a time before them.
        Versus,
        /// `pagi`: hours `from` to `to` of the day, over midnight where `to` is less.
        DayPeriod { from: u8, to: u8 },
        /// A time zone, by its offset from UTC in hours.
        Zone { offset: u8 },
        /// `waktu setempat`: the hour before it is one of the place told of.
        LocalTime,
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
        /// In the week of that day.
        Week,
        Future,
        /// In the year so many after that of the day.
        Year(i8),
    }
}

impl CalendarWord {
    /// What can start with it.
    pub(super) fn opens(&self) -> OpeningSet {
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
    pub(super) fn roles_of_first(self) -> Roles {
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
    pub(super) fn roles_of_last(self) -> Roles {
        if matches!(self, Self::Names(_)) { Roles::NAME } else { Roles::NONE }
    }
}
