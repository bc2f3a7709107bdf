//! The raw material of the lexicon, which lies beside the project where its
//! authors have it: every agency and office of it must be found.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use tandai::{Pipeline, Value};

/// A table of the raw material, or `None` with a message where it is absent.
#[allow(clippy::print_stdout)]
fn rows(file: &str) -> Option<Vec<BTreeMap<String, String>>> {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/lexicon-sources").join(file);
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: {} is not there", path.display());
        return None;
    };
    let mut lines = text.lines();
    let header: Vec<_> = lines.next()?.split('\t').map(str::to_owned).collect();
    let row =
        |line: &str| header.iter().cloned().zip(line.split('\t').map(str::to_owned)).collect();
    Some(lines.map(row).collect())
}

/// The spans of `text`, each with its surface.
fn spans<'t>(pipeline: &Pipeline, text: &'t str) -> Vec<(&'t str, Value)> {
    let annotations = pipeline.annotate(text).annotations;
    annotations.into_iter().map(|a| (a.span.of(text), a.value)).collect()
}

/// What the scheme lets a span of `name` cover: no bracket at its end.
fn whole(name: &str) -> &str {
    match name.split_once('(') {
        Some((before, _)) if name.ends_with(')') => before.trim_end(),
        _ => name,
    }
}

/// Rows of the raw material that name no regional agency, and why.
const NO_AGENCIES: &[(&str, &str)] =
    &[("@", "an address of the net"), ("Badan Amil Zakat Nasional", "a body of the state")];

fn is_agency(name: &str) -> bool {
    // The bare type word says which sort of agency, but names none.
    name != "Kecamatan" && !NO_AGENCIES.iter().any(|(part, _)| name.contains(part))
}

/// The affairs that the words of `name` say, by the words of the raw material.
fn affairs_by_words(name: &str, words: &[(String, String)]) -> BTreeSet<String> {
    let separated = |text: &str| {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        format!(" {} ", words.collect::<Vec<_>>().join(" ").to_lowercase())
    };
    let mut left = separated(name);
    let mut affairs = BTreeSet::new();
    for (word, affair) in words {
        let word = separated(word);
        while let Some(at) = left.find(&word) {
            left.replace_range(at..at + word.len(), " # ");
            affairs.insert(affair.clone());
        }
    }
    affairs
}

#[test]
fn attested_agencies_are_one_span_with_the_affairs_of_their_words() {
    let (Some(attested), Some(affairs)) = (rows("opd_attested.tsv"), rows("opd_affairs.tsv"))
    else {
        return;
    };
    let mut words: Vec<(String, String)> = affairs
        .iter()
        .flat_map(|row| {
            let words = row["name_words"].split('|').map(str::to_owned);
            words.map(|word| (word, row["affair_id"].clone()))
        })
        .collect();
    words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    let pipeline = Pipeline::builtin().unwrap();
    let names: BTreeSet<&str> = attested.iter().map(|row| row["name"].as_str()).collect();
    let (mut found, mut missed, mut lacking) = (0, Vec::new(), Vec::new());
    for name in names.into_iter().filter(|name| is_agency(name)) {
        let text = format!("Kepala {name} mengatakan hal itu kepada Pemkab setempat.");
        let agencies =
            spans(&pipeline, &text).into_iter().filter_map(|(surface, value)| match value {
                Value::Opd(opd) => Some((surface, opd)),
                _ => None,
            });
        match agencies.collect::<Vec<_>>().as_slice() {
            [(surface, opd), ..] if *surface == whole(name) => {
                found += 1;
                let said: BTreeSet<_> = opd.affairs.iter().map(|id| id.to_string()).collect();
                let expected = affairs_by_words(surface, &words);
                // A district says `kecamatan`, though its office is a `Kelurahan`.
                let office = said.contains("kecamatan");
                if !office && !expected.is_subset(&said) && !said.contains("setda") {
                    lacking.push(format!("{name}: {said:?}, not {expected:?}"));
                }
            }
            others => missed.push(format!("{name}: {others:?}")),
        }
    }
    let share = 100 * found / (found + missed.len());
    println!("{found} found ({share} %), missed:\n{}", missed.join("\n"));
    assert!(share >= 99, "{} missed:\n{}", missed.len(), missed.join("\n"));
    assert!(lacking.len() <= 4, "affairs:\n{}", lacking.join("\n"));
}

#[test]
fn attested_abbreviations_stand_for_their_agency_where_it_is_named() {
    let Some(attested) = rows("opd_attested.tsv") else { return };
    let pipeline = Pipeline::builtin().unwrap();
    let mut pairs = BTreeSet::new();
    for row in attested.iter().filter(|row| is_agency(&row["name"])) {
        for short in row["abbreviations"].split('|').filter(|short| !short.is_empty()) {
            pairs.insert((short, row["name"].as_str()));
        }
    }
    let mut missed = Vec::new();
    for (short, name) in &pairs {
        let text = format!("Kepala {name} ({short}) Kota Medan hadir. Menurut {short}, itu benar.");
        let found = spans(&pipeline, &text);
        let last = found.iter().rfind(|(surface, _)| surface == short);
        if !matches!(last, Some((_, Value::Opd(_)))) {
            missed.push(format!("{short} = {name}"));
        }
    }
    println!("{} of {} missed:\n{}", missed.len(), pairs.len(), missed.join("\n"));
    assert!(missed.len() * 100 <= pairs.len() * 5, "{missed:#?}");
}

#[test]
fn every_known_office_is_found_by_its_official_name() {
    let Some(offices) = rows("bpjs_offices.tsv") else { return };
    let pipeline = Pipeline::builtin().unwrap();
    let mut missed = Vec::new();
    for row in &offices {
        let name = &row["official_name"];
        let text = format!("Kepala {name} hadir.");
        let found = spans(&pipeline, &text);
        let expected = found.iter().any(|(surface, value)| {
            matches!(value, Value::Bpjs(bpjs) if *surface == name && bpjs.level.name() == row["type"])
        });
        if !expected {
            missed.push(format!("{name}: {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}
