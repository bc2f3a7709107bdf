//! Annotates Indonesian news with structured spans: exact numbers and money,
//! dates, BPJS offices, regional agencies, benefit programmes, regions, public
//! bodies and regulations.
//!
//! [`Pipeline::annotate`] turns a text into a [`Document`] with tokens,
//! sentences and annotations, each with a typed [`Value`] and a byte [`Span`] of
//! the text itself. [`parse_number`] and its like read one whole expression;
//! [`mod@write`] has the JSON of the annotation scheme.

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
pub use kind::{SpanKind, UnknownKind};
pub use lexicon::{Entity, Lexicon, LexiconEntry, LexiconTable};
pub use numbers::{
    ParseExpressionError, format_rupiah, format_rupiah_short, parse_date, parse_duration,
    parse_money, parse_number, parse_ordinal, parse_percent, parse_quantity, parse_time, terbilang,
};
pub use pattern::InvalidPattern;
pub use pipeline::Pipeline;
pub use span::Span;
pub use tokenize::{Clitics, Sentence, Token, TokenKind, UnknownZone, Zone};
pub use value::{
    Agency, AgencyType, Amount, Bpjs, BpjsLevel, BpjsOrg, ClockTime, Currency, DatePart, DateValue,
    DurationLength, DurationValue, Modifier, Numeral, Opd, OpdForm, OwnName, ParseRegionCodeError,
    Region, RegionCode, RegionLevel, Regulation, Size, SmolStr, TimeValue, Value,
};
