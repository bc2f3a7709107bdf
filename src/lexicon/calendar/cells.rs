//! Reading the cells of `calendar.tsv`.

use super::words::{CalendarWord, Direction, MonthForm, Named, YearPart};
use crate::error::Error;
use crate::lexicon::tsv::Row;

/// What the word of a row does in a date or time.
pub(super) fn word(row: &Row<'_>) -> Result<CalendarWord, Error> {
    use CalendarWord as Word;
    let month = |form| Ok(Word::Month { number: number(row, 12)?, form });
    let weekday = |also_week| Ok(Word::Weekday { number: number(row, 7)?, also_week });
    match row.cell("role") {
        "month" => month(MonthForm::Plain),
        "month_or_name" => month(MonthForm::OrName),
        "month_short" => month(MonthForm::Short),
        "weekday" => weekday(false),
        "weekday_or_week" => weekday(true),
        "half_code" => Ok(Word::HalfCode { number: number(row, 2)? }),
        "part" => row.named("value").map(Word::Part),
        "relative" => row.looked_up("value", &DIRECTIONS).map(Word::Relative),
        "day_period" => row.parsed("value", "two hours as in 18-05", day_period),
        "before_era_year" => row.parsed("value", "two years as in 1850-1970", era_years),
        "zone" => row.parsed("value", "an offset as in +07:00", zone),
        _ => row.parsed("role", "one of those that the head of the table lists", plain),
    }
}

/// The word with a role that takes no value.
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
        "common_era" => Word::CommonEra,
        "to" => Word::To,
        "and" => Word::And,
        "between" => Word::Between,
        "ahead" => Word::Ahead,
        "versus" => Word::Versus,
        "market_day" => Word::MarketDay,
        "hijri_month" => Word::HijriMonth,
        "hijri_era" => Word::HijriEra,
        "clock" => Word::Clock { also_hours: false },
        "clock_or_hours" => Word::Clock { also_hours: true },
        "before_clock" => Word::BeforeClock,
        "local_time" => Word::LocalTime,
        "local_time_of" => Word::LocalTimeOf,
        "before_date" => Word::BeforeDate,
        "since" => Word::Since,
        "held" => Word::Held,
        "happened" => Word::Happened,
        "every" => Word::Every,
        "closed" => Word::Closed,
        "event" => Word::Event,
        "before_decade" => Word::BeforeDecade,
        "before_age" => Word::BeforeAge,
        "before_stage" => Word::BeforeStage,
        "before_month" => Word::BeforeMonth,
        "before_amount" => Word::BeforeAmount,
        "about" => Word::About,
        "before_code" => Word::BeforeCode,
        "name_head" => Word::NameHead,
        "name" => Word::Name,
        _ => return None,
    })
}

/// The cell under `value`, a number from 1 to `max`.
fn number(row: &Row<'_>, max: u8) -> Result<u8, Error> {
    row.parsed("value", &format!("a number from 1 to {max}"), |cell| {
        cell.parse().ok().filter(|number| (1..=max).contains(number))
    })
}

const DIRECTIONS: [(&str, Direction); 9] = [
    ("past", Direction::Past),
    ("past_day", Direction::PastDay),
    ("last_week", Direction::LastWeek),
    ("near", Direction::Near),
    ("this_week", Direction::Week),
    ("future", Direction::Future),
    ("last_year", Direction::Year(-1)),
    ("this_year", Direction::Year(0)),
    ("next_year", Direction::Year(1)),
];

/// Reads a part of the day, such as `18-05`.
fn day_period(cell: &str) -> Option<CalendarWord> {
    let (from, to) = cell.split_once('-')?;
    let hour = |hour: &str| hour.parse().ok().filter(|hour| *hour < 24);
    Some(CalendarWord::DayPeriod { from: hour(from)?, to: hour(to)? })
}

/// Reads the first and last year of another calendar that news means, such as `2500-2700`.
fn era_years(cell: &str) -> Option<CalendarWord> {
    let (first, last) = cell.split_once('-')?;
    Some(CalendarWord::BeforeEraYear { first: first.parse().ok()?, last: last.parse().ok()? })
}

/// Reads the offset of a time zone, such as `+07:00` or `-04:00`.
fn zone(cell: &str) -> Option<CalendarWord> {
    let hours = cell.strip_suffix(":00").filter(|hours| hours.starts_with(['+', '-']))?;
    let offset = hours.parse().ok().filter(|hours| (-12..=14).contains(hours))?;
    Some(CalendarWord::Zone { offset })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_values_of_words() {
        assert_eq!(day_period("18-05"), Some(CalendarWord::DayPeriod { from: 18, to: 5 }));
        assert_eq!(day_period("18-24"), None);
        assert_eq!(zone("+07:00"), Some(CalendarWord::Zone { offset: 7 }));
        assert_eq!(zone("-04:00"), Some(CalendarWord::Zone { offset: -4 }));
        assert_eq!(zone("07:00"), None);
    }
}
