//! Finding names that may denote places, before anything is chosen.

mod city_words;
pub(super) mod cue;
pub(super) mod unlisted;

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::entities::context::Place;
use crate::entities::definitions;
use crate::entities::region::atom_set::AtomSet;
use crate::entities::region::names::{self, Codes, Found, Shortest};
use crate::entities::region::parts::slips::Slip;
use crate::entities::region::readings::{Readings, Stretch, codes, of_level};
use crate::lexicon::{RegionName, RegionWord, Regions, WordRole};
use crate::scan::{Gap, Opening, Scan};
use crate::value::{RegionCode, RegionLevel};
use cue::{Before, past_unit_number, past_word, word_at};
use unlisted::Unlisted;

/// The initial capacity for the mentions and capitalised words of an article; few have more.
const USUAL_MENTIONS: usize = 16;

/// A stretch of text that may name a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention {
    /// The first atom, of the type word if there is one.
    pub(super) start: usize,
    /// The first atom of the name.
    pub(super) name: usize,
    /// One past the last atom.
    pub(super) end: usize,
    /// What the name may denote.
    pub(super) readings: Stretch,
    /// The level of the type word in the mention.
    pub(super) typed: Option<RegionLevel>,
    /// The level that other words tell: the office before the mention (`Bupati Bogor`), the city
    /// word behind its name (`Tangerang Kota`), or the region at its start (`Bekasi Timur`).
    pub(super) hint: Option<RegionLevel>,
    /// Whether a word before the mention makes a place likely.
    pub(super) cued: bool,
    /// The region that a locality of the same name lies in, if there is one:
    /// `Manggarai` is also a part of Jakarta.
    pub(super) locality: Option<RegionCode>,
}

impl Mention {
    /// The level that the type word of the mention tells, or else other words do.
    pub(super) fn level(&self) -> Option<RegionLevel> {
        self.typed.or(self.hint)
    }
}

/// All mentions of a text, and the other words that matter for places.
#[derive(Debug)]
pub(super) struct Mentions {
    /// The mentions, sorted by the first atoms of their names; none overlap.
    pub(super) all: Vec<Mention>,
    /// The readings of all mentions.
    pub(super) readings: Readings,
    /// The atoms that were read for the mentions.
    pub(super) read: AtomSet,
    /// Capitalised words among the read atoms that are no known name.
    pub(super) unlisted: Vec<Unlisted>,
    /// Type words of districts and villages that no known name follows.
    pub(super) slips: Vec<Slip>,
    /// The levels of titles that no place follows: `Wali Kota Rahmat`.
    pub(super) holders: Vec<RegionLevel>,
}

impl Mentions {
    /// What `mention` may denote.
    pub(super) fn readings(&self, mention: &Mention) -> &[RegionName] {
        self.readings.of(mention.readings)
    }

    /// The first atom of the name of `place`, behind its type word.
    pub(super) fn name_start(&self, place: &Place) -> usize {
        self.of(place).map_or(place.start, |mention| mention.name)
    }

    /// The mention that starts where `place` does.
    pub(super) fn of(&self, place: &Place) -> Option<&Mention> {
        let found = self.all.binary_search_by_key(&place.start, |mention| mention.start);
        found.ok().map(|i| &self.all[i])
    }
}

/// Every mention in the text.
#[inline(never)]
pub(super) fn find(scan: &Scan<'_>, regions: &Regions) -> Mentions {
    let found = Mentions {
        all: Vec::with_capacity(USUAL_MENTIONS),
        readings: Readings::with_capacity(USUAL_MENTIONS),
        read: AtomSet::for_atoms(scan.len()),
        unlisted: Vec::with_capacity(USUAL_MENTIONS),
        slips: Vec::new(),
        holders: Vec::new(),
    };
    let mut walk = Walk { scan, regions, found };
    walk.run();
    let mut found = walk.found;
    let defined = defined_otherwise(scan, regions, &found);
    if !defined.is_empty() {
        found.all.retain(|mention| !defined.contains(scan.surface(mention.start)));
    }
    found
}

