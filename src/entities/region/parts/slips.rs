//! Districts and villages whose names are misspelt behind their type word:
//! `Kecamatan Dukuhpuntang, Kabupaten Cirebon`.
//!
//! No list has such a name, so the place beside it decides: a slip means the part
//! of that place with the nearest name. Without such a place it means the only part of the
//! article's homes one letter away: `Camat Lumajang … warga Kecamatan Kunirr`.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Parts;
use crate::entities::context::Place;
use crate::entities::region::article::Article;
use crate::entities::region::guard::Named;
use crate::entities::region::names;
use crate::lexicon::{NumberWord, RegionWord, WordRole};
use crate::roman::as_roman;
use crate::scan::Gap;
use crate::value::{RegionCode, RegionLevel};

/// The most words of a district that no list has; longer runs are slogans.
const MAX_WORDS_WITHOUT_CODE: usize = 3;

/// A type word before a capitalised word that is no known name.
#[derive(Debug, Clone, Copy)]
pub(in crate::entities::region) struct Slip {
    /// The first atom of the type word.
    start: usize,
    /// The first atom of the name.
    name: usize,
    level: RegionLevel,
    /// Whether the type word is one in every province.
    is_general: bool,
}

impl Slip {
    /// The slip whose type word `word` starts at `start` and whose name at `name`.
    pub(in crate::entities::region) fn of(
        start: usize,
        word: &RegionWord,
        name: usize,
    ) -> Option<Self> {
        let level = word.level.filter(|_| word.role == WordRole::Type)?;
        let is_general = word.within.are_all();
        level.is_part().then_some(Self { start, name, level, is_general })
    }
}

