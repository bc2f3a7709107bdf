//! The places of the administrative gazetteer.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::listing::Listing;
use super::sources::Sources;
use super::{CaseRule, EntrySource, PhraseTable, Row};
use crate::error::Error;
use crate::scan::{Opening, OpeningSet, Scan, Vocabulary};
use crate::stored::{stored, stored_enum};
use crate::value::{RegionCode, RegionLevel, named_enum};

/// The places of the administrative gazetteer, and the words around them.
#[derive(Debug, Default)]
pub(crate) struct Regions {
    /// Provinces, regencies, cities, islands and areas.
    pub(crate) names: PhraseTable<RegionName>,
    /// The line of each province, regency and city in the tables.
    pub(crate) entries: FxHashMap<RegionCode, EntrySource>,
    pub(crate) words: PhraseTable<RegionWord>,
    /// The points of the compass in names, as they are spelled: `Timur`.
    pub(crate) points: Vec<Box<str>>,
    /// Localities that decide which of two places with one name is meant.
    pub(crate) landmarks: PhraseTable<RegionCode>,
    pub(crate) guards: PhraseTable<Guard>,
    /// The greatest number of atoms in a guard, with a sign behind each word.
    pub(crate) guard_reach: usize,
    pub(crate) districts: Listing,
    pub(crate) villages: Listing,
    /// The names of districts and villages that are also words of the language.
    pub(crate) place_words: Listing,
}

/// One reading of the name of a place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RegionName {
    /// `None` for islands and areas.
    pub(crate) code: Option<RegionCode>,
    pub(crate) level: RegionLevel,
    pub(crate) need: Need,
    /// Whether it is what the name means of all that share it, where nothing tells otherwise: the
    /// city of `Bandung`, the province of `Jogja`.
    pub(crate) usual: bool,
    /// Whether the name counts only in an article that names another place of the province:
    /// `Bima` is a first name, too.
    pub(crate) homonym: bool,
}

impl RegionName {
    /// The own name of a place, which needs nothing beside it.
    pub(crate) fn plain(code: Option<RegionCode>, level: RegionLevel) -> Self {
        Self { code, level, need: Need::Nothing, usual: false, homonym: false }
    }
}

stored_enum! {
    /// What a bare name needs beside it to be read as a place.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum Need {
        /// Only its capital.
        Nothing,
        /// A cue beside it, or evidence: the name is also a word or a surname.
        Cue,
        /// Evidence: the article names the place in full, or its province.
        Evidence,
    }
}

/// A word that stands beside names of places.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RegionWord {
    pub(crate) role: WordRole,
    /// The level of the place that it stands beside, if the word decides that.
    pub(crate) level: Option<RegionLevel>,
    /// The provinces in which it has this role.
    pub(crate) within: Provinces,
    /// Whether it is a single word of ASCII letters, and so surely one atom.
    lone: bool,
}

impl RegionWord {
    /// What it opens: nothing where it makes no place likely behind it.
    fn opens(&self) -> OpeningSet {
        const PLACE: OpeningSet = OpeningSet::of(&[Opening::Place]);
        const JOIN: OpeningSet = OpeningSet::of(&[Opening::PlaceJoin]);
        let part = self.level.is_some_and(|level| level != RegionLevel::Area);
        match self.role {
            WordRole::Join if self.lone => JOIN,
            WordRole::Join => JOIN.with(PLACE),
            // Looked for only before places.
            WordRole::Route => OpeningSet::NONE,
            _ if !self.lone || part || self.role.is_title() => PLACE,
            WordRole::Type | WordRole::LocalType => PLACE,
            WordRole::Cue | WordRole::Intro | WordRole::Part => {
                OpeningSet::of(&[Opening::PlaceCue])
            }
            _ => OpeningSet::NONE,
        }
    }

    /// Whether it is a type word, which belongs to the mention behind it.
    pub(crate) fn is_type(&self) -> bool {
        matches!(self.role, WordRole::Type | WordRole::LocalType)
    }

    /// Whether it is the type word of a city, which also stands before other towns.
    pub(crate) fn is_town(&self) -> bool {
        self.role == WordRole::Type && self.level == Some(RegionLevel::City)
    }
}

/// A set of provinces.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Provinces {
    /// One bit per province, by its number.
    bits: u128,
}

