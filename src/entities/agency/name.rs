//! The name of a body, and what its line of the lexicon lets follow it.

use super::super::address::is_in_address;
use super::super::context::{Context, Place};
use super::{run, tail};
use crate::lexicon::{AgencyName, AgencyWord, EntrySource, Follow, Hit, RoleSet};
use crate::scan::{Gap, Opening};
use crate::value::{AgencyType, RegionCode, RegionLevel};

/// A body named in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention<'l> {
    pub(super) start: usize,
    /// One past the last atom.
    pub(super) end: usize,
    /// Whose identity it has: that of the body it is a part of, where it has
    /// none of its own.
    pub(super) name: &'l AgencyName,
    pub(super) source: EntrySource,
    pub(super) region: Option<RegionCode>,
}

impl Mention<'_> {
    /// Whether a place belongs to a mention of this body.
    pub(super) fn takes_place(&self) -> bool {
        matches!(
            self.name.follow,
            Follow::Place | Follow::Must | Follow::MustProvince | Follow::Name
        )
    }
}

/// Every body named in the text; none overlap.
pub(super) fn find<'l>(context: &Context<'l>) -> Vec<Mention<'l>> {
    let mut mentions: Vec<Mention<'l>> = Vec::new();
    let mut hits = Vec::new();
    let mut next = 0;
    while let Some(at) = context.scan.next_opening(Opening::Agency, next) {
        let found = mention_at(context, at, |_| true, &mut hits);
        let found = found.filter(|found| stands(context, found));
        next = found.map_or(at + 1, |mention| mention.end);
        mentions.extend(found);
    }
    mentions
}

/// The names that start somewhere, one behind the other, and on top of them
/// those of a body that stands behind one of them.
pub(super) type Hits<'l> = Vec<Hit<'l, AgencyName>>;

/// The body named at atom `at` by a name that `fits` and has what must follow
/// it: the longest name, and of two alike the one with more behind it.
fn mention_at<'l>(
    context: &Context<'l>,
    at: usize,
    fits: impl Fn(&AgencyName) -> bool,
    hits: &mut Hits<'l>,
) -> Option<Mention<'l>> {
    let below = hits.len();
    context.lexicon.agencies.names.find_at(context.scan, at, hits);
    let mut best: Option<(usize, Mention<'l>)> = None;
    while hits.len() > below
        && let Some(hit) = hits.pop()
    {
        if best.is_some_and(|(end, _)| hit.end < end) {
            hits.truncate(below);
        } else if fits(&hit.phrase.term)
            && let Some(mention) = complete(context, &hit, hits)
            && best.is_none_or(|(_, best)| mention.end > best.end)
        {
            best = Some((hit.end, mention));
        }
    }
    best.map(|(_, mention)| mention)
}

/// The body that stands behind `end`, or behind a short form in brackets there.
fn body_behind<'l>(
    context: &Context<'l>,
    end: usize,
    fits: impl Fn(&AgencyName) -> bool,
    hits: &mut Hits<'l>,
) -> Option<Mention<'l>> {
    let at = tail::past_bracket(context, end);
    let body = mention_at(context, at, fits, hits).filter(|body| stands(context, body))?;
    (context.scan.gap_before(at) == Gap::Space).then_some(body)
}

/// Whether a name is that of a body with no other behind it.
fn is_whole(name: &AgencyName) -> bool {
    is_body(name) && name.follow != Follow::Body
}

/// Whether a name is that of a body, not of what it does.
fn is_body(name: &AgencyName) -> bool {
    !matches!(name.follow, Follow::Run | Follow::Affairs | Follow::MustAffairs | Follow::Part)
}

/// Whether nothing beside a mention makes something else of it.
fn stands(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    const BEFORE: RoleSet =
        AgencyWord::set(&[AgencyWord::Company, AgencyWord::Holder, AgencyWord::Rank]);
    const BEHIND: RoleSet = AgencyWord::set(&[AgencyWord::Foreign, AgencyWord::Product]);
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let roles = |at: Option<usize>| at.map_or(RoleSet::default(), |at| words.roles_at(scan, at));
    let [before, second] = [1, 2].map(|atoms| roles(mention.start.checked_sub(atoms)));
    let signs = matches!(scan.sign_byte(mention.end), Some(b'-' | b'(' | b')'));
    // Most have none of that beside them.
    let may_be_told_before = before.with(second).meets(BEFORE);
    let may_be_told_behind = signs || words.roles_at(scan, mention.end).meets(BEHIND);
    !(may_be_told_before && is_told_before(context, mention)
        || may_be_told_behind && is_told_behind(context, mention)
        || is_in_address(scan, mention.start, mention.end))
}

/// Whether a company, an office or a rank ends in the name.
#[cold]
fn is_told_before(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    let mut others = [AgencyWord::Company, AgencyWord::Holder].into_iter();
    others.any(|role| is_behind(context, mention.start, role)) || ends_a_rank(context, mention)
}

/// Whether the name is that of a foreign body, or starts that of a product or
/// a code.
#[cold]
fn is_told_behind(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    // `Kementerian Pertahanan Rusia`, `Kementerian Pertahanan (Kemhan) Rusia`.
    let foreign = |at: usize| {
        scan.gap_before(at) == Gap::Space && words.word_end(scan, at, AgencyWord::Foreign).is_some()
    };
    let close = mention.end + usize::from(scan.is(mention.end, ')'));
    // `BRG-15`: a code.
    let hyphen = scan.is(mention.end, '-') && scan.glued(mention.end);
    let code = hyphen && scan.glued(mention.end + 1) && scan.is_digits(mention.end + 1);
    // `BI Rate`, `BI-FAST`, `BI7DRRR`.
    let behind = mention.end + usize::from(hyphen);
    let product = scan.gap_before(behind) <= Gap::Space
        && words.word_end(scan, behind, AgencyWord::Product).is_some();
    code || product || foreign(close) || foreign(tail::past_bracket(context, mention.end))
}

