//! One JSON object, written member by member.
//!
//! Written by hand for two reasons: numbers keep their exact digits, which no binary float can
//! promise, and it is several times as fast as serde_json.

use std::fmt::Display;
use std::io::Write;

use super::digits::digits;
use super::page::Page;
use super::text;
use super::words::Written;
use crate::decimal::Decimal;
use crate::span::Span;
use crate::value::RegionCode;

/// The name of a member as it is written before a string, for [`key!`]. The length is
/// known at compile time, so that the name is copied in one or two steps.
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

/// A JSON object that is being written.
///
/// A comma stands behind each member; the last comma is overwritten by the closing bracket. So a name is written in the same way everywhere.
pub(super) struct Object<'o> {
    page: &'o mut Page,
}

impl<'o> Object<'o> {
    /// An object on `page` with the members that `write` gives it.
    #[inline]
    pub(super) fn on(page: &'o mut Page, write: impl FnOnce(&mut Self)) {
        page.add(b"{");
        let mut object = Self { page };
        write(&mut object);
        close(object.page, b'}');
    }

    #[inline]
    pub(super) fn string<const N: usize>(&mut self, key: Key<N>, value: &str) {
        self.quoted(key, |page| text::add(page, value));
    }

    /// A member whose value is the stretch `span` of `text`.
    #[inline]
    pub(super) fn stretch<const N: usize>(&mut self, key: Key<N>, text: &str, span: Span) {
        self.quoted(key, |page| text::add_stretch(page, text, span));
    }

    /// The stretch `span` of `text`, after `start`, which has the members before it and its name.
    #[inline]
    pub(super) fn stretch_after(&mut self, start: &Written, text: &str, span: Span) {
        self.page.add_start(&start.bytes, start.length);
        text::add_stretch(self.page, text, span);
        self.page.add(b"\",");
    }

    /// The member number `number` of those with the same name.
    #[inline]
    pub(super) fn word(&mut self, words: &[Written], number: usize) {
        if let Some(Written { bytes, length }) = words.get(number) {
            self.page.add_start(bytes, *length);
        }
    }

    /// A member whose value is three letters that need no escapes.
    pub(super) fn letters<const N: usize>(&mut self, key: Key<N>, letters: [u8; 3]) {
        self.quoted(key, |page| page.add(&letters));
    }

    #[inline]
    pub(super) fn code<const N: usize>(&mut self, key: Key<N>, value: RegionCode) {
        self.quoted(key, |page| {
            let (written, length) = value.written();
            page.add_start(&written, length);
        });
    }

    /// A member whose value is the display of a fraction, which needs no escapes.
    pub(super) fn shown<const N: usize>(&mut self, key: Key<N>, value: impl Display) {
        self.quoted(key, |page| show(page, value));
    }

    /// A member whose value is a number with all its digits.
    #[inline]
    pub(super) fn decimal<const N: usize>(&mut self, key: Key<N>, value: Decimal) {
        self.bare(key, |page| match value.to_integer().map(u64::try_from) {
            Some(Ok(integer)) => integer_digits(page, integer),
            _ => show(page, value),
        });
    }

    #[inline]
    pub(super) fn integer<const N: usize>(&mut self, key: Key<N>, value: u64) {
        self.bare(key, |page| integer_digits(page, value));
    }

    #[inline]
    pub(super) fn flag<const N: usize>(&mut self, key: Key<N>) {
        self.bare(key, |page| page.add(b"true"));
    }

    pub(super) fn strings<const N: usize>(
        &mut self,
        key: Key<N>,
        values: impl IntoIterator<Item: AsRef<str>>,
    ) {
        self.bare(key, |page| list(page, values, |value, page| string(page, value.as_ref())));
    }

    pub(super) fn object<const N: usize>(
        &mut self,
        key: Key<N>,
        members: impl FnOnce(&mut Object<'_>),
    ) {
        self.bare(key, |page| Object::on(page, members));
    }

    /// A member whose value is a string; `value` adds the text between the
    /// quotes.
    #[inline]
    fn quoted<const N: usize>(&mut self, Key(key): Key<N>, value: impl FnOnce(&mut Page)) {
        self.page.add(&key);
        value(self.page);
        self.page.add(b"\",");
    }

    /// A member whose value is no string.
    #[inline]
    fn bare<const N: usize>(&mut self, Key(key): Key<N>, value: impl FnOnce(&mut Page)) {
        self.page.add_start(&key, N - 1);
        value(self.page);
        self.page.add(b",");
    }
}

/// Adds `text` as a JSON string.
pub(super) fn string(page: &mut Page, text: &str) {
    page.add(b"\"");
    text::add(page, text);
    page.add(b"\"");
}

/// Adds a JSON array of the items, each written by `write`.
pub(super) fn list<T>(
    page: &mut Page,
    items: impl IntoIterator<Item = T>,
    mut write: impl FnMut(T, &mut Page),
) {
    page.add(b"[");
    for item in items {
        write(item, page);
        page.add(b",");
    }
    close(page, b']');
}

/// Ends an object or array with `bracket`, in place of a comma at its end.
#[inline]
fn close(page: &mut Page, bracket: u8) {
    match page.last_mut() {
        Some(comma @ b',') => *comma = bracket,
        _ => page.add(&[bracket]),
    }
}

#[inline]
fn integer_digits(page: &mut Page, value: u64) {
    match digits(value) {
        Some((digits, length)) => page.add_start(&digits, length),
        None => show(page, value),
    }
}

/// Adds what `value` displays. Writing to memory cannot fail.
fn show(page: &mut Page, value: impl Display) {
    let _infallible = write!(page.vector(), "{value}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_empty_is_closed() {
        let mut out = Vec::new();
        Page::over(&mut out, |page| {
            Object::on(page, |object| {
                object.strings(key!("none"), [""; 0]);
                object.object(key!("inner"), |_| {});
            });
        });
        assert_eq!(out, br#"{"none":[],"inner":{}}"#);
    }
}
