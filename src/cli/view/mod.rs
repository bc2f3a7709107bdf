//! `tandai view`: a page to look at a corpus with, in one file.
//!
//! ```text
//! article, annotated ─► what the page shows of it ─► spool ─► tables (number what articles share) ─► page
//!                              │
//!                              └ reading of each span ─► names, words
//! ```
//!
//! The page is a format like any other: a run writes it. Only the tables of all
//! articles are in memory at once.

mod article;
mod format;
mod json;
mod names;
mod page;
mod reading;
mod tables;
mod words;

use tandai::write::ZoneField;

use super::corpus::CorpusArgs;
use super::failure::{Failure, Outcome};
use super::kinds::KindArgs;
use super::options::Options;
use super::read::DateArgs;
use article::ShownArgs;
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
// A page has all of the text, and sets its own offsets.
#[command(mut_arg("offsets", |arg| arg.hide(true)), mut_arg("no_text", |arg| arg.hide(true)))]
pub(crate) struct Args {
    #[command(flatten)]
    corpus: CorpusArgs,

    /// What stands over the page [default: the names of the inputs]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,

    #[command(flatten)]
    kinds: KindArgs,

    #[command(flatten)]
    shown: ShownArgs,

    #[command(flatten)]
    dates: DateArgs,
}

impl Args {
    pub(super) fn run(&self, options: &Options) -> Result<Outcome, Failure> {
        self.corpus.check_page()?;
        let dates = self.dates.dates();
        let (title, fields) = (self.title(), self.shown.fields());
        let corpus = self.corpus.open()?;
        let kinds = self.kinds.among(&corpus.pipeline.own_kinds())?;
        corpus.run(
            options,
            Some(&dates),
            ZoneField::Omitted,
            |setting| Box::new(PageFormat::new(setting, title, fields, self.dates.dates())),
            |pipeline, article| {
                let document_date = dates.of(article, pipeline.lexicon());
                let mut document = pipeline.annotate_on(&article.text, document_date);
                document.annotations.retain(|found| kinds.want(&found.value));
                document
            },
        )
    }

    fn title(&self) -> String {
        let inputs = self.corpus.inputs_as_named().iter();
        let names = || inputs.map(|path| path.display().to_string()).collect::<Vec<_>>();
        self.title.clone().unwrap_or_else(|| names().join(", "))
    }
}
