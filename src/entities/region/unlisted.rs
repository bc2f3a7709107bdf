//! Capitalised words that are no known name.

use super::atom_set::AtomSet;
use super::cue::Before;
use super::lists;
use super::names;
use crate::lexicon::{RegionWord, Regions, WordRole};
use crate::scan::{ATOMS_OF_A_BLOCK, Class, Gap, Opening, Scan, atoms_of_bits};
use crate::value::RegionLevel;

/// Datelines stand among the first atoms of a text.
pub(super) const HEAD: usize = 12;

/// One bit for each of them.
const HEAD_BITS: u64 = (1 << HEAD) - 1;

/// How many atoms stand at most between the noun for places and their list.
const INTRODUCTION: usize = 40;

/// A capitalised word that is no known name: a district or village may start
/// with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unlisted {
    pub(super) at: usize,
    pub(super) ground: Ground,
    /// Whether there is a ground and the name of a district may start with it.
    pub(super) may_be_district: bool,
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

/// Adds those that were not `read` for which more speaks than their capital.
///
/// Most capitals go on with another, which leaves them none; those of a block
/// are passed by together.
pub(super) fn find(scan: &Scan<'_>, regions: &Regions, read: &AtomSet, found: &mut Vec<Unlisted>) {
    let (mut capitals, mut cues) = (Behind::default(), Behind::default());
    for block in 0..scan.blocks() {
        let all = scan.opening_bits(Opening::Capital, block);
        let behind_capital = capitals.moved(all);
        let behind_cue = cues.moved(scan.opening_bits(Opening::PlaceCue, block));
        let head = if block == 0 { HEAD_BITS } else { 0 };
        let unread = all & !read.block(block);
        let told = unread & (behind_cue | head);
        let others = unread & !told & !behind_capital;
        for at in atoms_of_bits(block, told | others) {
            let opening = match told >> (at % ATOMS_OF_A_BLOCK) & 1 {
                0 => other_at(scan, regions, read, at),
                _ => told_at(scan, regions, read, at),
            };
            if let Some(opening) = opening {
                found.push(opening);
            }
        }
    }
}

/// Moves the bits of one block after the other to the atoms behind theirs.
#[derive(Default)]
struct Behind {
    last: u64,
}

impl Behind {
    #[inline]
    fn moved(&mut self, bits: u64) -> u64 {
        let carried = std::mem::replace(&mut self.last, bits >> (u64::BITS - 1));
        bits << 1 | carried
    }
}

/// The capital at `at` if a cue, an office, a dateline or its list tells of it,
/// or it may be that of a district.
#[inline(never)]
fn told_at(scan: &Scan<'_>, regions: &Regions, read: &AtomSet, at: usize) -> Option<Unlisted> {
    // What stands before something that was read says nothing of what follows.
    let was_read = |&behind: &usize| at >= behind && read.contains(at - behind);
    let floor = [1, 2].into_iter().find(was_read).map_or(0, |behind| at + 1 - behind);
    let cue = Before::cue(scan, regions, at, floor).map(|before| before.word);
    let opening = Unlisted::at(scan, regions, at, cue);
    opening.filter(|opening| opening.ground != Ground::Nothing)
}

/// The same of a capital that neither a cue nor another capital stands before.
#[inline]
fn other_at(scan: &Scan<'_>, regions: &Regions, read: &AtomSet, at: usize) -> Option<Unlisted> {
    let before = at.checked_sub(1)?;
    match scan.get(before)?.class {
        Class::Word => {}
        Class::Digits => return None,
        Class::Other => match scan.sign_byte(before) {
            Some(b'-' | b':') => return told_at(scan, regions, read, at),
            Some(b'.' | b')') if lists::is_mark(scan, before) => {
                return told_at(scan, regions, read, at);
            }
            _ if joins(scan, before) => {}
            _ => return None,
        },
    }
    let district =
        scan.gap_before(at) <= Gap::Space && names::may_be_whole_at(scan, &regions.districts, at);
    district.then(|| Unlisted::on(scan, regions, at, Ground::District))
}

impl Unlisted {
    /// The word of a name at `at`, if one may start with it; `word` is the word
    /// of places before it.
    pub(super) fn at(
        scan: &Scan<'_>,
        regions: &Regions,
        at: usize,
        word: Option<&RegionWord>,
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
        Some(Self::on(scan, regions, at, ground))
    }

    /// A word at `at` on this ground.
    pub(super) fn on(scan: &Scan<'_>, regions: &Regions, at: usize, ground: Ground) -> Self {
        let may_be_district = match ground {
            Ground::District => true,
            Ground::Nothing => false,
            _ => names::may_start(scan, &regions.districts, at),
        };
        Self { at, ground, may_be_district }
    }
}

impl Ground {
    /// What the word before a name tells.
    fn behind(scan: &Scan<'_>, regions: &Regions, at: usize, word: &RegionWord) -> Option<Self> {
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
    match scan.sign_byte(at) {
        Some(b',' | b'(' | b'-' | b'/') => true,
        Some(0x80..) => matches!(scan.sign(at), Some('–' | '—')),
        _ => false,
    }
}
