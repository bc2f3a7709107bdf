//! The options of long runs.

use std::num::NonZeroU64;
use std::path::PathBuf;
use std::str::FromStr;

use super::shard::Shard;

const HEADING: &str = "Long runs";

#[derive(Debug, clap::Args)]
pub(crate) struct RunArgs {
    /// Continue the unfinished run that --output was left with, if there is one
    ///
    /// The result has the bytes of an uninterrupted run. Inputs and options must be those of the
    /// unfinished run; standard input must bring the same again.
    #[arg(long, help_heading = HEADING)]
    pub(crate) resume: bool,

    /// Take only the I-th of every N records, for N machines that share the work
    ///
    /// Together the shards 1/N to N/N have every record once. For JSON Lines without rejects,
    /// `paste -d '\n' SHARD… | sed '/^$/d'` is the output of one run; else put the shards one
    /// behind the other.
    #[arg(long, value_name = "I/N", help_heading = HEADING)]
    pub(crate) shard: Option<Shard>,

    /// Take only the first N records of the whole input, to try things out
    ///
    /// With --shard these records are dealt out.
    #[arg(long, value_name = "N", value_parser = from_one::<NonZeroU64>)]
    pub(crate) limit: Option<NonZeroU64>,

    /// Write counts, speed, options and inputs of the run to this file, as JSON
    #[arg(long, value_name = "FILE", help_heading = HEADING)]
    pub(crate) report: Option<PathBuf>,

    /// Show no progress and no summary; problems are still reported
    #[arg(short, long, help_heading = HEADING)]
    pub(crate) quiet: bool,
}

/// Reads a whole number, 1 or more.
pub(crate) fn from_one<N: FromStr>(number: &str) -> Result<N, &'static str> {
    number.parse().map_err(|_| "write a whole number, 1 or more")
}
