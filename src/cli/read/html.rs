//! Telling HTML from text, so that a person can be told.

use memchr::memchr2_iter;

/// Elements that articles have.
const ELEMENTS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "br",
    "div",
    "em",
    "figure",
    "h1",
    "h2",
    "h3",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "script",
    "span",
    "strong",
    "table",
    "td",
    "tr",
    "u",
    "ul",
];

/// The most bytes of an entity, with its semicolon: `&rsquo;` and its like.
const MAX_ENTITY_BYTES: usize = 8;

/// Whether a tag or an entity stands in the text.
pub(super) fn is_in(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr2_iter(b'<', b'&', bytes).any(|at| match bytes[at] {
        b'<' => is_tag(&bytes[at + 1..]),
        _ => is_entity(&bytes[at + 1..]),
    })
}

/// `p>`, `/p>`, `br/>`, `a href="…">`: what stands behind the opening sign.
fn is_tag(rest: &[u8]) -> bool {
    let rest = rest.strip_prefix(b"/").unwrap_or(rest);
    let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let (name, rest) = rest.split_at(end);
    let known = ELEMENTS.iter().any(|element| name.eq_ignore_ascii_case(element.as_bytes()));
    let attribute = || {
        let end = rest.iter().position(|&byte| byte == b'>' || byte == b'<');
        end.is_some_and(|end| rest[end] == b'>' && rest[..end].contains(&b'='))
    };
    known && (matches!(rest.trim_ascii_start(), [b'>', ..] | [b'/', b'>', ..]) || attribute())
}

/// `nbsp;`, `#39;`: what stands behind the ampersand.
fn is_entity(rest: &[u8]) -> bool {
    let rest = &rest[..rest.len().min(MAX_ENTITY_BYTES)];
    let Some(end) = rest.iter().position(|&byte| byte == b';') else { return false };
    match &rest[..end] {
        [b'#', number @ ..] => !number.is_empty() && number.iter().all(u8::is_ascii_alphanumeric),
        name => name.len() > 1 && name.iter().all(u8::is_ascii_lowercase),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_entities_are_html_and_other_signs_are_not() {
        for text in [
            "<p>Rp 5 juta",
            "Rp 5 juta</p>",
            "a<br />b",
            "a<BR>b",
            "<a href=\"https://a.id\">b</a>",
            "Rp&nbsp;5 juta",
            "&#39;",
            "&#x27;",
        ] {
            assert!(is_in(text), "{text}");
        }
        for text in [
            "",
            "a < b > c",
            "x<y",
            "<a b c>",
            "<nama>",
            "<",
            "&",
            "</",
            "R&D; AT&T",
            "P&G",
            "&;",
            "a & b; c",
            "<3",
        ] {
            assert!(!is_in(text), "{text}");
        }
    }
}
