//! The reading of a span as the page shows it: a line of words, the fields behind it,
//! and the terms that it is counted under.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use tandai::{
    Agency, Bpjs, BpjsLevel, BpjsOrg, DateValue, Modifier, Numeral, Opd, OpdForm, Region,
    RegionCode, Regulation, Size, Value,
};

use super::names::Names;
use super::words;

/// The reading of a span. Spans with equal readings share one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Reading {
    pub(super) kind: Box<str>,
    /// The reading in one line: `IDR 3,159,000,000`, `Kota Bontang`.
    pub(super) line: String,
    /// The further fields, by name and value.
    pub(super) fields: Vec<(Cow<'static, str>, String)>,
    pub(super) terms: Vec<Term>,
    /// Currency and exact amount of money that names one.
    pub(super) money: Option<(String, String)>,
}

/// Something to count, list and filter by: an entity, a unit, a province.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Term {
    pub(super) facet: Facet,
    /// The key that equal terms share.
    pub(super) key: String,
    /// The name of the term; a term without one is shown as it is written most often.
    pub(super) name: Option<String>,
}

/// The sort of a term.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) enum Facet {
    /// An entity that spans of the kind name.
    Entity(Box<str>),
    /// A unit, currency or year by which spans of the kind count or measure.
    Measure(Box<str>),
    /// A government affair of regional agencies.
    Affair,
    /// The province that a region lies in.
    Province,
}

impl Reading {
    /// The reading of `value`, which is written as `surface`.
    pub(super) fn of(value: &Value, surface: &str, names: &Names) -> Self {
        let mut reading = Self {
            kind: value.kind_name().into(),
            line: surface.to_owned(),
            fields: Vec::new(),
            terms: Vec::new(),
            money: None,
        };
        match value {
            Value::Bpjs(value) => reading.bpjs(value, names),
            Value::Opd(value) => reading.opd(value, names),
            Value::Programme(id) => reading.listed(id, "programmes.tsv", names),
            Value::Segment(id) => reading.listed(id, "segments.tsv", names),
            Value::Agency(value) => reading.agency(value, names),
            Value::Region(value) => reading.region(value, names),
            Value::Regulation(value) => reading.regulation(value, names),
            Value::OwnName(own) => {
                reading.entity(own.id.as_deref(), None);
                reading.field("Id", own.id.as_deref());
            }
            Value::Date(value) => reading.date(value),
            Value::Time(value) => reading.line = words::time(value),
            Value::Duration(value) => reading.line = words::duration(value),
            numeric => reading.number(numeric),
        }
        reading
    }

    fn bpjs(&mut self, value: &Bpjs, names: &Names) {
        let office = value.id.as_deref().and_then(|id| names.of_id("bpjs_offices.tsv", id));
        let body = (value.level == BpjsLevel::Organisation).then(|| match value.org {
            BpjsOrg::Ketenagakerjaan => "BPJS Ketenagakerjaan".to_owned(),
            BpjsOrg::Kesehatan => "BPJS Kesehatan".to_owned(),
            _ => "BPJS".to_owned(),
        });
        let key = format!("{} {} {}", value.org, value.level, code(value.region));
        self.entity(Some(value.id.as_deref().unwrap_or(&key)), office.or(body));
        self.field("Body", Some(value.org.name()));
        self.field("Level", Some(&words::spaced(value.level.name())));
        self.place(value.region, names);
        self.field("Id", value.id.as_deref());
    }

    fn opd(&mut self, value: &Opd, names: &Names) {
        let affairs: Vec<_> = value
            .affairs
            .iter()
            .map(|id| names.of_id("affairs.tsv", id).unwrap_or_else(|| id.to_string()))
            .collect();
        let affairs_line = affairs.join(", ");
        let form = match value.form {
            OpdForm::Dinas => Some("Dinas"),
            OpdForm::Badan => Some("Badan"),
            // Others go by names of their own: `RSUD dr Soebandi`.
            _ => None,
        };
        let place = value.region.and_then(|region| names.place(region));
        match form.filter(|_| !affairs.is_empty()) {
            Some(form) => {
                let place = place.map(|place| format!(" · {place}")).unwrap_or_default();
                let key = format!("{form} {} {}", value.affairs.join(","), code(value.region));
                self.entity(Some(&key), Some(format!("{form} {affairs_line}{place}")));
            }
            None => self.entity(None, None),
        }
        for (id, name) in value.affairs.iter().zip(&affairs) {
            self.term(Facet::Affair, id, Some(name.clone()));
        }
        self.field("Form", Some(value.form.name()));
        self.field("Affairs", Some(&*affairs_line).filter(|line| !line.is_empty()));
        self.place(value.region, names);
    }

