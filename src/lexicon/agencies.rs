//! Public bodies, the words around their names, and the seats of courts.

use super::regions::CODES;
use super::sources::Sources;
use super::{CaseRule, HasRole, PhraseTable, RoleSet, is_one_slip};
use crate::error::Error;
use crate::scan::{Gap, Opening, OpeningSet, Scan, Vocabulary};
use crate::stored::stored;
use crate::value::{AgencyType, RegionCode, RegionLevel, SmolStr, named_enum};

/// Public bodies, the words around their names, and the seats of courts.
#[derive(Debug, Default)]
pub(crate) struct Agencies {
    pub(crate) names: PhraseTable<AgencyName>,
    pub(crate) words: PhraseTable<AgencyWord>,
    /// The towns that courts and prosecutor's offices are named after, with the code of the
    /// region of that name, if one is called so.
    pub(crate) seats: PhraseTable<Option<RegionCode>>,
}

/// A name of a body.
#[derive(Debug, Clone)]
pub(crate) struct AgencyName {
    pub(crate) id: Option<SmolStr>,
    pub(crate) agency_type: AgencyType,
    pub(crate) follow: AgencyFollow,
    /// Whether the name counts only where the article also names the body in
    /// another way.
    pub(crate) guarded: bool,
    pub(crate) twin: Twin,
}

impl AgencyName {
    /// Whether the name is that of offices or courts in cities, of which a city may have several:
    /// `KPP Pratama Surabaya`.
    pub(crate) fn is_of_cities(&self) -> bool {
        matches!(self.twin, Twin::City | Twin::Offices)
    }
}

named_enum! {
    /// Which place a bare name behind the body means, where a regency and a city
    /// share that name.
    pub(crate) enum Twin {
        /// The one that the article supports.
        Either = "",
        /// The regency: `Polres Bogor`, for the city has `Polresta Bogor Kota`.
        Regency = "regency",
        /// The city: `PN Semarang`, for the regency has `PN Ungaran`.
        City = "city",
        /// The one that the article supports, but a city may have several, which have the names of
        /// its districts: `KPP Pratama Surabaya Gubeng`.
        Offices = "offices",
    }
}

impl Twin {
    /// The level of the place, if it is decided.
    pub(crate) fn level(self) -> Option<RegionLevel> {
        match self {
            Self::Either | Self::Offices => None,
            Self::Regency => Some(RegionLevel::Regency),
            Self::City => Some(RegionLevel::City),
        }
    }
}

named_enum! {
    /// What belongs to the name of an agency behind its listed words.
    ///
    /// Regional agencies (OPD) have [`OpdFollow`](crate::lexicon::OpdFollow) instead.
    pub(crate) enum AgencyFollow {
        /// Nothing.
        Nothing = "",
        /// Nothing, and it is an agency only inside a sentence, with no other
        /// capital beside it: `Kepolisian dan Kejaksaan`.
        Amid = "amid",
        /// A place, or the listed seat of a court, if there is one: `DPRD Kota Bogor`.
        Place = "place",
        /// A place, or the listed provinces of one office: `Kanwil DJP Bengkulu dan Lampung`.
        Provinces = "provinces",
        /// Nothing, for its last words are the name of its place: `DPR Aceh`.
        Ending = "ending",
        /// A place, without which it is no agency: `KUA Cilandak`.
        Must = "must",
        /// A province, without which it is no agency: `Pemerintah Aceh`.
        MustProvince = "must_province",
        /// A regency, without which it is no agency: `Pemerintah Bone Bolango`.
        MustRegency = "must_regency",
        /// A city, without which it is no agency: `Pemerintah Surabaya`.
        MustCity = "must_city",
        /// A place or a capitalised word: `Polsek Tambun`.
        Name = "name",
        /// A place in another state, where it represents Indonesia: `KBRI Seoul`.
        Abroad = "abroad",
        /// The listed name of another state, where it serves Indonesians: `PPIH Arab
        /// Saudi`.
        State = "state",
        /// Capitalised words, and a body or a place: `Satgas Pangan Polri`.
        Run = "run",
        /// Words for what it is in charge of, or other capitalised words, and a
        /// body: `Ditjen Pajak Kemenkeu`.
        Affairs = "affairs",
        /// Words for what it is in charge of, without which it is no agency:
        /// `Kementerian Pertanahan`.
        MustAffairs = "must_affairs",
        /// The number or name of a military unit, and a place: `Kodim 0819/Pasuruan`.
        UnitNumber = "unit_number",
        /// The body that it is part of, or a place, if either is named: `Bareskrim
        /// Polri`, `Bea Cukai Sorong`.
        Body = "body",
        /// The ministry or other body that it is part of, or a place: `Ditjen Imigrasi`.
        Directorate = "directorate",
        /// The same, of the ministry that the directorate moved to, whose it is where the
        /// article names that ministry.
        Moved = "moved",
        /// Capitalised words, and the body that it is part of, without which it is
        /// no agency: `Pansus RDTR DPRD Kota Depok`.
        Part = "part",
        /// A place, or the court that it sits at: `Pengadilan Tipikor pada PN Medan`.
        Court = "court",
        /// Nothing, for it is the title of a minister: no span, though the article names the
        /// ministry by it.
        Title = "title",
    }
}

