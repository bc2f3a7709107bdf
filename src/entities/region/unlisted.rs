//! Capitalised words that are no known name.

use super::atom_set::AtomSet;
use super::cue::Before;
use super::lists;
use super::names::{self, Alike, Found, Starts};
use crate::entities::context::DATELINE_ATOMS;
use crate::lexicon::{RegionWord, Regions, WordRole};
use crate::scan::{Atom, Gap, Opening, Scan, atoms_of_bits};
use crate::value::RegionLevel;

/// The most atoms between the noun for places and a place of their list.
const MAX_INTRODUCTION_ATOMS: usize = 40;

/// A capitalised word that is no known name: a district or village may start
/// with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unlisted {
    pub(super) at: usize,
    pub(super) ground: Ground,
    /// What names may start with it, if there is a ground.
    pub(super) starts: Starts,
    /// The capitalised words from it on, where the ground is that they may be a
    /// district.
    pub(super) alike: Option<Alike>,
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
    let mut heads = heads(scan);
    for block in 0..scan.blocks() {
        let all = scan.opening_bits(Opening::Capital, block);
        let behind_capital = capitals.moved(all);
        let behind_cue = cues.moved(scan.opening_bits(Opening::PlaceCue, block));
        let unread = all & !read.block(block);
        let told = unread & (behind_cue | std::mem::take(&mut heads));
        for at in atoms_of_bits(block, told) {
            if let Some(capital) = told_at(scan, regions, read, at) {
                found.push(capital);
            }
        }
        for at in atoms_of_bits(block, unread & !told & !behind_capital) {
            if let Some(capital) = other_at(scan, regions, read, at) {
                found.push(capital);
            }
        }
    }
}

/// The first atoms where a dateline may start, one bit each.
fn heads(scan: &Scan<'_>) -> u64 {
    let heads = (0..DATELINE_ATOMS).filter(|&at| is_head(scan, at));
    heads.fold(0, |bits, at| bits | 1 << at)
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
    let capital = Unlisted::at(scan, regions, at, cue);
    capital.filter(|capital| capital.ground != Ground::Nothing)
}

