//! Capitalised words that are no known name.

use super::names;
use crate::lexicon::{RegionWord, Regions, WordRole};
use crate::scan::{Gap, Opening, Scan};

/// Datelines stand among the first atoms of a text.
pub(super) const HEAD: usize = 12;

/// A capitalised word that is no known name: a district or village may start
/// with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unlisted {
    pub(super) at: usize,
    pub(super) ground: Ground,
}

/// What lets one expect a place at a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ground {
    /// A cue stands before it: `di Sofifi`.
    Cue,
    /// An office stands before it: `Satpol PP Tempeh`.
    Office,
    /// A dateline may start there.
    Head,
    /// It starts a name in the middle of a sentence, which may be that of a
    /// district.
    District,
    /// Nothing but its capital.
    Nothing,
}

impl Unlisted {
    /// The word at `at`, if a name may start with it; `word` is the word of
    /// places before it.
    #[inline]
    pub(super) fn at(
        scan: &Scan<'_>,
        regions: &Regions,
        at: usize,
        word: Option<RegionWord>,
    ) -> Option<Self> {
        if !names::is_name_word(scan, at) {
            return None;
        }
        let told = word.and_then(Ground::behind);
        let told = told.or_else(|| is_head(scan, at).then_some(Ground::Head));
        let stand = Stand::of(scan, at);
        if told.is_none() && stand == Stand::InName {
            return None;
        }
        let is_district = || names::may_be_whole_at(scan, &regions.districts, at);
        let ground = told.unwrap_or_else(|| match stand == Stand::InSentence && is_district() {
            true => Ground::District,
            false => Ground::Nothing,
        });
        Some(Self { at, ground })
    }
}

impl Ground {
    /// What the word before a name tells.
    fn behind(word: RegionWord) -> Option<Self> {
        match word.role {
            WordRole::Cue => Some(Self::Cue),
            _ if word.is_town() => Some(Self::Cue),
            role if role.is_title() && word.level.is_none() => Some(Self::Office),
            _ => None,
        }
    }
}

/// Whether the capital at `at` surely starts no name: it goes on with one, and
/// neither a cue nor the head of the text tells otherwise.
#[inline]
pub(super) fn is_inside(scan: &Scan<'_>, at: usize) -> bool {
    at >= HEAD && goes_on(scan, at) && !scan.opens(Opening::PlaceCue, at - 1)
}

/// Whether atom `at` stands behind another capitalised word or a number.
#[inline]
fn goes_on(scan: &Scan<'_>, at: usize) -> bool {
    at > 0 && scan.gap_before(at) <= Gap::Space && names::is_name_word(scan, at - 1)
}

/// Whether a dateline may start at `at`: `GUNUNG SUGIH, kabarpas.com`,
/// `KOMPAS.COM, CIKARANG PUSAT`.
#[inline]
fn is_head(scan: &Scan<'_>, at: usize) -> bool {
    let comma = || scan.is(at - 1, ',') && !scan.glued(at);
    at < HEAD && (at == 0 || scan.gap_before(at) == Gap::Paragraph || comma())
}

/// What a word stands behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Another capitalised word, or a number.
    InName,
    /// Another word, or a sign within a sentence.
    InSentence,
    /// Anything else.
    Apart,
}

impl Stand {
    #[inline]
    fn of(scan: &Scan<'_>, at: usize) -> Self {
        if goes_on(scan, at) {
            return Self::InName;
        }
        let Some(before) = at.checked_sub(1).and_then(|before| scan.get(before)) else {
            return Self::Apart;
        };
        let joins = || matches!(scan.sign(at - 1), Some(',' | '(' | '-' | '–' | '—' | '/'));
        match scan.gap_before(at) {
            Gap::None | Gap::Space if before.is_word() || joins() => Self::InSentence,
            _ => Self::Apart,
        }
    }
}
