//! Choosing what each mention denotes.

mod beside;
pub(super) mod evidence;
mod landmarks;
mod named_districts;
mod preceding;
pub(super) mod uncued;

use std::cmp::Reverse;

use crate::entities::context::{DATELINE_ATOMS, Place};
use crate::entities::region::article::Article;
use crate::entities::region::datelines::{is_beside_source, is_dateline, is_source_line};
use crate::entities::region::guard::Named;
use crate::entities::region::mentions::Mention;
use crate::entities::region::names;
use crate::entities::region::readings::{codes, of_level};
use crate::lexicon::{Need, RegionName};
use crate::scan::Gap;
use crate::value::{RegionCode, RegionLevel};
use beside::Beside;

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
                    let beside = self.beside(mention, before, places.last().copied());
                    Case { article: self, mention, readings, beside }.place()
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
        let has_level = mention.level().is_some();
        let lists_districts =
            || before.is_some_and(|before| district(self.mentions.readings(before)).is_some());
        let obvious = only.need == Need::Nothing
            && !only.homonym
            && !only.level.is_part()
            && (has_level || mention.locality.is_none() && !lists_districts());
        obvious.then_some(only)
    }

    /// The neighbours of `mention`, from the mention `before` it and the place `following` it.
    fn beside(
        &self,
        mention: &Mention,
        before: Option<&Mention>,
        following: Option<Place>,
    ) -> Beside<'_> {
        let is_close = |before: &&Mention| {
            before.end == mention.start && self.scan.gap_before(mention.start) == Gap::Space
        };
        let readings = |before: Option<&Mention>| {
            before.map_or(&[][..], |before| self.mentions.readings(before))
        };
        let listed = before.filter(|before| self.is_listed(before, mention));
        let next = following.filter(|next| self.in_apposition(mention, next));
        Beside {
            before: readings(listed),
            close: readings(before.filter(is_close)),
            next,
            following,
        }
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
        self.lists.are_neighbours(end, mention.start)
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

    /// Whether `mention` is part of another name.
    fn is_taken(&self, mention: &Mention) -> bool {
        let named = match mention.typed {
            // A school or hospital is often named after its city.
            None | Some(RegionLevel::City) => Named::Bare,
            Some(_) => Named::WithType,
        };
        self.guards.claims(mention.start..mention.end, named)
    }
}

/// A mention whose meaning is not obvious.
pub(super) struct Case<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) mention: &'a Mention,
    readings: &'a [RegionName],
    beside: Beside<'a>,
}

/// What speaks for one of several readings; of two readings, the first field that differs decides.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Preference {
    /// It is of the level of the type word or office of the mention.
    is_of_level: bool,
    /// It is one of the listed regions, and no area or island.
    has_code: bool,
    /// The place behind the mention holds it, or repeats it in brackets.
    is_held: bool,
    /// A part or a landmark of it stands before the mention: `Ungaran, Semarang`.
    follows_part: bool,
    /// A part of it stands before the mention, and it is no province, which holds the parts of its
    /// regencies as well: `Telaga, Gorontalo`.
    follows_own_part: bool,
    /// A village of it stands before the mention.
    follows_village: bool,
    /// It is the capital that the name usually means, and not its province: `Yogyakarta` is the city
    /// unless a neighbour decides otherwise.
    is_usual_capital: bool,
    /// It is the city that the name usually means where it is the place of writing, and the article
    /// names the regency at most to say where a place lies: `Soreang, Kabupaten Bandung`.
    is_city_of_writing: bool,
    /// It is the capital that shares the name of its province, as the place of writing.
    is_capital_of_writing: bool,
    /// A place of the same province stands in one list with it.
    is_listed: bool,
    /// It is the one that the article states nearest to its head.
    is_nearest: bool,
    /// The weight of the article's evidence for it.
    weight: Option<[u32; 6]>,
    /// It is the village that its district is named after: `Tajurhalang` in Tajurhalang.
    is_seat: bool,
    /// It is what the name usually means: `Bandung` is the city, `Jogja` the province.
    is_usual: bool,
    /// It is the larger place.
    level: Reverse<RegionLevel>,
}