/// The same of a capital that no cue stands before, nor another capital.
#[inline]
fn other_at(scan: &Scan<'_>, regions: &Regions, read: &AtomSet, at: usize) -> Option<Unlisted> {
    let before = at.checked_sub(1)?;
    let sign = Sign::of(scan, before);
    // One branch for what is rare, one for what goes either way.
    let number = (sign == Sign::EndsMark) & scan.is_digits(before.wrapping_sub(1));
    if sign == Sign::Announces || number && lists::is_mark(scan, before) {
        return told_at(scan, regions, read, at);
    }
    if (sign == Sign::Within) & (scan.gap_before(at) <= Gap::Space) {
        return Unlisted::district_at(scan, regions, at);
    }
    None
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
        let told = match word {
            Some(word) => Ground::behind(scan, regions, at, word),
            None => None,
        };
        if let Some(ground) = told.or_else(|| Ground::behind_sign(scan, regions, at)) {
            return Some(Self::on(scan, regions, at, ground));
        }
        // Behind nothing a dateline starts.
        let before = at.checked_sub(1)?;
        if scan.gap_before(at) <= Gap::Space {
            if names::is_name_word(scan, before) {
                return None;
            }
            let is_within = Sign::of(scan, before) == Sign::Within || scan.is(before, '-');
            if is_within && let Some(district) = Self::district_at(scan, regions, at) {
                return Some(district);
            }
        }
        Some(Self::on(scan, regions, at, Ground::Nothing))
    }

    /// The start at `at` of a name that may be that of a district.
    #[inline]
    fn district_at(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<Self> {
        let alike = Alike::at(scan, &regions.districts, at)?;
        Some(Self { alike: Some(alike), ..Self::on(scan, regions, at, Ground::District) })
    }

    /// A word at `at` on this ground.
    pub(super) fn on(scan: &Scan<'_>, regions: &Regions, at: usize, ground: Ground) -> Self {
        let starts = match ground {
            Ground::District => Starts { district: true, village: false },
            Ground::Nothing => Starts::default(),
            _ => Starts::of(scan, regions, at),
        };
        Self { at, ground, starts, alike: None }
    }

    /// The district that all capitalised words from it on are.
    pub(super) fn district(&self, scan: &Scan<'_>, regions: &Regions) -> Option<Found> {
        let alike = self.alike.or_else(|| Alike::at(scan, &regions.districts, self.at))?;
        alike.found(scan, &regions.districts)
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

    /// What else stands before a name tells: that a dateline starts there, a list
    /// behind a colon, or an item of a numbered one, of districts or villages.
    #[inline]
    fn behind_sign(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<Self> {
        if is_head(scan, at) {
            return Some(Self::Head);
        }
        let before = at.checked_sub(1).filter(|_| scan.follows(at))?;
        let is_item = match scan.sign_byte(before)? {
            b':' => true,
            b'.' | b')' => lists::is_mark(scan, before),
            _ => false,
        };
        (is_item && is_introduced(scan, regions, at)).then_some(Self::Cue)
    }
}

/// Whether a noun before `at` in the sentence says that districts or villages
/// follow: `dua desa di Kabupaten Bogor, yakni`, `tiga kecamatan: 1. `.
fn is_introduced(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    let in_sentence = |before: usize| {
        scan.follows(before + 1) && (!scan.is(before, '.') || lists::is_mark(scan, before))
    };
    let is_noun = |before: usize| {
        let word = regions.word_at(scan, before);
        let part = Some(RegionLevel::District)..=Some(RegionLevel::Village);
        word.is_some_and(|word| word.is_type() && part.contains(&word.level))
    };
    // Such nouns are rarer than what ends a sentence.
    let mut from = at.saturating_sub(MAX_INTRODUCTION_ATOMS);
    while let Some(noun) = scan.next_opening_in(Opening::Place, from..at) {
        if !scan.is_capitalised(noun) && is_noun(noun) && (noun..at).all(in_sentence) {
            return true;
        }
        from = noun + 1;
    }
    false
}

/// Whether a dateline may start at `at`: `GUNUNG SUGIH, kabarpas.com`,
/// `KOMPAS.COM, CIKARANG PUSAT`.
#[inline]
fn is_head(scan: &Scan<'_>, at: usize) -> bool {
    let behind_comma = || scan.is(at - 1, ',') && !scan.glued(at);
    at < DATELINE_ATOMS && (at == 0 || scan.gap_before(at) == Gap::Paragraph || behind_comma())
}

/// What an atom tells of a capital behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// That it stands within a sentence, as a word does or a comma.
    Within,
    /// That a list or the rest of a compound follows.
    Announces,
    /// That an item follows, behind a number.
    EndsMark,
    /// Nothing.
    Other,
    /// It starts beyond ASCII: it depends.
    Beyond,
}

impl Sign {
    /// By the first byte of the atom.
    const ALL: [Self; 256] = {
        let (mut all, mut byte) = ([Self::Other; 256], 0);
        while byte < all.len() {
            all[byte] = match byte as u8 {
                b'a'..=b'z' | b'A'..=b'Z' | b',' | b'(' | b'/' => Self::Within,
                b'-' | b':' => Self::Announces,
                b'.' | b')' => Self::EndsMark,
                0x80.. => Self::Beyond,
                _ => Self::Other,
            };
            byte += 1;
        }
        all
    };

    /// That of atom `at`.
    #[inline]
    fn of(scan: &Scan<'_>, at: usize) -> Self {
        let first = scan.get(at).and_then(|atom| scan.text().as_bytes().get(atom.start as usize));
        match first.map_or(Self::Other, |&byte| Self::ALL[usize::from(byte)]) {
            Self::Beyond => Self::beyond_ascii(scan, at),
            sign => sign,
        }
    }

    #[cold]
    fn beyond_ascii(scan: &Scan<'_>, at: usize) -> Self {
        let is_word = scan.get(at).is_some_and(Atom::is_word);
        // A dash, not a hyphen, which may join the parts of a name.
        let is_dash = || matches!(scan.sign(at), Some('–' | '—'));
        if is_word || is_dash() { Self::Within } else { Self::Other }
    }
}
