//! The INPUT arguments: files, directories, `-`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// File names that a directory is searched for, before `.gz` or `.zst`.
const EXTENSIONS: &[&str] = &["jsonl", "ndjson", "json", "txt"];

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
    /// What the arguments name, in their order; the files of a directory in
    /// the order of their names.
    pub(crate) fn expand(arguments: &[PathBuf]) -> Vec<Input> {
        let mut inputs = Vec::new();
        for argument in arguments {
            if argument.as_os_str() == "-" {
                inputs.push(Input::Stdin);
            } else if argument.is_dir() {
                directory(argument, &mut inputs);
            } else {
                inputs.push(Input::File(argument.clone()));
            }
        }
        inputs
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
            remedy: "it is searched for .jsonl, .ndjson, .json and .txt, also with .gz or .zst behind",
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