impl Provinces {
    const ALL: Self = Self { bits: u128::MAX };

    /// The provinces that the cell under `provinces` of `row` lists; all if it lists
    /// none.
    fn of_row(row: &Row<'_>) -> Result<Self, Error> {
        let mut bits = 0;
        for code in row.values("provinces") {
            let problem = || row.error(format!("\"{code}\" is no province"));
            let code = code.parse().map_err(|_| problem().remedy("write codes such as 91|92"))?;
            bits |= Self::bit(code);
        }
        Ok(if bits == 0 { Self::ALL } else { Self { bits } })
    }

    /// Whether every province is in the set.
    pub(crate) fn are_all(self) -> bool {
        self.bits == Self::ALL.bits
    }

    /// Whether the province of `code` is in the set.
    pub(crate) fn hold(self, code: RegionCode) -> bool {
        self.bits & Self::bit(code) != 0
    }

    fn bit(code: RegionCode) -> u128 {
        1u128.checked_shl(code.province_number().into()).unwrap_or_default()
    }
}

named_enum! {
    /// What a word beside the name of a place does.
    pub(crate) enum WordRole {
        /// `Kabupaten`: belongs to the mention of the place.
        Type = "type",
        /// `Kampung`: belongs to the mention, in some provinces only.
        LocalType = "local_type",
        /// `Bupati`, `Polsek`: an office or its holder; a place follows.
        Title = "title",
        /// `Polres`: an office or its holder; a regency or city follows, never a
        /// province. Without a place behind it, it says nothing about levels.
        LocalTitle = "local_title",
        /// `di`, `warga`: a place is likely to follow.
        Cue = "cue",
        /// `Ibu Kota`: contains a type word that does not act as one.
        Compound = "compound",
        /// `dan`: stands between places of a list.
        Join = "join",
        /// `Timur`: behind a name, makes it an area: `Surabaya Timur`.
        Part = "part",
        /// `yakni`: the places may follow that a word such as `desa` announced.
        Intro = "intro",
        /// `beberapa`: the places may follow that a noun behind it announces.
        Several = "several",
        /// `ujar`: a name beside it is that of a person.
        Speech = "speech",
        /// `Kepala`: the name of a person may follow behind a comma.
        Holder = "holder",
        /// `Minggu`: not part of a name, though it is capitalised.
        Edge = "edge",
        /// `RW`: behind its number the village or district may follow that it lies in.
        Ward = "ward",
        /// `Induk`: ends the name of a village that newer ones were taken from.
        Main = "main",
        /// `ruas`: a road is called by its two ends behind it.
        Route = "route",
    }
}

/// Words that make the name of a place beside them part of another name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Guard {
    pub(crate) side: GuardSide,
    /// Whether its letter case matters word by word, which marks a short form: `PKS`.
    pub(crate) short: bool,
}

impl WordRole {
    /// Whether a place is likely behind a word of this role.
    pub(crate) fn announces(self) -> bool {
        matches!(self, Self::Type | Self::LocalType | Self::Cue) || self.is_title()
    }

    /// Whether words of this role name an office or its holder.
    pub(crate) fn is_title(self) -> bool {
        matches!(self, Self::Title | Self::LocalTitle)
    }
}

named_enum! {
    /// Where a guard stands.
    pub(crate) enum GuardSide {
        /// Right before the name: `Bank Jateng`.
        Next = "next",
        /// Before a run of capitalised words with the name in it: `Universitas
        /// Negeri Malang`.
        Run = "run",
        /// Like `run`, but a city that ends a run of several words is a place: `Jalan Gatot
        /// Subroto Medan`.
        Street = "street",
        /// Right behind the name: `Bali United`.
        After = "after",
        /// Like `after`, but the article also calls the club by the bare name: `Madura
        /// United`.
        Club = "club",
        /// In a run of capitalised words, which it ends: `Jalan Margonda Raya No. 478
        /// Depok`.
        Stop = "stop",
        /// The name itself, which without a type word is better known for something else: the
        /// mountain `Gunung Kerinci`.
        Whole = "whole",
    }
}

