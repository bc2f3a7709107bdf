//! The name of a body and what follows it.

use super::super::context::{Context, Place};
use crate::lexicon::{AgencyName, AgencyWord, EntrySource, Follow, Hit};
use crate::scan::{Gap, Opening, Scan, Shape};
use crate::value::{RegionCode, RegionLevel};

/// A body named in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention<'l> {
    pub(super) start: usize,
    /// One past the last atom.
    pub(super) end: usize,
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
    let names = &context.lexicon.agencies.names;
    let mut mentions: Vec<Mention<'l>> = Vec::new();
    let (mut next, mut hits) = (0, Vec::new());
    while let Some(at) = context.scan.next_opening(Opening::Agency, next) {
        hits.clear();
        names.find_at(context.scan, at, &mut hits);
        // The longest that has what must follow it.
        let found = hits.iter().rev().find_map(|hit| complete(context, hit));
        let found = found.filter(|mention| !is_firm(context, at) && !is_foreign(context, mention));
        next = found.map_or(at + 1, |mention| mention.end);
        mentions.extend(found);
    }
    mentions
}

/// Whether a word before `start` makes a firm of it: `PT Danantara …`.
fn is_firm(context: &Context<'_>, start: usize) -> bool {
    let before = start.checked_sub(1);
    let hit = before.and_then(|at| context.lexicon.agencies.words.longest_at(context.scan, at));
    hit.is_some_and(|hit| hit.end == start && hit.phrase.term == AgencyWord::Company)
}

/// Whether the name of another state follows: `Kementerian Pertahanan Rusia`.
fn is_foreign(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    let hit = context.lexicon.agencies.words.longest_at(context.scan, mention.end);
    let hit = hit.filter(|_| context.scan.gap_before(mention.end) == Gap::Space);
    hit.is_some_and(|hit| hit.phrase.term == AgencyWord::Foreign)
}

/// The mention that the listed words of `hit` start.
fn complete<'l>(context: &Context<'l>, hit: &Hit<'l, AgencyName>) -> Option<Mention<'l>> {
    let scan = context.scan;
    let name = &hit.phrase.term;
    let listed = suffix_end(context, hit.end);
    let place = || {
        behind_bracket(context, listed, name.id.as_deref())
            .or_else(|| place_behind(context, listed))
    };
    let of_level = |level| {
        let capital = scan.get(hit.start).is_some_and(|atom| atom.is_capitalised());
        let place = place().filter(|place| place.level == level && !place.typed && capital);
        place.map(|place| located(context, place))
    };
    let (end, region) = match name.follow {
        Follow::Nothing => (listed, None),
        Follow::Place => place().map_or((listed, None), |place| located(context, place)),
        Follow::Must => located(context, place()?),
        Follow::MustProvince => of_level(RegionLevel::Province)?,
        Follow::MustRegency => of_level(RegionLevel::Regency)?,
        Follow::MustCity => of_level(RegionLevel::City)?,
        Follow::Name => match place() {
            Some(place) => located(context, place),
            None => (own_name(scan, listed), None),
        },
        Follow::Run => {
            let end = Some(run_end(context, listed)).filter(|&end| end > listed)?;
            place_behind(context, end).map_or((end, None), |place| located(context, place))
        }
        Follow::UnitNumber => {
            let number = unit_number(scan, listed);
            place_behind(context, number)
                .map_or_else(|| (slashed_name(scan, number), None), |place| located(context, place))
        }
        Follow::Body => (body_end(context, listed), None),
    };
    let source = hit.phrase.source;
    Some(Mention { start: hit.start, end, name, source, region })
}

/// Past a word such as `RI` behind `end`.
fn suffix_end(context: &Context<'_>, end: usize) -> usize {
    let hit = context.lexicon.agencies.words.longest_at(context.scan, end);
    let hit = hit.filter(|hit| hit.phrase.term == AgencyWord::Suffix);
    hit.filter(|_| context.scan.gap_before(end) <= Gap::Space).map_or(end, |hit| hit.end)
}

/// The place right behind `end`.
fn place_behind<'c>(context: &'c Context<'_>, end: usize) -> Option<&'c Place> {
    context.place_at(end).filter(|_| context.scan.gap_before(end) <= Gap::Line)
}

