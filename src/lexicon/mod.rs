//! The facts: the tables of `lexicons/`, read once and shared by all documents.
//!
//! Each file of this folder reads the tables of one domain into the types that
//! its stage works with. [`phrases`] finds their names and words in a text.

mod agencies;
mod bpjs;
mod by_word;
mod calendar;
mod case;
#[cfg(prepared)]
mod check;
mod clitics;
mod directory;
mod entity;
mod entry;
#[cfg(prepared)]
mod fingerprint;
mod listing;
mod next_word;
mod numerals;
mod opd;
mod own_names;
mod phrases;
mod programmes;
mod region_name;
mod regions;
mod regulations;
mod sources;
mod surface;
mod token_forms;
mod tsv;
mod zone_markers;

pub(crate) use agencies::{Agencies, AgencyFollow, AgencyName, AgencyWord, Twin};
pub(crate) use bpjs::{BodyUsage, BpjsNames, BpjsRole, BpjsWord, Office};
pub(crate) use calendar::{Calendar, CalendarWord, Direction, MonthForm, Named, YearPart};
pub(crate) use case::CaseRule;
pub(crate) use clitics::{Clitics, Enclitic};
pub use entity::Entity;
pub use entry::{LexiconEntry, LexiconTable};
pub(crate) use listing::{Line, Listing, Look, NamePrefix, is_one_slip, letters};
pub(crate) use numerals::{
    Attribute, Beside, Cue, Designator, Label, Measure, NumberWord, NumberWords, Numerals, Rate,
    Roles, StopRole, TimeUnit, Topic, UnitClass,
};
pub(crate) use opd::{
    Abbreviation, AffairSet, Blends, Form, OpdFollow, OpdNames, OpdRole, OpdWord, Part, Title,
    Usage,
};
use own_names::OwnNames;
pub(crate) use phrases::{EntrySource, HasRole, Hit, PhraseTable, RoleSet};
pub(crate) use programmes::{Programme, ProgrammeName, Programmes};
pub(crate) use regions::{GuardSide, Need, RegionName, RegionWord, Regions, WordRole};
pub(crate) use regulations::{CitationNeed, CitationWord, RegulationType, Regulations};
use sources::Sources;
pub(crate) use token_forms::{Role, TokenForms};
pub(crate) use tsv::Row;
pub(crate) use zone_markers::MarkerPlace;
use zone_markers::ZoneMarkers;

use std::path::Path;
use std::sync::{Arc, OnceLock};

use crate::error::Error;
use crate::heap_size::HeapSize;
use crate::scan::Vocabulary;
use crate::stored::{PREPARED, Stored, stored};

/// Everything tandai knows about names, words and units.
#[derive(Debug)]
pub struct Lexicon {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) regions: Regions,
    pub(crate) bpjs: BpjsNames,
    pub(crate) opd: OpdNames,
    pub(crate) agencies: Agencies,
    pub(crate) regulations: Regulations,
    pub(crate) programmes: Programmes,
    pub(crate) own_names: OwnNames,
    pub(crate) numerals: Numerals,
    pub(crate) calendar: Calendar,
    pub(crate) token_forms: TokenForms,
    pub(crate) zone_markers: ZoneMarkers,
    sources: Sources,
}

impl Lexicon {
    /// The lexicon that is part of tandai. It is built or read once per process.
    ///
    /// # Errors
    /// Only if a built-in table cannot be read, which the tests of tandai rule out.
    pub fn builtin() -> Result<Arc<Self>, Error> {
        static BUILTIN: OnceLock<Arc<Lexicon>> = OnceLock::new();
        if let Some(lexicon) = BUILTIN.get() {
            return Ok(lexicon.clone());
        }
        let lexicon = Self::prepared().map_or_else(|| Self::build(Sources::default()), Ok)?;
        Ok(BUILTIN.get_or_init(|| Arc::new(lexicon)).clone())
    }

    /// The built-in lexicon as it was built when the program was compiled.
    fn prepared() -> Option<Self> {
        Self::read(&mut { PREPARED })
    }

    /// The built-in lexicon with the tables of `directory` added to it.
    ///
    /// # Errors
    /// If the directory cannot be read or has no table, or a file in it has a name or a
    /// line that the lexicon does not accept; the error names file and line.
    pub fn with_directory(directory: impl AsRef<Path>) -> Result<Arc<Self>, Error> {
        let directory = directory.as_ref();
        let sources = Sources::with_directory(directory)?;
        match directory::problems(directory, &sources).into_iter().next() {
            Some(problem) => Err(problem),
            None => Ok(Arc::new(Self::build(sources)?)),
        }
    }

