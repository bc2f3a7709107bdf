//! Floors: the scores that a change must not fall below.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::tally::Tally;
use crate::cli::failure::Failure;

/// The least F1 over all kinds.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Floor {
    exact: f64,
    full: f64,
}

impl Floor {
    /// The floor of the gold file `gold` in the file at `path`, which holds
    /// `{"dev.jsonl":{"exact":0.9,"full":0.85}}`.
    pub(crate) fn read(path: &Path, gold: &Path) -> Result<Self, Failure> {
        let wrong = |problem: String| Failure::Refused(format!("{}: {problem}", path.display()));
        let json = std::fs::read(path).map_err(Failure::io(path))?;
        let floors: BTreeMap<String, Floor> = serde_json::from_slice(&json).map_err(|error| {
            wrong(format!("{error}; write it as {{\"dev.jsonl\":{{\"exact\":0.9,\"full\":0.85}}}}"))
        })?;
        let name = gold.file_name().unwrap_or_default().to_string_lossy();
        let floor = floors.get(&*name).copied();
        floor.ok_or_else(|| {
            wrong(format!("no floor for \"{name}\"; write one, with exact and full"))
        })
    }

    /// A message for each score of `total` below the floor.
    pub(crate) fn broken_by(self, total: Tally) -> impl Iterator<Item = String> {
        let scores = [
            ("exact", total.exact_scores().f1, self.exact),
            ("full", total.full_scores().f1, self.full),
        ];
        scores.into_iter().filter(|(_, f1, floor)| f1 < floor).map(|(name, f1, floor)| {
            format!(
                "{name} F1 is {f1:.4}, below the floor of {floor}; find what was lost with --errors"
            )
        })
    }
}
