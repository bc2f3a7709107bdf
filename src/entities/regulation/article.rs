//! The articles that a citation starts with: `Pasal 5 ayat (1) UU …`.

use super::super::context::Context;
use super::word_at;
use crate::lexicon::CitationWord;
use crate::scan::{Gap, Scan};

/// The most atoms of the articles before an instrument.
const LONGEST: usize = 16;

/// The first atom of the articles that end right before atom `end`.
pub(super) fn before(context: &Context<'_>, end: usize) -> Option<usize> {
    let scan = context.scan;
    let floor = end.saturating_sub(LONGEST);
    // `Pasal 3 dan UU …` are two things.
    let last = end.checked_sub(1)?;
    if matches!(word_at(context, last), Some((CitationWord::Join, _))) || scan.is(last, ',') {
        return None;
    }
    let mut first = None;
    for at in (floor..end).rev() {
        if scan.gap_before(at + 1) > Gap::Space {
            break;
        }
        match word_at(context, at) {
            Some((CitationWord::Article, _)) => first = Some(at),
            Some((CitationWord::Part | CitationWord::Join, _)) => {}
            _ if is_number(scan, at) => {}
            _ => break,
        }
    }
    first
}

/// Whether atom `at` can be a part of the number of an article: digits, one
/// letter, brackets and what joins them.
fn is_number(scan: &Scan<'_>, at: usize) -> bool {
    let Some(atom) = scan.get(at) else { return false };
    let sign = ['(', ')', '/', '-', ','].into_iter().any(|sign| scan.is(at, sign));
    atom.is_digits() || sign || atom.is_word() && atom.span().len() == 1
}
