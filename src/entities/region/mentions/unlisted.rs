//! Capitalised words that are no known name.

use super::cue::Before;
use crate::entities::context::DATELINE_ATOMS;
use crate::entities::region::atom_set::AtomSet;
use crate::entities::region::names::{self, Alike, Found, Starts};
use crate::entities::region::separators;
use crate::lexicon::{RegionWord, Regions, WordRole};
use crate::scan::{Atom, Behind, Gap, Opening, Scan, atoms_of_bits};
use crate::value::RegionLevel;

/// The most atoms between the noun for places and a place of their list.
const MAX_INTRODUCTION_ATOMS: usize = 40;

/// The most atoms of the lines above the paragraph that starts with the dateline: `SIARAN PERS`,
/// `Nomor : 480/17/2024`.
const HEADING_ATOMS: usize = 32;

/// A capitalised word that is no known name: a district or village may start
/// with it.
#[derive(Debug, Clone, Copy)]
pub(in crate::entities::region) struct Unlisted {
    pub(in crate::entities::region) at: usize,
    pub(in crate::entities::region) ground: Ground,
    /// The kinds of names that may start with the word, if there is a ground.
    pub(in crate::entities::region) starts: Starts,
    /// The capitalised words from this one on, if the ground is [`Ground::District`].
    pub(super) alike: Option<Alike>,
}

/// The ground to expect a place at a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::entities::region) enum Ground {
    /// Behind a cue: `di Sofifi`.
    Cue,
    /// Behind an office: `Satpol PP Tempeh`.
    Office,
    /// Where a dateline may start.
    Head,
    /// Between a venue and a day: `di Lapangan Denggung, Tridadi, Sabtu`.
    Venue,
    /// In the middle of a sentence, at words that may be the name of a district or of a
    /// well-known locality.
    District,
    /// No ground but the capital.
    Nothing,
}

/// Adds to `found` the words that were not `read` and have a ground.
///
/// Most capitalised words stand behind another one and so have no ground; these are
/// skipped a whole block at a time.
pub(in crate::entities::region) fn find(
    scan: &Scan<'_>,
    regions: &Regions,
    read: &AtomSet,
    found: &mut Vec<Unlisted>,
) {
    let (mut capitals, mut cues) = (Behind::default(), Behind::default());
    let mut heads = heads(scan);
    for block in 0..scan.blocks() {
        let all = scan.opening_bits(Opening::Capital, block);
        let behind_capital = capitals.of(all);
        let behind_cue = cues.of(scan.opening_bits(Opening::PlaceCue, block));
        let unread = all & !read.block(block);
        let announced = unread & (behind_cue | std::mem::take(&mut heads));
        for at in atoms_of_bits(block, announced) {
            if let Some(capital) = announced_at(scan, regions, read, at) {
                found.push(capital);
            }
        }
        for at in atoms_of_bits(block, unread & !announced & !behind_capital) {
            if let Some(capital) = other_at(scan, regions, read, at) {
                found.push(capital);
            }
        }
    }
}

/// The first atoms where a dateline may start, one bit each.
fn heads(scan: &Scan<'_>) -> u64 {
    let heads = (0..HEADING_ATOMS).filter(|&at| is_head(scan, at));
    heads.fold(0, |bits, at| bits | 1 << at)
}

/// The word at `at`, if a cue, an office, a dateline or a list announces it, or if
/// it may start the name of a district.
#[inline(never)]
fn announced_at(scan: &Scan<'_>, regions: &Regions, read: &AtomSet, at: usize) -> Option<Unlisted> {
    // A word before atoms that were read announces nothing behind these.
    let was_read = |&behind: &usize| at >= behind && read.contains(at - behind);
    let floor = [1, 2].into_iter().find(was_read).map_or(0, |behind| at + 1 - behind);
    let cue = Before::cue(scan, regions, at, floor).map(|before| before.word);
    let capital = Unlisted::at(scan, regions, at, cue);
    capital.filter(|capital| capital.ground != Ground::Nothing)
}