impl AgencyFollow {
    /// Whether the name is that of a directorate with a row for each of its ministries.
    pub(crate) fn is_directorate(self) -> bool {
        matches!(self, Self::Directorate | Self::Moved)
    }
}

named_enum! {
    /// What a word beside the name of an agency does.
    pub(crate) enum AgencyWord {
        /// `RI`: belongs to the name before it.
        Suffix = "suffix",
        /// `Direktorat`: part of the body named behind it.
        Unit = "unit",
        /// `Bidang`: part of the body named behind it, unless it belongs to the title
        /// of its head.
        Section = "section",
        /// `Komisi`: starts the full name of a body.
        Full = "full",
        /// `Kepala`: the head of a section.
        Head = "head",
        /// `anggota`: who belongs to a legislature or court, or what only such a body has.
        Member = "member",
        /// `Komisi`: a commission of a legislature.
        Commission = "commission",
        /// `Komite`: a committee of a legislature, where that is named.
        Committee = "committee",
        /// `dan`: stands inside names.
        Join = "join",
        /// `Perbendaharaan`: what a ministry or directorate is in charge of.
        Topic = "topic",
        /// `Kantor Pusat`: a building before a name, which is no part of it.
        Building = "building",
        /// `Perwakilan`: between a name and its place.
        Seat = "seat",
        /// `Soekarno-Hatta`: a place without a code that an office is named after.
        Locality = "locality",
        /// `Kelas`: before the number of the class of an office or court.
        Class = "class",
        /// `Khusus`: may follow the number of a class.
        ClassRest = "class_rest",
        /// `TMP B`: the class of an office, with its letter.
        WholeClass = "whole_class",
        /// `Dua`: tells one of several offices of a district.
        Serial = "serial",
        /// `Bengkulu dan Lampung`: the provinces of one office.
        Joint = "joint",
        /// `Nani Wartabone`: what a military unit is called behind its number.
        Command = "command",
        /// `Kota`: behind a place, makes it the city.
        City = "city",
        /// `PT`, `Rumah Sakit`: makes what follows something other than an agency.
        Company = "company",
        /// `Menteri`: makes what follows a title.
        Holder = "holder",
        /// `Jalan`, `Waduk`: makes what follows the name of a street, a crossing or a reservoir.
        Street = "street",
        /// `PAPDI`, `Perhimpunan`: a society, party or university, or a word of its name; its
        /// task force is no public body, and its `PP` no regulation.
        Society = "society",
        /// `Sistem Informasi Pemerintah Daerah`: the name of a system, a report or a team
        /// that ends in the name of a body.
        Longer = "longer",
        /// `Kemnterian`: a slip of the first word of names, which are found with it as well.
        Slip = "slip",
        /// `Kombes`, `Ketua`: starts the name of a person.
        Rank = "rank",
        /// `Thailand`: behind a name, makes it the body of another state.
        Foreign = "foreign",
        /// `Rate`: behind a name, makes it the name of a product: `BI Rate`.
        Product = "product",
        /// `Indonesia`: shows that an article is not only about other states.
        Home = "home",
    }
}

impl AgencyWord {
    /// The set of these roles.
    pub(crate) const fn set(roles: &[Self]) -> RoleSet {
        let (mut set, mut i) = (RoleSet::NONE, 0);
        while i < roles.len() {
            set = set.with(RoleSet::of(roles[i] as u32));
            i += 1;
        }
        set
    }
}

impl HasRole for AgencyWord {
    fn role(&self) -> u32 {
        *self as u32
    }
}

