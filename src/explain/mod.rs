//! Why a text is annotated as it is: every candidate, what it was made of, and
//! what became of it.

mod lines;
pub(crate) mod rules;
mod small_places;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use crate::candidate::{Candidate, Origin, Reading};
use crate::lexicon::{EntrySource, LexiconEntry};
use crate::parts::{MAX_PART_BYTES, parts};
use crate::pipeline::Pipeline;
use crate::resolve;
use crate::scan::Scan;
use crate::span::Span;
use crate::value::{OpdForm, SmolStr, Value};
use lines::Lines;

/// A reading of a stretch of text that some rule proposed.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Proposal<'l> {
    /// The stretch of the text.
    pub span: Span,
    /// Its value. `None` for a name or a code that no span may be
    /// taken from (`Bank Jateng`, a telephone number): it competes like the
    /// others and leaves nothing in the document.
    pub value: Option<Value>,
    /// The rule that proposed it.
    pub origin: Origin,
    /// The entries of the lexicon that it was made of, in the order of the
    /// text. Empty for what the rule makes of figures, or of a pattern, alone.
    pub entries: Vec<LexiconEntry<'l>>,
    /// Whether it was kept.
    pub outcome: Outcome,
}

/// What became of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing that overlaps it was better.
    Kept,
    /// Another proposal was kept in its place.
    Lost {
        /// The stretch of the proposal that was kept.
        to: Span,
        /// Why that proposal was better.
        because: Reason,
    },
}

/// Why one proposal was kept and another lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The kept proposal covers more of the text.
    Longer,
    /// The kept proposal covers as much, and its kind has precedence.
    Precedence,
    /// The kept proposal is as good, and came first.
    Earlier,
}

impl Pipeline {
    /// Every reading that a rule proposed for `text`, by where it starts, and
    /// what became of it. Of a text of more than 16 MiB only the first part
    /// is looked at.
    ///
    /// ```
    /// use tandai::{Outcome, Pipeline};
    /// let pipeline = Pipeline::builtin()?;
    /// let proposals = pipeline.explain("Dinas Sosial Kabupaten Situbondo");
    /// let lost = proposals.iter().find(|proposal| proposal.outcome != Outcome::Kept);
    /// // The region inside the agency's name was found too.
    /// assert_eq!(lost.map(|lost| lost.span.start), Some(13));
    /// // Form, affair, type word and region: the agency is made of four entries.
    /// let tables: Vec<_> = proposals[0].entries.iter().map(|entry| entry.file()).collect();
    /// assert_eq!(tables, ["opd_forms.tsv", "affairs.tsv", "region_words.tsv", "regions.tsv"]);
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn explain(&self, text: &str) -> Vec<Proposal<'_>> {
        self.explain_on(text, None)
    }

    /// [`Self::explain`] for a text of the day `document_date`, which resolves dates as
    /// in [`Self::annotate_on`].
    ///
    /// ```
    /// use tandai::{Date, Pipeline, Value};
    /// let pipeline = Pipeline::builtin()?;
    /// let proposals = pipeline.explain_on("Kamis (25/1)", Some(Date::constant(2024, 1, 26)));
    /// let Some(Value::Date(date)) = &proposals[0].value else { panic!("no date") };
    /// assert_eq!(date.resolved.as_deref(), Some("2024-01-25"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain_on(&self, text: &str, document_date: Option<Date>) -> Vec<Proposal<'_>> {
        let first = parts(text, MAX_PART_BYTES).next().unwrap_or_default();
        let scan = Scan::new(first, &self.lexicon().vocabulary);
        let lines = Lines::new(&scan, self.lexicon());
        let mut candidates = Vec::new();
        self.propose(&scan, document_date, &mut candidates);
        let mut decided: Vec<_> = resolve::decide_all(&candidates)
            .into_iter()
            .map(|(number, outcome)| {
                let candidate = &candidates[number];
                (candidate, outcome, lines.of(candidate))
            })
            .collect();
        decided.sort_by_key(|(candidate, ..)| candidate.span);
        // A short form that only the article defines is made of nothing else
        // than the name it stands for.
        let named = decided.iter().filter(|(_, _, lines)| !lines.is_empty());
        let in_full: FxHashMap<_, _> = named
            .filter_map(|(candidate, _, lines)| Some((agency(candidate)?, lines)))
            .rev()
            .collect();
        let mut entries: FxHashMap<EntrySource, Option<LexiconEntry<'_>>> = FxHashMap::default();
        let proposals = decided.iter().map(|(candidate, outcome, lines)| {
            let defined = || in_full.get(&agency(candidate)?).copied();
            let lines = Some(lines).filter(|lines| !lines.is_empty()).or_else(defined);
            // A long text names the same few over and over.
            let entry = |&line: &EntrySource| {
                *entries.entry(line).or_insert_with(|| self.lexicon().entry(line))
            };
            Proposal {
                span: candidate.span,
                value: match &candidate.reading {
                    Reading::Value(value) => Some(value.clone()),
                    Reading::Blocked => None,
                },
                origin: candidate.origin,
                entries: lines.into_iter().flatten().filter_map(entry).collect(),
                outcome: *outcome,
            }
        });
        proposals.collect()
    }

    /// The lexicon entry that the rule of an annotation noted, if it noted one.
    /// [`Pipeline::explain`] lists all entries that it used.
    ///
    /// ```
    /// let pipeline = tandai::Pipeline::builtin()?;
    /// let document = pipeline.annotate("Klaim JHT naik.");
    /// let entry = pipeline.entry_of(document.annotations[0].origin);
    /// assert_eq!(entry.map(|entry| entry.file()), Some("programmes.tsv"));
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn entry_of(&self, origin: Origin) -> Option<LexiconEntry<'_>> {
        self.lexicon().entry(origin.entry?)
    }
}

/// Which regional agency a candidate names, wherever it is.
fn agency(candidate: &Candidate) -> Option<(OpdForm, &[SmolStr])> {
    match &candidate.reading {
        Reading::Value(Value::Opd(opd)) => Some((opd.form, &opd.affairs)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_rule_and_why_a_proposal_lost() {
        let pipeline = Pipeline::builtin().unwrap();
        let text = "Klaim JHT di Bank Jateng";
        let proposals = pipeline.explain(text);
        let programme = proposals.iter().find(|p| p.span.of(text) == "JHT").unwrap();
        assert_eq!(programme.outcome, Outcome::Kept);
        let entry = pipeline.entry_of(programme.origin).unwrap();
        assert_eq!(entry.file(), "programmes.tsv");
        assert_eq!(programme.entries, [entry]);
        assert_eq!(pipeline.annotate(text).annotations.len(), 1);
    }
}
