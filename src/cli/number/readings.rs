//! The readings of one expression, or why it has none.

use std::fmt;

use tandai::{
    Lexicon, ParseExpressionError, Value, parse_date, parse_duration, parse_money, parse_number,
    parse_ordinal, parse_percent, parse_quantity, parse_time,
};

/// Why an expression has no reading.
pub(super) enum Problem {
    /// Nothing begins like it.
    Nothing,
    /// A day that its month does not have: `31 Februari 2024`.
    NoSuchDay,
    /// What the reading that came furthest has against it.
    Rest(ParseExpressionError),
}

/// Every reading of the whole of `text`.
pub(super) fn readings(text: &str, lexicon: &Lexicon) -> Result<Vec<Value>, Problem> {
    let money = |(amount, currency)| Value::Money { amount, currency, implied: false };
    let quantity = |(amount, unit)| Value::Quantity { amount, unit };
    // Of two that come equally far the first is told, so numbers come last:
    // every amount also begins like one.
    let tried = [
        parse_money(text, lexicon).map(money),
        parse_percent(text, lexicon).map(Value::Percent),
        parse_quantity(text, lexicon).map(quantity),
        parse_ordinal(text, lexicon).map(Value::Ordinal),
        parse_date(text, lexicon).map(Value::Date),
        parse_time(text, lexicon).map(Value::Time),
        parse_duration(text, lexicon).map(Value::Duration),
        parse_number(text, lexicon).map(Value::Number),
    ];
    let mut read = Vec::new();
    let mut furthest: Option<ParseExpressionError> = None;
    for reading in tried {
        match reading {
            Ok(value) => read.push(value),
            Err(error) if furthest.as_ref().is_some_and(|best| best.offset() >= error.offset()) => {
            }
            Err(error) => furthest = Some(error),
        }
    }
    match furthest {
        Some(error) if read.is_empty() => Err(Problem::of(text, error, lexicon)),
        _ => Ok(read),
    }
}

impl Problem {
    fn of(text: &str, error: ParseExpressionError, lexicon: &Lexicon) -> Self {
        let rest = text.get(error.offset()..).unwrap_or_default();
        match error.offset() {
            0 => Self::Nothing,
            _ if is_month(rest, lexicon) => Self::NoSuchDay,
            _ => Self::Rest(error),
        }
    }

    /// The byte of the expression from which on it cannot be read.
    fn offset(&self) -> usize {
        match self {
            Self::Nothing | Self::NoSuchDay => 0,
            Self::Rest(error) => error.offset(),
        }
    }

    /// The problem of `text`, which stands below it with a mark where the
    /// problem is.
    pub(super) fn pointed_out(&self, text: &str) -> String {
        let before = text.get(..self.offset()).unwrap_or_default().chars().count();
        format!("{self}\n  {text}\n  {:before$}^", "")
    }
}

/// Whether `text` is a month: `2024-02`, or `XXXX-02` without a year.
fn is_month(text: &str, lexicon: &Lexicon) -> bool {
    let date = parse_date(text, lexicon);
    date.is_ok_and(|date| date.edtf.len() == 7 && date.edtf.get(5..) <= Some("12"))
}

/// With a remedy.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str(
                "this begins like no number, amount, date, time or duration; \
                 write such an expression alone",
            ),
            Self::NoSuchDay => f.write_str("the calendar has no such day; correct the date"),
            Self::Rest(error) => write!(f, "{error}; leave that out, or correct it"),
        }
    }
}
