//! One record: its members as they were written, and the text among them.

use std::borrow::Cow;

use super::fields::{Field, FieldNames};
use super::members::Members;
use super::problem::Problem;
use super::unescape::FreeSpace;

/// A record with a text. What else it holds is carried through byte by byte.
#[derive(Debug)]
pub(crate) struct Article<'b> {
    members: Members<'b>,
    pub(crate) text: Cow<'b, str>,
    /// The name of the record, in messages and in formats that know no records.
    pub(crate) id: Option<Cow<'b, str>>,
    /// Where the member with the text stands.
    text_at: usize,
    guessed: bool,
}

impl<'b> Article<'b> {
    /// The article of a JSON object; decoded strings go to `free`.
    pub(crate) fn from_json(
        record: &'b [u8],
        free: &mut FreeSpace<'b>,
        names: &FieldNames,
    ) -> Result<Self, Problem> {
        let record = utf8(record)?.trim_ascii_end();
        let members = Members::of_json(record, free).map_err(|error| not_json(&error))?;
        let text_at = text_among(&members, &names.text)?;
        let text = members.text(text_at).map_err(|error| {
            let name = &members[text_at].name;
            Problem::new(
                format!("the field \"{name}\" is no text: {}", without_position(&error)),
                "write the article as one JSON string",
            )
        })?;
        let guessed = names.text.is_guess(&members[text_at].name);
        let id = id_among(&members, &names.id)?;
        Ok(Self { members, text, id, text_at, guessed })
    }

    /// The article of a whole file of text, named `id`.
    pub(crate) fn from_text(
        bytes: &'b [u8],
        id: &'b str,
        names: &FieldNames,
    ) -> Result<Self, Problem> {
        let text = utf8(bytes)?;
        let members = Members::of_strings([(names.id.usual(), id), (names.text.usual(), text)]);
        let text = Cow::Borrowed(text);
        Ok(Self { members, text, id: Some(id.into()), text_at: 1, guessed: false })
    }

    /// The name of the field with the text.
    pub(crate) fn text_field(&self) -> &str {
        &self.members[self.text_at].name
    }

    /// The name of the field with the text, where it was guessed and is not the usual one.
    pub(crate) fn guessed_text_field(&self) -> Option<&str> {
        self.guessed.then(|| self.text_field())
    }

    /// Opens its JSON object in `out` and copies its members, without those
    /// named in `except` and, if asked for, without the text. Each is followed
    /// by a comma; the object stays open.
    pub(crate) fn open_object(&self, except: &[&str], no_text: bool, out: &mut Vec<u8>) {
        out.push(b'{');
        for (at, member) in self.members.iter().enumerate() {
            let without = no_text && at == self.text_at || except.contains(&&*member.name);
            if !without {
                out.extend_from_slice(member.written.as_bytes());
                out.push(b',');
            }
        }
    }

    /// The member named `name`, as JSON.
    pub(crate) fn member(&self, name: &str) -> Option<&str> {
        let at = self.members.position(|other| other == name)?;
        Some(self.members[at].value())
    }

    /// The values that may be those of `field`, as JSON, the likeliest first.
    pub(crate) fn values<'f>(&'f self, field: &'f Field) -> impl Iterator<Item = &'f str> + 'f {
        field.candidates(&self.members).flatten().map(|at| self.members[at].value())
    }

    /// The texts that may be those of `field`, the likeliest first.
    pub(crate) fn texts<'f>(&'f self, field: &'f Field) -> impl Iterator<Item = Cow<'b, str>> + 'f {
        field.candidates(&self.members).flatten().filter_map(|at| self.members.text(at).ok())
    }
}

/// The place of the text: the first field that may have it and holds a string, if possible one
/// that is not empty.
fn text_among(members: &Members<'_>, field: &Field) -> Result<usize, Problem> {
    let (mut empty, mut no_string) = (None, None);
    for at in field.candidates(members) {
        let at = at?;
        match members[at].value() {
            "\"\"" => _ = empty.get_or_insert(at),
            text if text.starts_with('"') => return Ok(at),
            _ => _ = no_string.get_or_insert(at),
        }
    }
    // What is no string is left to its reader to complain about.
    empty
        .or(no_string)
        .ok_or_else(|| field.missing(members.iter().map(|member| &*member.name), "record"))
}

/// The name of the record: the first string or number in a field that may hold it.
fn id_among<'b>(members: &Members<'b>, field: &Field) -> Result<Option<Cow<'b, str>>, Problem> {
    for at in field.candidates(members) {
        let at = at?;
        let value = members[at].value();
        match value.as_bytes().first() {
            Some(b'"') => return Ok(members.text(at).ok()),
            Some(b'-' | b'0'..=b'9') => return Ok(Some(value.to_owned().into())),
            _ => {}
        }
    }
    Ok(None)
}

fn utf8(bytes: &[u8]) -> Result<&str, Problem> {
    simdutf8::compat::from_utf8(bytes).map_err(|error| {
        Problem::new(
            format!("not UTF-8 from byte {} on", error.valid_up_to() + 1),
            "convert it to UTF-8, for instance with iconv",
        )
    })
}

fn not_json(error: &serde_json::Error) -> Problem {
    let reason = without_position(error);
    // What is JSON and no object has no column to point at.
    let reason = if error.is_data() {
        format!("no JSON object: {reason}")
    } else {
        format!("no JSON: {reason} at column {}", error.column())
    };
    Problem::new(
        reason,
        "make every record a JSON object; a file of plain text needs a name in .txt",
    )
}

/// What serde_json says, without its own line number, which is always 1 here.
fn without_position(error: &serde_json::Error) -> String {
    let message = error.to_string();
    match message.find(" at line ") {
        Some(end) => message[..end].to_owned(),
        None => message,
    }
}
