//! `tandai explain`: every reading of a text, and what became of it.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;
use serde_json::value::RawValue;
use tandai::write::{OffsetCursor, OffsetUnit};
use tandai::{Date, Outcome, Proposal, Reason, Span};

use super::failure::{Failure, Outcome as Run};
use super::pipeline::PipelineArgs;
use super::read::given_day;
use super::table::table;
use super::values;

const EXAMPLES: &str = "\
Examples:
  tandai explain 'Klaim JHT di Bank Jateng Rp 5 juta'
  tandai explain --lexicon my-tables/ 'Kadis PUPR Madina'
  tandai explain --json - < article.txt | jq 'select(.kept | not)'";

const TABLE: &str = "\
Output:
  One line for each reading that a rule proposes, by where it starts (in characters):
    at, text   the stretch of the text
    kind       what it would be; - for a name or a code that no span may be taken from
    value      what it would say
    rule       the rule that proposes it; the list below the table tells what it is
    outcome    kept, or what it lost to and why: that one is longer, its kind takes
               precedence over the same stretch, or it came earlier
    rows       the lines of the lexicon that it is made of, in the order of the text";

/// Show every reading of a text, the rule and lexicon row behind it, and why it was kept or lost
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = TABLE)]
pub(crate) struct Args {
    /// The text, or - for standard input
    #[arg(value_name = "TEXT", required = true)]
    text: Vec<String>,

    /// The day the text was written, which completes dates without a year
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = given_day)]
    date: Option<Date>,

    /// Print one JSON object for each reading
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    pipeline: PipelineArgs,
}

impl Args {
    pub(super) fn run(&self) -> Result<Run, Failure> {
        let text = values::text(&self.text)?;
        let pipeline = self.pipeline.build()?;
        let proposals = pipeline.explain_on(&text, self.date);
        let out = if self.json {
            let lines = proposals.iter().map(|proposal| {
                let line = serde_json::to_string(&Reading::new(proposal, &text));
                line.unwrap_or_default() + "\n"
            });
            lines.collect()
        } else if proposals.is_empty() {
            "no rule proposes anything\n".to_owned()
        } else {
            let heads = ["at", "text", "kind", "value", "rule", "outcome", "rows"];
            let mut rows = vec![heads.map(str::to_owned)];
            rows.extend(proposals.iter().map(|p| Reading::new(p, &text).row(p)));
            table(&rows) + "\n" + &rules(&proposals)
        };
        std::io::stdout().write_all(out.as_bytes()).map_err(Failure::stdout)?;
        Ok(Run::Well)
    }
}

/// The descriptions of the rules behind `proposals`, one a line.
fn rules(proposals: &[Proposal<'_>]) -> String {
    let rules = proposals.iter().map(|p| (p.origin.rule_name(), p.origin.rule_description()));
    let rules: BTreeMap<_, _> = rules.collect();
    let rows: Vec<_> = rules.iter().map(|(name, is)| [name, is].map(|&s| s.to_owned())).collect();
    table(&rows)
}

/// A proposal as the output has it.
#[derive(Serialize)]
struct Reading<'t> {
    #[serde(flatten)]
    place: Place<'t>,
    /// `null` for what no span may be taken from.
    value: Option<Box<RawValue>>,
    rule: &'static str,
    rule_description: &'static str,
    rows: Vec<String>,
    kept: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    lost: Option<Lost<'t>>,
}

#[derive(Serialize)]
struct Lost<'t> {
    to: Place<'t>,
    because: &'static str,
}

/// A stretch of the text, its offsets in characters.
#[derive(Serialize)]
struct Place<'t> {
    start: usize,
    end: usize,
    text: &'t str,
}

impl<'t> Place<'t> {
    fn new(span: Span, text: &'t str) -> Self {
        let mut cursor = OffsetCursor::new(text, OffsetUnit::Char);
        Self { start: cursor.at(span.start), end: cursor.at(span.end), text: span.of(text) }
    }

    /// On one line.
    fn flat(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl<'t> Reading<'t> {
    fn new(proposal: &Proposal<'_>, text: &'t str) -> Self {
        let value = proposal.value.as_ref().map(values::json);
        let rows = proposal.entries.iter().map(|row| format!("{}:{}", row.file(), row.line()));
        Self {
            place: Place::new(proposal.span, text),
            value: value.and_then(|json| RawValue::from_string(json).ok()),
            rule: proposal.origin.rule_name(),
            rule_description: proposal.origin.rule_description(),
            rows: rows.collect(),
            kept: proposal.outcome == Outcome::Kept,
            lost: match proposal.outcome {
                Outcome::Kept => None,
                Outcome::Lost { to, because } => {
                    Some(Lost { to: Place::new(to, text), because: reason(because) })
                }
            },
        }
    }

    fn row(self, proposal: &Proposal<'_>) -> [String; 7] {
        let (kind, value) = match &proposal.value {
            Some(value) => (value.kind_name().to_owned(), values::fields(value)),
            None => ("-".into(), "no span from here".into()),
        };
        let outcome = match &self.lost {
            None => "kept".to_owned(),
            Some(Lost { to, because }) => format!("lost to \"{}\": {because}", to.flat()),
        };
        let at = format!("{}–{}", self.place.start, self.place.end);
        let rows = self.rows.join(" ");
        [at, self.place.flat(), kind, value, self.rule.into(), outcome, rows]
    }
}

const fn reason(because: Reason) -> &'static str {
    match because {
        Reason::Longer => "longer",
        Reason::Precedence => "precedence",
        Reason::Earlier => "earlier",
    }
}