/// Whether a word of this role stands right before atom `at`.
pub(super) fn is_behind(context: &Context<'_>, at: usize, role: AgencyWord) -> bool {
    /// The most words of one.
    const LONGEST: usize = 2;
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let mut starts = at.saturating_sub(LONGEST)..at;
    scan.gap_before(at) == Gap::Space
        && starts.any(|start| words.word_end(scan, start, role) == Some(at))
}

/// Whether a mention ends the rank of a person: `Marsekal Muda TNI`, `Mayjen TNI
/// Arif`.
fn ends_a_rank(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    /// The most words of a rank before the name.
    const LONGEST: usize = 2;
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let mut starts = mention.start.saturating_sub(LONGEST)..mention.start;
    starts.any(|start| words.word_end(scan, start, AgencyWord::Rank) == Some(mention.end))
}

/// Whether a mention stands inside a sentence, with no other capital beside it.
fn is_amid(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    let scan = context.scan;
    let inside = |before: usize| {
        let joined = [',', '/', '('].into_iter().any(|sign| scan.is(before, sign));
        let small = scan.get(before).is_some_and(|atom| atom.is_word() && !atom.is_capitalised());
        joined || small
    };
    scan.gap_before(mention.start) <= Gap::Space
        && mention.start.checked_sub(1).is_some_and(inside)
        && !(scan.is_capitalised(mention.end) && scan.gap_before(mention.end) == Gap::Space)
}

/// The mention that the listed words of `hit` start.
pub(super) fn complete<'l>(
    context: &Context<'l>,
    hit: &Hit<'l, AgencyName>,
    hits: &mut Hits<'l>,
) -> Option<Mention<'l>> {
    let (name, source) = (&hit.phrase.term, hit.phrase.source);
    let listed = tail::with_suffix(context, hit.end);
    let bare = Mention { start: hit.start, end: listed, name, source, region: None };
    let until = |end| Mention { end, ..bare };
    let place = || tail::place_of(context, listed, name.id.as_ref());
    let located = |place: &Place| {
        let (end, region) = tail::located(context, place);
        Mention { end, region, ..bare }
    };
    let of_level = |level| {
        let place = place().filter(|place| place.level == level && !place.typed);
        place.map(located)
    };
    let part_of = |body: Mention<'l>| Mention { start: hit.start, ..body };
    let own = |body: Mention<'l>| Mention { end: body.end, region: body.region, ..bare };
    match name.follow {
        Follow::Nothing => Some(bare),
        Follow::Amid => is_amid(context, &bare).then_some(bare),
        Follow::Place => Some(place().map_or(bare, located)),
        Follow::Must => place().map(located),
        Follow::MustProvince => of_level(RegionLevel::Province),
        Follow::MustRegency => of_level(RegionLevel::Regency),
        Follow::MustCity => of_level(RegionLevel::City),
        Follow::Name => {
            let behind = tail::own_name(context.scan, tail::past_bracket(context, listed));
            let named = behind.unwrap_or(listed);
            Some(place().map_or_else(|| until(named), located))
        }
        Follow::UnitNumber => {
            let number = tail::unit_number(context, listed);
            let placed = tail::place_behind(context, number).map(located);
            Some(placed.unwrap_or_else(|| until(tail::command_end(context, number))))
        }
        Follow::Body => {
            let body = body_behind(context, listed, is_whole, hits).map(own);
            Some(body.or_else(|| place().map(located)).unwrap_or(bare))
        }
        Follow::Part => {
            let end = run::capitalised(context, listed);
            body_behind(context, end, is_legislature, hits).map(own)
        }
        Follow::Run => {
            let end = run::capitalised(context, listed);
            let placed = || tail::place_behind(context, end).map(located);
            let body = body_behind(context, end, is_body, hits).map(part_of);
            let found = body.or_else(placed).unwrap_or(until(end));
            (found.end > listed).then_some(found)
        }
        Follow::Affairs => {
            let mut body = |end| body_behind(context, end, is_whole, hits).map(part_of);
            let end = run::capitalised(context, listed);
            let mut found = body(end);
            if found.is_none()
                && let Some(end) = run::affairs(context, listed)
            {
                found = body(end).or(Some(until(end)));
            }
            Some(found.unwrap_or(until(end))).filter(|found| found.end > listed)
        }
        Follow::MustAffairs => {
            let end = run::affairs(context, listed)?;
            (!run::goes_on(context, end)).then_some(until(end))
        }
        Follow::Court => {
            let seat = tail::past_join(context, tail::past_bracket(context, listed));
            let court = body_behind(context, seat, is_court, hits);
            let court = court.or_else(|| body_behind(context, listed, is_court, hits)).map(part_of);
            Some(court.or_else(|| place().map(located)).unwrap_or(bare))
        }
    }
}

/// Whether a name is that of a legislature.
fn is_legislature(name: &AgencyName) -> bool {
    is_whole(name) && name.agency_type == AgencyType::Legislature
}

/// Whether a name is that of a court with its own seat.
fn is_court(name: &AgencyName) -> bool {
    name.agency_type == AgencyType::Judiciary && name.follow != Follow::Court
}
