//! Writes the output of the records to the files, and counts.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use tandai::write;

use super::super::failure::Failure;
use super::super::format::Format;
use super::super::output::Output;
use super::super::read::{Guesses, Position};
use super::begin::Start;
use super::checkpoint::Checkpoints;
use super::chunk::{Chunk, Reject};
use super::identity::Identity;
use super::journal::{Journal, State};
use super::progress::Progress;

/// How many problems are reported one by one. More would hide the other messages.
const MAX_MESSAGES: u64 = 100;

pub(super) struct Sink<'r> {
    output: Output,
    rejects: Option<Output>,
    format: &'r dyn Format,
    progress: &'r Progress,
    state: State,
    checkpoints: Option<Checkpoints>,
    journal: Option<PathBuf>,
    /// The guesses that have been reported.
    guesses: Guesses,
    started: Instant,
    /// Seconds that earlier runs took.
    before: f64,
}

impl<'r> Sink<'r> {
    /// Goes on from `start`.
    pub(super) fn new(
        start: Start,
        run: Identity,
        format: &'r dyn Format,
        progress: &'r Progress,
    ) -> Result<Self, Failure> {
        let Start { mut output, mut rejects, state, journal } = start;
        let checkpoints = journal.clone().map(|path| {
            let journal = Journal { run, state: state.clone() };
            let outputs = [Some(&mut output), rejects.as_mut()];
            Checkpoints::start(journal, path, outputs.into_iter().flatten())
        });
        let checkpoints = checkpoints.transpose()?;
        if output.length() == 0 {
            output.append(format.frame().prologue.as_bytes())?;
        }
        let (started, before) = (Instant::now(), state.seconds);
        Ok(Self {
            output,
            rejects,
            format,
            progress,
            state,
            checkpoints,
            journal,
            guesses: Guesses::default(),
            started,
            before,
        })
    }

    pub(super) const fn state(&self) -> &State {
        &self.state
    }

    /// Writes the output and the rejects of a chunk.
    pub(super) fn take(&mut self, chunk: &mut Chunk) -> Result<(), Failure> {
        // Every article comes with a separator before it; the first needs none.
        let frame = self.format.frame();
        let first = self.output.length() == frame.prologue.len() as u64;
        let unneeded = if first { frame.separator.len() } else { 0 };
        self.output.append(chunk.output.get(unneeded..).unwrap_or_default())?;
        for guess in self.guesses.take(&mut chunk.guesses) {
            self.progress.message(&guess);
        }
        for reject in chunk.rejects.drain(..) {
            self.reject(&reject)?;
        }
        self.state.read = chunk.read;
        let counts = &mut self.state.counts;
        counts.records += chunk.records();
        counts.bytes += chunk.bytes() as u64;
        counts.found.take(&mut chunk.found);
        self.progress.update(self.state.counts.articles(), self.seconds());
        self.checkpoint()
    }

    /// Begins a checkpoint, if one is due.
    pub(super) fn checkpoint(&mut self) -> Result<(), Failure> {
        let due = match &mut self.checkpoints {
            Some(checkpoints) => checkpoints.due(self.state.read)?,
            None => false,
        };
        if due {
            let state = self.state_on_disk()?;
            if let Some(checkpoints) = &mut self.checkpoints {
                checkpoints.keep(state);
            }
        }
        Ok(())
    }

    fn reject(&mut self, reject: &Reject) -> Result<(), Failure> {
        self.state.counts.rejects += 1;
        match self.state.counts.rejects {
            ..=MAX_MESSAGES => {
                self.progress.message(&format!("{}: {}", reject.place, reject.problem));
            }
            number if number == MAX_MESSAGES + 1 => {
                self.progress.message("more cannot be read; --rejects FILE keeps them all");
            }
            _ => {}
        }
        match &mut self.rejects {
            Some(rejects) => rejects.append(&reject_line(reject)),
            None => Ok(()),
        }
    }

    fn seconds(&self) -> f64 {
        self.before + self.started.elapsed().as_secs_f64()
    }

