//! The words of a phrase, as an entry of a lexicon writes it.

use super::tsv::split;
use crate::scan::{Scan, Vocabulary, WordId};

/// Puts the words of a surface in place of `words`, and tells which of them a
/// comma or slash stands before: one bit for each.
pub(super) fn read_words(
    vocabulary: &mut Vocabulary,
    surface: &str,
    words: &mut Vec<WordId>,
) -> Result<u32, String> {
    words.clear();
    // Most surfaces are plain words, which a scan would tell no better.
    if surface.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b' ') {
        let plain = split(surface, b' ').filter(|word| !word.is_empty());
        words.extend(plain.map(|word| vocabulary.intern(word)));
        if !words.is_empty() {
            return Ok(0);
        }
    }
    scan_words(vocabulary, surface, words)
}

/// The same for any surface.
fn scan_words(
    vocabulary: &mut Vocabulary,
    surface: &str,
    words: &mut Vec<WordId>,
) -> Result<u32, String> {
    let scan = Scan::of_atoms(surface);
    let mut separators = 0u32;
    for (i, atom) in scan.atoms().iter().enumerate() {
        let text = scan.surface(i);
        if atom.is_word() || atom.is_digits() || is_sign_word(text) {
            words.push(vocabulary.intern(text));
        } else if matches!(text, "," | "/") {
            separators |= 1 << words.len().min(31);
        } else if !matches!(text, "." | "'" | "’" | "-" | "‐" | "‑" | "–") {
            return Err(format!("\"{surface}\" holds the sign {text}, which no phrase can hold"));
        }
    }
    if words.is_empty() {
        return Err(format!("\"{surface}\" holds no word"));
    }
    Ok(separators)
}

/// Signs that stand for a word and so are one in a phrase: `&`, `%`, `$`.
fn is_sign_word(text: &str) -> bool {
    matches!(text, "&" | "%" | "‰" | "°" | "+" | "²" | "³") || text.chars().all(is_currency_sign)
}

fn is_currency_sign(c: char) -> bool {
    matches!(c, '$' | '£' | '¥' | '¢' | '₩' | '₫' | '€' | '₹' | '₱' | '₽' | '฿' | '﷼')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn plain_words_are_those_of_a_scan(surface in "[A-Ca-c1é ,]{0,40}") {
            let (mut fast, mut slow) = (Vocabulary::default(), Vocabulary::default());
            let (mut plain, mut scanned) = (Vec::new(), Vec::new());
            let separators = read_words(&mut fast, &surface, &mut plain);
            prop_assert_eq!(separators, scan_words(&mut slow, &surface, &mut scanned));
            prop_assert_eq!(plain, scanned);
            prop_assert_eq!(fast.word("a"), slow.word("a"));
        }
    }
}