/// The word at `at`, behind neither a cue nor a capitalised word, if it has a ground.
#[inline]
fn other_at(scan: &Scan<'_>, regions: &Regions, read: &AtomSet, at: usize) -> Option<Unlisted> {
    let before = at.checked_sub(1)?;
    let sign = Sign::of(scan, before);
    // `&` on booleans: one branch for the rare case, one for the unpredictable case.
    let number = (sign == Sign::EndsMark) & scan.is_digits(before.wrapping_sub(1));
    let is_item = || number && separators::is_mark(scan, before);
    let in_ward = || sign == Sign::Number && is_ward(scan, regions, before);
    if sign == Sign::Announces || is_item() || in_ward() {
        return announced_at(scan, regions, read, at);
    }
    if (sign == Sign::Within) & (scan.gap_before(at) <= Gap::Space) {
        return Unlisted::within(scan, regions, at);
    }
    None
}

impl Unlisted {
    /// The word at `at`, if a name may start with it; `word` is the word of places
    /// before it.
    pub(super) fn at(
        scan: &Scan<'_>,
        regions: &Regions,
        at: usize,
        word: Option<&RegionWord>,
    ) -> Option<Self> {
        let by_word = match word {
            Some(word) => Ground::behind(scan, regions, at, word),
            None => None,
        };
        if let Some(ground) = by_word.or_else(|| Ground::behind_sign(scan, regions, at)) {
            return Some(Self::on(scan, regions, at, ground));
        }
        // At the start of the text `behind_sign` has found a dateline.
        let before = at.checked_sub(1)?;
        if scan.gap_before(at) <= Gap::Space {
            if names::is_name_word(scan, before) {
                return None;
            }
            let is_within = Sign::of(scan, before) == Sign::Within || scan.is(before, '-');
            if is_within && let Some(capital) = Self::within(scan, regions, at) {
                return Some(capital);
            }
        }
        Some(Self::on(scan, regions, at, Ground::Nothing))
    }

