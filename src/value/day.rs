//! The day that a date is.

use jiff::civil::Date;

use super::time::DateValue;

impl DateValue {
    /// The day that it is, if it is one whole day: `resolved` where that is known, else `edtf`.
    ///
    /// ```
    /// use tandai::{Date, Lexicon, parse_date};
    /// let lexicon = Lexicon::builtin()?;
    /// let day = parse_date("25 Januari 2024", &lexicon)?.day();
    /// assert_eq!(day, Some(Date::constant(2024, 1, 25)));
    /// assert_eq!(parse_date("Januari 2024", &lexicon)?.day(), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn day(&self) -> Option<Date> {
        let full = self.resolved.as_ref().unwrap_or(&self.edtf);
        // A day without hyphens, or with a time behind it, can be parsed as well.
        full.parse().ok().filter(|_| full.len() == "2024-01-25".len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::SmolStr;

    #[test]
    fn only_a_whole_day_is_a_day() {
        for (edtf, resolved, expected) in [
            ("2024-11-13", None, Some("2024-11-13")),
            ("XXXX-01-25", Some("2024-01-25"), Some("2024-01-25")),
            ("XXXX-WXX-4", Some("2024-01-25"), Some("2024-01-25")),
            ("XXXX-01", Some("2024-01"), None),
            ("XXXX-WXX-4", None, None),
            ("2024-11", None, None),
            ("2024-02-31", None, None),
            ("2024-XX-13", None, None),
            ("2024-11-13/2024-11-14", None, None),
        ] {
            let date = DateValue {
                edtf: edtf.into(),
                part: None,
                resolved: resolved.map(SmolStr::new),
                weekday_differs: false,
                modifier: None,
            };
            assert_eq!(date.day().map(|day| day.to_string()).as_deref(), expected, "{edtf}");
        }
    }
}