/// Short forms that the article defines for something else:
/// `Otoritas Kelapa Indonesia (OKI)`.
fn defined_otherwise<'t>(
    scan: &Scan<'t>,
    regions: &Regions,
    found: &Mentions,
) -> FxHashSet<&'t str> {
    let is_short = |mention: &&Mention| {
        // Fast path: few mentions stand in brackets.
        mention.start > 1
            && scan.opens(Opening::Bracket, mention.start - 1)
            && scan.is(mention.end, ')')
            && mention.end == mention.start + 1
            && scan.is_upper(mention.start)
            && codes(found.readings(mention)).next().is_some()
            && scan.is(mention.start - 1, '(')
    };
    let is_province =
        |mention: &Mention| of_level(found.readings(mention), RegionLevel::Province).is_some();
    let is_other = |mention: &&Mention| {
        let long = mention.start - 1;
        scan.is_capitalised(long - 1)
            && found.all.binary_search_by_key(&long, |before| before.end).is_err()
            && (!is_province(mention) || is_defined(scan, regions, mention.start))
    };
    let defined = found.all.iter().filter(is_short).filter(is_other);
    defined.map(|mention| scan.surface(mention.start)).collect()
}

/// Whether the words before the bracket around the short form at `at` have its letters as
/// initials, as those behind a person do not: `Lalu Muhammad Zohri (NTB)`; a point of the compass
/// ends the misspelt name of the region itself: `Nusa Tengara Barat (NTB)`.
fn is_defined(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    definitions::spelled_by_initials(scan, at..at + 1).is_some()
        && regions.role_at(scan, at - 2) != Some(WordRole::Part)
}

/// The walk through a text, from one name or word of places to the next.
pub(super) struct Walk<'a> {
    pub(super) scan: &'a Scan<'a>,
    pub(super) regions: &'a Regions,
    pub(super) found: Mentions,
}

impl<'a> Walk<'a> {
    fn run(&mut self) {
        let mut floor = 0;
        while let Some(stop) = self.scan.next_opening(Opening::Place, floor) {
            let cue = Before::cue(self.scan, self.regions, stop, floor);
            floor = self.read_on(stop, cue);
            self.found.read.insert(stop..floor);
        }
    }

    /// Reads the mention or word at atom `at`, behind the word `before`, and the
    /// names that it announces. Returns the atom to continue at.
    fn read_on(&mut self, mut at: usize, mut before: Option<Before<'a>>) -> usize {
        loop {
            (at, before) = self.read(at, before);
            let Some(word) = before else { return at };
            // Most words of places stand before no name: `desa itu`.
            let scan = self.scan;
            if !scan.opens(Opening::Place, at) && !names::is_name_word(scan, at) {
                self.keep_title(word);
                return at;
            }
        }
    }

    /// Reads the mention or word at atom `at`, behind the word `before`. Returns the
    /// atom to continue at, and the word before that.
    fn read(&mut self, at: usize, before: Option<Before<'a>>) -> (usize, Option<Before<'a>>) {
        let (scan, regions) = (self.scan, self.regions);
        let mention = match before {
            Some(before) => self.behind_word(at, before),
            None => self.bare(at),
        };
        if let Some(mention) = mention {
            self.found.all.push(mention);
            return (mention.end, None);
        }
        if let Some(before) = before {
            self.keep_title(before);
        }
        if names::is_name_word(scan, at) {
            let slip = before.and_then(|before| Slip::of(before.start, before.word, at));
            self.found.slips.extend(slip);
            let word = before.map(|before| before.word);
            if let Some(capital) = Unlisted::at(scan, regions, at, word) {
                self.found.unlisted.push(capital);
            }
        }
        let Some(hit) = word_at(scan, regions, at) else { return (at + 1, None) };
        let word = &hit.phrase.term;
        let next = past_word(scan, hit.end, word.role);
        let next = if word.role.is_title() { past_unit_number(scan, next, word) } else { next };
        (next, scan.follows(next).then_some(Before { start: at, word }))
    }

