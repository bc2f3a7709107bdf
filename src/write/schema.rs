//! The JSON Schema of the output of [`spans`](super::spans) and of the command.

use serde_json::{Map, Value as Json, json};

use super::{OffsetUnit, TEXT_PROPER};
use crate::kind::SpanKind;
use crate::tokenize::Zone;
use crate::value::{
    AgencyType, BpjsLevel, BpjsOrg, DatePart, Modifier, NamedEnum, OpdForm, RegionLevel,
};

/// The version of the schema. The first number rises with a breaking change, the second when
/// only something is added.
pub const SCHEMA_VERSION: &str = "1.0";

/// The JSON Schema (2020-12) of an annotated record, generated from the types.
///
/// ```
/// let schema = tandai::write::schema();
/// assert!(schema.contains("\"$id\": \"urn:tandai:schema:record:1.0\""));
/// ```
pub fn schema() -> String {
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:tandai:schema:record:{SCHEMA_VERSION}"),
        "title": "A record annotated by tandai",
        "description": "The input record with the members offsets, by and spans. \
            What else it holds is the input's own.",
        "type": "object",
        "required": ["offsets", "by", "spans"],
        "properties": {
            "offsets": {
                "description": "What start and end count: Unicode code points, \
                    bytes of UTF-8 or UTF-16 code units",
                "enum": names(OffsetUnit::ALL),
            },
            "by": {
                "description": "What made the spans, with the fingerprint of its lexicon",
                "type": "string",
                "pattern": "^tandai \\S+ lexicon \\S+$",
            },
            "spans": {
                "description": "Sorted and disjoint",
                "type": "array",
                "items": { "$ref": "#/$defs/span" },
            },
        },
        "$defs": definitions(),
    });
    format!("{schema:#}\n")
}

fn definitions() -> Json {
    let reference = |kind: &SpanKind| json!({ "$ref": format!("#/$defs/{kind}") });
    let variants: Vec<_> = SpanKind::ALL.iter().map(reference).collect();
    let mut definitions = Map::new();
    definitions.insert("span".into(), json!({ "oneOf": variants }));
    definitions.insert("decimal".into(), decimal());
    for &kind in SpanKind::ALL {
        definitions.insert(kind.name().into(), definition(kind));
    }
    Json::Object(definitions)
}

fn decimal() -> Json {
    json!({
        "description": "An exact decimal: readers should not take it for a binary float. \
            A fraction that is no finite decimal is written as one.",
        "anyOf": [{ "type": "number" }, { "type": "string", "pattern": "^-?\\d+/\\d+$" }],
    })
}

/// The schema of the object of a span of this kind.
fn definition(kind: SpanKind) -> Json {
    let mut definition = Object::new();
    let offset = json!({ "type": "integer", "minimum": 0 });
    definition.required("start", offset.clone()).required("end", offset);
    definition.required("kind", kind_name(kind));
    definition.required("text", json!({ "type": "string", "minLength": 1 }));
    fields(kind, &mut definition);
    if matches!(kind, SpanKind::Bpjs | SpanKind::Opd | SpanKind::Agency) {
        definition.optional("inferred", inferred());
    }
    let zones = Zone::ALL.iter().filter(|zone| !TEXT_PROPER.contains(zone));
    definition.optional("zone", json!({ "enum": names(zones) }));
    definition.finish()
}

fn inferred() -> Json {
    json!({
        "description": "What is not written there, but plain from the rest of the article",
        "type": "object",
        "required": ["region"],
        "properties": { "region": region_code() },
        "additionalProperties": false,
    })
}

fn region_code() -> Json {
    matching("Kemendagri", "^\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?$")
}

/// The name of the kind; a kind of the user's own has any other name.
fn kind_name(kind: SpanKind) -> Json {
    match kind {
        SpanKind::OwnName => {
            let others = SpanKind::ALL.iter().filter(|&&other| other != SpanKind::OwnName);
            json!({ "type": "string", "not": { "enum": names(others) } })
        }
        kind => json!({ "const": kind.name() }),
    }
}