/// What the cell of a code holds, as a message names it.
pub(super) const CODES: &str = "a code such as 35 or 35.12";
/// The levels of places that have no code, and what their bare names need, by their names in
/// `areas.tsv`.
const AREAS: [(&str, (RegionLevel, Need)); 3] = [
    ("island", (RegionLevel::Island, Need::Nothing)),
    ("area", (RegionLevel::Area, Need::Nothing)),
    // `NUSANTARA` is the new capital in a dateline.
    ("cued_area", (RegionLevel::Area, Need::Cue)),
];

impl Regions {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut regions = Self {
            names: PhraseTable::opening(|_| OpeningSet::of(&[Opening::Place])),
            words: PhraseTable::opening(RegionWord::opens),
            landmarks: PhraseTable::opening(|_| OpeningSet::of(&[Opening::Landmark])),
            guards: PhraseTable::opening(|_| OpeningSet::of(&[Opening::PlaceGuard])),
            ..Self::default()
        };
        regions.names.reserve(sources.max_values(&["regions.tsv", "areas.tsv"]));
        regions.load_regions(sources, vocabulary)?;
        regions.load_areas(sources, vocabulary)?;
        regions.load_landmarks(sources, vocabulary)?;
        regions.load_words(sources, vocabulary)?;
        regions.load_guards(sources, vocabulary)?;
        [regions.districts, regions.villages, regions.place_words] = Listing::load_all(sources)?;
        for digits in
            [&regions.districts, &regions.villages].into_iter().flat_map(Listing::first_digits)
        {
            let word = vocabulary.intern(digits);
            vocabulary.open(word, OpeningSet::of(&[Opening::Place]), false);
        }
        Ok(regions)
    }

    fn load_regions(
        &mut self,
        sources: &Sources,
        vocabulary: &mut Vocabulary,
    ) -> Result<(), Error> {
        sources.each_row("regions.tsv", &["code", "name"], |source| {
            self.add_region(vocabulary, source)
        })
    }

    fn load_areas(&mut self, sources: &Sources, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        sources.each_row("areas.tsv", &["name", "level"], |(file, row)| {
            let (level, need) = row.looked_up("level", &AREAS)?;
            let term = RegionName { need, ..RegionName::plain(None, level) };
            for name in std::iter::once(row.cell("name")).chain(row.values("aliases")) {
                self.names.add(vocabulary, name, name_case(name), term, (file, row))?;
            }
            Ok(())
        })
    }

    fn load_landmarks(
        &mut self,
        sources: &Sources,
        vocabulary: &mut Vocabulary,
    ) -> Result<(), Error> {
        self.landmarks.reserve(sources.max_values(&["landmarks.tsv"]));
        sources.each_row("landmarks.tsv", &["name", "code"], |(file, row)| {
            let code = row.parsed("code", CODES, |cell| cell.parse().ok())?;
            let name = row.cell("name");
            for name in [Some(name.to_owned()), capitalised(name)].iter().flatten() {
                self.landmarks.add(vocabulary, name, name_case(name), code, (file, row))?;
            }
            Ok(())
        })
    }

    fn load_words(&mut self, sources: &Sources, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        self.words.reserve(sources.max_values(&["region_words.tsv"]));
        sources.each_row("region_words.tsv", &["word", "role"], |(file, row)| {
            let role = row.named("role")?;
            let level = match row.cell("level") {
                "" => None,
                _ => Some(row.named("level")?),
            };
            let within = Provinces::of_row(row)?;
            let word = row.cell("word");
            let lone = word.bytes().all(|byte| byte.is_ascii_alphabetic());
            let term = RegionWord { role, level, within, lone };
            self.words.add(vocabulary, word, CaseRule::Any, term, (file, row))?;
            if role == WordRole::Part {
                self.add_point(vocabulary, word);
            }
            Ok(())
        })
    }

    /// Adds the point of the compass `word`. Without its last letter it is a word as well, from
    /// which no clitic is taken: the `Timu` of `Jakarta Timu`.
    fn add_point(&mut self, vocabulary: &mut Vocabulary, word: &str) {
        let mut letters = word.chars();
        letters.next_back();
        vocabulary.intern(letters.as_str());
        self.points.push(word.into());
    }

    fn load_guards(&mut self, sources: &Sources, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        self.guards.reserve(sources.max_values(&["region_guards.tsv"]));
        sources.each_row("region_guards.tsv", &["words", "side"], |(file, row)| {
            let words = row.cell("words");
            let case = CaseRule::of_row(row, words)?;
            let guard =
                Guard { side: row.named("side")?, short: matches!(case, CaseRule::Exact(_)) };
            let words = self.guards.add(vocabulary, words, case, guard, (file, row))?;
            // A sign may stand behind each word.
            self.guard_reach = self.guard_reach.max(2 * words.len());
            Ok(())
        })
    }

    fn add_region(
        &mut self,
        vocabulary: &mut Vocabulary,
        source: (u16, &Row<'_>),
    ) -> Result<(), Error> {
        let row = source.1;
        let code: RegionCode = row.parsed("code", CODES, |cell| cell.parse().ok())?;
        self.entries.insert(code, EntrySource::of(source));
        let official = row.cell("name");
        let mut names: Vec<(&str, Need)> = Vec::new();
        names.extend(row.values("cued").map(|name| (name, Need::Cue)));
        names.extend(row.values("evident").map(|name| (name, Need::Evidence)));
        if !names.iter().any(|(name, _)| *name == official) {
            names.push((official, Need::Nothing));
        }
        names.extend(row.values("aliases").map(|name| (name, Need::Nothing)));
        for (name, need) in names {
            let is_in = |column| row.values(column).any(|listed| listed == name);
            let (usual, homonym) = (is_in("usual"), is_in("homonyms"));
            let level = code.level();
            let term = RegionName { code: Some(code), level, need, usual, homonym };
            self.names.add(vocabulary, name, name_case(name), term, source)?;
        }
        Ok(())
    }
}

