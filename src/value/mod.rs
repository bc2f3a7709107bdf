//! What a span says: one typed value a kind.
//!
//! The fields are those of the annotation scheme; what a mention does not
//! state is `None`.

mod amount;
// The build script has the values too, but no calendar.
#[cfg(prepared)]
mod day;
mod entity;
mod named;
mod region_code;
mod time;

pub use amount::{Amount, Currency, Modifier, Numeral, Size};
pub use entity::{
    Agency, AgencyType, Bpjs, BpjsLevel, BpjsOrg, Opd, OpdForm, OwnName, Region, RegionLevel,
    Regulation,
};
pub use named::UnknownName;
pub(crate) use named::{NamedEnum, named_enum};
pub use region_code::{ParseRegionCodeError, RegionCode};
pub use smol_str::SmolStr;
pub use time::{ClockTime, DatePart, DateValue, DurationLength, DurationValue, TimeValue};

use crate::kind::SpanKind;

/// What a span says.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// A social security body or one of its offices.
    Bpjs(Bpjs),
    /// A regional agency.
    Opd(Opd),
    /// A benefit programme, by its id in `lexicons/programmes.tsv`.
    Programme(SmolStr),
    /// Who is insured, by its id in `lexicons/segments.tsv`.
    Segment(SmolStr),
    /// A public body.
    Agency(Agency),
    /// A place.
    Region(Region),
    /// A legal instrument.
    Regulation(Regulation),
    /// An amount of money.
    Money {
        /// How much.
        amount: Amount,
        /// The currency.
        currency: Currency,
        /// Whether the text leaves the currency to be understood.
        implied: bool,
    },
    /// A share in per cent.
    Percent(Amount),
    /// A number of something.
    Quantity {
        /// How many.
        amount: Amount,
        /// The counted noun or unit of measure, in its canonical form.
        unit: SmolStr,
    },
    /// A cardinal.
    Number(Amount),
    /// A place in an order.
    Ordinal(Amount),
    /// A date or a stretch of dates.
    Date(DateValue),
    /// A clock time or a stretch of it.
    Time(TimeValue),
    /// A length of time.
    Duration(DurationValue),
    /// An entity of a kind of the user's own.
    OwnName(OwnName),
}

impl Value {
    /// The name of its kind in files; the user's own name for a kind of the user's own.
    pub fn kind_name(&self) -> &str {
        match self {
            Value::OwnName(own) => &own.kind,
            other => other.kind().name(),
        }
    }

    /// The kind of span that carries this value.
    pub const fn kind(&self) -> SpanKind {
        match self {
            Value::Bpjs(_) => SpanKind::Bpjs,
            Value::Opd(_) => SpanKind::Opd,
            Value::Programme(_) => SpanKind::Programme,
            Value::Segment(_) => SpanKind::Segment,
            Value::Agency(_) => SpanKind::Agency,
            Value::Region(_) => SpanKind::Region,
            Value::Regulation(_) => SpanKind::Regulation,
            Value::Money { .. } => SpanKind::Money,
            Value::Percent(_) => SpanKind::Percent,
            Value::Quantity { .. } => SpanKind::Quantity,
            Value::Number(_) => SpanKind::Number,
            Value::Ordinal(_) => SpanKind::Ordinal,
            Value::Date(_) => SpanKind::Date,
            Value::Time(_) => SpanKind::Time,
            Value::Duration(_) => SpanKind::Duration,
            Value::OwnName(_) => SpanKind::OwnName,
        }
    }

    /// How much it says, if it is money, a percentage, a quantity, a number or an ordinal.
    ///
    /// ```
    /// let pipeline = tandai::Pipeline::builtin()?;
    /// let document = pipeline.annotate("Klaim JHT sekitar Rp 5 juta.");
    /// let amounts = document.annotations.iter().filter_map(|found| found.value.amount());
    /// let sizes: Vec<_> = amounts.map(|amount| amount.size.to_string()).collect();
    /// assert_eq!(sizes, ["5000000"]);
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub const fn amount(&self) -> Option<&Amount> {
        match self {
            Value::Money { amount, .. } | Value::Quantity { amount, .. } => Some(amount),
            Value::Percent(amount) | Value::Number(amount) | Value::Ordinal(amount) => Some(amount),
            Value::Bpjs(_)
            | Value::Opd(_)
            | Value::Programme(_)
            | Value::Segment(_)
            | Value::Agency(_)
            | Value::Region(_)
            | Value::Regulation(_)
            | Value::Date(_)
            | Value::Time(_)
            | Value::Duration(_)
            | Value::OwnName(_) => None,
        }
    }

    /// What the text says beside a number, date, time or duration: `sekitar` and its like.
    ///
    /// ```
    /// use tandai::{Modifier, Pipeline};
    /// let document = Pipeline::builtin()?.annotate("Rapat sekitar pukul 10.00 WIB.");
    /// assert_eq!(document.annotations[0].value.modifier(), Some(Modifier::About));
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn modifier(&self) -> Option<Modifier> {
        match self {
            Value::Date(date) => date.modifier,
            Value::Time(time) => time.modifier,
            Value::Duration(duration) => duration.modifier,
            other => other.amount()?.modifier,
        }
    }

    /// The region that a place is, or that the mention of a body names.
    ///
    /// ```
    /// let document = tandai::Pipeline::builtin()?.annotate("DPRD Kota Bogor rapat di Garut.");
    /// let regions = document.annotations.iter().filter_map(|found| found.value.region());
    /// assert!(regions.map(|code| code.to_string()).eq(["32.71", "32.05"]));
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub const fn region(&self) -> Option<RegionCode> {
        match self {
            Value::Bpjs(bpjs) => bpjs.region,
            Value::Opd(opd) => opd.region,
            Value::Agency(agency) => agency.region,
            Value::Region(region) => region.code,
            Value::Programme(_)
            | Value::Segment(_)
            | Value::Regulation(_)
            | Value::Money { .. }
            | Value::Percent(_)
            | Value::Quantity { .. }
            | Value::Number(_)
            | Value::Ordinal(_)
            | Value::Date(_)
            | Value::Time(_)
            | Value::Duration(_)
            | Value::OwnName(_) => None,
        }
    }
}
