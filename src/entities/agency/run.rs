//! Names that go on with words of no list: `Satgas Pemulihan Aset`, `Ditjen
//! Bina Usaha`.

use std::ops::Range;

use super::{beside, tail};
use crate::entities::context::Context;
use crate::lexicon::AgencyWord;
use crate::scan::{Atom, Gap, Shape};

/// Past the capitalised words and the words that join them behind `end`. A
/// headline capitalises all words, so the run stops before a place, another body
/// or the rank of a person, and behind an abbreviation or a number.
pub(super) fn capitalised(context: &Context<'_>, end: usize) -> usize {
    /// The most atoms of a name behind its listed words.
    const MAX_NAME_ATOMS: usize = 10;
    let scan = context.scan;
    let names = &context.lexicon.agencies.names;
    let mut last = end;
    for at in end..end + MAX_NAME_ATOMS {
        let joined = at > end && scan.glued(at);
        let Some(atom) = scan.get(at).filter(|atom| atom.gap <= Gap::Space) else { break };
        if is_place(context, at, end)
            || is_word(context, at, AgencyWord::Rank)
            || !joined && names.longest_at(scan, at).is_some()
        {
            break;
        }
        let amount = scan.glued(at + 1) && scan.is_digits(at + 1);
        let hyphen = at > end && scan.joins(at, '-');
        if atom.is_capitalised() && !amount || atom.is_digits() && joined {
            last = at + 1;
            let whole = atom.shape == Shape::Upper || atom.is_digits();
            if whole && !(scan.is(last, '-') && scan.glued(last)) {
                break;
            }
        } else if !hyphen && !is_word(context, at, AgencyWord::Join) {
            break;
        }
    }
    last
}

/// The end of the `run` of words of a body at `body`, before the name of its head if the run
/// ends in that: `Ketua Satgas Perumahan Hashim Djojohadikusumo menyebut`.
pub(super) fn without_head(context: &Context<'_>, body: usize, run: Range<usize>) -> usize {
    /// The most words of the name of a head.
    const MAX_NAME_WORDS: usize = 3;
    let scan = context.scan;
    let is_titled = || {
        let is_behind = |role| beside::is_behind(context, body, role);
        is_behind(AgencyWord::Head) || is_behind(AgencyWord::Rank)
    };
    if run.len() < 2 || !scan.is_lower_case_word(run.end) || !is_titled() {
        return run.end;
    }
    let is_name = |&at: &usize| scan.get(at).is_some_and(Atom::is_unlisted_word);
    let name_words = run.clone().rev().take_while(is_name).count();
    if (2..=MAX_NAME_WORDS).contains(&name_words) { run.end - name_words } else { run.end }
}

/// Past the affairs of a ministry or directorate behind `end`: `Perikanan,
/// Kelautan, dan Ruang Laut`, or an abbreviation of them.
pub(super) fn affairs(context: &Context<'_>, end: usize) -> Option<usize> {
    /// The most affairs of one ministry or directorate.
    const MAX_AFFAIRS: usize = 8;
    let scan = context.scan;
    let body = || context.lexicon.agencies.names.longest_at(scan, end).is_some();
    let short = || scan.is_upper(end) && !body();
    let mut last = affair_end(context, end).or_else(|| short().then_some(end + 1))?;
    for _ in 1..MAX_AFFAIRS {
        let comma = scan.is(last, ',') && scan.glued(last);
        let next = tail::past_join(context, last + usize::from(comma));
        let Some(end) = affair_end(context, next) else { break };
        last = end;
    }
    Some(last)
}

/// Whether the `run` of words names a society, a party or a university.
pub(super) fn holds_society(context: &Context<'_>, mut run: Range<usize>) -> bool {
    run.any(|at| is_word(context, at, AgencyWord::Society))
}

/// Whether the name that ends at `end` goes on with words of no list.
pub(super) fn name_goes_on(context: &Context<'_>, end: usize) -> bool {
    let next = tail::past_join(context, end);
    context.scan.gap_before(next) == Gap::Space && context.scan.is_capitalised(next)
}

/// Past the listed affair at `at`.
fn affair_end(context: &Context<'_>, at: usize) -> Option<usize> {
    let scan = context.scan;
    let topic = context.lexicon.agencies.word_end(scan, at, AgencyWord::Topic);
    let affair = context.lexicon.opd.parts.longest_at(scan, at).map(|hit| hit.end);
    let near = scan.gap_before(at) == Gap::Space && scan.is_capitalised(at);
    topic.max(affair).filter(|_| near)
}

/// Whether a place at `at` ends a name whose own words start at `start`:
/// `Gugus Tugas Banten`, but `Taman Nasional Kerinci Seblat`.
fn is_place(context: &Context<'_>, at: usize, start: usize) -> bool {
    let Some(place) = context.place_at(at) else { return false };
    at > start || !name_goes_on(context, place.end)
}

/// Whether a word of `role` starts at `at`.
fn is_word(context: &Context<'_>, at: usize, role: AgencyWord) -> bool {
    context.lexicon.agencies.word_end(context.scan, at, role).is_some()
}
