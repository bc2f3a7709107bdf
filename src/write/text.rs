//! The content of a JSON string, between its quotes.
//!
//! Hardly any text needs an escape. Blocks of fixed size are checked and copied, and the length
//! is corrected afterwards: for the short strings of spans that is cheaper than copying the exact
//! number of bytes, which is a call.

use wide::u8x16;

use super::page::Page;
use crate::span::Span;

const LANES: usize = 16;

/// The bytes that are checked at once; nearly every span is shorter.
const STRETCH: usize = 2 * LANES;

/// Adds `text`. Not inlined, because there are many fields.
#[inline(never)]
pub(super) fn add(page: &mut Page, text: &str) {
    let bytes = text.as_bytes();
    match padded(bytes) {
        Some(block) => add_head(page, &block, text),
        None if is_plain(bytes) => page.vector().extend_from_slice(bytes),
        None => add_escaped(page, text),
    }
}

/// Adds the stretch `span` of `text`.
#[inline]
pub(super) fn add_stretch(page: &mut Page, text: &str, span: Span) {
    let stretch = span.of(text);
    match text.as_bytes()[span.start..].first_chunk::<STRETCH>() {
        Some(from_start) if span.len() <= STRETCH => add_head(page, from_start, stretch),
        _ => add(page, stretch),
    }
}

/// Adds `text`, which is no longer than `head`, with which it begins.
#[inline]
fn add_head<const N: usize>(page: &mut Page, head: &[u8; N], text: &str) {
    // No special byte stands within the text.
    if special(head).trailing_zeros() as usize >= text.len() {
        page.add_start(head, text.len());
    } else {
        add_escaped(page, text);
    }
}

#[cold]
fn add_escaped(page: &mut Page, text: &str) {
    let json = serde_json::to_string(text).unwrap_or_default();
    let unquoted = json.strip_prefix('"').and_then(|json| json.strip_suffix('"'));
    page.vector().extend_from_slice(unquoted.unwrap_or_default().as_bytes());
}

/// A block that starts with `bytes`, if they fit, padded with zeros. The block is made of both
/// ends of `bytes`, which may overlap.
#[inline]
fn padded(bytes: &[u8]) -> Option<[u8; LANES]> {
    let behind = |last: u64, width: usize| u128::from(last) << (8 * (bytes.len() - width));
    let block = match *bytes {
        [] => 0,
        [first] => first.into(),
        [first, second] => u16::from_le_bytes([first, second]).into(),
        [first, second, third] => u32::from_le_bytes([first, second, third, 0]).into(),
        _ if bytes.len() > LANES => return None,
        _ => match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) => {
                u128::from(u64::from_le_bytes(*first)) | behind(u64::from_le_bytes(*last), 8)
            }
            _ => {
                let (first, last) = (bytes.first_chunk()?, bytes.last_chunk()?);
                let last = u32::from_le_bytes(*last).into();
                u128::from(u32::from_le_bytes(*first)) | behind(last, 4)
            }
        },
    };
    Some(block.to_le_bytes())
}

/// Whether no byte of sixteen or more needs an escape. The last sixteen may be
/// checked twice.
fn is_plain(bytes: &[u8]) -> bool {
    let (chunks, _) = bytes.as_chunks::<LANES>();
    chunks.iter().chain(bytes.last_chunk()).all(|chunk| special(chunk) == 0)
}

/// A mask of the bytes that need an escape: quotes, backslashes and control
/// characters; for at most 32 bytes, the first in the lowest bit.
#[inline]
fn special<const N: usize>(bytes: &[u8; N]) -> u32 {
    let (chunks, _) = bytes.as_chunks();
    chunks.iter().rev().fold(0, |behind, chunk| behind << LANES | special_among(*chunk))
}

#[inline]
fn special_among(bytes: [u8; LANES]) -> u32 {
    let bytes = u8x16::new(bytes);
    // The code of a quote is that of a blank with one bit set: without it, quotes count as controls.
    let low = bytes ^ u8x16::splat(b'"' ^ b' ');
    let low = low.min(u8x16::splat(b' ')).simd_eq(low);
    (low | bytes.simd_eq(u8x16::splat(b'\\'))).to_bitmask()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The output of the general way, without its quotes.
    fn reference(text: &str) -> String {
        let json = serde_json::to_string(text).unwrap();
        json[1..json.len() - 1].to_owned()
    }

    fn added(add: impl FnOnce(&mut Page)) -> String {
        let mut out = b"so far ".to_vec();
        Page::over(&mut out, add);
        String::from_utf8(out).unwrap().strip_prefix("so far ").unwrap().to_owned()
    }

    proptest! {
        #[test]
        fn texts_are_those_of_the_general_way(text in "([a-zé ]{0,20}[\u{0}-\u{80}]?){0,3}") {
            prop_assert_eq!(added(|page| add(page, &text)), reference(&text));
        }

        #[test]
        fn stretches_are_texts(
            text in "([a-z ]{0,40}[\u{0}-\u{7f}]?){0,3}",
            start in 0usize..60,
            length in 0usize..50,
        ) {
            let start = start.min(text.len());
            let span = Span::new(start, text.len().min(start + length));
            prop_assert_eq!(
                added(|page| add_stretch(page, &text, span)),
                reference(span.of(&text)),
            );
        }
    }

    #[test]
    fn every_byte_is_escaped_that_must_be() {
        for byte in 0..=127u8 {
            for before in 0..20 {
                let text = format!("{}{}{}", "a".repeat(before), char::from(byte), "b".repeat(9));
                let added = added(|page| add(page, &text));
                assert_eq!(added, reference(&text), "{byte} behind {before}");
            }
        }
    }
}
