//! The kinds of span.

use crate::value::named_enum;

named_enum! {
    /// What a span is: the kinds of annotation scheme 1, and one for kinds of your own.
    ///
    /// ```
    /// assert_eq!(tandai::SpanKind::Opd.name(), "opd");
    /// ```
    pub enum SpanKind {
        /// The two social security bodies and their offices.
        Bpjs = "bpjs",
        /// Agencies of a province, regency or city (organisasi perangkat daerah).
        Opd = "opd",
        /// Benefit programmes.
        Programme = "programme",
        /// Who is insured or paid.
        Segment = "segment",
        /// Other public bodies.
        Agency = "agency",
        /// Places of the administrative gazetteer.
        Region = "region",
        /// Legal instruments with a number or a clear name.
        Regulation = "regulation",
        /// An amount of money.
        Money = "money",
        /// A share in per cent.
        Percent = "percent",
        /// A number with its unit of measure or counted noun.
        Quantity = "quantity",
        /// A cardinal with no unit beside it.
        Number = "number",
        /// A place in an order.
        Ordinal = "ordinal",
        /// A date, or a stretch of them.
        Date = "date",
        /// A clock time, or a stretch of it.
        Time = "time",
        /// A length of time.
        Duration = "duration",
        /// A kind of the user's own, from `own_names.tsv`.
        OwnName = "own_name",
    }
}
