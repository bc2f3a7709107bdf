//! Districts and villages that no type word announces.
//!
//! An article's *homes* are the regencies and cities that it names.
//!
//! | pattern | example |
//! |---|---|
//! | a district of a home, anywhere in a sentence | `Bupati Lumajang … jalan ke arah Tempeh` |
//! | a village of a home behind a cue | `Kota Makassar … di Kodingareng` |
//! | a village of a home before its district | `warga Neglasari Cibadak` |
//! | a part of a home behind the number of a ward | `warga RW 09 Cilincing` |
//! | a well-known part behind a cue | `di Cibinong` |
//! | a well-known part in a list or behind a comma | `Kompleks Parlemen, Senayan` |
//! | right before the regency or city that holds it | `di Tomang Jakarta Barat` |
//! | in apposition to what holds it | `Sepaku, Penajam Paser Utara`; `Bama di Kecamatan Demon Pagong` |
//! | in a list of districts, by the name of a regency | `Gombong, Karanganyar, dan Sruweng` |
//! | in a list with another district or village | `Desa Lambangsari, Tambun Selatan`; `Moti dan Batang Dua` |
//! | behind a cue, the only district of its name in the province of a home | `di Sepaku` |
//! | the other end of a road | `jalan Sekayu–Muara Teladan` |
//! | behind an unknown village in a list, the only village of its name at home | `Desa Xulombo dan Neglasari` |
//! | behind its type word, misspelt, beside what holds it or one letter away at home | `Kecamatan Dukuhpuntang, Kabupaten Cirebon` |
//! | the name of a part found in one of these ways | `Sepaku sepi` |

mod again;
pub(super) mod homes;
mod list_districts;
mod listed_parts;
mod routes;
pub(super) mod slips;

use std::ops::Range;

use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::atom_set::AtomSet;
use crate::entities::region::code_set::CodeSet;
use crate::entities::region::guard::Named;
use crate::entities::region::mentions::unlisted::{Ground, Unlisted};
use crate::entities::region::names::{self, Codes, Found};
use crate::lexicon::{Listing, Role, WordRole};
use crate::scan::Gap;
use crate::value::{RegionCode, RegionLevel};

/// The search for districts and villages without a type word.
pub(super) struct Parts<'a> {
    pub(super) article: Article<'a>,
    /// The places whose parts need no other evidence, and their provinces.
    pub(super) homes: CodeSet,
    /// The first atoms of the larger places.
    large_starts: AtomSet,
}

impl<'a> Parts<'a> {
    /// The search in `article`, of which the larger `places` are known.
    pub(super) fn of(article: Article<'a>, places: &[Place]) -> Self {
        let homes = homes::find(places, article.evidence);
        let is_large =
            |place: &&Place| place.alone && (place.typed || place.level <= RegionLevel::City);
        let mut large_starts = AtomSet::for_atoms(article.scan.len());
        for place in places.iter().filter(is_large) {
            large_starts.insert(place.start..place.start + 1);
        }
        Self { article, homes, large_starts }
    }

    /// Adds to the sorted `places` the districts and villages around them and at
    /// `unlisted` words.
    #[inline(never)]
    pub(super) fn add(&self, places: &mut Vec<Place>, unlisted: &[Unlisted]) {
        let (mut at_home, mut near) = (Vec::new(), Vec::new());
        for capital in unlisted {
            match capital.ground {
                Ground::Nothing => {}
                Ground::District => {
                    let home = self.district_at_home(capital);
                    at_home.extend(home.or_else(|| self.well_known_within(capital.at)));
                }
                _ => self.announced_at_home(capital, &mut at_home, &mut near),
            }
        }
        merge(places, at_home);
        self.add_misspelt(places);
        let listed = self.behind_unknown();
        merge(places, listed);
        let attached = self.found_in_turn(places, Self::attached);
        merge(places, attached);
        let other_ends = self.other_ends(places);
        merge(places, other_ends);
        self.add_listed(places);
        let settled = self.settle_lists(places);
        if self.read_as_villages(places) || settled {
            self.add_listed(places);
        }
        // Added last: evidence beside a place is stronger.
        let provincial = near.into_iter().filter_map(|name| self.provincial(name)).collect();
        merge(places, provincial);
        let again = self.again(places, unlisted);
        merge(places, again);
    }

    /// Adds the parts in lists with one of `places`.
    fn add_listed(&self, places: &mut Vec<Place>) {
        let listed = self.found_in_turn(places, Self::listed_before);
        merge(places, listed);
        let listed = self.listed_behind_all(places);
        merge(places, listed);
    }

