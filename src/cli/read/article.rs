//! One record: its members as they were written, and the text among them.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::problem::Problem;

/// The names of the fields that mean something to a run.
#[derive(Debug, Clone)]
pub(crate) struct FieldNames {
    pub(crate) text: String,
    pub(crate) id: String,
}

/// A record with a text. What else it holds is carried through byte by byte.
#[derive(Debug)]
pub(crate) struct Article<'b> {
    members: Vec<Member<'b>>,
    pub(crate) text: Cow<'b, str>,
    /// What names it, in messages.
    pub(crate) id: Option<String>,
    /// The day it was published, if its field `date` says so.
    pub(crate) date: Option<Date>,
}

/// A member of a JSON object.
#[derive(Debug)]
struct Member<'b> {
    name: Cow<'b, str>,
    /// What stands between its commas in the input.
    written: Cow<'b, str>,
}

impl<'b> Article<'b> {
    /// A line of JSON.
    pub(crate) fn from_json(line: &'b [u8], names: &FieldNames) -> Result<Self, Problem> {
        let line = utf8(line)?.trim_ascii_end();
        let object: RawObject<'b> = serde_json::from_str(line).map_err(|error| not_json(&error))?;
        let text = object.one(&names.text)?.ok_or_else(|| object.without_text(&names.text))?;
        let text = serde_json::from_str::<String>(text.get()).map_err(|error| {
            Problem::new(
                format!("the field \"{}\" is no text: {}", names.text, without_position(&error)),
                "write the article as one JSON string",
            )
        })?;
        let id = object.one(&names.id)?.map(|id| id.get().trim_matches('"').to_owned());
        // Whatever else stands there is carried through and tells no date.
        let date = object.one("date")?.and_then(|date| parse_date(date.get().trim_matches('"')));
        let members = object.0.iter().map(|member| member.written_in(line)).collect();
        Ok(Self { members, text: Cow::Owned(text), id, date })
    }

    /// A whole file of text, named `id`.
    pub(crate) fn from_text(
        bytes: &'b [u8],
        id: &str,
        names: &FieldNames,
    ) -> Result<Self, Problem> {
        let text = utf8(bytes)?;
        let members = vec![Member::of_string(&names.id, id), Member::of_string(&names.text, text)];
        Ok(Self { members, text: Cow::Borrowed(text), id: None, date: None })
    }

    /// Opens its JSON object in `out` and copies its members, without those
    /// named in `except`. Each is followed by a comma; the object stays open.
    pub(crate) fn open_object(&self, except: &[&str], out: &mut Vec<u8>) {
        out.push(b'{');
        for member in &self.members {
            if !except.contains(&&*member.name) {
                out.extend_from_slice(member.written.as_bytes());
                out.push(b',');
            }
        }
    }

    /// The member named `name`, as JSON, of a record that was read from JSON.
    pub(crate) fn member(&self, name: &str) -> Option<&str> {
        let member = self.members.iter().find(|member| member.name == name)?;
        let (_, value) = member.written.split_once(':')?;
        Some(value.trim())
    }
}

/// The date at the start of `2025-11-01` or `2025-11-01T08:00:00+07:00`.
pub(crate) fn parse_date(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}

fn utf8(bytes: &[u8]) -> Result<&str, Problem> {
    std::str::from_utf8(bytes).map_err(|error| {
        Problem::new(
            format!("not UTF-8 from byte {} on", error.valid_up_to() + 1),
            "convert it to UTF-8, for instance with iconv",
        )
    })
}

fn not_json(error: &serde_json::Error) -> Problem {
    let reason = without_position(error);
    // What is JSON and no object has no column to point at.
    let reason = match error.is_data() {
        true => format!("no JSON object: {reason}"),
        false => format!("no JSON: {reason} at column {}", error.column()),
    };
    Problem::new(reason, "write one object a line, or give a file of plain text a name in .txt")
}

/// What serde_json says, without its own line number, which is always 1 here.
fn without_position(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.find(" at line ") {
        Some(end) => message[..end].to_owned(),
        None => message,
    }
}

/// An object as it was written.
struct RawObject<'b>(Vec<RawMember<'b>>);

struct RawMember<'b> {
    name: &'b RawValue,
    value: &'b RawValue,
}

impl<'b> RawObject<'b> {
    /// The value of the member `name`, which may stand there once at most.
    fn one(&self, name: &str) -> Result<Option<&'b RawValue>, Problem> {
        let mut found = self.0.iter().filter(|member| member.name() == name);
        let first = found.next();
        match found.next() {
            None => Ok(first.map(|member| member.value)),
            Some(_) => Err(Problem::new(
                format!("the field \"{name}\" stands there twice"),
                "leave one of the two out",
            )),
        }
    }

    fn without_text(&self, name: &str) -> Problem {
        let names: Vec<_> = self.0.iter().take(12).map(|member| member.name()).collect();
        let others = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
        Problem::new(
            format!("no field \"{name}\""),
            format!("name the field of the text with --text-field; the record has: {others}"),
        )
    }
}

impl<'b> RawMember<'b> {
    fn name(&self) -> Cow<'b, str> {
        let written = self.name.get();
        let inner = written.get(1..written.len() - 1).unwrap_or_default();
        if inner.contains('\\') {
            serde_json::from_str(written).map_or(Cow::Borrowed(inner), Cow::Owned)
        } else {
            Cow::Borrowed(inner)
        }
    }

    fn written_in(&self, line: &'b str) -> Member<'b> {
        // Both are slices of the line.
        let name = self.name.get().as_ptr() as usize - line.as_ptr() as usize;
        let value = self.value.get();
        let behind = value.as_ptr() as usize + value.len() - line.as_ptr() as usize;
        // Only white space stands between a member and the signs around it.
        let start = line[..name].rfind(['{', ',']).map_or(name, |sign| sign + 1);
        let end = behind + line[behind..].find([',', '}']).unwrap_or_default();
        Member { name: self.name(), written: Cow::Borrowed(&line[start..end]) }
    }
}

impl Member<'_> {
    fn of_string(name: &str, value: &str) -> Self {
        let mut written = Vec::with_capacity(name.len() + value.len() + value.len() / 16 + 8);
        tandai::write::string(name, &mut written);
        written.push(b':');
        tandai::write::string(value, &mut written);
        let written = String::from_utf8(written).unwrap_or_default();
        Self { name: Cow::Owned(name.to_owned()), written: Cow::Owned(written) }
    }
}

impl<'de> Deserialize<'de> for RawObject<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = RawObject<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some((name, value)) = map.next_entry()? {
                    members.push(RawMember { name, value });
                }
                Ok(RawObject(members))
            }
        }

        deserializer.deserialize_map(Members)
    }
}
