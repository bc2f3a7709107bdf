//! A run over a corpus, which can be continued after any end.
//!
//! ```text
//! begin ─► records ─► worker_pool ─► sink ─► finish
//!   ▲     (shard,      (chunks)       │  └─► checkpoint ─► journal
//!   │      skip)                      └────► spool            │
//!   └─────────────────────── --resume ────────────────────────┘
//! ```
//!
//! The output grows as a [spool](super::spool). Now and then a [`checkpoint`]
//! writes to a [`journal`] how many records of the input its bytes stand for.
//! Whatever ends the run, the next one cuts the spool to what the journal has
//! and goes on behind those records; so its bytes are those of an
//! uninterrupted run.

mod args;
mod begin;
mod checkpoint;
mod chunk;
mod complaints;
mod counts;
mod identity;
mod journal;
mod progress;
mod queue;
mod records;
mod report;
mod shard;
mod sink;
mod stop;
mod worker_pool;

use std::num::NonZeroU64;

use rayon::ThreadPool;

use super::failure::Failure;
use super::format::Format;
use super::read::{Article, Digests, FieldNames, Input, Place, Reader, Watch};

pub(crate) use args::{RunArgs, from_one};
pub(crate) use begin::Files;
pub(crate) use chunk::ChunkOutput;
pub(crate) use identity::{Identity, Inputs};
pub(crate) use journal::State;
pub(crate) use progress::Shown;
pub(crate) use report::Report;

use begin::Begun;
use progress::Progress;
use records::Records;
use sink::Sink;
use stop::Stop;

/// What to run over, and what to write where.
pub(crate) struct Run<'r> {
    pub(crate) inputs: Vec<Input>,
    pub(crate) names: &'r FieldNames,
    pub(crate) files: Files<'r>,
    pub(crate) format: &'r dyn Format,
    pub(crate) identity: &'r Identity,
    pub(crate) args: &'r RunArgs,
    pub(crate) shown: Shown,
    /// Has the digests of what is read, if the run is to be reported.
    pub(crate) digests: Option<Digests>,
}

impl Run<'_> {
    /// Runs to the end on the threads of `pool`; `work` appends the output of articles. Returns
    /// the final state.
    pub(crate) fn run(
        self,
        pool: &ThreadPool,
        work: impl Fn(&[(&Place, Article<'_>)], ChunkOutput<'_>) + Sync,
    ) -> Result<State, Failure> {
        let Self { inputs, names, files, format, identity, args, shown, digests } = self;
        let start = match begin::begin(files, identity, args.resume)? {
            Begun::At(start) => *start,
            Begun::AtTheEnd(state) => return Ok(*state),
        };
        let stop = Stop::on_signals().map_err(Failure::io("signals"))?;
        let progress = Progress::new(shown, identity.inputs.bytes);
        let watch = Watch { meter: progress.meter().clone(), digests };
        let mut records = Records::new(
            Reader::watched(inputs, names, watch),
            args.shard.unwrap_or(shard::Shard::WHOLE),
            args.limit.map_or(u64::MAX, NonZeroU64::get),
        );
        let mut sink = Sink::new(start, identity.clone(), format, &progress)?;
        let ran = if sink.state().ended {
            Ok(())
        } else {
            records.skip(sink.state().read, &stop).and_then(|()| match stop.asked() {
                // The signal may have come among records that an earlier run has written.
                Some(_) => Ok(()),
                None => {
                    progress.resume_here();
                    worker_pool::run_workers(records, names, pool, work, &mut sink, &stop)
                }
            })
        };
        progress.end();
        match (ran, stop.asked()) {
            (Err(cause), _) => Err(sink.fail(cause)),
            (Ok(()), Some(code)) => Err(sink.pause(code)),
            (Ok(()), None) => sink.finish(),
        }
    }
}
