//! Why a text is annotated as it is: every candidate, and what became of it.

use std::path::Path;

use crate::candidate::{Candidate, Origin, Reading};
use crate::pipeline::Pipeline;
use crate::resolve;
use crate::span::Span;
use crate::value::Value;

/// A reading of a stretch of text that some rule proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The stretch.
    pub span: Span,
    /// What it would say. `None` for a name or a code that no span may be
    /// taken from (`Bank Jateng`, a telephone number): it competes like the
    /// others and leaves nothing in the document.
    pub value: Option<Value>,
    /// The rule, and the lexicon entry if it used one.
    pub origin: Origin,
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
        /// The stretch of the one that was kept.
        to: Span,
        /// What made that one better.
        because: Reason,
    },
}

/// What makes one proposal better than another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It covers more of the text.
    Longer,
    /// It covers as much, and its kind comes first.
    Precedence,
    /// It is as good, and came first.
    Earlier,
}

impl Pipeline {
    /// Every reading that a rule proposed for `text`, by where it starts, and
    /// what became of it. Of a text of more than 256 MiB only the first part
    /// is looked at.
    ///
    /// ```
    /// use tandai::{Outcome, Pipeline};
    /// let pipeline = Pipeline::builtin()?;
    /// let proposals = pipeline.explain("Dinas Sosial Kabupaten Situbondo");
    /// let lost = proposals.iter().find(|proposal| proposal.outcome != Outcome::Kept);
    /// // The region inside the agency's name was found too.
    /// assert_eq!(lost.map(|lost| lost.span.start), Some(13));
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn explain(&self, text: &str) -> Vec<Proposal> {
        let mut proposals = Vec::new();
        resolve::decide_all(
            self.candidates(text),
            |Candidate { span, reading, origin }, outcome| {
                let value = match reading {
                    Reading::Value(value) => Some(value),
                    Reading::Nothing => None,
                };
                proposals.push(Proposal { span, value, origin, outcome });
            },
        );
        proposals.sort_by_key(|proposal| (proposal.span.start, proposal.span.end));
        proposals
    }

    /// The table and the line, counted from 1, of the lexicon entry that a
    /// rule used, if it used one.
    pub fn entry_of(&self, origin: Origin) -> Option<(&Path, usize)> {
        let entry = origin.entry?;
        let file = self.lexicon().table_file(entry.file)?;
        Some((Path::new(file), entry.line as usize))
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
        let (file, line) = pipeline.entry_of(programme.origin).unwrap();
        assert_eq!(file, Path::new("programmes.tsv"));
        assert!(line > 1);
        assert!(pipeline.annotate(text).annotations.len() == 1);
    }
}
