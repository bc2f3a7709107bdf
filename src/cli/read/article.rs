//! One record: its members as they were written, and the text among them.

use std::borrow::Cow;

use super::object::{RawMember, RawObject};
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
}

/// A member of a JSON object.
#[derive(Debug)]
struct Member<'b> {
    name: Cow<'b, str>,
    /// What stands between its commas in the input.
    written: Cow<'b, str>,
    /// Where in it the value starts.
    value: usize,
}

impl<'b> Article<'b> {
    /// A line of JSON.
    pub(crate) fn from_json(line: &'b [u8], names: &FieldNames) -> Result<Self, Problem> {
        let line = utf8(line)?.trim_ascii_end();
        let object: RawObject<'b> = serde_json::from_str(line).map_err(|error| not_json(&error))?;
        let text = object.one(&names.text)?.ok_or_else(|| without_text(&object, &names.text))?;
        let text = serde_json::from_str::<String>(text.get()).map_err(|error| {
            Problem::new(
                format!("the field \"{}\" is no text: {}", names.text, without_position(&error)),
                "write the article as one JSON string",
            )
        })?;
        let id = object.one(&names.id)?.map(|id| id.get().trim_matches('"').to_owned());
        let members = object.0.iter().map(|member| Member::of_raw(member, line)).collect();
        Ok(Self { members, text: Cow::Owned(text), id })
    }

    /// A whole file of text, named `id`.
    pub(crate) fn from_text(
        bytes: &'b [u8],
        id: &str,
        names: &FieldNames,
    ) -> Result<Self, Problem> {
        let text = utf8(bytes)?;
        let members = vec![Member::of_string(&names.id, id), Member::of_string(&names.text, text)];
        Ok(Self { members, text: Cow::Borrowed(text), id: None })
    }

    /// Opens its JSON object in `out` and copies its members, without those
    /// named in `except`. Each is followed by a comma; the object stays open.
    pub(crate) fn open_object(&self, except: &[String], out: &mut Vec<u8>) {
        out.push(b'{');
        for member in &self.members {
            if !except.iter().any(|name| *name == member.name) {
                out.extend_from_slice(member.written.as_bytes());
                out.push(b',');
            }
        }
    }

    /// The member named `name`, as JSON.
    pub(crate) fn member(&self, name: &str) -> Option<&str> {
        let member = self.members.iter().find(|member| member.name == name)?;
        member.written.get(member.value..).map(str::trim_ascii_end)
    }
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

/// Which fields there are instead of the one with the text.
fn without_text(object: &RawObject<'_>, name: &str) -> Problem {
    let names: Vec<_> = object.members().take(12).map(|(name, _)| name).collect();
    let others = if names.is_empty() { "none".to_owned() } else { names.join(", ") };
    Problem::new(
        format!("no field \"{name}\""),
        format!("name the field of the text with --text-field; the record has: {others}"),
    )
}

impl<'b> Member<'b> {
    fn of_raw(raw: &RawMember<'b>, line: &'b str) -> Self {
        let [name, value, behind] = raw.places(line);
        // Only white space stands between a member and the signs around it.
        let start = line[..name].rfind(['{', ',']).map_or(name, |sign| sign + 1);
        let end = behind + line[behind..].find([',', '}']).unwrap_or_default();
        let written = Cow::Borrowed(&line[start..end]);
        Self { name: raw.name(), written, value: value - start }
    }

    fn of_string(name: &str, value: &str) -> Self {
        let mut written = Vec::with_capacity(name.len() + value.len() + value.len() / 16 + 8);
        tandai::write::string(name, &mut written);
        written.push(b':');
        let start = written.len();
        tandai::write::string(value, &mut written);
        let written = String::from_utf8(written).unwrap_or_default();
        Self { name: Cow::Owned(name.to_owned()), written: Cow::Owned(written), value: start }
    }
}
