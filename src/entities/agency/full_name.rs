//! Full names that no list has, often because they are misspelt, recognised by
//! the short form in brackets behind them: `Komisi Kepolisan Nasional
//! (Kompolnas)`.

use std::ops::Range;

use super::name::{self, Mention};
use super::{defined, tail};
use crate::entities::context::Context;
use crate::entities::definitions::start_alike;
use crate::lexicon::{AgencyWord, Hit};
use crate::scan::{Gap, Scan};
use crate::value::AgencyType;

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
    let scan = context.scan;
    let bracket = short.start.checked_sub(1).filter(|&at| scan.is(at, '('))?;
    let listed = mentions.binary_search_by_key(&bracket, |mention| mention.end).is_ok();
    if listed || !scan.is(short.end, ')') {
        return None;
    }
    let start = start_before(context, bracket, short.start..short.end)?;
    let hit = context.lexicon.agencies.names.longest_at(scan, short.start)?;
    name::complete(context, &Hit { start, end: bracket, ..hit }, &mut Vec::new())
}

/// The body whose listed name starts with the word at `short` in brackets and goes on behind
/// them, by the full form of that word before them: `Komisi Nasional (Komnas) Perempuan`,
/// where `Komnas Perempuan` is listed.
pub(super) fn around<'l>(context: &Context<'l>, short: usize) -> Option<Mention<'l>> {
    /// The most atoms of a listed name behind the brackets.
    const MAX_REST_ATOMS: usize = 8;
    let scan = context.scan;
    let bracket = short.checked_sub(1).filter(|&at| scan.is(at, '('))?;
    let rest = short + 2;
    let goes_on =
        scan.is(short + 1, ')') && scan.is_capitalised(rest) && scan.gap_before(rest) == Gap::Space;
    if !goes_on {
        return None;
    }
    let start = start_before(context, bracket, short..short + 1)?;
    let on_line = |&at: &usize| scan.gap_before(at) <= Gap::Space && at < scan.len();
    let last = (rest..rest + MAX_REST_ATOMS).take_while(on_line).last()?;
    let behind = scan.text_of(rest..last + 1);
    let name = format!("{} {behind}", scan.surface(short));
    let name = Scan::new(&name, &context.lexicon.vocabulary);
    let hit = context.lexicon.agencies.names.longest_at(&name, 0).filter(|hit| hit.end > 1)?;
    let end = rest + hit.end - 1;
    name::complete(context, &Hit { start, end, ..hit }, &mut Vec::new())
}

/// Whether `short`, a short form of a ministry in brackets, belongs to the title of its
/// minister, which is no span: `Menteri Kelautan dan Perikanan (KKP)`. None of `mentions`, and
/// no word that starts names of bodies, may stand between the title and the brackets.
pub(super) fn is_of_minister(
    context: &Context<'_>,
    short: &Mention<'_>,
    mentions: &[Mention<'_>],
) -> bool {
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let bracket = short.start.checked_sub(1).filter(|&at| scan.is(at, '('));
    let Some(bracket) = bracket.filter(|_| short.name.agency_type == AgencyType::Ministry) else {
        return false;
    };
    let is = |at, role| words.word_end(scan, at, role).is_some();
    let is_start = |&at: &usize| is(at, AgencyWord::Holder) || is(at, AgencyWord::Full);
    scan.is(short.end, ')')
        && mentions.binary_search_by_key(&bracket, |mention| mention.end).is_err()
        && (run_start(context, bracket)..bracket)
            .rfind(is_start)
            .is_some_and(|at| is(at, AgencyWord::Holder))
}

/// The first word of a full name before the `bracket` of its `short` form: a capitalised
/// word that starts names of bodies, from which on the words spell the short form.
fn start_before(context: &Context<'_>, bracket: usize, short: Range<usize>) -> Option<usize> {
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    if !scan.is_capitalised(bracket.checked_sub(1)?) {
        return None;
    }
    let is_first = |&at: &usize| {
        words.word_end(scan, at, AgencyWord::Full).is_some() && start_alike(scan, at, short.start)
    };
    let start = (run_start(context, bracket)..bracket).find(is_first)?;
    let is_full = bracket - start > 1 && defined::is_spelled(context, start..bracket, short);
    is_full.then_some(start)
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
