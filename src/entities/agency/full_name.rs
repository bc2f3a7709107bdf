//! Full names that no list has, often because they are misspelt, recognised by
//! the short form in brackets behind them: `Komisi Kepolisan Nasional
//! (Kompolnas)`.

use std::ops::Range;

use super::name::{self, Mention};
use super::{defined, run, tail};
use crate::entities::context::Context;
use crate::entities::definitions::start_alike;
use crate::lexicon::{AgencyWord, Hit};
use crate::scan::{Gap, Opening, Scan};

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
    let bracket = short.checked_sub(1).filter(|&at| context.scan.is(at, '('))?;
    let name = without_bracket(context, short..short + 1, short)?;
    let start = start_before(context, bracket, short..short + 1)?;
    listed_around(context, start, short, 1, &name)
}

/// The mention by the listed name that starts with the words of `found` before the brackets
/// inside it, or with the short form of these in the brackets, and goes on behind the brackets,
/// if it is longer than `found`, or `found` has no identity: `Kepolisian Daerah (Polda) Metro
/// Jaya`, `Direktorat Jenderal (Ditjen) Imigrasi`.
pub(super) fn listed_longer<'l>(context: &Context<'l>, found: Mention<'l>) -> Option<Mention<'l>> {
    // `Panitia Penyelenggara Ibadah Haji (PPIH) Embarkasi Solo`: the name alone is listed as well.
    let scan = context.scan;
    let behind = Some(found.end).filter(|&at| scan.is(at, '(') && scan.is_capitalised(at + 1));
    let bracket = bracket_inside(context, &found).or(behind)?;
    let short = bracket + 1;
    let is_better = |longer: &Mention<'l>| {
        longer.end > found.end
            && (behind.is_none() || longer.region.is_some() || !longer.takes_place())
            || longer.end == found.end && found.name.id.is_none()
    };
    let by = |words: Range<usize>| {
        let name = without_bracket(context, words.clone(), short)?;
        listed_around(context, found.start, short, words.len(), &name).filter(is_better)
    };
    let is_spelled = defined::is_spelled(context, found.start..bracket, short..short + 1);
    let by_short = if is_spelled { by(short..short + 1) } else { None };
    by_short.or_else(|| by(found.start..bracket))
}

/// The bracket inside a mention, before which at least one word stands.
pub(super) fn bracket_inside(context: &Context<'_>, mention: &Mention<'_>) -> Option<usize> {
    let inside = mention.start + 1..mention.end;
    context.scan.next_opening_in(Opening::Bracket, inside).filter(|&at| context.scan.is(at, '('))
}

/// The `words` of a name, and those behind the brackets in which the word at `short` stands
/// alone.
pub(super) fn without_bracket(
    context: &Context<'_>,
    words: Range<usize>,
    short: usize,
) -> Option<String> {
    /// The most atoms of a listed name behind the brackets.
    const MAX_REST_ATOMS: usize = 8;
    let scan = context.scan;
    let rest = short + 2;
    let goes_on =
        scan.is(short + 1, ')') && scan.is_capitalised(rest) && scan.gap_before(rest) == Gap::Space;
    if !goes_on {
        return None;
    }
    let on_line = |&at: &usize| scan.gap_before(at) <= Gap::Space && at < scan.len();
    let last = (rest..rest + MAX_REST_ATOMS).take_while(on_line).last()?;
    Some(format!("{} {}", scan.text_of(words), scan.text_of(rest..last + 1)))
}

/// The mention from atom `start` on by the longest listed name that starts `name`, whose first
/// atoms, as many as `words`, stand before or in the brackets around `short`, and the others
/// behind these.
fn listed_around<'l>(
    context: &Context<'l>,
    start: usize,
    short: usize,
    words: usize,
    name: &str,
) -> Option<Mention<'l>> {
    let name = Scan::new(name, &context.lexicon.vocabulary);
    let hit = context.lexicon.agencies.names.longest_at(&name, 0).filter(|hit| hit.end > words)?;
    let end = short + 2 + hit.end - words;
    name::complete(context, &Hit { start, end, ..hit }, &mut Vec::new())
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
    let is_full = bracket - start > 1
        && defined::is_spelled(context, start..bracket, short)
        && !run::holds_society(context, start..bracket);
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
