//! The words of a phrase, as an entry of a lexicon writes it.
//!
//! [`PlainWords`] is the fast path of `scan_words`, which reads any surface; a
//! property test holds the two together.

use crate::scan::{Head, Scan, Shape, Vocabulary, WordId, is_apostrophe, joins_words};

/// Replaces `words` by the words of `surface`. Returns a mask: bit i is set if a
/// comma or slash stands before word i.
pub(super) fn read_words(
    vocabulary: &mut Vocabulary,
    surface: &str,
    words: &mut Vec<WordId>,
) -> Result<u32, String> {
    words.clear();
    let mut separators = 0;
    for word in PlainWords::of(surface) {
        let Some(word) = word else { return scan_words(vocabulary, surface, words) };
        separators |= u32::from(word.separated) << words.len().min(31);
        words.push(vocabulary.intern_letters(word.head, word.len));
    }
    // A surface without words is an error, which `scan_words` explains.
    if words.is_empty() { scan_words(vocabulary, surface, words) } else { Ok(separators) }
}

/// A word of ASCII letters, fewer than sixteen.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlainWord {
    head: Head,
    len: usize,
    /// Whether a comma or slash stands before the word.
    separated: bool,
}

impl PlainWord {
    /// The letter case of the word.
    pub(super) fn shape(self) -> Shape {
        Shape::of_letters(self.head, self.len)
    }
}

/// The words of a surface of plain words and signs between them, as most are. The
/// last item is `None` where the surface holds anything else. A scan would find
/// the same words.
#[derive(Debug, Clone)]
pub(super) struct PlainWords<'s> {
    rest: &'s [u8],
}

impl<'s> PlainWords<'s> {
    pub(super) fn of(surface: &'s str) -> Self {
        Self { rest: surface.as_bytes() }
    }

    /// Ends with `None`, at something other than a plain word.
    fn stop(&mut self) -> Option<Option<PlainWord>> {
        self.rest = &[];
        Some(None)
    }
}

impl Iterator for PlainWords<'_> {
    type Item = Option<PlainWord>;

    /// Always inlined: calls took a third of the time of reading a phrase.
    #[inline(always)]
    fn next(&mut self) -> Option<Option<PlainWord>> {
        let mut separated = false;
        loop {
            let head = Head::load(self.rest);
            let len = head.letters();
            if len > 0 {
                let rest = self.rest.get(len..).unwrap_or_default();
                if len == Head::BYTES || !rest.first().is_none_or(|&sign| is_passed(sign)) {
                    return self.stop();
                }
                // Spares a round of the loop for the sign that is nearly always next.
                self.rest = rest.strip_prefix(b" ").unwrap_or(rest);
                return Some(Some(PlainWord { head, len, separated }));
            }
            match self.rest {
                [sign, rest @ ..] if is_passed(*sign) => {
                    separated |= matches!(sign, b',' | b'/');
                    self.rest = rest;
                }
                [] if !separated => return None,
                _ => return self.stop(),
            }
        }
    }
}

/// Whether `sign` stands between words without being a word itself.
fn is_passed(sign: u8) -> bool {
    matches!(sign, b' ' | b'-' | b'.' | b'\'' | b',' | b'/')
}

/// Does what [`read_words`] does, for any surface.
fn scan_words(
    vocabulary: &mut Vocabulary,
    surface: &str,
    words: &mut Vec<WordId>,
) -> Result<u32, String> {
    words.clear();
    let scan = Scan::of_atoms(surface);
    let mut separators = 0u32;
    for (i, atom) in scan.atoms().iter().enumerate() {
        let text = scan.surface(i);
        if atom.is_word() || atom.is_digits() || is_sign_word(text) {
            words.push(vocabulary.intern(text));
        } else if matches!(text, "," | "/") {
            separators |= 1 << words.len().min(31);
        } else if !text.chars().all(|c| c == '.' || is_apostrophe(c) || joins_words(c)) {
            return Err(format!("\"{surface}\" holds the sign {text}, which no phrase can hold"));
        }
    }
    if words.is_empty() {
        return Err(format!("\"{surface}\" holds no word"));
    }
    Ok(separators)
}

/// Whether `text` is a sign that stands for a word, and so counts as one in a
/// phrase: `&`, `%`, `$`.
fn is_sign_word(text: &str) -> bool {
    matches!(text, "&" | "%" | "℅" | "‰" | "°" | "+" | "²" | "³")
        || text.chars().all(is_currency_sign)
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
        fn plain_words_are_the_words_of_a_scan(surface in "[A-Ca-c1é ,]{0,8}|[A-Ca-z \\-.,'’]{0,80}") {
            let (mut fast, mut slow) = (Vocabulary::default(), Vocabulary::default());
            let (mut plain, mut scanned) = (Vec::new(), Vec::new());
            let separators = read_words(&mut fast, &surface, &mut plain);
            prop_assert_eq!(separators, scan_words(&mut slow, &surface, &mut scanned));
            prop_assert_eq!(plain, scanned);
            prop_assert_eq!(fast.word("a"), slow.word("a"));
            let spelled = surface.split([' ', '-', '.', '\'', ',']).filter(|word| !word.is_empty());
            let shapes: Vec<_> = PlainWords::of(&surface).map(|word| word.map(PlainWord::shape)).collect();
            prop_assert!(shapes.contains(&None) || spelled.map(|word| Some(Shape::of(word))).eq(shapes));
        }
    }
}