/// The place behind a bracketed short form or another name of the same body:
/// `Kejaksaan Negeri (Kejari) Lampung Tengah`.
fn behind_bracket<'c>(context: &'c Context<'_>, end: usize, id: Option<&str>) -> Option<&'c Place> {
    if !context.scan.is(end, '(') {
        return None;
    }
    let defined = context.definitions.behind(end).map(|definition| definition.short.end);
    let names = &context.lexicon.agencies.names;
    let same = || {
        let hit = names.longest_at(context.scan, end + 1)?;
        (hit.phrase.term.id.as_deref() == id).then_some(hit.end)
    };
    let close = defined.or_else(same).filter(|&close| context.scan.is(close, ')'))?;
    place_behind(context, close + 1)
}

/// The end of a mention that ends in `place`, and the region it tells.
fn located(context: &Context<'_>, place: &Place) -> (usize, Option<RegionCode>) {
    let hit = context.lexicon.agencies.words.longest_at(context.scan, place.end);
    let city = hit.is_some_and(|hit| hit.phrase.term == AgencyWord::City)
        && context.scan.gap_before(place.end) == Gap::Space;
    if !city {
        return (place.end, place.code);
    }
    (place.end + 1, context.city_of(place).or(place.code))
}

/// Past one or two capitalised words that may be the name of a locality.
fn own_name(scan: &Scan<'_>, end: usize) -> usize {
    let is_word = |at: usize| {
        let word = scan.get(at).filter(|atom| atom.is_word() && atom.gap == Gap::Space);
        word.is_some_and(|atom| atom.is_capitalised() && !atom.word.is_known())
    };
    (end..end + 2).take_while(|&at| is_word(at)).last().map_or(end, |last| last + 1)
}

/// Past the capitalised words, and what joins them, behind `end`: up to a
/// place, an abbreviation or a number, since a headline capitalises all words.
fn run_end(context: &Context<'_>, end: usize) -> usize {
    /// The most atoms of such a name.
    const LONGEST: usize = 10;
    let scan = context.scan;
    let mut last = end;
    for at in end..end + LONGEST {
        let joined = at > end && scan.glued(at);
        let place = at > end && context.place_at(at).is_some();
        let Some(atom) = scan.get(at).filter(|atom| atom.gap <= Gap::Space && !place) else {
            break;
        };
        let amount = scan.glued(at + 1) && scan.get(at + 1).is_some_and(|next| next.is_digits());
        let hyphen = scan.is(at, '-') && joined && scan.glued(at + 1);
        if atom.is_capitalised() && !amount || atom.is_digits() && joined {
            last = at + 1;
            let whole = atom.shape == Shape::Upper || atom.is_digits();
            if whole && !(scan.is(last, '-') && scan.glued(last)) {
                break;
            }
        } else if !hyphen && !is_join(context, at) {
            break;
        }
    }
    last
}

/// Whether a word such as `dan` stands at `at`.
fn is_join(context: &Context<'_>, at: usize) -> bool {
    let hit = context.lexicon.agencies.words.longest_at(context.scan, at);
    hit.is_some_and(|hit| hit.phrase.term == AgencyWord::Join)
}

/// Past the number or the name of a military unit and a slash: `0819/`, `V/Brawijaya`.
fn unit_number(scan: &Scan<'_>, end: usize) -> usize {
    let part = |at: usize| {
        let atom = scan.get(at)?;
        (atom.is_digits() || atom.is_capitalised()).then_some(at + 1)
    };
    let roman = scan.surface(end).bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    let numbered = scan.get(end).is_some_and(|atom| atom.is_digits());
    if scan.gap_before(end) != Gap::Space || !(roman || numbered) {
        return end;
    }
    let number = end + 1;
    if scan.is(number, '/') && scan.glued(number) {
        return if numbered && scan.glued(number + 1) {
            number + 1
        } else {
            part(number + 1).unwrap_or(number)
        };
    }
    number
}

/// Past the name behind the slash before `end`, which is that of no place:
/// `0420/Sarko`; before the slash if there is none.
fn slashed_name(scan: &Scan<'_>, end: usize) -> usize {
    if !scan.is(end - 1, '/') {
        return end;
    }
    let named = scan.glued(end) && scan.get(end).is_some_and(|atom| atom.is_capitalised());
    if named { end + 1 } else { end - 1 }
}

/// Past the body that a part of it is named with: `Banggar DPR RI`.
fn body_end(context: &Context<'_>, end: usize) -> usize {
    let names = &context.lexicon.agencies.names;
    let hit = names.longest_at(context.scan, end);
    let whole = |hit: &Hit<'_, AgencyName>| hit.phrase.term.follow != Follow::Body;
    let hit = hit.filter(|hit| whole(hit) && context.scan.gap_before(end) == Gap::Space);
    hit.and_then(|hit| complete(context, &hit)).map_or(end, |body| body.end)
}
