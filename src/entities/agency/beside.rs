//! Words and signs beside a name that make something else of it: the title of a
//! person, a firm, a body of another state, an address.

use std::ops::Range;

use super::name::Mention;
use super::tail;
use crate::entities::address::is_in_address;
use crate::entities::context::Context;
use crate::entities::definitions;
use crate::entities::numeral::is_roman;
use crate::lexicon::{AgencyFollow, AgencyWord, RoleSet};
use crate::scan::Gap;
use crate::value::AgencyType;

/// Whether nothing beside a mention makes something else of it.
pub(super) fn stands(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    const BEFORE: RoleSet = AgencyWord::set(&[
        AgencyWord::Company,
        AgencyWord::Holder,
        AgencyWord::Rank,
        AgencyWord::Street,
        AgencyWord::Longer,
    ]);
    const BEHIND: RoleSet =
        AgencyWord::set(&[AgencyWord::Foreign, AgencyWord::Product, AgencyWord::Society]);
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let roles = |at: Option<usize>| at.map_or(RoleSet::default(), |at| words.roles_at(scan, at));
    let [before, second] = [1, 2].map(|atoms| roles(mention.start.checked_sub(atoms)));
    let signs = matches!(scan.sign_byte(mention.end), Some(b'-' | b'(' | b')'));
    // Fast path: most names have no such word or sign beside them.
    let may_differ_before = before.with(second).meets(BEFORE);
    let may_differ_behind = signs
        || words.roles_at(scan, mention.end).meets(BEHIND)
        || mention.name.guarded && is_roman(scan, mention.end);
    !(may_differ_before && differs_before(context, mention)
        || may_differ_behind && differs_behind(context, mention)
        || is_in_address(scan, mention.start, mention.end))
}

/// Whether a company, an office, a street, a rank or a longer name ends in the name.
#[cold]
fn differs_before(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    let is_behind = |role| is_behind(context, mention.start, role);
    let ends = |role| reaches(context, mention.start, role, mention.end);
    // `Angkutan Jalan Kementerian Perhubungan`: streets are not named after ministries.
    let may_name_street = mention.name.agency_type != AgencyType::Ministry;
    is_behind(AgencyWord::Company)
        || is_behind(AgencyWord::Holder)
        || may_name_street && is_behind(AgencyWord::Street)
        || ends(AgencyWord::Rank)
        || ends(AgencyWord::Longer)
}

/// Whether the name belongs to a foreign body, or starts the name of a product
/// or a code.
#[cold]
fn differs_behind(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    // `Kementerian Pertahanan Rusia`, `Kementerian Pertahanan (Kemhan) Rusia`; but `KBRI Seoul
    // Korea Selatan` is one of Indonesia.
    let represents = matches!(mention.name.follow, AgencyFollow::Abroad | AgencyFollow::State);
    let foreign = |at: usize| !represents && tail::foreign_end(context, at).is_some();
    let close = mention.end + usize::from(scan.is(mention.end, ')'));
    // `BRG-15`: a code.
    let code = scan.joins(mention.end, '-') && scan.is_digits(mention.end + 1);
    // `BI Rate`, `BI-FAST`, `BI7DRRR`.
    let hyphen = scan.is(mention.end, '-') && scan.glued(mention.end);
    let behind = mention.end + usize::from(hyphen);
    let product = scan.gap_before(behind) <= Gap::Space
        && words.word_end(scan, behind, AgencyWord::Product).is_some();
    let guarded = mention.name.guarded;
    let of_society = guarded && is_before_society(context, mention.end);
    let of_title = guarded && is_of_title(context, mention.start..mention.end);
    code || product
        || of_society
        || of_title
        || foreign(close)
        || foreign(tail::past_bracket(context, mention.end))
}

/// Whether the `short` form in brackets has only the initials of the field in the title of a
/// minister: `Menteri Pekerjaan Umum (PU)`. That of `Menteri Kelautan dan Perikanan (KKP)`
/// abbreviates the ministry.
pub(super) fn is_of_title(context: &Context<'_>, short: Range<usize>) -> bool {
    let is_of_holder = |field: Range<usize>| is_behind(context, field.start, AgencyWord::Holder);
    context.scan.is(short.end, ')')
        && definitions::spelled_by_few_initials(context.scan, short).is_some_and(is_of_holder)
}

/// Whether a party or society stands behind the short form that ends at `end`, or behind a
/// numeral there: `DPD Golkar`, `DPD II Partai Golkar`.
fn is_before_society(context: &Context<'_>, end: usize) -> bool {
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let at = end + usize::from(is_roman(scan, end));
    words.word_end_apart(scan, at, AgencyWord::Society).is_some()
}

/// Whether a word of `role` stands right before atom `at`.
pub(super) fn is_behind(context: &Context<'_>, at: usize, role: AgencyWord) -> bool {
    context.scan.gap_before(at) == Gap::Space && reaches(context, at, role, at)
}

/// Whether a phrase of `role` from a word before `at` reaches to atom `end`, as the rank of a
/// person (`Marsekal Muda TNI`) or the name of a report (`Laporan Keuangan Pemerintah Pusat`)
/// ends with the name of a body.
fn reaches(context: &Context<'_>, at: usize, role: AgencyWord, end: usize) -> bool {
    /// The most words of the phrase before `at`.
    const MAX_WORDS: usize = 2;
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let mut starts = at.saturating_sub(MAX_WORDS)..at;
    starts.any(|start| words.word_end(scan, start, role) == Some(end))
}

/// Whether a mention stands inside a sentence, with no other capital beside it.
pub(super) fn is_amid(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    let scan = context.scan;
    let inside = |before: usize| {
        let joined = [',', '/', '('].into_iter().any(|sign| scan.is(before, sign));
        joined || scan.is_lower_case_word(before)
    };
    scan.gap_before(mention.start) <= Gap::Space
        && mention.start.checked_sub(1).is_some_and(inside)
        && !(scan.is_capitalised(mention.end) && scan.gap_before(mention.end) == Gap::Space)
}
