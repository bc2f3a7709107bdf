//! What is known of the names of a listing without reading them.
//!
//! That of the built-in tables is made when the program is compiled, by `build.rs`.

use super::initials::Initials;
use super::sieve::Sieve;
use super::starts::Starts;
use crate::prepared::expressed;

/// Where the lines of a listing start, and what tells most other names from
/// all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Index {
    pub(super) sieve: Sieve,
    /// Of lines with the same initials, the first.
    pub(super) starts: Starts,
}

impl Index {
    /// That of `lines`.
    pub(crate) fn of(lines: &str) -> Self {
        let mut names = Vec::new();
        let mut at = 0;
        for line in lines.split_inclusive('\n') {
            names.push((Initials::of(line), at));
            at += line.len();
        }
        names.dedup_by_key(|(initials, _)| *initials);
        let mut starts = Starts::for_lines(names.len());
        names.iter().for_each(|&(initials, start)| starts.add(initials, start));
        Self { sieve: Sieve::of(&names.iter().map(|name| name.0).collect::<Vec<_>>()), starts }
    }
}

expressed!(Index { sieve, starts });
