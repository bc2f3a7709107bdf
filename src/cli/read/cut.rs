//! Cutting an object into its members in one pass.
//!
//! Nearly every record is an object of strings and numbers without a fault.
//! What is cut here needs no general reader; everything else is left to the general reader, which
//! also reports invalid JSON.

use serde_json::value::RawValue;

use super::members::Member;
use super::signs;
use super::unescape::FreeSpace;

/// The members of the object `json`, with decoded strings in `free`; `None` where a general reader
/// must decide.
pub(super) fn members<'b>(json: &'b str, free: &mut FreeSpace<'b>) -> Option<Vec<Member<'b>>> {
    let mut cursor = Cursor { json, at: 0, free };
    let mut members = Vec::with_capacity(8);
    cursor.pass_sign(b'{')?;
    loop {
        let start = cursor.at;
        cursor.pass_blanks();
        let name = cursor.string()?.into();
        cursor.pass_blanks();
        cursor.pass_sign(b':')?;
        cursor.pass_blanks();
        let value = cursor.at - start;
        let text = cursor.value()?;
        cursor.pass_blanks();
        members.push(Member { name, written: json[start..cursor.at].into(), value, text });
        if cursor.pass_sign(b',').is_none() {
            break;
        }
    }
    cursor.pass_sign(b'}')?;
    cursor.pass_blanks();
    (cursor.at == json.len()).then_some(members)
}

struct Cursor<'b, 'r> {
    json: &'b str,
    at: usize,
    free: &'r mut FreeSpace<'b>,
}

impl<'b> Cursor<'b, '_> {
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

    /// Passes the value that begins here; its decoded text, if it is a string.
    fn value(&mut self) -> Option<Option<&'b str>> {
        if self.peek() == Some(b'"') {
            return self.string().map(Some);
        }
        let rest = &self.json[self.at..];
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&RawValue>();
        let value = values.next()?.ok()?.get();
        self.at += value.len();
        // White space other than blanks, before it or in it, is rare.
        let plain = rest.starts_with(value) && !value.bytes().any(|byte| byte < b' ');
        plain.then_some(None)
    }

    /// Passes the string that begins here; its decoded text.
    fn string(&mut self) -> Option<&'b str> {
        self.pass_sign(b'"')?;
        let start = self.at;
        self.at = signs::first(self.json.as_bytes(), start)?;
        let said = &self.json[start..self.at];
        match self.pass_sign(b'"') {
            Some(()) => Some(said),
            // An escape; or a control character, which is refused there.
            None => self.escaped(start),
        }
    }

    /// Passes the string with escapes whose content begins at byte `start`; its decoded text.
    fn escaped(&mut self, start: usize) -> Option<&'b str> {
        let (said, quote) = self.free.unescaped(self.json, start)?;
        self.at = quote + 1;
        Some(said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::read::TextBuffer;
    use crate::cli::read::members::{self, Members};
    use proptest::prelude::*;
    use std::borrow::Cow;

    /// Each member as it is written, its name, its value and its text.
    type Told = Vec<(String, String, String, Option<String>)>;

    fn told(members: Members<'_>) -> Told {
        let text = |at| members.text(at).ok().map(Cow::into_owned);
        let told = |(at, member): (usize, &Member<'_>)| {
            (
                member.written.to_string(),
                member.name.to_string(),
                member.value().to_owned(),
                text(at),
            )
        };
        members.iter().enumerate().map(told).collect()
    }

    /// The members as the general reader has them.
    fn general(json: &str) -> Option<Told> {
        Some(told(Members::new(members::general(json).ok()?)))
    }

    /// The members as they are cut.
    fn cut(json: &str) -> Option<Told> {
        let mut texts = TextBuffer::default();
        Some(told(Members::new(super::members(json, &mut texts.reserve(json.len()))?)))
    }

    #[test]
    fn cuts_what_records_look_like() {
        for json in [
            r#"{"id":"a1","text":"Klaim \"JHT\"\n\nnaik."}"#,
            r#"{ "id" : 17 , "t\u0065xt":"caf\u00e9 ½", "tags": ["a", {"b": "]}"}], "x": null }  "#,
            r#"{"a":"","a":-1.5e3,"b":true}"#,
            r#"{"a":"\ud83d\ude00 \u2019","b":["\n",[]],"c":"d"}"#,
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
            r#"{"a":"\ud83d"}"#,
            r#"{"a":"\ud83d\u0041"}"#,
            "{\"a\":[\n1]}",
            "{\"a\":\t{\"b\":1}",
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
            json in r#"[{]( ?"[a-zé]?(\\[nu"x])?[0-9]{0,4}" ?:[ \t]?("[a-z\\"]{0,3}"|[0-9.e-]{1,3}|[\[\]{},1]{1,4}|true|),?){0,3}[}] ?"#,
        ) {
            if let Some(members) = cut(&json) {
                prop_assert_eq!(Some(members), general(&json));
            }
        }

        #[test]
        fn texts_are_those_of_the_general_reader(text in r#""([a-zé½"]|\\[nrtbf/"\\]|\\u[0-9a-fA-F]{4}|\\[ux]|\\ud83d(\\ude00)?){0,8}""#) {
            let json = format!("{{\"a\":{text}}}");
            if let Some(members) = cut(&json) {
                prop_assert_eq!(Some(members), general(&json));
            }
        }

        #[test]
        fn texts_that_were_written_are_read(text in any::<String>()) {
            let json = serde_json::json!({ "a": text }).to_string();
            let members = cut(&json).unwrap();
            prop_assert_eq!(members[0].3.as_ref(), Some(&text));
        }
    }
}
