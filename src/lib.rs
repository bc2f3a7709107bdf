//! Annotates Indonesian news with structured spans: exact numbers and money,
//! dates, BPJS offices, regional agencies, benefit programmes, regions, public
//! bodies and regulations.
//!
//! [`Pipeline::annotate`] turns a text into a [`Document`] with tokens,
//! sentences and annotations, each with a typed [`Value`] and a byte [`Span`] of
//! the text itself. [`Pipeline::annotate_batch_on`] takes a corpus, each text with
//! its day; [`Pipeline`] lists the other ways. [`parse_number`] and its like read one whole expression;
//! [`mod@write`] has the JSON of the annotation scheme.
//!
//! ```
//! use tandai::{Amount, Date, Pipeline, Value};
//!
//! let pipeline = Pipeline::builtin()?;
//! // The day on which the article was written completes dates without a year.
//! let document_date = Date::constant(2024, 1, 26);
//! let text = "Klaim JHT mencapai Rp 3,159 miliar, Kamis (25/1).";
//! let document = pipeline.annotate_on(text, Some(document_date));
//! for annotation in &document.annotations {
//!     let surface = annotation.span.of(text);
//!     match &annotation.value {
//!         Value::Money { amount, currency, .. } => {
//!             assert_eq!(surface, "Rp 3,159 miliar");
//!             assert_eq!(*amount, Amount::exactly("3159000000".parse()?));
//!             assert_eq!(currency.code(), "IDR");
//!         }
//!         Value::Date(date) => assert_eq!(date.day(), Some(Date::constant(2024, 1, 25))),
//!         other => assert_eq!(other.kind_name(), "programme"),
//!     }
//! }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Features
//!
//! * `cli` (default): the command `tandai` and what it depends on. A program that only uses the
//!   library leaves it out: `default-features = false`.
//! * `parquet` (default): the command reads and writes Parquet.
//! * `parallel` (default): the stages of a long text run side by side, and so do the texts of
//!   a batch.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadmeExamples;

mod candidate;
mod decimal;
mod document;
mod entities;
mod error;
mod explain;
mod heap_size;
mod inference;
mod kind;
mod lexicon;
mod numbers;
mod parts;
mod pattern;
mod pipeline;
mod prepared;
mod resolve;
mod roman;
mod scan;
mod scratch;
mod span;
mod stored;
mod tokenize;
mod value;
pub mod write;

pub use candidate::Origin;
pub use decimal::{Decimal, ParseDecimalError};
pub use document::{Annotation, Document, Inferred};
pub use error::Error;
pub use explain::{Outcome, Proposal, Reason};
pub use jiff::civil::Date;
pub use kind::SpanKind;
pub use lexicon::{Entity, Lexicon, LexiconEntry, LexiconTable};
pub use numbers::{
    ParseExpressionError, format_rupiah, format_rupiah_short, number_in_words, parse_date,
    parse_duration, parse_money, parse_number, parse_ordinal, parse_percent, parse_quantity,
    parse_time,
};
pub use pattern::InvalidPattern;
pub use pipeline::Pipeline;
pub use span::Span;
pub use tokenize::{Clitics, Sentence, Token, TokenKind, Zone};
pub use value::{
    Agency, AgencyType, Amount, Bpjs, BpjsLevel, BpjsOrg, ClockTime, Currency, DatePart, DateValue,
    DurationLength, DurationValue, Modifier, Numeral, Opd, OpdForm, OwnName, ParseRegionCodeError,
    Region, RegionCode, RegionLevel, Regulation, Size, SmolStr, TimeValue, UnknownName, Value,
};
