//! The fields of every kind of span, named and ordered as in the scheme.
//! Fields that a value does not have are left out.

use super::object::{Key, Object, key};
use super::words::words;
use crate::document::Inferred;
use crate::value::{
    Agency, AgencyType, Amount, Bpjs, BpjsLevel, BpjsOrg, ClockTime, DatePart, DateValue,
    DurationLength, DurationValue, Modifier, Numeral, Opd, OpdForm, Region, RegionCode,
    RegionLevel, Regulation, Size, TimeValue, Value,
};

/// Writes the fields of `value` into the object of its span.
pub(super) fn write(value: &Value, object: &mut Object<'_>) {
    match value {
        Value::Bpjs(value) => bpjs(value, object),
        Value::Opd(value) => opd(value, object),
        Value::Programme(id) | Value::Segment(id) => object.string(key!("id"), id),
        Value::Agency(value) => agency(value, object),
        Value::Region(value) => region(value, object),
        Value::Regulation(value) => regulation(value, object),
        Value::Money { amount: size, currency, implied } => {
            amount(size, object);
            object.letters(key!("currency"), currency.letters());
            if *implied {
                object.flag(key!("implied"));
            }
            modifier(size.modifier, object);
        }
        Value::Quantity { amount: size, unit } => {
            amount(size, object);
            object.string(key!("unit"), unit);
            modifier(size.modifier, object);
        }
        Value::Percent(size) | Value::Number(size) | Value::Ordinal(size) => {
            amount(size, object);
            modifier(size.modifier, object);
        }
        Value::Date(value) => date(value, object),
        Value::Time(value) => time(value, object),
        Value::Duration(value) => duration(value, object),
        Value::OwnName(own) => optional(key!("id"), own.id.as_deref(), object),
    }
}

/// Writes the values inferred from the rest of the article, in an object of their own.
pub(super) fn inferred(inferred: &Inferred, object: &mut Object<'_>) {
    object.object(key!("inferred"), |object| {
        object.code(key!("region"), inferred.region);
    });
}

fn bpjs(value: &Bpjs, object: &mut Object<'_>) {
    object.word(words!("org", BpjsOrg), value.org as usize);
    object.word(words!("level", BpjsLevel), value.level as usize);
    region_code(key!("region"), value.region, object);
    optional(key!("id"), value.id.as_deref(), object);
}

fn opd(value: &Opd, object: &mut Object<'_>) {
    object.word(words!("form", OpdForm), value.form as usize);
    object.strings(key!("affairs"), &value.affairs);
    region_code(key!("region"), value.region, object);
}

fn agency(value: &Agency, object: &mut Object<'_>) {
    optional(key!("id"), value.id.as_deref(), object);
    object.word(words!("type", AgencyType), value.agency_type as usize);
    region_code(key!("region"), value.region, object);
}

fn region(value: &Region, object: &mut Object<'_>) {
    region_code(key!("code"), value.code, object);
    object.word(words!("level", RegionLevel), value.level as usize);
}

fn regulation(value: &Regulation, object: &mut Object<'_>) {
    object.string(key!("type"), &value.regulation_type);
    optional(key!("number"), value.number.as_deref(), object);
    if let Some(year) = value.year {
        object.integer(key!("year"), year.into());
    }
}

fn amount(amount: &Amount, object: &mut Object<'_>) {
    match amount.size {
        Size::Exact(value) => numeral(key!("value"), value, object),
        Size::Range { min, max } => {
            numeral(key!("min"), min, object);
            numeral(key!("max"), max, object);
        }
        Size::Indefinite { magnitude } => {
            object.decimal(key!("magnitude"), magnitude);
            object.flag(key!("indefinite"));
        }
    }
}

/// Decimals are JSON numbers; a fraction that is no decimal is a string (`"2/3"`).
fn numeral<const N: usize>(key: Key<N>, value: Numeral, object: &mut Object<'_>) {
    match value {
        Numeral::Decimal(decimal) => object.decimal(key, decimal),
        ratio @ Numeral::Ratio { .. } => object.shown(key, ratio),
    }
}

fn date(value: &DateValue, object: &mut Object<'_>) {
    object.string(key!("value"), &value.edtf);
    if let Some(part) = value.part {
        object.word(words!("part", DatePart), part as usize);
    }
    optional(key!("resolved"), value.resolved.as_deref(), object);
    if value.weekday_differs {
        object.flag(key!("weekday_differs"));
    }
    modifier(value.modifier, object);
}

fn time(value: &TimeValue, object: &mut Object<'_>) {
    match &value.clock {
        ClockTime::Exact(time) => object.string(key!("value"), time),
        ClockTime::Range { min, max } => {
            object.string(key!("min"), min);
            object.string(key!("max"), max);
        }
    }
    modifier(value.modifier, object);
}

fn duration(value: &DurationValue, object: &mut Object<'_>) {
    match &value.length {
        DurationLength::Exact(length) => object.string(key!("value"), length),
        DurationLength::Range { min, max } => {
            object.string(key!("min"), min);
            object.string(key!("max"), max);
        }
        DurationLength::Indefinite { magnitude } => {
            object.string(key!("magnitude"), magnitude);
            object.flag(key!("indefinite"));
        }
    }
    modifier(value.modifier, object);
}

