//! The text argument of the commands that read one text, and values for a person.

use std::io::{self, Read};

use tandai::{Value, write};

use super::failure::Failure;
use super::read::RawObject;

/// The arguments joined to one text, or standard input for `-`.
pub(super) fn text(arguments: &[String]) -> Result<String, Failure> {
    if arguments != ["-"] {
        return Ok(arguments.join(" "));
    }
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).map_err(Failure::io("standard input"))?;
    Ok(text)
}

/// `value` as JSON: `{"kind":"money","value":5000,"currency":"IDR"}`.
pub(super) fn json(value: &Value) -> String {
    let mut json = Vec::new();
    write::value(value, &mut json);
    String::from_utf8(json).unwrap_or_default()
}

/// The fields of `value`, for a person: `value 5000, currency IDR`.
pub(super) fn fields(value: &Value) -> String {
    let json = json(value);
    let Ok(object) = serde_json::from_str::<RawObject<'_>>(&json) else { return json };
    let fields = object.members().filter(|(name, _)| name != "kind");
    let shown = fields.map(|(name, value)| match value.get() {
        "true" => name.into_owned(),
        list if list.starts_with('[') => {
            format!("{name} {}", list.trim_matches(['[', ']']).replace('"', "").replace(',', "+"))
        }
        value => format!("{name} {}", value.trim_matches('"')),
    });
    shown.collect::<Vec<_>>().join(", ")
}
