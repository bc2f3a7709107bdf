//! `tandai annotate`: articles in, the same articles with their spans out.

use jiff::civil::Date;
use tandai::SpanKind;

use super::corpus::CorpusArgs;
use super::failure::{Failure, Outcome};
use super::format::JsonLines;

const EXAMPLES: &str = "\
Examples:
  tandai annotate articles.jsonl > annotated.jsonl
  tandai annotate --kinds money,percent --no-text archive/ -o spans.jsonl
  tandai annotate --text-field isi --rejects rejects.jsonl articles.jsonl.gz
  echo 'Klaim JHT mencapai Rp 3,159 miliar.' | tandai annotate";

const OUTPUT: &str = "\
Output:
  One line for each record, which is the record as it came with three fields at its end:
    {\"id\":\"a1\",\"text\":\"…\",\"offsets\":\"char\",\"by\":\"tandai 0.1.0 lexicon 3fa2c1d0\",
     \"spans\":[{\"start\":6,\"end\":21,\"kind\":\"money\",\"text\":\"Rp 3,159 miliar\",
               \"value\":3159000000,\"currency\":\"IDR\"}]}
  Fields of these names that a record already has give way to them. A plain text becomes a
  record with its file's name as id.

  A record that cannot be read is reported with its file and line, and the run goes on; the
  exit code is then 1. See 'tandai --help' for all exit codes.";

/// Annotate articles: each record with its spans, one JSON object a line
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = OUTPUT)]
pub(crate) struct Args {
    #[command(flatten)]
    corpus: CorpusArgs,

    /// Only these kinds of span, for instance money,date
    #[arg(long, value_name = "KIND,…", value_delimiter = ',')]
    kinds: Vec<SpanKind>,

    /// The field with the day on which a record was published
    ///
    /// It completes dates that leave out their year. Read are 2025-11-01 and the forms of news
    /// sites, also with a clock time behind: 1 November 2025, 01/11/2025 (the day first),
    /// Nov 1, 2025, 01-Nov-25. What cannot be read so is taken for no date.
    #[arg(long, value_name = "NAME", default_value = "date")]
    date_field: String,

    /// The day the articles were published, where a record does not tell its own
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<Date>,
}

pub(super) fn date(text: &str) -> Result<Date, &'static str> {
    text.parse().ok().filter(|_| text.len() == 10).ok_or("write it as 2025-11-01")
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        self.corpus.run(
            |setting| Box::new(JsonLines::new(setting, JsonLines::SPANS)),
            |pipeline, article| {
                let published = article.day(&self.date_field, pipeline.lexicon()).or(self.date);
                let mut document = pipeline.spans_on(&article.text, published);
                if !self.kinds.is_empty() {
                    document.annotations.retain(|found| self.kinds.contains(&found.kind()));
                }
                document
            },
        )
    }
}
