//! How Indonesians write a value out.

use tandai::{
    Amount, Currency, Lexicon, Numeral, Size, Value, format_rupiah, format_rupiah_short,
    number_in_words,
};

/// `value` written out in words, with what is counted; rupiah in digits first.
/// Nothing where that cannot be told, as of ranges and dates.
pub(super) fn spelled(value: &Value, lexicon: &Lexicon) -> Vec<String> {
    let behind = |amount: &Amount, counted: &str| {
        let words = number_in_words(decimal(amount)?, lexicon)?;
        Some(format!("{words} {counted}").trim_end().to_owned())
    };
    match value {
        Value::Number(amount) => behind(amount, "").into_iter().collect(),
        Value::Percent(amount) => behind(amount, percent(lexicon)).into_iter().collect(),
        Value::Quantity { amount, unit } => behind(amount, unit).into_iter().collect(),
        Value::Ordinal(amount) => ordinal(amount, lexicon).into_iter().collect(),
        Value::Money { amount, currency, .. } => {
            let digits = if *currency == Currency::IDR { rupiah(amount, lexicon) } else { vec![] };
            let words = behind(amount, name(*currency, lexicon));
            digits.into_iter().chain(words).collect()
        }
        _ => Vec::new(),
    }
}

/// The one number that an amount is.
const fn decimal(amount: &Amount) -> Option<tandai::Decimal> {
    match amount.size {
        Size::Exact(Numeral::Decimal(number)) => Some(number),
        _ => None,
    }
}

/// In digits, the short form first where there is one.
fn rupiah(amount: &Amount, lexicon: &Lexicon) -> Vec<String> {
    let Some(number) = decimal(amount) else { return Vec::new() };
    let mut forms = vec![format_rupiah_short(number, lexicon), format_rupiah(number)];
    forms.dedup();
    forms
}

/// `pertama`, `ketujuh belas`.
fn ordinal(amount: &Amount, lexicon: &Lexicon) -> Option<String> {
    let number = decimal(amount)?;
    let form = |role| entry(lexicon, "number_words.tsv", ["role", "form"], role);
    match number.to_string().as_str() {
        "1" => form("first").map(str::to_owned),
        _ => Some(format!("{}{}", form("prefix_ordinal")?, number_in_words(number, lexicon)?)),
    }
}

/// The word for per cent.
fn percent(lexicon: &Lexicon) -> &str {
    entry(lexicon, "units.tsv", ["class", "unit"], "percent").unwrap_or_default()
}

/// What a currency is called.
fn name(currency: Currency, lexicon: &Lexicon) -> &str {
    let words = entry(lexicon, "currencies.tsv", ["code", "words"], currency.code());
    words.and_then(|words| words.split('|').next()).unwrap_or_default()
}

/// The second of `columns` of `table`, where the first holds `key`.
fn entry<'l>(
    lexicon: &'l Lexicon,
    table: &str,
    columns: [&'static str; 2],
    key: &str,
) -> Option<&'l str> {
    lexicon.entries(table, columns).find(|[cell, _]| *cell == key).map(|[_, found]| found)
}
