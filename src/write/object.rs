//! One JSON object, written member by member.
//!
//! By hand, for two reasons: numbers keep their exact digits, which no binary
//! float can promise, and it is several times as fast as the general way.

use std::fmt::Display;
use std::io::Write;

use crate::decimal::Decimal;

/// The name of a member as it is written, for [`key!`].
#[derive(Clone, Copy)]
pub(super) struct Key(pub(super) &'static str);

/// A name in its quotes with the colon behind it. Names are the scheme's own
/// and need no escapes.
macro_rules! key {
    ($name:literal) => {
        $crate::write::object::Key(concat!("\"", $name, "\":"))
    };
}
pub(super) use key;

/// A JSON object that is being appended to a buffer.
///
/// A comma stands behind each member; that behind the last gives way to the
/// closing bracket. So what is written of a name is the same everywhere.
pub(super) struct Object<'o> {
    out: &'o mut Vec<u8>,
}

impl<'o> Object<'o> {
    #[inline]
    pub(super) fn open(out: &'o mut Vec<u8>) -> Self {
        out.push(b'{');
        Self { out }
    }

    #[inline]
    pub(super) fn close(self) {
        close(self.out, b'}');
    }

    #[inline]
    pub(super) fn string(&mut self, key: Key, value: &str) {
        self.member(key, |out| string(out, value));
    }

    /// A name of the scheme, which needs no escapes.
    #[inline]
    pub(super) fn word(&mut self, key: Key, value: &str) {
        self.member(key, |out| quoted(out, value));
    }

    /// What a code or a fraction shows, which needs no escapes either.
    pub(super) fn shown(&mut self, key: Key, value: impl Display) {
        self.member(key, |out| {
            out.push(b'"');
            append(out, value);
            out.push(b'"');
        });
    }

    /// A number with all its digits.
    pub(super) fn decimal(&mut self, key: Key, value: Decimal) {
        match value.to_integer().map(u64::try_from) {
            Some(Ok(integer)) => self.integer(key, integer),
            _ => self.member(key, |out| append(out, value)),
        }
    }

    #[inline]
    pub(super) fn integer(&mut self, key: Key, value: impl itoa::Integer) {
        self.member(key, |out| {
            out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
        });
    }

    pub(super) fn flag(&mut self, key: Key) {
        self.member(key, |out| out.extend_from_slice(b"true"));
    }

    pub(super) fn strings(&mut self, key: Key, values: impl IntoIterator<Item: AsRef<str>>) {
        self.member(key, |out| list(out, values, |value, out| string(out, value.as_ref())));
    }

    pub(super) fn object(&mut self, key: Key, members: impl FnOnce(&mut Object<'_>)) {
        self.member(key, |out| {
            let mut object = Object::open(out);
            members(&mut object);
            object.close();
        });
    }

    #[inline]
    fn member(&mut self, Key(key): Key, value: impl FnOnce(&mut Vec<u8>)) {
        self.out.extend_from_slice(key.as_bytes());
        value(self.out);
        self.out.push(b',');
    }
}

/// Appends a JSON array of what `write` makes of each item.
pub(super) fn list<T>(
    out: &mut Vec<u8>,
    items: impl IntoIterator<Item = T>,
    mut write: impl FnMut(T, &mut Vec<u8>),
) {
    out.push(b'[');
    for item in items {
        write(item, out);
        out.push(b',');
    }
    close(out, b']');
}

/// Ends an object or array with `bracket`, in place of a comma at its end.
fn close(out: &mut Vec<u8>, bracket: u8) {
    match out.last_mut() {
        Some(comma @ b',') => *comma = bracket,
        _ => out.push(bracket),
    }
}

/// Appends what `value` displays. Writing to memory cannot fail.
fn append(out: &mut Vec<u8>, value: impl Display) {
    let _infallible = write!(out, "{value}");
}

/// Appends `text` as a JSON string.
pub(super) fn string(out: &mut Vec<u8>, text: &str) {
    if !is_plain(text.as_bytes()) {
        let _infallible = serde_json::to_writer(out, text);
        return;
    }
    quoted(out, text);
}

fn quoted(out: &mut Vec<u8>, text: &str) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
}

/// Whether no byte of a JSON string needs an escape: quotes, backslashes and
/// control characters do. Eight bytes are looked at as one number; the last
/// eight may have been looked at before.
fn is_plain(bytes: &[u8]) -> bool {
    match bytes.last_chunk() {
        Some(last) => {
            let (eights, _) = bytes.as_chunks();
            eights.iter().chain([last]).all(|eight| !has_special(u64::from_le_bytes(*eight)))
        }
        None => !bytes.iter().any(|&byte| byte < 0x20 || byte == b'"' || byte == b'\\'),
    }
}

/// Whether one of eight bytes needs an escape.
fn has_special(eight: u64) -> bool {
    const fn each(byte: u8) -> u64 {
        u64::from_le_bytes([byte; 8])
    }
    // The high bit of each byte below `limit`, which is at most 0x80; those
    // above a byte that borrows may be wrong, but not the lowest.
    let below = |bytes: u64, limit: u8| bytes.wrapping_sub(each(limit)) & !bytes & each(0x80);
    let equal = |byte: u8| below(eight ^ each(byte), 1);
    (below(eight, 0x20) | equal(b'"') | equal(b'\\')) != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn strings_are_those_of_the_general_way(text in "([a-zé ]{0,20}[\u{0}-\u{80}]?){0,3}") {
            let mut out = Vec::new();
            string(&mut out, &text);
            prop_assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&text).unwrap());
        }
    }

    #[test]
    fn every_byte_is_escaped_that_must_be() {
        for byte in 0..=127u8 {
            for before in 0..20 {
                let text = format!("{}{}{}", "a".repeat(before), char::from(byte), "b".repeat(9));
                let mut out = Vec::new();
                string(&mut out, &text);
                assert_eq!(out, serde_json::to_vec(&text).unwrap(), "{byte} behind {before}");
            }
        }
    }

    #[test]
    fn what_is_empty_is_closed() {
        let mut out = Vec::new();
        let mut object = Object::open(&mut out);
        object.strings(key!("none"), [""; 0]);
        object.object(key!("inner"), |_| {});
        object.close();
        assert_eq!(out, br#"{"none":[],"inner":{}}"#);
    }
}
