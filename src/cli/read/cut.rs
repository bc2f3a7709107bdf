//! Cutting an object into its members in one pass.
//!
//! Nearly every record is an object of strings and numbers without a fault.
//! What is cut here at once needs no general reader; what is not, for whatever
//! reason, is left to that, which also knows what to say of wrong JSON.

use std::ops::Range;

use serde_json::value::RawValue;

use super::members::{Member, Text};
use super::signs::Signs;

/// The members of the object that `json` is, the texts of those with escapes
/// appended to `unescaped`; `None` where a general reader must tell.
pub(super) fn members<'b>(json: &'b str, unescaped: &mut String) -> Option<Vec<Member<'b>>> {
    let mut cursor = Cursor { json, at: 0, signs: Signs::of(json.as_bytes()), unescaped };
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
        let text = cursor.value()?;
        cursor.pass_blanks();
        let name = name.into_name(cursor.unescaped);
        members.push(Member { name, written: json[start..cursor.at].into(), value, text });
        if cursor.pass_sign(b',').is_none() {
            break;
        }
    }
    cursor.pass_sign(b'}')?;
    cursor.pass_blanks();
    (cursor.at == json.len()).then_some(members)
}

struct Cursor<'b, 'u> {
    json: &'b str,
    at: usize,
    signs: Signs<'b>,
    unescaped: &'u mut String,
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
        self.byte(self.at)
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.json.as_bytes().get(at).copied()
    }

    /// The value that begins here.
    fn value(&mut self) -> Option<Text<'b>> {
        if self.peek() == Some(b'"') {
            return self.string();
        }
        let rest = &self.json[self.at..];
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&RawValue>();
        let value = values.next()?.ok()?.get();
        self.at += value.len();
        // White space other than blanks, before it or in it, is rare.
        let plain = rest.starts_with(value) && !value.bytes().any(|byte| byte < b' ');
        plain.then_some(Text::Unread)
    }

    /// The string that begins here.
    fn string(&mut self) -> Option<Text<'b>> {
        self.pass_sign(b'"')?;
        let start = self.at;
        let sign = self.signs.from(start)?;
        if self.byte(sign) == Some(b'"') {
            self.at = sign + 1;
            return Some(Text::Plain(&self.json[start..sign]));
        }
        self.escaped(start, sign).map(Text::Unescaped)
    }

    /// What is appended for the string from `plain` on, with its first sign.
    fn escaped(&mut self, mut plain: usize, mut sign: usize) -> Option<Range<usize>> {
        let start = self.unescaped.len();
        self.unescaped.reserve(self.json.len() - plain);
        loop {
            // Line breaks come in pairs.
            if plain < sign {
                self.unescaped.push_str(&self.json[plain..sign]);
            }
            match self.byte(sign)? {
                b'"' => {
                    self.at = sign + 1;
                    return Some(start..self.unescaped.len());
                }
                b'\\' => {
                    let (length, character) = escape(&self.json.as_bytes()[sign..])?;
                    self.unescaped.push(character);
                    plain = sign + length;
                    sign = self.signs.from(plain)?;
                }
                _ => return None,
            }
        }
    }
}

/// How long the escape is that `bytes` begin with, and what it stands for.
#[inline]
fn escape(bytes: &[u8]) -> Option<(usize, char)> {
    match SHORT[usize::from(*bytes.get(1)?)] {
        0 => numbered(bytes),
        short => Some((2, char::from(short))),
    }
}

/// What a backslash and a letter stand for.
const SHORT: [u8; 256] = {
    let mut short = [0; 256];
    short[b'n' as usize] = b'\n';
    short[b'r' as usize] = b'\r';
    short[b't' as usize] = b'\t';
    short[b'b' as usize] = 8;
    short[b'f' as usize] = 12;
    short[b'"' as usize] = b'"';
    short[b'\\' as usize] = b'\\';
    short[b'/' as usize] = b'/';
    short
};

/// The same of a character by its number; those beyond the basic plane are two.
fn numbered(bytes: &[u8]) -> Option<(usize, char)> {
    let unit = code_unit(bytes)?;
    if let Some(character) = char::from_u32(unit.into()) {
        return Some((6, character));
    }
    let mut pair = char::decode_utf16([unit, code_unit(bytes.get(6..)?)?]);
    Some((12, pair.next()?.ok()?))
}

/// What the `\uXXXX` is that `bytes` begin with.
fn code_unit(bytes: &[u8]) -> Option<u16> {
    let digits = bytes.strip_prefix(b"\\u")?.first_chunk::<4>()?;
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let number = digits.iter().try_fold(0, |number, byte| Some(16 * number + digit(byte)?))?;
    u16::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
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
        Some(told(Members::new(members::general(json).ok()?, "")))
    }

    /// The members as they are cut.
    fn cut(json: &str) -> Option<Told> {
        let mut unescaped = String::new();
        let members = super::members(json, &mut unescaped)?;
        Some(told(Members::new(members, &unescaped)))
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
