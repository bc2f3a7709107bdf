//! The roles of words in dates and times.

use crate::lexicon::numerals::Roles;
use crate::scan::{Opening, OpeningSet};
use crate::stored::stored_enum;
use crate::value::DatePart;

stored_enum! {
    /// What a word does in a date or a clock time.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum CalendarWord {
        /// A month; January is 1.
        Month { number: u8, form: MonthForm },
        /// A weekday; Monday is 1.
        Weekday { number: u8, also_week: bool },
        /// `awal`, `pertengahan`, `akhir`: a part of the date behind it.
        Part(DatePart),
        /// `triwulan`: the number of a part of the year follows.
        YearPart(YearPart),
        /// `H1`: the half of the year with this number, whose year follows.
        HalfCode { number: u8 },
        /// `tahun`, `bulan`: what it names follows.
        Names(Named),
        /// `SM`: the year or century before it is before Christ.
        BeforeChrist,
        /// `Masehi`: the year or century before it is one of the common era.
        CommonEra,
        /// `hingga`: joins the ends of a range.
        To,
        /// `dan`: joins two of a list, and the ends of a range only behind
        /// [`CalendarWord::Between`].
        And,
        /// `antara`: a range with `dan` follows.
        Between,
        /// `lalu`, `mendatang`: whether the date lies before or after that of the article.
        Relative(Direction),
        /// `akan`: what the sentence reports lies ahead.
        Ahead,
        /// A day of the Javanese week, which follows a weekday.
        MarketDay,
        /// A month of the Hijri or the Javanese calendar: `Syawal`, `Suro`.
        HijriMonth,
        /// `H`, `Saka`: the year before it is one of another calendar, mostly the Hijri.
        HijriEra,
        /// `tahun Saka`, `Imlek`: a year of another calendar follows, from `first` to `last`.
        BeforeEraYear { first: u16, last: u16 },
        /// `pukul`: a time of day follows; `jam` also counts hours.
        Clock { also_hours: bool },
        /// `Magrib`: an hour with its minutes may follow.
        BeforeClock,
        /// `vs`: a match between the teams on both sides, with a time before them.
        Versus,
        /// `pagi`: the hours `from` to `to` of the day, past midnight where `to` is less
        /// than `from`.
        DayPeriod { from: u8, to: u8 },
        /// A time zone, by its offset from UTC in hours.
        Zone { offset: i8 },
        /// `waktu setempat`: the time before it is local to the place of the report.
        LocalTime,
        /// `waktu`: the place follows to which the time before it is local, or a date.
        LocalTimeOf,
        /// `pada`: a month or a year follows.
        BeforeDate,
        /// `sejak`: like [`Self::BeforeDate`], and what follows lies before the article's day.
        Since,
        /// `digelar`: like [`Self::BeforeDate`], and the event whose name stands before it is held then.
        Held,
        /// `ditangkap`: like [`Self::BeforeMonth`], and what follows lies before the article's day.
        Happened,
        /// `setiap`: a month or a weekday follows that comes back each year or week.
        Every,
        /// `tutup`: a weekday beside it comes back each week.
        Closed,
        /// `tragedi`, `kelahiran`: the day behind it is that of an event, maybe of long ago.
        Event,
        /// `artis`: a decade of two digits follows.
        BeforeDecade,
        /// `usia`: a number of years follows.
        BeforeAge,
        /// `tahap`: the number of a stage follows.
        BeforeStage,
        /// `inflasi`, `dicairkan`: the month follows that it is of or happens in.
        BeforeMonth,
        /// `sebanyak`: a number follows that is no year.
        BeforeAmount,
        /// `sekitar`, `tepatnya`: a number or a year follows.
        About,
        /// `nomor`: a code follows.
        BeforeCode,
        /// `Universitas`: part of a name follows.
        NameHead,
        /// A whole phrase that is no date, though a word in it could be one.
        Name,
    }
}

stored_enum! {
    /// How surely a form means a month.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum MonthForm {
        /// Nothing but a month.
        Plain,
        /// A given name as well: `Juli`.
        OrName,
        /// An abbreviation that counts only beside a day or a year: `Des`.
        Short,
    }
}

stored_enum! {
    /// The numbered parts of a year.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum YearPart {
        /// `triwulan`.
        Quarter,
        /// `TW`, `Q`, which stand before the numbers of other things as well.
        QuarterShort,
        /// `semester`.
        Semester,
        /// `paruh`, also the half of a match or season.
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
    /// Where a date lies, seen from the day of the article.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum Direction {
        Past,
        /// The same, of a day: `Minggu kemarin` is no week.
        PastDay,
        /// In the week before.
        LastWeek,
        Near,
        /// In the same week.
        Week,
        Future,
        /// In a year counted from that of the article: -1 is the year before.
        Year(i8),
    }
}

impl CalendarWord {
    /// Whether a month or a year may follow: `pada`, `sejak`, `kurun waktu`.
    pub(crate) fn announces_date(self) -> bool {
        matches!(self, Self::BeforeDate | Self::Since | Self::Held | Self::LocalTimeOf)
    }

    /// What can start with this word.
    pub(super) fn opens(&self) -> OpeningSet {
        match self {
            word if word.starts_date() || *word == Self::Name => OpeningSet::of(&[Opening::Date]),
            Self::Clock { .. } => OpeningSet::of(&[Opening::Clock]),
            _ => OpeningSet::NONE,
        }
    }

    /// Whether a date can start with this word.
    pub(crate) fn starts_date(self) -> bool {
        matches!(
            self,
            Self::Part(_)
                | Self::Weekday { .. }
                | Self::Month { .. }
                | Self::YearPart(_)
                | Self::HalfCode { .. }
                | Self::Names(Named::Century)
        )
    }

    /// Whether this word can follow the number of a day, a year that is as short, or the number of
    /// a quarter (`1Q25`).
    pub(crate) fn follows_day(self) -> bool {
        matches!(
            self,
            Self::Month { .. }
                | Self::HijriMonth
                | Self::Names(Named::Month)
                | Self::YearPart(YearPart::QuarterShort)
                | Self::To
                | Self::And
                | Self::BeforeChrist
                | Self::CommonEra
        )
    }

    /// The roles of its first word beside a number.
    pub(super) fn roles_of_first(self) -> Roles {
        let role = |is, role| if is { role } else { Roles::NONE };
        let continues = matches!(
            self,
            Self::To
                | Self::And
                | Self::Part(_)
                | Self::HijriEra
                | Self::HijriMonth
                | Self::BeforeChrist
                | Self::CommonEra
        );
        role(self.follows_day(), Roles::BEHIND_DAY)
            .union(role(continues, Roles::BEHIND_DATE))
            .union(role(self == Self::Names(Named::Day), Roles::DAY))
    }

    /// The roles of its last word beside a number.
    pub(super) fn roles_of_last(self) -> Roles {
        if matches!(self, Self::Names(_)) { Roles::NAME } else { Roles::NONE }
    }
}
