//! A long list of names, sorted, that is looked up in its own text.
//!
//! Seventy thousand districts and villages would cost more to put into a table
//! than all articles of a day cost to annotate, and hide among ordinary words:
//! they are not in the vocabulary but looked up, and a name counts only behind
//! a cue or where the article names the region that it lies in. So the table's
//! text itself is read. Beside it there is only an [`Index`], made beforehand,
//! of where the first line with the same [`Initials`] starts. Few words of a
//! text start as a name does, and a [`Sieve`] of the initials of all lines tells
//! most others before it, or a letter of the table, is read.
//!
//! [`Sieve`]: sieve::Sieve

mod index;
mod initials;
mod sieve;
mod slips;
mod starts;
mod tables;

use std::borrow::Cow;
use std::cmp::Ordering;
use std::iter;

pub(crate) use initials::Initials;

use index::Index;
use sieve::Sieve;
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

/// The indices of the built-in tables of [`TABLES`], in their order.
static BUILTIN: &[Index] = prepared!("listings.rs");

/// Names, each with the codes of the places that bear it.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Lines `name<TAB>codes`, sorted by the letters and digits of the name.
    lines: Cow<'static, str>,
    index: Index,
}

/// A line of a listing: where it starts, and how it sorts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line {
    start: usize,
    initials: Initials,
}

/// What a listing has of some initials.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// The first line whose name has them.
    pub(crate) line: Option<Line>,
    /// Whether a name may have them and go on: surely not, if the answer is no.
    pub(crate) goes_on: bool,
}

impl Look {
    /// What is known of initials that were not looked up.
    pub(crate) const UNKNOWN: Self = Self { line: None, goes_on: true };

    /// Whether no name has them, at its start or as a whole.
    pub(crate) fn is_vain(&self) -> bool {
        self.line.is_none() && !self.goes_on
    }
}

impl Listing {
    /// Those of [`TABLES`], in their order.
    pub(crate) fn load_all(sources: &Sources) -> Result<[Self; TABLES.len()], Error> {
        let mut listings: [Self; TABLES.len()] = Default::default();
        for (number, table) in TABLES.iter().enumerate() {
            listings[number] = Self::load(sources, table, BUILTIN.get(number))?;
        }
        Ok(listings)
    }

    /// The built-in table, whose index is there, or the user's merged into it.
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

    fn of(lines: Cow<'static, str>) -> Self {
        Self { index: Index::of(&lines), lines }
    }

    /// The digits that names start with: `19` of `19 November`.
    pub(crate) fn first_digits(&self) -> impl Iterator<Item = &str> {
        let digits = |line: &str| line.bytes().take_while(u8::is_ascii_digit).count();
        let lines = self.lines.lines().map(move |line| &line[..digits(line)]);
        lines.take_while(|digits| !digits.is_empty())
    }

    /// Whether a name may start with a word that has these initials: surely
    /// not, if the answer is no.
    #[inline]
    pub(crate) fn may_start(&self, initials: Initials) -> bool {
        self.index.sieve.lets_start(initials)
    }

    /// The same; surely not either, if the word is `all` of the name.
    #[inline]
    pub(crate) fn may_begin(&self, initials: Initials, all: bool) -> bool {
        self.index.sieve.lets_begin(initials, all)
    }

    /// What there is of `initials`.
    #[inline]
    pub(crate) fn look(&self, initials: Initials) -> Look {
        let line = self.alike(initials);
        let goes_on = match initials.are_all() {
            true => self.index.sieve.lets_start(initials),
            false => line.is_some(),
        };
        Look { line, goes_on }
    }

    /// The first line with these initials.
    #[inline]
    pub(crate) fn alike(&self, initials: Initials) -> Option<Line> {
        let lets_through = self.index.sieve.lets_through(initials);
        if lets_through { self.line(initials) } else { None }
    }

    /// The same of initials that the sieve lets through.
    #[inline(never)]
    fn line(&self, initials: Initials) -> Option<Line> {
        let has = |start| Initials::of(&self.lines[start..]) == initials;
        let start = self.index.starts.find(initials, has)?;
        Some(Line { start, initials })
    }

    /// The places of the name that `words` are, whose initials are those of
    /// `first`; a short name is told by its initials alone.
    pub(crate) fn codes<'w>(
        &self,
        first: Line,
        words: impl Iterator<Item = &'w str> + Clone,
    ) -> impl Iterator<Item = RegionCode> {
        let line = match first.initials.are_all() {
            true => self.lines.get(first.start..),
            false => self.line_of(words, first),
        };
        let line = line.unwrap_or_default().as_bytes();
        RegionCode::read_all(line.get(find(line, b'\t') + 1..).unwrap_or_default())
    }

    /// The places of the name with this key.
    pub(crate) fn find(&self, key: &str) -> Vec<RegionCode> {
        let first = self.alike(Initials::of(key));
        first.map(|first| self.codes(first, iter::once(key)).collect()).unwrap_or_default()
    }

    /// Whether some line has the letters of `word`, whose initials these are.
    pub(crate) fn holds(&self, initials: Initials, word: &str) -> bool {
        let first = self.alike(initials);
        first.is_some_and(|first| self.line_of(iter::once(word), first).is_some())
    }

    /// The text from behind the letters and digits of `words` on, in the line
    /// whose name has them all and no others: `first`, or one of those behind
    /// it with the same initials.
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

/// Where the first line starts behind byte `at`.
fn line_behind(lines: &str, at: usize) -> usize {
    let rest = lines.as_bytes().get(at..).unwrap_or_default();
    (at + find(rest, b'\n') + 1).min(lines.len())
}

/// What stands behind the letters of `word` in the name that `lines` start
/// with, if that starts with them; of another name, how it sorts.
fn behind<'t>(lines: &'t str, word: &str) -> Result<&'t str, Ordering> {
    let lines = lines.strip_prefix(' ').unwrap_or(lines);
    let (name, wanted) = (Head::load(lines.as_bytes()), Head::load(word.as_bytes()));
    let len = word.len();
    if len > wanted.letters() {
        return behind_any(lines, word);
    }
    let (small, wanted) = (name.folded(len), wanted.folded(len));
    let same = (small ^ wanted).trailing_zeros() as usize / 8;
    match same {
        same if same >= len => Ok(&lines[len..]),
        same if same < name.letters() => Err(small.swap_bytes().cmp(&wanted.swap_bytes())),
        _ => behind_any(lines, word),
    }
}

/// The same where there are signs, digits or characters beyond ASCII among the
/// letters, and of long words.
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
        let small = letter.to_lowercase().next().unwrap_or(letter);
        if small != wanted {
            return Err(small.cmp(&wanted));
        }
    }
    Ok(rest.as_str())
}

heap_size!(Listing { lines, index });

/// Those of [`TABLES`] are written, in their order: of each its index, for its
/// table is part of the program as it is.
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
            let initials = Initials::of(&word);
            prop_assert_eq!(listing.holds(initials, &word), is_one);
            let all = || names.iter().map(|name| Initials::of(name));
            let look = listing.look(initials);
            prop_assert_eq!(look.line.is_some(), all().any(|name| name == initials));
            let is_start = names.iter().any(|name| name.starts_with(&word));
            prop_assert!(listing.may_start(initials) || !is_start);
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
