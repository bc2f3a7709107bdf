//! Full names that no list has, often because they are misspelt, recognised by
//! the short form in brackets behind them: `Komisi Kepolisan Nasional
//! (Kompolnas)`.

use super::name::{self, Mention};
use super::{defined, tail};
use crate::entities::context::Context;
use crate::lexicon::{AgencyWord, Hit};
use crate::scan::Gap;

/// The most atoms of a full name.
const MAX_NAME_ATOMS: usize = 12;

/// The body of `short`, a short form in brackets, by the full name before it,
/// unless one of `mentions` ends there. The full name is a run of capitalised
/// words from one that starts names of bodies, and spells the short form. What
/// may follow the short form may follow the full name.
pub(super) fn before<'l>(
    context: &Context<'l>,
    short: &Mention<'_>,
    mentions: &[Mention<'_>],
) -> Option<Mention<'l>> {
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let bracket = short.start.checked_sub(1).filter(|&at| scan.is(at, '('))?;
    let listed = mentions.binary_search_by_key(&bracket, |mention| mention.end).is_ok();
    if listed || !scan.is(short.end, ')') || !scan.is_capitalised(bracket.checked_sub(1)?) {
        return None;
    }
    let letters = short.start..short.end;
    let is_first = |&at: &usize| {
        words.word_end(scan, at, AgencyWord::Full).is_some()
            && scan.surface(at).chars().next() == scan.surface(short.start).chars().next()
    };
    let start = (run_start(context, bracket)..bracket).find(is_first)?;
    if bracket - start < 2 || !defined::is_spelled(context, start..bracket, letters) {
        return None;
    }
    let hit = context.lexicon.agencies.names.longest_at(scan, short.start)?;
    name::complete(context, &Hit { start, end: bracket, ..hit }, &mut Vec::new())
}

/// The first of the capitalised words before `end`, with commas and join words
/// among them.
fn run_start(context: &Context<'_>, end: usize) -> usize {
    let scan = context.scan;
    let goes_on = |&at: &usize| {
        let comma = scan.is(at, ',') && scan.glued(at);
        let word = scan.is_capitalised(at) || tail::past_join(context, at) == at + 1;
        comma || word && scan.gap_before(at + 1) <= Gap::Space
    };
    (end.saturating_sub(MAX_NAME_ATOMS)..end).rev().take_while(goes_on).last().unwrap_or(end)
}
