//! Dates and clock times of public test suites: `../shared/vectors`, where
//! the checkout has them beside it.
//!
//! A case is met where the text's date, in EDTF, says what its value says; a
//! missing year is compared only where the case has a reference date.

#![allow(clippy::unwrap_used, reason = "a broken vector file fails the test")]

use std::fs;
use std::path::Path;

use serde_json::Value as Json;
use tandai::{ClockTime, Lexicon, Pipeline, Value, parse_date, parse_time};

/// Cases that are not followed, and why.
const EXCEPTIONS: &[(&str, &str)] = &[
    ("hari ini", RELATIVE),
    ("besok", RELATIVE),
    ("kemaren", RELATIVE),
    ("1 hari lagi", RELATIVE),
    ("2 hari dari sekarang", RELATIVE),
    ("makan siang kemarin", RELATIVE),
    ("senin ini", "a weekday in small letters counts only behind `hari`: `salat jumat`"),
    ("senin lalu", "as `senin ini`"),
    ("senin depan", "as `senin ini`"),
    ("11:00", "the date is only that of the reference"),
    ("11:00:05", "as `11:00`"),
    ("28 jun 11 11:00", "a year of two digits behind a month is in news rather a count"),
    ("28 jun, 11 23:00:05", "as `28 jun 11 11:00`"),
    ("Acaranya Nov 10", "a month and then a number: in Indonesian the day comes first"),
    ("Maret 1 sampai 3", "as `Acaranya Nov 10`"),
    ("Januari 5 - 7, 2024", "as `Acaranya Nov 10`"),
    ("pada hari Minggu", "a weekday resolves to the last one, in news, not to the nearest"),
];

const RELATIVE: &str = "relative words are outside version 1 of the scheme";

/// The kinds of case that are dates or clock times.
const KINDS: &[&str] = &["date", "datetime", "date_relative", "time", "month", "weekday"];

#[test]
fn dates_and_times_of_public_test_suites() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/vectors");
    let Ok(files) = fs::read_dir(&folder) else {
        println!("skipped: no {}", folder.display());
        return;
    };
    let (mut met, mut excepted, mut failed) = (0, 0, Vec::new());
    for file in files.map(|file| file.unwrap().path()) {
        if file.extension().is_none_or(|extension| extension != "jsonl") {
            continue;
        }
        for line in fs::read_to_string(&file).unwrap().lines() {
            let case: Json = serde_json::from_str(line).unwrap();
            let text = case["text"].as_str().unwrap();
            if !KINDS.contains(&case["kind"].as_str().unwrap()) || case["contested"] == true {
                continue;
            }
            match check(text, &case) {
                Ok(()) => met += 1,
                Err(_) if EXCEPTIONS.iter().any(|(except, _)| *except == text) => excepted += 1,
                Err(found) => failed.push(format!("{text}: {found}, not {}", case["value"])),
            }
        }
    }
    println!("{met} met, {excepted} excepted, {} failed", failed.len());
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Compares a case with what is found; the error says what that is.
fn check(text: &str, case: &Json) -> Result<(), String> {
    let kind = case["kind"].as_str().unwrap();
    let found = match kind {
        "date_relative" => return no_date(text),
        "time" => time_in(text),
        "datetime" => {
            date_in(text, case).zip(time_in(text)).map(|(date, time)| format!("{date}T{time}"))
        }
        _ => date_in(text, case),
    };
    let expected = expected(kind, &case["value"]);
    // Seconds and a zone that the text does not state are nobody's business.
    let same = |found: &String, expected: &String| {
        found == expected
            || format!("{found}:00") == *expected
            || *found == expected.replace(":00+", "+")
            || masked(found, expected, case)
    };
    match (&found, &expected) {
        (None, None) => Ok(()),
        (Some(found), Some(expected)) if same(found, expected) => Ok(()),
        _ => Err(found.unwrap_or("nothing".into())),
    }
}

fn no_date(text: &str) -> Result<(), String> {
    let document = Pipeline::builtin().unwrap().annotate(text);
    let date = document.annotations.iter().find_map(|annotation| match &annotation.value {
        Value::Date(date) => Some(date.edtf.to_string()),
        _ => None,
    });
    date.map_or(Ok(()), Err)
}

/// The value of a case in the words of the scheme.
fn expected(kind: &str, value: &Json) -> Option<String> {
    if let (Some(from), Some(to)) = (value["from"].as_str(), value["to"].as_str()) {
        let decade = from.strip_suffix('0').filter(|decade| to == format!("{decade}9"));
        return Some(decade.map_or(format!("{from}/{to}"), |decade| format!("{decade}X")));
    }
    if let (Some(from), Some(to)) = (value["from_weekday"].as_u64(), value["to_weekday"].as_u64()) {
        return Some(format!("XXXX-WXX-{from}/XXXX-WXX-{to}"));
    }
    let value = value.as_str()?;
    if let (true, Ok(weekday)) = (kind == "weekday", value.parse::<u8>()) {
        // Those sources count from Sunday, 0.
        return Some(format!("XXXX-WXX-{}", if weekday == 0 { 7 } else { weekday }));
    }
    let month = value.strip_prefix("--").map(|month| format!("XXXX-{month}"));
    let month_day = (value.len() == 5 && value.contains('-')).then(|| format!("XXXX-{value}"));
    Some(month.or(month_day).unwrap_or(value.into()))
}

/// Whether they agree where the text of the case leaves out the year.
fn masked(found: &str, expected: &str, case: &Json) -> bool {
    case["ref"].is_string()
        && found.strip_prefix("XXXX").is_some_and(|rest| expected.ends_with(rest))
}

/// The first date in the text, in full where that can be.
fn date_in(text: &str, case: &Json) -> Option<String> {
    let document_date = case["ref"].as_str().map(|date| date.parse().unwrap());
    let document = Pipeline::builtin().unwrap().annotate_on(text, document_date);
    let found = document.annotations.iter().find_map(|annotation| match &annotation.value {
        Value::Date(date) => Some(date.clone()),
        _ => None,
    });
    // A whole text that is invalid as a date may hold a part that is one.
    let whole = parse_date(text, &Lexicon::builtin().unwrap()).ok();
    let part = found.filter(|_| case["value"] != Json::Null);
    part.or(whole).map(|date| date.resolved.unwrap_or(date.edtf).into())
}

fn time_in(text: &str) -> Option<String> {
    let lexicon = Lexicon::builtin().unwrap();
    let document = Pipeline::builtin().unwrap().annotate(text);
    let found = document.annotations.iter().find_map(|annotation| match &annotation.value {
        Value::Time(time) => Some(time.clone()),
        _ => None,
    });
    let time = found.or_else(|| parse_time(text, &lexicon).ok())?;
    let ClockTime::Exact(time) = time.clock else {
        return None;
    };
    Some(time.into())
}
