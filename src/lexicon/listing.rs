//! A long list of names, sorted, that is looked up in its own text.
//!
//! Ninety thousand districts and villages would cost more to index than all
//! articles of a day cost to annotate, and hide among ordinary words: a name
//! counts only behind a cue, which makes it a look-up, not a search. So the
//! table's text itself is searched by halves, and loading it costs nothing.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::hash::Hasher;

use rustc_hash::FxHasher;

use super::sources::Sources;
use crate::value::RegionCode;

/// Names, each with the codes of the places that bear it.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Lines `name<TAB>codes`, sorted by the letters and digits of the name.
    texts: Vec<Cow<'static, str>>,
    /// Tells most words that are no name, if the listing is to be asked often.
    sieve: Option<Sieve>,
}

impl Listing {
    /// The built-in table of this name and the user's.
    pub(crate) fn load(sources: &Sources, table: &str) -> Self {
        Self { texts: sources.texts(table).collect(), sieve: None }
    }

    /// The same, prepared to be asked of any word.
    pub(crate) fn sieved(self) -> Self {
        let names = self.texts.iter().flat_map(|text| text[entries_from(text)..].lines());
        let sieve = Sieve::of(names.map(|line| line.split('\t').next().unwrap_or_default()));
        Self { sieve: Some(sieve), ..self }
    }

    /// The places named `key`, which is a name's letters and digits, small
    /// and without anything between.
    pub(crate) fn find(&self, key: &str) -> Vec<RegionCode> {
        if self.sieve.as_ref().is_some_and(|sieve| !sieve.passes(key)) {
            return Vec::new();
        }
        let cells = self.texts.iter().filter_map(|text| find_line(text, key));
        cells.flat_map(|codes| codes.split('|').filter_map(|code| code.parse().ok())).collect()
    }

    /// Whether some line has the letters of `key`.
    pub(crate) fn holds(&self, key: &str) -> bool {
        self.texts.iter().any(|text| find_line(text, key).is_some())
    }
}

/// One bit for each name, by its hash: what meets no bit is no name.
#[derive(Debug)]
struct Sieve {
    bits: Box<[u64]>,
}

impl Sieve {
    /// Some 16 bits a name leave one word in twenty to look up in vain.
    const WORDS: usize = 2048;

    fn of<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut bits = vec![0; Self::WORDS].into_boxed_slice();
        let mut key = String::new();
        for name in names {
            key.clear();
            key.extend(name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
            let (word, bit) = Self::slot(&key);
            bits[word] |= bit;
        }
        Self { bits }
    }

    fn passes(&self, key: &str) -> bool {
        let (word, bit) = Self::slot(key);
        self.bits[word] & bit != 0
    }

    /// The word of `bits` and the bit in it that stand for `key`.
    fn slot(key: &str) -> (usize, u64) {
        let mut hasher = FxHasher::default();
        hasher.write(key.as_bytes());
        let hash = hasher.finish();
        ((hash >> 6) as usize % Self::WORDS, 1 << (hash & 63))
    }
}

/// The codes on the line whose name has the letters of `key`.
fn find_line<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let bytes = text.as_bytes();
    let (mut low, mut high) = (entries_from(text), text.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let (before, behind) = (&bytes[low..middle], &bytes[middle..high]);
        let start = before.iter().rposition(|&b| b == b'\n').map_or(low, |at| low + at + 1);
        let end = behind.iter().position(|&b| b == b'\n').map_or(high, |at| middle + at);
        let line = text[start..end].trim_end_matches('\r');
        let (name, codes) = line.split_once('\t').unwrap_or((line, ""));
        match compare(name, key) {
            Ordering::Equal => return Some(codes),
            Ordering::Less => low = (end + 1).min(high),
            Ordering::Greater => high = start,
        }
    }
    None
}

/// Where the first line behind the comments and the header starts.
fn entries_from(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        at += line.len();
        if !line.starts_with('#') {
            break;
        }
    }
    at
}

/// The order of the table: by the bytes of the letters and digits, small.
fn compare(name: &str, key: &str) -> Ordering {
    if name.is_ascii() {
        let letters = name.bytes().filter(u8::is_ascii_alphanumeric);
        return letters.map(|b| b.to_ascii_lowercase()).cmp(key.bytes());
    }
    let letters = name.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).cmp(key.chars())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "# a comment\nname\tcodes\nBatangan\t33.18.08|35.08.07.2003\nBatang Dua\t82.71.05\nBatu\t35.79.01\nMa'u\t91.03.01\n";

    fn codes(key: &str) -> Option<&str> {
        find_line(TABLE, key)
    }

    #[test]
    fn finds_a_name_by_its_letters() {
        assert_eq!(codes("batangdua"), Some("82.71.05"));
        assert_eq!(codes("batangan"), Some("33.18.08|35.08.07.2003"));
        assert_eq!(codes("mau"), Some("91.03.01"));
        for absent in ["", "a", "batang", "batanganz", "name", "zzz"] {
            assert_eq!(codes(absent), None, "{absent}");
        }
    }

    #[test]
    fn the_built_in_tables_are_sorted() {
        for name in ["districts.tsv", "villages.tsv", "place_words.tsv"] {
            let listing = Listing::load(&Sources::default(), name);
            for text in &listing.texts {
                let names = text[entries_from(text)..].lines().map(|line| line.split('\t').next());
                let keys: Vec<String> = names
                    .flatten()
                    .map(|name| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>())
                    .map(|name| name.to_lowercase())
                    .collect();
                let unsorted = keys.windows(2).find(|pair| pair[0] >= pair[1]);
                assert_eq!(unsorted, None, "{name}");
            }
        }
    }
}
