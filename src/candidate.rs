//! Candidates: the readings that the stages propose, before `resolve` chooses.

use crate::explain::rules::description;
use crate::lexicon::EntrySource;
use crate::span::Span;
use crate::value::Value;

/// A reading of a stretch of text that a stage proposes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) span: Span,
    pub(crate) reading: Reading,
    pub(crate) origin: Origin,
}

/// The reading of a span by a candidate.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Reading {
    /// A span of the scheme, with this value.
    Value(Value),
    /// A name or a code that no span may be taken from: `Bank Jateng`,
    /// `Jalan Surabaya`, a telephone number. It competes with other candidates
    /// like any span and leaves nothing in the document.
    Blocked,
}

/// The rule that made a candidate, and the lexicon line that the rule noted: the one that
/// identifies the entity, or a line elsewhere that defined it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The rule, by its name in `explain::rules`: `money.implied`.
    pub(crate) rule: &'static str,
    pub(crate) entry: Option<EntrySource>,
}

impl Origin {
    /// The name of the rule: its kind, a dot, and what the rule looks at
    /// (`money.implied`, `region.typed`).
    pub const fn rule_name(&self) -> &'static str {
        self.rule
    }

    /// The description of the rule, in one line.
    ///
    /// ```
    /// let document = tandai::Pipeline::builtin()?.spans("naik 5 persen");
    /// let origin = document.annotations[0].origin;
    /// assert_eq!(origin.rule_name(), "percent");
    /// assert_eq!(origin.rule_description(), "a number and a sign or word of per cent");
    /// # Ok::<(), tandai::Error>(())
    /// ```
    pub fn rule_description(&self) -> &'static str {
        description(self.rule)
    }

    /// The origin of a candidate made by `rule` alone.
    pub(crate) const fn rule(rule: &'static str) -> Self {
        Self { rule, entry: None }
    }

    /// The origin of a candidate made by `rule` from a line of the lexicon.
    pub(crate) const fn entry(rule: &'static str, entry: EntrySource) -> Self {
        Self { rule, entry: Some(entry) }
    }
}

impl Candidate {
    /// A span of the scheme.
    pub(crate) fn value(span: Span, value: Value, origin: Origin) -> Self {
        Self { span, reading: Reading::Value(value), origin }
    }

    /// A stretch that no span may be taken from.
    pub(crate) fn blocking(span: Span, origin: Origin) -> Self {
        Self { span, reading: Reading::Blocked, origin }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Annotation;

    #[test]
    fn is_small_enough_to_be_moved_without_a_call() {
        assert_eq!((size_of::<Candidate>(), size_of::<Annotation>()), (120, 128));
    }
}
