//! Parts of a body that stand before its name: `Satreskrim` of a `Polres`,
//! `Badan Kebijakan Perdagangan` of a ministry.

use super::name::Mention;
use super::{beside, tail};
use crate::entities::context::Context;
use crate::lexicon::{AgencyWord, RoleSet};
use crate::scan::Gap;

/// The first atom of the units of a body that stand before its name at
/// `start` and behind the mentions `before`.
pub(super) fn first(context: &Context<'_>, start: usize, before: &[Mention<'_>]) -> usize {
    /// The most atoms that the units before a name have.
    const MAX_UNIT_ATOMS: usize = 14;
    /// The roles of the first word of a unit, and of a word that joins two.
    const UNITS: RoleSet =
        AgencyWord::set(&[AgencyWord::Unit, AgencyWord::Section, AgencyWord::Join]);
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    // A short form in a bracket among the units names one of them.
    let in_bracket = |body: &&Mention<'_>| tail::bracket_before(context, body.end).is_some();
    let last =
        before.iter().rev().take(3).find(|body| !in_bracket(body)).map_or(0, |body| body.end);
    let floor = start.saturating_sub(MAX_UNIT_ATOMS).max(last);
    let (mut first, mut at) = (start, start);
    while at > floor && scan.gap_before(at) == Gap::Space {
        at -= 1;
        let may_be_unit = words.roles_at(scan, at).meets(UNITS);
        if !may_be_unit && !is_inside(context, at) && !scan.is(at, ')') {
            break;
        }
        if let Some(bracket) = tail::bracket_before(context, at) {
            at = bracket;
        } else if beside::is_behind(context, at + 1, AgencyWord::Building) {
            break;
        } else if let Some(end) = words.word_end(scan, at, AgencyWord::Unit) {
            // `BNPB Pusat dan Pemerintah Daerah`: two of a list.
            let join = words.word_end(scan, end, AgencyWord::Join).is_some();
            if join && end == at + 1 {
                break;
            }
            first = at;
        } else if words.word_end(scan, at, AgencyWord::Section).is_some() {
            // `Kepala Satuan Reserse`, `Kanit 1 Subdit 2`: the title of a person.
            let number = usize::from(at > floor && tail::is_numeral(scan, at - 1));
            if beside::is_behind(context, at - number, AgencyWord::Head) {
                break;
            }
            first = at;
        } else if words.word_end(scan, at, AgencyWord::Join).is_some() {
            // `Badan X (BX) dan Polda`: two of a list.
            if at.checked_sub(1).is_some_and(|i| scan.is(i, ')')) {
                break;
            }
        } else if !is_inside(context, at) || words.word_end(scan, at, AgencyWord::Rank).is_some() {
            break;
        }
    }
    first
}

/// Whether atom `at` can stand inside the name of a unit: capitalised, or its number.
fn is_inside(context: &Context<'_>, at: usize) -> bool {
    let scan = context.scan;
    let number = scan.is_digits(at) && scan.surface(at).len() <= 2;
    number || scan.get(at).is_some_and(|atom| atom.is_word() && atom.is_capitalised())
}
