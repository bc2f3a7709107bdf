//! The fields of a span that count for its value, and when two are equal.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;
use tandai::{Decimal, SpanKind};

/// The fields of each kind that a full match has right. A test holds that no kind is missing.
const COUNTED: &[(SpanKind, &[&str])] = &[
    (SpanKind::Bpjs, &["org", "level", "region"]),
    (SpanKind::Opd, &["form", "affairs", "region"]),
    (SpanKind::Programme, &["id"]),
    (SpanKind::Segment, &["id"]),
    (SpanKind::Agency, &["type", "region"]),
    (SpanKind::Region, &["code"]),
    (SpanKind::Regulation, &["type", "number", "year"]),
    (SpanKind::Money, &["value", "min", "max", "currency"]),
    (SpanKind::Percent, &["value", "min", "max"]),
    (SpanKind::Quantity, &["value", "min", "max", "unit"]),
    (SpanKind::Number, &["value", "min", "max"]),
    (SpanKind::Ordinal, &["value"]),
    (SpanKind::Date, &["value", "part"]),
    (SpanKind::Time, &["value", "min", "max"]),
    (SpanKind::Duration, &["value", "min", "max"]),
    (SpanKind::OwnName, &["id"]),
];

fn counted(kind: SpanKind) -> &'static [&'static str] {
    COUNTED.iter().find(|(known, _)| *known == kind).map_or(&[], |(_, fields)| *fields)
}

/// The value of one field; decimals are compared by their digits.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Field {
    Number(Decimal),
    Text(String),
    List(Vec<String>),
    /// Anything else, as it is written.
    Other(String),
}

impl Field {
    fn read(raw: &RawValue) -> Self {
        let json = raw.get();
        if let Ok(number) = json.parse() {
            Field::Number(number)
        } else if let Ok(text) = serde_json::from_str(json) {
            Field::Text(text)
        } else if let Ok(list) = serde_json::from_str(json) {
            Field::List(list)
        } else {
            Field::Other(json.to_owned())
        }
    }
}

/// The fields of a span beside its place, kind and text.
#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Fields(BTreeMap<String, Box<RawValue>>);

impl Fields {
    /// The field `name`. Gold may write `null` for what is left out elsewhere.
    fn get(&self, name: &str) -> Option<&RawValue> {
        self.0.get(name).map(|raw| &**raw).filter(|raw| raw.get() != "null")
    }

    /// Whether both say the same in the fields that count for `kind`.
    pub(super) fn agree(&self, other: &Self, kind: SpanKind) -> bool {
        counted(kind)
            .iter()
            .all(|name| self.get(name).map(Field::read) == other.get(name).map(Field::read))
    }

    /// The fields that count for `kind`, for a person to read.
    pub(super) fn show(&self, kind: SpanKind) -> String {
        self.show_beside(self, kind)
    }

    /// The fields that count for `kind`, for a person to compare with `other`: a string has its
    /// quotes where only they distinguish it from a number.
    pub(super) fn show_beside(&self, other: &Self, kind: SpanKind) -> String {
        let present = counted(kind).iter().filter_map(|name| {
            let json = self.get(name)?.get();
            let bare = json.trim_matches('"');
            let twin = other.get(name).map_or(json, RawValue::get);
            let alike = twin != json && twin.trim_matches('"') == bare;
            Some(format!("{name} {}", if alike { json } else { bare }))
        });
        let shown = present.collect::<Vec<_>>().join(", ");
        if shown.is_empty() { "no value".into() } else { shown }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_and_a_number_are_told_apart() {
        let (gold, found) =
            (fields(r#"{"number":78,"type":"pp"}"#), fields(r#"{"number":"78","type":"pp"}"#));
        assert_eq!(gold.show_beside(&found, SpanKind::Regulation), "type pp, number 78");
        assert_eq!(found.show_beside(&gold, SpanKind::Regulation), "type pp, number \"78\"");
    }

    #[test]
    fn every_kind_has_fields_that_count() {
        for &kind in SpanKind::ALL {
            assert!(!counted(kind).is_empty(), "{kind}");
        }
    }

    fn fields(json: &str) -> Fields {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn values_agree_by_what_they_say_and_not_by_how_it_is_written() {
        for (a, b, kind, agree) in [
            (r#"{"value":5}"#, r#"{"value":5.0}"#, SpanKind::Number, true),
            (r#"{"value":5}"#, r#"{"value":"5"}"#, SpanKind::Number, false),
            (r#"{"value":5}"#, r#"{"min":5}"#, SpanKind::Number, false),
            (
                r#"{"value":0.1234567890123456789}"#,
                r#"{"value":0.1234567890123456788}"#,
                SpanKind::Percent,
                false,
            ),
            (r#"{"value":5,"modifier":"about"}"#, r#"{"value":5}"#, SpanKind::Percent, true),
            (
                r#"{"form":"dinas","affairs":["a", "b"]}"#,
                r#"{"affairs":["a","b"],"form":"dinas"}"#,
                SpanKind::Opd,
                true,
            ),
            (r#"{"level":"island"}"#, r#"{"level":"area"}"#, SpanKind::Region, true),
            (r#"{"code":null,"level":"island"}"#, r#"{"level":"island"}"#, SpanKind::Region, true),
            (r#"{"code":null}"#, r#"{"code":"35"}"#, SpanKind::Region, false),
            (r#"{"value":"2/3"}"#, r#"{"value":"2\/3"}"#, SpanKind::Number, true),
        ] {
            assert_eq!(fields(a).agree(&fields(b), kind), agree, "{a} {b}");
        }
    }
}
