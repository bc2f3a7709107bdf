//! Reading a text that is one whole expression.
//!
//! A modifier may precede a numeric expression (`sekitar 5 juta`); anything else in
//! the text is an error that says from which byte on it cannot be read.

use std::fmt;

use super::amounts::{Reader, Setting};
use super::{calendar, clock};
use crate::lexicon::{Cue, Lexicon};
use crate::scan::Scan;
use crate::value::{
    Amount, Currency, DateValue, DurationValue, Modifier, Size, SmolStr, TimeValue, Value,
};

/// Why a text is not the expression that was expected, and from which byte on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseExpressionError {
    expected: &'static str,
    at: usize,
    rest: Box<str>,
}

impl ParseExpressionError {
    /// The text of `scan` could not be read as `expected` from `atom` on.
    fn new(expected: &'static str, scan: &Scan<'_>, atom: usize) -> Self {
        let at = scan.get(atom).map_or(scan.text().len(), |atom| atom.start as usize);
        let rest = scan.text()[at..].chars().take(24).collect::<String>().into();
        Self { expected, at, rest }
    }

    /// The byte from which on the text cannot be read.
    pub fn offset(&self) -> usize {
        self.at
    }
}

impl fmt::Display for ParseExpressionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { expected, at, rest } = self;
        match (at, &**rest) {
            (0, rest) => write!(f, "\"{rest}\" is not {expected}"),
            (_, "") => write!(f, "the text ends before it is {expected}"),
            (_, rest) => write!(f, "{expected} cannot go on with \"{rest}\""),
        }
    }
}

impl std::error::Error for ParseExpressionError {}

/// Reads a text that is one number, range or order of magnitude.
///
/// # Errors
/// When the text is no number, or continues behind it.
///
/// ```
/// use tandai::{Amount, Lexicon, parse_number};
/// let lexicon = Lexicon::builtin()?;
/// let value = |text| parse_number(text, &lexicon).map(|amount| amount.size.to_string());
/// assert_eq!(value("dua juta seribu")?, "2001000");
/// assert_eq!(value("900 ribu hingga 1,5 juta")?, "900000–1500000");
/// let error = parse_number("dua juta orang", &lexicon).unwrap_err();
/// assert_eq!(error.to_string(), "a number cannot go on with \"orang\"");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse_number(text: &str, lexicon: &Lexicon) -> Result<Amount, ParseExpressionError> {
    whole(text, lexicon, "a number", |value| match value {
        Value::Number(amount) => Some(amount),
        _ => None,
    })
}

/// Reads a text that is one amount of money with its currency.
///
/// # Errors
/// When the text is no amount of money, or continues behind it.
///
/// ```
/// use tandai::{Currency, Lexicon, parse_money};
/// let lexicon = Lexicon::builtin()?;
/// let (amount, currency) = parse_money("Rp 1.250.000,-", &lexicon)?;
/// assert_eq!((amount.size.to_string().as_str(), currency), ("1250000", Currency::IDR));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse_money(
    text: &str,
    lexicon: &Lexicon,
) -> Result<(Amount, Currency), ParseExpressionError> {
    whole(text, lexicon, "an amount of money", |value| match value {
        Value::Money { amount, currency, .. } => Some((amount, currency)),
        _ => None,
    })
}

/// Reads a text that is one percentage; the amount is in per cent.
///
/// # Errors
/// When the text is no percentage, or continues behind it.
///
/// ```
/// use tandai::{Lexicon, parse_percent};
/// let lexicon = Lexicon::builtin()?;
/// assert_eq!(parse_percent("minus 5,12 persen", &lexicon)?.size.to_string(), "-5.12");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse_percent(text: &str, lexicon: &Lexicon) -> Result<Amount, ParseExpressionError> {
    whole(text, lexicon, "a percentage", |value| match value {
        Value::Percent(amount) => Some(amount),
        _ => None,
    })
}

