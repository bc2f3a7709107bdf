//! The members of a record, as they were written.

use std::borrow::Cow;
use std::ops::Index;

use super::cut;
use super::object::{RawMember, RawObject};
use super::problem::Problem;
use super::unescape::FreeSpace;

/// The members of a record, in their order.
#[derive(Debug)]
pub(super) struct Members<'b>(Vec<Member<'b>>);

/// A member of a JSON object.
#[derive(Debug)]
pub(super) struct Member<'b> {
    pub(super) name: Cow<'b, str>,
    /// The text of the member in the input, between its commas.
    pub(super) written: Cow<'b, str>,
    /// Where in it the value starts.
    pub(super) value: usize,
    /// The decoded string, if the value is one and was decoded already.
    pub(super) text: Option<&'b str>,
}

impl<'b> Members<'b> {
    /// The members of the object `json`; decoded strings go to `free`.
    pub(super) fn of_json(json: &'b str, free: &mut FreeSpace<'b>) -> serde_json::Result<Self> {
        cut::members(json, free).map_or_else(|| general(json), Ok).map(Self::new)
    }

    pub(super) const fn new(members: Vec<Member<'b>>) -> Self {
        Self(members)
    }

    /// Strings under their names.
    pub(super) fn of_strings<const N: usize>(strings: [(&str, &str); N]) -> Self {
        Self::new(strings.map(|(name, value)| Member::of_string(name, value)).into())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Member<'b>> {
        self.0.iter()
    }

    /// The decoded string of member `at`.
    pub(super) fn text(&self, at: usize) -> serde_json::Result<Cow<'b, str>> {
        let member = &self[at];
        match member.text {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => serde_json::from_str(member.value()).map(Cow::Owned),
        }
    }

    /// The place of the member `name`; a problem if there are two.
    pub(super) fn find(&self, name: &str) -> Result<Option<usize>, Problem> {
        let mut places = (0..).zip(&self.0).filter(|(_, member)| member.name == name);
        match (places.next(), places.next()) {
            (first, None) => Ok(first.map(|(at, _)| at)),
            _ => Err(Problem::new(
                format!("the field \"{name}\" stands there twice"),
                "leave one of the two out",
            )),
        }
    }

    /// The place of the first member whose name fits.
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
    fn of_raw(raw: &RawMember<'b>, line: &'b str) -> Self {
        let [name, value, behind] = raw.places(line);
        // Only white space stands between a member and the signs around it.
        let start = line[..name].rfind(['{', ',']).map_or(name, |sign| sign + 1);
        let end = behind + line[behind..].find([',', '}']).unwrap_or_default();
        let written = Cow::Borrowed(&line[start..end]);
        Self { name: raw.name(), written, value: value - start, text: None }
    }

    fn of_string(name: &str, value: &str) -> Self {
        let mut written = Vec::with_capacity(name.len() + value.len() + value.len() / 16 + 8);
        tandai::write::string(name, &mut written);
        written.push(b':');
        let start = written.len();
        tandai::write::string(value, &mut written);
        let written = String::from_utf8(written).unwrap_or_default();
        let (name, written) = (Cow::Owned(name.to_owned()), Cow::Owned(written));
        Self { name, written, value: start, text: None }
    }

    /// Its value, as JSON.
    pub(super) fn value(&self) -> &str {
        self.written.get(self.value..).unwrap_or_default().trim_ascii_end()
    }
}

/// The members of the object that `json` is, or what is wrong with it.
pub(super) fn general(json: &str) -> serde_json::Result<Vec<Member<'_>>> {
    let object: RawObject<'_> = serde_json::from_str(json)?;
    Ok(object.0.iter().map(|member| Member::of_raw(member, json)).collect())
}
