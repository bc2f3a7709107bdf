//! Cutting a text that is too long to be scanned at once.
//!
//! Atoms hold 32-bit offsets, so a scan ends at 4 GiB; long before that its
//! memory counts, which is some fifteen times that of the text. No article is
//! that long, but a text may be.

/// What a text is cut behind, the best first: an empty line, a line break, a space.
const BREAKS: [&[&str]; 3] = [&["\n\n", "\r\n\r\n"], &["\n"], &[" "]];

/// The longest part, in bytes.
pub(crate) const MAX_PART_BYTES: usize = 16 * 1024 * 1024;

/// Cuts `text` into parts of at most `longest` bytes (or of one character,
/// if that is longer), behind the last empty line, line break or space that
/// one has room for. A text that fits is one part.
pub(crate) fn parts(text: &str, longest: usize) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (part, after) = rest.split_at(first_cut(rest, longest));
        rest = after;
        Some(part)
    })
}

fn first_cut(text: &str, longest: usize) -> usize {
    if text.len() <= longest {
        return text.len();
    }
    let mut end = longest;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let room = &text[..end];
    let last_end = |sign: &&str| room.rfind(*sign).map(|at| at + sign.len());
    BREAKS
        .iter()
        .find_map(|signs| signs.iter().filter_map(last_end).max())
        .or((end > 0).then_some(end))
        .or_else(|| text.chars().next().map(char::len_utf8))
        .unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_where_the_text_has_its_largest_break() {
        for (text, longest, expected) in [
            ("", 4, vec![]),
            ("abc", 4, vec!["abc"]),
            ("a b\n\nc d\ne", 8, vec!["a b\n\n", "c d\ne"]),
            ("a b\r\n\r\nc d\r\ne", 12, vec!["a b\r\n\r\n", "c d\r\ne"]),
            ("a\n\nb\r\n\r\nc\n\nd e", 12, vec!["a\n\nb\r\n\r\nc\n\n", "d e"]),
            ("a\n\nb\r\n\r\nc d e", 10, vec!["a\n\nb\r\n\r\n", "c d e"]),
            ("a b\nc d", 6, vec!["a b\n", "c d"]),
            ("aa bb cc", 4, vec!["aa ", "bb ", "cc"]),
            ("aaéé", 3, vec!["aa", "é", "é"]),
            ("😀😀", 1, vec!["😀", "😀"]),
        ] {
            assert_eq!(parts(text, longest).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }
}
