//! Benefit programmes and segments.
//!
//! Most names stand for themselves. A short or general one (`JP`, `sembako`)
//! is *guarded*: it counts where the article has another name or word of its
//! group, or where it is a short form in a list with another programme (`BPNT dan
//! KIP`, `KIS dan KIP`), unless the article defines it as something else (`Komisi
//! Informasi Publik (KIP)`) or it is a region behind the title of an office
//! (`Bupati PPU`). A name may go on behind its own short form: `Bantuan Langsung
//! Tunai (BLT) Dana Desa`. Programmes in a row share their head: `Jaminan
//! Kecelakaan Kerja dan Kematian`.

#[cfg(test)]
mod tests;

use rustc_hash::FxHashSet;

use super::context::Context;
use super::definitions::{spelled_behind, spelled_by_initials};
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{BodyUsage, Hit, Programme, ProgrammeName, WordRole};
use crate::scan::{Atom, Gap, Opening};
use crate::value::{SmolStr, Value};

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    cards(context, out);
    let hits = context.lexicon.programmes.names.find_all(context.scan, Opening::Programme);
    if hits.is_empty() {
        return;
    }
    let free = hits
        .iter()
        .enumerate()
        .filter(|(number, hit)| !hit.phrase.term.guarded && !starts_another_name(&hits, *number));
    let free_groups: FxHashSet<u16> = free.map(|(_, hit)| hit.phrase.term.group).collect();
    let disowned = disowned(context, &hits);
    // The end and the group of the last programme that can lend its head to the next.
    let mut head = None;
    for (number, hit) in hits.iter().enumerate() {
        let name = &hit.phrase.term;
        let chained = || head.is_some_and(|(end, _)| is_chained(context, end, hit.start));
        // `PIP dan beasiswa` are of two groups.
        let of_group = || head.is_some_and(|(_, group)| group == name.group);
        let listed = || {
            is_short_benefit(context, hit) && (chained() || leads_a_list(context, &hits, number))
        };
        let counts = match name.programme {
            Programme::Tail(_) => of_group() && chained(),
            _ if name.guarded => {
                (free_groups.contains(&name.group) || listed())
                    && !disowned.contains(surface(context, hit))
                    && !is_titled_place(context, hit)
            }
            Programme::Segment(_) => !disowned.contains(surface(context, hit)),
            _ => true,
        };
        if !counts || is_in_longer_name(context, hit) || starts_longer_tag(context, hit) {
            continue;
        }
        let whole = past_own_short_form(context, hit);
        if matches!(name.programme, Programme::Benefit(_) | Programme::Tail(_)) {
            head = Some((whole.unwrap_or(*hit).end, name.group));
        }
        out.extend(candidate(context, hit));
        out.extend(whole.and_then(|whole| candidate(context, &whole)));
        out.extend(body_in_bracket(context, hit));
    }
}

/// The cards of regions, whose listed names stand around that of the region: `Kartu Bekasi Sehat`.
fn cards(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let scan = context.scan;
    let joins = |at: usize| scan.is_capitalised(at) && scan.gap_before(at) == Gap::Space;
    for card in scan.openings(Opening::Programme).filter(|&at| scan.is_capitalised(at)) {
        let region = card + 1;
        let name = || context.lexicon.regions.names.longest_at(scan, region);
        let Some(end) = (if joins(region) { name() } else { None }).map(|name| name.end) else {
            continue;
        };
        let names = &context.lexicon.programmes.names;
        let hit = if joins(end) { names.longest_past(scan, card..region, end) } else { None };
        out.extend(hit.and_then(|hit| candidate(context, &Hit { start: card, ..hit })));
    }
}

/// Whether `hit` starts a tag that goes on with digits: `#bansos2026`.
fn starts_longer_tag(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    let scan = context.scan;
    let is_tag = || hit.start.checked_sub(1).is_some_and(|sign| scan.is(sign, '#'));
    scan.glued(hit.end) && scan.is_digits(hit.end) && is_tag()
}

/// Whether `hit` is a segment in the name of a society of its people (`Forum Guru Honorer, Tenaga
/// Honorer, dan Honorer Swasta`) or of a section of an agency (`Kabid Koperasi & UMKM`).
fn is_in_longer_name(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    /// The most atoms between the first word of the name and the segment.
    const MAX_ATOMS: usize = 8;
    let (scan, words) = (context.scan, &context.lexicon.programmes);
    if !matches!(hit.phrase.term.programme, Programme::Segment(_)) {
        return false;
    }
    let goes_on = |at: usize| {
        scan.gap_before(at) <= Gap::Space && (scan.is_capitalised(at) || scan.is(at, ','))
    };
    let is_part = |at: &usize| goes_on(*at) || words.joins.longest_at(scan, *at).is_some();
    let starts =
        |at: usize| scan.is_capitalised(at) && words.name_starts.longest_at(scan, at).is_some();
    let first = hit.start.saturating_sub(MAX_ATOMS);
    let mut before = (first..hit.start).rev();
    scan.is_capitalised(hit.start)
        && scan.gap_before(hit.start) <= Gap::Space
        && before.find(|at| starts(*at) || !is_part(at)).is_some_and(starts)
}

