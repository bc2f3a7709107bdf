//! A long, sorted list of names that is searched in its own text.
//!
//! Seventy thousand districts and villages would cost more to put into a table
//! than all articles of a day cost to annotate, and their names hide among
//! ordinary words. So they are not in the vocabulary: a name is looked up, and
//! counts only behind a cue or where the article names the region that it lies in.
//! The look-up reads the text of the table itself. Beside it there is only an
//! [`Index`], made beforehand, of where the first line with each [`NamePrefix`]
//! starts. Few words of a text start like a name, and a [`BloomFilter`] of the
//! prefixes rejects most others before the index or the table is read.
//!
//! [`BloomFilter`]: bloom_filter::BloomFilter

mod bloom_filter;
mod index;
mod name_prefix;
mod slips;
mod starts;
mod tables;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::iter;

pub(crate) use name_prefix::NamePrefix;

use bloom_filter::BloomFilter;
use index::Index;
pub(crate) use slips::is_one_slip;
use starts::{Bucket, Starts};
pub(crate) use tables::letters;
use tables::{ListingTable, TABLES};

use super::sources::Sources;
use super::tsv::find;
use crate::error::Error;
use crate::heap_size::heap_size;
use crate::prepared::prepared;
use crate::scan::Head;
use crate::stored::{Output, Stored};
use crate::value::RegionCode;

/// The indices of the built-in tables, in the order of [`TABLES`].
static BUILTIN: &[Index] = prepared!("listings.rs");

/// Names, each with the codes of the places that have it.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Lines `name<TAB>codes`, sorted by the letters and digits of the name.
    lines: Cow<'static, str>,
    index: Index,
}

/// A line of a listing: the byte at which it starts, and the prefix of its name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    start: usize,
    prefix: NamePrefix,
}

/// What a listing has for a prefix.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// The first line whose name has the prefix.
    pub(crate) line: Option<Line>,
    /// Whether a longer name may start with the prefix; false is certain.
    pub(crate) goes_on: bool,
}

impl Look {
    /// The result for a prefix that was not looked up.
    pub(crate) const UNKNOWN: Self = Self { line: None, goes_on: true };

    /// Whether no name has the prefix, as a whole or at its start.
    pub(crate) fn finds_nothing(&self) -> bool {
        self.line.is_none() && !self.goes_on
    }
}

impl Listing {
    /// All listings, in the order of [`TABLES`].
    pub(crate) fn load_all(sources: &Sources) -> Result<[Self; TABLES.len()], Error> {
        let mut listings: [Self; TABLES.len()] = Default::default();
        for (number, table) in TABLES.iter().enumerate() {
            listings[number] = Self::load(sources, table, BUILTIN.get(number))?;
        }
        Ok(listings)
    }

    /// The listing of one table: the built-in one with its prepared index, or that
    /// merged with the user's.
    fn load(
        sources: &Sources,
        table: &ListingTable,
        builtin: Option<&Index>,
    ) -> Result<Self, Error> {
        let lines = table.lines(sources)?;
        Ok(match (&lines, builtin) {
            (Cow::Borrowed(_), Some(index)) => Self { index: index.clone(), lines },
            _ => Self::of(lines),
        })
    }

    /// The listing of these lines, with a new index.
    fn of(lines: Cow<'static, str>) -> Self {
        Self { index: Index::of(&lines), lines }
    }

    /// The digits at the start of names: `19` of `19 November`.
    pub(crate) fn first_digits(&self) -> impl Iterator<Item = &str> {
        let digits = |line: &str| line.bytes().take_while(u8::is_ascii_digit).count();
        let lines = self.lines.lines().map(move |line| &line[..digits(line)]);
        lines.take_while(|digits| !digits.is_empty())
    }

    /// Whether a name may start with a word of this prefix; false is certain.
    #[inline]
    pub(crate) fn may_start(&self, prefix: NamePrefix) -> bool {
        self.index.filter.may_contain_start(prefix)
    }

    /// Whether a name may be the word of this prefix, if that is `all` of the name,
    /// or else start with it; false is certain.
    #[inline]
    pub(crate) fn may_begin(&self, prefix: NamePrefix, all: bool) -> bool {
        self.index.filter.may_contain_either(prefix, all)
    }

