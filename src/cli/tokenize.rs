//! `tandai tokenize`: articles in, the same articles with tokens and
//! sentences out.

use tandai::write::ZoneField;

use super::corpus::CorpusArgs;
use super::failure::{Failure, Outcome};
use super::format::JsonLines;
use super::options::Options;

const EXAMPLES: &str = "\
Examples:
  tandai tokenize articles.jsonl > tokens.jsonl
  tandai tokenize --offsets utf16 --no-text archive/ -o tokens.jsonl
  echo 'Harga Rp. 5.000. Murah!' | tandai tokenize";

/// Cut articles into tokens and sentences, one JSON object a line
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(flatten)]
    corpus: CorpusArgs,
}

impl Args {
    pub(super) fn run(&self, options: &Options) -> Result<Outcome, Failure> {
        self.corpus.open()?.run(
            options,
            ZoneField::Omitted,
            |setting| Box::new(JsonLines::new(&setting, JsonLines::TOKENS)),
            |pipeline, article| pipeline.tokenize(&article.text),
        )
    }
}