/// Whether the title of an office stands before `hit`, which is the name of a region as well:
/// `Bupati PPU`.
fn is_titled_place(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    let is_place = context.place_at(hit.start).is_some_and(|place| place.end == hit.end);
    let role = || context.lexicon.regions.role_before(context.scan, hit.start);
    is_place && role().is_some_and(WordRole::is_title)
}

/// The programme of `hit` by the guarded name of a body in brackets behind it, which is
/// also its short form: `Jaminan Sosial Ketenagakerjaan (Jamsostek)`.
fn body_in_bracket(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> Option<Candidate> {
    let Programme::Benefit(id) = &hit.phrase.term.programme else { return None };
    let short = context.definitions.behind(hit.end)?;
    let body = context.lexicon.bpjs.bodies.longest_at(context.scan, short.start)?;
    let is_short_form = body.end == short.end && body.phrase.term.usage == BodyUsage::Guarded;
    let value = Value::Programme(id.clone());
    let origin = Origin::entry("programme.name", body.phrase.source);
    is_short_form.then(|| Candidate::value(context.scan.span(short), value, origin))
}

fn candidate(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> Option<Candidate> {
    let span = context.scan.span(hit.start..hit.end);
    let (rule, value) = match &hit.phrase.term.programme {
        Programme::Benefit(id) => ("programme.name", Value::Programme(id.clone())),
        Programme::Tail(id) => ("programme.tail", Value::Programme(id.clone())),
        Programme::Segment(id) => {
            let id = segment_in_bracket(context, hit.end).unwrap_or(id);
            ("segment.name", Value::Segment(id.clone()))
        }
        Programme::Context => return None,
        Programme::Other => {
            let origin = Origin::entry("programme.other", hit.phrase.source);
            return Some(Candidate::blocking(span, origin));
        }
    };
    Some(Candidate::value(span, value, Origin::entry(rule, hit.phrase.source)))
}

/// The segment whose short form stands in brackets at `end`, which says more
/// than the words before it: `bukan penerima upah (PBPU)`.
fn segment_in_bracket<'a>(context: &Context<'a>, end: usize) -> Option<&'a SmolStr> {
    let short = context.definitions.behind(end)?;
    let segment = |name: &ProgrammeName| matches!(name.programme, Programme::Segment(_));
    let names = &context.lexicon.programmes.names;
    let hit = names.longest_where(context.scan, short.start, segment)?;
    match &hit.phrase.term.programme {
        Programme::Segment(id) if hit.end == short.end => Some(id),
        _ => None,
    }
}

/// Whether a listed name that is no programme starts with hit `number`: `Program Sembako Murah`
/// shows no other programme of the group of `Program Sembako`.
fn starts_another_name(hits: &[Hit<'_, ProgrammeName>], number: usize) -> bool {
    let start = hits[number].start;
    let mut longer = hits[number + 1..].iter().take_while(|hit| hit.start == start);
    longer.any(|hit| hit.phrase.term.programme == Programme::Other)
}

/// The name that goes on behind its own short form in brackets: `Bantuan Langsung Tunai (BLT)
/// Dana Desa`, `Bantuan Langsung Tunai (BLT) UMKM`. Long or short form and the words behind the
/// brackets are one listed name.
fn past_own_short_form<'l>(
    context: &Context<'l>,
    hit: &Hit<'l, ProgrammeName>,
) -> Option<Hit<'l, ProgrammeName>> {
    let scan = context.scan;
    let short = context.definitions.behind(hit.end)?;
    let behind = short.end + 1;
    let next = behind + usize::from(scan.is(behind, '-') && scan.glued(behind));
    if scan.gap_before(next) > Gap::Space {
        return None;
    }
    let names = &context.lexicon.programmes.names;
    let joined = |words| names.longest_past(scan, words, next);
    let longest = joined(hit.start..hit.end).into_iter().chain(joined(short));
    let longest = longest.max_by_key(|joined| joined.end)?;
    // `Jaminan Kesehatan Nasional (JKN) dan Kartu Indonesia Sehat (KIS)` are two.
    let is_one = context.definitions.behind(longest.end).is_none();
    is_one.then_some(Hit { start: hit.start, ..longest })
}

/// Whether another short form of a programme follows hit `number` in a list, so that both
/// show what is meant: `KIS dan KIP`.
fn leads_a_list(context: &Context<'_>, hits: &[Hit<'_, ProgrammeName>], number: usize) -> bool {
    let hit = &hits[number];
    let behind = hits[number + 1..].iter().find(|next| next.start >= hit.end);
    behind.is_some_and(|next| {
        is_short_benefit(context, next)
            && next.phrase.term.programme != hit.phrase.term.programme
            && is_chained(context, hit.end, next.start)
    })
}