    /// Keeps the level of a title that no place follows.
    fn keep_title(&mut self, Before { word, .. }: Before<'_>) {
        if word.role == WordRole::Title {
            self.found.holders.extend(word.level);
        }
    }

    /// The mention at atom `at`, read by the word before it.
    fn behind_word(&mut self, at: usize, before: Before<'_>) -> Option<Mention> {
        let Before { start, word } = before;
        let is_type = word.is_type();
        if let Some(level) = word.level.filter(|level| level.is_part())
            && let Some(found) = self.part_at(at, level, word)
        {
            let first = self.found.readings.len();
            let end = found.end + usize::from(self.ends_one_word_later(at, found.end));
            self.found.readings.push_listed(level, found.codes);
            return Some(Mention {
                start: if is_type { start } else { at },
                typed: is_type.then_some(level),
                hint: (!is_type).then_some(level),
                cued: word.role != WordRole::LocalType,
                ..self.mention(first, at..end)
            });
        }
        if word.role.is_title()
            && let Some(city) = self.city_at(at)
        {
            return Some(city);
        }
        let first = self.found.readings.len();
        let mut mention = self.bare(at)?;
        mention.cued |= word.role.announces();
        if word.role.is_title() {
            // The locality has no office.
            mention.locality = None;
        }
        if word.role == WordRole::LocalTitle && self.found.readings(&mention).len() > 1 {
            self.found.readings.drop_level(first, RegionLevel::Province);
            mention.readings = self.found.readings.since(first);
        }
        let Some(level) = word.level else { return Some(mention) };
        let is_planned = is_type
            && level == RegionLevel::Regency
            && mention.hint.is_some_and(RegionLevel::is_part)
            && of_level(self.found.readings(&mention), RegionLevel::Area).is_some();
        if is_planned {
            // `Kabupaten Bogor Barat`, which is none yet, and no district of the city of Bogor.
            self.found.readings.truncate(first);
            self.found.readings.push(RegionName::plain(None, RegionLevel::Area));
            mention.readings = self.found.readings.since(first);
            mention.hint = None;
            return Some(mention);
        }
        if !is_type {
            mention.hint = Some(level);
        } else if word.role == WordRole::Type && self.belongs(start, level, &mention) {
            (mention.start, mention.typed) = (start, Some(level));
        }
        Some(mention)
    }

    /// The district or village at `at` that `word` announces.
    fn part_at(&self, at: usize, level: RegionLevel, word: &RegionWord) -> Option<Found> {
        let listing = self.regions.parts_of(level);
        let found = names::longest_at(self.scan, listing, at, &|code| word.within.hold(code));
        found
            .filter(|found| !(found.end == at + 1 && self.is_city_word_of_region(at)))
            .or_else(|| self.town_district(at, word))
    }

    /// Whether one of the readings from `first` on is a city.
    pub(super) fn may_be_city(&self, first: usize) -> bool {
        let readings = self.found.readings.of(self.found.readings.since(first));
        of_level(readings, RegionLevel::City).is_some()
    }

    /// Where the longest name of a region at `at` ends; adds its readings.
    pub(super) fn region_at(&mut self, at: usize) -> Option<usize> {
        let readings = &mut self.found.readings;
        let (first, mut longest) = (readings.len(), None);
        self.regions.names.each_at(self.scan, at, |hit| {
            if longest.replace(hit.end) != Some(hit.end) {
                readings.truncate(first);
            }
            readings.push(hit.phrase.term);
        });
        longest
    }

