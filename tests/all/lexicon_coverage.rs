//! The raw material of the lexicon, which lies beside the project where its
//! authors have it: every agency, office and place of it must be found, or
//! stand in `tests/corpus/source_exceptions.tsv` with the reason.

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

/// What is not read as a file of the raw material has it, and what of it the
/// project's list of exceptions says.
struct Missed {
    file: &'static str,
    /// Each with what it stands for there, and what was found.
    found: BTreeMap<(String, String), String>,
}

impl Missed {
    fn in_file(file: &'static str) -> Self {
        Self { file, found: BTreeMap::new() }
    }

    fn note(&mut self, form: &str, of: &str, found: impl std::fmt::Debug) {
        self.found.insert((form.to_owned(), of.to_owned()), format!("{found:?}"));
    }

    /// Fails unless just the exceptions listed were missed; `of` tells which
    /// of the file's are meant.
    #[track_caller]
    fn assert_listed(self, meant: impl Fn(&str) -> bool) {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/source_exceptions.tsv");
        let text = std::fs::read_to_string(path).unwrap();
        let rows = text.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut listed = BTreeSet::new();
        for row in rows {
            let cells: Vec<_> = row.split('\t').collect();
            let &[file, form, of, reason] = cells.as_slice() else { panic!("{row}") };
            assert!(!reason.is_empty(), "{row}");
            if file == self.file && meant(of) {
                listed.insert((form.to_owned(), of.to_owned()));
            }
        }
        let missed: BTreeSet<_> = self.found.keys().cloned().collect();
        let unlisted: Vec<_> = self.found.iter().filter(|(key, _)| !listed.contains(key)).collect();
        assert!(unlisted.is_empty(), "missed and not in the list:\n{unlisted:#?}");
        let stale: Vec<_> = listed.difference(&missed).collect();
        assert!(stale.is_empty(), "read after all; take them off the list:\n{stale:#?}");
    }
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
    let mut found = 0;
    let mut missed = Missed::in_file("opd_attested.tsv");
    for name in &names {
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
                    missed.note(name, "affairs", (said, expected));
                }
            }
            others => missed.note(name, "name", others),
        }
    }
    // Some names of the list are addresses of the net and other bodies.
    assert!(found * 100 >= names.len() * 98, "{found} of {}", names.len());
    missed.assert_listed(|of| matches!(of, "name" | "affairs"));
}

#[test]
fn attested_abbreviations_stand_for_their_agency_where_it_is_named() {
    let Some(attested) = rows("opd_attested.tsv") else { return };
    let pipeline = Pipeline::builtin().unwrap();
    let mut pairs = BTreeSet::new();
    for row in &attested {
        for short in row["abbreviations"].split('|').filter(|short| !short.is_empty()) {
            pairs.insert((short, row["name"].as_str()));
        }
    }
    let mut missed = Missed::in_file("opd_attested.tsv");
    for (short, name) in &pairs {
        let text = format!("Kepala {name} ({short}) Kota Medan hadir. Menurut {short}, itu benar.");
        let found = spans(&pipeline, &text);
        let last = found.iter().rfind(|(surface, _)| surface == short);
        if !matches!(last, Some((_, Value::Opd(_)))) {
            missed.note(short, name, &found);
        }
    }
    assert!(pairs.len() > 200, "{}", pairs.len());
    missed.assert_listed(|of| !matches!(of, "name" | "affairs"));
}

/// A sentence that names a place by `alias` and, as news does, tells by
/// another name which it is.
fn about_place(row: &BTreeMap<String, String>, names: &BTreeMap<&str, &str>) -> String {
    let (alias, code) = (&row["alias"], row["code"].as_str());
    let name_of = |length: usize| names[&code[..length]];
    match row["level"].as_str() {
        "province" => format!("Warga {alias} hadir, kata Gubernur {}.", name_of(2)),
        "district" => {
            let typed =
                ["Kecamatan ", "Kec", "Distrik "].iter().any(|word| alias.starts_with(word));
            let word = if typed { "" } else { "Kecamatan " };
            format!("Warga {word}{alias}, {}, hadir.", name_of(5))
        }
        _ => format!("Warga {alias} hadir, kata pejabat {}, {}.", name_of(5), name_of(2)),
    }
}

#[test]
fn every_alias_of_a_place_is_read_where_the_article_tells_which_it_is() {
    let (Some(aliases), Some(regions)) = (rows("region_aliases.tsv"), rows("regions.tsv")) else {
        return;
    };
    let names: BTreeMap<_, _> =
        regions.iter().map(|row| (row["code"].as_str(), row["official_name"].as_str())).collect();
    let pipeline = Pipeline::builtin().unwrap();
    let mut missed = Missed::in_file("region_aliases.tsv");
    for row in &aliases {
        let text = about_place(row, &names);
        let found = spans(&pipeline, &text);
        let meant = found.iter().any(|(surface, value)| {
            let code = match value {
                Value::Region(region) => region.code.map(|code| code.to_string()),
                _ => None,
            };
            surface.contains(&row["alias"]) && code.as_deref() == Some(&row["code"])
        });
        if !meant {
            missed.note(&row["alias"], &row["code"], &found);
        }
    }
    assert!(aliases.len() > 2900, "{}", aliases.len());
    missed.assert_listed(|_| true);
}

/// The README says: a name that a regency and a city share is the regency
/// where nothing tells; one of a province and a city or regency is the
/// province; but for the names whose usual meaning the lexicon lists. Of two regencies it is the
/// one listed here.
#[test]
fn an_alias_of_several_places_is_read_by_default_as_documented() {
    /// Two regencies, and capitals of provinces.
    const OTHERWISE: &[(&str, &str)] = &[
        ("Mura", "16.05"),
        ("Bandung", "32.73"),
        ("Jayapura", "91.71"),
        ("Jogjakarta", "34.71"),
        ("Kupang", "53.71"),
        ("Semarang", "33.74"),
        ("Sorong", "96.71"),
        ("Yogyakarta", "34.71"),
    ];
    /// Names of people and of hamlets, too: no places where nothing tells.
    const HOMONYMS: &[&str] = &["Banjar", "Bima"];
    let Some(aliases) = rows("region_aliases.tsv") else { return };
    let pipeline = Pipeline::builtin().unwrap();
    let ambiguous = aliases.iter().filter(|row| !row["ambiguous_codes"].is_empty());
    let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in ambiguous {
        places.entry(&row["alias"]).or_default().push(&row["code"]);
    }
    assert!(places.len() > 30, "{}", places.len());
    for (alias, codes) in places {
        // Provinces before regencies before cities, which count from 71.
        let rank = |code: &&str| (code.len() > 2, code.get(3..).is_some_and(|part| part >= "71"));
        let default = codes.iter().copied().min_by_key(rank).unwrap();
        let listed = OTHERWISE.iter().find(|(name, _)| *name == alias);
        let expected = listed.map_or(default, |(_, code)| code);
        let text = format!("Warga {alias} hadir.");
        let found = spans(&pipeline, &text);
        if HOMONYMS.contains(&alias) {
            assert_eq!(found, [], "{text}");
            continue;
        }
        let [(surface, Value::Region(region))] = found.as_slice() else {
            panic!("{text} {found:?}")
        };
        let code = region.code.map(|code| code.to_string());
        assert_eq!((*surface, code.as_deref()), (alias, Some(expected)), "{text}");
    }
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
