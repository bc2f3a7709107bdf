//! `tandai tokenize`: articles in, the same articles with tokens and
//! sentences out.

use tandai::write;

use super::corpus::{CorpusArgs, Line};
use super::failure::{Failure, Outcome};

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
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        self.corpus.run(&["tokens", "sentences"], |Line { pipeline, article, unit, out }| {
            let document = pipeline.tokenize(&article.text);
            out.extend_from_slice(b",\"tokens\":");
            write::tokens(&document, unit, out);
            out.extend_from_slice(b",\"sentences\":");
            write::sentences(&document, unit, out);
        })
    }
}
