//! Regular expressions of a user's own, for kinds that no list can hold:
//! number plates, case numbers, e-mail addresses.

use std::fmt;
use std::sync::Arc;

use regex::Regex;

use crate::candidate::{Candidate, Origin};
use crate::kind::SpanKind;
use crate::pipeline::Pipeline;
use crate::span::Span;
use crate::value::{OwnName, SmolStr, Value};

/// What a user looks for, and what it is.
#[derive(Debug, Clone)]
pub(crate) struct Pattern {
    kind: SmolStr,
    regex: Regex,
}

impl Pattern {
    pub(crate) fn kind(&self) -> &str {
        &self.kind
    }

    /// Every match in `text`, as a candidate.
    pub(crate) fn candidates(&self, text: &str, out: &mut Vec<Candidate>) {
        for found in self.regex.find_iter(text).filter(|found| !found.is_empty()) {
            let value = Value::OwnName(OwnName { kind: self.kind.clone(), id: None });
            let span = Span::new(found.start(), found.end());
            out.push(Candidate::value(span, value, Origin::rule("own_name.pattern")));
        }
    }
}

impl Pipeline {
    /// Adds a pattern: the pipeline then also marks every match of `pattern` as a span of your own
    /// kind `kind`.
    ///
    /// The syntax is that of the [regex](https://docs.rs/regex) crate, which
    /// never backtracks. A match competes with other candidates as every span
    /// does: the longer wins, and of two over the same stretch yours.
    ///
    /// # Errors
    /// When the pattern is no regular expression, or `kind` is empty or the name of a [`SpanKind`].
    ///
    /// ```
    /// let pipeline = tandai::Pipeline::builtin()?.with_pattern("plate", r"\b[A-Z]{1,2} \d{1,4} [A-Z]{2,3}\b")?;
    /// let text = "Mobil B 1742 FKM disita.";
    /// let document = pipeline.annotate(text);
    /// assert_eq!(document.annotations[0].span.of(text), "B 1742 FKM");
    /// assert_eq!(document.annotations[0].value.kind_name(), "plate");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_pattern(mut self, kind: &str, pattern: &str) -> Result<Self, InvalidPattern> {
        if kind.is_empty() || SpanKind::ALL.iter().any(|known| known.name() == kind) {
            let problem = format!("\"{kind}\" cannot be the name of a kind of your own");
            return Err(InvalidPattern(problem));
        }
        let regex = Regex::new(pattern).map_err(|error| InvalidPattern(error.to_string()))?;
        let patterns = Arc::make_mut(&mut self.patterns);
        patterns.push(Pattern { kind: kind.into(), regex });
        Ok(self)
    }
}

/// The pattern or its kind cannot be used; the message says why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidPattern(String);

impl fmt::Display for InvalidPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for InvalidPattern {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_pattern_wins_over_the_same_stretch_only() {
        let pipeline = Pipeline::builtin().unwrap();
        let pipeline = pipeline.with_pattern("count", "[0-9]+ orang|UU \\S+").unwrap();
        let text = "20 orang membawa Rp 20 juta menurut UU 24/2011";
        let kinds: Vec<_> = pipeline
            .annotate(text)
            .annotations
            .iter()
            .map(|found| (found.span.of(text), found.value.kind_name().to_owned()))
            .collect();
        let [count, money] = ["count", "money"].map(str::to_owned);
        let expected = [("20 orang", count.clone()), ("Rp 20 juta", money), ("UU 24/2011", count)];
        assert_eq!(kinds, expected);
    }

    #[test]
    fn says_what_is_wrong_with_a_pattern() {
        let pipeline = Pipeline::builtin().unwrap();
        assert!(pipeline.clone().with_pattern("x", "(").is_err());
        assert!(pipeline.clone().with_pattern("", "a").is_err());
        assert!(pipeline.with_pattern("money", "a").is_err());
    }
}
