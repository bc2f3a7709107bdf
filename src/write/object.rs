//! One JSON object, written member by member.
//!
//! By hand, for two reasons: numbers keep their exact digits, which no binary
//! float can promise, and it is several times as fast as the general way.

use std::fmt::Display;
use std::io::Write;

use super::digits::digits;
use super::text;
use crate::decimal::Decimal;
use crate::span::Span;
use crate::value::RegionCode;

/// The name of a member as it is written before a string, for [`key!`]. Of
/// known length, it is copied in a step or two.
#[derive(Clone, Copy)]
pub(super) struct Key<const N: usize>(pub(super) [u8; N]);

/// A name in its quotes, with a colon and another quote behind it. Names are
/// the scheme's own and need no escapes.
macro_rules! key {
    ($name:literal) => {
        const {
            const KEY: &str = concat!("\"", $name, "\":\"");
            let mut bytes = [0; KEY.len()];
            bytes.copy_from_slice(KEY.as_bytes());
            $crate::write::object::Key(bytes)
        }
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
    pub(super) fn string<const N: usize>(&mut self, key: Key<N>, value: &str) {
        self.quoted(key, |out| text::append(out, value));
    }

    /// What stands in `text` at `span`.
    #[inline]
    pub(super) fn stretch<const N: usize>(&mut self, key: Key<N>, text: &str, span: Span) {
        self.quoted(key, |out| text::append_stretch(out, text, span));
    }

    /// A name of the scheme, which needs no escapes.
    #[inline]
    pub(super) fn word<const N: usize>(&mut self, key: Key<N>, value: &str) {
        self.quoted(key, |out| text::append_plain(out, value));
    }

    #[inline]
    pub(super) fn code<const N: usize>(&mut self, key: Key<N>, value: RegionCode) {
        self.quoted(key, |out| {
            let (written, length) = value.written();
            text::append_start(out, &written, length);
        });
    }

    /// What a fraction shows, which needs no escapes either.
    pub(super) fn shown<const N: usize>(&mut self, key: Key<N>, value: impl Display) {
        self.quoted(key, |out| append(out, value));
    }

    /// A number with all its digits.
    #[inline]
    pub(super) fn decimal<const N: usize>(&mut self, key: Key<N>, value: Decimal) {
        self.bare(key, |out| match value.to_integer().map(u64::try_from) {
            Some(Ok(integer)) => append_integer(out, integer),
            _ => append(out, value),
        });
    }

    #[inline]
    pub(super) fn integer<const N: usize>(&mut self, key: Key<N>, value: u64) {
        self.bare(key, |out| append_integer(out, value));
    }

    #[inline]
    pub(super) fn flag<const N: usize>(&mut self, key: Key<N>) {
        self.bare(key, |out| out.extend_from_slice(b"true"));
    }

    pub(super) fn strings<const N: usize>(
        &mut self,
        key: Key<N>,
        values: impl IntoIterator<Item: AsRef<str>>,
    ) {
        self.bare(key, |out| list(out, values, |value, out| string(out, value.as_ref())));
    }

    pub(super) fn object<const N: usize>(
        &mut self,
        key: Key<N>,
        members: impl FnOnce(&mut Object<'_>),
    ) {
        self.bare(key, |out| {
            let mut object = Object::open(out);
            members(&mut object);
            object.close();
        });
    }

    /// A member whose value is a string, of which `value` appends what stands
    /// between the quotes.
    #[inline]
    fn quoted<const N: usize>(&mut self, Key(key): Key<N>, value: impl FnOnce(&mut Vec<u8>)) {
        self.out.extend_from_slice(&key);
        value(self.out);
        self.out.extend_from_slice(b"\",");
    }

    /// A member whose value is no string.
    #[inline]
    fn bare<const N: usize>(&mut self, Key(key): Key<N>, value: impl FnOnce(&mut Vec<u8>)) {
        self.out.extend_from_slice(&key[..N - 1]);
        value(self.out);
        self.out.push(b',');
    }
}

/// Appends `text` as a JSON string.
pub(super) fn string(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    text::append(out, text);
    out.push(b'"');
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
#[inline]
fn close(out: &mut Vec<u8>, bracket: u8) {
    match out.last_mut() {
        Some(comma @ b',') => *comma = bracket,
        _ => out.push(bracket),
    }
}

#[inline]
fn append_integer(out: &mut Vec<u8>, value: u64) {
    match digits(value) {
        Some((digits, length)) => text::append_start(out, &digits, length),
        None => append(out, value),
    }
}

/// Appends what `value` displays. Writing to memory cannot fail.
fn append(out: &mut Vec<u8>, value: impl Display) {
    let _infallible = write!(out, "{value}");
}

#[cfg(test)]
mod tests {
    use super::*;

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
