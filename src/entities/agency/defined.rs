//! Short forms that an article defines for a body: `Satuan Tugas Penertiban
//! Kawasan (Satgas PK)`.

use std::ops::Range;

use super::name::Mention;
use super::{beside, full_name, tail};
use crate::entities::context::{Context, Place};
use crate::entities::definitions;
use crate::lexicon::{AgencyFollow, AgencyWord, CitationWord};
use crate::scan::Gap;
use crate::value::{AgencyType, RegionCode};

/// A mention of a body by its short form.
pub(super) struct Short {
    pub(super) atoms: Range<usize>,
    pub(super) region: Option<RegionCode>,
}

/// The short forms that the article defines for the body of `mention`, one of
/// `mentions`.
pub(super) fn find(
    context: &Context<'_>,
    mention: &Mention<'_>,
    mentions: &[Mention<'_>],
) -> Vec<Short> {
    let Some(short) = context.definitions.behind(mention.end) else {
        return inside(context, mention);
    };
    let is_held = follows_a_name(context, mention)
        && !is_of_initials(context, mention.start..mention.end, &short);
    if is_held && !is_of_its_affairs(context, mention, &short)
        || is_of_another(context, &short)
        || mention.name.follow == AgencyFollow::Run && is_of_its_task(context, mention, &short)
        || is_known(&short, mentions)
        || !is_spelled(context, mention.start..mention.end, short.clone())
    {
        return Vec::new();
    }
    // The initials of the affairs of a ministry or directorate may mean the affairs
    // elsewhere: `Direktorat Jenderal Sumber Daya Air (SDA)`, and then `Dirjen SDA`.
    let only_here = is_held
        || means_otherwise(context, &short)
        || (mention.name.follow == AgencyFollow::Affairs || mention.name.follow.is_directorate())
            && is_of_its_task(context, mention, &short);
    let mentions = context.definitions.mentions(short);
    let counted = mentions.take(if only_here { 1 } else { usize::MAX });
    let alone = |short: &Range<usize>| {
        !beside::is_behind(context, short.start, AgencyWord::Holder)
            && !beside::is_of_title(context, short.clone())
    };
    counted.filter(alone).map(|short| placed(context, mention, short)).collect()
}

/// The mentions outside their brackets of the initials that are defined inside `mention`. Firms
/// have those of courts as well, so that each court needs its seat: `PT Medan`, but not `PT Medan
/// Jaya`.
fn inside(context: &Context<'_>, mention: &Mention<'_>) -> Vec<Short> {
    let scan = context.scan;
    let initials = initials_inside(context, mention);
    let needs_seat = initials.is_none();
    let Some(short) = initials.or_else(|| court_inside(context, mention)) else {
        return Vec::new();
    };
    let is_seated = |court: &Short| {
        let end = court.atoms.end;
        let name_goes_on = scan.is_capitalised(end) && scan.gap_before(end) == Gap::Space;
        court.region.is_some() && !name_goes_on
    };
    let others = context.definitions.mentions(short).skip(1);
    let others = others.map(|short| placed(context, mention, short));
    others.filter(|other| !needs_seat || is_seated(other)).collect()
}

/// The initials of the kind of the court `mention` in the brackets inside it, unless they are
/// a listed name: `Pengadilan Tinggi (PT) Surabaya`.
fn court_inside(context: &Context<'_>, mention: &Mention<'_>) -> Option<Range<usize>> {
    if mention.name.agency_type != AgencyType::Judiciary {
        return None;
    }
    let bracket = full_name::bracket_inside(context, mention)?;
    let short = context.definitions.behind(bracket)?;
    let is_listed = context.lexicon.agencies.names.longest_at(context.scan, short.start).is_some();
    let is_meant = !is_listed && is_of_initials(context, mention.start..bracket, &short);
    is_meant.then_some(short)
}

/// The initials of the name of `mention` in the brackets inside it, before its class or place,
/// unless they are a listed name of that body: `Kantor Kesehatan Pelabuhan (KKP) Kelas II
/// Semarang`.
pub(super) fn initials_inside(
    context: &Context<'_>,
    mention: &Mention<'_>,
) -> Option<Range<usize>> {
    let bracket = full_name::bracket_inside(context, mention)?;
    let short = context.definitions.behind(bracket)?;
    let words = definitions::spelled_by_initials(context.scan, short.clone())?;
    let listed = |at| context.lexicon.agencies.names.longest_at(context.scan, at);
    let known = listed(short.start).filter(|hit| hit.end == short.end);
    // The name of `mention` may be that of the ministry behind the words.
    let is_of_body = known
        .zip(listed(mention.start))
        .is_some_and(|(short, own)| short.phrase.term.id == own.phrase.term.id);
    (words.start == mention.start && !is_of_body).then_some(short)
}

/// Whether the short form may stand for the holder of an office in the body of
/// `mention`: `Wakil Kepala Kepolisian … (Wakapolri)`.
fn follows_a_name(context: &Context<'_>, mention: &Mention<'_>) -> bool {
    let scan = context.scan;
    let before =
        mention.start.checked_sub(1).filter(|_| scan.gap_before(mention.start) == Gap::Space);
    before.is_some_and(|before| scan.is_capitalised(before))
}

/// Whether the short form denotes the place in the name of a body (`… Provinsi Jawa
/// Barat (Jabar)`, `Bea Cukai Soekarno-Hatta (Soetta)`), the state (`…
/// Republik Indonesia (RI)`), or a law or bill (`… Pemberantasan Korupsi (RUU KPK)`).
fn is_of_another(context: &Context<'_>, short: &Range<usize>) -> bool {
    let scan = context.scan;
    let place = context.place_at(short.start);
    let laws = &context.lexicon.regulations;
    let words = &context.lexicon.agencies;
    words.word_end(scan, short.start, AgencyWord::Locality) == Some(short.end)
        || laws.types.longest_at(scan, short.start).is_some()
        || laws
            .words
            .longest_where(scan, short.start, |word| *word == CitationWord::Qualifier)
            .is_some()
        || place.is_some_and(|place| place.end == short.end)
}

/// Whether the short form has the initials of all affairs of a ministry, and so does
/// not denote a holder: `Dirjen Migas Kementerian Energi dan Sumber Daya Mineral
/// (ESDM)`.
fn is_of_its_affairs(context: &Context<'_>, mention: &Mention<'_>, short: &Range<usize>) -> bool {
    let is_ministry = mention.name.agency_type == AgencyType::Ministry && mention.name.id.is_some();
    is_ministry
        && short.len() == 1
        && is_of_initials(context, mention.start + 1..mention.end, short)
}

/// Whether the capitals of the short form are the initials of the capitalised words in
/// `words`, two at least, so that it denotes no holder: `Kepala Balai Taman Nasional Gunung
/// Merbabu (BTNGMb)`.
fn is_of_initials(context: &Context<'_>, words: Range<usize>, short: &Range<usize>) -> bool {
    let scan = context.scan;
    let capitalised = words.filter(|&at| scan.is_capitalised(at));
    let initials = capitalised.filter_map(|at| scan.surface(at).chars().next());
    let capitals = scan.text_of(short.clone()).chars().filter(|letter| letter.is_uppercase());
    capitals.clone().nth(1).is_some() && initials.eq(capitals)
}

/// Whether the short form denotes only the task of a body, by words behind its kind:
/// `Satgas Kebakaran Hutan dan Lahan (Karhutla)`.
fn is_of_its_task(context: &Context<'_>, mention: &Mention<'_>, short: &Range<usize>) -> bool {
    !definitions::start_alike(context.scan, short.start, mention.start)
}

/// Whether the letters and digits of the short form stand in the name.
pub(super) fn is_spelled(context: &Context<'_>, name: Range<usize>, short: Range<usize>) -> bool {
    definitions::is_spelled(context.scan, name, short, char::is_alphanumeric)
}

/// Whether the short form is a listed name by itself: `(PN Jaksel)`.
fn is_known(short: &Range<usize>, mentions: &[Mention<'_>]) -> bool {
    let found = mentions.binary_search_by_key(&short.start, |mention| mention.start);
    found.is_ok_and(|i| mentions[i].end >= short.end && !mentions[i].name.guarded)
}

/// Whether the short form outside its brackets is the name of a programme, or a counted
/// noun: `UMKM` behind `Kementerian Usaha Mikro, Kecil, dan Menengah`, `BUMN` behind
/// `Kementerian Badan Usaha Milik Negara`.
fn means_otherwise(context: &Context<'_>, short: &Range<usize>) -> bool {
    let programme = context.lexicon.programmes.names.longest_at(context.scan, short.start);
    let counted = context.lexicon.numerals.measure_at(context.scan, short.start);
    programme.is_some_and(|hit| hit.end == short.end && !hit.phrase.term.guarded)
        || counted.is_some_and(|hit| hit.end == short.end)
}

/// The short form with the place at its end or behind it: `PA
/// Jaksel`, `Satgas PK Riau`.
fn placed(context: &Context<'_>, mention: &Mention<'_>, short: Range<usize>) -> Short {
    let inside = (short.start + 1..short.end)
        .find_map(|at| context.place_at(at).filter(|place| place.end == short.end));
    let behind = || context.place_at(short.end).filter(|_| mention.takes_place());
    let place = inside.or_else(behind);
    let end = place.map_or(short.end, |place| place.end);
    let code = |place: &Place| tail::twin_of(context, place, mention.name.twin).or(place.code);
    Short { atoms: short.start..end, region: place.and_then(code) }
}
