//! `tandai lexicon`: what the annotations rest on.

use std::io::Write;
use std::path::PathBuf;

use tandai::Lexicon;

use super::failure::{Failure, Outcome};
use super::output::message;
use super::pipeline::LexiconArgs;
use super::table::table;

const EXAMPLES: &str = "\
Examples:
  tandai lexicon info
  tandai lexicon check my-tables/
  tandai lexicon search 'jaminan hari tua'";

/// Show, search and check the lexicon
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Info(Info),
    Check(Check),
    Search(Search),
}

const INFO_EXAMPLES: &str = "\
Examples:
  tandai lexicon info
  tandai lexicon info --lexicon my-tables/";

/// Print its fingerprint, which stands in the output of every run, and what its tables hold
#[derive(Debug, clap::Args)]
#[command(before_help = INFO_EXAMPLES)]
struct Info {
    #[command(flatten)]
    lexicon: LexiconArgs,
}

const CHECK_EXAMPLES: &str = "\
Examples:
  tandai lexicon check my-tables/";

/// Check a directory of tables to be laid over the built-in ones
///
/// Every problem is printed with its file and line and what to do about it: rows that cannot be
/// read or are not sorted, repeated entries, missing sources, stray white space, names that
/// another row has too (the same entity's, another's, or one of another table that it shadows),
/// codes of no region. The exit code is 3 when there is one.
#[derive(Debug, clap::Args)]
#[command(before_help = CHECK_EXAMPLES)]
struct Check {
    #[arg(value_name = "DIR")]
    directory: PathBuf,
}

const SEARCH_EXAMPLES: &str = "\
Examples:
  tandai lexicon search 'jaminan hari tua'
  tandai lexicon search --lexicon my-tables/ jateng";

/// Print the rows that hold a word or words next to each other, each behind its file and line
///
/// Letter case, and signs between the words, make no difference. The exit code is 1 when no row
/// holds them.
#[derive(Debug, clap::Args)]
#[command(before_help = SEARCH_EXAMPLES)]
struct Search {
    #[arg(value_name = "WORD", required = true)]
    words: Vec<String>,

    #[command(flatten)]
    lexicon: LexiconArgs,
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        match &self.command {
            Command::Info(info) => info.run(),
            Command::Check(check) => check.run(),
            Command::Search(search) => search.run(),
        }
    }
}

impl Info {
    fn run(&self) -> Result<Outcome, Failure> {
        let lexicon = self.lexicon.load()?;
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
        write!(std::io::stdout(), "lexicon {fingerprint}\n{}", table(&rows))
            .map_err(Failure::stdout)?;
        Ok(Outcome::Well)
    }
}

impl Check {
    fn run(&self) -> Result<Outcome, Failure> {
        let problems = Lexicon::check_directory(&self.directory).map_err(Failure::Lexicon)?;
        let mut out = std::io::stdout().lock();
        for problem in &problems {
            writeln!(out, "{problem}").map_err(Failure::stdout)?;
        }
        if problems.is_empty() {
            return Ok(Outcome::Well);
        }
        Err(Failure::Problems(problems.len()))
    }
}

impl Search {
    fn run(&self) -> Result<Outcome, Failure> {
        let words = self.words.join(" ");
        if !words.contains(char::is_alphanumeric) {
            return Err(Failure::Usage("name a word to search for".into()));
        }
        let lexicon = self.lexicon.load()?;
        let mut out = std::io::stdout().lock();
        let mut found = false;
        for table in lexicon.tables() {
            for entry in table.search(&words) {
                let cells = entry.cells().map(|(column, cell)| format!("{column}={cell}"));
                let cells = cells.collect::<Vec<_>>().join("\t");
                writeln!(out, "{}:{}:\t{cells}", entry.file(), entry.line())
                    .map_err(Failure::stdout)?;
                found = true;
            }
        }
        if found {
            return Ok(Outcome::Well);
        }
        message(&format!("no row holds \"{words}\"; search for fewer words, or another form"));
        Ok(Outcome::SomeFailed)
    }
}
