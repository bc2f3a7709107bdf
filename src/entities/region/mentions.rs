//! Finding what may be a place, before anything is chosen.

use rustc_hash::FxHashSet;

use crate::lexicon::{Need, RegionName, RegionWord, Regions, WordRole};
use crate::scan::{Gap, Opening, Scan, Shape};
use crate::value::{RegionCode, RegionLevel};

use super::names::{self, Found};

/// Datelines stand among the first atoms of a text.
pub(super) const HEAD: usize = 12;

/// What an article has of places and capitals, so that few lists grow.
const USUAL: usize = 64;

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
    /// The region that a locality of the same name lies in, if there is one:
    /// `Manggarai` is also a part of Jakarta.
    pub(super) locality: Option<RegionCode>,
}

impl Mention {
    /// The codes of what it may denote.
    pub(super) fn codes(&self) -> impl Iterator<Item = RegionCode> {
        self.readings.iter().filter_map(|reading| reading.code)
    }

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

/// What a text may say of places.
#[derive(Debug, Default)]
pub(super) struct Mentions {
    /// By where their names start; none overlap.
    pub(super) all: Vec<Mention>,
    /// Capitalised words that are no known name.
    pub(super) open: Vec<Unlisted>,
    /// The levels of titles that no place follows: `Wali Kota Rahmat`.
    pub(super) holders: Vec<RegionLevel>,
}

/// Every mention in the text.
pub(super) fn find(scan: &Scan<'_>, regions: &Regions) -> Mentions {
    let mut mentions = Mentions {
        all: Vec::with_capacity(USUAL),
        open: Vec::with_capacity(USUAL),
        holders: Vec::new(),
    };
    let mut capitals = scan.openings(Opening::Capital).peekable();
    let (mut at, mut before) = (0, None);
    loop {
        if before.is_none() && at >= HEAD {
            // The capitals on the way to the next word of places are no name
            // of a region, and none is behind such a word.
            let next = scan.next_opening(Opening::Place, at).unwrap_or(scan.len());
            while let Some(capital) = capitals.next_if(|&capital| capital < next) {
                if capital >= at {
                    mentions.add_open(scan, regions, capital, None);
                }
            }
            at = next;
        }
        if at >= scan.len() {
            break;
        }
        (at, before) = mentions.read(scan, regions, at, before);
    }
    let defined = defined_otherwise(scan, &mentions.all);
    if !defined.is_empty() {
        mentions.all.retain(|mention| !defined.contains(scan.surface(mention.start)));
    }
    mentions
}

impl Mentions {
    /// Reads what stands at atom `at`, behind the word `before`; tells where
    /// to go on, and what word stands before that.
    fn read(
        &mut self,
        scan: &Scan<'_>,
        regions: &Regions,
        at: usize,
        before: Option<Before>,
    ) -> (usize, Option<Before>) {
        let mention = match before {
            Some(before) => behind_word(scan, regions, at, before),
            None => bare(scan, regions, at),
        };
        if let Some(mention) = mention {
            let end = mention.end;
            self.all.push(mention);
            return (end, None);
        }
        let title = before.map(|before| before.word);
        let title = title.filter(|word| word.role.is_title());
        self.holders.extend(title.and_then(|word| word.level));
        self.add_open(scan, regions, at, before);
        let Some(hit) = regions.words.longest_at(scan, at) else { return (at + 1, None) };
        let word = hit.phrase.term;
        let next = behind(scan, hit.end, word);
        let follows = scan.gap_before(next) < Gap::Paragraph;
        (next, follows.then_some(Before { start: at, word }))
    }

    /// Adds the word at `at`, which is no known name, if one may start with it.
    fn add_open(&mut self, scan: &Scan<'_>, regions: &Regions, at: usize, before: Option<Before>) {
        if names::is_name_word(scan, at)
            && let Some(ground) = ground(scan, regions, at, before)
        {
            self.open.push(Unlisted { at, ground });
        }
    }
}

/// Short forms that the article defines as those of something else:
/// `Otoritas Kelapa Indonesia (OKI)`.
fn defined_otherwise<'t>(scan: &Scan<'t>, mentions: &[Mention]) -> FxHashSet<&'t str> {
    let is_short = |mention: &&Mention| {
        mention.end == mention.start + 1
            && mention.start > 1
            && scan.get(mention.start).is_some_and(|atom| atom.shape == Shape::Upper)
            && mention.codes().next().is_some()
            && scan.is(mention.start - 1, '(')
            && scan.is(mention.end, ')')
    };
    let is_other = |mention: &&Mention| {
        let long = mention.start - 1;
        scan.is_capitalised(long - 1)
            && mentions.binary_search_by_key(&long, |before| before.end).is_err()
    };
    let defined = mentions.iter().filter(is_short).filter(is_other);
    defined.map(|mention| scan.surface(mention.start)).collect()
}

