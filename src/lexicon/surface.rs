//! The words of a phrase, as an entry of a lexicon writes it.

use crate::scan::{Block, Scan, Vocabulary, WordId};

/// Puts the words of a surface in place of `words`, and tells which of them a
/// comma or slash stands before: one bit for each.
pub(super) fn read_words(
    vocabulary: &mut Vocabulary,
    surface: &str,
    words: &mut Vec<WordId>,
) -> Result<u32, String> {
    words.clear();
    match plain_words(surface) {
        Some(plain) => {
            for word in plain {
                words.push(vocabulary.intern(word));
            }
            Ok(0)
        }
        None => scan_words(vocabulary, surface, words),
    }
}

/// The words of a surface that is nothing but ASCII letters and blanks, as
/// most are: a scan would tell no others.
pub(super) fn plain_words(surface: &str) -> Option<impl Iterator<Item = &str>> {
    let blank = Block::BYTES.checked_sub(surface.len())?;
    let block = Block::load_at(surface.as_bytes(), 0);
    let mut letters = block.mask(|bytes| bytes.in_small_letters().within(b'a', b'z'));
    let blanks = block.mask(|bytes| bytes.equal(b' '));
    let is_plain = letters != 0 && letters | blanks == u64::MAX >> blank;
    is_plain.then(|| {
        std::iter::from_fn(move || {
            let start = letters.trailing_zeros();
            let rest = letters.checked_shr(start)?;
            // A carry runs through the letters of the word and clears them.
            letters &= letters.wrapping_add(1 << start);
            surface.get(start as usize..(start + rest.trailing_ones()) as usize)
        })
    })
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
        fn plain_words_are_those_of_a_scan(surface in "[A-Ca-c1é ,]{0,8}|[A-Ca-z ]{0,80}") {
            let (mut fast, mut slow) = (Vocabulary::default(), Vocabulary::default());
            let (mut plain, mut scanned) = (Vec::new(), Vec::new());
            let separators = read_words(&mut fast, &surface, &mut plain);
            prop_assert_eq!(separators, scan_words(&mut slow, &surface, &mut scanned));
            prop_assert_eq!(plain, scanned);
            prop_assert_eq!(fast.word("a"), slow.word("a"));
            let spelled = surface.split(' ').filter(|word| !word.is_empty());
            prop_assert!(plain_words(&surface).is_none_or(|words| words.eq(spelled)));
        }
    }
}