    /// The word at `at` in the middle of a sentence, if it may start the name of a
    /// district, or of a well-known locality as an item of a list or behind a comma.
    #[inline]
    fn within(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<Self> {
        if let Some(district) = Self::district_at(scan, regions, at) {
            return Some(district);
        }
        let known = scan.opens(Opening::Landmark, at) && is_item(scan, regions, at);
        if known {
            return Some(Self::on(scan, regions, at, Ground::District));
        }
        ends_venue(scan, regions, at).then(|| Self::on(scan, regions, at, Ground::Venue))
    }

    /// The word at `at`, if it may start the name of a district.
    #[inline]
    fn district_at(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<Self> {
        let alike = Alike::at(scan, &regions.districts, at)?;
        Some(Self { alike: Some(alike), ..Self::on(scan, regions, at, Ground::District) })
    }

    /// The word at `at`, on `ground`.
    pub(in crate::entities::region) fn on(
        scan: &Scan<'_>,
        regions: &Regions,
        at: usize,
        ground: Ground,
    ) -> Self {
        let starts = match ground {
            Ground::District => Starts { district: true, village: false },
            Ground::Nothing => Starts::default(),
            _ => Starts::of(scan, regions, at),
        };
        Self { at, ground, starts, alike: None }
    }

    /// The district that all capitalised words from this one on name.
    pub(in crate::entities::region) fn district(
        &self,
        scan: &Scan<'_>,
        regions: &Regions,
    ) -> Option<Found> {
        let alike = self.alike.or_else(|| Alike::at(scan, &regions.districts, self.at))?;
        alike.found(scan, &regions.districts)
    }
}

impl Ground {
    /// The ground that the word before a name gives.
    fn behind(scan: &Scan<'_>, regions: &Regions, at: usize, word: &RegionWord) -> Option<Self> {
        match word.role {
            WordRole::Cue => Some(Self::Cue),
            WordRole::Intro => is_introduced(scan, regions, at).then_some(Self::Cue),
            _ if word.is_town() => Some(Self::Cue),
            WordRole::LocalTitle => Some(Self::Office),
            WordRole::Title if word.level.is_none() => Some(Self::Office),
            _ => None,
        }
    }

    /// The ground that a sign or number before a name gives: the name may start a dateline, an
    /// item of a list of districts or villages, behind a colon or a number, or follow the
    /// number of a ward.
    #[inline]
    fn behind_sign(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<Self> {
        if is_head(scan, at) {
            return Some(Self::Head);
        }
        let before = at.checked_sub(1).filter(|_| scan.follows(at))?;
        if scan.is_digits(before) {
            return is_ward(scan, regions, before).then_some(Self::Cue);
        }
        let is_item = match scan.sign_byte(before)? {
            b':' => true,
            b'.' | b')' => separators::is_mark(scan, before),
            _ => false,
        };
        (is_item && is_introduced(scan, regions, at)).then_some(Self::Cue)
    }
}

/// Whether the capitalised words at `at` stand between the comma behind a venue of several words
/// and a day: `di Lapangan Denggung, Tridadi, Sabtu`. Elsewhere a person may stand there: `kata
/// Kapolsek, Tridadi, Sabtu`.
fn ends_venue(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    /// The most atoms of a venue.
    const MAX_ATOMS: usize = 10;
    let is_day =
        |end: usize| scan.is(end, ',') && regions.role_at(scan, end + 1) == Some(WordRole::Edge);
    let is_of_venue = |&before: &usize| scan.is_capitalised(before) || scan.is(before, ',');
    let is_in = |before: usize| before + 2 < at && before > 0 && scan.surface(before - 1) == "di";
    at.checked_sub(1).is_some_and(|before| scan.is(before, ','))
        && names::run_end(scan, at).is_some_and(is_day)
        && (at.saturating_sub(MAX_ATOMS)..at)
            .rev()
            .take_while(is_of_venue)
            .last()
            .is_some_and(is_in)
}

/// Whether a comma, a slash, an opening bracket or a join word stands before `at`.
pub(in crate::entities::region) fn is_item(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    let is_join = |before: usize| {
        scan.opens(Opening::PlaceJoin, before)
            && regions.role_at(scan, before) == Some(WordRole::Join)
    };
    let before = at.checked_sub(1);
    before.is_some_and(|before| {
        matches!(scan.sign_byte(before), Some(b',' | b'/' | b'(')) || is_join(before)
    })
}

/// Whether a noun before `at` in the sentence says that districts or villages
/// follow: `dua desa di Kabupaten Bogor, yakni`, `tiga kecamatan: 1. `, `Jaktim 60 RT:`.
fn is_introduced(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    let in_sentence = |before: usize| {
        scan.follows(before + 1) && (!scan.is(before, '.') || separators::is_mark(scan, before))
    };
    let is_noun = |before: usize| {
        let word = regions.word_at(scan, before);
        word.is_some_and(|word| word.is_type() && word.level.is_some_and(RegionLevel::is_part))
    };
    let is_ward_noun =
        |word: usize| scan.is(word + 1, ':') && regions.role_at(scan, word) == Some(WordRole::Ward);
    if at.checked_sub(2).is_some_and(is_ward_noun) {
        return true;
    }
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

/// Whether the number at `number` is that of a ward: `RW 09`, `RW.14`.
#[inline(never)]
fn is_ward(scan: &Scan<'_>, regions: &Regions, number: usize) -> bool {
    let Some(before) = number.checked_sub(1) else { return false };
    let word = if scan.is(before, '.') { before.checked_sub(1) } else { Some(before) };
    let role = word.and_then(|word| regions.role_at(scan, word));
    role == Some(WordRole::Ward) && scan.follows(number)
}

/// Whether a dateline may start at `at`: `GUNUNG SUGIH, kabarpas.com`,
/// `KOMPAS.COM, CIKARANG PUSAT`.
#[inline]
fn is_head(scan: &Scan<'_>, at: usize) -> bool {
    let behind_comma = || scan.is(at - 1, ',') && !scan.glued(at);
    at < HEADING_ATOMS && scan.gap_before(at) == Gap::Paragraph
        || at < DATELINE_ATOMS && (at == 0 || behind_comma())
}

/// What an atom implies about a capitalised word behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// A word, a comma or semicolon and the like: the word behind it is within a sentence.
    Within,
    /// A colon or hyphen: a list or the rest of a compound follows.
    Announces,
    /// The sign behind the number of an item.
    EndsMark,
    /// A digit: the number of a ward may end.
    Number,
    /// Any other sign in ASCII.
    Other,
    /// An atom beyond ASCII, of which the first byte is not enough.
    Beyond,
}

impl Sign {
    /// The sign by the first byte of the atom.
    const ALL: [Self; 256] = {
        let (mut all, mut byte) = ([Self::Other; 256], 0);
        while byte < all.len() {
            all[byte] = match byte as u8 {
                b'a'..=b'z' | b'A'..=b'Z' | b',' | b';' | b'(' | b'/' => Self::Within,
                b'-' | b':' => Self::Announces,
                b'.' | b')' => Self::EndsMark,
                b'0'..=b'9' => Self::Number,
                0x80.. => Self::Beyond,
                _ => Self::Other,
            };
            byte += 1;
        }
        all
    };

    /// The sign of atom `at`.
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
