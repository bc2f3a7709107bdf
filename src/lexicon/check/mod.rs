//! The checker of tables: it finds what the loader accepts but a reviewer would
//! not.
//!
//! | check | finds |
//! |---|---|
//! | [`mod@directory`] | files that are not read as tables |
//! | [`mod@layout`] | unsorted or repeated rows, missing sources, stray white space, capitals that no text can have |
//! | [`names`] | names that other rows have as well, or that have no effect |
//! | [`nouns`] | counted nouns that are units as well |
//! | [`codes`] | codes of no region, parents that are no entities |
//! | [`periods`] | dates that are invalid, in the wrong order, or of no entity |
//! | [`unreadable`] | rows that the loader does not accept |

mod codes;
mod layout;
mod names;
mod nouns;
mod periods;

use layout::check as layout;

use std::path::Path;

use super::sources::Sources;
use super::{Lexicon, directory};
use crate::error::Error;

/// The number of unreadable rows that are reported; each costs a load.
const MAX_UNREADABLE: usize = 100;

impl Lexicon {
    /// The problems that a reviewer would find in the tables of this lexicon:
    /// unsorted or repeated entries, missing sources, stray white space, codes of no
    /// region, invalid dates. Each error names file and line.
    pub fn check(&self) -> Vec<Error> {
        all(&self.sources)
    }

    /// All problems of the tables in `directory`: those that [`Lexicon::check`]
    /// finds, rows that cannot be read, and names that another row or a built-in
    /// table has as well. They are sorted by file and line.
    ///
    /// # Errors
    /// If the directory cannot be read, or holds a table with an unknown name.
    pub fn check_directory(directory: &Path) -> Result<Vec<Error>, Error> {
        Ok(own(directory, Sources::with_directory(directory)?))
    }
}

/// The problems of all tables of a lexicon: in the layout of each, and in what
/// they say about entities.
fn all(sources: &Sources) -> Vec<Error> {
    let mut problems: Vec<_> = sources.all().flat_map(|(_, table)| layout(table)).collect();
    problems.extend(names::dead(Sources::builtin()));
    problems.extend(nouns::dead(Sources::builtin()));
    problems.extend(codes::check(sources, sources.all()));
    problems.extend(periods::check(sources, sources.all()));
    problems
}

/// All problems of the user's tables, those of `directory`: of each by itself, in
/// relation to each other, and to the built-in ones. By file and line.
fn own(directory: &Path, mut sources: Sources) -> Vec<Error> {
    let mut problems = directory::problems(directory, &sources);
    problems.extend(sources.own().flat_map(layout));
    problems.extend(names::check(&sources));
    problems.extend(codes::check(&sources, sources.own_named()));
    problems.extend(periods::check(&sources, sources.own_named()));
    for error in unreadable(&mut sources) {
        // The layout may have it already: a ragged row, a table without a header.
        if !problems.iter().any(|known| known.to_string() == error.to_string()) {
            problems.push(error);
        }
    }
    problems.sort_by(|a, b| (a.file(), a.line()).cmp(&(b.file(), b.line())));
    problems
}

/// The rows and tables of the user's that the loader does not accept. A load ends
/// at the first of them, so that one is removed and the rest loaded again.
fn unreadable(sources: &mut Sources) -> Vec<Error> {
    let mut errors = Vec::new();
    while errors.len() < MAX_UNREADABLE
        && let Err(error) = Lexicon::build(sources.clone())
    {
        let taken_out = sources.take_out(error.file(), error.line());
        errors.push(error);
        if !taken_out {
            break;
        }
    }
    errors
}
