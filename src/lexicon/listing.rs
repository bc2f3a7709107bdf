//! A long list of names, sorted, that is looked up in its own text.
//!
//! Ninety thousand districts and villages would cost more to index than all
//! articles of a day cost to annotate, and hide among ordinary words: a name
//! counts only behind a cue, which makes it a look-up, not a search. So the
//! table's text itself is searched by halves, and loading it costs nothing.
//!
//! A name is looked up word by word: the words read so far leave a stretch of
//! the table in which the next is sought, and most first words leave none. The
//! first letters of a line in every [`STEP`] bytes tell which stretch to search
//! for the first.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::hash::Hasher;
use std::ops::Range;

use rustc_hash::FxHasher;

use super::sources::Sources;
use crate::heap_size::heap_size;
use crate::value::RegionCode;

/// Names, each with the codes of the places that bear it.
#[derive(Debug, Default)]
pub(crate) struct Listing {
    /// Lines `name<TAB>codes`, sorted by the letters and digits of the name.
    lines: Cow<'static, str>,
    /// How the first line sorts that starts at or behind each [`STEP`].
    samples: Vec<u64>,
    /// Tells most words that are no name, if the listing is to be asked often.
    sieve: Option<Sieve>,
}

/// The distance of samples, in bytes: some two dozen lines.
const STEP: usize = 512;

impl Listing {
    /// The built-in table of this name, and the user's merged into it.
    pub(crate) fn load(sources: &Sources, table: &str) -> Self {
        let texts: Vec<_> = sources.texts(table).map(entries).collect();
        let lines = match <[_; 1]>::try_from(texts) {
            Ok([lines]) => lines,
            Err(texts) => Cow::Owned(merged(&texts)),
        };
        Self::of(lines)
    }

    fn of(lines: Cow<'static, str>) -> Self {
        let starts = (0..lines.len()).step_by(STEP).map(|at| line_from(&lines, at));
        // The last step may have none.
        let starts = starts.filter(|&start| start < lines.len());
        let samples = starts.map(|start| rank(&lines[start..])).collect();
        Self { lines, samples, sieve: None }
    }

    /// A look-up that has read nothing yet.
    pub(crate) fn look_up(&self) -> LookUp<'_> {
        LookUp { listing: self, from: None }
    }

    /// The stretch of lines in which a name that starts with `key` would be
    /// the first.
    fn stretch(&self, key: &str) -> Range<usize> {
        let wanted = rank(key);
        let from = self.samples.partition_point(|&sample| sample < wanted).saturating_sub(1);
        let to = self.samples.partition_point(|&sample| sample <= wanted);
        line_from(&self.lines, from * STEP)..line_from(&self.lines, to * STEP)
    }

    /// The same, prepared to be asked of any word.
    pub(crate) fn sieved(self) -> Self {
        let names = self.lines.lines().map(|line| line.split('\t').next().unwrap_or_default());
        let sieve = Sieve::of(names);
        Self { sieve: Some(sieve), ..self }
    }

    /// The places named `key`, which is a name's letters and digits, small
    /// and without anything between.
    pub(crate) fn find(&self, key: &str) -> Vec<RegionCode> {
        if self.sieve.as_ref().is_some_and(|sieve| !sieve.passes(key)) {
            return Vec::new();
        }
        self.look_up().read_on(key).into_iter().flatten().collect()
    }

    /// Whether some line has the letters of `key`.
    pub(crate) fn holds(&self, key: &str) -> bool {
        self.look_up().line(key).is_some_and(|(more, _)| !more.contains(char::is_alphanumeric))
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
            key.extend(letters(name));
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

/// The names that start with what has been read so far, or sort behind it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LookUp<'l> {
    listing: &'l Listing,
    /// Where the first of them starts, once anything has been read.
    from: Option<usize>,
}

impl<'l> LookUp<'l> {
    /// Reads on up to `key`, which is all that has been read: letters and
    /// digits, small and without anything between. Gives the places of the
    /// name that is `key`, if there are any; or nothing if no name starts so.
    pub(crate) fn read_on(
        &mut self,
        key: &str,
    ) -> Option<impl Iterator<Item = RegionCode> + use<'l>> {
        let (more, codes) = self.line(key)?;
        let codes = if more.contains(char::is_alphanumeric) { "" } else { codes };
        Some(codes.trim_end_matches('\r').split('|').filter_map(|code| code.parse().ok()))
    }

    /// The first line whose name starts with `key`: what the name goes on
    /// with, and its other cells.
    fn line(&mut self, key: &str) -> Option<(&'l str, &'l str)> {
        let lines = &*self.listing.lines;
        let stretch = match self.from {
            None => self.listing.stretch(key),
            Some(from) => from..far_enough(lines, from, key),
        };
        let from = lower_bound(lines, stretch, key);
        self.from = Some(from);
        let rest = behind(&lines[from..], key).ok()?;
        let line = &rest[..line_end(rest, 0)];
        Some(line.split_once('\t').unwrap_or((line, "")))
    }
}