/// What lets one expect a place at `at`, the first word of a name.
fn ground(scan: &Scan<'_>, regions: &Regions, at: usize, word: Option<Before>) -> Option<Ground> {
    let word = word.map(|before| before.word);
    match word {
        Some(word) if word.role == WordRole::Cue || word.is_town() => return Some(Ground::Cue),
        Some(word) if word.role.is_title() && word.level.is_none() => {
            return Some(Ground::Office);
        }
        _ if is_head(scan, at) => return Some(Ground::Head),
        _ => {}
    }
    let before = scan.get(at.checked_sub(1)?)?;
    let gap = scan.gap_before(at);
    if (before.is_capitalised() || before.is_digits()) && gap <= Gap::Space {
        return None;
    }
    let joined =
        || before.is_word() || matches!(scan.sign(at - 1), Some(',' | '(' | '-' | '–' | '—' | '/'));
    let inside = gap < Gap::Line && joined();
    let is_district = || names::may_be_whole_at(scan, &regions.districts, at);
    Some(if inside && is_district() { Ground::District } else { Ground::Nothing })
}

/// Whether a dateline may start at `at`: `GUNUNG SUGIH, kabarpas.com`,
/// `KOMPAS.COM, CIKARANG PUSAT`.
fn is_head(scan: &Scan<'_>, at: usize) -> bool {
    let comma = || scan.is(at - 1, ',') && !scan.glued(at);
    at < HEAD && (at == 0 || scan.gap_before(at) == Gap::Paragraph || comma())
}

/// The atom behind a word: past the dot of `Kab.` and the hyphen of `se-`, not
/// past that of `di desa. Warga`.
fn behind(scan: &Scan<'_>, end: usize, word: RegionWord) -> usize {
    let last = scan.surface(end - 1);
    let cut_short = last.len() <= 4 && !last.ends_with(['a', 'e', 'i', 'o', 'u']);
    let sign = match word.role {
        WordRole::Type | WordRole::LocalType if cut_short => '.',
        WordRole::Type | WordRole::LocalType => return end,
        _ => '-',
    };
    if scan.is(end, sign) && scan.glued(end) { end + 1 } else { end }
}

fn behind_word(scan: &Scan<'_>, regions: &Regions, at: usize, before: Before) -> Option<Mention> {
    let Before { start, word } = before;
    let is_type = matches!(word.role, WordRole::Type | WordRole::LocalType);
    if let Some(level @ (RegionLevel::District | RegionLevel::Village)) = word.level {
        let listing = match level {
            RegionLevel::District => &regions.districts,
            _ => &regions.villages,
        };
        if let Some(found) = names::longest_at(scan, listing, at, |code| word.within.hold(code)) {
            let start = if is_type { start } else { at };
            let typed = is_type.then_some(level);
            let readings = looked_up(level, found.codes);
            let end = found.end;
            let cued = word.role != WordRole::LocalType;
            let hint = (!is_type).then_some(level);
            return Some(Mention {
                start,
                name: at,
                end,
                readings,
                typed,
                hint,
                cued,
                locality: None,
            });
        }
    }
    if word.role.is_title()
        && let Some(city) = city_at(scan, regions, at)
    {
        return Some(city);
    }
    let mut mention = bare(scan, regions, at)?;
    mention.cued |= word.role.announces();
    if word.role == WordRole::LocalTitle && mention.readings.len() > 1 {
        mention.readings.retain(|reading| reading.level != RegionLevel::Province);
    }
    let Some(level) = word.level else { return Some(mention) };
    if !is_type {
        mention.hint = Some(level);
    } else if word.role == WordRole::Type && belongs(scan, start, level, &mention) {
        (mention.start, mention.typed) = (start, Some(level));
    }
    Some(mention)
}

