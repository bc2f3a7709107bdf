//! Forms, affairs, blend morphemes and abbreviations of regional agencies.
//!
//! | table | what it holds |
//! |---|---|
//! | `affairs.tsv` | government affairs, their words, which of them agencies merge |
//! | `opd_forms.tsv` | `Dinas`, `Badan`, `Satpol PP`, `RSUD` and what follows each |
//! | `opd_morphemes.tsv` | pieces of blends: `naker`, `indag`, `P3A` |
//! | `opd_abbreviations.tsv` | the usual abbreviations, and those that no morphemes explain: `DPMPTSP` |
//! | `opd_words.tsv` | other words in names and around them, by role |

mod affairs;
mod blends;

pub(crate) use affairs::{AffairSet, Affairs};
pub(crate) use blends::Blends;

use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use super::case::CaseRule;
use super::phrases::{EntrySource, HasRole, PhraseTable};
use super::sources::Sources;
use super::tsv::Row;
use crate::error::Error;
use crate::scan::{Opening, OpeningSet, Vocabulary};
use crate::stored::stored;
use crate::value::{OpdForm, named_enum};
use blends::Morpheme;

/// Forms, affairs, blend morphemes and abbreviations of regional agencies.
#[derive(Debug, Default)]
pub(crate) struct OpdNames {
    pub(crate) affairs: Affairs,
    pub(crate) forms: PhraseTable<Form>,
    pub(crate) parts: PhraseTable<Part>,
    pub(crate) abbreviations: PhraseTable<Abbreviation>,
    pub(crate) words: PhraseTable<OpdWord>,
    /// Titles of heads in one word: `Kadis`. A table of their own, since every word of a text is
    /// looked up in it.
    pub(crate) titles: PhraseTable<Title>,
    pub(crate) blends: Blends,
}

/// The title of the head of an agency.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Title {
    pub(crate) form: OpdForm,
    /// The affairs in the title: `Kadinkop UKM`.
    pub(crate) affairs: AffairSet,
}

/// A word for a form of agency.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Form {
    pub(crate) form: OpdForm,
    pub(crate) follows: OpdFollow,
    /// The affairs that it stands for by itself.
    pub(crate) affairs: AffairSet,
    /// The affairs with which a name of this form can begin; empty for any.
    pub(crate) first: AffairSet,
}

named_enum! {
    /// What belongs to the name of a regional agency (OPD) behind its form.
    ///
    /// Other public bodies have [`AgencyFollow`](crate::lexicon::AgencyFollow) instead.
    pub(crate) enum OpdFollow {
        /// Affairs: `Dinas Sosial`.
        Name = "name",
        /// Nothing: the name is complete.
        Nothing = "nothing",
        /// More affairs, if any follow: `Satpol PP dan Damkar`.
        Extras = "extras",
        /// A proper name or a place: `RSUD dr Soetomo`.
        Hospital = "hospital",
        /// The name of a hospital that the lexicon knows to be regional.
        KnownHospital = "known_hospital",
        /// A proper name or a place, without which it is no agency: `Puskesmas Jonggol`.
        Clinic = "clinic",
        /// What the unit does: `UPTD BLK`.
        Unit = "unit",
        /// What the unit does, which must be listed, since the central state has such
        /// units as well: `UPT`.
        KnownUnit = "known_unit",
        /// What the division does: `Bagian Hukum`.
        Topic = "topic",
        /// A place, without which it is no agency: `BLK Wonosobo`.
        Place = "place",
        /// The agency that it belongs to, if that follows: `Labkesda Dinkes Blora`.
        Owner = "owner",
        /// The name of a district or village: `Kantor Camat Lingga`.
        Named = "named",
        /// The name of a district or village, and a word before it that makes it an office.
        Office = "office",
        /// Another agency: `Sekretariat Dinas Sosial`.
        Agency = "agency",
    }
}

/// A word or phrase of an affair.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) affairs: AffairSet,
    /// Whether it can name an agency by itself: `Pemberdayaan Masyarakat` can, `Desa`
    /// only continues a name.
    pub(crate) stands: bool,
}

/// An abbreviation of an agency.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Abbreviation {
    pub(crate) form: OpdForm,
    pub(crate) affairs: AffairSet,
    pub(crate) usage: Usage,
}

