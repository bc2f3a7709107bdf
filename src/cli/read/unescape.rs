//! Decoding JSON strings that have escapes.
//!
//! Blocks of fixed size are copied with all that stands in them, and written
//! over from the first escape on: most of a text is copied as it is, and to
//! copy just as many bytes as stand between two escapes would be a call each.

use super::signs::{BLOCK, block, signs};

/// Holds the texts of records, and is used again for those of others.
#[derive(Debug, Default)]
pub(crate) struct TextBuffer(Vec<u8>);

/// The bytes of it that hold no text yet.
#[derive(Debug)]
pub(crate) struct FreeSpace<'r>(&'r mut [u8]);

impl TextBuffer {
    /// Free space that is enough for all decoded strings of records of `bytes` bytes.
    pub(crate) fn reserve(&mut self, bytes: usize) -> FreeSpace<'_> {
        // An escape is longer than what it stands for; a block is not.
        let enough = bytes + BLOCK;
        if self.0.len() < enough {
            self.0.resize(enough, 0);
        }
        FreeSpace(&mut self.0)
    }

    /// Keeps at most `bytes` bytes of memory.
    pub(crate) fn shrink_to(&mut self, bytes: usize) {
        self.0.truncate(bytes);
        self.0.shrink_to(bytes);
    }
}

impl<'r> FreeSpace<'r> {
    /// Decodes the string that goes on at byte `at` of `json`: its text, and where its closing quote
    /// stands. `None` where a general reader must decide.
    pub(super) fn unescaped(&mut self, json: &str, at: usize) -> Option<(&'r str, usize)> {
        let (quote, len) = unescape(json.as_bytes(), at, self.0)?;
        let (said, left) = std::mem::take(&mut self.0).split_at_mut(len);
        self.0 = left;
        // The parts are UTF-8, in whole characters.
        Some((simdutf8::basic::from_utf8(said).ok()?, quote))
    }
}

/// Writes the decoded string to the start of `free`. Returns where its closing quote stands, and
/// how many bytes were written.
fn unescape(json: &[u8], mut at: usize, free: &mut [u8]) -> Option<(usize, usize)> {
    let mut len = 0;
    loop {
        let block = block(json, at)?;
        *free.get_mut(len..)?.first_chunk_mut()? = block;
        let plain = signs(&block).trailing_zeros() as usize;
        (at, len) = (at + plain, len + plain);
        if plain == BLOCK {
            continue;
        }
        match json.get(at)? {
            b'"' => return Some((at, len)),
            // Line breaks come in pairs.
            b'\\' => {
                while json.get(at) == Some(&b'\\') {
                    let (length, written) = escape(json.get(at..)?, free.get_mut(len..)?)?;
                    (at, len) = (at + length, len + written);
                }
            }
            _ => return None,
        }
    }
}

/// Writes the character of the escape at the start of `json`. Returns the length of the escape,
/// and how many bytes were written.
#[inline]
fn escape(json: &[u8], free: &mut [u8]) -> Option<(usize, usize)> {
    match SHORT[usize::from(*json.get(1)?)] {
        0 => numbered(json, free),
        short => {
            *free.first_mut()? = short;
            Some((2, 1))
        }
    }
}

/// The byte that a backslash with each letter stands for; 0 for none.
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

/// Writes the character of a numbered escape (`\u00e9`), of two beyond the basic plane.
#[cold]
fn numbered(json: &[u8], free: &mut [u8]) -> Option<(usize, usize)> {
    let unit = code_unit(json)?;
    let (length, character) = match char::from_u32(unit.into()) {
        Some(character) => (6, character),
        None => (12, char::decode_utf16([unit, code_unit(json.get(6..)?)?]).next()?.ok()?),
    };
    let free = free.get_mut(..character.len_utf8())?;
    Some((length, character.encode_utf8(free).len()))
}

/// The UTF-16 code unit of the `\uXXXX` at the start of `json`.
fn code_unit(json: &[u8]) -> Option<u16> {
    let digits = json.strip_prefix(b"\\u")?.first_chunk::<4>()?;
    let digit = |byte: &u8| char::from(*byte).to_digit(16);
    let number = digits.iter().try_fold(0, |number, byte| Some(16 * number + digit(byte)?))?;
    u16::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What `string` says and how long it is, up to its quote.
    fn said(string: &str) -> Option<(String, usize)> {
        let mut texts = TextBuffer::default();
        let (said, quote) = texts.reserve(string.len()).unescaped(string, 1)?;
        Some((said.to_owned(), quote + 1))
    }

    proptest! {
        #[test]
        fn says_what_the_general_reader_does(
            string in r#""([a-zé½]{0,70}|\\[nrtbf/"\\]|\\u[0-9a-fA-F]{4}|\\[ux\n]|\\ud83d(\\ude00)?|\n){0,8}""#,
            behind in "[a-z\"]{0,3}",
        ) {
            let general = serde_json::from_str::<String>(&string).ok();
            if let Some((said, length)) = said(&(string.clone() + &behind)) {
                prop_assert_eq!(serde_json::from_str(&string[..length]).ok(), Some(said));
            } else {
                prop_assert_eq!(general, None);
            }
        }

        #[test]
        fn says_what_was_written(text in any::<String>()) {
            let string = serde_json::to_string(&text).unwrap();
            let length = string.len();
            prop_assert_eq!(said(&string), Some((text, length)));
        }
    }
}
