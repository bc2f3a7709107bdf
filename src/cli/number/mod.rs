//! `tandai number`: what one numeric expression says.

mod expressions;
mod readings;
mod spelling;

use std::io::Write;

use tandai::{Lexicon, Value};

use super::failure::{Failure, Outcome};
use super::output::message;
use super::pipeline::LexiconArgs;
use super::table::table;
use super::values;
use expressions::{Expression, expressions};
use readings::readings;
use spelling::spelled;

const EXAMPLES: &str = "\
Examples:
  tandai number 'dua juta seribu'
  tandai number 'Rp 3,159 miliar' '5 persen'
  tandai number 'akhir Desember 2023' --json
  tandai number -- '-5,12 persen'
  cut -f3 amounts.tsv | tandai number -";

const READINGS: &str = "\
Output:
  One line for each reading: its kind, its value, and how Indonesians would write it out where
  that can be told: in words with what is counted, an amount of rupiah in digits too. Of several
  expressions each line begins with the expression, its fields apart by tabs, so that the lines
  can be joined to what they came from; one that cannot be read has the kind -.
  With --json each expression is one line, whatever becomes of it: \"readings\" may be empty, and
  \"error\" then says why.

  What has no reading is reported with the place from which on it cannot be read; the exit code
  is then 1. Relative dates such as kemarin or tahun lalu are not read.";

/// Read numbers, amounts, percentages, quantities, ordinals, dates, times or durations
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = READINGS)]
pub(crate) struct Args {
    /// The expression, or - for one on each line of standard input
    ///
    /// Several words without blanks in them are one expression; where one holds a blank, each
    /// argument is an expression of its own.
    #[arg(value_name = "TEXT", required = true, allow_negative_numbers = true)]
    text: Vec<String>,

    /// Print one JSON object for each expression
    #[arg(long)]
    json: bool,

    #[command(flatten)]
    lexicon: LexiconArgs,
}

impl Args {
    pub(super) fn run(&self) -> Result<Outcome, Failure> {
        let expressions = expressions(&self.text)?;
        let lexicon = self.lexicon.load()?;
        let alone = matches!(&*expressions, [Expression { line: None, .. }]);
        let mut out = std::io::stdout().lock();
        let mut outcome = Outcome::Well;
        for expression in &expressions {
            let text = expression.text.as_str();
            let read = match text {
                "" => Ok(Vec::new()),
                text => readings(text, &lexicon),
            };
            if let Err(problem) = &read {
                message(&expression.placed(&problem.pointed_out(text)));
                outcome = Outcome::SomeFailed;
            }
            let error = read.as_ref().err().map(ToString::to_string);
            let readings = read.unwrap_or_default();
            let lines = match () {
                () if self.json => json(text, &readings, error, &lexicon),
                () if alone => table(&rows(&readings, &lexicon)),
                () => listed(text, &readings, &lexicon),
            };
            out.write_all(lines.as_bytes()).map_err(Failure::stdout)?;
        }
        Ok(outcome)
    }
}

/// Of each reading its kind, its value and how it is spelled.
fn rows(readings: &[Value], lexicon: &Lexicon) -> Vec<[String; 3]> {
    let row = |value: &Value| {
        let spelled = spelled(value, lexicon).join(" = ");
        [value.kind_name().to_owned(), values::fields(value), spelled]
    };
    readings.iter().map(row).collect()
}

/// The readings of one expression among several, a line each.
fn listed(text: &str, readings: &[Value], lexicon: &Lexicon) -> String {
    let rows = rows(readings, lexicon);
    let line = |cells: &[String]| format!("{text}\t{}\n", cells.join("\t").trim_end());
    match (text, &*rows) {
        ("", _) => "\n".to_owned(),
        (_, []) => line(&["-".to_owned()]),
        (_, rows) => rows.iter().map(|row| line(row)).collect(),
    }
}

/// `{"text":"…","readings":[{"kind":"number","value":2001000,"spelled":["…"]}]}`.
fn json(text: &str, readings: &[Value], error: Option<String>, lexicon: &Lexicon) -> String {
    let readings = readings.iter().map(|value| {
        let spelled = serde_json::Value::from(spelled(value, lexicon));
        let json = values::json(value);
        let open = json.strip_suffix('}').unwrap_or(&json);
        format!("{open},\"spelled\":{spelled}}}")
    });
    let readings = readings.collect::<Vec<_>>().join(",");
    let quoted = |text: &str| serde_json::Value::from(text);
    let error = error.map(|error| format!(",\"error\":{}", quoted(&error))).unwrap_or_default();
    format!("{{\"text\":{},\"readings\":[{readings}]{error}}}\n", quoted(text))
}
