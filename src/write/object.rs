//! One JSON object, written member by member.
//!
//! By hand, for two reasons: numbers keep their exact digits, which no binary
//! float can promise, and it is twice as fast as the general way.

use std::fmt::Display;
use std::io::Write;

/// A JSON object that is being appended to a buffer.
pub(super) struct Object<'o> {
    out: &'o mut Vec<u8>,
    empty: bool,
}

impl<'o> Object<'o> {
    pub(super) fn open(out: &'o mut Vec<u8>) -> Self {
        out.push(b'{');
        Self { out, empty: true }
    }

    pub(super) fn close(self) {
        self.out.push(b'}');
    }

    pub(super) fn string(&mut self, name: &str, value: &str) {
        self.name(name);
        string(self.out, value);
    }

    /// A number, whose digits are those that `value` displays.
    pub(super) fn number(&mut self, name: &str, value: impl Display) {
        self.name(name);
        append(self.out, value);
    }

    /// A whole number, as most numbers of a file are.
    pub(super) fn offset(&mut self, name: &str, value: usize) {
        self.name(name);
        let _infallible = serde_json::to_writer(&mut *self.out, &value);
    }

    pub(super) fn flag(&mut self, name: &str) {
        self.name(name);
        self.out.extend_from_slice(b"true");
    }

    pub(super) fn strings(&mut self, name: &str, values: impl IntoIterator<Item: AsRef<str>>) {
        self.name(name);
        self.out.push(b'[');
        for (i, value) in values.into_iter().enumerate() {
            if i > 0 {
                self.out.push(b',');
            }
            string(self.out, value.as_ref());
        }
        self.out.push(b']');
    }

    pub(super) fn object(&mut self, name: &str, members: impl FnOnce(&mut Object<'_>)) {
        self.name(name);
        let mut object = Object::open(self.out);
        members(&mut object);
        object.close();
    }

    /// Member names are the scheme's own and need no escapes.
    fn name(&mut self, name: &str) {
        self.out.extend_from_slice(if self.empty { b"\"" } else { b",\"" });
        self.empty = false;
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
    }
}

/// Appends what `value` displays. Writing to memory cannot fail.
fn append(out: &mut Vec<u8>, value: impl Display) {
    let _infallible = write!(out, "{value}");
}

/// Appends `text` as a JSON string.
pub(super) fn string(out: &mut Vec<u8>, text: &str) {
    let _infallible = serde_json::to_writer(out, text);
}
