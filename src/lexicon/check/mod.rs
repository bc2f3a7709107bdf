//! The checker of tables: what a reader would let pass but a reviewer not.
//!
//! | check | finds |
//! |---|---|
//! | [`mod@directory`] | files that no table is read from |
//! | [`mod@layout`] | unsorted or repeated rows, missing sources, stray white space |
//! | [`names`] | names that other rows have too, or that serve nothing |
//! | [`codes`] | codes of no region, parents that are no entities |
//! | [`periods`] | dates that are none, or in the wrong order, or of no entity |
//! | [`unreadable`] | rows that a lexicon cannot take |

mod codes;
mod layout;
mod names;
mod periods;

use layout::check as layout;

use std::path::Path;

use super::sources::Sources;
use super::{Lexicon, directory};
use crate::error::Error;

/// So many rows that cannot be read are told of; each costs a load.
const MOST_UNREADABLE: usize = 100;

impl Lexicon {
    /// What a reviewer would object to in its tables: unsorted or repeated
    /// entries, missing sources, stray white space, codes of no region, dates
    /// that are none. Each names file and line.
    pub fn check(&self) -> Vec<Error> {
        all(&self.sources)
    }

    /// Everything wrong with the tables of `directory`: what
    /// [`Lexicon::check`] finds, rows that cannot be read, names that another
    /// row or a built-in table has too, codes of no region.
    ///
    /// # Errors
    /// When the directory cannot be read, or holds a table of an unknown name.
    pub fn check_directory(directory: &Path) -> Result<Vec<Error>, Error> {
        Ok(own(directory, Sources::with_directory(directory)?))
    }
}

/// What is wrong with the tables of a lexicon, each by itself, and with what
/// they say of entities.
fn all(sources: &Sources) -> Vec<Error> {
    let mut problems: Vec<_> = sources.all().flat_map(|(_, table)| layout(table)).collect();
    problems.extend(names::dead(Sources::builtin()));
    problems.extend(codes::check(sources, sources.all()));
    problems.extend(periods::check(sources, sources.all()));
    problems
}

/// Everything wrong with the user's tables, those of `directory`: each by
/// itself, beside each other, and over the built-in ones. By table and line.
fn own(directory: &Path, mut sources: Sources) -> Vec<Error> {
    let mut problems = directory::problems(directory, &sources);
    problems.extend(sources.own().flat_map(layout));
    problems.extend(names::check(&sources));
    problems.extend(codes::check(&sources, sources.own_named()));
    problems.extend(periods::check(&sources, sources.own_named()));
    for error in unreadable(&mut sources) {
        // Told of by its layout: a ragged row, a table without a header.
        if !problems.iter().any(|told| told.to_string() == error.to_string()) {
            problems.push(error);
        }
    }
    problems.sort_by(|a, b| (a.file(), a.line()).cmp(&(b.file(), b.line())));
    problems
}

/// What keeps the user's tables from being laid over the built-in ones. A
/// load ends at the first row or table that it cannot read, so that is taken
/// out and the rest loaded again.
fn unreadable(sources: &mut Sources) -> Vec<Error> {
    let mut errors = Vec::new();
    while errors.len() < MOST_UNREADABLE
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
