//! Reading one whole expression, for those who have it by itself.

use std::fmt;

use super::calendar::{self, Reader};
use super::clock;
use crate::lexicon::Lexicon;
use crate::scan::Scan;
use crate::value::{DateValue, TimeValue};

/// Why a text is not the expression it should be, and from where on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParseExpressionError {
    expected: &'static str,
    at: usize,
    rest: Box<str>,
}

impl ParseExpressionError {
    /// `scan` could not be read as `expected` from `atom` on.
    pub(super) fn new(expected: &'static str, scan: &Scan<'_>, atom: usize) -> Self {
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

/// Reads a text that is one date.
///
/// # Errors
/// When the text is no date or goes on behind it.
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
    calendar::whole(&Reader::new(&scan, lexicon, true))
        .map_err(|atom| ParseExpressionError::new("a date", &scan, atom))
}

/// Reads a text that is one clock time.
///
/// # Errors
/// When the text is no clock time or goes on behind it.
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
    clock::whole(&Reader::new(&scan, lexicon, true))
        .map_err(|atom| ParseExpressionError::new("a clock time", &scan, atom))
}
