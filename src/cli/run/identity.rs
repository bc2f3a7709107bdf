//! The identity of a run: two runs with the same identity write the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::super::options::Options;
use super::super::read::Input;

/// Options that do not change the output.
const WITHOUT_EFFECT: &[&str] = &["config", "output", "quiet", "report", "resume", "threads"];

/// Everything that decides what a run writes.
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
    /// Of names, sizes and times of change. It is compared by a later process, perhaps of another
    /// build, so it is made of bytes that mean the same everywhere.
    fingerprint: String,
}

impl Identity {
    pub(crate) fn new(by: String, options: &Options, inputs: Inputs) -> Self {
        let (command, mut options) = (options.command.clone(), options.values.clone());
        options.retain(|name, _| !WITHOUT_EFFECT.contains(&name.as_str()));
        Self { by, command, options, inputs }
    }

    /// The differences to `now`, each as a line with both values.
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
        compare("inputs", &self.inputs.summary(), &now.inputs.summary());
        if differences.is_empty() && self.inputs != now.inputs {
            differences.push("inputs: names, order or times of change".into());
        }
        differences
    }
}

impl Inputs {
    pub(crate) fn new(inputs: &[Input]) -> Self {
        let mut hash = Sha256::new();
        let mut bytes = Some(0_u64);
        for input in inputs {
            let Input::File(path) = input else {
                bytes = bytes.filter(|_| !matches!(input, Input::Stdin));
                continue;
            };
            let name = path.to_string_lossy();
            hash.update((name.len() as u64).to_le_bytes());
            hash.update(name.as_bytes());
            match fs::metadata(path) {
                Ok(metadata) if metadata.is_file() => {
                    hash.update(metadata.len().to_le_bytes());
                    hash.update(nanoseconds(metadata.modified().ok()).to_le_bytes());
                    bytes = bytes.map(|bytes| bytes + metadata.len());
                }
                // A pipe has no size; what is not there has no bytes.
                Ok(_) => bytes = None,
                Err(_) => {}
            }
        }
        let digest = hash.finalize();
        let fingerprint = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { files: inputs.len() as u64, bytes, fingerprint }
    }

    fn summary(&self) -> String {
        match self.bytes {
            Some(bytes) => format!("{} of {bytes} bytes", self.files),
            None => format!("{} of unknown size", self.files),
        }
    }
}

/// Nanoseconds since 1970; 0 for an unknown or earlier time.
fn nanoseconds(time: Option<SystemTime>) -> u128 {
    let since = time.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_nanos())
}