    /// The part of `holder` before it, with only a comma, a cue or a blank between
    /// them.
    #[inline]
    fn attached(&self, floor: usize, holder: &Place) -> Option<Place> {
        let scan = self.article.scan;
        let apart = holder.start.checked_sub(1).filter(|&apart| apart >= floor)?;
        let atom = scan.get(apart)?;
        let is_large = matches!(holder.level, RegionLevel::Regency | RegionLevel::City);
        if scan.is(apart, ',') {
            let may_end = apart > floor && names::may_end(scan, apart - 1);
            if may_end && scan.glued(apart) {
                self.part_before_separator(floor, apart, holder)
            } else {
                None
            }
        } else if atom.is_capitalised() && is_large {
            self.right_before(floor, holder)
        } else if holder.typed && holder.level == RegionLevel::District {
            let is_cue = self.word_at(apart, apart + 1) == Some(WordRole::Cue);
            if is_cue { self.part_before_separator(floor, apart, holder) } else { None }
        } else {
            None
        }
    }

    /// The part of `holder` before the comma at `apart`, or before a cue there if
    /// `holder` is a district: `Moti di Kecamatan Ternate`.
    #[inline(never)]
    fn part_before_separator(&self, floor: usize, apart: usize, holder: &Place) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        let code = holder.code?;
        let apart = self.before_wards(floor..apart);
        let before = |listing: &Listing| {
            names::longest_before(scan, listing, floor..apart, &|part| code.contains(part))
        };
        let (districts, villages) = (&regions.districts, &regions.villages);
        let only = |(_, codes): &(usize, Codes)| codes.len() == 1;
        let (start, codes) = match holder.level {
            RegionLevel::Province => {
                before(districts).filter(only).or_else(|| before(villages).filter(only))
            }
            RegionLevel::Regency | RegionLevel::City => before(districts)
                .or_else(|| before(villages).filter(|found| only(found) || self.is_cued(found.0))),
            RegionLevel::District => before(villages),
            _ => None,
        }?;
        let far = holder.level < RegionLevel::District;
        let place = self.starting(floor, start, apart, &codes)?;
        let sure = place.level == RegionLevel::District
            || !self.is_elsewhere(&place) && (self.is_cued(start) || !self.is_word(&place));
        (!far || sure).then_some(place)
    }

    /// The end of `atoms` without the wards there: `RW 03 dan RW 04`, `RT 17/08`.
    fn before_wards(&self, atoms: Range<usize>) -> usize {
        /// The most atoms of the wards of one place.
        const MAX_ATOMS: usize = 8;
        let Article { scan, regions, .. } = self.article;
        let mut end = atoms.end;
        if !end.checked_sub(1).is_some_and(|last| scan.is_digits(last)) {
            return end;
        }
        for at in (atoms.start.max(end.saturating_sub(MAX_ATOMS))..atoms.end).rev() {
            match regions.role_at(scan, at) {
                Some(WordRole::Ward) => end = at,
                Some(WordRole::Join) => {}
                _ if scan.is_digits(at) || scan.is(at, '/') => {}
                _ => break,
            }
        }
        end
    }

    /// The district, or village behind a cue, right before the regency or city
    /// that it lies in: `di Tomang Jakarta Barat`.
    #[inline(never)]
    fn right_before(&self, floor: usize, holder: &Place) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        let code = holder.code?;
        let end = holder.start;
        if scan.gap_before(end) != Gap::Space {
            return None;
        }
        let within = |part| code.contains(part);
        let before = |listing| names::longest_before(scan, listing, floor..end, &within);
        let only = |found: &(usize, Codes)| found.1.len() == 1 && self.is_cued(found.0);
        let village = || before(&regions.villages).filter(only);
        let (start, codes) = before(&regions.districts).or_else(village)?;
        self.starting(floor, start, end, &codes).filter(|place| self.is_free_name(place))
    }

    /// The places that `find` finds before each of `places`, and before those in
    /// turn.
    fn found_in_turn(
        &self,
        places: &[Place],
        find: impl Fn(&Self, usize, &Place) -> Option<Place>,
    ) -> Vec<Place> {
        let mut found = Vec::new();
        for (i, place) in places.iter().enumerate().filter(|(_, place)| place.alone) {
            let floor = self.floor_of(&places[..i]);
            let mut next = find(self, floor, place);
            while let Some(part) = next {
                found.push(part);
                next = find(self, floor, &part);
            }
        }
        found
    }

    /// The first atom of a name that may stand behind the places `before` it: their end, or
    /// that of all but the last, where this may be the last word of a longer name: the
    /// `Padang` of `Jati Padang, Kecamatan Pasar Minggu`.
    fn floor_of(&self, before: &[Place]) -> usize {
        let scan = self.article.scan;
        let ends_a_name = |place: &Place| {
            !place.typed
                && scan.gap_before(place.start) == Gap::Space
                && place.start.checked_sub(1).is_some_and(|at| scan.is_capitalised(at))
        };
        match before {
            [] => 0,
            [.., second, last] if ends_a_name(last) => second.end,
            [last] if ends_a_name(last) => 0,
            [.., last] => last.end,
        }
    }

    /// Whether a word of speech stands beside the name in atoms `start..end`: `kata
    /// Kamal`.
    pub(super) fn is_speaker(&self, start: usize, end: usize) -> bool {
        let Article { scan, regions, .. } = self.article;
        let before = start.checked_sub(1).and_then(|at| self.word_at(at, start));
        before == Some(WordRole::Speech) || regions.role_at(scan, end) == Some(WordRole::Speech)
    }

    /// Whether the name of `place` is no word, and no other place is better known by it.
    pub(super) fn is_free_name(&self, place: &Place) -> bool {
        !self.is_word(place) && !self.is_elsewhere(place)
    }

    /// Whether the name of `place` is also a common word.
    fn is_word(&self, place: &Place) -> bool {
        let Article { scan, regions, .. } = self.article;
        place.end == place.start + 1
            && (names::holds(scan, &regions.place_words, place.start)
                || matches!(
                    regions.role_at(scan, place.start),
                    Some(WordRole::Type | WordRole::Part)
                ))
    }

    /// Whether a locality elsewhere, which is no region, is better known by the
    /// name: `Purwokerto`.
    fn is_elsewhere(&self, place: &Place) -> bool {
        let Article { scan, regions, .. } = self.article;
        let locality = regions.landmarks.longest_at(scan, place.start);
        let region = locality.filter(|hit| hit.end == place.end).map(|hit| hit.phrase.term);
        let far = region.filter(|region| place.code.is_some_and(|code| !region.contains(code)));
        far.is_some_and(|region| {
            let is_in = |listing: &Listing| {
                let within = |code| region.contains(code);
                let found = names::longest_at(scan, listing, place.start, &within);
                found.is_some_and(|found| found.end == place.end)
            };
            !is_in(&regions.districts) && !is_in(&regions.villages)
        })
    }

    /// The role of the word in atoms `start..end`.
    fn word_at(&self, start: usize, end: usize) -> Option<WordRole> {
        let Article { scan, regions, .. } = self.article;
        let hit = regions.words.longest_at(scan, start)?;
        (hit.end == end).then_some(hit.phrase.term.role)
    }

    /// The place that starts at `start`, unless its name has more words before it.
    pub(super) fn starting(
        &self,
        floor: usize,
        start: usize,
        end: usize,
        codes: &[RegionCode],
    ) -> Option<Place> {
        let scan = self.article.scan;
        let before = start.checked_sub(1).filter(|_| start > floor);
        let goes_back = before.is_some_and(|before| {
            scan.gap_before(start) == Gap::Space
                && scan.is_capitalised(before)
                && !self.is_cued(start)
                && !self.opens_sentence(before, end)
        });
        self.place(start, end, codes).filter(|_| !goes_back)
    }

    /// Whether the word at `at` only opens the sentence before a name that ends at `end`, as the
    /// table of words that open sentences or a figure behind the name shows: `Sementara Ajung`,
    /// `Rinciannya Ajung 12 rumah`.
    fn opens_sentence(&self, at: usize, end: usize) -> bool {
        let Article { scan, regions, .. } = self.article;
        let is_first = scan.gap_before(at) >= Gap::Line
            || at
                .checked_sub(1)
                .is_some_and(|stop| matches!(scan.sign_byte(stop), Some(b'.' | b':' | b'"')));
        let is_starter = || {
            self.article.lexicon.has_role(scan.surface(at), Role::Starter)
                && regions.role_at(scan, at) != Some(WordRole::Speech)
        };
        is_first && (self.article.lists.has_figure(end) || is_starter())
    }

    /// Whether a cue or a title stands right before `start`.
    fn is_cued(&self, start: usize) -> bool {
        let role = start.checked_sub(1).and_then(|at| self.word_at(at, start));
        matches!(role, Some(WordRole::Cue | WordRole::Title))
    }

    /// The place `found` at `at`, unless its name goes on.
    pub(super) fn whole(&self, at: usize, found: &Found) -> Option<Place> {
        self.place(at, found.end, &found.codes).filter(|_| self.is_whole(at, found.end))
    }

    /// Where the shortest name that starts at `at` ends, if it does not go on.
    #[inline]
    pub(super) fn whole_end(&self, at: usize) -> Option<usize> {
        // Most names have one word.
        if self.is_whole(at, at + 1) { Some(at + 1) } else { self.longer_end(at) }
    }

    #[inline(never)]
    fn longer_end(&self, at: usize) -> Option<usize> {
        names::ends(self.article.scan, at).find(|&end| self.is_whole(at, end))
    }

    /// Whether the name in atoms `start..end` does not go on.
    #[inline]
    fn is_whole(&self, start: usize, end: usize) -> bool {
        !names::goes_on(self.article.scan, end) || self.is_cut(start, end)
    }

    /// Whether the atom behind the name in atoms `start..end` is no part of it.
    #[inline(never)]
    fn is_cut(&self, start: usize, end: usize) -> bool {
        let Article { scan, regions, .. } = self.article;
        self.large_starts.contains(end)
            // `Cipinang Melayu RW 03`
            || matches!(regions.role_at(scan, end), Some(WordRole::Edge | WordRole::Ward))
            || self.article.lists.figure_follows(start, end)
    }

    /// A place found by its bare name, unless it is part of another name; of
    /// several that fit, the one that the article supports best.
    pub(super) fn place(&self, start: usize, end: usize, codes: &[RegionCode]) -> Option<Place> {
        let code = match *codes {
            [only] => only,
            _ => {
                let weight = |&code: &RegionCode| self.article.evidence.weight(code);
                let best = codes.iter().copied().rev().max_by_key(weight)?;
                let codes = codes.iter().copied();
                self.article.in_named_district(start, best, codes).unwrap_or(best)
            }
        };
        let free = !self.is_short_acronym(start, end)
            && !self.article.guards.claims(start..end, Named::Bare);
        let level = code.level();
        free.then_some(Place { start, end, code: Some(code), level, typed: false, alone: true })
    }

    /// Whether the name in atoms `start..end` is one word of few letters in capitals, and no other
    /// word in capitals stands beside it: in `terdiri dari DAU Rp 8 miliar`, not the district Dau. A
    /// dateline is in capitals: `SOE, POS-KUPANG.COM`.
    fn is_short_acronym(&self, start: usize, end: usize) -> bool {
        /// The maximum number of letters of such a word.
        const MAX_LETTERS: usize = 3;
        let scan = self.article.scan;
        end == start + 1
            && scan.is_upper(start)
            && scan.gap_before(start) <= Gap::Space
            && scan.bytes(start).len() <= MAX_LETTERS
            && !scan.is_upper(end)
            && start.checked_sub(1).is_some_and(|before| !scan.is_upper(before))
    }
}

