//! The evidence of an article for each region.

use smallvec::SmallVec;

use crate::entities::region::code_set::{CodeSet, USUAL_REGIONS};
use crate::entities::region::datelines;
use crate::entities::region::mentions::unlisted::Unlisted;
use crate::entities::region::mentions::{Mention, Mentions};
use crate::entities::region::names::Codes;
use crate::entities::region::readings::{codes, counts_as_city, of_level};
use crate::entities::region::separators;
use crate::lexicon::{Need, RegionName, Regions, WordRole};
use crate::scan::{Opening, Scan, joins_words};
use crate::value::{RegionCode, RegionLevel};

/// The evidence of an article for each region.
#[derive(Debug, Default)]
pub(in crate::entities::region) struct Evidence {
    /// The support of each region, unsorted: there are too few for a faster search.
    support: SmallVec<[(RegionCode, Support); USUAL_REGIONS]>,
    /// The first atoms of mentions that state a region, in the order of the text.
    statements: SmallVec<[(usize, RegionCode); USUAL_REGIONS]>,
    stated: CodeSet,
    /// The number of titles without a place, by their level.
    holders: [u32; LEVELS],
}

const LEVELS: usize = RegionLevel::Area as usize + 1;

/// The number of mentions that speak for a region, by their kind.
#[derive(Debug, Clone, Copy, Default)]
struct Support {
    /// Mentions with a type word, or behind an office of that level.
    stated: u32,
    /// Mentions among the stated ones behind a comma: `Soreang, Kabupaten Bandung`.
    holders: u32,
    /// Mentions that can mean nothing else.
    named: u32,
    /// Mentions among the named ones by a name that needs no evidence.
    by_full_name: u32,
    /// Mentions among the named ones behind a cue: `di Kudus`.
    cued: u32,
    /// Districts, villages and landmarks mentioned that may lie in it.
    parts: u32,
    /// Mentions of cities in lists of cities, and of provinces in lists with a province.
    listed: u32,
}

impl Evidence {
    /// The evidence of the mentions in `found`, and of landmarks and `unlisted` words
    /// if any mention is ambiguous.
    pub(in crate::entities::region) fn of(
        scan: &Scan<'_>,
        regions: &Regions,
        found: &Mentions,
        unlisted: &[Unlisted],
    ) -> Self {
        let mut evidence = Self::default();
        for &level in &found.holders {
            evidence.holders[level as usize] += 1;
        }
        for mention in &found.all {
            evidence.add(scan, mention, found.readings(mention));
        }
        if let Some(first) = found.all.first() {
            evidence.add_dateline(scan, first, found.readings(first));
        }
        let is_shared = |m: &Mention| found.readings(m).len() > 1 || m.locality.is_some();
        if found.all.iter().any(is_shared) {
            evidence.add_landmarks(scan, regions, found);
            evidence.add_districts(scan, regions, found, unlisted);
            evidence.add_lists(scan, regions, found);
            evidence.add_introduced(scan, regions, found);
        }
        evidence
    }

    /// Adds the place of writing, if `first` is one beside the article's source by a name that
    /// counts for nothing elsewhere.
    fn add_dateline(&mut self, scan: &Scan<'_>, first: &Mention, readings: &[RegionName]) {
        let &[RegionName { code: Some(code), need, homonym, .. }] = readings else { return };
        if (need > Need::Nothing || homonym) && datelines::is_beside_source(scan, first) {
            let support = self.of_code(code);
            support.named += 1;
            support.by_full_name += 1;
        }
    }

    fn add_landmarks(&mut self, scan: &Scan<'_>, regions: &Regions, found: &Mentions) {
        for at in scan.openings(Opening::Landmark) {
            // The mention itself is no evidence, but `Ketapang-Gilimanuk` is some for its first name.
            let mention = found.all.binary_search_by_key(&at, |mention| mention.name);
            let name_end = mention.map_or(at, |number| found.all[number].end);
            regions.landmarks.each_at(scan, at, |hit| {
                if hit.end > name_end {
                    self.of_code(hit.phrase.term).parts += 1;
                }
            });
        }
    }

