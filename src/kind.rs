//! The kinds of span.

use std::fmt;
use std::str::FromStr;

/// What a span is: the kinds of annotation scheme 1, and one for kinds of your own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum SpanKind {
    /// The two social security bodies and their offices.
    Bpjs,
    /// Agencies of a province, regency or city (organisasi perangkat daerah).
    Opd,
    /// Benefit programmes.
    Programme,
    /// Who is insured or paid.
    Segment,
    /// Other public bodies.
    Agency,
    /// Places of the administrative gazetteer.
    Region,
    /// Legal instruments with a number or a clear name.
    Regulation,
    /// An amount of money.
    Money,
    /// A share in per cent.
    Percent,
    /// A number with its unit of measure or counted noun.
    Quantity,
    /// A cardinal with no unit beside it.
    Number,
    /// A place in an order.
    Ordinal,
    /// A date, or a stretch of them.
    Date,
    /// A clock time, or a stretch of it.
    Time,
    /// A length of time.
    Duration,
    /// A kind of the user's own, from `own_names.tsv`.
    OwnName,
}

impl SpanKind {
    /// Every kind, in the order in which reports list them.
    pub const ALL: [SpanKind; 16] = [
        SpanKind::Bpjs,
        SpanKind::Opd,
        SpanKind::Programme,
        SpanKind::Segment,
        SpanKind::Agency,
        SpanKind::Region,
        SpanKind::Regulation,
        SpanKind::Money,
        SpanKind::Percent,
        SpanKind::Quantity,
        SpanKind::Number,
        SpanKind::Ordinal,
        SpanKind::Date,
        SpanKind::Time,
        SpanKind::Duration,
        SpanKind::OwnName,
    ];

    /// Its name in files, as the scheme writes it.
    ///
    /// ```
    /// assert_eq!(tandai::SpanKind::Opd.name(), "opd");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            SpanKind::Bpjs => "bpjs",
            SpanKind::Opd => "opd",
            SpanKind::Programme => "programme",
            SpanKind::Segment => "segment",
            SpanKind::Agency => "agency",
            SpanKind::Region => "region",
            SpanKind::Regulation => "regulation",
            SpanKind::Money => "money",
            SpanKind::Percent => "percent",
            SpanKind::Quantity => "quantity",
            SpanKind::Number => "number",
            SpanKind::Ordinal => "ordinal",
            SpanKind::Date => "date",
            SpanKind::Time => "time",
            SpanKind::Duration => "duration",
            SpanKind::OwnName => "own_name",
        }
    }
}

impl fmt::Display for SpanKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for SpanKind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Self, UnknownKind> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| UnknownKind(name.into()))
    }
}

/// The name is not that of a [`SpanKind`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownKind(Box<str>);

impl fmt::Display for UnknownKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no kind is named \"{}\"; the kinds are", self.0)?;
        for kind in SpanKind::ALL {
            write!(f, " {kind}")?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownKind {}
