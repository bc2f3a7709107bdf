//! Names of laws: `UU ITE`, `Undang-Undang Cipta Kerja`.

use super::{is_number_word, word_at};
use crate::entities::context::Context;
use crate::lexicon::{AgencyWord, CitationNeed, CitationWord};
use crate::scan::{Gap, Scan, Shape};

/// The most words in the name of a law.
const MAX_NAME_WORDS: usize = 6;

/// Past the name that starts at `start`, or behind a word such as `tentang` there: a
/// code (`KUHP`), upper case (`ITE`, `MD3`), capitalised words with join words, or a
/// listed subject in lower case (`pemilu`).
pub(super) fn end(context: &Context<'_>, start: usize) -> Option<usize> {
    let scan = context.scan;
    let start = match word_at(context, start) {
        Some((CitationWord::About, subject)) if scan.gap_before(start) == Gap::Space => subject,
        _ => start,
    };
    let first = scan.get(start).filter(|atom| atom.gap == Gap::Space)?;
    let subject = word_at(context, start).filter(|(word, _)| *word == CitationWord::Subject);
    let subject = subject.map(|(_, end)| end);
    if !first.is_capitalised() {
        return subject;
    }
    // A listed subject may be an enumeration: `MPR, DPR, DPD, dan DPRD`.
    end_of_capitals(context, start).max(subject)
}

/// Past the name in capitals or capitalised words that starts at `start`.
fn end_of_capitals(context: &Context<'_>, start: usize) -> Option<usize> {
    let scan = context.scan;
    let first = scan.get(start)?;
    let law = context.lexicon.regulations.types.longest_at(scan, start);
    if let Some(code) = law.filter(|law| law.phrase.term.need == CitationNeed::Nothing) {
        return Some(code.end);
    }
    // `Perda Kabupaten Bogor`, `Perppu UU KPK`, `UU Nomor`: none names a law.
    let issuer = context.place_at(start).is_some_and(|place| place.typed);
    if issuer || law.is_some() || is_number_word(context, start) || is_outside(context, start) {
        return None;
    }
    let code = past_glued_number(scan, start + 1);
    if first.shape != Shape::Capitalised || code > start + 1 {
        return Some(past_hyphened_number(scan, code));
    }
    let behind_first = past_hyphened_number(scan, start + 1);
    let mut end = behind_first;
    for at in behind_first..start + 2 * MAX_NAME_WORDS {
        let hyphen = scan.joins(at, '-');
        let behind_hyphen = scan.glued(at) && scan.is(at - 1, '-');
        if hyphen || !behind_hyphen && is_and(context, at) {
            continue;
        }
        let near = scan.gap_before(at) == Gap::Space || behind_hyphen;
        let ends =
            || is_type(context, at) || is_outside(context, at) || is_number_word(context, at);
        if !near || !scan.is_capitalised(at) || ends() {
            break;
        }
        end = at + 1;
    }
    // `undang-undang Singapura`: the laws of another state.
    let state = context.lexicon.agencies.word_end(scan, start, AgencyWord::Foreign);
    (state != Some(end)).then_some(end)
}

/// Past the number glued at atom `at`, and the capitals glued to that: `MD3`, `P2SK`, `P3H`; else
/// `at`.
fn past_glued_number(scan: &Scan<'_>, at: usize) -> usize {
    if !(scan.glued(at) && scan.is_digits(at)) {
        return at;
    }
    let letters = at + 1;
    let is_capital = || scan.is_capitalised(letters) && scan.surface(letters).len() == 1;
    letters + usize::from(scan.glued(letters) && (scan.is_upper(letters) || is_capital()))
}

/// Past the number behind a hyphen at atom `at`, as in `Covid-19`; else `at`.
fn past_hyphened_number(scan: &Scan<'_>, at: usize) -> usize {
    if scan.joins(at, '-') && scan.is_digits(at + 1) { at + 2 } else { at }
}

/// Whether another instrument starts at `at`.
fn is_type(context: &Context<'_>, at: usize) -> bool {
    context.lexicon.regulations.types.longest_at(context.scan, at).is_some()
}

/// Whether a word that no name of a law holds stands at `at`: `tentang`, `juncto`, `Pasal`.
fn is_outside(context: &Context<'_>, at: usize) -> bool {
    let word = word_at(context, at).map(|(word, _)| word);
    matches!(word, Some(CitationWord::About | CitationWord::Join | CitationWord::Outside))
}

fn is_and(context: &Context<'_>, at: usize) -> bool {
    let and = matches!(word_at(context, at), Some((CitationWord::And, _)));
    and && context.scan.gap_before(at) == Gap::Space
}