named_enum! {
    /// Where an abbreviation counts.
    pub(crate) enum Usage {
        /// Everywhere.
        Free = "free",
        /// Everywhere but behind a title or body of the central state, or where the article gives
        /// it another meaning.
        Loose = "loose",
        /// With a region, or behind a form or a title.
        Guarded = "guarded",
        /// Like `guarded`, or where the article names the agency in full.
        Named = "named",
        /// Like `guarded`, or in an article about a regional government, or that names an agency of
        /// the same affairs in full, and does not name the ministry of the same short form.
        Local = "local",
        /// In an article about a regency or city, or with the place of one.
        Regency = "regency",
        /// Behind a form, a title or another abbreviation.
        Part = "part",
        /// Where the article has the full name that it stands for.
        Other = "other",
    }
}

/// A word inside names or around them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OpdWord {
    pub(crate) role: OpdRole,
    pub(crate) affairs: AffairSet,
}

named_enum! {
    /// What a word does in names or around them.
    pub(crate) enum OpdRole {
        /// Joins two parts: `dan`.
        And = "and",
        /// Stands before an affair and adds none: `Pengelola Keuangan`.
        Lead = "lead",
        /// Closes a name: `Badan Keuangan Daerah`.
        Area = "area",
        /// Before a number or region: the part of the region that a branch serves,
        /// `Wilayah II`.
        Section = "section",
        /// Stands between a name and its region: `Dinas Sosial Pemkot Medan`.
        Owner = "owner",
        /// Behind a name, makes it a body of the central state or abroad.
        Centre = "centre",
        /// Before a name, makes it a body of the central state: `Ditjen Dukcapil`.
        CentreBefore = "centre_before",
        /// The title of the head of a Dinas: `Kadis PUPR`.
        TitleDinas = "title_dinas",
        /// The title of the head of a Badan.
        TitleBadan = "title_badan",
        /// The title of the head of a Bagian or Biro.
        TitleBagian = "title_bagian",
        /// Before the name of a place, makes it an office: `petugas`.
        Office = "office",
        /// Shows that the article is about a regional government.
        Local = "local",
        /// Shows that it is about that of a province.
        Provincial = "provincial",
        /// Shows that it is about that of a regency or city.
        Municipal = "municipal",
        /// Belongs to a person's name: `dr`.
        Honorific = "honorific",
        /// The title of a physician: `dr`.
        Physician = "physician",
        /// The title of the head or the speaker of a hospital: `Direktur`, `Humas`.
        Director = "director",
        /// The title of the head or staff of a clinic or unit: `Kepala`, `Bidan`.
        Head = "head",
        /// A small word within a person's name: `Oto Iskandar di Nata`.
        Particle = "particle",
        /// The Arabic article, which a hyphen joins to the rest of a name: `RSUD Al-Ihsan`.
        Article = "article",
        /// Before a form, makes it a common noun: `dua RSUD`.
        Quantity = "quantity",
        /// Stands behind the name of a hospital: `Kelas B`.
        Rank = "rank",
        /// Ends the name of a hospital.
        Stop = "stop",
        /// What a Bagian or Biro does.
        Topic = "topic",
        /// A council whose secretariat has divisions, with the affairs of that secretariat:
        /// `Bagian Umum DPRD`.
        Council = "council",
        /// What an UPTD does.
        Unit = "unit",
        /// A regional hospital.
        Hospital = "hospital",
    }
}

impl OpdRole {
    /// The form of the agency whose head has this title, if it is a title.
    fn headed(self) -> Option<OpdForm> {
        match self {
            Self::TitleDinas => Some(OpdForm::Dinas),
            Self::TitleBadan => Some(OpdForm::Badan),
            Self::TitleBagian => Some(OpdForm::Bagian),
            _ => None,
        }
    }
}

impl OpdWord {
    /// What the word opens.
    fn opens(&self) -> OpeningSet {
        match self.role {
            OpdRole::Local | OpdRole::Provincial | OpdRole::Municipal | OpdRole::CentreBefore => {
                OpeningSet::of(&[Opening::OpdCue])
            }
            _ => OpeningSet::NONE,
        }
    }
}

