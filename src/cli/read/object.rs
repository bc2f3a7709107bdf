//! A JSON object as it was written: nothing in it is read before it is asked
//! for, and nothing is lost.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// An object as it was written.
pub(crate) struct RawObject<'b>(pub(super) Vec<RawMember<'b>>);

pub(super) struct RawMember<'b> {
    name: &'b RawValue,
    pub(super) value: &'b RawValue,
}

impl<'b> RawObject<'b> {
    /// Its members, names and values, in their order.
    pub(crate) fn members(&self) -> impl Iterator<Item = (Cow<'b, str>, &'b RawValue)> {
        self.0.iter().map(|member| (member.name(), member.value))
    }
}

impl<'b> RawMember<'b> {
    pub(super) fn name(&self) -> Cow<'b, str> {
        unquoted(self.name.get())
    }

    /// Where the name starts in the `line` that both are slices of, and where
    /// the value starts and ends.
    pub(super) fn places(&self, line: &str) -> [usize; 3] {
        let at = |part: &RawValue| part.get().as_ptr() as usize - line.as_ptr() as usize;
        [at(self.name), at(self.value), at(self.value) + self.value.get().len()]
    }
}

/// Decodes a name in quotes.
fn unquoted(written: &str) -> Cow<'_, str> {
    let inner = written.get(1..written.len() - 1).unwrap_or_default();
    if inner.contains('\\') {
        serde_json::from_str(written).map_or(Cow::Borrowed(inner), Cow::Owned)
    } else {
        Cow::Borrowed(inner)
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