    /// Hands all bytes over to the system, and returns the state with the lengths of the files.
    fn state_on_disk(&mut self) -> Result<State, Failure> {
        self.output.hand_over()?;
        self.state.output = self.output.length();
        if let Some(rejects) = &mut self.rejects {
            rejects.hand_over()?;
            self.state.rejects = rejects.length();
        }
        self.state.seconds = self.seconds();
        Ok(self.state.clone())
    }

    /// Puts the files in their places.
    pub(super) fn finish(mut self) -> Result<State, Failure> {
        if let Err(cause) = self.seal() {
            return Err(self.fail(cause));
        }
        let (state, journal) = (self.state.clone(), self.journal.take());
        self.publish().map_err(|cause| match journal {
            Some(_) => Failure::Unfinished { cause: Box::new(cause), records: state.read },
            None => cause,
        })?;
        if let Some(journal) = journal {
            fs::remove_file(&journal).map_err(Failure::io(&journal))?;
        }
        Ok(state)
    }

    /// Writes the end of the output. After that the files only need their names, and a run that
    /// continues this one only renames them.
    fn seal(&mut self) -> Result<(), Failure> {
        if !self.state.ended {
            self.output.append(self.format.frame().epilogue.as_bytes())?;
            self.state.ended = true;
        }
        self.last_checkpoint()
    }

    fn publish(self) -> Result<(), Failure> {
        let format = self.format;
        if let Some(rejects) = self.rejects {
            rejects.finish(|part, path| fs::rename(part, path))?;
        }
        self.output.finish(|part, path| format.finish(part, path))
    }

    /// After a signal: leaves the files for a later run to continue.
    pub(super) fn pause(mut self, code: u8) -> Failure {
        if let Err(cause) = self.last_checkpoint() {
            return self.fail(cause);
        }
        let records = self.state.read;
        let message = match &self.journal {
            Some(_) => format!(
                "stopped; {records} records are done and kept; \
                 go on with the same command and --resume"
            ),
            None => format!("stopped after {records} records"),
        };
        Failure::Stopped { code, message }
    }

    fn last_checkpoint(&mut self) -> Result<(), Failure> {
        let state = self.state_on_disk()?;
        self.checkpoints.take().map_or(Ok(()), |checkpoints| checkpoints.end(state))
    }

    /// After a failure: leaves the files as the last checkpoint has them, or removes them when
    /// there is none.
    pub(super) fn fail(mut self, cause: Failure) -> Failure {
        let Some(journal) = self.journal else { return cause };
        // What the last checkpoint came to no longer matters.
        self.checkpoints.take().map(Checkpoints::stop);
        match Journal::read(&journal) {
            Ok(Some(Journal { state, .. })) if state.read > 0 => {
                Failure::Unfinished { cause: Box::new(cause), records: state.read }
            }
            _ => {
                for output in [Some(&mut self.output), self.rejects.as_mut()].into_iter().flatten()
                {
                    output.keep(false);
                }
                // A journal without its file means nothing to later runs.
                let _harmless = fs::remove_file(journal);
                cause
            }
        }
    }
}

/// `{"file":"a.jsonl","line":3,"reason":"…","record":"…"}`; what is not UTF-8
/// in the record shows as U+FFFD.
fn reject_line(reject: &Reject) -> Vec<u8> {
    let mut line = b"{\"file\":".to_vec();
    write::string(&reject.place.file, &mut line);
    match reject.place.position {
        Position::Whole => {}
        Position::Line(number) => line.extend_from_slice(format!(",\"line\":{number}").as_bytes()),
        Position::Record(number) => {
            line.extend_from_slice(format!(",\"number\":{number}").as_bytes());
        }
    }
    line.extend_from_slice(b",\"reason\":");
    write::string(&reject.problem.to_string(), &mut line);
    if let Some(record) = &reject.record {
        line.extend_from_slice(b",\"record\":");
        let record = String::from_utf8_lossy(record);
        write::string(record.trim_end_matches(['\n', '\r']), &mut line);
    }
    line.extend_from_slice(b"}\n");
    line
}
