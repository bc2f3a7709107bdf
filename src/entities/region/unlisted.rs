//! Capitalised words that are no known name.

use std::ops::Range;

use super::cue::Before;
use super::lists;
use super::names;
use crate::lexicon::{RegionWord, Regions, WordRole};
use crate::scan::{Class, Gap, Opening, Scan};
use crate::value::RegionLevel;

/// Datelines stand among the first atoms of a text.
pub(super) const HEAD: usize = 12;

/// How many atoms stand at most between the noun for places and their list.
const INTRODUCTION: usize = 40;

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

/// Adds those in the `unread` stretches of a text for which more speaks than
/// their capital.
pub(super) fn find(
    scan: &Scan<'_>,
    regions: &Regions,
    unread: impl Iterator<Item = Range<usize>>,
    found: &mut Vec<Unlisted>,
) {
    for stretch in unread {
        let floor = stretch.start;
        for at in scan.openings_in(Opening::Capital, stretch) {
            match Stand::of(scan, at) {
                Stand::Plain => {}
                Stand::InSentence => {
                    if names::may_be_whole_at(scan, &regions.districts, at) {
                        found.push(Unlisted { at, ground: Ground::District });
                    }
                }
                Stand::Told => {
                    let cue = Before::cue(scan, regions, at, floor).map(|before| before.word);
                    let opening = Unlisted::at(scan, regions, at, cue);
                    found.extend(opening.filter(|opening| opening.ground != Ground::Nothing));
                }
            }
        }
    }
}

/// What the atom before a capital tells of it at a glance.
enum Stand {
    /// That it has no ground.
    Plain,
    /// That only its name may be one.
    InSentence,
    /// That there may be another.
    Told,
}

impl Stand {
    #[inline]
    fn of(scan: &Scan<'_>, at: usize) -> Self {
        let atoms =
            at.checked_sub(1).filter(|_| at >= HEAD).map(|before| scan.atoms().get(before..));
        let Some([before, atom, ..]) = atoms.flatten() else { return Self::Told };
        let inside = match before.class {
            Class::Word if scan.opens(Opening::PlaceCue, at - 1) => return Self::Told,
            Class::Word => !before.is_capitalised(),
            Class::Digits => false,
            Class::Other if matches!(scan.sign(at - 1), Some('-' | ':')) => return Self::Told,
            Class::Other if lists::is_mark(scan, at - 1) => return Self::Told,
            Class::Other => joins(scan, at - 1),
        };
        if inside && atom.gap <= Gap::Space { Self::InSentence } else { Self::Plain }
    }
}

impl Unlisted {
    /// The word of a name at `at`, if one may start with it; `word` is the word
    /// of places before it.
    pub(super) fn at(
        scan: &Scan<'_>,
        regions: &Regions,
        at: usize,
        word: Option<RegionWord>,
    ) -> Option<Self> {
        let told = word.and_then(|word| Ground::behind(scan, regions, at, word));
        let told = told.or_else(|| is_item(scan, regions, at).then_some(Ground::Cue));
        let told = told.or_else(|| is_head(scan, at).then_some(Ground::Head));
        let ground = match told {
            Some(ground) => ground,
            None if goes_on(scan, at) => return None,
            None if is_in_sentence(scan, at)
                && names::may_be_whole_at(scan, &regions.districts, at) =>
            {
                Ground::District
            }
            None => Ground::Nothing,
        };
        Some(Self { at, ground })
    }
}

impl Ground {
    /// What the word before a name tells.
    fn behind(scan: &Scan<'_>, regions: &Regions, at: usize, word: RegionWord) -> Option<Self> {
        match word.role {
            WordRole::Cue => Some(Self::Cue),
            WordRole::Intro => is_introduced(scan, regions, at).then_some(Self::Cue),
            _ if word.is_town() => Some(Self::Cue),
            role if role.is_title() && word.level.is_none() => Some(Self::Office),
            _ => None,
        }
    }
}

/// Whether atom `at` stands behind another capitalised word or a number.
#[inline]
pub(super) fn goes_on(scan: &Scan<'_>, at: usize) -> bool {
    at > 0 && scan.gap_before(at) <= Gap::Space && names::is_name_word(scan, at - 1)
}

/// Whether atom `at` starts a list behind a colon, or an item of a numbered
/// one, of districts or villages.
fn is_item(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|_| scan.follows(at)) else { return false };
    (scan.is(before, ':') || lists::is_mark(scan, before)) && is_introduced(scan, regions, at)
}

/// Whether a noun before `at` in the sentence says that districts or villages
/// follow: `dua desa di Kabupaten Bogor, yakni`, `tiga kecamatan: 1. `.
fn is_introduced(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    let in_sentence = |&before: &usize| {
        scan.follows(before + 1) && (!scan.is(before, '.') || lists::is_mark(scan, before))
    };
    let is_noun = |before: usize| {
        let word = regions.words.longest_at(scan, before).map(|hit| hit.phrase.term);
        let part = Some(RegionLevel::District)..=Some(RegionLevel::Village);
        word.is_some_and(|word| word.is_type() && part.contains(&word.level))
    };
    let before = (at.saturating_sub(INTRODUCTION)..at).rev().take_while(in_sentence);
    let nouns = before.filter(|&at| scan.opens(Opening::Place, at) && !scan.is_capitalised(at));
    nouns.into_iter().any(is_noun)
}

/// Whether a dateline may start at `at`: `GUNUNG SUGIH, kabarpas.com`,
/// `KOMPAS.COM, CIKARANG PUSAT`.
#[inline]
fn is_head(scan: &Scan<'_>, at: usize) -> bool {
    let comma = || scan.is(at - 1, ',') && !scan.glued(at);
    at < HEAD && (at == 0 || scan.gap_before(at) == Gap::Paragraph || comma())
}

/// Whether another word, or a sign within a sentence, stands before atom `at`.
fn is_in_sentence(scan: &Scan<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let is_word = scan.get(before).is_some_and(|atom| atom.is_word());
    scan.gap_before(at) <= Gap::Space && (is_word || joins(scan, before))
}

/// Whether atom `at` is a sign within a sentence.
#[inline]
fn joins(scan: &Scan<'_>, at: usize) -> bool {
    matches!(scan.sign(at), Some(',' | '(' | '-' | '–' | '—' | '/'))
}
