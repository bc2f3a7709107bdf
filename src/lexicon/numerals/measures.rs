//! What numbers count: currencies, per cent, units of time and measurement, nouns.

use super::Numerals;
use super::beside::Roles;
use crate::error::Error;
use crate::lexicon::case::CaseRule;
use crate::lexicon::phrases::{EntrySource, Hit};
use crate::lexicon::sources::Sources;
use crate::lexicon::tsv::Row;
use crate::scan::{Opening, OpeningSet, Scan, Vocabulary};
use crate::stored::{stored, stored_enum};
use crate::value::{Currency, SmolStr};

stored_enum! {
    /// What a number counts, by the word or sign behind it.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub(crate) enum Measure {
        /// `persen`, `%`.
        Percent,
        /// `rupiah`, `dolar AS`, `USD`.
        Currency(Currency),
        /// `hari`, `triwulan`.
        Time(TimeUnit),
        /// `hektare`, `orang`, by its canonical name.
        Unit { name: SmolStr, class: UnitClass },
        /// `PBI JKN`: a name whose first word is counted elsewhere, and which counts as an entity.
        Name,
        /// `permil`, `‰`: a tenth of a percent.
        Permille,
    }
}

stored_enum! {
    /// The class of what a unit counts.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(crate) enum UnitClass {
        /// A unit of measurement.
        Measure,
        /// Persons and households.
        Person,
        /// Firms, schools, offices.
        Organisation,
        /// Villages, places, areas.
        Place,
        /// Cases, documents, events and other things without a body.
        Matter,
        /// Things and animals.
        Item,
        /// How often: `kali`.
        Times,
        /// Points of an index or a score, which may be fractions.
        Score,
    }
}

impl UnitClass {
    /// Whether it is that of nouns two of which are often counted together: `RT/RW`.
    pub(crate) fn is_of_nouns(self) -> bool {
        matches!(self, Self::Person | Self::Organisation | Self::Place | Self::Matter)
    }

    /// The class that a cell of `units.tsv` names.
    fn from_cell(cell: &str) -> Option<Self> {
        Some(match cell {
            "measure" => Self::Measure,
            "person" | "household" => Self::Person,
            "organisation" => Self::Organisation,
            "place" => Self::Place,
            "matter" => Self::Matter,
            "item" => Self::Item,
            "times" => Self::Times,
            "score" => Self::Score,
            _ => return None,
        })
    }
}

/// A unit of time: a number of what an ISO 8601 designator stands for, three months
/// in a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeUnit {
    pub(crate) count: u32,
    pub(crate) designator: Designator,
}

stored_enum! {
    /// The designators of ISO 8601 durations, from the longest unit to the shortest.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum Designator {
        Years,
        Months,
        Weeks,
        Days,
        Hours,
        Minutes,
        Seconds,
    }
}

/// One of a unit of time in a single word: `sehari`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OneOfTime {
    pub(crate) unit: TimeUnit,
    pub(crate) source: EntrySource,
}

impl TimeUnit {
    /// Reads a duration with one part: `P3M`, `PT1H`.
    fn from_iso(text: &str) -> Option<Self> {
        use Designator::*;
        let (count, letter) = text.split_at_checked(text.len().checked_sub(1)?)?;
        let (count, designator) = match (count.strip_prefix("PT"), count.strip_prefix('P')) {
            (Some(count), _) => (count, [("H", Hours), ("M", Minutes), ("S", Seconds)].as_slice()),
            (None, Some(count)) => {
                (count, [("Y", Years), ("M", Months), ("W", Weeks), ("D", Days)].as_slice())
            }
            (None, None) => return None,
        };
        let (_, designator) = designator.iter().find(|(name, _)| *name == letter)?;
        Some(Self { count: count.parse().ok()?, designator: *designator })
    }
}

