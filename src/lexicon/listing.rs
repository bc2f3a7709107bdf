//! A long list of names, sorted, that is looked up in its own text.
//!
//! Seventy thousand districts and villages would cost more to put into a table
//! than all articles of a day cost to annotate, and hide among ordinary words:
//! a name counts only behind a cue, which makes it a look-up, not a search. So
//! the table's text itself is searched by halves. What loading it writes down
//! is how each line sorts by its [`Initials`]: nearly every look-up ends there,
//! for few words of a text start as a name does, and the text of a line is
//! read only where more than its initials must be compared.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;

use memchr::memchr_iter;

use super::initials::Initials;
use super::sources::Sources;
use crate::value::RegionCode;

/// Names, each with the codes of the places that bear it.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Lines `name<TAB>codes`, sorted by the letters and digits of the name.
    text: Cow<'static, str>,
    /// Where each starts in `text`.
    starts: Vec<u32>,
    /// How each sorts, as far as its first letters tell.
    initials: Vec<Initials>,
}

impl Listing {
    /// The built-in table of this name, and the user's merged into it.
    pub(crate) fn load(sources: &Sources, table: &str) -> Self {
        let texts: Vec<_> = sources.texts(table).map(entries).collect();
        let text = match <[_; 1]>::try_from(texts) {
            Ok([text]) => text,
            Err(texts) => Cow::Owned(merged(&texts)),
        };
        Self::of(text)
    }

    fn of(text: Cow<'static, str>) -> Self {
        let ends = memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1);
        let starts = std::iter::once(0).chain(ends).filter(|&start| start < text.len());
        let (starts, initials) =
            starts.map(|start| (start as u32, Initials::of(&text[start..]))).unzip();
        Self { text, starts, initials }
    }

    /// The digits that names start with: `19` of `19 November`.
    pub(crate) fn first_digits(&self) -> impl Iterator<Item = &str> {
        let digits = |line: &'_ str| line.bytes().take_while(u8::is_ascii_digit).count();
        let lines = self.text.lines().map(move |line| &line[..digits(line)]);
        lines.take_while(|digits| !digits.is_empty())
    }

    /// Whether the letters of some name may start with `initials`: they do,
    /// unless `initials` are more than a number can hold.
    pub(crate) fn begins(&self, initials: Initials) -> bool {
        let first = self.initials.get(self.first(initials));
        first.is_some_and(|name| name.start_with(initials))
    }

    /// Whether the letters of some name may be those that `initials` were
    /// taken from.
    pub(crate) fn may_hold(&self, initials: Initials) -> bool {
        self.initials.get(self.first(initials)) == Some(&initials)
    }

    /// The places named `key`, if any; or nothing if no name starts so. A key
    /// is a name's letters and digits, small and without anything between.
    pub(crate) fn read(&self, key: &str) -> Option<impl Iterator<Item = RegionCode>> {
        let (more, codes) = self.line(key)?;
        let codes = if more.contains(char::is_alphanumeric) { "" } else { codes };
        Some(codes.split('|').filter_map(|code| code.parse().ok()))
    }

    /// Whether some line has the letters of `key`.
    pub(crate) fn holds(&self, key: &str) -> bool {
        self.line(key).is_some_and(|(more, _)| !more.contains(char::is_alphanumeric))
    }

    /// The first line whose name starts with `key`: what the name goes on
    /// with, and its other cells.
    fn line(&self, key: &str) -> Option<(&str, &str)> {
        let initials = Initials::of(key);
        let first = self.first(initials);
        let at = match key.len() {
            0..=Initials::BYTES => first,
            _ => first + self.lines_before(key, initials, first),
        };
        let rest = behind(self.from(*self.starts.get(at)?), key).ok()?;
        let line = rest.lines().next().unwrap_or_default();
        Some(line.split_once('\t').unwrap_or((line, "")))
    }

    /// The first line that does not sort before `initials`.
    fn first(&self, initials: Initials) -> usize {
        self.initials.partition_point(|&name| name < initials)
    }

    /// How many lines of these initials from `first` on sort before `key`.
    fn lines_before(&self, key: &str, initials: Initials, first: usize) -> usize {
        let alike = self.initials[first..].partition_point(|&name| name == initials);
        let alike = &self.starts[first..first + alike];
        alike.partition_point(|&start| behind(self.from(start), key) == Err(Ordering::Less))
    }

    /// The text from a line on.
    fn from(&self, start: u32) -> &str {
        &self.text[start as usize..]
    }
}

