//! The checker of tables: what a reader would let pass but a reviewer not.
//!
//! | check | finds |
//! |---|---|
//! | [`layout`] | unsorted or repeated rows, missing sources, stray white space |
//! | [`names`] | names that other rows have too |
//! | [`codes`] | codes of no region |
//! | [`unreadable`] | rows that a lexicon cannot take |

mod codes;
mod layout;
mod names;

pub(super) use layout::check as layout;

use super::Lexicon;
use super::sources::Sources;
use crate::error::Error;

/// So many rows that cannot be read are told of; each costs a load.
const MOST_UNREADABLE: usize = 100;

/// Everything wrong with the user's tables: each by itself, beside each
/// other, and over the built-in ones. By table and line.
pub(super) fn own(mut sources: Sources) -> Vec<Error> {
    let mut problems: Vec<_> = sources.own().flat_map(layout).collect();
    problems.extend(names::check(&sources));
    problems.extend(codes::check(&sources));
    for error in unreadable(&mut sources) {
        // A ragged row is told of by its layout.
        if !problems.iter().any(|told| told.to_string() == error.to_string()) {
            problems.push(error);
        }
    }
    problems.sort_by(|a, b| (a.file(), a.line()).cmp(&(b.file(), b.line())));
    problems
}

/// What keeps the user's tables from being laid over the built-in ones. A
/// load ends at the first row that it cannot read, so that row is taken out
/// and the rest loaded again.
fn unreadable(sources: &mut Sources) -> Vec<Error> {
    let mut errors = Vec::new();
    while errors.len() < MOST_UNREADABLE
        && let Err(error) = Lexicon::build(sources.clone())
    {
        let taken_out = error.line().is_some_and(|line| sources.blank(error.file(), line));
        errors.push(error);
        if !taken_out {
            break;
        }
    }
    errors
}