impl Parts<'_> {
    /// Adds to `places` the misspelt ones beside one of them, and the further mentions
    /// of those.
    pub(super) fn add_misspelt(&self, places: &mut Vec<Place>) {
        let scan = self.article.scan;
        let mut slips = self.article.mentions.slips.clone();
        slips.extend(self.cut_short(places));
        slips.extend(self.elsewhere(places));
        if slips.is_empty() {
            return;
        }
        let mut known_slips: FxHashMap<&str, RegionCode> = FxHashMap::default();
        let mut found = Vec::new();
        for slip in &slips {
            if let Some((end, code)) = self.beside(places, slip) {
                known_slips.entry(scan.text_of(slip.name..end)).or_insert(code);
                found.extend(self.meant(slip, end, Some(code)));
            }
        }
        let again = slips.iter().filter(|_| !known_slips.is_empty()).filter_map(|slip| {
            let known = |end| Some((end, *known_slips.get(scan.text_of(slip.name..end))?));
            let (end, code) = names::ends(scan, slip.name).find_map(known)?;
            self.meant(slip, end, Some(code)).filter(|_| code.level() == slip.level)
        });
        found.extend(again);
        replace(places, found);
        self.correct_namesakes(places, &known_slips);
        // Districts first, as they show which villages are meant.
        for level in [RegionLevel::District, RegionLevel::Village] {
            let of_level = slips.iter().filter(|slip| slip.level == level);
            let find =
                |slip| self.at_home(places, slip).or_else(|| self.without_code(places, slip));
            let found = of_level.filter_map(find).collect();
            replace(places, found);
        }
    }

    /// The only villages of their names at home in lists whose first village no table has: `Desa
    /// Xulombo dan Neglasari`.
    pub(super) fn behind_unknown(&self) -> Vec<Place> {
        let Article { scan, regions, lists, mentions, .. } = self.article;
        let home = |code: RegionCode| self.is_home(code);
        let villages = mentions.slips.iter().filter(|slip| slip.level == RegionLevel::Village);
        let next = |slip: &Slip| {
            let unknown = names::run_end(scan, slip.name).filter(|_| self.is_free_word(slip))?;
            let start = lists.item_behind(unknown)?;
            let found = names::longest_at(scan, &regions.villages, start, &home)?;
            self.whole(start, &found).filter(|_| found.codes.len() == 1)
        };
        villages.filter_map(next).filter(|place| self.is_free_name(place)).collect()
    }

    /// The only part of the article's homes whose name is one letter away from that of `slip`, or
    /// the same with a number in words: `Kelurahan Kandai Dua` for Kandai II.
    fn at_home(&self, places: &[Place], slip: &Slip) -> Option<Place> {
        let Article { scan, regions, .. } = self.article;
        let first = places.partition_point(|place| place.start < slip.start);
        let own = places.get(first).filter(|place| place.start == slip.start && place.alone);
        let is_name = scan.gap_before(slip.name) == Gap::Space && self.is_free_word(slip);
        if self.homes.is_empty() || own.is_some_and(|own| own.code.is_some()) || !is_name {
            return None;
        }
        let next = places.get(places.partition_point(|place| place.start < slip.name));
        let before_next = || self.end_before(slip, next?.start);
        let end = before_next().or_else(|| self.whole_end(slip.name))?;
        if next.is_some_and(|place| place.start < end) {
            return None;
        }
        let (listing, home) = (regions.parts_of(slip.level), |code| self.is_home(code));
        let name = scan.text_of(slip.name..end);
        let in_figures = || listing.one_slip_away(&self.with_roman_number(slip.name..end)?, &home);
        let code = listing.one_slip_away(name, &home).or_else(in_figures)?;
        self.meant(slip, end, Some(code))
    }

    /// Whether the name of `slip` does not start with a word of places.
    fn is_free_word(&self, slip: &Slip) -> bool {
        let Article { scan, regions, .. } = self.article;
        slip.is_general && regions.role_at(scan, slip.name).is_none()
    }

    /// The name in `atoms` with the number in words at its end in Roman figures.
    fn with_roman_number(&self, atoms: Range<usize>) -> Option<String> {
        let Article { scan, lexicon, .. } = self.article;
        let last = atoms.end.checked_sub(1).filter(|&last| last > atoms.start)?;
        let Some(NumberWord::Digit(digit)) = lexicon.numerals.words.cardinal(scan.get(last)?)
        else {
            return None;
        };
        let figure = as_roman(digit.into())?;
        Some([scan.text_of(atoms.start..last), figure].concat())
    }

    /// The place that `slip` names, of which only the level is known: a district, or a
    /// village with its district behind it.
    fn without_code(&self, places: &[Place], slip: &Slip) -> Option<Place> {
        let scan = self.article.scan;
        let behind = |at: usize| places.get(places.partition_point(|place| place.start < at));
        let is_known =
            behind(slip.start).is_some_and(|place| place.start == slip.start && place.alone);
        let is_name = scan.gap_before(slip.name) == Gap::Space && self.is_free_word(slip);
        if is_known || !is_name || !scan.is_capitalised(slip.start) {
            return None;
        }
        let next = behind(slip.name);
        let end = match slip.level {
            RegionLevel::District => {
                let is_short = |end: &usize| *end <= slip.name + MAX_WORDS_WITHOUT_CODE;
                self.whole_end(slip.name).filter(is_short)?
            }
            _ => {
                let is_district =
                    |place: &&Place| place.typed && place.level == RegionLevel::District;
                self.end_before(slip, next.filter(is_district)?.start)?
            }
        };
        let is_free = next.is_none_or(|place| place.start >= end);
        self.meant(slip, end, None).filter(|_| is_free)
    }

    /// Places elsewhere that were read from the first words of a longer name: `Desa
    /// Talang`, where `Talang Bulu` is meant.
    fn cut_short(&self, places: &[Place]) -> impl Iterator<Item = Slip> {
        let is_cut = |place: &&Place| !place.alone && place.typed && place.level.is_part();
        let goes_on = |place: &&Place| names::is_name_word(self.article.scan, place.end);
        places.iter().filter(is_cut).filter(goes_on).map(|place| self.misread(place))
    }

    /// The slip that was read as `place`, which has a type word.
    fn misread(&self, place: &Place) -> Slip {
        let Article { scan, regions, mentions, .. } = self.article;
        let Place { start, level, .. } = *place;
        let slip = regions.word_at(scan, start).and_then(|word| Slip::of(start, word, start));
        let is_general = slip.is_some_and(|slip| slip.is_general);
        Slip { start, name: mentions.name_start(place), level, is_general }
    }

    /// Places whose names are right, but elsewhere: in another district than the one behind them,
    /// `Desa Kukupang, Kecamatan Kepulauan Joronga`, or in no region that the article names.
    fn elsewhere(&self, places: &[Place]) -> impl Iterator<Item = Slip> {
        let pairs = places.iter().zip(places.iter().skip(1).map(Some).chain([None]));
        let is_far = move |&(place, next): &(&Place, Option<&Place>)| {
            let is_stated = |next: &&Place| {
                next.typed
                    && next.level == RegionLevel::District
                    && self.is_next(place.end, next.start)
            };
            let district = next.filter(is_stated).and_then(|next| next.code);
            let is_part = place.alone && place.typed && place.level.is_part();
            is_part
                && place.code.is_none_or(|code| {
                    place.level == RegionLevel::Village
                        && district.is_some_and(|district| district != code.district())
                })
        };
        pairs.filter(is_far).map(|(place, _)| self.misread(place))
    }

    /// Gives the further mentions of `known_slips` that were read as places elsewhere the codes of
    /// these.
    fn correct_namesakes(&self, places: &mut [Place], known_slips: &FxHashMap<&str, RegionCode>) {
        if known_slips.is_empty() {
            return;
        }
        for place in places.iter_mut().filter(|place| place.level.is_part()) {
            let name = self.article.mentions.name_start(place);
            let known = known_slips.get(self.article.scan.text_of(name..place.end));
            if let Some(&code) = known.filter(|code| code.level() == place.level) {
                place.code = Some(code);
            }
        }
    }

    /// The place with `code` that `slip`, up to atom `end`, means.
    fn meant(&self, slip: &Slip, end: usize, code: Option<RegionCode>) -> Option<Place> {
        let (start, level) = (slip.start, slip.level);
        let free = !self.article.guards.claims(start..end, Named::WithType);
        free.then_some(Place { start, end, code, level, typed: true, alone: true })
    }

    /// The end and the meaning of the name of `slip`, by the place behind it that
    /// it lies in, or by the place before it.
    fn beside(&self, places: &[Place], slip: &Slip) -> Option<(usize, RegionCode)> {
        let Article { scan, regions, .. } = self.article;
        let next = places.partition_point(|place| place.start < slip.name);
        let behind = places.get(next).and_then(|holder| {
            let end = self.end_before(slip, holder.start)?;
            Some((end, holder.code.filter(|_| holds(holder, slip))?))
        });
        let before = || {
            let first = places.partition_point(|place| place.start < slip.start);
            let holder = first.checked_sub(1).map(|before| &places[before])?;
            let (end, code) = (self.whole_end(slip.name)?, holder.code?);
            // A name that holds a found place is no slip.
            if places.get(next).is_some_and(|place| place.start < end) {
                return None;
            }
            let within = match (slip.level, code.level()) {
                (RegionLevel::District, RegionLevel::Village) => code.district(),
                _ if holds(holder, slip) => code,
                _ => return None,
            };
            self.is_next(holder.end, slip.start).then_some((end, within))
        };
        let (end, holder) = behind.or_else(before)?;
        let listing = regions.parts_of(slip.level);
        let name = scan.text_of(slip.name..end);
        let code = listing.nearest(name, &|code| holder.contains(code))?;
        Some((end, code))
    }

    /// Where the name of `slip` ends, if a place at `start` stands right behind it.
    fn end_before(&self, slip: &Slip, start: usize) -> Option<usize> {
        names::ends(self.article.scan, slip.name).find(|&end| self.is_next(end, start))
    }

    /// Whether only a comma, a bracket or a cue stands between a name that ends at
    /// `end` and another that starts at `start`.
    fn is_next(&self, end: usize, start: usize) -> bool {
        let Article { scan, regions, .. } = self.article;
        let is_between = |at: usize| {
            let sign = [',', '('].into_iter().any(|sign| scan.is(at, sign));
            sign || regions.role_at(scan, at) == Some(WordRole::Cue)
        };
        let near = scan.gap_before(start) <= Gap::Line;
        near && (end == start || end + 1 == start && is_between(end))
    }
}

