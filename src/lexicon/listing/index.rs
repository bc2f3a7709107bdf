//! The index of a listing, by which names are found without reading all of them.
//!
//! `build.rs` makes the indices of the built-in tables when the program is compiled.

use super::bloom_filter::BloomFilter;
use super::name_prefix::NamePrefix;
use super::starts::Starts;
use crate::prepared::expressed;

/// Where the lines of a listing start, and a filter that rejects most names that
/// are not in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Index {
    pub(super) filter: BloomFilter,
    /// The start of the first line with each prefix.
    pub(super) starts: Starts,
}

impl Index {
    /// The index of `lines`.
    pub(crate) fn of(lines: &str) -> Self {
        let mut names = Vec::new();
        let mut at = 0;
        for line in lines.split_inclusive('\n') {
            names.push((NamePrefix::of(line), at));
            at += line.len();
        }
        names.dedup_by_key(|(prefix, _)| *prefix);
        let mut starts = Starts::for_lines(names.len());
        names.iter().for_each(|&(prefix, start)| starts.add(prefix, start));
        Self {
            filter: BloomFilter::of(&names.iter().map(|name| name.0).collect::<Vec<_>>()),
            starts,
        }
    }
}

expressed!(Index { filter, starts });