    /// Adds the cities in lists of cities: `Surabaya, Malang, dan Medan`, `Jakarta dan Malang`; and the
    /// capitals of provinces at the ends of a route, `Jakarta–Jambi`, but no city that shares its name
    /// with a regency: the motorway of `Jakarta-Probolinggo` ends there.
    fn add_lists(&mut self, scan: &Scan<'_>, regions: &Regions, found: &Mentions) {
        let ends_route = |before: &Mention, next: &Mention| {
            let joined = next.start == before.end + 1;
            joined && scan.sign(before.end).is_some_and(joins_words)
        };
        let goes_on = |before: &Mention, next: &Mention| {
            ends_route(before, next)
                || separators::item_behind(scan, regions, before.end) == Some(next.start)
        };
        for list in found.all.chunk_by(goes_on).filter(|list| list.len() > 1) {
            let items = || list.iter().map(|item| found.readings(item));
            let is_city = |one: &RegionName| counts_as_city(one.level, one.code);
            let is_province =
                |one: &RegionName| one.level == RegionLevel::Province && !is_city(one);
            let is_regency = |one: &RegionName| one.level == RegionLevel::Regency;
            let holds = |is: &dyn Fn(&RegionName) -> bool| {
                items().any(|item| matches!(item, [one] if is(one)))
            };
            let is_of_cities = holds(&is_city) && !holds(&is_regency);
            let has_route = list.windows(2).any(|pair| ends_route(&pair[0], &pair[1]));
            // In a list with a province, `Jambi` is one, too.
            let of_capitals = match () {
                () if holds(&is_province) => Some(RegionLevel::Province),
                () => is_of_cities.then_some(RegionLevel::City),
            };
            for item in items() {
                let city = shared_city(item).filter(|_| is_of_cities && !has_route);
                let of_capital = || of_level(item, of_capitals?)?.code;
                let capital = || capital_city(item).and_then(|_| of_capital());
                if let Some(code) = city.or_else(capital) {
                    self.of_code(code).listed += 1;
                }
            }
        }
    }

    /// Adds the cities that a noun before them in the sentence announces: `kota-kota lain,
    /// seperti Kupang dan Ende`.
    fn add_introduced(&mut self, scan: &Scan<'_>, regions: &Regions, found: &Mentions) {
        let bare = found.all.iter().filter(|mention| mention.level().is_none());
        for mention in bare {
            let readings = found.readings(mention);
            if let Some(city) = shared_city(readings).or_else(|| capital_city(readings))
                && are_cities(scan, regions, mention.start)
            {
                self.of_code(city).listed += 1;
            }
        }
    }

    /// Adds the districts that lie in one of several places that share a name: `Coblong`
    /// beside `Bandung`.
    fn add_districts(
        &mut self,
        scan: &Scan<'_>,
        regions: &Regions,
        found: &Mentions,
        unlisted: &[Unlisted],
    ) {
        let inside = unlisted.iter().filter(|capital| capital.starts.district);
        let districts: Vec<_> =
            inside.filter_map(|capital| capital.district(scan, regions)).collect();
        if districts.is_empty() {
            return;
        }
        let shared = found.all.iter().map(|mention| found.readings(mention));
        let shared: CodeSet =
            shared.filter(|readings| readings.len() > 1).flat_map(codes).collect();
        for district in districts {
            let mut homes = district.codes.into_iter().map(RegionCode::regency);
            let mut near = homes.by_ref().filter(|&home| shared.contains(home));
            if let (Some(home), None) = (near.next(), near.next()) {
                self.of_code(home).parts += 1;
            }
        }
    }

