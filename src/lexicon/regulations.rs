//! Types of legal instruments, and the words of citations.

use super::sources::Sources;
use super::{CaseRule, PhraseTable};
use crate::error::Error;
use crate::scan::{Opening, OpeningSet, Vocabulary};
use crate::stored::stored;
use crate::value::{SmolStr, named_enum};

/// Types of legal instruments, and the words of citations.
#[derive(Debug, Default)]
pub(crate) struct Regulations {
    pub(crate) types: PhraseTable<RegulationType>,
    pub(crate) words: PhraseTable<CitationWord>,
}

/// A name of a type of legal instrument.
#[derive(Debug, Clone)]
pub(crate) struct RegulationType {
    pub(crate) id: SmolStr,
    pub(crate) need: CitationNeed,
}

named_enum! {
    /// What the name of a type needs to be a citation of one instrument.
    pub(crate) enum CitationNeed {
        /// Nothing: `KUHP`.
        Nothing = "",
        /// The number of the instrument.
        Number = "number",
        /// The number of the instrument with its year or behind `Nomor`: `PM 89 Tahun 2015`, but
        /// not `PM 2,5`.
        NumberAndYear = "number_year",
        /// The number in a code that a hyphen joins to it, with its year: `PER-11/PJ/2025`.
        Code = "code",
        /// The number of the instrument, or a name: `UU Cipta Kerja`.
        Name = "name",
        /// The number of the instrument, or its subject behind `tentang`.
        Subject = "subject",
        /// The year of the instrument: `UUD 1945`.
        Year = "year",
    }
}

named_enum! {
    /// What a word of a citation does.
    pub(crate) enum CitationWord {
        /// `Nomor`: the number follows.
        Number = "number",
        /// `dengan nomor perkara`: like [`Self::Number`], but never behind the name of a law, where
        /// the case may be one of those tried by that law.
        CaseNumber = "case_number",
        /// `Tahun`: the year follows.
        Year = "year",
        /// `dan`: between two citations of a chain, and inside names.
        And = "and",
        /// `juncto`: between two citations of a chain.
        Join = "join",
        /// `tentang`: the subject of the instrument follows.
        About = "about",
        /// `pemilu`: names the subject of a law, even in lower case.
        Subject = "subject",
        /// `tanggal`: the day of issue follows, and then the number.
        Dated = "dated",
        /// `menteri`: part of the name of an issuer, even in lower case.
        Issuer = "issuer",
        /// `Pasal`: no part of the name of a law, even where it is capitalised.
        Outside = "outside",
        /// `RI`: belongs to the name of the type before it.
        Qualifier = "qualifier",
    }
}

impl Regulations {
    pub(crate) fn load(sources: &Sources, vocabulary: &mut Vocabulary) -> Result<Self, Error> {
        let mut regulations = Self {
            types: PhraseTable::opening(|_| OpeningSet::of(&[Opening::Regulation])),
            words: PhraseTable::default(),
        };
        regulations.types.reserve(sources.max_values(&["regulations.tsv"]));
        sources.each_row("regulations.tsv", &["type", "names"], |(file, row)| {
            let need = row.named("need")?;
            for name in row.values("names") {
                let term = RegulationType { id: row.cell("type").into(), need };
                let case = CaseRule::of_short_form(name).unwrap_or_default();
                regulations.types.add(vocabulary, name, case, term, (file, row))?;
            }
            Ok(())
        })?;
        sources.each_row("regulation_words.tsv", &["word", "role"], |(file, row)| {
            let role = row.named("role")?;
            let word = row.cell("word");
            regulations.words.add(vocabulary, word, CaseRule::Any, role, (file, row))?;
            Ok(())
        })?;
        Ok(regulations)
    }
}

stored! {
    Regulations { types, words }
    RegulationType { id, need }
}
