//! The INPUT arguments: files, directories, patterns, `-`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// File names that a directory is searched for, before `.gz` or `.zst`.
const EXTENSIONS: &[&str] = &["jsonl", "ndjson", "json", "csv", "tsv", "tab", "parquet", "txt"];

/// Directories nested deeper than this are not searched.
const MAX_DEPTH: usize = 64;

/// One thing to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    Stdin,
    File(PathBuf),
    /// An argument that leads to nothing readable, and why.
    Missing {
        path: PathBuf,
        reason: String,
        remedy: &'static str,
    },
}

impl Input {
    /// What the arguments name, in their order; the files of a directory, and
    /// those that a pattern matches, in the order of their names.
    pub(crate) fn expand(arguments: &[PathBuf]) -> Vec<Input> {
        let mut inputs = Vec::new();
        for argument in arguments {
            if argument.as_os_str() == "-" {
                inputs.push(Input::Stdin);
            } else {
                match matches(argument) {
                    Some(matches) if matches.is_empty() => inputs.push(Input::Missing {
                        path: argument.clone(),
                        reason: "no file matches the pattern".into(),
                        remedy: "check it, and quote it if the shell must not expand it",
                    }),
                    Some(matches) => matches.into_iter().for_each(|path| any(path, &mut inputs)),
                    None => any(argument.clone(), &mut inputs),
                }
            }
        }
        inputs
    }

    /// What it is called in messages.
    pub(super) fn name(&self) -> String {
        match self {
            Input::Stdin => "-".into(),
            Input::File(path) | Input::Missing { path, .. } => path.to_string_lossy().into(),
        }
    }
}

/// The paths that a pattern matches which the shell did not expand; `None` where the argument is
/// no pattern.
fn matches(argument: &Path) -> Option<Vec<PathBuf>> {
    let pattern = argument.to_str().filter(|text| text.contains(['*', '?', '[']))?;
    if argument.exists() {
        return None;
    }
    // As shells do it.
    let options = glob::MatchOptions {
        case_sensitive: true,
        require_literal_separator: true,
        require_literal_leading_dot: true,
    };
    Some(glob::glob_with(pattern, options).ok()?.filter_map(Result::ok).collect())
}

fn any(path: PathBuf, inputs: &mut Vec<Input>) {
    if path.is_dir() {
        directory(&path, inputs);
    } else {
        inputs.push(Input::File(path));
    }
}

fn directory(root: &Path, inputs: &mut Vec<Input>) {
    let before = inputs.len();
    if let Err(error) = search(root, MAX_DEPTH, inputs) {
        let remedy = "check that you may read it and all below it";
        inputs.push(Input::Missing { path: root.into(), reason: error.to_string(), remedy });
    } else if inputs.len() == before {
        inputs.push(Input::Missing {
            path: root.into(),
            reason: "the directory has no file to read".into(),
            remedy: "it is searched for .jsonl, .ndjson, .json, .csv, .tsv, .parquet and .txt, also with .gz or .zst behind",
        });
    }
}

fn search(directory: &Path, depth: usize, inputs: &mut Vec<Input>) -> io::Result<()> {
    let mut entries = fs::read_dir(directory)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        // Links to directories are not followed: they may lead in a circle.
        if entry.file_type()?.is_dir() {
            if depth > 0 {
                search(&path, depth - 1, inputs)?;
            }
        } else if has_known_name(&path) && path.is_file() {
            inputs.push(Input::File(path));
        }
    }
    Ok(())
}

fn has_known_name(path: &Path) -> bool {
    extension(path).is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}

/// The extension in lower case, that of the content where the file is
/// compressed: `jsonl` of `a.jsonl.gz`.
pub(super) fn extension(path: &Path) -> Option<String> {
    let last = path.extension()?.to_string_lossy().to_lowercase();
    match last.as_str() {
        "gz" | "zst" => {
            Some(Path::new(path.file_stem()?).extension()?.to_string_lossy().to_lowercase())
        }
        _ => Some(last),
    }
}