impl Agencies {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut agencies = Self {
            names: PhraseTable::opening(|_| OpeningSet::of(&[Opening::Agency])),
            words: PhraseTable::with_roles(|word| match word {
                AgencyWord::Commission | AgencyWord::Committee => {
                    OpeningSet::of(&[Opening::Commission])
                }
                _ => OpeningSet::NONE,
            }),
            ..Self::default()
        };
        let slips = agencies.load_words(sources, vocabulary)?;
        agencies.names.reserve(sources.max_values(&["agencies.tsv"]));
        sources.each_row("agencies.tsv", &["id", "type", "names"], |(file, row)| {
            let term = AgencyName {
                id: Some(row.cell("id")).filter(|id| !id.is_empty()).map(Into::into),
                agency_type: row.named("type")?,
                follow: row.named("follow")?,
                guarded: false,
                twin: row.named("twin")?,
            };
            let guarded = AgencyName { guarded: true, ..term.clone() };
            let names = row.values("names").map(|name| (name, &term));
            for (name, term) in names.chain(row.values("guarded").map(|name| (name, &guarded))) {
                let case = name_case(name);
                agencies.names.add(vocabulary, name, case, term.clone(), (file, row))?;
                for name in slips.iter().filter_map(|slip| misspelt(name, slip)) {
                    agencies.names.add(vocabulary, &name, case, term.clone(), (file, row))?;
                }
            }
            Ok(())
        })?;
        agencies.load_seats(sources, vocabulary)?;
        Ok(agencies)
    }

    /// Loads the words beside names. Returns the listed slips of the first words of names.
    fn load_words(
        &mut self,
        sources: &Sources,
        vocabulary: &mut Vocabulary,
    ) -> Result<Vec<SmolStr>, Error> {
        let mut slips = Vec::new();
        self.words.reserve(sources.max_values(&["agency_words.tsv"]));
        sources.each_row("agency_words.tsv", &["word", "role"], |(file, row)| {
            let role = row.named("role")?;
            let word = row.cell("word");
            if role == AgencyWord::Slip {
                slips.push(word.into());
                return Ok(());
            }
            let case = match role {
                AgencyWord::Join
                | AgencyWord::Member
                | AgencyWord::Commission
                | AgencyWord::Product
                | AgencyWord::Street => CaseRule::Any,
                // `laporan keuangan pemerintah daerah` is one of the body, and `unit PPA` a unit
                // whatever its case.
                AgencyWord::Longer | AgencyWord::Section
                    if word.starts_with(char::is_lowercase) =>
                {
                    CaseRule::Any
                }
                _ => CaseRule::Capital,
            };
            self.words.add(vocabulary, word, case, role, (file, row))?;
            Ok(())
        })?;
        Ok(slips)
    }

    fn load_seats(&mut self, sources: &Sources, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        self.seats.reserve(sources.max_values(&["court_seats.tsv"]));
        sources.each_row("court_seats.tsv", &["name"], |(file, row)| {
            let code = match row.cell("code") {
                "" => None,
                _ => Some(row.parsed("code", CODES, |cell| cell.parse().ok())?),
            };
            let name = row.cell("name");
            self.seats.add(vocabulary, name, CaseRule::Capital, code, (file, row))?;
            Ok(())
        })
    }
}

impl Agencies {
    /// The roles that a phrase starting at atom `at` may have.
    #[inline]
    pub(crate) fn roles_at(&self, scan: &Scan<'_>, at: usize) -> RoleSet {
        self.words.roles_at(scan, at)
    }

    /// One past the longest phrase of this role that starts at atom `at`.
    #[inline]
    pub(crate) fn word_end(&self, scan: &Scan<'_>, at: usize, role: AgencyWord) -> Option<usize> {
        self.words.longest_of(scan, at, role as u32).map(|hit| hit.end)
    }

    /// The same, of a phrase behind a blank.
    pub(crate) fn word_end_apart(
        &self,
        scan: &Scan<'_>,
        at: usize,
        role: AgencyWord,
    ) -> Option<usize> {
        self.word_end(scan, at, role).filter(|_| scan.gap_before(at) == Gap::Space)
    }
}

/// The `name` with `slip` for its first word, if it is a slip of that.
fn misspelt(name: &str, slip: &str) -> Option<String> {
    let (first, rest) = name.split_once(' ')?;
    is_one_slip(slip, first).then(|| format!("{slip} {rest}"))
}

/// The case rule of `name`: short forms in capitals are never written in another
/// way, and single words need their capital unless the table has them in lower
/// case (`pemda`).
fn name_case(name: &str) -> CaseRule {
    let single = !name.contains(' ') && !name.starts_with(char::is_lowercase);
    let other = if single { CaseRule::Capital } else { CaseRule::Any };
    CaseRule::of_short_form(name).unwrap_or(other)
}

stored! {
    Agencies { names, words, seats }
    AgencyName { id, agency_type, follow, guarded, twin }
}