    /// Whether the type word at `start` is a part of the mention behind it. A
    /// capitalised city word also stands before towns that are no city: `Kota Jakarta`; but not
    /// behind that for regencies, `Kab/Kota Pesawaran`, and between `Kota\nRiau` the name of the
    /// city, which was a link, is missing.
    fn belongs(&self, start: usize, level: RegionLevel, mention: &Mention) -> bool {
        let is_either = start.checked_sub(1).is_some_and(|at| self.scan.is(at, '/'));
        let town = level == RegionLevel::City
            && self.scan.is_capitalised(start)
            && !is_either
            && self.scan.gap_before(mention.start) <= Gap::Space;
        of_level(self.found.readings(mention), level).is_some() || town
    }

    /// The longest name of a region at `at`, or of a district whose name starts
    /// with a region: `Bekasi Timur`.
    #[inline]
    fn bare(&mut self, at: usize) -> Option<Mention> {
        if self.regions.names.opens_at(self.scan, at) { self.named(at) } else { None }
    }

    #[inline(never)]
    fn named(&mut self, at: usize) -> Option<Mention> {
        let first = self.found.readings.len();
        let mut end = self.region_at(at)?;
        if self.scan.opens(Opening::PlaceCue, at) && self.is_preposition(at, end) {
            self.found.readings.truncate(first);
            return None;
        }
        let area = RegionName::plain(None, RegionLevel::Area);
        let scan = self.scan;
        // A number behind a region is its figure, though villages are called `Batu 12`.
        let goes_on = scan.is_capitalised(end) && scan.gap_before(end) <= Gap::Space;
        let area = (goes_on && self.is_compass_word(end)).then_some((end + 1, area));
        let longer = if goes_on { self.longer_name(at, end) } else { None };
        let longer = longer.filter(|(_, longer)| !self.is_region_across(end, longer.end));
        if goes_on && longer.is_none() && self.ends_in_city_word(end) && self.may_be_city(first) {
            let city = self.mention(first, at..end + 1);
            return Some(Mention { hint: Some(RegionLevel::City), cued: true, ..city });
        }
        let mut hint = None;
        if let Some((level, longer)) = longer {
            // `Bekasi Timur` lies in a Bekasi, so it needs no other evidence.
            let readings = &mut self.found.readings;
            let regions = readings.of(readings.since(first));
            let inside = |code: &RegionCode| codes(regions).any(|region| region.contains(*code));
            let own: Codes = longer.codes.iter().copied().filter(inside).collect();
            // `Adonara Barat`, a district on Adonara, an island without a code.
            let is_on_island = codes(regions).next().is_none()
                && area.is_some_and(|area| area.0 == longer.end)
                && level == RegionLevel::District;
            hint = (is_on_island || !own.is_empty()).then_some(level);
            end = longer.end;
            readings.truncate(first);
            readings.push_listed(level, if own.is_empty() { longer.codes } else { own });
            if let Some((_, area)) = area.filter(|area| area.0 == end && !is_on_island) {
                readings.push(area);
            }
        } else if let Some((part, area)) = area {
            end = part;
            self.found.readings.truncate(first);
            self.found.readings.push(area);
        }
        let mut locality = None;
        self.regions.landmarks.each_at(scan, at, |hit| {
            if hit.end == end {
                locality = Some(hit.phrase.term);
            }
        });
        Some(Mention { hint, cued: hint.is_some(), locality, ..self.mention(first, at..end) })
    }

    /// The bare mention in `atoms`, with the readings from `first` on.
    pub(super) fn mention(&self, first: usize, atoms: Range<usize>) -> Mention {
        Mention {
            start: atoms.start,
            name: atoms.start,
            end: atoms.end,
            readings: self.found.readings.since(first),
            typed: None,
            hint: None,
            cued: false,
            locality: None,
        }
    }

    /// The district or village whose name starts with the region in `start..end`
    /// and the word behind it.
    fn longer_name(&self, start: usize, end: usize) -> Option<(RegionLevel, Found)> {
        let Self { scan, regions, .. } = self;
        let levels = [
            (RegionLevel::District, &regions.districts),
            (RegionLevel::Village, &regions.villages),
        ];
        let name = Shortest::of(scan, start, end + 1)?;
        levels
            .into_iter()
            .find_map(|(level, listing)| Some((level, name.longest(listing, &|_| true)?)))
    }

