//! `tandai number`: what one numeric expression says.

use std::io::Write;

use tandai::{
    Currency, Lexicon, Numeral, ParseExpressionError, Size, Value, format_rupiah,
    format_rupiah_short, parse_date, parse_duration, parse_money, parse_number, parse_ordinal,
    parse_percent, parse_quantity, parse_time, terbilang,
};

use super::failure::{Failure, Outcome};
use super::output::message;
use super::pipeline::LexiconArgs;
use super::table::table;
use super::values;

const EXAMPLES: &str = "\
Examples:
  tandai number 'dua juta seribu'
  tandai number 'Rp 3,159 miliar'
  tandai number 'akhir Desember 2023' --json
  tandai number -- '-5,12 persen'
  cut -f3 amounts.tsv | tandai number -";

const READINGS: &str = "\
Output:
  One line for each reading: its kind, its value, and how Indonesians would write it out where
  that can be told: the number in words, an amount of rupiah in digits too. An expression that has
  no reading is reported with the place from which on it cannot be read; the exit code is then 1.";

/// Read one number, amount, percentage, quantity, ordinal, date, time or duration
#[derive(Debug, clap::Args)]
#[command(before_help = EXAMPLES, after_help = READINGS)]
pub(crate) struct Args {
    /// The expression, or - for one on each line of standard input
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
        let input = values::text(&self.text)?;
        let lexicon = self.lexicon.load()?;
        let mut out = std::io::stdout().lock();
        let mut outcome = Outcome::Well;
        for text in input.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let lines = match readings(text, &lexicon) {
                Ok(readings) if self.json => json(text, &readings, &lexicon),
                Ok(readings) => {
                    let row = |value: &Value| {
                        let spelled = spelled(value, &lexicon).join(" = ");
                        [value.kind_name().to_owned(), values::fields(value), spelled]
                    };
                    table(&readings.iter().map(row).collect::<Vec<_>>())
                }
                Err(error) => {
                    message(&pointed_out(text, &error));
                    outcome = Outcome::SomeFailed;
                    continue;
                }
            };
            out.write_all(lines.as_bytes()).map_err(Failure::stdout)?;
        }
        Ok(outcome)
    }
}

/// Every reading of the whole of `text`; where there is none, the error of the reading that came
/// furthest.
fn readings(text: &str, lexicon: &Lexicon) -> Result<Vec<Value>, ParseExpressionError> {
    let money = |(amount, currency)| Value::Money { amount, currency, implied: false };
    let quantity = |(amount, unit)| Value::Quantity { amount, unit };
    // Numbers last: every amount also begins like one.
    let tried = [
        parse_money(text, lexicon).map(money),
        parse_percent(text, lexicon).map(Value::Percent),
        parse_quantity(text, lexicon).map(quantity),
        parse_ordinal(text, lexicon).map(Value::Ordinal),
        parse_date(text, lexicon).map(Value::Date),
        parse_time(text, lexicon).map(Value::Time),
        parse_duration(text, lexicon).map(Value::Duration),
        parse_number(text, lexicon).map(Value::Number),
    ];
    let mut read = Vec::new();
    let mut furthest: Option<ParseExpressionError> = None;
    for reading in tried {
        match reading {
            Ok(value) => read.push(value),
            Err(error) if furthest.as_ref().is_some_and(|best| best.offset() >= error.offset()) => {
            }
            Err(error) => furthest = Some(error),
        }
    }
    match furthest {
        Some(error) if read.is_empty() => Err(error),
        _ => Ok(read),
    }
}

/// How Indonesians write the number out: in words, and rupiah in digits first.
fn spelled(value: &Value, lexicon: &Lexicon) -> Vec<String> {
    let (amount, rupiah) = match value {
        Value::Money { amount, currency, .. } => (amount, *currency == Currency::IDR),
        Value::Number(amount)
        | Value::Percent(amount)
        | Value::Ordinal(amount)
        | Value::Quantity { amount, .. } => (amount, false),
        _ => return Vec::new(),
    };
    let Size::Exact(Numeral::Decimal(number)) = amount.size else { return Vec::new() };
    let mut forms = Vec::new();
    if rupiah {
        forms.extend([format_rupiah_short(number, lexicon), format_rupiah(number)]);
        forms.dedup();
    }
    forms.extend(terbilang(number, lexicon));
    forms
}

/// `{"text":"…","readings":[{"kind":"number","value":2001000}],"spelled":[["…"]]}`.
fn json(text: &str, readings: &[Value], lexicon: &Lexicon) -> String {
    let readings = readings.iter().map(|value| {
        let spelled = serde_json::Value::from(spelled(value, lexicon));
        let json = values::json(value);
        let open = json.strip_suffix('}').unwrap_or(&json);
        format!("{open},\"spelled\":{spelled}}}")
    });
    let readings = readings.collect::<Vec<_>>().join(",");
    format!("{{\"text\":{},\"readings\":[{readings}]}}\n", serde_json::Value::from(text))
}

/// The error, with the expression below it and a mark where the error is.
fn pointed_out(text: &str, error: &ParseExpressionError) -> String {
    let before = text.get(..error.offset()).unwrap_or_default().chars().count();
    let problem = match error.offset() {
        0 => format!("\"{text}\" starts like no number, amount, date, time or duration"),
        _ => error.to_string(),
    };
    format!("{problem}; write the expression alone\n  {text}\n  {:before$}^", "")
}