/// Reads a text that is a number of something, with the unit in its canonical form.
///
/// # Errors
/// When the text is no quantity, or continues behind it.
///
/// ```
/// use tandai::{Lexicon, parse_quantity};
/// let lexicon = Lexicon::builtin()?;
/// let (amount, unit) = parse_quantity("39.422 ribu ton", &lexicon)?;
/// assert_eq!((amount.size.to_string().as_str(), &*unit), ("39422000", "ton"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse_quantity(
    text: &str,
    lexicon: &Lexicon,
) -> Result<(Amount, SmolStr), ParseExpressionError> {
    whole(text, lexicon, "a quantity", |value| match value {
        Value::Quantity { amount, unit } => Some((amount, unit)),
        _ => None,
    })
}

/// Reads a text that is a length of time. Its value is an ISO 8601 duration (`P3M`, `PT5H`).
///
/// # Errors
/// When the text is no length of time, or continues behind it.
///
/// ```
/// use tandai::{DurationLength, Lexicon, parse_duration};
/// let lexicon = Lexicon::builtin()?;
/// let half_a_year = parse_duration("setengah tahun", &lexicon)?;
/// assert_eq!(half_a_year.length, DurationLength::Exact("P6M".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse_duration(
    text: &str,
    lexicon: &Lexicon,
) -> Result<DurationValue, ParseExpressionError> {
    whole(text, lexicon, "a length of time", |value| match value {
        Value::Duration(duration) => Some(duration),
        _ => None,
    })
}

/// Reads a text that is one ordinal; the amount is the number of the place.
///
/// # Errors
/// When the text is no ordinal, or continues behind it.
///
/// ```
/// use tandai::{Lexicon, parse_ordinal};
/// let lexicon = Lexicon::builtin()?;
/// assert_eq!(parse_ordinal("ketujuh belas", &lexicon)?.size.to_string(), "17");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse_ordinal(text: &str, lexicon: &Lexicon) -> Result<Amount, ParseExpressionError> {
    let scan = Scan::new(text, &lexicon.vocabulary);
    let error = |atom| ParseExpressionError::new("an ordinal", &scan, atom);
    let (value, end) =
        Reader::new(&scan, &lexicon.numerals).ordinal_at(0).ok_or_else(|| error(0))?;
    if end < scan.len() {
        return Err(error(end));
    }
    Ok(Amount { size: Size::Exact(value), modifier: None })
}

/// Reads a text that is one date.
///
/// # Errors
/// When the text is no date, or continues behind it.
///
/// ```
/// use tandai::{Lexicon, parse_date};
/// let lexicon = Lexicon::builtin()?;
/// assert_eq!(&*parse_date("Kamis, 25 Januari 2024", &lexicon)?.edtf, "2024-01-25");
/// assert_eq!(&*parse_date("triwulan II 2023", &lexicon)?.edtf, "2023-34");
/// assert_eq!(parse_date("Mei 2024 lalu", &lexicon).unwrap_err().offset(), 9);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse_date(text: &str, lexicon: &Lexicon) -> Result<DateValue, ParseExpressionError> {
    let scan = Scan::new(text, &lexicon.vocabulary);
    calendar::whole(&calendar::Reader::of_expression(&scan, lexicon))
        .map_err(|atom| ParseExpressionError::new("a date", &scan, atom))
}

/// Reads a text that is one clock time.
///
/// # Errors
/// When the text is no clock time, or continues behind it.
///
/// ```
/// use tandai::{ClockTime, Lexicon, parse_time};
/// let lexicon = Lexicon::builtin()?;
/// let time = parse_time("pukul 19.30 WIB", &lexicon)?;
/// assert_eq!(time.clock, ClockTime::Exact("19:30+07:00".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn parse_time(text: &str, lexicon: &Lexicon) -> Result<TimeValue, ParseExpressionError> {
    let scan = Scan::new(text, &lexicon.vocabulary);
    clock::whole(&calendar::Reader::of_expression(&scan, lexicon))
        .map_err(|atom| ParseExpressionError::new("a clock time", &scan, atom))
}