    fn add(&mut self, scan: &Scan<'_>, mention: &Mention, readings: &[RegionName]) {
        if let Some(level) = mention.level()
            && let Some(code) = of_level(readings, level).and_then(|reading| reading.code)
            && level <= RegionLevel::City
        {
            let is_behind_comma = mention.start.checked_sub(1).is_some_and(|at| scan.is(at, ','));
            let support = self.of_code(code);
            support.stated += 1;
            support.holders += u32::from(is_behind_comma);
            self.statements.push((mention.start, code));
            self.stated.insert(code);
        }
        match readings {
            [RegionName { code: Some(code), level, need, homonym, .. }]
                if *level <= RegionLevel::City
                    && mention.locality.is_none()
                    && (mention.cued || *need < Need::Evidence) =>
            {
                let support = self.of_code(*code);
                support.named += 1;
                support.by_full_name += u32::from(*need == Need::Nothing && !homonym);
                support.cued += u32::from(mention.cued);
            }
            [RegionName { level: RegionLevel::District | RegionLevel::Village, .. }, ..] => {
                let mut last = None;
                for regency in codes(readings).map(RegionCode::regency) {
                    // Codes are sorted: count each regency once.
                    if last.replace(regency) != Some(regency) {
                        self.of_code(regency).parts += 1;
                    }
                }
            }
            _ => {}
        }
    }

    /// The support of `code`, to be added to.
    fn of_code(&mut self, code: RegionCode) -> &mut Support {
        let at = self.find(code).unwrap_or(self.support.len());
        if at == self.support.len() {
            self.support.push((code, Support::default()));
        }
        &mut self.support[at].1
    }

    fn find(&self, code: RegionCode) -> Option<usize> {
        self.support.iter().position(|(other, _)| *other == code)
    }

    fn support(&self, code: RegionCode) -> Support {
        self.find(code).map_or(Support::default(), |at| self.support[at].1)
    }

    /// Whether the article names the place unambiguously, by a type word or an office.
    pub(in crate::entities::region) fn states(&self, code: RegionCode) -> bool {
        self.stated.contains(code)
    }

    /// Whether the article states the place other than behind a comma, for what lies in it.
    pub(super) fn names_the_actor(&self, code: RegionCode) -> bool {
        let support = self.support(code);
        support.stated > support.holders
    }

    /// Whether the article names the place by a name that needs no evidence.
    pub(super) fn names_in_full(&self, code: RegionCode) -> bool {
        self.support(code).by_full_name > 0
    }

    /// Whether the article has the place behind a cue, by a name of no other place.
    pub(super) fn cues(&self, code: RegionCode) -> bool {
        self.support(code).cued > 0
    }

    /// Whether the article states any place.
    pub(in crate::entities::region) fn states_any(&self) -> bool {
        !self.stated.is_empty()
    }

    /// The one of `codes` that is stated nearest to atom `at`, if the article states
    /// several: `TEGAL – Warga Kota Tegal … Kabupaten Tegal`.
    pub(super) fn nearest(
        &self,
        at: usize,
        codes: impl Iterator<Item = RegionCode>,
    ) -> Option<RegionCode> {
        let codes: Codes = codes.filter(|&code| self.states(code)).collect();
        if codes.len() < 2 {
            return None;
        }
        let near = self.statements.iter().filter(|(_, code)| codes.contains(code));
        near.min_by_key(|(start, _)| start.abs_diff(at)).map(|(_, code)| *code)
    }

    /// Whether the article names the place, by any name.
    pub(in crate::entities::region) fn names(&self, code: RegionCode) -> bool {
        let support = self.support(code);
        support.stated > 0 || support.named > 0
    }

    /// Whether the article names another place of the province of `code`, the province itself,
    /// or a district or village that may lie in it.
    pub(super) fn names_near(&self, code: RegionCode) -> bool {
        self.support(code).parts > 0
            || self.support.iter().any(|(other, support)| {
                *other != code
                    && other.province() == code.province()
                    && support.stated + support.named > 0
            })
    }

    /// Whether the article states a regency or city, or names one twice, and names none in the
    /// province of `code`. A single name may be that of the part itself: `Desa Sukoharjo`.
    pub(super) fn is_far_from(&self, code: RegionCode) -> bool {
        let mut regencies =
            self.support.iter().filter(|(other, _)| other.level() > RegionLevel::Province);
        let is_near = |(other, support): &(RegionCode, Support)| {
            other.province() == code.province() && support.stated + support.named > 0
        };
        regencies.clone().any(|(_, support)| support.stated > 0 || support.named > 1)
            && !regencies.any(is_near)
    }

