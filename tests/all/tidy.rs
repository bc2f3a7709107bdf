//! The tree keeps the house rules that no compiler checks.

use std::fs;
use std::path::{Path, PathBuf};

/// Beyond this many lines a file holds more than one idea.
const LONGEST_FILE: usize = 500;

fn sources(directory: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            out.push(path);
        }
    }
}

fn all_sources() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut paths);
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn files_stay_small() {
    for (path, text) in all_sources() {
        let lines = text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", path.display());
    }
}

#[test]
fn every_file_says_what_it_is() {
    for (path, text) in all_sources() {
        assert!(text.starts_with("//!"), "{} has no module comment", path.display());
    }
}

#[test]
fn no_binary_float_holds_a_value() {
    for (path, text) in all_sources() {
        for (i, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let float = code
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| matches!(word, "f32" | "f64"));
            let shown_only = path.components().any(|part| part.as_os_str() == "cli");
            assert!(!float || shown_only, "{}:{}: {line}", path.display(), i + 1);
        }
    }
}