/// The value of the whole numeric expression `text`, as `pick` accepts it.
fn whole<T>(
    text: &str,
    lexicon: &Lexicon,
    expected: &'static str,
    pick: impl Fn(Value) -> Option<T>,
) -> Result<T, ParseExpressionError> {
    let scan = Scan::new(text, &lexicon.vocabulary);
    let reader = Reader::new(&scan, &lexicon.numerals);
    let error = |atom| ParseExpressionError::new(expected, &scan, atom);
    let (modifier, between, start) = opening(&reader);
    let setting = Setting { between, money: true, ..Setting::default() };
    let mut expression = reader.expression_at(start, setting).ok_or_else(|| error(start))?;
    reader.take_tail(&mut expression);
    let behind = reader.modifier_behind(expression.end, expression.counted.as_ref());
    let end = behind.map_or(expression.end, |(_, end)| end);
    let value = expression.value(modifier.or(behind.map(|(modifier, _)| modifier)));
    match value.and_then(&pick) {
        Some(value) if end == scan.len() => Ok(value),
        Some(_) => Err(error(end)),
        // A number, and something behind it that it may count.
        None if pick(expression.bare_number(&scan, modifier).1).is_some() => {
            Err(error(expression.end_of_number()))
        }
        None => Err(error(start)),
    }
}

/// The modifier at the start of a text, whether `antara` is there too, and where the
/// expression behind them starts.
fn opening(reader: &Reader<'_>) -> (Option<Modifier>, bool, usize) {
    let (mut modifier, mut between, mut start) = (None, false, 0);
    let opens = |cue| match cue {
        Cue::ModifierBefore(_) | Cue::ModifierOfMoney(_) | Cue::Between | Cue::Filler => Some(cue),
        _ => None,
    };
    while let Some((cue, end)) = reader.cue_at(start, opens) {
        match cue {
            Cue::ModifierBefore(before) | Cue::ModifierOfMoney(before) => modifier = Some(before),
            Cue::Between => between = true,
            _ => {}
        }
        start = end;
    }
    (modifier, between, start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_was_expected_and_where_it_ends() {
        let lexicon = Lexicon::builtin().unwrap();
        let problem = |text| parse_money(text, &lexicon).unwrap_err().to_string();
        assert_eq!(problem("uang"), "\"uang\" is not an amount of money");
        assert_eq!(
            problem("Rp 5 juta per bulan"),
            "an amount of money cannot go on with \"per bulan\""
        );
        let problem = |text| parse_number(text, &lexicon).unwrap_err().offset();
        assert_eq!(problem("lima puluh lima orang"), 16);
        assert_eq!(problem("25.01.24"), 0);
    }

    #[test]
    fn reads_modifiers_and_ranges() {
        let lexicon = Lexicon::builtin().unwrap();
        let read = |text| {
            let amount = parse_percent(text, &lexicon).unwrap();
            (amount.size.to_string(), amount.modifier)
        };
        assert_eq!(read("antara 5 dan 7 persen"), ("5–7".into(), None));
        assert_eq!(read("lebih dari 40%"), ("40".into(), Some(Modifier::MoreThan)));
        assert_eq!(read("40 persen lebih"), ("40".into(), Some(Modifier::MoreThan)));
    }

    #[test]
    fn lengths_of_time() {
        let lexicon = Lexicon::builtin().unwrap();
        for (iso, text) in [
            ("P3M", "3 bulan"),
            ("P2Y", "dua tahun terakhir"),
            ("P6M", "setengah tahun"),
            ("PT1H30M", "1 jam 30 menit"),
            ("P6M", "dua triwulan"),
        ] {
            let duration = parse_duration(text, &lexicon).unwrap();
            assert_eq!(duration.length, crate::DurationLength::Exact(iso.into()), "{text}");
        }
    }
}
