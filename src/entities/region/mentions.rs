//! Finding what may be a place, before anything is chosen.

use crate::lexicon::{RegionName, RegionWord, Regions, WordRole};
use crate::scan::{Gap, Scan};
use crate::value::{RegionCode, RegionLevel};

use super::names;

/// A stretch of text that may name a place.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    /// The first atom, of the type word if there is one.
    pub(super) start: usize,
    /// The first atom of the name.
    pub(super) name: usize,
    /// One past the last atom.
    pub(super) end: usize,
    /// What it may denote.
    pub(super) readings: Vec<RegionName>,
    /// The level that the type word in it tells.
    pub(super) typed: Option<RegionLevel>,
    /// The level that an office before it tells: `Bupati Bogor`.
    pub(super) hint: Option<RegionLevel>,
    /// Whether what stands before it makes a place likely.
    pub(super) cued: bool,
}

impl Mention {
    /// Its readings of `level`, if it has any.
    pub(super) fn reading_of(&self, level: RegionLevel) -> Option<&RegionName> {
        self.readings.iter().find(|reading| reading.level == level)
    }
}

/// The word of `region_words.tsv` right before an atom.
#[derive(Clone, Copy)]
struct Before {
    start: usize,
    word: RegionWord,
}

/// Every mention in the text, by where its name starts; none overlap.
pub(super) fn find(scan: &Scan<'_>, regions: &Regions) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let (mut at, mut before) = (0, None);
    while at < scan.len() {
        let mention = match before {
            Some(before) => behind_word(scan, regions, at, before),
            None => bare(scan, regions, at),
        };
        if let Some(mention) = mention {
            at = mention.end;
            before = None;
            mentions.push(mention);
        } else if let Some(hit) = regions.words.longest_at(scan, at) {
            before = Some(Before { start: at, word: hit.phrase.term });
            at = behind(scan, hit.end, hit.phrase.term);
            if scan.gap_before(at) == Gap::Paragraph {
                before = None;
            }
        } else if before.take().is_none() {
            at += 1;
        }
    }
    mentions
}

/// The atom behind a word: past the dot of `Kab.` and the hyphen of `se-`.
fn behind(scan: &Scan<'_>, end: usize, word: RegionWord) -> usize {
    let sign = match word.role {
        WordRole::Type => '.',
        _ => '-',
    };
    if scan.is(end, sign) && scan.glued(end) { end + 1 } else { end }
}

fn behind_word(scan: &Scan<'_>, regions: &Regions, at: usize, before: Before) -> Option<Mention> {
    let Before { start, word } = before;
    let is_type = word.role == WordRole::Type;
    if let Some(level @ (RegionLevel::District | RegionLevel::Village)) = word.level {
        let listing = match level {
            RegionLevel::District => &regions.districts,
            _ => &regions.villages,
        };
        if let Some(found) = names::longest_at(scan, listing, at, |_| true) {
            let start = if is_type { start } else { at };
            let typed = is_type.then_some(level);
            let readings = looked_up(level, found.codes);
            let end = found.end;
            return Some(Mention { start, name: at, end, readings, typed, hint: None, cued: true });
        }
    }
    let mut mention = bare(scan, regions, at)?;
    mention.cued = word.role != WordRole::Compound;
    let Some(level) = word.level else { return Some(mention) };
    if !is_type {
        mention.hint = Some(level);
    } else if belongs(scan, start, level, &mention) {
        (mention.start, mention.typed) = (start, Some(level));
    }
    Some(mention)
}

/// Whether the type word at `start` is a part of the mention behind it. A
/// capital city word also stands before towns that are no city: `Kota Jakarta`.
fn belongs(scan: &Scan<'_>, start: usize, level: RegionLevel, mention: &Mention) -> bool {
    let town = level == RegionLevel::City && scan.get(start).is_some_and(|a| a.is_capitalised());
    mention.reading_of(level).is_some() || town
}

/// The longest name of a region at `at`.
fn bare(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<Mention> {
    let mut hits = Vec::new();
    regions.names.find_at(scan, at, &mut hits);
    let end = hits.last()?.end;
    let readings = hits.iter().filter(|hit| hit.end == end).map(|hit| hit.phrase.term).collect();
    let cued = false;
    Some(Mention { start: at, name: at, end, readings, typed: None, hint: None, cued })
}

/// Readings of a name from the gazetteer's lists.
pub(super) fn looked_up(level: RegionLevel, codes: Vec<RegionCode>) -> Vec<RegionName> {
    use crate::lexicon::Need;
    let reading = |code| RegionName { code: Some(code), level, need: Need::Nothing };
    codes.into_iter().map(reading).collect()
}