    fn agency(&mut self, value: &Agency, names: &Names) {
        match names.body(&self.line).map(|(body, at)| (body.to_owned(), at.to_lowercase())) {
            Some((body, at)) if value.region.is_some() || !at.is_empty() => {
                let at = value.region.map_or(at, |region| region.to_string());
                self.entity(Some(&format!("{body} {at}")), None);
            }
            Some((body, _)) => self.entity(Some(&body), Some(body.clone())),
            None => self.entity(None, None),
        }
        self.field("Type", Some(&words::spaced(value.agency_type.name())));
        self.place(value.region, names);
        self.field("Id", value.id.as_deref());
    }

    fn region(&mut self, value: &Region, names: &Names) {
        let key = value.code.map(|code| code.to_string());
        self.entity(key.as_deref(), value.code.and_then(|code| names.place(code)));
        self.field("Level", Some(value.level.name()));
        self.field("Code", key.as_deref());
        self.province(value.code, names);
    }

    fn regulation(&mut self, value: &Regulation, names: &Names) {
        let type_name = names.of_id("regulations.tsv", &value.regulation_type);
        let number = value.number.as_deref();
        let year = value.year.map(|year| year.to_string());
        let stated = number.or(year.as_deref()).and(type_name.as_ref()).map(|name| {
            let number = number.map(|number| format!(" Nomor {number}")).unwrap_or_default();
            let year = year.as_ref().map(|year| format!(" Tahun {year}")).unwrap_or_default();
            format!("{name}{number}{year}")
        });
        self.entity(stated.clone().as_deref(), stated);
        self.field("Type", type_name.as_deref().or(Some(&value.regulation_type)));
        self.field("Number", number);
        self.field("Year", year.as_deref());
    }

    /// A programme or segment, by its id.
    fn listed(&mut self, id: &str, table: &'static str, names: &Names) {
        self.entity(Some(id), names.of_id(table, id));
        self.field("Id", Some(id));
    }

    fn date(&mut self, value: &DateValue) {
        let full = value.resolved.as_deref().unwrap_or(&value.edtf);
        self.line = words::date(full, value.part);
        self.field("EDTF", Some(&value.edtf));
        self.field("In full", value.resolved.as_deref());
        if value.weekday_differs {
            self.field("Weekday", Some("is not the day that this date fell on"));
        }
        if let Some(year) = full.get(..4).filter(|year| year.bytes().all(|b| b.is_ascii_digit())) {
            self.measured(year);
        }
    }

    fn number(&mut self, value: &Value) {
        let Some(amount) = value.amount() else { return };
        let words = words::amount(amount);
        self.line = match value {
            Value::Money { currency, .. } => format!("{currency} {words}"),
            Value::Quantity { unit, .. } => format!("{words} {unit}"),
            Value::Percent(_) => format!("{words} %"),
            Value::Ordinal(_) => words::ordinal(amount),
            _ => words,
        };
        match value {
            Value::Money { currency, implied, .. } => {
                if let Size::Exact(Numeral::Decimal(exact)) = amount.size {
                    self.money = Some((currency.to_string(), exact.to_string()));
                }
                self.field("Currency", implied.then_some("not written in the text"));
                self.measured(currency.code());
            }
            Value::Quantity { unit, .. } => self.measured(unit),
            _ => {}
        }
        self.modifier(amount.modifier);
    }

    /// Makes `name` the line of the reading, and counts it under `key`, or under `name` without one.
    fn entity(&mut self, key: Option<&str>, name: Option<String>) {
        let folded = self.line.to_lowercase();
        let facet = Facet::Entity(self.kind.clone());
        self.term(facet, key.unwrap_or(&folded), name.clone());
        self.line = name.unwrap_or(std::mem::take(&mut self.line));
    }

    /// Counts the reading under a unit, a currency or a year.
    fn measured(&mut self, name: &str) {
        self.term(Facet::Measure(self.kind.clone()), name, Some(name.to_owned()));
    }

    fn term(&mut self, facet: Facet, key: &str, name: Option<String>) {
        self.terms.push(Term { facet, key: key.to_owned(), name });
    }

    fn field(&mut self, name: &'static str, value: Option<&str>) {
        self.fields.extend(value.map(|value| (name.into(), value.to_owned())));
    }

    fn modifier(&mut self, modifier: Option<Modifier>) {
        self.field("Modifier", modifier.map(|modifier| words::spaced(modifier.name())).as_deref());
    }

    fn place(&mut self, region: Option<RegionCode>, names: &Names) {
        let place = region.and_then(|region| Some(format!("{} ({region})", names.place(region)?)));
        self.field("Region", place.as_deref());
        self.province(region, names);
    }

    fn province(&mut self, region: Option<RegionCode>, names: &Names) {
        if let Some(province) = region.map(RegionCode::province) {
            self.term(Facet::Province, &province.to_string(), names.place(province));
        }
    }
}

fn code(region: Option<RegionCode>) -> String {
    region.map_or_else(String::new, |region| region.to_string())
}