/// What stands behind the letters of `key` in a name that starts with them;
/// of another name, how it sorts.
fn behind<'t>(line: &'t str, key: &str) -> Result<&'t str, Ordering> {
    let mut rest = line.chars();
    for wanted in key.chars() {
        let letter = loop {
            match rest.next() {
                None | Some('\t' | '\n') => return Err(Ordering::Less),
                Some(c) if c.is_alphanumeric() => break c,
                Some(_) => {}
            }
        };
        let small = match letter.is_ascii() {
            true => letter.to_ascii_lowercase(),
            false => letter.to_lowercase().next().unwrap_or(letter),
        };
        if small != wanted {
            return Err(small.cmp(&wanted));
        }
    }
    Ok(rest.as_str())
}

/// A table without its comments and header.
fn entries(text: Cow<'static, str>) -> Cow<'static, str> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        at += line.len();
        if !line.starts_with('#') {
            break;
        }
    }
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[at..]),
        Cow::Owned(text) => Cow::Owned(text[at..].to_string()),
    }
}

/// The lines of several tables in one order, the codes of a name together.
fn merged(texts: &[Cow<'static, str>]) -> String {
    let mut by_key: BTreeMap<String, String> = BTreeMap::new();
    for line in texts.iter().flat_map(|text| text.lines()) {
        let Some((name, codes)) = line.split_once('\t') else { continue };
        let all = by_key.entry(letters(name).collect()).or_default();
        if !all.is_empty() {
            all.push('|');
        }
        all.push_str(codes);
    }
    by_key.into_iter().map(|(key, codes)| format!("{key}\t{codes}\n")).collect()
}

/// The letters and digits of `name`, small.
fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TABLE: &str =
        "Batangan\t33.18.08|35.08.07.2003\nBatang Dua\t82.71.05\nBatu\t35.79.01\nMa'u\t91.03.01\n";

    /// The codes of the name `key`; `None` where no name starts so.
    fn codes(text: &'static str, key: &str) -> Option<Vec<String>> {
        let listing = Listing::of(text.into());
        let found = listing.read(key)?;
        Some(found.map(|code| code.to_string()).collect())
    }

    #[test]
    fn finds_a_name_by_its_letters() {
        for (key, expected) in [
            ("batangdua", Some(&["82.71.05"][..])),
            ("batang", Some(&[])),
            ("batangan", Some(&["33.18.08", "35.08.07.2003"])),
            ("batu", Some(&["35.79.01"])),
            ("mau", Some(&["91.03.01"])),
            ("a", None),
            ("batangtiga", None),
            ("batanganz", None),
            ("zzz", None),
        ] {
            let expected = expected.map(|codes| codes.iter().map(ToString::to_string).collect());
            assert_eq!(codes(TABLE, key), expected, "{key}");
        }
    }

    #[test]
    fn a_table_of_the_user_is_merged_in() {
        let own = Cow::Borrowed("Ababi\t11.01\nBATU\t11.02\n");
        assert_eq!(
            merged(&[TABLE.into(), own]),
            "ababi\t11.01\nbatangan\t33.18.08|35.08.07.2003\nbatangdua\t82.71.05\nbatu\t35.79.01|11.02\nmau\t91.03.01\n"
        );
    }

    proptest! {
        #[test]
        fn finds_what_a_look_at_every_line_finds(
            names in prop::collection::btree_set("[abé]{1,12}", 0..400),
            word in "[abcé]{1,12}",
        ) {
            let text: String = names.iter().map(|name| format!("{name}\t11\n")).collect();
            let listing = Listing::of(text.into());
            let found = listing.read(&word).map(|codes| codes.count());
            let (starts, is_one) =
                (names.iter().any(|name| name.starts_with(&word)), names.contains(&word));
            prop_assert_eq!(found, starts.then_some(usize::from(is_one)));
            prop_assert_eq!(listing.holds(&word), is_one);
            let initials = Initials::of(&word);
            prop_assert!(listing.begins(initials) || !starts);
            prop_assert!(listing.may_hold(initials) || !is_one);
        }
    }

    #[test]
    fn the_built_in_tables_are_sorted() {
        for name in ["districts.tsv", "villages.tsv", "place_words.tsv"] {
            let listing = Listing::load(&Sources::default(), name);
            let names = listing.text.lines().filter_map(|line| line.split('\t').next());
            let keys: Vec<String> = names.map(|name| letters(name).collect()).collect();
            assert!(!keys.is_empty(), "{name}");
            let unsorted = keys.windows(2).find(|pair| pair[0] >= pair[1]);
            assert_eq!(unsorted, None, "{name}");
        }
    }
}