impl HasRole for OpdWord {
    fn role(&self) -> u32 {
        self.role as u32
    }
}

/// What abbreviations and blends open.
const OPD: OpeningSet = OpeningSet::of(&[Opening::Opd]);
/// What forms and titles open.
const OPD_NAME: OpeningSet = OpeningSet::of(&[Opening::Opd, Opening::OpdName]);

/// The fewest bytes of an abbreviation without the letter of its form.
const MIN_BYTES_BEHIND_FORM: usize = 4;

impl OpdNames {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut names = Self {
            forms: PhraseTable::opening(|_| OPD_NAME),
            abbreviations: PhraseTable::opening(|_| OPD),
            titles: PhraseTable::opening(|_| OPD_NAME),
            words: PhraseTable::with_roles(OpdWord::opens),
            ..Self::default()
        };
        names.load_affairs(sources, vocabulary)?;
        names.load_forms(sources, vocabulary)?;
        names.load_morphemes(sources)?;
        let beginnings = names.blends.beginnings();
        vocabulary.open_prefixes(beginnings.iter().map(String::as_str), OPD);
        names.load_abbreviations(sources, vocabulary)?;
        names.load_words(sources, vocabulary)?;
        Ok(names)
    }

    fn load_affairs(
        &mut self,
        sources: &Sources,
        vocabulary: &mut Vocabulary,
    ) -> Result<(), Error> {
        let mut ids = BTreeSet::new();
        sources.each_row("affairs.tsv", &["id", "words"], |(_, row)| {
            ids.insert(row.cell("id"));
            if ids.len() > AffairSet::CAPACITY {
                let error = row.error(format!("more than {} affairs", AffairSet::CAPACITY));
                return Err(error.remedy("give its words to one of the others"));
            }
            Ok(())
        })?;
        self.affairs = Affairs::with_ids(ids);
        self.parts.reserve(sources.max_values(&["affairs.tsv"]));
        sources.each_row("affairs.tsv", &[], |(file, row)| {
            let affairs = self.set(row, "id")?;
            let others = self.set(row, "joined_with")?;
            self.affairs.join(affairs, others);
            for (column, stands) in [("words", true), ("parts", false)] {
                for word in row.values(column) {
                    let (term, case) = (
                        Part { affairs, stands },
                        CaseRule::of_short_form(word).unwrap_or_default(),
                    );
                    self.parts.add(vocabulary, word, case, term, (file, row))?;
                }
            }
            Ok(())
        })
    }

    fn load_forms(&mut self, sources: &Sources, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        sources.each_row("opd_forms.tsv", &["words", "form", "follows"], |(file, row)| {
            let term = Form {
                form: form(row, "form")?,
                follows: row.named("follows")?,
                affairs: self.set(row, "affairs")?,
                first: self.set(row, "first")?,
            };
            for word in row.values("words") {
                let case = CaseRule::of_row(row, word)?;
                self.forms.add(vocabulary, word, case, term, (file, row))?;
            }
            for prefix in row.values("prefixes") {
                self.blends.add_prefix(prefix, term.form, EntrySource::of((file, row)));
            }
            Ok(())
        })
    }

    fn load_morphemes(&mut self, sources: &Sources) -> Result<(), Error> {
        sources.each_row("opd_morphemes.tsv", &["morpheme", "style", "forms"], |(file, row)| {
            let names = row.values("forms");
            let forms = names.map(|name| {
                let remedy = "write names of forms, as in opd_forms.tsv";
                let problem = || row.error(format!("no form {name}")).remedy(remedy);
                OpdForm::from_name(name).ok_or_else(problem)
            });
            let forms = forms.collect::<Result<_, _>>()?;
            let (source, affairs) = (EntrySource::of((file, row)), self.set(row, "affairs")?);
            let morpheme = Morpheme { source, affairs, forms };
            match row.cell("style") {
                "word" => self.blends.add_syllable(row.cell("morpheme"), morpheme),
                "initials" => self.blends.add_initials(row.cell("morpheme"), morpheme),
                style => {
                    let error = row.error(format!("no style \"{style}\""));
                    return Err(error.remedy("write word or initials"));
                }
            }
            Ok(())
        })
    }

    fn load_abbreviations(
        &mut self,
        sources: &Sources,
        vocabulary: &mut Vocabulary,
    ) -> Result<(), Error> {
        self.abbreviations.reserve(sources.max_values(&["opd_abbreviations.tsv"]));
        let columns = ["abbreviation", "form", "affairs", "use"];
        let initial = self.blends.initial(OpdForm::Dinas);
        let mut listed = FxHashSet::default();
        sources.each_row("opd_abbreviations.tsv", &columns, |(_, row)| {
            listed.insert(row.cell("abbreviation"));
            Ok(())
        })?;
        sources.each_row("opd_abbreviations.tsv", &columns, |(file, row)| {
            let term = Abbreviation {
                form: form(row, "form")?,
                affairs: self.set(row, "affairs")?,
                usage: row.named("use")?,
            };
            let surface = row.cell("abbreviation");
            let case = CaseRule::of_short_form(surface).unwrap_or_default();
            self.abbreviations.add(vocabulary, surface, case, term, (file, row))?;
            let rest = behind_the_form(surface, &term, initial);
            if let Some(rest) = rest.filter(|rest| !listed.contains(rest)) {
                let term = Abbreviation { usage: Usage::Part, ..term };
                let case = CaseRule::of_short_form(rest).unwrap_or_default();
                self.abbreviations.add(vocabulary, rest, case, term, (file, row))?;
            }
            Ok(())
        })
    }

    fn load_words(&mut self, sources: &Sources, vocabulary: &mut Vocabulary) -> Result<(), Error> {
        self.words.reserve(sources.max_values(&["opd_words.tsv"]));
        sources.each_row("opd_words.tsv", &["words", "role"], |(file, row)| {
            let role = row.named("role")?;
            let term = OpdWord { role, affairs: self.set(row, "affairs")? };
            for word in row.values("words") {
                let (case, source) =
                    (CaseRule::of_short_form(word).unwrap_or_default(), (file, row));
                match role.headed() {
                    Some(form) => {
                        let title = Title { form, affairs: term.affairs };
                        self.titles.add(vocabulary, word, case, title, source)?
                    }
                    None => self.words.add(vocabulary, word, case, term, source)?,
                };
            }
            Ok(())
        })
    }

    /// The affairs of all forms that are divisions of a secretariat.
    pub(crate) fn affairs_of_secretariat(&self) -> AffairSet {
        let forms = self.forms.phrases().iter().map(|phrase| phrase.term);
        let topics = forms.filter(|form| form.follows == OpdFollow::Topic);
        topics.fold(AffairSet::EMPTY, |all, form| all | form.affairs)
    }

    /// The affairs whose ids are in the cell under `column`.
    fn set(&self, row: &Row<'_>, column: &str) -> Result<AffairSet, Error> {
        self.affairs.set(row.values(column)).map_err(|id| {
            let remedy = "write ids of affairs.tsv, joined by |";
            row.error(format!("no affair has the id \"{id}\"")).remedy(remedy)
        })
    }
}

/// What is left of the abbreviation of a `Dinas`, for which `initial` stands, where that word is
/// written out: `BMPR` of `DBMPR` in `Dinas BMPR`. Fewer letters are more often something else,
/// and other forms keep their letter: `Badan BPBD`.
fn behind_the_form<'s>(
    surface: &'s str,
    term: &Abbreviation,
    initial: Option<char>,
) -> Option<&'s str> {
    let rest = surface.strip_prefix(initial?.to_ascii_uppercase())?;
    let goes_on = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    let fits = term.form == OpdForm::Dinas
        && term.usage == Usage::Free
        && rest.len() >= MIN_BYTES_BEHIND_FORM
        && rest.starts_with(goes_on);
    fits.then_some(rest)
}

fn form(row: &Row<'_>, column: &str) -> Result<OpdForm, Error> {
    row.named(column)
}

stored! {
    OpdNames { affairs, forms, parts, abbreviations, words, titles, blends }
    Form { form, follows, affairs, first }
    Part { affairs, stands }
    Abbreviation { form, affairs, usage }
    OpdWord { role, affairs }
    Title { form, affairs }
}