impl Regions {
    /// The places of `level`, which is that of districts or villages.
    pub(crate) fn parts_of(&self, level: RegionLevel) -> &Listing {
        match level {
            RegionLevel::District => &self.districts,
            _ => &self.villages,
        }
    }

    /// The code of the region of `level` whose name stands in `atoms`.
    pub(crate) fn code_of(
        &self,
        scan: &Scan<'_>,
        atoms: Range<usize>,
        level: RegionLevel,
    ) -> Option<RegionCode> {
        let mut code = None;
        self.names.each_at(scan, atoms.start, |hit| {
            if hit.end == atoms.end && hit.phrase.term.level == level {
                code = code.or(hit.phrase.term.code);
            }
        });
        code
    }

    /// The longest word or phrase beside places that starts at atom `at`.
    #[inline]
    pub(crate) fn word_at(&self, scan: &Scan<'_>, at: usize) -> Option<&RegionWord> {
        self.words.longest_at(scan, at).map(|hit| &hit.phrase.term)
    }

    /// The role of the longest word beside places that starts at atom `at`.
    #[inline]
    pub(crate) fn role_at(&self, scan: &Scan<'_>, at: usize) -> Option<WordRole> {
        self.word_at(scan, at).map(|word| word.role)
    }

    /// The role of the word beside places at the atom before `at`.
    #[inline]
    pub(crate) fn role_before(&self, scan: &Scan<'_>, at: usize) -> Option<WordRole> {
        at.checked_sub(1).and_then(|before| self.role_at(scan, before))
    }
}

/// The case rule of `name`: names are capitalised; short forms in capitals (`NTT`)
/// and names that start in lower case (`pulau Jawa`) or with a digit (`4 Lawang`) are never
/// written in another way.
fn name_case(name: &str) -> CaseRule {
    let is_capital = name.starts_with(char::is_uppercase);
    let other = || if is_capital { CaseRule::Capital } else { CaseRule::exact(name) };
    CaseRule::of_short_form(name).unwrap_or_else(other)
}

/// A name that starts in lower case, with a capital instead: `Stasiun Bandung`.
fn capitalised(name: &str) -> Option<String> {
    let mut letters = name.chars();
    let first = letters.next().filter(|first| first.is_lowercase())?;
    Some(first.to_uppercase().chain(letters).collect())
}

stored! {
    Regions {
        names, entries, words, points, landmarks, guards, guard_reach, districts, villages,
        place_words
    }
    RegionName { code, level, need, usual, homonym }
    RegionWord { role, level, within, lone }
    Provinces { bits }
    Guard { side, short }
}
