//! Cutting an object into its members in one pass.
//!
//! Nearly every record is an object of strings and numbers without a fault.
//! What is cut here at once needs no general reader; what is not, for whatever
//! reason, is left to that, which also knows what to say of wrong JSON.

use std::borrow::Cow;

use memchr::{memchr, memchr2};
use serde_json::value::RawValue;

use super::members::Member;

/// The members of the object that `json` is; `None` where a general reader
/// must tell.
pub(super) fn members(json: &str) -> Option<Vec<Member<'_>>> {
    // A control character is either wrong or white space, which is rare.
    if json.bytes().fold(u8::MAX, u8::min) < b' ' {
        return None;
    }
    let mut cursor = Cursor { json, at: 0 };
    let mut members = Vec::with_capacity(8);
    cursor.pass_sign(b'{')?;
    loop {
        let start = cursor.at;
        cursor.pass_blanks();
        let name = cursor.string()?;
        cursor.pass_blanks();
        cursor.pass_sign(b':')?;
        cursor.pass_blanks();
        let value = cursor.at - start;
        cursor.pass_value()?;
        cursor.pass_blanks();
        members.push(Member::new(name, &json[start..cursor.at], value));
        if cursor.pass_sign(b',').is_none() {
            break;
        }
    }
    cursor.pass_sign(b'}')?;
    cursor.pass_blanks();
    (cursor.at == json.len()).then_some(members)
}

struct Cursor<'b> {
    json: &'b str,
    at: usize,
}

impl<'b> Cursor<'b> {
    fn pass_blanks(&mut self) {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
    }

    fn pass_sign(&mut self, sign: u8) -> Option<()> {
        let found = self.peek() == Some(sign);
        self.at += usize::from(found);
        found.then_some(())
    }

    fn peek(&self) -> Option<u8> {
        self.json.as_bytes().get(self.at).copied()
    }

    fn pass_value(&mut self) -> Option<()> {
        if self.peek() == Some(b'"') {
            return self.string().map(drop);
        }
        let rest = serde_json::Deserializer::from_str(&self.json[self.at..]);
        let value = rest.into_iter::<&RawValue>().next()?.ok()?;
        self.at += value.get().len();
        Some(())
    }

    /// The string that begins here, with its quotes.
    fn string(&mut self) -> Option<&'b str> {
        let bytes = self.json.as_bytes();
        let start = self.at;
        self.pass_sign(b'"')?;
        loop {
            self.at += memchr2(b'"', b'\\', &bytes[self.at..])?;
            // Line breaks come in pairs.
            while bytes.get(self.at) == Some(&b'\\') {
                self.at += escape(&bytes[self.at..])?.0;
            }
            if self.pass_sign(b'"').is_some() {
                return Some(&self.json[start..self.at]);
            }
        }
    }
}

/// The text that a JSON string, with its quotes, stands for; `None` where a
/// general reader must tell.
pub(super) fn text(string: &str) -> Option<Cow<'_, str>> {
    let mut rest = string.strip_prefix('"')?.strip_suffix('"')?;
    let Some(mut plain) = memchr(b'\\', rest.as_bytes()) else {
        return Some(Cow::Borrowed(rest));
    };
    let mut text = String::with_capacity(rest.len());
    loop {
        text.push_str(&rest[..plain]);
        let mut at = plain;
        while rest.as_bytes().get(at) == Some(&b'\\') {
            let (length, character) = escape(&rest.as_bytes()[at..])?;
            text.push(character?);
            at += length;
        }
        if at == rest.len() {
            return Some(Cow::Owned(text));
        }
        rest = &rest[at..];
        plain = memchr(b'\\', rest.as_bytes()).unwrap_or(rest.len());
    }
}

/// How long the escape is that `bytes` begin with, and what it stands for by
/// itself: half of a pair stands for nothing.
fn escape(bytes: &[u8]) -> Option<(usize, Option<char>)> {
    let character = match bytes.get(1)? {
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        sign @ (b'"' | b'\\' | b'/') => char::from(*sign),
        b'u' => {
            let digit = |byte: &u8| char::from(*byte).to_digit(16);
            let digits: [u8; 4] = *bytes.get(2..)?.first_chunk()?;
            let mut number = 0;
            for byte in &digits {
                number = 16 * number + digit(byte)?;
            }
            return Some((6, char::from_u32(number)));
        }
        _ => return None,
    };
    Some((2, Some(character)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::read::members;
    use proptest::prelude::*;

    /// The members as the general reader has them.
    fn general(json: &str) -> Option<String> {
        members::general(json).ok().map(|members| format!("{members:?}"))
    }

    /// The members as they are cut.
    fn cut(json: &str) -> Option<String> {
        super::members(json).map(|members| format!("{members:?}"))
    }

    #[test]
    fn cuts_what_records_look_like() {
        for json in [
            r#"{"id":"a1","text":"Klaim \"JHT\"\n\nnaik."}"#,
            r#"{ "id" : 17 , "t\u0065xt":"caf\u00e9 ½", "tags": ["a", {"b": "]}"}], "x": null }  "#,
            r#"{"a":"","a":-1.5e3,"b":true}"#,
        ] {
            assert!(cut(json).is_some(), "{json}");
            assert_eq!(cut(json), general(json), "{json}");
        }
    }

    #[test]
    fn leaves_what_is_wrong_or_rare_to_the_general_reader() {
        for json in [
            "",
            "{",
            "{}",
            "[]",
            r#"{"a"}"#,
            r#"{"a":}"#,
            r#"{"a":1,}"#,
            r#"{"a":1}}"#,
            r#"{"a":1"b":2}"#,
            r#"{"a":"}"#,
            r#"{"a":"\x"}"#,
            r#"{"a":"\u12"}"#,
            "{\"a\":\"\t\"}",
            r#"{"a":01}"#,
            r#"{"a":tru}"#,
            r#"{a:1}"#,
            r#"{"a":"\"#,
            r#"{"a":[1,}"#,
        ] {
            assert_eq!(cut(json), None, "{json}");
        }
    }

    proptest! {
        #[test]
        fn cuts_as_the_general_reader_does(
            json in r#"[{]( ?"[a-zé]?(\\[nu"x])?[0-9]{0,4}" ?: ?("[a-z\\"]{0,3}"|[0-9.e-]{1,3}|[\[\]{},1]{1,4}|true|),?){0,3}[}] ?"#,
        ) {
            if let Some(members) = cut(&json) {
                prop_assert_eq!(Some(members), general(&json));
            }
        }

        #[test]
        fn texts_are_those_of_the_general_reader(text in r#""([a-zé½"]|\\[nrtbf/"\\]|\\u[0-9a-fA-F]{4}|\\[ux]|\\ud83d\\ude00){0,8}""#) {
            let general = serde_json::from_str::<String>(&text).ok();
            match super::text(&text) {
                // Only what stands in a record that could be cut is asked for.
                Some(own) if super::members(&format!("{{\"a\":{text}}}")).is_some() => {
                    prop_assert_eq!(Some(own.into_owned()), general);
                }
                _ => {}
            }
        }

        #[test]
        fn texts_that_were_written_are_read(text in any::<String>()) {
            let json = serde_json::to_string(&text).unwrap();
            prop_assert_eq!(super::text(&json), Some(Cow::Owned(text)));
        }
    }
}