/// Puts `found` into `places`, in the stead of those that start at the same atoms.
fn replace(places: &mut Vec<Place>, mut found: Vec<Place>) {
    found.sort_by_key(|place| place.start);
    let is_found =
        |place: &Place| found.binary_search_by_key(&place.start, |new| new.start).is_ok();
    if !found.is_empty() {
        places.retain(|place| !is_found(place));
        super::merge(places, found);
    }
}

/// Whether the place that `slip` means may lie in `holder`.
fn holds(holder: &Place, slip: &Slip) -> bool {
    let regions = RegionLevel::Regency..=RegionLevel::City;
    regions.contains(&holder.level)
        || slip.level == RegionLevel::Village && holder.level == RegionLevel::District
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn a_village_may_follow_an_unknown_one() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Bupati Lumajang meninjau Desa Xulombo dan Wotgalih.",
                    &["Lumajang: 35.08 regency", "Wotgalih: 35.08.07.2003 village"],
                ),
                ("Bupati Lumajang di Desa Xulombo dan Xenandra.", &["Lumajang: 35.08 regency"]),
            ],
        );
    }

    #[test]
    fn a_type_word_makes_a_place_of_a_name_that_no_list_has() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "warga Kecamatan Xenandra di Lumajang",
                    &["Kecamatan Xenandra: district", "Lumajang: 35.08 regency"],
                ),
                (
                    "warga Desa Xenandra, Kecamatan Xulombo, Lumajang",
                    &[
                        "Desa Xenandra: village",
                        "Kecamatan Xulombo: district",
                        "Lumajang: 35.08 regency",
                    ],
                ),
                (
                    "warga Kelurahan 35 Ilir, Kecamatan Ilir Barat 1",
                    &["Kelurahan 35 Ilir: village", "Kecamatan Ilir Barat 1: 16.71.04 district"],
                ),
                // The name goes on behind that of a known district; a person does not belong to it.
                (
                    "warga Kecamatan Padalarang Xenandra, Kabupaten Bandung Barat",
                    &[
                        "Kecamatan Padalarang Xenandra: district",
                        "Kabupaten Bandung Barat: 32.17 regency",
                    ],
                ),
                (
                    "Kabupaten Bandung Barat: Camat Padalarang Xenandra, kata warga",
                    &["Kabupaten Bandung Barat: 32.17 regency", "Padalarang: 32.17.08 district"],
                ),
                // A village whose name has a slip, behind the name of a street.
                (
                    "Jalan Raya Desa Wotgalit, Lumajang",
                    &["Desa Wotgalit: 35.08.07.2003 village", "Lumajang: 35.08 regency"],
                ),
                // A slogan, a heading on the next line, a word that is a type only in Papua.
                (
                    "Lumajang: program Kecamatan Xenandra Xulombo Xemeru Xadil",
                    &["Lumajang: 35.08 regency"],
                ),
                ("Lumajang: Kecamatan\nXenandra", &["Lumajang: 35.08 regency"]),
                ("Lumajang: Distrik Xenandra", &["Lumajang: 35.08 regency"]),
            ],
        );
    }

    #[test]
    fn a_misspelt_name_is_the_only_part_of_a_home_one_letter_away() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Bupati Dompu meninjau jagung. Warga Kecamatan Manggelewa panen, juga di Kelurahan Kandai Dua.",
                    &[
                        "Dompu: 52.05 regency",
                        "Kecamatan Manggelewa: 52.05.07 district",
                        "Kelurahan Kandai Dua: 52.05.05.1002 village",
                    ],
                ),
                // No home has such a part.
                (
                    "Bupati Lumajang dan Kecamatan Manggelewa",
                    &["Lumajang: 35.08 regency", "Kecamatan Manggelewa: district"],
                ),
            ],
        );
    }

    #[test]
    fn the_stated_district_tells_which_village_is_misspelt() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Kapal ke Desa Kukupang, Kecamatan Kepulauan Joronga, Halmahera Selatan, batal. Kades Kukupang kecewa.",
                    &[
                        "Desa Kukupang: 82.04.25.2002 village",
                        "Kecamatan Kepulauan Joronga: 82.04.25 district",
                        "Halmahera Selatan: 82.04 regency",
                        "Kukupang: 82.04.25.2002 village",
                    ],
                ),
                (
                    "warga Desa Mulyo Rejo, Kecamatan Sunggal, Kabupaten Deli Serdang",
                    &[
                        "Desa Mulyo Rejo: 12.07.23.2005 village",
                        "Kecamatan Sunggal: 12.07.23 district",
                        "Kabupaten Deli Serdang: 12.07 regency",
                    ],
                ),
                // A district of the same name elsewhere.
                (
                    "Kecamatan Sawo, Kabupaten Ponorogo",
                    &["Kecamatan Sawo: 35.02.05 district", "Kabupaten Ponorogo: 35.02 regency"],
                ),
            ],
        );
    }
}