fn fields(kind: SpanKind, object: &mut Object) {
    let string = || json!({ "type": "string", "minLength": 1 });
    let number = || json!({ "$ref": "#/$defs/decimal" });
    match kind {
        SpanKind::Bpjs => object
            .required("org", named::<BpjsOrg>())
            .required("level", named::<BpjsLevel>())
            .optional("region", region_code())
            .optional("id", string()),
        SpanKind::Opd => object
            .required("form", named::<OpdForm>())
            .required("affairs", json!({ "type": "array", "items": string(), "uniqueItems": true }))
            .optional("region", region_code()),
        SpanKind::Programme | SpanKind::Segment => object.required("id", string()),
        SpanKind::Agency => object
            .optional("id", string())
            .required("type", named::<AgencyType>())
            .optional("region", region_code()),
        SpanKind::Region => {
            object.optional("code", region_code()).required("level", named::<RegionLevel>())
        }
        SpanKind::Regulation => object
            .required("type", string())
            .optional("number", string())
            .optional("year", json!({ "type": "integer", "minimum": 0 })),
        SpanKind::Money => object
            .sized(&number(), true)
            .required("currency", json!({ "type": "string", "pattern": "^[A-Z]{3}$" }))
            .optional("implied", json!({ "const": true }))
            .modified(),
        SpanKind::Quantity => object.sized(&number(), true).required("unit", string()).modified(),
        SpanKind::Percent | SpanKind::Number | SpanKind::Ordinal => {
            object.sized(&number(), true).modified()
        }
        SpanKind::Date => object
            .required(
                "value",
                matching("EDTF (ISO 8601-2); a lone weekday as in TIMEX3", "^[-0-9XW/.]+$"),
            )
            .optional("part", named::<DatePart>())
            .optional("resolved", matching("EDTF, with what the text leaves out", "^[-0-9XW/.]+$"))
            .optional("weekday_differs", json!({ "const": true }))
            .modified(),
        SpanKind::Time => {
            let time = matching("ISO 8601", "^\\d{2}:\\d{2}(:\\d{2})?([+-]\\d{2}:\\d{2})?$");
            object.sized(&time, false).modified()
        }
        SpanKind::Duration => {
            object.sized(&matching("ISO 8601", "^P[0-9YMWDTHS.]+$"), true).modified()
        }
        SpanKind::OwnName => object.optional("id", json!({ "type": "string" })),
    };
}

fn named<T: NamedEnum>() -> Json {
    json!({ "enum": names(T::ALL) })
}

fn names<'a, T: NamedEnum>(values: impl IntoIterator<Item = &'a T>) -> Vec<&'static str> {
    values.into_iter().map(|value| value.name()).collect()
}

fn matching(description: &str, pattern: &str) -> Json {
    json!({ "description": description, "type": "string", "pattern": pattern })
}

/// The schema of an object, which allows no other members.
struct Object {
    properties: Map<String, Json>,
    required: Vec<&'static str>,
    one_of: Vec<Json>,
}

impl Object {
    fn new() -> Self {
        Self { properties: Map::new(), required: Vec::new(), one_of: Vec::new() }
    }

    fn required(&mut self, name: &'static str, schema: Json) -> &mut Self {
        self.required.push(name);
        self.optional(name, schema)
    }

    fn optional(&mut self, name: &'static str, schema: Json) -> &mut Self {
        self.properties.insert(name.into(), schema);
        self
    }

    /// One value, or two ends, or an order of magnitude.
    fn sized(&mut self, value: &Json, may_be_indefinite: bool) -> &mut Self {
        self.one_of = vec![json!({ "required": ["value"] }), json!({ "required": ["min", "max"] })];
        for name in ["value", "min", "max"] {
            self.optional(name, value.clone());
        }
        if may_be_indefinite {
            self.one_of.push(json!({ "required": ["magnitude", "indefinite"] }));
            self.optional("magnitude", value.clone())
                .optional("indefinite", json!({ "const": true }));
        }
        self
    }

    fn modified(&mut self) -> &mut Self {
        self.optional("modifier", named::<Modifier>())
    }

    fn finish(self) -> Json {
        let Self { properties, required, one_of } = self;
        let mut schema = json!({
            "type": "object",
            "required": required,
            "properties": properties,
            "additionalProperties": false,
        });
        if !one_of.is_empty() {
            schema["oneOf"] = one_of.into();
        }
        schema
    }
}
