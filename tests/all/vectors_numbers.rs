//! Numbers, money and quantities of public test suites: `../shared/vectors`,
//! where the checkout has them beside it.

use std::fs;
use std::path::Path;

use serde_json::Value as Json;
use tandai::{
    Amount, Lexicon, Modifier, Pipeline, Size, Value, parse_money, parse_number, parse_ordinal,
    parse_percent, parse_quantity,
};

/// Cases that are not followed, and why; `…` stands for the rest of a case.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("10 ¥.", "the full stop belongs to the sentence"),
    ("dari Rp1.000 sampai Rp10.000", "the preposition does not belong to the amount"),
    ("Rp 11,493 miliar per hari", "what a rate is per does not belong to the amount"),
    ("1.234,5 hr", TIME),
    ("1.234,5 hari", TIME),
    ("1.234,5 mnt", TIME),
    ("1.234,5 thn", TIME),
    ("1.234,5 bulan", TIME),
    ("1.234,5 mgg", TIME),
    ("1.234,5 minggu", TIME),
    ("- 1.200.000", "a hyphen with a blank behind it is a list mark in news"),
    ("belasan orang", "the scheme has an order of magnitude where the case has 11 to 19"),
    ("14 juta lebih KPM", "the scheme makes it a quantity, `lebih` inside"),
    ("SGD 10-26 (Rp 103-270 ribu)", "two spans: tested with sentences"),
    ("(233,9 miliar/…", "two spans, the first without its currency"),
    ("43,2 persen (…", "two spans: tested with sentences"),
    ("naik 25 basis poin", "the scheme makes basis points a quantity"),
    ("3,00 (tiga koma nol nol)", "values are held without noughts at their end"),
    ("81 dari 115", "two numbers, in the scheme"),
    ("kedua stafnya", "all of them, in the scheme: no span"),
    ("ketiganya", "as `kedua stafnya`"),
    ("seluruh 4.550 Badan Usaha…", "two spans: tested with sentences"),
    ("tahun lalu kita impor 3,8…", "an elided scale"),
];

const TIME: &str = "the scheme makes it a duration";

/// The kinds of case that this stage reads.
const KINDS: &[&str] = &["number", "ordinal", "money", "percent", "quantity"];

#[test]
fn numbers_of_public_test_suites() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/vectors");
    let Ok(files) = fs::read_dir(&folder) else {
        println!("skipped: no {}", folder.display());
        return;
    };
    let lexicon = Lexicon::builtin().unwrap();
    let (mut met, mut excepted, mut failed) = (0, 0, Vec::new());
    for file in files.map(|file| file.unwrap().path()) {
        if file.extension().is_none_or(|extension| extension != "jsonl") {
            continue;
        }
        for line in fs::read_to_string(&file).unwrap().lines() {
            let case: Json = serde_json::from_str(line).unwrap();
            let text = case["text"].as_str().unwrap();
            let disputed = ["contested", "upstream"].iter().any(|key| !case[key].is_null());
            if disputed || !KINDS.contains(&case["kind"].as_str().unwrap()) {
                continue;
            }
            match check(text, &case, &lexicon) {
                Ok(()) => met += 1,
                Err(_) if is_excepted(text) => excepted += 1,
                Err(found) => failed.push(format!("{text}: {found}, not {}", case["value"])),
            }
        }
    }
    println!("{met} met, {excepted} excepted");
    assert!(failed.is_empty(), "{} failed:\n{}", failed.len(), failed.join("\n"));
}

fn is_excepted(text: &str) -> bool {
    EXCEPTIONS.iter().any(|(except, _)| match except.strip_suffix('…') {
        Some(start) => text.starts_with(start),
        None => *except == text,
    })
}

/// Whether `text` is read as its case says, and if not, what it is read as.
fn check(text: &str, case: &Json, lexicon: &Lexicon) -> Result<(), String> {
    if case["value"].is_null() {
        let Ok(pipeline) = Pipeline::builtin() else { return Err("no lexicon".into()) };
        let document = pipeline.annotate(text);
        let numeric = |value: &Value| matches!(value, Value::Number(_) | Value::Quantity { .. });
        let found = document.annotations.iter().find(|found| numeric(&found.value));
        return found.map_or(Ok(()), |found| Err(format!("{:?}", found.value)));
    }
    let kind = case["kind"].as_str().unwrap_or_default();
    let amount = match kind {
        "ordinal" => parse_ordinal(text, lexicon),
        "percent" => parse_percent(text, lexicon),
        "quantity" => parse_quantity(text, lexicon).and_then(|(amount, unit)| {
            // The case may name the unit by another of its forms, or in English.
            let in_english = case["source"].as_str().is_some_and(|source| source.contains("Intl"));
            let expected = format!("1 {}", case["unit"].as_str().unwrap_or(&unit));
            match parse_quantity(&expected, lexicon) {
                Ok((_, expected)) if expected != unit && !in_english => {
                    parse_number(&unit, lexicon)
                }
                _ => Ok(amount),
            }
        }),
        "money" => parse_money(text, lexicon).and_then(|(amount, currency)| {
            let expected = case["currency"].as_str().unwrap_or_default();
            let fits = expected.split('|').any(|code| code == currency.code());
            if fits { Ok(amount) } else { parse_number(currency.code(), lexicon) }
        }),
        _ => parse_number(text, lexicon),
    }
    .map_err(|error| error.to_string())?;
    let written = written(&amount);
    let expected = expected(&case["value"]);
    if written == expected { Ok(()) } else { Err(written) }
}

/// An amount as [`expected`] writes the value of a case.
fn written(amount: &Amount) -> String {
    match (amount.size, amount.modifier) {
        (Size::Exact(value), Some(Modifier::MoreThan)) => format!("{value}–"),
        (Size::Exact(value), Some(Modifier::LessThan)) => format!("–{value}"),
        (size, _) => size.to_string(),
    }
}

/// `lower–upper`, either left out where the case has none, or the one value.
fn expected(value: &Json) -> String {
    let plain = |value: &Json| value.as_str().map(ToOwned::to_owned);
    match plain(value) {
        Some(value) => value,
        None => {
            let end = |key: &str| plain(&value[key]).unwrap_or_default();
            format!("{}–{}", end("from"), end("to"))
        }
    }
}
