//! The folded form in which words are compared.

/// `word` in lower case and without invisible characters.
pub(crate) fn fold(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_graphic()) {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        if is_invisible(c) {
            continue;
        }
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else {
            folded.extend(c.to_lowercase());
        }
    }
    folded
}

/// Whether `c` is a zero-width, format or control character: it neither shows
/// nor separates words.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
        || c.is_control() && !c.is_whitespace()
}
