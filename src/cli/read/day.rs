//! The day on which an article was published, from its record.

use std::borrow::Cow;
use std::sync::{Mutex, PoisonError};

use jiff::civil::Date;
use tandai::{Lexicon, parse_date, parse_time};

use super::article::Article;
use super::fields::Field;

/// The options about when articles were published.
#[derive(Debug, clap::Args)]
pub(crate) struct DateArgs {
    /// The field with the day on which a record was published [default: date, else published,
    /// tanggal, pubdate, …]
    ///
    /// It completes dates that leave out their year. Read are 2025-11-01 and the forms of news
    /// sites, also with a clock time behind: 1 November 2025, 01/11/2025 (the day first where it
    /// can be), Nov 1, 2025, 01-Nov-25. What cannot be read so is taken for no date.
    #[arg(long, value_name = "NAME")]
    date_field: Option<String>,

    /// The day the articles were published, for records without a date of their own
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = given_day)]
    date: Option<Date>,
}

/// Reads the day that an option names.
pub(crate) fn given_day(text: &str) -> Result<Date, &'static str> {
    text.parse().ok().filter(|_| text.len() == 10).ok_or("write it as 2025-11-01")
}

impl DateArgs {
    pub(crate) fn dates(&self) -> Dates {
        let field = Field::date(self.date_field.as_deref());
        Dates { field, otherwise: self.date, last: Mutex::default(), unread: Mutex::default() }
    }
}

/// Values that tell nothing, and need not be told of.
const EMPTY: &[&str] = &["null", "\"\"", "[]", "{}"];

/// When the articles of a run were published.
pub(crate) struct Dates {
    field: Field,
    otherwise: Option<Date>,
    /// The text that was read last, and its day: neighbours are often of one day.
    last: Mutex<(String, Option<Date>)>,
    /// Of the dates that could not be read, the first in the alphabet: it is the
    /// same at any number of threads.
    unread: Mutex<Option<String>>,
}

impl Dates {
    /// The day of `article`. A field that cannot be read as a date is ignored.
    pub(crate) fn of(&self, article: &Article<'_>, lexicon: &Lexicon) -> Option<Date> {
        let read =
            |text: Cow<'_, str>| iso(text.trim()).or_else(|| self.read(text.trim(), lexicon));
        let day = article.texts(&self.field).find_map(read);
        if day.is_none() {
            self.note_unread(article);
        }
        day.or(self.otherwise)
    }

    /// What a date is read from.
    pub(crate) const fn field(&self) -> &Field {
        &self.field
    }

    fn note_unread(&self, article: &Article<'_>) {
        let Some(value) = article.values(&self.field).find(|value| !EMPTY.contains(value)) else {
            return;
        };
        let mut unread = self.unread.lock().unwrap_or_else(PoisonError::into_inner);
        if unread.as_ref().is_none_or(|before| value < before.as_str()) {
            *unread = Some(value.to_owned());
        }
    }

    /// What to tell of dates that could not be read, if there were any.
    pub(crate) fn unread(&self) -> Option<String> {
        let unread = self.unread.lock().unwrap_or_else(PoisonError::into_inner);
        unread.as_ref().map(|date| {
            format!(
                "some records tell no day of publication that can be read, as in {date}; it is \
                 taken for none: write it as 2025-11-01, or name another field with --date-field"
            )
        })
    }

    /// The day of `text`. A thread that finds `last` locked reads anew.
    fn read(&self, text: &str, lexicon: &Lexicon) -> Option<Date> {
        if let Ok(last) = self.last.try_lock()
            && last.0 == text
        {
            return last.1;
        }
        let day = day(text, lexicon);
        if let Ok(mut last) = self.last.try_lock() {
            *last = (text.to_owned(), day);
        }
        day
    }
}

/// A date as news sites write it, perhaps with a clock time behind. The day
/// comes before the month unless the year comes first.
fn day(text: &str, lexicon: &Lexicon) -> Option<Date> {
    feed(text).or_else(|| {
        let date = parse_date(text, lexicon).or_else(|error| {
            let (date, rest) = text.split_at_checked(error.offset()).unwrap_or((text, ""));
            let time = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
            parse_time(time, lexicon)?;
            parse_date(date.trim_end_matches(|c: char| !c.is_alphanumeric()), lexicon)
        });
        date.ok()?.day()
    })
}

/// `2025-11-01`, `2025-11-01T08:00:00+07:00`, `2025-11-01 08:00`.
fn iso(text: &str) -> Option<Date> {
    let (date, rest) = text.split_at_checked(10)?;
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    date.parse().ok()
}

/// `Sat, 01 Nov 2025 08:00:00 +0700`, as news feeds have it.
fn feed(text: &str) -> Option<Date> {
    // The text has a clock time in any case.
    let moment = text.contains(':').then(|| jiff::fmt::rfc2822::parse(text).ok())?;
    moment.map(|moment| moment.date())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_machines_and_news_sites_write() {
        let lexicon = Lexicon::builtin().unwrap();
        let dates = Dates {
            field: Field::date(None),
            otherwise: None,
            last: Mutex::default(),
            unread: Mutex::default(),
        };
        // The second time it is remembered.
        let told = |text| {
            let [first, second] = [(); 2].map(|()| dates.read(text, &lexicon));
            assert_eq!(first, second, "{text}");
            iso(text).or(first)
        };
        for (expected, text) in [
            ("2025-11-01", "2025-11-01"),
            ("2025-11-01", "2025-11-01T23:30:00+07:00"),
            ("2025-11-01", "2025-11-01 08:05:59"),
            ("2025-11-01", "Sat, 01 Nov 2025 23:30:00 +0700"),
            ("2025-11-01", "1 November 2025"),
            ("2025-11-01", "November 01, 2025"),
            ("2025-11-01", "Nov 1, 2025"),
            ("2025-11-02", "02/11/2025"),
            ("2025-11-02", "2/11/2025 7:05"),
            ("2025-11-02", "02/11/2025, 07:05 WIB"),
            ("2025-10-21", "10/21/2025"),
            ("2025-11-02", "02-Nov-25"),
            ("2025-05-12", "Senin 12 Mei 2025 17:00 WIB"),
            ("2025-05-12", "Senin, 12 May  2025 17:00 WITA"),
            ("2025-05-16", "Jum'at, 16 Mei 2025 - 09:15 WIB"),
        ] {
            assert_eq!(told(text), expected.parse().ok(), "{text}");
        }
        for text in ["", "05:37", "Mei 2025", "21/21/2025", "2025-13-01", "kemarin", "5 orang"] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
