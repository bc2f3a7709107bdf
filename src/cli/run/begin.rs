//! Where a run begins: at the first record, or where an earlier one was left.

use std::fs;
use std::path::{Path, PathBuf};

use super::super::failure::Failure;
use super::super::output::Output;
use super::super::spool::Spool;
use super::identity::Identity;
use super::journal::{Journal, State};

/// The files that a run writes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Files<'a> {
    /// Standard output where there is none.
    pub(crate) output: Option<&'a Path>,
    pub(crate) rejects: Option<&'a Path>,
}

/// How a run begins.
pub(crate) enum Begun {
    At(Box<Start>),
    /// At its end: an earlier run only did not get to remove its journal.
    AtTheEnd(Box<State>),
}

/// Files to write to, and what has been written.
pub(crate) struct Start {
    pub(super) output: Output,
    pub(super) rejects: Option<Output>,
    pub(super) state: State,
    /// Where the journal is kept, if the output is a file.
    pub(super) journal: Option<PathBuf>,
}

/// Opens the files, and cuts them to where the run goes on. Without `resume`,
/// it refuses to begin where an unfinished run would be lost.
pub(crate) fn begin(files: Files<'_>, run: &Identity, resume: bool) -> Result<Begun, Failure> {
    let mut output = files.output.map_or_else(|| Ok(Output::stdout()), Output::left)?;
    let Some(spool) = output.spool() else {
        if resume {
            return Err(Failure::Usage("--resume needs a file in --output to continue".into()));
        }
        let rejects = files.rejects.map(Output::file).transpose()?;
        let state = State::default();
        return Ok(Begun::At(Box::new(Start { output, rejects, state, journal: None })));
    };
    let journal = spool.journal();
    let written = spool.length()?;
    let state = match Journal::read(&journal)? {
        Some(left) if resume && written == 0 && left.is_whole() && left.run == *run => {
            // What cannot be removed means nothing to later runs.
            let _harmless = fs::remove_file(journal);
            return Ok(Begun::AtTheEnd(Box::new(left.state)));
        }
        Some(left) if written > 0 && left.state.read > 0 => continued(left, run, spool, resume)?,
        None if written > 0 => return Err(without_journal(spool)),
        _ => State::default(),
    };
    output.cut(state.output)?;
    let mut rejects = files.rejects.map(Output::left).transpose()?;
    if let Some(file) = &mut rejects {
        match file.spool().map(|spool| spool.length()).transpose()? {
            // The file of rejects has its name already.
            Some(0) if state.ended => rejects = None,
            Some(_) | None => file.cut(state.rejects)?,
        }
    }
    Ok(Begun::At(Box::new(Start { output, rejects, state, journal: Some(journal) })))
}

/// The state of the run that was `left`, if `run` may go on from there.
fn continued(left: Journal, run: &Identity, spool: &Spool, resume: bool) -> Result<State, Failure> {
    let Journal { run: before, state } = left;
    let discard =
        format!("discard it: rm {} {}", spool.part().display(), spool.journal().display());
    let path = spool.path().display();
    if !resume {
        let (read, seconds) = (state.read, state.seconds);
        return Err(Failure::Refused(format!(
            "{path} has an unfinished run of {read} records ({seconds:.0} s of work); \
             continue it with --resume, or {discard}"
        )));
    }
    let differences = before.differences(run);
    if !differences.is_empty() {
        return Err(Failure::Refused(format!(
            "{path} has an unfinished run that was another one:\n  {}\n\
             Give it the same inputs and options again, or {discard}",
            differences.join("\n  ")
        )));
    }
    Ok(state)
}

fn without_journal(spool: &Spool) -> Failure {
    let (part, journal) = (spool.part().display(), spool.journal());
    Failure::Refused(format!(
        "{part} is there without {}, so no run can continue it; move it away or remove it",
        journal.display()
    ))
}