/// Adds `more` to `places` and keeps these sorted; places that overlap an earlier
/// one are left out.
#[inline]
pub(super) fn merge(places: &mut Vec<Place>, more: Vec<Place>) {
    if !more.is_empty() {
        merge_some(places, more);
    }
}

#[inline(never)]
fn merge_some(places: &mut Vec<Place>, more: Vec<Place>) {
    places.extend(more);
    // A stable sort, so that of two places from one atom the older stays.
    places.sort_by_key(|place| place.start);
    drop_overlapping(places);
}

/// Drops those of the sorted `places` that overlap an earlier one.
pub(super) fn drop_overlapping(places: &mut Vec<Place>) {
    let mut end = 0;
    places.retain(|place| {
        let free = place.start >= end;
        if free {
            end = place.end;
        }
        free
    });
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_short_acronym_is_no_district() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Bupati Malang menerima DAU Rp 8 miliar.", &["Malang: 35.07 regency"]),
                (
                    "DAU, Radar - Bupati Malang hadir.",
                    &["DAU: 35.07.22 district", "Malang: 35.07 regency"],
                ),
                (
                    "Bupati Malang hadir. Warga di Dau menerima Rp 8 miliar.",
                    &["Malang: 35.07 regency", "Dau: 35.07.22 district"],
                ),
            ],
        );
    }

    #[test]
    fn a_region_may_be_the_last_word_of_a_village() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "di RT 08 Jati Padang, Kecamatan Pasar Minggu",
                    &[
                        "Jati Padang: 31.74.04.1002 village",
                        "Kecamatan Pasar Minggu: 31.74.04 district",
                    ],
                ),
                (
                    "Pelatih Xenandra Padang, Kecamatan Pasar Minggu",
                    &["Padang: 13.71 city", "Kecamatan Pasar Minggu: 31.74.04 district"],
                ),
            ],
        );
    }
}
