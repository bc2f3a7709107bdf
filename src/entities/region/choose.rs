//! Choosing what each mention denotes.

use std::cmp::Reverse;

use super::article::Article;
use super::beside::Beside;
use super::datelines::{is_beside_source, is_dateline};
use super::landmarks;
use super::mentions::Mention;
use super::names;
use super::readings::{codes, of_level};
use super::separators;
use crate::entities::context::{DATELINE_ATOMS, Place};
use crate::lexicon::{Need, RegionName};
use crate::scan::Gap;
use crate::value::{RegionCode, RegionLevel};

/// The initial capacity for places besides the mentions; few articles have more.
const USUAL_MORE_PLACES: usize = 16;

impl Article<'_> {
    /// What each mention denotes, in the order of the text.
    #[inline(never)]
    pub(super) fn choose_all(&self) -> Vec<Place> {
        let mentions = self.mentions.all.as_slice();
        let mut places: Vec<Place> = Vec::with_capacity(mentions.len() + USUAL_MORE_PLACES);
        // From the last to the first: the place that follows often decides
        // (`Desa Sukamaju, Kecamatan Lembang`).
        for (i, mention) in mentions.iter().enumerate().rev() {
            let before = i.checked_sub(1).map(|i| &mentions[i]);
            let readings = self.mentions.readings(mention);
            let place = match self.obvious(mention, readings, before) {
                Some(only) => {
                    let alone = !self.is_taken(mention);
                    Some(Place::of(mention, only.code, only.level, alone))
                }
                None => {
                    let next = places.last().filter(|next| self.in_apposition(mention, next));
                    let beside = self.beside(mention, before, next.copied());
                    self.choose(mention, readings, &beside)
                }
            };
            if let Some(place) = place {
                places.push(place);
            }
        }
        places.reverse();
        places
    }

    /// The only region that `mention` can denote, whatever stands beside it, as most
    /// mentions have one.
    #[inline]
    fn obvious<'r>(
        &self,
        mention: &Mention,
        readings: &'r [RegionName],
        before: Option<&Mention>,
    ) -> Option<&'r RegionName> {
        let [only] = readings else { return None };
        let has_level = mention.typed.or(mention.hint).is_some();
        let lists_districts =
            || before.is_some_and(|before| district(self.mentions.readings(before)).is_some());
        let obvious = only.need == Need::Nothing
            && !only.homonym
            && !only.level.is_part()
            && (has_level || mention.locality.is_none() && !lists_districts());
        obvious.then_some(only)
    }

    /// The neighbours of `mention`, from the mention `before` it and the place in
    /// apposition behind it.
    fn beside(
        &self,
        mention: &Mention,
        before: Option<&Mention>,
        next: Option<Place>,
    ) -> Beside<'_> {
        let is_close = |before: &&Mention| {
            before.end == mention.start && self.scan.gap_before(mention.start) == Gap::Space
        };
        let readings = |before: Option<&Mention>| {
            before.map_or(&[][..], |before| self.mentions.readings(before))
        };
        let listed = before.filter(|before| self.is_listed(before, mention));
        Beside { before: readings(listed), close: readings(before.filter(is_close)), next }
    }

    /// Whether only a comma, bracket or hyphen stands between `mention` and `next`.
    fn in_apposition(&self, mention: &Mention, next: &Place) -> bool {
        next.start == mention.end + 1
            && [',', '(', '-'].into_iter().any(|sign| self.scan.is(mention.end, sign))
    }

    /// Whether `before` and `mention` are neighbours in a list.
    fn is_listed(&self, before: &Mention, mention: &Mention) -> bool {
        // `Ogan Ilir (OI) dan PALI`
        let end = before.end + usize::from(self.scan.is(before.end, ')'));
        mention.start.saturating_sub(end) <= separators::MAX_ATOMS_BETWEEN
            && self.lists.item_behind(end) == Some(mention.start)
    }

    /// The place that `mention` denotes.
    fn choose(
        &self,
        mention: &Mention,
        readings: &[RegionName],
        beside: &Beside<'_>,
    ) -> Option<Place> {
        if let Some(district) = self.namesake_district(mention, beside) {
            return Some(district);
        }
        let best = match readings {
            [only] => only,
            _ => self.likeliest(mention, readings, beside)?,
        };
        let level = mention.typed.or(mention.hint);
        let listed = best.code.is_some_and(|code| beside.list_another(code));
        if level.is_none() && !listed && self.is_locality(mention, best) {
            return None;
        }
        let best = if self.is_sure(best, level, beside) {
            best
        } else {
            of_level(readings, RegionLevel::Area).unwrap_or(best)
        };
        let code = best.code.filter(|&code| self.is_certain(mention, readings, best, code, beside));
        let alone =
            !self.is_cut_off(mention, best, code, beside) && self.is_alone(mention, best, beside);
        Some(Place::of(mention, code, best.level, alone))
    }

    /// Whether `mention`, read as `best`, has this `code`: a part may be another of the same
    /// name unless the article names the region that it lies in.
    fn is_certain(
        &self,
        mention: &Mention,
        readings: &[RegionName],
        best: &RegionName,
        code: RegionCode,
        beside: &Beside<'_>,
    ) -> bool {
        let is_near = || beside.hold(code) || self.supports(code);
        let is_only = || {
            let parts = readings.iter().filter(|reading| reading.level.is_part());
            parts.count() == 1 && !(mention.typed.is_some() && self.is_far_from(code))
        };
        !best.level.is_part() || !beside.contradict(code) && (is_near() || is_only())
    }

    /// Whether `mention` with its type word, read as the part `best` with this `code`, is only
    /// the start of a longer name.
    fn is_cut_off(
        &self,
        mention: &Mention,
        best: &RegionName,
        code: Option<RegionCode>,
        beside: &Beside<'_>,
    ) -> bool {
        let is_alien = || code.is_none_or(|code| !beside.hold(code) && !self.supports(code));
        mention.typed.is_some()
            && best.level.is_part()
            && self.name_goes_on(mention.end)
            && (is_alien() || self.name_ends_before_type(mention.end, best.level))
    }

    /// The district of the same name as a region, in a list of districts:
    /// `Kecamatan Penengahan, Ketapang`.
    fn namesake_district(&self, mention: &Mention, beside: &Beside<'_>) -> Option<Place> {
        let before = district(beside.before)?;
        let holder = |code: RegionCode| code.contains(before);
        if mention.typed.or(mention.hint).is_some()
            || codes(self.mentions.readings(mention)).any(holder)
        {
            return None;
        }
        let near = |code: RegionCode| before.regency().contains(code);
        let found = names::longest_at(self.scan, &self.regions.districts, mention.start, &near)?;
        let [code] = *found.codes.as_slice() else { return None };
        let (start, end, level) = (mention.start, mention.end, code.level());
        let place = Place { start, end, code: Some(code), level, typed: false, alone: true };
        (found.end == end).then_some(place)
    }

    /// The one of several readings that the article supports best.
    fn likeliest<'r>(
        &self,
        mention: &Mention,
        readings: &'r [RegionName],
        beside: &Beside<'_>,
    ) -> Option<&'r RegionName> {
        let level = mention.typed.or(mention.hint);
        let mut of_hint = readings.iter().filter(|reading| Some(reading.level) == level);
        if let (Some(only), None) = (of_hint.next(), of_hint.next()) {
            return Some(only);
        }
        let nearest = if mention.start < DATELINE_ATOMS {
            self.evidence.nearest(mention.start, codes(readings))
        } else {
            None
        };
        let behind_comma = mention.start.checked_sub(1).is_some_and(|at| self.scan.is(at, ','));
        // Reversed, so that the first of equals wins, which is the default.
        readings.iter().rev().max_by_key(|reading| {
            let is_region = !reading.level.is_part();
            let weight = reading.code.map(|code| {
                // A part or a landmark before the mention decides between two: `Ungaran,
                // Semarang`.
                let is_part_before = behind_comma && self.follows_a_part(mention, reading);
                let part = is_region
                    && (is_part_before
                        || landmarks::stands_before(self.scan, self.regions, mention.start, code)
                        || beside.ends_chain(code, behind_comma));
                // A district lies in a province as well: `Telaga, Gorontalo`.
                let of_part = is_part_before && reading.level != RegionLevel::Province;
                let village =
                    is_region && beside.before.is_empty() && self.follows_a_village(mention, code);
                let listed = is_region && beside.list(code);
                let holds = beside.hold(code) || self.is_repeated(mention, code, beside);
                let neighbours = (holds, part, of_part, village);
                (neighbours, (listed, nearest == Some(code), self.evidence.weight(code)))
            });
            let (neighbours, weight) = weight.unzip();
            // `Yogyakarta` is the city unless a neighbour decides otherwise: the province
            // has a name of its own.
            let second = reading.alias && reading.level == RegionLevel::Province;
            (
                level == Some(reading.level),
                neighbours,
                Reverse(second),
                weight,
                Reverse(reading.level),
            )
        })
    }

    /// Whether the place `code` stands once more in brackets behind `mention`: `Sleman,
    /// Yogyakarta (DIY)`.
    fn is_repeated(&self, mention: &Mention, code: RegionCode, beside: &Beside<'_>) -> bool {
        self.scan.is(mention.end, '(') && beside.next.is_some_and(|next| next.code == Some(code))
    }

    /// Whether a name that ends at `end` seems to continue: `Desa
    /// Merah` in `Desa Merah Putih`.
    fn name_goes_on(&self, end: usize) -> bool {
        self.scan.is_capitalised(end)
            && self.scan.gap_before(end) == Gap::Space
            && self.regions.word_at(self.scan, end).is_none()
    }

    /// Whether a name that continues at `end` does so with words of no list, up to the type
    /// word of a place larger than `level`: the `Semoi` of `Kecamatan Sepaku Semoi, Kabupaten
    /// Penajam Paser Utara`.
    fn name_ends_before_type(&self, end: usize, level: RegionLevel) -> bool {
        /// The most words of a name behind those that a list has.
        const MAX_MORE_WORDS: usize = 2;
        let Self { scan, regions, .. } = *self;
        let is_larger = |at: usize| {
            let word = regions.word_at(scan, at).filter(|word| word.is_type());
            word.and_then(|word| word.level).is_some_and(|larger| larger < level)
        };
        let is_more = |&at: &usize| self.name_goes_on(at) && !scan.word(at).is_known();
        let more = (end..end + MAX_MORE_WORDS).take_while(is_more).count();
        let behind = end + more;
        more > 0 && is_larger(behind + usize::from(scan.is(behind, ',')))
    }

    /// Whether the article rather means the locality of the same name.
    fn is_locality(&self, mention: &Mention, reading: &RegionName) -> bool {
        let weight = |code| self.evidence.weight(code);
        mention.locality.is_some_and(|locality| {
            let elsewhere = |code: RegionCode| !locality.contains(code) && !code.contains(locality);
            reading.code.is_some_and(|code| elsewhere(code) && weight(locality) > weight(code))
        })
    }

    /// Whether `reading` has the evidence that it needs: a district needs a word of
    /// its level, or the region that it lies in.
    fn is_sure(
        &self,
        reading: &RegionName,
        level: Option<RegionLevel>,
        beside: &Beside<'_>,
    ) -> bool {
        let near = |code: RegionCode| beside.hold(code) || self.evidence.names(code.regency());
        !reading.level.is_part() || level.is_some() || reading.code.is_some_and(near)
    }

    /// Whether the article names the region that `code` lies in.
    fn supports(&self, code: RegionCode) -> bool {
        self.evidence.names(code.regency()) || self.evidence.names(code.province())
    }

    /// Whether the article names regencies or cities, but none that may lie in the province of
    /// `code`.
    fn is_far_from(&self, code: RegionCode) -> bool {
        /// The most mentions that are looked at, so that the time does not grow with their
        /// square.
        const MAX_MENTIONS: usize = 100;
        let is_near = |mention: &Mention| {
            let readings = self.mentions.readings(mention);
            let mut regions = readings.iter().filter(|reading| !reading.level.is_part());
            regions.any(|region| region.code.is_some_and(|at| at.province() == code.province()))
        };
        self.evidence.is_far_from(code) && !self.mentions.all.iter().take(MAX_MENTIONS).any(is_near)
    }

    /// Whether `mention` is a place by itself, read as `reading`.
    fn is_alone(&self, mention: &Mention, reading: &RegionName, beside: &Beside<'_>) -> bool {
        let level = mention.typed.or(mention.hint).filter(|_| mention.cued);
        let is = |test: &dyn Fn(RegionCode) -> bool| reading.code.is_some_and(test);
        let evident = || {
            mention.typed.is_some()
                || is(&|code| beside.hold(code) || self.evidence.states(code))
                || is(&|code| self.evidence.names_in_full(code))
                || self.follows_a_part(mention, reading)
                || (reading.need > Need::Nothing || reading.homonym)
                    && is_beside_source(self.scan, mention)
        };
        let listed = || is(&|code| beside.list_another(code));
        let enough = match reading.need {
            Need::Nothing => self.is_sure(reading, level, beside),
            Need::Cue => {
                mention.cued
                    || is_dateline(self.scan, mention)
                    || listed()
                    || evident()
                    || is(&|code| self.evidence.cues(code)) && self.is_amid(mention)
                    || is(&|code| self.follows_a_village_or_landmark(mention, code))
                    || self.guards.end_before(mention.start..mention.end)
            }
            Need::Evidence => listed() || evident() || self.is_officed(mention),
        };
        let is_meant = || {
            !reading.homonym
                || listed()
                || beside.surround()
                || evident()
                || is(&|code| self.evidence.names_near(code))
        };
        enough && is_meant() && !self.is_taken(mention)
    }

    /// Whether `mention` stands inside a sentence with no other capital beside it.
    fn is_amid(&self, mention: &Mention) -> bool {
        let scan = self.scan;
        let before = mention.start.checked_sub(1);
        scan.follows(mention.start)
            && before.is_some_and(|before| scan.is_lower_case_word(before) || scan.is(before, ','))
            && !(scan.follows(mention.end) && names::is_name_word(scan, mention.end))
    }

    /// Whether `mention` is part of another name.
    fn is_taken(&self, mention: &Mention) -> bool {
        // A school or hospital is often named after its city.
        let typed = mention.typed.is_some_and(|level| level != RegionLevel::City);
        self.guards.claims(mention.start..mention.end, typed)
    }
}

impl Place {
    /// The place of `mention`.
    fn of(mention: &Mention, code: Option<RegionCode>, level: RegionLevel, alone: bool) -> Self {
        let &Mention { start, end, name, .. } = mention;
        Self { start, end, code, level, typed: start != name, alone }
    }
}

/// The district in `readings`, if it is the only reading.
fn district(readings: &[RegionName]) -> Option<RegionCode> {
    match *readings {
        [RegionName { code, level: RegionLevel::District, .. }] => code,
        _ => None,
    }
}
