//! All integration tests, in one binary.

// Helpers of tests may fail and tell as tests do; clippy.toml excuses the tests alone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

#[cfg(feature = "cli")]
mod annotate_command;
#[cfg(feature = "cli")]
mod bad_input;
#[cfg(feature = "cli")]
mod config;
#[cfg(feature = "cli")]
mod eval;
#[cfg(feature = "cli")]
mod explain;
#[cfg(feature = "parquet")]
mod formats;
mod golden;
#[cfg(feature = "cli")]
mod inputs;
#[cfg(feature = "cli")]
mod lexicon_command;
mod lexicon_coverage;
mod lexicon_tables;
#[cfg(feature = "cli")]
mod longrun;
#[cfg(feature = "cli")]
mod number;
#[cfg(feature = "parquet")]
mod parquet_input;
#[cfg(feature = "cli")]
mod process;
#[cfg(feature = "parallel")]
mod properties;
#[cfg(feature = "cli")]
mod readme;
mod sentences;
mod threads;
mod tidy;
mod tokens;
mod treebanks;
mod vectors_dates;
mod vectors_numbers;
#[cfg(feature = "cli")]
mod view;
mod written;
