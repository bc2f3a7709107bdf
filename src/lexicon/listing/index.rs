//! What is known of the names of a listing without reading them.
//!
//! That of the built-in tables is made when the program is compiled, by `build.rs`.

use std::borrow::Cow;

use super::initials::Initials;
use super::sieve::Sieve;
use crate::prepared::expressed;

/// The tables that are listings, each with the distance of its samples in
/// bytes: any word may be that of a district, but that of a village only
/// behind a cue.
pub(crate) const TABLES: [(&str, usize); 3] =
    [("districts.tsv", EVERY_LINE), ("villages.tsv", 128), ("place_words.tsv", 128)];

/// The distance at which each line is a sample.
const EVERY_LINE: usize = 1;

/// Where some lines of a listing start and how they sort, and what tells most
/// other names from all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Index {
    /// Whether each line is a sample.
    pub(super) is_complete: bool,
    pub(super) samples: Samples,
    pub(super) sieve: Sieve,
}

impl Index {
    /// That of `lines`, with a sample every `step` bytes.
    pub(crate) fn of(lines: &str, step: usize) -> Self {
        let mut samples = Samples::default();
        let mut names = Vec::new();
        let (mut at, mut next) = (0, 0);
        for line in lines.split_inclusive('\n') {
            let initials = Initials::of(line);
            names.push(initials);
            if at >= next {
                samples.push(initials, at);
                next = at + step;
            }
            at += line.len();
        }
        Self { is_complete: step == EVERY_LINE, samples, sieve: Sieve::of(&names) }
    }
}

/// What is known of some lines of a listing without reading them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Samples {
    /// How they sort.
    pub(super) initials: Cow<'static, [Initials]>,
    /// Where they start.
    pub(super) starts: Cow<'static, [u32]>,
    /// How many stand before those of each pair of first letters, so that
    /// little is left to search by halves.
    pub(super) before: Cow<'static, [u32]>,
}

impl Samples {
    fn push(&mut self, initials: Initials, start: usize) {
        let count = self.initials.len() as u32;
        let before = self.before.to_mut();
        if before.len() <= initials.pair() {
            before.resize(initials.pair() + 1, count);
        }
        self.initials.to_mut().push(initials);
        self.starts.to_mut().push(start as u32);
    }

    /// The first whose name does not sort before `initials`.
    pub(super) fn first(&self, initials: Initials) -> usize {
        let all = self.initials.len();
        let before = |pair| self.before.get(pair).map_or(all, |&before| before as usize);
        let pair = initials.pair();
        let start = before(pair);
        let names = self.initials.get(start..before(pair + 1)).unwrap_or_default();
        start + names.partition_point(|&name| name < initials)
    }
}

/// The entries of a table: its text without comments and header.
pub(crate) fn entries(text: &str) -> &str {
    let is_comment = |line: &&str| line.starts_with('#');
    let comments = text.split_inclusive('\n').take_while(is_comment).map(str::len).sum();
    let (_, rows) = text.split_at(comments);
    rows.split_once('\n').map_or("", |(_, entries)| entries)
}

expressed! {
    Index { is_complete, samples, sieve }
    Samples { initials, starts, before }
}