    /// The weight of the evidence for a place; the greater, the better.
    pub(in crate::entities::region) fn weight(&self, code: RegionCode) -> [u32; 6] {
        let region = self.support(code.regency());
        let province = self.support(code.province());
        let holders = match code.level() {
            // A province is neither a regency nor a city, so every title counts.
            RegionLevel::Province => self.holders.iter().sum(),
            level => self.holders[level as usize],
        };
        [
            region.stated,
            region.named,
            region.parts,
            province.named + province.stated,
            holders,
            region.listed,
        ]
    }
}

/// The city among `readings` that shares its name with a regency.
fn shared_city(readings: &[RegionName]) -> Option<RegionCode> {
    of_level(readings, RegionLevel::Regency)?;
    of_level(readings, RegionLevel::City)?.code
}

/// The city among `readings` that shares its name with its province, but with no regency.
fn capital_city(readings: &[RegionName]) -> Option<RegionCode> {
    of_level(readings, RegionLevel::Province)?;
    let city = of_level(readings, RegionLevel::City)?;
    city.code.filter(|_| of_level(readings, RegionLevel::Regency).is_none())
}

/// Whether the last noun for regions before `at` in its sentence says that several cities
/// follow: `kota-kota seperti`, `20 kota, yakni`, `beberapa kota, termasuk`.
fn are_cities(scan: &Scan<'_>, regions: &Regions, at: usize) -> bool {
    /// The most atoms between the noun and the name of one of the cities.
    const MAX_ATOMS_BETWEEN: usize = 40;
    let in_sentence = |before: usize| scan.follows(before + 1) && !scan.is(before, '.');
    let sentence =
        (at.saturating_sub(MAX_ATOMS_BETWEEN)..at).rev().take_while(|&at| in_sentence(at));
    let mut nouns =
        sentence.filter(|&noun| scan.opens(Opening::Place, noun) && !scan.is_capitalised(noun));
    let type_word = |noun: usize| {
        let word = regions.word_at(scan, noun).filter(|word| word.is_type())?;
        Some((noun, word))
    };
    let Some((noun, word)) = nouns.find_map(type_word) else { return false };
    let counted = noun.checked_sub(1).is_some_and(|number| scan.opens(Opening::Number, number));
    let doubled = || {
        noun.checked_sub(2).is_some_and(|first| {
            scan.is(noun - 1, '-') && scan.glued(noun) && scan.surface(first) == scan.surface(noun)
        })
    };
    let several = || regions.role_before(scan, noun) == Some(WordRole::Several);
    word.is_town() && (counted || doubled() || several())
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::assert_spans;
    use crate::kind::SpanKind;

    #[test]
    fn the_minimum_wage_tells_a_province_from_its_capital() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Kota Jambi menunggu UMP Jambi, lalu UMK Jambi.",
                    &["Kota Jambi: 15.71 city", "Jambi: 15 province", "Jambi: 15.71 city"],
                ),
                ("Bengkulu (Kabar Bengkulu) menanti.", &["Bengkulu: 17 province"]),
            ],
        );
    }

    #[test]
    fn a_homonym_is_a_place_only_beside_others_of_its_province() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Ia menerima surat dari Bima, kata warga Sambas, Kamis.", &[]),
                (
                    "Gubernur NTB menerima surat dari Bima.",
                    &["NTB: 52 province", "Bima: 52.06 regency"],
                ),
                (
                    "Warga Sambas antre di Kalbar.",
                    &["Sambas: 61.01 regency", "Kalbar: 61 province"],
                ),
                (
                    "Bupati Kendal hadir. Petani Kendal pulang.",
                    &["Kendal: 33.24 regency", "Kendal: 33.24 regency"],
                ),
                ("Kabupaten Lebak sepi.", &["Kabupaten Lebak: 36.02 regency"]),
                (
                    "Petani di Subang, Lebak, Jember antre.",
                    &["Subang: 32.13 regency", "Lebak: 36.02 regency", "Jember: 35.09 regency"],
                ),
                ("Wisata di Taman Kapuas, Pontianak.", &["Pontianak: 61.71 city"]),
            ],
        );
    }

    #[test]
    fn a_capital_among_cities_is_the_city() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Kabut di Pekanbaru, Jambi, dan Medan.",
                    &["Pekanbaru: 14.71 city", "Jambi: 15.71 city", "Medan: 12.71 city"],
                ),
                (
                    "Kabut di Riau, Jambi, dan Palembang.",
                    &["Riau: 14 province", "Jambi: 15 province", "Palembang: 16.71 city"],
                ),
                ("Rute Jakarta–Bandung.", &["Jakarta: 31 province", "Bandung: 32.73 city"]),
                ("Rute Tegal-Demak.", &["Tegal: 33.28 regency", "Demak: 33.21 regency"]),
                (
                    "Rute Jakarta-Probolinggo.",
                    &["Jakarta: 31 province", "Probolinggo: 35.13 regency"],
                ),
                (
                    "Warga Selebar, Bengkulu, antre.",
                    &["Selebar: 17.71.01 district", "Bengkulu: 17.71 city"],
                ),
                (
                    "Warga Sleman, Yogyakarta (DIY), antre.",
                    &["Sleman: 34.04 regency", "Yogyakarta: 34 province", "DIY: 34 province"],
                ),
            ],
        );
    }

    #[test]
    fn an_office_that_sits_in_the_city_decides_between_two_of_one_name() {
        assert_spans(
            SpanKind::Region,
            &[
                ("TEGAL – Jaksa menuntut Budi.", &["TEGAL: 33.28 regency"]),
                ("TEGAL – Jaksa PN Tegal menuntut Budi.", &["TEGAL: 33.76 city"]),
                ("Lelang di Bekasi diadakan KPKNL Bekasi.", &["Bekasi: 32.75 city"]),
                // The word for the office alone says nothing about levels.
                ("TEGAL – Jaksa di pengadilan negeri itu diam.", &["TEGAL: 33.28 regency"]),
            ],
        );
    }

    #[test]
    fn some_names_usually_mean_one_of_those_that_share_them() {
        assert_spans(
            SpanKind::Region,
            &[
                ("Ia pulang ke Bandung.", &["Bandung: 32.73 city"]),
                ("BANDUNG – Ia pulang.", &["BANDUNG: 32.73 city"]),
                ("Ia pulang ke Madiun.", &["Madiun: 35.19 regency"]),
                (
                    "Banjir di Dayeuhkolot meluas. Warga Bandung mengungsi.",
                    &["Dayeuhkolot: 32.04.12 district", "Bandung: 32.04 regency"],
                ),
                (
                    "Bupati Semarang pulang ke Semarang.",
                    &["Semarang: 33.22 regency", "Semarang: 33.22 regency"],
                ),
                ("Warga Jogja antre.", &["Jogja: 34 province"]),
                ("Warga Yogyakarta antre.", &["Yogyakarta: 34.71 city"]),
                ("Wali Kota Jogja hadir.", &["Jogja: 34.71 city"]),
            ],
        );
    }

    #[test]
    fn the_only_village_of_a_name_lies_in_a_province_that_the_article_may_mean() {
        assert_spans(
            SpanKind::Region,
            &[
                (
                    "Bupati Situbondo hadir. Bantuan untuk Desa Loki tiba.",
                    &["Situbondo: 35.12 regency", "Desa Loki: village"],
                ),
                (
                    "Bupati Jayawijaya hadir. Bantuan untuk Desa Loki tiba.",
                    &["Jayawijaya: 95.01 regency", "Desa Loki: 95.01.03.2007 village"],
                ),
                ("Bantuan untuk Desa Loki tiba.", &["Desa Loki: 95.01.03.2007 village"]),
                (
                    "Bantuan untuk Desa Loki, Kabupaten Jayapura, tiba.",
                    &["Desa Loki: village", "Kabupaten Jayapura: 91.03 regency"],
                ),
            ],
        );
    }
}
