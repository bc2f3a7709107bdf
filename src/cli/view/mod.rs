//! `tandai view`: a page to look at a corpus with, in one file.
//!
//! ```text
//! article, annotated ─► what the page shows of it ─► spool ─► tables (number what articles share) ─► page
//!                              │
//!                              └ reading of each span ─► names, words
//! ```
//!
//! The page is a format like any other: a run writes it. Of all the articles
//! it is the tables alone that stand in memory at once.

mod article;
mod format;
mod json;
mod names;
mod page;
mod reading;
mod tables;
mod words;

use super::corpus::CorpusArgs;
use super::failure::{Failure, Outcome};
use article::ShownFields;
use format::PageFormat;

const EXAMPLES: &str = "\
Examples:
  tandai view articles.jsonl -o report.html
  tandai view --title 'Press review, November' archive/ -o report.html
  zcat articles.jsonl.gz | head -2000 | tandai view -o report.html";

const PAGE: &str = "\
The page:
  One file that needs nothing else and no network: an overview of the corpus, search and filters,
  and every article with its spans in colour and their values. It is made for up to some
  thousands of articles. Articles are annotated anew, whatever spans their records bring.
  Nothing in an article can run: the page shows all of it as text.";

/// Make a page to look at articles with: spans, values, an overview, search
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = PAGE)]
pub(crate) struct Args {
    #[command(flatten)]
    corpus: CorpusArgs,

    /// What stands over the page [default: the names of the inputs]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,

    #[command(flatten)]
    fields: ShownFields,
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        if self.corpus.output().is_none() {
            let problem = "a page is made in one piece, in a file; name one with -o report.html";
            return Err(Failure::Usage(problem.into()));
        }
        self.corpus.run(
            |setting| Box::new(PageFormat::new(setting, self.title(), self.fields.clone())),
            |pipeline, article| {
                let published = self.fields.published(article, pipeline.lexicon());
                pipeline.annotate_on(&article.text, published)
            },
        )
    }

    fn title(&self) -> String {
        let inputs = self.corpus.inputs_as_named().iter();
        let names = || inputs.map(|path| path.display().to_string()).collect::<Vec<_>>();
        self.title.clone().unwrap_or_else(|| names().join(", "))
    }
}
