//! Parts of a body that stand before its name: `Satreskrim` of a `Polres`,
//! `Badan Kebijakan Perdagangan` of a ministry.

use super::name::Mention;
use super::{beside, run, tail};
use crate::entities::context::Context;
use crate::lexicon::{AgencyFollow, AgencyWord, RoleSet};
use crate::scan::Gap;

/// The most atoms of the units before a name.
const MAX_UNIT_ATOMS: usize = 14;

/// The roles of the first word of a unit, and of a word that joins two.
const UNITS: RoleSet = AgencyWord::set(&[AgencyWord::Unit, AgencyWord::Section, AgencyWord::Join]);

/// The part that an atom has in the units before a name.
enum Part {
    /// The first atom of a unit.
    First,
    /// An atom inside a unit, or between two.
    Inside,
    /// The end of a short form whose bracket opens at this atom.
    Bracket(usize),
    /// None: the units start behind the atom.
    Outside,
}

/// The first atom of the units of a body that stand before its name at
/// `start` and behind the mentions `before`.
pub(super) fn first(context: &Context<'_>, start: usize, before: &[Mention<'_>]) -> usize {
    // A short form in a bracket among the units names one of them.
    let in_bracket = |body: &&Mention<'_>| tail::bracket_before(context, body.end).is_some();
    // `Inafis Satuan Reskrim Polres Kediri`: a part that is itself a name may be one of them.
    let goes_on = |part: &&Mention<'_>| {
        part.name.follow == AgencyFollow::Body
            && part.region.is_none()
            && run::name_goes_on(context, part.end)
            && context.scan.is_capitalised(part.end)
    };
    let mut before = before.iter().rev().take(3);
    let last = before.find(|body| !in_bracket(body) && !goes_on(body)).map_or(0, |body| body.end);
    let floor = start.saturating_sub(MAX_UNIT_ATOMS).max(last);
    let scan = context.scan;
    let (mut first, mut at) = (start, start);
    // Whether `dan` joins topics of the unit: `Pusat Data, Informasi, dan Humas BNPB`, but
    // `Direktorat Data, Informasi, dan BNPB`.
    let mut joins_topics = false;
    while at > floor && scan.gap_before(at) == Gap::Space {
        let comma = at - 1;
        let in_list = joins_topics && first == start && comma > floor;
        at = comma - usize::from(in_list && scan.is(comma, ',') && scan.glued(comma));
        joins_topics |= at + 1 < start && tail::past_join(context, at) == at + 1;
        match part_at(context, at, floor) {
            Part::First => first = at,
            Part::Inside => {}
            Part::Bracket(open) => at = open,
            Part::Outside => break,
        }
    }
    first
}

/// The part of atom `at`, which is not before `floor`.
fn part_at(context: &Context<'_>, at: usize, floor: usize) -> Part {
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let is = |role| words.word_end(scan, at, role).is_some();
    let may_be_unit = words.roles_at(scan, at).meets(UNITS);
    if !may_be_unit && !is_inside(context, at) && !scan.is(at, ')') {
        return Part::Outside;
    }
    if let Some(open) = tail::bracket_before(context, at).or_else(|| unit_bracket(context, at)) {
        return Part::Bracket(open);
    }
    if beside::is_behind(context, at + 1, AgencyWord::Building) {
        return Part::Outside;
    }
    if let Some(end) = words.word_end(scan, at, AgencyWord::Unit) {
        // `BNPB Pusat dan Pemerintah Daerah`: two of a list.
        let in_list = end == at + 1 && words.word_end(scan, end, AgencyWord::Join).is_some();
        return if in_list { Part::Outside } else { Part::First };
    }
    if is(AgencyWord::Section) {
        // `Kepala Unit Reskrim`: the words of one section, of which the first decides.
        if at > floor && words.word_end(scan, at - 1, AgencyWord::Section).is_some() {
            return Part::Inside;
        }
        // `Kanit PPA`: the title of a person; but `Kanit 1 Subdit 2`, of a unit of the section.
        let is_title = beside::is_behind(context, at, AgencyWord::Head);
        return if is_title { Part::Outside } else { Part::First };
    }
    let is_inside = if is(AgencyWord::Join) {
        // `Badan X (BX) dan Polda`: two of a list.
        at.checked_sub(1).is_none_or(|before| !scan.is(before, ')'))
    } else {
        is_inside(context, at) && !is(AgencyWord::Rank)
    };
    if is_inside { Part::Inside } else { Part::Outside }
}

/// The opening bracket of the listed unit, or of the title of the head of a unit, whose
/// closing bracket stands at `close`: `Satuan Polisi Air (Sat Polair) Polres Garut`, `Bidang
/// Hubungan Masyarakat (Kabid Humas) Polda Bali`.
fn unit_bracket(context: &Context<'_>, close: usize) -> Option<usize> {
    /// The most words of a listed unit, or of a title, in brackets.
    const MAX_UNIT_WORDS: usize = 3;
    if !context.scan.is(close, ')') {
        return None;
    }
    let is_unit = |&open: &usize| {
        let word = |role| context.lexicon.agencies.word_end(context.scan, open + 1, role);
        context.scan.is(open, '(')
            && (word(AgencyWord::Unit) == Some(close) || word(AgencyWord::Head).is_some())
    };
    (close.saturating_sub(MAX_UNIT_WORDS + 1)..close).rev().find(is_unit)
}

/// Whether atom `at` can stand inside the name of a unit: capitalised, or its number.
fn is_inside(context: &Context<'_>, at: usize) -> bool {
    let scan = context.scan;
    let number = scan.is_digits(at) && scan.surface(at).len() <= 2;
    number || scan.get(at).is_some_and(|atom| atom.is_word() && atom.is_capitalised())
}
