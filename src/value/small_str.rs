//! A string that is short as a rule: an id, a unit, a date.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use crate::heap_size::HeapSize;

/// A string of the values: up to 22 bytes, as nearly all are, it is held in
/// place, so that making, copying and dropping it allocates nothing.
///
/// ```
/// let unit = tandai::SmallStr::from("kilogram");
/// assert_eq!(&*unit, "kilogram");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct SmallStr(Repr);

/// The most bytes held in place; with the tag and the length, three words.
const INLINE: usize = 22;

/// How long it is decides how it is held, and bytes past its end are zero, so
/// that equal strings are held alike.
#[derive(Clone, PartialEq, Eq)]
enum Repr {
    Inline { len: u8, bytes: [u8; INLINE] },
    Heap(Box<str>),
}

impl HeapSize for SmallStr {
    fn heap_size(&self) -> usize {
        match &self.0 {
            Repr::Inline { .. } => 0,
            Repr::Heap(text) => text.len(),
        }
    }
}

impl From<&str> for SmallStr {
    fn from(text: &str) -> Self {
        let mut bytes = [0; INLINE];
        match bytes.get_mut(..text.len()) {
            Some(start) => {
                start.copy_from_slice(text.as_bytes());
                Self(Repr::Inline { len: text.len() as u8, bytes })
            }
            None => Self(Repr::Heap(text.into())),
        }
    }
}

impl From<String> for SmallStr {
    fn from(text: String) -> Self {
        if text.len() <= INLINE { (*text).into() } else { Self(Repr::Heap(text.into())) }
    }
}

impl Deref for SmallStr {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            // Only whole strings get in.
            Repr::Inline { len, bytes } => {
                let bytes = bytes.get(..usize::from(*len)).unwrap_or_default();
                std::str::from_utf8(bytes).unwrap_or_default()
            }
            Repr::Heap(text) => text,
        }
    }
}

impl Default for SmallStr {
    fn default() -> Self {
        "".into()
    }
}

impl From<SmallStr> for String {
    fn from(text: SmallStr) -> Self {
        (*text).to_owned()
    }
}

impl Borrow<str> for SmallStr {
    fn borrow(&self) -> &str {
        self
    }
}

impl AsRef<str> for SmallStr {
    fn as_ref(&self) -> &str {
        self
    }
}

impl Hash for SmallStr {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl PartialOrd for SmallStr {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for SmallStr {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl PartialEq<str> for SmallStr {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<&str> for SmallStr {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

impl fmt::Debug for SmallStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl fmt::Display for SmallStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_any_string() {
        for len in 0..60 {
            for letter in ["a", "é", "字"] {
                let text = letter.repeat(len);
                let small = SmallStr::from(&*text);
                assert_eq!(small, *text);
                assert_eq!(small, SmallStr::from(text));
            }
        }
        assert_ne!(SmallStr::from("a"), SmallStr::from("a\0"));
        assert_eq!(size_of::<SmallStr>(), 24);
    }
}