impl<'a> Case<'a> {
    /// The place that the mention denotes.
    fn place(&self) -> Option<Place> {
        let Self { mention, readings, .. } = *self;
        if let Some(district) = self.namesake_district() {
            return Some(district);
        }
        let best = match readings {
            [only] => only,
            _ => self.likeliest()?,
        };
        let level = mention.level();
        if level.is_none() && !self.is_in_list(best) && self.is_locality(best) {
            return None;
        }
        let best = if self.is_sure(best, level) {
            best
        } else {
            of_level(readings, RegionLevel::Area).unwrap_or(best)
        };
        let code = best.code.filter(|&code| self.is_certain(best, code));
        let alone = !self.is_cut_off(best, code) && self.is_alone(best);
        Some(Place::of(mention, code, best.level, alone))
    }

    /// The district of the same name as a region, in a list of districts:
    /// `Kecamatan Penengahan, Ketapang`.
    fn namesake_district(&self) -> Option<Place> {
        let Self { article, mention, .. } = *self;
        let before = district(self.beside.before)?;
        let holder = |code: RegionCode| code.contains(before);
        if mention.level().is_some() || codes(self.readings).any(holder) {
            return None;
        }
        let near = |code: RegionCode| before.regency().contains(code);
        let listing = &article.regions.districts;
        let code = names::only_in(article.scan, listing, mention.start..mention.end, &near)?;
        Some(Place::of(mention, Some(code), code.level(), true))
    }