/// The city that the word behind the name at `at` tells: `Kapolres Bogor
/// Kota`, though a village is called `Kupang Kota`.
fn city_at(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<Mention> {
    let (end, readings) = region_at(scan, regions, at)?;
    let hint = Some(RegionLevel::City);
    let city = Mention {
        start: at,
        name: at,
        end: end + 1,
        readings,
        typed: None,
        hint,
        cued: true,
        locality: None,
    };
    let told = regions.words.longest_at(scan, end).is_some_and(|hit| hit.phrase.term.is_town())
        && scan.is_capitalised(end)
        && scan.gap_before(end) == Gap::Space
        && city.reading_of(RegionLevel::City).is_some();
    told.then_some(city)
}

/// The longest name of a region at `at`: where it ends, and what it may denote.
fn region_at(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<(usize, Vec<RegionName>)> {
    let mut hits = Vec::new();
    regions.names.find_at(scan, at, &mut hits);
    let end = hits.last()?.end;
    let longest = hits.iter().filter(|hit| hit.end == end);
    Some((end, longest.map(|hit| hit.phrase.term).collect()))
}

/// Whether the type word at `start` is a part of the mention behind it. A
/// capital city word also stands before towns that are no city: `Kota Jakarta`.
fn belongs(scan: &Scan<'_>, start: usize, level: RegionLevel, mention: &Mention) -> bool {
    let town = level == RegionLevel::City && scan.get(start).is_some_and(|a| a.is_capitalised());
    mention.reading_of(level).is_some() || town
}

/// The longest name of a region at `at`, or of a district whose name starts
/// with one: `Bekasi Timur`.
#[inline]
fn bare(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<Mention> {
    if regions.names.opens_at(scan, at) { named(scan, regions, at) } else { None }
}

fn named(scan: &Scan<'_>, regions: &Regions, at: usize) -> Option<Mention> {
    let (mut end, mut readings) = region_at(scan, regions, at)?;
    let area = RegionName { code: None, level: RegionLevel::Area, need: Need::Nothing };
    let area = is_part(scan, regions, end).then_some((end + 1, area));
    let mut hint = None;
    if let Some((level, longer)) = longer_name(scan, regions, at, end) {
        // `Bekasi Timur` lies in a Bekasi, so it needs no other evidence.
        let inside = |code: &RegionCode| {
            readings.iter().any(|region| region.code.is_some_and(|region| region.contains(*code)))
        };
        let own: Vec<_> = longer.codes.iter().copied().filter(inside).collect();
        hint = (!own.is_empty()).then_some(level);
        let codes = if own.is_empty() { longer.codes } else { own };
        (end, readings) = (longer.end, looked_up(level, codes));
        readings.extend(area.filter(|area| area.0 == end).map(|area| area.1));
    } else if let Some((part, area)) = area {
        (end, readings) = (part, vec![area]);
    }
    let locality = regions.landmarks.longest_at(scan, at).filter(|hit| hit.end == end);
    let locality = locality.map(|hit| hit.phrase.term);
    let cued = hint.is_some();
    Some(Mention { start: at, name: at, end, readings, typed: None, hint, cued, locality })
}

/// The district or village whose name starts with the region's in `start..end`.
fn longer_name(
    scan: &Scan<'_>,
    regions: &Regions,
    start: usize,
    end: usize,
) -> Option<(RegionLevel, Found)> {
    if !names::is_name_word(scan, end) || scan.gap_before(end) > Gap::Space {
        return None;
    }
    let listings =
        [(RegionLevel::District, &regions.districts), (RegionLevel::Village, &regions.villages)];
    listings.into_iter().find_map(|(level, listing)| {
        let found = names::longest_at(scan, listing, start, |_| true)?;
        (found.end > end).then_some((level, found))
    })
}

/// Whether atom `at` is a point of the compass that makes an area of the
/// region before it.
fn is_part(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    let hit = regions.words.longest_at(scan, at);
    scan.gap_before(at) == Gap::Space
        && names::is_name_word(scan, at)
        && hit.is_some_and(|hit| hit.phrase.term.role == WordRole::Part)
}

/// Readings of a name from the gazetteer's lists.
pub(super) fn looked_up(level: RegionLevel, codes: Vec<RegionCode>) -> Vec<RegionName> {
    let reading = |code| RegionName { code: Some(code), level, need: Need::Nothing };
    codes.into_iter().map(reading).collect()
}