    /// What the listing has for `prefix`.
    #[inline]
    pub(crate) fn look(&self, prefix: NamePrefix) -> Look {
        let line = self.alike(prefix);
        let goes_on = match prefix.are_all() {
            true => self.index.filter.may_contain_start(prefix),
            false => line.is_some(),
        };
        Look { line, goes_on }
    }

    /// The first line with this prefix.
    #[inline]
    pub(crate) fn alike(&self, prefix: NamePrefix) -> Option<Line> {
        let may_contain = self.index.filter.may_contain(prefix);
        if may_contain { self.line(prefix) } else { None }
    }

    /// The first line with this prefix, which the Bloom filter did not reject.
    #[inline(never)]
    fn line(&self, prefix: NamePrefix) -> Option<Line> {
        let has = |start| NamePrefix::of(&self.lines[start..]) == prefix;
        let start = self.index.starts.find(prefix, has)?;
        Some(Line { start, prefix })
    }

    /// The places with the name of these `words`, whose prefix is that of the line
    /// `first`; the prefix alone identifies a short name.
    pub(crate) fn codes<'w>(
        &self,
        first: Line,
        words: impl Iterator<Item = &'w str> + Clone,
    ) -> impl Iterator<Item = RegionCode> {
        let line = match first.prefix.are_all() {
            true => self.lines.get(first.start..),
            false => self.line_of(words, first),
        };
        let line = line.unwrap_or_default().as_bytes();
        RegionCode::read_all(line.get(find(line, b'\t') + 1..).unwrap_or_default())
    }

    /// The places whose name has the letters of `key`.
    pub(crate) fn find(&self, key: &str) -> Vec<RegionCode> {
        let first = self.alike(NamePrefix::of(key));
        first.map(|first| self.codes(first, iter::once(key)).collect()).unwrap_or_default()
    }

    /// Whether a name has exactly the letters of `word`, whose prefix this is.
    pub(crate) fn holds(&self, prefix: NamePrefix, word: &str) -> bool {
        let first = self.alike(prefix);
        first.is_some_and(|first| self.line_of(iter::once(word), first).is_some())
    }

    /// The text from behind the name on, in the line whose name has the letters and
    /// digits of `words` and no others: `first`, or a line behind it with the same
    /// prefix.
    fn line_of<'w>(
        &self,
        words: impl Iterator<Item = &'w str> + Clone,
        first: Line,
    ) -> Option<&str> {
        let mut start = first.start;
        loop {
            let lines = self.lines.get(start..).filter(|lines| !lines.is_empty())?;
            match words.clone().try_fold(lines, behind) {
                Err(Ordering::Less) => start = line_behind(&self.lines, start),
                Ok(line) => {
                    let mut more = line.chars().take_while(|c| !matches!(c, '\t' | '\n'));
                    return (!more.any(char::is_alphanumeric)).then_some(line);
                }
                Err(_) => return None,
            }
        }
    }
}

/// The byte at which the line behind the one at byte `at` starts.
fn line_behind(lines: &str, at: usize) -> usize {
    let rest = lines.as_bytes().get(at..).unwrap_or_default();
    (at + find(rest, b'\n') + 1).min(lines.len())
}

/// The text behind the letters of `word` in the first name of `lines`, if that
/// starts with them; otherwise how that name compares to `word`.
fn behind<'t>(lines: &'t str, word: &str) -> Result<&'t str, Ordering> {
    let lines = lines.strip_prefix(' ').unwrap_or(lines);
    let (name, wanted) = (Head::load(lines.as_bytes()), Head::load(word.as_bytes()));
    let len = word.len();
    if len > wanted.letters() {
        return behind_any(lines, word);
    }
    let (name_start, wanted) = (name.folded(len), wanted.folded(len));
    let same = (name_start ^ wanted).trailing_zeros() as usize / 8;
    match same {
        same if same >= len => Ok(&lines[len..]),
        same if same < name.letters() => Err(name_start.swap_bytes().cmp(&wanted.swap_bytes())),
        _ => behind_any(lines, word),
    }
}