    /// The lexicon of these tables, read row by row.
    fn build(sources: Sources) -> Result<Self, Error> {
        let clitics = Clitics::load(&sources)?;
        let enclitics = clitics.enclitics.iter().map(|clitic| clitic.form.clone());
        let mut vocabulary = Vocabulary::with_clitics(enclitics, Vocabulary::USUAL_WORDS);
        let mut numerals = Numerals::load(&sources, &mut vocabulary)?;
        let calendar = Calendar::load(&sources, &mut vocabulary, &mut numerals.beside)?;
        let mut token_forms = TokenForms::load(&sources, clitics, &mut vocabulary)?;
        let zone_markers = ZoneMarkers::load(&sources, &mut vocabulary, &mut token_forms)?;
        Ok(Self {
            regions: Regions::load(&sources, &mut vocabulary)?,
            bpjs: BpjsNames::load(&sources, &mut vocabulary)?,
            opd: OpdNames::load(&sources, &mut vocabulary)?,
            agencies: Agencies::load(&sources, &mut vocabulary)?,
            regulations: Regulations::load(&sources, &mut vocabulary)?,
            programmes: Programmes::load(&sources, &mut vocabulary)?,
            own_names: OwnNames::load(&sources, &mut vocabulary)?,
            numerals,
            calendar,
            token_forms,
            zone_markers,
            vocabulary: vocabulary.with_index(),
            sources,
        })
    }

    /// The tables of the lexicon: the built-in ones, then the user's.
    pub fn tables(&self) -> impl Iterator<Item = LexiconTable<'_>> {
        self.sources.all().map(|(name, table)| LexiconTable { name, table })
    }

    /// The cells under `columns` of every entry of the tables named `name`: of the
    /// built-in table, then of the user's. A cell is empty if its table has no such
    /// column, and there are no entries if no table has this name.
    ///
    /// ```
    /// let lexicon = tandai::Lexicon::builtin()?;
    /// let mut regions = lexicon.entries("regions.tsv", ["code", "name"]);
    /// assert!(regions.any(|entry| entry == ["35.12", "Situbondo"]));
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn entries<'l, const N: usize>(
        &'l self,
        name: &str,
        columns: [&'static str; N],
    ) -> impl Iterator<Item = [&'l str; N]> + use<'l, N> {
        let tables = self.sources.tables(name).into_iter();
        // A table that could not be read would not have become a lexicon.
        let rows = tables.flat_map(|(_, table)| table.entries());
        rows.map(move |row| columns.map(|column| row.cell(column)))
    }

    /// The entry at the line `source`.
    pub(crate) fn entry(&self, source: EntrySource) -> Option<LexiconEntry<'_>> {
        let (name, table) = self.sources.all().nth(source.file.into())?;
        let row = table.row_at(source.line.get() as usize)?;
        Some(LexiconEntry { table: name, row })
    }

    /// The entries of the tables of districts and villages, each with its source.
    pub(crate) fn small_places(&self) -> impl Iterator<Item = (EntrySource, Row<'_>)> {
        let tables = ["districts.tsv", "villages.tsv"].map(|name| self.sources.tables(name));
        tables.into_iter().flatten().flat_map(|(file, table)| {
            let rows = table.entries();
            rows.map(move |row| (EntrySource::of((file, &row)), row))
        })
    }

    /// The number of bytes that the structures of the lexicon hold on the heap.
    /// Not counted are the built-in tables ([`LexiconTable::bytes`]) and the indices
    /// of them that are part of the program.
    ///
    /// ```
    /// let lexicon = tandai::Lexicon::builtin()?;
    /// assert!((1 << 18..1 << 24).contains(&lexicon.heap_bytes()));
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn heap_bytes(&self) -> usize {
        self.heap_size()
    }
}

stored! {
    Lexicon {
        vocabulary, regions, bpjs, opd, agencies, regulations, programmes, own_names, numerals,
        calendar, token_forms, zone_markers, sources
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stored::Output;

    #[test]
    fn what_was_prepared_is_what_a_run_builds() {
        let built = Lexicon::build(Sources::default()).unwrap();
        let written = |lexicon: &Lexicon| {
            let mut out = Output::default();
            lexicon.write(&mut out);
            out
        };
        let prepared = written(&Lexicon::prepared().unwrap());
        assert!(prepared == written(&built));
        assert!(prepared.bytes == PREPARED);
    }
}
