//! Public bodies.
//!
//! ```text
//! mention    = unit* part* name (suffix | class)? bracket? rest
//! unit       = Satreskrim, Badan Kebijakan …   a part by its listed first word
//! part       = Ditjen affairs, Bareskrim       a part that is itself a name
//! bracket    = ( short form )                  only where more follows
//! rest       = (seat? place city? | seat? town | seat? locality place? | provinces | seat numeral | own name | number)?
//! city       = Kota                            Polres Metro Bekasi Kota
//! locality   = Soekarno-Hatta                  a listed place without a code
//! seat       = Perwakilan                      BPK Perwakilan Bali
//! town       = Atambua                         a listed seat of a court
//! class      = Kelas numeral letter? Khusus?   PN Kelas IA Khusus Padang
//! commission = Komisi (numeral | topic) (DPR suffix? | DPRD place?)?
//! ```
//!
//! What may follow a name is a column of `lexicons/agencies.tsv`: [`name`]
//! reads it with [`tail`] and [`run`], [`beside`] rejects names that neighbours
//! turn into something else, [`mod@unit`] looks back from a name,
//! [`defined`] spreads the short forms that the article gives a body,
//! [`full_name`] reads the long form of a known short form, [`otherwise`] drops short
//! forms that the article gives another meaning, and [`abroad`] recognises articles about
//! the bodies of other states.

mod abroad;
mod beside;
mod commission;
mod defined;
mod full_name;
mod name;
#[cfg(test)]
mod office_tests;
mod otherwise;
mod run;
#[cfg(test)]
mod seat_tests;
#[cfg(test)]
mod short_form_tests;
mod tail;
#[cfg(test)]
mod tests;
mod unit;
#[cfg(test)]
mod unit_tests;

use std::cell::LazyCell;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::context::Context;
use crate::candidate::{Candidate, Origin};
use crate::lexicon::{AgencyFollow, AgencyWord};
use crate::scan::Scan;
use crate::value::{Agency, AgencyType, SmolStr, Value};
use name::Mention;

pub(super) fn candidates(context: &Context<'_>, out: &mut Vec<Candidate>) {
    let mut mentions = name::find(context);
    otherwise::drop_redefined(context, &mut mentions);
    let has_national_legislature =
        LazyCell::new(|| mentions.iter().any(commission::is_national_legislature));
    let placed = LazyCell::new(|| placed_words(context, &mentions));
    // A guarded name counts where the article has another from its line of the lexicon, or the
    // name with the place that it must have, or has it beside a body of its kind or in a list of
    // three, behind the title of the head of a state body (`Kepala BIN`) or a member of a
    // legislature or court (`anggota DPD`), or in brackets behind a full name that it
    // abbreviates; that of a commission, where the article names its legislature.
    let named = LazyCell::new(|| {
        let counts = |&i: &usize| {
            let Mention { start, end, .. } = mentions[i];
            !mentions[i].name.guarded
                || end == start + 1 && placed.contains(context.scan.surface(start))
                || is_in_list(context, &mentions, i)
                || is_headed(context, &mentions[i])
                || has_member(context, &mentions[i])
                || is_spelled_out(context, &mentions[i], &mentions)
                || commission::goes_by_affairs(context, &mentions[i]) && *has_national_legislature
        };
        let counted = (0..mentions.len()).filter(counts);
        counted.map(|i| mentions[i].source).collect::<FxHashSet<_>>()
    });
    let abroad = abroad::is_abroad(context, &mentions);
    let ministries = LazyCell::new(|| ministries(&mentions));
    let mut push = |range: Range<usize>, body: &Mention<'_>, rule| {
        let id = match body.name.follow {
            follow if follow.is_directorate() => ministry_of(context, body, &ministries),
            _ if is_unlisted_directorate(body) => only_ministry(&ministries),
            _ => body.name.id.as_ref(),
        };
        let agency =
            Agency { id: id.cloned(), agency_type: body.name.agency_type, region: body.region };
        let origin = Origin::entry(rule, body.source);
        out.push(Candidate::value(context.scan.span(range), Value::Agency(agency), origin));
    };
    for (i, mention) in mentions.iter().enumerate() {
        let unnamed = mention.name.guarded && !named.contains(&mention.source);
        if unnamed
            || mention.name.follow == AgencyFollow::Title
            || abroad && abroad::is_common(mention)
        {
            continue;
        }
        let start = unit::first(context, mention.start, &mentions[..i]);
        push(start..mention.end, mention, "agency.name");
        if start != mention.start {
            // Proposed alone as well, in case another kind takes the unit before it.
            push(mention.start..mention.end, mention, "agency.name");
        }
        if let Some(full) = full_name::before(context, mention, &mentions) {
            push(full.start..full.end, &full, "agency.full_name");
        }
        for short in defined::find(context, mention, &mentions) {
            let body = Mention { region: short.region, ..*mention };
            push(short.atoms, &body, "agency.defined");
        }
    }
    commission::candidates(context, &mentions, out);
}