    /// Whether the name of a region starts at `at` and ends behind `end`: the `Jawa Barat` of
    /// `Banjar Jawa Barat`, though a village is called `Banjar Jawa`.
    fn is_region_across(&self, at: usize, end: usize) -> bool {
        let region = self.regions.names.longest_at(self.scan, at);
        region.is_some_and(|region| region.end > end)
    }

    /// Whether the name of a region that starts at `at` and ends at `end` starts with a cue that is
    /// only the preposition before another name: `Di Aceh`, `DI ACEH TENGAH`, but not `DI Aceh`.
    fn is_preposition(&self, at: usize, end: usize) -> bool {
        let behind = self.regions.names.longest_at(self.scan, at + 1);
        let is_name = behind
            .is_some_and(|behind| behind.end > end || behind.end == end && !self.scan.is_upper(at));
        is_name && self.regions.role_at(self.scan, at) == Some(WordRole::Cue)
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_variant_is_one_place() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "kapal ke Tanjungbalai Karimun dan Kepuluan Riau",
                    &["Tanjungbalai Karimun: 21.02 regency", "Kepuluan Riau: 21 province"],
                ),
                (
                    "warga Kabupaten Penajam Paser dan Kabupanten Sikka",
                    &["Kabupaten Penajam Paser: 64.09 regency", "Kabupanten Sikka: 53.07 regency"],
                ),
                ("Malangnya ia pulang. Kedunya jatuh.", &[]),
                (
                    "Pos di Sangalla', Kabupaten Tana Toraja, dan di Sangalla'\n\nSelatan itu laut.",
                    &[
                        "Sangalla: 73.18.13 district",
                        "Kabupaten Tana Toraja: 73.18 regency",
                        "Sangalla: 73.18.13 district",
                    ],
                ),
                (
                    "Warga Kecamatan Sangalla' Selatan bangga menjadi Desa Mandiri.",
                    &["Kecamatan Sangalla' Selatan: 73.18.33 district"],
                ),
            ],
        );
    }

    #[test]
    fn a_name_may_be_better_known_for_something_else() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Camat Gunung Kerinci mendaki Gunung Kerinci, Jambi, dari Kecamatan Gunung Kerinci.",
                    &[
                        "Gunung Kerinci: 15.01.06 district",
                        "Jambi: 15 province",
                        "Kecamatan Gunung Kerinci: 15.01.06 district",
                    ],
                ),
                ("taruna Akademi Militer Magelang", &["Magelang: 33.71 city"]),
                ("calon Kabupaten Bogor Barat", &["Bogor Barat: area"]),
                (
                    "Di Aceh Tengah hujan. Di Yogyakarta dan DI Yogyakarta cerah. BANJIR DI ACEH TAMIANG",
                    &[
                        "Aceh Tengah: 11.04 regency",
                        "Yogyakarta: 34.71 city",
                        "DI Yogyakarta: 34 province",
                        "ACEH TAMIANG: 11.16 regency",
                    ],
                ),
                (
                    "Hujan di Ogan Ilir (OI) dan PALI.",
                    &["Ogan Ilir: 16.10 regency", "OI: 16.10 regency", "PALI: 16.12 regency"],
                ),
            ],
        );
    }

    #[test]
    fn a_short_form_behind_a_person_is_its_province() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Atlet Xulombo Rahmat (NTB) menang. Warga NTB senang.", &["NTB: 52 province"; 2]),
                ("Nota Tagihan dan Bayar (NTB) terbit. Setiap NTB dicatat.", &[]),
                ("Warga Nusa Tengara Barat (NTB) senang.", &["NTB: 52 province"]),
            ],
        );
    }
}
