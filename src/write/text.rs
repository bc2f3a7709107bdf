//! What stands between the quotes of a JSON string.
//!
//! Hardly any text needs an escape. Sixteen bytes are looked at and copied at
//! a time, and those that are too many are given back: for the short strings of
//! spans that is cheaper than copying exactly so many.

use wide::u8x16;

use crate::span::Span;

const LANES: usize = 16;

/// Appends `text`.
#[inline]
pub(super) fn append(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    if bytes.len() <= LANES {
        let mut padded = [b' '; LANES];
        padded[..bytes.len()].copy_from_slice(bytes);
        append_head(out, &padded, text);
    } else if is_plain(bytes) {
        out.extend_from_slice(bytes);
    } else {
        append_escaped(out, text);
    }
}

/// Appends what stands in `text` at `span`.
#[inline]
pub(super) fn append_stretch(out: &mut Vec<u8>, text: &str, span: Span) {
    let stretch = span.of(text);
    match text.as_bytes()[span.start..].first_chunk() {
        Some(from_start) if span.len() <= LANES => append_head(out, from_start, stretch),
        _ => append(out, stretch),
    }
}

/// Appends `text`, which is no longer than `head`, with which it begins.
#[inline]
fn append_head(out: &mut Vec<u8>, head: &[u8; LANES], text: &str) {
    // The first of the special bytes stands behind the text.
    if special(head).trailing_zeros() as usize >= text.len() {
        let end = out.len() + text.len();
        out.extend_from_slice(head);
        out.truncate(end);
    } else {
        append_escaped(out, text);
    }
}

#[cold]
fn append_escaped(out: &mut Vec<u8>, text: &str) {
    let json = serde_json::to_string(text).unwrap_or_default();
    let unquoted = json.strip_prefix('"').and_then(|json| json.strip_suffix('"'));
    out.extend_from_slice(unquoted.unwrap_or_default().as_bytes());
}

/// Whether no byte of sixteen or more needs an escape. The last sixteen may be
/// looked at twice.
fn is_plain(bytes: &[u8]) -> bool {
    let (chunks, _) = bytes.as_chunks();
    chunks.iter().chain(bytes.last_chunk()).all(|chunk| special(chunk) == 0)
}

/// Which bytes need an escape: quotes, backslashes and control characters.
#[inline]
fn special(bytes: &[u8; LANES]) -> u32 {
    let bytes = u8x16::new(*bytes);
    // A quote is two off a blank, so that it comes next to the controls.
    let low = bytes ^ u8x16::splat(b'"' ^ b' ');
    let low = low.min(u8x16::splat(b' ')).simd_eq(low);
    (low | bytes.simd_eq(u8x16::splat(b'\\'))).to_bitmask()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the general way writes, without its quotes.
    fn reference(text: &str) -> String {
        let json = serde_json::to_string(text).unwrap();
        json[1..json.len() - 1].to_owned()
    }

    fn appended(append: impl FnOnce(&mut Vec<u8>)) -> String {
        let mut out = b"so far ".to_vec();
        append(&mut out);
        String::from_utf8(out).unwrap().strip_prefix("so far ").unwrap().to_owned()
    }

    proptest! {
        #[test]
        fn texts_are_those_of_the_general_way(text in "([a-zé ]{0,20}[\u{0}-\u{80}]?){0,3}") {
            prop_assert_eq!(appended(|out| append(out, &text)), reference(&text));
        }

        #[test]
        fn stretches_are_texts(
            text in "([a-z ]{0,20}[\u{0}-\u{7f}]?){0,3}",
            start in 0usize..60,
            length in 0usize..30,
        ) {
            let start = start.min(text.len());
            let span = Span::new(start, text.len().min(start + length));
            prop_assert_eq!(
                appended(|out| append_stretch(out, &text, span)),
                reference(span.of(&text)),
            );
        }
    }

    #[test]
    fn every_byte_is_escaped_that_must_be() {
        for byte in 0..=127u8 {
            for before in 0..20 {
                let text = format!("{}{}{}", "a".repeat(before), char::from(byte), "b".repeat(9));
                let appended = appended(|out| append(out, &text));
                assert_eq!(appended, reference(&text), "{byte} behind {before}");
            }
        }
    }
}
