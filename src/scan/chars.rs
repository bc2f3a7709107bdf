//! The role of each character when a text is cut into atoms.

use super::fold::is_invisible;

/// The role of a character when a text is cut into atoms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CharRole {
    Letter,
    Digit,
    Blank,
    Break,
    /// Zero-width and format characters, which separate nothing.
    Invisible,
    Other,
    /// Only of a byte: it starts a character beyond ASCII.
    Wide,
}

/// The role of each byte, as the first one of a character.
pub(crate) const BYTE_ROLES: [CharRole; 256] = {
    let mut roles = [CharRole::Wide; 256];
    let mut byte = 0;
    while byte < 128 {
        roles[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => CharRole::Letter,
            b'0'..=b'9' => CharRole::Digit,
            b'\n' | b'\r' | 0x0b | 0x0c => CharRole::Break,
            b' ' | b'\t' => CharRole::Blank,
            0..=0x1f | 0x7f => CharRole::Invisible,
            _ => CharRole::Other,
        };
        byte += 1;
    }
    roles
};

impl CharRole {
    /// The role of the character at byte `at` of `text`, and its width in bytes.
    pub(crate) fn at(text: &str, at: usize) -> Option<(Self, usize)> {
        let byte = *text.as_bytes().get(at)?;
        match BYTE_ROLES[byte as usize] {
            Self::Wide => {
                let c = text[at..].chars().next()?;
                Some((wide_role(c), c.len_utf8()))
            }
            role => Some((role, 1)),
        }
    }
}

/// The role of a character beyond ASCII.
fn wide_role(c: char) -> CharRole {
    match c {
        // Dashes, quotes and the other signs that are most frequent in news.
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' => CharRole::Other,
        '\u{85}' | '\u{2028}' | '\u{2029}' => CharRole::Break,
        _ if is_invisible(c) => CharRole::Invisible,
        _ if c.is_alphabetic() || is_mark(c) => CharRole::Letter,
        _ if c.is_whitespace() => CharRole::Blank,
        _ => CharRole::Other,
    }
}

/// Whether `c` is a hyphen or a dash: `-`, `‐` and `‑` (hyphens), `–`, `—`.
///
/// Not the minus sign `−`, which joins only the ends of a range of numbers.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '–' | '—')
}

/// Whether `c` can join the words or numbers on both sides to one: any dash but the em dash,
/// which separates clauses.
pub(crate) fn joins_words(c: char) -> bool {
    is_dash(c) && c != '—'
}

/// Whether `c` can be the minus of a number: the minus sign, or the hyphen that keyboards have in
/// its place. A longer dash before a number opens a clause.
pub(crate) fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−')
}

/// Whether `c` is an apostrophe: `'`, `’`, or the opening quotation mark `‘` that editors put
/// before a word.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘')
}

/// Whether `c` can be the mark at the end of a quotation.
pub(crate) fn closes_quotation(c: char) -> bool {
    matches!(c, '"' | '”' | '\'' | '’')
}

/// Whether `c` is a combining mark of the Latin script, which stays with its letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}
