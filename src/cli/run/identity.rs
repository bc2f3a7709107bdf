//! What a run is: two runs of the same identity write the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{Hash, Hasher};

use rustc_hash::FxHasher;
use serde::{Deserialize, Serialize};

use super::super::options::Options;
use super::super::read::Input;

/// Options that change nothing in what is written.
const WITHOUT_EFFECT: &[&str] = &["config", "output", "quiet", "report", "resume", "threads"];

/// All that decides what a run writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Identity {
    /// Program and lexicon: `tandai 0.1.0 lexicon 3fa2c1d0`.
    pub(crate) by: String,
    pub(crate) command: String,
    pub(crate) options: BTreeMap<String, String>,
    pub(crate) inputs: Inputs,
}

/// The files that a run reads, and whether they are still what they were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Inputs {
    pub(crate) files: u64,
    /// Their size as they lie on disk; unknown for standard input and pipes.
    pub(crate) bytes: Option<u64>,
    /// Names, sizes and times of change.
    fingerprint: String,
}

impl Identity {
    pub(crate) fn new(by: String, options: &Options, inputs: Inputs) -> Self {
        let (command, mut options) = (options.command.clone(), options.values.clone());
        options.retain(|name, _| !WITHOUT_EFFECT.contains(&name.as_str()));
        Self { by, command, options, inputs }
    }

    /// What is not the same in `now`, each told as was and is.
    pub(crate) fn differences(&self, now: &Self) -> Vec<String> {
        let mut differences = Vec::new();
        let mut compare = |what: &str, was: &str, is: &str| {
            if was != is {
                differences.push(format!("{what}: then {was}, now {is}"));
            }
        };
        compare("program", &self.by, &now.by);
        compare("command", &self.command, &now.command);
        let names = self.options.keys().chain(now.options.keys());
        for name in names.collect::<std::collections::BTreeSet<_>>() {
            let value = |options: &BTreeMap<String, String>| {
                options.get(name).map_or("not given".to_owned(), Clone::clone)
            };
            compare(&format!("--{name}"), &value(&self.options), &value(&now.options));
        }
        compare("inputs", &self.inputs.told(), &now.inputs.told());
        if differences.is_empty() && self.inputs != now.inputs {
            differences.push("inputs: names, order or times of change".into());
        }
        differences
    }
}

impl Inputs {
    pub(crate) fn new(inputs: &[Input]) -> Self {
        let mut hasher = FxHasher::default();
        let mut bytes = Some(0_u64);
        for input in inputs {
            let Input::File(path) = input else {
                bytes = bytes.filter(|_| !matches!(input, Input::Stdin));
                continue;
            };
            path.hash(&mut hasher);
            match fs::metadata(path) {
                Ok(metadata) if metadata.is_file() => {
                    (metadata.len(), metadata.modified().ok()).hash(&mut hasher);
                    bytes = bytes.map(|bytes| bytes + metadata.len());
                }
                // A pipe has no size; what is not there has no bytes.
                Ok(_) => bytes = None,
                Err(_) => {}
            }
        }
        let fingerprint = format!("{:016x}", hasher.finish());
        Self { files: inputs.len() as u64, bytes, fingerprint }
    }

    fn told(&self) -> String {
        match self.bytes {
            Some(bytes) => format!("{} of {bytes} bytes", self.files),
            None => format!("{} of unknown size", self.files),
        }
    }
}
