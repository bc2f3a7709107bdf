//! `tandai lexicon info`: what the lexicon holds, and what it costs.

use std::io::Write;
use std::time::Instant;

use crate::cli::failure::{Failure, Outcome};
use crate::cli::pipeline::LexiconArgs;
use crate::cli::table::table;

const EXAMPLES: &str = "\
Examples:
  tandai lexicon info
  tandai lexicon info --lexicon my-tables/";

const FIGURES: &str = "\
Output:
  lexicon    its fingerprint, which stands in the output of every run
  loaded     how long it took this time to read the tables and build the index
  memory     what the index holds on the heap, added up by its own structures;
             the built-in tables are part of the program file and are read from there
  table      each table, the built-in ones first: its entries and its size as a file";

/// Print its fingerprint, what it costs, and what its tables hold
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = FIGURES)]
pub(super) struct Info {
    #[command(flatten)]
    lexicon: LexiconArgs,
}

impl Info {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let begun = Instant::now();
        let lexicon = self.lexicon.load()?;
        let millis = begun.elapsed().as_secs_f64() * 1e3;
        let row = |file: &str, entries: usize, bytes: usize| {
            [file.to_owned(), format!("{entries:>7}"), format!("{bytes:>9}")]
        };
        let mut rows = vec![["table", "entries", "    bytes"].map(str::to_owned)];
        let (mut entries, mut bytes) = (0, 0);
        for table in lexicon.tables() {
            let count = table.entries().count();
            rows.push(row(table.file(), count, table.bytes()));
            entries += count;
            bytes += table.bytes();
        }
        rows.push(row("total", entries, bytes));
        let fingerprint = lexicon.fingerprint();
        let heap = lexicon.heap_bytes();
        let table = table(&rows);
        write!(
            std::io::stdout(),
            "lexicon {fingerprint}\nloaded in {millis:.1} ms\nmemory {heap} bytes\n\n{table}"
        )
        .map_err(Failure::stdout)?;
        Ok(Outcome::Well)
    }
}