fn modifier(value: Option<Modifier>, object: &mut Object<'_>) {
    if let Some(modifier) = value {
        object.word(words!("modifier", Modifier), modifier as usize);
    }
}

fn optional<const N: usize>(key: Key<N>, value: Option<&str>, object: &mut Object<'_>) {
    if let Some(value) = value {
        object.string(key, value);
    }
}

fn region_code<const N: usize>(key: Key<N>, code: Option<RegionCode>, object: &mut Object<'_>) {
    if let Some(code) = code {
        object.code(key, code);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::Decimal;
    use crate::value::Currency;
    use crate::write::page::Page;

    fn json(value: &Value) -> String {
        let mut out = Vec::new();
        Page::over(&mut out, |page| Object::on(page, |object| write(value, object)));
        String::from_utf8(out).unwrap()
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn exactly(text: &str) -> Amount {
        Amount::exactly(decimal(text))
    }

    fn sized(size: Size, modifier: Option<Modifier>) -> Amount {
        Amount { size, modifier }
    }

    #[test]
    fn numeric_kinds() {
        let range = Size::Range { min: decimal("10000").into(), max: decimal("15000").into() };
        let hundreds = Size::Indefinite { magnitude: decimal("100000000") };
        let third = Size::Exact(Numeral::Ratio { numerator: 1, denominator: 3 });
        let money = |amount, implied| Value::Money { amount, currency: Currency::IDR, implied };
        for (value, expected) in [
            (money(exactly("3159000000"), false), r#"{"value":3159000000,"currency":"IDR"}"#),
            (
                money(sized(hundreds, None), true),
                r#"{"magnitude":100000000,"indefinite":true,"currency":"IDR","implied":true}"#,
            ),
            (
                Value::Quantity {
                    amount: sized(range, Some(Modifier::About)),
                    unit: "pekerja".into(),
                },
                r#"{"min":10000,"max":15000,"unit":"pekerja","modifier":"about"}"#,
            ),
            (
                Value::Percent(exactly("0.1234567890123456789")),
                r#"{"value":0.1234567890123456789}"#,
            ),
            (Value::Number(sized(third, None)), r#"{"value":"1/3"}"#),
            (Value::Ordinal(exactly("79")), r#"{"value":79}"#),
        ] {
            assert_eq!(json(&value), expected);
        }
    }

    #[test]
    fn dates_times_and_durations() {
        let date = |edtf: &str, part, resolved: Option<&str>| {
            Value::Date(DateValue {
                edtf: edtf.into(),
                part,
                resolved: resolved.map(Into::into),
                weekday_differs: false,
                modifier: None,
            })
        };
        let duration = |length| Value::Duration(DurationValue { length, modifier: None });
        for (value, expected) in [
            (date("2024-11-13", None, None), r#"{"value":"2024-11-13"}"#),
            (
                date("XXXX-11", Some(DatePart::End), Some("2025-11")),
                r#"{"value":"XXXX-11","part":"end","resolved":"2025-11"}"#,
            ),
            (
                Value::Time(TimeValue {
                    clock: ClockTime::Exact("10:00+07:00".into()),
                    modifier: Some(Modifier::About),
                }),
                r#"{"value":"10:00+07:00","modifier":"about"}"#,
            ),
            (
                Value::Time(TimeValue {
                    clock: ClockTime::Range { min: "08:00".into(), max: "15:00".into() },
                    modifier: None,
                }),
                r#"{"min":"08:00","max":"15:00"}"#,
            ),
            (duration(DurationLength::Exact("P2Y".into())), r#"{"value":"P2Y"}"#),
            (
                duration(DurationLength::Indefinite { magnitude: "P10Y".into() }),
                r#"{"magnitude":"P10Y","indefinite":true}"#,
            ),
        ] {
            assert_eq!(json(&value), expected);
        }
    }

    #[test]
    fn entity_kinds() {
        let situbondo = "35.12".parse::<RegionCode>().ok();
        for (value, expected) in [
            (
                Value::Bpjs(Bpjs {
                    org: BpjsOrg::Ketenagakerjaan,
                    level: BpjsLevel::Branch,
                    region: situbondo,
                    id: None,
                }),
                r#"{"org":"bpjs-tk","level":"branch","region":"35.12"}"#,
            ),
            (
                Value::Opd(Opd {
                    form: OpdForm::Dinas,
                    affairs: vec!["naker".into(), "trans".into()],
                    region: None,
                }),
                r#"{"form":"dinas","affairs":["naker","trans"]}"#,
            ),
            (Value::Programme("jht".into()), r#"{"id":"jht"}"#),
            (
                Value::Agency(Agency {
                    id: Some("pemkab".into()),
                    agency_type: AgencyType::LocalGovernment,
                    region: situbondo,
                }),
                r#"{"id":"pemkab","type":"local_government","region":"35.12"}"#,
            ),
            (
                Value::Region(Region { code: None, level: RegionLevel::Island }),
                r#"{"level":"island"}"#,
            ),
            (
                Value::Regulation(Regulation {
                    regulation_type: "inpres".into(),
                    number: Some("2".into()),
                    year: Some(2021),
                }),
                r#"{"type":"inpres","number":"2","year":2021}"#,
            ),
        ] {
            assert_eq!(json(&value), expected);
        }
    }
}