/// Whether `hit` is the short form of a programme: `KIP`, but not `sembako`.
fn is_short_benefit(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    matches!(hit.phrase.term.programme, Programme::Benefit(_)) && context.scan.is_upper(hit.start)
}

/// Whether only a join word, a comma or a bracketed short form stands between
/// a programme that ends at `end` and the name at `start`.
fn is_chained(context: &Context<'_>, end: usize, start: usize) -> bool {
    let scan = context.scan;
    let mut at = end + usize::from(scan.is(end, ')'));
    if let Some(short) = context.definitions.behind(at) {
        at = short.end + 1;
    }
    let from = at;
    if scan.is(at, ',') || scan.is(at, '/') {
        at += 1;
    }
    if let Some(join) = context.lexicon.programmes.joins.longest_at(scan, at) {
        at = join.end;
    }
    at == start && at > from && scan.gap_before(start) <= Gap::Space
}

/// The guarded names that the article defines as something else, because the
/// words before their brackets do not name the same programme.
fn disowned<'t>(context: &Context<'t>, hits: &[Hit<'_, ProgrammeName>]) -> FxHashSet<&'t str> {
    let is_defined = |&number: &usize| {
        let hit = &hits[number];
        if matches!(hit.phrase.term.programme, Programme::Segment(_)) && is_redefined(context, hit)
        {
            return true;
        }
        let bracket = hit.start.checked_sub(1).filter(|_| hit.phrase.term.guarded);
        bracket.is_some_and(|bracket| {
            // `(PBI-JKN)` says nothing of `PBI`.
            context.definitions.behind(bracket).is_some_and(|short| short.end == hit.end)
                && may_be_long_form(context, bracket, surface(context, hit))
                && !follows_its_long_form(context, hits, number)
        })
    };
    let defined = (0..hits.len()).filter(is_defined);
    defined.map(|number| surface(context, &hits[number])).collect()
}

/// Whether the short form of a segment is the initials of other words beside it, in its brackets or
/// before them: `KPM (Kader Pembangunan Manusia)`. Misspelt names of segments start like others.
fn is_redefined(context: &Context<'_>, hit: &Hit<'_, ProgrammeName>) -> bool {
    let short = hit.start..hit.end;
    let before = spelled_by_initials(context.scan, short.clone());
    let words = before.or_else(|| spelled_behind(context.scan, short));
    words.is_some_and(|words| !context.scan.opens(Opening::Programme, words.start))
}

/// Whether a name of the programme or segment of hit `number`, a short form in brackets, stands
/// before them. Right before them may also be the name of another segment,
/// `Penerima Upah (PPU)`, and farther away one whose long form goes on: `Program Keluarga
/// Harapan dari Kemensos (PKH)`.
fn follows_its_long_form(
    context: &Context<'_>,
    hits: &[Hit<'_, ProgrammeName>],
    number: usize,
) -> bool {
    /// The maximum number of atoms between the start of a name and the bracket.
    const MAX_ATOMS: usize = 20;
    let short = &hits[number];
    let bracket = short.start - 1;
    let near = || hits[..number].iter().rev().take_while(|hit| bracket <= hit.start + MAX_ATOMS);
    near().any(|hit| hit.end == bracket && may_define(hit, short))
        || spelled_by_initials(context.scan, short.start..short.end).is_none()
            && near().any(|hit| {
                hit.end < bracket
                    && !hit.phrase.term.guarded
                    && hit.phrase.term.programme == short.phrase.term.programme
                    && (hit.end..bracket)
                        .all(|at| !matches!(context.scan.sign(at), Some(',' | '.')))
            })
}

/// Whether `short`, in brackets, may stand for what ends before atom `bracket`:
/// a name, or words with its letters as initials, with any signs among them.
/// `Cara transfer (BST)` defines nothing.
fn may_be_long_form(context: &Context<'_>, bracket: usize, short: &str) -> bool {
    let scan = context.scan;
    let before = &scan.atoms()[..bracket];
    let words = before.iter().rev().filter(|atom| atom.is_word());
    let initials = words.map(|word| scan.text().as_bytes()[word.start as usize]);
    let letters = short.bytes().rev();
    before.last().is_some_and(Atom::is_capitalised)
        || letters.zip(initials).all(|(a, b)| a.eq_ignore_ascii_case(&b))
}

/// Whether the name `long`, right before the brackets of `short`, may be its long form: both
/// name one programme, or any segments.
fn may_define(long: &Hit<'_, ProgrammeName>, short: &Hit<'_, ProgrammeName>) -> bool {
    use Programme::{Benefit, Segment, Tail};
    match (&long.phrase.term.programme, &short.phrase.term.programme) {
        (Benefit(long) | Tail(long), Benefit(short)) => long == short,
        (Segment(_), Segment(_)) => true,
        _ => false,
    }
}

/// The text of a hit.
fn surface<'t>(context: &Context<'t>, hit: &Hit<'_, ProgrammeName>) -> &'t str {
    context.scan.text_of(hit.start..hit.end)
}
