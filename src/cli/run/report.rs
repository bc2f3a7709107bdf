//! What came of a run: in two lines for a person, as JSON for a program.

use std::path::Path;

use indicatif::{DecimalBytes, HumanCount};
use serde::Serialize;

use super::super::failure::Failure;
use super::super::output::Output;
use super::counts::Found;
use super::identity::Identity;
use super::journal::State;
use super::progress::rate;

/// A run that came to its end.
#[derive(Serialize)]
pub(crate) struct Report<'r> {
    #[serde(flatten)]
    run: &'r Identity,
    articles: u64,
    /// Records and files that could not be read.
    rejects: u64,
    /// The bytes of the records.
    bytes: u64,
    seconds: f64,
    /// How many of each kind were found.
    found: &'r Found,
}

impl<'r> Report<'r> {
    pub(crate) fn new(run: &'r Identity, state: &'r State) -> Self {
        let counts = &state.counts;
        Self {
            run,
            articles: counts.articles(),
            rejects: counts.rejects,
            bytes: counts.bytes,
            seconds: state.seconds,
            found: &counts.found,
        }
    }

    /// `14,330 articles, 31.23 MB, in 1.9 s: 7,542 articles and 16.40 MB a second`,
    /// and `found 512,345: 120,000 quantity, 80,012 date …`.
    pub(crate) fn lines(&self) -> Vec<String> {
        let Self { articles, bytes, seconds, found, .. } = self;
        let per_second = rate(*bytes, *seconds).0;
        let mut lines = vec![format!(
            "{} {}, {}, in {seconds:.1} s: {} articles and {} a second",
            HumanCount(*articles),
            if *articles == 1 { "article" } else { "articles" },
            DecimalBytes(*bytes),
            rate(*articles, *seconds),
            DecimalBytes(per_second),
        )];
        if found.total() > 0 {
            let kinds = found.by_frequency().into_iter();
            let kinds: Vec<_> =
                kinds.map(|(kind, number)| format!("{} {kind}", HumanCount(number))).collect();
            lines.push(format!("found {}: {}", HumanCount(found.total()), kinds.join(", ")));
        }
        lines
    }

    /// The message about records that could not be read, if there are any.
    pub(crate) fn failed(&self) -> Option<String> {
        let (rejects, records) = (self.rejects, self.rejects + self.articles);
        (rejects > 0).then(|| format!("{rejects} of {records} records or files could not be read"))
    }

    pub(crate) fn write(&self, path: &Path) -> Result<(), Failure> {
        let json = serde_json::to_string_pretty(self);
        let json = json.map_err(|error| Failure::io(path)(error.into()))? + "\n";
        let mut output = Output::file(path)?;
        output.append(json.as_bytes())?;
        output.finish(|part, path| std::fs::rename(part, path))
    }
}
