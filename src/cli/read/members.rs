//! The members of a record, as they were written.

use std::borrow::Cow;
use std::ops::Index;

use super::cut;
use super::object::{self, RawMember, RawObject};
use super::problem::Problem;

/// The members of a record, in their order.
#[derive(Debug)]
pub(super) struct Members<'b>(Vec<Member<'b>>);

/// A member of a JSON object.
#[derive(Debug)]
pub(super) struct Member<'b> {
    pub(super) name: Cow<'b, str>,
    /// What stands between its commas in the input.
    pub(super) written: Cow<'b, str>,
    /// Where in it the value starts.
    value: usize,
}

impl<'b> Members<'b> {
    /// Those of the object that `json` is.
    pub(super) fn of_json(json: &'b str) -> serde_json::Result<Self> {
        cut::members(json).map_or_else(|| general(json), Ok).map(Self)
    }

    /// Strings under their names.
    pub(super) fn of_strings<const N: usize>(strings: [(&str, &str); N]) -> Self {
        Self(strings.map(|(name, value)| Member::of_string(name, value)).into())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Member<'b>> {
        self.0.iter()
    }

    /// Where the member `name` stands, which may stand there once at most.
    pub(super) fn find(&self, name: &str) -> Result<Option<usize>, Problem> {
        let first = self.position(|other| other == name);
        let behind = first.map_or(0, |first| first + 1);
        match first.is_some() && self.0[behind..].iter().any(|member| member.name == name) {
            false => Ok(first),
            true => Err(Problem::new(
                format!("the field \"{name}\" stands there twice"),
                "leave one of the two out",
            )),
        }
    }

    /// Where the first member stands whose name is such.
    pub(super) fn position(&self, such: impl Fn(&str) -> bool) -> Option<usize> {
        self.0.iter().position(|member| such(&member.name))
    }
}

impl<'b> Index<usize> for Members<'b> {
    type Output = Member<'b>;

    fn index(&self, at: usize) -> &Self::Output {
        &self.0[at]
    }
}

impl<'b> Member<'b> {
    /// What is `written` of it, its name in quotes; its value is what stands
    /// behind so many bytes.
    pub(super) fn new(name: &'b str, written: &'b str, value: usize) -> Self {
        Self { name: object::unquoted(name), written: Cow::Borrowed(written), value }
    }

    fn of_raw(raw: &RawMember<'b>, line: &'b str) -> Self {
        let [name, value, behind] = raw.places(line);
        // Only white space stands between a member and the signs around it.
        let start = line[..name].rfind(['{', ',']).map_or(name, |sign| sign + 1);
        let end = behind + line[behind..].find([',', '}']).unwrap_or_default();
        Self { name: raw.name(), written: Cow::Borrowed(&line[start..end]), value: value - start }
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

    /// Its value, as JSON.
    pub(super) fn value(&self) -> &str {
        value(&self.written, self.value)
    }

    /// The text that its value is: as it stands there, where it needs no escapes.
    pub(super) fn text(&self) -> serde_json::Result<Cow<'b, str>> {
        match self.written {
            Cow::Borrowed(written) => text(value(written, self.value)),
            Cow::Owned(ref written) => {
                text(value(written, self.value)).map(|text| Cow::Owned(text.into_owned()))
            }
        }
    }

    pub(super) fn is_string(&self) -> bool {
        self.value().starts_with('"')
    }
}

/// The members of the object that `json` is, or what is wrong with it.
pub(super) fn general(json: &str) -> serde_json::Result<Vec<Member<'_>>> {
    let object: RawObject<'_> = serde_json::from_str(json)?;
    Ok(object.0.iter().map(|member| Member::of_raw(member, json)).collect())
}

/// What stands behind the first `start` bytes of a member.
fn value(written: &str, start: usize) -> &str {
    written.get(start..).unwrap_or_default().trim_ascii_end()
}

fn text(json: &str) -> serde_json::Result<Cow<'_, str>> {
    cut::text(json).map_or_else(|| serde_json::from_str(json).map(Cow::Owned), Ok)
}