impl Numerals {
    /// Adds `measure` under the name `form`.
    fn add_measure(
        &mut self,
        vocabulary: &mut Vocabulary,
        form: &str,
        case: CaseRule,
        measure: Measure,
        source: (u16, &Row<'_>),
    ) -> Result<(), Error> {
        let number = self.measures.phrases().len() + 1;
        let words = self.measures.add(vocabulary, form, case, measure, source)?;
        self.beside.add_measure(words, case, number);
        Ok(())
    }

    /// The longest measure that starts at atom `at`.
    #[inline]
    pub(crate) fn measure_at<'l>(&'l self, scan: &Scan<'_>, at: usize) -> Option<Hit<'l, Measure>> {
        match self.beside.measure_at(scan, at) {
            Some(number) => {
                let phrase = self.measures.phrases().get(number - 1)?;
                Some(Hit { start: at, end: at + 1, phrase })
            }
            None if self.beside.of(scan.word(at)).intersects(Roles::UNIT) => {
                self.measures.longest_at(scan, at)
            }
            None => None,
        }
    }

    /// The longest measure other than that of `hit` which starts where it does.
    pub(crate) fn measure_beside<'l>(
        &'l self,
        scan: &Scan<'_>,
        hit: &Hit<'l, Measure>,
    ) -> Option<Hit<'l, Measure>> {
        self.measures.longest_where(scan, hit.start, |measure| *measure != hit.phrase.term)
    }

    /// The class of the longest measure at atom `at`, if that is a unit.
    pub(crate) fn class_at(&self, scan: &Scan<'_>, at: usize) -> Option<UnitClass> {
        match self.measure_at(scan, at)?.phrase.term {
            Measure::Unit { class, .. } => Some(class),
            _ => None,
        }
    }

    /// The thing that the word at atom `at` names, perhaps besides a unit of measurement: `HP`, a
    /// telephone and horse-power.
    pub(crate) fn thing_at<'l>(&'l self, scan: &Scan<'_>, at: usize) -> Option<&'l SmolStr> {
        let mut thing = None;
        self.measures.each_at(scan, at, |hit| match &hit.phrase.term {
            Measure::Unit { name, class: UnitClass::Item } if hit.end == at + 1 => {
                thing = Some(name)
            }
            _ => {}
        });
        thing
    }

    pub(super) fn load_currencies(
        &mut self,
        sources: &Sources,
        vocabulary: &mut Vocabulary,
    ) -> Result<(), Error> {
        sources.each_row("currencies.tsv", &["code", "words"], |(file, row)| {
            let code = "an ISO 4217 code, three capital letters";
            let currency = row.parsed("code", code, Currency::from_code)?;
            let measure = Measure::Currency(currency);
            for word in row.values("words") {
                let measure = measure.clone();
                self.add_measure(vocabulary, word, CaseRule::Any, measure, (file, row))?;
            }
            for sign in row.values("signs") {
                let (measure, source) = (measure.clone(), (file, row));
                self.add_measure(vocabulary, sign, CaseRule::Any, measure, source)?;
                self.currency_signs.add(vocabulary, sign, CaseRule::Any, currency, source)?;
            }
            Ok(())
        })
    }

    pub(super) fn load_units(
        &mut self,
        sources: &Sources,
        vocabulary: &mut Vocabulary,
    ) -> Result<(), Error> {
        // Later entries win over earlier ones of the same length, so the table that says
        // more about its words comes second.
        sources.each_row("counted_nouns.tsv", &["noun"], |(file, row)| {
            let noun = row.cell("noun");
            let measure = Measure::Unit { name: noun.into(), class: UnitClass::Matter };
            self.add_measure(vocabulary, noun, CaseRule::Any, measure, (file, row))
        })?;
        sources.each_row("units.tsv", &["unit", "class"], |(file, row)| {
            let measure = unit(row)?;
            let time = match measure {
                Measure::Time(time) => Some(time),
                _ => None,
            };
            for form in forms_in_any_case(row) {
                let measure = measure.clone();
                self.add_measure(vocabulary, form, CaseRule::Any, measure, (file, row))?;
                if let Some(time) = time {
                    let one = self.words.one_of(form);
                    let word = vocabulary.intern(&one);
                    vocabulary.open(word, OF_ONE, false);
                    let source = EntrySource::of((file, row));
                    self.one_of_time.insert(word, OneOfTime { unit: time, source });
                }
            }
            let exact = row.values("exact_forms").filter(|form| !is_in_capitals(form));
            self.add_exact_forms(vocabulary, exact, (file, row))
        })?;
        // A form such as `Nm` fits capitals too, so that `NM` has to come behind it.
        sources.each_row("units.tsv", &["unit", "class"], |(file, row)| {
            let exact = row.values("exact_forms").filter(is_in_capitals);
            self.add_exact_forms(vocabulary, exact, (file, row))
        })
    }

    /// Adds the `forms` of the unit in a line of `units.tsv`, which count in their own letter case.
    fn add_exact_forms<'f>(
        &mut self,
        vocabulary: &mut Vocabulary,
        forms: impl Iterator<Item = &'f str>,
        source: (u16, &Row<'_>),
    ) -> Result<(), Error> {
        for form in forms {
            let (case, measure) = (CaseRule::exact(form), unit(source.1)?);
            self.add_measure(vocabulary, form, case, measure, source)?;
        }
        Ok(())
    }
}

/// The forms of the unit in a line of `units.tsv` that count in any letter case.
pub(in crate::lexicon) fn forms_in_any_case<'r>(row: &Row<'r>) -> impl Iterator<Item = &'r str> {
    let unit = row.cell("unit");
    let name = (!row.values("exact_forms").any(|form| form == unit)).then_some(unit);
    name.into_iter().chain(row.values("forms"))
}

/// Whether a form has no small letter.
fn is_in_capitals(form: &&str) -> bool {
    !form.contains(char::is_lowercase)
}

/// What one of a unit of time opens: `sehari` is an amount by itself.
const OF_ONE: OpeningSet = OpeningSet::of(&[Opening::Number]);

/// The measure of a line of `units.tsv`.
fn unit(row: &Row<'_>) -> Result<Measure, Error> {
    Ok(match row.cell("class") {
        "percent" => Measure::Percent,
        "permille" => Measure::Permille,
        "name" => Measure::Name,
        "time" => {
            let allowed = "a duration of one part such as P3M or PT1H";
            Measure::Time(row.parsed("iso", allowed, TimeUnit::from_iso)?)
        }
        _ => {
            let allowed = "percent, permille, time, measure, person, household, organisation, place, \
                           matter, item, times, score or name";
            let class = row.parsed("class", allowed, UnitClass::from_cell)?;
            Measure::Unit { name: row.cell("unit").into(), class }
        }
    })
}

stored! {
    OneOfTime { unit, source }
    TimeUnit { count, designator }
}
