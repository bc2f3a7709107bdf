//! `tandai eval`: how well annotations agree with gold.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;

use jiff::civil::Date;
use tandai::Pipeline;

use super::failure::{Failure, Outcome};
use super::kinds::{KindArgs, Kinds};
use super::output::message;
use super::pipeline::PipelineArgs;
use super::read::{
    Article, DateArgs, FieldArgs, Guesses, Input, Place, Problem, Reader, Remarks, TextBuffer,
};
use super::score::{
    Comparison, Floor, Marked, Mismatch, Scores, Tally, errors_text, read_gold, table,
};

const EXAMPLES: &str = "\
Examples:
  tandai eval gold.jsonl
  tandai eval gold.jsonl --errors 20 --kinds money,date
  tandai eval gold.jsonl --json | jq .total.exact.f1
  tandai eval dev.jsonl --floor floor.json";

const COUNTED: &str = "\
A span is exact when its start, end and kind are those of the gold, and full when these fields
are as well: bpjs org, level, region; opd form, affairs, region; programme and segment id; agency
type, region; region code; regulation type, number, year; money value, min, max, currency;
percent and number value, min, max; quantity also unit; ordinal value; date value, part; time and
duration value, min, max.";

/// Score annotations against gold records, kind by kind
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = COUNTED)]
pub(crate) struct Args {
    /// Gold: records with their spans, in JSON Lines or another format that annotate reads
    #[arg(value_name = "GOLD", required = true)]
    gold: Vec<PathBuf>,

    /// List the first N misses, extras and wrong values in context
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: usize,

    #[command(flatten)]
    kinds: KindArgs,

    /// Print the scores as JSON
    #[arg(long)]
    json: bool,

    /// Fail when the F1 over all kinds is below the floor that this file has for the gold file:
    /// {"dev.jsonl":{"exact":0.9,"full":0.85}}
    #[arg(long, value_name = "FILE")]
    floor: Option<PathBuf>,

    #[command(flatten)]
    fields: FieldArgs,

    #[command(flatten)]
    dates: DateArgs,

    #[command(flatten)]
    pipeline: PipelineArgs,
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let floor = self.floor()?;
        let pipeline = self.pipeline.build()?;
        // Gold has no kinds of one's own.
        let kinds = self.kinds.among(&BTreeSet::new())?;
        let dates = self.dates.dates();
        let names = self.fields.names(Some(dates.field()));
        let mut comparison = Comparison::default();
        let (mut guesses, mut reported) = (Guesses::default(), Guesses::default());
        let mut remarks = Remarks::default();
        let mut errors = Vec::new();
        let mut failed = false;
        let mut reader = Reader::new(Input::expand(&self.gold), &names);
        let (mut bytes, mut texts) = (Vec::new(), TextBuffer::default());
        while let Some(entry) = reader.next(&mut bytes) {
            let article = entry.article(&bytes, &mut texts.reserve(bytes.len()), &names);
            let scored = article.and_then(|article| {
                guesses.note(&article, &entry.place);
                remarks.note(&article, &entry.place, &names);
                let document_date = dates.of(&article, pipeline.lexicon());
                score(&pipeline, &article, &entry.place, document_date, &kinds, &mut comparison)
            });
            reported.take(&mut guesses).iter().for_each(|guess| message(guess));
            match scored {
                Ok(lines) => errors.extend(lines),
                Err(problem) => {
                    message(&format!("{}: {problem}", entry.place));
                    failed = true;
                }
            }
            bytes.clear();
        }
        for missing in remarks.missing_fields(&names) {
            message(&missing);
            failed = true;
        }
        dates.unread().iter().for_each(|unread| message(unread));
        if !comparison.by_kind.is_empty() || !failed {
            self.print(&comparison, &errors).map_err(Failure::stdout)?;
        }
        if let Some(floor) = floor {
            for broken in floor.broken_by(comparison.total()) {
                message(&broken);
                failed = true;
            }
        }
        Ok(if failed { Outcome::SomeFailed } else { Outcome::Well })
    }

    fn print(&self, comparison: &Comparison, errors: &[String]) -> std::io::Result<()> {
        let mut out = std::io::stdout().lock();
        if self.json {
            writeln!(out, "{}", json(comparison))?;
        } else {
            write!(out, "{}", table(comparison))?;
        }
        for error in errors.iter().take(self.errors) {
            write!(out, "{error}")?;
        }
        Ok(())
    }

    fn floor(&self) -> Result<Option<Floor>, Failure> {
        let Some(path) = &self.floor else { return Ok(None) };
        match &*self.gold {
            [gold] => Floor::read(path, gold).map(Some),
            _ => Err(Failure::Usage("--floor goes with one gold file at a time".into())),
        }
    }
}

/// Adds the spans of these `kinds` in one record to the comparison and returns a line for
/// each of its mismatches.
fn score(
    pipeline: &Pipeline,
    article: &Article<'_>,
    place: &Place,
    document_date: Option<Date>,
    kinds: &Kinds,
    comparison: &mut Comparison,
) -> Result<Vec<String>, Problem> {
    let mut gold = read_gold(article)?;
    let document = pipeline.annotate_on(&article.text, document_date);
    let mut found = Marked::of_document(&document);
    gold.retain(|marked| kinds.want_kind(marked.kind));
    found.retain(|marked| kinds.want_kind(marked.kind));
    let name = article.id.as_deref().map_or_else(|| place.to_string(), str::to_owned);
    let line = |mismatch: &Mismatch| errors_text(&name, &article.text, mismatch);
    Ok(comparison.add(&gold, &found).iter().map(line).collect())
}

/// `{"kinds":{"money":{…},…},"total":{…}}`.
fn json(comparison: &Comparison) -> serde_json::Value {
    let scores = |Scores { precision, recall, f1 }| serde_json::json!({ "precision": precision, "recall": recall, "f1": f1 });
    let tally = |tally: Tally| {
        serde_json::json!({
            "gold": tally.gold,
            "predicted": tally.predicted,
            "exact": scores(tally.exact_scores()),
            "full": scores(tally.full_scores()),
        })
    };
    let kinds: serde_json::Map<_, _> =
        comparison.by_kind.iter().map(|(kind, t)| (kind.name().to_owned(), tally(*t))).collect();
    serde_json::json!({ "kinds": kinds, "total": tally(comparison.total()) })
}