/// Where the first line starts at or behind the byte `at`.
fn line_from(lines: &str, at: usize) -> usize {
    match at.checked_sub(1) {
        Some(before) if before < lines.len() => (line_end(lines, before) + 1).min(lines.len()),
        _ => at.min(lines.len()),
    }
}

/// The first letters of a name, as a number that sorts as they do.
fn rank(name: &str) -> u64 {
    let (mut bytes, mut utf8) = ([0; 8], [0; 4]);
    let mut places = bytes.iter_mut();
    for letter in letters(name.split(['\t', '\n']).next().unwrap_or_default()) {
        for (&byte, place) in letter.encode_utf8(&mut utf8).as_bytes().iter().zip(&mut places) {
            *place = byte;
        }
    }
    u64::from_be_bytes(bytes)
}

/// The start of a line that does not sort before `key`, or the end: found by
/// ever larger steps, for what goes on with a word already read is near.
fn far_enough(lines: &str, from: usize, key: &str) -> usize {
    let steps = std::iter::successors(Some(64), |step| Some(step * 4));
    let mut starts = steps.map(|step| line_from(lines, from + step));
    let far = starts
        .find(|&start| behind(&lines[start..], key) != Err(Ordering::Less) || start == lines.len());
    far.unwrap_or(lines.len())
}

/// Where the first line of `stretch` starts that does not sort before `key`.
fn lower_bound(lines: &str, stretch: Range<usize>, key: &str) -> usize {
    let Range { start: mut low, end: mut high } = stretch;
    while low < high {
        let middle = low + (high - low) / 2;
        let before = lines.as_bytes()[low..middle].iter().rposition(|&byte| byte == b'\n');
        let start = before.map_or(low, |at| low + at + 1);
        match behind(&lines[start..], key) {
            Err(Ordering::Less) => low = (line_end(lines, middle) + 1).min(high),
            _ => high = start,
        }
    }
    low
}

fn line_end(lines: &str, from: usize) -> usize {
    lines.as_bytes()[from..]
        .iter()
        .position(|&byte| byte == b'\n')
        .map_or(lines.len(), |at| from + at)
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

heap_size! {
    Listing { lines, samples, sieve }
    Sieve { bits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TABLE: &str =
        "Batangan\t33.18.08|35.08.07.2003\nBatang Dua\t82.71.05\nBatu\t35.79.01\nMa'u\t91.03.01\n";

    /// The codes of `words`, read one by one; `None` from where no name goes on.
    fn codes(lines: &'static str, words: &[&str]) -> Option<Vec<String>> {
        let listing = Listing::of(lines.into());
        let (mut look_up, mut read, mut found) = (listing.look_up(), String::new(), None);
        for word in words {
            read.push_str(word);
            found = Some(look_up.read_on(&read)?.map(|code| code.to_string()).collect());
        }
        found
    }

    #[test]
    fn finds_a_name_by_its_letters() {
        for (words, expected) in [
            (&["batang", "dua"][..], Some(&["82.71.05"][..])),
            (&["batang"], Some(&[])),
            (&["batangan"], Some(&["33.18.08", "35.08.07.2003"])),
            (&["ma", "u"], Some(&["91.03.01"])),
            (&["a"], None),
            (&["batang", "tiga"], None),
            (&["batanganz"], None),
            (&["zzz"], None),
        ] {
            let expected = expected.map(|codes| codes.iter().map(ToString::to_string).collect());
            assert_eq!(codes(TABLE, words), expected, "{words:?}");
        }
    }

    #[test]
    fn a_sieve_lets_a_name_pass_however_its_words_are_written() {
        let listing = Listing::of("Batang Dua\t82.71.05\nPuloampel\t36.04.08\n".into()).sieved();
        for key in ["batangdua", "puloampel"] {
            assert_eq!(listing.find(key).len(), 1, "{key}");
        }
        assert_eq!(listing.find("batang").len(), 0);
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
        fn finds_what_a_look_at_every_line_finds(names in prop::collection::btree_set("[abé]{1,12}", 0..400), word in "[abcé]{1,6}") {
            let lines: String = names.iter().map(|name| format!("{name}\t11\n")).collect();
            let listing = Listing::of(lines.into());
            let found = listing.look_up().read_on(&word).map(|codes| codes.count());
            let expected = names.iter().any(|name| name.starts_with(&word)).then(|| usize::from(names.contains(&word)));
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn the_built_in_tables_are_sorted() {
        for name in ["districts.tsv", "villages.tsv", "place_words.tsv"] {
            let listing = Listing::load(&Sources::default(), name);
            let names = listing.lines.lines().filter_map(|line| line.split('\t').next());
            let keys: Vec<String> = names.map(|name| letters(name).collect()).collect();
            assert!(!keys.is_empty(), "{name}");
            let unsorted = keys.windows(2).find(|pair| pair[0] >= pair[1]);
            assert_eq!(unsorted, None, "{name}");
        }
    }
}