/// The first words of names that must have their place and have it: `PN` of `PN Kudus`.
fn placed_words<'t>(context: &Context<'t>, mentions: &[Mention<'_>]) -> FxHashSet<&'t str> {
    let is_placed = |mention: &&Mention<'_>| mention.name.follow == AgencyFollow::Must;
    mentions.iter().filter(is_placed).map(|mention| context.scan.surface(mention.start)).collect()
}

/// Whether mention `i` is in a list with another body of its type (`MPR, DPR, DPD`) or with two
/// other bodies (`BNPT, Kejagung, dan MA`).
fn is_in_list(context: &Context<'_>, mentions: &[Mention<'_>], i: usize) -> bool {
    let is_joined_to_next = |&at: &usize| {
        let (end, next) = (mentions[at].end, mentions[at + 1].start);
        let is_signed = [',', '/'].into_iter().any(|sign| context.scan.is(end, sign));
        let past = tail::past_join(context, end + usize::from(is_signed));
        end < past && past == next
    };
    // The number of mentions joined to this one on either side, two at most.
    let before = (i.saturating_sub(2)..i).rev().take_while(is_joined_to_next).count();
    let behind = (i..mentions.len().min(i + 3) - 1).take_while(is_joined_to_next).count();
    let own_type = mentions[i].name.agency_type;
    let beside = mentions[i - before.min(1)..=i + behind.min(1)].iter();
    let is_of_type = |mention: &&Mention<'_>| mention.name.agency_type == own_type;
    before + behind > 1 || beside.filter(is_of_type).count() > 1
}

/// Whether a state body or the office of a ministry stands behind the title of its head: `Kepala
/// BIN`, `Kepala KUA`. The head of a whole ministry, to whose name no place belongs, has another
/// title, and `Kepala PUPR` is that of a regional agency; with a place, the short form may be that
/// of another body (`Ketua KIP Padang`).
fn is_headed(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    let has_head = match mention.name.agency_type {
        AgencyType::StateBody => true,
        AgencyType::Ministry => mention.name.follow == AgencyFollow::Place,
        _ => false,
    };
    has_head
        && mention.region.is_none()
        && beside::is_behind(context, mention.start, AgencyWord::Head)
}

/// Whether a legislature or court stands behind a word for those who sit in it or for what they
/// do there: `anggota DPD`, `hakim MA`. The branches of parties that go by the same short form
/// have a head (`Ketua DPD`), and such words too rarely.
fn has_member(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    matches!(mention.name.agency_type, AgencyType::Legislature | AgencyType::Judiciary)
        && beside::is_behind(context, mention.start, AgencyWord::Member)
}

/// Whether a state body stands in brackets behind a full name that no list has: `Badan
/// Intelijen Nasional (BIN)`. The short forms of legislatures are also those of branches of
/// parties: `Dewan Pimpinan Daerah (DPD)`.
fn is_spelled_out(context: &Context<'_>, mention: &Mention<'_>, mentions: &[Mention<'_>]) -> bool {
    mention.name.agency_type == AgencyType::StateBody
        && full_name::before(context, mention, mentions).is_some()
}

/// Whether a mention names a directorate-general or inspectorate-general without its
/// ministry: `Ditjen Imigrasi`, `Inspektorat Jenderal`.
fn is_unlisted_directorate(mention: &Mention<'_>) -> bool {
    matches!(mention.name.follow, AgencyFollow::Affairs | AgencyFollow::Body)
        && mention.name.agency_type == AgencyType::Ministry
        && mention.name.id.is_none()
}

/// The ministries that `mentions` name.
fn ministries<'l>(mentions: &[Mention<'l>]) -> FxHashSet<&'l SmolStr> {
    // `Imigrasi`, which counts only inside a sentence, is a directorate-general; a field office
    // in a city (`Kantor Imigrasi Batam`) had its name under another ministry as well.
    let is_ministry = |mention: &&Mention<'l>| {
        mention.name.agency_type == AgencyType::Ministry
            && !mention.name.guarded
            && !mention.name.is_of_cities()
            && mention.name.follow != AgencyFollow::Amid
            && !mention.name.follow.is_directorate()
    };
    mentions.iter().filter(is_ministry).filter_map(|mention| mention.name.id.as_ref()).collect()
}

/// The only one of the `ministries` that the article names: a directorate-general that it
/// names without its ministry belongs to it, nine times in ten.
fn only_ministry<'l>(ministries: &FxHashSet<&'l SmolStr>) -> Option<&'l SmolStr> {
    ministries.iter().next().copied().filter(|_| ministries.len() == 1)
}

/// The ministry of a listed directorate: the one that it moved to, where the article names
/// that, else its usual one.
fn ministry_of<'l>(
    context: &Context<'l>,
    directorate: &Mention<'l>,
    ministries: &FxHashSet<&'l SmolStr>,
) -> Option<&'l SmolStr> {
    let mut rows = Vec::new();
    let listed = &context.lexicon.agencies.names;
    listed.find_at(context.scan, directorate.start, &mut rows);
    // `Direktorat Jenderal (Ditjen) Imigrasi`, `Direktorat Jenderal (Dirjen) Imigrasi`.
    if let Some(bracket) = full_name::bracket_inside(context, directorate) {
        let short = bracket + 1;
        for words in [short..short + 1, directorate.start..bracket] {
            if let Some(name) = full_name::without_bracket(context, words, short) {
                listed.find_at(&Scan::new(&name, &context.lexicon.vocabulary), 0, &mut rows);
            }
        }
    }
    let names = rows.iter().map(|row| &row.phrase.term);
    let is_named = |id| ministries.contains(id);
    let moved = names
        .clone()
        .rfind(|name| name.follow == AgencyFollow::Moved && name.id.as_ref().is_some_and(is_named));
    let usual = || names.clone().rfind(|name| name.follow == AgencyFollow::Directorate);
    moved.or_else(usual).and_then(|name| name.id.as_ref())
}
