//! Districts and villages that an office is named after: `Cabang Kepanjen`.

use super::names::{self, Codes};
use crate::entities::context::{Context, Place};
use crate::lexicon::AgencyWord;
use crate::value::{RegionCode, RegionLevel};

/// The number of places on each side of a name that may tell in which region it lies.
const PLACES_BESIDE: usize = 8;

/// A district or village that an office is named after.
pub(in crate::entities) struct Seat {
    /// One past the last atom.
    pub(in crate::entities) end: usize,
    /// The regency or city that it lies in, if the article leaves no doubt.
    pub(in crate::entities) region: Option<RegionCode>,
}

impl Seat {
    /// The district at atom `at`, or the village in a region that the article names
    /// near it.
    pub(in crate::entities) fn at(context: &Context<'_>, at: usize) -> Option<Self> {
        let (scan, regions) = (context.scan, &context.lexicon.regions);
        let is_word = |end| end == at + 1 && names::holds(scan, &regions.place_words, at);
        if let Some(found) = names::longest_at(scan, &regions.districts, at, &|_| true)
            && !is_word(found.end)
        {
            let region =
                only(found.codes.iter().copied()).or_else(|| near(context, at, &found.codes));
            return Some(Self { end: found.end, region });
        }
        let found = names::longest_at(scan, &regions.villages, at, &|_| true)?;
        let region = near(context, at, &found.codes)?;
        let whole = !is_word(found.end) && !scan.is_capitalised(found.end);
        whole.then_some(Self { end: found.end, region: Some(region) })
    }

    /// The mention of `region` with a district of it right behind, and the word for one of several
    /// offices there: `Bogor Cibinong`, `Jakarta Setiabudi Dua`.
    pub(in crate::entities) fn within(context: &Context<'_>, region: &Place) -> Option<Self> {
        let (scan, regions) = (context.scan, &context.lexicon.regions);
        let (at, code) = (region.end, region.code?);
        // Fast path: few regions have another name right behind.
        if !scan.is_capitalised(at) || !names::may_start(scan, &regions.districts, at) {
            return None;
        }
        let twin = match region.level {
            RegionLevel::Regency => context.namesake(region, RegionLevel::City),
            RegionLevel::City => context.namesake(region, RegionLevel::Regency),
            RegionLevel::Province if code == RegionCode::JAKARTA => None,
            _ => return None,
        };
        let twin = twin.filter(|twin| !region.typed && twin.province() == code.province());
        let holds = |part| code.contains(part) || twin.is_some_and(|twin| twin.contains(part));
        let found = names::longest_at(scan, &regions.districts, at, &holds)?;
        let serial =
            || context.lexicon.agencies.word_end_apart(scan, found.end, AgencyWord::Serial);
        let goes_on = scan.is_capitalised(found.end);
        let end = if goes_on { serial()? } else { found.end };
        scan.follows(at).then(|| Self { end, region: only(found.codes.into_iter()) })
    }
}

/// The only regency or city of `codes`.
fn only(codes: impl Iterator<Item = RegionCode>) -> Option<RegionCode> {
    let mut regencies = codes.map(RegionCode::regency);
    let first = regencies.next()?;
    regencies.all(|code| code == first).then_some(first)
}

/// The only regency or city of `codes` that a place near atom `at` names or lies in, else
/// the only one in the province of such a place.
fn near(context: &Context<'_>, at: usize, codes: &Codes) -> Option<RegionCode> {
    let places = context.places();
    let here = places.partition_point(|place| place.start < at);
    let beside = here.saturating_sub(PLACES_BESIDE)..places.len().min(here + PLACES_BESIDE);
    let named = places[beside].iter().filter_map(|place| place.code);
    let within = |region: fn(RegionCode) -> RegionCode| {
        let is_named = |code: &RegionCode| named.clone().any(|name| region(name) == region(*code));
        only(codes.iter().copied().filter(is_named))
    };
    within(RegionCode::regency).or_else(|| within(RegionCode::province))
}
