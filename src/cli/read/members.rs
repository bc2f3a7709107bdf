//! The members of a record, as they were written.

use std::borrow::Cow;
use std::ops::{Index, Range};

use super::cut;
use super::object::{RawMember, RawObject};
use super::problem::Problem;

/// The members of a record, in their order.
#[derive(Debug)]
pub(super) struct Members<'b> {
    members: Vec<Member<'b>>,
    /// Where their texts are that had escapes.
    unescaped: &'b str,
}

/// A member of a JSON object.
#[derive(Debug)]
pub(super) struct Member<'b> {
    pub(super) name: Cow<'b, str>,
    /// What stands between its commas in the input.
    pub(super) written: Cow<'b, str>,
    /// Where in it the value starts.
    pub(super) value: usize,
    pub(super) text: Text<'b>,
}

/// What is known of a string, or of what might be one.
#[derive(Debug)]
pub(super) enum Text<'b> {
    /// It is as it stands there.
    Plain(&'b str),
    /// It had escapes; where it is among what has none.
    Unescaped(Range<usize>),
    Unread,
}

impl<'b> Members<'b> {
    /// Those of the object that `json` is; `unescaped` is room for their texts.
    pub(super) fn of_json(json: &'b str, unescaped: &'b mut String) -> serde_json::Result<Self> {
        unescaped.clear();
        let members = cut::members(json, unescaped).map_or_else(|| general(json), Ok)?;
        Ok(Self::new(members, unescaped))
    }

    pub(super) fn new(members: Vec<Member<'b>>, unescaped: &'b str) -> Self {
        Self { members, unescaped }
    }

    /// Strings under their names.
    pub(super) fn of_strings<const N: usize>(strings: [(&str, &str); N]) -> Self {
        Self::new(strings.map(|(name, value)| Member::of_string(name, value)).into(), "")
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Member<'b>> {
        self.members.iter()
    }

    /// The text that the value of member `at` is.
    pub(super) fn text(&self, at: usize) -> serde_json::Result<Cow<'b, str>> {
        let member = &self[at];
        match &member.text {
            Text::Plain(text) => Ok(Cow::Borrowed(text)),
            Text::Unescaped(range) => Ok(Cow::Borrowed(&self.unescaped[range.clone()])),
            Text::Unread => serde_json::from_str(member.value()).map(Cow::Owned),
        }
    }

    /// Where the member `name` stands, which may stand there once at most.
    pub(super) fn find(&self, name: &str) -> Result<Option<usize>, Problem> {
        let first = self.position(|other| other == name);
        let behind = first.map_or(0, |first| first + 1);
        match first.is_some() && self.members[behind..].iter().any(|member| member.name == name) {
            false => Ok(first),
            true => Err(Problem::new(
                format!("the field \"{name}\" stands there twice"),
                "leave one of the two out",
            )),
        }
    }

    /// Where the first member stands whose name is such.
    pub(super) fn position(&self, such: impl Fn(&str) -> bool) -> Option<usize> {
        self.members.iter().position(|member| such(&member.name))
    }
}

impl<'b> Index<usize> for Members<'b> {
    type Output = Member<'b>;

    fn index(&self, at: usize) -> &Self::Output {
        &self.members[at]
    }
}

impl<'b> Member<'b> {
    fn of_raw(raw: &RawMember<'b>, line: &'b str) -> Self {
        let [name, value, behind] = raw.places(line);
        // Only white space stands between a member and the signs around it.
        let start = line[..name].rfind(['{', ',']).map_or(name, |sign| sign + 1);
        let end = behind + line[behind..].find([',', '}']).unwrap_or_default();
        let written = Cow::Borrowed(&line[start..end]);
        Self { name: raw.name(), written, value: value - start, text: Text::Unread }
    }

    fn of_string(name: &str, value: &str) -> Self {
        let mut written = Vec::with_capacity(name.len() + value.len() + value.len() / 16 + 8);
        tandai::write::string(name, &mut written);
        written.push(b':');
        let start = written.len();
        tandai::write::string(value, &mut written);
        let written = String::from_utf8(written).unwrap_or_default();
        let (name, written) = (Cow::Owned(name.to_owned()), Cow::Owned(written));
        Self { name, written, value: start, text: Text::Unread }
    }

    /// Its value, as JSON.
    pub(super) fn value(&self) -> &str {
        self.written.get(self.value..).unwrap_or_default().trim_ascii_end()
    }

    pub(super) fn is_string(&self) -> bool {
        self.value().starts_with('"')
    }
}

impl<'b> Text<'b> {
    /// What it says as a name.
    pub(super) fn into_name(self, unescaped: &str) -> Cow<'b, str> {
        match self {
            Text::Plain(text) => Cow::Borrowed(text),
            Text::Unescaped(range) => Cow::Owned(unescaped[range].to_owned()),
            Text::Unread => Cow::default(),
        }
    }
}

/// The members of the object that `json` is, or what is wrong with it.
pub(super) fn general(json: &str) -> serde_json::Result<Vec<Member<'_>>> {
    let object: RawObject<'_> = serde_json::from_str(json)?;
    Ok(object.0.iter().map(|member| Member::of_raw(member, json)).collect())
}