/// [`behind`] for long words, and where signs, digits or characters beyond ASCII are
/// among the letters.
fn behind_any<'t>(lines: &'t str, word: &str) -> Result<&'t str, Ordering> {
    let mut rest = lines.chars();
    for wanted in letters(word) {
        let letter = loop {
            match rest.next() {
                None | Some('\t' | '\n') => return Err(Ordering::Less),
                Some(c) if c.is_alphanumeric() => break c,
                Some(_) => {}
            }
        };
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        if lower != wanted {
            return Err(lower.cmp(&wanted));
        }
    }
    Ok(rest.as_str())
}

heap_size!(Listing { lines, index });

/// Only the listings of [`TABLES`] are written, in their order, and of each only its
/// index: the table itself is part of the program.
impl Stored for Listing {
    fn write(&self, out: &mut Output) {
        out.keep("listings.rs", &self.index);
    }

    fn read(input: &mut &[u8]) -> Option<Self> {
        let number = usize::read(input)?;
        let (table, index) = (TABLES.get(number)?, BUILTIN.get(number)?);
        Self::load(&Sources::default(), table, Some(index)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TABLE: &str =
        "Batangan\t33.18.08|35.08.07.2003\nBatang Dua\t82.71.05\nBatu\t35.79.01\nMa'u\t91.03.01\n";

    #[test]
    fn finds_a_name_by_its_letters() {
        let listing = Listing::of(TABLE.into());
        for (key, expected) in [
            ("batangdua", &["82.71.05"][..]),
            ("batang", &[]),
            ("batangan", &["33.18.08", "35.08.07.2003"]),
            ("batu", &["35.79.01"]),
            ("mau", &["91.03.01"]),
            ("a", &[]),
            ("batangtiga", &[]),
            ("batanganz", &[]),
            ("zzz", &[]),
        ] {
            let codes: Vec<String> = listing.find(key).iter().map(ToString::to_string).collect();
            assert_eq!(codes, expected, "{key}");
        }
    }

    proptest! {
        #[test]
        fn finds_what_a_look_at_every_line_finds(
            names in prop::collection::btree_set("[abé]{1,20}", 0..400),
            word in "[abcé]{1,20}",
        ) {
            let text: String = names.iter().map(|name| format!("{name}\t11\n")).collect();
            let listing = Listing::of(text.into());
            let is_one = names.contains(&word);
            prop_assert_eq!(listing.find(&word).len(), usize::from(is_one));
            let prefix = NamePrefix::of(&word);
            prop_assert_eq!(listing.holds(prefix, &word), is_one);
            let all = || names.iter().map(|name| NamePrefix::of(name));
            let look = listing.look(prefix);
            prop_assert_eq!(look.line.is_some(), all().any(|name| name == prefix));
            let is_start = names.iter().any(|name| name.starts_with(&word));
            prop_assert!(listing.may_start(prefix) || !is_start);
            prop_assert!(look.goes_on || !is_start);
            for name in &names {
                prop_assert_eq!(behind(name, &word), behind_any(name, &word));
                let (spaced, capital) = (name.replacen('a', "a-a", 1), word.to_uppercase());
                prop_assert_eq!(behind(&spaced, &capital), behind_any(&spaced, &capital));
            }
        }
    }

    #[test]
    fn an_index_made_beforehand_is_the_same() {
        for (listing, table) in Listing::load_all(&Sources::default()).unwrap().iter().zip(TABLES) {
            assert!(listing.index == Index::of(&listing.lines), "{table:?}");
        }
    }

    #[test]
    fn the_built_in_tables_are_sorted() {
        for (listing, table) in Listing::load_all(&Sources::default()).unwrap().iter().zip(TABLES) {
            let names = listing.lines.lines().filter_map(|line| line.split('\t').next());
            let keys: Vec<String> = names.map(|name| letters(name).collect()).collect();
            assert!(!keys.is_empty(), "{table:?}");
            let unsorted = keys.windows(2).find(|pair| pair[0] >= pair[1]);
            assert_eq!(unsorted, None, "{table:?}");
        }
    }
}
