//! `tandai annotate`: articles in, the same articles with their spans out.

use tandai::write::ZoneField;
use tandai::{Annotation, Document, Pipeline, Zone};

use super::corpus::CorpusArgs;
use super::failure::{Failure, Outcome};
use super::format::Choice;
use super::kinds::KindArgs;
use super::options::Options;
use super::read::DateArgs;

const EXAMPLES: &str = "\
Examples:
  tandai annotate articles.jsonl > annotated.jsonl
  tandai annotate --kinds money,percent --no-text archive/ -o spans.jsonl
  tandai annotate articles.jsonl -o articles.parquet
  tandai annotate articles.jsonl --format brat -o for-brat
  tandai annotate --without-zones related_link,boilerplate articles.jsonl
  tandai annotate --text-field isi --rejects rejects.jsonl articles.jsonl.gz
  echo 'Klaim JHT mencapai Rp 3,159 miliar.' | tandai annotate";

const OUTPUT: &str = "\
Output:
  In JSON Lines, one line for each record: the record as it came with three fields at its end.
    {\"id\":\"a1\",\"text\":\"…\",\"offsets\":\"char\",\"by\":\"tandai 0.1.0 lexicon 3fa2c1d0\",
     \"spans\":[{\"start\":6,\"end\":21,\"kind\":\"money\",\"text\":\"Rp 3,159 miliar\",
               \"value\":3159000000,\"currency\":\"IDR\"}]}
  Fields of these names that a record already has give way to them. A plain text becomes a
  record with its file's name as id. 'tandai schema' prints the JSON Schema of a line, and
  'tandai schema label-studio' the interface that its tasks are made for.

  A record that cannot be read is reported with its file and line, and the run goes on; the
  exit code is then 1. See 'tandai --help' for all exit codes.";

/// Annotate articles: each record with its spans, in one of many formats
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = OUTPUT)]
pub(crate) struct Args {
    #[command(flatten)]
    corpus: CorpusArgs,

    /// The format to write [default: by the ending of --output, else jsonl]
    ///
    /// The endings .csv, .tsv, .parquet, .conllu, .iob2 and .jsonld ask for spans-csv, spans-tsv,
    /// parquet, conllu, iob2 and web-annotation. With .gz or .zst behind, the file is compressed.
    #[arg(short, long, value_name = "FORMAT")]
    format: Option<Choice>,

    #[command(flatten)]
    kinds: KindArgs,

    /// Give each span outside the text proper its zone, as in "zone":"related_link"
    #[arg(long)]
    zones: bool,

    /// Leave out what stands in these zones, for instance related_link,boilerplate
    ///
    /// The zones of an article are headline, dateline, byline, caption, body, quote, related_link
    /// and boilerplate.
    #[arg(long, value_name = "ZONE,…", value_delimiter = ',')]
    without_zones: Vec<Zone>,

    #[command(flatten)]
    dates: DateArgs,
}

impl Args {
    pub(super) fn run(&self, options: &Options) -> Result<Outcome, Failure> {
        let dates = self.dates.dates();
        let format = self.corpus.format(self.format)?;
        let zones = if self.zones { ZoneField::Written } else { ZoneField::Omitted };
        // Zones belong to sentences.
        let needs_sentences =
            self.zones || !self.without_zones.is_empty() || format.writes_tokens();
        let annotate = if needs_sentences { Pipeline::annotate_on } else { Pipeline::spans_on };
        let corpus = self.corpus.open()?;
        let kinds = self.kinds.among(&corpus.pipeline.own_kinds())?;
        corpus.run(
            options,
            Some(&dates),
            zones,
            |setting| format.build(setting),
            |pipeline, article| {
                let document_date = dates.of(article, pipeline.lexicon());
                let mut document = annotate(pipeline, &article.text, document_date);
                let mut annotations = std::mem::take(&mut document.annotations);
                annotations
                    .retain(|found| kinds.want(&found.value) && self.wants_zone(&document, found));
                document.annotations = annotations;
                document
            },
        )
    }

    fn wants_zone(&self, document: &Document<'_>, found: &Annotation) -> bool {
        let zones = &self.without_zones;
        zones.is_empty() || document.zone(found.span).is_none_or(|zone| !zones.contains(&zone))
    }
}