    /// The one of several readings that the article supports best.
    fn likeliest(&self) -> Option<&'a RegionName> {
        let Self { article, mention, readings, .. } = *self;
        let level = mention.level();
        let mut of_level = readings.iter().filter(|reading| Some(reading.level) == level);
        if let (Some(only), None) = (of_level.next(), of_level.next()) {
            return Some(only);
        }
        let nearest = if mention.start < DATELINE_ATOMS {
            article.evidence.nearest(mention.start, codes(readings))
        } else {
            None
        };
        // Reversed, so that the first of equals wins, which is the default.
        let best = readings.iter().rev().max_by_key(|reading| self.preference(reading, nearest))?;
        Some(self.in_named_district(best).unwrap_or(best))
    }

    /// The reading in the regency of the village `best` that lies in a district which the article
    /// names, unless the place behind the mention holds `best`.
    fn in_named_district(&self, best: &RegionName) -> Option<&'a RegionName> {
        let village = best.code.filter(|code| !self.beside.hold(*code))?;
        let named = codes(self.readings);
        let code = self.article.in_named_district(self.mention.start, village, named)?;
        self.readings.iter().find(|reading| reading.code == Some(code))
    }

    /// What speaks for `reading`, where the article states the region `nearest` to its head.
    fn preference(&self, reading: &RegionName, nearest: Option<RegionCode>) -> Preference {
        let Self { article, mention, ref beside, .. } = *self;
        let Article { scan, regions, evidence, .. } = *article;
        let &RegionName { code, level, usual, .. } = reading;
        let behind_comma = mention.start.checked_sub(1).is_some_and(|at| scan.is(at, ','));
        let is_region = !level.is_part();
        let follows_a_part = behind_comma && self.follows_a_part(reading);
        let follows_what_it_holds = |code: RegionCode| {
            follows_a_part
                || landmarks::stands_before(scan, regions, mention.start, code)
                || beside.ends_chain(code, behind_comma)
        };
        Preference {
            is_of_level: mention.level() == Some(level),
            has_code: code.is_some(),
            is_held: code.is_some_and(|code| beside.hold(code) || self.is_repeated(code)),
            follows_part: is_region && code.is_some_and(follows_what_it_holds),
            follows_own_part: follows_a_part && level != RegionLevel::Province,
            follows_village: is_region
                && beside.before.is_empty()
                && code.is_some_and(|code| self.follows_a_village(code)),
            is_usual_capital: usual
                && level == RegionLevel::City
                && of_level(self.readings, RegionLevel::Province).is_some(),
            is_city_of_writing: usual
                && level == RegionLevel::City
                && is_dateline(scan, mention)
                && !self.regency_acts(),
            is_capital_of_writing: level == RegionLevel::City
                && is_source_line(scan, mention)
                && of_level(self.readings, RegionLevel::Province).is_some(),
            is_listed: is_region && code.is_some_and(|code| beside.list(code)),
            is_nearest: nearest.is_some() && nearest == code,
            weight: code.map(|code| evidence.weight(code)),
            is_seat: level == RegionLevel::Village
                && code.is_some_and(|code| {
                    evidence.names(code.regency()) && self.names_district_of(code)
                }),
            is_usual: usual,
            level: Reverse(level),
        }
    }

    /// Whether the mention also is the name of the district that the village `code` lies in.
    fn names_district_of(&self, code: RegionCode) -> bool {
        let Self { article, mention, .. } = *self;
        let own = |district: RegionCode| district == code.district();
        let name = mention.name..mention.end;
        names::only_in(article.scan, &article.regions.districts, name, &own).is_some()
    }

    /// Whether the article names the regency that the name of the mention may mean, other than
    /// behind a comma.
    fn regency_acts(&self) -> bool {
        let regency = of_level(self.readings, RegionLevel::Regency).and_then(|one| one.code);
        regency.is_some_and(|code| self.article.evidence.names_the_actor(code))
    }

    /// Whether the place `code` stands once more in brackets behind the mention: `Sleman,
    /// Yogyakarta (DIY)`.
    fn is_repeated(&self, code: RegionCode) -> bool {
        self.article.scan.is(self.mention.end, '(')
            && self.beside.next.is_some_and(|next| next.code == Some(code))
    }

    /// Whether another place of the same province stands in one list with `reading`.
    fn is_in_list(&self, reading: &RegionName) -> bool {
        reading.code.is_some_and(|code| self.beside.list_another(code) || self.opens_list(code))
    }

    /// Whether the mention, read as `code`, is the first of a list of regions with figures whose
    /// next one lies in the same province: `Agam 21, Tanah Datar 9`.
    fn opens_list(&self, code: RegionCode) -> bool {
        let Self { article, mention, ref beside, .. } = *self;
        let is_near = |next: &Place| {
            !next.level.is_part()
                && next
                    .code
                    .is_some_and(|other| other != code && other.province() == code.province())
        };
        beside.following.filter(is_near).is_some_and(|next| {
            article.lists.has_figure(mention.end)
                && article.lists.are_neighbours(mention.end, next.start)
        })
    }

    /// Whether the article rather means the locality of the same name.
    fn is_locality(&self, reading: &RegionName) -> bool {
        let weight = |code| self.article.evidence.weight(code);
        self.mention.locality.is_some_and(|locality| {
            let elsewhere = |code: RegionCode| !locality.contains(code) && !code.contains(locality);
            reading.code.is_some_and(|code| elsewhere(code) && weight(locality) > weight(code))
        })
    }

    /// Whether `reading` has the evidence that it needs: a district needs a word of its
    /// `level`, or the region that it lies in.
    fn is_sure(&self, reading: &RegionName, level: Option<RegionLevel>) -> bool {
        let near = |code: RegionCode| {
            self.beside.hold(code) || self.article.evidence.names(code.regency())
        };
        !reading.level.is_part() || level.is_some() || reading.code.is_some_and(near)
    }

    /// Whether the place behind the mention holds `code`, or the article names the region that
    /// it lies in.
    fn is_near(&self, code: RegionCode) -> bool {
        self.beside.hold(code) || self.article.supports(code)
    }

    /// Whether the mention, read as `best`, has this `code`: a part may be another of the same
    /// name unless the article names the region that it lies in.
    fn is_certain(&self, best: &RegionName, code: RegionCode) -> bool {
        let is_only = || {
            let parts = self.readings.iter().filter(|reading| reading.level.is_part());
            let is_far = || self.mention.typed.is_some() && self.article.is_far_from(code);
            parts.count() == 1 && !is_far()
        };
        !best.level.is_part() || !self.beside.contradict(code) && (self.is_near(code) || is_only())
    }

    /// Whether the mention with its type word, read as the part `best` with this `code`, is only
    /// the start of a longer name.
    fn is_cut_off(&self, best: &RegionName, code: Option<RegionCode>) -> bool {
        let is_alien = || code.is_none_or(|code| !self.is_near(code));
        self.mention.typed.is_some()
            && best.level.is_part()
            && self.name_goes_on(self.mention.end)
            && (is_alien() || self.name_ends_before_type(best.level))
    }

    /// Whether a name that ends at `end` seems to continue: `Desa
    /// Merah` in `Desa Merah Putih`.
    fn name_goes_on(&self, end: usize) -> bool {
        let Article { scan, regions, .. } = *self.article;
        scan.is_capitalised(end)
            && names::goes_on(scan, end)
            && regions.word_at(scan, end).is_none()
    }

    /// Whether the name continues with words of no list, up to the type word of a place larger
    /// than `level`: the `Semoi` of `Kecamatan Sepaku Semoi, Kabupaten Penajam Paser Utara`.
    fn name_ends_before_type(&self, level: RegionLevel) -> bool {
        /// The most words of a name behind those that a list has.
        const MAX_MORE_WORDS: usize = 2;
        let (Article { scan, regions, .. }, end) = (*self.article, self.mention.end);
        let is_larger = |at: usize| {
            let word = regions.word_at(scan, at).filter(|word| word.is_type());
            word.and_then(|word| word.level).is_some_and(|larger| larger < level)
        };
        let is_more = |&at: &usize| self.name_goes_on(at) && !scan.word(at).is_known();
        let more = (end..end + MAX_MORE_WORDS).take_while(is_more).count();
        let behind = end + more;
        more > 0 && is_larger(behind + usize::from(scan.is(behind, ',')))
    }

    /// Whether the mention is a place by itself, read as `reading`.
    fn is_alone(&self, reading: &RegionName) -> bool {
        let Self { article, mention, .. } = *self;
        let has_needed = match reading.need {
            Need::Nothing => self.is_sure(reading, mention.level().filter(|_| mention.cued)),
            Need::Cue => self.has_cue(reading),
            Need::Evidence => {
                self.is_in_list(reading) || self.is_evident(reading) || self.is_officed()
            }
        };
        has_needed && (!reading.homonym || self.is_meant(reading)) && !article.is_taken(mention)
    }

    /// Whether the mention has a cue, or what is as good as one for `reading`.
    fn has_cue(&self, reading: &RegionName) -> bool {
        let Self { article, mention, .. } = *self;
        let is_cued_elsewhere = |code: RegionCode| article.evidence.cues(code) && self.is_amid();
        mention.cued
            || is_dateline(article.scan, mention)
            || self.is_in_list(reading)
            || self.is_evident(reading)
            || reading.code.is_some_and(is_cued_elsewhere)
            || reading.code.is_some_and(|code| self.follows_a_village_or_landmark(code))
            || article.guards.follows_a_building(mention.start..mention.end)
    }

    /// Whether the mention or the article leaves no doubt that `reading` is meant.
    fn is_evident(&self, reading: &RegionName) -> bool {
        let Self { article, mention, .. } = *self;
        let evidence = article.evidence;
        let is_named = |code: RegionCode| {
            self.beside.hold(code) || evidence.states(code) || evidence.names_in_full(code)
        };
        let is_doubtful = || reading.need > Need::Nothing || reading.homonym;
        mention.typed.is_some()
            || reading.code.is_some_and(is_named)
            || self.follows_a_part(reading)
            || is_doubtful() && is_beside_source(article.scan, mention)
    }

    /// Whether something shows that the place and no other thing of its name is meant by
    /// `reading`.
    fn is_meant(&self, reading: &RegionName) -> bool {
        self.is_in_list(reading)
            || self.beside.surround()
            || self.is_evident(reading)
            || self.is_officed()
            || reading.code.is_some_and(|code| self.article.evidence.names_near(code))
    }

    /// Whether the mention stands inside a sentence with no other capital beside it.
    fn is_amid(&self) -> bool {
        let (scan, mention) = (self.article.scan, self.mention);
        let before = mention.start.checked_sub(1);
        scan.follows(mention.start)
            && before.is_some_and(|before| scan.is_lower_case_word(before) || scan.is(before, ','))
            && !(scan.follows(mention.end) && names::is_name_word(scan, mention.end))
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
