//! Articles about other states, whose bodies have the same names as Indonesian ones: `Juru
//! bicara Kementerian Pertahanan` of Iran, `Mahkamah Agung` of India.

use super::name::Mention;
use crate::entities::context::{Context, DATELINE_ATOMS, Place};
use crate::lexicon::{AgencyFollow, AgencyWord};
use crate::value::AgencyType;

/// The fewest words for other states in an article about them.
const MIN_FOREIGN_WORDS: usize = 3;

/// Whether the article is about other states only, so that a [common
/// name](is_common) denotes a body of one of them.
pub(super) fn is_abroad(context: &Context<'_>, mentions: &[Mention<'_>]) -> bool {
    let mut places = context.places().iter();
    let is_at_home =
        |place: &Place| place.alone && place.code.is_some() && place.start >= DATELINE_ATOMS;
    !mentions.is_empty()
        && !places.any(is_at_home)
        && mentions.iter().all(is_common)
        && names_other_states(context)
}

/// Whether other states have a body of this name: a ministry or court named
/// in full, a legislature, an unnamed local government, the police.
pub(super) fn is_common(mention: &Mention<'_>) -> bool {
    let in_full = mention.end - mention.start > 1;
    mention.region.is_none()
        && match mention.name.agency_type {
            _ if mention.name.follow == AgencyFollow::Amid => true,
            AgencyType::Legislature => true,
            AgencyType::Ministry
            | AgencyType::Judiciary
            | AgencyType::LocalGovernment
            | AgencyType::CentralGovernment => in_full,
            AgencyType::LawEnforcement | AgencyType::StateBody => false,
        }
}

/// Whether the article often names other states, and never Indonesia.
#[cold]
fn names_other_states(context: &Context<'_>) -> bool {
    let (scan, words) = (context.scan, &context.lexicon.agencies);
    let is = |at: usize, role| words.word_end(scan, at, role).is_some();
    let ours = |at: usize| is(at, AgencyWord::Home) || is(at, AgencyWord::Suffix);
    let foreign = (0..scan.len()).filter(|&at| is(at, AgencyWord::Foreign));
    foreign.take(MIN_FOREIGN_WORDS).count() == MIN_FOREIGN_WORDS && !(0..scan.len()).any(ours)
}
